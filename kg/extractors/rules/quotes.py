"""Direct speech: what stands between quote marks, of every style, across paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Article, Span

MARKS = frozenset('"“”„‟«»″＂')
SINGLE = frozenset("'‘’")
OPENERS = frozenset("“„‟«")
TRAILING = " ,.;:–—-"


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quote marks: ``outer`` with the marks, ``inner`` without.

    ``open_ended`` when the paragraph ends before the quote does.
    """

    outer: Span
    inner: Span
    open_ended: bool = False


def find_quotes(article: Article) -> tuple[Quote, ...]:
    """The quotes of an article, in order; marks that have no partner in their paragraph end with it."""
    quotes: list[Quote] = []
    for section in article.sections:
        quotes.extend(_in_section(article.text, section.span))
    return tuple(quotes)


def _in_section(text: str, section: Span) -> list[Quote]:
    found: list[Quote] = []
    start: int | None = None
    for at in range(section.start, section.end):
        if text[at] in SINGLE:
            if not _is_single_mark(text, at, section, is_open=start is not None):
                continue
        elif text[at] not in MARKS or _is_measure(text, at) or (start is not None and text[start] in SINGLE):
            continue
        if start is not None and text[at] in SINGLE and text[start] not in SINGLE:
            continue
        if start is None:
            if _may_open(text, at, section):
                start = at
        elif not (text[at] in OPENERS and _may_open(text, at, section)):
            found.extend(_quote(text, start, at, at + 1))
            start = None
    if start is not None:
        found.extend(_quote(text, start, section.end, section.end, open_ended=True))
    return found


def _is_single_mark(text: str, at: int, section: Span, *, is_open: bool) -> bool:
    """Whether a single mark opens or closes speech; inside of words and behind them it is an apostrophe."""
    before = text[at - 1] if at > section.start else " "
    after = text[at + 1] if at + 1 < section.end else " "
    if is_open:
        return before in ",.?!…" and not after.isalnum()
    closes = any(text[i] in SINGLE and text[i - 1] in ",.?!…" for i in range(at + 2, section.end))
    return before.isspace() and after.isupper() and closes


def _is_measure(text: str, at: int) -> bool:
    """Whether a mark behind a digit stands for inches or seconds rather than for speech."""
    return text[at] == "″" and at > 0 and text[at - 1].isdigit()


def _may_open(text: str, at: int, section: Span) -> bool:
    before = text[at - 1] if at > section.start else " "
    after = text[at + 1] if at + 1 < section.end else " "
    if after.isspace():
        return False
    # ”Saya” – some papers open with the closing mark
    return before.isspace() or before in "([{—–-:,.;…" or text[at] in OPENERS


def _quote(text: str, start: int, stop: int, end: int, *, open_ended: bool = False) -> list[Quote]:
    first, last = start + 1, stop
    while first < last and text[first].isspace():
        first += 1
    while last > first and text[last - 1] in TRAILING and text[last - 2 : last] != "..":
        last -= 1
    if first >= last:
        return []
    return [Quote(Span(start, end), Span(first, last), open_ended)]
