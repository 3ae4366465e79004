"""What the endpoint takes from a request, and what it gives back."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import NamedNode

from kg.rdf.terms import DATA_BASE, SKOS_PREF_LABEL
from kg.server import linked
from kg.server.protocol import accepted, own_names
from kg.server.worker import answer
from kg.stores import DiskStore
from tests.war import graph


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
