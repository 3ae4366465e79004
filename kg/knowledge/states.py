"""States and territories: their names from CLDR, and what newspapers call them besides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from babel import Locale

from kg.knowledge.tables import LANGUAGES, Row, is_bearable, rows, without_label
from kg.model import Actor, ActorType, Name, Place


@dataclass(frozen=True, slots=True)
class State:
    """A state as an actor and as a place, with its adjectives and the seats that speak for it."""

    code: str  #: ISO 3166, two letters
    actor: Actor
    place: Place
    demonyms: tuple[str, ...]
    seats: tuple[str, ...]


def read_states() -> Iterator[State]:
    """Every state of ``states.toml``, keyed by its ISO code, with CLDR's names in every language."""
    territories = {language: Locale(language).territories for language in LANGUAGES}
    for row in rows("states.toml"):
        yield _state(row, {language: str(named.get(row.key, "")) for language, named in territories.items()})


def _state(row: Row, cldr: dict[str, str]) -> State:
    named = [Name(text, language) for language, text in cldr.items() if is_bearable(text)]
    every = dict.fromkeys([*named, *row.names()])
    label = row.text("label") or cldr["en"]
    others = without_label(tuple(every), label)
    identifier = row.text("key") or label.lower().replace(" ", "-")
    wikidata = row.text("wikidata")
    return State(
        code=row.key,
        actor=Actor(identifier, label, ActorType.STATE, others, wikidata=wikidata),
        place=Place(identifier, label, others, wikidata=wikidata),
        demonyms=row.texts("adjectives"),
        seats=row.texts("seats"),
    )
