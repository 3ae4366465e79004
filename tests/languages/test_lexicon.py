"""The lexicons of all languages: borne out by their own examples, alike in build, sound in look-up."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path
from typing import cast

import pytest

import kg.languages
from kg.errors import SetupError
from kg.languages import available
from kg.languages.lexicon import Frame, Lexicon, Voice, load_lexicon
from kg.languages.phrases import Phrases, phrase_set
from kg.model import EventType, Outcome, StatementKind

LANGUAGES = Path(kg.languages.__file__).parent
FILES = ("cues", "grammar", "offices", "roles", "tolls", "triggers")
ENTRIES = (("cues", "cue"), ("triggers", "trigger"), ("tolls", "outcome"))

Entry = dict[str, str | list[str]]


def _file(code: str, name: str) -> dict[str, object]:
    return tomllib.loads((LANGUAGES / code / "lexicon" / f"{name}.toml").read_text("utf-8"))


def _entries(code: str, name: str, table: str) -> list[Entry]:
    return cast("list[Entry]", _file(code, name)[table])


def _forms(entry: Entry) -> list[str]:
    return [form for value in entry.values() if isinstance(value, list) for form in value]


def _words(text: str) -> str:
    """Lower-cased words with a blank on either side, marks cut off."""
    words = (word.strip('.,:;"?!') for word in text.lower().split())
    return f" {' '.join(words)} "


@pytest.fixture(params=available())
def code(request: pytest.FixtureRequest) -> str:
    return cast("str", request.param)


def _lexicon(code: str) -> Lexicon:
    return load_lexicon(LANGUAGES / code / "lexicon")


@pytest.mark.parametrize(("name", "table"), ENTRIES)
def test_every_entry_is_borne_out_by_its_example(code: str, name: str, table: str) -> None:
    for entry in _entries(code, name, table):
        example = cast("str", entry["example"])
        assert any(f" {form} " in _words(example) for form in _forms(entry)), example


def test_every_composite_is_borne_out_by_its_example(code: str) -> None:
    for entry in _entries(code, "cues", "composite"):
        example = cast("str", entry["example"])
        assert any(f" {verb} " in _words(example) for verb in entry["verbs"]), example
        assert any(f" {noun} " in _words(example) for noun in entry["nouns"]), example


def test_every_kind_of_saying_has_a_cue(code: str) -> None:
    assert {entry["kind"] for entry in _entries(code, "cues", "cue")} == {kind.value for kind in StatementKind}


def test_every_frame_has_a_cue(code: str) -> None:
    assert {entry["frame"] for entry in _entries(code, "cues", "cue")} == {frame.value for frame in Frame}


def test_every_attack_has_a_trigger(code: str) -> None:
    told = {entry["type"] for entry in _entries(code, "triggers", "trigger")}
    assert {kind.value for kind in EventType if kind.is_attack} <= told


def test_every_outcome_has_its_words(code: str) -> None:
    assert {entry["outcome"] for entry in _entries(code, "tolls", "outcome")} == {o.value for o in Outcome}


@pytest.mark.parametrize("name", FILES)
def test_a_phrase_is_lower_case(code: str, name: str) -> None:
    def phrases(value: object) -> list[str]:
        if isinstance(value, str):
            return [value]
        if isinstance(value, list):
            return [found for item in value for found in phrases(item)]
        if isinstance(value, dict):
            return [found for key, item in value.items() if key != "example" for found in phrases(item)]
        return []

    assert [phrase for phrase in phrases(_file(code, name)) if phrase != phrase.lower()] == []


def test_languages_know_the_same_sets_of_small_words() -> None:
    sets = {code: set(_lexicon(code).words) for code in available()}
    everything = set[str]().union(*sets.values())
    assert {code: sorted(everything - known) for code, known in sets.items()} == {code: [] for code in sets}


def test_no_set_of_small_words_is_defined_by_two_files(code: str) -> None:
    found = [
        f"{section}.{key}"
        for name in FILES
        for section, content in _file(code, name).items()
        if isinstance(content, dict)
        for key in content
    ]
    assert sorted({key for key in found if found.count(key) > 1}) == []


def test_no_word_of_saying_has_two_kinds_in_one_voice(code: str) -> None:
    for voice in ("active", "passive"):
        kinds: dict[str, set[object]] = {}
        for entry in _entries(code, "cues", "cue"):
            for form in entry.get(voice, ()):
                kinds.setdefault(form, set()).add((entry["kind"], entry["frame"]))
        assert {form: sorted(map(str, found)) for form, found in kinds.items() if len(found) > 1} == {}


def test_no_word_tells_two_types_of_happening(code: str) -> None:
    types: dict[str, set[object]] = {}
    for entry in _entries(code, "triggers", "trigger"):
        for form in _forms(entry):
            types.setdefault(form, set()).add(entry["type"])
    assert {form: sorted(map(str, found)) for form, found in types.items() if len(found) > 1} == {}


def test_a_form_in_two_voices_has_both() -> None:
    trigger = _lexicon("en").triggers.get("attacked")
    assert trigger is not None
    assert {Voice.ACTIVE, Voice.PASSIVE} <= trigger.voices


def test_a_set_is_asked_by_section_and_key() -> None:
    lexicon = _lexicon("id")
    assert lexicon.has("negation.words", "tidak")
    assert not lexicon.has("negation.words", "rudal")
    assert "tidak" in lexicon.table("negation.words")


def test_figures_are_read_from_the_tolls() -> None:
    lexicon = _lexicon("id")
    assert lexicon.numbers["tiga"] == 3
    assert lexicon.vague.get("puluhan ribu") == (20_000, 99_999)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the Indonesian lexicon."""
    return Path(shutil.copytree(LANGUAGES / "id" / "lexicon", tmp_path / "xx" / "lexicon"))


def test_a_folder_that_lacks_a_file_is_a_broken_installation(folder: Path) -> None:
    (folder / "tolls.toml").unlink()
    with pytest.raises(SetupError, match=r"tolls\.toml"):
        load_lexicon(folder)


def test_a_file_that_is_no_toml_is_a_broken_installation(folder: Path) -> None:
    (folder / "roles.toml").write_text("[persons\n", "utf-8")
    with pytest.raises(SetupError, match=r"roles\.toml"):
        load_lexicon(folder)


def test_a_kind_that_the_ontology_does_not_know_is_told(folder: Path) -> None:
    path = folder / "cues.toml"
    path.write_text(path.read_text("utf-8").replace('kind = "deny"', 'kind = "mutter"'), "utf-8")
    with pytest.raises(SetupError, match=r"xx/lexicon: .*mutter"):
        load_lexicon(folder)


def test_a_missing_section_is_told(folder: Path) -> None:
    path = folder / "triggers.toml"
    path.write_text(path.read_text("utf-8").replace("[general]", "[particular]"), "utf-8")
    with pytest.raises(SetupError, match="general"):
        load_lexicon(folder)


def test_the_longest_phrase_wins() -> None:
    table = Phrases({"serangan": 1, "serangan udara": 2})
    assert table.at(["serangan", "udara", "rusia"], 0) == (2, 2)
    assert table.at(["serangan", "rusia"], 0) == (1, 1)


def test_a_phrase_does_not_run_past_the_words() -> None:
    assert Phrases({"serangan udara": 2}).at(["serangan"], 0) is None


def test_a_phrase_is_found_by_its_end() -> None:
    table = Phrases({"udara": 1, "serangan udara": 2})
    assert table.ending(["sebuah", "serangan", "udara"], 3) == (2, 2)
    assert table.ending(["angkatan", "udara"], 2) == (1, 1)
    assert table.ending(["angkatan", "laut"], 2) is None
    assert table.ending([], 0) is None


def test_a_set_of_phrases_holds_themselves() -> None:
    table = phrase_set(["rudal jelajah", "rudal"])
    assert table.get("rudal jelajah") == "rudal jelajah"
    assert "rudal" in table
    assert "jelajah" not in table
    assert len(table) == 2
