"""The paper and the town before a dash, at the head of the first paragraph, and how papers write their names.

Every paper has its own way: ``REPUBLIKA.CO.ID, BAKU - ``, ``JAKARTA, KOMPAS.com - ``, ``Jakarta (ANTARA) - ``,
``LONDON, Warta Nusantara – ``, ``GAZA CITY, Oct. 17 (AFP) -- ``, ``TEL AVIV — ``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from babel import Locale

from kg.languages.page import PageWords, page_words, readable_languages


@dataclass(frozen=True, slots=True)
class Dateline:
    """What stands before the first words of an article, and where those begin."""

    house: str  #: the paper or agency, as printed; empty when none is
    town: str  #: as printed
    end: int  #: where the paragraph goes on


_DASH = re.compile(r"(?:\s+[-–—]{1,3}\s*|\s*(?:--|[–—])\s*|,\s*[-–—]+\s+)")
_LONGEST = 80  #: characters before the dash
_DOMAIN = re.compile(r"\.(?:co\.id|com|co|id|net|org|news|tv|co\.uk|or\.id|my\.id)$", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\s*\(([^()]{2,40})\)$")
_DAY = re.compile(
    r",?\s+\(?(?:[A-Z][A-Za-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][A-Za-z]{2,8}\.?|\d{1,2}/\d{1,2}(?:/\d{2,4})?)"
    r"(?:,?\s+(?:\d{4}|\d{2}))?\)?$"
)
_NAME = re.compile(r"[^\W\d_][\w’'.-]*(?:[\s/][\w’'.-]+){0,3}")
_GOES_ON = re.compile(r"[\"“‘'«(\[]*(?:[A-Z0-9]|[^\W\d_])")
_SMALL = {"al", "as", "ash", "el", "de", "di", "of", "and", "the", "bin", "la", "le", "on", "ad"}


def split_dateline(paragraph: str, language: str, houses: frozenset[str] = frozenset()) -> Dateline | None:
    """The dateline that a paragraph opens with, or None.

    Args:
        paragraph: tidied text.
        language: whose words tell a paper from a town.
        houses: case-folded names that the rest of the page calls papers.

    >>> split_dateline("REPUBLIKA.CO.ID, BAKU - Presiden Azerbaijan mengatakan", "id")
    Dateline(house='REPUBLIKA.CO.ID', town='BAKU', end=24)
    >>> split_dateline("Rusia - yang menyerang lebih dulu - membantah", "id") is None
    True
    """
    words = page_words(language)
    for dash in _DASH.finditer(paragraph, 0, _LONGEST + 4):
        prefix = paragraph[: dash.start()]
        rest = paragraph[dash.end() :]
        if len(prefix) <= _LONGEST and _GOES_ON.match(rest):
            parts = _parts(prefix, words, houses)
            if parts is not None and _is_set_off(prefix, rest, parts[0], words, houses):
                return Dateline(parts[0], parts[1], dash.end())
    return None


def _is_set_off(prefix: str, rest: str, house: str, words: PageWords, houses: frozenset[str]) -> bool:
    """Whether a prefix made of names is a dateline rather than the beginning of a sentence."""
    if prefix.endswith(")") or (house and _is_house(house, words, houses)):
        return True
    # Where everything is in capitals, capitals say nothing: "THE BOMB, ACCORDING TO THE POLICE -- WHICH CAME LATE".
    return not _shouted(rest) and (_shouted(prefix) or _begins_afresh(rest))


def _begins_afresh(rest: str) -> bool:
    """Whether a sentence starts here, rather than going on after a dash as in "Putin — Kyiv's enemy — said"."""
    return not rest[:1].islower() and _DASH.search(rest[:_LONGEST]) is None


def _parts(prefix: str, words: PageWords, houses: frozenset[str]) -> tuple[str, str] | None:
    """Paper and town, where a prefix is made of nothing else."""
    in_parenthesis = _PARENTHESIS.search(prefix)
    if in_parenthesis and not any(map(str.isdigit, in_parenthesis[1])):
        town = _DAY.sub("", prefix[: in_parenthesis.start()]).strip(" ,")
        return (in_parenthesis[1].strip(), town) if all(map(_is_name, town.split(", "))) else None
    names = [name for part in _DAY.sub("", prefix).split(",") if (name := part.strip()).casefold() not in _weekdays()]
    if not 1 <= len(names) <= 3 or not all(map(_is_name, names)):
        return None
    return _alone(names[0], words, houses) if len(names) == 1 else _side_by_side(names, words, houses)


def _side_by_side(names: list[str], words: PageWords, houses: frozenset[str]) -> tuple[str, str] | None:
    for place, name in enumerate(names):
        if _is_house(name, words, houses):
            return name, ", ".join([*names[:place], *names[place + 1 :]])
    # None is a known paper. "KYIV, Ukraine" is a town in its country; else the one with more words is the paper.
    if names[-1].casefold() in _territories():
        return "", ", ".join(names)
    if not _shouted(names[0]):
        return None
    if len(names) > 2 or not _shouted(names[1]):
        return "", ", ".join(names)
    house, town = sorted(names, key=lambda name: -len(name.split()))
    return house, town


def _alone(name: str, words: PageWords, houses: frozenset[str]) -> tuple[str, str] | None:
    if _is_house(name, words, houses):
        return name, ""
    if name.casefold() in _territories():
        return ("", name) if _shouted(name) else None
    shouted = _shouted(name) and len(name) >= 4
    quiet = len(name.split()) <= 2 and name.istitle()
    return ("", name) if shouted or quiet else None


def _is_name(text: str) -> bool:
    """Whether every word begins with a capital, small words between aside."""
    if not _NAME.fullmatch(text):
        return False
    parts = re.split(r"[\s/-]", text)
    capitals = [part[:1].isupper() or part.casefold() in _SMALL or bool(_DOMAIN.search(part)) for part in parts if part]
    return all(capitals) or bool(_DOMAIN.search(text)) or any(map(str.isupper, parts[0]))


def _is_house(name: str, words: PageWords, houses: frozenset[str]) -> bool:
    bare = name.casefold()
    if _DOMAIN.search(name) or bare in houses or house_name(name, words).casefold() in houses:
        return True
    if joined(name) in map(joined, houses) or (_shouted(name) and written_out(name, houses)):
        return True
    parts = bare.split()
    known = bare in words.houses or bare in {agency.casefold() for agency in words.agencies}
    return (
        known or parts[0] in words.acronyms or (len(parts) > 1 and any(part in words.masthead_words for part in parts))
    )


def joined(name: str) -> str:
    """A paper's name as one word, case-folded, as its address has it: "radarbenua" of "Radar Benua"."""
    return _DOMAIN.sub("", name.casefold()).replace(" ", "")


def written_out(initials: str, houses: frozenset[str]) -> str:
    """The paper of the page whose initials these are, case-folded: "KC" of "kabar cendrawasih"; empty when none."""
    bare = initials.casefold()
    return next((house for house in sorted(houses) if "".join(word[0] for word in house.split()) == bare), "")


def looks_like_house(name: str, words: PageWords) -> bool:
    """Whether a short line of its own is the name of a paper."""
    return len(name.split()) <= 5 and _is_name(name) and _is_house(name, words, frozenset())


def house_name(printed: str, words: PageWords) -> str:
    """A paper's name as one writes it in a sentence.

    >>> from kg.languages.page import page_words
    >>> [house_name(name, page_words("id")) for name in ("REPUBLIKA.CO.ID", "WARTA NUSANTARA", "CNN Indonesia")]
    ['Republika', 'Warta Nusantara', 'CNN Indonesia']
    """
    name = _DOMAIN.sub("", re.sub(r"^(?:https?://)?www\.", "", printed.strip(" ,.-–—")))
    known = {agency.casefold(): agency for agency in words.agencies}
    if name.casefold() in known:
        return known[name.casefold()]
    if not _shouted(name) and name != name.lower():
        return name
    return " ".join(
        part if part.casefold() in words.acronyms else part[:1].upper() + part[1:].lower() for part in name.split()
    )


def _shouted(text: str) -> bool:
    return text.isupper()


@cache
def _weekdays() -> frozenset[str]:
    """The names of the days, which some papers print beside the town: "KYIV, SENIN — "."""
    days = (Locale(language).days["format"]["wide"].values() for language in readable_languages())
    return frozenset(str(day).casefold() for names in days for day in names)


@cache
def _territories() -> frozenset[str]:
    return frozenset(
        str(name).casefold() for language in readable_languages() for name in Locale(language).territories.values()
    )
