"""Reports as fusion compares them: their days, what they are made of, what they say is another."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from kg.fusion.accounts import EVER, NEVER, Told
from kg.fusion.telling import tell
from kg.fusion.world import World
from kg.model import EventType, Period, Reading
from tests import builders as make
from tests.fusion.land import LAND, MARTUNI, NORTH, SERBA

PRINTED = datetime(2020, 11, 5, 9, tzinfo=UTC)


Days = tuple[date | None, date | None]


def told(text: str, *triggers: str, period: str = "", days: Days = (None, None)) -> list[Told]:
    """The reports of an article, one a sentence; the first has the period, when one is named."""
    source = make.article(text, published=PRINTED)
    when = Period(*days, make.span(source, period)) if period else None
    statements = [
        make.statement(
            source, sentence, make.report(source, trigger, EventType.ATTACK, period=None if number else when)
        )
        for number, (trigger, sentence) in enumerate(zip(triggers, text.split(". "), strict=True))
    ]
    reading: Reading = make.reading(source, *statements, related=LAND)
    return sorted(tell([reading], World([reading]), {}), key=lambda each: each.account.report.trigger)


def test_what_is_done_was_done_when_it_was_printed_and_no_later() -> None:
    (report,) = told("Pasukan itu menyerang Martuni.", "menyerang")
    assert (report.start, report.end) == (NEVER, date(2020, 11, 7).toordinal())
    assert not report.is_dated


def test_a_war_that_broke_out_on_a_day_goes_on() -> None:
    (war,) = told(
        "Perang yang pecah pada 27 September belum reda.",
        "Perang",
        period="27 September",
        days=(date(2020, 9, 27), date(2020, 9, 28)),
    )
    assert war.is_whole
    assert (war.start, war.end) == (date(2020, 9, 27).toordinal(), EVER)


def test_of_a_war_that_ended_on_a_day_nobody_says_since_when() -> None:
    (war,) = told(
        "Perang berakhir pada 10 Oktober.", "Perang", period="10 Oktober", days=(date(2020, 10, 10), date(2020, 10, 11))
    )
    assert (war.start, war.end) == (NEVER, date(2020, 10, 11).toordinal())


@pytest.mark.parametrize(
    ("text", "trigger", "whole"),
    [
        ("Pasukan itu menyerang desa-desa sejak musim gugur.", "menyerang", True),
        ("Pengepungan kota itu menyengsarakan warga.", "Pengepungan", True),
        ("Pasukan itu menyerang sebuah desa.", "menyerang", False),
    ],
)
def test_what_goes_on_for_long_is_made_of_others(text: str, trigger: str, *, whole: bool) -> None:
    (report,) = told(text, trigger)
    assert report.is_whole is whole


def test_a_stretch_of_time_that_stands_for_one_day_is_no_campaign() -> None:
    (report,) = told(
        "Bulan lalu bom meledak di pasar.", "meledak", period="Bulan lalu", days=(date(2020, 10, 1), date(2020, 11, 1))
    )
    assert not report.is_whole


def test_the_clause_tells_that_it_is_another() -> None:
    first, second = told("Bom meledak di pasar. Bom kedua menghantam jembatan.", "meledak", "menghantam")
    assert (first.is_another, second.is_another) == (False, True)


def test_beside_a_town_its_state_says_nothing() -> None:
    source = make.article("Utara menyerang Martuni, Serba.", published=PRINTED)
    spots = [make.mention(source, "Martuni", MARTUNI), make.mention(source, "Serba", SERBA)]
    report = make.report(source, "menyerang", agents=[make.mention(source, "Utara", NORTH)], places=spots)
    reading = make.reading(source, make.statement(source, source.text, report), related=LAND)
    (found,) = tell([reading], World([reading]), {})
    assert found.places == {"martuni"}
    assert "serba" in found.regions
