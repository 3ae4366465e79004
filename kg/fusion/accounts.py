"""Each report with what fusion compares: who, to whom, where, when, and who says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kg.knowledge import fold, load
from kg.model import (
    Account,
    Actor,
    ActorType,
    EventType,
    Mention,
    Period,
    Place,
    Polarity,
    Reading,
    StatementKind,
)

#: Happenings in which the sides do the same to each other, so that their order in a sentence tells nothing.
MUTUAL = frozenset(
    {EventType.CLASH, EventType.TALKS, EventType.AGREEMENT, EventType.CEASEFIRE, EventType.PRISONER_EXCHANGE}
)
#: Membership in these is taking a side; membership in the United Nations is not.
_PARTIES = frozenset(
    {ActorType.STATE, ActorType.GOVERNMENT, ActorType.ARMED_FORCE, ActorType.ARMED_GROUP, ActorType.POLICE}
)
#: Bodies that somebody may speak for, the first of them before the rest.
_RANKS = (
    *(ActorType.STATE, ActorType.INTERNATIONAL, ActorType.GOVERNMENT, ActorType.ARMED_GROUP, ActorType.ARMED_FORCE),
    *(ActorType.POLICE, ActorType.AID, ActorType.PARTY, ActorType.MEDIA, ActorType.OTHER),
)
_DENIALS = frozenset({StatementKind.DENY, StatementKind.REJECT})
_PROPER = re.compile(r"\b[^\W\d_]\w{3,}")


@dataclass(frozen=True, slots=True)
class Told:
    """One account, prepared for comparison. Entities are ids; what was not linked is its folded name in quotes."""

    account: Account
    places: frozenset[str]  #: the narrowest ones that it names
    regions: frozenset[str]  #: everything that contains one of them
    agents: frozenset[str]
    agent_side: frozenset[str]  #: the agents with the states and forces that they belong to
    targets: frozenset[str]
    target_side: frozenset[str]
    things: frozenset[str]  #: proper names in what was hit: "al-Ahli" of "rumah sakit al-Ahli"
    speakers: frozenset[str]
    speaker_side: frozenset[str]
    speaker_label: str

    @property
    def id(self) -> str:
        return self.account.report.id

    @property
    def type(self) -> EventType:
        return self.account.report.type

    @property
    def period(self) -> Period | None:
        """The period that the report gives; none when both its bounds are open."""
        period = self.account.report.period
        return None if period is None or (period.start is None and period.end is None) else period

    @property
    def day(self) -> date | None:
        """The one day that the report can mean, when it is one."""
        period = self.period
        return period.start if period is not None and length(period) == 1 else None

    @property
    def is_denial(self) -> bool:
        return self.account.statement.kind in _DENIALS and self.is_negative

    @property
    def is_negative(self) -> bool:
        return self.account.report.polarity is Polarity.NEGATIVE

    def same_article(self, other: Told) -> bool:
        return self.account.article.id == other.account.article.id

    def same_statement(self, other: Told) -> bool:
        return self.account.statement.id == other.account.statement.id


class World:
    """Which place lies in which, and who belongs to whom, as far as the readings tell."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._within: defaultdict[str, set[str]] = defaultdict(set)
        self._member_of: defaultdict[str, set[str]] = defaultdict(set)
        self._types: dict[str, ActorType] = {}
        self._heads: dict[str, str] = {}
        self.labels: dict[str, str] = {}
        for entity in sorted(set(_entities(readings)), key=repr):
            self.labels.setdefault(entity.id, entity.label)
            if isinstance(entity, Place):
                self._within[entity.id].update(entity.within)
            else:
                self._member_of[entity.id].update(entity.member_of)
                self._types.setdefault(entity.id, entity.type)
        self._containers = {wider for inner in self._within.values() for wider in inner}

    def regions(self, places: Iterable[str]) -> frozenset[str]:
        """Every place that contains one of these."""
        return _closure(places, self._within) - frozenset(places)

    def side(self, actors: frozenset[str]) -> frozenset[str]:
        """The actors with every state, force or group that they belong to."""
        above = _closure(actors, self._member_of) - actors
        return actors | {actor for actor in above if self._types.get(actor, ActorType.STATE) in _PARTIES}

    def head(self, actor: str) -> str:
        """The widest body that an actor belongs to and may speak for: of a minister the state, of a gunman the group.

        Of several that nothing known puts above one another a state comes first.
        """
        if actor not in self._heads:
            self._heads[actor] = self._head(actor)
        return self._heads[actor]

    def _head(self, actor: str) -> str:
        above = {body for body in _closure([actor], self._member_of) if self._types.get(body) in _RANKS} - {actor}
        widest = {body for body in above if not (_closure([body], self._member_of) - {body}) & above}
        return min(widest, key=lambda body: (_RANKS.index(self._types[body]), body), default=actor)

    def is_party(self, actor: str) -> bool:
        """Whether it is known as a state, a force or a group, so that one of them is not another."""
        return self._types.get(actor) in _PARTIES

    def is_state_wide(self, place: str) -> bool:
        """Whether the place is a state, or a territory of which nothing known says what contains it."""
        site = load().site(place)
        return site.kind == "state" if site is not None else not self._within.get(place)

    def is_narrow(self, place: str) -> bool:
        """Whether the place is a town, a village or a site, or at least none that is known to hold other places."""
        site = load().site(place)
        if site is not None:
            return site.kind not in ("state", "region")
        return not self.is_state_wide(place) and place not in self._containers

    def label(self, identifier: str) -> str:
        return self.labels.get(identifier, identifier.strip('"'))


def tell(readings: Sequence[Reading], world: World, sources: Mapping[str, tuple[str, ...]]) -> tuple[Told, ...]:
    """Every report of every article once, in an order that does not depend on that of the articles.

    ``sources`` tells whose account each statement gives, by ids.
    """
    told = {t.id: t for reading in readings for t in _of_reading(reading, world, sources)}
    return tuple(told[identifier] for identifier in sorted(told))


def _of_reading(reading: Reading, world: World, sources: Mapping[str, tuple[str, ...]]) -> Iterator[Told]:
    article = reading.article
    publisher = reading.publisher
    paper = publisher.id if publisher is not None else f'"{fold(article.publisher or article.id)}"'
    for statement in reading.statements:
        speakers = frozenset({paper}) if statement.is_narration else _ids(statement.speakers, Actor)
        named = sorted(world.label(speaker) for speaker in speakers)
        if statement.is_narration:
            named = [publisher.label if publisher is not None else article.publisher or article.identifier]
        for report in statement.reports:
            # "pria bersenjata" are nobody's rivals: who says more names them
            agents = _ids([agent for agent in report.agents if agent.name != agent.role], Actor)
            targets = _linked(report.targets, Actor, Place)
            if report.type in MUTUAL:
                agents = targets = agents | _ids(report.targets, Actor, Place)
            places = _ids(report.places, Place)
            unlinked = [target.span for target in report.targets if target.entity is None]
            hit = " ".join(span.of(article.text) for span in (*report.target_texts, *unlinked))
            yield Told(
                account=Account(article, statement, report, sources.get(statement.id, ())),
                places=places - world.regions(places),
                regions=world.regions(places),
                agents=agents,
                agent_side=world.side(agents),
                targets=targets,
                target_side=world.side(targets),
                things=frozenset(fold(word) for word in _PROPER.findall(hit) if word[0].isupper()),
                speakers=speakers,
                speaker_side=world.side(speakers),
                speaker_label=" and ".join(named) or "somebody",
            )


def length(period: Period) -> int | None:
    """How many days the period allows; None when it is open."""
    if period.start is None or period.end is None:
        return None
    return (period.end - period.start).days


def overlap(one: Period, other: Period) -> bool:
    """Whether some day is allowed by both."""
    return (one.start is None or other.end is None or one.start < other.end) and (
        other.start is None or one.end is None or other.start < one.end
    )


def days_of(period: Period) -> Iterator[date]:
    """Every day of a closed period."""
    if period.start is not None and period.end is not None:
        for number in range((period.end - period.start).days):
            yield period.start + timedelta(days=number)


def _entities(readings: Sequence[Reading]) -> Iterator[Actor | Place]:
    for reading in readings:
        yield from reading.related
        yield from (actor for actor in (reading.publisher, *reading.agencies) if actor is not None)
        mentions = list(reading.mentions)
        for statement in reading.statements:
            mentions += statement.speakers
            for report in statement.reports:
                mentions += (*report.agents, *report.targets, *report.places)
        yield from (mention.entity for mention in mentions if mention.entity is not None)


def _ids(mentions: Sequence[Mention], *kinds: type[Actor] | type[Place]) -> frozenset[str]:
    """Ids of what was linked to the kinds that the slot takes; the names, in quotes, of what was not linked."""
    unlinked = {f'"{fold(m.name)}"' for m in mentions if m.entity is None and fold(m.name)}
    return _linked(mentions, *kinds) | unlinked


def _linked(mentions: Sequence[Mention], *kinds: type[Actor] | type[Place]) -> frozenset[str]:
    """Ids of what was linked to the kinds that the slot takes."""
    return frozenset(m.entity.id for m in mentions if isinstance(m.entity, kinds))


def _closure(start: Iterable[str], above: Mapping[str, set[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        item = waiting.pop()
        if item not in found:
            found.add(item)
            waiting.extend(above.get(item, ()))
    return frozenset(found)
