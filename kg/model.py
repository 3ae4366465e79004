"""Every noun of the field, frozen: articles, who is named in them, what is said, and of what.

A fact is always somebody's: a :class:`Report` (what is said of one happening) lives only inside a
:class:`Statement` (one act of saying), and everything points at the words that said it.
Offsets are code points of ``article.text``; ``article.text[span.start:span.end]`` is the quote, always.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class MentionKind(StrEnum):
    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"


class ActorType(StrEnum):
    """What sort of actor; the values are the local names of the ontology's actor types."""

    PERSON = "person"
    STATE = "state"
    GOVERNMENT = "government"
    ARMED_FORCE = "armed-force"
    ARMED_GROUP = "armed-group"
    POLICE = "police"
    INTERNATIONAL = "international-organization"
    AID = "aid-organization"
    MEDIA = "media"
    PARTY = "political-party"
    CIVILIANS = "civilians"
    OTHER = "other"


#: Membership in these is taking a side; membership in the United Nations is not.
SIDE_TYPES = frozenset(
    {ActorType.STATE, ActorType.GOVERNMENT, ActorType.ARMED_FORCE, ActorType.ARMED_GROUP, ActorType.POLICE}
)


class StatementKind(StrEnum):
    """The twelve ways of saying."""

    ASSERT = "assert"
    DENY = "deny"
    ADMIT = "admit"
    ACCUSE = "accuse"
    THREATEN = "threaten"
    PROMISE = "promise"
    DEMAND = "demand"
    APPEAL = "appeal"
    REJECT = "reject"
    SUPPORT = "support"
    CONDEMN = "condemn"
    ANNOUNCE = "announce"


class Modality(StrEnum):
    ACTUAL = "actual"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    HYPOTHETICAL = "hypothetical"


class Polarity(StrEnum):
    POSITIVE = "positive"
    NEGATIVE = "negative"


class Outcome(StrEnum):
    KILLED = "killed"
    INJURED = "injured"
    CAPTURED = "captured"
    MISSING = "missing"
    DISPLACED = "displaced"


class EventType(StrEnum):
    """The kinds of happening; the values are the local names of the ontology's event types."""

    ATTACK = "attack"
    SHELLING = "shelling"
    MISSILE_STRIKE = "missile-strike"
    AIR_STRIKE = "air-strike"
    DRONE_STRIKE = "drone-strike"
    BOMBING = "bombing"
    SUICIDE_BOMBING = "suicide-bombing"
    SHOOTING = "shooting"
    AMBUSH = "ambush"
    RAID = "raid"
    ASSASSINATION = "assassination"
    EXECUTION = "execution"
    ARSON = "arson"
    ABDUCTION = "abduction"
    SEXUAL_VIOLENCE = "sexual-violence"
    LOOTING = "looting"
    CLASH = "clash"
    TROOP_MOVEMENT = "troop-movement"
    TERRITORIAL_GAIN = "territorial-gain"
    WITHDRAWAL = "withdrawal"
    CEASEFIRE = "ceasefire"
    CEASEFIRE_VIOLATION = "ceasefire-violation"
    TALKS = "talks"
    AGREEMENT = "agreement"
    MOBILISATION = "mobilisation"
    DETENTION = "detention"
    PROTEST = "protest"
    RIOT = "riot"
    SANCTION = "sanction"
    AID = "aid"
    DISPLACEMENT = "displacement"
    PRISONER_EXCHANGE = "prisoner-exchange"
    OTHER = "other"

    @property
    def is_attack(self) -> bool:
        """Whether the type is ``attack`` or narrower."""
        return self in ATTACK_TYPES

    def may_mean(self, other: EventType) -> bool:
        """Whether a word of the one type may tell a happening of the other: "serangan" an air strike, no arson."""
        broader = EventType.ATTACK in (self, other) and self.is_attack and other.is_attack
        return self is other or (broader and not {self, other} & _PECULIAR)


ATTACK_TYPES = frozenset(list(EventType)[: list(EventType).index(EventType.CLASH)])
#: Attacks of a sort of their own, which a mere "attack" does not mean.
_PECULIAR = frozenset({EventType.ARSON, EventType.ABDUCTION, EventType.SEXUAL_VIOLENCE, EventType.LOOTING})


class SectionKind(StrEnum):
    SUBTITLE = "subtitle"
    CAPTION = "caption"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range ``[start, end)`` of code points of an article's text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span must hold at least one character: [{self.start}, {self.end})")

    def __contains__(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The words themselves."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Section:
    """A part of an article's text: its subtitle, its photo caption, or one paragraph."""

    kind: SectionKind
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """One news article, without the furniture of its page.

    ``text`` is what is read: subtitle, caption (once) and paragraphs, parted by blank lines, the
    dateline's paper and town cut off. ``title`` is kept beside it, not in it.
    """

    id: str  #: readable and unique: publisher, day, and a hash of the text
    text: str
    sections: tuple[Section, ...]
    language: str  #: ISO 639-1
    identifier: str  #: its URL, else its file's name
    title: str = ""
    publisher: str = ""
    byline: str = ""
    agency: str = ""  #: the wire agency that the paper names as its source
    dateline: str = ""  #: the town that the article is filed from
    published: datetime | None = None  #: with its zone where the page says one
    url: str = ""

    @property
    def text_hash(self) -> str:
        """SHA-256 of the UTF-8 text, in hexadecimal."""
        return hashlib.sha256(self.text.encode(errors="replace")).hexdigest()


@dataclass(frozen=True, slots=True)
class Period:
    """Every day that an imprecise date may mean: from ``start`` up to, not including, ``end``.

    A missing bound is open: "since 27 September" has no end, "before Monday" no start.
    ``span`` points at the words that it came from; a period inferred from the article's own date has none.
    """

    start: date | None
    end: date | None
    span: Span | None = None

    @property
    def day(self) -> date | None:
        """The one day that it may mean, when it is one."""
        is_one = self.start is not None and self.end is not None and (self.end - self.start).days == 1
        return self.start if is_one else None


@dataclass(frozen=True, slots=True)
class Name:
    """One name of an entity, in one language (ISO 639-1, empty when it belongs to none)."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts or speaks: a person, a state, an army, a group, an agency, a paper."""

    id: str  #: a readable slug, the same in every article
    label: str
    type: ActorType
    names: tuple[Name, ...] = ()
    member_of: tuple[str, ...] = ()  #: ids of the organisations it belongs to
    wikidata: str = ""  #: Q-number
    roles: tuple[str, ...] = ()  #: as said in the article at hand


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a town, a village, a region, a state's territory."""

    id: str
    label: str
    names: tuple[Name, ...] = ()
    within: tuple[str, ...] = ()  #: ids of places that contain it
    latitude: float | None = None  #: degrees, WGS 84
    longitude: float | None = None
    geonames: str = ""
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class RunnerUp:
    """An entity that a mention was not taken to mean, though its name would allow it."""

    id: str
    label: str  #: as a reader would tell it from the one that was chosen
    score: float  #: how likely it is, 0 to 1
    reason: str = ""  #: what speaks for it; empty when nothing but its name does


@dataclass(frozen=True, slots=True)
class Mention:
    """A span that names, or stands for, a person, an organisation or a place.

    ``span`` is the words at hand (which may be "ia" or "pihaknya"); ``name`` is the name that they stand
    for within the article. ``entity`` is filled by linking, with the reason for the choice.
    """

    span: Span
    kind: MentionKind
    name: str
    actor_type: ActorType | None = None
    role: str = ""  #: "Menteri Pertahanan Rusia", as said
    member_of: str = ""  #: name of the organisation or state it belongs to, when the text says
    entity: Actor | Place | None = None
    link_reason: str = ""
    link_score: float | None = None  #: how likely the choice is, 0 to 1; None where there was none to make
    runners_up: tuple[RunnerUp, ...] = ()  #: what else the name may mean, the likeliest first


@dataclass(frozen=True, slots=True)
class Toll:
    """A figure somebody gives: how many were killed, injured, captured, missing or displaced."""

    outcome: Outcome
    low: int | None
    high: int | None  #: None when the words leave it open: "at least 12"
    span: Span
    of_whom: str = ""  #: "warga sipil", as said


@dataclass(frozen=True, slots=True)
class Report:
    """What one statement says of one happening. ``agents`` stays empty when the text names none."""

    id: str
    type: EventType
    trigger: Span
    evidence: Span
    modality: Modality = Modality.ACTUAL
    polarity: Polarity = Polarity.POSITIVE
    agents: tuple[Mention, ...] = ()
    targets: tuple[Mention, ...] = ()
    target_texts: tuple[Span, ...] = ()  #: things hit that are neither actor nor place: "sebuah toko"
    places: tuple[Mention, ...] = ()
    period: Period | None = None
    weapons: tuple[Span, ...] = ()
    tolls: tuple[Toll, ...] = ()
    again: Span | None = None  #: the trigger of the report whose happening this one only takes up: "serangan itu"


@dataclass(frozen=True, slots=True)
class Statement:
    """One act of saying. Without a cue it is the article's own voice, and its speaker the publisher."""

    id: str
    kind: StatementKind
    evidence: Span  #: the whole saying: speaker, cue and words
    content: Span  #: the words said, without the quote marks
    speakers: tuple[Mention, ...] = ()
    relayed_by: tuple[Mention, ...] = ()
    addressees: tuple[Mention, ...] = ()
    is_direct: bool = False
    cue: Span | None = None
    said_on: Period | None = None
    said_at: tuple[Mention, ...] = ()
    condition: Span | None = None
    reports: tuple[Report, ...] = ()

    @property
    def is_narration(self) -> bool:
        """Whether this is the article's own voice."""
        return self.cue is None and not self.speakers


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with everything that was read in it."""

    article: Article
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    publisher: Actor | None = None  #: filled by linking, as are the next three
    agencies: tuple[Actor, ...] = ()  #: the wire agencies that the paper names as its sources
    filed_from: Place | None = None  #: the town of the dateline
    related: tuple[Actor | Place, ...] = ()  #: entities that the linked ones belong to or lie in

    def every_mention(self) -> Iterator[Mention]:
        """The mentions of the article, and those in the slots of its statements and reports."""
        yield from self.mentions
        for statement in self.statements:
            yield from (*statement.speakers, *statement.relayed_by, *statement.addressees, *statement.said_at)
            for report in statement.reports:
                yield from (*report.agents, *report.targets, *report.places)

    @property
    def agency(self) -> Actor | None:
        """The one wire agency behind the article; of several none, for nobody can say which says what."""
        return self.agencies[0] if len(self.agencies) == 1 else None


@dataclass(frozen=True, slots=True)
class Account:
    """One report together with the statement that makes it and the article that prints it."""

    article: Article
    statement: Statement
    report: Report
    sources: tuple[str, ...] = ()  #: ids of the actors whose account it is: the speaker's side, or the story's origin


@dataclass(frozen=True, slots=True)
class Match:
    """Why a report was taken to speak of an event."""

    report: str  #: id of the report
    other: str  #: id of the report it was matched with
    reason: str


@dataclass(frozen=True, slots=True)
class Correction:
    """That the side which made a report said otherwise later: another figure, a claim taken back, a denial given up."""

    report: str  #: id of the report that no longer holds
    by: str  #: id of the report that holds instead


@dataclass(frozen=True, slots=True)
class Event:
    """Reports that speak of the same happening, with the reason for each match."""

    id: str
    type: EventType
    label: str
    accounts: tuple[Account, ...]
    matches: tuple[Match, ...] = ()
    contested: bool = False
    contest_reasons: tuple[str, ...] = field(default=())
    settled_by: tuple[str, ...] = ()  #: ids of the statements in which whoever did it says so
    corrections: tuple[Correction, ...] = ()
    former: tuple[str, ...] = ()  #: ids that it had, or would have had, before its reports met
    part_of: str = ""  #: id of the narrowest event that contains it: a war, a siege, a week of shelling

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of those whose accounts these are, each once: how many speak of it independently of one another."""
        return tuple(sorted({source for account in self.accounts for source in account.sources}))


def content_id(*parts: object) -> str:
    """A short identifier that depends on nothing but its parts (12 hexadecimal digits of SHA-256).

    >>> content_id("a", 1) == content_id("a", 1) != content_id("a", 2)
    True
    """
    return hashlib.sha256("\x1f".join(map(str, parts)).encode(errors="replace")).hexdigest()[:12]
