"""Reports of all articles to events: which of them speak of the same happening, and why.

The limits that no event crosses: disjoint days, disjoint places, incompatible types, what happened with what did
not (yet) happen. Within them, place and day and type make a match, or what an article leaves unsaid once it has
said it; two sides that blame each other for one blast in one town on one day make one contested event.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.fusion.accounts import Told, World, tell
from kg.fusion.clustering import cluster
from kg.fusion.contest import contest_of
from kg.fusion.copies import copies_of
from kg.fusion.naming import event_id, event_label, event_type
from kg.fusion.sources import sources_of
from kg.model import Event, Match, Period, Reading
from kg.rdf.events import common_period

__all__ = ["copies_of", "fuse"]


def fuse(readings: Sequence[Reading], copies: Mapping[str, str] | None = None) -> tuple[Event, ...]:
    """Every report in exactly one event. Neither the order of the articles nor a second copy of one matters.

    ``copies`` is what :func:`copies_of` finds in the readings, where it is known already.
    """
    world = World(readings)
    copies = copies_of(readings) if copies is None else copies
    told = tell(readings, world, sources_of(readings, world, copies))
    groups = cluster(told, world)
    events = [_event(members, matches, world) for members, matches in groups]
    taken = Counter(event.id for event in events)
    for position, (members, _) in enumerate(groups):
        event = events[position]
        if taken[event.id] > 1:  # two events without place and day may share six digits
            longer = event_id(members, event.type, _period(members), world, digits=12)
            events[position] = replace(event, id=longer)
    return tuple(sorted(events, key=lambda event: event.id))


def _event(members: Sequence[Told], matches: Sequence[Match], world: World) -> Event:
    kind = event_type(members)
    period = _period(members)
    dispute = contest_of(members, world)
    in_text_order = sorted(members, key=lambda told: (told.account.article.id, told.account.report.trigger, told.id))
    return Event(
        id=event_id(members, kind, period, world),
        type=kind,
        label=event_label(members, kind, period, world),
        accounts=tuple(told.account for told in in_text_order),
        matches=tuple(sorted(matches, key=lambda match: (match.report, match.other))),
        contested=bool(dispute.reasons),
        contest_reasons=dispute.reasons,
        settled_by=dispute.settled_by,
        corrections=dispute.corrections,
    )


def _period(members: Sequence[Told]) -> Period | None:
    """The days that the event is described with, so that its label says the same."""
    return common_period([told.account for told in members])
