"""The gazetteer as it is read: one SQLite file that nobody writes while it is open."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import cast

from kg.errors import SetupError
from kg.knowledge.gazetteer.schema import FORMAT, GAZETTEER, PLACE_COLUMNS, Caps, edition
from kg.knowledge.gazetteer.spelling import key
from kg.knowledge.sites import Site
from kg.model import Name, Place

_REMEDY = "Run kg gazetteer build; it takes half a minute and no network"
#: Look-ups kept at hand: an article asks for the same few names again and again.
_KEPT = 20_000
_COLUMNS = ", ".join(f"place.{column}" for column in PLACE_COLUMNS)


class Gazetteer:
    """Places by name, by id, and by what the names of a state sound like.

    Raises:
        SetupError: the file is missing, is no gazetteer, or was compiled by other tables and rules than those at hand.
    """

    def __init__(self, path: Path = GAZETTEER) -> None:
        if not path.is_file():
            raise SetupError(f"{path}: missing. {_REMEDY}")
        # nobody writes to the file: it needs no locks, and any thread may read it
        self._connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False)
        self.about = self._read_about(path)
        self._named: Callable[[str], tuple[tuple[Site, Caps], ...]] = lru_cache(_KEPT)(self._ask_named)
        self.site: Callable[[str], Site | None] = lru_cache(_KEPT)(self._ask_site)
        self.soundings: Callable[[str, str], dict[str, tuple[str, ...]]] = lru_cache(256)(self._ask_soundings)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def find(self, name: str, *, is_acronym: bool) -> tuple[Site, ...]:
        """The places of a name, in any language and script: written by hand first, then by main name, then by size.

        Case, diacritics, hyphens and apostrophes do not matter; an acronym's name is only found by an acronym.
        """
        return tuple(site for site, caps in self._named(key(name)) if is_acronym or caps is not Caps.ALL)

    def capitals(self, folded: str) -> Caps | None:
        """Which capitals running text must have to mean a place by a name; None when it never does.

        Ordinary words, first names and the names of small places only mean a place where the text says that it is
        one; :meth:`find` finds those too.
        """
        (least,) = self._connection.execute("SELECT min(caps) FROM name WHERE key = ? AND alone", (folded,)).fetchone()
        return None if least is None else Caps(least)

    def goes_on(self, folded: str) -> bool:
        """Whether some name that running text may mean begins with these words and has more of them."""
        range_of_names = (f"{folded} ", f"{folded}!")  # "!" comes right after the blank
        question = "SELECT EXISTS (SELECT 1 FROM name WHERE key > ? AND key < ? AND alone)"
        return bool(self._connection.execute(question, range_of_names).fetchone()[0])

    def _read_about(self, path: Path) -> dict[str, str]:
        try:
            about: dict[str, str] = dict(self._connection.execute("SELECT what, value FROM about").fetchall())
        except sqlite3.DatabaseError as error:
            raise SetupError(f"{path}: is no gazetteer ({error}). {_REMEDY}") from error
        if about.get("format") != str(FORMAT):
            raise SetupError(f"{path}: was built by another version of kg. {_REMEDY}")
        if about.get("edition") != edition():
            raise SetupError(f"{path}: is older than the tables and rules that it is compiled by. {_REMEDY}")
        return about

    def _ask_named(self, folded: str) -> tuple[tuple[Site, Caps], ...]:
        question = (
            f"SELECT {_COLUMNS}, name.caps FROM name JOIN place ON place.row = name.place"  # noqa: S608  # fixed words
            " WHERE name.key = ? ORDER BY name.tier, name.place"
        )
        found: dict[str, tuple[Site, Caps]] = {}
        for row in self._connection.execute(question, (folded,)):
            found.setdefault(row[0], (_site(row), Caps(row[-1])))
        return tuple(found.values())

    def _ask_site(self, identifier: str) -> Site | None:
        question = f"SELECT {_COLUMNS} FROM place WHERE id = ?"  # noqa: S608  # fixed words
        row = self._connection.execute(question, (identifier,)).fetchone()
        return None if row is None else _site(row)

    def _ask_soundings(self, state: str, first: str) -> dict[str, tuple[str, ...]]:
        """The keys of a state's names by what they sound like, of those that begin with this sound."""
        question = "SELECT sound, key FROM sounding WHERE state = ? AND sound >= ? AND sound < ?"
        found: dict[str, tuple[str, ...]] = {}
        for sound, folded in self._connection.execute(question, (state, first, chr(ord(first) + 1))):
            found[sound] = (*found.get(sound, ()), folded)
        return found


def _site(row: Sequence[object]) -> Site:
    cells = dict(zip(PLACE_COLUMNS, row, strict=False))
    text = {column: value for column, value in cells.items() if isinstance(value, str)}
    names = (line.split("\t") for line in text["names"].splitlines())
    place = Place(
        id=text["id"],
        label=text["label"],
        names=tuple(Name(name, language) for language, name in names),
        within=tuple(text["within"].splitlines()),
        latitude=cast("float | None", cells["latitude"]),
        longitude=cast("float | None", cells["longitude"]),
        geonames=text["geonames"],
        wikidata=text["wikidata"],
    )
    people = cast("int", cells["people"])
    return Site(place, text["kind"], text["state"], people, bool(cells["is_curated"]), text["source"])
