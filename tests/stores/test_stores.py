"""Every store keeps the same promises; then what only some of them can break."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Thread

import pytest
from pyoxigraph import Literal, NamedNode, QueryResultsFormat, Triple, parse_query_results

from kg.errors import GraphError, QueryError
from kg.rdf.dataset import Dataset
from kg.stores import DiskStore, MemoryStore, RemoteStore, Solutions, Store, Triples
from kg.stores.results import freeze
from tests.stores.endpoint import endpoint

A, B, P = (NamedNode(f"http://example.org/{name}") for name in "abp")
WORDS = Literal('kata "aneh"\n\x00\u2028</script>', language="id")
GRAPH = Dataset.of([Triple(A, P, B), Triple(A, P, WORDS), Triple(B, P, Literal("12"))])


@pytest.fixture
def address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with endpoint() as url:
        yield url


@pytest.fixture(params=["memory", "disk", "remote by update", "remote by graph store"])
def store(request: pytest.FixtureRequest, tmp_path: Path, address: str) -> Iterator[Store]:
    opened: Store
    if request.param == "memory":
        opened = MemoryStore()
    elif request.param == "disk":
        opened = DiskStore(tmp_path / "store")
    elif request.param == "remote by update":
        opened = RemoteStore(f"{address}/sparql")
    else:
        opened = RemoteStore(f"{address}/sparql", graph_store_url=f"{address}/store")
    with ExitStack() as stack:
        stack.callback(opened.close)
        yield opened


def test_a_row_a_solution_and_nothing_where_nothing_is_bound(store: Store) -> None:
    store.add(GRAPH)
    found = store.query(
        "SELECT ?o ?q WHERE { <http://example.org/a> ?p ?o OPTIONAL { ?o <http://example.org/p> ?q } } ORDER BY ?o"
    )
    assert found == Solutions(("o", "q"), ((B, Literal("12")), (WORDS, None)))


def test_a_triple_added_twice_is_there_once(store: Store) -> None:
    store.add(GRAPH)
    store.add(GRAPH)
    found = store.query("CONSTRUCT WHERE { ?s ?p ?o }")
    assert isinstance(found, Triples)
    assert Dataset.of(found) == GRAPH


def test_yes_or_no(store: Store) -> None:
    store.add(GRAPH)
    assert store.query('ASK { ?s ?p "12" }') is True
    assert store.query('ASK { ?s ?p "13" }') is False


def test_an_empty_store_answers_with_nothing(store: Store) -> None:
    store.add([])
    assert store.query("SELECT ?s ?o { ?s ?p ?o }") == Solutions(("s", "o"), ())


def test_a_question_that_does_not_parse_is_refused(store: Store) -> None:
    with pytest.raises(QueryError, match="query"):
        store.query("SELECT ?x\nWHERE { ?x ?y }")
    with pytest.raises(QueryError):
        store.query("INSERT DATA { <http://a/> <http://b/> <http://c/> }")


def test_the_error_names_line_and_column() -> None:
    with pytest.raises(QueryError, match="line 2, column 16"):
        MemoryStore().query("SELECT ?x\nWHERE { ?x ?y }")


def test_an_answer_that_breaks_off_may_be_forgotten_by_another_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    complaints: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda unraisable: complaints.append(unraisable.exc_value))
    answer = parse_query_results(b'{"head":{"vars":["x"]},"results":{"bindings":[{', QueryResultsFormat.JSON)
    kept: list[Exception] = []
    try:
        freeze(answer)
    except SyntaxError as error:
        kept.append(error)
    assert len(kept) == 1
    del answer
    forgetting = Thread(target=kept.clear)
    forgetting.start()
    forgetting.join()
    assert not kept
    assert complaints == []


def test_half_a_surrogate_pair_is_no_question() -> None:
    with pytest.raises(QueryError):
        MemoryStore().query('ASK { ?s ?p "\ud800" }')


def test_what_is_on_disk_stays_and_readers_cannot_write(tmp_path: Path) -> None:
    writer = DiskStore(tmp_path / "store")
    writer.add(GRAPH)
    writer.close()
    readers = [DiskStore(tmp_path / "store", read_only=True) for _ in range(2)]
    assert [reader.query('ASK { ?s ?p "12" }') for reader in readers] == [True, True]
    with pytest.raises(GraphError, match="reading only"):
        readers[0].add(GRAPH)


def test_a_closed_store_says_so(tmp_path: Path) -> None:
    store = DiskStore(tmp_path / "store")
    store.close()
    with pytest.raises(GraphError, match="closed"):
        store.query("ASK {}")


def test_two_writers_of_one_folder_are_one_too_many(tmp_path: Path) -> None:
    first = DiskStore(tmp_path / "store")
    with pytest.raises(GraphError, match="does not open"):
        DiskStore(tmp_path / "store")
    first.close()


def test_a_folder_without_a_store_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="no store here"):
        DiskStore(tmp_path / "nothing", read_only=True)
    assert not (tmp_path / "nothing").exists()


def test_much_at_once_goes_the_quick_way(tmp_path: Path) -> None:
    store = DiskStore(tmp_path / "store")
    store.add(Triple(A, P, Literal(str(number))) for number in range(50_001))
    found = store.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert isinstance(found, Solutions)
    assert "50001" in str(found.rows[0][0])
    store.close()


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/busy", "500: too busy$|500: too busy[^\n]"),
        ("/page", "text/html"),
        ("/cut", "breaks off"),
        ("/long", "longer than"),
        ("/elsewhere", "302"),
        ("/slow", "took longer"),
    ],
)
def test_an_endpoint_that_misbehaves_is_named(address: str, path: str, says: str) -> None:
    store = RemoteStore(address + path, seconds=0.15 if path == "/slow" else 10, most_bytes=50_000)
    with pytest.raises(GraphError, match=says) as caught:
        store.query("ASK {}")
    assert path in caught.value.place
    store.close()


def test_an_endpoint_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with endpoint() as gone:
        pass
    store = RemoteStore(gone)
    with pytest.raises(GraphError, match="does not answer"):
        store.query("ASK {}")
    store.close()


def test_only_web_addresses_are_endpoints() -> None:
    with pytest.raises(GraphError, match="not a web address"):
        RemoteStore("file:///etc/passwd")
