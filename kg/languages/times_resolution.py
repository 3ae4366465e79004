"""Single times against a day: what "Ahad", "27 September" or "two days ago" mean in an article of that day.

What is made of other times ("since Sunday", "early October") is put together where articles are linked.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from kg.languages import times_calendar as calendar
from kg.languages.times_calendar import Days, Lean, day, full_year, moved, unit_around, year_of
from kg.languages.times_data import Sense, Unit
from kg.languages.times_finder import Meaning


@dataclass(frozen=True, slots=True)
class Setting:
    """From where an expression is told."""

    now: datetime | None
    today: date | None
    lean: Lean = Lean.RECENT
    told: Days | None = None  #: the time told just before, in the same sentence or the one before it


# -- What needs no anchor


def _whole_date(meaning: Meaning) -> Days | None:
    year, month, number = _year(meaning), _month(meaning), meaning.number("day")
    return day(date(year, month, number)) if year and month and number else None


def _whole_days(meaning: Meaning) -> Days | None:
    year = _year(meaning)
    return _span_of_days(meaning, year) if year else None


def _span_of_days(meaning: Meaning, year: int) -> Days | None:
    month, first, last = _month(meaning), meaning.number("day"), meaning.number("until")
    if not month or not first or not last:
        return None
    end = date(year, month, last)
    start = end if first == last else (moved(end, -1, Unit.MONTH) if first > last else end).replace(day=first)
    return Days(start, end + timedelta(days=1))


def _whole_month(meaning: Meaning) -> Days | None:
    year, month = meaning.number("year"), _month(meaning)
    return unit_around(date(year, month, 1), Unit.MONTH) if year and month else None


def _whole_year(meaning: Meaning) -> Days | None:
    year = meaning.number("year")
    return year_of(year) if year else None


def _decade(meaning: Meaning) -> Days | None:
    year = meaning.number("year")
    return Days(date(year, 1, 1), date(year + 10, 1, 1)) if year and year % 10 == 0 else None


def _year(meaning: Meaning) -> int | None:
    short = meaning.number("short_year")
    return meaning.number("year") or (full_year(short) if short is not None else None)


def _month(meaning: Meaning) -> int | None:
    return meaning.number("month") or meaning.number("month_number")


# -- What is told from the article's day


def _date(meaning: Meaning, setting: Setting, today: date) -> Days | None:
    month, number = _month(meaning), meaning.number("day")
    if not month or not number:
        return None
    chosen = calendar.nearest_date(month, number, today, setting.lean, meaning.number("weekday"))
    return day(chosen) if chosen else None


def _date_span(meaning: Meaning, setting: Setting, today: date) -> Days | None:
    month, last = _month(meaning), meaning.number("until")
    if not month or not last:
        return None
    chosen = calendar.nearest_date(month, last, today, setting.lean)
    return _span_of_days(meaning, chosen.year) if chosen else None


def _month_near(meaning: Meaning, setting: Setting, today: date) -> Days | None:
    month = _month(meaning)
    return calendar.nearest_month(month, today, setting.lean) if month else None


def _weekday(meaning: Meaning, setting: Setting, today: date) -> Days | None:
    weekday, week = meaning.number("weekday"), meaning.number("week")
    if not weekday:
        return None
    if week is None:
        return day(calendar.nearest_weekday(weekday, today, setting.lean))
    monday = today - timedelta(days=today.isoweekday() - 1)
    return day(monday + timedelta(days=7 * week + weekday - 1))


def _relative(meaning: Meaning, _setting: Setting, today: date) -> Days:
    return day(today + timedelta(days=meaning.number("shift") or 0))


def _night(_meaning: Meaning, _setting: Setting, today: date) -> Days:
    return Days(today - timedelta(days=1), today + timedelta(days=1))


def _unit(meaning: Meaning, _setting: Setting, today: date) -> Days:
    unit = Unit(meaning.number("unit") or 0)
    return unit_around(moved(today, meaning.number("shift") or 0, unit), unit)


def _weekend(meaning: Meaning, _setting: Setting, today: date) -> Days:
    """Saturday and Sunday: the latest that has begun, or the one of this week, the last, the next."""
    week = meaning.number("shift")
    if week is None:
        week = 0 if today.isoweekday() >= 6 else -1
    monday = today - timedelta(days=today.isoweekday() - 1)
    return Days(monday + timedelta(days=7 * week + 5), monday + timedelta(days=7 * week + 7))


def _ago(meaning: Meaning, setting: Setting, today: date) -> Days:
    unit, count, sign = Unit(meaning.number("unit") or 0), meaning.number("count"), meaning.number("sign") or -1
    if count is None:
        first, last = sorted((moved(today, sign * calendar.SEVERAL[unit], unit), moved(today, sign, unit)))
        return Days(first, last + timedelta(days=sign > 0))
    if unit == Unit.HOUR and setting.now:
        told = (setting.now + timedelta(hours=sign * count)).date()
        return Days(min(told, today), max(told, today) + timedelta(days=1))
    return unit_around(moved(today, sign * count, unit), unit)


def _from_there(meaning: Meaning, setting: Setting, today: date) -> Days | None:
    """Counted from the single day told before; back from the article's own where none was, but never on from it."""
    sign = meaning.number("sign") or -1
    told = setting.told.start if setting.told and setting.told.is_single else None
    if told is None and (sign > 0 or setting.told):
        return None
    return _ago(meaning, replace(setting, now=None), told or today)


def _window(meaning: Meaning, _setting: Setting, today: date) -> Days:
    unit, sign = Unit(meaning.number("unit") or 0), meaning.number("sign") or -1
    count = meaning.number("count") or calendar.SEVERAL[unit]
    first, last = sorted((today, moved(today, sign * count, unit)))
    return Days(first, last + timedelta(days=1))


#: what needs no anchor
ABSOLUTE: dict[Sense, Callable[[Meaning], Days | None]] = {
    Sense.DATE: _whole_date,
    Sense.DAYS: _whole_days,
    Sense.MONTH: _whole_month,
    Sense.YEAR: _whole_year,
    Sense.DECADE: _decade,
}
#: what is told from the article's day
TOLD_FROM_TODAY: dict[Sense, Callable[[Meaning, Setting, date], Days | None]] = {
    Sense.DATE: _date,
    Sense.DAYS: _date_span,
    Sense.MONTH: _month_near,
    Sense.WEEKDAY: _weekday,
    Sense.RELATIVE: _relative,
    Sense.NIGHT: _night,
    Sense.UNIT: _unit,
    Sense.WEEKEND: _weekend,
    Sense.AGO: _ago,
    Sense.FROM_THERE: _from_there,
    Sense.WINDOW: _window,
}
