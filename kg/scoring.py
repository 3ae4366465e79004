"""Reading one article for the evaluation, by the same stages that a build has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kg.build import extract_and_link, read
from kg.errors import ArticleError, GoldError
from kg.extractors import get_extractor
from kg.linking.dates import resolve_times
from kg.model import Reading


def reader(extractor: str) -> Callable[[Path], Reading]:
    """A function that reads and links the article of a path."""
    chosen = get_extractor(extractor, resolve_times)

    def read_and_link(path: Path) -> Reading:
        outcomes = list(read([str(path)]))
        if len(outcomes) != 1:
            raise GoldError(
                str(path), f"holds {len(outcomes)} articles", "Name a file of one article as the gold's article"
            )
        reading = outcomes[0] if isinstance(outcomes[0], ArticleError) else extract_and_link(chosen, outcomes[0])
        if isinstance(reading, ArticleError):
            raise reading
        return reading

    return read_and_link
