"""One slot at a time: what the gold file wants there, what was answered, and the verdict.

A slot with alternatives wants one thing: the first answer that is one of them is right, and every further
answer that is none of them is spurious (two attackers where the text names one is a false accusation).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from kg.evaluation.assignment import assign
from kg.evaluation.gold import Dates, Figures, GoldToll, Names
from kg.evaluation.names import is_one_of
from kg.evaluation.tally import Tally
from kg.model import Toll

Gold = TypeVar("Gold")
Given = TypeVar("Given")


@dataclass(frozen=True, slots=True)
class Answer:
    """Something named in an answer: every name it goes by, and the words to show for it."""

    names: Names
    shown: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one slot of one item."""

    slot: str
    tally: Tally
    wanted: str
    given: str


def names_slot(slot: str, wanted: Names | None, answers: Sequence[Answer]) -> Verdict | None:
    """Any of the wanted names is right; an empty list wants nothing."""
    if wanted is None:
        return None
    hits = sum(is_one_of(answer.names, wanted) for answer in answers)
    strays = len(answers) - hits
    if not wanted:
        tally = Tally(spurious=strays)
    elif hits:
        tally = Tally(right=1, spurious=strays)
    elif answers:
        tally = Tally(wrong=1, spurious=strays - 1)
    else:
        tally = Tally(missing=1)
    return Verdict(slot, tally, _either(wanted), _listed(answer.shown for answer in answers))


def places_slot(slot: str, wanted: tuple[Names, ...] | None, answers: Sequence[Answer]) -> Verdict | None:
    """Several places are wanted, each by any of its names; one answer serves one of them."""
    if wanted is None:
        return None
    right = _pairs(wanted, answers, lambda names, answer: is_one_of(answer.names, names))
    tally = Tally(right=right, missing=len(wanted) - right, spurious=len(answers) - right)
    return Verdict(slot, tally, _listed(map(_either, wanted)), _listed(answer.shown for answer in answers))


def date_slot(slot: str, wanted: Dates | None, given: date | None) -> Verdict | None:
    """Any of the wanted days is right; None among them means that an open bound is."""
    if wanted is None:
        return None
    shown = "" if given is None else given.isoformat()
    return Verdict(slot, _one_value(wanted or (None,), given), _either(str(day or "open") for day in wanted), shown)


def choice_slot(slot: str, wanted: Sequence[str] | None, given: str | None) -> Verdict | None:
    """Any of the wanted values is right."""
    if wanted is None:
        return None
    return Verdict(slot, _one_value(wanted or (None,), given), _either(wanted), given or "")


def flag_slot(slot: str, wanted: bool | None, given: bool | None) -> Verdict | None:
    """The truth must be told: no answer is missing, the other answer is wrong."""
    if wanted is None:
        return None
    shown = "" if given is None else str(given).lower()
    return Verdict(slot, _one_value((wanted,), given), str(wanted).lower(), shown)


def presence_slot(slot: str, wanted: bool | None, given: str) -> Verdict | None:
    """Whether something stands there at all, whatever it says."""
    if wanted is None:
        return None
    tally = Tally(
        right=int(wanted and bool(given)),
        missing=int(wanted and not given),
        spurious=int(not wanted and bool(given)),
    )
    return Verdict(slot, tally, "some" if wanted else "", given)


def tolls_slot(slot: str, wanted: tuple[GoldToll, ...] | None, given: Sequence[Toll]) -> Verdict | None:
    """A figure is right with its outcome and both bounds; one with the outcome alone is wrong."""
    if wanted is None:
        return None
    right = _pairs(wanted, given, _same_toll)
    same_outcome = _pairs(wanted, given, lambda gold, toll: gold.outcome == toll.outcome)
    wrong = max(0, same_outcome - right)
    tally = Tally(right, wrong, len(wanted) - right - wrong, len(given) - right - wrong)
    return Verdict(slot, tally, _listed(map(str, wanted)), _listed(map(_toll_text, given)))


def _same_toll(wanted: GoldToll, given: Toll) -> bool:
    return (
        wanted.outcome == given.outcome and _bound_fits(wanted.low, given.low) and _bound_fits(wanted.high, given.high)
    )


def _bound_fits(wanted: Figures | None, given: int | None) -> bool:
    return wanted is None or given in (wanted or (None,))


def _pairs(wanted: Sequence[Gold], given: Sequence[Given], fits: Callable[[Gold, Given], bool]) -> int:
    """How many can be paired one to one."""
    weights = {
        (row, column): 1 for row, gold in enumerate(wanted) for column, answer in enumerate(given) if fits(gold, answer)
    }
    return len(assign(weights))


def _one_value(wanted: Sequence[object], given: object) -> Tally:
    if given is None:
        return Tally() if None in wanted else Tally(missing=1)
    if given in wanted:
        return Tally(right=1)
    return Tally(wrong=1) if any(value is not None for value in wanted) else Tally(spurious=1)


def _toll_text(toll: Toll) -> str:
    low, high = ("open" if bound is None else str(bound) for bound in (toll.low, toll.high))
    return f"{toll.outcome} {low}..{high}"


def _either(values: Iterable[str]) -> str:
    return " / ".join(values)


def _listed(values: Iterable[str]) -> str:
    return ", ".join(values)
