"""Extractors: an article alone, read into statements, reports and mentions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from kg.errors import InputError
from kg.extractors.rules import RuleExtractor, TimeReader
from kg.model import Article, Reading


class Extractor(Protocol):
    """Reads one article. Pure and picklable, so that any runner can map it over a million."""

    @property
    def name(self) -> str: ...
    def extract(self, article: Article) -> Reading: ...


EXTRACTORS: dict[str, Callable[[TimeReader | None], Extractor]] = {"rules": RuleExtractor}


def get_extractor(name: str, times: TimeReader | None = None) -> Extractor:
    """The extractor of a name.

    Raises:
        InputError: there is none of that name.
    """
    if name not in EXTRACTORS:
        raise InputError(f"extractor {name!r}", "is not known", f"Extractors: {', '.join(sorted(EXTRACTORS))}")
    return EXTRACTORS[name](times)


__all__ = ["EXTRACTORS", "Extractor", "RuleExtractor", "TimeReader", "get_extractor"]
