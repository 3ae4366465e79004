"""Wars and sieges set the scene, unless it is told how long they have gone on, what they cost or how they ended."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params

ENGLISH = (
    Case(
        "a war of so many days",
        "The 50-day war ended in January 2024.",
        tells=(Tells("clash", at="", day="2024-01-01..2024-01-31"),),
    ),
    Case(
        "so many months of war",
        "Fourteen months of war have emptied the camps.",
        tells=(Tells("clash", at=""),),
    ),
    Case(
        "a siege of so many months",
        "The rebels took the town on Monday, ending a 15-month siege.",
        tells=(Tells("attack"),),
    ),
    Case(
        "fighting in its third week",
        "The fighting, now in its third week, shows no sign of easing.",
        tells=(Tells("clash"),),
    ),
    Case(
        "a war may have cost lives, but it was",
        "The two-year war may have killed 300,000 people.",
        tells=(Tells("clash", tolls="killed 300000"),),
    ),
    Case(
        "since a war began",
        "Food has grown dear in Aden since the war began.",
        tells=(),
    ),
    Case(
        "a crime of war is no war",
        "The minister called it a war crime.",
        tells=(),
    ),
    Case(
        "those who went to war",
        "Thousands have died since the army and the RSF went to war in April 2023.",
        tells=(Tells("clash", by=None, day="2023-04-01..2023-04-30", tolls="killed 2000-9999"),),
    ),
)

INDONESIAN = (
    Case("perang 44 hari", "Perang 44 hari itu berakhir.", tells=(Tells("clash"),)),
    Case("perang memasuki pekan kedua", "Pertempuran memasuki pekan kedua.", tells=(Tells("clash"),)),
    Case("perang yang hanya latar", "Perang membuat harga beras naik.", tells=()),
)


@pytest.mark.parametrize("case", params(ENGLISH))
def test_english_wars(case: Case) -> None:
    check(case, "en")


@pytest.mark.parametrize("case", params(INDONESIAN))
def test_indonesian_wars(case: Case) -> None:
    check(case)
