"""The recogniser of names: clues to a word, the best sequence of tags, and what the trained one finds."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from kg.languages.id import pipeline
from kg.languages.id.name_features import Word, WordLists, clues
from kg.languages.id.name_tagger import CONVENTIONS, Field, NameTagger, allowed, spans
from kg.languages.id.training.tokens import blank_pipeline

TAGS = ("O", "B-PER", "I-PER")


def words(text: str) -> list[Word]:
    return [Word(form, "PROPN" if form[0].isupper() else "NOUN") for form in text.split()]


def small_field() -> Field:
    """Capitals go on with a name, and "kata" before one begins it."""
    rows = {"-1l=kata": 0, "0sh=Xxx": 1}
    weights = np.zeros((len(CONVENTIONS), len(rows), len(TAGS)), np.float32)
    weights[:, 0, 1] = 4.0
    weights[:, 1, 2] = 3.0
    steps = allowed(np.zeros((len(TAGS), len(TAGS)), np.float32), TAGS)
    return Field(TAGS, rows, weights, steps, WordLists({"budi": ("f",)}, {"kata": ("1", "12")}))


def test_clues_tell_of_the_word_its_neighbours_and_its_run_of_capitals() -> None:
    seen = clues(words("kata Budi Santoso kemarin"), WordLists({"budi": ("f",)}, {"kata": ("1", "12")}))
    assert {"0w=Budi", "-1l=kata", "1sh=Xxx", "L=kata", "R=kemarin", "T=santoso", "0g=f", "G=f", "-1c=1"} <= set(
        seen[1]
    )
    assert {"H=budi", "-1g=f", "-2C=12"} <= set(seen[2])
    assert "-1EDGE" in seen[0]


def test_no_name_goes_on_that_did_not_begin() -> None:
    assert small_field().tag(words("kata Budi Santoso"), "news") == ["O", "B-PER", "I-PER"]
    assert "I-PER" not in small_field().tag(words("Santoso"), "news")
    assert small_field().tag([], "news") == []


def test_names_lie_between_their_tags() -> None:
    assert list(spans(["B-PER", "B-PER", "I-PER", "I-LOC"])) == [(0, 1, "PER"), (1, 3, "PER")]


def test_what_was_learnt_is_the_same_from_disk(tmp_path: Path) -> None:
    tagger = NameTagger()
    tagger.field = small_field()
    tagger.to_disk(tmp_path / "names")
    again = NameTagger().from_disk(tmp_path / "names")
    doc = again(blank_pipeline()("kata Budi Santoso"))
    assert [(name.text, name.label_) for name in doc.ents] == [("Budi Santoso", "PER")]


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_a_component_that_learnt_nothing_finds_nothing(convention: str) -> None:
    assert NameTagger(convention)(blank_pipeline()("kata Budi")).ents == ()


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Presiden Joko Widodo bertemu para menteri di Jakarta.", "Joko Widodo", "PER"),
        ("Presiden Joko Widodo bertemu para menteri di Jakarta.", "Jakarta", "LOC"),
        ("Menurut Kementerian Luar Negeri, dua warga selamat.", "Kementerian Luar Negeri", "ORG"),
    ],
)
def test_the_trained_model_finds_plain_names(text: str, name: str, label: str) -> None:
    assert (name, label) in [(found.text, found.label_) for found in pipeline.load()(text).ents]
