"""Days counted from one happening to another: "two days after raids", "sehari setelah roket menghantam Goma"."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params, read

ENGLISH = (
    Case(
        "days before the happening of the same sentence",
        "Jets bombed Mekelle on Wednesday, two days after raids that killed three children.",
        tells=(
            Tells("air-strike", by=None, on=None, at="Mekelle", day="2024-02-28", weapon=None),
            Tells("raid", day="2024-02-26", tolls="killed 3"),
        ),
    ),
    Case(
        "days before what was told in the sentence before",
        "Missiles hit Odesa on Monday. It came a week after a drone attack killed three workers.",
        tells=(
            Tells("missile-strike", on=None, at="Odesa", day="2024-03-04", weapon=None),
            Tells("drone-strike", day="2024-02-26", weapon=None, tolls="killed 3"),
        ),
    ),
    Case(
        "no day is counted from a day that nobody tells",
        "Jets bombed Mekelle, two days after raids that killed three children.",
        tells=(Tells("air-strike", by=None, on=None, at="Mekelle", weapon=None), Tells("raid", tolls="killed 3")),
    ),
    Case(
        "a day of its own counts more",
        "Jets bombed Mekelle on Wednesday, days after raids on Sunday.",
        tells=(
            Tells("air-strike", by=None, on=None, at="Mekelle", day="2024-02-28", weapon=None),
            Tells("raid", day="2024-03-03"),
        ),
    ),
)

INDONESIAN = (
    Case(
        "sehari setelah",
        "Jet mengebom Mekelle pada Rabu, sehari setelah roket menghantam Goma.",
        tells=(
            Tells("air-strike", by=None, on=None, at="Mekelle", day="2024-02-28", weapon=None),
            Tells("missile-strike", on=None, at="Goma", day="2024-02-27", weapon=None),
        ),
    ),
    Case(
        "hitungan di muka",
        "Dua hari setelah serangan di Goma, TNI menyerang Mekelle pada Rabu.",
        tells=(
            Tells("attack", at="Goma", day="2024-02-26"),
            Tells("attack", by="TNI", on=None, at="Mekelle", day="2024-02-28"),
        ),
    ),
)


@pytest.mark.parametrize("case", params(ENGLISH))
def test_english_days(case: Case) -> None:
    check(case, "en")


@pytest.mark.parametrize("case", params(INDONESIAN))
def test_indonesian_days(case: Case) -> None:
    check(case)


@pytest.mark.parametrize(
    ("told", "words", "day"),
    [
        ("Senin (26/2)", "Dua hari berselang", "2024-02-28"),
        ("Senin (26/2)", "Keesokan harinya", "2024-02-27"),
        ("Senin (26/2)", "Malam harinya", "2024-02-26"),
        ("bulan lalu", "Keesokan harinya", ""),
    ],
)
def test_days_are_counted_on_from_the_one_day_told_sentences_before(told: str, words: str, day: str) -> None:
    text = f"Rudal menghantam mal di Odesa, {told}. Puluhan orang tewas. Listrik padam. {words}, bom meledak di Kyiv."
    periods = {r.trigger.of(text): r.period for s in read(text).statements for r in s.reports}
    period = periods["meledak"]
    assert day == ("" if period is None else str(period.start))
