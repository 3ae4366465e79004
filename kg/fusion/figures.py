"""Figures of one event that no number satisfies: who gives them, which were corrected, which only grew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import combinations

from kg.fusion.accounts import Told
from kg.fusion.sides import PAPERS, Side, Sides, day_said, enumerated, later, on_day, order
from kg.knowledge import fold
from kg.languages.counted import Counted, counted_as
from kg.model import Correction, Outcome, Toll

#: Figures that differ by no more than this share of the larger are one figure, told roundly.
_ROUND = 0.1


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of whom one account gives."""

    told: Told
    side: Side
    outcome: Outcome
    whom: Counted
    word: str  #: whom, as said, where it is a part of everybody that only the word tells
    low: int
    high: int | None

    @property
    def counts(self) -> tuple[str, Outcome, Counted, str]:
        """Which figure of which report it is."""
        return self.told.id, self.outcome, self.whom, self.word

    @property
    def text(self) -> str:
        """The figure as a reader would say it."""
        whom = {Counted.FIGHTERS: " fighter", Counted.CIVILIANS: " civilian"}.get(self.whom, "")
        whom += "s" if whom and (self.low, self.high) != (1, 1) else ""
        if self.high is None:
            return f"at least {self.low}{whom} {self.outcome}"
        count = f"{self.low}" if self.low == self.high else f"{self.low} to {self.high}"
        return f"{count}{whom} {self.outcome}"


def figures(members: Sequence[Told], sides: Sides) -> list[Figure]:
    """Every figure that somebody gives, the earliest first; in one report, the whole without its parts."""
    found: list[Figure] = []
    for told in sorted(members, key=order):
        if told.is_negative or not told.speakers:
            continue
        whole: dict[tuple[Outcome, Counted, str], Figure] = {}
        for toll in told.account.report.tolls:
            figure = _figure(told, toll, sides)
            key = (figure.outcome, figure.whom, figure.word)
            if key not in whole or (whole[key].low, whole[key].high or 0) < (figure.low, figure.high or 0):
                whole[key] = figure
        given = list(whole.values())
        found += [_opened(figure, given) for figure in given if not _is_no_count(figure, given)]
    return found


def _is_no_count(figure: Figure, beside: Sequence[Figure]) -> bool:
    """Whether no word says of whom, and it is one, or a part of what stands beside it: "51 people, 40 of them"."""
    nameless = figure.whom is Counted.PART and not figure.word
    is_part = any(other.outcome is figure.outcome and other.low > figure.low for other in beside)
    return nameless and (is_part or figure.high == 1)


def _figure(told: Told, toll: Toll, sides: Sides) -> Figure:
    whom = counted_as(toll.of_whom, told.account.article.language)
    word = fold(toll.of_whom) if whom is Counted.PART else ""
    return Figure(told, sides.of_speaker(told), toll.outcome, whom, word, toll.low or 0, toll.high)


def _opened(figure: Figure, beside: Sequence[Figure]) -> Figure:
    """The figure, as a least one where fighters are counted apart: "60 residents and 12 soldiers"."""
    apart = any(other.outcome is figure.outcome and other.whom is Counted.FIGHTERS for other in beside)
    return replace(figure, high=None) if apart and figure.whom is Counted.EVERYBODY else figure


def corrected(given: Sequence[Figure]) -> Iterator[tuple[Figure, Correction]]:
    """Figures that the same side, or the same paper, gave otherwise on a later day, with what corrected them."""
    rows: defaultdict[tuple[object, ...], list[Figure]] = defaultdict(list)
    for figure in given:
        side = figure.told.speakers if figure.side == PAPERS else figure.side
        rows[side, figure.outcome, figure.whom, figure.word].append(figure)
    for row in rows.values():
        last = row[-1]
        for figure in row:
            if later(last.told, figure.told) and _gap(figure, last) is not None:
                yield figure, Correction(figure.told.id, last.told.id)


def rival_figures(given: Sequence[Figure], withdrawn: Sequence[Figure]) -> Iterator[str]:
    """A sentence for each outcome of which two speakers give figures that cannot both hold."""
    left_out = {figure.counts for figure in withdrawn}
    standing: dict[tuple[object, ...], Figure] = {}
    for figure in given:
        if figure.counts not in left_out:
            key = (figure.side, figure.outcome, figure.whom, figure.word, figure.low, figure.high)
            standing.setdefault(key, figure)
    for outcome in Outcome:
        told = [figure for figure in standing.values() if figure.outcome is outcome]
        rivals = {figure.counts for pair in combinations(told, 2) if _rival(*pair) for figure in pair}
        sayings = [_said(figure) for figure in told if figure.counts in rivals]
        if sayings:
            yield f"The figures exclude each other: {enumerated(sayings)}."


def _rival(one: Figure, other: Figure) -> bool:
    apart = not one.told.speakers & other.told.speakers and not _one_writer(one, other)
    return apart and _contradict(one, other) and not _grew(one, other)


def _one_writer(one: Figure, other: Figure) -> bool:
    """Whether a paper gives the one figure itself and lets somebody give the other: it counts others, or elsewhere."""
    own_voice = (one.side == PAPERS) != (other.side == PAPERS)
    said_of_whom = {one.whom, other.whom} <= {Counted.FIGHTERS, Counted.CIVILIANS}
    return own_voice and not said_of_whom and one.told.same_article(other.told)


def _contradict(one: Figure, other: Figure) -> bool:
    if (one.whom, one.word) == (other.whom, other.word):
        gap = _gap(one, other)
        return gap is not None and not _alike(*gap)
    for part, whole in ((one, other), (other, one)):
        if whole.whom is Counted.EVERYBODY and whole.high is not None and part.low > whole.high:
            return not _alike(whole.high, part.low)
    return False


def _gap(one: Figure, other: Figure) -> tuple[int, int] | None:
    """From where to where no number lies, between two ranges that share none; a missing upper bound is open above."""
    for lower, higher in ((one, other), (other, one)):
        if lower.high is not None and lower.high < higher.low:
            return lower.high, higher.low
    return None


def _alike(fewer: int, more: int) -> bool:
    return more - fewer <= _ROUND * more


def _grew(one: Figure, other: Figure) -> bool:
    """Whether the higher figure came later: more dead are found, and nobody is contradicted."""
    lower, higher = sorted((one, other), key=lambda figure: figure.low)
    if later(higher.told, lower.told):
        return True
    if day_said(higher.told) != day_said(lower.told) or PAPERS not in (one.side, other.side):
        return False
    # A paper that goes to print some hours later than another has the later count.
    before, after = _printed(lower.told), _printed(higher.told)
    return before is not None and after is not None and before < after


def _printed(told: Told) -> datetime | None:
    published = told.account.article.published
    return published if published is not None and published.tzinfo is not None else None


def _said(figure: Figure) -> str:
    return f"{figure.told.speaker_label} said {figure.text}{on_day(figure.told)}"
