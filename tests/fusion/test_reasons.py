"""Why accounts were joined, as people say it."""

from __future__ import annotations

from kg.fusion.reasons import PHRASES, UNSAID
from kg.fusion.weights import ACROSS, WITHIN


def test_every_fact_that_weighs_is_said_or_left_out_on_purpose() -> None:
    weighed = WITHIN.facts.keys() | ACROSS.facts.keys()
    assert weighed <= PHRASES.keys() | UNSAID
    assert not PHRASES.keys() & UNSAID


def test_what_is_alike_speaks_for_a_match_and_what_differs_against() -> None:
    for fact in ("same day", "same town", "same kind of thing", "same large figure", "same agent"):
        assert ACROSS.facts[fact] > 0, fact
    for fact in ("other figures", "other kind of thing", "no day"):
        assert ACROSS.facts[fact] < 0, fact
