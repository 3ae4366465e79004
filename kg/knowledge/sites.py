"""Places with what is needed to choose among those of one name."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Place


@dataclass(frozen=True, slots=True)
class Site:
    """A place, what kind it is of, which state it lies in, and how many people live there."""

    place: Place
    kind: str  #: state, region, district, city, town, village, site, sea
    state: str = ""  #: id of the state's actor and place; empty when contested or none
    population: int = 0  #: people; 0 when unknown
    is_curated: bool = True  #: written by hand for this project, so that it outranks a namesake in a package
    source: str = ""  #: where its point is from, and when that was looked at
