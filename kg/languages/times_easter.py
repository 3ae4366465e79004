"""Feasts that move with Easter: "Good Friday", "Minggu Paskah"."""

from __future__ import annotations

from datetime import date, timedelta

from kg.languages.times_calendar import Days, Lean, day
from kg.languages.times_meaning import Meaning

_CALENDARS_APART = timedelta(days=13)  #: from the Julian to the Gregorian calendar, 1900 to 2099


def western_easter(year: int) -> date:
    """Easter Sunday of most churches.

    >>> western_easter(2022)
    datetime.date(2022, 4, 17)
    """
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, before = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, before + 1)


def eastern_easter(year: int) -> date:
    """Easter Sunday of the churches that reckon it by the Julian calendar.

    >>> eastern_easter(2022)
    datetime.date(2022, 4, 24)
    """
    moon = (19 * (year % 19) + 15) % 30
    month, before = divmod(moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114, 31)
    return date(year, month, before + 1) + _CALENDARS_APART


def easter_in(meaning: Meaning, year: int) -> list[date]:
    """The days of a year that the feast may be: two where both reckonings are kept, and they differ."""
    reckonings = (western_easter, eastern_easter) if meaning.number("east") else (western_easter,)
    return sorted({reckon(year) + timedelta(days=meaning.number("offset") or 0) for reckon in reckonings})


def easter_of_year(meaning: Meaning) -> Days | None:
    """The feast of the year that is said, unless it may be either of two."""
    year = meaning.number("year")
    found = easter_in(meaning, year) if year else []
    return day(found[0]) if len(found) == 1 else None


def easter_near(meaning: Meaning, lean: Lean, today: date) -> Days | None:
    """The latest such feast that has come, or the next; none where the year is said, and the day remains open."""
    if meaning.number("year"):
        return None
    found = sorted(each for shift in (-1, 0, 1) for each in easter_in(meaning, today.year + shift))
    if lean in (Lean.SOON, Lean.AFTER):
        ahead = [each for each in found if each > today or (each == today and lean is Lean.SOON)]
        return day(ahead[0]) if ahead else None
    if lean is Lean.NEAREST:
        return day(min(found, key=lambda each: abs(each - today)))
    past = [each for each in found if each < today or (each == today and lean is not Lean.BEFORE)]
    return day(past[-1]) if past else None
