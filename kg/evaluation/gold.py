"""What an article says, written down by hand: the nouns of a gold file.

Every slot is ``None`` when its key is absent (then it is not scored) and an empty tuple when the file says
that nothing may stand there. A tuple of names means "any of these is right"; ``None`` among dates or
figures means that an open bound is right too.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from kg.model import ActorType, EventType, Modality, Outcome, Polarity, StatementKind

Names = tuple[str, ...]
Dates = tuple[date | None, ...]
Figures = tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class GoldToll:
    """A figure that the article gives; a bound that is not written down is not scored."""

    outcome: Outcome
    low: Figures | None = None
    high: Figures | None = None

    def __str__(self) -> str:
        low, high = (_figures(bound) for bound in (self.low, self.high))
        return f"{self.outcome} {low}..{high}"


def _figures(bound: Figures | None) -> str:
    return "*" if bound is None else "/".join("open" if figure is None else str(figure) for figure in bound)


@dataclass(frozen=True, slots=True)
class GoldReport:
    """What is said of one happening; found when an answer of one of its types is assigned to it."""

    id: str
    optional: bool = False
    type: tuple[EventType, ...] | None = None
    agent: Names | None = None
    target: Names | None = None
    places: tuple[Names, ...] | None = None
    on_or_after: Dates | None = None
    on_or_before: Dates | None = None
    weapon: Names | None = None
    speaker: Names | None = None
    modality: tuple[Modality, ...] | None = None
    polarity: tuple[Polarity, ...] | None = None
    tolls: tuple[GoldToll, ...] | None = None


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One act of saying; found when an answer of one of its speakers is assigned to it."""

    id: str
    optional: bool = False
    speaker: Names | None = None
    kind: tuple[StatementKind, ...] | None = None
    addressee: Names | None = None
    relayed_by: Names | None = None
    is_direct: bool | None = None
    said_on: Dates | None = None
    said_at: Names | None = None
    has_condition: bool | None = None
    content_has: Names | None = None


@dataclass(frozen=True, slots=True)
class GoldActor:
    """Somebody whom the article names."""

    names: Names
    optional: bool = False
    type: tuple[ActorType, ...] | None = None
    role: Names | None = None
    same_as: Names | None = None  #: names in the article that must end at one identifier


@dataclass(frozen=True, slots=True)
class GoldPlace:
    """Somewhere that the article names; coordinates are degrees, WGS 84."""

    names: Names
    optional: bool = False
    lat: float | None = None
    lon: float | None = None
    same_as: Names | None = None


class NameLabel(StrEnum):
    """What a name is the name of: a person, somewhere, or a body of people."""

    PER = "PER"
    LOC = "LOC"
    ORG = "ORG"


@dataclass(frozen=True, slots=True)
class GoldName:
    """One name where it stands in the text; any of its labels is right."""

    surface: str
    labels: tuple[NameLabel, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """One article and what it says; ``complete`` names the lists that hold all that it says."""

    file: Path
    article: Path  #: where the article lies, the gold file's folder put before a relative path
    language: str | None = None
    published: date | None = None
    publisher: Names = ()
    title: str | None = None
    complete: frozenset[str] = frozenset()
    names: tuple[GoldName, ...] | None = None  #: every name of the text in its order, each time it occurs
    actors: tuple[GoldActor, ...] = ()
    places: tuple[GoldPlace, ...] = ()
    reports: tuple[GoldReport, ...] = ()
    statements: tuple[GoldStatement, ...] = ()
