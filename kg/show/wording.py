"""The English that the graph is told in: verbs, dates, figures, and text that is safe on a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from babel import Locale, UnknownLocaleError
from babel.dates import format_date

from kg.model import ATTACK_TYPES

VERBS = {
    "assert": "says",
    "deny": "denies",
    "admit": "admits",
    "accuse": "accuses",
    "threaten": "threatens",
    "promise": "promises",
    "demand": "demands",
    "appeal": "appeals",
    "reject": "rejects",
    "support": "supports",
    "condemn": "condemns",
    "announce": "announces",
}
#: How the listener is joined to the verb, where not by "to".
PREPOSITIONS = {"support": "", "condemn": "", "accuse": "", "threaten": "", "demand": "of "}
ATTACKS = frozenset(kind.value for kind in ATTACK_TYPES)
#: Happenings between two sides rather than of one against another.
MUTUAL = frozenset({"clash", "talks", "agreement", "ceasefire", "prisoner-exchange"})
NOTHING_SAID = "not said"


def verb(kind: str, speakers: int) -> str:
    """What the speakers do.

    >>> verb("deny", 1), verb("assert", 2)
    ('denies', 'say')
    """
    if speakers > 1:
        return "say" if kind == "assert" else spoken(kind)
    return VERBS.get(kind, spoken(kind))


def visible(text: str) -> str:
    r"""Words of a stranger on one line, with whatever could steer a terminal written out as its code.

    >>> visible("a\x1b[2J\nb")
    'a\\u{1b}[2J b'
    """
    line = " ".join(text.split())
    return "".join(char if char.isprintable() else f"\\u{{{ord(char):x}}}" for char in line)


def day_name(day: date) -> str:
    """With its weekday.

    >>> day_name(date(2020, 11, 1))
    'Sunday 1 November 2020'
    """
    return format_date(day, "EEEE d MMMM y", locale="en")


def plain_day(day: date) -> str:
    """Without its weekday."""
    return format_date(day, "d MMMM y", locale="en")


def days(first: date | None, last: date | None) -> str:
    """Every day from the first to the last, an open bound said as such.

    >>> days(date(2020, 10, 31), date(2020, 11, 1)), days(None, date(2020, 10, 19))
    ('31 October 2020 to 1 November 2020', 'by 19 October 2020')
    """
    if first and last:
        return plain_day(first) if first == last else f"{plain_day(first)} to {plain_day(last)}"
    if first:
        return f"since {plain_day(first)}"
    return f"by {plain_day(last)}" if last else ""


def language_name(code: str) -> str:
    """The language's English name; the code itself when there is none."""
    try:
        return Locale("en").languages.get(code) or code
    except UnknownLocaleError:
        return code


def spoken(name: str) -> str:
    """The local name of a concept as words: ``missile-strike`` is "missile strike"."""
    return name.replace("-", " ")


def figure(low: int | None, high: int | None) -> str:
    """A range as people say it.

    >>> figure(12, None), figure(3, 3), figure(1000, 1500), figure(None, None)
    ('at least 12', '3', '1,000 to 1,500', 'an unknown number')
    """
    if low is not None and high is not None:
        return f"{low:,}" if low == high else f"{low:,} to {high:,}"
    if low is not None:
        return f"at least {low:,}"
    return f"at most {high:,}" if high is not None else "an unknown number"


def many(count: int, one: str, several: str = "") -> str:
    """A count with its noun.

    >>> many(1, "article"), many(2, "country", "countries")
    ('1 article', '2 countries')
    """
    return f"{count:,} {one if count == 1 else several or one + 's'}"


def listed(names: Sequence[str]) -> str:
    """Names in a sentence.

    >>> listed(["Martuni", "Karin Tak", "Shushi"])
    'Martuni, Karin Tak and Shushi'
    """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
