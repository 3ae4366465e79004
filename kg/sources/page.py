"""A saved newspaper page, taken apart: title, subtitle, caption, paragraphs, and who says so where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.languages.page import PageWords, page_words
from kg.model import SectionKind
from kg.sources.body import read_body
from kg.sources.captions import Passage, without_credit
from kg.sources.cleaning import folded
from kg.sources.header import Header, read_header, starts_body
from kg.sources.lines import Line, LineKind
from kg.sources.mastheads import Dateline, house_name, joined, looks_like_house, written_out


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says, piece by piece; empty where it says nothing."""

    title: str
    publisher: str
    byline: str
    agency: str
    dateline: str
    dates: tuple[str, ...]  #: lines of its head that hold a time, the likeliest first
    passages: tuple[Passage, ...]


_HEAD = 25  #: lines; further down nobody signs
_LONGEST_PIECES = 120  #: characters of a line in which a paper may be named
_PIECES = re.compile(r",\s|\s[-–—|>/]+\s")
_TOP = 4  #: lines of a page among which a masthead may stand


def read_page(lines: Sequence[Line], language: str, title: str = "", publisher: str = "", caption: str = "") -> Page:
    """Take a page apart.

    Args:
        lines: all of it.
        language: what it is written in.
        title: its title, where something else than the page's lines says so.
        publisher: likewise.
        caption: likewise, of its photo.
    """
    words = page_words(language)
    houses = frozenset(name.casefold() for name in (*_mastheads(lines, words), *_owners(lines), publisher) if name)
    start, dateline = starts_body(lines, language, houses, title)
    header = read_header(lines[:start], words, title, houses)
    body = read_body(lines[start:], words, dateline.end if dateline else 0)
    under_photo = [Passage(SectionKind.CAPTION, without_credit(caption, words))] if caption else []
    if dateline and written_out(dateline.house, houses):
        dateline = replace(dateline, house="")  # "JAYAPURA, KC - ": the page spells it out
    house, agency = _house_and_agency(dateline, header, [publisher, *_owners(lines)], words)
    return Page(
        title=title or header.title,
        publisher=_in_words(house, lines, words),
        byline=header.writer or body.writer,
        agency=header.agency or body.agency or agency,
        dateline=dateline.town if dateline else "",
        dates=header.dates,
        passages=tuple(_once([*header.passages, *under_photo, *body.passages])),
    )


def _once(passages: Sequence[Passage]) -> Iterator[Passage]:
    """Passages in order, without empty ones and those that only print a caption or a subtitle again.

    A caption that was nothing but its photographer's name is empty once that is taken off.
    """
    seen: set[str] = set()
    for passage in passages:
        bare = folded(passage.text)
        if passage.text and bare not in seen:
            yield passage
        if passage.kind is not SectionKind.PARAGRAPH:
            seen.add(bare)


def _mastheads(lines: Sequence[Line], words: PageWords) -> Iterator[str]:
    """Papers named at the top of the page, above its rubric or its title."""
    yield from (line.value for line in lines if line.kind is LineKind.HOUSE)
    yield from (line.value for line in lines[:_TOP] if line.kind is LineKind.CRUMBS and line.value)
    for line, after in pairwise(lines[: _TOP + 1]):
        above_rubric = after.block == line.block and (
            after.kind in (LineKind.CRUMBS, LineKind.DATE) or after.text.casefold() in words.sections
        )
        short = (
            line.kind is LineKind.TEXT and len(line.text.split()) <= 4 and line.text.casefold() not in words.sections
        )
        if short and (above_rubric or looks_like_house(line.text, words)):
            yield line.text


def _in_words(house: str, lines: Sequence[Line], words: PageWords) -> str:
    """A paper's name with its words apart, where the page writes it so too: "Gema Nasional" of gemanasional.id."""
    if not house or " " in house:
        return house
    pieces = (piece.strip() for line in lines[:_HEAD] for piece in _PIECES.split(line.text[:_LONGEST_PIECES]))
    return next((house_name(p, words) for p in pieces if " " in p and joined(p) == joined(house)), house)


def _owners(lines: Sequence[Line]) -> list[str]:
    """Papers named in a copyright line: "COPYRIGHT © SUARA KHATULISTIWA 2023"."""
    names = []
    for line in lines:
        if line.kind is LineKind.NOTICE:
            name = re.split(
                r"[.|,]\s", re.sub(r"copyright|©|\(c\)|\b(?:19|20)\d\d\b[\s-]*", "", line.text, flags=re.IGNORECASE)
            )[0]
            names.append(name.strip(" .,-–—"))
    return [name for name in names if 0 < len(name.split()) <= 4]


def _house_and_agency(
    dateline: Dateline | None, header: Header, others: Sequence[str], words: PageWords
) -> tuple[str, str]:
    """The paper's name, and the agency that its dateline names when the paper is another.

    "GAZA CITY (AFP) - " is the agency's own article unless the page stands under another paper's name.
    """
    known, owners = others[0], others[1:]
    filed = house_name(dateline.house, words) if dateline and dateline.house else ""
    printed = next((house_name(name, words) for name in (header.house, *owners) if name), "")
    house = house_name(known, words) if known else ""
    if filed in words.agencies and (house or printed) not in ("", filed):
        return house or printed, filed
    return house or filed or printed, ""
