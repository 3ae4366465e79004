"""Public figures: every spelling of their names, and what they belonged to when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kg.errors import SetupError
from kg.knowledge.tables import Row, read_actor, rows, tables_in
from kg.model import Actor


@dataclass(frozen=True, slots=True)
class Office:
    """What somebody belonged to, from one day to another, both inclusive; a bound that is not known is open."""

    of: str  #: id of an actor
    since: date | None = None
    until: date | None = None

    def covers(self, on: date) -> bool:
        """Whether somebody held it on that day."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@dataclass(frozen=True, slots=True)
class Figure:
    """A person whom the news knows, with the surnames that mean nobody else, and the offices held."""

    actor: Actor
    shorts: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()

    def groups(self, on: date | None) -> tuple[str, ...]:
        """Ids of what the person belonged to on a day; without a day, only what they belonged to all along."""
        of = {office.of for office in self.offices}
        if on is None:
            return tuple(of) if len(of) == 1 else ()
        return tuple(dict.fromkeys(office.of for office in self.offices if office.covers(on)))

    def is_known_on(self, on: date | None) -> bool:
        """Whether the news knew the person on a day: before the first office a surname means somebody else."""
        begins = [office.since for office in self.offices]
        return on is None or not begins or any(since is None or since <= on for since in begins)


def read_figures() -> Iterator[Figure]:
    """The figures of every table in ``persons/``.

    Raises:
        SetupError: a row cannot be understood; the message names its place.
    """
    for table in tables_in("persons"):
        for row in rows(table):
            yield Figure(read_actor(row), row.texts("short"), tuple(map(_office, row.parts("offices"))))


def _office(row: Row) -> Office:
    return Office(row.text("of"), _day(row, "from"), _day(row, "until"))


def _day(row: Row, field: str) -> date | None:
    text = row.text(field)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        place = f"kg/knowledge/data/{row.table}: {row.key}.{field}"
        raise SetupError(f"{place}: {text!r} is no day. Write it like 2022-02-24") from error
