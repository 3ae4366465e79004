"""Words for time to days: what "Ahad", "semalam" or "since April 15" mean in an article of a given day.

All is told from the article's own local date. Nothing is made up: what cannot be placed gives no period,
and what is vague gives every day that it may mean.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import zip_longest

from kg.languages.times import Expression, Meaning, Sense, Turn, find_times
from kg.languages.times_calendar import Days, Lean
from kg.languages.times_composition import OPEN, days_of
from kg.languages.times_resolution import Setting
from kg.model import Period, Span

_NEAR = 12  #: words between an hour and its day
_BESIDE = 3  #: words between "on the fourth day" and the comma behind it
_A_PARAGRAPH = 4  #: sentences back that a time may be counted from across a paragraph's end
_COUNTED = frozenset({Sense.THERE, Sense.TOLD, Sense.FROM_THERE, Sense.WEEKDAY_THERE})
_THESE_WEEKS = timedelta(days=60)
_BREAK = re.compile(r"[,;:()]")
#: to which side a time lies, and the end of one: news tells what was, but an end may lie ahead all the same
_LEANS = {
    Turn.NONE: (Lean.RECENT, Lean.NEAREST),
    Turn.AHEAD: (Lean.SOON, Lean.SOON),
    Turn.EITHER: (Lean.NEAREST, Lean.NEAREST),
    Turn.BEHIND: (Lean.RECENT, Lean.RECENT),
}


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
    told: tuple[int, Days, bool] | None = None
    latest: tuple[Expression, Days] | None = None
    expressions = find_times(text, language)
    for expression, following in zip_longest(expressions, expressions[1:]):
        near, begins = told[1:] if told and _is_near(told, expression, today) else (None, False)
        setting = Setting(anchor, today, *_LEANS[expression.turn], near, begins)
        if expression.said:
            setting = _on_the_day_of(expression.said, setting)
        if following and _is_counted_from(expression, following, text):
            setting = replace(setting, told=_resolve(following.meaning, setting), told_begins=True)
        elif following and _is_told_on(expression, following, text):
            setting = replace(setting, behind=_resolve(following.meaning, setting))
        if setting.behind_day and _is_hour(expression) and not (told and told[0] == expression.sentence):
            setting = replace(setting, told=setting.behind)
        days = _resolve(expression.meaning, setting)
        if days is None and latest and _is_apposed(latest[0], expression, text):
            days = latest[1]
        if days is None:
            continue
        latest = expression, days
        told = expression.sentence, _resolve(_bound(expression.meaning), setting) or days, expression.begins
        if span is None or expression.span in span:
            periods.append(Period(days.start, days.end, expression.span))
    return tuple(periods)


def _is_near(told: tuple[int, Days, bool], expression: Expression, today: date | None) -> bool:
    """Whether a time may be counted from what was told before it: in this sentence or the one before.

    "Two days earlier" at the head of a paragraph looks farther back, to the day that the last one told of, if that is
    one of these weeks.
    """
    sentence, days, _ = told
    apart = expression.sentence - sentence
    if apart <= 1 or expression.meaning.sense not in _COUNTED:
        return apart <= 1
    is_recent = days.is_single and days.start and today and abs(days.start - today) <= _THESE_WEEKS
    return apart <= _A_PARAGRAPH and bool(is_recent)


def _on_the_day_of(saying: Expression, setting: Setting) -> Setting:
    """Who says "tomorrow" on Saturday means Sunday, whenever it is printed."""
    lean, end_lean = _LEANS[saying.turn]
    days = _resolve(saying.meaning, replace(setting, lean=lean, end_lean=end_lean))
    if not days or not days.is_single or not days.start or not setting.today or days.start >= setting.today:
        return setting
    return replace(setting, now=None, today=days.start)


def _is_counted_from(expression: Expression, following: Expression, text: str) -> bool:
    """Whether "the tenth day of the truce" runs on to the day when that began."""
    if expression.meaning.sense is not Sense.NUMBERED or not following.starts:
        return False
    between = text[expression.span.end : following.span.start]
    return expression.sentence == following.sentence and not _BREAK.search(between) and len(between.split()) <= _NEAR


def _is_apposed(before: Expression, expression: Expression, text: str) -> bool:
    """Whether it says more of the day right before it: "on Friday, a week after the truce"."""
    counts = expression.meaning.sense is Sense.FROM_BEHIND and not expression.meaning.number("of")
    return counts and text[before.span.end : expression.span.start].strip() == ","


def _is_hour(expression: Expression) -> bool:
    return any(part.sense is Sense.CLOCK for part in expression.meaning.within())


def _is_told_on(expression: Expression, following: Expression, text: str) -> bool:
    """Whether the time after it says which day an expression means.

    "At 5 a.m. the first bus left Mariupol on Friday" and "a day after the truce broke on Sunday" run on without
    a break: what follows a comma is told of something else. But "on the fourth day of fighting, Tuesday" has just one.
    """
    if expression.sentence != following.sentence:
        return False
    sense = expression.meaning.sense
    between = text[expression.span.end : following.span.start]
    if sense in (Sense.NUMBERED, Sense.RUNNING):
        before, *after = _BREAK.split(between)
        return len(before.split()) <= _BESIDE and len(after) <= 1 and all(len(words.split()) <= 1 for words in after)
    if sense is Sense.THERE:
        return True
    if expression.meaning.number("of"):
        return following.meaning.number("day") is not None and len(between.split()) <= 1
    runs_on = not _BREAK.search(between.removeprefix(",")) and len(between.split()) <= _NEAR
    return runs_on and (sense is Sense.FROM_BEHIND or _is_hour(expression))


def _bound(meaning: Meaning) -> Meaning:
    """What is told on from: "since Sunday" tells of a Sunday, and "the next day" is Monday."""
    return _bound(meaning.parts[0]) if meaning.sense in OPEN and meaning.parts else meaning


def _resolve(meaning: Meaning, setting: Setting) -> Days | None:
    try:
        return days_of(meaning, setting)
    except (ValueError, OverflowError):  # 31 February, or further back than calendars go
        return None
