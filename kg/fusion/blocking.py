"""Which accounts are worth comparing: of one place, or of one such thing, in the same days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, product

from kg.fusion.accounts import NARROW, NEWS
from kg.fusion.outline import Outline
from kg.fusion.strands import Strand

Key = tuple[str, int | str]
#: Of more accounts than this that meet at one key, those that tell the same are compared with a few of their kind only.
_CROWD = 24
_FEW = 2
#: Of an account without a day: on more days than this it may have happened on any.
_MANY = 12


def partners(strands: Sequence[Strand]) -> list[list[int]]:
    """For each strand the positions of the later ones to compare it with, in order.

    Two of one article never meet: there it is decided already. Nor do two whose days exclude each other.
    """
    told_at: defaultdict[Key, list[int]] = defaultdict(list)
    asked_at: defaultdict[Key, list[int]] = defaultdict(list)
    items = [strand.outline for strand in strands]
    what_of = [_what(item) for item in items]
    for position, (item, what) in enumerate(zip(items, what_of, strict=True)):
        # Where two places are told, that what was hit is alike brings nothing together.
        told = set(_keys(item, item.places or item.setting, frozenset() if item.places else what))
        for key in told:
            told_at[key].append(position)
        for key in set(_keys(item, item.places | item.regions or item.setting, what)) - told:
            asked_at[key].append(position)
    articles = [item.members[0].account.article.id for item in items]
    met: list[set[int]] = [set() for _ in items]
    for one, other in chain(_meetings(told_at, asked_at, items), _vague_meetings(items, what_of)):
        first, then = (one, other) if one < other else (other, one)
        if then not in met[first] and articles[first] != articles[then] and _meet(items[first], items[then]):
            met[first].add(then)
    return [sorted(others) for others in met]


def _meetings(
    told_at: Mapping[Key, Sequence[int]], asked_at: Mapping[Key, Sequence[int]], items: Sequence[Outline]
) -> Iterator[tuple[int, int]]:
    for key, here in told_at.items():
        kept, rest = _few(here, items)
        yield from rest
        yield from combinations(kept, 2)
        yield from product(kept, _few(asked_at.get(key, ()), items)[0])


def _meet(one: Outline, other: Outline) -> bool:
    """Whether some day is allowed by both."""
    return one.start < other.end and other.start < one.end


def _vague_meetings(items: Sequence[Outline], what_of: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Accounts that give no day, or a month or a year, with those of one place that name what they name.

    What would fit too many happenings is told too vaguely to be any of them.
    """
    dated: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    vague: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for position, item in enumerate(items):
        index = dated if item.is_dated and item.days <= NARROW else vague
        for place in (*item.places, *item.unknown) or item.setting:
            for each in what_of[position]:
                index[place, each].append(position)
    for key, around in vague.items():
        for one in around:
            fitting = [other for other in dated.get(key, ()) if _meet(items[one], items[other])]
            if len({(items[other].start, items[other].end) for other in fitting}) <= _MANY:
                yield from ((one, other) for other in fitting)
        yield from combinations(_few(around, items)[0], 2)


def _few(positions: Sequence[int], items: Sequence[Outline]) -> tuple[Sequence[int], list[tuple[int, int]]]:
    """Those of one key; of a crowd a few of each kind, and each of the others paired with the few of its kind."""
    if len(positions) <= _CROWD:
        return positions, []
    kinds: defaultdict[Hashable, list[int]] = defaultdict(list)
    for position in positions:
        kinds[_kind(items[position])].append(position)
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
