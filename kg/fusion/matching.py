"""When two reports may speak of one happening, when they do, and why.

Two questions, kept apart. :func:`apart` asks what rules a pair out: it holds for every pair of an event, however
the pair came together. :func:`match` asks what speaks for a pair, and wants more where more is unsaid.
A false match is worse than a missed one.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.fusion.accounts import MUTUAL, Told, World, length, overlap
from kg.fusion.naming import readable_period, readable_type
from kg.model import EventType, Modality, Toll

#: The ways in which two sides tell of one blast, or of one fight.
_KIN = (
    frozenset(
        {
            EventType.SHELLING,
            EventType.MISSILE_STRIKE,
            EventType.AIR_STRIKE,
            EventType.DRONE_STRIKE,
            EventType.BOMBING,
        }
    ),
    frozenset({EventType.BOMBING, EventType.SUICIDE_BOMBING}),
    frozenset({EventType.CLASH, EventType.AMBUSH}),
    frozenset({EventType.CLASH, EventType.SHOOTING}),
    frozenset({EventType.CLASH, EventType.RAID}),
)
#: A period longer than this many days says too little to tell one happening by.
NARROW = 4
#: How much must speak for a match: within an article, across articles, and where only a state is the common place.
_WITHIN, _ACROSS, _STATE_WIDE = 2, 3, 4
#: How much it speaks for a match that the one report only takes up the other's happening: "serangan itu".
_TAKEN_UP = 6


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two reports that seem to speak of one happening: how much speaks for it, and what."""

    one: Told
    other: Told
    strength: int
    reason: str


def apart(one: Told, other: Told, world: World) -> bool:
    """Whether something rules out that the two speak of one happening."""
    return (
        not _types_compatible(one.type, other.type)
        or one.account.report.modality is not other.account.report.modality
        or _periods_disjoint(one, other)
        or _places_disjoint(one, other)
        or _is_campaign(one, other)
        or _is_campaign(other, one)
        or _roles_swapped(one, other)
        or (not one.same_article(other) and bool(one.things and other.things) and not one.things & other.things)
        or (_agents_disjoint(one, other) and not _rivals(one, other, world))
    )


def match(one: Told, other: Told, world: World) -> Candidate | None:
    """The match of two reports, when enough speaks for it and nothing against."""
    if apart(one, other, world):
        return None
    if one.account.report.modality is not Modality.ACTUAL:
        return _same_words(one, other)
    if _takes_up(one, other) or _takes_up(other, one):
        reason = f"{one.speaker_label} and {other.speaker_label}: the one takes up what the other tells"
        return Candidate(one, other, _TAKEN_UP, reason)
    if EventType.OTHER in (one.type, other.type) and not _same_trigger(one, other):
        return None
    found = _support(one, other, world)
    if found is None:
        return None
    strength, facts = found
    if strength < _wanted(one, other, world):
        return None
    return Candidate(one, other, strength, f"{one.speaker_label} and {other.speaker_label}: {'; '.join(facts)}")


def _wanted(one: Told, other: Told, world: World) -> int:
    """How much must speak for the match of these two."""
    if one.same_article(other):
        wanted = _WITHIN + one.same_statement(other)
    elif one.places & other.places and not all(map(world.is_state_wide, one.places & other.places)):
        wanted = _ACROSS
    else:
        wanted = _STATE_WIDE
    kin_only = one.type is not other.type and EventType.ATTACK not in (one.type, other.type)
    if kin_only and not _rivals(one, other, world):
        # A writer who uses two words means two things, unless it is much the same otherwise.
        wanted += 2 if one.same_article(other) else 1
    return wanted


def _support(one: Told, other: Told, world: World) -> tuple[int, list[str]] | None:
    """Points and facts that speak for the match; None when time or place is too vague to match at all."""
    when = _same_time(one, other)
    if when is None or (not one.same_article(other) and not (one.places and other.places)):
        return None
    points = [(0, _type_fact(one, other)), *_same_place(one, other, world), *when]
    points += [
        (1, f"same {'sides' if one.type in MUTUAL else 'agent'} ({world.label(side)})")
        for side in sorted(one.agents & other.agents)[: 2 if one.type in MUTUAL else 1]
    ] or [(1, "agents of one side") for _ in sorted(one.agent_side & other.agent_side)[:1]]
    if one.type not in MUTUAL:
        points += [(1, f"same target ({world.label(hit)})") for hit in sorted(one.targets & other.targets)[:1]]
    if _same_thing(one, other):
        points.append((2, f"same thing hit ({' '.join(sorted(one.things & other.things))})"))
    points += [(2, f"same toll ({toll})") for toll in sorted(_tolls(one) & _tolls(other))[:1]]
    if _same_trigger(one, other):
        points.append((3, "the same words tell of it"))
    if _answers(one, other) or _answers(other, one):
        points.append((1, "the accused answers"))
    if _agents_disjoint(one, other):
        points.append((0, "each side names another agent"))
    return sum(point for point, _ in points), [fact for _, fact in points]


def _same_time(one: Told, other: Told) -> list[tuple[int, str]] | None:
    if one.period is None or other.period is None:
        return [] if one.same_article(other) else None
    if one.day is not None and one.day == other.day:
        return [(1, f"same day ({readable_period(one.period)})")]
    equal = (one.period.start, one.period.end) == (other.period.start, other.period.end)
    lengths = (length(one.period), length(other.period))
    if all(days is not None and days <= NARROW for days in lengths):
        # Two days that may be one speak for a match only where one writer tells both.
        return [(int(one.same_article(other)), f"days that overlap ({readable_period(other.period)})")]
    return [(1, f"same days ({readable_period(one.period)})")] if equal and one.same_article(other) else None


def _same_place(one: Told, other: Told, world: World) -> list[tuple[int, str]]:
    shared = sorted(one.places & other.places, key=lambda place: (not world.is_narrow(place), place))
    if shared:
        return [(1 + world.is_narrow(shared[0]), f"same place ({world.label(shared[0])})")]
    for inner, outer in ((one, other), (other, one)):
        for place in sorted(inner.regions & outer.places):
            return [(int(not world.is_state_wide(place)), f"one place lies in the other ({world.label(place)})")]
    return []


def _same_words(one: Told, other: Told) -> Candidate | None:
    """What has not happened is one only when one article says the same of it twice, word for word."""
    first, second = (t.account.statement.content.of(t.account.article.text).casefold().split() for t in (one, other))
    same = (one.type, one.agents, one.targets, one.places) == (other.type, other.agents, other.targets, other.places)
    if not (same and one.same_article(other) and first == second and not one.same_statement(other)):
        return None
    return Candidate(one, other, 1, f"{one.speaker_label} and {other.speaker_label}: the same in the same words")


def _types_compatible(one: EventType, other: EventType) -> bool:
    return one.may_mean(other) or any({one, other} <= kin for kin in _KIN)


def _periods_disjoint(one: Told, other: Told) -> bool:
    return one.period is not None and other.period is not None and not overlap(one.period, other.period)


def _places_disjoint(one: Told, other: Told) -> bool:
    if not one.places or not other.places:
        return False
    return not (one.places & (other.places | other.regions) or other.places & one.regions)


def _is_campaign(one: Told, other: Told) -> bool:
    """Whether the one gives a whole region's toll without a day, and the other tells of a town in it.

    "Serangan udara ke Jalur Gaza telah menewaskan 3.000 orang" is no single blow on Gaza City.
    """
    wider = bool(other.regions & one.places) and not one.places & other.places
    return wider and one.period is None and bool(one.account.report.tolls)


def _agents_disjoint(one: Told, other: Told) -> bool:
    return bool(one.agents and other.agents) and not one.agent_side & other.agent_side


def _roles_swapped(one: Told, other: Told) -> bool:
    """Whether the one's attacker is the other's victim: blow and counter-blow, not one happening."""
    if one.type in MUTUAL or other.type in MUTUAL:
        return False
    return not one.agents & other.agents and bool(one.agents & other.targets or other.agents & one.targets)


def _rivals(one: Told, other: Told, world: World) -> bool:
    """Whether two speakers tell of one attack, each naming another attacker, on whom else they agree strictly."""
    targets_disjoint = bool(one.targets and other.targets) and not one.target_side & other.target_side
    return (
        _agents_disjoint(one, other)
        and one.type.is_attack
        and other.type.is_attack
        and not targets_disjoint
        and _same_spot(one, other, world)
        and bool(one.speakers and other.speakers)
        and not one.speakers & other.speakers
    )


def _same_spot(one: Told, other: Told, world: World) -> bool:
    """One town on one day, or one building: named twice in an article, or in one region on one day."""
    same_thing = _same_thing(one, other)
    if same_thing and one.same_article(other):
        return True
    shared = one.places & other.places
    in_town = any(map(world.is_narrow, shared)) or (same_thing and not all(map(world.is_state_wide, shared)))
    return in_town and one.day is not None and one.day == other.day


def _same_thing(one: Told, other: Told) -> bool:
    """Whether what was hit bears the same name, as far as one of the two gives it: "al-Ahli", "RS al-Ahli Arab"."""
    return bool(one.things and other.things) and (one.things <= other.things or other.things <= one.things)


def _same_trigger(one: Told, other: Told) -> bool:
    return one.same_article(other) and one.account.report.trigger.overlaps(other.account.report.trigger)


def _takes_up(one: Told, other: Told) -> bool:
    return one.same_article(other) and one.account.report.again == other.account.report.trigger


def _answers(denial: Told, claim: Told) -> bool:
    """Whether the denial comes from whom the claim names, in the article that prints the claim.

    What one's own side admits is no claim of an accuser: who denies aiming at civilians does not deny the strike.
    """
    return (
        denial.is_denial
        and not claim.is_negative
        and denial.same_article(claim)
        and bool(denial.speaker_side & claim.agent_side)
        and not denial.speaker_side & claim.speaker_side
    )


def _tolls(told: Told) -> set[str]:
    return {_figure(toll) for toll in told.account.report.tolls if toll.low or toll.high}


def _figure(toll: Toll) -> str:
    return f"{toll.low if toll.low is not None else 0}-{toll.high if toll.high is not None else ''} {toll.outcome}"


def _type_fact(one: Told, other: Told) -> str:
    if one.type is other.type:
        return f"both tell of {readable_type(one.type)}"
    return f"one tells of {readable_type(one.type)}, the other of {readable_type(other.type)}"
