"""What each language says beside a happening to tell it from others."""

from __future__ import annotations

import pytest

from kg.languages.coreference import load_wording

BOTH = ("id", "en")


@pytest.mark.parametrize(
    ("language", "words", "kinds"),
    [
        ("id", "rudal menghantam rumah sakit di kota itu", {"hospital"}),  # no home, though "rumah" is one
        ("id", "rumahnya dan sebuah sekolah", {"homes", "school"}),
        ("id", "jalan raya", set()),
        ("en", "shells fell on a maternity ward and two buses", {"hospital", "bus"}),
        ("en", "aid workers were hurt", {"relief"}),
    ],
)
def test_what_is_hit_has_a_kind_by_its_longest_words(language: str, words: str, kinds: set[str]) -> None:
    assert load_wording(language).kinds_in(words.split()) == kinds


def test_kinds_are_called_alike_in_both_languages() -> None:
    rows = [("masjid", "mosque"), ("pasar", "market"), ("jembatan", "bridge"), ("pernikahan", "wedding")]
    for indonesian, english in rows:
        assert load_wording("id").kinds_in([indonesian]) == load_wording("en").kinds_in([english]) != frozenset()


@pytest.mark.parametrize(
    ("language", "clause"),
    [
        ("id", "bom kedua meledak di dekat gerbang"),
        ("id", "desa itu juga diserang beberapa pekan sebelumnya"),
        ("en", "a second, a third drone; then another missile fell"),
        ("en", "it came a day after the raid"),
    ],
)
def test_a_further_happening_is_told_as_one(language: str, clause: str) -> None:
    assert load_wording(language).another.search(clause)


@pytest.mark.parametrize(("language", "clause"), [("id", "balasan atas"), ("en", "an answer to the")])
def test_what_is_answered_came_before(language: str, clause: str) -> None:
    assert load_wording(language).answered.search(clause)


@pytest.mark.parametrize(
    ("language", "clause"),
    [
        ("id", "kedua negara saling menuduh"),  # "both", before its noun
        ("id", "34 lainnya luka-luka"),
        ("en", "a second floor collapsed"),
        ("en", "the strike killed others"),
    ],
)
def test_others_and_both_are_no_further_happening(language: str, clause: str) -> None:
    assert not load_wording(language).another.search(clause)


@pytest.mark.parametrize("language", ["fr", "", "../id"])
def test_a_language_without_a_file_tells_nothing(language: str) -> None:
    wording = load_wording(language)
    assert not wording.kinds_in(["masjid", "mosque"])
    assert not wording.wars.search("perang war")
