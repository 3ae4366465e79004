"""Figures as ranges, a small picture for each outcome: the days from left to right, the number upwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from kg.dossier import wording
from kg.dossier.contents import Figure
from kg.dossier.markup import Markup, element, joined
from kg.show.wording import many

COLORS = 6  #: sides that have a colour of their own; the others share one
WIDTH, HEIGHT = 360, 210
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 350, 24, 166
_LABELS = 5  #: days that have room for their name
_DIGIT = 6.5  #: how wide a digit is


def charts(figures: Sequence[Figure]) -> list[Markup]:
    """A picture for every outcome that has more than one figure, the one with most figures first."""
    by_outcome: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.low is not None or figure.high is not None:
            by_outcome.setdefault(figure.outcome, []).append(figure)
    ordered = sorted(by_outcome.items(), key=lambda item: (-len(item[1]), item[0]))
    return [_chart(outcome, told, number) for number, (outcome, told) in enumerate(ordered) if len(told) > 1]


def letter(side: int) -> str:
    """By which a side is known in the pictures: A, B … Z, then by number."""
    return chr(ord("A") + side) if side < 26 else str(side + 1)


def color(side: int) -> str:
    """The class that gives a side its colour."""
    return f"s{min(side, COLORS)}"


@dataclass(frozen=True, slots=True)
class _Scale:
    """From days and numbers to points of the picture."""

    columns: tuple[date | None, ...]
    top: int

    def x(self, position: int) -> float:
        """The middle of a day's column."""
        return _LEFT + (_RIGHT - _LEFT) * (position + 0.5) / len(self.columns)

    def y(self, number: int) -> float:
        return round(_BOTTOM - (_BOTTOM - _TOP) * min(number, self.top) / self.top, 1)


def _chart(outcome: str, figures: Sequence[Figure], number: int) -> Markup:
    highest = max(max(figure.low or 0, figure.high or 0) for figure in figures)
    scale = _Scale(tuple(dict.fromkeys(figure.day for figure in figures)), _round_up(highest))
    title, description = f"chart-{number}-title", f"chart-{number}-text"
    picture = element(
        "svg",
        element("title", f"{outcome.capitalize()}: {many(len(figures), 'figure')} over time", id=title),
        element("desc", " ".join(_sentence(figure) for figure in figures), id=description),
        *_axes(scale),
        *_marks(figures, scale),
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
        aria_labelledby=f"{title} {description}",
    )
    return element("figure", element("figcaption", outcome.capitalize()), picture)


def _sentence(figure: Figure) -> str:
    return f"{wording.day_of(figure)}: {wording.amount(figure)}, by {figure.by}."


def _round_up(number: int) -> int:
    """The end of the axis: the next number that reads well.

    >>> [_round_up(number) for number in (0, 7, 23, 120, 471)]
    [1, 8, 25, 150, 500]
    """
    if number < 1:
        return 1
    size = 10 ** (len(str(number)) - 1)
    steps = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
    return next(int(step * size) for step in steps if step * size >= number and step * size == int(step * size))


def _axes(scale: _Scale) -> Iterator[Markup]:
    ticks = (0, scale.top) if scale.top % 2 else (0, scale.top // 2, scale.top)
    for tick in ticks:
        y = f"{scale.y(tick):g}"
        yield element("line", x1=f"{_LEFT}", x2=f"{_RIGHT}", y1=y, y2=y, class_="grid")
        yield element("text", f"{tick:,}", x=f"{_LEFT - 8}", y=y, dy="0.35em", text_anchor="end", class_="tick")
    stride = -(-len(scale.columns) // _LABELS)
    for position, day in enumerate(scale.columns):
        if position % stride == 0:
            x = f"{scale.x(position):.1f}"
            named = format_date(day, "d MMM", locale="en") if day else "no date"
            yield element("text", named, x=x, y=f"{_BOTTOM + 18}", text_anchor="middle", class_="tick")
            if day and (position == 0 or _year_before(scale.columns, position) != day.year):
                yield element("text", f"{day.year}", x=x, y=f"{_BOTTOM + 33}", text_anchor="middle", class_="tick")


def _year_before(columns: Sequence[date | None], position: int) -> int | None:
    before = columns[position - 1]
    return before.year if before else None


def _marks(figures: Sequence[Figure], scale: _Scale) -> Iterator[Markup]:
    room = (_RIGHT - _LEFT) / len(scale.columns)
    for position, day in enumerate(scale.columns):
        told = [figure for figure in figures if figure.day == day]
        step = min(30.0, room / (len(told) + 0.5))
        for number, figure in enumerate(told):
            x = scale.x(position) + step * (number - (len(told) - 1) / 2)
            yield _mark(figure, x, scale, min(step, room) if len(told) > 1 else room)


def _mark(figure: Figure, x: float, scale: _Scale, room: float) -> Markup:
    """A bar from the lowest to the highest number; a dot for one number; an open end is drawn to the edge, broken."""
    low, high = figure.low or 0, figure.high
    bottom, top = scale.y(low), scale.y(scale.top if high is None else high)
    at = f"{x:.1f}"
    parts = []
    if high is None:
        parts.append(element("line", x1=at, x2=at, y1=f"{bottom:g}", y2=f"{_TOP - 4}", class_="open"))
    elif high > low:
        parts.append(element("line", x1=at, x2=at, y1=f"{bottom:g}", y2=f"{top:g}", class_="range"))
    ends = {f"{bottom:g}"} if figure.low is not None else set()
    ends |= {f"{top:g}"} if high is not None else set()
    parts += [element("circle", cx=at, cy=end, r="4") for end in sorted(ends)]
    label = f"{low:,}+" if high is None else f"{low:,}" if high == low else f"{low:,}–{high:,}"
    if len(label) * _DIGIT <= room:  # what has no room here stands in the table
        label_y = bottom + 15 if bottom < _BOTTOM - 20 else bottom - 9
        parts.append(element("text", label, x=at, y=f"{label_y:g}", text_anchor="middle", class_="value"))
    parts.append(element("text", letter(figure.side), x=at, y=f"{_TOP - 10}", text_anchor="middle", class_="letter"))
    struck = " off" if figure.denied or figure.corrected else ""
    return element("g", joined(*parts), class_=f"mark {color(figure.side)}{struck}")
