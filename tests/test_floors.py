"""What the rules reach on articles annotated by hand must not sink: a lower floor is a decision, not an accident.

``tests/gold`` is what a person found in ``seeds/``; the rules were written with these articles, so its floors
guard against loss rather than measure what an unseen article gets.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.evaluation import Scorecard, evaluate
from kg.scoring import reader

GOLD = Path(__file__).parent / "gold"
SHARED = Path(__file__).parents[2] / "shared" / "gold" / "seed.json"
#: Least F1 of whole items found.
FLOORS = {"statements": 0.95, "reports": 0.92, "places": 0.90}


@pytest.fixture(scope="module")
def own() -> Scorecard:
    return evaluate([GOLD], reader("rules"))


@pytest.mark.parametrize("group", FLOORS)
def test_found_items_of_the_seeds_stay_above_their_floor(own: Scorecard, group: str) -> None:
    assert (own.tally(group).f1 or 0) >= FLOORS[group]


def test_no_agent_of_the_seeds_is_one_that_the_text_does_not_name(own: Scorecard) -> None:
    assert own.false_agents == ()


def test_all_gold_articles_are_scored(own: Scorecard) -> None:
    assert own.tally("articles", "title").right == len(list(GOLD.glob("*.json"))) == 8


@pytest.mark.skipif(not SHARED.is_file(), reason="the development data beside the checkout is not there")
def test_an_article_of_another_paper_is_read_whole() -> None:
    card = evaluate([SHARED], reader("rules"))
    found = {group: card.tally(group).f1 for group in ("statements", "reports")}
    assert min(value or 0 for value in found.values()) >= 0.95
    assert card.tally("places").missing == 0
    assert card.false_agents == ()
