"""Languages: which can be read, and how a missing one is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InputError, SetupError
from kg.languages import available, load
from kg.languages.id import pipeline
from kg.model import Span


def test_indonesian_and_english_can_be_read() -> None:
    assert available() == ("en", "id")


@pytest.mark.parametrize("code", available())
def test_a_language_is_opened_once(code: str) -> None:
    assert load(code) is load(code)
    assert load(code).code == code


def test_an_unknown_language_names_those_that_can_be_read() -> None:
    with pytest.raises(InputError, match=r"'tlh'.*Languages: en, id"):
        load("tlh")


@pytest.mark.parametrize("code", ["", "..", "id/..", "ID"])
def test_a_code_is_no_path(code: str) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        load(code)


def test_a_missing_model_says_how_to_make_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "MODEL", tmp_path)
    with pytest.raises(SetupError, match=r"kg\.languages\.id\.train"):
        pipeline.load()


@pytest.mark.parametrize(
    ("code", "text", "subject"),
    [("id", "Tentara menyerang kota itu.", "Tentara"), ("en", "Soldiers attacked the town.", "Soldiers")],
)
def test_every_language_is_told_in_the_same_relations(code: str, text: str, subject: str) -> None:
    document = load(code).parse(text, [Span(0, len(text))])
    [root] = [token for token in document.tokens if token.relation == "root"]
    assert [document.tokens[i].text for i in document.related(root.index, "nsubj")] == [subject]
