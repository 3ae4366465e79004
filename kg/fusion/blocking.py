"""Which accounts are worth comparing: of one place, or of one such thing, in the same days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import combinations, product

from kg.fusion.accounts import NARROW, NEWS
from kg.fusion.outline import Outline
from kg.fusion.strands import Strand

Key = tuple[str, int | str]
#: Of more accounts than this that meet at one key, those that tell the same are compared with a few of their kind only.
_CROWD = 24
_FEW = 2


def pairs(strands: Sequence[Strand]) -> list[tuple[int, int]]:
    """Positions of strands to compare, in order. Two of one article never: there it is decided already."""
    told_at: defaultdict[Key, list[int]] = defaultdict(list)
    asked_at: defaultdict[Key, list[int]] = defaultdict(list)
    articles = [strand.outline.members[0].account.article.id for strand in strands]
    for position, strand in enumerate(strands):
        item = strand.outline
        told = set(_keys(item, item.places or item.setting))
        for key in told:
            told_at[key].append(position)
        for key in set(_keys(item, item.places | item.regions | item.setting)) - told:
            asked_at[key].append(position)
    found: set[tuple[int, int]] = set()
    for key, here in told_at.items():
        found.update(_meetings(here, asked_at.get(key, ()), strands))
    return sorted((one, other) for one, other in found if articles[one] != articles[other])


def _meetings(here: Sequence[int], around: Sequence[int], strands: Sequence[Strand]) -> Iterable[tuple[int, int]]:
    """Pairs among those of one key, and of each of them with those that lie around it."""
    if len(here) + len(around) > _CROWD:
        kept, rest = _some(here, strands)
        yield from rest
        here, (around, more) = kept, _some(around, strands)
        del more  # those around are no pairs among themselves
    yield from combinations(here, 2)
    yield from ((min(pair), max(pair)) for pair in product(here, around) if pair[0] != pair[1])


def _some(positions: Sequence[int], strands: Sequence[Strand]) -> tuple[list[int], list[tuple[int, int]]]:
    """A few of each kind of account, and each of the others with the few of its kind."""
    kinds: defaultdict[Hashable, list[int]] = defaultdict(list)
    for position in positions:
        kinds[_kind(strands[position].outline)].append(position)
    kept: list[int] = []
    rest: list[tuple[int, int]] = []
    for alike in kinds.values():
        few = alike[:_FEW]
        kept += few
        rest += ((one, other) for other in alike[_FEW:] for one in few)
    return sorted(kept), rest


def _kind(item: Outline) -> Hashable:
    """Everything that decides whether two accounts may be one."""
    first = item.members[0]
    when = (item.start, item.end, item.is_dated, first.is_whole, first.is_actual)
    return (item.types, item.places, item.unknown, item.agents, item.targets, item.things, item.kinds, when)


def _keys(item: Outline, places: frozenset[str]) -> Iterator[Key]:
    what = {
        *item.things,
        *item.names,
        *item.kinds,
        *item.targets,
        *(str(low) for _, low, _, _ in item.figures if low > 9),
    }
    days: Iterable[int] = ()
    if item.is_dated and item.days <= NARROW:
        days = range(item.start, item.end)
    elif not item.is_dated and item.printed is not None:
        days = range(item.printed - NEWS, item.printed + 1)
    for day in days:
        yield from ((place, day) for place in places)
        yield from ((each, day) for each in what)
        yield from ((word, day) for word in item.unknown)
    if item.members[0].is_whole:
        yield from ((place, "whole") for place in places)
    for place in (*places, *item.unknown):
        yield from ((place, each) for each in what)
