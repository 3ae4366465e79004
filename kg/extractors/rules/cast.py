"""Who is in an article: names found, surnames and bare titles resolved, and who a word stands for.

Resolution never guesses: a pronoun or a title that fits nobody, or two, stays unresolved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extractors.rules.found import Found
from kg.extractors.rules.names import find_names
from kg.extractors.rules.offices import is_same_office
from kg.extractors.rules.scene import Scene
from kg.knowledge import fold
from kg.model import ActorType, Mention, MentionKind


class Cast:
    """The mentions of one article, by token."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._phrases = find_names(scene)
        persons = _Persons(scene, self._phrases)
        self._mentions = tuple(self._mention(phrase, persons) for phrase in self._phrases)
        self._at: dict[int, int] = {}
        for number, phrase in enumerate(self._phrases):
            for index in range(phrase.first, phrase.last):
                self._at.setdefault(index, number)

    @property
    def mentions(self) -> tuple[Mention, ...]:
        return self._mentions

    def at(self, index: int) -> Mention | None:
        """The mention of the outermost phrase over a token."""
        number = self._at.get(index)
        return None if number is None else self._mentions[number]

    def phrase_at(self, index: int) -> Found | None:
        """The outermost phrase over a token."""
        number = self._at.get(index)
        return None if number is None else self._phrases[number]

    def between(self, first: int, last: int) -> Iterator[tuple[Found, Mention]]:
        """The outermost phrases that begin in tokens ``[first, last)``, in order."""
        for number, (phrase, mention) in enumerate(zip(self._phrases, self._mentions, strict=True)):
            if first <= phrase.first < last and self._at[phrase.first] == number:
                yield phrase, mention

    def inside(self, first: int, last: int) -> Iterator[tuple[Found, Mention]]:
        """Every phrase, nested ones too, that lies in tokens ``[first, last)``."""
        for phrase, mention in zip(self._phrases, self._mentions, strict=True):
            if first <= phrase.first and phrase.last <= last:
                yield phrase, mention

    def _mention(self, phrase: Found, persons: _Persons) -> Mention:
        first, last = (phrase.core, phrase.core_end) if phrase.has_name else (phrase.first, phrase.last)
        is_guess = phrase.actor_type in {None, ActorType.OTHER} and not phrase.member_of
        if phrase.kind is MentionKind.PLACE and self._is_government(phrase):
            phrase = replace(phrase, kind=MentionKind.ORGANIZATION, actor_type=ActorType.STATE)
            is_guess = False
        surname = persons.bearer(phrase) if is_guess and phrase.kind is not MentionKind.PERSON else None
        if surname is not None:
            phrase = replace(phrase, kind=MentionKind.PERSON, actor_type=ActorType.PERSON)
        full = persons.resolve(phrase) if phrase.kind is MentionKind.PERSON else None
        name = full.name if full else phrase.name
        role = phrase.role or (full.role if full else "")
        member_of = self._full_body(phrase.member_of or (full.member_of if full else ""), phrase.first)
        return Mention(
            span=self._scene.span(first, last),
            kind=phrase.kind,
            name=" ".join(name.split()),
            actor_type=phrase.actor_type,
            role=" ".join(role.split()).rstrip(","),
            member_of=" ".join(member_of.split()),
        )

    def _is_government(self, phrase: Found) -> bool:
        """Whether a capital stands for its government: as who does something, or as who is blamed or backed for it."""
        scene = self._scene
        is_seat = scene.knowledge.seat(phrase.name) is not None and not scene.knowledge.actors(phrase.name)
        token = scene.token(phrase.last - 1)
        if not is_seat or phrase.first != phrase.core or scene.token(phrase.first - 1).pos == "ADP":
            return False
        verb = scene.token(token.head)
        is_stative = scene.is_any("names.stative", token.head)
        if verb.pos != "VERB" or is_stative or token.relation not in {"nsubj", "obj"}:
            return False
        cue = scene.lexicon.cues.at(scene.words, token.head)
        return token.relation == "nsubj" or cue is not None

    def _full_body(self, name: str, before: int) -> str:
        """A body's name for a bare word like "junta" or "kementerian tersebut": the one of that sort named last."""
        words = fold(name).split()
        if not words or self._scene.lexicon.bodies.get(words[0]) is None or any(c.isupper() for c in name):
            return name
        earlier = [p for p in reversed(self._phrases) if p.first < before and p.kind is MentionKind.ORGANIZATION]
        own = (p.name for p in earlier if words[0] in fold(p.name).split() and " " in p.name)
        is_class = self._scene.lexicon.has("names.class_nouns", words[0])
        kind = self._scene.lexicon.bodies.get(words[0]) if is_class else None
        alike = (p.name for p in earlier if kind is not None and p.actor_type is kind)
        return next(own, None) or next(alike, name)


class _Persons:
    """The full names of the article, to which surnames and bare titles are resolved."""

    def __init__(self, scene: Scene, phrases: Iterable[Found]) -> None:
        self._scene = scene
        self._full: dict[str, Found] = {}
        for phrase in phrases:
            if phrase.kind is not MentionKind.PERSON or not phrase.has_name:
                continue
            key = fold(phrase.name)
            known = self._full.get(key)
            if known is None or (phrase.role and not known.role):
                self._full[key] = phrase

    def bearer(self, phrase: Found) -> Found | None:
        """The person of whose full name a single unknown name is the last word: "Hagari" behind "Daniel Hagari"."""
        name = fold(phrase.name)
        if " " in name or not name:
            return None
        fitting = {
            key: full for key, full in self._full.items() if full.role and " " in key and key.split()[-1] == name
        }
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def resolve(self, phrase: Found) -> Found | None:
        """The fullest phrase of the same person, when the article has just one that fits."""
        if phrase.has_name:
            return self._longest(fold(phrase.name))
        said = fold(phrase.role).split()
        fitting = [full for full in self._full.values() if is_same_office(self._scene, full.role, said)]
        return fitting[0] if len(fitting) == 1 else None

    def _longest(self, name: str) -> Found | None:
        words = name.split()
        fitting = [
            full for key, full in self._full.items() if len(key.split()) > len(words) and _holds(key.split(), words)
        ]
        if len({fold(full.name) for full in fitting}) == 1:
            return fitting[0]
        return self._full.get(name)


def _holds(name: list[str], part: list[str]) -> bool:
    """Whether somebody may be called by a part of the name: "Rai Mantra" of "Ida Bagus Rai Mantra"."""
    return any(name[at : at + len(part)] == part for at in range(len(name) - len(part) + 1))
