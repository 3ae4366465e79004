"""A graph's folder: adding to it, cutting it short, asking what is left of it."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.build import assemble
from kg.edition import edition
from kg.errors import GraphError
from kg.folder import GraphFolder, Making, _lines
from kg.model import Actor, ActorType, Name, Place, Reading
from kg.stores import MemoryStore, Solutions
from tests.builders import article
from tests.commands import kg
from tests.conftest import SEEDS, Demo
from tests.war import first, second

NAMES = sorted(path.name for path in SEEDS.iterdir())
GANJA = [SEEDS / name for name in NAMES if "ganja" in name]
MAKING = Making("https://example.org/id/", "rules", edition("rules"))


def words(out: str) -> str:
    return " ".join(out.split())


def test_one_by_one_gives_the_bytes_of_all_at_once(tmp_path: Path) -> None:
    kg("build", *GANJA, "-o", tmp_path / "once")
    for seed in GANJA:
        assert kg("build", seed, "-o", tmp_path / "steps").code == 0
    once, steps = tmp_path / "once" / "graph.ttl", tmp_path / "steps" / "graph.ttl"
    assert once.read_bytes() == steps.read_bytes()


@pytest.mark.parametrize("damage", ["", "{", '{"edition": "other", "known": {}}'])
def test_what_was_gathered_before_is_only_spared_work(tmp_path: Path, damage: str) -> None:
    kg("build", *GANJA, "-o", tmp_path / "once")
    kg("build", GANJA[0], "-o", tmp_path / "steps")
    assert GraphFolder(tmp_path / "once").memory().known
    (tmp_path / "steps" / "fusion.json").write_text(damage)
    assert not GraphFolder(tmp_path / "steps").memory().known
    assert kg("build", GANJA[1], "-o", tmp_path / "steps").code == 0
    for name in ("graph.ttl", "fusion.json"):
        assert (tmp_path / "once" / name).read_bytes() == (tmp_path / "steps" / name).read_bytes()


def test_adding_reads_only_what_is_new(tmp_path: Path) -> None:
    kg("build", GANJA[0], "-o", tmp_path / "out")
    with patch("kg.build.extract_and_link", side_effect=AssertionError("read again")):
        again = kg("build", GANJA[0], "-o", tmp_path / "out")
    assert again.code == 0, again.err
    assert words(again.out).startswith("Nothing new; 1 was there already. The graph holds 1 article (1 Indonesian): ")
    more = kg("build", *GANJA, "-o", tmp_path / "out")
    assert words(more.out).startswith("Read 1 new article; 1 was there already. The graph holds 2 articles ")


def test_what_another_edition_read_is_read_again_and_nothing_is_lost(tmp_path: Path) -> None:
    with patch("kg.commands.edition", return_value="before"):
        kg("build", GANJA[0], "-o", tmp_path / "out")
    run = kg("build", GANJA[1], "-o", tmp_path / "out")
    assert "1 article of before was read again" in words(run.out)
    kg("build", *GANJA, "-o", tmp_path / "fresh")
    assert (tmp_path / "out" / "graph.ttl").read_bytes() == (tmp_path / "fresh" / "graph.ttl").read_bytes()


def test_copies_count_once_and_are_told(tmp_path: Path) -> None:
    shutil.copy(GANJA[0], tmp_path / "salinan.txt")
    run = kg("build", GANJA[0], tmp_path / "salinan.txt", "-o", tmp_path / "out")
    assert words(run.out).startswith("Read 1 article (1 Indonesian): ")
    assert "1 copy of an article counted once." in words(run.out)


def test_folder_keeps_the_base_that_it_was_made_with(tmp_path: Path) -> None:
    kg("build", GANJA[0], "-o", tmp_path / "out", "--base", "https://example.org/id/")
    kg("build", GANJA[1], "-o", tmp_path / "out")
    turtle = (tmp_path / "out" / "graph.ttl").read_text("utf-8")
    assert turtle.count("<https://example.org/id/") > 5
    assert "w3id.org/conflict-kg/id/" not in turtle


@pytest.mark.parametrize("stage", ["_prepare_store", "_swap_store", "report"])
def test_a_build_cut_short_leaves_a_graph_that_can_be_asked(stage: str, tmp_path: Path) -> None:
    out = tmp_path / "out"
    kg("build", GANJA[0], "-o", out)
    old = (out / "graph.ttl").read_bytes()
    with patch.object(GraphFolder, stage, side_effect=KeyboardInterrupt):
        assert kg("build", GANJA[1], "-o", out).code == 1
    assert kg("show", out).code == 0
    assert (out / "graph.ttl").read_bytes() == old or stage != "_prepare_store"
    assert kg("build", GANJA[1], "-o", out).code == 0
    kg("build", *GANJA, "-o", tmp_path / "fresh")
    assert (out / "graph.ttl").read_bytes() == (tmp_path / "fresh" / "graph.ttl").read_bytes()
    assert not list(out.glob(".*"))


def test_disk_that_is_full_leaves_the_old_graph(tmp_path: Path) -> None:
    out = tmp_path / "out"
    kg("build", GANJA[0], "-o", out)
    old = {name: (out / name).read_bytes() for name in ("graph.ttl", "report.json", "readings.jsonl")}
    with patch("kg.exporters.writing.Path.replace", side_effect=OSError(28, "No space left on device")):
        run = kg("build", GANJA[1], "-o", out)
    assert run.code == 1
    assert "No space left on device" in run.err
    assert {name: (out / name).read_bytes() for name in old} == old
    assert json.loads(kg("query", "articles", "--graph", out, "--format", "json").out)


def test_graph_without_its_store_is_asked_in_memory(tmp_path: Path, demo: Demo) -> None:
    shutil.copy(demo.graph / "graph.ttl", tmp_path)
    assert isinstance(GraphFolder(tmp_path).store(), MemoryStore)
    for question in ("articles", "denials"):
        assert kg("query", question, "--graph", tmp_path).out == kg("query", question, "--graph", demo.graph).out


def test_second_build_into_a_folder_waits_outside(tmp_path: Path) -> None:
    handle = os.open(tmp_path, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        run = kg("build", GANJA[0], "-o", tmp_path)
    finally:
        os.close(handle)
    assert run.code == 1
    assert "another kg build is writing to it. Wait until it is done" in run.err


def test_build_that_fails_leaves_no_empty_folder(tmp_path: Path) -> None:
    assert kg("build", tmp_path / "nowhere", "-o", tmp_path / "out").code == 1
    assert not (tmp_path / "out").exists()


def test_readings_come_back_as_they_were(tmp_path: Path) -> None:
    folder = GraphFolder(tmp_path)
    folder.write(assemble([], [first(), second()]), MAKING)
    assert folder.making() == MAKING
    assert sorted(folder.kept(MAKING.edition).readings, key=repr) == sorted([first(), second()], key=repr)
    assert [a.id for a in folder.kept("another").stale] == [r.article.id for r in folder.kept(MAKING.edition).readings]
    assert len(folder.dataset()) > 0


entities = st.one_of(
    st.builds(
        Actor, st.text(), st.text(), st.sampled_from(ActorType), st.tuples(st.builds(Name, st.text(), st.text()))
    ),
    st.builds(Place, st.text(), st.text(), latitude=st.none() | st.floats(-90, 90), longitude=st.none()),
)


@settings(max_examples=40, deadline=None)
@given(entities)
def test_actor_stays_an_actor_and_place_a_place(
    tmp_path_factory: pytest.TempPathFactory, entity: Actor | Place
) -> None:
    kept = Reading(article("Kata-kata.\u2028\x85\x0b"), related=(entity,))
    folder = GraphFolder(tmp_path_factory.mktemp("folder"))
    (folder.path / "readings.jsonl").write_bytes(b"".join(_lines(MAKING, [kept])))
    assert folder.kept(MAKING.edition).readings == (kept,)


@pytest.mark.parametrize(
    ("written", "place"),
    [(b"", ":1"), (b"{}\n", ":1"), (b'{"version": "0.0.1"}\n', ":1"), (b"\xff\xfe\n", ":1"), (b"OK\n{\n", ":2")],
)
def test_damaged_readings_are_named_by_line(written: bytes, place: str, tmp_path: Path) -> None:
    good = b"".join(_lines(MAKING, []))
    (tmp_path / "readings.jsonl").write_bytes(written.replace(b"OK\n", good))
    with pytest.raises(GraphError, match=rf"readings\.jsonl{place}: is damaged\. Build into a new folder"):
        GraphFolder(tmp_path).kept(MAKING.edition)


def test_graph_without_its_readings_is_not_added_to(tmp_path: Path, demo: Demo) -> None:
    shutil.copy(demo.graph / "graph.ttl", tmp_path)
    run = kg("build", GANJA[0], "-o", tmp_path)
    assert run.code == 1
    assert "readings.jsonl: is missing, so nothing can be added. Build into a new folder" in run.err


def test_question_answers_from_disk_as_from_memory(demo: Demo) -> None:
    folder, asked = (
        GraphFolder(demo.graph),
        "SELECT ?a { ?a a <https://w3id.org/conflict-kg/ontology#Article> } ORDER BY ?a",
    )
    disk, memory = folder.store().query(asked), MemoryStore(folder.dataset()).query(asked)
    assert isinstance(disk, Solutions)
    assert disk == memory
