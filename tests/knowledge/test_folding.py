import pytest

from kg.knowledge import fold, slug
from kg.knowledge.folding import is_acronym


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Nagorno-Karabakh", "nagorno karabakh"),
        ("Nagorno–Karabakh", "Nagorno-Karabakh"),
        ("Sana’a", "Sanaa"),
        ("Mevlüt Çavuşoğlu", "Mevlut Cavusoglu"),
        ("Şuşa", "Susa"),
        ("U.N.", "UN"),
        ("Мариуполь", "Mariupol'"),
        ("Ğazanfər", "Gazanfer"),
    ],
)
def test_spellings_of_one_name_fold_to_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_words_stay_apart_so_that_ke_diri_is_not_kediri() -> None:
    assert fold("ke diri") != fold("Kediri")


def test_a_name_of_marks_alone_folds_to_nothing() -> None:
    assert fold("— !") == ""
    assert slug("...") == ""


def test_a_slug_reads_as_the_name() -> None:
    assert slug("Karin Tak") == "karin-tak"


@pytest.mark.parametrize(
    ("name", "expected"), [("AS", True), ("as", False), ("U.S.", True), ("ASEAN", False), ("Iran", False), ("", False)]
)
def test_only_short_capitals_are_acronyms(name: str, expected: bool) -> None:
    assert is_acronym(name) is expected
