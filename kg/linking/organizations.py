"""Which state, force, group or body a name means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.knowledge import Knowledge, fold, slug
from kg.linking.bodies import as_owner, compose, compose_name, take_apart
from kg.linking.vocabulary import Body, vocabulary
from kg.model import Actor, ActorType, Name, content_id

_BRACKETED = re.compile(r"\s*\(([^()]*)\)\s*")


@dataclass(frozen=True, slots=True)
class Found:
    """An actor with the reason for the choice."""

    actor: Actor | None
    reason: str


@dataclass(frozen=True, slots=True)
class Organizations:
    """Resolves names of organisations as one article uses them."""

    knowledge: Knowledge
    language: str
    article: str  #: its id, for bodies of which the article does not say whose they are

    def resolve(self, name: str, actor_type: ActorType | None = None, member_of: str = "") -> Found:
        """The actor of a name: a known one, a seat's, one composed of body and owner, else a new one."""
        for reading in _readings(name):
            found = self.known(reading)
            if found is not None:
                return Found(self._also_called(found.actor, name), found.reason)
        body = _bare_body(name)
        if body is not None:
            return self._of_somebody(name, body, member_of)
        if not any(mark.isupper() or mark.isdigit() for mark in name) or not slug(name):
            return Found(None, f"“{name}” names nobody in particular")
        return self._new(name, actor_type, member_of)

    def known(self, name: str) -> Found | None:
        """The actor of a name that is known or can be composed; None when it would be a new one."""
        actors = self.knowledge.actors(name)
        if actors:
            actor = actors[0]
            same = fold(actor.label) == fold(name)
            return Found(
                actor, f"“{name}” is {actor.label} by name" if same else f"“{name}” is a name of {actor.label}"
            )
        seat = self.knowledge.seat(name)
        if seat is not None:
            return Found(seat, f"“{name}” is the seat that speaks for {seat.label}")
        composed = compose_name(self.knowledge, name)
        if composed is not None:
            return Found(composed, f"“{name}” read as {composed.label}")
        return None

    def _of_somebody(self, name: str, body: Body, member_of: str) -> Found:
        holder = self.known(member_of) if member_of else None
        owner = holder.actor if holder is not None else None
        if owner is not None:
            # A ministry's troops are its state's: "unit tentara" of the Ministry of Defence of Azerbaijan.
            state = self.knowledge.actor(owner.member_of[0]) if owner.member_of else None
            if owner.type in (ActorType.GOVERNMENT, ActorType.ARMED_FORCE) and state is not None:
                owner = state
            actor = compose(self.knowledge, body, as_owner(self.knowledge, owner))
            return Found(actor, f"“{name}” of {member_of}")
        if not name[:1].isupper() or " " not in name.strip():
            return Found(None, f"“{name}”: the text does not say whose")
        actor = Actor(f"{slug(name)}-{content_id(self.article)[:6]}", name, body.type)
        return Found(actor, f"“{name}”: the text does not say whose, so it is kept apart from those of other articles")

    def _new(self, name: str, actor_type: ActorType | None, member_of: str) -> Found:
        identifier = slug(name)
        if self.knowledge.actor(identifier) is not None:
            identifier += "-organization"
        if actor_type is None or actor_type is ActorType.PERSON:
            actor_type = next((phrase.body.type for phrase in take_apart(name)), ActorType.OTHER)
        holder = self.known(member_of) if member_of else None
        groups = (holder.actor.id,) if holder is not None and holder.actor is not None else ()
        return Found(Actor(identifier, name, actor_type, member_of=groups), f"“{name}” is not among the known names")

    def _also_called(self, actor: Actor | None, name: str) -> Actor | None:
        """The actor with the name that this article uses, unless it is a seat's or another state's body's."""
        if actor is None or self.knowledge.seat(name) is not None or actor.type is ActorType.STATE:
            return actor
        known = {fold(other.text) for other in actor.names} | {fold(actor.label)}
        if fold(name) in known or name.islower():
            return actor
        names = (*actor.names, Name(name, self.language))
        return Actor(actor.id, actor.label, actor.type, names, actor.member_of, actor.wikidata, actor.roles)


def _readings(name: str) -> Iterator[str]:
    """The name, and the name without what is no part of it: "the", "pihak", a short form in brackets."""
    yield name
    bare = _BRACKETED.sub(" ", name).strip()
    first, _, rest = bare.partition(" ")
    if bare and bare != name:
        yield bare
    if rest and fold(first) in vocabulary().leads:
        yield rest
    yield from _BRACKETED.findall(name)


def _bare_body(name: str) -> Body | None:
    return next((phrase.body for phrase in take_apart(name) if not phrase.rest), None)
