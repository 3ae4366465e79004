"""The head of a newspaper page: everything above the first paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.languages.page import PageWords, page_words
from kg.model import SectionKind
from kg.sources.captions import Passage, captions_among, without_credit
from kg.sources.cleaning import folded
from kg.sources.lines import Line, LineKind, ends_sentence, is_personal
from kg.sources.mastheads import Dateline, looks_like_house, split_dateline


@dataclass(frozen=True, slots=True)
class Header:
    """What the head of a page says; empty where it says nothing."""

    title: str
    house: str  #: the paper, as printed
    writer: str
    agency: str
    dates: tuple[str, ...]
    passages: tuple[Passage, ...]


_DEEPEST = 25  #: lines; further down nothing is a header any more
_LONGEST_TITLE = 130  #: characters


def starts_body(
    lines: Sequence[Line], language: str, houses: frozenset[str], title: str
) -> tuple[int, Dateline | None]:
    """Where the first paragraph stands, and its dateline if it has one.

    A dateline says it outright. Without one it is the first prose that is neither caption nor standfirst.
    """
    texts = [index for index, line in enumerate(lines) if line.kind is LineKind.TEXT and not _same(line.text, title)]
    captions = captions_among(lines, page_words(language))
    prose = [index for index in texts if is_prose(lines[index].text) and index not in captions]
    if prose and not title and prose[0] == texts[0] and not lines[prose[0]].text.endswith((".", ".”", '."', ".'")):
        prose = prose[1:] if len(lines[texts[0]].text) <= _LONGEST_TITLE else prose  # a title that asks or exclaims
    for passed, index in enumerate(prose[:3]):
        dateline = split_dateline(lines[index].text, language, houses)
        if dateline is not None and index < _DEEPEST and passed <= 2:
            return index, dateline
    below = [index for index in prose if index > _last_of_head(lines, prose)]
    if below:
        return below[0], None
    if prose:
        return prose[0], None
    rest = texts if title or len(texts) == 1 else texts[1:]
    return (rest[0] if rest else len(lines)), None


def is_prose(text: str) -> bool:
    """Whether a line is sentences rather than a title or a name."""
    return len(text) > _LONGEST_TITLE or (ends_sentence(text) and len(text.split()) >= 5)


def _last_of_head(lines: Sequence[Line], prose: Sequence[int]) -> int:
    """The last line that belongs to a page's head by its kind, where at most two sentences stand above it."""
    kinds = (LineKind.DATE, LineKind.WRITER, LineKind.CREDIT, LineKind.CAPTION)
    above = [index for index, line in enumerate(lines[:_DEEPEST]) if line.kind in kinds]
    return max((index for index in above if sum(text < index for text in prose) <= 2), default=-1)


def read_header(lines: Sequence[Line], words: PageWords, title: str, houses: frozenset[str]) -> Header:
    """The pieces of a page's head. Kickers, rubrics and menus are left out."""
    lines = [_text_unless_agency(line, words) for line in lines]
    captions = captions_among(lines, words)
    at = _title_index(lines, captions, words, title)
    passages: list[Passage] = []
    writers = [line.value for line in lines if line.kind is LineKind.WRITER and line.value]
    below_byline = False
    for index, line in enumerate(lines):
        below_byline = below_byline or (index > at and line.kind in (LineKind.DATE, LineKind.WRITER))
        if line.kind is LineKind.CAPTION:
            passages.append(Passage(SectionKind.CAPTION, without_credit(line.value, words)))
        if line.kind is not LineKind.TEXT or _same(line.text, title) or (index <= at and index not in captions):
            continue  # but a caption may stand above the title
        if index in captions:
            passages.append(Passage(SectionKind.CAPTION, without_credit(line.text, words)))
        elif _is_byline(lines, index, below_byline):
            writers.append(_writer(line.text))
        elif not _is_house(line.text, houses, words):
            passages += _other(line.text, passages, below_byline)
    return Header(
        title=title or (lines[at].text if at >= 0 else ""),
        house=_house(lines, at, houses, words),
        writer=", ".join(dict.fromkeys(writers)),
        agency=next((line.value for line in lines if line.kind is LineKind.AGENCY), ""),
        dates=_dates(lines, words),
        passages=tuple(passages),
    )


def _house(lines: Sequence[Line], title: int, houses: frozenset[str], words: PageWords) -> str:
    """The paper that stands above the title, before its rubric, beside the day, or alone; empty when none does."""
    above = (line.text for line in lines[: max(title, 0)] if _is_house(line.text, houses, words))
    crumbs = (line.value for line in lines if line.kind is LineKind.CRUMBS and line.value)
    beside = (line.value for line in lines if line.kind is LineKind.HOUSE)
    below = (
        line.text for line in lines[title + 1 :] if line.kind is LineKind.TEXT and looks_like_house(line.text, words)
    )
    return next(above, "") or next(crumbs, "") or next(beside, "") or next(below, "")


def _other(text: str, before: Sequence[Passage], below_byline: bool) -> list[Passage]:
    """A line of the head that nothing marks: the standfirst where one is still due, else a caption."""
    if not is_prose(text) and len(text.split()) <= 2:
        return []
    standfirst = not before and not (below_byline and ends_sentence(text))
    return [Passage(SectionKind.SUBTITLE if standfirst else SectionKind.CAPTION, text)]


def _title_index(lines: Sequence[Line], captions: frozenset[int], words: PageWords, title: str) -> int:
    texts = [index for index, line in enumerate(lines) if line.kind is LineKind.TEXT and index not in captions]
    if title:
        return next((index for index in texts if _same(lines[index].text, title)), -1)
    fit = [index for index in texts if not _is_rubric(lines[index].text, words)]
    likely = (
        index for index in fit if len(lines[index].text.split()) >= 4 and len(lines[index].text) <= _LONGEST_TITLE
    )
    first = next(likely, -1)
    longest = max(fit or texts, key=lambda index: (len(lines[index].text), -index), default=-1)
    return first if first >= 0 else longest


def _is_rubric(text: str, words: PageWords) -> bool:
    return text.casefold() in words.sections or looks_like_house(text, words)


def _is_house(text: str, houses: frozenset[str], words: PageWords) -> bool:
    return text.casefold() in houses or (looks_like_house(text, words) and text.casefold() not in words.sections)


def _text_unless_agency(line: Line, words: PageWords) -> Line:
    """A header's "Sumber: Hamas Siap Berunding" is a title, not an agency."""
    known = {agency.casefold() for agency in words.agencies}
    if line.kind is LineKind.AGENCY and not known & set(line.value.casefold().split(", ")):
        return replace(line, kind=LineKind.TEXT)
    return line


def _is_byline(lines: Sequence[Line], index: int, below_byline: bool) -> bool:
    text = lines[index].text
    dated = any(
        other.kind is LineKind.DATE and other.block == lines[index].block for other in lines[index + 1 : index + 2]
    )
    return (below_byline or dated) and is_personal(text)


def _writer(text: str) -> str:
    return re.sub(r"\s+-\s+.*$|\s+(?:and|dan)\s+agencies$", "", text)


def _dates(lines: Sequence[Line], words: PageWords) -> tuple[str, ...]:
    """Times of the header; when the page was changed comes after when it was published."""
    dates = [line.text for line in lines if line.kind is LineKind.DATE]
    changed = re.compile(rf"(?:{'|'.join(map(re.escape, words.update))})\b", re.IGNORECASE)
    return tuple(sorted(dates, key=lambda text: changed.match(text) is not None))


def _same(text: str, title: str) -> bool:
    return bool(title) and folded(text) == folded(title)
