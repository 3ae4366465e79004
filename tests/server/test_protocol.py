"""SERVICE is found however it is hidden, and only there."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from kg.rdf.terms import DATA_BASE, SKOS_PREF_LABEL
from kg.server import linked
from kg.server.protocol import accepted, asks_elsewhere, own_names
from kg.server.worker import answer
from kg.stores import DiskStore
from tests.war import graph


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://a.example/> { ?s ?p ?o } }",
        "select*{service<http://a.example/>{?s ?p ?o}}",
        "SELECT * { SeRvIcE SILENT ?x { ?s ?p ?o } }",
        "SELECT * { ?s ?p 'it' SERVICE ex:a { ?s ?p ?o } }",
        "SELECT * { FILTER(?a<?b) SERVICE <http://a.example/> { ?s ?p ?o } }",
        "SELECT * { FILTER(?a<?b)SERVICE<http://a.example/>{?s ?p ?o} }",
        "SELECT * { ?s ex:it\\'s 1 . SERVICE <http://a.example/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p '''it's''' . SERVICE <http://a.example/> { ?s ?p ?o } } # '",
        "SELECT * { \\u0053ERVICE <http://a.example/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p <http://a.example/#x> . SERVICE <http://a.example/> { ?s ?p ?o } }",
        "# '\nSELECT * { SERVICE <http://a.example/> { ?s ?p ?o } } # '",
    ],
)
def test_call_to_another_endpoint_is_found(query: str) -> None:
    assert asks_elsewhere(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service a :service }",
        "SELECT * { ?s ?p 'SERVICE <x>', \"SERVICE\", '''SERVICE''', \"\"\"SERVICE\"\"\" }",
        "SELECT * { ?s ?p <http://a.example/SERVICE> }",
        "SELECT * { ?s ex:military.service ?o } # SERVICE",
        "SELECT * { ?s ?p 'x'@service }",
        "SELECT * { ?s ?p ?self_service }",
    ],
)
def test_the_word_elsewhere_is_no_call(query: str) -> None:
    assert not asks_elsewhere(query)


def test_media_types_are_taken_by_weight() -> None:
    offered = ["text/html", "text/turtle", "text/plain"]
    assert accepted("text/turtle;q=0.5, text/html", offered) == ["text/html", "text/turtle"]
    assert accepted("text/*, text/plain;q=0.9", offered) == ["text/html", "text/turtle", "text/plain"]
    assert accepted("", offered) == ["*/*"]
    assert accepted("text/html;q=0, text/turtle;q=x", offered) == []


def test_server_goes_by_loopback_names_only_on_loopback() -> None:
    assert own_names("127.0.0.1", 8000) == {"127.0.0.1:8000", "localhost:8000", "[::1]:8000"}
    assert own_names("graph.example", 8000) == {"graph.example:8000"}
    assert "localhost" in own_names("localhost", 80)


def test_words_of_strangers_are_escaped_on_the_page_of_a_thing() -> None:
    binding = '{"property":{"type":"uri","value":"%s"},"value":{"type":"literal","value":"<img src=x onerror=a>\\"\'"}}'
    rows = '{"head":{"vars":["property","value","name"]},"results":{"bindings":[%s]}}'
    answered = (rows % binding % SKOS_PREF_LABEL.value).encode()
    page = linked.page(NamedNode(DATA_BASE + "actor/x"), DATA_BASE, answered, answered).decode()
    assert "<img" not in page
    assert "&lt;img" in page


def test_one_question_is_answered_without_a_process(tmp_path: Path) -> None:
    store = DiskStore(tmp_path / "store")
    store.add(graph())
    store.close()
    folder = str(tmp_path / "store")
    assert answer(folder, "ASK {}", ["*/*"], 1000)[:2] == (200, "application/sparql-results+json")
    assert answer(folder, "ASK", ["*/*"], 1000)[0] == 400
    assert answer(folder, "ASK {}", ["text/csv"], 1000)[0] == 406
    assert answer(folder, "ASK {}", ["*/*"], 3)[0] == 413
    assert answer(str(tmp_path), "ASK {}", ["*/*"], 1000)[0] == 500
    status, kind, body = answer(folder, "CONSTRUCT WHERE { ?s ?p ?o }", ["text/turtle"], 10**6, {"x": DATA_BASE})
    assert (status, kind) == (200, "text/turtle")
    assert body.startswith(b"@prefix x:")
