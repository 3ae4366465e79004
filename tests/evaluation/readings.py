"""Readings written by hand, as an extractor and the linker would hand them over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from kg.model import (
    Actor,
    ActorType,
    Article,
    EventType,
    Mention,
    MentionKind,
    Name,
    Period,
    Place,
    Reading,
    Report,
    Section,
    SectionKind,
    Span,
    Statement,
    StatementKind,
)

TEXT = (
    "Kementerian Pertahanan Ruvia mengatakan rudal menghantam kota Tarn dan desa Olmek pada Ahad. "
    "Pasukan Seldia membantah menembaki Tarn. Sedikitnya 12 warga tewas di Tarna."
)
TARN = Place("tarn-1", "Tarn", (Name("Tarna", "ru"),), latitude=10.0, longitude=20.0)
OLMEK = Place("olmek-2", "Olmek", latitude=11.0, longitude=20.0)
MINISTRY = Actor("ruvia-mod", "Ministry of Defence of Ruvia", ActorType.GOVERNMENT, (Name("Kemhan Ruvia", "id"),))
FORCES = Actor("seldia-forces", "Seldian Forces", ActorType.ARMED_FORCE)
PAPER = Actor("harian-uji", "Harian Uji", ActorType.MEDIA)
WIRE = Actor("kawat", "Kantor Berita Kawat", ActorType.MEDIA)
SUNDAY = Period(date(2031, 3, 2), date(2031, 3, 3))


def span(words: str, nth: int = 0) -> Span:
    """Where the words stand, the nth time."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def mention(words: str, entity: Actor | Place, nth: int = 0) -> Mention:
    """The words, linked to the entity."""
    kind = MentionKind.PLACE if isinstance(entity, Place) else MentionKind.ORGANIZATION
    return Mention(span(words, nth), kind, words, entity=entity)


MINISTRY_SPEAKS = mention("Kementerian Pertahanan Ruvia", MINISTRY)
FORCES_SPEAK = mention("Pasukan Seldia", FORCES)
IN_TARN = mention("Tarn", TARN)
IN_OLMEK = mention("Olmek", OLMEK)

MISSILES = Report(
    "r1",
    EventType.MISSILE_STRIKE,
    span("menghantam"),
    span("rudal menghantam kota Tarn dan desa Olmek"),
    places=(IN_TARN, IN_OLMEK),
    period=SUNDAY,
    weapons=(span("rudal"),),
)
SAID = Statement(
    "s1",
    StatementKind.ASSERT,
    span("Kementerian Pertahanan Ruvia mengatakan rudal menghantam kota Tarn dan desa Olmek pada Ahad"),
    span("rudal menghantam kota Tarn dan desa Olmek pada Ahad"),
    speakers=(MINISTRY_SPEAKS,),
    cue=span("mengatakan"),
    said_on=SUNDAY,
    reports=(MISSILES,),
)


def reading(statements: Sequence[Statement] = (SAID,), mentions: Sequence[Mention] = (IN_TARN, IN_OLMEK)) -> Reading:
    """A reading of the little article with these statements and mentions."""
    return Reading(
        Article(
            "harian-uji-2031-03-03",
            TEXT,
            (Section(SectionKind.PARAGRAPH, Span(0, len(TEXT))),),
            "id",
            "uji.txt",
            title="Rudal Hantam Tarn",
            publisher="Harian Uji",
            published=datetime(2031, 3, 3, tzinfo=UTC),
        ),
        tuple(mentions),
        tuple(statements),
        publisher=PAPER,
        agencies=(WIRE,),
    )


def saying(report: Report, statement: Statement = SAID) -> Statement:
    """The statement, reporting this instead."""
    return replace(statement, reports=(report,))


def narrated(report: Report) -> Statement:
    """The report in the article's own voice."""
    return Statement("n1", StatementKind.ASSERT, report.evidence, report.evidence, reports=(report,))
