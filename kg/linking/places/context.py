"""Where an article plays, as far as is known before, or while, its places are chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from kg.knowledge import Knowledge, Site
from kg.linking.places.candidates import FAMOUS, Candidate, Match

#: So many names that can only be places of one state make it likely that the article plays there.
VOTES = 2
MOST_STATES = 4
SETTLED = ("city", "town", "village")


@dataclass(frozen=True, slots=True)
class Context:
    """What an article says of where it plays."""

    states: Mapping[str, float]  #: id → its share of all that speaks for a state
    regions: Mapping[str, frozenset[str]]  #: id → the names by which a region or district is, or may be, named
    anchors: Mapping[str, Site] = field(default_factory=dict)  #: name → the place that it means, where that is sure
    home: str = ""  #: the state whose papers write in the article's language
    inferred: frozenset[str] = frozenset()  #: ids of the states that are not named, but where places of it lie

    def share(self, state: str) -> float:
        """How much of the article speaks for a state, 0 to 1."""
        return self.states.get(state, 0.0)

    def settled(self, sure: Mapping[str, Site]) -> Context:
        """The same context once the places of some names are chosen: they, and their states, speak for others."""
        anchors = {name: site for name, site in sure.items() if site.kind != "state"}
        places = {site.place.id: site for site in anchors.values()}
        states = Counter(site.state for site in places.values() if site.state)
        fresh = {state: count for state, count in states.items() if count >= VOTES and state not in self.states}
        shares = {**self.states, **{state: count / len(places) for state, count in sorted(fresh.items())}}
        return replace(self, states=shares, anchors=anchors, inferred=self.inferred | fresh.keys())


def context_of(
    knowledge: Knowledge, named: Mapping[str, tuple[Candidate, ...]], states: Iterable[str], home: str
) -> Context:
    """From what each name of a place may mean, and the states of the actors, each as often as it is named."""
    counted: Counter[str] = Counter(states)
    regions: dict[str, set[str]] = {}
    anchors: dict[str, Site] = {}
    for name, candidates in named.items():
        sites = [candidate.site for candidate in candidates]
        for site in _certain(sites):
            if site.state and (site.is_curated or site.population >= FAMOUS):
                counted[site.state] += 1
            if site.is_curated and site.kind in SETTLED:
                anchors[name] = site
        for site in sites:
            if site.kind in ("region", "district"):
                regions.setdefault(site.place.id, set()).add(name)
    inferred = {state: votes for state, votes in _voted(named).items() if state not in counted}
    counted.update(inferred)
    total = sum(counted.values())
    shares = {state: count / total for state, count in sorted(counted.items())}
    known = {region: frozenset(by) for region, by in regions.items() if _is_at_home(knowledge, region, shares)}
    return Context(shares, known, anchors, home, frozenset(inferred))


def _voted(named: Mapping[str, tuple[Candidate, ...]]) -> Counter[str]:
    """States of which nobody speaks, but where several places of the article can lie and nowhere else."""
    votes: Counter[str] = Counter()
    for candidates in named.values():
        states = {one.site.state for one in candidates if one.match is Match.MAIN}
        if len(states) == 1:
            votes.update(states - {""})
    return Counter({state: count for state, count in votes.items() if count >= VOTES})


def _certain(sites: list[Site]) -> list[Site]:
    states = [site for site in sites if site.kind == "state"]
    return states or (sites if len({site.state for site in sites}) == 1 else [])


def _is_at_home(knowledge: Knowledge, region: str, shares: Mapping[str, float]) -> bool:
    site = knowledge.site(region)
    return site is not None and (site.is_curated or site.state in shares)


def likely_states(context: Context) -> list[str]:
    """The states among whose places a name is looked for that is spelt in yet another way, the most named first."""
    ranked = sorted(context.states, key=lambda state: (-context.states[state], state))
    return ranked[:MOST_STATES] or ([context.home] if context.home else [])
