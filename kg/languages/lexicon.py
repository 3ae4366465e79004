"""What a language calls sayings, happenings, people, bodies, places, figures: data, read from its folder.

Each language keeps the same seven files: ``cues``, ``triggers``, ``collocations``, ``roles``, ``offices``,
``grammar``, ``tolls``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from kg.errors import SetupError
from kg.languages.collocations import Collocation, read_collocations
from kg.languages.phrases import Phrases, phrase_set
from kg.languages.voices import Voice
from kg.model import ActorType, EventType, Outcome, StatementKind


class Frame(StrEnum):
    """Who stands where around a word of saying; the comments of ``cues.toml`` describe each."""

    SAY = "say"
    ASK = "ask"
    BLAME = "blame"
    JUDGE = "judge"


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of saying in one sense."""

    kind: StatementKind
    frame: Frame
    voices: frozenset[Voice]


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells a happening, in one sense."""

    type: EventType
    voices: frozenset[Voice]


@dataclass(frozen=True, slots=True)
class TollWord:
    """A word that tells what became of people: a ``state``, what ``cause`` d it, or a ``noun``."""

    outcome: Outcome
    uses: frozenset[str]


@dataclass(frozen=True)
class Lexicon:
    """All that the rules know of a language. ``words`` holds the small sets by ``section.key``."""

    cues: Phrases[Cue]
    composites: Mapping[tuple[str, str], StatementKind]
    triggers: Phrases[Trigger]
    collocations: Phrases[tuple[Collocation, ...]]
    participants: Mapping[str, Phrases[str]]  #: who makes a word of ``collocations`` tell a happening
    weapons: Phrases[EventType]
    modifiers: Phrases[EventType]
    tolls: Phrases[TollWord]
    bodies: Phrases[ActorType]
    short_titles: Mapping[str, str]  #: "menlu" -> "menteri luar negeri"
    words: Mapping[str, Phrases[str]]
    numbers: Mapping[str, int]
    multipliers: Mapping[str, int]
    vague: Phrases[tuple[int, int]]
    teen: str
    separator: str
    decimal: str
    general_types: frozenset[EventType]

    def has(self, key: str, phrase: str) -> bool:
        """Whether a phrase is in the set called ``section.key``."""
        return phrase in self.words[key]

    def has_any(self, key: str, phrase: str) -> bool:
        """The same for a set that a language may leave out."""
        return key in self.words and phrase in self.words[key]

    def table(self, key: str) -> Phrases[str]:
        return self.words[key]


Table = Mapping[str, Any]
_FILES = ("cues", "triggers", "collocations", "roles", "offices", "grammar", "tolls")


def _read(folder: Path, name: str) -> Table:
    path = folder / f"{name}.toml"
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise SetupError(f"{path.name}: the language folder lacks it") from error
    except tomllib.TOMLDecodeError as error:
        raise SetupError(f"{path.name}: {error}") from error


def _forms(entries: Iterable[Table], voices: Iterable[Voice]) -> Iterable[tuple[str, Voice, Table]]:
    kept = tuple(voices)
    for entry in entries:
        for voice in kept:
            for form in entry.get(voice.value, ()):
                yield form, voice, entry


def _cues(entries: Iterable[Table]) -> dict[str, Cue]:
    found: dict[str, Cue] = {}
    for form, voice, entry in _forms(entries, (Voice.ACTIVE, Voice.PASSIVE, Voice.BARE)):
        known = found.get(form)
        voices = frozenset({voice}) | (known.voices if known else frozenset())
        found[form] = Cue(StatementKind(entry["kind"]), Frame(entry["frame"]), voices)
    return found


def _triggers(entries: Iterable[Table]) -> dict[str, Trigger]:
    found: dict[str, Trigger] = {}
    for form, voice, entry in _forms(entries, (Voice.ACTIVE, Voice.PASSIVE, Voice.NOUN, Voice.HAPPEN)):
        known = found.get(form)
        voices = frozenset({voice}) | (known.voices if known else frozenset())
        found[form] = Trigger(known.type if known else EventType(entry["type"]), voices)
    return found


def _tolls(entries: Iterable[Table]) -> dict[str, TollWord]:
    found: dict[str, TollWord] = {}
    for entry in entries:
        for use in ("state", "cause", "noun"):
            for form in entry.get(use, ()):
                known = found.get(form)
                if known is None or known.outcome.value == entry["outcome"]:
                    uses = (known.uses if known else frozenset()) | {use}
                    found[form] = TollWord(Outcome(entry["outcome"]), uses)
    return found


def _small_sets(files: Mapping[str, Table]) -> dict[str, Phrases[str]]:
    sets: dict[str, Phrases[str]] = {}
    for table in files.values():
        for section, content in table.items():
            if isinstance(content, dict):
                for key, value in content.items():
                    if isinstance(value, list) and all(isinstance(item, str) for item in value):
                        sets[f"{section}.{key}"] = phrase_set(value)
    return sets


def load_lexicon(folder: Path) -> Lexicon:
    """Read the seven files of a language's folder.

    Raises:
        SetupError: a file is missing, or holds a value that the ontology does not know.
    """
    files = {name: _read(folder, name) for name in _FILES}
    triggers, numbers = files["triggers"], files["tolls"]["numbers"]
    try:
        return Lexicon(
            cues=Phrases(_cues(files["cues"]["cue"])),
            composites={
                (verb, noun): StatementKind(entry["kind"])
                for entry in files["cues"].get("composite", ())
                for verb in entry["verbs"]
                for noun in entry["nouns"]
            },
            triggers=Phrases(_triggers(triggers["trigger"])),
            collocations=read_collocations(files["collocations"]["collocation"]),
            participants={name: phrase_set(heads) for name, heads in files["collocations"]["participants"].items()},
            weapons=Phrases({word: EventType(row["type"]) for row in triggers["weapon"] for word in row["words"]}),
            modifiers=Phrases({word: EventType(kind) for word, kind in triggers["modifier"].items()}),
            tolls=Phrases(_tolls(files["tolls"]["outcome"])),
            bodies=Phrases(
                {head: ActorType(kind) for kind, heads in files["roles"]["bodies"].items() for head in heads}
            ),
            short_titles=files["roles"].get("short_titles", {}),
            words=_small_sets({name: table for name, table in files.items() if name != "collocations"}),
            numbers=numbers["words"],
            multipliers=numbers["multipliers"],
            vague=Phrases({phrase: (low, high) for phrase, (low, high) in numbers["vague"].items()}),
            teen=numbers["teen"],
            separator=numbers["separator"],
            decimal=numbers["decimal"],
            general_types=frozenset(EventType(kind) for kind in triggers["general"]["types"]),
        )
    except (KeyError, ValueError) as error:
        raise SetupError(f"{folder.parent.name}/{folder.name}: {error}") from error


__all__ = ["Collocation", "Cue", "Frame", "Lexicon", "TollWord", "Trigger", "Voice", "load_lexicon"]
