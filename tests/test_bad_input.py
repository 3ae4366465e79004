"""What is wrong with the input is said with its place, its value and its remedy; never as a traceback."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands import Run, kg
from tests.conftest import ROOT, SEEDS, Demo

SEED = next(SEEDS.glob("northern*"))
PAGE = "<html><head><title>Menu</title></head><body><nav><a href='/'>Beranda</a></nav></body></html>"


def refused(run: Run, *words: str) -> None:
    assert run.code == 1, run.err or run.out
    assert "Traceback" not in run.err
    assert run.err.splitlines()[-1].startswith("kg: ") or run.err.startswith("kg: ")
    for word in words:
        assert word in run.err


BAD_FILES = {
    "empty": (b"", "empty"),
    "only spaces": (b" \n\t\n", "empty"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)), "not text (starts with %PDF)"),
    "binary": (bytes(range(256)) * 40, "not text"),
    "compressed": (gzip.compress(b"berita" * 100), "not text"),
    "5 MB on one line": (b"perang " * 750_000, "characters"),
    "page without an article": (PAGE.encode(), "no article"),
}


@pytest.mark.parametrize(("data", "reason"), BAD_FILES.values(), ids=BAD_FILES)
def test_bad_file_alone_is_named_with_its_reason(data: bytes, reason: str, tmp_path: Path) -> None:
    file = tmp_path / "rusak.txt"
    file.write_bytes(data)
    refused(kg("build", file, "-o", tmp_path / "out"), "no article could be read", f"{file}: ", reason)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("data", [case[0] for case in BAD_FILES.values()], ids=BAD_FILES)
def test_bad_bytes_on_standard_input_are_named_too(data: bytes, tmp_path: Path) -> None:
    refused(kg("build", "-", "-o", tmp_path / "out", stdin=data), "standard input: ")


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_other_encodings_are_read(encoding: str, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(SEED.read_text("utf-8"), encoding)
    run = kg("build", tmp_path / "news.txt", "-o", tmp_path / "out")
    assert run.code == 0, run.err
    assert "Sudan’s rivals" in kg("show", tmp_path / "out").out


def test_wrong_encoding_never_ends_in_a_traceback(tmp_path: Path) -> None:
    broken = SEED.read_bytes().replace(b"Khartoum", b"Khar\xff\xfe\x80toum")
    (tmp_path / "news.txt").write_bytes(broken)
    run = kg("build", tmp_path / "news.txt", "-o", tmp_path / "out")
    assert run.code in {0, 1}
    assert "Traceback" not in run.err


def test_one_bad_file_among_ten_is_reported_and_nine_are_read(tmp_path: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    for number in range(9):
        text = SEED.read_text("utf-8").replace("413 people", f"{400 + number} people")
        (news / f"{number}.txt").write_text(text, "utf-8")
    (news / "5-scan.pdf").write_bytes(b"%PDF-1.7\n\xe2\xe3")
    run = kg("build", "news", "--out", "out/news", cwd=tmp_path)
    assert run.code == 0, run.err
    first, second, *_ = run.out.splitlines()
    assert first == "9 of 10 articles read; 1 skipped:"
    assert second.startswith("  news/5-scan.pdf: not text (starts with %PDF). ")
    report = json.loads((tmp_path / "out/news/report.json").read_text("utf-8"))
    assert len(report["articles"]) == 9
    assert [skip["place"] for skip in report["skipped"]] == ["news/5-scan.pdf"]
    assert "Nothing was skipped" not in run.out


def test_file_names_cannot_steer_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "\x1b[2Jhapus.txt").write_bytes(b"")
    (tmp_path / "news" / "\udcff.txt").write_text(SEED.read_text("utf-8"), "utf-8")
    run = kg("build", tmp_path / "news", "-o", tmp_path / "out")
    assert run.code == 0, run.err
    assert "\x1b" not in run.out
    assert kg("show", tmp_path / "out", "northern-dispatch").code == 0
    assert kg("build", tmp_path / "news", "-o", tmp_path / "out").code == 0


def test_characters_that_no_encoding_carries_are_replaced(tmp_path: Path) -> None:
    line = json.dumps({"text": SEED.read_text("utf-8").split("(Northern Dispatch) - ")[1] + "\ud83d", "language": "en"})
    (tmp_path / "news.jsonl").write_text(line + "\n", "ascii")
    for _ in range(2):
        run = kg("build", tmp_path / "news.jsonl", "-o", tmp_path / "out")
        assert run.code == 0, run.err


def test_language_without_rules_is_named_with_those_that_have_them(tmp_path: Path) -> None:
    text = "Die Armee beschoss am Freitag die Stadt. Der Minister sagte, es habe keine Opfer gegeben. " * 5
    (tmp_path / "stadt.txt").write_text(f"Armee beschießt Stadt\n\n{text}", "utf-8")
    refused(kg("build", tmp_path / "stadt.txt", "-o", tmp_path / "out"), "stadt.txt: ", "German (de)", "(en)", "(id)")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ([], ["required: COMMAND"]),
        (["frobnicate"], ["invalid choice: 'frobnicate'"]),
        (["build", "seeds"], ["required: -o/--out"]),
        (["build", "nowhere.txt", "-o", "out"], ["nowhere.txt: no such file or folder. Check the path"]),
        (["build", "http://127.0.0.1:1/berita", "-o", "out"], ["127.0.0.1"]),
        (["build", "seeds", "-o", "out", "--extractor", "llm"], ["extractor 'llm'", "rules"]),
        (["build", "seeds", "-o", "out", "--base", "foo"], ["--base: 'foo' cannot start an IRI. Write"]),
        (["build", "seeds", "-o", "out", "--base", "https://a b/"], ["--base: 'https://a b/'"]),
        (["build", "seeds", "-o", "out", "--now", "2026-02-30"], ["--now: '2026-02-30' is no time. Write it like"]),
        (["build", "seeds", "-o", "out", "--processes", "0"], ["'0' is no whole number from 1 to 1024"]),
        (["build", "seeds", "-o", "file"], ["file: cannot be written: File exists. Choose another --out"]),
        (
            ["build", ".", "-o", "./graphs/news"],
            ["--out graphs/news: lies in ., which is read. Choose a folder outside"],
        ),
        (["query", "denails", "--graph", "graph"], ["no query 'denails'", "Did you mean denials?"]),
        (["query", "denials", "--graph", "seeds"], ["seeds: holds no graph. Make one with kg build"]),
        (["query", "denials", "--graph", "nowhere"], ["nowhere: holds no graph. Make one with kg build"]),
        (
            ["query", "attacks-by-place", "--graph", "graph", "--param", "plcae=Gaza"],
            ["no parameter 'plcae' in attacks-by-place; it takes place, since, until. Did you mean place?"],
        ),
        (["query", "denials", "--graph", "graph", "--param", "place"], ["--param: 'place' is not KEY=VALUE"]),
        (
            ["query", "denials", "--graph", "graph", "--param", "place=a", "--param", "place=b"],
            ["'place' is given twice"],
        ),
        (
            ["query", "denials", "--graph", "graph", "--param", "since=2023-02-30"],
            ["denials: since='2023-02-30' is not of type date. Write a day"],
        ),
        (["query", "denials", "--graph", "graph", "--format", "ttl"], ["--format: ttl cannot hold rows. Use"]),
        (["query", "denials", "--graph", "graph", "--format", "xml"], ["invalid choice: 'xml'"]),
        (["sparql", "SELEC ?s", "--graph", "graph"], ["query, line 1, column", "not SPARQL"]),
        (["sparql", "DELETE WHERE { ?s ?p ?o }", "--graph", "graph"], ["not SPARQL"]),
        (
            ["sparql", "@nowhere.rq", "--graph", "graph"],
            ["nowhere.rq: cannot be read: No such file or directory. Give"],
        ),
        (["sparql", "@binary", "--graph", "graph"], ["binary: cannot be read: not UTF-8. Give a file of SPARQL"]),
        (
            ["sparql", "DESCRIBE ?s { ?s ?p ?o }", "--graph", "graph", "--format", "csv"],
            ["csv cannot hold triples. Use ttl"],
        ),
        (["show", "graph", "nobody"], ["show 'nobody': the graph has nothing of that name"]),
        (["show", "nowhere"], ["nowhere: holds no graph"]),
        (
            ["dossier", "missile strike ganja 2030", "--graph", "graph"],
            ["event 'missile strike ganja 2030': the graph has no event of that name"],
        ),
        (
            ["dossier", "strike missile", "--graph", "graph"],
            ["events have these words. Name one of event/"],
        ),
        (["dossier", "event", "--graph", "nowhere"], ["nowhere: holds no graph. Make one with kg build"]),
        (["dossier", "event", "--graph", "broken"], ["broken/graph.ttl, line 1: not Turtle"]),
        (["dossier", "event", "--graph", "graph", "--format", "pdf"], ["invalid choice: 'pdf'"]),
        (["dossier", "event"], ["required: --graph"]),
        (
            ["dossier", "missile strike ganja 2020", "--graph", "graph", "-o", "empty"],
            ["empty: cannot be written: Is a directory. Choose another --out"],
        ),
        (["export", "turtle", "--graph", "nowhere", "-o", "x.ttl"], ["nowhere: holds no graph"]),
        (["export", "turtle", "--graph", "graph", "-o", "empty"], ["empty: cannot be written"]),
        (
            ["export", "csv", "--graph", "graph", "-o", "x", "--around", "Ganja"],
            ["kg export csv: writes the whole graph. Only network takes --around and --hops"],
        ),
        (
            ["export", "network", "--graph", "graph", "-o", "x", "--hops", "2"],
            ["--hops: there is nothing to count from. Give --around NAME too"],
        ),
        (
            ["export", "network", "--graph", "graph", "-o", "x", "--around", "Ganja", "--hops", "0"],
            ["'0' is no whole number from 1 to 100"],
        ),
        (
            ["export", "network", "--graph", "graph", "-o", "x", "--around", "Azerbaijan"],
            ["node 'Azerbaijan': 2 nodes are called so. Name one of actor/azerbaijan (Azerbaijan); place/azerbaijan"],
        ),
        (["export", "network", "--graph", "graph", "-o", "x", "--around", ""], ["node '': the graph has no node"]),
        (["export", "network", "--graph", "graph", "-o", "empty"], ["empty: cannot be written"]),
        (["export", "csv", "--graph", "graph", "-o", "file"], ["file: cannot be written"]),
        (["export", "rdfxml", "--graph", "graph", "-o", "x"], ["invalid choice: 'rdfxml'"]),
        (["explore", "nowhere"], ["nowhere: holds no explorer.html. Make one with kg build"]),
        (["serve", "nowhere"], ["nowhere: holds no store"]),
        (["serve", "graph", "--port", "70000"], ["'70000' is no whole number from 0 to 65535"]),
        (["validate", "nowhere"], ["nowhere: holds no graph"]),
        (["validate", "broken"], ["not Turtle"]),
        (["export", "trig", "--graph", "broken", "-o", "x"], ["broken/graph.ttl, line 1: not Turtle"]),
        (["evaluate", "nowhere.json"], ["nowhere.json: cannot be read"]),
        (["evaluate", "empty"], ["empty: holds no .json file. Name a gold file"]),
        (["evaluate", "gold.json"], ["gold.json: article: no file nowhere.txt. Give it relative to the gold file"]),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_arguments_at_fault(arguments: list[str], words: list[str], tmp_path: Path, demo: Demo) -> None:
    (tmp_path / "seeds").symlink_to(SEEDS)
    (tmp_path / "graph").symlink_to(demo.graph)
    for folder in ("broken", "empty"):
        (tmp_path / folder).mkdir()
    (tmp_path / "broken" / "graph.ttl").write_text("Das ist kein Turtle.", "utf-8")
    (tmp_path / "file").write_text("mine", "utf-8")
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "gold.json").write_text(json.dumps({"article": "nowhere.txt", "complete": []}), "utf-8")
    run = kg(*arguments, cwd=tmp_path)
    assert run.code == 1, run.err or run.out
    assert run.out == ""
    assert "Traceback" not in run.err
    for word in words:
        assert word in run.err
    assert (tmp_path / "file").read_text("utf-8") == "mine"


def test_port_that_is_taken(demo: Demo) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        refused(
            kg("serve", demo.graph, "--port", port), f"127.0.0.1:{port}: cannot listen there", "Choose another --port"
        )


def test_half_written_store_does_not_hide_the_graph(tmp_path: Path, demo: Demo) -> None:
    shutil.copytree(demo.graph, tmp_path / "graph")
    shutil.rmtree(tmp_path / "graph" / "store")
    (tmp_path / "graph" / "store").mkdir()
    assert kg("show", tmp_path / "graph").code == 0


def test_store_that_is_damaged_is_told(tmp_path: Path, demo: Demo) -> None:
    shutil.copytree(demo.graph, tmp_path / "graph")
    for file in (tmp_path / "graph" / "store").glob("MANIFEST*"):
        file.write_bytes(b"damaged")
    refused(
        kg("show", tmp_path / "graph"), "graph/store: is damaged. Remove that folder: graph.ttl answers in its stead"
    )


def test_a_bug_is_told_apart_from_bad_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.build.extract_and_link", lambda *_: 1 / 0)
    run = kg("build", SEED, "-o", tmp_path / "out")
    assert run.code == 2
    assert "ZeroDivisionError" in run.err
    assert run.err.endswith("kg: this is a bug in kg; please report it with the lines above\n")


def test_whoever_has_read_enough_ends_the_output_quietly(demo: Demo) -> None:
    command = f"import sys; from kg.cli import main; sys.exit(main(['show', {str(demo.graph)!r}, 'Gaza']))"
    reader, writer = os.pipe()
    os.close(reader)  # before anything is written
    with os.fdopen(writer, "wb") as pipe:
        run = subprocess.run(  # noqa: S603  # our own program
            [sys.executable, "-c", command], cwd=ROOT, stdout=pipe, stderr=subprocess.PIPE, check=False
        )
    assert (run.returncode, run.stderr) == (0, b"")


def test_interrupted_by_the_user(demo: Demo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.show.show", lambda *_, **__: (_ for _ in ()).throw(KeyboardInterrupt))
    assert kg("show", demo.graph) == Run(1, "", "kg: interrupted\n")
