"""How well an article was read, held against what a person wrote down.

Three formats are known: gold files of this project (``load_gold``, ``score``), articles whose direct quotes are
tagged (``tagged``, ``direct_speech``), and tables of coded incidents (``incidents``, ``incident_scoring``). Each
holds one linked reading against what a person found; ``evaluate`` does so for many and adds up; ``table`` and
``errors`` say it in text. ``coreference`` holds the events of many readings against a collection of told events.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from kg.build import Progress, silent
from kg.evaluation.cases import cases, gold_files, sampled
from kg.evaluation.coreference import EventScorecard, evaluate_events, event_errors, event_table, is_collection
from kg.evaluation.gold import Gold
from kg.evaluation.loading import load_gold
from kg.evaluation.scorecard import Accusation, Finding, Row, Scorecard, errors, macro_f1, table
from kg.evaluation.scoring import score
from kg.evaluation.tally import Tally
from kg.model import Article, Reading


def evaluate(
    gold_paths: Iterable[Path],
    read_and_link: Callable[[Path | Article], Reading],
    *,
    sample: int | None = None,
    progress: Progress = silent,
) -> Scorecard:
    """The sum over all articles of all files, or over ``sample`` of them, spread evenly.

    Every file is checked before the first article is read.
    """
    chosen = sampled(cases(gold_paths), sample)
    card = Scorecard()
    for done, case in enumerate(chosen):
        progress("evaluate", done, len(chosen))
        card += case.score(read_and_link(case.article))
    return card


__all__ = [
    "Accusation",
    "EventScorecard",
    "Finding",
    "Gold",
    "Row",
    "Scorecard",
    "Tally",
    "errors",
    "evaluate",
    "evaluate_events",
    "event_errors",
    "event_table",
    "gold_files",
    "is_collection",
    "load_gold",
    "macro_f1",
    "score",
    "table",
]
