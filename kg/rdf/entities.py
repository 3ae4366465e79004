"""Actors and places, each described once however many articles name them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from pyoxigraph import NamedNode, Triple

from kg.model import Actor, ActorType, MentionKind, Name, Place, Reading, Statement
from kg.rdf.iris import Iris, slug
from kg.rdf.literals import degrees, point, words
from kg.rdf.passages import linked_actors
from kg.rdf.terms import (
    CKG,
    GEO_AS_WKT,
    RDF_TYPE,
    SKOS_ALT_LABEL,
    SKOS_EXACT_MATCH,
    SKOS_PREF_LABEL,
    WGS84_LAT,
    WGS84_LONG,
    value,
)

Point = tuple[float, float]
_Value = TypeVar("_Value", str, ActorType, Point)

_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_GEONAMES = re.compile(r"[1-9][0-9]*")


def publisher_of(reading: Reading) -> Actor:
    """Whose voice the article's own is: its paper, or "publisher of …" when nobody knows the paper."""
    article = reading.article
    if reading.publisher is not None:
        return reading.publisher
    if article.publisher:
        return Actor(slug(article.publisher), article.publisher, ActorType.MEDIA)
    return Actor(f"publisher-of-{slug(article.id)}", f"publisher of {article.identifier}", ActorType.OTHER)


def speakers_of(reading: Reading, statement: Statement) -> tuple[Actor, ...]:
    """Who makes a statement: whom its speakers were linked to, or the publisher when it is the article's own voice.

    A speaker whom the article leaves unnamed is somebody all the same: an actor of this one statement, never guessed
    to be the same as another, with the article's words for it ("seorang saksi mata") as its role.
    """
    if statement.is_narration:
        return (publisher_of(reading),)
    known = linked_actors(statement.speakers)
    if known:
        return tuple(known)
    is_person = any(mention.kind is MentionKind.PERSON for mention in statement.speakers)
    return (
        Actor(
            id=f"unnamed-{statement.id}",
            label=f"unnamed speaker in {reading.article.identifier}",
            type=ActorType.PERSON if is_person else ActorType.OTHER,
            roles=tuple(mention.span.of(reading.article.text) for mention in statement.speakers),
        ),
    )


class Register:
    """All actors and places of a graph: how often each was seen in which form, and in which roles."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._actors: defaultdict[str, Counter[Actor]] = defaultdict(Counter)
        self._places: defaultdict[str, Counter[Place]] = defaultdict(Counter)
        self._roles: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)  # words, language
        for reading in readings:
            self._enter_all(reading)

    def _enter_all(self, reading: Reading) -> None:
        language = reading.article.language
        for entity in (publisher_of(reading), *reading.agencies, reading.filed_from, *reading.related):
            self._enter(entity, language)
        for statement in reading.statements:
            for speaker in speakers_of(reading, statement):
                self._enter(speaker, language)
        for mention in reading.every_mention():
            self._enter(mention.entity, language, mention.role)

    def _enter(self, entity: Actor | Place | None, language: str, role: str = "") -> None:
        if isinstance(entity, Place):
            self._places[entity.id][entity] += 1
        elif isinstance(entity, Actor):
            self._actors[entity.id][entity] += 1
            self._roles[entity.id].update((words, language) for words in (role, *entity.roles) if words)

    def describe(self, iris: Iris) -> Iterator[Triple]:
        """Every entity, with the links between those that are known."""
        for identifier, actor in self._actors.items():
            yield from self._actor(identifier, actor, iris)
        for identifier, place in self._places.items():
            yield from self._place(identifier, place, iris)

    def _actor(self, identifier: str, seen: Mapping[Actor, int], iris: Iris) -> Iterator[Triple]:
        subject = iris.actor(identifier)
        kind = _type(seen)
        yield Triple(subject, RDF_TYPE, CKG.Actor)
        yield Triple(subject, RDF_TYPE, CKG.Person if kind is ActorType.PERSON else CKG.Organization)
        yield Triple(subject, CKG.actorType, value(kind))
        yield from _labels(subject, identifier, seen)
        for role, language in self._roles[identifier]:
            yield Triple(subject, CKG.role, words(role, language))
        for other in {other for actor in seen for other in actor.member_of} - {identifier}:
            if other in self._actors and _type(self._actors[other]) is not ActorType.PERSON:
                yield Triple(subject, CKG.memberOf, iris.actor(other))
        yield from _wikidata(subject, seen)

    def _place(self, identifier: str, seen: Mapping[Place, int], iris: Iris) -> Iterator[Triple]:
        subject = iris.place(identifier)
        yield Triple(subject, RDF_TYPE, CKG.Place)
        yield from _labels(subject, identifier, seen)
        for wider in {wider for place in seen for wider in place.within} - {identifier}:
            if wider in self._places:
                yield Triple(subject, CKG.within, iris.place(wider))
        located: Counter[Point] = Counter()
        for place, times in seen.items():
            if place.latitude is not None and place.longitude is not None:
                located[place.latitude, place.longitude] += times
        if located:
            latitude, longitude = _commonest(located)
            yield Triple(subject, WGS84_LAT, degrees(latitude))
            yield Triple(subject, WGS84_LONG, degrees(longitude))
            yield Triple(subject, GEO_AS_WKT, point(latitude, longitude))
        for number in {place.geonames for place in seen if _GEONAMES.fullmatch(place.geonames)}:
            yield Triple(subject, SKOS_EXACT_MATCH, NamedNode(f"https://sws.geonames.org/{number}/"))
        yield from _wikidata(subject, seen)


def _type(seen: Mapping[Actor, int]) -> ActorType:
    types: Counter[ActorType] = Counter()
    for actor, times in seen.items():
        types[actor.type] += times
    return _commonest(types)


def _labels(subject: NamedNode, identifier: str, seen: Mapping[Actor, int] | Mapping[Place, int]) -> Iterator[Triple]:
    """One preferred label, untagged; every other name beside it, in its language."""
    labels: Counter[str] = Counter()
    names: set[Name] = set()
    for entity, times in seen.items():
        labels[entity.label or identifier] += times
        names.update(name for name in (*entity.names, Name(entity.label)) if name.text)
    preferred = words(_commonest(labels))
    yield Triple(subject, SKOS_PREF_LABEL, preferred)
    for other in {words(name.text, name.language) for name in names} - {preferred}:
        yield Triple(subject, SKOS_ALT_LABEL, other)


def _wikidata(subject: NamedNode, seen: Iterable[Actor | Place]) -> Iterator[Triple]:
    for number in {entity.wikidata for entity in seen if _WIKIDATA.fullmatch(entity.wikidata)}:
        yield Triple(subject, SKOS_EXACT_MATCH, NamedNode(f"http://www.wikidata.org/entity/{number}"))


def _commonest(counts: Counter[_Value]) -> _Value:
    """What is seen most often; the smallest of those that are seen equally often."""
    return min(counts, key=lambda item: (-counts[item], item))
