"""The killed and injured whom no figure counts: a name, a noun, a list of them, a body that is found.

"Ahmad tewas tertembak" is one, "seorang warga dan dua anggota GAM tewas" three. A bare noun is at least one, as
Indonesian nouns have no plural: "warga tewas". Whoever was told before is not told again: "Korban tewas di tempat".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.people import Sufferer
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.sufferers import Sufferers
from kg.extractors.rules.tolls import FoundToll, use_of
from kg.model import Outcome, Span, Toll

#: Outcomes that are told of people without a figure.
_TOLD = frozenset({Outcome.KILLED, Outcome.INJURED})
#: How many sentences on what became of somebody who was struck may be told.
_SEQUEL = 2
#: How far before a word its negation or its doubt may stand.
_NEAR = 3


@dataclass(frozen=True, slots=True)
class _Told:
    """A toll found without a figure, whom it is of, and whether it only follows from a blow."""

    toll: FoundToll
    sufferer: Sufferer
    sentence: int
    is_blow: bool = False


def find_victims(scene: Scene, cast: Cast, counted: Sequence[Sequence[FoundToll]]) -> list[list[FoundToll]]:
    """For each sentence the tolls that no figure gives; ``counted`` are those that one does, by sentence."""
    reader = _Reader(scene, cast, counted)
    return reader.read()


class _Reader:
    def __init__(self, scene: Scene, cast: Cast, counted: Sequence[Sequence[FoundToll]]) -> None:
        self._scene = scene
        self._counted = counted
        self._sufferers = Sufferers(scene, cast)
        self._told: list[_Told] = []
        self._struck: Sufferer | None = None  #: whom the last blow hit

    def read(self) -> list[list[FoundToll]]:
        for number in range(len(self._scene.document.sentences)):
            self._read_sentence(number)
        found: list[list[FoundToll]] = [[] for _ in self._counted]
        for told in self._told:
            if not (told.is_blow and self._has_sequel(told)):
                found[told.sentence].append(told.toll)
        return found

    def _read_sentence(self, number: int) -> None:
        scene = self._scene
        first, last = scene.document.sentences[number]
        index = first
        before: tuple[Outcome, int] | None = None
        while index < last:
            word = scene.lexicon.tolls.at(scene.words, index)
            blow = max(scene.phrase(key, index) for key in ("hurt.passive", "hurt.active", "hurt.nouns"))
            if word is not None and word[1].outcome in _TOLD:
                outcome = word[1].outcome
                is_same = before is not None and before[0] is outcome and self._leads_on(before[1], index)
                if not is_same and not self._is_counted(index, word[0]) and not self._is_unreal(index, first):
                    self._read_word(index, word[0], outcome, number)
                before = (outcome, index + word[0])
                index += word[0]
            elif blow:
                if not self._is_unreal(index, first):
                    self._read_blow(index, blow, number)
                index += blow
            else:
                index += 1

    def _read_word(self, index: int, length: int, outcome: Outcome, number: int) -> None:
        use = use_of(self._scene, index)
        sufferer = self._sufferers.of(index, length, use)
        if sufferer is None or (outcome is Outcome.INJURED and self._is_of_the_dead(index, number)):
            return
        if sufferer.is_known:
            is_dead = outcome is Outcome.INJURED and self._was_told(Outcome.KILLED, number)
            if is_dead or self._was_told(outcome, number):
                return
            struck = self._struck
            if struck is not None:
                sufferer = Sufferer(sufferer.first, sufferer.last, struck.low, struck.high, sufferer.of_whom)
        if use == "noun" and self._was_told(outcome, number):
            return
        self._add(index, length, outcome, sufferer, number)

    def _read_blow(self, index: int, length: int, number: int) -> None:
        if self._scene.phrase("hurt.nouns", index):
            sufferer = self._sufferers.aimed_at(index + length)
        else:
            is_passive = self._scene.phrase("hurt.passive", index) > 0
            sufferer = self._sufferers.of(index, length, "state" if is_passive else "cause")
        if sufferer is None:
            return
        if sufferer.is_known and self._struck is not None:
            return
        self._struck = sufferer
        self._add(index, length, Outcome.INJURED, sufferer, number, is_blow=True)

    def _add(
        self, index: int, length: int, outcome: Outcome, sufferer: Sufferer, number: int, *, is_blow: bool = False
    ) -> None:
        scene = self._scene
        span = scene.span(min(index, sufferer.first), max(index + length, sufferer.last))
        counted = (toll.toll for toll in self._counted[number] if toll.toll.outcome is outcome)
        if any(scene.span(sufferer.first, sufferer.last).overlaps(toll.span) for toll in counted):
            return
        again = (told for told in self._told if not is_blow and not told.is_blow and told.sentence == number)
        if any(t.toll.toll.outcome is outcome and self._is_same(t.sufferer, sufferer) for t in again):
            return
        toll = Toll(outcome, sufferer.low, sufferer.high, span, sufferer.of_whom)
        self._told.append(_Told(FoundToll(toll, index, "state"), sufferer, number, is_blow))

    def _leads_on(self, end: int, index: int) -> bool:
        """Whether one word goes on with the outcome that another told: "tewas akibat dibunuh", "mayat yang tewas"."""
        scene = self._scene
        return index - end <= _NEAR and not any(
            scene.word(at) == "," or scene.is_in("prepositions.coordinators", at) for at in range(end, index)
        )

    def _is_counted(self, index: int, length: int) -> bool:
        """Whether a figure is given with the word."""
        number = self._scene.document.sentence_of[index]
        word = self._scene.span(index, index + length)
        return any(toll.toll.span.overlaps(word) or toll.word == index for toll in self._counted[number])

    def _is_unreal(self, index: int, first: int) -> bool:
        """Whether the word is negated, feared, planned or tried only: "nyaris tewas", "akan dibunuh"."""
        scene = self._scene
        for at in range(index - 1, max(first, index - _NEAR) - 1, -1):
            if scene.lexicon.tolls.at(scene.words, at) is not None:
                break  # "nyaris tewas dihajar": he was beaten
            if any(scene.phrase(key, at) for key in ("hurt.unreal", "modality.future", "modality.doubt")):
                return True
            if scene.is_in("negation.words", at) and not scene.phrase("negation.apart", at):
                return True
        return scene.phrase("counted.no_toll", first) > 0 and index - first <= 2 * _NEAR

    def _is_of_the_dead(self, index: int, number: int) -> bool:
        """Whether a wound is one that somebody died of: "tewas dengan luka tembak"."""
        scene = self._scene
        first, _ = scene.document.sentences[number]
        near = range(max(first, index - 2), index)
        if not any(scene.is_in(key, at) for at in near for key in ("prepositions.with", "general.cause")):
            return False
        killed = [told.toll for told in self._told if told.sentence == number] + list(self._counted[number])
        return any(toll.toll.outcome is Outcome.KILLED and toll.word < index for toll in killed)

    def _was_told(self, outcome: Outcome, number: int) -> bool:
        """Whether the outcome was told before, or is counted in the same sentence."""
        tolls = [told.toll for told in self._told if not told.is_blow]
        tolls += [toll for tolls_ in self._counted[: number + 1] for toll in tolls_]
        return any(toll.toll.outcome is outcome for toll in tolls)

    def _has_sequel(self, blow: _Told) -> bool:
        """Whether it is told what became of those who were struck: then the blow itself tells nothing more."""
        if self._scene.is_in("counted.rest", blow.sufferer.last - 1):
            return False
        near = range(blow.sentence, blow.sentence + _SEQUEL + 1)
        counted = [toll for n in near if n < len(self._counted) for toll in self._counted[n]]
        told = [other.toll for other in self._told if other.sentence in near and not other.is_blow]
        earlier = [other for other in self._told if other.is_blow and other.sentence <= blow.sentence]
        is_again = earlier and earlier[0] is not blow and self._overlaps(earlier, blow)
        return bool(is_again) or any(toll.toll.outcome in _TOLD for toll in (*counted, *told))

    def _overlaps(self, earlier: Sequence[_Told], blow: _Told) -> bool:
        return any(other is not blow and self._is_same(other.sufferer, blow.sufferer) for other in earlier)

    def _is_same(self, one: Sufferer, other: Sufferer) -> bool:
        return Span(one.first, one.last).overlaps(Span(other.first, other.last))
