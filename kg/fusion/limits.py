"""What rules out that two reports speak of one happening: limits that no event crosses, however its reports met."""

from __future__ import annotations

from functools import cache

from kg.fusion.accounts import MUTUAL, NARROW, Told, is_news
from kg.fusion.world import World
from kg.model import EventType

#: The ways in which two writers tell of one blast, of one fight, of one raid.
_KIN = (
    frozenset(
        {
            *(EventType.SHELLING, EventType.MISSILE_STRIKE, EventType.AIR_STRIKE, EventType.DRONE_STRIKE),
            *(EventType.BOMBING, EventType.CEASEFIRE_VIOLATION),
        }
    ),
    # "peluru" are bullets and shells, and who blows himself up has often shot before
    *(
        frozenset({EventType.SHOOTING, blow})
        for blow in (EventType.SHELLING, EventType.MISSILE_STRIKE, EventType.BOMBING, EventType.SUICIDE_BOMBING)
    ),
    frozenset({EventType.BOMBING, EventType.SUICIDE_BOMBING}),
    frozenset({EventType.AIR_STRIKE, EventType.RAID}),
    frozenset({EventType.CLASH, EventType.AMBUSH, EventType.SHOOTING, EventType.ATTACK}),
    frozenset({EventType.CLASH, EventType.SHOOTING, EventType.RAID}),
    frozenset({EventType.SHOOTING, EventType.RAID, EventType.EXECUTION, EventType.ARSON}),
    frozenset({EventType.ARSON, EventType.ATTACK}),
    frozenset({EventType.SHOOTING, EventType.ASSASSINATION, EventType.EXECUTION}),
    frozenset({EventType.TERRITORIAL_GAIN, EventType.CLASH}),
    frozenset({EventType.TERRITORIAL_GAIN, EventType.RAID}),
    frozenset({EventType.TERRITORIAL_GAIN, EventType.ATTACK}),
    frozenset({EventType.CEASEFIRE, EventType.AGREEMENT}),
)


@cache
def may_be_one(one: EventType, other: EventType) -> bool:
    """Whether words of two types may tell one happening."""
    return one.may_mean(other) or any({one, other} <= kin for kin in _KIN)


def apart(one: Told, other: Told, world: World, *, one_spot: bool = False) -> bool:
    """Whether something rules out that the two speak of one happening.

    ``one_spot`` says that those whom they were joined with tell of one town on one day, so that they may be rivals.
    """
    return (
        one.start >= other.end
        or other.start >= one.end
        or differ(one, other)
        or (agents_disjoint(one, other) and not rivals(one, other, world, one_spot=one_spot))
    )


def differ(one: Told, other: Told) -> bool:
    """Whether they tell of two things, whatever their days and whoever names whom as the agent."""
    return (
        (not may_be_one(one.type, other.type) and not (one.is_whole and other.is_whole))
        or one.account.report.modality is not other.account.report.modality
        or one.is_whole is not other.is_whole
        or far_apart(one, other)
        or _is_one_more(one, other)
        or _other_thing(one, other)
        or _roles_swapped(one, other)
        or _is_toll_of_region(one, other)
        or _is_toll_of_region(other, one)
    )


def _is_one_more(one: Told, other: Told) -> bool:
    """Whether an article tells the one first, and then says of the other that it is another."""
    if not one.same_article(other):
        return False
    first, then = sorted((one, other), key=lambda told: told.account.report.trigger)
    return then.is_another and not first.is_another


def said_again(one: Told, other: Told) -> bool:
    """Whether both say the same of the same, in the same words, in two statements."""
    same = (one.type, one.agents, one.targets, one.places) == (other.type, other.agents, other.targets, other.places)
    return same and not one.same_statement(other) and one.content == other.content and bool(one.content)


def far_apart(one: Told, other: Told) -> bool:
    """Whether both name places, and none of the one is or lies in or around one of the other.

    Where nobody knows where a place lies, it may lie in a known one; two unknown ones are two, unless by their names.
    """
    if not one.places or not other.places:
        return False
    if one.places & (other.places | other.regions) or other.places & one.regions:
        return False
    if one.unknown and other.unknown:
        return not one.unknown & other.unknown
    return not (one.unknown or other.unknown)


def _other_thing(one: Told, other: Told) -> bool:
    """Whether two papers give what was hit two proper names: two markets are two, one hall may be told by two names."""
    return bool(one.things and other.things) and not one.things & other.things and not one.same_article(other)


def _is_toll_of_region(one: Told, other: Told) -> bool:
    """Whether the one gives a whole region's toll without a day, and the other tells of a town in it.

    "Serangan udara ke Jalur Gaza telah menewaskan 3.000 orang" is no single blow on Gaza City.
    """
    return bool(one.figures) and not one.is_dated and bool(other.regions & one.places) and not one.places & other.places


def agents_disjoint(one: Told, other: Told) -> bool:
    """Whether they say of two parties that they did it; who says that somebody did not names nobody."""
    if one.is_negative or other.is_negative:
        return False
    return bool(one.agents and other.agents) and not one.agent_side & other.agent_side


def _roles_swapped(one: Told, other: Told) -> bool:
    """Whether the one's attacker is the other's victim: blow and counter-blow, not one happening."""
    if one.type in MUTUAL or other.type in MUTUAL:
        return False
    return not one.agents & other.agents and bool(one.agents & other.targets or other.agents & one.targets)


def rivals(one: Told, other: Told, world: World, *, one_spot: bool) -> bool:
    """Whether two speakers who name different attackers tell of one attack, on whose victims they agree strictly."""
    targets_disjoint = bool(one.targets and other.targets) and not one.target_side & other.target_side
    return (
        one.type.is_attack
        and other.type.is_attack
        and not targets_disjoint
        and bool(one.speakers and other.speakers)
        and not one.speakers & other.speakers
        and (one_spot or same_spot(one, other, world))
    )


def same_spot(one: Told, other: Told, world: World) -> bool:
    """One town on one day, or one building: named twice in an article, or in one region on one day."""
    same_name = same_thing(one, other)
    if one.same_article(other) and (same_name or _of_one_story(one, other)):
        return True
    shared = one.places & other.places
    in_town = any(map(world.is_narrow, shared)) or (same_name and not all(map(world.is_state_wide, shared)))
    return in_town and _one_news(one, other)


def _of_one_story(one: Told, other: Told) -> bool:
    """Whether both speak of one deed: they take up the same word, or the accused says whose "that rocket" was."""
    first, second = one.account.report, other.account.report
    taken = {first.again or first.trigger, second.again or second.trigger}
    alike = bool(one.kinds & other.kinds or one.weapons & other.weapons)
    return len(taken) == 1 or (_accused_answers(one, other) and alike)


def _accused_answers(one: Told, other: Told) -> bool:
    """Whether one of them speaks for whom the other names as the agent."""
    return bool(one.speaker_side & other.agent_side or other.speaker_side & one.agent_side)


def _one_news(one: Told, other: Told) -> bool:
    """Whether both name one day, or the one that names none was printed within days of it."""
    if one.is_dated and other.is_dated:
        return one.day is not None and one.day == other.day
    dated, undated = (one, other) if one.is_dated else (other, one)
    return dated.is_dated and dated.days <= NARROW and is_news(dated.start, dated.end, undated.printed)


def same_thing(one: Told, other: Told) -> bool:
    """Whether what was hit bears the same name, as far as one of the two gives it: "al-Ahli", "RS al-Ahli Arab"."""
    return bool(one.things and other.things) and (one.things <= other.things or other.things <= one.things)
