"""The curated tables (TOML) as nouns: a row that cannot be understood stops the program with its place."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from kg.errors import SetupError
from kg.knowledge.folding import fold
from kg.knowledge.sites import Site
from kg.model import Actor, ActorType, Name, Place

LANGUAGES = ("en", "id")
ACTOR_TABLES = ("groups.toml", "forces.toml", "bodies.toml", "media.toml")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: its key and its fields, read with their types checked."""

    table: str
    key: str
    fields: dict[str, object]

    def text(self, field: str, default: str = "") -> str:
        value = self.fields.get(field, default)
        if not isinstance(value, str):
            raise self._fault(field, "a text")
        return value

    def texts(self, field: str) -> tuple[str, ...]:
        value = self.fields.get(field, [])
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self._fault(field, "a list of texts")
        return tuple(value)

    def number(self, field: str) -> float | None:
        value = self.fields.get(field)
        if value is not None and not isinstance(value, (int, float)):
            raise self._fault(field, "a number")
        return value

    def parts(self, field: str) -> tuple[Row, ...]:
        """Rows inside of the row: a list of tables."""
        value = self.fields.get(field, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise self._fault(field, "a list of tables")
        return tuple(Row(self.table, f"{self.key}.{field}", item) for item in value)

    def names(self) -> tuple[Name, ...]:
        """All names: those of no single language, then English, then Indonesian; none twice."""
        named = [Name(text) for text in self.texts("names")]
        named += [Name(text, language) for language in LANGUAGES for text in self.texts(language)]
        return tuple(dict.fromkeys(named))

    def _fault(self, field: str, wanted: str) -> SetupError:
        return SetupError(f"kg/knowledge/data/{self.table}: {self.key}.{field} is not {wanted}. Mend the row")


def tables_in(folder: str) -> list[str]:
    """The tables of a folder, a file an area, in order."""
    found = (files("kg.knowledge") / "data" / folder).iterdir()
    return sorted(f"{folder}/{table.name}" for table in found if table.name.endswith(".toml"))


def rows(table: str) -> Iterator[Row]:
    """The rows of a table in their order."""
    content = tomllib.loads((files("kg.knowledge") / "data" / table).read_text(encoding="utf-8"))
    for key, fields in content.items():
        if not isinstance(fields, dict):
            raise SetupError(f"kg/knowledge/data/{table}: {key} is not a row. Write it as key = {{ … }}")
        yield Row(table, key, fields)


def read_actor(row: Row) -> Actor:
    """An actor; its label is the one given, else its first name."""
    names = row.names()
    label = row.text("label") or names[0].text
    try:
        actor_type = ActorType(row.text("type"))
    except ValueError as error:
        raise SetupError(f"kg/knowledge/data/{row.table}: {row.key}.type is unknown. Take one of ActorType") from error
    others = without_label(names, label)
    return Actor(row.key, label, actor_type, others, row.texts("of"), row.text("wikidata"))


def read_site(row: Row, ids: dict[str, str]) -> Site:
    """A place; ``ids`` turns the keys of the tables into ids of places (they end in the GeoNames number)."""
    names = row.names()
    label = row.text("label") or names[0].text
    within = row.texts("within")
    place = Place(
        id=ids[row.key],
        label=label,
        names=without_label(names, label),
        within=tuple(ids.get(key, key) for key in within),
        latitude=row.number("lat"),
        longitude=row.number("lon"),
        geonames=row.text("geonames"),
        wikidata=row.text("wikidata"),
    )
    people = int(row.number("people") or 0)
    source = ", ".join(filter(None, (row.text("source"), row.text("date"))))
    return Site(place, row.text("kind", "town"), row.text("state"), people, source=source)


def without_label(names: tuple[Name, ...], label: str) -> tuple[Name, ...]:
    """The names besides the label; a language that calls it the same keeps saying so."""
    return tuple(name for name in names if name.text != label or name.language not in ("", "en"))


def site_id(row: Row) -> str:
    """The id of a curated place: its key, and its GeoNames number where it has one."""
    geonames = row.text("geonames")
    return f"{row.key}-{geonames}" if geonames else row.key


def is_bearable(name: str) -> bool:
    """Whether a name from a package can be looked for in text: no brackets, no dashes between blanks."""
    return bool(fold(name)) and not any(mark in name for mark in ("(", " - ", "&"))
