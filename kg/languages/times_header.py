"""The time at the head of a page: "Senin 02 Nov 2020 01:50 WIB", "Oct. 17, 2023 3:05 p.m. EDT"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from kg.languages import times_zones
from kg.languages.alternation import any_of
from kg.languages.times_calendar import full_year
from kg.languages.times_data import languages_with_times, load_times

LONGEST_HEADER = 200  #: characters; a page's time stands in a line, not in a paragraph
_CLOCK = re.compile(
    r"(?<![0-9.:,])([0-9]{1,2})(?:[.:]([0-9]{2})(?:[.:]([0-9]{2})(?:[.,][0-9]+)?)?)?(?![0-9])\s?([ap]\.?m\b\.?)?",
    re.IGNORECASE,
)
_ZONE = re.compile(rf"\s?\(?({times_zones.PATTERN})\)?")
_SEPARATORS = " \t\xa0-–—|,•·/:;()T"
_SITE = re.compile(r"(?<!\S)[\w-]+(?:\.[\w-]+)*\.(?:com|co|id|net|org|news|tv|uk|info|ps|am|az|ru|ua)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Shapes:
    """Every way a language writes a whole date in figures and month names."""

    dates: tuple[re.Pattern[str], ...]  #: a year of four figures before one of two
    month_numbers: dict[str, int]
    furniture: re.Pattern[str]  #: weekdays and words such as "updated"


@dataclass(frozen=True, slots=True)
class _Clock:
    hour: int
    minute: int
    second: int
    zone: str


def parse_timestamp(text: str, language: str) -> datetime | None:
    """The time at the head of a page; aware where a known zone is named, at midnight where no hour is.

    Figures are read day first. None when the text holds no whole date, or one that no calendar has.

    >>> parse_timestamp("Senin 02 Nov 2020 01:50 WIB", "id").isoformat()
    '2020-11-02T01:50:00+07:00'
    """
    head = " ".join(text[: LONGEST_HEADER * 2].split())[:LONGEST_HEADER]
    shapes = _shapes(language)
    found = _first_date(head, shapes)
    if found is None:
        return None
    clock = _clock(_without(head, found))
    try:
        day = datetime(*_year_month_day(found, shapes))  # noqa: DTZ001 - the zone follows below
        if clock is None:
            return day
        return times_zones.in_zone(day.replace(hour=clock.hour, minute=clock.minute, second=clock.second), clock.zone)
    except ValueError:
        return None


def is_timestamp_line(text: str, language: str) -> bool:
    """Whether a line is such a header and nothing else, be its date a possible one or not.

    Beside an hour, a name parted from it by a dash, a bar or a comma may stand ("Kompas.com - ").
    """
    line = " ".join(text[: LONGEST_HEADER * 2].split())
    if not line or len(line) > LONGEST_HEADER:
        return False
    shapes = _shapes(language)
    rest, has_date = line, False
    while found := _first_date(rest, shapes):
        rest, has_date = _without(rest, found, "\n"), True
    if not has_date:
        return False
    rest, has_clock = _drop_clocks(rest)
    pieces = shapes.furniture.sub(" ", _SITE.sub(" ", rest)).split("\n")
    words = [word for piece in pieces for word in re.findall(r"\w+", piece)]
    if not words:
        return True
    return has_clock and len(words) <= 4 and not line.endswith(".") and all(map(_is_parted, pieces, _sides(pieces)))


def _sides(pieces: list[str]) -> list[str]:
    """For each piece, on which side of it the time stands."""
    return ["right", *["both"] * (len(pieces) - 2), "left"] if len(pieces) > 1 else ["both"]


def _is_parted(piece: str, side: str) -> bool:
    """Whether a piece of a line is empty, or cut off from the time beside it by a dash, a bar or a comma."""
    if not re.search(r"\w", piece):
        return True
    right = piece.rstrip()[-1:] in _SEPARATORS
    left = piece.lstrip()[:1] in _SEPARATORS
    return {"right": right, "left": left, "both": left and right}[side]


def _first_date(text: str, shapes: _Shapes) -> re.Match[str] | None:
    found = (shape.search(text) for shape in shapes.dates)
    return min((match for match in found if match), key=lambda match: match.start(), default=None)


def _year_month_day(found: re.Match[str], shapes: _Shapes) -> tuple[int, int, int]:
    month = found["month"]
    number = int(month) if month.isdigit() else shapes.month_numbers[month.casefold()]
    year = int(found["year"])
    return year if len(found["year"]) == 4 else full_year(year), number, int(found["day"])


def _without(text: str, found: re.Match[str], filler: str = " ") -> str:
    return f"{text[: found.start()]}{filler}{text[found.end() :]}"


def _clock(text: str) -> _Clock | None:
    """The first time of day in the text. An hour without minutes needs "am" or "pm"."""
    for found in _CLOCK.finditer(text):
        hour, minute, second, half = found.groups()
        if minute is None and half is None:
            continue
        zone = _ZONE.match(text, found.end())
        hours = int(hour)
        if half and hours <= 12:
            hours = hours % 12 + (12 if half[0] in "pP" else 0)
        return _Clock(hours, int(minute or 0), int(second or 0), zone[1] if zone else "")
    return None


def _drop_clocks(text: str) -> tuple[str, bool]:
    """The text without its times of day and their zones, and whether it had any."""
    kept, end, has_clock = [], 0, False
    for found in _CLOCK.finditer(text):
        if found[2] is None and found[4] is None:
            continue
        zone = _ZONE.match(text, found.end())
        kept.append(text[end : found.start()])
        end, has_clock = (zone or found).end(), True
    return "\n".join([*kept, text[end:]]), has_clock


def _shapes(language: str) -> _Shapes:
    """Pages mix languages in their header, so every language's month names count everywhere."""
    return _shapes_of(language if language in languages_with_times() else "")


@cache
def _shapes_of(language: str) -> _Shapes:
    order = sorted(
        languages_with_times(), key=lambda code: (code == language, code)
    )  # its own names have the last word
    numbers: dict[str, int] = {}
    short: set[str] = set()
    furniture: set[str] = set()
    for data in map(load_times, order):
        for names in (data.months, data.months_short):
            numbers.update({word.casefold(): number for number, words in names.items() for word in words})
        short.update(word for words in data.months_short.values() for word in words)
        for names in (data.weekdays, data.weekdays_short):
            furniture.update(word for words in names.values() for word in words)
        furniture.update(data.header.words)
    return _Shapes(
        _date_shapes(_group(numbers), _group(short)),
        numbers,
        re.compile(rf"\b{_group(furniture)}\b\.?", re.IGNORECASE),
    )


def _group(words: Iterable[str]) -> str:
    return f"(?:{any_of(words)})"


def _date_shapes(names: str, short_names: str) -> tuple[re.Pattern[str], ...]:
    day, year, month = "(?P<day>[0-9]{1,2})", "(?P<year>[0-9]{4})", f"(?P<month>{names})"
    shapes = (
        rf"{year}[-/](?P<month>[0-9]{{1,2}})[-/]{day}",
        rf"{day}[/.-](?P<month>[0-9]{{1,2}})[/.-]{year}",
        rf"{day}(?:st|nd|rd|th)?(?: of)?[ ./-]?{month}[., /-]{{0,2}}{year}",
        rf"{month}[. ]{{1,2}}{day}(?:st|nd|rd|th)?[, ]{{1,2}}{year}",
        rf"{day}[ -](?P<month>{short_names})[. -]{{1,2}}(?P<year>[0-9]{{2}})(?![0-9.:/])",
    )
    return tuple(re.compile(rf"(?<![\w]){shape}(?![0-9])", re.IGNORECASE) for shape in shapes)
