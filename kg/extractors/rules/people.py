"""People as a sentence tells them: which token means people, and how many they are."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.found import FIGHTERS
from kg.extractors.rules.numbers import figure_at
from kg.extractors.rules.scene import Scene
from kg.languages.lexicon import Voice
from kg.model import MentionKind

#: Words that make up the phrase of a noun.
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "DET", "PRON", "X", "ADJ"})
HEADS = frozenset({"NOUN", "PROPN", "PRON", "X"})
#: How a verb begins, as no name does.
_AFFIXED = re.compile(r"(?:me[mn]?|di|ter|ber|ke|pe[mn]?)[a-z]{3}")
#: "kedua warga", "ketiganya": all of those who were told before.
_ALL_OF = (("hurt.two", 2), ("hurt.three", 3), ("hurt.four", 4), ("hurt.five", 5))
#: So small a share of its words is written with a capital in a text that does not write names with one.
_FEW = 0.04
#: A phrase about people has no more words.
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Sufferer:
    """Those at tokens ``[first, last)``: how many at least and at most, and what they are called."""

    first: int
    last: int
    low: int | None
    high: int | None
    of_whom: str = ""
    is_known: bool = False  #: told by a word for somebody told before: "korban", "ia"


class People:
    """Finds the people of one text."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._cast = cast

    def of(self, head: int) -> Sufferer | None:
        """The people whom a token heads, if it does, and how many they are, those joined to it added."""
        scene = self._scene
        one = self._phrase(head)
        if one is None:
            return None
        low, high, first, last = one.low, one.high, one.first, one.last
        is_known = one.is_known
        at = one.first - 1
        while at > 0 and self._is_joint(at):
            start = self.start(at - 1, scene.document.sentence(head)[0])
            other = self._phrase(self.head(start, at)) if scene.token(at - 1).pos in _NOMINAL else None
            is_list = scene.word(at) != "," or (other is not None and not other.of_whom and first < one.first)
            if other is None or other.last > at or not is_list or self.is_aside(self.head(start, at)):
                break
            low, high = _sum(low, other.low), _sum(high, other.high)
            first, at, is_known = other.first, other.first - 1, False
        at = last
        while self._is_joint(at) and scene.same_sentence(at, head) and scene.same_sentence(at + 1, head):
            other = self._phrase(at + 1)
            # a lone comma leads to a name that says who it is: "seorang warga, Jamal"
            is_list = scene.word(at) != "," or (other is not None and self._is_a_list(other.last))
            if other is None or not is_list or other.first <= at:
                break
            low, high = _sum(low, other.low), _sum(high, other.high)
            last, at, is_known = other.last, other.last, False
        return Sufferer(first, last, low, high, one.of_whom, is_known)

    def _is_a_list(self, index: int) -> bool:
        """Whether what goes on at a token ends as lists do: ", B, dan C"."""
        scene = self._scene
        for at in range(index, min(index + _LONGEST, len(scene.words))):
            if scene.is_in("prepositions.coordinators", at):
                return True
            if not self._is_joint(at) and scene.token(at).pos not in _NOMINAL:
                return False
        return False

    def _is_joint(self, index: int) -> bool:
        return self._scene.word(index) in {",", "&"} or self._scene.is_in("prepositions.coordinators", index)

    def _phrase(self, head: int) -> Sufferer | None:
        """One noun with the words that belong to it."""
        scene = self._scene
        first, stop = scene.document.sentence(head)
        kind = self._kind(head)
        if not kind:
            return None
        end = head + 1
        while end < stop and end - head < _LONGEST and scene.token(end).pos in _NOMINAL and scene.token(end).is_word:
            if scene.token(end).head < head or scene.lexicon.tolls.at(scene.words, end) is not None:
                break
            end += 1
        start = self.start(head, first)
        figure = next((f for at in range(start, head) if (f := figure_at(scene, at, head + 1)) is not None), None)
        of_whom = scene.text(head, head + 1) if kind == "noun" else ""
        if figure is not None and figure.last >= head - 1:
            return Sufferer(figure.first, end, figure.low, figure.high, of_whom)
        both = next((n for at in range(start, head + 1) for key, n in _ALL_OF if scene.is_in(key, at)), 0)
        if both:
            return Sufferer(start, end, both, both, of_whom, is_known=True)
        if any(scene.phrase("hurt.several", at) for at in range(start, head)):
            return Sufferer(start, end, 2, None, of_whom)
        is_one = kind in {"name", "known"}
        return Sufferer(head, end, 1, 1 if is_one else None, of_whom, kind == "known")

    def _kind(self, head: int) -> str:
        """Whether a token means people: by a name, by a noun, by a word for somebody known; empty when it does not."""
        scene = self._scene
        token = scene.token(head)
        if scene.phrase("hurt.known", head) or scene.is_in("pronouns.third_person", head):
            return "known"
        if not token.is_word or not self.is_noun(head) or scene.phrase("hurt.things", head):
            return ""
        phrase = self._cast.phrase_at(head)
        is_place = phrase is not None and phrase.kind is MentionKind.PLACE
        if is_place and any(site.is_curated for site in scene.knowledge.sites(self._form(head))):
            return ""  # "Rusia menembaki Kherson": a town is nobody who is hurt
        if phrase is not None and phrase.kind is MentionKind.PERSON and phrase.has_name:
            return "name"
        return "noun" if self._is_noun_for_people(head) else self._unlisted(head)

    def _is_noun_for_people(self, head: int) -> bool:
        scene = self._scene
        keys = ("counted.nouns", "hurt.people", "persons.titles", "persons.generic")
        if any(scene.phrase(key, head) for key in keys):
            return True
        body = scene.lexicon.bodies.at(scene.words, head)
        armed = (
            (body[1] in FIGHTERS,)
            if body is not None
            else (a.type in FIGHTERS for a in scene.knowledge.actors(self._form(head)))
        )
        return any(armed)

    def _form(self, head: int) -> str:
        return self._scene.forms[head]

    def _unlisted(self, head: int) -> str:
        """Whether a token that no list holds names somebody."""
        scene, token = self._scene, self._scene.token(head)
        listed = (scene.lexicon.triggers, scene.lexicon.tolls, scene.lexicon.bodies)
        things = ("places.facilities", "places.kinds", "counted.units")
        if any(table.at(scene.words, head) for table in listed) or any(scene.phrase(key, head) for key in things):
            return ""
        longer = scene.lexicon.tolls.at(scene.words, head - 1)
        if longer is not None and longer[0] > 1:
            return ""  # "babak belur"
        if scene.knowledge.actors(self._form(head)) or token.pos in {"PRON", "DET", "NUM"}:
            return ""
        seen = scene.model_names.get(head)
        if seen is not None:
            return "name" if not self._stands_behind_a_place(head) else ""
        is_name = token.pos == "PROPN" or (self._is_hasty(head) and token.lower.isalpha() and not token.is_capitalised)
        return "name" if is_name else ""

    def is_noun(self, index: int) -> bool:
        """Whether a token may head a phrase; in a hasty text a name may look like any word."""
        token = self._scene.token(index)
        if token.pos in HEADS or self._is_noun_for_people(index) or self._scene.phrase("hurt.known", index):
            return True
        is_open = token.pos in {"VERB", "ADJ"} and token.lower.isalpha() and not _AFFIXED.match(token.lower)
        return is_open and self._is_hasty(index) and bool(self._unlisted(index))

    def is_verb(self, index: int) -> bool:
        return self._scene.token(index).pos == "VERB" and not self.is_noun(index)

    def _stands_behind_a_place(self, head: int) -> bool:
        """Whether what looks like a name is told to be a place: towns do not die, but people are called like towns."""
        before = self._scene.token(head - 1)
        return before.pos == "ADP" or self._scene.phrase("places.kinds", head - 1) > 0

    def _is_hasty(self, index: int) -> bool:
        """Whether names show no capital here: throughout the text, or in a sentence that opens with a small letter."""
        return self._is_hasty_text or self._scene.document.sentence_of[index] in self._small

    @cached_property
    def _small(self) -> frozenset[int]:
        """The numbers of the sentences whose first word is written small."""
        tokens = self._scene.document.tokens
        opening = (
            (number, next((t for t in tokens[first:last] if t.text[:1].isalpha()), None))
            for number, (first, last) in enumerate(self._scene.document.sentences)
        )
        return frozenset(number for number, token in opening if token is not None and token.text[:1].islower())

    @cached_property
    def _is_hasty_text(self) -> bool:
        """Whether a text is written in small letters, or in capitals, throughout, so that no name shows as one."""
        opening = {first for first, _ in self._scene.document.sentences}
        tokens = self._scene.document.tokens
        words = [t for t in tokens if t.text[:1].isalpha() and len(t.text) > 1 and t.index not in opening]
        capital = sum(token.is_capitalised and not token.text.isupper() for token in words)
        return capital <= _FEW * len(words)

    def start(self, index: int, first: int) -> int:
        """Where the phrase begins that ends with a noun."""
        start = index
        while start > first and index - start < _LONGEST and self._scene.token(start - 1).pos in _NOMINAL:
            if self._scene.is_in("pronouns.definite", start - 1):
                break
            if self._scene.lexicon.tolls.at(self._scene.words, start - 1) is not None:
                break
            start -= 1
        return start

    def head(self, start: int, end: int) -> int:
        tokens = self._scene.document.tokens
        return next(
            (i for i in range(start, end) if tokens[i].pos in HEADS and not tokens[i].text[0].isdigit()), end - 1
        )

    def is_aside(self, index: int) -> bool:
        """Whether a noun stands behind a preposition, or does what a passive verb before it tells."""
        first = self._scene.document.sentence(index)[0]
        start = self.start(index, first)
        before = self._scene.token(start - 1)
        leads_on = self._scene.phrase("hurt.until", start - 1) or self._scene.is_in("prepositions.aim", start - 1)
        is_governed = before.pos == "ADP" and not leads_on
        return start > first and (is_governed or self.is_passive(start - 1))

    def is_passive(self, index: int) -> bool:
        scene = self._scene
        trigger = scene.lexicon.triggers.at(scene.words, index)
        return scene.phrase("hurt.passive", index) > 0 or (trigger is not None and trigger[1].voices == {Voice.PASSIVE})


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other
