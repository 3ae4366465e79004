"""Parts of months and years: "early October", "the second half of 2023", "the last three days of March", "summer"."""

from __future__ import annotations

from datetime import date, timedelta

from kg.languages.times_calendar import Days, moved
from kg.languages.times_data import Share, Unit

_HALF_MONTH = 15  #: the days of its first half
_LONGEST_MONTH = 31
_WINTER = 4


def share_of(whole: Days, share: Share, told_in: Unit | None = None) -> Days:
    """The early, middle or late part: about a third; less than a week stays whole.

    The last weeks of a year are within its last month, and its last days are late in that.
    """
    if told_in is not None and whole.start and whole.end and (whole.end - whole.start).days > _LONGEST_MONTH:
        month = nth_of(whole, -1 if share is Share.LATE else 1, 1, Unit.MONTH) or whole
        return month if told_in == Unit.WEEK else share_of(month, share)
    if whole.start is None or whole.end is None or (whole.end - whole.start).days < 7:
        return whole
    length = (whole.end - whole.start).days
    edges: tuple[tuple[int, int], ...]
    if length == 7:
        edges = ((0, 3), (2, 5), (length - 3, length))
    elif length <= 31:
        edges = ((0, 10), (10, 20), (20, length))
    else:
        edges = tuple(
            (
                (moved(whole.start, first, Unit.MONTH) - whole.start).days,
                (moved(whole.start, last, Unit.MONTH) - whole.start).days,
            )
            for first, last in _thirds(whole.start, whole.end)
        )
    first, last = edges[share]
    return Days(whole.start + timedelta(days=first), whole.start + timedelta(days=last))


def _thirds(start: date, end: date) -> tuple[tuple[int, int], ...]:
    """The thirds of whole years, in months; of a decade in whole years, and where they meet in both."""
    months = (end.year - start.year) * 12 + end.month - start.month
    third = months // 3
    if months <= 12:
        return (0, third), (third, months - third), (months - third, months)
    third = -(-third // 12) * 12
    return (0, third), (third - 12, months - third + 12), (months - third, months)


def part_of(whole: Days, nth: int, division: int) -> Days | None:
    """The nth of the equal parts of a year, -1 the last; of a month only its halves are told."""
    nth = division if nth == -1 else nth
    if whole.start is None or whole.end is None or not 1 <= nth <= division:
        return None
    if 7 < (whole.end - whole.start).days <= _LONGEST_MONTH and division == 2:
        middle = whole.start + timedelta(days=_HALF_MONTH)
        return Days(whole.start, middle) if nth == 1 else Days(middle, whole.end)
    months = (whole.end.year - whole.start.year) * 12 + whole.end.month - whole.start.month
    if not months or months % division:
        return None
    length = months // division
    return Days(*(moved(whole.start, length * edge, Unit.MONTH) for edge in (nth - 1, nth)))


def nth_of(whole: Days, nth: int, count: int, unit: Unit) -> Days | None:
    """So many days, weeks or months from the nth on, told from the start; -1 tells the last ones."""
    if whole.start is None or whole.end is None:
        return None
    start = moved(whole.start, nth - 1, unit) if nth > 0 else moved(whole.end, -count, unit)
    end = moved(start, count, unit) if nth > 0 else whole.end
    return Days(start, end) if whole.start <= start < whole.end else None


def season_of(season: int, year: int) -> Days:
    """The season that begins in a year; a winter begins in December."""
    start = date(year, 3 * season, 1)
    return Days(start, moved(start, 3, Unit.MONTH))


def season_near(season: int, today: date, shift: int | None) -> Days | None:
    """The latest such season that has begun, or this year's (0), the last that is over (-1), the next (1).

    A winter is of two years: "this winter" is the nearest.
    """
    seasons = [season_of(season, year) for year in range(today.year - 2, today.year + 3)]
    if shift == 0 and season != _WINTER:
        return season_of(season, today.year)
    if shift == 0:
        return min(seasons, key=lambda found: _distance(found, today))
    if shift == 1:
        return next((found for found in seasons if found.start and found.start > today), None)
    over = [
        found
        for found in seasons
        if found.start and found.end and (found.start if shift is None else found.end) <= today
    ]
    return over[-1] if over else None


def _distance(days: Days, today: date) -> timedelta:
    """How far they lie ahead or behind; none from within."""
    if not days.start or not days.end:
        return timedelta.max
    return max(days.start - today, today - days.end, timedelta())
