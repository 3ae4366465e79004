"""How often a news expression of time is placed on exactly the right days, beside dateparser in the same run.

``python -m benchmarks.times`` prints totals; ``--failures`` also what went wrong, of the dev split alone: the test
split is text that nobody has looked at, and stays so.
"""

from __future__ import annotations

import importlib
import sys
import tomllib
import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from benchmarks.marked import overlap, unmarked
from kg.linking.dates import resolve_times
from kg.model import Span

FOLDER = Path(__file__).parent / "times"
DEV, TEST = "dev", "test"
#: first and last day, both included; None is open
Answer = tuple[date | None, date | None]
Reader = Callable[["Case"], Answer | None]


@dataclass(frozen=True, slots=True)
class Case:
    """One expression in its sentence, and the days that a careful reader takes it for."""

    name: str
    language: str
    published: datetime
    text: str
    mark: Span
    answers: tuple[Answer, ...]  #: each of them is right; none: it tells no time, or none that can be placed
    kind: str
    split: str

    @property
    def words(self) -> str:
        return self.mark.of(self.text)

    @property
    def is_single_day(self) -> bool:
        return bool(self.answers) and all(first == last is not None for first, last in self.answers)

    def is_right(self, answer: Answer | None) -> bool:
        """Whether both bounds are those of one right answer; silence is right where no time is told."""
        return answer in self.answers if self.answers else answer is None


def load_cases(split: str | None = None) -> list[Case]:
    """The cases of a split, or of both."""
    return [
        _case(entry)
        for path in sorted(FOLDER.glob("*.toml"))
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["expression"]
        if split in (None, entry["split"])
    ]


def _case(entry: dict[str, Any]) -> Case:
    text, mark = unmarked(entry["text"])
    return Case(
        name=entry["id"],
        language=entry["language"],
        published=datetime.fromisoformat(entry["published"]),
        text=text,
        mark=mark,
        answers=tuple(map(_answer, entry["days"])),
        kind=entry["kind"],
        split=entry["split"],
    )


def _answer(days: str) -> Answer:
    first, last = (date.fromisoformat(bound) if bound else None for bound in days.split(".."))
    return first, last


def read_by_kg(case: Case) -> Answer | None:
    """The days of the period whose words share most with the mark."""
    periods = resolve_times(case.text, None, case.language, case.published)
    shared = [(overlap(period.span, case.mark), period) for period in periods if period.span]
    most, period = max(shared, key=lambda found: found[0], default=(0, None))
    if not most or not period:
        return None
    return period.start, period.end - timedelta(days=1) if period.end else None


def peer() -> Reader | None:
    """dateparser, told which words are the time, the language, and the article's own clock; None: not installed."""
    try:
        with warnings.catch_warnings(action="ignore"):
            dateparser = importlib.import_module("dateparser")
    except ImportError:
        return None

    def read(case: Case) -> Answer | None:
        settings = {"RELATIVE_BASE": case.published.replace(tzinfo=None), "PREFER_DATES_FROM": "past"}
        with warnings.catch_warnings(action="ignore"):
            found = dateparser.parse(case.words, languages=[case.language], settings=settings)
        return (found.date(), found.date()) if found else None

    return read


def right(cases: Iterable[Case], read: Reader) -> int:
    """How many cases are exactly right."""
    return sum(case.is_right(read(case)) for case in cases)


def _table(cases: Sequence[Case], other: Reader | None) -> None:
    kinds = sorted({case.kind for case in cases})
    languages = sorted({case.language for case in cases})
    rows = [(kind, [case for case in cases if case.kind == kind]) for kind in kinds]
    rows += [(f"all, {language}", [case for case in cases if case.language == language]) for language in languages]
    rows += [("all", list(cases)), ("all whose answer is a day", [case for case in cases if case.is_single_day])]
    print(f"{'kind':<28}{'n':>5}{'kg':>12}{'dateparser':>14}")
    for name, members in rows:
        ours = _share(right(members, read_by_kg), len(members))
        theirs = _share(right(members, other), len(members)) if other else "–"
        print(f"{name:<28}{len(members):>5}{ours:>12}{theirs:>14}")


def _share(count: int, whole: int) -> str:
    return f"{count} {count / whole:>5.1%}" if whole else "–"


def _failures(cases: Iterable[Case]) -> None:
    for case in cases:
        if not case.is_right(answer := read_by_kg(case)):
            gold = " or ".join(map(_spelled, case.answers)) or "no time"
            marked = f"{case.text[: case.mark.start]}[{case.words}]{case.text[case.mark.end :]}"
            print(f"{case.name}, published {case.published:%a %Y-%m-%d %H:%M}: {marked}")
            print(f"    right: {gold}; kg: {_spelled(answer) if answer else 'no time'}")


def _spelled(answer: Answer) -> str:
    return "..".join(str(bound or "") for bound in answer)


def main(arguments: Sequence[str]) -> None:
    """Print the totals of both splits."""
    other = peer()
    if other is None:
        print("dateparser is not installed (pip install dateparser): kg stands alone.\n")
    for split in (DEV, TEST):
        print(split)
        _table(load_cases(split), other)
        print()
    if "--failures" in arguments:
        _failures(load_cases(DEV))


if __name__ == "__main__":
    main(sys.argv[1:])
