"""Whom a word of death or harm speaks of, and how many they are, where the sentence gives no figure for it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import objects
from kg.extractors.rules.numbers import figure_at
from kg.extractors.rules.people import HEADS, People, Sufferer
from kg.extractors.rules.scene import Scene
from kg.languages.lexicon import Voice

#: How far a noun may stand from the word that tells what became of its bearer.
_REACH = 12
#: What may stand before the noun of a phrase.
_LEADING = frozenset({"NUM", "DET", "ADJ", "ADV"})
#: How far before a state the one of several may stand.
_ONE = 5
#: How far behind a blow told as a noun its aim may stand.
_AIM = 7


class Sufferers:
    """Finds them by the tree, and by the order of words where the tree says nothing."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._people = People(scene, cast)

    def of(self, index: int, length: int, use: str) -> Sufferer | None:
        """Those whom the word at tokens ``[index, index + length)`` speaks of."""
        if use == "cause":
            return self._first((*objects(self._scene, index), *self._behind(index + length)))
        if use == "noun":
            return self._of_noun(index, length)
        one = self._one_of(index)
        if one is not None or self._is_of_the_rest(index):
            return one
        found = self._first(self._before(index))
        if found is not None or self._people.is_passive(index):
            return found  # what stands behind a passive does it: "ditikam tiga pemuda"
        end = index + length
        is_struck = any(self._people.is_passive(at) for at in range(end, end + 2))
        return None if is_struck else self._first(self._behind(end))

    def _one_of(self, index: int) -> Sufferer | None:
        """The one of several that a state is told of: "salah seorang di antaranya tewas"."""
        first = self._scene.document.sentence(index)[0]
        for at in range(index - 1, max(first, index - _ONE) - 1, -1):
            if self._scene.phrase("hurt.one", at):
                return Sufferer(at, index, 1, 1)
            if self._scene.token(at).pos == "PUNCT":
                break
        return None

    def _is_of_the_rest(self, index: int) -> bool:
        """Whether nobody says of how many a state is told: "dan lainnya luka-luka"."""
        scene = self._scene
        is_rest = scene.is_in("counted.rest", index - 1)
        before = scene.token(index - 2)
        return is_rest and before.pos not in {"NUM", "NOUN", "PROPN", "DET"}

    def aimed_at(self, index: int) -> Sufferer | None:
        """Those behind the preposition of aim of a noun that ends at a token: "pemukulan terhadap dua warga"."""
        scene = self._scene
        stop = scene.document.sentence(index - 1)[1]
        for at in range(index, min(stop - 1, index + _AIM)):
            if scene.is_in("prepositions.aim", at):
                return self._first(self._behind(at + 1))
        return None

    def _first(self, heads: tuple[int, ...] | Iterator[int]) -> Sufferer | None:
        """The first of them that are people, with those joined to it."""
        return next((found for head in heads if (found := self._people.of(head)) is not None), None)

    def _of_noun(self, index: int, length: int) -> Sufferer | None:
        """Of "sesosok mayat", "mayat Ahmad", "tewasnya Ahmad", "menelan korban jiwa"."""
        scene = self._scene
        if scene.phrase("hurt.bodies", index):
            figure = self._figure_before(index)
            if figure is not None:
                return Sufferer(figure[0], index + length, figure[1], figure[2])
            behind = self._first(self._behind(index + length))
            if behind is not None and not behind.is_known:
                return behind
            return Sufferer(index, index + length, 1, None)
        if scene.phrase("hurt.deaths", index):
            return self._first(self._behind(index + length))
        if any(scene.phrase("hurt.claiming", at) for at in range(max(0, index - 3), index)):
            return Sufferer(index, index + length, 1, None)
        end = index + length
        stands_alone = not scene.same_sentence(index, index - 1) or not scene.token(index - 1).is_word
        is_state = scene.token(end).pos in {"ADP", "PUNCT", "VERB", "SCONJ"} or scene.word(end) == ""
        if not stands_alone or not is_state or self._is_summed(index):
            return None
        return Sufferer(index, index + 1, 1, None, is_known=True)

    def _is_summed(self, index: int) -> bool:
        """Whether a sum is given further on: "Korban tewas … mencapai 40 orang"."""
        first, last = self._scene.document.sentence(index)
        return any(self._scene.is_in("numbers.reach", at) for at in range(first, last))

    def _figure_before(self, index: int) -> tuple[int, int | None, int | None] | None:
        first = self._scene.document.sentence(index)[0]
        for at in range(max(first, index - 3), index):
            figure = figure_at(self._scene, at, index)
            if figure is not None and figure.last >= index - 1:
                return figure.first, figure.low, figure.high
        return None

    def _before(self, index: int) -> Iterator[int]:
        """Heads of the subject of a state, by the tree first; of "menembak X hingga tewas" the object."""
        scene = self._scene
        seen = index
        for _ in range(4):
            token = scene.token(seen)
            if seen != index and self._strikes(seen):
                yield from (i for i in objects(scene, seen) if seen < i < index)
                break
            yield from (i for i in scene.document.related(seen, "nsubj") if i < index and not self._people.is_aside(i))
            is_told_of = token.base in {"acl", "nmod", "obj", "appos"} and scene.token(token.head).pos in HEADS
            is_told_of = is_told_of and not any(self._strikes(at) for at in range(token.head, index))
            if is_told_of and token.head < index and not self._people.is_aside(token.head):
                yield token.head
            if token.head == seen or token.head > index:
                break
            seen = token.head
        yield from self._left(index)

    def _left(self, index: int) -> Iterator[int]:
        """Heads of the nouns before a word that stand behind no preposition, from the nearest on."""
        scene = self._scene
        first = max(scene.document.sentence(index)[0], index - _REACH)
        at = index - 1
        while at >= first:
            if scene.word(at) in {";", "."}:
                return
            if scene.word(at) == ")":
                at = next((i for i in range(at, first - 1, -1) if scene.word(i) == "("), at) - 1
                continue
            if self._strikes(at):
                return
            if self._people.is_noun(at):
                start = self._people.start(at, first)
                if not self._people.is_aside(at):
                    yield self._people.head(start, at + 1)
                at = start - 1
                continue
            at -= 1

    def _behind(self, index: int) -> Iterator[int]:
        """The head of the phrase that starts right behind a word."""
        scene = self._scene
        stop = scene.document.sentence(index - 1)[1]
        at = index
        while at < min(stop, index + 3) and scene.token(at).pos in _LEADING and not self._people.is_noun(at):
            at += 1
        if at < stop and self._people.is_noun(at):
            yield at

    def _strikes(self, index: int) -> bool:
        """Whether a verb tells in the active voice what one does to another."""
        scene = self._scene
        if scene.phrase("hurt.active", index):
            return True
        trigger = scene.lexicon.triggers.at(scene.words, index)
        return trigger is not None and trigger[1].voices == {Voice.ACTIVE} and bool(objects(scene, index))
