"""Every command, over a graph of the seeds."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import threading
import urllib.request
from pathlib import Path
from unittest.mock import patch

import networkx
import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import Graph

from kg import __version__
from kg.arguments import DOSSIERS, EXPORTS
from kg.cli import COMMANDS
from kg.dossier import WRITERS
from kg.queries import load_queries
from tests.commands import kg
from tests.conftest import Demo

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"


def test_version() -> None:
    assert kg("--version").out == f"kg {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    run = kg(command, "--help")
    assert run.code == 0
    assert f"usage: kg {command}" in run.out


def test_build_says_what_it_read_and_where_it_lies(demo: Demo) -> None:
    assert demo.said.startswith("Read 8 articles (6 Indonesian, 2 English): ")
    assert "Nothing was skipped." in " ".join(demo.said.split())
    assert "  out/demo/graph.ttl " in demo.said
    assert "  .venv/bin/kg queries " in demo.said, "the hint can be typed as it stands"
    assert {path.name for path in demo.graph.iterdir()} == {
        "graph.ttl",
        "store",
        "explorer.html",
        "report.json",
        "fusion.json",
        "readings.jsonl",
    }


def test_build_and_show_count_alike(demo: Demo) -> None:
    built, shown = " ".join(demo.said.split()), kg("show", demo.graph).out.splitlines()[0]
    numbers = r"(\d[\d,]* (?:articles?|statements?|speakers?|reports?|events?|places?))"
    assert re.findall(numbers, built)[:6] == re.findall(numbers, shown)


def test_report_counts_what_was_read(demo: Demo) -> None:
    report = json.loads((demo.graph / "report.json").read_text("utf-8"))
    assert len(report["articles"]) == report["counts"]["articles"] == 8
    assert report["languages"] == {"en": 2, "id": 6}
    assert report["skipped"] == []
    assert {"read", "extract", "fuse", "describe", "store"} <= report["seconds"].keys()


def test_quiet_says_nothing(tmp_path: Path, demo: Demo) -> None:
    seed = next((demo.home / "seeds").glob("northern*"))
    run = kg("build", seed, "-o", tmp_path / "out", "--quiet")
    assert (run.code, run.out, run.err) == (0, "", "")


def test_no_progress_bar_without_a_terminal(tmp_path: Path, demo: Demo) -> None:
    seed = next((demo.home / "seeds").glob("northern*"))
    assert kg("build", seed, "-o", tmp_path / "out").err == ""


def test_queries_lists_every_question_in_columns() -> None:
    lines = kg("queries").out.splitlines()
    assert [line.split()[0] for line in lines] == [query.name for query in load_queries()]
    assert len(lines) >= 15
    summaries = {line.index(query.summary) for line, query in zip(lines, load_queries(), strict=True)}
    assert len(summaries) == 1


@pytest.mark.parametrize("name", [query.name for query in load_queries()])
def test_every_question_can_be_asked_in_every_format(name: str, demo: Demo) -> None:
    table = kg("query", name, "--graph", demo.graph)
    assert table.code == 0, table.err
    rows = json.loads(kg("query", name, "--graph", demo.graph, "--format", "json").out)
    cells = list(csv.reader(io.StringIO(kg("query", name, "--graph", demo.graph, "--format", "csv").out)))
    assert len(cells) == len(rows) + 1


def test_parameters_narrow_a_question_down(demo: Demo) -> None:
    every = json.loads(kg("query", "articles", "--graph", demo.graph, "--format", "json").out)
    some = kg("query", "articles", "--graph", demo.graph, "--format", "json", "--param", "since=2023-01-01")
    assert 0 < len(json.loads(some.out)) < len(every)


def test_sparql_from_the_command_line_and_from_a_file(tmp_path: Path, demo: Demo) -> None:
    (tmp_path / "count.rq").write_text(COUNT, "utf-8")
    typed = kg("sparql", COUNT, "--graph", demo.graph, "--format", "json")
    assert typed.out == kg("sparql", f"@{tmp_path / 'count.rq'}", "--graph", demo.graph, "--format", "json").out
    report = json.loads((demo.graph / "report.json").read_text("utf-8"))
    assert json.loads(typed.out) == [{"n": report["counts"]["triples"]}]


def test_sparql_answers_yes_or_no_and_in_triples(demo: Demo) -> None:
    assert kg("sparql", "ASK { ?s ?p ?o }", "--graph", demo.graph).out == "yes\n"
    triples = kg("sparql", "DESCRIBE ?s { ?s ?p ?o } LIMIT 1", "--graph", demo.graph, "--format", "ttl").out
    assert len(Graph().parse(data=triples, format="turtle")) > 0


def test_show_takes_the_start_of_an_article_s_name(demo: Demo) -> None:
    run = kg("show", demo.graph, "warta-nusantara-2020-10-12")
    assert run.code == 0, run.err
    assert run.out.startswith("Azerbaijan: Rudal Armenia Hantam Ganja")
    assert "Why each name was taken" not in run.out
    assert "Why each name was taken" in kg("show", demo.graph, "warta-nusantara-2020-10-12", "--why").out


@pytest.mark.parametrize("name", ["Azerbaijan", "place/ganja-586523", "Hikmet Hajiyev"])
def test_show_takes_an_actor_or_a_place(name: str, demo: Demo) -> None:
    run = kg("show", demo.graph, name)
    assert run.code == 0, run.err


def test_arguments_know_every_form_of_a_dossier() -> None:
    assert set(DOSSIERS) == set(WRITERS)


def test_dossier_goes_to_standard_output_or_into_a_file(tmp_path: Path, demo: Demo) -> None:
    printed = kg("dossier", "missile strike ganja 2020", "--graph", demo.graph)
    assert printed.code == 0, printed.err
    assert printed.out.startswith("# Missile strike, Ganja, 11 October 2020\n")
    run = kg("dossier", "missile strike ganja 2020", "--graph", demo.graph, "-o", tmp_path / "ganja.md")
    assert (run.code, run.out) == (0, "")
    assert (tmp_path / "ganja.md").read_text("utf-8") == printed.out


@pytest.mark.parametrize("form", DOSSIERS)
def test_every_form_of_a_dossier_is_written(form: str, demo: Demo) -> None:
    assert "Ganja" in kg("dossier", "missile strike ganja 2020", "--graph", demo.graph, "--format", form).out


@pytest.mark.parametrize("form", EXPORTS)
def test_every_export_can_be_read_again(form: str, tmp_path: Path, demo: Demo) -> None:
    out = tmp_path / "graph.out"
    run = kg("export", form, "--graph", demo.graph, "-o", out)
    assert (run.code, run.err) == (0, "")
    triples = json.loads((demo.graph / "report.json").read_text("utf-8"))["counts"]["triples"]
    formats = {
        "turtle": RdfFormat.TURTLE,
        "trig": RdfFormat.TRIG,
        "ntriples": RdfFormat.N_TRIPLES,
        "jsonld": RdfFormat.JSON_LD,
    }
    if form in formats:
        assert sum(1 for _ in parse(out.read_bytes(), formats[form])) == triples
    elif form == "csv":
        assert all(next(csv.reader(io.StringIO(file.read_text("utf-8")))) for file in out.glob("*.csv"))
    elif form == "graphml":
        assert networkx.read_graphml(out).number_of_nodes() > 0
    else:
        assert "<html" in out.read_text("utf-8")


def test_network_is_drawn_around_a_node(tmp_path: Path, demo: Demo) -> None:
    sizes = []
    for hops in ((), ("--hops", "2")):
        run = kg("export", "network", "--graph", demo.graph, "-o", tmp_path / "x.html", "--around", "hamas", *hops)
        assert (run.code, run.err) == (0, "")
        sizes += re.findall(r"<title>(\d+) nodes", (tmp_path / "x.html").read_text("utf-8"))
    assert sizes == ["5", "11"]


def test_explore_opens_the_page_or_says_where_it_is(demo: Demo) -> None:
    address = (demo.graph / "explorer.html").resolve().as_uri()
    with patch("webbrowser.open", return_value=True) as browser:
        assert kg("explore", demo.graph).out == ""
    browser.assert_called_once_with(address)
    with patch("webbrowser.open", return_value=False):
        assert address in kg("explore", demo.graph).out


def test_explore_makes_the_page_again_in_the_size_wanted(demo: Demo, tmp_path: Path) -> None:
    folder = tmp_path / "graph"
    shutil.copytree(demo.graph, folder)
    whole = (folder / "explorer.html").read_bytes()
    with patch("webbrowser.open", return_value=True):
        kg("explore", folder, "--no-sparql")
        small = (folder / "explorer.html").read_bytes()
        kg("explore", folder, "--sparql")
    assert len(small) < 1_000_000 < len(whole)
    assert (folder / "explorer.html").read_bytes() == whole


def test_build_leaves_the_engine_out_when_told(demo: Demo, tmp_path: Path) -> None:
    kg("build", next((demo.home / "seeds").glob("*.txt")), "--out", tmp_path / "graph", "--no-sparql", "--quiet")
    assert (tmp_path / "graph" / "explorer.html").stat().st_size < 1_000_000


def test_serve_answers_sparql_until_it_is_interrupted(demo: Demo) -> None:
    answers: list[str] = []

    def visit(address: str) -> None:
        query = urllib.request.Request(  # noqa: S310  # loopback
            f"{address}sparql?query=ASK%20%7B%20%3Fs%20%3Fp%20%3Fo%20%7D",
            headers={"Accept": "application/sparql-results+json"},
        )
        with urllib.request.urlopen(query, timeout=30) as reply:  # noqa: S310
            answers.append(reply.read().decode())

    def serve_once(server: object, *_: object) -> None:
        thread = threading.Thread(target=visit, args=(f"http://127.0.0.1:{server.server_port}/",))  # type: ignore[attr-defined]
        thread.start()
        while thread.is_alive():
            server.handle_request()  # type: ignore[attr-defined]
            thread.join(0.1)
        raise KeyboardInterrupt

    with patch("kg.server.GraphServer.serve_forever", serve_once), patch("kg.server.GraphServer.timeout", 0.1):
        run = kg("serve", demo.graph, "--port", "0")
    assert run.code == 0, run.err
    assert run.out.startswith("Serving http://127.0.0.1:")
    assert json.loads(answers[0])["boolean"] is True


def test_validate_finds_the_seeds_graph_valid(demo: Demo) -> None:
    run = kg("validate", demo.graph)
    assert (run.code, run.out) == (0, "The graph is valid.\n")


def test_validate_says_in_sentences_what_is_wrong(tmp_path: Path, demo: Demo) -> None:
    lines = (demo.graph / "graph.ttl").read_text("utf-8")
    (tmp_path / "graph.ttl").write_text(lines.replace("ckg:start ", "ckg:begin ", 1), "utf-8")
    run = kg("validate", tmp_path)
    assert run.code == 1
    assert re.fullmatch(r"\d+ violations?\.", run.out.splitlines()[-1])
    assert "ckg:start" in run.out


def test_evaluate_scores_an_article_against_gold(tmp_path: Path, demo: Demo) -> None:
    seed = next((demo.home / "seeds").glob("warta*")).resolve()
    gold = {"article": str(seed), "language": "id", "complete": [], "actors": [{"names": ["Azerbaijan"]}]}
    (tmp_path / "gold.json").write_text(json.dumps(gold), "utf-8")
    run = kg("evaluate", tmp_path, "--errors")
    assert run.code == 0, run.err
    assert "actors" in run.out
