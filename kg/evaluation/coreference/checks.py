"""What the figures of clusters do not tell: events that must stay apart, disputes, sources, what lies within what."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from kg.evaluation.coreference.gold import EventCollection
from kg.evaluation.coreference.system import System
from kg.evaluation.tally import Tally


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    right: int
    of: int

    @property
    def value(self) -> float | None:
        return self.right / self.of if self.of else None

    def __str__(self) -> str:
        return f"{self.right} of {self.of}"


@dataclass(frozen=True, slots=True)
class Merge:
    """One event of the system that holds reports of two that are not one."""

    event: str
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Checks:
    """How many of what was to be told apart, or told, was."""

    apart: Share  #: pairs listed as two events, both read, that share no event of the system
    merged_pairs: tuple[Merge, ...]
    across: tuple[Merge, ...]  #: listed as two, or of days that exclude each other
    contested: Tally
    sources: Share  #: gold events read in full whose number of sources is right
    sources_off: float | None  #: mean difference of that number
    contained: Share  #: gold events whose event lies in that of their container
    containing: Share  #: events that lie in another, by the gold too


@dataclass(frozen=True)
class Homes:
    """Where the gold events ended up; ``cluster_of`` is the system's event of each mention that is read."""

    collection: EventCollection
    cluster_of: Mapping[int, str]

    def parts(self, event: str) -> dict[str, list[int]]:
        """The system's events that hold mentions of a gold event, the fullest first, with these mentions."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for mention in self.collection.by_id[event].mentions:
            if mention.number in self.cluster_of:
                found[self.cluster_of[mention.number]].append(mention.number)
        return dict(sorted(found.items(), key=lambda part: (-len(part[1]), part[0])))

    def home(self, event: str) -> str | None:
        """The system's event that holds most mentions of a gold event; None when none of them is read."""
        return next(iter(self.parts(event)), None)

    def held(self) -> dict[str, Counter[str]]:
        """The gold events that each of the system's events holds, with how many mentions."""
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for mention in self.collection.mentions:
            if mention.number in self.cluster_of:
                found[self.cluster_of[mention.number]][mention.event] += 1
        return dict(sorted(found.items()))


def check(homes: Homes, system: System) -> Checks:
    """Every check of a collection."""
    collection = homes.collection
    read = {event.id for event in collection.events if homes.home(event.id)}
    pairs = [pair for pair in collection.pairs_apart if read.issuperset(pair)]
    merged = tuple(_merged(homes, pairs))
    differences = list(_source_differences(homes, system))
    return Checks(
        apart=Share(len(pairs) - len({(merge.one, merge.other) for merge in merged}), len(pairs)),
        merged_pairs=merged,
        across=tuple(_across(homes)),
        contested=_contested(homes, system),
        sources=Share(sum(not difference for difference in differences), len(differences)),
        sources_off=sum(map(abs, differences)) / len(differences) if differences else None,
        contained=_contained(homes, system),
        containing=_containing(homes, system),
    )


def _merged(homes: Homes, pairs: list[tuple[str, str]]) -> Iterator[Merge]:
    for one, other in pairs:
        for cluster in sorted(homes.parts(one).keys() & homes.parts(other).keys()):
            yield Merge(cluster, one, other)


def _across(homes: Homes) -> Iterator[Merge]:
    """Pairs that one event of the system holds though they are listed as two or are of other days."""
    listed = {frozenset(pair) for pair in homes.collection.pairs_apart}
    for cluster, events in homes.held().items():
        for one, other in combinations(sorted(events), 2):
            if frozenset((one, other)) in listed or _of_other_days(homes.collection, one, other):
                yield Merge(cluster, one, other)


def _of_other_days(collection: EventCollection, one: str, other: str) -> bool:
    first, second = collection.when(one), collection.when(other)
    if first is None or second is None or first.start is None or second.start is None:
        return False
    return (
        first.end is not None
        and second.end is not None
        and not max(first.start, second.start) < min(first.end, second.end)
    )


def _contested(homes: Homes, system: System) -> Tally:
    total = Tally()
    for event in homes.collection.events:
        home = homes.home(event.id)
        if home is None or event.contested is None:
            continue
        said = system.events[home].contested
        total += Tally(
            right=int(said and event.contested),
            missing=int(event.contested and not said),
            spurious=int(said and not event.contested),
        )
    return total


def _source_differences(homes: Homes, system: System) -> Iterator[int]:
    """The system's number less the gold's, of every gold event all of whose mentions are read."""
    for event in homes.collection.events:
        home = homes.home(event.id)
        in_full = all(mention.number in homes.cluster_of for mention in event.mentions)
        if home is not None and event.sources is not None and in_full:
            yield system.sources.get(home, 0) - event.sources


def _contained(homes: Homes, system: System) -> Share:
    """Of the gold events with a container, both read: how many of the system's events lie in the container's."""
    right = total = 0
    for event in homes.collection.events:
        inner, outer = homes.home(event.id), homes.home(event.within) if event.within else None
        if inner is not None and outer is not None:
            total += 1
            right += system.is_within(inner, outer)
    return Share(right, total)


def _containing(homes: Homes, system: System) -> Share:
    """Of the system's events that lie in another, both holding gold mentions: how many do so by the gold."""
    held = homes.held()
    right = total = 0
    for inner, events in held.items():
        for outer in sorted(system.within.get(inner, frozenset()) & held.keys()):
            total += 1
            right += any(above in held[outer] for event in events for above in homes.collection.above(event))
    return Share(right, total)
