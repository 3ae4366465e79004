"""Who corrects a figure gives another one; who takes a statement back denies what it said."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, Tells, check, params

CORRECTIONS = (
    Case(
        "a figure that is corrected is said by who corrects it",
        "Kepolisian Yaman meralat jumlah korban tewas ledakan di Marib menjadi 84 orang.",
        says=(Says("assert", "Kepolisian Yaman"),),
        tells=(Tells("bombing", at="Marib", tolls="killed 84", speaker="Kepolisian Yaman"),),
    ),
    Case(
        "the figure that was wrong is not given again",
        "Kepala Kepolisian Yaman mengoreksi jumlah korban tewas ledakan di Marib dari 101 menjadi 84 orang.",
        tells=(Tells("bombing", at="Marib", tolls="killed 84"),),
    ),
    Case(
        "who takes a statement back denies what it said",
        "Pentagon mencabut keterangan bahwa bom kedua meledak di hotel itu.",
        says=(Says("deny", "Pentagon", words="bom kedua meledak di hotel itu"),),
        tells=(Tells("bombing", polarity="negative", speaker="Pentagon"),),
    ),
    Case(
        "who takes back a claim of responsibility denies the deed",
        "Front Perlawanan menarik kembali pengakuannya atas penembakan di Pahalgam.",
        says=(Says("deny", "Front Perlawanan"),),
        tells=(Tells("shooting", at="Pahalgam", polarity="negative", speaker="Front Perlawanan"),),
    ),
    Case(
        "who pulls tanks out of a town takes nothing back",
        "Militer Rusia menarik tanknya dari Bucha.",
        says=(),
    ),
)

IN_ENGLISH = (
    Case(
        "who retracts a statement denies what it said",
        "The Pentagon retracted its statement that a second bomb had exploded at the hotel.",
        says=(Says("deny", "The Pentagon", words="a second bomb had exploded at the hotel"),),
        tells=(Tells("bombing", polarity="negative"),),
    ),
)


@pytest.mark.parametrize("case", params(CORRECTIONS))
def test_who_corrects_or_takes_back(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(IN_ENGLISH))
def test_who_takes_back_in_english(case: Case) -> None:
    check(case, "en")
