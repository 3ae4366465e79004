"""A small collection of events and the readings of its articles, made up: one town shelled on two days."""

from __future__ import annotations

import json
from pathlib import Path

from kg.evaluation.coreference.gold import EventCollection, load_events
from kg.model import Article, EventType, Mention, Polarity, Reading, Report, StatementKind
from tests.builders import actor, article, day, mention, place, reading, report, statement

TARN = place("Tarn")
RUVIA, SELDIA = actor("Ruvia"), actor("Seldia")
FIRST = "Pasukan Ruvia menembaki Tarn pada Jumat. Ruvia membantah menembaki kota itu."
SECOND = "Tarn kembali ditembaki pada Sabtu. Serangan ke Tarn itu melukai lima orang."
EVENTS: dict[str, object] = {
    "events": [
        {
            "id": "war-2031",
            "types": ["clash", "attack"],
            "mentions": [{"article": "b.txt", "words": "Serangan ke Tarn", "speaker": ["Kabar Uji"]}],
        },
        {
            "id": "tarn-2031-03-07",
            "within": "war-2031",
            "types": ["shelling"],
            "mentions": [
                {"article": "a.txt", "words": "menembaki Tarn pada Jumat", "speaker": ["Kabar Uji"]},
                {
                    "article": "a.txt",
                    "words": "membantah menembaki kota itu",
                    "speaker": ["Ruvia"],
                    "polarity": "negative",
                },
            ],
            "sources": {"count": 2, "reason": "Kabar Uji; Ruvia"},
            "contested": {"value": True, "reason": "Ruvia denies it"},
        },
        {
            "id": "tarn-2031-03-08",
            "within": "war-2031",
            "types": ["shelling", "attack"],
            "mentions": [{"article": "b.txt", "words": "ditembaki pada Sabtu", "speaker": ["Kabar Uji"]}],
            "contested": {"value": False, "reason": "nobody denies it"},
        },
    ],
    "pairs_apart": [["tarn-2031-03-07", "tarn-2031-03-08", "the same town on two days"]],
    "wire_copies": [],
}


def folder(path: Path, events: dict[str, object] | None = None) -> Path:
    """The collection as files."""
    path.mkdir(exist_ok=True)
    (path / "a.txt").write_text(FIRST, "utf-8")
    (path / "b.txt").write_text(SECOND, "utf-8")
    (path / "events.json").write_text(json.dumps(events or EVENTS), "utf-8")
    return path


def collection(path: Path, events: dict[str, object] | None = None) -> EventCollection:
    return load_events(folder(path, events))


def first(*, told_as: EventType = EventType.SHELLING) -> Reading:
    """The article of Friday: the paper tells of the shelling, Ruvia denies it."""
    source = article(FIRST, id="a")
    return reading(
        source,
        statement(source, "Pasukan Ruvia menembaki Tarn pada Jumat", _in_tarn(source, "menembaki", told_as)),
        statement(
            source,
            "Ruvia membantah menembaki kota itu",
            denial(source),
            kind=StatementKind.DENY,
            cue="membantah",
            speakers=(mention(source, "Ruvia", RUVIA, nth=1),),
        ),
    )


def denial(source: Article) -> Report:
    by = (mention(source, "Ruvia", RUVIA),)
    return report(
        source,
        "menembaki",
        EventType.SHELLING,
        nth=1,
        agents=by,
        places=tarn(source),
        period=day(2031, 3, 7),
        polarity=Polarity.NEGATIVE,
    )


def second() -> Reading:
    """The article of Saturday, all in the paper's voice."""
    source = article(SECOND, id="b")
    return reading(
        source,
        statement(source, "Tarn kembali ditembaki pada Sabtu", _in_tarn(source, "ditembaki", number=8)),
        statement(source, "Serangan ke Tarn itu", report(source, "Serangan", EventType.ATTACK)),
    )


def readings() -> dict[str, Reading]:
    return {"a.txt": first(), "b.txt": second()}


def tarn(source: Article) -> tuple[Mention, ...]:
    return (mention(source, "Tarn", TARN),)


def _in_tarn(source: Article, trigger: str, told_as: EventType = EventType.SHELLING, number: int = 7) -> Report:
    return report(source, trigger, told_as, places=tarn(source), period=day(2031, 3, number))
