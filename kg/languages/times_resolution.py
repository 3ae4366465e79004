"""Single times against a day: what "Ahad", "27 September" or "two days ago" mean in an article of that day.

Dates that are whole have a module of their own, and so has what is made of other times: "since Sunday".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kg.languages import times_calendar as calendar
from kg.languages.times_absolute import century_of, month_and_day, month_of, span_of_days, whole_date
from kg.languages.times_calendar import Days, Lean, day, moved, unit_around
from kg.languages.times_data import Sense, Unit
from kg.languages.times_easter import easter_near
from kg.languages.times_meaning import Meaning
from kg.languages.times_parts import season_near


@dataclass(frozen=True, slots=True)
class Setting:
    """From where an expression is told."""

    now: datetime | None
    today: date | None
    lean: Lean = Lean.RECENT
    end_lean: Lean = Lean.NEAREST  #: of the end of a time: "until Friday"
    told: Days | None = None  #: the time told just before, in the same sentence or the one before it
    told_begins: bool = False  #: and something began then: its first day
    behind: Days | None = None  #: the time told right after, where the words run on to it

    @property
    def told_day(self) -> date | None:
        """The day told before, where it is a single one."""
        return self.told.start if self.told and self.told.is_single else None

    @property
    def behind_day(self) -> date | None:
        """The day told right after, where it is a single one."""
        return self.behind.start if self.behind and self.behind.is_single else None


def _date(meaning: Meaning, setting: Setting, today: date) -> Days | None:
    month, number = month_of(meaning), meaning.number("day")
    if not month or not number:
        return None
    chosen = calendar.nearest_date(month, number, today, setting.lean, meaning.number("weekday"))
    return day(chosen) if chosen else None


def _known(meaning: Meaning, setting: Setting, today: date) -> Days | None:
    """The day known by its date; an article older than it means another."""
    known = whole_date(meaning)
    return known if known and known.start and known.start <= today else _date(meaning, setting, today)


def _years_on(meaning: Meaning, _setting: Setting, today: date) -> Days | None:
    """The date that lies as far back as the words say, give or take."""
    month, number = month_of(meaning), meaning.number("day")
    back = moved(today, -(meaning.count or 1), Unit(meaning.number("unit") or Unit.YEAR))
    chosen = calendar.date_around(month, number, back) if month and number else None
    return day(chosen) if chosen else None


def _feast(meaning: Meaning, setting: Setting, today: date) -> Days | None:
    chosen = calendar.nearest_date(*month_and_day(meaning), today, setting.lean)
    return day(chosen) if chosen else None


def _easter(meaning: Meaning, setting: Setting, today: date) -> Days | None:
    return easter_near(meaning, setting.lean, today)


def _season(meaning: Meaning, setting: Setting, today: date) -> Days | None:
    shift = meaning.number("shift")
    if shift is None:
        shift = {Lean.BEFORE: -1, Lean.AFTER: 1, Lean.SOON: 1}.get(setting.lean)
    return season_near(meaning.number("season") or 1, today, shift)


def _month_day(meaning: Meaning, setting: Setting, today: date) -> Days | None:
    """The first such day from the one told before, or else the latest; after "will" the next."""
    number, first, shift_told = meaning.number("day") or 0, today.replace(day=1), meaning.number("shift")
    if shift_told is not None:
        return day(moved(first, shift_told, Unit.MONTH).replace(day=number))
    months = [moved(first, shift, Unit.MONTH) for shift in range(-12, 3)]
    days = [found for month in months if (found := calendar.date_or_none(month.year, month.month, number))]
    if setting.lean in (Lean.SOON, Lean.AFTER):
        return next((day(found) for found in days if found >= today), None)
    past = [found for found in days if found <= today]
    from_there = (found for found in past if setting.told_day and found >= setting.told_day)
    chosen = next(from_there, past[-1] if past else None)
    return day(chosen) if chosen else None


def _date_span(meaning: Meaning, setting: Setting, today: date) -> Days | None:
    """It lies ahead or behind as its first day does, where one month holds both."""
    month, first, last = month_of(meaning), meaning.number("day"), meaning.number("until")
    if not month or not first or not last:
        return None
    chosen = calendar.nearest_date(month, min(first, last), today, setting.lean)
    return span_of_days(meaning, chosen.year) if chosen else None


def _month_near(meaning: Meaning, setting: Setting, today: date) -> Days | None:
    month, year_shift = month_of(meaning), meaning.number("year_shift")
    if month and year_shift is not None:
        return unit_around(date(today.year + year_shift, month, 1), Unit.MONTH)
    return calendar.nearest_month(month, today, setting.lean) if month else None


def _weekday(meaning: Meaning, setting: Setting, today: date) -> Days | None:
    weekday, week, back = meaning.number("weekday"), meaning.number("week"), meaning.number("weeks_back")
    if not weekday:
        return None
    if back is not None:
        week = -back
    if week is None:
        nth_back = meaning.number("nth_back")
        found = calendar.nearest_weekday(weekday, today, Lean.BEFORE if nth_back else setting.lean)
        return day(found - timedelta(days=7 * ((nth_back or 1) - 1)))
    monday = today - timedelta(days=today.isoweekday() - 1)
    return day(monday + timedelta(days=7 * week + weekday - 1))


def _weekdays(meaning: Meaning, _setting: Setting, today: date) -> Days | None:
    first, last = meaning.number("weekday") or 1, meaning.number("last_weekday") or 1
    monday = today - timedelta(days=today.isoweekday() - 1) + timedelta(days=7 * (meaning.number("week") or 0))
    return Days(monday + timedelta(days=first - 1), monday + timedelta(days=last)) if first < last else None


def _relative(meaning: Meaning, _setting: Setting, today: date) -> Days:
    return day(today + timedelta(days=meaning.number("shift") or 0))


def _night(_meaning: Meaning, _setting: Setting, today: date) -> Days:
    return Days(today - timedelta(days=1), today + timedelta(days=1))


def _unit(meaning: Meaning, _setting: Setting, today: date) -> Days:
    unit = Unit(meaning.number("unit") or 0)
    return unit_around(moved(today, meaning.number("shift") or 0, unit), unit)


def _weekend(meaning: Meaning, setting: Setting, today: date) -> Days:
    """Saturday and Sunday: the latest that has begun, or the one of this week, the last, the next."""
    week = meaning.number("shift")
    if week is None:
        week = 0 if today.isoweekday() >= 6 or setting.lean is Lean.SOON else -1
    monday = today - timedelta(days=today.isoweekday() - 1)
    return Days(monday + timedelta(days=7 * week + 5), monday + timedelta(days=7 * week + 7))


def ago(meaning: Meaning, setting: Setting, today: date) -> Days:
    unit, count, sign = Unit(meaning.number("unit") or 0), meaning.count, meaning.number("sign") or -1
    if count is None:
        first, last = sorted((moved(today, sign * calendar.SEVERAL[unit], unit), moved(today, sign, unit)))
        return Days(first, last + timedelta(days=sign > 0)) if unit != Unit.HOUR else _night(meaning, setting, today)
    if unit == Unit.HOUR and setting.now:
        told = (setting.now + timedelta(hours=sign * count)).date()
        return Days(min(told, today), max(told, today) + timedelta(days=1))
    told = moved(today, sign * count, unit)
    return day(told) if meaning.number("exact") else unit_around(told, unit)


def _window(meaning: Meaning, _setting: Setting, today: date) -> Days:
    unit, sign = Unit(meaning.number("unit") or 0), meaning.number("sign") or -1
    count = meaning.count or calendar.SEVERAL[unit]
    first, last = sorted((today, moved(today, sign * count, unit)))
    return Days(first, last + timedelta(days=1))


def _within(meaning: Meaning, setting: Setting, today: date) -> Days | None:
    """What "collapsed within two days" is no time."""
    return _window(meaning, setting, today) if setting.lean is Lean.SOON else None


def _century_near(meaning: Meaning, _setting: Setting, today: date) -> Days:
    return century_of((today.year - 1) // 100 + 1 + (meaning.number("shift") or 0))


#: what is told from the article's day
TOLD_FROM_TODAY: dict[Sense, Callable[[Meaning, Setting, date], Days | None]] = {
    Sense.DATE: _date,
    Sense.KNOWN: _known,
    Sense.YEARS_ON: _years_on,
    Sense.FEAST: _feast,
    Sense.EASTER: _easter,
    Sense.SEASON: _season,
    Sense.MONTH_DAY: _month_day,
    Sense.DAYS: _date_span,
    Sense.MONTH: _month_near,
    Sense.WEEKDAY: _weekday,
    Sense.WEEKDAYS: _weekdays,
    Sense.RELATIVE: _relative,
    Sense.NIGHT: _night,
    Sense.UNIT: _unit,
    Sense.WEEKEND: _weekend,
    Sense.AGO: ago,
    Sense.WINDOW: _window,
    Sense.WITHIN: _within,
    Sense.CENTURY: _century_near,
}
