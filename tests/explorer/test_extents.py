"""How wide places are: what the gazetteer knows of them goes into the page."""

from __future__ import annotations

from pyoxigraph import Literal, Triple

from kg.explorer.extents import extents
from kg.explorer.packing import PackedGraph
from kg.rdf.dataset import Dataset
from kg.rdf.iris import Iris
from kg.rdf.terms import CKG, RDF_TYPE, WGS84_LAT
from tests.explorer.test_packing import unpacked


def sorted_out(*places: str) -> tuple[set[str], set[str]]:
    """Which of the places are wide, which are not."""
    iris = {place: Iris().place(place) for place in places}
    triples = [Triple(iri, RDF_TYPE, CKG.Place) for iri in iris.values()]
    triples += [Triple(iri, WGS84_LAT, Literal(31.5)) for iri in iris.values()]
    packed = PackedGraph(Dataset.of(triples))
    names = {packed.numbers[iri]: place for place, iri in iris.items()}
    _, columns = unpacked(extents(packed.dataset, packed.numbers))
    return {names[at] for at in columns["wide"]}, {names[at] for at in columns["narrow"]}


def test_regions_are_wide_and_towns_are_not() -> None:
    wide, narrow = sorted_out("eastern-ukraine", "gaza-strip-281132", "ganja-586523", "al-ahli-hospital")
    assert wide == {"eastern-ukraine", "gaza-strip-281132"}
    assert narrow == {"ganja-586523", "al-ahli-hospital"}


def test_place_that_the_gazetteer_does_not_know_is_neither() -> None:
    assert sorted_out("a-hamlet-of-nobody") == (set(), set())


def test_graph_without_points_has_none() -> None:
    packed = PackedGraph(Dataset.of([]))
    assert unpacked(extents(packed.dataset, packed.numbers))[1] == {"wide": [], "narrow": []}
