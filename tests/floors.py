"""The figures that the rules must keep, and the one way to move them.

    python -m tests.floors [--lower]

measures every collection of ``floors.toml`` that is at hand and raises each floor to just below what was reached. A
floor never comes down but by ``--lower``, which is for a decision that was taken, such as a stricter scorer.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.evaluation import Scorecard, evaluate, evaluate_events, is_collection, macro_f1
from kg.scoring import reader

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared"
FILE = HERE / "floors.toml"
#: How far below the figure that was reached its floor stands: another machine's arithmetic may tip one case.
MARGIN = 0.01
HEAD = "# Least figure of each row that `kg evaluate` prints; moved by `python -m tests.floors` alone.\n"

Floors = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Collection:
    """Articles with what people found in them; of a large one, ``sample`` articles spread evenly."""

    path: Path
    sample: int | None = None


COLLECTIONS = {
    "seeds": Collection(HERE / "gold"),
    "dev": Collection(HERE / "gold_id" / "dev"),
    "held": Collection(HERE / "gold_id" / "held"),
    "events dev": Collection(HERE / "gold_events" / "dev"),
    "events held": Collection(HERE / "gold_events" / "held"),
    "another paper": Collection(SHARED / "gold" / "seed.json"),
    "quotes": Collection(SHARED / "data" / "pfsa_id" / "dev-20.txt", 40),
    "incidents": Collection(SHARED / "data" / "snpk", 600),
}


@cache
def scorecard(name: str) -> Scorecard:
    """What the rules get of a collection, measured once a run."""
    collection = COLLECTIONS[name]
    return evaluate([collection.path], reader("rules"), sample=collection.sample)


def reached(name: str, row: str) -> float:
    """The figure of a row of a collection; of told events, that which ``EventScorecard.figures`` names so."""
    if is_collection(COLLECTIONS[name].path):
        return told_events(name)[row]
    return figure(scorecard(name), row)


@cache
def told_events(name: str) -> Mapping[str, float]:
    """Every figure of a collection of events told by many articles, measured once a run."""
    return evaluate_events(COLLECTIONS[name].path, reader("rules")).figures()


def figure(card: Scorecard, row: str) -> float:
    """The figure of a row: ``reports`` is the F1 of whole items, ``reports/agent`` that of a slot.

    ``reports/agent precision`` is the precision of the slot, ``acting side/mean`` the mean F1 of its slots.
    """
    group, _, slot = row.partition("/")
    if slot == "mean":
        return macro_f1(card, group) or 0.0
    if slot.endswith(" precision"):
        return card.tally(group, slot.removesuffix(" precision")).precision or 0.0
    return (card.tally(group, slot) if slot else card.tally(group)).f1 or 0.0


def read() -> Floors:
    """The floors by collection and row."""
    return tomllib.loads(FILE.read_text("utf-8"))


def moved(floors: Mapping[str, float], now: Mapping[str, float], *, lower: bool) -> dict[str, float]:
    """The floors after measuring again: higher where more was reached; lower only when asked to."""
    new = {row: int(100 * (now[row] - MARGIN) + 1e-9) / 100 for row in floors}
    return {row: new[row] if lower else max(floor, new[row]) for row, floor in floors.items()}


def written(floors: Floors) -> str:
    """The floors as the text of their file."""
    parts = [HEAD]
    for name, rows in floors.items():
        parts.append(f'\n["{name}"]\n' + "".join(f'"{row}" = {floor:.2f}\n' for row, floor in rows.items()))
    return "".join(parts)


def main(arguments: Sequence[str]) -> None:
    floors = {name: dict(rows) for name, rows in read().items()}
    for name, rows in floors.items():
        if COLLECTIONS[name].path.exists():
            now = {row: reached(name, row) for row in rows}
            floors[name] = moved(rows, now, lower="--lower" in arguments)
    FILE.write_text(written(floors), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
