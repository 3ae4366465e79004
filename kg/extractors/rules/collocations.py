"""Everyday words that tell a happening in certain company: "mengirim pasukan", "warga meninggalkan kota"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import BETWEEN, agents_of_passive, subjects
from kg.extractors.rules.found import FIGHTERS
from kg.extractors.rules.scene import Scene
from kg.languages.collocations import Collocation
from kg.languages.lexicon import Voice
from kg.model import MentionKind

#: How many tokens away from the word its company may begin.
REACH = 8
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "DET", "ADJ", "PRON", "SYM", "X"})


class Company:
    """Who and what stands around a word, and whether that makes it tell a happening."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._cast = cast

    def at(self, index: int) -> tuple[int, Collocation] | None:
        """The number of words and the collocation that starts at a token, when its company is there."""
        found = self._scene.lexicon.collocations.at(self._scene.words, index)
        if found is None:
            return None
        length, senses = found
        return next(((length, sense) for sense in senses if self._is_kept(sense, index, index + length)), None)

    def _is_kept(self, sense: Collocation, first: int, last: int) -> bool:
        if sense.voice is Voice.NOUN:
            return self._any_of(sense.of, (self._behind(last),))
        before, behind = (sense.of, sense.by) if sense.voice is Voice.PASSIVE else (sense.by, sense.of)
        if before and not self._any_of(before, self._subjects(first, last)):
            return False
        if not behind:
            return True
        places = [self._behind(last)]
        if sense.voice is Voice.PASSIVE:
            places += list(agents_of_passive(self._scene, last - 1))
        return self._any_of(behind, places)

    def _subjects(self, first: int, last: int) -> Iterator[int]:
        """Where the noun phrases begin that may be the subject of the words ``[first, last)``."""
        for head in subjects(self._scene, self._scene.document.top(first, last)):
            if head < first:
                yield from self._openings(head)
        at = first - 1
        start = self._scene.document.sentence(first)[0]
        while at >= start and self._scene.token(at).pos in BETWEEN:
            at -= 1
        if self._scene.is_in("pronouns.relative", at):
            at -= 1
        end = at
        while at >= start and self._scene.token(at).pos in _NOMINAL and end - at < REACH:
            at -= 1
        if at < end and not self._is_governed(at):
            yield at + 1

    def _openings(self, head: int) -> tuple[int, ...]:
        """The head of a noun phrase, and the phrase's first word: trees take measures and nouns one for another."""
        first = next((i for i in self._scene.document.subtree(head) if self._scene.token(i).pos in _NOMINAL), head)
        return (head, first) if first < head else (head,)

    def _is_governed(self, index: int) -> bool:
        return self._scene.token(index).pos == "ADP" or self._scene.is_any("prepositions.place", index)

    def _behind(self, at: int) -> int:
        """Where the noun phrase behind a word begins, past a preposition that leads to it."""
        start = at
        while at < start + 2 and (
            self._scene.is_any("prepositions.place", at) or self._scene.is_any("prepositions.target", at)
        ):
            at += 1
        return at

    def _any_of(self, kinds: Iterable[str], places: Iterable[int]) -> bool:
        starts = [start for place in places for start in self._content(place)]
        return any(self._is_of(kind, start) for kind in kinds for start in starts)

    def _content(self, at: int) -> Iterator[int]:
        """The words of a noun phrase up to the first that tells who or what it is, past its measures."""
        stop = min(at + REACH, self._scene.document.sentence(at)[1]) if 0 <= at < len(self._scene.words) else at
        while at < stop:
            yield at
            measure = self._phrase("measures", at)
            if not measure and self._scene.token(at).pos not in {"NUM", "DET", "SYM"}:
                return
            at += max(measure, 1)

    def _is_of(self, kind: str, index: int) -> bool:
        phrase, mention = self._cast.phrase_at(index), self._cast.at(index)
        if kind == "place":
            is_place = phrase is not None and phrase.kind is MentionKind.PLACE
            return is_place or self._scene.phrase("places.kinds", index) > 0
        if kind == "site":
            return self._scene.phrase("places.facilities", index) > 0
        if kind == "weapon":
            return self._scene.lexicon.weapons.at(self._scene.words, index) is not None
        if kind == "person":
            return phrase is not None and phrase.kind is MentionKind.PERSON
        if kind == "fighters":
            return mention is not None and mention.actor_type in FIGHTERS
        if kind == "actor":
            return phrase is not None and phrase.kind is not MentionKind.PLACE
        if kind == "named":
            token = self._scene.token(index)
            is_name = token.is_capitalised and token.pos == "PROPN" and not self._is_governed(index - 1)
            return is_name or (phrase is not None and phrase.kind is not MentionKind.PLACE)
        length = self._phrase(kind, index)
        # "meninggalkan rumah sakit" is not to leave one's home
        return length > 0 and (kind != "homes" or length >= self._scene.phrase("places.facilities", index))

    def _phrase(self, kind: str, index: int) -> int:
        found = self._scene.lexicon.participants[kind].at(self._scene.words, index)
        return found[0] if found else 0
