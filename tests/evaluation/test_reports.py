"""What counts as right, wrong, missing and spurious in what is said of happenings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kg.evaluation import Gold, Scorecard, Tally, score
from kg.evaluation.gold import GoldReport, GoldToll
from kg.model import (
    EventType,
    Modality,
    Outcome,
    Polarity,
    Reading,
    Report,
    Toll,
)
from tests.evaluation.readings import (
    FORCES_SPEAK,
    IN_OLMEK,
    MINISTRY_SPEAKS,
    MISSILES,
    SAID,
    SUNDAY,
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


def test_agent_that_was_not_linked_is_no_answer() -> None:
    loose = replace(FORCES_SPEAK, entity=None)
    said = reading((saying(replace(MISSILES, agents=(loose,), targets=(loose,))),))
    card = reports(replace(STRIKE, agent=("Seldia",), target=("Seldia",)), said=said)
    assert card.tally("reports", "agent") == Tally(missing=1)
    assert card.tally("reports", "target") == Tally(right=1)


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


def test_negative_polarity_is_told_apart() -> None:
    denied: Report = replace(MISSILES, polarity=Polarity.NEGATIVE)
    wanted = replace(STRIKE, polarity=(Polarity.POSITIVE,), modality=(Modality.ACTUAL,))
    card = reports(wanted, said=reading((saying(denied),)))
    assert card.tally("reports", "polarity") == Tally(wrong=1)
    assert card.tally("reports", "modality") == Tally(right=1)
