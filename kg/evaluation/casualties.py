"""How many are killed or injured in a description, and which side acts, by the reports that were read in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.evaluation.incidents import Side
from kg.evaluation.names import words
from kg.model import (
    Actor,
    ActorType,
    EventType,
    Mention,
    Modality,
    Outcome,
    Polarity,
    Reading,
    Report,
    Toll,
)

#: Before the figure of a part: "12 orang tewas, termasuk tiga anak".
_PART = re.compile(r"(?:termasuk|di ?antaranya|antara lain|including|among them)\s*$", re.IGNORECASE)
#: Behind it: "6 orang di antaranya luka parah".
_PART_BEHIND = re.compile(r"\bdi ?antara(?:nya| mereka)\b|\bof (?:them|whom|those)\b", re.IGNORECASE)
#: From so many times the low end on, a range tells no number.
_WIDE = 10
#: Whoever does this is no side of an incident.
_PEACEFUL = frozenset({EventType.TALKS, EventType.AGREEMENT, EventType.CEASEFIRE, EventType.AID, EventType.SANCTION})
#: What nameless rebels are called; "kelompok bersenjata" may be anybody.
_REBELS = re.compile(
    r"separatis|pemberontak|gerilya|pengacau keamanan|\bg(?:b?pk|sb|spb)\b|rebel|guerrilla", re.IGNORECASE
)
_SIDES = {
    ActorType.ARMED_FORCE: Side.ARMY,
    ActorType.POLICE: Side.POLICE,
    ActorType.ARMED_GROUP: Side.SEPARATISTS,
}


def total(reading: Reading, outcome: Outcome) -> int:
    """How many suffered an outcome, over the whole description; 0 when no report gives a figure.

    Victims told apart add up ("dua polisi dan satu warga tewas" is 3). A figure told twice in the same words
    counts once; so does a total and its parts: a part named as one ("termasuk"), or a figure that is the sum of all
    the others. Of a range the low end counts, as the coders have "belasan" for 11 and "puluhan" for 20; a range so
    wide that it tells no number ("sejumlah", which is two or a hundred) counts nothing, as they have nothing for it.
    """
    text = reading.article.text
    tolls = {
        (toll.span.start, toll.span.end): toll
        for report in _told(reading)
        for toll in report.tolls
        if toll.outcome is outcome
    }
    distinct = {(_least(toll), words(toll.span.of(text))): toll for _, toll in sorted(tolls.items())}
    figures = [_least(toll) for toll in distinct.values() if not _is_part(toll, text) and not _is_anything(toll)]
    whole, largest = sum(figures), max(figures, default=0)
    is_sum = len(figures) > 2 and whole == 2 * largest
    return largest if is_sum else whole


def _told(reading: Reading) -> list[Report]:
    """What is said to have happened: not what is denied, planned or merely possible."""
    reports = (report for statement in reading.statements for report in statement.reports)
    told = (r for r in reports if r.polarity is Polarity.POSITIVE and r.modality is Modality.ACTUAL)
    return sorted(told, key=lambda report: (report.trigger, report.id))


def _least(toll: Toll) -> int:
    return toll.low if toll.low is not None else toll.high or 0


def _is_anything(toll: Toll) -> bool:
    """Whether a figure may be next to nothing or a crowd: "sejumlah"."""
    return bool(toll.low) and toll.high is not None and toll.high > _WIDE * (toll.low or 0)


def _is_part(toll: Toll, text: str) -> bool:
    return _PART.search(text[: toll.span.start]) is not None or _PART_BEHIND.search(toll.span.of(text)) is not None


def acting_side(reading: Reading) -> Side:
    """The side of the first agent, in the order of the text, that has one; else unclear.

    Crowds, nameless gunmen and single people of no known body have no side; targets act in nothing, and of two that
    clash the one named first acts.
    """
    for report in _told(reading):
        if report.type in _PEACEFUL:
            continue
        for mention in sorted(report.agents, key=lambda agent: agent.span):
            if side := _side(mention, reading):
                return side
    return Side.UNCLEAR


def _side(mention: Mention, reading: Reading) -> Side | None:
    """The side of one agent; of the nameless only soldiers, police and those who are called rebels have one."""
    is_nameless = mention.role == mention.name
    if is_nameless and mention.actor_type is ActorType.ARMED_GROUP:
        return Side.SEPARATISTS if _REBELS.search(mention.name) else None
    entity = mention.entity if isinstance(mention.entity, Actor) else None
    if entity is None:
        return _SIDES.get(mention.actor_type) if mention.actor_type else None
    bodies = (body.type for body in _bodies(entity.member_of, reading))
    return next((_SIDES[kind] for kind in (entity.type, *bodies) if kind in _SIDES), None)


def _bodies(ids: Iterable[str], reading: Reading) -> list[Actor]:
    known = set(ids)
    return [body for body in reading.related if isinstance(body, Actor) and body.id in known]
