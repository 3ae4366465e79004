"""What the words for a time say, before anybody knows when they were said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kg.languages.times_data import Sense

#: how many there are of each before it begins again, the closest first; days of a month are told with the month
_STEPS = {"day": 31, "weekday": 7, "month": 12, "year": 10_000}
_SHORTEST_MONTH = 28


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression says in itself, before anybody knows when it was said."""

    sense: Sense
    numbers: tuple[tuple[str, int], ...] = ()
    parts: tuple[Meaning, ...] = ()

    def number(self, name: str) -> int | None:
        """The number of that name, or None where the words give none."""
        return next((value for key, value in self.numbers if key == name), None)

    @property
    def count(self) -> int | None:
        """How many units; "two decades" are twenty years."""
        count = self.number("count")
        return count * (self.number("factor") or 1) if count is not None else None

    def within(self) -> Iterator[Meaning]:
        """This and all that it is made of."""
        yield self
        for part in self.parts:
            yield from part.within()


def are_neighbours(*times: Meaning) -> bool:
    """Whether each is the day, month or year right after the one before: "Saturday and Sunday", not "and Monday"."""
    return all(_is_next(_told(first), _told(second)) for first, second in pairwise(times))


def _is_next(one: dict[str, int], other: dict[str, int]) -> bool:
    both = {name: (one[name], other[name]) for name in _STEPS if name in one and name in other}
    if "feast" in one or "feast" in other or not both:
        return False
    if "day" in both and "month" in both:
        (first, last), (month, following) = both["day"], both["month"]
        is_turn = last == 1 and first >= _SHORTEST_MONTH and (following - month) % 12 == 1
        return is_turn or (month == following and last - first == 1)
    name = next(iter(both))
    first, last = both[name]
    return (last - first) % _STEPS[name] == 1


def _told(meaning: Meaning) -> dict[str, int]:
    told = {name: value for part in meaning.within() for name, value in part.numbers}
    return {**told, "month": told["month_number"]} if "month_number" in told else told
