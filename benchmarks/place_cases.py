"""The articles of ``benchmarks/places/`` with the places that are named in them, and what counts as right."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from kg.linking.places.geometry import distance
from kg.model import Article, Place, Section, SectionKind, Span

FOLDER = Path(__file__).parent / "places"
DEV, TEST = "dev", "test"
#: Kilometres within which a place is rightly found: in its region, and in its town.
REGION, TOWN = 161.0, 20.0
_MARK = re.compile(r"\[(?P<name>[^\]]+)\]\((?P<gold>[^)]*)\)")
_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*")


class Verdict(StrEnum):
    """How an answer compares with the gold."""

    TOWN = "right within 20 km"
    REGION = "right within 161 km"
    OPEN = "left open"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Where:
    """A point (degrees), a state (ISO 3166), or neither: no place, or nobody says which."""

    latitude: float | None = None
    longitude: float | None = None
    state: str = ""

    def kilometres(self, other: Where) -> float | None:
        """How far two points are apart; None when one of them is none."""
        one, two = (Place("", "", latitude=point.latitude, longitude=point.longitude) for point in (self, other))
        return distance(one, two)


NOWHERE = Where()


@dataclass(frozen=True, slots=True)
class Gold:
    """One naming in an article: where the place is, which state it is, or that no place is meant."""

    span: Span
    name: str
    trait: str  #: why it is hard: ambiguous, rival, misspelt, village, region, far, none; plain and state are not
    where: Where

    def verdict(self, answer: Where) -> Verdict:
        """How right an answer is."""
        if self.where == NOWHERE:
            return Verdict.TOWN if answer == NOWHERE else Verdict.WRONG
        if answer == NOWHERE:
            return Verdict.OPEN
        if self.where.state:
            return Verdict.TOWN if answer.state == self.where.state else Verdict.WRONG
        apart = self.where.kilometres(answer)
        if apart is None:
            return Verdict.OPEN  # a state, where a town of the same name is meant, has no point
        return Verdict.TOWN if apart <= TOWN else Verdict.REGION if apart <= REGION else Verdict.WRONG


@dataclass(frozen=True, slots=True)
class Case:
    """An article without its marks, and what they say."""

    article: Article
    split: str
    golds: tuple[Gold, ...]


def load_cases(split: str = "") -> Iterator[Case]:
    """The articles of a split, or of both."""
    for path in sorted(FOLDER.glob("*.toml")):
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["article"]:
            if split in ("", row["split"]):
                yield _case(row)


def _case(row: dict[str, str]) -> Case:
    text, golds, at = "", [], 0
    marked = row["text"].strip()
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        span = Span(len(text), len(text) + len(mark["name"]))
        golds.append(_gold(span, mark["name"], mark["gold"]))
        text += mark["name"]
        at = mark.end()
    text += marked[at:]
    sections = tuple(Section(SectionKind.PARAGRAPH, Span(*found.span())) for found in _PARAGRAPH.finditer(text))
    published = datetime.fromisoformat(row["published"])
    article = Article(row["id"], text, sections, row["language"], row["id"], row["title"], published=published)
    return Case(article, row["split"], tuple(golds))


def _gold(span: Span, name: str, words: str) -> Gold:
    where, _, trait = (part.strip() for part in words.partition(";"))
    if where == "-":
        return Gold(span, name, trait, NOWHERE)
    if "," not in where:
        return Gold(span, name, trait, Where(state=where))
    latitude, longitude = map(float, where.split(","))
    return Gold(span, name, trait, Where(latitude, longitude))
