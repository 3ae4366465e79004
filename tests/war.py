"""A small war in two papers, as a graph: what an attacker is said to have done, and its denial."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

from kg.fusion import fuse
from kg.model import ActorType, EventType, Modality, Name, Polarity, Reading, StatementKind
from kg.rdf.dataset import Dataset
from kg.rdf.mapping import describe
from tests.builders import actor, article, day, mention, place, reading, report, statement, toll

RUVIA = actor("Ruvia", names=(Name("Republik Ruvia", "id"),), wikidata="Q1")
SELDIA = actor("Seldia")
FORCES = actor("Seldian Forces", ActorType.ARMED_FORCE, member_of=("seldia",))
MINISTER = actor("Ana Kovar", ActorType.PERSON, member_of=("ruvia",))
PAPER = actor("Kabar Uji", ActorType.MEDIA)
OTHER_PAPER = actor("Test Herald", ActorType.MEDIA)
WIRE = actor("Kawat", ActorType.MEDIA)
TARN = place("Tarn", "ruvia-land", names=(Name("Tarna", "ru"),), latitude=10.5, longitude=20.25, geonames="77")
OLMEK = place("Olmek")
LAND = place("Ruvia Land")

FIRST = article(
    "Menteri Pertahanan Ruvia Ana Kovar mengatakan rudal pasukan Seldia menghantam sekolah di Tarn pada Ahad "
    "jika laporan itu benar. Sedikitnya 12 warga sipil tewas dalam serangan itu. Senin pagi drone jatuh di Olmek.",
    id="kabar-uji-2031-03-03",
    title="Rudal Hantam Tarn",
    published=datetime(2031, 3, 3, 8, tzinfo=UTC),
    url="https://kabar.example/rudal",
    agency="Kawat",
)
SECOND = article(
    "Seldian Forces denied on Monday that they fired missiles at Tarn.",
    id="test-herald-2031-03-04",
    language="en",
    publisher="Test Herald",
    title="Seldia Denies Strike",
    published=datetime(2031, 3, 4, tzinfo=UTC),
)


def first() -> Reading:
    """The accusation, a toll in the paper's own voice, and a strike that nobody claims."""
    minister = mention(FIRST, "Ana Kovar", MINISTER, role="Menteri Pertahanan Ruvia", reason="the only Ana Kovar")
    forces = mention(FIRST, "pasukan Seldia", FORCES, reason="army of Seldia")
    town = mention(FIRST, "Tarn", TARN, reason="the one in Ruvia, which is named beside it")
    strike = report(
        FIRST,
        "menghantam",
        EventType.MISSILE_STRIKE,
        agents=(forces,),
        target_texts=("sekolah",),
        places=(town,),
        period=day(2031, 3, 2),
        weapons=("rudal",),
    )
    deaths = report(
        FIRST,
        "serangan itu",
        EventType.MISSILE_STRIKE,
        places=(town,),
        period=day(2031, 3, 2),
        tolls=(toll(FIRST, "Sedikitnya 12", 12, None, of="warga sipil"),),
    )
    drone = report(
        FIRST,
        "jatuh",
        EventType.DRONE_STRIKE,
        places=(mention(FIRST, "Olmek", OLMEK),),
        period=day(2031, 3, 3),
        modality=Modality.ACTUAL,
    )
    says = statement(
        FIRST,
        "Menteri Pertahanan Ruvia Ana Kovar mengatakan rudal pasukan Seldia menghantam sekolah di Tarn pada Ahad",
        strike,
        kind=StatementKind.ACCUSE,
        content="rudal pasukan Seldia menghantam sekolah di Tarn",
        speakers=(minister,),
        cue="mengatakan",
        said_on=day(2031, 3, 2),
        condition="jika laporan itu benar",
    )
    told = statement(FIRST, "Sedikitnya 12 warga sipil tewas dalam serangan itu", deaths)
    fell = statement(FIRST, "Senin pagi drone jatuh di Olmek", drone)
    ruvia = mention(FIRST, "Ruvia", RUVIA)
    return reading(
        FIRST,
        says,
        told,
        fell,
        mentions=(minister, forces, town, ruvia),
        publisher=PAPER,
        agencies=(WIRE,),
        related=(LAND, SELDIA),
    )


def second() -> Reading:
    """The denial."""
    forces = mention(SECOND, "Seldian Forces", FORCES)
    town = mention(SECOND, "Tarn", TARN)
    denied = report(
        SECOND,
        "fired missiles",
        EventType.MISSILE_STRIKE,
        agents=(forces,),
        places=(town,),
        period=day(2031, 3, 2),
        polarity=Polarity.NEGATIVE,
    )
    denies = statement(
        SECOND,
        SECOND.text,
        denied,
        kind=StatementKind.DENY,
        content="they fired missiles at Tarn",
        speakers=(forces,),
        cue="denied",
    )
    return reading(SECOND, denies, mentions=(forces, town), publisher=OTHER_PAPER)


@cache
def graph() -> Dataset:
    """Both papers as one graph."""
    readings = [first(), second()]
    return describe(readings, fuse(readings))
