"""The English lexicon: complete, cut as the tokenizer cuts, and borne out by its own examples."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import cast

import pytest

import kg.languages
from kg.languages.lexicon import load_lexicon
from kg.model import EventType, Outcome, StatementKind
from tests.languages.en.catalogue import english

LANGUAGES = Path(kg.languages.__file__).parent
FOLDER = LANGUAGES / "en" / "lexicon"
LEXICON = load_lexicon(FOLDER)
FILES = ("cues", "triggers", "roles", "grammar", "tolls")

Entry = dict[str, str | list[str]]


def entries(file: str, table: str) -> list[Entry]:
    """The entries of a table of one of the files, as written."""
    return cast("list[Entry]", tomllib.loads((FOLDER / f"{file}.toml").read_text("utf-8"))[table])


def forms(entry: Entry) -> list[str]:
    """Every form that an entry lists, whatever its use."""
    return [form for value in entry.values() if isinstance(value, list) for form in value]


def phrases(value: object) -> list[str]:
    """Every phrase anywhere below a value of a lexicon file, examples and names of kinds left out."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, list):
        return [phrase for item in value for phrase in phrases(item)]
    if isinstance(value, dict):
        skipped = {"example", "type", "types", "kind", "frame", "outcome"}
        return [phrase for key, item in value.items() if key not in skipped for phrase in phrases(item)]
    return []


def words(text: str) -> list[str]:
    return [token.lower_ for token in english().make_doc(text)]


def joined_words(text: str) -> list[str]:
    return [token.lower_ for token in english()(text)]


def test_every_kind_of_saying_has_a_cue() -> None:
    assert {entry["kind"] for entry in entries("cues", "cue")} == {kind.value for kind in StatementKind}


def test_every_type_of_event_has_a_trigger() -> None:
    told = {entry["type"] for entry in entries("triggers", "trigger")}
    assert told == {kind.value for kind in EventType} - {EventType.OTHER.value}


def test_every_outcome_has_its_words() -> None:
    assert {entry["outcome"] for entry in entries("tolls", "outcome")} == {outcome.value for outcome in Outcome}


def test_it_has_every_set_that_the_indonesian_lexicon_has() -> None:
    indonesian = load_lexicon(LANGUAGES / "id" / "lexicon")
    assert set(indonesian.words) <= set(LEXICON.words)


@pytest.mark.parametrize("file", FILES)
def test_phrases_are_lower_case_and_written_once_in_their_list(file: str) -> None:
    def lists(value: object) -> list[list[str]]:
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return [value]
        children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return [found for child in children for found in lists(child)]

    for listed in lists(tomllib.loads((FOLDER / f"{file}.toml").read_text("utf-8"))):
        assert [item for item in listed if item != item.lower()] == []
        assert sorted({item for item in listed if listed.count(item) > 1}) == []


@pytest.mark.parametrize("file", FILES)
def test_phrases_are_cut_as_the_tokenizer_cuts(file: str) -> None:
    """A phrase whose words are no tokens would never be found. Bare clitics ("n't") are cut off their hosts."""
    clitics = {"n't", "n’t", "'ll", "’ll", "wo", "ca"}
    listed = set(phrases(tomllib.loads((FOLDER / f"{file}.toml").read_text("utf-8")))) - clitics
    wrong = [p for p in sorted(listed) if p.split() not in ([], joined_words(p), joined_words(p.title()))]
    assert wrong == []


@pytest.mark.parametrize(("file", "table"), [("cues", "cue"), ("triggers", "trigger"), ("tolls", "outcome")])
def test_every_entry_is_borne_out_by_its_example(file: str, table: str) -> None:
    for entry in entries(file, table):
        example = f" {' '.join(joined_words(cast('str', entry['example'])))} "
        assert any(f" {form} " in example for form in forms(entry)), entry["example"]


def test_every_composite_is_borne_out_by_its_example() -> None:
    for entry in entries("cues", "composite"):
        tokens = joined_words(cast("str", entry["example"]))
        assert set(tokens) & set(entry["verbs"]), entry["example"]
        assert set(tokens) & set(entry["nouns"]), entry["example"]


def test_a_phrase_of_several_words_wins_over_its_first() -> None:
    tokens = words("They struck a deal")
    found = LEXICON.triggers.at(tokens, 1)
    assert found is not None
    assert found[1].type is EventType.AGREEMENT
