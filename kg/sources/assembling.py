"""From a page taken apart to an Article: its text, the spans of its sections, its name and its time."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from anyascii import anyascii
from babel import Locale

from kg.errors import ArticleError
from kg.languages.detection import UNDETERMINED, detect
from kg.languages.page import readable_languages
from kg.languages.times import parse_timestamp
from kg.model import Article, Section, SectionKind, Span
from kg.sources.captions import Passage
from kg.sources.cleaning import tidy
from kg.sources.lines import read_lines
from kg.sources.page import read_page


@dataclass(frozen=True, slots=True)
class Origin:
    """What is known of an article from elsewhere than its lines; empty where nothing is."""

    place: str  #: how errors call it
    name: str = ""  #: its file's name
    url: str = ""
    language: str = ""
    title: str = ""
    publisher: str = ""
    caption: str = ""  #: of its photo
    byline: str = ""
    published: str = ""  #: as written
    fallback_published: str = ""  #: a day to go by where neither ``published`` nor the page tells one


def to_article(text: str, origin: Origin, longest: int) -> Article:
    """Read the lines of a page as an article.

    Raises:
        ArticleError: the page is too long, in a language that cannot be read, or holds no article.
    """
    if len(text) > longest:
        raise ArticleError(
            origin.place, f"{len(text):,} characters, more than the {longest:,} an article may have", "Split it"
        )
    language = readable_language(text, origin)
    title, publisher = tidy(origin.title), tidy(origin.publisher)
    page = read_page(read_lines(text, language), language, title, publisher, tidy(origin.caption))
    if not any(passage.kind is SectionKind.PARAGRAPH for passage in page.passages):
        raise ArticleError(origin.place, "no article on the page, only its furniture", "Save the article's own page")
    body, sections = joined(page.passages)
    published = _published([origin.published, *page.dates, origin.fallback_published], language)
    house = page.publisher or (urlsplit(origin.url).hostname or "").removeprefix("www.")
    return Article(
        id=_identity(house, origin, published, body),
        text=body,
        sections=sections,
        language=language,
        identifier=origin.url or origin.name or origin.place,
        title=page.title,
        publisher=house,
        byline=tidy(origin.byline) or page.byline,
        agency=page.agency,
        dateline=page.dateline,
        published=published,
        url=origin.url,
    )


def joined(passages: Sequence[Passage]) -> tuple[str, tuple[Section, ...]]:
    """Passages with blank lines between, and where each of them stands."""
    sections: list[Section] = []
    offset = 0
    for passage in passages:
        sections.append(Section(passage.kind, Span(offset, offset + len(passage.text))))
        offset += len(passage.text) + len(_BLANK_LINE)
    return _BLANK_LINE.join(passage.text for passage in passages), tuple(sections)


_BLANK_LINE = "\n\n"


def readable_language(text: str, origin: Origin) -> str:
    """The article's language, as its file declares it or else as its words show it."""
    code = re.split(r"[-_]", origin.language.strip().casefold())[0] or detect(text)
    readable = readable_languages()
    if code in readable:
        return code
    supported = ", ".join(f"{_in_english(code)} ({code})" for code in readable)
    if code == UNDETERMINED:
        raise ArticleError(
            origin.place, "its language cannot be told; there may be too little text", f"Supported are {supported}"
        )
    raise ArticleError(
        origin.place, f"written in {_in_english(code)} ({code}), which cannot be read yet", f"Supported are {supported}"
    )


def _in_english(code: str) -> str:
    return str(Locale("en").languages.get(code, "an unknown language"))


def _published(candidates: Sequence[str], language: str) -> datetime | None:
    """The first candidate that is a time. A date that no calendar has, such as 31 February, is none."""
    for text in filter(None, candidates):
        try:
            return datetime.fromisoformat(text.strip())
        except ValueError:
            moment = parse_timestamp(text, language)
        if moment is not None:
            return moment
    return None


def _identity(house: str, origin: Origin, published: datetime | None, text: str) -> str:
    """A name for the article that people can read: ``republika-2020-11-02-1a2b3c``."""
    named = house or PurePosixPath(origin.name).stem
    slug = re.sub(r"[^a-z0-9]+", "-", anyascii(named).lower()).strip("-")[:60] or "article"
    day = [published.date().isoformat()] if published else []
    return "-".join([slug, *day, hashlib.sha256(text.encode()).hexdigest()[:6]])
