"""Reports of all articles to events: which of them speak of the same happening, and why.

First within each article, where what is left unsaid is what was told before; then across articles. The limits that
no event crosses: disjoint days, far places, incompatible types, an attacker who is the other's target, what happened
with what did not (yet) happen, a war with one blow of it.
"""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from kg.fusion.accounts import Told
from kg.fusion.clustering import gather
from kg.fusion.containers import containers
from kg.fusion.contest import contest_of
from kg.fusion.copies import copies_of
from kg.fusion.memory import Memory
from kg.fusion.naming import event_label, event_type, founder, own_ids
from kg.fusion.outline import joined
from kg.fusion.sources import sources_of
from kg.fusion.strands import strands
from kg.fusion.telling import tell
from kg.fusion.world import World
from kg.model import Event, Match, Period, Reading
from kg.rdf.events import common_period

__all__ = ["Memory", "copies_of", "fuse", "fuse_again"]


def fuse(readings: Sequence[Reading], copies: Mapping[str, str] | None = None) -> tuple[Event, ...]:
    """Every report in exactly one event. Neither the order of the articles nor a second copy of one matters.

    ``copies`` is what :func:`copies_of` finds in the readings, where it is known already.
    """
    return fuse_again(readings, copies, None)[0]


def fuse_again(
    readings: Sequence[Reading], copies: Mapping[str, str] | None, before: Memory | None
) -> tuple[tuple[Event, ...], Memory]:
    """The same events, with what to remember for the next time; what ``before`` tells is not decided again.

    Without ``before`` nothing is remembered.
    """
    with _undisturbed():
        return _fuse(readings, copies_of(readings) if copies is None else copies, before)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Without the collector, which would look at every reading again and again: fusion leaves no cycles behind."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _fuse(
    readings: Sequence[Reading], copies: Mapping[str, str], before: Memory | None
) -> tuple[tuple[Event, ...], Memory]:
    world = World(readings)
    told = {each.id: each for each in tell(readings, world, sources_of(readings, world, copies))}
    articles: defaultdict[str, list[Told]] = defaultdict(list)
    for each in told.values():
        articles[each.account.article.id].append(each)
    parts = [strand for key in sorted(articles) for strand in strands(articles[key], world)]
    ids = own_ids(list(told.values()))
    groups = {}
    found, memory = gather(parts, world, before)
    for group, matches in found:
        # As told, not as understood: what a report leaves unsaid is none of the event's facts.
        members = [told[member.id] for strand in group for member in strand.outline.members]
        groups[ids[founder(members).id]] = members, group, matches
    within = containers({key: joined(strand.outline for strand in group) for key, (_, group, _) in groups.items()})
    events = tuple(
        _event(
            key, members, [*matches, *(m for strand in group for m in strand.matches)], ids, within.get(key, ""), world
        )
        for key, (members, group, matches) in sorted(groups.items())
    )
    return events, memory


def _event(  # one parameter a thing known of it
    key: str, members: Sequence[Told], matches: Sequence[Match], ids: Mapping[str, str], part_of: str, world: World
) -> Event:
    kind = event_type(members)
    dispute = contest_of(members, world)
    in_text_order = sorted(members, key=lambda told: (told.account.article.id, told.account.report.trigger, told.id))
    return Event(
        id=key,
        type=kind,
        label=event_label(members, kind, _period(members), world),
        accounts=tuple(told.account for told in in_text_order),
        matches=tuple(sorted(matches, key=lambda match: (match.report, match.other))),
        contested=bool(dispute.reasons),
        contest_reasons=dispute.reasons,
        settled_by=dispute.settled_by,
        corrections=dispute.corrections,
        former=tuple(sorted({ids[told.id] for told in members} - {key})),
        part_of=part_of,
    )


def _period(members: Sequence[Told]) -> Period | None:
    """The days that the event is described with, so that its label says the same."""
    return common_period([told.account for told in members])
