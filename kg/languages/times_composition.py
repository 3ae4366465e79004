"""Times that are made of other times: "since Sunday", "early October", "Saturday and Sunday"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from kg.languages.times_absolute import ABSOLUTE
from kg.languages.times_calendar import Days, Lean, day, moved, unit_around
from kg.languages.times_data import Sense, Share, Unit
from kg.languages.times_meaning import Meaning
from kg.languages.times_parts import nth_of, part_of, share_of
from kg.languages.times_resolution import TOLD_FROM_TODAY, Setting
from kg.languages.times_told import TOLD_FROM_THERE

_LONGEST_MONTH = 31


def days_of(meaning: Meaning, setting: Setting) -> Days | None:
    """The days that a meaning tells of, told from this setting; None when they cannot be placed."""
    if meaning.sense in ABSOLUTE and (found := ABSOLUTE[meaning.sense](meaning)):
        return found
    if meaning.sense in TOLD_FROM_THERE:
        return TOLD_FROM_THERE[meaning.sense](meaning, setting)
    if meaning.sense in _COMPOSED:
        return _COMPOSED[meaning.sense](meaning, setting)
    if setting.today and meaning.sense in TOLD_FROM_TODAY:
        return TOLD_FROM_TODAY[meaning.sense](meaning, setting, setting.today)
    return None


def _same(meaning: Meaning, setting: Setting) -> Days | None:
    return days_of(meaning.parts[0], setting) if meaning.parts else None


def _last(meaning: Meaning, setting: Setting) -> Days | None:
    return _same(meaning, replace(setting, lean=Lean.BEFORE))


def _coming(meaning: Meaning, setting: Setting) -> Days | None:
    return _same(meaning, replace(setting, lean=Lean.SOON if meaning.number("today") else Lean.AFTER))


def _share(meaning: Meaning, setting: Setting) -> Days | None:
    whole = _same(meaning, setting)
    unit = meaning.number("unit")
    told_in = Unit(unit) if unit is not None else None
    return share_of(whole, Share(meaning.number("share") or 0), told_in) if whole else None


def _so_far(meaning: Meaning, setting: Setting) -> Days | None:
    whole = _same(meaning, setting)
    if not whole or not setting.today or whole.is_single:
        return whole
    return _in_order(whole.start, setting.today + timedelta(days=1))


def _remaining(meaning: Meaning, setting: Setting) -> Days | None:
    whole = _same(meaning, setting)
    if not whole or not setting.today or whole.is_single:
        return whole
    return _in_order(setting.today, whole.end)


def _night_into(meaning: Meaning, setting: Setting) -> Days | None:
    whole = _same(meaning, setting)
    return Days(whole.start - timedelta(days=1), whole.end) if whole and whole.start else None


def _night_of(meaning: Meaning, setting: Setting) -> Days | None:
    """ "Overnight on Sunday": the night to Sunday or the night to Monday, but none that is still to come."""
    whole = _night_into(meaning, setting)
    if not whole or not whole.end or not setting.today:
        return whole
    following = whole.end + timedelta(days=1)
    return Days(whole.start, max(whole.end, min(following, setting.today + timedelta(days=1))))


def _of_year(meaning: Meaning, setting: Setting) -> Days | None:
    part = meaning.parts[0] if meaning.parts else None
    if part and part.sense in (Sense.SHARE, Sense.SAME) and part.parts:
        return days_of(replace(part, parts=(replace(meaning, parts=part.parts),)), setting)
    if part and part.sense is Sense.THERE and not part.number("shift"):  # "the same month last year"
        here = replace(part, numbers=(*part.numbers, ("today", 1)))
        years = (("unit", Unit.YEAR), ("count", 1), ("sign", meaning.number("shift") or 0))
        return _offset(Meaning(Sense.OFFSET, years, (here,)), setting) if meaning.number("shift") else None
    if not part or not setting.today or part.sense not in _IN_A_YEAR:
        return None
    sense = Sense.DATE if part.sense is Sense.KNOWN else part.sense
    year = setting.today.year + (meaning.number("shift") or -(meaning.count or 0))
    numbers = (*(number for number in part.numbers if number[0] != "year"), ("year", year))
    return days_of(replace(part, sense=sense, numbers=numbers), setting)


def _part(meaning: Meaning, setting: Setting) -> Days | None:
    whole = _same(meaning, setting)
    return part_of(whole, meaning.number("nth") or 0, meaning.number("division") or 1) if whole else None


def _nth(meaning: Meaning, setting: Setting) -> Days | None:
    whole = _same(meaning, setting)
    unit = Unit(meaning.number("unit") or Unit.DAY)
    return nth_of(whole, meaning.number("nth") or 1, meaning.count or 1, unit) if whole else None


def _ending(meaning: Meaning, setting: Setting) -> Days | None:
    whole = _same(meaning, setting)
    if not whole or not whole.end:
        return None
    return Days(moved(whole.end, -(meaning.count or 1), Unit(meaning.number("unit") or Unit.DAY)), whole.end)


def _unit_with(meaning: Meaning, setting: Setting) -> Days | None:
    whole = _same(meaning, setting)
    return unit_around(whole.start, Unit(meaning.number("unit") or Unit.WEEK)) if whole and whole.start else None


def _namely(meaning: Meaning, setting: Setting) -> Days | None:
    """ "In 2018, on 2 December to be exact" is of that year."""
    whole = _same(meaning, setting)
    if whole and whole.end:
        inside = replace(setting, today=whole.end - timedelta(days=1), lean=Lean.UP_TO_TODAY)
        exact = days_of(meaning.parts[-1], inside)
        if exact and exact.start and whole.start and exact.start >= whole.start:
            return exact
    return days_of(meaning.parts[-1], setting) if meaning.parts else None


def _offset(meaning: Meaning, setting: Setting) -> Days | None:
    """From a day; or the same week or month of another year: "two years ago this week"."""
    told = _same(meaning, setting)
    unit, count = Unit(meaning.number("unit") or Unit.DAY), (meaning.number("sign") or 1) * (meaning.count or 1)
    if not told or not told.start or not told.end:
        return None
    if told.is_single:
        return day(moved(told.start, count, unit))
    if unit < Unit.MONTH or (told.end - told.start).days > _LONGEST_MONTH:
        return None
    return Days(moved(told.start, count, unit), moved(told.end, count, unit))


def _since(meaning: Meaning, setting: Setting) -> Days | None:
    """ "Since 5 a.m." is since this morning, where no day was told."""
    if meaning.parts and meaning.parts[0].sense is Sense.CLOCK and setting.told is None and setting.today:
        return Days(setting.today, None)
    lean = Lean.UP_TO_TODAY if setting.lean is Lean.RECENT else setting.lean
    return _after(meaning, replace(setting, lean=lean))


def _starting(meaning: Meaning, setting: Setting) -> Days | None:
    """ "From Sunday" opens what lies ahead; "footage from Sunday" does not."""
    if meaning.number("ahead") and setting.lean is not Lean.SOON:
        whole = _same(meaning, setting)
        is_to_come = whole and whole.start and setting.today and whole.start > setting.today
        return Days(whole.start, None) if whole and is_to_come else whole
    return _after(meaning, replace(setting, lean=setting.end_lean))


def _after(meaning: Meaning, setting: Setting) -> Days | None:
    whole = _same(meaning, setting)
    return Days(whole.start, None) if whole and whole.start else None


def _until(meaning: Meaning, setting: Setting) -> Days | None:
    whole = _same(meaning, replace(setting, lean=Lean.SOON if meaning.number("ahead") else setting.end_lean))
    return Days(None, whole.end) if whole and whole.end else None


def _as_of(meaning: Meaning, setting: Setting) -> Days | None:
    if setting.lean is Lean.SOON:
        return _after(meaning, setting)
    return _until(meaning, replace(setting, end_lean=Lean.UP_TO_TODAY))


def _before(meaning: Meaning, setting: Setting) -> Days | None:
    """ "Before the end of March" is by its last day."""
    whole = _same(meaning, replace(setting, lean=setting.end_lean))
    if whole and whole.end and meaning.parts[0].number("share") == Share.LATE:
        return Days(None, whole.end)
    return Days(None, whole.start) if whole and whole.start else None


def _between(meaning: Meaning, setting: Setting) -> Days | None:
    """From the first to the second; a first one that is not whole is the latest before the second."""
    if len(meaning.parts) < 2:
        return None
    first = meaning.parts[0]
    last = days_of(meaning.parts[-1], setting)
    if not last or not last.start:
        return None
    core = _innermost(first)
    if core.sense in (Sense.DATE, Sense.WEEKDAY, Sense.MONTH) and core.number("week") is None:
        # "27 September until 10 November 2018" is all of 2018
        setting = replace(setting, today=last.start, lean=Lean.UP_TO_TODAY)
    start = days_of(first, setting)
    return _in_order(start.start, last.end) if start else None


def _innermost(meaning: Meaning) -> Meaning:
    while meaning.sense in (Sense.SAME, Sense.SHARE) and meaning.parts:
        meaning = meaning.parts[0]
    return meaning


def _in_order(start: date | None, end: date | None) -> Days | None:
    return Days(start, end) if start and end and start < end else None


#: with one open end
OPEN = frozenset({Sense.SINCE, Sense.STARTING, Sense.AFTER, Sense.UNTIL, Sense.AS_OF, Sense.BEFORE})
_IN_A_YEAR = frozenset({Sense.DATE, Sense.KNOWN, Sense.FEAST, Sense.SEASON, Sense.MONTH, Sense.DAYS})

_COMPOSED: dict[Sense, Callable[[Meaning, Setting], Days | None]] = {
    Sense.SAME: _same,
    Sense.SHARE: _share,
    Sense.LAST: _last,
    Sense.COMING: _coming,
    Sense.SO_FAR: _so_far,
    Sense.REMAINING: _remaining,
    Sense.NIGHT_INTO: _night_into,
    Sense.NIGHT_OF: _night_of,
    Sense.PART: _part,
    Sense.NTH: _nth,
    Sense.ENDING: _ending,
    Sense.UNIT_WITH: _unit_with,
    Sense.NAMELY: _namely,
    Sense.OFFSET: _offset,
    Sense.OF_YEAR: _of_year,
    Sense.SINCE: _since,
    Sense.STARTING: _starting,
    Sense.AFTER: _after,
    Sense.UNTIL: _until,
    Sense.AS_OF: _as_of,
    Sense.BEFORE: _before,
    Sense.BETWEEN: _between,
    Sense.TOGETHER: _between,
}
