"""Tokens written as a text again, with where each of them stands in it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.model import Span

_LEANS_LEFT = frozenset(",.;:?!)]}%…")
_LEANS_RIGHT = frozenset("([{")
#: No space on either side: "Covid-19", "13/04/2020"; a dash keeps its spaces.
_JOINS = frozenset("-/")
_OPENERS = frozenset("“„«")
#: Many papers open and close with one and the same mark: ”Saya pulang,” katanya.
_EITHER = frozenset('”"')


def detokenised(words: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    """The text, and the span of each word in it.

    >>> detokenised(["”", "Saya", "pulang", ",", "”", "kata", "dia", "(", "43", ")", "."])[0]
    '”Saya pulang,” kata dia (43).'
    """
    sides = quote_sides(words)
    parts: list[str] = []
    spans: list[Span] = []
    at = 0
    for index, word in enumerate(words):
        if index and not _touch(words[index - 1], word, sides[index - 1], sides[index]):
            parts.append(" ")
            at += 1
        parts.append(word)
        spans.append(Span(at, at + len(word)))
        at += len(word)
    return "".join(parts), tuple(spans)


def _touch(before: str, word: str, side_before: str, side: str) -> bool:
    """Whether no space stands between two words; a side is "opens" or "closes" for quote marks."""
    if side == "closes" or side_before == "opens":
        return True
    if word in _LEANS_LEFT or before in _LEANS_RIGHT:
        return True
    clitic = word.startswith("-") and len(word) > 1  #: "-nya" hangs on the word before it
    return clitic or word in _JOINS or before in _JOINS


def quote_sides(words: Sequence[str]) -> list[str]:
    """Which side of a quote each mark stands on, empty for other words.

    Marks open and close by turns. One between a comma and a small letter closes whatever the count says, so that
    a mark without a partner spoils no more than its own quote.
    """
    sides: list[str] = []
    is_open = False
    for index, word in enumerate(words):
        if word not in _EITHER and word not in _OPENERS:
            sides.append("")
            continue
        before = words[index - 1] if index else ""
        after = words[index + 1] if index + 1 < len(words) else ""
        closes = word not in _OPENERS and (is_open or (before in {",", "?", "!"} and after[:1].islower()))
        sides.append("closes" if closes else "opens")
        is_open = not closes
    return sides
