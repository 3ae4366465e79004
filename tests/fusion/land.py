"""A made-up land at war, and articles with one report of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time

from kg.fusion import fuse
from kg.model import (
    Actor,
    ActorType,
    Event,
    EventType,
    Modality,
    Period,
    Place,
    Polarity,
    Reading,
    StatementKind,
)
from tests import builders as make

SERBA = make.place("Serba")


UTARA = make.place("Utara", "serba")


MARTUNI = make.place("Martuni", "utara")


SHUSHI = make.place("Shushi", "utara")


LEMBAH = make.place("Lembah", "utara")


LAND = (SERBA, UTARA, MARTUNI)


NORTH = make.actor("North")


SOUTH = make.actor("South")


NORTH_ARMY = make.actor("North Army", ActorType.ARMED_FORCE, member_of=("north",))


SOUTH_MINISTRY = make.actor("South Ministry", ActorType.GOVERNMENT, member_of=("south",))


SUNDAY = make.day(2020, 11, 1)


MONDAY = make.day(2020, 11, 2)


def tells(
    paper: str,
    kind: EventType = EventType.SHELLING,
    *,
    by: Actor | None = None,
    agent: Actor | None = None,
    target: Actor | None = None,
    at: Sequence[Place] = (MARTUNI,),
    when: Period | None = SUNDAY,
    killed: tuple[int, int | None] | None = None,
    hit: str = "",
    says: StatementKind = StatementKind.ASSERT,
    polarity: Polarity = Polarity.POSITIVE,
    modality: Modality = Modality.ACTUAL,
) -> Reading:
    """An article with one report, in its own voice unless somebody says it."""
    words = {"speaker": by, "agent": agent, "target": target}
    named = [f"{slot} {entity.label}" for slot, entity in words.items() if entity]
    where = [f"place {spot.label}" for spot in at]
    text = f"{paper}: {' '.join(named)} telah {kind.value} {' '.join(where)} {hit} tewas {killed} kata."
    source = make.article(text, publisher=paper)
    toll = make.toll(source, f"tewas {killed}", *killed) if killed else None
    happening = make.report(
        source,
        f"telah {kind.value}",
        kind,
        agents=[make.mention(source, f"agent {agent.label}", agent)] if agent else [],
        targets=[make.mention(source, f"target {target.label}", target)] if target else [],
        places=[make.mention(source, f"place {spot.label}", spot) for spot in at],
        target_texts=[hit] if hit else [],
        period=when,
        tolls=[toll] if toll else [],
        polarity=polarity,
        modality=modality,
    )
    speakers = [make.mention(source, f"speaker {by.label}", by)] if by else []
    saying = make.statement(source, text, happening, kind=says, speakers=speakers, cue="kata" if by else "")
    return make.reading(source, saying, publisher=make.actor(paper, ActorType.MEDIA), related=LAND)


def on_paper(reading: Reading, day: date) -> Reading:
    """The same article, printed on a day."""
    printed = datetime.combine(day, time(), UTC)
    return replace(reading, article=replace(reading.article, published=printed))


def together(*readings: Reading) -> bool:
    return len(fuse(readings)) == 1


def only(*readings: Reading) -> Event:
    (event,) = fuse(readings)
    return event
