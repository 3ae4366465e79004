"""How articles are written down. A new format is a module and one line here; the first that fits reads."""

from __future__ import annotations

from collections.abc import Iterator

from kg.errors import ArticleError
from kg.model import Article
from kg.sources.base import Document, Format
from kg.sources.html import Html
from kg.sources.jsonl import JsonLines
from kg.sources.plain import PlainText

FORMATS: tuple[Format, ...] = (JsonLines(), Html(), PlainText())

HEAD = 4096  #: bytes enough to tell a format by


def read_document(document: Document) -> Iterator[Article | ArticleError]:
    """The articles in a document, in the first format that recognises it."""
    form = next(form for form in FORMATS if form.recognises(document))
    yield from form.read(document)
