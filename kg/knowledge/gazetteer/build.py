"""Compile the gazetteer from the packages and the tables written by hand."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from kg.errors import SetupError
from kg.knowledge.folding import fold, is_acronym, slug
from kg.knowledge.gazetteer.database import Gazetteer
from kg.knowledge.gazetteer.packages import Region, Settlement, World, read_world, versions
from kg.knowledge.gazetteer.schema import (
    FORMAT,
    GAZETTEER,
    PLACE_COLUMNS,
    SCHEMA,
    Caps,
    edition,
)
from kg.knowledge.gazetteer.spelling import key, script_of, sound
from kg.knowledge.gazetteer.worth import SHORTEST_NAME, Worth, plain_label, shown
from kg.knowledge.sites import Site
from kg.knowledge.states import read_states
from kg.knowledge.tables import Row, read_site, rows, site_id, tables_in
from kg.model import Name, Place

#: A place of this many people is a city, one of the second a town.
CITY, TOWN, HAMLET = 100_000, 10_000, 1_000
#: Smaller places have so many namesakes that sound alike that a misspelt name could be any of them.
SOUNDS = 2_000
Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Entry:
    """A place with every name that finds it: folded name → tier, capitals, whether running text may mean it."""

    site: Site
    sounds: bool = True  #: whether it may be found by what a name sounds like
    keys: dict[str, tuple[int, Caps, bool]] = field(default_factory=dict)

    def add(self, name: str, tier: int, *, alone: bool) -> None:
        folded = key(name)
        if folded:
            caps = Caps.ALL if is_acronym(name) else Caps.NONE if name[:1].islower() else Caps.FIRST
            self.keys.setdefault(folded, (tier, caps, alone))


def silent(words: str) -> None:
    """Tells nobody."""


def build(out: Path = GAZETTEER, tell: Tell = silent) -> int:
    """Write the file, whole or not at all; how many places it holds.

    Raises:
        SetupError: a package is missing, or a table written by hand is at fault.
    """
    tell("reading the packages")
    world = read_world()
    tell("weighing names")
    entries = compile_entries(world, [row for table in tables_in("places") for row in rows(table)])
    tell(f"writing {len(entries):,} places")
    temporary = out.with_name(f"{out.name}.{os.getpid()}.part")
    try:
        temporary.unlink(missing_ok=True)
        write(temporary, entries)
        temporary.replace(out)
    finally:
        temporary.unlink(missing_ok=True)
    return len(entries)


def is_current(path: Path = GAZETTEER) -> bool:
    """Whether the file is there and was compiled from the tables at hand."""
    try:
        Gazetteer(path).close()
    except SetupError:
        return False
    return True


def compile_entries(world: World, curated: Iterable[Row]) -> list[Entry]:
    """Every place: those written by hand first, then regions, then settlements, each by size."""
    states = list(read_states())
    worth = Worth.of(rows("compile.toml"), states)
    countries = {state.code: state.actor.id for state in states}
    by_hand = list(curated)
    ids = {row.key: site_id(row) for row in by_hand}
    numbers = {row.text("geonames"): ids[row.key] for row in by_hand if row.text("geonames")}
    compiler = _Compiler(world, worth, countries, numbers)
    found = [
        *(compiler.by_hand(read_site(row, ids)) for row in by_hand),
        *filter(None, map(compiler.region, world.regions.values())),
        *filter(None, map(compiler.settlement, world.settlements.values())),
    ]
    return sorted(found, key=lambda entry: (not entry.site.is_curated, -entry.site.population, entry.site.place.id))


@dataclass(frozen=True, slots=True)
class _Compiler:
    world: World
    worth: Worth
    countries: Mapping[str, str]  #: ISO code → id of the state
    numbers: Mapping[str, str]  #: GeoNames number → id of the row written by hand

    def by_hand(self, site: Site) -> Entry:
        """A row of the tables; what it leaves out is GeoNames', by its number."""
        known = self.world.settlements.get(site.place.geonames) or self.world.regions.get(site.place.geonames)
        if site.place.latitude is None and known is not None:
            site = replace(site, place=replace(site.place, latitude=known.latitude, longitude=known.longitude))
        if not site.population and known is not None:
            site = replace(site, population=known.people)
        written = (site.place.label, *(name.text for name in site.place.names))
        entry = Entry(replace(site, place=replace(site.place, label=site.place.label.partition(",")[0])))
        for name in written:
            entry.add(name, 0, alone=True)
            # "Tamu, Myanmar": alone it is an ordinary word, which only means the town where the text says so
            entry.add(name.partition(",")[0], 0, alone=False)
        for name in self.worth.usable((known.name, *known.others)) if known is not None else ():
            entry.add(name, 2, alone=False)
        return entry

    def region(self, region: Region) -> Entry | None:
        """A province anywhere, a district where a war has been; None for others and for those written by hand."""
        if region.geonames in self.numbers or (region.level > 1 and region.country not in self.worth.at_war):
            return None
        others = tuple(self.worth.usable(region.others))
        site = self._site(
            region, "region" if region.level == 1 else "district", (region.parent,), region.people, others
        )
        entry = Entry(site, sounds=region.country in self.worth.at_war)
        for name in (region.name, *others):
            bare = self.worth.bare(name)
            is_plain = self.worth.is_plain(fold(name)) and (region.level == 1 or bool(bare))
            entry.add(name, 1, alone=is_plain and script_of(name) == "LATIN")
            entry.add(bare, 2, alone=region.level == 1 and " " in bare and self.worth.is_plain(fold(bare)))
        return entry

    def settlement(self, town: Settlement) -> Entry | None:
        """A town or village; None for one that is written by hand, and for hamlets far from any war."""
        is_at_war = town.country in self.worth.at_war
        if town.geonames in self.numbers or not (is_at_war or town.people >= HAMLET):
            return None
        is_large = self.worth.is_known("", town.people)
        others = tuple(self.worth.usable(town.others)) if is_at_war or is_large else ()
        kind = "city" if town.people >= CITY else "town" if town.people >= TOWN or not town.people else "village"
        site = self._site(town, kind, town.regions[::-1], town.people, others)
        entry = Entry(site, sounds=is_at_war and town.people >= SOUNDS)
        main, is_known = fold(town.name), self.worth.is_known(town.country, town.people)
        entry.add(town.name, 1, alone=is_known and self.worth.is_plain(main))
        entry.add(entry.site.place.label, 1, alone=is_known and self.worth.is_plain(main))
        may_be_met = self.worth.has_known_others(town.country, town.people)
        for other in others:
            is_spelling = may_be_met and script_of(other) == "LATIN" and self.worth.is_plain_other(fold(other), main)
            entry.add(other, 2, alone=is_spelling)
        return entry

    def _site(
        self, known: Region | Settlement, kind: str, around: Iterable[str], people: int, others: tuple[str, ...]
    ) -> Site:
        label = plain_label(known.name)
        state = self.countries.get(known.country, "")
        place = Place(
            id=f"{slug(label)}-{known.geonames}",
            label=label,
            names=tuple(Name(name, language) for language, name in shown(label, others)),
            within=self._within(around, state),
            latitude=known.latitude,
            longitude=known.longitude,
            geonames=known.geonames,
        )
        return Site(place, kind, state, people, is_curated=False)

    def _within(self, around: Iterable[str], state: str) -> tuple[str, ...]:
        """The nearest region around a place that the file holds; else its state."""
        for number in around:
            region = self.world.regions.get(number)
            if number in self.numbers:
                return (self.numbers[number],)
            if region is not None and (region.level == 1 or region.country in self.worth.at_war):
                return (f"{slug(plain_label(region.name))}-{number}",)
        return (state,) if state else ()


def write(path: Path, entries: Iterable[Entry]) -> None:
    """The places as a file that :class:`Gazetteer` opens; the same places give the same bytes."""
    places, names, soundings = [], [], set()
    for row, entry in enumerate(entries):
        places.append((row, *_cells(entry.site)))
        for folded, (tier, caps, alone) in entry.keys.items():
            names.append((folded, tier, row, int(caps), int(alone)))
            if entry.sounds and entry.site.state and folded.isascii() and len(folded) > SHORTEST_NAME:
                soundings.add((entry.site.state, sound(folded), folded))
    about = [("format", str(FORMAT)), ("packages", versions()), ("edition", edition())]
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + SCHEMA
        )
        marks = ", ".join("?" * (len(PLACE_COLUMNS) + 1))
        connection.executemany("INSERT INTO about VALUES (?, ?)", about)
        connection.executemany(f"INSERT INTO place VALUES ({marks})", places)  # noqa: S608  # only question marks
        connection.executemany("INSERT INTO name VALUES (?, ?, ?, ?, ?)", sorted(names))
        connection.executemany("INSERT INTO sounding VALUES (?, ?, ?)", sorted(soundings))
        connection.commit()
        connection.execute("VACUUM")


def _cells(site: Site) -> tuple[object, ...]:
    place = site.place
    names = "\n".join(f"{name.language}\t{name.text}" for name in place.names)
    cells: Mapping[str, object] = {
        "id": place.id, "label": place.label, "kind": site.kind, "state": site.state, "within": "\n".join(place.within),
        "latitude": place.latitude, "longitude": place.longitude, "people": site.population,
        "geonames": place.geonames, "wikidata": place.wikidata, "names": names,
        "is_curated": int(site.is_curated), "source": site.source,
    }  # fmt: skip
    return tuple(cells[column] for column in PLACE_COLUMNS)
