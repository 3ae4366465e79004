"""What a dossier of one event holds, in plain words on single lines: the writers decide how it looks, and escape it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Words:
    """Words of an article as they stand in it."""

    text: str
    language: str = ""  #: ISO 639-1, empty when nobody knows


@dataclass(frozen=True, slots=True)
class Source:
    """An article, as somebody who wants to read it must know it."""

    number: int  #: by which the dossier refers to it, from 1
    title: Words
    paper: str
    day: date | None
    language: str  #: its English name
    wires: tuple[str, ...]  #: the agencies whose story it prints
    address: str  #: where it is on the web; empty when it is not
    identifier: str
    copy_of: int = 0  #: the number of the article that it prints again; 0 for none of these


@dataclass(frozen=True, slots=True)
class Told:
    """What one statement says of the event."""

    line: str
    denies: bool
    taken_back: bool  #: whether the same side said the contrary later
    words: tuple[Words, ...]  #: those that are not among the statement's own


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement about the event, and where it can be read."""

    speaker: str
    manner: str  #: "accuses, Sunday 2 March 2031 (indirect)"
    words: Words
    condition: Words | None
    relayed: str
    told: tuple[Told, ...]
    source: Source
    again: tuple[Source, ...] = ()  #: the articles that print it again


class Stance(StrEnum):
    """Whether a side says that it happened."""

    AFFIRMS = "says it happened"
    DENIES = "denies it"
    BOTH = "affirms and denies"
    GAVE_IN = "denied it, then said it happened"
    TOOK_BACK = "said it happened, then denied it"
    OPEN = "does not say that it happened"


@dataclass(frozen=True, slots=True)
class Side:
    """Everybody who speaks for one party, one agency or one paper."""

    name: str
    stance: Stance
    is_party: bool  #: a power that denies it, says who did it, did it or was hit; others look on, and papers report
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list: what it is about, and what there is to say."""

    name: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure somebody gives, on the day on which it was said or printed."""

    day: date | None
    outcome: str
    low: int | None
    high: int | None
    of_whom: Words
    by: str
    side: int  #: which of the dossier's sides, from 0
    source: Source
    denied: bool  #: or taken back with the whole report
    corrected: bool  #: whether the same side gave another one later


@dataclass(frozen=True, slots=True)
class Dispute:
    """In what the accounts cannot all be true."""

    reasons: tuple[str, ...]
    denials: tuple[Saying, ...]
    rivals: tuple[Row, ...]  #: whom the sides name as the doer, and who names them

    def __bool__(self) -> bool:
        return bool(self.reasons or self.denials)


@dataclass(frozen=True, slots=True)
class Dossier:
    """One event on one page."""

    title: str
    instead_of: str  #: the address that led here, when the event has another one by now
    address: str
    standing: str  #: how much there is, in a sentence
    contested: bool
    frame: tuple[Row, ...]
    parts: tuple[Row, ...]  #: the events that it is made of, and how many speak of each
    affirming: tuple[str, ...]  #: the sides that say that it happened
    agreed: tuple[Row, ...]
    settled: tuple[Saying, ...]  #: in which whoever did it says so
    sides: tuple[Side, ...]
    dispute: Dispute
    figures: tuple[Figure, ...]
    unsaid: tuple[str, ...]
    reasons: tuple[str, ...]  #: why the reports were taken for one event
    sources: tuple[Source, ...]
