"""One actor for each id, however many mentions an article has of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.knowledge import Knowledge, fold
from kg.linking.related import related_to
from kg.model import Actor, Mention, Name, Place, Reading


def unified(reading: Reading, knowledge: Knowledge, joined: Mapping[str, Actor]) -> Reading:
    """The reading with one actor for each id: all the names and roles that the article gives them."""
    merged: dict[str, Actor] = {}
    for mention in reading.every_mention():
        if isinstance(mention.entity, Actor):
            known = merged.get(mention.entity.id)
            merged[mention.entity.id] = mention.entity if known is None else _merge(known, mention.entity)
    for medium in (reading.publisher, *reading.agencies):
        if medium is not None:
            merged.setdefault(medium.id, medium)

    def settle(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        return tuple(
            replace(mention, entity=merged[mention.entity.id]) if isinstance(mention.entity, Actor) else mention
            for mention in mentions
        )

    statements = tuple(
        replace(
            statement,
            speakers=settle(statement.speakers),
            relayed_by=settle(statement.relayed_by),
            addressees=settle(statement.addressees),
            reports=tuple(
                replace(report, agents=settle(report.agents), targets=settle(report.targets))
                for report in statement.reports
            ),
        )
        for statement in reading.statements
    )
    filed_from = [reading.filed_from] if reading.filed_from else []
    places = {place.id: place for place in filed_from} | {
        mention.entity.id: mention.entity for mention in reading.every_mention() if isinstance(mention.entity, Place)
    }
    return replace(
        reading,
        mentions=settle(reading.mentions),
        statements=statements,
        publisher=merged[reading.publisher.id] if reading.publisher else None,
        agencies=tuple(merged[agency.id] for agency in reading.agencies),
        related=related_to(knowledge, merged.values(), places.values(), joined),
    )


def _merge(one: Actor, other: Actor) -> Actor:
    names: tuple[Name, ...] = tuple(dict.fromkeys((*one.names, *other.names)))
    return replace(
        one,
        names=tuple(name for name in names if fold(name.text) != fold(one.label) or name in one.names),
        member_of=tuple(dict.fromkeys((*one.member_of, *other.member_of))),
        roles=tuple(dict.fromkeys((*one.roles, *other.roles))),
    )
