"""Where the accounts of one event cannot all be true, what settles it, and what was corrected.

Denials, rival attackers, rival victims, figures that exclude each other. A side that admits the deed settles who did
it; a side that gives another figure later corrects its first; a figure that only grows contradicts nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.fusion.accounts import Told
from kg.fusion.attribution import (
    changes_of_mind,
    denials,
    disputed_figures,
    rival_agents,
    rival_targets,
    settled_by,
    stances,
)
from kg.fusion.figures import corrected, figures, rival_figures
from kg.fusion.sides import Sides
from kg.fusion.world import World
from kg.model import Correction, Modality


@dataclass(frozen=True, slots=True)
class Contest:
    """What is in dispute about an event, in sentences, and what no longer is."""

    reasons: tuple[str, ...] = ()
    settled_by: tuple[str, ...] = ()  #: ids of the statements in which who did it says so
    corrections: tuple[Correction, ...] = ()


def contest_of(members: Sequence[Told], world: World) -> Contest:
    """A sentence for each way in which the accounts of an event contradict one another; none when they do not."""
    actual = [told for told in members if told.account.report.modality is Modality.ACTUAL]
    sides = Sides(world)
    positions = stances(actual, sides)
    given = figures(actual, sides)
    withdrawn = list(corrected(given))
    affirmed = any(not told.is_negative for told in actual)
    reasons = {
        *denials(positions, affirmed=affirmed),
        *disputed_figures(positions),
        *rival_agents(actual, positions, sides, world),
        *rival_targets(actual, sides, world),
        *rival_figures(given, [figure for figure, _ in withdrawn]),
    }
    corrections = {*changes_of_mind(positions), *(correction for _, correction in withdrawn)}
    return Contest(
        tuple(sorted(reasons)),
        settled_by(positions),
        tuple(sorted(corrections, key=lambda correction: (correction.report, correction.by))),
    )
