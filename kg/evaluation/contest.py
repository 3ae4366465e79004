"""One list of gold items against the answers to it: paired one to one, then counted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from kg.evaluation.assignment import assign
from kg.evaluation.compare import Comparison
from kg.evaluation.scorecard import ITEMS, Accusation, Finding, Row, Scorecard, sum_rows
from kg.evaluation.slots import Verdict
from kg.evaluation.tally import Tally


class Item(Protocol):
    """What every gold item has."""

    @property
    def optional(self) -> bool: ...


Wanted = TypeVar("Wanted", bound=Item)
Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class Contest(Generic[Wanted, Given]):
    """One list of gold items, the answers to it, and how to hold one against the other."""

    article: str
    group: str
    wanted: Sequence[Wanted]
    given: Sequence[Given]
    compare: Callable[[Wanted, Given | None], Comparison | None]
    name: Callable[[Wanted], str]
    show: Callable[[Given], str]
    quote: Callable[[Given], str]
    is_complete: bool
    excused: Callable[[Given], bool] = lambda _: False  #: never a false alarm
    accused: Callable[[Given], str] = lambda _: ""  #: whom an answer holds responsible

    def play(self) -> Scorecard:
        """Pair, then count."""
        pairs, compared = self._pairs()
        rows: list[Row] = []
        findings: list[Finding] = []
        for index, item in enumerate(self.wanted):
            if item.optional:
                continue
            column = pairs.get(index)
            comparison = compared[index, column] if column is not None else self.compare(item, None)
            verdicts = comparison.verdicts if comparison else ()
            rows += [Row(self.group, ITEMS, self._found(column is not None))]
            rows += [Row(self.group, verdict.slot, verdict.tally) for verdict in verdicts]
            if column is None:
                findings.append(Finding(self.article, self.group, ITEMS, "missing", self.name(item)))
            else:
                findings += self._slips(item, self.given[column], verdicts)
        strays = self._strays(set(pairs.values()))
        rows += [Row(self.group, ITEMS, Tally(spurious=1)) for _ in strays]
        findings += [
            Finding(self.article, self.group, ITEMS, "spurious", self.show(stray), quote=self.quote(stray))
            for stray in strays
        ]
        return Scorecard(0, sum_rows(rows), tuple(findings), self._accusations(pairs, compared, strays))

    def _pairs(self) -> tuple[dict[int, int], dict[tuple[int, int], Comparison]]:
        compared = {
            (row, column): comparison
            for row, item in enumerate(self.wanted)
            for column, answer in enumerate(self.given)
            if (comparison := self.compare(item, answer)) is not None
        }
        # An optional pair weighs less than any tie-break between required ones.
        scale = 1_000_000
        weights = {
            key: comparison.score if self.wanted[key[0]].optional else comparison.score * scale
            for key, comparison in compared.items()
        }
        return assign(weights), compared

    def _found(self, is_found: bool) -> Tally:
        if not is_found:
            return Tally(missing=1)
        return Tally(right=1, unjudged=0 if self.is_complete else 1)

    def _slips(self, item: Wanted, answer: Given, verdicts: Sequence[Verdict]) -> list[Finding]:
        return [
            Finding(
                self.article,
                self.group,
                verdict.slot,
                "wrong slot",
                self.name(item),
                verdict.wanted or "nothing",
                verdict.given or "nothing",
                self.quote(answer),
            )
            for verdict in verdicts
            if verdict.tally.wrong or verdict.tally.missing or verdict.tally.spurious
        ]

    def _strays(self, used: set[int]) -> list[Given]:
        if not self.is_complete:
            return []
        return [answer for index, answer in enumerate(self.given) if index not in used and not self.excused(answer)]

    def _accusations(
        self, pairs: dict[int, int], compared: dict[tuple[int, int], Comparison], strays: Sequence[Given]
    ) -> tuple[Accusation, ...]:
        found = [
            Accusation(
                self.article, self.name(self.wanted[row]), verdict.wanted, verdict.given, self.quote(self.given[column])
            )
            for row, column in pairs.items()
            for verdict in compared[row, column].verdicts
            if verdict.slot == "agent" and (verdict.tally.wrong or verdict.tally.spurious)
        ]
        for stray in strays:
            if accused := self.accused(stray):
                item = f"a happening that the gold file does not have ({self.show(stray)})"
                found.append(Accusation(self.article, item, "", accused, self.quote(stray)))
        return tuple(found)
