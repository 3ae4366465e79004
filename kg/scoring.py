"""Reading one article for the evaluation, by the same stages that a build has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kg.build import extract_and_link, read
from kg.errors import ArticleError
from kg.extractors import get_extractor
from kg.linking.dates import resolve_times
from kg.model import Reading


def reader(extractor: str) -> Callable[[Path], Reading]:
    """A function that reads and links the article of a path."""
    chosen = get_extractor(extractor, resolve_times)

    def read_and_link(path: Path) -> Reading:
        outcome = next(read([str(path)]))
        reading = outcome if isinstance(outcome, ArticleError) else extract_and_link(chosen, outcome)
        if isinstance(reading, ArticleError):
            raise reading
        return reading

    return read_and_link
