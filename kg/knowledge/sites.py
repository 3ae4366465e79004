"""Places with what is needed to choose among those of one name, and the towns that a package knows."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

from kg.errors import SetupError
from kg.knowledge.folding import slug
from kg.model import Name, Place


@dataclass(frozen=True, slots=True)
class Site:
    """A place, what kind it is of, which state it lies in, and how many people live there."""

    place: Place
    kind: str  #: state, region, district, city, town, village, site
    state: str = ""  #: id of the state's actor and place; empty when contested or none
    population: int = 0  #: people; 0 when unknown
    is_curated: bool = True  #: written by hand for this project, so that it outranks a namesake in a package


class Towns:
    """Towns of the whole world, read from two sorted tables only when the first one is asked for.

    ``towns.tsv`` has one town a line, ``town-names.tsv`` one folded name a line with the lines of the
    towns that bear it; both are written by :mod:`kg.knowledge.compile`. A look-up is a binary search,
    so opening costs the reading of two files and no more.
    """

    def __init__(self, states: dict[str, str]) -> None:
        self._states = states  # ISO 3166 code -> id of the state

    def find(self, key: str) -> tuple[Site, ...]:
        """The towns of a folded name, largest first."""
        at = bisect_left(self._names, key + "\t")
        if at == len(self._names) or not self._names[at].startswith(key + "\t"):
            return ()
        return tuple(self._site(int(row)) for row in self._names[at].split("\t")[1].split(","))

    def goes_on(self, key: str) -> bool:
        """Whether some town's name begins with these words and has more of them."""
        at = bisect_left(self._names, key + " ")
        return at < len(self._names) and self._names[at].startswith(key + " ")

    def has(self, key: str) -> bool:
        """Whether some town has this folded name."""
        at = bisect_left(self._names, key + "\t")
        return at < len(self._names) and self._names[at].startswith(key + "\t")

    def _site(self, row: int) -> Site:
        geonames, name, country, latitude, longitude, population, others = self._rows[row].split("\t")
        people = int(population)
        state = self._states.get(country, "")
        place = Place(
            id=f"{slug(name)}-{geonames}",
            label=name,
            names=tuple(Name(other) for other in others.split("|") if other),
            within=(state,) if state else (),
            latitude=float(latitude),
            longitude=float(longitude),
            geonames=geonames,
        )
        return Site(place, "city" if people >= 100_000 else "town", state, people, is_curated=False)

    @cached_property
    def _rows(self) -> list[str]:
        return _lines("towns.tsv")

    @cached_property
    def _names(self) -> list[str]:
        return _lines("town-names.tsv")


def _lines(name: str) -> list[str]:
    table = files("kg.knowledge") / "data" / name
    try:
        return table.read_text(encoding="utf-8").split("\n")[:-1]
    except FileNotFoundError as error:
        raise SetupError(f"kg/knowledge/data/{name}: missing. Write it with python -m kg.knowledge.compile") from error
