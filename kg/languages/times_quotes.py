"""When words within quotation marks were said: "We leave tomorrow," he said on Saturday, counts from that Saturday."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container, Sequence

from kg.model import Span

# Words that somebody said end with a mark of their own: not "a "day after" plan".
_QUOTATION = re.compile(r'(?:“[^“”\n]{1,2000}|"[^"\n]{1,2000})(?:[,.?!][”"]|[”"],)')
_REACH = 12  #: words between the quotation and the time when it was said
_LEAD = re.compile(r"\)?\s*[,:]\s*")
_ENDS = re.compile(r'[?!;:"“”\n]|\.\s+(?![a-z])')
_WORD = re.compile(r"\w+")


def sayings(text: str, times: Sequence[Span], turns: Container[str]) -> dict[int, int]:
    """Of each time within a quotation, the place in the list of the time when it was said.

    That time follows in the same clause, since who "was wounded on Saturday" did not say it then; or it leads right
    into the quotation: he said on Saturday: "We leave tomorrow."
    """
    starts = [time.start for time in times]
    found: dict[int, int] = {}
    for quotation in _QUOTATION.finditer(text):
        first, behind = bisect_left(starts, quotation.start()), bisect_left(starts, quotation.end())
        if first == behind:
            continue
        if _is_said_behind(text, quotation, times[behind : behind + 1], turns):
            found.update(dict.fromkeys(range(first, behind), behind))
        elif first and _LEAD.fullmatch(text, times[first - 1].end, quotation.start()):
            found.update(dict.fromkeys(range(first, behind), first - 1))
    return found


def _is_said_behind(text: str, quotation: re.Match[str], time: Sequence[Span], turns: Container[str]) -> bool:
    if not time or quotation[0][-2] == ".":
        return False
    between = text[quotation.end() : time[0].start]
    words = [word.casefold() for word in _WORD.findall(between)]
    return 1 <= len(words) <= _REACH and not _ENDS.search(between) and not any(word in turns for word in words)
