"""Hyphenated words are one token; ranges of numbers and dashes are not."""

from __future__ import annotations

import pytest

from tests.languages.en.catalogue import english

CATALOGUE = [
    ("Abdel al-Sharif met the vice-president.", ["al-Sharif", "vice-president"]),
    ("A three-day truce began in Nagorno-Karabakh.", ["three-day", "Nagorno-Karabakh"]),
    ("The 17-year-old fled.", ["17-year-old"]),
    ("The Saudi-led, UN-backed force left.", ["Saudi-led", "UN-backed"]),
]


@pytest.mark.parametrize(("sentence", "words"), CATALOGUE)
def test_a_hyphenated_word_is_one_token(sentence: str, words: list[str]) -> None:
    tokens = [token.text for token in english()(sentence)]
    assert [token for token in tokens if "-" in token] == words


@pytest.mark.parametrize("sentence", ["Some 10-12 shells fell.", "He left - they stayed.", "Gone -", "- Gone"])
def test_ranges_and_dashes_stay_apart(sentence: str) -> None:
    assert not [t for t in english()(sentence) if "-" in t.text and len(t) > 1]


def test_offsets_still_point_at_the_words() -> None:
    sentence = "The Secretary-General spoke to Hamas-run media."
    for token in english()(sentence):
        assert sentence[token.idx : token.idx + len(token)] == token.text


def test_a_rank_does_not_end_its_sentence() -> None:
    doc = english()("He met Lt. Col. Ivan Petrenko and Capt. Ali Reza in Kyiv. They left.")
    assert [len(sentence) for sentence in doc.sents] == [13, 3]
