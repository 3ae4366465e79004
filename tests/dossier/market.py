"""A shelled market in five papers: two sides that blame each other, a toll that grows, a wire story printed twice."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cache

from kg.fusion import fuse
from kg.model import (
    Actor,
    ActorType,
    Article,
    Event,
    EventType,
    Mention,
    Outcome,
    Place,
    Polarity,
    Reading,
    Report,
    Statement,
    StatementKind,
    Toll,
    content_id,
)
from kg.rdf.dataset import Dataset
from kg.rdf.mapping import describe
from tests.builders import actor, article, day, mention, place, reading, report, statement, toll

HARAND, VESK = actor("Harand", wikidata="Q1"), actor("Vesk", wikidata="Q2")
HARAND_HEALTH = actor("Ministry of Health of Harand", ActorType.GOVERNMENT, member_of=("harand",))
HARAND_SPOKESMAN = actor("Idris Malun", ActorType.PERSON, member_of=("harand",))
VESK_ARMY = actor("Army of Vesk", ActorType.ARMED_FORCE, member_of=("vesk",))
MONITORS = actor("Ceasefire Monitors", ActorType.INTERNATIONAL)
WIRE = actor("Kawat", ActorType.MEDIA)
KARSA = place("Karsa", "harand-land", latitude=10.5, longitude=20.25)
LAND = place("Harand Land")
EVENT = "shelling-karsa-2031-05-06-000000"
SHELLED = day(2031, 5, 6)

HEADLINES = {
    "Warta Karang": "Pasar Karsa Ditembaki, Sedikitnya 12 Tewas",
    "Obor Timur": "Pasar Karsa Ditembaki Meriam, 12 Tewas",
    "Evening Courier": "Vesk denies shelling Karsa market, blames Harand",
    "الراصد": "مراقبون: قتلى قصف السوق بين ٢٠ و٢٥",
    "Suara Muara": "Korban Pasar Karsa Bertambah Jadi 23",
}
WIRED = (
    "Meriam Vesk menembaki pasar di Karsa, Selasa pagi, kata juru bicara Harand Idris Malun. Sedikitnya 12 orang tewas."
)

TOUCHED = WIRED.replace("Sedikitnya", "Sekurangnya")


def _paper(publisher: str, number: int, text: str, language: str = "id", url: str = "") -> Article:
    return article(
        text,
        id=f"karsa-{number}-{content_id(publisher)}",
        publisher=publisher,
        title=HEADLINES[publisher],
        language=language,
        published=datetime(2031, 5, number, 8, tzinfo=UTC),
        url=url,
        agency="Kawat" if text in {WIRED, TOUCHED} else "",
    )


def _shelling(
    source: Article,
    trigger: str,
    town: str,
    *tolls: Toll,
    agents: tuple[Mention, ...] = (),
    hit: tuple[str, ...] = (),
    polarity: Polarity = Polarity.POSITIVE,
) -> Report:
    places = (mention(source, town, KARSA),)
    return report(
        source,
        trigger,
        EventType.SHELLING,
        agents=agents,
        places=places,
        period=SHELLED,
        target_texts=hit,
        tolls=tolls,
        polarity=polarity,
    )


def _all(source: Article, publisher: Actor, *statements: Statement, agencies: tuple[Actor, ...] = ()) -> Reading:
    related: tuple[Actor | Place, ...] = (HARAND, VESK, LAND)
    return reading(source, *statements, publisher=publisher, agencies=agencies, related=related)


def wire_story(publisher: str, number: int, url: str = "") -> Reading:
    """The accusation and the first toll, as the agency has it."""
    source = _paper(publisher, number, WIRED if publisher == "Warta Karang" else TOUCHED, url=url)
    accusation = _shelling(source, "menembaki pasar", "Karsa", agents=(mention(source, "Vesk", VESK),), hit=("pasar",))
    count = next(words for words in ("Sedikitnya 12", "Sekurangnya 12") if words in source.text)
    first = report(
        source,
        "tewas",
        EventType.SHELLING,
        places=(mention(source, "Karsa", KARSA),),
        period=SHELLED,
        tolls=(toll(source, count, 12, None, of="orang"),),
    )
    says = statement(
        source,
        "Meriam Vesk menembaki pasar di Karsa, Selasa pagi, kata juru bicara Harand Idris Malun",
        accusation,
        kind=StatementKind.ACCUSE,
        content="Meriam Vesk menembaki pasar di Karsa, Selasa pagi",
        speakers=(mention(source, "Idris Malun", HARAND_SPOKESMAN, role="juru bicara Harand"),),
        cue="kata",
    )
    tells = statement(source, f"{count} orang tewas", first)
    return _all(source, actor(publisher, ActorType.MEDIA), says, tells, agencies=(WIRE,))


def denial() -> Reading:
    """The army denies, and names the other side."""
    source = _paper(
        "Evening Courier",
        7,
        "The army of Vesk denied shelling the market in Karsa on Tuesday. “Harand shelled its own people in Karsa, "
        "and nine died,” it said.",
        "en",
        "https://courier.example/karsa?page=1&from=front",
    )
    army = mention(source, "army of Vesk", VESK_ARMY)
    denied = _shelling(source, "shelling the market", "Karsa", agents=(army,), polarity=Polarity.NEGATIVE)
    blamed = report(
        source,
        "shelled",
        EventType.SHELLING,
        agents=(mention(source, "Harand", HARAND),),
        places=(mention(source, "Karsa", KARSA, nth=1),),
        period=SHELLED,
        tolls=(toll(source, "nine", 9, 9, of="orang"),),
    )
    return _all(
        source,
        actor("Evening Courier", ActorType.MEDIA),
        statement(
            source,
            "The army of Vesk denied shelling the market in Karsa on Tuesday",
            denied,
            kind=StatementKind.DENY,
            content="shelling the market in Karsa on Tuesday",
            speakers=(army,),
            cue="denied",
        ),
        statement(
            source,
            "“Harand shelled its own people in Karsa, and nine died,” it said",
            blamed,
            kind=StatementKind.ACCUSE,
            content="Harand shelled its own people in Karsa, and nine died",
            speakers=(mention(source, "it said", VESK_ARMY),),
            cue="said",
            is_direct=True,
        ),
    )


def monitors() -> Reading:
    """A range, in Arabic."""
    source = _paper(
        "الراصد", 9, "قال مراقبو وقف إطلاق النار إن قصف السوق في كارسا أدى إلى مقتل ما بين ٢٠ و٢٥ شخصا.", "ar"
    )
    counted = _shelling(source, "قصف السوق", "كارسا", toll(source, "ما بين ٢٠ و٢٥", 20, 25, of="شخصا"), hit=("السوق",))
    says = statement(
        source,
        source.text.rstrip("."),
        counted,
        content="قصف السوق في كارسا أدى إلى مقتل ما بين ٢٠ و٢٥ شخصا",
        speakers=(mention(source, "مراقبو وقف إطلاق النار", MONITORS),),
        cue="قال",
    )
    return _all(source, actor("الراصد", ActorType.MEDIA), says)


def later_toll() -> Reading:
    """The ministry's last figures, of the killed and the injured."""
    source = _paper(
        "Suara Muara",
        12,
        "Kementerian Kesehatan Harand menyatakan 23 orang tewas dan 61 terluka dalam penembakan pasar di Karsa.",
        url="https://muara.example/karsa",
    )
    counted = _shelling(
        source,
        "penembakan pasar",
        "Karsa",
        toll(source, "23", 23, 23, of="orang"),
        toll(source, "61", 61, 61, outcome=Outcome.INJURED),
        hit=("pasar",),
    )
    says = statement(
        source,
        source.text.rstrip("."),
        counted,
        content="23 orang tewas dan 61 terluka dalam penembakan pasar di Karsa",
        speakers=(mention(source, "Kementerian Kesehatan Harand", HARAND_HEALTH),),
        cue="menyatakan",
    )
    return _all(source, actor("Suara Muara", ActorType.MEDIA), says)


@cache
def market() -> Dataset:
    """All five papers as one graph."""
    readings = [
        wire_story("Warta Karang", 6, "https://karang.example/pasar"),
        wire_story("Obor Timur", 6),
        denial(),
        monitors(),
        later_toll(),
    ]
    first, again = readings[0].article.id, readings[1].article.id
    found = fuse(readings)
    event = Event(
        id=EVENT,
        type=EventType.SHELLING,
        label="shelling, Karsa, 6 May 2031",
        accounts=tuple(account for each in found for account in each.accounts),
        matches=tuple(match for each in found for match in each.matches),
        contested=True,
        contest_reasons=(
            "Army of Vesk denies it.",
            "They name different agents: Harand names Vesk; Vesk names Harand.",
        ),
    )
    return describe(readings, [event], copies={again: first})
