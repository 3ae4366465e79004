"""Reading one article for the evaluation, by the same stages that a build has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kg.build import extract_and_link, read
from kg.errors import ArticleError, GoldError
from kg.extractors import get_extractor
from kg.linking.dates import resolve_times
from kg.model import Article, Reading


def reader(extractor: str) -> Callable[[Path | Article], Reading]:
    """A function that reads and links an article, or the article of a path."""
    chosen = get_extractor(extractor, resolve_times)

    def read_and_link(source: Path | Article) -> Reading:
        outcome = _article(source) if isinstance(source, Path) else source
        reading = outcome if isinstance(outcome, ArticleError) else extract_and_link(chosen, outcome)
        if isinstance(reading, ArticleError):
            raise reading
        return reading

    return read_and_link


def _article(path: Path) -> Article | ArticleError:
    outcomes = list(read([str(path)]))
    if len(outcomes) != 1:
        raise GoldError(
            str(path), f"holds {len(outcomes)} articles", "Name a file of one article as the gold's article"
        )
    return outcomes[0]
