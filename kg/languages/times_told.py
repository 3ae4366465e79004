"""Times against the one told before: what "the next day", "since then" or "pukul 07.00" mean after "Senin (5/3)".

Nothing is counted from a time too wide for it: after "last week" no day is the next one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from kg.languages.times_calendar import Days, Lean, day, moved, nearest_weekday, unit_around
from kg.languages.times_data import Sense, Unit
from kg.languages.times_meaning import Meaning
from kg.languages.times_resolution import Setting, ago


def _unit_told(told: Days | None, unit: Unit) -> date | None:
    """A day of the unit that holds all of the time told before; none when that is wider."""
    if not told or not told.start or not told.end:
        return None
    around = unit_around(told.start, unit)
    return told.start if around.end and told.end <= around.end else None


def _there(meaning: Meaning, setting: Setting) -> Days | None:
    """ "The previous night" is told from the day behind, or from the article's, where none was told before it."""
    unit, shift = Unit(meaning.number("unit") or Unit.DAY), meaning.number("shift") or 0
    side = meaning.number("side")
    if meaning.number("today") and not setting.told and setting.today:
        setting = replace(setting, told=day(setting.today))
    told = _unit_told(setting.told, unit)
    if not setting.told and shift < 0 and unit == Unit.DAY:
        told = setting.behind_day or setting.today
        return day(told + timedelta(days=shift)) if told else None
    if not told or not setting.told:
        return None
    whole = unit_around(moved(told, shift, unit), unit)
    if not side or whole.is_single:
        return whole
    return Days(setting.told.start, whole.end) if side > 0 else Days(whole.start, setting.told.end)


def _as_told(_meaning: Meaning, setting: Setting) -> Days | None:
    return setting.told


def _clock(meaning: Meaning, setting: Setting) -> Days | None:
    """The hour of the day told before. "Since morning" is since this one, where none was."""
    told = setting.told_day or (setting.today if meaning.number("today") else None)
    return day(told) if told else None


def _numbered(meaning: Meaning, setting: Setting) -> Days | None:
    """Counted from a day when something began. What is still to come shows that it was counted from another."""
    count, unit = meaning.count, Unit(meaning.number("unit") or Unit.DAY)
    if setting.behind_day and unit == Unit.DAY:
        return day(setting.behind_day)
    if not setting.told_day or not setting.told_begins or not setting.today or not count:
        return None
    counted = moved(setting.told_day, count - 1, unit)
    return Days(counted, moved(counted, 1, unit)) if counted <= setting.today else None


def _running(meaning: Meaning, setting: Setting) -> Days | None:
    latest = setting.behind_day or setting.today
    first = latest - timedelta(days=1) if latest and not setting.behind_day and meaning.number("night") else latest
    return Days(first, latest + timedelta(days=1)) if latest else None


def _from_behind(meaning: Meaning, setting: Setting) -> Days | None:
    if not setting.behind_day:
        return None
    unit, sign, count = Unit(meaning.number("unit") or 0), meaning.number("sign") or 1, meaning.count or 1
    if unit == Unit.HOUR:
        unit, count = Unit.DAY, count // 24
    return day(moved(setting.behind_day, sign * count, unit))


def _weekday_there(meaning: Meaning, setting: Setting) -> Days | None:
    """ "That Friday" is the one of its week. Where no day was told it is the latest; "the following Friday" is none."""
    weekday, sign, told = meaning.number("weekday"), meaning.number("sign") or 0, setting.told_day
    base = told or (setting.today if sign <= 0 else None)
    if not weekday or not base:
        return None
    if told and not sign:
        return day(told + timedelta(days=weekday - told.isoweekday()))
    lean = {1: Lean.AFTER, 0: Lean.RECENT, -1: Lean.BEFORE}[sign]
    return day(nearest_weekday(weekday, base, lean))


def _year_there(meaning: Meaning, setting: Setting) -> Days | None:
    told, month, number = _unit_told(setting.told, Unit.YEAR), meaning.number("month"), meaning.number("day")
    if not told or not month:
        return None
    return day(date(told.year, month, number)) if number else unit_around(date(told.year, month, 1), Unit.MONTH)


def _from_there(meaning: Meaning, setting: Setting) -> Days | None:
    """Counted from the time told before; back from the article's own where none was, but never on from it."""
    unit, sign = Unit(meaning.number("unit") or 0), meaning.number("sign") or -1
    told = _unit_told(setting.told, Unit.DAY if unit == Unit.HOUR else unit)
    if unit == Unit.HOUR and (not told or (meaning.count or 0) < 24):
        return _clock(meaning, setting)
    if told is None and (sign > 0 or setting.told or meaning.number("told") or not setting.today):
        return None
    base = told or setting.today
    return ago(meaning, replace(setting, now=None), base) if base else None


#: what is told from the time told before
TOLD_FROM_THERE: dict[Sense, Callable[[Meaning, Setting], Days | None]] = {
    Sense.THERE: _there,
    Sense.TOLD: _as_told,
    Sense.CLOCK: _clock,
    Sense.NUMBERED: _numbered,
    Sense.RUNNING: _running,
    Sense.FROM_BEHIND: _from_behind,
    Sense.WEEKDAY_THERE: _weekday_there,
    Sense.YEAR_THERE: _year_there,
    Sense.FROM_THERE: _from_there,
}
