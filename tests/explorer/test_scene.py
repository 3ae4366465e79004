"""What is drawn, what is left out, and where everything stands."""

from __future__ import annotations

from pyoxigraph import Triple

from kg.explorer.layout import positions
from kg.explorer.reading import path
from kg.explorer.scene import CONTESTED, ORGANIZATION, PERSON, PLACE, STATEMENT, components, scene
from kg.model import StatementKind
from kg.rdf.dataset import Dataset
from kg.rdf.iris import Iris
from kg.rdf.terms import CKG, RDF_TYPE, statement_kind
from tests.war import graph


def test_every_sort_of_node_is_drawn() -> None:
    drawn = scene(graph())
    sorts = {path(node): sort for node, sort in drawn.sorts.items()}
    assert sorts["actor/ana-kovar"] is PERSON
    assert sorts["actor/seldian-forces"] is ORGANIZATION
    assert sorts["place/tarn"] is PLACE
    assert list(sorts.values()).count(CONTESTED) == 1
    assert list(sorts.values()).count(STATEMENT) == 4


def test_edges_say_what_they_mean() -> None:
    drawn = scene(graph())
    labels = {(path(edge.start).split("/")[0], edge.label, path(edge.end).split("/")[0]) for edge in drawn.edges}
    assert labels == {
        ("actor", "says", "statement"),
        ("statement", "reports", "event"),
        ("statement", "denies", "event"),
        ("event", "by", "actor"),
        ("event", "at", "place"),
    }


def test_graph_that_is_too_large_keeps_what_is_contested_and_says_so() -> None:
    drawn = scene(graph(), most=4)
    assert len(drawn.nodes) == 4
    assert CONTESTED in drawn.sorts.values()
    assert drawn.left_out == 7


def test_no_two_nodes_stand_in_one_place() -> None:
    drawn = scene(graph())
    places = positions(drawn)
    assert set(places) == set(drawn.nodes)
    assert len(set(places.values())) == len(places)


def test_pieces_that_do_not_hang_together_stand_apart() -> None:
    drawn = scene(graph(), most=6)
    groups = components(drawn)
    places = positions(drawn)
    assert len(groups) > 1
    boxes = [[places[node] for node in group] for group in groups]
    for one in range(len(boxes)):
        for other in range(one):
            assert not _overlap(boxes[one], boxes[other])


def test_nothing_to_draw_is_no_fault() -> None:
    assert positions(scene(Dataset.of([]))) == {}


def _overlap(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> bool:
    return all(
        min(point[axis] for point in one) <= max(point[axis] for point in other)
        and min(point[axis] for point in other) <= max(point[axis] for point in one)
        for axis in (0, 1)
    )


def test_who_is_only_named_in_a_denial_is_not_drawn_as_the_doer() -> None:
    edges = {(path(edge.start), edge.label, path(edge.end)) for edge in scene(denied()).edges}
    assert ("event/strike", "by", "actor/seldia") in edges
    assert ("event/strike", "by", "actor/ruvia") not in edges


def denied() -> Dataset:
    """A strike that one report lays on Seldia and another says was not Ruvia's."""
    iris = Iris()
    event = iris.event("strike")
    triples = [Triple(event, RDF_TYPE, CKG.Event)]
    for name, kind in (("seldia", "accuse"), ("ruvia", "deny")):
        statement, report, doer = iris.statement(name), iris.report(name), iris.actor(name)
        triples += [
            Triple(statement, RDF_TYPE, CKG.Statement),
            Triple(statement, CKG.statementKind, statement_kind(StatementKind(kind))),
            Triple(statement, CKG.reports, report),
            Triple(report, CKG.ofEvent, event),
            Triple(report, CKG.agent, doer),
            Triple(event, CKG.agent, doer),
        ]
    return Dataset.of(triples)
