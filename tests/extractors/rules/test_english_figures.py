"""Figures that English gives in a clause of their own: sums that are put, raised, reached."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, Tells, check, params

FIGURES = (
    Case(
        "who puts the dead at a number says so",
        "Governor Hyacinth Oduya put the dead at 59.",
        says=(Says("assert", "Hyacinth Oduya", words="the dead at 59"),),
        tells=(Tells("other", tolls="killed 59", speaker="Hyacinth Oduya"),),
    ),
    Case(
        "the number killed somewhere",
        "The Lebanese health ministry put the number killed in Tyre at 31.",
        tells=(Tells("other", on=None, at=None, tolls="killed 31"),),
    ),
    Case(
        "who put troops somewhere gives no figure",
        "Russia put troops in the village.",
        says=(),
        tells=None,
    ),
    Case(
        "a toll that has reached a number",
        "The toll from Sunday's bombing in Quetta has reached 44, the governor said.",
        tells=(Tells("bombing", at="Quetta", day="2024-03-03", tolls="killed 44"),),
    ),
    Case(
        "a number that was passed",
        "A shell hit the market in Nyala. The number of dead has passed 70.",
        tells=(
            Tells("shelling", on=None, at="Nyala", weapon="shell"),
            Tells("shelling", tolls="killed 70-"),
        ),
    ),
    Case(
        "one doctor who speaks is none of the dead",
        "A doctor said the number of dead exceeded 60.",
        tells=(Tells("other", tolls="killed 60-"),),
    ),
    Case(
        "some forty are about forty",
        "A school in Idlib was bombed, with some 40 deaths.",
        tells=(Tells("bombing", on="school", at="Idlib", tolls="killed 40"),),
    ),
    Case(
        "a weapon that killed",
        "In January, a drone killed about 70 people at a hospital in Nyala.",
        tells=(
            Tells("drone-strike", on=None, at="Nyala", day="2024-01-01..2024-01-31", weapon="drone", tolls="killed 70"),
        ),
    ),
    Case(
        "those who carry a weapon are no weapon",
        "Guards with rifles killed two men in Nyala.",
        tells=(Tells("other|attack", by=None, on=None, at="Nyala", tolls="killed 2"),),
    ),
)


@pytest.mark.parametrize("case", params(FIGURES))
def test_figures(case: Case) -> None:
    check(case, "en")
