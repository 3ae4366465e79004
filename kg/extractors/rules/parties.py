"""From a noun to the party that it stands for: named, by role, by pronoun, or without a name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.extractors.rules.antecedents import Antecedents
from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import NARROWING
from kg.extractors.rules.found import Found
from kg.extractors.rules.nameless import nameless
from kg.extractors.rules.offices import is_headed_by, is_same_office
from kg.extractors.rules.scene import Scene
from kg.knowledge import fold
from kg.model import ActorType, Mention, MentionKind

#: How far "itu" may stand behind a noun with a relative clause: "kementerian yang dikelola Hamas itu".
RELATIVE_REACH = 8


class Parties:
    """Finds parties while a text is read from its beginning; remembers who spoke last."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._cast = cast
        self.last_speaker: Mention | None = None
        self.antecedents: Antecedents | None = None  #: where a text is read from its beginning

    def actors(self, heads: Iterable[int]) -> tuple[Mention, ...]:
        """The actors that the head tokens name or stand for; what stands for nobody known is left out."""
        found: list[Mention] = []
        for head in heads:
            mention = self.actor(head)
            if mention is not None and mention not in found:
                found.append(mention)
        return tuple(found)

    def actor(self, head: int) -> Mention | None:
        """The actor that a token names or stands for."""
        phrase, mention = self._cast.phrase_at(head), self._cast.at(head)
        if phrase is not None and mention is not None:
            if mention.kind is not MentionKind.PLACE:
                return self._described(phrase) or mention
            return self._seat(mention)
        if self._scene.is_any("names.stand_ins", head):
            return self.actor(head + 1) if self._scene.same_sentence(head, head + 1) else None
        return self._pronoun(head) or self._definite(head) or self._described_body(head) or self._only_body(head)

    def speaker(self, head: int) -> Mention | None:
        """Like :meth:`actor`, and persons without a name too ("saksi mata", "pejabat Ukraina")."""
        return self.actor(head) or self._apposed(head) or nameless(self._scene, self._cast, head)

    def _apposed(self, head: int) -> Mention | None:
        """The person that an apposition names: "its spokesman, General X, said"."""
        for child in self._scene.document.related(head, "appos"):
            mention = self._cast.at(child)
            if mention is not None and mention.kind is MentionKind.PERSON:
                return mention
        return None

    def partners(self, heads: Sequence[int]) -> tuple[int, ...]:
        """The heads and those joined before them by "dan", which a tree may have lost."""
        found = list(heads)
        for head in heads:
            phrase = self._cast.phrase_at(head)
            while phrase is not None and self._scene.is_in("prepositions.coordinators", phrase.first - 1):
                before = self._cast.phrase_at(phrase.first - 2)
                if before is None or before.kind is not phrase.kind or self._scene.token(before.first - 1).pos == "ADP":
                    break
                if before.first == phrase.first or not self._scene.same_sentence(before.first, head):
                    break
                found.insert(0, before.first)
                phrase = before
        return tuple(dict.fromkeys(found))

    def _seat(self, mention: Mention) -> Mention | None:
        """The government that a place speaks for: "Moskow", or a state itself."""
        knowledge = self._scene.knowledge
        actor = next(iter(knowledge.actors(mention.name)), None) or knowledge.seat(mention.name)
        if actor is None:
            return None
        return replace(mention, kind=MentionKind.ORGANIZATION, actor_type=actor.type)

    def _described(self, phrase: Found) -> Mention | None:
        """The person whom a title without a name describes: "Mehrtens, warga negara Selandia Baru, …"."""
        if phrase.has_name or phrase.kind is not MentionKind.PERSON or self._scene.word(phrase.first - 1) != ",":
            return None
        before = self._cast.phrase_at(phrase.first - 2)
        if before is None or before.kind is not MentionKind.PERSON or not before.has_name:
            return None
        return self._cast.at(phrase.first - 2)

    def _described_body(self, head: int) -> Mention | None:
        """The body that a noun behind a comma describes: "NUG, pemerintah tandingan yang dibentuk lawan junta,"."""
        scene = self._scene
        start, length = self._noun_start(head)
        if self._body_length(start) != length or scene.word(start - 1) != ",":
            return None
        at = start - 2
        at = next((i for i in range(at, max(at - 4, 0), -1) if scene.word(i) == "("), at + 1) - 1
        phrase, mention = self._cast.phrase_at(at), self._cast.at(at)
        if phrase is None or mention is None or not scene.same_sentence(at, head):
            return None
        return mention if mention.kind is MentionKind.ORGANIZATION and phrase.last == at + 1 else None

    def _pronoun(self, head: int) -> Mention | None:
        if self._scene.is_in("pronouns.third_plural", head):
            for governor in self._scene.document.ancestors(head):
                for subject in self._scene.document.related(governor, "nsubj"):
                    body = self.actor(subject) if subject < head else None
                    if body is not None and body.kind is MentionKind.ORGANIZATION:
                        return replace(body, span=self._scene.span(head, head + 1))
        last: Mention | None = None
        if self._scene.is_in("pronouns.third_person", head):
            last = self.last_person(head)
        elif self._scene.is_in("pronouns.third_plural", head):
            near = self.antecedents.body(head) if self.antecedents else None
            last = near or self._last(MentionKind.ORGANIZATION)
        return replace(last, span=self._scene.span(head, head + 1)) if last is not None else None

    def last_person(self, index: int) -> Mention | None:
        """The person whom "ia" or "-nya" at a token stands for."""
        near = self.antecedents.person(index) if self.antecedents else None
        return near or self._last(MentionKind.PERSON)

    def _last(self, kind: MentionKind) -> Mention | None:
        return self.last_speaker if self.last_speaker and self.last_speaker.kind is kind else None

    def _definite(self, head: int) -> Mention | None:
        """ "kementerian itu", "juru bicara tersebut": the last one before it of that sort."""
        scene = self._scene
        start, length = self._noun_start(head)
        end = start + max(length, 1)
        if not self._is_definite(start, end):
            return None
        is_before = scene.is_in("pronouns.definite_before", start - 1)
        if is_before and any(child >= end for child in scene.document.related(head, "nmod")):
            # "the mayor of Melitopol" is told by its own words, not by the mayor before
            return None
        words = fold(scene.text(start, end)).split()
        region = self._region(start, end)
        if region is not None:
            return region
        kind = scene.lexicon.bodies.get(" ".join(scene.words[start:end]))
        if kind is not None and scene.is_in("pronouns.possessive", start - 1):
            return None  # "its forces" are whose "its" stands for
        # "the army" is no army spokesman; where one word is a body's and an office's, either may be meant
        is_body = kind is not None and not scene.phrase("persons.titles", start)
        for phrase, mention in reversed(list(self._cast.inside(0, start))):
            said = fold(mention.role if phrase.kind is MentionKind.PERSON else scene.text(phrase.first, phrase.last))
            is_person = phrase.kind is MentionKind.PERSON
            alike = is_same_office if is_person else is_headed_by
            is_alike = alike(scene, said, words) and not (is_person and is_body)
            if phrase.kind is not MentionKind.PLACE and is_alike:
                return replace(mention, span=scene.span(start, end))
        is_class = any(scene.is_any("names.class_nouns", at) for at in range(start, end))
        topic = self._topic(kind, start) if is_class and kind is not None else None
        return None if topic is None else replace(topic, span=scene.span(start, end))

    def _topic(self, kind: ActorType, before: int) -> Mention | None:
        """The body of a sort that the nearest sentence before a token opens with: what that sentence is about."""
        scene = self._scene
        first = scene.document.sentence(before)[0]
        ranges = [(first, before)] + [s for s in reversed(scene.document.sentences) if s[1] <= first]
        for start, stop in ranges:
            for _, mention in self._cast.inside(start, stop):
                if mention.kind is MentionKind.ORGANIZATION and mention.actor_type is kind:
                    return mention
        return None

    def _only_body(self, head: int) -> Mention | None:
        """ "Militer membantah": the one military that the article names."""
        scene = self._scene
        start, length = self._noun_start(head)
        if length == 0 or self._body_length(start) != length or start + length <= head:
            return None
        if self._is_a_crowd(start, start + length):
            return None
        words = fold(scene.text(start, start + length)).split()
        kind = scene.lexicon.bodies.get(" ".join(scene.words[start : start + length]))
        named = {
            mention.name: mention
            for phrase, mention in self._cast.inside(0, len(scene.words))
            if mention.kind is MentionKind.ORGANIZATION
            and mention.actor_type in {None, kind}
            and is_headed_by(scene, mention.name, words)
        }
        if len(named) != 1:
            return None
        return replace(next(iter(named.values())), span=scene.span(start, start + length))

    def _is_a_crowd(self, start: int, end: int) -> bool:
        """Whether a noun means some of a sort rather than the one that is known: "milisi suku", "its troops"."""
        scene = self._scene
        if scene.lexicon.bodies.get(" ".join(scene.words[start:end])) is ActorType.ARMED_GROUP:
            return True
        if scene.phrase("names.crowds", start) or scene.is_in("pronouns.possessive", start - 1):
            return True
        behind = scene.token(end)
        is_modifier = behind.base in NARROWING and behind.pos in {"NOUN", "ADJ", "PROPN"}
        return is_modifier and start <= behind.head < end

    def _is_definite(self, start: int, end: int) -> bool:
        """Whether "itu" or "sang" marks the noun, a relative clause between them passed over."""
        scene = self._scene
        if scene.is_in("pronouns.definite", end) or scene.is_in("pronouns.definite_before", start - 1):
            return True
        if scene.phrase("pronouns.same", end):
            return True
        at = end + scene.phrase("places.kinds", end)
        if scene.is_in("pronouns.definite", at):
            return True
        if scene.is_any("names.class_nouns", start) and end - start == 1:
            at = end
            while scene.token(at).pos in {"NOUN", "ADJ"} and not scene.token(at).is_capitalised and at < end + 2:
                at += 1  # "kelompok gerilya tersebut"
            if scene.is_in("pronouns.definite", at):
                return True
        stop = min(scene.document.sentence(start)[1], end + RELATIVE_REACH)
        return scene.is_in("pronouns.relative", at) and any(
            scene.is_in("pronouns.definite", i) for i in range(at, stop)
        )

    def _region(self, start: int, end: int) -> Mention | None:
        """ "militer wilayah itu": the body of the region named last."""
        scene = self._scene
        if not scene.phrase("places.kinds", end) or self._body_length(start) == 0:
            return None
        regions = [m for _, m in self._cast.inside(0, start) if m.kind is MentionKind.PLACE]
        if not regions:
            return None
        name = f"{scene.text(start, end)} {regions[-1].name}"
        kind = scene.lexicon.bodies.get(" ".join(scene.words[start:end]))
        return Mention(scene.span(start, end), MentionKind.ORGANIZATION, name, kind, member_of=regions[-1].name)

    def _noun_start(self, head: int) -> tuple[int, int]:
        """Where the phrase of a title or body begins that holds the token, and its length."""
        scene = self._scene
        for start in range(max(0, head - 3), head + 1):
            for length in (scene.phrase("persons.titles", start), self._body_length(start)):
                if length and start + length > head:
                    return start, length
        return head, 1

    def _body_length(self, index: int) -> int:
        found = self._scene.lexicon.bodies.at(self._scene.words, index)
        return found[0] if found else 0
