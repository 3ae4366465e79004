"""The evaluation of an extractor: reading articles for it by the same stages that a build has, and its words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from kg import evaluation
from kg.build import Progress, extract_and_link, read, silent
from kg.errors import ArticleError, GoldError, InputError
from kg.extractors import get_extractor
from kg.linking.dates import resolve_times
from kg.model import Article, Reading


def scored(
    golds: Sequence[Path],
    extractor: str,
    *,
    sample: int | None = None,
    errors: bool = False,
    progress: Progress = silent,
) -> str:
    """The scores in words: one table of all articles, and one for each collection of events."""
    collections = [gold for gold in golds if evaluation.is_collection(gold)]
    if collections and sample is not None:
        raise InputError("--sample", f"{collections[0]} is scored as a whole", "Leave --sample away")
    read_and_link = reader(extractor)
    parts: list[str] = []
    if others := [gold for gold in golds if gold not in collections]:
        card = evaluation.evaluate(others, read_and_link, sample=sample, progress=progress)
        parts += [evaluation.table(card), *([evaluation.errors(card)] if errors else [])]
    for collection in collections:
        told = evaluation.evaluate_events(collection, read_and_link, progress=progress)
        parts += [evaluation.event_table(told), *([evaluation.event_errors(told)] if errors else [])]
    return "\n".join(parts).rstrip("\n")


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
