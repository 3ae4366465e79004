"""From a name, as a text writes it, to everything that bears it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from kg.knowledge.folding import fold, is_acronym

T = TypeVar("T")

#: Tokens that may stand inside a name: "Al - Shabaab", "Al / Qaeda". A comma or a bracket ends one.
_LAST_WORD = re.compile(r"[^\s-](?=[^\s-]*\s*$)")
_INNER_MARKS = frozenset("-‐‑–'’/.")


class Names(Generic[T]):
    """A folded, exact index of names, each of which may belong to several bearers.

    Bearers come back in the order in which they were added: put the best known first.
    """

    def __init__(self) -> None:
        self._bearers: dict[str, list[tuple[T, bool]]] = {}
        self._lengths: dict[str, int] = {}
        self._small: set[str] = set()

    def add(self, name: str, bearer: T) -> None:
        """Let a bearer be found by a name; a name that folds to nothing is passed over."""
        key = fold(name)
        if not key:
            return
        entry = (bearer, is_acronym(name))
        bearers = self._bearers.setdefault(key, [])
        if entry not in bearers:
            bearers.append(entry)
        words = key.split()
        self._lengths[words[0]] = max(len(words), self._lengths.get(words[0], 0))
        if name[0].islower():
            self._small.add(key)

    def find(self, name: str) -> tuple[T, ...]:
        """Everything of that name; an acronym is only found by its capitals."""
        bearers = self._bearers.get(fold(name))
        if bearers is None:
            return ()
        capitals = is_acronym(name)
        found = [bearer for bearer, acronym in bearers if capitals or not acronym]
        return tuple(dict.fromkeys(found))

    def longest_words(self, first: str) -> int:
        """How many words the longest name has that begins with this folded word; 0 when none does."""
        return self._lengths.get(first, 0)

    def has(self, key: str, text: str) -> bool:
        """Whether the words at hand are such a name, with a capital letter where a name has one.

        Of several words the last will do: "militer Israel", "kelompok Abu Sayyaf".
        """
        bearers = self._bearers.get(key)
        if bearers is None:
            return False
        if key not in self._small and not has_capitals(text):
            return False
        return any(not acronym or is_acronym(text) for _, acronym in bearers)


def has_capitals(text: str) -> bool:
    """Whether words are written as a name: the first or the last of them with a capital letter or a digit.

    >>> has_capitals("militer Israel"), has_capitals("al-Shabaab"), has_capitals("anak-anak")
    (True, True, False)
    """
    last = _LAST_WORD.search(text)
    return any(mark.isupper() or mark.isdigit() for mark in (text[0], last[0] if last else ""))


def runs(tokens: Sequence[str], start: int, limit: int) -> Iterator[tuple[int, str, str]]:
    """The runs of tokens from ``start`` that could be one name: number of tokens, folded words, text.

    A run never holds more than ``limit`` words, never crosses a comma, and never ends in a mark.
    """
    words: list[str] = []
    for end in range(start, len(tokens)):
        folded = fold(tokens[end]).split()
        if not folded:
            if not words or tokens[end] not in _INNER_MARKS:
                return
            continue
        words += folded
        if len(words) > limit:
            return
        yield end - start + 1, " ".join(words), " ".join(tokens[start : end + 1])
