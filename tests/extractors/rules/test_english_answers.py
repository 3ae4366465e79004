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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Medics said 300 men were executed in Moura. Mali rejected these accusations.", "Mali"),
        ("Rockets hit Odesa on Monday. Hezbollah denied firing them.", "Hezbollah"),
    ],
)
def test_claims_and_deeds_that_are_only_pointed_at_are_denied(text: str, speaker: str) -> None:
    (report,) = _said(text, speaker).reports
    assert (report.polarity, report.again is not None) == (Polarity.NEGATIVE, True)


def test_a_group_that_says_that_it_was_responsible_is_the_doer() -> None:
    text = "A bomb hit a market in Homs. Hezbollah said it was responsible in a message on Tuesday."
    (report,) = _said(text, "Hezbollah").reports
    assert ([mention.name for mention in report.agents], report.again is not None) == (["Hezbollah"], True)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Then another missile hit Kharkiv, killing a boy, the regional governor, Oleh Syniehubov, said.",
            "Oleh Syniehubov",
        ),
        (
            "Fighters killed 92 men in an assault on a base at Boma, President Idriss Deby said after visiting it.",
            "Idriss Deby",
        ),
        ("Al-Shabaab attacked a hotel. The jihadist group said its men had killed ten soldiers.", "Al-Shabaab"),
        ("The Islamist group al-Shabaab said its men had killed ten soldiers.", "al-Shabaab"),
    ],
)
def test_speakers_behind_commas_and_words_for_their_sort(text: str, speaker: str) -> None:
    assert [m.name for m in read(text, "en").statements[-1].speakers] == [speaker]


def test_who_died_in_a_clause_that_only_dates_an_attack_did_not_die_of_it() -> None:
    text = "A bomb hit Marawi. The attack came two days after troops killed 11 militants in Maguindanao."
    told = {place.name: report.trigger.of(text) for report in _reports(text) for place in report.places}
    assert told == {"Marawi": "hit", "Maguindanao": "killed"}
    assert [report.trigger.of(text) for report in _reports(text) if report.tolls] == ["killed"]


def test_a_number_that_ends_a_name_counts_nobody() -> None:
    (report,) = _reports(
        "Three men were killed and 34 wounded when a drone hit their tents at Tower 22, a base in Jordan."
    )
    assert sorted(toll.low or 0 for toll in report.tolls) == [3, 34]


def test_a_town_that_a_prefix_hides_in_a_name_is_no_doer() -> None:
    assert not [m for r in _reports("Marawi was seized by pro-Islamic State gunmen in 2017.") for m in r.agents]


def test_a_blow_that_an_arrest_is_about_keeps_its_own_day() -> None:
    text = (
        "Police arrested a woman on Monday over the explosion that killed six people in Odesa the previous afternoon."
    )
    (report,) = [report for report in _reports(text) if report.trigger.of(text) == "explosion"]
    assert report.period is not None
    assert report.period.span is not None
    assert report.period.span.of(text) == "the previous afternoon"


def test_named_soldiers_who_kill_are_the_doers() -> None:
    (report,) = _reports("Malian soldiers killed 20 people in Moura on Monday.")
    assert [mention.name for mention in report.agents] == ["Malian soldiers"]


@pytest.mark.parametrize(
    "text",
    [
        "Israel hit a hospital in Khan Younis on Monday, Gaza's health ministry said, killing at least 20 people.",
        "A blast hit a hospital in Khan Younis on Monday, Gaza's health ministry said, killing at least 20 people.",
    ],
)
def test_who_tells_of_the_dead_killed_nobody(text: str) -> None:
    assert not {m.name for report in _reports(text) for m in report.agents} - {"Israel"}
    (statement,) = read(text, "en").statements
    assert [m.name for m in statement.speakers] == ["Gaza's health ministry"]


def test_what_is_hard_to_deny_is_not_denied() -> None:
    (report,) = _reports("Doctors Without Borders said it was impossible to deny that this was an air strike.")
    assert report.polarity is Polarity.POSITIVE


def test_a_relative_clause_does_not_open_what_is_admitted() -> None:
    text = "Hezbollah admitted responsibility for two explosions that killed 84 people in Odesa on Monday."
    (report,) = _said(text, "Hezbollah").reports
    assert (report.trigger.of(text), [m.name for m in report.agents]) == ("explosions", ["Hezbollah"])


def test_whom_a_finger_is_pointed_at_is_the_accused() -> None:
    text = "A drone struck Odesa on Monday. Israel denied launching the drone and pointed the finger at Hezbollah."
    (report,) = _said(text, "Israel").reports
    assert ([m.name for m in report.agents], report.again is not None) == (["Hezbollah"], True)


def test_an_accusation_called_false_is_denied() -> None:
    text = "A drone struck Odesa on Monday, Israel said. Hezbollah said the accusation was false."
    (report,) = _said(text, "Hezbollah").reports
    assert (report.polarity, report.again is not None) == (Polarity.NEGATIVE, True)


def test_lives_that_are_claimed_are_counted() -> None:
    (report,) = _reports("Shelling claimed the lives of two soldiers in Homs.")
    assert [(toll.low, toll.high) for toll in report.tolls] == [(2, 2)]


def test_a_place_for_the_displaced_is_no_displacement() -> None:
    found = _reports("Gunmen killed 45 people at a displacement camp in Ituri on Monday.")
    assert "displacement" not in {report.type.value for report in found}


def test_who_calls_a_blow_a_crime_condemns_it() -> None:
    text = 'A missile struck a cafe in Odesa. Hezbollah called it "a brutal crime".'
    statement = _said(text, "Hezbollah")
    assert statement.kind is StatementKind.CONDEMN
    assert [report.again is not None for report in statement.reports] == [True]


@pytest.mark.parametrize(
    ("text", "kind", "agents"),
    [
        ("Ten people were killed by Israeli soldiers in Gaza.", "attack", ["Israeli soldiers"]),
        ("Ten people were killed by Turkish drones in Kobani.", "drone-strike", []),  # drones are sold to many
        ("Ten people were killed by a bomb in Homs.", "bombing", []),
    ],
)
def test_who_or_what_people_were_killed_by(text: str, kind: str, agents: list[str]) -> None:
    (report,) = _reports(text)
    assert (report.type.value, [m.name for m in report.agents]) == (kind, agents)


@pytest.mark.parametrize(
    "text",
    [
        "A blast hit Gaza on Monday, the army said. Hezbollah called the allegations baseless.",
        "A blast hit Gaza on Monday, the army said. Hezbollah denied that it was to blame.",
        "A blast hit Gaza. Hezbollah denied responsibility and condemned attacks that harm civilians.",
    ],
)
def test_denials_by_label_and_of_blame(text: str) -> None:
    denials = [s for s in read(text, "en").statements if s.kind is StatementKind.DENY]
    (report,) = denials[0].reports
    assert (report.polarity, report.again is not None) == (Polarity.NEGATIVE, True)


def test_what_is_told_to_somebody_stands_before_the_speaker() -> None:
    text = "Gunmen seized 287 pupils in Kuriga on Monday, a teacher, Sani Abdullahi, told the governor."
    (report,) = _said(text, "Sani Abdullahi").reports
    assert report.trigger.of(text) == "seized"


def test_what_is_confirmed_is_kept_apart_from_what_is_said_of_it() -> None:
    text = "A strike hit Kherson on Monday. Russia confirmed the strike, saying it was meant to cut off fuel."
    (report,) = _said(text, "Russia").reports
    assert report.trigger.of(text) == "strike"
    assert report.again is not None


def test_a_ministry_told_by_who_runs_it_speaks() -> None:
    text = "American air raids on Hodeidah killed 74 people, the Houthi-run health ministry said on Friday."
    (report,) = _said(text, "Houthi-run health ministry").reports
    assert [toll.low for toll in report.tolls] == [74]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("A bombing set a camp in Gaza ablaze on Monday.", Modality.ACTUAL),
        ("Israel is set to attack Gaza.", Modality.PLANNED),
    ],
)
def test_what_is_set_ablaze_is_not_planned(text: str, modality: Modality) -> None:
    assert {report.modality for report in _reports(text)} == {modality}
