"""What must stay apart, what is disputed, who tells it, and what lies within what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kg.evaluation.coreference.checks import Checks, Homes, Merge, Share, check
from kg.evaluation.coreference.scorecard import score_events
from kg.evaluation.coreference.system import System
from kg.evaluation.tally import Tally
from kg.model import Event, EventType
from tests.evaluation.coreference.made_up import collection, readings

#: Mentions of the made-up collection, by their numbers.
WAR, FRIDAY, DENIAL, SATURDAY = range(4)


def checks(
    path: Path,
    cluster_of: Mapping[int, str],
    *,
    contested: str = "",
    sources: Mapping[str, int] | None = None,
    within: Mapping[str, frozenset[str]] | None = None,
) -> Checks:
    """The checks of a system of which all but its clusters is made up."""
    events = {name: Event(name, EventType.ATTACK, name, (), contested=name == contested) for name in "abcd"}
    system = System(events, {}, sources or {}, within or {})
    return check(Homes(collection(path), cluster_of), system)


RIGHT = {WAR: "a", FRIDAY: "b", DENIAL: "b", SATURDAY: "c"}


def test_two_events_in_one_of_the_system_are_not_kept_apart(tmp_path: Path) -> None:
    found = checks(tmp_path, {WAR: "a", FRIDAY: "b", DENIAL: "c", SATURDAY: "c"})
    assert found.apart == Share(0, 1)
    assert found.merged_pairs == found.across == (Merge("c", "tarn-2031-03-07", "tarn-2031-03-08"),)


def test_events_in_events_of_their_own_are_kept_apart(tmp_path: Path) -> None:
    found = checks(tmp_path, RIGHT)
    assert found.apart == Share(1, 1)
    assert found.across == ()


def test_a_pair_of_which_one_is_not_read_is_not_counted(tmp_path: Path) -> None:
    assert checks(tmp_path, {FRIDAY: "b"}).apart == Share(0, 0)


def test_days_that_exclude_each_other_are_a_limit_though_nobody_lists_the_pair(tmp_path: Path) -> None:
    gold = replace(collection(tmp_path), pairs_apart=())
    system = System({"c": Event("c", EventType.ATTACK, "c", ())}, {}, {}, {})
    found = check(Homes(gold, {FRIDAY: "c", SATURDAY: "c"}), system)
    assert found.apart == Share(0, 0)
    assert [merge.event for merge in found.across] == ["c"]


def test_merging_a_container_with_its_part_is_no_matter_of_days(tmp_path: Path) -> None:
    assert checks(tmp_path, {WAR: "a", FRIDAY: "a"}).across == ()


@pytest.mark.parametrize(
    ("contested", "tally"), [("b", Tally(right=1)), ("", Tally(missing=1)), ("c", Tally(missing=1, spurious=1))]
)
def test_disputes_are_held_against_the_event_that_holds_most(tmp_path: Path, contested: str, tally: Tally) -> None:
    assert checks(tmp_path, RIGHT, contested=contested).contested == tally


def test_sources_count_where_all_mentions_are_read(tmp_path: Path) -> None:
    found = checks(tmp_path, RIGHT, sources={"b": 3})
    assert (found.sources, found.sources_off) == (Share(0, 1), 1.0)
    assert checks(tmp_path, RIGHT, sources={"b": 2}).sources == Share(1, 1)
    assert checks(tmp_path, {FRIDAY: "b"}, sources={"b": 2}).sources_off is None


def test_an_event_lies_in_its_container_by_the_graph(tmp_path: Path) -> None:
    found = checks(tmp_path, RIGHT, within={"b": frozenset("a"), "a": frozenset("c")})
    assert found.contained == Share(1, 2)
    assert found.containing == Share(1, 2)


def test_the_card_of_a_collection_holds_system_and_baselines_in_both_views(tmp_path: Path) -> None:
    card = score_events(collection(tmp_path), readings())
    assert list(card.read.rows) == list(card.end_to_end.rows)
    assert len(card.read.rows) == 3
    assert card.figures()["mentions read"] == 1
    assert card.figures()["pairs kept apart"] == 1
    assert card.read.rows["kg"] == card.end_to_end.rows["kg"]
    assert card.read.rows["kg"].conll > card.read.rows["every report its own event"].conll


def test_what_is_not_read_lowers_the_end_to_end_figures_alone(tmp_path: Path) -> None:
    given = readings()
    given["b.txt"] = replace(given["b.txt"], statements=given["b.txt"].statements[:1])
    card = score_events(collection(tmp_path), given)
    assert card.read.rows["kg"].b3 == pytest.approx(1)
    assert card.end_to_end.rows["kg"].b3_precision == pytest.approx(1)
    assert card.end_to_end.rows["kg"].b3_recall == pytest.approx(3 / 4)
