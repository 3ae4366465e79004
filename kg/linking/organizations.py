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
    named: tuple[str, ...] = ()  #: every name of an organisation in the article

    def resolve(self, name: str, actor_type: ActorType | None = None, member_of: str = "") -> Found:
        """The actor of a name: a known one, a seat's, one composed of body and owner, else a new one."""
        found = self.known(name)
        if found is not None and actor_type is ActorType.MEDIA and found.actor is not None:
            # "media Israel" are papers of Israel's, never the state itself
            found = found if found.actor.type is ActorType.MEDIA else None
            if found is None:
                return self._new(name, actor_type, member_of)
        if found is not None:
            return Found(self._also_called(found.actor, name), found.reason)
        body = bare_body(name)
        holder = self.known(member_of) if body is not None and member_of else None
        if body is not None and holder is not None and holder.actor is not None:
            owner = as_owner(self.knowledge, holder.actor)
            return Found(compose(self.knowledge, body, owner), f"“{name}” of {member_of}")
        short = self._short_form(name, body)
        if short is not None:
            return short
        if body is not None:
            return self._of_somebody(name, body)
        if not any(mark.isupper() or mark.isdigit() for mark in name) or not slug(name):
            return Found(None, f"“{name}” names nobody in particular")
        return self._new(name, actor_type, member_of)

    def known(self, name: str) -> Found | None:
        """The actor of a name that is known or can be composed; None when it would be a new one."""
        readings = tuple(_readings(name))
        for look_up in (self._known, self._composed):
            found = next((found for reading in readings if (found := look_up(reading)) is not None), None)
            if found is not None:
                return found
        return None

    def _known(self, name: str) -> Found | None:
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
        return None

    def _composed(self, name: str) -> Found | None:
        composed = compose_name(self.knowledge, name)
        return Found(composed, f"“{name}” read as {composed.label}") if composed is not None else None

    def _short_form(self, name: str, body: Body | None) -> Found | None:
        """ "junta" in an article of the "junta Myanmar", "militer" in one that knows a single army."""
        key = fold(name)
        if body is not None and key not in vocabulary().alone:
            return None
        longer = [other for other in self.named if f" {key} " in f" {fold(other)} " and fold(other) != key]
        if body is not None:
            longer = list(self.named)
        found = (self.known(other) for other in longer)
        actors = {actor.id: actor for other in found if other is not None and (actor := other.actor) is not None}
        fitting = [actor for actor in actors.values() if body is None or _is_such(actor, body)]
        if len(fitting) != 1:
            return None
        return Found(fitting[0], f"“{name}” is {fitting[0].label}, the only one of that kind in the article")

    def _of_somebody(self, name: str, body: Body) -> Found:
        if not name[:1].isupper() or " " not in name.strip():
            return Found(None, f"“{name}”: the text does not say whose")
        actor = Actor(self.own_id(name), name, body.type)
        return Found(actor, f"“{name}”: the text does not say whose, so it is kept apart from those of other articles")

    def own_id(self, name: str) -> str:
        """An id for somebody whom only this article knows by these words."""
        return f"{slug(name)}-{content_id(self.article)[:6]}"

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


def _is_such(actor: Actor, body: Body) -> bool:
    """Whether an actor is a body of that kind: any armed force will do for an army, one ministry not for another."""
    if body.type in (ActorType.ARMED_FORCE, ActorType.POLICE):
        return actor.type is body.type
    return actor.id.endswith(f"-{body.key}")


def _readings(name: str) -> Iterator[str]:
    """The name, and the name without what is no part of it: "the", "pihak", a short form in brackets."""
    yield name
    bare = _BRACKETED.sub(" ", name).strip()
    if bare and bare != name:
        yield bare
    words = bare.split()
    for length in range(min(3, len(words) - 1), 0, -1):
        if fold(" ".join(words[:length])) in vocabulary().leads:
            yield " ".join(words[length:])
        if fold(" ".join(words[-length:])) in vocabulary().trails:
            yield " ".join(words[:-length])
    yield from _BRACKETED.findall(name)


def bare_body(name: str) -> Body | None:
    """The kind of body that a name consists of, without any owner: "Kementerian Pertahanan"."""
    return next((phrase.body for phrase in take_apart(name) if not phrase.rest), None)
