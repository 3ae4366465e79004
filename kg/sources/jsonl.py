"""JSON Lines: one article a line, as other programs hand them over."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel, ConfigDict, ValidationError, field_validator

from kg.errors import ArticleError
from kg.model import Article
from kg.sources.assembling import Origin, to_article
from kg.sources.base import Document
from kg.sources.decoding import refuse_binary

_MEDIA_TYPES = ("application/json", "application/x-ndjson", "application/ndjson", "application/jsonl")
_SUFFIXES = (".jsonl", ".ndjson", ".json")
_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"')
_EXAMPLE = 'Write one object a line with at least "text", e.g. {"title": "…", "text": "…"}'


class Record(BaseModel):
    """One line: the text, and whatever else is known of the article. Other keys are let be."""

    model_config = ConfigDict(strict=True)

    text: str
    title: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    byline: str = ""

    @field_validator("title", "publisher", "published", "url", "language", "byline", mode="before")
    @classmethod
    def _null_is_nothing(cls, value: object) -> object:
        return "" if value is None else value


@dataclass(frozen=True, slots=True)
class JsonLines:
    """Articles as JSON objects, each on a line of its own; a bad line is an error and the next one is read."""

    def recognises(self, document: Document) -> bool:
        named = document.name.lower().endswith(_SUFFIXES) or document.media_type in _MEDIA_TYPES
        return named or _OBJECT.match(document.head) is not None

    def read(self, document: Document) -> Iterator[Article | ArticleError]:
        found = False
        try:
            refuse_binary(document.head, document.place)
        except ArticleError as error:
            yield error
            return
        for number, line in enumerate(_lines(document), start=1):
            if not line.strip():
                continue
            if not found and line.strip() in {b"{", b"["}:
                yield ArticleError(document.place, "JSON that runs over several lines", _EXAMPLE)
                return
            found = True
            try:
                yield _article(line, number, document)
            except ArticleError as error:
                yield error
        if not found:
            yield ArticleError(document.place, "empty", _EXAMPLE)


def _lines(document: Document) -> Iterator[bytes]:
    """Lines one by one, so that a file larger than memory can be read; one beyond the limit is cut there."""
    limit = document.limits.document
    *whole, rest = document.head.split(b"\n")
    yield from whole
    while True:
        more = document.stream.readline(limit + 1)
        if not more:
            break
        yield (rest + more)[: limit + 1]
        rest = b""
        while more and not more.endswith(b"\n"):
            more = document.stream.readline(limit + 1)
    yield rest


def _article(line: bytes, number: int, document: Document) -> Article:
    place = f"{document.place}:{number}"
    if len(line) > document.limits.document:
        raise ArticleError(place, f"a line of more than {document.limits.document:,} bytes", "Split it")
    record = _record(line, place)
    origin = Origin(
        place=place,
        name=f"{document.name}:{number}",
        url=record.url if re.match(r"https?://\S+$", record.url) else "",
        language=record.language,
        title=record.title,
        publisher=record.publisher,
        byline=record.byline,
        published=record.published,
    )
    return to_article(record.text, origin, document.limits.article)


def _record(line: bytes, place: str) -> Record:
    try:
        value = json.loads(line.decode("utf-8-sig"))
        if not isinstance(value, dict):
            raise ArticleError(place, "not a JSON object", _EXAMPLE)
        return Record.model_validate(value)
    except UnicodeDecodeError as error:
        raise ArticleError(place, "not UTF-8", "Save the file as UTF-8") from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(map(str, first["loc"]))
        raise ArticleError(place, f'"{key}": {first["msg"].lower()}', _EXAMPLE) from error
    except (ValueError, RecursionError) as error:
        raise ArticleError(place, "not a JSON object", _EXAMPLE) from error
