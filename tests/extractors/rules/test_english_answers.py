"""English answers to a blow told before: who denies it, who is blamed for it, what condemnations mean."""

from __future__ import annotations

import pytest

from kg.model import Modality, Polarity, Report, Statement, StatementKind
from tests.extractors.catalogue import read


def _said(text: str, speaker: str) -> Statement:
    """The last statement of a speaker that reports something."""
    found = (s for s in read(text, "en").statements if s.reports and speaker in {m.name for m in s.speakers})
    return list(found)[-1]


def _reports(text: str) -> list[Report]:
    return [report for statement in read(text, "en").statements for report in statement.reports]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A blast hit Homs on Monday. Hezbollah distanced itself from the blast.", "Hezbollah"),
        (
            "A blast hit Odesa on Monday. Sergei Lavrov said his troops had no link with the blast.",
            "Sergei Lavrov",
        ),
        ('Rockets hit Odesa on Monday. "We strongly deny any link to this," Sergei Lavrov said.', "Sergei Lavrov"),
        ("A car bomb hit Odesa. Hamas has denied being behind the blast, an officer said.", "Hamas"),
        ("Rockets hit Odesa. The Kremlin said no strikes on the city had been planned or carried out.", "Kremlin"),
        ('Rockets hit Gaza. Hamas denied responsibility: "We had nothing to do with the incident," it said.', "Hamas"),
    ],
)
def test_who_disowns_a_blow_denies_it(text: str, speaker: str) -> None:
    assert {report.polarity for report in _said(text, speaker).reports} == {Polarity.NEGATIVE}


@pytest.mark.parametrize(
    ("text", "speaker", "word"),
    [
        ("A bomb hit a market in Homs. Hezbollah denounced it.", "Hezbollah", "it"),
        ("A bomb hit a market in Homs. Hezbollah condemned the incident.", "Hezbollah", "incident"),
        ("A bomb hit a market in Homs. Hezbollah denounced this odious crime.", "Hezbollah", "crime"),
        ("A bomb hit a market in Homs. Hezbollah condemned the act of violence.", "Hezbollah", "act of violence"),
    ],
)
def test_a_general_word_takes_up_the_blow_told_before(text: str, speaker: str, word: str) -> None:
    (report,) = _said(text, speaker).reports
    assert (report.trigger.of(text), report.polarity) == (word, Polarity.POSITIVE)
    assert report.again is not None
    assert report.again.of(text) == "hit"


def test_a_general_word_that_narrows_another_noun_tells_nothing() -> None:
    text = "A bomb hit a market in Homs. Hezbollah condemned the crime rate."
    assert [report.trigger.of(text) for report in _reports(text)] == ["hit"]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("An air strike hit Gaza. Hezbollah accused Israel.", ["Israel"]),
        ("An air strike hit Gaza. Hezbollah said Israel was fully responsible.", ["Israel"]),
    ],
)
def test_whom_somebody_blames_for_what_was_told_is_its_doer_there(text: str, agents: list[str]) -> None:
    (report,) = _said(text, "Hezbollah").reports
    assert [mention.name for mention in report.agents] == agents
    assert report.again is not None


def test_who_is_said_not_to_be_responsible_is_no_doer() -> None:
    text = "An air strike hit Gaza. Hezbollah said Israel was not responsible."
    assert all(not report.agents for report in _reports(text))


@pytest.mark.parametrize(
    "text",
    [
        "Three American soldiers were killed when a drone hit their quarters in Jordan.",
        "Iran launched missiles at Israel, two weeks after the bombing of its consulate in Damascus.",
    ],
)
def test_who_was_hit_is_no_doer(text: str) -> None:
    assert not {m.name for r in _reports(text) for m in r.agents} - {"Iran"}
    assert not [r for r in _reports(text) if r.agents and r.trigger.of(text) == "bombing"]


def test_what_slams_into_a_thing_condemns_nobody() -> None:
    (statement,) = read("A rocket slammed into a field in Gaza on Monday.", "en").statements
    assert statement.kind is StatementKind.ASSERT
    assert [report.trigger.of("A rocket slammed into a field in Gaza on Monday.") for report in statement.reports] == [
        "slammed"
    ]


def test_an_attack_said_to_be_imminent_has_not_happened() -> None:
    found = _reports("Israel warned that an attack on Gaza was imminent.")
    assert {report.modality for report in found} <= {Modality.HYPOTHETICAL}


@pytest.mark.parametrize(("words", "figure"), [("Forty-seven others", 47), ("Fifty-one people", 51)])
def test_numbers_joined_by_a_hyphen_are_counted(words: str, figure: int) -> None:
    (report,) = _reports(f"{words} were wounded in an attack on Gaza on Monday.")
    assert [toll.low for toll in report.tolls] == [figure]


def test_a_capital_named_behind_a_comma_is_where_it_was() -> None:
    (report,) = _reports("An air strike hit a military academy in the Libyan capital, Tripoli, on Saturday.")
    assert [place.name for place in report.places] == ["Tripoli"]
