"""Where each thing of the model has its address: readable where it can be, a content hash where it must.

>>> Iris().place("karin-tak").value
'https://w3id.org/conflict-kg/id/place/karin-tak'
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

from anyascii import anyascii
from pyoxigraph import NamedNode

from kg.model import Article, Report, Span, Toll, content_id
from kg.rdf.literals import unicode_text
from kg.rdf.terms import DATA_BASE

_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_WEB = re.compile(r"https?://", re.IGNORECASE)


def slug(text: str) -> str:
    """A name as a readable piece of an address; a hash where nothing of it can be written in ASCII.

    >>> slug("Şuşa (Shushi)")
    'susa-shushi'
    """
    plain = _NOT_SLUG.sub("-", anyascii(unicode_text(text)).lower()).strip("-")
    return plain or content_id(unicode_text(text))


def web_address(url: str) -> NamedNode | None:
    """A page's address as an IRI, what cannot stand in one percent-encoded; None when it is not on the web."""
    if not _WEB.match(url):
        return None
    try:
        return NamedNode(quote(unicode_text(url), safe="%/:?#[]@!$&'()*+,;=~"))
    except ValueError:
        return None


@dataclass(frozen=True, slots=True)
class Iris:
    """The addresses under one data base."""

    base: str = DATA_BASE

    def _in(self, folder: str, name: str) -> NamedNode:
        safe = quote(unicode_text(name), safe="")
        # A name of dots alone would climb out of its folder when the address is resolved, and rdflib cannot read the
        # Turtle of one that ends in a dot.
        stem = safe.rstrip(".")
        return NamedNode(f"{self.base}{folder}/{stem}{'%2E' * (len(safe) - len(stem))}")

    def article(self, article: Article) -> NamedNode:
        return self._in("article", article.id)

    def passage(self, article: Article, span: Span) -> NamedNode:
        return self._in("passage", content_id(unicode_text(article.id), span.start, span.end))

    def statement(self, identifier: str) -> NamedNode:
        return self._in("statement", identifier)

    def report(self, identifier: str) -> NamedNode:
        return self._in("report", identifier)

    def toll(self, report: Report, toll: Toll) -> NamedNode:
        key = (unicode_text(report.id), toll.outcome, toll.low, toll.high, toll.span.start, toll.span.end)
        return self._in("toll", content_id(*key, unicode_text(toll.of_whom)))

    def event(self, identifier: str) -> NamedNode:
        return self._in("event", identifier)

    def actor(self, identifier: str) -> NamedNode:
        return self._in("actor", identifier)

    def place(self, identifier: str) -> NamedNode:
        return self._in("place", identifier)

    def extraction(self, identifier: str) -> NamedNode:
        return self._in("extraction", identifier)
