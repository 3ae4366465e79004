"""Collections of told events from disk: every fault is named with its place."""

from __future__ import annotations

import copy
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kg.errors import GoldError
from kg.evaluation.coreference.gold import is_collection, load_events
from kg.model import EventType, Period
from tests.conftest import ROOT
from tests.evaluation.coreference.made_up import EVENTS, collection, folder


def changed(**fields: object) -> dict[str, object]:
    """The made-up collection with another first event."""
    events: dict[str, Any] = copy.deepcopy(EVENTS)
    events["events"][0] |= fields
    return events


def test_a_folder_and_its_file_are_one_collection(tmp_path: Path) -> None:
    path = folder(tmp_path)
    assert is_collection(path)
    assert is_collection(path / "events.json")
    assert load_events(path) == load_events(path / "events.json")


def test_other_folders_of_gold_files_are_none() -> None:
    assert not is_collection(ROOT / "tests" / "gold")


def test_an_event_has_its_mentions_container_and_judgements(tmp_path: Path) -> None:
    event = collection(tmp_path).by_id["tarn-2031-03-07"]
    assert event.types == (EventType.SHELLING,)
    assert event.within == "war-2031"
    assert (event.sources, event.contested) == (2, True)
    assert [mention.is_negative for mention in event.mentions] == [False, True]


def test_containers_are_told_from_the_narrowest_on(tmp_path: Path) -> None:
    gold = collection(tmp_path)
    assert list(gold.above("tarn-2031-03-08")) == ["war-2031"]
    assert list(gold.above("war-2031")) == []


def test_the_end_of_an_id_tells_day_or_month_but_not_of_a_container(tmp_path: Path) -> None:
    gold = collection(tmp_path)
    assert gold.when("tarn-2031-03-07") == Period(date(2031, 3, 7), date(2031, 3, 8))
    assert gold.when("talks-2031-02") == Period(date(2031, 2, 1), date(2031, 3, 1))
    assert gold.when("war-2031") is None
    assert gold.when("case-2031-13-45") is None


@pytest.mark.parametrize(
    ("events", "said"),
    [
        (changed(whithin="x"), r"events\[0\]\.whithin: no such key in the gold format\. Did you mean within\?"),
        (changed(within="peace"), r"events\[0\]\.within: no event 'peace'"),
        (changed(types=["shellling"]), r"events\[0\]\.types\[0\]: 'shellling' is no EventType"),
        (changed(types=[]), r"events\[0\]\.types: are missing"),
        (changed(id="tarn-2031-03-07"), r"events: two events have one id"),
        (changed(mentions=[{"article": "c.txt", "words": "x"}]), r"mentions\[0\]\.article: no file c\.txt"),
        (changed(mentions=[{"article": "a.txt"}]), r"mentions\[0\]\.words: is missing"),
        (EVENTS | {"pairs_apart": [["war-2031"]]}, r"pairs_apart\[0\]: is no pair"),
        (EVENTS | {"pairs_apart": [["war-2031", "peace", "why"]]}, r"pairs_apart\[0\]: no event 'peace'"),
    ],
)
def test_a_fault_is_named_with_its_place(tmp_path: Path, events: dict[str, object], said: str) -> None:
    with pytest.raises(GoldError, match=said):
        collection(tmp_path, events)
