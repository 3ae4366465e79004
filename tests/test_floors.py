"""What the rules reach on articles annotated by hand must not sink: a lower floor is a decision, not an accident.

``tests/gold`` is what a person found in ``seeds/``; the rules were written with these articles, so its floors
guard against loss rather than measure what an unseen article gets. The floors of the other collections stand just
below what is reached, and rise with it: see ``tests/floors.py``.
"""

from __future__ import annotations

import pytest

from tests.floors import COLLECTIONS, FILE, moved, reached, read, scorecard, written

AWAY = "the development data beside the checkout is not there"
FLOORS = [(name, row, floor) for name, rows in read().items() for row, floor in rows.items()]


@pytest.mark.parametrize(("name", "row", "floor"), FLOORS, ids=[f"{name}: {row}" for name, row, _ in FLOORS])
def test_no_figure_sinks_below_its_floor(name: str, row: str, floor: float) -> None:
    if not COLLECTIONS[name].path.exists():
        pytest.skip(AWAY)
    assert reached(name, row) >= floor


@pytest.mark.parametrize("name", ["seeds", "another paper"])
def test_no_agent_is_one_that_the_text_does_not_name(name: str) -> None:
    if not COLLECTIONS[name].path.exists():
        pytest.skip(AWAY)
    assert scorecard(name).false_agents == ()


@pytest.mark.parametrize("name", ["seeds", "dev", "held"])
def test_all_gold_articles_are_scored(name: str) -> None:
    files = list(COLLECTIONS[name].path.glob("*.json"))
    assert scorecard(name).articles == len(files) >= 8


def test_a_floor_rises_with_what_is_reached() -> None:
    assert moved({"reports": 0.70}, {"reports": 0.82}, lower=False) == {"reports": 0.81}


@pytest.mark.parametrize(("lower", "floor"), [(False, 0.70), (True, 0.59)])
def test_a_floor_comes_down_only_when_asked_to(*, lower: bool, floor: float) -> None:
    assert moved({"reports": 0.70}, {"reports": 0.60}, lower=lower) == {"reports": floor}


def test_the_file_is_as_it_would_be_written() -> None:
    assert COLLECTIONS.keys() >= read().keys()
    assert written(read()).splitlines()[1:] == FILE.read_text("utf-8").splitlines()[1:]
