"""The endpoint on loopback: what it answers, in which form, and what it refuses."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from pyoxigraph import NamedNode

from kg.errors import GraphError, InputError
from kg.rdf.dataset import Dataset
from kg.rdf.terms import DATA_BASE
from kg.server import GraphServer, Limits, make_server
from kg.stores import DiskStore
from tests.server.running import Reply, ask, running, send
from tests.war import graph

ROWS = """
PREFIX ckg: <https://w3id.org/conflict-kg/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?label WHERE { ?actor a ckg:Person ; skos:prefLabel ?label }
"""
TRIPLES = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graph")
    store = DiskStore(folder / "store")
    store.add(graph())
    store.close()
    (folder / "graph.ttl").write_bytes(graph().turtle())
    (folder / "explorer.html").write_text("<!doctype html><title>page</title>", "utf-8")
    return folder


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[GraphServer]:
    with running(folder, Limits()) as server:
        yield server


def test_query_is_answered_by_get(server: GraphServer) -> None:
    reply = ask(server, ROWS)
    assert reply.type == "application/sparql-results+json"
    assert json.loads(reply.text)["results"]["bindings"][0]["label"]["value"] == "Ana Kovar"


def test_query_is_answered_as_a_form_and_as_it_is(server: GraphServer) -> None:
    form = "application/x-www-form-urlencoded"
    by_form = send(server, "/sparql", method="POST", body=urlencode({"query": ROWS}), Content_Type=form)
    direct = send(server, "/sparql", method="POST", body=ROWS, Content_Type="application/sparql-query; charset=utf-8")
    assert by_form.body == direct.body == ask(server, ROWS).body


@pytest.mark.parametrize(
    ("query", "accept", "kind"),
    [
        (ROWS, "text/csv", "text/csv"),
        (ROWS, "text/tab-separated-values", "text/tab-separated-values"),
        (ROWS, "application/sparql-results+xml", "application/sparql-results+xml"),
        (ROWS, "application/json;q=0.4, text/csv;q=0.9", "text/csv"),
        (ROWS, "application/*", "application/sparql-results+json"),
        ("ASK {}", "text/csv, application/json;q=0.1", "application/json"),
        (TRIPLES, "*/*", "text/turtle"),
        (TRIPLES, "application/n-triples", "application/n-triples"),
        (TRIPLES, "text/html, application/rdf+xml", "application/rdf+xml"),
    ],
)
def test_answer_comes_in_the_form_asked_for(server: GraphServer, query: str, accept: str, kind: str) -> None:
    reply = ask(server, query, accept)
    assert (reply.status, reply.type) == (200, kind)


def test_constructed_graph_is_the_whole_graph(server: GraphServer) -> None:
    assert Dataset.from_turtle(ask(server, TRIPLES).body).triples == graph().triples


def test_form_that_the_answer_does_not_have_is_refused(server: GraphServer) -> None:
    reply = ask(server, ROWS, "image/png")
    assert reply.status == 406
    assert "text/csv" in reply.text


def test_query_that_does_not_parse_is_refused_with_its_place(server: GraphServer) -> None:
    reply = ask(server, "SELECT ?x WHERE {")
    assert reply.status == 400
    assert "1:18" in reply.text


@pytest.mark.parametrize(
    ("path", "body", "kind", "status"),
    [
        ("/sparql", "DELETE WHERE { ?s ?p ?o }", "application/sparql-update", 403),
        ("/sparql", "update=x", "application/x-www-form-urlencoded", 403),
        ("/sparql", "DELETE WHERE { ?s ?p ?o }", "application/sparql-query", 400),
        ("/sparql", ROWS, "text/plain", 415),
        ("/sparql", "a=%ff", "application/x-www-form-urlencoded", 400),
        ("/", "x", "text/plain", 405),
        ("/sparql?query=ASK{}&query=ASK{}", None, "", 400),
        ("/sparql?x=1", None, "", 400),
        ("/sparql?query=ASK{}&default-graph-uri=http://a.example/", None, "", 400),
        ("/sparql?query=" + quote("ASK { SERVICE <http://a.example/> { ?s ?p ?o } }"), None, "", 400),
        ("/../store/CURRENT", None, "", 404),
        ("/id/../../etc/passwd", None, "", 404),
        ("/id/actor/nobody", None, "", 404),
        ('/id/actor/%3C"', None, "", 404),
    ],
)
def test_what_is_not_answered_is_refused(
    server: GraphServer, path: str, body: str | None, kind: str, status: int
) -> None:
    assert send(server, path, method="POST" if body else "GET", body=body, Content_Type=kind).status == status


def test_graph_stays_as_it_was_whatever_is_sent(server: GraphServer) -> None:
    send(server, "/sparql", method="POST", body="DROP ALL", Content_Type="application/sparql-update")
    send(server, "/sparql", method="POST", body="DROP ALL", Content_Type="application/sparql-query")
    assert Dataset.from_turtle(ask(server, TRIPLES).body).triples == graph().triples


def test_query_that_takes_too_long_is_killed_and_the_next_one_is_answered(folder: Path) -> None:
    with running(folder, Limits(seconds=1.5)) as server:
        reply = ask(server, ENDLESS)
        assert reply.status == 503
        assert "longer than 1.5 seconds" in reply.text
        assert reply.headers["Retry-After"]
        assert ask(server, "ASK {}").status == 200


def test_quick_query_does_not_wait_for_a_slow_one(folder: Path) -> None:
    with running(folder, Limits(seconds=3)) as server:
        slow: list[Reply] = []
        thread = threading.Thread(target=lambda: slow.append(ask(server, ENDLESS)))
        thread.start()
        assert ask(server, "ASK {}").status == 200
        assert not slow
        thread.join()


def test_answer_that_is_too_long_is_refused_whole(folder: Path) -> None:
    with running(folder, Limits(most_bytes=1000)) as server:
        reply = ask(server, TRIPLES)
        assert reply.status == 413
        assert "Add a LIMIT" in reply.text


def test_too_many_questions_at_once_are_told_to_come_again(folder: Path) -> None:
    with running(folder, Limits(seconds=1.0, at_once=1)) as server:
        replies: list[int] = []
        threads = [threading.Thread(target=lambda: replies.append(ask(server, ENDLESS).status)) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert replies == [503, 503, 503]


def test_request_that_is_too_long_is_refused(server: GraphServer) -> None:
    reply = send(server, "/sparql", method="POST", Content_Length="99999999", Content_Type="application/sparql-query")
    assert reply.status == 413
    assert send(server, "/sparql", method="POST", Transfer_Encoding="chunked").status == 411


@pytest.mark.parametrize(
    "headers",
    [
        {"Host": "evil.example"},
        {"Host": "127.0.0.1.evil.example:80"},
        {"Host": ""},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
    ],
)
def test_pages_elsewhere_cannot_ask(server: GraphServer, headers: dict[str, str]) -> None:
    reply = send(server, "/sparql?query=ASK{}", **headers)
    assert reply.status in {403, 421}
    assert "Access-Control-Allow-Origin" not in reply.headers


def test_localhost_is_the_same_server(server: GraphServer) -> None:
    own = f"localhost:{server.server_port}"
    assert send(server, "/sparql?query=ASK{}", Host=own, Origin=f"http://{own}").status == 200


def test_page_and_turtle_are_served_as_they_lie(server: GraphServer, folder: Path) -> None:
    assert send(server, "/").body == (folder / "explorer.html").read_bytes()
    assert send(server, "/graph.ttl").body == (folder / "graph.ttl").read_bytes()
    assert send(server, "/", method="HEAD").body == b""
    assert send(server, "/").headers["X-Content-Type-Options"] == "nosniff"


def test_endpoint_describes_itself(server: GraphServer) -> None:
    assert "sd:SPARQL11Query" in send(server, "/sparql").text


def test_thing_is_a_page_for_people_and_turtle_for_programs(server: GraphServer) -> None:
    page = send(server, "/id/actor/seldian-forces", Accept="text/html,application/xhtml+xml,*/*;q=0.8")
    assert page.type == "text/html"
    assert "<h1>Seldian Forces</h1>" in page.text
    assert '<a href="/id/actor/seldia">Seldia</a>' in page.text
    assert "they fired missiles at Tarn" in page.text
    data = send(server, "/id/actor/seldian-forces", Accept="text/turtle")
    expected = {triple for triple in graph() if triple.subject == NamedNode(f"{DATA_BASE}actor/seldian-forces")}
    assert set(Dataset.from_turtle(data.body)) == expected


def test_folder_without_a_store_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="holds no store"):
        make_server(tmp_path)


def test_port_that_is_taken_is_refused(server: GraphServer, folder: Path) -> None:
    with pytest.raises(InputError, match="Choose another --port"):
        make_server(folder, port=server.server_port)
