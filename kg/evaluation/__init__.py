"""How well an article was read, held against what a person wrote down.

``load_gold`` reads a gold file, ``score`` holds one linked reading against it, ``evaluate`` does so for many
and adds up; ``table`` and ``errors`` say it in text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from kg.errors import GoldError
from kg.evaluation.gold import Gold
from kg.evaluation.loading import gold_files, load_gold
from kg.evaluation.scorecard import Accusation, Finding, Row, Scorecard, errors, table
from kg.evaluation.scoring import score
from kg.evaluation.tally import Tally
from kg.model import Reading


def evaluate(gold_paths: Iterable[Path], read_and_link: Callable[[Path], Reading]) -> Scorecard:
    """The sum over all gold files (folders stand for the ``.json`` files in them).

    Every gold file is checked before the first article is read.
    """
    golds = [load_gold(file) for file in gold_files(gold_paths)]
    for gold in golds:
        if not gold.article.is_file():
            raise GoldError(f"{gold.file}: article", f"no file {gold.article}", "Give it relative to the gold file")
    return sum((score(gold, read_and_link(gold.article)) for gold in golds), Scorecard())


__all__ = [
    "Accusation",
    "Finding",
    "Gold",
    "Row",
    "Scorecard",
    "Tally",
    "errors",
    "evaluate",
    "gold_files",
    "load_gold",
    "score",
    "table",
]
