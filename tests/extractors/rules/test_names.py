"""What kind of name a capitalised word is: the model of names is at its weakest on the towns of foreign wars."""

import pytest

from kg.model import MentionKind
from tests.extractors.catalogue import read


def kind_of(name: str, text: str, language: str) -> MentionKind | None:
    """The kind of the mention that is just this name; None when there is none."""
    found = read(text, language)
    kinds = [mention.kind for mention in found.mentions if mention.span.of(found.article.text) == name]
    return kinds[0] if kinds else None


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("Milisi itu mundur dari Ras al-Ayn ke Hasakah.", "Ras al-Ayn", "id"),
        ("Sopir truk dari Bama ditahan di pos itu.", "Bama", "id"),
        ("Reinforcements arrived from Manbij at dawn.", "Manbij", "en"),
        ("Shells fell near Bint Jbeil on Monday.", "Bint Jbeil", "en"),
    ],
)
def test_a_known_town_after_a_word_of_place_is_a_place_whatever_the_model_says(
    text: str, name: str, language: str
) -> None:
    assert kind_of(name, text, language) is MentionKind.PLACE


@pytest.mark.parametrize(
    ("text", "name", "language"),
    [
        ("Rumahnya hancur, kata Sofia Hartono, seorang perawat.", "Sofia", "id"),
        ("The roads are mined, said Florence Mbeki, a nurse.", "Florence", "en"),
        ("Florence Mbeki lost two sons.", "Florence", "en"),
    ],
)
def test_a_first_name_is_no_town(text: str, name: str, language: str) -> None:
    assert kind_of(name, text, language) is None


def test_a_town_before_another_name_is_still_a_town() -> None:
    assert kind_of("Kharkiv", "Di Kharkiv Jumat lalu sirene berbunyi.", "id") is MentionKind.PLACE


@pytest.mark.parametrize("word", ["Bantahan", "Tuduhan", "Pihak", "Klaim", "Kecaman"])
def test_a_noun_of_saying_at_the_head_of_a_sentence_is_nobodys_name(word: str) -> None:
    found = read(f"{word} Armenia datang sehari kemudian.")
    assert [mention.name for mention in found.mentions if mention.name.startswith(word)] == []
    assert "Armenia" in {mention.name for mention in found.mentions}


def test_north_west_of_a_town_is_no_sea_of_that_name() -> None:
    found = read("Pasukan Rusia menyerang desa di barat laut Kharkiv.")
    assert [mention.name for mention in found.mentions if mention.kind is MentionKind.PLACE] == ["Kharkiv"]
