"""Which accounts are worth comparing: of one place, or of one such thing, in the same days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from itertools import combinations, product

from kg.fusion.accounts import NARROW, NEWS
from kg.fusion.outline import Outline
from kg.fusion.strands import Strand

Key = tuple[str, int | str]
#: Of more accounts than this that meet at one key, those that tell the same are compared with a few of their kind only.
_CROWD = 24
_FEW = 2
#: The longest stretch of time that may stand for one day: "a year ago".
_VAGUE = 400


def pairs(strands: Sequence[Strand]) -> list[tuple[int, int]]:
    """Positions of strands to compare, in order. Two of one article never: there it is decided already."""
    told_at: defaultdict[Key, list[int]] = defaultdict(list)
    asked_at: defaultdict[Key, list[int]] = defaultdict(list)
    dated_in: defaultdict[Key, list[int]] = defaultdict(list)
    vague_in: defaultdict[Key, list[int]] = defaultdict(list)
    for position, strand in enumerate(strands):
        item = strand.outline
        what = _what(item)
        # Where two places are told, that what was hit is alike brings nothing together.
        told = set(_keys(item, item.places or item.setting, frozenset() if item.places else what))
        for key in told:
            told_at[key].append(position)
        for key in set(_keys(item, item.places | item.regions or item.setting, what)) - told:
            asked_at[key].append(position)
        if item.is_dated and item.days <= _VAGUE:
            for key in _months(item):
                (vague_in if item.days > NARROW else dated_in)[key].append(position)
    found: set[tuple[int, int]] = set()
    for key, here in told_at.items():
        kept, rest = _few(here, strands)
        found.update(rest, combinations(kept, 2), _across(kept, _few(asked_at.get(key, ()), strands)[0]))
    for key, around in vague_in.items():  # a month or a year meets the days in it, which do not meet one another there
        found.update(_across(_few(dated_in.get(key, ()), strands)[0], around))
    articles = [strand.outline.members[0].account.article.id for strand in strands]
    return sorted((one, other) for one, other in found if articles[one] != articles[other])


def _across(here: Iterable[int], around: Iterable[int]) -> Iterator[tuple[int, int]]:
    return ((min(pair), max(pair)) for pair in product(here, around) if pair[0] != pair[1])


def _months(item: Outline) -> Iterator[Key]:
    days = (*range(item.start, item.end, 28), item.end - 1)
    for month in {date.fromordinal(day).replace(day=1).toordinal() for day in days}:
        yield from ((place, month) for place in item.places)


def _few(positions: Sequence[int], strands: Sequence[Strand]) -> tuple[Sequence[int], list[tuple[int, int]]]:
    """Those of one key; of a crowd a few of each kind, and each of the others paired with the few of its kind."""
    if len(positions) <= _CROWD:
        return positions, []
    kinds: defaultdict[Hashable, list[int]] = defaultdict(list)
    for position in positions:
        kinds[_kind(strands[position].outline)].append(position)
    kept = sorted(position for alike in kinds.values() for position in alike[:_FEW])
    return kept, [(few, other) for alike in kinds.values() for other in alike[_FEW:] for few in alike[:_FEW]]


def _kind(item: Outline) -> Hashable:
    """Everything that decides whether two accounts may be one."""
    first = item.members[0]
    when = (item.start, item.end, item.is_dated, first.is_whole, first.is_actual)
    return (item.types, item.places, item.unknown, item.agents, item.targets, item.things, item.kinds, when)


def _what(item: Outline) -> frozenset[str]:
    """What was hit, who was, and how many."""
    large = (str(low) for _, low, _, _ in item.figures if low > 9)
    return item.things | item.names | item.kinds | item.targets | frozenset(large)


def _keys(item: Outline, places: frozenset[str], what: frozenset[str]) -> Iterator[Key]:
    days: Iterable[int] = ()
    if item.is_dated and item.days <= NARROW:
        days = range(item.start, item.end)
    elif not item.is_dated and item.printed is not None:
        days = range(item.printed - NEWS, item.printed + 1)
    for day in days:
        yield from ((each, day) for each in (*places, *what, *item.unknown))
    if item.members[0].is_whole:
        yield from ((place, "whole") for place in item.arena | item.setting)
    for place in (*places, *item.unknown):
        yield from ((place, each) for each in _what(item))
