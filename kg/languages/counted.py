"""Whom a figure counts: everybody, those who fight, civilians, or a part of them that only its word tells."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path


class Counted(StrEnum):
    """Whom a figure counts."""

    EVERYBODY = "everybody"
    FIGHTERS = "fighters"
    CIVILIANS = "civilians"
    PART = "part"


def counted_as(whom: str, language: str) -> Counted:
    """Whom the words that stand behind a figure mean, in a language of ours; what is not known may be a part.

    >>> counted_as("warga sipil", "id"), counted_as("rebels", "en"), counted_as("children", "en")
    (<Counted.CIVILIANS: 'civilians'>, <Counted.FIGHTERS: 'fighters'>, <Counted.PART: 'part'>)
    """
    said = " ".join(whom.casefold().split())
    return _words(language).get(said, Counted.PART)


def is_figure(words: str, language: str) -> bool:
    """Whether the words mean how many there were rather than what happened.

    >>> is_figure("Jumlah korban", "id"), is_figure("serangan", "id")
    (True, False)
    """
    return " ".join(words.casefold().split()) in _figures(language)


@cache
def _words(language: str) -> dict[str, Counted]:
    counted = _table(language, "tolls", "counted")
    kinds = [kind for kind in Counted if kind is not Counted.PART]
    return {word: kind for kind in kinds for word in counted.get(kind.value, ())}


@cache
def _figures(language: str) -> frozenset[str]:
    again = _table(language, "triggers", "again")
    return frozenset([*again.get("figures", ()), *again.get("figure", ())])


def _table(language: str, name: str, section: str) -> Mapping[str, Sequence[str]]:
    """A section of a language's lexicon; an empty one of a language that there is none of."""
    file = Path(__file__).parent / language / "lexicon" / f"{name}.toml"
    if not language.isalpha() or not file.is_file():
        return {}
    found: Mapping[str, Sequence[str]] = tomllib.loads(file.read_text("utf-8"))[section]
    return found
