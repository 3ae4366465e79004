"""Which report is which mention: where it stands, what it tells, who says it."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg.errors import GoldError
from kg.evaluation.coreference.pairing import pair, settled, spared
from kg.model import EventType, Reading
from tests.builders import article, mention, reading, report, span, statement
from tests.evaluation.coreference.made_up import EVENTS, RUVIA, SELDIA, collection, first, readings, second


def words_read(path: Path, given: dict[str, Reading], events: dict[str, object] | None = None) -> dict[str, list[str]]:
    """Words of each mention that is read, with the events that it may tell."""
    pairing = pair(collection(path, events), given)
    return {item.mentions[0].words: [m.event for m in item.mentions] for item in pairing.read}


def test_a_report_is_the_mention_that_holds_its_trigger(tmp_path: Path) -> None:
    pairing = pair(collection(tmp_path), readings())
    assert len(pairing.read) == 4
    assert pairing.unmatched == ()


def test_a_report_of_another_type_is_no_mention(tmp_path: Path) -> None:
    found = words_read(tmp_path, readings() | {"a.txt": first(told_as=EventType.ARSON)})
    assert "menembaki Tarn pada Jumat" not in found
    assert "membantah menembaki kota itu" in found


def test_an_attack_may_be_the_shelling_that_the_gold_tells(tmp_path: Path) -> None:
    found = words_read(tmp_path, readings() | {"a.txt": first(told_as=EventType.ATTACK)})
    assert found["menembaki Tarn pada Jumat"] == ["tarn-2031-03-07"]


def test_a_report_is_one_mention_and_what_is_left_over_is_unmatched(tmp_path: Path) -> None:
    source = article("Serangan ke Tarn dan tembakan. ditembaki pada Sabtu.", id="b")
    twice = reading(
        source,
        statement(
            source, "Serangan ke Tarn", report(source, "Serangan"), report(source, "Serangan", EventType.AIR_STRIKE)
        ),
    )
    pairing = pair(collection(tmp_path), {"a.txt": first(), "b.txt": twice})
    assert len([item for item in pairing.read if item.mentions[0].article == "b.txt"]) == 1
    assert len(pairing.unmatched) == 1


def test_evidence_that_is_mostly_the_words_is_enough_where_the_trigger_stands_elsewhere(tmp_path: Path) -> None:
    given = second()
    told = given.statements[0].reports[0]
    source = given.article
    moved = replace(told, trigger=span(source, "kembali"), evidence=span(source, "kembali ditembaki pada Sabtu"))
    far = replace(moved, evidence=span(source, "Tarn kembali ditembaki"))
    for reported, is_found in ((moved, True), (far, False)):
        changed = replace(given, statements=(replace(given.statements[0], reports=(reported,)),))
        assert ("ditembaki pada Sabtu" in words_read(tmp_path, readings() | {"b.txt": changed})) is is_found


def test_the_speaker_decides_between_reports_of_the_same_words(tmp_path: Path) -> None:
    source = article("Ruvia dan Seldia bicara: membantah menembaki kota itu, menembaki Tarn pada Jumat", id="a")
    told = report(source, "menembaki", EventType.SHELLING)
    by = [mention(source, name, who) for name, who in (("Seldia", SELDIA), ("Ruvia", RUVIA))]
    both = [
        statement(source, "menembaki kota itu", replace(told, id=who.name), speakers=(who,), cue="bicara") for who in by
    ]
    pairing = pair(collection(tmp_path), {"a.txt": reading(source, *both), "b.txt": second()})
    denied = [item.report for item in pairing.read if item.mentions[0].words == "membantah menembaki kota itu"]
    assert denied == ["Ruvia"]


def two_at_once() -> dict[str, object]:
    """The denial tells both Friday's and Saturday's shelling."""
    events: dict[str, Any] = copy.deepcopy(EVENTS)
    events["events"][2]["mentions"].append(dict(events["events"][1]["mentions"][1]))
    return events


@pytest.mark.parametrize(("cluster", "event"), [("friday", "tarn-2031-03-07"), ("saturday", "tarn-2031-03-08")])
def test_words_that_tell_two_events_are_of_the_one_that_their_cluster_holds(
    tmp_path: Path, cluster: str, event: str
) -> None:
    gold = collection(tmp_path, two_at_once())
    pairing = pair(gold, readings())
    cluster_of = {}
    for item in pairing.read:
        day = {"tarn-2031-03-07": "friday", "tarn-2031-03-08": "saturday"}.get(item.mentions[0].event, "war")
        cluster_of[item.report] = cluster if len(item.mentions) == 2 else day
    given = settled(pairing.read, cluster_of)
    told = [m.event for m in gold.mentions if m.words == "membantah menembaki kota itu" and m.number in given]
    assert told == [event]
    left = [gold.mentions[number].words for number in spared(gold.mentions, given)]
    assert left == ["membantah menembaki kota itu"]


def test_words_that_do_not_stand_in_the_text_are_refused(tmp_path: Path) -> None:
    other = reading(article("Tidak ada yang terjadi.", id="a"))
    with pytest.raises(GoldError, match=r"a\.txt: tarn-2031-03-07: .* stands 0 times in the text"):
        pair(collection(tmp_path), readings() | {"a.txt": other})
