"""What was decided before is not decided again, and changes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from unittest.mock import patch

import pytest

from benchmarks.made_reports import make
from kg.fusion import Memory, clustering, fuse, fuse_again
from kg.model import Reading
from tests import builders
from tests.fusion.land import NORTH, SHUSHI, on_paper, tells

MADE = make(400).readings
SHELLING = tuple(on_paper(tells(paper, agent=NORTH), date(2020, 11, 2)) for paper in ("Kabar", "Warta"))
ELSEWHERE = tuple(
    on_paper(tells(paper, at=[SHUSHI], when=builders.day(2021, 3, 1)), date(2021, 3, 2)) for paper in ("Pos", "Lensa")
)


def decided_anew(readings: Sequence[Reading], before: Memory) -> int:
    """How many neighbourhoods are looked into."""
    with patch.object(clustering, "cluster", wraps=clustering.cluster) as cluster:
        fuse_again(readings, {}, before)
    return cluster.call_count


@pytest.mark.parametrize("step", [7, 60])
def test_what_is_remembered_changes_nothing(step: int) -> None:
    memory = Memory()
    for size in range(step, len(MADE) + step, step):
        events, memory = fuse_again(MADE[:size], {}, memory)
        assert events == fuse(MADE[:size], {})


def test_an_article_about_something_else_has_nothing_decided_again() -> None:
    _, memory = fuse_again(SHELLING, {}, Memory())
    assert decided_anew(SHELLING, Memory()) == 1
    assert decided_anew([*SHELLING, ELSEWHERE[0]], memory) == 0
    assert decided_anew([*SHELLING, *ELSEWHERE], memory) == 1


def test_another_account_of_the_same_is_looked_into() -> None:
    _, memory = fuse_again(SHELLING, {}, Memory())
    third = on_paper(tells("Radar", agent=NORTH), date(2020, 11, 2))
    assert decided_anew([*SHELLING, third], memory) == 1
