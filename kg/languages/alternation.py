"""Patterns made of the words of tables."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> str:
    """A pattern, not yet a group, for any of some phrases; of two that begin alike the longer one is found.

    >>> any_of(["a.m.", "a", "km"])
    'a\\\\.m\\\\.|km|a'
    """
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
