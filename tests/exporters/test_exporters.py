"""Every exporter keeps the same promises; then what each format owes its readers."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode, RdfFormat, Triple, parse
from rdflib import Graph

from kg.errors import InputError
from kg.exporters import EXPORTERS
from kg.exporters.tables import TABLES, safe
from kg.rdf.dataset import Dataset
from kg.rdf.literals import words
from kg.rdf.terms import CKG, DATA_BASE, RDF_TYPE
from tests.explorer.strangers import graph_of
from tests.exporters.sample import graph
from tests.hostile import HOSTILE, short

GRAPH = graph()
EVERY = pytest.mark.parametrize("name", sorted(EXPORTERS))


def files(path: Path) -> dict[str, bytes]:
    """What lies at a path, a file or a folder of them."""
    if path.is_dir():
        return {child.name: child.read_bytes() for child in path.iterdir()}
    return {"": path.read_bytes()} if path.exists() else {}


@EVERY
def test_the_same_graph_is_the_same_bytes(name: str, tmp_path: Path) -> None:
    EXPORTERS[name].write(GRAPH, tmp_path / "one")
    EXPORTERS[name].write(Dataset.of(reversed(GRAPH.triples)), tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two") != {}


@EVERY
def test_writing_again_replaces_what_was_there(name: str, tmp_path: Path) -> None:
    EXPORTERS[name].write(Dataset.of([]), tmp_path / "out")
    EXPORTERS[name].write(GRAPH, tmp_path / "out")
    EXPORTERS[name].write(GRAPH, tmp_path / "deep" / "er" / "out")
    assert files(tmp_path / "out") == files(tmp_path / "deep" / "er" / "out")
    assert {path.name for path in tmp_path.iterdir()} == {"out", "deep"}, "nothing half-written is left"


class _Broken(Dataset):
    """A graph that breaks off while it is being written."""

    def __iter__(self) -> Iterator[Triple]:
        raise MemoryError

    def turtle(self) -> bytes:
        raise MemoryError

    def ntriples(self) -> bytes:
        raise MemoryError


@EVERY
def test_a_run_that_breaks_off_leaves_what_was_there(name: str, tmp_path: Path) -> None:
    EXPORTERS[name].write(GRAPH, tmp_path / "out")
    before = files(tmp_path / "out")
    with pytest.raises(MemoryError):
        EXPORTERS[name].write(_Broken(GRAPH.triples), tmp_path / "out")
    assert files(tmp_path / "out") == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


@EVERY
def test_a_place_that_cannot_be_written_is_named(name: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(InputError, match="cannot be written") as caught:
        EXPORTERS[name].write(GRAPH, tmp_path / "file" / "out")
    assert caught.value.place == str(tmp_path / "file" / "out")


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("turtle", RdfFormat.TURTLE),
        ("trig", RdfFormat.TRIG),
        ("ntriples", RdfFormat.N_TRIPLES),
        ("jsonld", RdfFormat.JSON_LD),
    ],
)
def test_a_format_of_triples_loses_none(name: str, form: RdfFormat, tmp_path: Path) -> None:
    EXPORTERS[name].write(GRAPH, tmp_path / "out")
    read = parse((tmp_path / "out").read_bytes(), form)
    assert Dataset.of(quad.triple for quad in read) == GRAPH


@given(text=st.text(st.characters(codec=None)), language=st.sampled_from(["", "id"]))
def test_any_text_survives_json_ld(tmp_path_factory: pytest.TempPathFactory, text: str, language: str) -> None:
    out = tmp_path_factory.mktemp("jsonld") / "out"
    one = NamedNode(DATA_BASE + "actor/a")
    dataset = Dataset.of([Triple(one, CKG.role, words(text, language)), Triple(one, RDF_TYPE, CKG.Actor)])
    EXPORTERS["jsonld"].write(dataset, out)
    assert Dataset.of(quad.triple for quad in parse(out.read_bytes(), RdfFormat.JSON_LD)) == dataset


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own parser uses it
def test_a_second_toolkit_reads_the_json_ld(tmp_path: Path) -> None:
    EXPORTERS["jsonld"].write(GRAPH, tmp_path / "out")
    assert len(Graph().parse(tmp_path / "out", format="json-ld")) == len(GRAPH)


def test_json_ld_carries_its_context_and_fetches_none(tmp_path: Path) -> None:
    EXPORTERS["jsonld"].write(GRAPH, tmp_path / "out")
    document = json.loads((tmp_path / "out").read_bytes())
    assert isinstance(document["@context"], dict)
    assert not any(key == "@import" for key in document["@context"])
    assert len(document["@graph"]) == len({triple.subject for triple in GRAPH})


def test_json_ld_moves_with_the_base(tmp_path: Path) -> None:
    one = NamedNode("https://example.org/x/actor/a")
    dataset = Dataset.of([Triple(one, CKG.memberOf, one)], "https://example.org/x/")
    EXPORTERS["jsonld"].write(dataset, tmp_path / "out")
    assert [quad.triple for quad in parse((tmp_path / "out").read_bytes(), RdfFormat.JSON_LD)] == list(dataset)


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def test_tables_join_and_point_at_the_words(tmp_path: Path) -> None:
    EXPORTERS["csv"].write(GRAPH, tmp_path)
    assert set(files(tmp_path)) == {f"{table.name}.csv" for table in TABLES}
    (event,) = rows(tmp_path, "events")
    assert event["label"] == "missile strike, Martuni, 1 November 2020"
    assert event["contested"] == "true"
    assert event["agents"] == "North"
    reports = rows(tmp_path, "reports")
    assert {row["event_id"] for row in reports} == {event["id"]}
    assert {row["statement_id"] for row in reports} == {row["id"] for row in rows(tmp_path, "statements")}
    (toll,) = rows(tmp_path, "tolls")
    assert (toll["low"], toll["high"], toll["quote"]) == ("12", "", "12 orang")
    assert toll["report_id"] in {row["id"] for row in reports}
    (article,) = rows(tmp_path, "articles")
    assert {row["article_id"] for row in reports} == {article["id"]}


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    EXPORTERS["csv"].write(GRAPH, tmp_path)
    cells = {cell for table in TABLES for row in rows(tmp_path, table.name) for cell in row.values()}
    assert "'@Rudal" in cells
    assert any(cell.startswith("'=Ahad") for cell in cells)
    assert "-39.5" in cells, "a number stays a number"
    assert not any(cell[:1] in "=+@" for cell in cells if cell)


@given(st.text())
def test_a_safe_cell_never_starts_a_formula(cell: str) -> None:
    assert safe(cell).replace("'", "") == cell.replace("'", "")
    assert not safe(cell).startswith(("=", "+", "@", "\t", "\r", "\n"))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("turtle", RdfFormat.TURTLE),
        ("trig", RdfFormat.TRIG),
        ("ntriples", RdfFormat.N_TRIPLES),
        ("jsonld", RdfFormat.JSON_LD),
    ],
)
def test_words_of_strangers_come_back_as_they_were(name: str, form: RdfFormat, tmp_path: Path) -> None:
    strange = graph_of(*HOSTILE)
    EXPORTERS[name].write(strange, tmp_path / "out")
    assert {quad.triple for quad in parse((tmp_path / "out").read_bytes(), form)} == set(strange)


def test_rdflib_reads_the_words_of_strangers_as_turtle() -> None:
    strange = graph_of(*HOSTILE)
    assert len(Graph().parse(data=strange.turtle(), format="turtle")) == len(strange)


@pytest.mark.parametrize("told", HOSTILE, ids=short)
def test_words_of_strangers_are_no_formula_wherever_a_spreadsheet_parts_cells(told: str) -> None:
    """Where a semicolon parts cells, a quote that opens behind a comma holds nothing together."""
    pieces = re.split(r"[;\t\r\n]", safe(told))
    assert not [piece for piece in pieces if piece.startswith(tuple("=+-@＝＋－＠")) and piece != "-0"]


def test_other_files_of_a_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    EXPORTERS["csv"].write(GRAPH, tmp_path)
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_graphml_links_statements_events_actors_and_places(tmp_path: Path) -> None:
    EXPORTERS["graphml"].write(GRAPH, tmp_path / "out")
    network = nx.read_graphml(tmp_path / "out")
    kinds = nx.get_node_attributes(network, "kind")
    assert set(kinds.values()) == {"actor", "place", "event", "statement"}
    (event,) = (node for node, kind in kinds.items() if kind == "event")
    assert network.nodes[event]["label"] == "missile strike, Martuni, 1 November 2020"
    told = [data for _, _, data in network.in_edges(event, data=True) if data["kind"] == "reports"]
    assert sorted(data["polarity"] for data in told) == ["negative", "positive"]
    outgoing = {(data["kind"], other) for _, other, data in network.out_edges(event, data=True)}
    assert ("agent", f"{DATA_BASE}actor/north") in outgoing
    assert ("target", f"{DATA_BASE}place/martuni") in outgoing
    assert ("place", f"{DATA_BASE}place/martuni") in outgoing
