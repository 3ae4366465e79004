"""Where the accounts of one event cannot all be true: denials, rival attackers, figures that exclude each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from kg.fusion.accounts import MUTUAL, Told, World
from kg.knowledge import fold
from kg.model import Modality, Toll


def contest_reasons(members: Sequence[Told], world: World) -> tuple[str, ...]:
    """A sentence for each way in which the accounts of an event contradict one another; none when they do not."""
    actual = [told for told in members if told.account.report.modality is Modality.ACTUAL]
    return tuple(
        sorted(
            {*_denials(actual), *_rival_agents(actual, world), *_rival_targets(actual, world), *_rival_tolls(actual)}
        )
    )


def _denials(members: Sequence[Told]) -> Iterator[str]:
    affirmed = any(not told.is_negative for told in members)
    for told in members:
        if told.is_denial:
            yield f"{told.speaker_label} denies it."
        elif told.is_negative and affirmed:
            yield f"{told.speaker_label} says that it did not happen."


def _rival_agents(members: Sequence[Told], world: World) -> Iterator[str]:
    """Those who say that it happened, and name attackers of whom none is the other's."""
    naming = [told for told in members if told.agents and not told.is_negative]
    for one, other in combinations(naming, 2):
        if not one.agent_side & other.agent_side:
            named = sorted(f"{told.speaker_label} names {_names(told.agents, world)}" for told in (one, other))
            yield f"They name different agents: {'; '.join(named)}."


def _rival_targets(members: Sequence[Told], world: World) -> Iterator[str]:
    """Those who name different parties to the war as the one hit; a town and the people in it are no contradiction."""
    naming = [t for t in members if t.targets and not t.is_negative and t.type not in MUTUAL]
    for one, other in combinations(naming, 2):
        parties = all(map(world.is_party, one.targets | other.targets))
        if parties and not one.target_side & other.target_side:
            named = sorted(f"{told.speaker_label} names {_names(told.targets, world)}" for told in (one, other))
            yield f"They name different targets: {'; '.join(named)}."


def _rival_tolls(members: Sequence[Told]) -> Iterator[str]:
    """Figures of different speakers that no one number satisfies; a speaker who corrects a figure contests nothing."""
    affirming = [told for told in members if not told.is_negative]
    for one, other in combinations(affirming, 2):
        if one.speakers & other.speakers or not (one.speakers and other.speakers):
            continue
        for left in one.account.report.tolls:
            for right in other.account.report.tolls:
                if _same_people(left, right) and _exclude(left, right):
                    sayings = (
                        f"{one.speaker_label} says {_figure(left)}",
                        f"{other.speaker_label} says {_figure(right)}",
                    )
                    yield f"The figures exclude each other: {'; '.join(sorted(sayings))}."


def _same_people(one: Toll, other: Toll) -> bool:
    return one.outcome is other.outcome and fold(one.of_whom) == fold(other.of_whom)


def _exclude(one: Toll, other: Toll) -> bool:
    """Whether no number lies in both ranges; a missing upper bound is open above."""
    return (one.high is not None and one.high < (other.low or 0)) or (
        other.high is not None and other.high < (one.low or 0)
    )


def _figure(toll: Toll) -> str:
    low, high = toll.low or 0, toll.high
    if high is None:
        return f"at least {low} {toll.outcome}"
    return f"{low} {toll.outcome}" if low == high else f"{low} to {high} {toll.outcome}"


def _names(actors: frozenset[str], world: World) -> str:
    return " and ".join(sorted(world.label(actor) for actor in actors))
