"""Which reports are one event, which never are, and what makes an event contested."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
HOSPITALS = (("Kabar", "Rumah Sakit Melati"), ("Warta", "Rumah Sakit Kenanga"))
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


def test_what_went_on_since_a_day_contains_what_happened_on_a_day_of_it() -> None:
    since = Period(date(2020, 9, 27), None)
    blow, series = sorted(
        fuse([tells("Kabar", when=since), tells("Pos", when=since), tells("Warta")]), key=lambda e: len(e.accounts)
    )
    assert len(series.accounts) == 2
    assert (blow.part_of, series.part_of) == (series.id, "")


def test_an_army_and_its_state_are_one_side() -> None:
    event = only(tells("Kabar", agent=NORTH_ARMY), tells("Warta", agent=NORTH))
    assert not event.contested


def test_the_two_sides_of_one_blast_are_one_contested_event() -> None:
    event = only(
        tells("Kabar", EventType.AIR_STRIKE, by=SOUTH_MINISTRY, agent=NORTH, hit="rumah sakit al-Ahli"),
        tells("Warta", EventType.MISSILE_STRIKE, by=NORTH_ARMY, agent=SOUTH, hit="al-Ahli hospital"),
    )
    assert event.contested
    (reason,) = event.contest_reasons
    assert "South Ministry named North" in reason
    assert "North Army named South" in reason


def test_an_article_that_prints_both_versions_of_one_blast_need_not_repeat_place_and_day() -> None:
    text = "Selatan: Utara membom RS al-Ahli di Martuni. Utara: roket Selatan jatuh di al-Ahli."
    source = make.article(text)
    first, second = text.split(". ")
    accusation = make.report(
        source,
        "membom",
        EventType.AIR_STRIKE,
        agents=[make.mention(source, "Utara", NORTH)],
        targets=[make.mention(source, "RS al-Ahli")],
        places=[make.mention(source, "Martuni", MARTUNI)],
        period=SUNDAY,
    )
    version = make.report(
        source,
        "jatuh",
        EventType.MISSILE_STRIKE,
        agents=[make.mention(source, "Selatan", SOUTH, nth=1)],
        target_texts=["al-Ahli"],
    )
    speakers = [[make.mention(source, "Selatan", SOUTH)], [make.mention(source, "Utara", NORTH, nth=1)]]
    event = only(
        make.reading(
            source,
            make.statement(source, first + ".", accusation, speakers=speakers[0], cue=":"),
            make.statement(source, second, version, speakers=speakers[1], cue=":"),
            related=LAND,
        )
    )
    assert event.contested


def test_who_admits_a_strike_and_denies_aiming_at_civilians_does_not_deny_the_strike() -> None:
    source = make.article("Utara mengaku membom Martuni. Tentara Utara membantah menyasar warga.")
    first, second = source.text.split(". ")
    admitted = make.report(
        source,
        "membom",
        EventType.AIR_STRIKE,
        agents=[make.mention(source, "Utara", NORTH)],
        places=[make.mention(source, "Martuni", MARTUNI)],
        period=SUNDAY,
    )
    denied = make.report(
        source,
        "menyasar",
        EventType.ATTACK,
        agents=[make.mention(source, "Tentara Utara", NORTH_ARMY)],
        target_texts=["warga"],
        polarity=Polarity.NEGATIVE,
    )
    events = fuse(
        [
            make.reading(
                source,
                make.statement(
                    source,
                    first + ".",
                    admitted,
                    kind=StatementKind.ADMIT,
                    speakers=[make.mention(source, "Utara", NORTH)],
                    cue="mengaku",
                ),
                make.statement(
                    source,
                    second,
                    denied,
                    kind=StatementKind.DENY,
                    speakers=[make.mention(source, "Tentara Utara", NORTH_ARMY)],
                    cue="membantah",
                ),
                related=LAND,
            )
        ]
    )
    assert [(event.type, event.contested) for event in events if event.type is EventType.AIR_STRIKE] == [
        (EventType.AIR_STRIKE, False)
    ]


def test_two_hospitals_share_only_the_word_hospital() -> None:
    one, other = (tells(paper, at=[UTARA], hit=hit) for paper, hit in HOSPITALS)
    assert not together(one, other)


def test_one_speaker_who_names_two_attackers_tells_of_two_attacks() -> None:
    assert not together(tells("Kabar", by=SOUTH_MINISTRY, agent=NORTH), tells("Warta", by=SOUTH_MINISTRY, agent=SOUTH))


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


def test_what_an_article_leaves_unsaid_is_what_it_has_said() -> None:
    text = "Utara menembaki Martuni pada Ahad. Serangan Utara itu menewaskan tiga orang. Utara membantah."
    source = make.article(text)
    publisher = make.actor("Kabar", ActorType.MEDIA)
    shelling = make.report(
        source,
        "menembaki",
        EventType.SHELLING,
        agents=[make.mention(source, "Utara", NORTH)],
        places=[make.mention(source, "Martuni", MARTUNI)],
        period=SUNDAY,
    )
    attack = make.report(
        source,
        "Serangan",
        agents=[make.mention(source, "Utara", NORTH, nth=1)],
        period=SUNDAY,
        tolls=[make.toll(source, "tiga", 3, 3)],
    )
    denied = make.report(
        source, "membantah", agents=[make.mention(source, "Utara", NORTH, nth=2)], polarity=Polarity.NEGATIVE
    )
    reading = make.reading(
        source,
        make.statement(source, "Utara menembaki Martuni pada Ahad.", shelling),
        make.statement(source, "Serangan Utara itu menewaskan tiga orang.", attack),
        make.statement(
            source,
            "Utara membantah.",
            denied,
            kind=StatementKind.DENY,
            cue="membantah",
            speakers=[make.mention(source, "Utara", NORTH, nth=2)],
        ),
        publisher=publisher,
        related=LAND,
    )
    event = only(reading)
    assert event.type is EventType.SHELLING
    assert [account.report.id for account in event.accounts] == [shelling.id, attack.id, denied.id]
    assert event.contested


def test_a_vague_report_that_fits_two_happenings_joins_neither() -> None:
    text = "Utara menembaki Martuni. Utara menembaki Shushi. Utara menembaki warga pada Ahad."
    source = make.article(text)
    spots = [[make.mention(source, "Martuni", MARTUNI)], [make.mention(source, "Shushi", SHUSHI)], []]
    reports = [
        make.report(
            source,
            "menembaki",
            EventType.SHELLING,
            agents=[make.mention(source, "Utara", NORTH, nth=n)],
            places=places,
            period=SUNDAY,
            nth=n,
        )
        for n, places in enumerate(spots)
    ]
    sentences = [sentence + "." for sentence in text.rstrip(".").split(". ")]
    statements = [make.statement(source, words, told) for words, told in zip(sentences, reports, strict=True)]
    assert len(fuse([make.reading(source, *statements, related=LAND)])) == 3


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


def test_a_plan_repeated_word_for_word_is_one_event_of_its_own() -> None:
    text = "Utara akan menyerang Martuni. Kata juru bicara, Utara akan menyerang Martuni."
    source = make.article(text)
    plans = [
        make.report(
            source,
            "menyerang",
            agents=[make.mention(source, "Utara", NORTH, nth=n)],
            places=[make.mention(source, "Martuni", MARTUNI, nth=n)],
            modality=Modality.PLANNED,
            nth=n,
        )
        for n in range(2)
    ]
    first = make.statement(source, "Utara akan menyerang Martuni.", plans[0])
    second = make.statement(
        source, "Kata juru bicara, Utara akan menyerang Martuni.", plans[1], content="Utara akan menyerang Martuni."
    )
    event = only(make.reading(source, first, second, related=LAND))
    assert event.label == "planned attack, Martuni"
    assert not event.contested


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


def test_nothing_said_is_no_event() -> None:
    assert fuse([]) == ()
    assert fuse([make.reading(make.article("Tidak ada apa-apa."))]) == ()
