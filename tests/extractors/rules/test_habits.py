"""What is wont to happen is no news; what happens again and again is."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, Tells, check, params, read


@pytest.mark.parametrize(
    "text",
    [
        "Kelompok itu kerap menyerang hotel-hotel.",
        "Al-Shabaab sering melancarkan serangan di Mogadishu.",
        "Pasukan Israel rutin menggerebek kamp itu.",
        "Biasanya milisi itu menyerang pada malam hari.",
        "Rusia hampir setiap hari menembaki Kherson.",
    ],
)
def test_a_habit_is_no_happening(text: str) -> None:
    assert [report for statement in read(text).statements for report in statement.reports] == []


@pytest.mark.parametrize(
    "case",
    params(
        (
            Case(
                "a habit in the description of who now does it",
                "Kelompok yang kerap menculik turis itu menyerang Palma.",
                tells=(Tells("attack", at="Palma"),),
            ),
            Case(
                "again and again is no habit",
                "Rusia kembali menyerang Kherson.",
                tells=(Tells("attack", by="Rusia", at="Kherson"),),
            ),
            Case(
                "a sentence that ends in a letter",
                '"Ini buruk," kata Budi Raharjo melalui X. Ia membantah klaim bahwa Qatar menyerang kapal.',
                says=(Says("assert|condemn", "Budi Raharjo"), Says("deny", "Budi Raharjo")),
            ),
        )
    ),
)
def test_what_is_told_beside_a_habit_stays(case: Case) -> None:
    check(case)
