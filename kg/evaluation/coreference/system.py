"""What the program makes of the articles: its events, and what its graph says of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal

from kg.build import assemble
from kg.model import Event, Reading
from kg.rdf.iris import Iris
from kg.rdf.terms import CKG, SEM_SUB_EVENT_OF


@dataclass(frozen=True, slots=True)
class System:
    """Events by id, and what the graph says of each."""

    events: Mapping[str, Event]
    event_of: Mapping[str, str]  #: of every report
    sources: Mapping[str, int]  #: how many independent ones tell an event
    within: Mapping[str, frozenset[str]]  #: every event that contains an event, near and far

    def is_within(self, event: str, container: str) -> bool:
        return container in self.within.get(event, frozenset())


def system(readings: Sequence[Reading]) -> System:
    """Fused and described as a build would do it."""
    result = assemble((), readings)
    graph, events = result.dataset, {event.id: event for event in result.events}
    named = {str(Iris(graph.base).event(identifier)): identifier for identifier in events}
    sources: dict[str, int] = {}
    above: defaultdict[str, set[str]] = defaultdict(set)
    for triple in graph:
        event, value = named.get(str(triple.subject)), triple.object
        if event is None:
            continue
        if triple.predicate == CKG.sourceCount and isinstance(value, Literal):
            sources[event] = int(value.value)
        elif triple.predicate == SEM_SUB_EVENT_OF and str(value) in named:
            above[event].add(named[str(value)])
    return System(
        events=events,
        event_of={account.report.id: event.id for event in events.values() for account in event.accounts},
        sources=sources,
        within={event: _all_above(event, above) for event in list(above)},
    )


def _all_above(event: str, above: Mapping[str, set[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = [*above.get(event, ())]
    while waiting:
        container = waiting.pop()
        if container not in found:
            found.add(container)
            waiting += above.get(container, ())
    return frozenset(found)
