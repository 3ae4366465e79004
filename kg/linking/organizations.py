"""Which state, force, group or body a name means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kg.knowledge import Knowledge, fold, slug
from kg.linking.bodies import as_owner, compose, compose_name, take_apart
from kg.linking.vocabulary import Body, vocabulary
from kg.model import Actor, ActorType, Name, RunnerUp, content_id

_BRACKETED = re.compile(r"\s*\(([^()]*)\)\s*")


@dataclass(frozen=True, slots=True)
class Found:
    """An actor with the reason for the choice."""

    actor: Actor | None
    reason: str
    runners_up: tuple[RunnerUp, ...] = ()  #: who else the name may mean


@dataclass(frozen=True, slots=True)
class Organizations:
    """Resolves names of organisations as one article uses them."""

    knowledge: Knowledge
    language: str
    article: str  #: its id, for bodies of which the article does not say whose they are
    named: tuple[str, ...] = ()  #: every name of an organisation in the article
    today: date | None = None  #: the day of the article

    def resolve(self, name: str, actor_type: ActorType | None = None, member_of: str = "") -> Found:
        """The actor of a name: a known one, a seat's, one composed of body and owner, else a new one."""
        found = self.known(name)
        if found is not None and actor_type is ActorType.MEDIA and found.actor is not None:
            # "media Israel" are papers of Israel's, never the state itself
            found = found if found.actor.type is ActorType.MEDIA else None
            if found is None:
                return self._new(name, actor_type, member_of)
        if found is not None:
            return Found(self._also_called(found.actor, name), found.reason, found.runners_up)
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
        if len(actors) > 1:
            return self._chosen(name, actors)
        if actors:
            (actor,) = actors
            same = fold(actor.label) == fold(name)
            return Found(
                actor, f"“{name}” is {actor.label} by name" if same else f"“{name}” is a name of {actor.label}"
            )
        seat = self.knowledge.seat(name)
        if seat is not None:
            return Found(seat, f"“{name}” is the seat that speaks for {seat.label}")
        state = self.knowledge.demonym(name)
        return None if state is None else Found(state, f"“{name}” are those of {state.label}")

    def _chosen(self, name: str, actors: tuple[Actor, ...]) -> Found:
        """One of several of a name: that of which the article also speaks, else that of its language; else none."""
        around = self._around(name)
        weights = {
            actor: 2 * bool(around & {actor.id, *actor.member_of})
            + any(fold(other.text) == fold(name) and other.language == self.language for other in actor.names)
            for actor in actors
        }
        best, second, *_ = sorted(actors, key=lambda actor: (-weights[actor], actor.id))
        total = sum(weights.values()) or 1
        runners_up = tuple(
            RunnerUp(actor.id, actor.label, round(weights[actor] / total, 2)) for actor in actors if actor is not best
        )
        if weights[best] == weights[second]:
            several = " or ".join(sorted(actor.label for actor in actors))
            return Found(None, f"“{name}” may be {several}; nothing in the article decides", runners_up)
        why = "of which the article speaks" if weights[best] > 1 else "in the language of the article"
        return Found(best, f"“{name}” is a name of {best.label}, {why}, rather than of {second.label}", runners_up)

    def is_named_otherwise(self, name: str, actor: Actor) -> bool:
        """Whether the article also calls an actor by a longer name: "Grup Wagner" beside "Wagner"."""
        others = (other for other in self.named if fold(other) != fold(name))
        return any(actor in self.knowledge.actors(other) for other in others)

    def _around(self, name: str) -> frozenset[str]:
        """Ids of the actors that the article's other names mean beyond doubt, and of what they belong to."""
        found: set[str] = set()
        for other in self.named:
            actors = self.knowledge.actors(other) if fold(other) != fold(name) else ()
            if len(actors) == 1:
                found |= {actors[0].id, *actors[0].member_of}
        return frozenset(found)

    def _composed(self, name: str) -> Found | None:
        composed = compose_name(self.knowledge, name) or self._of_figure(name)
        return Found(composed, f"“{name}” read as {composed.label}") if composed is not None else None

    def _of_figure(self, name: str) -> Actor | None:
        """The body of whoever a public figure leads on the day: "pemerintahan Netanyahu", "kelompok Egianus"."""
        for phrase in take_apart(name):
            figure = self.knowledge.figure(phrase.rest) or self.knowledge.figure_by_surname(phrase.rest)
            groups = figure.groups(self.today) if figure is not None else ()
            holder = self.knowledge.actor(groups[0]) if groups else None
            if holder is not None and (not phrase.body.is_fighters_only or holder.type is ActorType.ARMED_GROUP):
                return compose(self.knowledge, phrase.body, as_owner(self.knowledge, holder))
        return None

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
        if body is not None and not fitting:
            return self._of_only_state(name, body, actors.values())
        if len(fitting) != 1:
            return None
        return Found(fitting[0], f"“{name}” is {fitting[0].label}, the only one of that kind in the article")

    def _of_only_state(self, name: str, body: Body, actors: Iterable[Actor]) -> Found | None:
        """The body of the one state whose forces, offices and own name an article knows."""
        states = {state.id: state for actor in actors if (state := self._state_of(actor)) is not None}
        if len(states) != 1:
            return None
        (state,) = states.values()
        composed = compose(self.knowledge, body, as_owner(self.knowledge, state))
        return Found(composed, f"“{name}” is {composed.label}, no other state being named in the article")

    def _state_of(self, actor: Actor | None) -> Actor | None:
        seen: set[str] = set()
        while actor is not None and actor.type is not ActorType.STATE and actor.id not in seen:
            seen.add(actor.id)
            actor = self.knowledge.actor(actor.member_of[0]) if actor.member_of else None
        return actor if actor is not None and actor.type is ActorType.STATE else None

    def _of_somebody(self, name: str, body: Body) -> Found:
        if not name[:1].isupper() or " " not in name.strip():
            return Found(None, f"“{name}”: the text does not say whose")
        actor = Actor(self.own_id(name), name, body.type)
        return Found(actor, f"“{name}”: the text does not say whose, so it is kept apart from those of other articles")

    def of_this_article(self, name: str) -> Found | None:
        """A bare body ("polisi") that speaks or is spoken to: whose it is stays open, but it is somebody."""
        body = bare_body(name)
        if body is None:
            return None
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
    """Whether an actor is a whole body of that kind: a task force is not the police, nor a guard corps the army."""
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
