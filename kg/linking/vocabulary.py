"""The words of ``words.toml``: bodies that have an owner, and the small words around names."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kg.errors import SetupError
from kg.model import ActorType


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Body(_Row):
    """A kind of body that a state, a region or a group has: its ministry, its army, its officials."""

    type: ActorType
    en: str
    adjectival: str
    id: str
    words: tuple[str, ...]
    is_member: bool = True
    by_seat: bool = False
    is_fighters: bool = False
    is_fighters_only: bool = False
    of_bodies: bool = False
    key: str = ""


class Qualifier(_Row):
    """What parts a body from its owner: "etnis Armenia" is not Armenia, "pro-Rusia" not Russia."""

    en: str
    id: str
    words: tuple[str, ...]


class People(_Row):
    """A people that has no state of its own: "Kurdi", "Tuareg"."""

    en: str
    id: str
    words: tuple[str, ...]
    key: str = ""


class _Words(_Row):
    words: tuple[str, ...]


class Distances(_Row):
    """The words by which texts tell how far one place is from another."""

    kilometres: tuple[str, ...]
    miles: tuple[str, ...]
    toward: tuple[str, ...]
    away: tuple[str, ...]
    numbers: dict[str, float]
    directions: dict[str, float]


class _Table(_Row):
    bodies: dict[str, Body]
    qualifiers: dict[str, Qualifier]
    peoples: dict[str, People]
    offices: dict[str, str]
    rulers: dict[str, str]
    divided: _Words
    joints: _Words
    leads: _Words
    trails: _Words
    alone: _Words
    articles: _Words
    former: _Words
    trades: _Words
    prefixes: _Words
    kinds: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    inside: _Words
    announcing: _Words
    words_too: _Words
    distances: Distances


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The table, turned for look-up: from a folded phrase to what it means."""

    bodies: dict[str, Body]
    qualifiers: dict[str, tuple[str, Qualifier]]
    peoples: dict[str, People]
    offices: dict[str, str]  #: from a title to the body that its holder heads
    rulers: dict[str, str]  #: from a region to whose its offices are
    divided: frozenset[str]  #: ids of states
    joints: frozenset[str]
    leads: frozenset[str]
    trails: frozenset[str]
    alone: frozenset[str]
    articles: frozenset[str]
    former: frozenset[str]
    trades: frozenset[str]
    prefixes: tuple[str, ...]
    kinds: dict[str, str]
    inside: tuple[str, ...]
    announcing: tuple[str, ...]
    words_too: frozenset[str]
    distances: Distances
    longest_body: int  #: words


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The words that ship with the program, read once."""
    text = (files("kg.linking") / "words.toml").read_text(encoding="utf-8")
    try:
        table = _Table.model_validate(tomllib.loads(text))
    except (ValidationError, tomllib.TOMLDecodeError) as error:
        raise SetupError(f"kg/linking/words.toml: {error}. Mend the row") from error
    bodies = {word: body.model_copy(update={"key": key}) for key, body in table.bodies.items() for word in body.words}
    return Vocabulary(
        bodies=bodies,
        qualifiers={word: (key, row) for key, row in table.qualifiers.items() for word in row.words},
        peoples={word: row.model_copy(update={"key": key}) for key, row in table.peoples.items() for word in row.words},
        offices=table.offices,
        rulers=table.rulers,
        divided=frozenset(table.divided.words),
        joints=frozenset(table.joints.words),
        leads=frozenset(table.leads.words),
        trails=frozenset(table.trails.words),
        alone=frozenset(table.alone.words),
        articles=frozenset(table.articles.words),
        former=frozenset(table.former.words),
        trades=frozenset(table.trades.words),
        prefixes=table.prefixes.words,
        kinds={word: kind for kind, words in table.kinds.items() for word in words},
        inside=table.inside.words,
        announcing=table.announcing.words,
        words_too=frozenset(table.words_too.words),
        distances=table.distances,
        longest_body=max(len(word.split()) for word in bodies),
    )
