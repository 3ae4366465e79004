"""Words for time to days: what "Ahad", "semalam" or "since April 15" mean in an article of a given day.

All is told from the article's own local date. Nothing is made up: what cannot be placed gives no period,
and what is vague gives every day that it may mean.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from itertools import zip_longest

from kg.languages.times import Expression, Meaning, Sense, Turn, find_times
from kg.languages.times_calendar import Days, Lean
from kg.languages.times_composition import OPEN, days_of
from kg.languages.times_resolution import Setting
from kg.model import Period, Span

_NEAR = 12  #: words between an hour and its day
_BESIDE = 3  #: words between "on the fourth day" and the comma behind it
_BREAK = re.compile(r"[,;:()]")
#: to which side a time lies, and the end of one: news tells what was, but an end may lie ahead all the same
_LEANS = {
    Turn.NONE: (Lean.RECENT, Lean.NEAREST),
    Turn.AHEAD: (Lean.SOON, Lean.SOON),
    Turn.EITHER: (Lean.NEAREST, Lean.NEAREST),
    Turn.BEHIND: (Lean.RECENT, Lean.UP_TO_TODAY),
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
    expressions = find_times(text, language)
    for expression, following in zip_longest(expressions, expressions[1:]):
        near, begins = told[1:] if told and expression.sentence - told[0] <= 1 else (None, False)
        setting = Setting(anchor, today, *_LEANS[expression.turn], near, begins)
        if following and _is_told_on(expression, following, text):
            setting = replace(setting, behind=_resolve(following.meaning, setting))
        if setting.behind_day and _is_hour(expression) and not (told and told[0] == expression.sentence):
            setting = replace(setting, told=setting.behind)
        days = _resolve(expression.meaning, setting)
        if days is None:
            continue
        told = expression.sentence, _resolve(_bound(expression.meaning), setting) or days, expression.begins
        if span is None or expression.span in span:
            periods.append(Period(days.start, days.end, expression.span))
    return tuple(periods)


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
