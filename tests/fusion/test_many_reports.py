"""Two thousand made-up reports of three hundred happenings: limits hold however much is told at once."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import combinations

from benchmarks.fusion import b_cubed
from benchmarks.made_reports import Made, make
from kg.fusion import fuse
from kg.knowledge import load
from kg.model import Event, Place, Report

SIZE = 2000


@cache
def made() -> Made:
    return make(SIZE)


@cache
def events() -> tuple[Event, ...]:
    return fuse(made().readings)


def reports(event: Event) -> list[Report]:
    return [account.report for account in event.accounts]


@cache
def around(place: str) -> frozenset[str]:
    site = load().site(place)
    return frozenset(outer.place.id for outer in load().around(site)) if site is not None else frozenset()


def meet(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of places may be one spot: they share a place, or one lies in the other."""
    return any(a == b or a in around(b) or b in around(a) for a in one for b in other)


def test_readings_are_the_same_every_time_and_point_at_their_words() -> None:
    again = make(200)
    assert again.readings == made().readings[: len(again.readings)]
    for reading in again.readings:
        for statement in reading.statements:
            for report in statement.reports:
                assert report.trigger in report.evidence
                assert report.evidence.end <= len(reading.article.text)
                assert report.places == tuple(m for m in report.places if m.span.of(reading.article.text) == m.name)


def test_what_happened_is_told_in_heaps() -> None:
    told = Counter(made().truth.values()).values()
    assert len(made().truth) >= SIZE
    assert max(told) > 50
    assert sum(count == 1 for count in told) > len(told) / 5


def test_every_report_is_in_exactly_one_event() -> None:
    told = Counter(report.id for event in events() for report in reports(event))
    assert told.keys() == made().truth.keys()
    assert set(told.values()) == {1}


def test_every_event_has_an_address_of_its_own() -> None:
    assert len({event.id for event in events()}) == len(events())


def test_no_event_holds_days_that_exclude_each_other() -> None:
    for event in events():
        periods = [report.period for report in reports(event) if report.period is not None]
        starts = [period.start for period in periods if period.start is not None]
        ends = [period.end for period in periods if period.end is not None]
        assert not starts or not ends or max(starts) < min(ends), event.label


def test_no_event_holds_places_apart_from_each_other() -> None:
    for event in events():
        named = {
            frozenset(m.entity.id for m in report.places if isinstance(m.entity, Place)) for report in reports(event)
        }
        assert all(meet(one, other) for one, other in combinations(named - {frozenset()}, 2)), event.label


def test_what_is_gathered_belongs_together() -> None:
    event_of = {report.id: event.id for event in events() for report in reports(event)}
    precision, recall = b_cubed(made().truth, event_of)
    assert precision > 0.97
    assert recall > 0.4
