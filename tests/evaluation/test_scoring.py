"""What counts as right, wrong, missing and spurious."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kg.evaluation import Gold, Scorecard, Tally, score
from kg.evaluation.gold import GoldActor, GoldPlace, GoldReport, GoldStatement, GoldToll
from kg.model import (
    ActorType,
    EventType,
    Modality,
    Outcome,
    Polarity,
    Reading,
    Report,
    StatementKind,
    Toll,
)
from tests.evaluation.readings import (
    FORCES_SPEAK,
    IN_OLMEK,
    IN_TARN,
    MINISTRY_SPEAKS,
    MISSILES,
    OLMEK,
    SAID,
    SUNDAY,
    TARN,
    WIRE,
    mention,
    narrated,
    reading,
    saying,
    span,
)

GOLD = Gold(Path("gold.json"), Path("uji.txt"), publisher=("Harian Uji",))
EVERYTHING = frozenset({"actors", "places", "statements", "reports"})
STRIKE = GoldReport("strike", type=(EventType.MISSILE_STRIKE, EventType.SHELLING))


def reports(*wanted: GoldReport, said: Reading | None = None, complete: bool = True) -> Scorecard:
    gold = replace(GOLD, reports=wanted, complete=EVERYTHING if complete else frozenset())
    return score(gold, said or reading())


def statements(*wanted: GoldStatement, said: Reading | None = None) -> Scorecard:
    return score(replace(GOLD, statements=wanted, complete=EVERYTHING), said or reading())


def test_report_is_found_when_any_of_its_types_agrees() -> None:
    assert reports(STRIKE).tally("reports") == Tally(right=1)


def test_report_of_another_type_is_missing_and_spurious() -> None:
    card = reports(replace(STRIKE, type=(EventType.TALKS,), weapon=("rudal",)))
    assert card.tally("reports") == Tally(missing=1, spurious=1)
    assert card.tally("reports", "weapon") == Tally(missing=1)


def test_extra_report_is_no_false_alarm_when_the_list_is_not_complete() -> None:
    tally = reports(said=reading(), complete=False).tally("reports")
    assert tally == Tally()
    found = reports(STRIKE, complete=False).tally("reports")
    assert (found.precision, found.recall) == (None, 1.0)


def test_optional_report_earns_nothing_and_costs_nothing() -> None:
    maybe = replace(STRIKE, optional=True, weapon=("rudal",))
    assert reports(maybe).tally("reports") == Tally()
    assert reports(maybe, said=reading(())).tally("reports") == Tally()
    assert reports(maybe).tally("reports", "weapon") == Tally()


def test_optional_report_never_takes_an_answer_from_a_required_one() -> None:
    rich = replace(STRIKE, id="maybe", optional=True, weapon=("rudal",), modality=(Modality.ACTUAL,))
    assert reports(rich, STRIKE).tally("reports") == Tally(right=1)


def test_assignment_is_the_one_that_scores_highest() -> None:
    other = replace(MISSILES, id="r2", places=(IN_OLMEK,), weapons=(), evidence=span("desa Olmek"))
    said = reading((replace(SAID, reports=(other, MISSILES)),))
    towns = replace(STRIKE, id="towns", places=(("Tarn",), ("Olmek",)))
    village = replace(STRIKE, id="village", places=(("Olmek",),))
    card = reports(towns, village, said=said)
    assert card.tally("reports", "places") == Tally(right=3)


def test_name_is_right_by_any_name_of_the_entity_without_case_and_diacritics() -> None:
    card = reports(replace(STRIKE, speaker=("KEMHAN  rúvia",)))
    assert card.tally("reports", "speaker") == Tally(right=1)


def test_name_is_right_when_contained_as_whole_words_only() -> None:
    said = reading((saying(replace(MISSILES, agents=(FORCES_SPEAK,))),))
    assert reports(replace(STRIKE, agent=("Seldia",)), said=said).tally("reports", "agent") == Tally(right=1)
    assert reports(replace(STRIKE, agent=("Seld",)), said=said).tally("reports", "agent") == Tally(wrong=1)


def test_agent_where_the_text_names_none_is_a_false_accusation() -> None:
    said = reading((saying(replace(MISSILES, agents=(FORCES_SPEAK,))),))
    card = reports(replace(STRIKE, agent=()), said=said)
    assert card.tally("reports", "agent") == Tally(spurious=1)
    (accusation,) = card.false_agents
    assert (accusation.given, accusation.wanted) == ("Seldian Forces", "")
    assert "nobody" in str(accusation)


def test_second_agent_beside_the_right_one_is_a_false_accusation() -> None:
    said = reading((saying(replace(MISSILES, agents=(MINISTRY_SPEAKS, FORCES_SPEAK))),))
    card = reports(replace(STRIKE, agent=("Seldia",)), said=said)
    assert card.tally("reports", "agent") == Tally(right=1, spurious=1)
    assert len(card.false_agents) == 1


def test_agent_of_a_report_that_gold_does_not_have_is_a_false_accusation() -> None:
    said = reading((saying(replace(MISSILES, agents=(FORCES_SPEAK,))),))
    assert len(reports(said=said).false_agents) == 1
    assert reports(said=said, complete=False).false_agents == ()


def test_empty_agent_left_empty_counts_nowhere() -> None:
    assert reports(replace(STRIKE, agent=())).tally("reports", "agent") == Tally()


def test_places_are_each_right_missing_or_spurious() -> None:
    card = reports(replace(STRIKE, places=(("Tarna", "Tarn"), ("Werro",))))
    assert card.tally("reports", "places") == Tally(right=1, missing=1, spurious=1)


def test_upper_bound_is_the_last_day_of_the_period() -> None:
    wanted = replace(STRIKE, on_or_after=(date(2031, 3, 2),), on_or_before=(date(2031, 3, 2),))
    card = reports(wanted)
    assert card.tally("reports", "on or after") == Tally(right=1)
    assert card.tally("reports", "on or before") == Tally(right=1)


@pytest.mark.parametrize(
    ("wanted", "given", "expected"),
    [
        ((date(2031, 3, 2), None), None, Tally()),
        ((date(2031, 3, 2),), None, Tally(missing=1)),
        ((date(2031, 3, 1),), SUNDAY, Tally(wrong=1)),
        ((None,), SUNDAY, Tally(spurious=1)),
        ((), SUNDAY, Tally(spurious=1)),
    ],
)
def test_bound_may_be_open(wanted: tuple[date | None, ...], given: object, expected: Tally) -> None:
    period = SUNDAY if given else None
    card = reports(replace(STRIKE, on_or_after=wanted), said=reading((saying(replace(MISSILES, period=period)),)))
    assert card.tally("reports", "on or after") == expected


def test_target_may_be_an_actor_or_the_words_for_a_thing() -> None:
    hit = replace(MISSILES, targets=(FORCES_SPEAK,), target_texts=(span("warga"),))
    said = reading((saying(hit),))
    assert reports(replace(STRIKE, target=("Seldia", "warga")), said=said).tally("reports", "target") == Tally(right=1)
    assert reports(replace(STRIKE, target=("warga",)), said=said).tally("reports", "target").spurious == 1


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ((12,), None, Tally(right=1)),
        ((12,), (None,), Tally(right=1)),
        ((12,), (12,), Tally(wrong=1)),
        ((11,), None, Tally(wrong=1)),
    ],
)
def test_toll_is_right_with_its_bounds(
    low: tuple[int, ...], high: tuple[int | None, ...] | None, expected: Tally
) -> None:
    said = reading((saying(replace(MISSILES, tolls=(Toll(Outcome.KILLED, 12, None, span("12")),))),))
    wanted = replace(STRIKE, tolls=(GoldToll(Outcome.KILLED, low, high),))
    assert reports(wanted, said=said).tally("reports", "tolls") == expected


def test_toll_of_another_outcome_is_missing_and_spurious() -> None:
    said = reading((saying(replace(MISSILES, tolls=(Toll(Outcome.INJURED, 12, 12, span("12")),))),))
    card = reports(replace(STRIKE, tolls=(GoldToll(Outcome.KILLED, (12,)),)), said=said)
    assert card.tally("reports", "tolls") == Tally(missing=1, spurious=1)


def test_speaker_of_a_report_in_the_articles_own_voice_is_the_publisher() -> None:
    said = reading((narrated(MISSILES),))
    assert reports(replace(STRIKE, speaker=("Harian Uji",)), said=said).tally("reports", "speaker") == Tally(right=1)
    assert reports(replace(STRIKE, speaker=("Ruvia",)), said=said).tally("reports", "speaker") == Tally(wrong=1)
    assert reports(replace(STRIKE, speaker=()), said=said).tally("reports", "speaker") == Tally()


def test_own_voice_is_neither_asked_for_nor_a_false_alarm() -> None:
    asked = GoldStatement("own", speaker=("Harian Uji",))
    card = statements(asked, said=reading((narrated(MISSILES),)))
    assert card.tally("statements") == Tally()


def test_statement_is_found_when_its_speaker_agrees() -> None:
    card = statements(GoldStatement("said", speaker=("Ruvia",), kind=(StatementKind.DENY,)))
    assert card.tally("statements") == Tally(right=1)
    assert card.tally("statements", "kind") == Tally(wrong=1)
    assert statements(GoldStatement("x", speaker=("Seldia",))).tally("statements") == Tally(missing=1, spurious=1)


def test_content_steers_which_statement_of_a_speaker_is_meant() -> None:
    other = replace(SAID, id="s2", content=span("Sedikitnya 12 warga tewas"), kind=StatementKind.DENY)
    wanted = (
        GoldStatement("toll", speaker=("Ruvia",), content_has=("warga tewas",)),
        GoldStatement("missiles", speaker=("Ruvia",), content_has=("rudal menghantam",)),
    )
    card = statements(*wanted, said=reading((SAID, other)))
    assert card.tally("statements", "content") == Tally(right=2)


def test_statement_slots_are_scored() -> None:
    rich = replace(
        SAID, addressees=(FORCES_SPEAK,), said_at=(IN_TARN,), condition=span("pada Ahad"), relayed_by=(MINISTRY_SPEAKS,)
    )
    wanted = GoldStatement(
        "said",
        speaker=("Ruvia",),
        addressee=("Seldian Forces",),
        relayed_by=("Kemhan Ruvia",),
        is_direct=True,
        said_on=(date(2031, 3, 2),),
        said_at=("Olmek",),
        has_condition=True,
    )
    card = statements(wanted, said=reading((rich,)))
    right = Tally(right=1)
    slots = ("addressee", "relayed by", "is direct", "said on", "said at", "condition")
    wrong = Tally(wrong=1)
    assert [card.tally("statements", slot) for slot in slots] == [right, right, wrong, right, wrong, right]


def test_condition_is_missing_or_spurious() -> None:
    assert statements(GoldStatement("a", has_condition=True)).tally("statements", "condition") == Tally(missing=1)
    conditional = reading((replace(SAID, condition=span("pada Ahad")),))
    wanted = GoldStatement("a", has_condition=False)
    assert statements(wanted, said=conditional).tally("statements", "condition") == Tally(spurious=1)


def test_articles_agency_relays_a_statement_that_names_no_relay() -> None:
    wanted = GoldStatement("a", speaker=("Ruvia",), relayed_by=(WIRE.label,))
    assert statements(wanted).tally("statements", "relayed by") == Tally(right=1)
    assert statements(replace(wanted, relayed_by=())).tally("statements", "relayed by") == Tally()


def test_place_is_right_within_fifteen_kilometres() -> None:
    near = GoldPlace(("Tarn",), lat=10.1, lon=20.0)
    far = GoldPlace(("Olmek",), lat=11.2, lon=20.0)
    card = score(replace(GOLD, places=(near, far), complete=EVERYTHING), reading())
    assert card.tally("places") == Tally(right=2)
    assert card.tally("places", "coordinates") == Tally(right=1, wrong=1)


def test_names_that_must_be_one_place_end_at_one_identifier() -> None:
    wanted = GoldPlace(("Tarn",), same_as=("Tarn", "Tarna"))
    one = reading(mentions=(IN_TARN, mention("Tarna", TARN)))
    two = reading(mentions=(IN_TARN, mention("Tarna", OLMEK)))
    gold = replace(GOLD, places=(wanted,))
    assert score(gold, one).tally("places", "same as") == Tally(right=1)
    assert score(gold, two).tally("places", "same as") == Tally(wrong=1)
    assert score(gold, reading()).tally("places", "same as") == Tally(missing=1)


def test_actor_has_type_and_role() -> None:
    minister = replace(MINISTRY_SPEAKS, role="juru bicara")
    said = reading((), mentions=(minister,))
    wanted = GoldActor(("Kementerian Pertahanan Ruvia",), type=(ActorType.GOVERNMENT,), role=("Juru Bicara",))
    card = score(replace(GOLD, actors=(wanted,), complete=EVERYTHING), said)
    assert card.tally("actors") == Tally(right=1)
    assert card.tally("actors", "type") == Tally(right=1)
    assert card.tally("actors", "role") == Tally(right=1)


def test_paper_and_agency_may_be_found_but_are_no_false_alarm() -> None:
    said = reading((), mentions=())
    wanted = GoldActor(("Harian Uji",))
    assert score(replace(GOLD, actors=(wanted,), complete=EVERYTHING), said).tally("actors") == Tally(right=1)
    assert score(replace(GOLD, complete=EVERYTHING), said).tally("actors") == Tally()


def test_articles_frame_is_scored_when_given() -> None:
    gold = replace(GOLD, language="en", title="rudal hantam tarn", published=date(2031, 3, 3))
    card = score(gold, reading())
    assert card.tally("articles", "title") == Tally(right=1)
    assert card.tally("articles", "published") == Tally(right=1)
    assert card.tally("articles", "publisher") == Tally(right=1)
    assert card.tally("articles", "language") == Tally(wrong=1)


def test_negative_polarity_is_told_apart() -> None:
    denied: Report = replace(MISSILES, polarity=Polarity.NEGATIVE)
    wanted = replace(STRIKE, polarity=(Polarity.POSITIVE,), modality=(Modality.ACTUAL,))
    card = reports(wanted, said=reading((saying(denied),)))
    assert card.tally("reports", "polarity") == Tally(wrong=1)
    assert card.tally("reports", "modality") == Tally(right=1)
