"""Hasty Indonesian is parsed as the words in full, and every word stays where it stands."""

from __future__ import annotations

import pytest

from kg.languages import load
from kg.model import Span

FULL = [
    ("warga yg tewas dgn luka tembak", "warga yang tewas dengan luka tembak"),
    # twice a word is written once, with a two
    ("6 org luka2 akibat tembak2an", "6 orang luka-luka akibat tembak-tembakan"),
    # a prefix that stands apart belongs to the verb, before a town it is a preposition
    ("seorang warga di tembak di Bireuen", "seorang warga ditembak di Bireuen"),
    ("pelaku tidak di ketahui", "pelaku tidak diketahui"),
    # what has a sense of its own is only respelt among other hasty words
    ("dr pihak tni yg luka", "dari pihak TNI yang luka"),
    ("Luka itu diperiksa dr Sinta", "Luka itu diperiksa dr Sinta"),
    # names that are no words, in a text without capitals and in one of nothing else
    ("pasukan gam menyerang pos brimob", "pasukan GAM menyerang pos Brimob"),
    ("KONTAK SENJATA ANTARA TNI DAN GAM DI LHOONG", "kontak senjata antara TNI dan GAM di lhoong"),
    # words in full stay as they are
    ("TNI menembak dua orang di Aceh Timur.", "TNI menembak dua orang di Aceh Timur ."),
]


@pytest.mark.parametrize(("text", "full"), FULL)
def test_hasty_words_are_read_in_full(text: str, full: str) -> None:
    document = load("id").parse(text, [Span(0, len(text))])
    assert " ".join(token.text for token in document.tokens) == full


@pytest.mark.parametrize("text", [text for text, _ in FULL])
def test_every_letter_is_some_words_and_stays_in_its_place(text: str) -> None:
    tokens = load("id").parse(f"Kabar. {text}", [Span(7, 7 + len(text))]).tokens
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)
    said = "".join(f"Kabar. {text}"[token.start : token.end] for token in tokens)
    assert said.replace(" ", "") == text.replace(" ", "")


def test_a_language_without_hasty_spelling_is_read_as_it_is_written() -> None:
    text = "He couldn't di tembak yg luka2"
    assert "".join(token.text for token in load("en").parse(text, [Span(0, len(text))]).tokens) == text.replace(" ", "")
