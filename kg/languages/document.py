"""A text as its parser sees it: tokens with Universal Dependencies, sentences, and names.

The one representation that every language is turned into, so that rules are written once.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kg.model import Span

_ARABIC_NAME = re.compile(r"(?:a[dlnrstz]|ash|el)[-‐‑–][A-Z]")


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its words, its place in the text, and its arc in the sentence's tree.

    ``head`` is the index in the document of the governor; the root of a sentence governs itself.
    """

    index: int
    text: str
    start: int
    end: int
    lower: str
    pos: str  #: universal part of speech
    relation: str  #: universal dependency relation, ``root`` for a root
    head: int

    @property
    def is_capitalised(self) -> bool:
        """Whether it is written as a name, an Arabic article before it passed over: "Kyiv", "al-Shabaab"."""
        first = self.text[:1]
        return first.isupper() or (first in "ae" and _ARABIC_NAME.match(self.text) is not None)

    @property
    def is_word(self) -> bool:
        return self.text.isalnum() or any(c.isalnum() for c in self.text)

    @property
    def base(self) -> str:
        """The relation without its subtype: ``nsubj`` of ``nsubj:pass``."""
        return self.relation.partition(":")[0]


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name that a statistical model found: tokens ``[first, last)`` and its label (PER, LOC, ORG)."""

    first: int
    last: int
    label: str


@dataclass(frozen=True)
class Document:
    """A parsed text. Token indices run through the whole document; offsets are the text's."""

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[tuple[int, int], ...]  #: token ranges ``[first, last)``
    names: tuple[NameSpan, ...] = ()
    _cache: dict[int, tuple[int, ...]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each token the tokens that it governs, in text order."""
        rows: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                rows[token.head].append(token.index)
        return tuple(tuple(row) for row in rows)

    @cached_property
    def sentence_of(self) -> tuple[int, ...]:
        """For each token the number of its sentence."""
        return tuple(n for n, (first, last) in enumerate(self.sentences) for _ in range(first, last))

    def sentence(self, index: int) -> tuple[int, int]:
        """The token range of the sentence that holds the token."""
        return self.sentences[self.sentence_of[min(index, len(self.tokens) - 1)]]

    def span(self, first: int, last: int) -> Span:
        """The characters of tokens ``[first, last)``."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def sentence_span(self, number: int) -> Span:
        return self.span(*self.sentences[number])

    def subtree(self, index: int) -> tuple[int, ...]:
        """The token and everything below it, in text order."""
        found = self._cache.get(index)
        if found is None:
            stack, seen = [index], {index}
            while stack:
                for child in self.children[stack.pop()]:
                    if child not in seen:
                        seen.add(child)
                        stack.append(child)
            found = self._cache[index] = tuple(sorted(seen))
        return found

    def ancestors(self, index: int) -> Iterator[int]:
        """The governors of a token, nearest first."""
        while (head := self.tokens[index].head) != index:
            yield head
            index = head

    def related(self, index: int, *relations: str) -> tuple[int, ...]:
        """The tokens that the token governs by one of the relations, subtypes included."""
        below = self.children[index] if index < len(self.tokens) else ()
        return tuple(c for c in below if self.tokens[c].relation in relations or self.tokens[c].base in relations)

    def top(self, first: int, last: int, otherwise: int | None = None) -> int:
        """The token of ``[first, last)`` that another outside of them governs.

        Where none is, as where the root is among them, it is ``otherwise``, or the first.
        """
        inside = range(first, last)
        default = first if otherwise is None else otherwise
        return next((i for i in inside if self.tokens[i].head not in inside), default)

    def tokens_in(self, span: Span) -> range:
        """The tokens that lie wholly inside the characters of ``span``."""
        first = bisect_left(self._starts, span.start)
        return range(first, max(first, bisect_right(self._ends, span.end)))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(token.start for token in self.tokens)

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(token.end for token in self.tokens)

    def tokens_in_gap(self, start: int, end: int) -> range:
        """The tokens between two characters; empty when they touch."""
        return self.tokens_in(Span(start, end)) if start < end else range(0)

    def words(self, indices: Sequence[int]) -> str:
        """The lower-cased words at the indices, parted by blanks."""
        return " ".join(self.tokens[i].lower for i in indices)
