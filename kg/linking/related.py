"""What the linked actors and places belong to or lie in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.knowledge import Knowledge
from kg.model import Actor, Place


def related_to(
    knowledge: Knowledge, actors: Iterable[Actor], places: Iterable[Place], joined: Mapping[str, Actor]
) -> tuple[Actor | Place, ...]:
    """The organisations, states and containers that are not themselves mentioned, sorted.

    ``joined`` holds the groups that persons belong to and nothing known tells of.

    A state that is named as an actor has a territory, and one that is named as a place is an actor too.
    """
    known_actors = {actor.id: actor for actor in actors}
    known_places = {place.id: place for place in places}
    mentioned = frozenset(("actor", key) for key in known_actors) | {("place", key) for key in known_places}
    for identifier in sorted(known_places):
        state = knowledge.actor(identifier)
        if state is not None and knowledge.state_place(identifier) is not None:
            known_actors.setdefault(identifier, state)
    waiting = sorted(known_actors.values(), key=lambda actor: actor.id)
    while waiting:
        actor = waiting.pop()
        territory = knowledge.state_place(actor.id)
        if territory is not None:
            known_places.setdefault(territory.id, territory)
        for group in actor.member_of:
            found = knowledge.actor(group) or joined.get(group)
            if found is not None and group not in known_actors:
                known_actors[group] = found
                waiting.append(found)
    spreading = sorted(known_places.values(), key=lambda place: place.id)
    while spreading:
        for container in spreading.pop().within:
            site = knowledge.site(container)
            if site is not None and container not in known_places:
                known_places[container] = site.place
                spreading.append(site.place)
    fresh_actors = [known_actors[key] for key in sorted(known_actors) if ("actor", key) not in mentioned]
    fresh_places = [known_places[key] for key in sorted(known_places) if ("place", key) not in mentioned]
    return (*fresh_actors, *fresh_places)
