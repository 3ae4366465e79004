"""Who owns up to a deed, who disowns it, who calls it by a name, and what nobody claims."""

from __future__ import annotations

import pytest

from kg.model import Polarity, Report, Statement, StatementKind
from tests.extractors.catalogue import read


def _said(text: str, speaker: str, language: str = "en") -> Statement:
    """The last statement of a speaker that reports something."""
    found = (s for s in read(text, language).statements if s.reports and speaker in {m.name for m in s.speakers})
    return list(found)[-1]


def _told(text: str, again: str) -> list[Report]:
    """The reports that take up what a word told before."""
    reports = [report for statement in read(text, "en").statements for report in statement.reports]
    return [report for report in reports if report.again is not None and report.again.of(text) == again]


@pytest.mark.parametrize(
    ("text", "speaker", "meant"),
    [
        ("Gunmen killed 26 tourists in Pahalgam on Monday. Pakistan still denies it.", "Pakistan", "killed"),
        ("Shells hit tents in Rafah, medics said. The Israeli military denied it.", "Israeli military", "hit"),
        ("Rockets struck Barda in May. Armenia has always denied the attack.", "Armenia", "struck"),
        ("An air raid on Kabkabiya killed 100, according to Hamas, a claim the army rejects.", "army", "air raid"),
        ("Jets struck a school in Gaza on Monday. Hamas denied that any fighters were inside.", "Hamas", "struck"),
        ("A church in Shusha was shelled. Iran said it had nothing to do with the shelling.", "Iran", "shelled"),
    ],
)
def test_a_denial_takes_up_what_it_denies(text: str, speaker: str, meant: str) -> None:
    statement = _said(text, speaker)
    assert statement.kind is StatementKind.DENY
    assert [report.polarity for report in statement.reports] == [Polarity.NEGATIVE]
    assert statement.reports[0].again is not None
    assert statement.reports[0].again.of(text) == meant


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A blast hit Peshawar on Monday. The Taliban denied any role in the blast.", "Taliban"),
        ("A blast hit Odesa on Monday. Russia said it was not behind the blast.", "Russia"),
    ],
)
def test_who_denies_a_part_is_the_denied_agent(text: str, speaker: str) -> None:
    (report,) = _said(text, speaker).reports
    assert (report.polarity, [mention.name for mention in report.agents]) == (Polarity.NEGATIVE, [speaker])


def test_who_says_that_another_had_no_part_denies_nothing_of_its_own() -> None:
    text = "Sebuah ledakan mengguncang Odesa. Iran mengatakan Israel tidak terlibat dalam ledakan itu."
    (report,) = _said(text, "Iran", "id").reports
    assert (report.polarity, [mention.name for mention in report.agents]) == (Polarity.NEGATIVE, ["Israel"])


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("A blast hit Kabul on Monday. Hamas claimed the attack.", ["Hamas"]),
        ("A blast hit Kabul on Monday. Hamas claimed it.", []),
        ("A blast hit Kabul on Monday. The attack was claimed by Hamas.", ["Hamas"]),
    ],
)
def test_who_claims_an_attack_admits_it(text: str, agents: list[str]) -> None:
    statement = _said(text, "Hamas")
    assert statement.kind is StatementKind.ADMIT
    assert [mention.name for report in statement.reports for mention in report.agents] == agents


def test_who_claims_that_an_attack_killed_claims_a_figure_only() -> None:
    statement = _said("Hamas claimed the attack killed 40 soldiers.", "Hamas")
    assert statement.kind is StatementKind.ASSERT
    assert not statement.reports[0].agents


def test_what_nobody_claims_was_all_the_same() -> None:
    text = "Two bombings shook Gwoza on Monday. No group has claimed the blasts."
    (report,) = _told(text, "bombings")
    assert (report.polarity, report.agents) == (Polarity.POSITIVE, ())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Missiles struck Lahore on Monday. Narendra Modi called the strikes measured.", StatementKind.ASSERT),
        ("Missiles struck Lahore on Monday. Shehbaz Sharif called the strikes a war crime.", StatementKind.CONDEMN),
    ],
)
def test_who_calls_an_attack_by_a_name_speaks_of_it(text: str, kind: StatementKind) -> None:
    (report,) = _told(text, "struck")
    (statement,) = [s for s in read(text, "en").statements if report in s.reports]
    assert statement.kind is kind


def test_what_is_called_by_a_name_of_its_own_is_no_saying() -> None:
    statements = read("The strikes India called Sindoor hit Lahore.", "en").statements
    assert not [statement for statement in statements if statement.speakers]
