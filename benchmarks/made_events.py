"""Reports to events by what they truly tell, with labels, disputes and reasons as fusion finds them.

Which reports belong together is known, so that nothing need be guessed, and the size of the graph is what was asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from benchmarks.made_world import Happening
from kg.fusion.accounts import Told
from kg.fusion.contest import contest_of
from kg.fusion.naming import event_label, event_type, founder, own_ids, readable_type
from kg.fusion.sources import sources_of
from kg.fusion.telling import tell
from kg.fusion.world import World
from kg.model import Event, Match, Reading
from kg.rdf.events import common_period


def gathered(readings: Sequence[Reading], truth: Mapping[str, Happening]) -> tuple[Event, ...]:
    """Every report in the event that it tells of; ``truth`` knows which that is, by the report's id."""
    world = World(readings)
    told = tell(readings, world, sources_of(readings, world, {}))
    ids = own_ids(told)
    members: defaultdict[str, list[Told]] = defaultdict(list)
    for each in told:
        members[truth[each.id].id].append(each)
    events = (_event(ids[founder(group).id], group, world) for group in members.values())
    return tuple(sorted(events, key=lambda event: event.id))


def _event(key: str, members: Sequence[Told], world: World) -> Event:
    in_order = sorted(members, key=lambda told: (told.account.article.id, told.account.report.trigger, told.id))
    kind = event_type(members)
    dispute = contest_of(members, world)
    return Event(
        id=key,
        type=kind,
        label=event_label(members, kind, common_period([told.account for told in members]), world),
        accounts=tuple(told.account for told in in_order),
        matches=tuple(Match(second.id, first.id, _reason(first, second)) for first, second in pairwise(in_order)),
        contested=bool(dispute.reasons),
        contest_reasons=dispute.reasons,
        settled_by=dispute.settled_by,
        corrections=dispute.corrections,
    )


def _reason(first: Told, second: Told) -> str:
    told = [f"both tell of {readable_type(first.type)}"]
    if first.same_article(second):
        told.append("told right after it")
    if first.day is not None and first.day == second.day:
        told.append("both on the same day")
    if first.places & second.places:
        told.append("both at the same place")
    if first.agents & second.agents:
        told.append("both name the same agent")
    return f"{first.speaker_label} and {second.speaker_label}: {'; '.join(told)}"
