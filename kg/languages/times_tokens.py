"""Words, figures and marks of a text, as the grammar of time sees them."""

from __future__ import annotations

import re
from collections.abc import Container
from typing import NamedTuple

# Possessive: one pass over any input. A figure keeps its separators, so that "2.024" is no year and "07.00" one token.
_TOKEN = re.compile(r"[0-9]++(?:[.,:][0-9]++)*+|[^\W\d_][^\W_]*+|[^\w\s]")
_SAME_MARK = {"’": "'", "‘": "'", "–": "-", "‑": "-", "−": "-"}
_STOPS = frozenset(".?!")
_OPENERS = frozenset('.?!:;"“”«»')
_CLOSERS = " \n\t\"'”’»)"
_LONGEST_GAP = 8  #: characters of space within one expression


class Token(NamedTuple):
    """A word, a figure or a mark. ``joined``: only a little space parts it from the one before."""

    start: int
    end: int
    word: str  #: folded
    capital: bool
    joined: bool
    opens: bool  #: first of its sentence
    sentence: int  #: how many sentences ended before it


def tokenize(text: str, abbreviations: Container[str] = ()) -> list[Token]:
    """All tokens of a text, in order; the full stop of an abbreviation is not one."""
    tokens: list[Token] = []
    end, sentence, opens, previous = 0, 0, True, ""
    for found in _TOKEN.finditer(text):
        start, stop = found.span()
        word = found[0]
        if word == "." and start == end and previous in abbreviations:
            end = stop
            continue
        joined = start == end or text[end:start] == " "
        if not joined:
            joined = _is_small_gap(text, end, start)
            sentence += not joined
            opens = opens or "\n" in text[end : min(start, end + _LONGEST_GAP)]
        folded = _SAME_MARK.get(word) or word.casefold()
        tokens.append(Token(start, stop, folded, word[0].isupper(), joined, opens, sentence))
        sentence += word in _STOPS and _ends_sentence(text, stop, previous)
        opens = word in _OPENERS
        end, previous = stop, folded
    return tokens


def _ends_sentence(text: str, end: int, previous: str) -> bool:
    """Whether a stop is the end of a sentence, and not of "a.m." or "No." before a small letter."""
    following = text[end : end + _LONGEST_GAP].lstrip(_CLOSERS)
    return len(previous) != 1 and not following[:1].islower()


def _is_small_gap(text: str, start: int, end: int) -> bool:
    """A few blanks without an empty line."""
    if end - start > _LONGEST_GAP:
        return False
    gap = text[start:end]
    return gap.isspace() and gap.count("\n") < 2


def is_figure(token: Token) -> bool:
    """Whether it is written in the figures 0 to 9."""
    return "0" <= token.word[0] <= "9"


def figures(
    token: Token, before: Token | None, beside: Token | None, numbering: Container[str] = ()
) -> list[tuple[str, int]]:
    """What a figure may be, as (name, value): a day, a month's number, a year, a count, a time of day.

    The figure of a name is none of these: "F-16", "Covid-19"; but "ke-12" is, if the ``numbering`` words say so.
    ``before`` and ``beside`` are the two tokens before it.
    """
    word = token.word
    if not word.isdecimal():
        parts = word.replace(":", ".").split(".")
        if word.count(".") == 2 and [len(part) for part in parts] == [2, 2, 4]:  # "18.10.2020"
            return [("dotted_date", int(parts[2] + parts[1] + parts[0]))]
        is_clock = len(parts) in (2, 3) and len(parts[0]) <= 2 and all(len(part) == 2 for part in parts[1:])
        return [("clock", 0)] if is_clock and int(parts[0]) <= 24 and int(parts[1]) < 60 else []
    if len(word) > 4:
        return []
    value = int(word)
    if len(word) < 4 and before and beside and _are_one_name(beside, before, token) and beside.word not in numbering:
        return []
    found = [("count", value)]
    if len(word) <= 2:
        found.append(("two_digits", value))
        if 1 <= value <= 31:
            found.append(("day", value))
        if 1 <= value <= 12:
            found.append(("month_number", value))
        if value <= 24:
            found.append(("hour_figure", 0))
    elif len(word) == 4:
        if 1800 <= value <= 2100:
            found.append(("year", value))
        if value < 2400 and value % 100 < 60:
            found.append(("four_figure_clock", 0))
    return found


def _are_one_name(first: Token, mark: Token, token: Token) -> bool:
    is_unbroken = first.end == mark.start and mark.end == token.start
    return is_unbroken and mark.word == "-" and first.word[0].isalpha()
