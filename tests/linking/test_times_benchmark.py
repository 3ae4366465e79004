"""How many expressions of the benchmark, written by somebody who had not seen the code, are placed exactly."""

from __future__ import annotations

import pytest

from benchmarks.times import DEV, TEST, load_cases, read_by_kg, right

#: a little below what is reached; the test split is text that no rule was written for
FLOORS = {DEV: 0.985, TEST: 0.93}


@pytest.mark.parametrize("split", [DEV, TEST])
def test_share_of_expressions_placed_on_exactly_the_right_days_does_not_fall(split: str) -> None:
    cases = load_cases(split)
    assert right(cases, read_by_kg) >= FLOORS[split] * len(cases)
