"""Ministries, armies and peoples by composition: a kind of body, and whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.knowledge import Knowledge, Site, fold, slug
from kg.linking.vocabulary import Body, Qualifier, vocabulary
from kg.model import Actor, ActorType, Name

_POSSESSIVE = re.compile(r"(?<=\w)[’']s?(?=\s|$)")


#: What a people may have that is no state: those who fight for it, and its own.
_OF_PEOPLES = (ActorType.ARMED_FORCE, ActorType.ARMED_GROUP, ActorType.CIVILIANS)


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose body it is: a state or group, or a region that has no actor of its own."""

    id: str
    label: str
    names: dict[str, str]  #: language -> its name
    adjective: str = ""
    actor: Actor | None = None
    ruler: Actor | None = None  #: of a region: whose its offices are, as far as that is known


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name taken apart: the body, and the words that are left for its owner."""

    body: Body
    rest: str


def take_apart(name: str) -> Iterator[Phrase]:
    """Every way to see a body in a name, the longest body first.

    >>> [(phrase.body.key, phrase.rest) for phrase in take_apart("Azerbaijan’s Defence Ministry")]
    [('ministry-of-defence', 'Azerbaijan')]
    """
    words = vocabulary()
    tokens = _POSSESSIVE.sub("", name).split()
    folded = [fold(token) for token in tokens]
    for length in range(min(words.longest_body, len(tokens)), 0, -1):
        for start in range(len(tokens) - length + 1):
            body = words.bodies.get(" ".join(folded[start : start + length]))
            if body is not None:
                before, after = tokens[:start], tokens[start + length :]
                yield Phrase(body, " ".join((*_without_joints(before), *_without_joints(after))))


def _without_joints(tokens: list[str]) -> list[str]:
    joints = vocabulary().joints
    while tokens and fold(tokens[0]) in joints:
        tokens = tokens[1:]
    while tokens and fold(tokens[-1]) in joints:
        tokens = tokens[:-1]
    return tokens


def owner_of(knowledge: Knowledge, words: str, body: Body) -> Owner | None:
    """The state, group or region that some words name as an owner; None when they name none."""
    actor = knowledge.demonym(words) or next(iter(knowledge.actors(words)), None) or _group_among(knowledge, words)
    if body.is_fighters_only:
        return as_owner(knowledge, actor) if actor is not None and actor.type is ActorType.ARMED_GROUP else None
    if actor is None and body.by_seat:
        actor = knowledge.seat(words)
    if actor is None and (body.of_bodies or body.type is ActorType.ARMED_FORCE):
        composed = compose_name(knowledge, words)
        is_government = composed is not None and composed.type is ActorType.GOVERNMENT and bool(composed.member_of)
        actor = composed if body.of_bodies or is_government else None
    if actor is not None and body.type is ActorType.GOVERNMENT and not body.of_bodies:
        actor = None if actor.type in (ActorType.ARMED_FORCE, ActorType.POLICE) else actor  # no army has a ministry
    if actor is not None:
        return as_owner(knowledge, actor)
    sites = knowledge.sites(words)
    if not sites or not (sites[0].is_curated or len(sites) == 1):
        return None
    place = sites[0].place
    region = slug(place.label)
    return Owner(
        region, place.label, _by_language(place.label, place.names), ruler=_ruler(knowledge, region, sites[0], body)
    )


def _ruler(knowledge: Knowledge, region: str, site: Site, body: Body) -> Actor | None:
    """Whose the offices of a region are: of its police the state, unless others have ruled in parts of the state."""
    if region in vocabulary().rulers:
        return knowledge.actor(vocabulary().rulers[region])
    is_states = body.type is ActorType.POLICE and site.state not in vocabulary().divided
    return knowledge.actor(site.state) if is_states else None


def _group_among(knowledge: Knowledge, words: str) -> Actor | None:
    """The armed group whose people or state is told beside its name: "Kurdi YPG", "Palestina Hamas"."""
    first, _, rest = words.partition(" ")
    start, _, last = words.rpartition(" ")
    for name, people in ((rest, first), (start, last)):
        group = next(iter(knowledge.actors(name)), None) if name else None
        is_people = knowledge.demonym(people) or knowledge.actors(people) or fold(people) in vocabulary().peoples
        if group is not None and group.type is ActorType.ARMED_GROUP and is_people:
            return group
    return None


def as_owner(knowledge: Knowledge, actor: Actor) -> Owner:
    """An actor as the owner of a body."""
    names = _by_language(actor.label, actor.names)
    return Owner(actor.id, actor.label, names, knowledge.adjective(actor.id), actor)


def _by_language(label: str, names: tuple[Name, ...]) -> dict[str, str]:
    found = {"en": label}
    for name in names:
        found.setdefault(name.language, name.text)
    return found


def compose(knowledge: Knowledge, body: Body, owner: Owner) -> Actor:
    """The body of that owner: the known one of that id, the group itself for its fighters, else a new one."""
    is_force = body.is_fighters or body.type is ActorType.ARMED_FORCE
    if owner.actor is not None and is_force:
        if body.is_fighters and owner.actor.type in (ActorType.ARMED_GROUP, ActorType.ARMED_FORCE):
            return owner.actor
        state = knowledge.actor(owner.actor.member_of[0]) if owner.actor.member_of else None
        if owner.actor.type is ActorType.GOVERNMENT and state is not None and state.type is ActorType.STATE:
            owner = as_owner(knowledge, state)  # a ministry's troops are its state's
    identifier = f"{owner.id}-{body.key}"
    known = knowledge.actor(identifier)
    if known is not None:
        return known
    article = "the " if owner.id in vocabulary().articles else ""
    names = [Name(f"{body.id} {owner.names.get('id', owner.label)}", "id")]
    names += [Name(f"{owner.adjective} {body.adjectival}", "en")] if owner.adjective else []
    holder = owner.actor or owner.ruler
    member_of = (holder.id,) if holder is not None and body.is_member else ()
    return Actor(identifier, f"{body.en} of {article}{owner.label}", body.type, tuple(names), member_of)


def compose_name(knowledge: Knowledge, name: str) -> Actor | None:
    """The body that a name composes, whole: no word of it may be left over."""
    for phrase in take_apart(name):
        if not phrase.rest:
            continue
        owner = owner_of(knowledge, phrase.rest, phrase.body)
        if owner is not None:
            return compose(knowledge, phrase.body, owner)
        apart = compose_apart(knowledge, phrase.body, phrase.rest)
        if apart is not None:
            return apart
    return None


def compose_apart(knowledge: Knowledge, body: Body, words: str) -> Actor | None:
    """A body that a qualifier parts from the state it names, or a people's: "separatis pro-Rusia", "milisi Kurdi"."""
    people = vocabulary().peoples.get(fold(words))
    if people is not None and body.type in _OF_PEOPLES:
        kind = ActorType.CIVILIANS if body.type is ActorType.CIVILIANS else ActorType.ARMED_GROUP
        own = (Name(f"{body.id.lower()} {people.id}", "id"),)
        return Actor(f"{people.key}-{body.key}", f"{people.en} {body.adjectival}", kind, own)
    first, _, rest = words.replace("-", " ").strip().partition(" ")
    found = vocabulary().qualifiers.get(fold(first))
    owner = owner_of(knowledge, rest, body) if found and rest else None
    if found is None or owner is None:
        return None
    key, qualifier = found
    identifier = f"{key}-{owner.id}-{body.key}"
    label = f"{_join(qualifier, 'en', owner.adjective or owner.label)} {body.adjectival}"
    indonesian = f"{body.id.lower()} {_join(qualifier, 'id', owner.names.get('id', owner.label))}"
    return knowledge.actor(identifier) or Actor(identifier, label, body.type, (Name(indonesian, "id"),))


def _join(qualifier: Qualifier, language: str, name: str) -> str:
    word = qualifier.en if language == "en" else qualifier.id
    return word + name if word.endswith("-") else f"{word} {name}"
