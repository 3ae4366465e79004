"""A small contested graph with awkward words, for the exporters."""

from __future__ import annotations

from kg.fusion import fuse
from kg.model import ActorType, EventType, Name, Polarity, Reading, StatementKind
from kg.rdf.dataset import Dataset
from kg.rdf.mapping import describe
from tests import builders as make

NORTH = make.actor("North", names=(Name("Utara", "id"),), wikidata="Q42")
SERBA = make.place("Serba")
MARTUNI = make.place("Martuni", "serba", latitude=-39.5, longitude=47.0, geonames="146969")
TEXT = '=Ahad "pagi"\x0b \ufffe, rudal <b>menghantam</b> Martuni,\nmenewaskan 12 orang. Utara membantah menghantam.'


def reading() -> Reading:
    """Missiles hit a town, says the paper; the accused denies it."""
    source = make.article(TEXT, title="@Rudal", url="https://kabar.example/1")
    own, denial = TEXT.split(" Utara", maxsplit=1)
    hit = make.report(
        source,
        "menghantam",
        EventType.MISSILE_STRIKE,
        places=[make.mention(source, "Martuni", MARTUNI)],
        targets=[make.mention(source, "Martuni", MARTUNI)],
        agents=[make.mention(source, "Utara", NORTH)],
        period=make.day(2020, 11, 1, make.span(source, "Ahad")),
        weapons=["rudal"],
        tolls=[make.toll(source, "12 orang", 12, None)],
    )
    denied = make.report(
        source,
        "menghantam",
        EventType.MISSILE_STRIKE,
        agents=[make.mention(source, "Utara", NORTH)],
        polarity=Polarity.NEGATIVE,
        nth=1,
    )
    statements = (
        make.statement(source, own, hit),
        make.statement(
            source,
            f"Utara{denial}",
            denied,
            kind=StatementKind.DENY,
            speakers=[make.mention(source, "Utara", NORTH)],
            cue="membantah",
        ),
    )
    return make.reading(source, *statements, publisher=make.actor("Kabar Uji", ActorType.MEDIA), related=[SERBA])


def graph() -> Dataset:
    """What the graph says of it."""
    return describe([reading()], fuse([reading()]))
