"""Lines that a mail program or an editor broke at a margin, put together again."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from kg.sources.cleaning import tidy

_NARROW, _WIDE = 40, 100  #: characters that a margin may be set at
_MANY = 4  #: lines that go on; fewer say nothing about a margin


def unwrapped(lines: Iterable[str]) -> list[str]:
    """Lines as their writer meant them, where a mail program or an editor broke them at a margin.

    A page is taken for broken when none of its lines is longer than a margin and most of those that go on fill it.
    """
    kept = [tidy(line) for line in lines]
    widest = max(map(len, kept), default=0)
    going_on = [len(line) for line, after in pairwise(kept) if line and after]
    full = sum(length >= widest - 16 for length in going_on)
    if not _NARROW <= widest <= _WIDE or len(going_on) < _MANY or full < 0.7 * len(going_on):
        return kept
    joined: list[str] = []
    for line, before in zip(kept, ["", *kept], strict=False):
        if line and before and len(before) + 1 + len(line.split()[0]) > widest - 8:
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return joined
