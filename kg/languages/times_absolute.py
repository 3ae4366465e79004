"""Times that need no article to be told from: whole dates, years, decades."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from kg.languages.times_calendar import Days, day, full_year, moved, unit_around, year_of
from kg.languages.times_data import Sense, Unit
from kg.languages.times_easter import easter_of_year
from kg.languages.times_meaning import Meaning
from kg.languages.times_parts import season_of


def whole_date(meaning: Meaning) -> Days | None:
    """The day that is said with its year."""
    year, month, number = _year(meaning), month_of(meaning), meaning.number("day")
    if dotted := meaning.number("dotted_date"):
        year, month, number = dotted // 10_000, dotted // 100 % 100, dotted % 100
    return day(date(year, month, number)) if year and month and number else None


def _whole_days(meaning: Meaning) -> Days | None:
    year = _year(meaning)
    return span_of_days(meaning, year) if year else None


def span_of_days(meaning: Meaning, year: int) -> Days | None:
    """ "3-5 May" of a year; "31-1 November" begins in the month before."""
    month, first, last = month_of(meaning), meaning.number("day"), meaning.number("until")
    if not month or not first or not last:
        return None
    end = date(year, month, last)
    start = end if first == last else (moved(end, -1, Unit.MONTH) if first > last else end).replace(day=first)
    return Days(start, end + timedelta(days=1))


def _whole_month(meaning: Meaning) -> Days | None:
    year, month = meaning.number("year"), month_of(meaning)
    return unit_around(date(year, month, 1), Unit.MONTH) if year and month else None


def _whole_year(meaning: Meaning) -> Days | None:
    year, later = meaning.number("year"), meaning.number("later_year")
    if year and later and year % 100 < later < 100:  # "2014-15"
        return Days(date(year, 1, 1), date(year - year % 100 + later + 1, 1, 1))
    return year_of(year) if year else None


def _whole_feast(meaning: Meaning) -> Days | None:
    year = _year(meaning)
    return day(date(year, *month_and_day(meaning))) if year else None


def _whole_season(meaning: Meaning) -> Days | None:
    year, season = _year(meaning), meaning.number("season")
    return season_of(season, year) if year and season else None


def _century(meaning: Meaning) -> Days | None:
    count = meaning.count
    return century_of(count) if count and count <= 21 else None


def century_of(number: int) -> Days:
    """The years of the nth century: 1901 to 2000 is the twentieth."""
    return Days(date(100 * number - 99, 1, 1), date(100 * number + 1, 1, 1))


def _decade(meaning: Meaning) -> Days | None:
    year = _year(meaning)
    return Days(date(year, 1, 1), date(year + 10, 1, 1)) if year and year % 10 == 0 else None


def _year(meaning: Meaning) -> int | None:
    short = meaning.number("short_year")
    return meaning.number("year") or (full_year(short) if short is not None else None)


def month_of(meaning: Meaning) -> int | None:
    """Its month, written as a word or as a figure."""
    return meaning.number("month") or meaning.number("month_number")


def month_and_day(meaning: Meaning) -> tuple[int, int]:
    """Of a feast."""
    return divmod(meaning.number("feast") or 0, 100)


ABSOLUTE: dict[Sense, Callable[[Meaning], Days | None]] = {
    Sense.DATE: whole_date,
    Sense.DAYS: _whole_days,
    Sense.MONTH: _whole_month,
    Sense.FEAST: _whole_feast,
    Sense.EASTER: easter_of_year,
    Sense.SEASON: _whole_season,
    Sense.YEAR: _whole_year,
    Sense.DECADE: _decade,
    Sense.CENTURY: _century,
}
