"""How much each fact speaks for two accounts being of one happening: log-odds, fitted on hand-made gold."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

Fact = tuple[str, str]  #: its name, and what it is about


@dataclass(frozen=True, slots=True)
class Weights:
    """Additive: the odds that two accounts are of one happening grow by each fact's weight."""

    start: float  #: before anything is known
    facts: Mapping[str, float]

    def of(self, fact: Fact) -> float:
        """The weight of one fact; one that no weight was fitted for weighs nothing."""
        return self.facts.get(fact[0], 0.0)

    def sum(self, facts: Iterable[Fact]) -> float:
        """The log-odds that the facts leave."""
        return self.start + sum(map(self.of, facts))


def _read() -> tuple[Weights, Weights]:
    table = tomllib.loads(Path(__file__).with_name("weights.toml").read_text("utf-8"))
    return Weights(**table["within"]), Weights(**table["across"])


#: Of a report and a happening told before it in one article; of two articles' accounts.
WITHIN, ACROSS = _read()
