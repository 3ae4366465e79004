"""Word lists, written as running text."""

from __future__ import annotations


def listed(text: str) -> list[str]:
    """The words of a text, in order."""
    return text.split()


def word_set(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(listed(text))
