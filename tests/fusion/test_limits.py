"""What stays apart, and what may be one however it is told."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.fusion import fuse
from kg.model import (
    EventType,
    Modality,
    Period,
    Reading,
)
from tests import builders as make
from tests.fusion.land import (
    LAND,
    MARTUNI,
    MONDAY,
    NORTH,
    NORTH_ARMY,
    SERBA,
    SHUSHI,
    SOUTH,
    SOUTH_MINISTRY,
    SUNDAY,
    UTARA,
    only,
    tells,
    together,
)

HOSPITALS = (("Kabar", "Rumah Sakit Melati"), ("Warta", "Rumah Sakit Kenanga"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(tells("Kabar"), tells("Warta", at=[SHUSHI]), id="two towns"),
        pytest.param(tells("Kabar"), tells("Warta", when=MONDAY), id="two days"),
        pytest.param(tells("Kabar"), tells("Warta", EventType.ABDUCTION), id="two types"),
        pytest.param(tells("Kabar"), tells("Warta", EventType.TALKS), id="a blast and talks"),
        pytest.param(tells("Kabar"), tells("Warta", at=[]), id="no place in another paper"),
        pytest.param(tells("Kabar"), tells("Warta", when=None), id="no day in another paper"),
        pytest.param(tells("Kabar", at=[]), tells("Warta", at=[]), id="no place in either"),
        pytest.param(tells("Kabar"), tells("Warta", modality=Modality.PLANNED), id="done and planned"),
        pytest.param(
            tells("Kabar", modality=Modality.PLANNED), tells("Warta", modality=Modality.PLANNED), id="two plans"
        ),
        pytest.param(
            tells("Kabar", agent=NORTH, target=SOUTH), tells("Warta", agent=SOUTH, target=NORTH), id="counter-blow"
        ),
        pytest.param(
            tells("Kabar", hit="pasar Hijau"), tells("Warta", hit="stasiun Timur"), id="two buildings of one town"
        ),
        pytest.param(tells("Kabar", at=[SERBA]), tells("Warta", at=[SERBA]), id="only a state in common"),
        pytest.param(tells("Kabar", EventType.OTHER), tells("Warta", EventType.OTHER), id="vague types"),
        pytest.param(
            tells("Kabar", when=Period(date(2020, 9, 27), None)), tells("Warta"), id="a day and the whole time since"
        ),
        pytest.param(tells("Kabar", agent=NORTH), tells("Warta", agent=SOUTH, when=MONDAY), id="rivals on two days"),
        pytest.param(
            tells("Kabar", agent=NORTH, at=[UTARA]), tells("Warta", agent=SOUTH, at=[UTARA]), id="rivals in a region"
        ),
    ],
)
def test_what_stays_apart(one: Reading, other: Reading) -> None:
    assert len(fuse([one, other])) == 2


def test_a_broader_type_is_the_same_happening_told_with_less() -> None:
    event = only(tells("Kabar", EventType.ATTACK), tells("Warta", EventType.DRONE_STRIKE))
    assert event.type is EventType.DRONE_STRIKE


def test_one_attack_may_be_told_as_shelling_here_and_as_missiles_there() -> None:
    event = only(tells("Kabar", agent=NORTH_ARMY), tells("Warta", EventType.MISSILE_STRIKE, agent=NORTH))
    assert "kindred words" in event.matches[0].reason


def test_an_army_and_its_state_are_one_side() -> None:
    event = only(tells("Kabar", agent=NORTH_ARMY), tells("Warta", agent=NORTH))
    assert not event.contested


def test_two_hospitals_share_only_the_word_hospital() -> None:
    one, other = (tells(paper, at=[UTARA], hit=hit) for paper, hit in HOSPITALS)
    assert not together(one, other)


def test_one_speaker_who_names_two_attackers_tells_of_two_attacks() -> None:
    assert not together(tells("Kabar", by=SOUTH_MINISTRY, agent=NORTH), tells("Warta", by=SOUTH_MINISTRY, agent=SOUTH))


def test_a_town_and_its_region_match_when_the_same_side_and_figures_are_named() -> None:
    assert together(tells("Kabar", agent=NORTH, killed=(7, 7)), tells("Warta", at=[UTARA], agent=NORTH, killed=(7, 7)))
    assert not together(tells("Kabar"), tells("Warta", at=[UTARA]))


def test_two_days_that_may_be_one_need_more_than_the_place() -> None:
    night = Period(date(2020, 10, 31), date(2020, 11, 2))
    assert not together(tells("Kabar"), tells("Warta", when=night))
    assert together(tells("Kabar", agent=NORTH), tells("Warta", when=night, agent=NORTH))


def test_a_vague_night_never_joins_two_days() -> None:
    night = Period(date(2020, 10, 31), date(2020, 11, 2))
    saturday = make.day(2020, 10, 31)
    readings = [tells(f"Koran{n}", when=when, agent=NORTH) for n, when in enumerate((SUNDAY, night, saturday))]
    assert len(fuse(readings)) == 2


def test_a_place_that_nobody_knows_is_still_another_place() -> None:
    text = "Utara menembaki Martuni. Utara menembaki Antah."
    source = make.article(text)
    reports = [
        make.report(
            source,
            "menembaki",
            EventType.SHELLING,
            agents=[make.mention(source, "Utara", NORTH, nth=n)],
            places=[spot],
            period=SUNDAY,
            nth=n,
        )
        for n, spot in enumerate([make.mention(source, "Martuni", MARTUNI), make.mention(source, "Antah")])
    ]
    statements = [make.statement(source, words, told) for words, told in zip(text.split(". "), reports, strict=True)]
    assert len(fuse([make.reading(source, *statements, related=LAND)])) == 2


TIMES = st.builds(
    lambda start, days: Period(date.fromordinal(start), date.fromordinal(start + days)),
    st.integers(737729, 737733),
    st.integers(1, 3),
)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.builds(
            tells,
            st.sampled_from(["Kabar", "Warta", "Harian"]),
            st.sampled_from([EventType.SHELLING, EventType.AIR_STRIKE, EventType.ATTACK, EventType.CLASH]),
            by=st.sampled_from([None, NORTH_ARMY, SOUTH_MINISTRY]),
            agent=st.sampled_from([None, NORTH, SOUTH]),
            at=st.sampled_from([(MARTUNI,), (SHUSHI,), (UTARA,), (MARTUNI, SHUSHI), (SERBA,), ()]),
            when=st.one_of(st.none(), TIMES),
            killed=st.sampled_from([None, (3, 3), (40, None)]),
        ),
        max_size=8,
    )
)
def test_no_event_holds_two_reports_of_other_days_or_towns(readings: list[Reading]) -> None:
    events = fuse(readings)
    told = [account.report.id for event in events for account in event.accounts]
    assert sorted(told) == sorted({r.id for reading in readings for s in reading.statements for r in s.reports})
    assert len({event.id for event in events}) == len(events)
    for event in events:
        assert len(event.matches) == len(event.accounts) - 1
        for one, other in itertools.combinations((account.report for account in event.accounts), 2):
            if one.period and other.period and one.period.end and other.period.end:
                assert (one.period.start or date.min) < other.period.end
                assert (other.period.start or date.min) < one.period.end
            places = [{m.entity for m in report.places} for report in (one, other)]
            assert not (places[0] == {MARTUNI} and places[1] == {SHUSHI})
