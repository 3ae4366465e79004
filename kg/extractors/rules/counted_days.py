"""Days counted from another happening: "two days after raids that killed three", "sehari setelah serangan di Goma".

Those counted on from what was told a few sentences before are among them: "Dua hari berselang, konvoi disergap".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from kg.extractors.rules.happenings import Draft
from kg.extractors.rules.numbers import figure_at
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.spans import hull
from kg.model import Modality, Period

#: How many tokens before "after" its count may begin, and how many behind it the happening may stand.
_COUNT = 4
_REACH = 10
#: In how many sentences before the happening may be told that "it came a day after" counts from.
_TOLD = 2
#: In how many it may be told that "two days later" counts on from.
_FARTHER = 6
_WEEK = 7


@dataclass(frozen=True, slots=True)
class _Count:
    """So many days between two happenings, told at tokens ``[first, last)``."""

    first: int
    last: int
    days: int  #: how much later what is told behind the words is


def with_counted_days(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those without a time dated that the text counts from a happening of a known day."""
    result = list(drafts)
    for number, draft in enumerate(drafts):
        count = _count(scene, draft, drafts)
        day = None if count is None or _has_own_day(scene, draft) else _anchor(scene, draft, count, drafts)
        if count is not None and day is not None:
            result[number] = _dated(scene, draft, count, day)
            continue
        on = _on(scene, draft) if draft.report.period is None else None
        day = None if on is None else _told_before(scene, draft, result[:number])
        if on is not None and day is not None and _is_past(scene, day, on):
            result[number] = _dated(scene, draft, on, day)
    return result


def _has_own_day(scene: Scene, draft: Draft) -> bool:
    """Whether a time stands behind a happening; one before it is what the days are counted from."""
    day = draft.report.period
    return (
        day is not None and day.span is not None and scene.document.tokens_in(day.span).start >= draft.happening.first
    )


def _dated(scene: Scene, draft: Draft, count: _Count, day: Period) -> Draft:
    if day.start is None or day.end is None:
        return draft
    shift, words = timedelta(days=count.days), scene.span(count.first, count.last)
    period = Period(day.start + shift, day.end + shift, words)
    report = replace(draft.report, period=period, evidence=hull(draft.report.evidence, words))
    return replace(draft, report=report)


def _on(scene: Scene, draft: Draft) -> _Count | None:
    """The words before a happening that count on from what was told before: "dua hari kemudian", "malam harinya"."""
    first = scene.document.sentence(draft.happening.first)[0]
    for at in range(first, draft.happening.first):
        for key, days in (("prepositions.next_day", 1), ("prepositions.same_day", 0)):
            length = scene.phrase(key, at)
            if length:
                return _Count(at, at + length, days)
        if scene.is_in("prepositions.afterwards", at):
            return _counted(scene, at, 1)
    return None


def _told_before(scene: Scene, draft: Draft, earlier: Sequence[Draft]) -> Period | None:
    """The one day of the happening with a time that was told last in the sentences before."""
    here = scene.document.sentence_of[draft.happening.first]
    before = sorted(earlier, key=lambda d: d.report.trigger, reverse=True)
    near = (d for d in before if 0 < here - scene.document.sentence_of[d.happening.first] <= _FARTHER)
    dated = next((d for d in near if d.report.period is not None), None)
    return None if dated is None or dated.report.modality is not Modality.ACTUAL else _day(dated)


def _is_past(scene: Scene, day: Period, count: _Count) -> bool:
    """Whether a day counted on is none that an article could not yet tell of."""
    published = scene.article.published
    if day.start is None or published is None:
        return False
    return day.start + timedelta(days=count.days) <= published.date()


def _count(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> _Count | None:
    """The count right before a happening, with no other happening and no mark between."""
    first = max(scene.document.sentence(draft.happening.first)[0], draft.happening.first - _REACH)
    others = {at for d in drafts if d is not draft for at in range(d.happening.first, d.happening.last)}
    for at in range(draft.happening.first - 1, first - 1, -1):
        sign = -1 if scene.is_in("prepositions.later", at) else int(scene.is_in("prepositions.sooner", at))
        if sign:
            return _counted(scene, at, sign)
        if at in others or scene.word(at) in {",", ";", ":"}:
            return None
    return None


def _counted(scene: Scene, at: int, sign: int) -> _Count | None:
    """How many days stand before "after"; hours are of the same day, months are too wide to count."""
    if scene.is_in("prepositions.day_later", at - 1):
        return _Count(at - 1, at + 1, sign)
    if scene.is_in("prepositions.week_later", at - 1):
        return _Count(at - 1, at + 1, sign * _WEEK)
    for start in range(max(scene.document.sentence(at)[0], at - _COUNT), at - 1):
        figure = figure_at(scene, start, at)
        if figure is None or figure.last != at - 1 or figure.low is None or figure.low != figure.high:
            continue
        if scene.is_in("background.days", at - 1):
            return _Count(start, at + 1, sign * figure.low)
        if scene.is_in("background.weeks", at - 1):
            return _Count(start, at + 1, sign * figure.low * _WEEK)
    return None


def _anchor(scene: Scene, draft: Draft, count: _Count, drafts: Sequence[Draft]) -> Period | None:
    """The day that is counted from: of the same sentence's other happening, else of the one told right before."""
    here = scene.document.sentence_of[draft.happening.first]
    beside = [d for d in drafts if d is not draft and scene.document.sentence_of[d.happening.first] == here]
    if beside:
        nearest = min(beside, key=lambda d: (d.happening.first > count.first, abs(d.happening.first - count.first)))
        return _day(nearest)
    before = [d for d in drafts if 0 < here - scene.document.sentence_of[d.happening.first] <= _TOLD]
    told = [d for d in before if d.report.type.is_attack and d.report.modality is Modality.ACTUAL]
    points_back = scene.is_any("again.it", scene.document.sentence(draft.happening.first)[0])
    return next((day for d in reversed(told) if (day := _day(d)) is not None), None) if points_back else None


def _day(draft: Draft) -> Period | None:
    """The one day that a happening is told to be of."""
    day = draft.report.period
    if day is None or day.start is None or day.end is None or day.end - day.start != timedelta(days=1):
        return None
    return day
