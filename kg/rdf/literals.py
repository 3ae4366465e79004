"""Words, days and figures as literals, in the one form that every store gives back unchanged."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal

from pyoxigraph import Literal

from kg.rdf.terms import GEO_WKT_LITERAL, XSD_BOOLEAN, XSD_DATE, XSD_DATETIME, XSD_DECIMAL, XSD_INTEGER

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def unicode_text(text: str) -> str:
    """The same text, each lone half of a surrogate pair replaced by U+FFFD: no encoding can carry a half.

    One code point for one code point, so that offsets keep their meaning.

    >>> unicode_text("Sh\\ud83dusha")
    'Sh\ufffdusha'
    """
    return _SURROGATE.sub("\ufffd", text)


def words(text: str, language: str = "") -> Literal:
    """Text, tagged with its language when that is known.

    >>> words("rudal", "id").language
    'id'
    >>> words("???", "und").language is None
    True
    """
    tag = language.lower()
    if tag == "und" or not _LANGUAGE.fullmatch(tag):
        return Literal(unicode_text(text))
    return Literal(unicode_text(text), language=tag)


def day(on: date) -> Literal:
    """A calendar day."""
    return Literal(on.isoformat(), datatype=XSD_DATE)


def moment(at: datetime) -> Literal:
    """An instant, with its zone when it has one."""
    return Literal(at.isoformat().replace("+00:00", "Z"), datatype=XSD_DATETIME)


def whole(number: int) -> Literal:
    """A count."""
    return Literal(str(number), datatype=XSD_INTEGER)


def truth(*, holds: bool) -> Literal:
    """Yes or no."""
    return Literal("true" if holds else "false", datatype=XSD_BOOLEAN)


def plain_decimal(number: float) -> str:
    """A number without exponent or needless zeros.

    >>> plain_decimal(46.0), plain_decimal(-0.0), plain_decimal(1e-05)
    ('46', '0', '0.00001')
    """
    exact = Decimal(repr(float(number)))
    if not exact:
        return "0"
    text = format(exact, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def degrees(number: float) -> Literal:
    """A latitude or longitude, WGS 84."""
    return Literal(plain_decimal(number), datatype=XSD_DECIMAL)


def share(number: float) -> Literal:
    """A part of one, 0 to 1."""
    return Literal(plain_decimal(number), datatype=XSD_DECIMAL)


def point(latitude: float, longitude: float) -> Literal:
    """A point as GeoSPARQL writes it: longitude first.

    >>> point(39.795, 47.113).value
    'POINT(47.113 39.795)'
    """
    return Literal(f"POINT({plain_decimal(longitude)} {plain_decimal(latitude)})", datatype=GEO_WKT_LITERAL)
