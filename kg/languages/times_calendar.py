"""Days, weeks, months and years, and which of them is meant when the words leave it to the reader."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum, auto

from kg.languages.times_data import Unit

FEW_DAYS = 7  #: how far ahead a date without a year may lie before last year's is meant
SOON = 120  #: days; how far ahead a "will" reaches: a date further off is the past one
#: the most that "several" of a unit can be before the next larger unit would be said
SEVERAL = {Unit.HOUR: 24, Unit.DAY: 7, Unit.WEEK: 5, Unit.MONTH: 12, Unit.YEAR: 10}
_ONE = timedelta(days=1)


class Lean(Enum):
    """To which side of the article's day an unclear time lies."""

    RECENT = auto()  #: news tells what was; a date without a year may be a few days ahead
    UP_TO_TODAY = auto()
    NEAREST = auto()  #: an end may lie ahead or behind: "until 1 January"
    BEFORE = auto()  #: "last": today is not meant
    AFTER = auto()  #: "next"
    SOON = auto()  #: after "will": today or ahead, if near


@dataclass(frozen=True, slots=True)
class Days:
    """From ``start`` up to, not including, ``end``; None is open."""

    start: date | None
    end: date | None

    @property
    def is_single(self) -> bool:
        """Whether this is one day."""
        return self.start is not None and self.end is not None and self.end - self.start == _ONE


def day(when: date) -> Days:
    """That day alone."""
    return Days(when, when + _ONE)


def year_of(year: int) -> Days:
    """The calendar year."""
    return Days(date(year, 1, 1), date(year + 1, 1, 1))


def full_year(two_digits: int) -> int:
    """The year that two figures stand for: 1951 to 2050."""
    return (2000 if two_digits <= 50 else 1900) + two_digits


def unit_around(when: date, unit: Unit) -> Days:
    """The day, the week from Monday, the month or the year that holds a day."""
    if unit == Unit.WEEK:
        monday = when - timedelta(days=when.isoweekday() - 1)
        return Days(monday, monday + timedelta(days=7))
    if unit == Unit.MONTH:
        first = when.replace(day=1)
        return Days(first, moved(first, 1, Unit.MONTH))
    if unit == Unit.YEAR:
        return year_of(when.year)
    return day(when)


def moved(when: date, count: int, unit: Unit) -> date:
    """Some units on (or back): the same day of the month where that month has it, else its last."""
    if unit == Unit.HOUR:
        return when + timedelta(days=-(-count // 24) if count > 0 else count // 24)
    if unit in (Unit.DAY, Unit.WEEK):
        return when + timedelta(days=count * (7 if unit == Unit.WEEK else 1))
    months = when.year * 12 + when.month - 1 + count * (12 if unit == Unit.YEAR else 1)
    year, month = divmod(months, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - _ONE).day
    return date(year, month + 1, min(when.day, last))


def nearest_weekday(weekday: int, today: date, lean: Lean) -> date:
    """The latest such day up to today, or the first ahead; 1 is Monday."""
    if lean in (Lean.SOON, Lean.AFTER):
        ahead = (weekday - today.isoweekday()) % 7
        return today + timedelta(days=ahead or (7 if lean is Lean.AFTER else 0))
    if lean is Lean.NEAREST and (ahead := (weekday - today.isoweekday()) % 7) <= 3:
        return today + timedelta(days=ahead)
    back = (today.isoweekday() - weekday) % 7
    return today - timedelta(days=back or (7 if lean is Lean.BEFORE else 0))


def nearest_date(month: int, number: int, today: date, lean: Lean, weekday: int | None = None) -> date | None:
    """The day of that month in the year that is meant. A weekday that agrees may place it months ahead."""
    days = [found for year in range(today.year - 8, today.year + 9) if (found := date_or_none(year, month, number))]
    past = [found for found in days if found <= today]
    ahead = [found for found in days if found >= today]
    if lean is Lean.AFTER:
        return next((found for found in ahead if found > today), None)
    if lean is Lean.BEFORE:
        return next((found for found in reversed(past) if found < today), None)
    if lean is Lean.NEAREST:
        nearest = date_around(month, number, today)
        return nearest if nearest and (nearest - today).days <= SOON else (past[-1] if past else None)
    if lean is Lean.UP_TO_TODAY:
        return past[-1] if past else None
    if ahead:
        distance = (ahead[0] - today).days
        agrees = weekday is not None and ahead[0].isoweekday() == weekday
        if distance <= FEW_DAYS or (distance <= SOON and (agrees or lean is Lean.SOON)):
            return ahead[0]
    return past[-1] if past else None


def date_around(month: int, number: int, when: date) -> date | None:
    """The day of that month nearest to another day, before or after it."""
    years = range(when.year - 4, when.year + 5)
    days = [found for year in years if (found := date_or_none(year, month, number))]
    return min(days, key=lambda found: abs(found - when), default=None)


def date_or_none(year: int, month: int, number: int) -> date | None:
    """That day, if the month has it."""
    try:
        return date(year, month, number)
    except ValueError:
        return None


def nearest_month(month: int, today: date, lean: Lean) -> Days:
    """The latest such month that has begun, or the first ahead."""
    back = (today.month - month) % 12
    if lean is Lean.BEFORE:
        back = back or 12
    elif (
        lean is Lean.AFTER
        or (lean is Lean.NEAREST and 12 - back < back)
        or (lean is Lean.SOON and 12 - back <= SOON // 30 and back)
    ):
        back -= 12
    return unit_around(moved(today.replace(day=1), -back, Unit.MONTH), Unit.MONTH)
