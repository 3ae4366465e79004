"""Every runner keeps the same promises."""

from __future__ import annotations

import itertools
import sys
from importlib.util import find_spec

import pytest

from kg.errors import SetupError
from kg.runners import DaskRunner, LocalRunner, Runner
from tests.runners.work import squared

HAS_DASK = find_spec("distributed") is not None

RUNNERS = [
    pytest.param(LocalRunner(), id="in this process"),
    pytest.param(LocalRunner(2), id="in two processes"),
    pytest.param(
        DaskRunner(processes=1),
        id="dask",
        marks=[
            pytest.mark.skipif(not HAS_DASK, reason="the extra dask is not installed"),
            pytest.mark.filterwarnings("default"),  # of Dask's own making
        ],
    ),
]


@pytest.mark.parametrize("runner", RUNNERS)
def test_results_come_in_the_order_of_the_items(runner: Runner) -> None:
    assert list(runner.map(squared, (number for number in range(12)))) == [n * n for n in range(12)]


@pytest.mark.parametrize("runner", RUNNERS)
def test_nothing_to_do_is_nothing_done(runner: Runner) -> None:
    assert list(runner.map(squared, [])) == []


@pytest.mark.parametrize("runner", RUNNERS)
def test_what_goes_wrong_in_the_work_comes_out(runner: Runner) -> None:
    results = runner.map(squared, [2, 13, 3])
    assert next(results) == 4
    with pytest.raises(ValueError, match="thirteen"):
        next(results)


@pytest.mark.parametrize("runner", [LocalRunner(), LocalRunner(2)])
def test_an_endless_source_is_drawn_from_as_needed(runner: Runner) -> None:
    results = runner.map(squared, (0 for _ in itertools.count()))
    assert list(itertools.islice(results, 3)) == [0, 0, 0]


def test_a_runner_needs_a_process() -> None:
    with pytest.raises(ValueError, match="at least one"):
        LocalRunner(0)


def test_dask_that_is_missing_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(SetupError, match=r"conflict-kg\[dask\]"):
        DaskRunner().map(squared, [])
