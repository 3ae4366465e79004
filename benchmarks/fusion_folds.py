"""How well fusion gathers conflicts that its weights were not fitted on: ``python -m benchmarks.fusion_folds``.

The articles of a collection fall into five folds, no conflict into two of them. Each fold is gathered with weights
fitted on the other four; the scores are over all folds together, of the mentions that are read.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from unittest.mock import patch

from benchmarks.fusion_weights import GOLD, examples_of, fitted, paired
from kg.evaluation.coreference.gold import EventCollection
from kg.evaluation.coreference.scores import scores
from kg.fusion import clustering, fuse
from kg.fusion.weights import Weights
from kg.model import Reading

FOLDS = 5


def main(arguments: Sequence[str]) -> None:
    """Print the scores over all folds."""
    folder = Path(arguments[0]) if arguments else GOLD
    collection, readings, event_of = paired(folder)
    folds = _folds(collection)
    wanted: defaultdict[str, set[int]] = defaultdict(set)
    given: list[set[int]] = []
    numbers = {report: number for number, report in enumerate(sorted(event_of))}
    for fold in folds:
        rest = [name for other in folds if other is not fold for name in other]
        weights = fitted(examples_of([readings[name] for name in rest], event_of))
        for group in _gathered([readings[name] for name in fold], weights):
            if known := {report for report in group if report in event_of}:
                given.append({numbers[report] for report in known})
                for report in known:
                    wanted[event_of[report]].add(numbers[report])
    found = scores(list(wanted.values()), given)
    sizes = ", ".join(str(len(fold)) for fold in folds)
    print(f"folds of {sizes} articles, {len(numbers)} mentions that are read")
    print(f"MUC {found.muc:.3f}  B³ {found.b3_precision:.3f} {found.b3_recall:.3f} {found.b3:.3f}", end="  ")
    print(f"CEAF-e {found.ceaf_e:.3f}  CoNLL {found.conll:.3f}")


def _folds(collection: EventCollection) -> list[list[str]]:
    """The articles, as evenly as whole conflicts allow."""
    root: dict[str, str] = {}

    def top(event: str) -> str:
        while (above := root.setdefault(event, event)) != event:
            event = above
        return event

    widest = {event.id: [event.id, *collection.above(event.id)][-1] for event in collection.events}
    conflicts: defaultdict[str, set[str]] = defaultdict(set)
    for mention in collection.mentions:
        conflicts[mention.article].add(widest[mention.event])
    for one, *others in map(sorted, conflicts.values()):
        for other in others:
            root[top(other)] = top(one)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for article in sorted(conflicts):
        groups[top(min(conflicts[article]))].append(article)
    folds: list[list[str]] = [[] for _ in range(FOLDS)]
    for group in sorted(groups.values(), key=lambda each: (-len(each), each)):
        min(folds, key=len).extend(group)
    return folds


def _gathered(readings: Sequence[Reading], weights: Mapping[str, Weights]) -> list[list[str]]:
    """The reports of each event, by ids."""
    strands = sys.modules["kg.fusion.strands"]
    with patch.object(strands, "WITHIN", weights["within"]), patch.object(clustering, "ACROSS", weights["across"]):
        return [[account.report.id for account in event.accounts] for event in fuse(readings, {})]


if __name__ == "__main__":
    main(sys.argv[1:])
