"""Words for time to days: what "Ahad", "semalam" or "since April 15" mean in an article of a given day.

All is told from the article's own local date. Nothing is made up: what cannot be placed gives no period,
and what is vague gives every day that it may mean.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from kg.languages.times import Expression, Meaning, Sense, Share, find_times
from kg.languages.times_calendar import Days, Lean, share_of
from kg.languages.times_resolution import ABSOLUTE, TOLD_FROM_TODAY, Setting
from kg.model import Period, Span


def resolve_times(text: str, span: Span | None, language: str, anchor: datetime | None) -> tuple[Period, ...]:
    """Every time expression of an article's text (or inside the span), as days, in the order of the text.

    ``anchor`` is the article's own time; its local date is today. Without it only whole dates have a meaning.
    The end of a period is exclusive; a bound that the words leave open is None.

    >>> from datetime import datetime
    >>> resolve_times("Pertempuran pada Ahad", None, "id", datetime(2020, 11, 2))
    (Period(start=datetime.date(2020, 11, 1), end=datetime.date(2020, 11, 2), span=Span(start=17, end=21)),)
    """
    today = anchor.date() if anchor else None
    periods: list[Period] = []
    told: tuple[int, Days] | None = None
    for expression in find_times(text, language):
        near = told[1] if told and expression.sentence - told[0] <= 1 else None
        setting = Setting(anchor, today, Lean.SOON if expression.ahead else Lean.RECENT, near)
        days = _resolve(expression, setting)
        if days is None:
            continue
        told = expression.sentence, days
        if span is None or expression.span in span:
            periods.append(Period(days.start, days.end, expression.span))
    return tuple(periods)


def _resolve(expression: Expression, setting: Setting) -> Days | None:
    try:
        return _days(expression.meaning, setting)
    except (ValueError, OverflowError):  # 31 February, or further back than calendars go
        return None


def _days(meaning: Meaning, setting: Setting) -> Days | None:
    if meaning.sense in ABSOLUTE and (found := ABSOLUTE[meaning.sense](meaning)):
        return found
    if meaning.sense in _COMPOSED:
        return _COMPOSED[meaning.sense](meaning, setting)
    if setting.today and meaning.sense in TOLD_FROM_TODAY:
        return TOLD_FROM_TODAY[meaning.sense](meaning, setting, setting.today)
    return None


def _same(meaning: Meaning, setting: Setting) -> Days | None:
    return _days(meaning.parts[0], setting) if meaning.parts else None


def _leaning(lean: Lean) -> Callable[[Meaning, Setting], Days | None]:
    return lambda meaning, setting: _same(meaning, replace(setting, lean=lean))


def _share(meaning: Meaning, setting: Setting) -> Days | None:
    whole = _same(meaning, setting)
    return share_of(whole, Share(meaning.number("share") or 0)) if whole else None


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
    if not part or not setting.today or part.sense not in (Sense.DATE, Sense.MONTH, Sense.DAYS):
        return None
    year = setting.today.year + (meaning.number("shift") or 0)
    return _days(replace(part, numbers=(*part.numbers, ("year", year))), setting)


def _since(meaning: Meaning, setting: Setting) -> Days | None:
    lean = Lean.UP_TO_TODAY if setting.lean is Lean.RECENT else setting.lean
    return _starting(meaning, replace(setting, lean=lean))


def _starting(meaning: Meaning, setting: Setting) -> Days | None:
    whole = _same(meaning, setting)
    return Days(whole.start, None) if whole and whole.start else None


def _until(meaning: Meaning, setting: Setting) -> Days | None:
    whole = _same(meaning, setting)
    return Days(None, whole.end) if whole and whole.end else None


def _before(meaning: Meaning, setting: Setting) -> Days | None:
    whole = _same(meaning, setting)
    return Days(None, whole.start) if whole and whole.start else None


def _between(meaning: Meaning, setting: Setting) -> Days | None:
    """From the first to the second; a first one that is not whole is the latest before the second."""
    if len(meaning.parts) != 2:
        return None
    first, second = meaning.parts
    last = _days(second, setting)
    if not last or not last.start:
        return None
    core = _innermost(first)
    if core.sense in (Sense.DATE, Sense.WEEKDAY, Sense.MONTH) and core.number("week") is None:
        # "27 September until 10 November 2018" is all of 2018
        setting = replace(setting, today=last.start, lean=Lean.UP_TO_TODAY)
    start = _days(first, setting)
    return _in_order(start.start, last.end) if start else None


def _innermost(meaning: Meaning) -> Meaning:
    while meaning.sense in (Sense.SAME, Sense.SHARE) and meaning.parts:
        meaning = meaning.parts[0]
    return meaning


def _in_order(start: date | None, end: date | None) -> Days | None:
    return Days(start, end) if start and end and start < end else None


_COMPOSED: dict[Sense, Callable[[Meaning, Setting], Days | None]] = {
    Sense.SAME: _same,
    Sense.SHARE: _share,
    Sense.LAST: _leaning(Lean.BEFORE),
    Sense.COMING: _leaning(Lean.AFTER),
    Sense.SO_FAR: _so_far,
    Sense.REMAINING: _remaining,
    Sense.NIGHT_INTO: _night_into,
    Sense.NIGHT_OF: _night_of,
    Sense.OF_YEAR: _of_year,
    Sense.SINCE: _since,
    Sense.STARTING: _starting,
    Sense.AFTER: _starting,
    Sense.UNTIL: _until,
    Sense.BEFORE: _before,
    Sense.BETWEEN: _between,
}
