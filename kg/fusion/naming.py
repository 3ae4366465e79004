"""What an event is called: a label to read, and an id that says the same and never changes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from kg.fusion.accounts import Told
from kg.fusion.copies import age
from kg.fusion.world import World
from kg.knowledge import slug
from kg.model import EventType, Modality, Period, Place, content_id

_HEX = re.compile(r"[0-9a-f]{12}")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_PLACES_NAMED = 3  #: a label names no more places than this
_SLUG_LENGTH = 40


def readable_type(kind: EventType) -> str:
    """A kind of happening in words.

    >>> readable_type(EventType.MISSILE_STRIKE)
    'missile strike'
    """
    return kind.value.replace("-", " ")


def readable_day(on: date) -> str:
    """A day in words, whatever the machine's language.

    >>> readable_day(date(2020, 11, 1))
    '1 November 2020'
    """
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def readable_period(period: Period) -> str:
    """A period in words, both ends inclusive.

    >>> readable_period(Period(date(2020, 10, 31), date(2020, 11, 2)))
    '31 October to 1 November 2020'
    """
    last = period.end - timedelta(days=1) if period.end is not None and period.end > date.min else period.end
    if period.start is None:
        return f"by {readable_day(last)}" if last is not None else "at an unknown time"
    if last is None:
        return f"since {readable_day(period.start)}"
    if last <= period.start:
        return readable_day(period.start)
    first = readable_day(period.start)
    if last.year == period.start.year:
        first = first.removesuffix(f" {last.year}")
    return f"{first} to {readable_day(last)}"


def event_type(members: Sequence[Told]) -> EventType:
    """The type that most reports give; "attack" only when none says more."""
    counts = Counter(told.type for told in members)
    if any(kind.is_attack and kind is not EventType.ATTACK for kind in counts):
        del counts[EventType.ATTACK]
    order = list(EventType)
    return min(counts, key=lambda kind: (-counts[kind], order.index(kind)))


def founder(members: Sequence[Told]) -> Told:
    """The report that gives an event its id: of the article printed first the one that tells most of it.

    News comes in the order of printing, so that what is added later leaves the id as it is.
    """
    return min(
        members, key=lambda told: (*age(told.account.article), *_vagueness(told), told.account.report.trigger, told.id)
    )


def _vagueness(told: Told) -> tuple[bool, bool, bool]:
    return not told.account.report.places, told.day is None, told.type in (EventType.ATTACK, EventType.OTHER)


def own_ids(told: Sequence[Told]) -> dict[str, str]:
    """The id that each report's event has when the report gives it: a function of the report alone.

    Only where two reports share six digits beside all the rest both get the longer ones.
    """
    ids = {each.id: _own_id(each, digits=6) for each in told}
    taken = Counter(ids.values())
    return {each.id: ids[each.id] if taken[ids[each.id]] == 1 else _own_id(each, digits=12) for each in told}


def _own_id(told: Told, digits: int) -> str:
    """Type, place, first day, and some digits of the report's id."""
    end = told.id if _HEX.fullmatch(told.id) else content_id(told.id)
    places = [slug(mention.entity.label) for mention in told.account.report.places if isinstance(mention.entity, Place)]
    period = told.account.report.period
    when = (period.start or (period.end and period.end - timedelta(days=1))) if period is not None else None
    parts = [
        told.type.value,
        *(place[:_SLUG_LENGTH].strip("-") for place in places[:1]),
        when.isoformat() if when else "",
    ]
    return "-".join([part for part in parts if part] + [end[:digits]])


def event_label(members: Sequence[Told], kind: EventType, period: Period | None, world: World) -> str:
    """The event as a newspaper's index would have it: "missile strike, Martuni, 1 November 2020"."""
    modality = members[0].account.report.modality
    what = readable_type(kind) if modality is Modality.ACTUAL else f"{modality.value} {readable_type(kind)}"
    places = [world.label(place) for place in event_places(members)]
    if len(places) > _PLACES_NAMED:
        places = [places[0], f"{len(places) - 1} other places"]
    where = " and ".join(filter(None, [", ".join(places[:-1]), *places[-1:]]))
    what = what if where else what + _whose(members, world)
    return ", ".join(filter(None, [what, where, readable_period(period) if period is not None else ""]))


def _whose(members: Sequence[Told], world: World) -> str:
    """What tells an event without a place from others: what was hit, else who did it."""
    targets = sorted(world.label(hit) for told in members for hit in told.targets)
    texts = sorted(span.of(told.account.article.text) for told in members for span in told.account.report.target_texts)
    agents = sorted(world.label(agent) for told in members for agent in told.agents)
    if hit := [*targets, *texts]:
        return f" on {' '.join(hit[0].split())}"
    return f" by {agents[0]}" if agents else ""


def event_places(members: Sequence[Told]) -> list[str]:
    """The narrowest places that the reports name: those that most name first, then as the text has them."""
    counts = Counter(place for told in members for place in told.places)
    regions = {region for told in members for region in told.regions}
    first: dict[str, tuple[str, int, str]] = {}
    for told in members:
        for mention in told.account.report.places:
            if mention.entity is not None and mention.entity.id in counts:
                at = (told.id, mention.span.start, mention.entity.id)
                first[mention.entity.id] = min(first.get(mention.entity.id, at), at)
    named = [place for place in first if place not in regions] or list(first)
    return sorted(named, key=lambda place: (-counts[place], first[place]))
