"""The accounts of many articles to events: the likeliest matches first, and none that would cross a limit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.fusion.accounts import NARROW
from kg.fusion.blocking import partners
from kg.fusion.comparison import compare
from kg.fusion.limits import said_again
from kg.fusion.memory import Decision, Memory, neighbourhoods, signature
from kg.fusion.outline import Outline, outline
from kg.fusion.reasons import reason
from kg.fusion.signatures import Limits, Summary
from kg.fusion.strands import Strand
from kg.fusion.weights import ACROSS
from kg.fusion.world import World
from kg.model import EventType, Match

Event = tuple[list[Strand], list[Match]]  #: what tells it, and why that met

#: How much likelier a match must be than another that it excludes, of an account that leaves place or day unsaid.
_MARGIN = 0.75
#: The log-odds of what is said again word for word, or of two that tell of one war.
_AGAIN = 1.0
#: Among so many reports of each account those are looked for that most speak for a match.
_TOLD = 4
_BARELY, _POORLY, _NEVER = 0.75, 1.5, float("inf")
_HERE = frozenset({"same town", "same unknown place", "same parties in both articles"})
_BESIDE = frozenset({"place named in its article", "same town in both articles"})
_AROUND = frozenset({"same region", "same state", "place in the other", "place in the state"})
_WHAT = frozenset({"same thing", "same name", "same kind of thing", "same large figure", "same target", "same figure"})
_ALIKE = frozenset({"same agent", "figures that fit"})
_SURELY = frozenset({"same day", "news of those days"})
_WHEN = _SURELY | {"days that overlap", "days that may be one", "printed in one week"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two strands, by position, that seem to be of one happening, and the log-odds that they are."""

    one: int
    other: int
    odds: float


def gather(strands: Sequence[Strand], world: World, before: Memory | None) -> tuple[list[Event], Memory]:
    """Strands that are of one happening each, with the matches that brought them together; and what was decided.

    What ``before`` holds of a neighbourhood that is as it was is taken from there; without it nothing is remembered.
    """
    at = {strand.id: position for position, strand in enumerate(strands)}
    compared = partners(strands)
    decided: dict[str, tuple[Decision, ...]] = {}
    events: list[Event] = []
    for near in neighbourhoods(compared):
        accounts = [strands[position] for position in near]
        if len(near) == 1:
            events.append((accounts, []))
            continue
        inner = {position: number for number, position in enumerate(near)}
        among = [(inner[position], inner[other]) for position in near for other in compared[position]]
        found = None
        if before is not None:
            key = signature(accounts, among, world)
            found = decided[key] = before.known.get(key) or tuple(cluster(accounts, among, world))
        for ids, matches in found or cluster(accounts, among, world):
            events.append(([strands[at[each]] for each in ids], list(matches)))
    return events, Memory(decided)


def cluster(strands: Sequence[Strand], compared: Iterable[tuple[int, int]], world: World) -> Iterator[Decision]:
    """The strands of one neighbourhood, by event; ``compared`` are the positions worth comparing."""
    limits = Limits(strands, world)
    groups = {position: Group([position], summary, set()) for position, summary in enumerate(limits.summaries)}
    root = list(range(len(strands)))
    matches: defaultdict[int, list[Match]] = defaultdict(list)
    for candidate in _decided(strands, compared, limits, world):
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
    for key in sorted(groups):
        yield tuple(strands[position].id for position in groups[key].members), tuple(matches[key])


@dataclass(frozen=True, slots=True)
class Group:
    """Strands, by position, that were joined so far."""

    members: list[int]
    summary: Summary
    apart: set[int]  #: groups, by the position of their first strand, that a limit keeps from it

    def join(self, other: Group) -> Group:
        return Group(self.members + other.members, self.summary.join(other.summary), self.apart | other.apart)


def _match(candidate: Candidate, strands: Sequence[Strand], world: World) -> Match:
    """The reports that most speak for the match, with what they themselves have in common."""
    left, right = (strands[position].outline for position in (candidate.one, candidate.other))
    told = [(a, b) for a in left.members[:_TOLD] for b in right.members[:_TOLD]]
    if _only_by_words(left, right):
        one, other = next((pair for pair in told if said_again(*pair)), told[0])
        return Match(other.id, one.id, reason(one, other, [("said again word for word", "")], ACROSS, world))
    alike = [(compare(outline(a), outline(b), world), a, b) for a, b in told]
    facts, one, other = max(alike, key=lambda each: (ACROSS.sum(each[0]), each[1].id, each[2].id))
    return Match(other.id, one.id, reason(one, other, facts, ACROSS, world))


def _only_by_words(one: Outline, other: Outline) -> bool:
    """Whether they tell what has not happened, or what nobody can say the kind of."""
    return not one.members[0].is_actual or EventType.OTHER in one.types | other.types


def _decided(
    strands: Sequence[Strand], compared: Iterable[tuple[int, int]], limits: Limits, world: World
) -> list[Candidate]:
    """The matches, likeliest first, without those that could as well have gone elsewhere."""
    found = [c for one, other in compared if (c := candidate(one, other, strands, limits, world)) is not None]
    ways: defaultdict[int, list[Candidate]] = defaultdict(list)
    for each in found:
        ways[each.one].append(each)
        ways[each.other].append(each)
    decided = [c for c in found if not any(_torn(at, c, ways[at], strands, limits) for at in (c.one, c.other))]
    return sorted(decided, key=lambda c: (-c.odds, strands[c.one].id, strands[c.other].id))


def candidate(one: int, other: int, strands: Sequence[Strand], limits: Limits, world: World) -> Candidate | None:
    """The match of two strands, when enough speaks for it and nothing rules it out."""
    if limits.exclude(limits.summaries[one], limits.summaries[other]):
        return None
    left, right = strands[one].outline, strands[other].outline
    if _only_by_words(left, right):
        is_again = any(said_again(a, b) for a in left.members for b in right.members)
        return Candidate(one, other, _AGAIN) if is_again else None
    facts = compare(left, right, world)
    if left.members[0].is_whole:
        is_one = left.arena & right.arena or "same parties in both articles" in {name for name, _ in facts}
        return Candidate(one, other, _AGAIN) if is_one else None
    odds = ACROSS.sum(facts)
    return Candidate(one, other, odds) if odds > _wanted({name for name, _ in facts}) else None


def _wanted(facts: set[str]) -> float:
    """The log-odds that a match wants: more where the place or the time is told less well."""
    told = bool(facts & _WHAT)
    if not facts & _WHEN and not (facts & _HERE and told):
        return _NEVER
    if facts & _HERE and facts & _SURELY:
        return 0.0
    alike = told or bool(facts & _ALIKE)
    if facts & _BESIDE or (facts & (_HERE | _AROUND) and alike):
        return _BARELY
    return _POORLY if told else _NEVER


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
