"""How far, and in which direction, one place lies from another."""

from __future__ import annotations

import math

from kg.model import Place

EARTH_RADIUS = 6371.0  # kilometres


def distance(one: Place, other: Place) -> float | None:
    """Kilometres between two places along the earth; None when one of them has no coordinates."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    here, there = math.radians(one.latitude), math.radians(other.latitude)
    half = math.sin((there - here) / 2) ** 2
    half += math.cos(here) * math.cos(there) * math.sin(math.radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * EARTH_RADIUS * math.asin(math.sqrt(half))


def bearing(start: Place, end: Place) -> float | None:
    """Degrees clockwise from north in which the way from one place to another sets out; None without coordinates."""
    if start.latitude is None or start.longitude is None or end.latitude is None or end.longitude is None:
        return None
    here, there = math.radians(start.latitude), math.radians(end.latitude)
    east = math.radians(end.longitude - start.longitude)
    x = math.sin(east) * math.cos(there)
    y = math.cos(here) * math.sin(there) - math.sin(here) * math.cos(there) * math.cos(east)
    return math.degrees(math.atan2(x, y)) % 360


def turn(one: float, other: float) -> float:
    """The angle between two bearings, 0 to 180 degrees.

    >>> turn(350, 10)
    20
    """
    apart = abs(one - other) % 360
    return min(apart, 360 - apart)
