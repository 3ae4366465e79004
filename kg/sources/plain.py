"""Plain text: one saved page a file. The format of whatever is no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.errors import ArticleError
from kg.model import Article
from kg.sources.assembling import Origin, to_article
from kg.sources.base import Document
from kg.sources.decoding import decode


@dataclass(frozen=True, slots=True)
class PlainText:
    """A newspaper page as its lines."""

    def recognises(self, document: Document) -> bool:  # noqa: ARG002 - every document may be plain text
        return True

    def read(self, document: Document) -> Iterator[Article | ArticleError]:
        try:
            text = decode(document.read(), document.place, document.charset)
            origin = Origin(place=document.place, name=document.name, url=document.url)
            yield to_article(text, origin, document.limits.article)
        except ArticleError as error:
            yield error
