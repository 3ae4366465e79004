"""The limits between groups of reports, each question asked once: hundreds of papers tell few different things."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from kg.fusion.accounts import Told
from kg.fusion.limits import agents_disjoint, differ, rivals
from kg.fusion.strands import Strand
from kg.fusion.world import World


@dataclass(frozen=True, slots=True)
class Summary:
    """What the limits need to know of a group: the days and towns of all, and one report of each kind."""

    kinds: dict[int, Told]  #: number of a kind → a report that tells what all of the kind tell
    claims: dict[int, Told]  #: number of a claim → a report that makes it: who did it, says whom
    sides: frozenset[frozenset[str]]  #: of the agents that are named
    start: int
    end: int
    day: int | None  #: the one day, when some report gives one
    towns: frozenset[str]

    def join(self, other: Summary) -> Summary:
        """Of both groups as one."""
        return Summary(
            kinds={**self.kinds, **other.kinds},
            claims={**self.claims, **other.claims},
            sides=self.sides | other.sides,
            start=max(self.start, other.start),
            end=min(self.end, other.end),
            day=self.day if self.day is not None else other.day,
            towns=self.towns | other.towns,
        )


class Limits:
    """What stands between the accounts of several articles, and between groups of them."""

    def __init__(self, strands: Sequence[Strand], world: World) -> None:
        self._world = world
        self._numbers: dict[Hashable, int] = {}
        self._differ: dict[int, bool] = {}
        self._pairs: dict[int, bool] = {}
        #: Articles that tell of "another" one: there it matters which reports stand in one article.
        self._tied = {t.account.article.id for strand in strands for t in strand.outline.members if t.is_another}
        self.summaries = [self._summary(strand) for strand in strands]

    def _summary(self, strand: Strand) -> Summary:
        item = strand.outline
        naming = [told for told in item.members if told.agents and not told.is_negative]
        return Summary(
            kinds={self._number(self._kind(told)): told for told in item.members},
            claims={self._number(_claim(told)): told for told in naming},
            sides=frozenset(told.agent_side for told in naming),
            start=item.start,
            end=item.end,
            day=item.day,
            towns=frozenset(filter(self._world.is_narrow, item.places)),
        )

    def _number(self, kind: Hashable) -> int:
        return self._numbers.setdefault(kind, len(self._numbers))

    def _kind(self, told: Told) -> Hashable:
        """Everything that tells it from other happenings, but for the days and for who says it."""
        article = told.account.article.id
        counts_a_region = bool(told.figures) and not told.is_dated
        is_tied = article in self._tied
        return (
            *(told.type, told.account.report.modality, told.is_whole, told.is_another, counts_a_region),
            *(told.places, told.regions, told.unknown, told.things, told.agents, told.targets),
            article if is_tied or told.things else "",
            told.account.report.trigger if is_tied else None,
        )

    def keep_apart(self, one: int, other: int) -> bool:
        """Whether a limit stands between two articles' accounts, by their positions."""
        pair = _pair(one, other)
        known = self._pairs.get(pair)
        if known is None:
            known = self._pairs[pair] = self.exclude(self.summaries[one], self.summaries[other])
        return known

    def exclude(self, one: Summary, other: Summary) -> bool:
        """Whether a limit stands between any report of the one group and any of the other."""
        # Stretches of time of which any two meet all meet on one day.
        if one.start >= other.end or other.start >= one.end:
            return True
        asked = self._differ
        for a, left in one.kinds.items():
            for b, right in other.kinds.items():
                if a == b:
                    continue
                pair = _pair(a, b)
                known = asked.get(pair)
                if known is None:
                    known = asked[pair] = differ(left, right)
                if known:
                    return True
        if all(side & rival for side in one.sides for rival in other.sides):
            return False
        spot = one.day is not None and one.day == other.day and bool(one.towns & other.towns)
        return any(
            agents_disjoint(left, right) and not rivals(left, right, self._world, one_spot=spot)
            for left in one.claims.values()
            for right in other.claims.values()
        )


def _pair(one: int, other: int) -> int:
    """Two numbers as one, in whatever order: a million of these take half the room of tuples."""
    return one << 32 | other if one < other else other << 32 | one


def _claim(told: Told) -> Hashable:
    """Everything that decides whether who names another agent tells of the same attack."""
    when = (told.start, told.end, told.is_dated, told.printed)
    where = (told.places, told.things, told.kinds, told.weapons, told.account.article.id, told.account.report.again)
    return ("claim", told.agents, told.targets, told.speakers, told.type, when, where)
