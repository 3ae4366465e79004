"""``kg evaluate`` on a collection of told events: its table, its list of errors, what it refuses."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kg.evaluation.coreference import event_errors, event_table
from kg.evaluation.coreference.scorecard import score_events
from tests.commands import kg
from tests.evaluation.coreference.made_up import collection, first, folder, readings


def test_command_prints_a_row_for_the_program_and_for_each_simpler_way(tmp_path: Path) -> None:
    run = kg("evaluate", folder(tmp_path))
    assert run.code == 0, run.err
    for view in ("of the mentions that are read", "end to end: of all mentions"):
        assert f"{view} " in run.out
    for way in ("kg", "same lemma of the trigger, same day, same place", "every report its own event"):
        assert run.out.count(f"\n  {way} ") == 2
    assert "2 articles, 3 events: " in run.out


def test_a_collection_is_not_sampled(tmp_path: Path) -> None:
    run = kg("evaluate", folder(tmp_path), "--sample", "1")
    assert run.code == 1
    assert "is scored as a whole. Leave --sample away" in run.err


def test_table_says_what_was_read_and_what_was_kept_apart(tmp_path: Path) -> None:
    said = event_table(score_events(collection(tmp_path), readings()))
    assert "2 articles, 3 events: 4 of 4 mentions are read; 0 reports match no mention" in said
    assert "pairs to keep apart: 0 of 1 merged" in said
    assert "contested: precision 1.00, recall 1.00" in said
    assert "within: precision –, recall .00 (0 of 2 events lie in their container)" in said


def test_errors_name_what_is_split_with_its_words(tmp_path: Path) -> None:
    source = first()
    told = source.statements[0].reports[0]
    elsewhere = replace(told, places=())
    parted = replace(source, statements=(replace(source.statements[0], reports=(elsewhere,)),))
    unread = event_errors(score_events(collection(tmp_path), readings() | {"a.txt": parted}))
    assert "not read: tarn-2031-03-07: ‹membantah menembaki kota itu› a.txt" in unread
    whole = event_errors(score_events(collection(tmp_path), readings()))
    assert "split" not in whole
    assert "not read" not in whole


def test_errors_name_the_parts_of_a_split_event_and_the_merged_events(tmp_path: Path) -> None:
    card = score_events(collection(tmp_path), readings())
    event = next(iter(card.system.events.values()))
    system = replace(card.system, events={"x": replace(event, id="x"), "y": replace(event, id="y")})
    homes = replace(card.homes, cluster_of={0: "x", 1: "x", 2: "y", 3: "y"})
    said = event_errors(replace(card, homes=homes, system=system))
    assert "split: tarn-2031-03-07 is 2 events\n  x\n    ‹menembaki Tarn pada Jumat› a.txt\n  y\n" in said
    assert "y holds tarn-2031-03-07, tarn-2031-03-08\n    tarn-2031-03-07: ‹membantah menembaki kota itu› a.txt" in said
