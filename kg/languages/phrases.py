"""Phrases of one or more words, and finding them in a row of tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

V = TypeVar("V")


class Phrases(Generic[V]):
    """A table from phrases to values; a look-up finds the longest phrase that starts at a token.

    >>> table = Phrases({"menteri": 1, "menteri luar negeri": 2})
    >>> table.at(["menteri", "luar", "negeri", "turki"], 0)
    (3, 2)
    >>> table.at(["luar"], 0) is None
    True
    """

    def __init__(self, entries: Mapping[str, V]) -> None:
        self._entries = {tuple(phrase.split()): value for phrase, value in entries.items()}
        self.texts = tuple(" ".join(words) for words in self._entries)  #: every phrase, one space between its words
        self.members = frozenset(self.texts)
        self.openings: dict[str, tuple[int, ...]] = {}  #: first word → how many words its phrases have, longest first
        for words in self._entries:
            known = self.openings.get(words[0], ())
            self.openings[words[0]] = tuple(sorted({*known, len(words)}, reverse=True))

    def at(self, words: Sequence[str], start: int) -> tuple[int, V] | None:
        """The number of words and the value of the longest phrase that starts at ``start``."""
        if not 0 <= start < len(words):
            return None
        lengths = self.openings.get(words[start])
        if lengths is None:
            return None
        for length in lengths:
            value = self._entries.get(tuple(words[start : start + length]))
            if value is not None and start + length <= len(words):
                return length, value
        return None

    def ending(self, words: Sequence[str], stop: int) -> tuple[int, V] | None:
        """The same for the longest phrase whose last word is ``words[stop - 1]``."""
        for length in range(min(6, stop), 0, -1):
            found = self._entries.get(tuple(words[stop - length : stop]))
            if found is not None:
                return length, found
        return None

    def get(self, phrase: str) -> V | None:
        return self._entries.get(tuple(phrase.split()))

    def single(self) -> Iterator[tuple[str, V]]:
        """The phrases of one word, with their values."""
        yield from ((words[0], value) for words, value in self._entries.items() if len(words) == 1)

    def __contains__(self, phrase: str) -> bool:
        return phrase in self.members

    def __len__(self) -> int:
        return len(self._entries)


def phrase_set(phrases: Iterable[str]) -> Phrases[str]:
    """A table whose values are the phrases themselves."""
    return Phrases({phrase: phrase for phrase in phrases})
