"""The accounts of many articles to events: the likeliest matches first, and none that would cross a limit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.fusion.accounts import NARROW
from kg.fusion.blocking import pairs
from kg.fusion.comparison import compare
from kg.fusion.limits import said_again
from kg.fusion.outline import Outline
from kg.fusion.reasons import reason
from kg.fusion.signatures import Limits, Summary
from kg.fusion.strands import Strand
from kg.fusion.weights import ACROSS
from kg.fusion.world import World
from kg.model import EventType, Match

#: How much likelier a match must be than another that it excludes, of an account that leaves place or day unsaid.
_MARGIN = 0.75
#: The log-odds of what has not happened, and is said again word for word.
_AGAIN = 1.0
_HERE = frozenset({"same town", "same unknown place"})
_AROUND = frozenset({"same region", "same state", "place in the other", "place in the state"})
_BESIDE = frozenset({"place named in its article", "same town in both articles", "same parties in both articles"})
_TELLING = frozenset({"same thing", "same name", "same large figure"})
_ALIKE = frozenset({"same kind of thing", "same target", "same agent", "same figure"})
_LATELY = frozenset({"days that overlap", "news of those days", "printed in one week"})


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two strands, by position, that seem to be of one happening, and the log-odds that they are."""

    one: int
    other: int
    odds: float


def cluster(strands: Sequence[Strand], world: World) -> list[tuple[list[Strand], list[Match]]]:
    """Strands that are of one happening each, with the matches that brought them together."""
    limits = Limits(strands, world)
    groups = {position: Group([position], summary, set()) for position, summary in enumerate(limits.summaries)}
    root = list(range(len(strands)))
    matches: defaultdict[int, list[Match]] = defaultdict(list)
    for candidate in _decided(strands, limits, world):
        left, right = sorted((root[candidate.one], root[candidate.other]))
        if left == right or right in groups[left].apart:
            continue
        if limits.exclude(groups[left].summary, groups[right].summary):
            groups[left].apart.add(right)  # nothing that joins either can bring them together
            groups[right].apart.add(left)
            continue
        for position in groups[right].members:
            root[position] = left
        for other in groups[right].apart & groups.keys():
            groups[other].apart.add(left)
        groups[left] = groups[left].join(groups.pop(right))
        matches[left] += [*matches.pop(right, []), _match(candidate, strands, world)]
    return [([strands[position] for position in groups[key].members], matches[key]) for key in sorted(groups)]


@dataclass(frozen=True, slots=True)
class Group:
    """Strands, by position, that were joined so far."""

    members: list[int]
    summary: Summary
    apart: set[int]  #: groups, by the position of their first strand, that a limit keeps from it

    def join(self, other: Group) -> Group:
        return Group(self.members + other.members, self.summary.join(other.summary), self.apart | other.apart)


def _match(candidate: Candidate, strands: Sequence[Strand], world: World) -> Match:
    left, right = (strands[position].outline for position in (candidate.one, candidate.other))
    facts = [("said again word for word", "")] if _only_by_words(left, right) else compare(left, right, world)
    one, other = left.members[0], right.members[0]
    return Match(other.id, one.id, reason(one, other, facts, ACROSS, world))


def _only_by_words(one: Outline, other: Outline) -> bool:
    """Whether they tell what has not happened, or what nobody can say the kind of."""
    return not one.members[0].is_actual or EventType.OTHER in one.types | other.types


def _decided(strands: Sequence[Strand], limits: Limits, world: World) -> list[Candidate]:
    """The matches, likeliest first, without those that could as well have gone elsewhere."""
    found = [c for one, other in pairs(strands) if (c := candidate(one, other, strands, limits, world)) is not None]
    ways: defaultdict[int, list[Candidate]] = defaultdict(list)
    for each in found:
        ways[each.one].append(each)
        ways[each.other].append(each)
    decided = [c for c in found if not any(_torn(at, c, ways[at], strands, limits) for at in (c.one, c.other))]
    return sorted(decided, key=lambda c: (-c.odds, strands[c.one].id, strands[c.other].id))


def candidate(one: int, other: int, strands: Sequence[Strand], limits: Limits, world: World) -> Candidate | None:
    """The match of two strands, when enough speaks for it and nothing rules it out."""
    if limits.keep_apart(one, other):
        return None
    left, right = strands[one].outline, strands[other].outline
    if _only_by_words(left, right):
        is_again = any(said_again(a, b) for a in left.members for b in right.members)
        return Candidate(one, other, _AGAIN) if is_again else None
    facts = compare(left, right, world)
    if not _enough({name for name, _ in facts}, is_whole=left.members[0].is_whole):
        return None
    odds = ACROSS.sum(facts)
    return Candidate(one, other, odds) if odds > 0 else None


def _enough(facts: set[str], *, is_whole: bool) -> bool:
    """Whether place, time and what happened are told well enough to match at all, whatever the odds."""
    here, around, beside = (bool(facts & where) for where in (_HERE, _AROUND, _BESIDE))
    copied = "the same words" in facts
    what = len(facts & _TELLING) + len(facts & _ALIKE)
    if is_whole:
        return here or around or beside
    if "same day" in facts:
        return here or (around and (what > 0 or copied)) or (beside and (what > 0 or "same type" in facts)) or what > 1
    if "news of those days" in facts and here:
        return True
    if facts & _LATELY:
        return (here or beside or around or what > 2) and (what > 0 or copied)
    if "days that may be one" in facts:
        return (here or around or beside) and (what > 0 or copied or "figures that fit" in facts)
    return here and ("same kind of thing" in facts or bool(facts & _TELLING))


def _torn(at: int, chosen: Candidate, ways: Iterable[Candidate], strands: Sequence[Strand], limits: Limits) -> bool:
    """Whether a strand that leaves place or day unsaid fits two happenings, this one hardly better than another."""
    item = strands[at].outline
    if item.places and item.is_dated and item.days <= NARROW:
        return False
    here = chosen.other if chosen.one == at else chosen.one
    for rival in ways:
        there = rival.other if rival.one == at else rival.one
        if there != here and rival.odds >= chosen.odds - _MARGIN and limits.keep_apart(here, there):
            return True
    return False
