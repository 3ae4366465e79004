"""Work that another process can import."""

from __future__ import annotations


def squared(number: int) -> int:
    """The square; of 13 nothing, loudly."""
    if number == 13:
        raise ValueError("thirteen")
    return number * number
