"""From sources to a graph: the same graph however it is come by, and every fact with its words."""

from __future__ import annotations

import logging
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import Graph

import kg as package
from kg import Dataset, KgError, build, query
from kg.build import Skipped, assemble, read
from kg.errors import ArticleError, SetupError, SourceError
from kg.model import Article, Reading, Span
from tests import builders
from tests.commands import kg
from tests.conftest import ROOT, SEEDS, Demo

PAIR = ("warta-nusantara-2020-10-12-rudal-hantam-ganja.txt", "kabar-semesta-2020-10-12-armenia-bantah-serang-ganja.txt")


@pytest.fixture(scope="module")
def readings() -> tuple[Reading, ...]:
    return assemble([a for a in read([str(SEEDS / name) for name in PAIR]) if isinstance(a, Article)]).readings


def spans(reading: Reading) -> Iterator[Span]:
    for said in reading.statements:
        yield from (said.evidence, said.content)
        for report in said.reports:
            yield from (report.evidence, report.trigger, *report.weapons, *report.target_texts)
            yield from (toll.span for toll in report.tolls)
    yield from (mention.span for mention in reading.mentions)


def test_public_names_are_those_of_the_readme() -> None:
    assert set(package.__all__) == {"Dataset", "KgError", "__version__", "build", "query"}
    assert callable(build)
    assert callable(query)
    assert (Dataset.__name__, KgError.__name__) == ("Dataset", "KgError")
    with pytest.raises(AttributeError, match="nonsense"):
        _ = package.nonsense


def test_every_span_points_into_its_article(readings: tuple[Reading, ...]) -> None:
    for reading in readings:
        assert all(span.of(reading.article.text).strip() for span in spans(reading))
        assert max(span.end for span in spans(reading)) <= len(reading.article.text)


def test_every_quote_of_the_graph_stands_in_its_article(demo: Demo) -> None:
    texts = {a.id: a.text for a in read([str(SEEDS)]) if isinstance(a, Article)}
    passages = "SELECT ?a ?s ?e ?q { ?p ckg:inArticle ?a ; ckg:start ?s ; ckg:end ?e ; ckg:quote ?q }"
    graph = Graph().parse(demo.graph / "graph.ttl")
    rows = [[str(cell) for cell in row] for row in graph.query(passages) if isinstance(row, tuple)]
    assert len(rows) > 100
    for article, start, end, quote in rows:
        assert texts[article.rsplit("/", 1)[1]][int(start) : int(end)] == quote


def test_nothing_acts_that_the_text_does_not_name(demo: Demo) -> None:
    asked = "ASK { ?r a ckg:Report ; ckg:agent ?who FILTER NOT EXISTS { ?who ckg:evidence/ckg:quote ?words } }"
    prefix = "PREFIX ckg: <https://w3id.org/conflict-kg/ontology#> "
    assert kg("sparql", prefix + asked, "--graph", demo.graph).out == "no\n"


def test_other_folder_time_zone_locale_and_hash_seed_give_the_same_bytes(tmp_path: Path, demo: Demo) -> None:
    copy = tmp_path / "berita lama"
    shutil.copytree(SEEDS, copy)
    surroundings = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "PYTHONHASHSEED": "7",
        "TZ": "Asia/Jayapura",
        "LC_ALL": "POSIX",
        "LANG": "tr_TR.UTF-8",
    }
    command = "import sys; from kg.cli import main; sys.exit(main(sys.argv[1:]))"
    sources = sorted(map(str, copy.iterdir()), reverse=True)
    made = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, "-c", command, "build", *sources, "--out", "graf"],
        cwd=tmp_path,
        env=surroundings,
        capture_output=True,
        check=False,
    )
    assert made.returncode == 0, made.stderr.decode()
    assert "Read 8 articles" in made.stdout.decode()
    assert (tmp_path / "graf" / "graph.ttl").read_bytes() == (demo.graph / "graph.ttl").read_bytes()


def test_order_of_articles_does_not_matter(readings: tuple[Reading, ...]) -> None:
    first, last = ([reading.article for reading in order] for order in (readings, readings[::-1]))
    assert assemble(first).dataset.turtle() == assemble(last).dataset.turtle()


def test_readings_made_before_give_the_graph_of_all_at_once(readings: tuple[Reading, ...]) -> None:
    at_once = assemble([reading.article for reading in readings]).dataset
    assert assemble([readings[0].article], readings[1:]).dataset == at_once
    assert assemble([], readings).dataset == at_once


@pytest.mark.parametrize("swapped", [False, True])
def test_same_text_from_two_sources_counts_once_whichever_comes_first(tmp_path: Path, *, swapped: bool) -> None:
    text = (SEEDS / PAIR[0]).read_text("utf-8")
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(text, "utf-8")
    articles = [a for a in read([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]) if isinstance(a, Article)]
    early, late = reversed(articles) if swapped else articles
    before = assemble([early]).readings
    assert assemble([late], before).dataset == assemble(articles).dataset
    assert len(assemble(articles).readings) == 1


def test_turtle_says_the_same_to_rdflib_and_oxigraph(demo: Demo) -> None:
    turtle = (demo.graph / "graph.ttl").read_bytes()
    theirs = Graph().parse(data=turtle, format="turtle")
    assert len(theirs) == sum(1 for _ in parse(BytesIO(turtle), RdfFormat.TURTLE))
    assert len(theirs) == len(Dataset.from_turtle(turtle))


#: Counters of triples that share no code with rdflib or Oxigraph: Jena's, in Java, and Raptor's, in C.
COUNTERS = {"riot": ("--count",), "rapper": ("-c", "-i", "turtle")}


@pytest.mark.parametrize("program", COUNTERS)
def test_turtle_says_the_same_to_a_third_parser(demo: Demo, program: str) -> None:
    path = shutil.which(program)
    if path is None:
        pytest.skip(f"{program} is not installed")
    file = demo.graph / "graph.ttl"
    counted = subprocess.run([path, *COUNTERS[program], file], capture_output=True, check=True, text=True)  # noqa: S603
    said = (counted.stdout + counted.stderr).replace(",", "")
    assert re.search(rf"\b{len(Dataset.from_turtle(file.read_bytes()))}\b", said)


def test_graph_has_no_blank_nodes(demo: Demo) -> None:
    turtle = (demo.graph / "graph.ttl").read_bytes()
    assert b"_:" not in turtle
    assert b"[ " not in turtle


def test_turtle_sets_one_thing_after_another(demo: Demo) -> None:
    lines = (demo.graph / "graph.ttl").read_text("utf-8").split("\n")
    subjects = [line.split(" ")[0] for line in lines if line and line[0] not in "@\t"]
    assert all(one != other for one, other in pairwise(subjects))


def test_from_python_one_source_or_several_and_what_fails(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    seed, empty = SEEDS / PAIR[0], tmp_path / "kosong.txt"
    empty.write_bytes(b"")
    with caplog.at_level(logging.WARNING):
        graph = build([seed, empty])
    assert "kosong.txt: empty" in caplog.text
    assert build(str(seed)) == graph
    with pytest.raises(ArticleError, match=r"no article could be read\. .*empty"):
        build(empty)
    with pytest.raises(SourceError, match="no such file"):
        build([tmp_path / "nowhere"])


def test_article_in_a_language_without_rules_is_skipped_with_its_reason(readings: tuple[Reading, ...]) -> None:
    known = readings[0].article
    foreign = Article("x", "Die Stadt wurde beschossen.", known.sections[:1], "de", "stadt.txt")
    result = assemble([known, foreign])
    assert len(result.readings) == 1
    assert isinstance(result.skipped[0], Skipped)
    assert result.skipped[0].reason.startswith("stadt.txt: ")


def test_what_is_not_set_up_is_told_once_and_blamed_on_no_article(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise SetupError("the gazetteer is missing. Run kg gazetteer build")

    monkeypatch.setattr("kg.build.load_knowledge", missing)
    with pytest.raises(SetupError, match="kg gazetteer build"):
        assemble([builders.article("Rudal menghantam Ganja.")])
