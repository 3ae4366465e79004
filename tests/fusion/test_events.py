"""Events as they come out: names, ids, disputes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.fusion import fuse
from kg.model import (
    ActorType,
    EventType,
    Modality,
    Period,
    Polarity,
    Reading,
    StatementKind,
)
from tests import builders as make
from tests.fusion.land import (
    LEMBAH,
    MARTUNI,
    NORTH,
    NORTH_ARMY,
    SHUSHI,
    SOUTH,
    SOUTH_MINISTRY,
    UTARA,
    on_paper,
    only,
    tells,
)


def test_two_papers_that_tell_of_one_town_day_and_type_tell_of_one_event() -> None:
    event = only(tells("Kabar", agent=NORTH), tells("Warta"))
    assert len(event.accounts) == 2
    (match,) = event.matches
    assert "Martuni" in match.reason
    assert "1 November 2020" in match.reason
    assert not event.contested


def test_a_label_reads_as_a_line_of_an_index() -> None:
    event = only(tells("Kabar", EventType.MISSILE_STRIKE))
    assert event.label == "missile strike, Martuni, 1 November 2020"
    assert event.id.startswith("missile-strike-martuni-2020-11-01-")
    (account,) = event.accounts
    assert event.id.endswith(account.report.id[:6])


def test_what_went_on_since_a_day_contains_what_happened_on_a_day_of_it() -> None:
    since = Period(date(2020, 9, 27), None)
    blow, series = sorted(
        fuse([tells("Kabar", when=since), tells("Pos", when=since), tells("Warta")]), key=lambda e: len(e.accounts)
    )
    assert len(series.accounts) == 2
    assert (blow.part_of, series.part_of) == (series.id, "")


def test_the_two_sides_of_one_blast_are_one_contested_event() -> None:
    event = only(
        tells("Kabar", EventType.AIR_STRIKE, by=SOUTH_MINISTRY, agent=NORTH, hit="rumah sakit al-Ahli"),
        tells("Warta", EventType.MISSILE_STRIKE, by=NORTH_ARMY, agent=SOUTH, hit="al-Ahli hospital"),
    )
    assert event.contested
    (reason,) = event.contest_reasons
    assert "South Ministry named North" in reason
    assert "North Army named South" in reason


def test_a_denied_attack_makes_the_event_contested() -> None:
    event = only(
        tells("Kabar", by=SOUTH_MINISTRY, agent=NORTH),
        tells("Warta", by=NORTH_ARMY, agent=NORTH, says=StatementKind.DENY, polarity=Polarity.NEGATIVE),
    )
    assert event.contest_reasons == ("North Army denied it.",)


def test_a_denial_alone_is_contested_too() -> None:
    assert only(tells("Warta", by=NORTH, says=StatementKind.DENY, polarity=Polarity.NEGATIVE)).contested


@pytest.mark.parametrize(
    ("one", "other", "contested"),
    [
        ((3, 3), (40, 40), True),
        ((3, None), (40, 40), False),  # "at least three" allows forty
        ((3, 10), (10, 12), False),
        ((0, 2), (3, None), True),
    ],
)
def test_tolls_contest_only_when_no_number_satisfies_both(
    one: tuple[int, int | None], other: tuple[int, int | None], contested: bool
) -> None:
    assert only(tells("Kabar", killed=one), tells("Warta", killed=other)).contested is contested


def test_a_speaker_who_corrects_a_figure_contests_nothing() -> None:
    first, later = (tells(paper, by=SOUTH_MINISTRY, killed=(n, n)) for paper, n in (("Kabar", 3), ("Warta", 40)))
    assert not only(first, later).contested


def test_two_parties_named_as_the_one_hit_contest_the_event() -> None:
    third = make.actor("Third")
    event = only(tells("Kabar", agent=NORTH, target=SOUTH), tells("Warta", agent=NORTH, target=third))
    (reason,) = event.contest_reasons
    assert reason.startswith("They name different targets: ")
    assert "Kabar named South" in reason
    assert "Warta named Third" in reason


def test_a_party_and_a_town_that_are_hit_contest_nothing() -> None:
    people = make.actor("Townspeople", ActorType.CIVILIANS)
    assert not only(tells("Kabar", agent=NORTH, target=SOUTH), tells("Warta", agent=NORTH, target=people)).contested


def test_a_paper_that_says_it_did_not_happen_contests_one_that_says_it_did() -> None:
    event = only(tells("Kabar", agent=NORTH), tells("Warta", agent=NORTH, polarity=Polarity.NEGATIVE))
    assert event.contest_reasons == ("Warta said that it did not happen.",)
    assert not only(tells("Warta", polarity=Polarity.NEGATIVE)).contested


def test_an_event_keeps_the_id_of_what_was_printed_first() -> None:
    first, later = (on_paper(tells(paper), date(2020, 11, on)) for paper, on in (("Warta", 2), ("Kabar", 3)))
    (before,) = fuse([first])
    (alone,) = fuse([later])
    (both,) = fuse([later, first])
    assert both.id == before.id
    assert both.former == (alone.id,)


def test_two_events_that_share_six_digits_keep_two_ids() -> None:
    text = "Hujan turun. Angin bertiup."
    source = make.article(text)
    told = [
        replace(make.report(source, word, EventType.OTHER), id=f"abcdef{number:06}")
        for number, word in enumerate(["Hujan", "Angin"])
    ]
    statements = [make.statement(source, words, report) for words, report in zip(text.split(". "), told, strict=True)]
    events = fuse([make.reading(source, *statements)])
    assert sorted(name for event in events for name in (event.id, *event.former)) == [
        "other-abcdef000000",
        "other-abcdef000001",
    ]


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(date(2020, 9, 27), None), "shelling, Martuni, since 27 September 2020"),
        (Period(None, date(2020, 10, 20)), "shelling, Martuni, by 19 October 2020"),
        (Period(date(2020, 12, 31), date(2021, 1, 2)), "shelling, Martuni, 31 December 2020 to 1 January 2021"),
        (Period(None, None), "shelling, Martuni"),
    ],
)
def test_a_label_says_what_the_period_says(period: Period, words: str) -> None:
    assert only(tells("Kabar", when=period)).label == words


def test_a_label_counts_the_places_that_it_does_not_name() -> None:
    places = [make.place(f"Kota {letter}", "utara") for letter in "ABCD"]
    assert only(tells("Kabar", at=places)).label == "shelling, Kota A and 3 other places, 1 November 2020"
    assert only(tells("Kabar", at=places[:2])).label == "shelling, Kota A and Kota B, 1 November 2020"


CORPUS = (
    tells("Kabar", by=SOUTH_MINISTRY, agent=NORTH, killed=(3, 3)),
    tells("Warta", EventType.MISSILE_STRIKE, by=NORTH_ARMY, agent=SOUTH),
    tells("Harian", killed=(40, None)),
    tells("Pos", when=Period(date(2020, 10, 31), date(2020, 11, 2)), agent=NORTH),
    tells("Suara", when=make.day(2020, 10, 31), agent=NORTH),
    tells("Berita", at=[SHUSHI, MARTUNI]),
    tells("Kilas", at=[LEMBAH], says=StatementKind.DENY, by=NORTH, polarity=Polarity.NEGATIVE),
    tells("Lensa", at=[UTARA], agent=NORTH, killed=(3, 3)),
    tells("Media", EventType.CLASH, agent=NORTH, target=SOUTH),
    tells("Radar", modality=Modality.CONDITIONAL),
)


@settings(max_examples=40, deadline=None)
@given(st.permutations(CORPUS), st.sets(st.sampled_from(range(len(CORPUS))), min_size=1))
def test_neither_order_nor_copies_change_the_events(order: list[Reading], chosen: set[int]) -> None:
    expected = fuse([CORPUS[n] for n in sorted(chosen)])
    wanted = {CORPUS[n].article.id for n in chosen}
    shuffled = [reading for reading in order if reading.article.id in wanted]
    assert fuse([*shuffled, *shuffled[:1]]) == expected


def test_nothing_said_is_no_event() -> None:
    assert fuse([]) == ()
    assert fuse([make.reading(make.article("Tidak ada apa-apa."))]) == ()
