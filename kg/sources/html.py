"""HTML pages: the article without menus, comments and scripts, and what its head says about it."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from trafilatura import bare_extraction, load_html
from trafilatura.settings import Document as Extract

from kg.errors import ArticleError
from kg.model import Article
from kg.sources.assembling import Origin, to_article
from kg.sources.base import Document
from kg.sources.decoding import decode
from kg.sources.header import is_prose
from kg.sources.metadata import Metadata, read_metadata

# Without a handler Python prints the library's remarks on broken pages to the terminal.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())
logging.getLogger("htmldate").addHandler(logging.NullHandler())

_MEDIA_TYPES = ("text/html", "application/xhtml+xml")
_SUFFIXES = (".html", ".htm", ".xhtml")
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_REMEDY = "Save the article's own page, or its text"


@dataclass(frozen=True, slots=True)
class Html:
    """A page as a browser gets it."""

    def recognises(self, document: Document) -> bool:
        named = document.name.lower().endswith(_SUFFIXES) or document.media_type in _MEDIA_TYPES
        return named or _MARKUP.match(document.head) is not None

    def read(self, document: Document) -> Iterator[Article | ArticleError]:
        try:
            yield _article(document)
        except ArticleError as error:
            yield error


def _article(document: Document) -> Article:
    data = document.read()
    declared = _DECLARED.search(data[:4096])
    markup = decode(data, document.place, document.charset or (declared[1].decode() if declared else ""))
    tree = load_html(markup)
    if tree is None:
        raise ArticleError(document.place, "no HTML that can be read", _REMEDY)
    metadata = read_metadata(tree)
    extract = bare_extraction(
        tree,
        url=document.url or None,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if not isinstance(extract, Extract) or not any(map(is_prose, (extract.text or "").splitlines())):
        raise ArticleError(document.place, "no article found on the page", _REMEDY)
    # Each paragraph comes as one line; blank lines between keep them apart.
    text = (extract.text or "").replace("\n", "\n\n")
    return to_article(text, _origin(document, metadata, extract), document.limits.article)


def _origin(document: Document, metadata: Metadata, extract: Extract) -> Origin:
    url = _address(document.url, metadata.url)
    publisher = metadata.publisher
    return Origin(
        place=document.place,
        name=document.name,
        url=url,
        title=_without_site(metadata.title or extract.title or "", publisher),
        publisher=publisher,
        caption=metadata.caption,
        byline=metadata.author or extract.author or "",
        published=metadata.published,
        fallback_published=extract.date or "",
    )


def _address(fetched: str, canonical: str) -> str:
    """The page's own address for itself, unless it was fetched from another host than it claims."""
    if not canonical.startswith(("http://", "https://")):
        return fetched
    return canonical if not fetched or urlsplit(fetched).hostname == urlsplit(canonical).hostname else fetched


def _without_site(title: str, site: str) -> str:
    """A title without the paper's name behind it: "Rudal Hantam Kota - Kompas.com"."""
    return re.sub(rf"\s+[-–—|]\s+{re.escape(site)}$", "", title, flags=re.IGNORECASE) if site else title
