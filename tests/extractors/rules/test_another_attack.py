"""A definite noun with a day or a place of its own tells an attack of its own; what is background is not taken up."""

from __future__ import annotations

import pytest

from kg.model import Report
from tests.extractors.catalogue import read


def _by_trigger(text: str) -> dict[str, Report]:
    found = (report for statement in read(text, "en").statements for report in statement.reports)
    return {report.trigger.of(text): report for report in found}


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Missiles struck Lahore on Monday. The minister called it an answer to the massacre at Pahalgam.", "massacre"),
        (
            "A drone hit a car in Kabul on Sunday. It followed the bombing at the airport on Thursday.",
            "bombing",
        ),
        ("Shells hit Omdurman. The UN recalled the assault on Zamzam in January.", "assault"),
    ],
)
def test_a_noun_with_its_own_day_or_place_takes_up_nothing(text: str, noun: str) -> None:
    again = [report.again for word, report in _by_trigger(text).items() if noun in word]
    assert again == [None]


@pytest.mark.parametrize(
    ("text", "again", "meant"),
    [
        ("Jets bombed Mekelle on Monday. The minister said the raid hit a factory.", "raid", "bombed"),
        ("Shells hit Omdurman on Monday. Egypt condemned the attack.", "attack", "hit"),
        (
            "Missiles struck Lahore on Monday in response to the bombing in Pulwama. Iran said the strikes killed two.",
            "strikes",
            "struck",
        ),
    ],
)
def test_a_bare_noun_takes_up_what_its_text_is_about(text: str, again: str, meant: str) -> None:
    reports = _by_trigger(text)
    assert reports[again].again == reports[meant].trigger


@pytest.mark.parametrize(
    "text",
    [
        "An air strike killed nine people in Rafah. More than 36,000 people have been killed in eight months.",
        "An air strike killed nine people in Rafah. More than 36,000 people have been killed since October.",
    ],
)
def test_figures_of_months_are_of_more_than_the_last_attack(text: str) -> None:
    assert all(report.again is None for report in _by_trigger(text).values())
