"""Whom a figure counts: everybody, those who fight, civilians, or a part of them that only its word tells."""

from __future__ import annotations

import tomllib
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


@cache
def _words(language: str) -> dict[str, Counted]:
    file = Path(__file__).parent / language / "lexicon" / "tolls.toml"
    if not language.isalpha() or not file.is_file():
        return {}
    counted = tomllib.loads(file.read_text("utf-8"))["counted"]
    return {word: kind for kind in Counted if kind is not Counted.PART for word in counted[kind.value]}
