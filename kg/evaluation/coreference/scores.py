"""How well reports are gathered into events: the field's four figures, computed by its known scorer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from kg.errors import SetupError

EXTRA = "Install it with pip install 'conflict-kg[evaluate]'"
Clusters = Sequence[Set[int]]


@dataclass(frozen=True, slots=True)
class Scores:
    """MUC counts links, B³ mentions, CEAF-e whole events; CoNLL is the mean of their F1."""

    muc: float
    b3_precision: float
    b3_recall: float
    b3: float
    ceaf_e: float

    @property
    def conll(self) -> float:
        return (self.muc + self.b3 + self.ceaf_e) / 3


def scores(key: Clusters, response: Clusters) -> Scores:
    """A clustering of mentions held against the right one; a mention may be missing in either.

    Raises:
        SetupError: the scorer is not installed.
    """
    scorer = _scorer()
    recall, precision, b3 = scorer.b_cubed(key, response)
    return Scores(
        muc=float(scorer.muc(key, response)[2]),
        b3_precision=float(precision),
        b3_recall=float(recall),
        b3=float(b3),
        ceaf_e=float(scorer.ceaf_e(key, response)[2]),
    )


def clusters(cluster_of: Mapping[int, str]) -> list[set[int]]:
    """The sets of a mapping from members to the names of their sets, in order."""
    found: defaultdict[str, set[int]] = defaultdict(set)
    for member, name in cluster_of.items():
        found[name].add(member)
    return in_order(found.values())


def in_order(sets: Iterable[set[int]]) -> list[set[int]]:
    """The sets that hold anything, by their smallest member: sums of fractions come out alike every time."""
    return sorted((each for each in sets if each), key=min)


def _scorer() -> ModuleType:
    try:
        return import_module("scorch.scores")
    except ImportError as error:
        raise SetupError(f"scorch, which scores coreference, is not installed. {EXTRA}") from error
