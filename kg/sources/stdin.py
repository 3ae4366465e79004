"""Standard input: ``curl … | kg build -``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from kg.errors import ArticleError
from kg.model import Article
from kg.sources.base import STANDARD_INPUT, Document, Limits, Settings, Source
from kg.sources.formats import HEAD, read_document


@dataclass(frozen=True, slots=True)
class PipeSource:
    """One document from a pipe, in whichever format it shows itself to be."""

    stream: BinaryIO
    limits: Limits

    def articles(self) -> Iterator[Article | ArticleError]:
        yield from read_document(Document(STANDARD_INPUT, "stdin", self.stream.read(HEAD), self.stream, self.limits))


@dataclass(frozen=True, slots=True)
class StandardInput:
    """Opens ``-``."""

    def takes(self, spec: str) -> bool:
        return spec == "-"

    def open(self, spec: str, settings: Settings) -> Source:  # noqa: ARG002 - there is only one
        return PipeSource(settings.stdin or sys.stdin.buffer, settings.limits)
