"""Simpler ways to gather reports into events, which fusion must beat."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module

from kg.errors import SetupError
from kg.evaluation.coreference.scores import EXTRA
from kg.model import Place, Reading, Report


def every_report_alone(readings: Sequence[Reading]) -> dict[str, str]:
    """Report to cluster: every report its own event."""
    return {report.id: report.id for report, _ in _reports(readings)}


def same_lemma_day_and_place(readings: Sequence[Reading]) -> dict[str, str]:
    """Report to cluster: one event for all that share the trigger's lemma, the day and a place.

    A report without a day or without a place is its own event.

    Raises:
        SetupError: the lemmatiser is not installed.
    """
    parent: dict[str, str] = {}

    def root(item: str) -> str:
        while (above := parent.setdefault(item, item)) != item:
            item = above
        return item

    for report, reading in sorted(_reports(readings), key=lambda pair: pair[0].id):
        root(report.id)
        period = report.period
        if period is None or period.start is None or period.end is None or (period.end - period.start).days != 1:
            continue
        lemma = _lemma(report.trigger.of(reading.article.text), reading.article.language)
        for place in sorted({m.entity.id for m in report.places if isinstance(m.entity, Place)}):
            parent[root(report.id)] = root(f"{lemma} {period.start} {place}")
    return {report.id: root(report.id) for report, _ in _reports(readings)}


def _reports(readings: Sequence[Reading]) -> Iterator[tuple[Report, Reading]]:
    for reading in readings:
        for statement in reading.statements:
            yield from ((report, reading) for report in statement.reports)


def _lemma(words: str, language: str) -> str:
    try:
        lemmatize = import_module("simplemma").lemmatize
    except ImportError as error:
        raise SetupError(f"simplemma, which the baseline finds lemmas by, is not installed. {EXTRA}") from error
    return " ".join(str(lemmatize(word, lang=language)).casefold() for word in words.split())
