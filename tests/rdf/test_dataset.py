"""The same triples are the same bytes, and come back from them."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse
from rdflib import Graph

from kg.errors import GraphError
from kg.rdf.dataset import Dataset
from kg.rdf.literals import words
from kg.rdf.terms import CKG, RDF_TYPE

A = NamedNode("https://w3id.org/conflict-kg/id/actor/a")
B = NamedNode("https://w3id.org/conflict-kg/id/actor/b")

NODES = st.sampled_from([A, B, CKG.Actor, NamedNode("http://example.org/x?y=%20z")])
LITERALS = st.builds(words, st.text(st.characters(codec=None)), st.sampled_from(["", "id", "en", "und"]))
TRIPLES = st.builds(Triple, NODES, st.sampled_from([RDF_TYPE, CKG.role, CKG.evidence]), st.one_of(NODES, LITERALS))


@given(st.lists(TRIPLES), st.randoms(use_true_random=False))
@example([Triple(A, CKG.role, words("\"'\\\n\r\t\x00\x1b\u2028\ud800</script><script>alert(1)</script>", "id"))], None)
def test_any_text_survives_turtle_and_order_does_not_show(triples: list[Triple], random: object) -> None:
    dataset = Dataset.of(triples)
    assert Dataset.from_turtle(dataset.turtle()) == dataset
    assert {quad.triple for quad in parse(dataset.ntriples(), RdfFormat.N_TRIPLES)} == set(triples)
    if random is not None:
        shuffled = sorted(triples, key=lambda _: random.random())  # type: ignore[attr-defined]
        assert Dataset.of(shuffled + triples).turtle() == dataset.turtle()


def test_a_second_toolkit_reads_the_same_graph() -> None:
    dataset = Dataset.of([Triple(A, CKG.role, words('menteri \x07 "pertahanan"\n', "id")), Triple(A, CKG.evidence, B)])
    graph = Graph().parse(data=dataset.turtle().decode(), format="turtle")
    assert len(graph) == 2


def test_what_a_thing_is_comes_before_what_it_has() -> None:
    dataset = Dataset.of([Triple(A, CKG.actorType, B), Triple(A, RDF_TYPE, CKG.Actor)])
    assert b"actor:a a ckg:Actor" in dataset.turtle()
    assert len(dataset) == 2
    assert [triple.predicate for triple in dataset] == [RDF_TYPE, CKG.actorType]


def test_prefixes_are_listed_by_name() -> None:
    lines = [
        line for line in Dataset.of([Triple(A, CKG.evidence, B)]).turtle().splitlines() if line.startswith(b"@prefix")
    ]
    assert lines == sorted(lines)
    assert b"@prefix ckg: <https://w3id.org/conflict-kg/ontology#> ." in lines


def test_a_file_tells_its_own_base() -> None:
    base = "https://example.org/data/"
    dataset = Dataset.of([Triple(A, CKG.evidence, B)], base)
    assert Dataset.from_turtle(dataset.turtle()).base == base
    assert Dataset.from_turtle(dataset.turtle(), base="https://other.example/").base == "https://other.example/"


def test_two_graphs_join_without_doubles() -> None:
    one, other = Triple(A, CKG.evidence, B), Triple(B, CKG.evidence, A)
    assert (Dataset.of([one]) | Dataset.of([one, other])).triples == Dataset.of([other, one]).triples


def test_blank_nodes_are_refused() -> None:
    with pytest.raises(GraphError, match="blank node"):
        Dataset.of([Triple(A, CKG.evidence, BlankNode("x"))])


@pytest.mark.parametrize("data", [b"<http://a/b> nonsense", b"\xff\xfe"])
def test_a_broken_file_is_named_with_its_line(data: bytes) -> None:
    with pytest.raises(GraphError, match=r"graph\.ttl.*not Turtle"):
        Dataset.from_turtle(data, name="graph.ttl")


def test_a_literal_keeps_its_form() -> None:
    dataset = Dataset.of(
        [Triple(A, CKG.low, Literal("12", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#integer")))]
    )
    assert b"ckg:low 12 ." in dataset.turtle()
