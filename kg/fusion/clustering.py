"""Matches to events: the strongest first, and none that would bring together what must stay apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from kg.fusion.accounts import Told, World, days_of, length
from kg.fusion.matching import NARROW, Candidate, apart, match
from kg.model import Match


def cluster(told: Sequence[Told], world: World) -> list[tuple[list[Told], list[Match]]]:
    """Reports that speak of one happening each, with the matches that brought them together."""
    groups: dict[str, list[Told]] = {item.id: [item] for item in told}
    matches: dict[str, list[Match]] = {item.id: [] for item in told}
    root = {item.id: item.id for item in told}
    for candidate in _decided(told, world):
        left, right = sorted((root[candidate.one.id], root[candidate.other.id]))
        if left == right or any(apart(a, b, world) for a in groups[left] for b in groups[right]):
            continue
        for item in groups[right]:
            root[item.id] = left
        groups[left] += groups.pop(right)
        matches[left] += [*matches.pop(right), Match(candidate.other.id, candidate.one.id, candidate.reason)]
    return [(sorted(groups[key], key=lambda item: item.id), matches[key]) for key in sorted(groups)]


def _decided(told: Sequence[Told], world: World) -> list[Candidate]:
    """The matches, strongest first, without those that could as well have gone elsewhere."""
    compared = (match(told[one], told[other], world) for one, other in sorted(_pairs(told)))
    found = [candidate for candidate in compared if candidate is not None]
    ways: defaultdict[str, list[Candidate]] = defaultdict(list)
    for candidate in found:
        ways[candidate.one.id].append(candidate)
        ways[candidate.other.id].append(candidate)
    decided = [c for c in found if not _torn(c.one, c, ways, world) and not _torn(c.other, c, ways, world)]
    dated: defaultdict[str, list[Told]] = defaultdict(list)
    for item in told:
        if item.day is not None and item.places:
            dated[item.account.article.id].append(item)
    decided = [c for c in decided if not _of_two_days(c.one, c.other, dated, world)]
    decided = [c for c in decided if not _of_two_days(c.other, c.one, dated, world)]
    return sorted(decided, key=lambda c: (-c.strength, c.one.id, c.other.id))


def _torn(item: Told, candidate: Candidate, ways: dict[str, list[Candidate]], world: World) -> bool:
    """Whether a report that leaves place or time unsaid fits two happenings, this one no better than another."""
    if item.places and item.period is not None:
        return False
    here = candidate.other if candidate.one is item else candidate.one
    for rival in ways[item.id]:
        there = rival.other if rival.one is item else rival.one
        if rival.strength >= candidate.strength and there is not here and apart(here, there, world):
            return True
    return False


def _of_two_days(item: Told, here: Told, dated: dict[str, list[Told]], world: World) -> bool:
    """Whether an undated report of a place may as well speak of what its article tells of another day there."""
    if item.period is not None or not item.places or here.day is None:
        return False
    return any(
        other.day != here.day and other.places & item.places and not apart(item, other, world)
        for other in dated[item.account.article.id]
    )


def _pairs(told: Sequence[Told]) -> set[tuple[int, int]]:
    """Positions of reports worth comparing: those of one article, and those of one place (or its region) and day."""
    pairs: set[tuple[int, int]] = set()
    articles: defaultdict[str, list[int]] = defaultdict(list)
    spots: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for position, item in enumerate(told):
        articles[item.account.article.id].append(position)
        for spot in _spots(item, item.places):
            spots[spot].append(position)
    for members in articles.values():
        pairs.update(combinations(members, 2))
    for position, item in enumerate(told):
        for spot in _spots(item, item.places | item.regions):
            pairs.update((min(position, other), max(position, other)) for other in spots.get(spot, ()))
    return {pair for pair in pairs if pair[0] != pair[1]}


def _spots(item: Told, places: frozenset[str]) -> Iterator[tuple[str, int]]:
    period = item.period
    days = length(period) if period is not None else None
    if period is None or days is None or days > NARROW:
        return
    for on in days_of(period):
        yield from ((place, on.toordinal()) for place in places)
