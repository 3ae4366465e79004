"""The zones that pages name beside their time, as offsets from UTC.

Abbreviations that mean several zones (IST, AST) are left out: a time beside one of them has no known zone.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone

_MINUTES = {
    "GMT": 0,
    "UTC": 0,
    "Z": 0,
    "WET": 0,
    "BST": 60,
    "WEST": 60,
    "CET": 60,
    "WAT": 60,
    "CEST": 120,
    "EET": 120,
    "CAT": 120,
    "SAST": 120,
    "EEST": 180,
    "MSK": 180,
    "TRT": 180,
    "EAT": 180,
    "AZT": 240,
    "PKT": 300,
    "WIB": 420,
    "WITA": 480,
    "SGT": 480,
    "HKT": 480,
    "WIT": 540,
    "JST": 540,
    "KST": 540,
    "AEST": 600,
    "AEDT": 660,
    "EST": -300,
    "EDT": -240,
    "CST": -360,
    "CDT": -300,
    "MST": -420,
    "MDT": -360,
    "PST": -480,
    "PDT": -420,
}
_AMERICAN_HOURS = {"ET": -5, "CT": -6, "MT": -7, "PT": -8}

NAMES = "|".join(sorted((*_MINUTES, *_AMERICAN_HOURS), key=lambda name: (-len(name), name)))
#: A zone as pages write it: "WIB", "GMT+7", "UTC+07:00", "+0700".
PATTERN = rf"(?:(?:GMT|UTC)?\s?[+-][0-9]{{1,2}}:?(?:[0-9]{{2}})?|(?:{NAMES}))(?![^\W_])"
_OFFSET = re.compile(r"(?:GMT|UTC)?\s?([+-])([0-9]{1,2}):?([0-9]{2})?")


def in_zone(moment: datetime, zone: str) -> datetime:
    """The wall-clock ``moment`` placed in the zone of that name; untouched when the zone is unknown."""
    name = zone.strip().upper()
    if offset := _OFFSET.fullmatch(name):
        sign, hours, minutes = offset.groups()
        ahead = int(hours) * 60 + int(minutes or 0)
        shift = ahead if sign == "+" else -ahead
    elif name in _AMERICAN_HOURS:
        shift = 60 * (_AMERICAN_HOURS[name] + _is_american_summer(moment))
    elif name in _MINUTES:
        shift = _MINUTES[name]
    else:
        return moment
    if abs(shift) > 14 * 60:  # no place on Earth is further from UTC
        return moment
    return moment.replace(tzinfo=timezone(timedelta(minutes=shift)))


def _is_american_summer(moment: datetime) -> bool:
    """From the second Sunday of March to the first of November, at two in the morning."""
    return _nth_sunday(moment.year, 3, 2) <= moment < _nth_sunday(moment.year, 11, 1)


def _nth_sunday(year: int, month: int, nth: int) -> datetime:
    first = datetime(year, month, 1, 2)  # noqa: DTZ001 - a wall clock, compared with one
    return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (nth - 1))
