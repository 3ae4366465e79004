"""Which place lies in which, and who belongs to whom, as far as the readings and what is known tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from kg.knowledge import load
from kg.model import SIDE_TYPES, Actor, ActorType, Place, Reading

#: Bodies that somebody may speak for, the first of them before the rest.
_RANKS = (
    *(ActorType.STATE, ActorType.INTERNATIONAL, ActorType.GOVERNMENT, ActorType.ARMED_GROUP, ActorType.ARMED_FORCE),
    *(ActorType.POLICE, ActorType.AID, ActorType.PARTY, ActorType.MEDIA, ActorType.OTHER),
)


class World:
    """The entities of all readings, with what contains and what owns them."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._within: defaultdict[str, set[str]] = defaultdict(set)
        self._member_of: defaultdict[str, set[str]] = defaultdict(set)
        self._types: dict[str, ActorType] = {}
        self._located: set[str] = set()
        self._regions: dict[frozenset[str], frozenset[str]] = {}
        self._sides: dict[frozenset[str], frozenset[str]] = {}
        self._narrow: dict[str, bool] = {}
        self._shared: dict[frozenset[str], frozenset[str]] = {}
        self._heads: dict[str, str] = {}
        self.labels: dict[str, str] = {}
        for entity in sorted(set(_entities(readings)), key=repr):
            self.labels.setdefault(entity.id, entity.label)
            if isinstance(entity, Place):
                self._within[entity.id].update(entity.within)
                if entity.latitude is not None:
                    self._located.add(entity.id)
            else:
                self._member_of[entity.id].update(entity.member_of)
                self._types.setdefault(entity.id, entity.type)
        self._containers = {wider for inner in self._within.values() for wider in inner}

    def shared(self, names: frozenset[str]) -> frozenset[str]:
        """The same names as one object, for thousands of accounts hold equal ones."""
        return self._shared.setdefault(names, names)

    def regions(self, places: frozenset[str]) -> frozenset[str]:
        """Every place that contains one of these."""
        known = self._regions.get(places)
        if known is None:
            known = self._regions[places] = _closure(places, self._around) - places
        return known

    def _around(self, place: str) -> Iterable[str]:
        site = load().site(place)
        return self._within.get(place, set()) | ({*site.place.within, site.state} - {""} if site is not None else set())

    def narrowest(self, places: frozenset[str]) -> frozenset[str]:
        """Those that contain no other of them; beside a town, a state says nothing more."""
        inner = places - self.regions(places)
        towns = frozenset(place for place in inner if not self.is_state_wide(place))
        return towns or inner

    def side(self, actors: frozenset[str]) -> frozenset[str]:
        """The actors with every state, force or group that they belong to."""
        known = self._sides.get(actors)
        if known is None:
            above = _closure(actors, lambda actor: self._member_of.get(actor, ())) - actors
            known = actors | {actor for actor in above if self._types.get(actor, ActorType.STATE) in SIDE_TYPES}
            self._sides[actors] = known
        return known

    def head(self, actor: str) -> str:
        """The widest body that an actor belongs to and may speak for: of a minister the state, of a gunman the group.

        Of several that nothing known puts above one another a state comes first.
        """
        if actor not in self._heads:
            self._heads[actor] = self._head(actor)
        return self._heads[actor]

    def _head(self, actor: str) -> str:
        above = {body for body in self._above(actor) if self._types.get(body) in _RANKS}
        widest = {body for body in above if not self._above(body) & above}
        return min(widest, key=lambda body: (_RANKS.index(self._types[body]), body), default=actor)

    def _above(self, actor: str) -> frozenset[str]:
        return _closure([actor], lambda body: self._member_of.get(body, ())) - {actor}

    def is_place(self, identifier: str) -> bool:
        return identifier in self._within

    def is_party(self, actor: str) -> bool:
        """Whether it is known as a state, a force or a group, so that one of them is not another."""
        return self._types.get(actor) in SIDE_TYPES

    def is_located(self, place: str) -> bool:
        """Whether it is known where the place lies."""
        return place in self._located or load().site(place) is not None

    def is_state_wide(self, place: str) -> bool:
        """Whether the place is a state, or a territory of which nothing known says what contains it."""
        site = load().site(place)
        return site.kind == "state" if site is not None else not self._within.get(place)

    def is_narrow(self, place: str) -> bool:
        """Whether the place is a town, a village or a site, or at least none that is known to hold other places."""
        known = self._narrow.get(place)
        if known is None:
            site = load().site(place)
            if site is not None:
                known = site.kind not in ("state", "region")
            else:
                known = not self.is_state_wide(place) and place not in self._containers
            self._narrow[place] = known
        return known

    def known_of(self, identifier: str) -> tuple[str, bool, bool, bool]:
        """What comparing asks of an entity: its label, whether it is a town, a state, a party."""
        is_place = self.is_place(identifier)
        is_town = is_place and self.is_narrow(identifier)
        return self.label(identifier), is_town, is_place and self.is_state_wide(identifier), self.is_party(identifier)

    def label(self, identifier: str) -> str:
        return self.labels.get(identifier, identifier.strip('"'))


def _entities(readings: Sequence[Reading]) -> Iterator[Actor | Place]:
    for reading in readings:
        yield from reading.related
        yield from (actor for actor in (reading.publisher, *reading.agencies) if actor is not None)
        yield from (mention.entity for mention in reading.every_mention() if mention.entity is not None)


def _closure(start: Iterable[str], above: Callable[[str], Iterable[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(start)
    while waiting:
        item = waiting.pop()
        if item not in found:
            found.add(item)
            waiting.extend(above(item))
    return frozenset(found)
