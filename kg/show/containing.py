"""Which event lies in which, and why it was taken to: a strike in its campaign, a campaign in its war."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from pyoxigraph import NamedNode

from kg.rdf.terms import CKG, SEM_SUB_EVENT_OF
from kg.show.facts import Facts, nodes
from kg.show.telling import names
from kg.show.wording import days, visible


def containers(facts: Facts, event: NamedNode) -> list[NamedNode]:
    """The events that it is a part of, the narrowest first: its campaign, then the war of that."""
    found: list[NamedNode] = []
    facts.load([event])
    above = facts.things(event, SEM_SUB_EVENT_OF)
    while above and above[0] not in (event, *found):
        found.append(above[0])
        facts.load(above[:1])
        above = facts.things(above[0], SEM_SUB_EVENT_OF)
    return found


def parts(facts: Facts, event: NamedNode) -> list[NamedNode]:
    """The events that are a part of it and of nothing narrower, by their days."""
    found = nodes(facts.store, f"SELECT ?part WHERE {{ ?part {SEM_SUB_EVENT_OF} {event} }}")
    facts.load(found)
    return sorted(found, key=lambda part: (_first(facts, part) or date.max, facts.label(part), part.value))


def nested(names: Sequence[str]) -> str:
    """What contains a thing, and what contains that.

    >>> nested(["a siege", "a war"])
    'a siege (part of a war)'
    """
    return f"{names[0]} (part of {nested(names[1:])})" if len(names) > 1 else names[0]


def why_within(facts: Facts, event: NamedNode, container: NamedNode) -> str:
    """What the graph has for it: days in days, place in place, sides that fight in both."""
    reasons = [
        *_in_time(facts, event, container),
        *_in_place(facts, event, container),
        *_of_the_same(facts, event, container),
    ]
    because = f", because {'; '.join(reasons)}" if reasons else ""
    return f"It was taken for a part of {visible(facts.label(container))}{because}."


def _in_time(facts: Facts, event: NamedNode, container: NamedNode) -> Iterator[str]:
    inner, outer = _days(facts, event), _days(facts, container)
    if (inner[0] or inner[1]) and (outer[0] or outer[1]):
        starts = outer[0] is None or (inner[0] is not None and outer[0] <= inner[0])
        ends = outer[1] is None or (inner[1] is not None and inner[1] <= outer[1])
        if starts and ends:
            yield f"its time ({days(*inner)}) lies in that of the other ({days(*outer)})"


def _in_place(facts: Facts, event: NamedNode, container: NamedNode) -> Iterator[str]:
    outer = facts.things(container, CKG.place)
    for place in facts.things(event, CKG.place):
        if place in outer:
            yield f"both are placed in {names(facts, [place])}"
            return
        wide = [each for each in outer if each in reached(facts, [place], CKG.within)]
        if wide:
            yield f"{names(facts, [place])} lies in {names(facts, wide[:1])}"
            return


def _of_the_same(facts: Facts, event: NamedNode, container: NamedNode) -> Iterator[str]:
    """Sides of both, by whatever force they act."""
    slots = (CKG.agent, CKG.target)
    here, there = (
        reached(facts, (who for slot in slots for who in facts.things(each, slot)), CKG.memberOf)
        for each in (event, container)
    )
    actors = [who for who in here if who in there and facts.things(who, CKG.actorType)]
    if actors:
        yield f"{names(facts, sorted(actors, key=str)[:3])} {'takes' if len(actors) == 1 else 'take'} part in both"


def reached(facts: Facts, things: Iterable[NamedNode], step: NamedNode) -> frozenset[NamedNode]:
    """The things with everything that a step, taken again and again, leads to."""
    found: set[NamedNode] = set()
    waiting = list(things)
    while waiting:
        thing = waiting.pop()
        if thing not in found:
            found.add(thing)
            waiting += facts.things(thing, step)
    return frozenset(found)


def _days(facts: Facts, event: NamedNode) -> tuple[date | None, date | None]:
    return facts.day(event, CKG.onOrAfter), facts.day(event, CKG.onOrBefore)


def _first(facts: Facts, event: NamedNode) -> date | None:
    first, last = _days(facts, event)
    return first or last
