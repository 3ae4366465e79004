"""Which place a name means, chosen among all of that name by the rest of the article."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.knowledge import Knowledge, Site, fold, slug
from kg.linking.vocabulary import vocabulary
from kg.model import Place

#: A town of this size is known without its state being named.
FAMOUS = 300_000
#: Two choices nearer than this score, neither with the article's support, are no choice.
MARGIN = 0.4
#: Kilometres within which another place of the article speaks for a choice.
NEAR = 200.0
#: Two places nearer than this (kilometres) are the same for a reader of the news.
SAME = 25.0
EARTH_RADIUS = 6371.0
SETTLED = ("city", "town", "village")


@dataclass(frozen=True, slots=True)
class Context:
    """What an article says of where it plays, before any choice is made."""

    states: Mapping[str, float]  #: id -> its share of all mentions of states
    regions: frozenset[str]  #: ids of all regions and districts that are named
    anchors: tuple[Site, ...]  #: places that can be only one
    home: str = ""  #: the state whose papers write in the article's language


@dataclass(frozen=True, slots=True)
class Located:
    """A place with the reason for the choice."""

    place: Place | None
    reason: str


@dataclass(frozen=True, slots=True)
class _Scored:
    site: Site
    score: float
    support: tuple[str, ...]  #: what in the article speaks for it, in words


def locate(knowledge: Knowledge, name: str, kind: str, context: Context) -> Located:
    """The place of a name, given the kind word that stands beside it ("desa" is a village)."""
    if not slug(name) or not any(mark.isupper() for mark in name):
        return Located(None, f"“{name}” names no place in particular")
    sites = knowledge.sites(name) or _prefixed(knowledge, name, context)
    scored = sorted(
        (_score(knowledge, site, name, kind, context) for site in sites),
        key=lambda choice: (-choice.score, choice.site.place.id),
    )
    scored = [choice for choice in scored if _is_plausible(choice, name, kind, context)]
    if not scored:
        why = "is not in the gazetteer" if not sites else f"is not {_described(knowledge, sites[0])}: {_unlike(kind)}"
        return Located(_unknown(knowledge, name), f"“{name}” {why}")
    best, *others = scored
    rival = next((other for other in others if _far(best.site, other.site)), None)
    if rival is not None and best.score - rival.score < MARGIN and not _is_at_home(best, context):
        either = f"{_described(knowledge, best.site)} or {_described(knowledge, rival.site)}"
        reason = f"“{name}” may be {either}; nothing in the article decides"
        return Located(_unknown(knowledge, name), reason)
    rather = f" rather than {_described(knowledge, rival.site)}" if rival is not None else ""
    support = "; ".join(best.support) or ("the best known of that name" if rival else "no other of that name is known")
    return Located(best.site.place, f"“{name}” is {_described(knowledge, best.site)}{rather}: {support}")


def _prefixed(knowledge: Knowledge, name: str, context: Context) -> tuple[Site, ...]:
    """Places that bear the name only with their kind before it, where the article plays in their state."""
    found = (site for prefix in vocabulary().prefixes for site in knowledge.sites(f"{prefix} {name}"))
    return tuple(site for site in found if site.state in context.states or site.state == context.home)


def _score(knowledge: Knowledge, site: Site, name: str, kind: str, context: Context) -> _Scored:
    score, support = 0.0, []
    if site.kind == "state":
        score += 4.0
        support.append("a state of that name")
    elif site.is_curated:
        score += 1.0
    if site.is_curated or fold(site.place.label) == fold(name):
        score += 0.5
    share = context.states.get(site.state, 0.0)
    if share and site.kind != "state":
        score += 1.0 + 2.0 * share
        support.append(f"{_title(knowledge, site.state)} is named in the article")
    elif site.state and site.state == context.home:
        score += 0.5
    regions = [region for region in _containers(knowledge, site) if region in context.regions]
    if regions:
        score += 2.0
        support.append(f"{_title(knowledge, regions[0])} is named in the article")
    near = _nearest(site, context.anchors)
    if near is not None and near[0] < NEAR:
        score += 1.5 * (1.0 - near[0] / NEAR)
        support.append(f"{near[0]:.0f} km from {near[1]}")
    score += _kind_score(site, kind)
    return _Scored(site, score + math.log10(site.population + 1) / 10, tuple(support))


def _described(knowledge: Knowledge, site: Site) -> str:
    """A place as a reader would tell it from another: "Martuni (town) in Nagorno-Karabakh"."""
    kind = "" if site.kind in ("state", "sea", "site") else f" ({site.kind})"
    place = f"{site.place.label}{kind}"
    return f"{place} in {_title(knowledge, site.place.within[0])}" if site.place.within else place


def _kind_score(site: Site, kind: str) -> float:
    if not kind or site.kind in ("site", "sea"):
        return 0.0
    if kind in SETTLED:
        if site.kind not in SETTLED:
            return -6.0
        return 1.0 if kind == site.kind else -2.0 if kind == "village" and site.population >= FAMOUS else 0.0
    return 1.5 if site.kind in ("region", "district") else -0.5


def _is_plausible(choice: _Scored, name: str, kind: str, context: Context) -> bool:
    """Whether a choice may stand: a small town in a state that the article never names may not."""
    site = choice.site
    if site.kind == "state":
        return kind not in (*SETTLED, "district")
    if kind in SETTLED and site.kind in ("region", "district"):
        return False
    if kind == "village" and not site.is_curated and site.population >= FAMOUS:
        return False
    if site.is_curated:
        return True
    is_named_so = fold(site.place.label) == fold(name)
    is_supported = site.state in context.states or (site.state == context.home and is_named_so)
    return is_supported or (site.population >= FAMOUS and is_named_so)


def _is_at_home(choice: _Scored, context: Context) -> bool:
    """Whether the article itself speaks for the choice."""
    return choice.site.kind == "state" or choice.site.is_curated or choice.site.state in context.states


def _unlike(kind: str) -> str:
    return f"the text calls it a {kind}" if kind else "the article names neither that state nor a place near it"


def _unknown(knowledge: Knowledge, name: str) -> Place:
    identifier = slug(name)
    return Place(f"{identifier}-unlocated" if knowledge.site(identifier) is not None else identifier, name)


def _title(knowledge: Knowledge, identifier: str) -> str:
    site = knowledge.site(identifier)
    return site.place.label if site is not None else identifier


def _containers(knowledge: Knowledge, site: Site) -> Iterable[str]:
    """The regions that contain a place, from the nearest outwards, states left out."""
    waiting = list(site.place.within)
    while waiting:
        container = knowledge.site(waiting.pop(0))
        if container is not None and container.kind != "state":
            yield container.place.id
            waiting.extend(container.place.within)


def _nearest(site: Site, anchors: Iterable[Site]) -> tuple[float, str] | None:
    known = [
        (apart, anchor.place.label)
        for anchor in anchors
        if anchor.place.id != site.place.id and (apart := distance(site.place, anchor.place)) is not None
    ]
    return min(known, default=None)


def _far(one: Site, other: Site) -> bool:
    apart = distance(one.place, other.place)
    return apart is None or apart > SAME


def distance(one: Place, other: Place) -> float | None:
    """Kilometres between two places along the earth; None when one of them has no coordinates."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    here, there = math.radians(one.latitude), math.radians(other.latitude)
    half = math.sin((there - here) / 2) ** 2
    half += math.cos(here) * math.cos(there) * math.sin(math.radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * EARTH_RADIUS * math.asin(math.sqrt(half))


def kind_beside(text: str, start: int, end: int) -> str:
    """The kind that the words right before a name, or right after it, tell: "desa Karin Tak", "Sagaing Region"."""
    kinds = vocabulary().kinds
    before = fold(text[max(0, start - 30) : start]).split()
    if text[max(0, start - 1) : start] not in (" ", ""):
        before = []
    for length in (2, 1):
        kind = kinds.get(" ".join(before[-length:])) if len(before) >= length else None
        if kind is not None:
            return kind
    after = text[end : end + 12].split()
    is_apart = text[end : end + 1] == " "
    return kinds.get(fold(after[0]), "") if is_apart and after and after[0].strip(",.").istitle() else ""


def context_of(knowledge: Knowledge, names: Iterable[str], states: Iterable[str], home: str) -> Context:
    """Where an article plays, from the names of its places and the states of its actors."""
    counted = Counter(states)
    regions: set[str] = set()
    anchors: list[Site] = []
    for name in sorted(set(names)):
        sites = knowledge.sites(name)
        certain = [site for site in sites if site.kind == "state"] or (sites if len(sites) == 1 else ())
        for site in certain:
            if site.state and (site.is_curated or site.population >= FAMOUS):
                counted[site.state] += 1
        if len(sites) == 1 and sites[0].is_curated and sites[0].kind in SETTLED:
            anchors.append(sites[0])
        regions.update(site.place.id for site in sites if site.kind in ("region", "district"))
    total = sum(counted.values())
    shares = {state: count / total for state, count in sorted(counted.items())}
    return Context(shares, frozenset(regions), tuple(anchors), home)
