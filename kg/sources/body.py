"""The paragraphs of a newspaper page, without the links, notices and advertisements between and below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.languages.page import PageWords
from kg.model import SectionKind
from kg.sources.captions import Passage, without_credit
from kg.sources.lines import Line, LineKind, ends_sentence


@dataclass(frozen=True, slots=True)
class Body:
    """The passages of an article's body, and what the lines below it say."""

    passages: tuple[Passage, ...]
    writer: str
    agency: str


_LONGEST_LINK = 150  #: characters
_CLOSING = (LineKind.AGENCY, LineKind.NOTICE)
_INITIALS = re.compile(r"\s*\((?=[^)]*/)[a-z]{2,5}(?:/[a-z]{2,5})+\)$")


def read_body(lines: Sequence[Line], words: PageWords, dateline_end: int = 0) -> Body:
    """Keep what is the article's own.

    Under a heading such as "Baca Juga" lines are dropped as long as they look like links. Under one such as
    "Berita Lainnya" everything is, once the article has been closed by its agency or its copyright.
    """
    passages: list[Passage] = []
    closed = linking = False
    for index, line in enumerate(lines):
        closed = closed or (line.kind in _CLOSING and bool(passages))
        if line.kind is LineKind.MORE and closed:
            break
        linking = linking or line.kind in (LineKind.LINKS, LineKind.MORE)
        if line.kind is LineKind.CAPTION:
            passages.append(Passage(SectionKind.CAPTION, without_credit(line.value, words)))
        if line.kind not in (LineKind.TEXT, LineKind.CRUMBS) or (linking and is_link(line.text)):
            continue
        linking = False
        text = _INITIALS.sub("", line.text[dateline_end if index == 0 else 0 :].strip())
        if text:
            passages.append(Passage(SectionKind.PARAGRAPH, text))
    return Body(
        passages=tuple(passages),
        writer=", ".join(dict.fromkeys(line.value for line in lines if line.kind is LineKind.WRITER and line.value)),
        agency=next((line.value for line in lines if line.kind is LineKind.AGENCY and line.value), ""),
    )


def is_link(text: str) -> bool:
    """Whether a line under a heading for links looks like the title of another article.

    >>> is_link("Armenia dan Azerbaijan Sepakati Gencatan Senjata"), is_link("Armenia membantah tuduhan itu.")
    (True, False)
    """
    return len(text) <= _LONGEST_LINK and (not ends_sentence(text) or text.endswith(("?", "!")))
