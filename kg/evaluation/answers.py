"""What was read, as it is held against gold: the answers of one linked reading.

An answer goes by every name there is for it: the entity's label and names, the name that the mention stands
for, and the words at hand. A report is said by the speakers of the statement it is in; where that is the
article's own voice, by the publisher. A statement without a relay of its own is relayed by the article's
wire agency, as the graph has it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from kg.evaluation.gold import Gold, Names
from kg.evaluation.names import is_exactly
from kg.evaluation.slots import Answer
from kg.model import Actor, ActorType, Mention, Period, Place, Reading, Report, Statement


@dataclass(frozen=True, slots=True)
class SaidReport:
    """A report and who says it."""

    report: Report
    speakers: tuple[Answer, ...]
    is_narration: bool


@dataclass(frozen=True, slots=True)
class Entity:
    """An actor or a place with every mention of it in the article."""

    entity: Actor | Place
    mentions: tuple[Mention, ...]
    is_frame: bool = False  #: stands in the article's frame (its publisher, its agency, a state's land)


def said_reports(reading: Reading, gold: Gold) -> tuple[SaidReport, ...]:
    """Every report, in the order of the text."""
    found = []
    for statement in reading.statements:
        narration = is_own_voice(statement, reading, gold)
        speakers = (publisher(reading),) if narration else named(statement.speakers, reading)
        found += [SaidReport(report, speakers, narration) for report in statement.reports]
    return tuple(sorted(found, key=lambda said: (said.report.evidence, said.report.trigger, said.report.id)))


def is_own_voice(statement: Statement, reading: Reading, gold: Gold) -> bool:
    """Whether the article itself speaks: no speaker, or none but the publisher."""
    if not statement.speakers:
        return statement.is_narration
    return all(_is_publisher(mention, reading, gold) for mention in statement.speakers)


def _is_publisher(mention: Mention, reading: Reading, gold: Gold) -> bool:
    if reading.publisher and mention.entity and mention.entity.id == reading.publisher.id:
        return isinstance(mention.entity, Actor)
    return is_exactly(entity_names(mention, reading.article.text), gold.publisher)


def publisher(reading: Reading) -> Answer:
    """The paper, under all its names."""
    own = (reading.article.publisher,) if reading.article.publisher else ()
    if not reading.publisher:
        return Answer(own, f"the article itself ({', '.join(own) or 'no known publisher'})")
    return Answer((*_names_of(reading.publisher), *own), f"{reading.publisher.label} (the article itself)")


def relays(statement: Statement, reading: Reading, wanted: Names | None) -> tuple[Answer, ...]:
    """Who passed the statement on; the article's agency only where a relay is wanted at all."""
    own = named(statement.relayed_by, reading)
    if own or not wanted:
        return own
    if reading.agency:
        return (Answer(_names_of(reading.agency), reading.agency.label),)
    return (Answer((reading.article.agency,), reading.article.agency),) if reading.article.agency else ()


def named(mentions: Iterable[Mention], reading: Reading, kind: type[Actor | Place] = Actor) -> tuple[Answer, ...]:
    """The mentions as answers; two mentions of one entity are one answer.

    What was not linked to an entity of the kind that the slot takes is no answer: the graph will not hold it.
    """
    merged: dict[str, Answer] = {}
    for mention in mentions:
        if not isinstance(mention.entity, kind):
            continue
        key = f"{type(mention.entity).__name__}:{mention.entity.id}"
        names = entity_names(mention, reading.article.text)
        before = merged.get(key)
        merged[key] = Answer((*before.names, *names) if before else names, mention.entity.label)
    return tuple(merged.values())


def entity_names(mention: Mention, text: str) -> Names:
    """Every name that a mention goes by."""
    names = [mention.name, mention.span.of(text)]
    if mention.entity:
        names += _names_of(mention.entity)
    return tuple(dict.fromkeys(names))


def targets(report: Report, reading: Reading) -> tuple[Answer, ...]:
    """Who and what was hit; a target without a link is what its words say."""
    unlinked = (mention.span for mention in report.targets if mention.entity is None)
    words = dict.fromkeys(span.of(reading.article.text) for span in (*report.target_texts, *unlinked))
    entities = (*named(report.targets, reading), *named(report.targets, reading, Place))
    return (*entities, *(Answer((text,), text) for text in words))


def weapons(report: Report, reading: Reading) -> tuple[Answer, ...]:
    """What it was done with, as said."""
    words = dict.fromkeys(span.of(reading.article.text) for span in report.weapons)
    return tuple(Answer((text,), text) for text in words)


def last_day(period: Period | None) -> date | None:
    """The last day that a period may mean: gold bounds are inclusive, a period's end is not."""
    return period.end - timedelta(days=1) if period and period.end else None


def the_day(period: Period | None) -> date | None:
    """The day, when the period is one single day."""
    return period.start if period and period.start and period.start == last_day(period) else None


def actors(reading: Reading) -> tuple[Entity, ...]:
    """Every actor that the article names, with its paper and its agency."""
    frame = [actor for actor in (reading.publisher, *reading.agencies) if actor]
    return _entities(reading, Actor, frame)


def places(reading: Reading) -> tuple[Entity, ...]:
    """Every place that the article names; a state that is named is its territory too, and so is the dateline's town."""
    states = {
        mention.entity.id
        for mention in reading.every_mention()
        if isinstance(mention.entity, Actor) and mention.entity.type == ActorType.STATE
    }
    lands = [place for place in reading.related if isinstance(place, Place) and place.id in states]
    filed_from = [reading.filed_from] if reading.filed_from else []
    return _entities(reading, Place, [*lands, *filed_from])


def _entities(reading: Reading, kind: type[Actor] | type[Place], frame: Iterable[Actor | Place]) -> tuple[Entity, ...]:
    mentions: dict[str, dict[Mention, None]] = {}
    entities: dict[str, Actor | Place] = {}
    for mention in reading.every_mention():
        if isinstance(mention.entity, kind):
            entities.setdefault(mention.entity.id, mention.entity)
            mentions.setdefault(mention.entity.id, {})[mention] = None
    framed = {entity.id: entity for entity in frame if entity.id not in entities}
    named_ones = [Entity(entities[key], tuple(mentions[key])) for key in sorted(entities)]
    return (*named_ones, *(Entity(framed[key], (), is_frame=True) for key in sorted(framed)))


def all_names(entity: Entity, text: str) -> Names:
    """Every name that an entity goes by in this article and beyond it."""
    names = list(_names_of(entity.entity))
    for mention in entity.mentions:
        names += [mention.name, mention.span.of(text)]
    return tuple(dict.fromkeys(names))


def _names_of(entity: Actor | Place) -> Names:
    return (entity.label, *(name.text for name in entity.names))
