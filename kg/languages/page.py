"""The words that stand on a newspaper page around an article, one file a language (``<code>/page.toml``).

Papers print much beside the article: who wrote it, when, what else to read, who paid for the space. The words for
it belong to a language, the way of telling them from the article does not.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from kg.errors import SetupError

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way of writing, with a line that is written so."""

    regex: re.Pattern[str]
    example: str


@dataclass(frozen=True, slots=True)
class PageWords:
    """Page furniture of one language; single words are case-folded."""

    agencies: tuple[str, ...]
    acronyms: frozenset[str]
    houses: frozenset[str]
    masthead_words: frozenset[str]
    sections: frozenset[str]
    writer: tuple[str, ...]
    unmarked_writer: tuple[str, ...]
    editor: tuple[str, ...]
    agency: tuple[str, ...]
    photo: tuple[str, ...]
    update: tuple[str, ...]
    topic: tuple[str, ...]
    alone: frozenset[str]
    opening: tuple[str, ...]
    links: tuple[str, ...]
    more: tuple[str, ...]
    furniture: tuple[Pattern, ...]
    credits: tuple[Pattern, ...]
    captions: tuple[Pattern, ...]
    relays: tuple[Pattern, ...]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid")

    match: str
    example: str

    def compiled(self) -> Pattern:
        return Pattern(re.compile(self.match, re.IGNORECASE), self.example)


class _Labels(BaseModel):
    model_config = ConfigDict(extra="forbid")

    writer: list[str]
    unmarked_writer: list[str]
    editor: list[str]
    agency: list[str]
    photo: list[str]
    update: list[str]
    topic: list[str]


class _Furniture(BaseModel):
    model_config = ConfigDict(extra="forbid")

    alone: list[str]
    opening: list[str]
    links: list[str]
    more: list[str]
    patterns: list[_Entry]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    agencies: list[str]
    acronyms: list[str]
    houses: list[str]
    masthead_words: list[str]
    sections: list[str]
    labels: _Labels
    furniture: _Furniture
    credits: list[_Entry]
    captions: list[_Entry]
    relays: list[_Entry]


@cache
def readable_languages() -> tuple[str, ...]:
    """The languages whose newspaper pages can be told apart from their furniture, as ISO 639-1 codes, sorted.

    >>> readable_languages()
    ('en', 'id')
    """
    return tuple(sorted(file.parent.name for file in _HERE.glob("*/page.toml")))


@cache
def page_words(language: str) -> PageWords:
    """The furniture words of a language; a SetupError when its file is missing or does not follow the form."""
    path = _HERE / language / "page.toml"
    place = f"kg/languages/{language}/page.toml"
    try:
        file = _File.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
        return _page_words(file)
    except (OSError, tomllib.TOMLDecodeError, ValidationError, re.error) as error:
        raise SetupError(f"{place}: {error}. Install the program again") from error


def _page_words(file: _File) -> PageWords:
    labels, furniture = file.labels, file.furniture
    return PageWords(
        agencies=tuple(file.agencies),
        acronyms=_folded(file.acronyms),
        houses=_folded(file.houses),
        masthead_words=_folded(file.masthead_words),
        sections=_folded(file.sections),
        writer=_longest_first(labels.writer),
        unmarked_writer=_longest_first(labels.unmarked_writer),
        editor=_longest_first(labels.editor),
        agency=_longest_first(labels.agency),
        photo=_longest_first(labels.photo),
        update=_longest_first(labels.update),
        topic=_longest_first(labels.topic),
        alone=_folded(furniture.alone),
        opening=_longest_first(furniture.opening),
        links=_longest_first(furniture.links),
        more=_longest_first(furniture.more),
        furniture=tuple(entry.compiled() for entry in furniture.patterns),
        credits=tuple(entry.compiled() for entry in file.credits),
        captions=tuple(entry.compiled() for entry in file.captions),
        relays=tuple(entry.compiled() for entry in file.relays),
    )


def _folded(words: list[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted((word.casefold() for word in words), key=lambda word: (-len(word), word)))
