"""Sentences with one stretch marked, the way the benchmarks write it: ``Shells fell [on Sunday].``"""

from __future__ import annotations

import re

from kg.model import Span

_MARK = re.compile(r"\[([^\[\]]*)\]")


def unmarked(marked: str) -> tuple[str, Span]:
    """The sentence as a paper would print it, and where its marked words stand there.

    >>> unmarked("Shells fell [on Sunday].")
    ('Shells fell on Sunday.', Span(start=12, end=21))
    """
    found = _MARK.findall(marked)
    if len(found) != 1:
        raise ValueError(f"{marked!r}: {len(found)} marked stretches. Mark exactly one")
    start = marked.index("[")
    return _MARK.sub(r"\1", marked), Span(start, start + len(found[0]))


def overlap(one: Span, other: Span) -> int:
    """How many characters both cover."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))
