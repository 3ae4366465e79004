"""The gazetteer on the command line: compiled, and looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.knowledge import Knowledge, Site, load
from kg.knowledge.gazetteer import GAZETTEER
from kg.knowledge.gazetteer.build import build
from kg.show.wording import many, visible


def compiled(tell: Callable[[str], None]) -> str:
    """Write the gazetteer anew; what was written, in words."""
    places = build(tell=tell)
    size = GAZETTEER.stat().st_size / 1_000_000
    return f"{GAZETTEER}: {many(places, 'place')}, {size:.0f} MB"


def told(name: str) -> str:
    """Every place of a name, the best known first, a few lines each."""
    knowledge = load()
    sites = knowledge.sites(name)
    if not sites:
        return f"No place is known by the name “{visible(name)}”."
    return "\n".join(line for site in sites for line in _place(knowledge, site))


def _place(knowledge: Knowledge, site: Site) -> Iterator[str]:
    place = site.place
    around = ", ".join(visible(whole.place.label) for whole in knowledge.around(site))
    yield f"{visible(place.label)} ({site.kind}){f' in {around}' if around else ''}"
    facts = [place.id]
    if place.latitude is not None:
        facts.append(f"{place.latitude}, {place.longitude}")
    facts += [f"{site.population:,} people"] if site.population else []
    facts += [f"GeoNames {place.geonames}"] if place.geonames else []
    facts += [f"Wikidata {place.wikidata}"] if place.wikidata else []
    facts += [f"from {site.source}"] if site.source else []
    yield f"    {' · '.join(facts)}"
    if place.names:
        yield f"    also: {', '.join(visible(name.text) for name in place.names)}"
