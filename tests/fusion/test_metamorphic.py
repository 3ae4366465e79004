"""What must not matter to events: the order of articles, a second copy, articles about something else, the year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.made_reports import Made, make
from kg.build import assemble, read
from kg.fusion import fuse
from kg.model import Article, Period, Reading, Report, Statement
from kg.rdf.dataset import Dataset
from tests.commands import kg
from tests.conftest import SEEDS
from tests.fusion.stories import MARKET, STORIES, TOWN, pages

#: 52 weeks, so that every weekday stays what it is.
A_YEAR = timedelta(days=364)
few = settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@cache
def made() -> Made:
    return make(150)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[Reading, ...]:
    """The seeds and the stories, read."""
    written = pages(tmp_path_factory.mktemp("stories"), list(STORIES))
    articles = read([str(SEEDS), *map(str, written)])
    return assemble([article for article in articles if isinstance(article, Article)]).readings


@pytest.fixture(scope="module", params=["told", "made up"])
def readings(request: pytest.FixtureRequest, told: tuple[Reading, ...]) -> tuple[Reading, ...]:
    return told if request.param == "told" else made().readings


def graph(readings: Iterable[Reading]) -> Dataset:
    return assemble((), tuple(readings)).dataset


def gathered(readings: Sequence[Reading]) -> set[frozenset[str]]:
    """The events as the reports that they hold."""
    return {frozenset(account.report.id for account in event.accounts) for event in fuse(readings)}


@few
@given(data=st.data())
def test_order_of_articles_does_not_matter(readings: tuple[Reading, ...], data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(readings))
    assert fuse(shuffled) == fuse(readings)


def test_graph_is_the_same_bytes_in_any_order(readings: tuple[Reading, ...]) -> None:
    assert graph(reversed(readings)).turtle() == graph(readings).turtle()


@few
@given(data=st.data())
def test_an_article_twice_changes_nothing(readings: tuple[Reading, ...], data: st.DataObject) -> None:
    doubles = data.draw(st.lists(st.sampled_from(readings), min_size=1, max_size=5))
    assert fuse([*doubles, *readings]) == fuse(readings)


def test_another_file_of_the_same_text_changes_nothing(told: tuple[Reading, ...]) -> None:
    twin = replace(told[0].article, identifier="zz-again.txt")
    assert assemble([twin], told).dataset.turtle() == graph(told).turtle()


def test_articles_about_another_war_change_nothing(told: tuple[Reading, ...]) -> None:
    market = [reading for reading in told if reading.article.identifier in MARKET]
    town = [reading for reading in told if reading.article.identifier in TOWN]
    assert len(market) + len(town) == len(STORIES)
    assert graph([*market, *town]).turtle() == (graph(market) | graph(town)).turtle()


@few
@given(data=st.data())
def test_one_article_more_changes_no_event_that_it_does_not_tell(
    readings: tuple[Reading, ...], data: st.DataObject
) -> None:
    """Every event that holds no report of the article, and lost none to it, stands as it stood."""
    article = data.draw(st.sampled_from(readings))
    others = [reading for reading in readings if reading is not article]
    before, after = gathered(others), gathered(readings)
    new = {report.id for statement in article.statements for report in statement.reports}
    touched = {report for event in after if event & new for report in event}
    assert {event for event in before if not event & touched} <= after


def test_wars_apart_are_told_as_if_alone() -> None:
    of_war: dict[str, list[Reading]] = {}
    for reading in made().readings:
        of_war.setdefault(made().war_of[reading.article.id], []).append(reading)
    assert len(of_war) > 5
    together = graph(made().readings)
    assert set(together) == {triple for alone in of_war.values() for triple in graph(alone)}


def test_a_war_a_year_later_is_gathered_alike(readings: tuple[Reading, ...]) -> None:
    assert gathered([_later(reading) for reading in readings]) == gathered(readings)


def _later(reading: Reading) -> Reading:
    published = reading.article.published
    article = replace(reading.article, published=published + A_YEAR if published is not None else None)
    return replace(reading, article=article, statements=tuple(map(_statement_later, reading.statements)))


def _statement_later(statement: Statement) -> Statement:
    return replace(
        statement, said_on=_period_later(statement.said_on), reports=tuple(map(_report_later, statement.reports))
    )


def _report_later(report: Report) -> Report:
    return replace(report, period=_period_later(report.period))


def _period_later(period: Period | None) -> Period | None:
    if period is None:
        return None

    def moved(day: date | None) -> date | None:
        return day + A_YEAR if day is not None else None

    return replace(period, start=moved(period.start), end=moved(period.end))


@pytest.mark.parametrize("batches", [[[0], [1], [2], [3], [4], [5]], [[5, 3], [1], [4, 0, 2]]])
def test_one_by_one_in_any_order_gives_the_bytes_of_all_at_once(tmp_path: Path, batches: list[list[int]]) -> None:
    files = pages(tmp_path / "pages", list(STORIES))
    assert kg("build", *files, "--out", tmp_path / "once").code == 0
    for batch in batches:
        assert kg("build", *(files[position] for position in batch), "--out", tmp_path / "steps").code == 0
    once, steps = (tmp_path / name / "graph.ttl" for name in ("once", "steps"))
    assert steps.read_bytes() == once.read_bytes()
