"""How well the places of the benchmark are found must not sink; a better figure may raise these floors."""

import pytest

from benchmarks.place_cases import DEV, TEST, load_cases
from benchmarks.places import judged, read_by_kg, shares

#: right within 20 km, right within 161 km, right or left open
FLOORS = {DEV: (0.88, 0.92, 0.98), TEST: (0.86, 0.91, 0.97)}


@pytest.mark.parametrize("split", [DEV, TEST])
def test_places_of_the_benchmark_are_found_as_well_as_ever(split: str) -> None:
    total, *found = shares(judged(load_cases(split), read_by_kg))
    assert total > 500
    assert [share >= floor for share, floor in zip(found, FLOORS[split], strict=True)] == [True, True, True], found


def test_the_benchmark_holds_every_kind_of_trouble_in_both_languages() -> None:
    cases = list(load_cases())
    traits = {gold.trait for case in cases for gold in case.golds}
    assert traits >= {"ambiguous", "rival", "misspelt", "village", "region", "far", "none"}
    assert {case.article.language for case in cases} == {"id", "en"}
    assert len({case.article.id.rsplit("-", 1)[0] for case in cases}) >= 10
    assert sum(len(case.golds) for case in cases) >= 300
