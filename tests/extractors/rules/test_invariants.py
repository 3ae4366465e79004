"""What holds of every reading of any text, sensible or not."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.extractors.rules import RuleExtractor
from kg.model import Article
from tests.extractors.catalogue import EXTRACTOR, PUBLISHED, article, assert_points_at_its_words, read

INDONESIAN = (
    "Rusia Ukraina Kyiv Koval PBB Presiden juru bicara militer Menteri kata ujarnya mengatakan membantah menuduh "
    "menurut dikutip Reuters bahwa jika akan tidak serangan rudal menyerang diserang oleh ditembak menewaskan melukai "
    "sedikitnya 12 tiga orang lainnya di ke dari dan yang itu ia mereka pihaknya pada Senin (4/3) kota desa kepada"
)
ENGLISH = (
    "Russia Ukraine Kyiv Koval president army spokesman minister said denied accused according to Reuters that if will "
    "not attack missile attacked by killed wounded at least 12 three people in from and which the he they its on Monday"
)
MARKS = [
    '"',
    "“",
    "”",
    "«",
    "»",
    "'",
    "’",
    ",",
    ".",
    ":",
    "?",
    "!",
    "…",
    "(",
    ")",
    "-",
    "—",
    "\n\n",
    "\n",
    "\u00a0",
    "😀",
]


def _texts(row: str) -> st.SearchStrategy[str]:
    words = row.split()
    piece = st.one_of(st.sampled_from(words), st.sampled_from(words), st.sampled_from(MARKS))
    return st.lists(piece, max_size=40).map(" ".join)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(_texts(INDONESIAN))
def test_any_row_of_indonesian_words_and_marks_is_read(text: str) -> None:
    read(text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(_texts(ENGLISH))
def test_any_row_of_english_words_and_marks_is_read(text: str) -> None:
    read(text, "en")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.text(max_size=80))
def test_any_characters_at_all_are_read(text: str) -> None:
    read(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…", '"', '""', "“”", ".", "12", "a"])
def test_next_to_nothing_says_nothing(text: str) -> None:
    reading = read(text)
    assert reading.statements == ()


STORY = (
    "Gubernur Andriy Koval mengatakan pada Senin bahwa dua rudal Rusia menghantam stasiun di Kramatorsk dan "
    "menewaskan sedikitnya 12 orang. “Kami akan menyerang jika mereka tidak mundur,” ujarnya kepada Reuters.\n\n"
    "Moskow membantah tuduhan itu. Menurut Kementerian Pertahanan Rusia, pasukannya tidak menyerang kota tersebut."
)


def test_the_same_article_is_read_the_same_way_twice() -> None:
    assert read(STORY) == read(STORY)


def test_ids_do_not_hang_on_where_the_article_lies() -> None:
    first = [statement.id for statement in read(STORY).statements]
    assert len(first) == len(set(first)) >= 4


def test_another_article_gives_other_ids() -> None:
    here = {statement.id for statement in read(STORY).statements}
    there = {statement.id for statement in read("Pada Senin. " + STORY).statements}
    assert here.isdisjoint(there)


def test_an_article_without_sections_says_nothing() -> None:
    empty = Article("uji-kosong", STORY, (), "id", "uji.txt")
    assert EXTRACTOR.extract(empty).statements == ()


def test_without_a_reader_of_times_nothing_is_dated() -> None:
    reading = RuleExtractor().extract(article(STORY))
    assert_points_at_its_words(reading)
    assert reading.statements
    assert all(statement.said_on is None for statement in reading.statements)
    assert all(report.period is None for statement in reading.statements for report in statement.reports)


def test_the_extractor_and_its_reading_can_be_sent_to_another_process() -> None:
    extractor = pickle.loads(pickle.dumps(EXTRACTOR))  # noqa: S301  # our own bytes
    reading = extractor.extract(article(STORY))
    assert pickle.loads(pickle.dumps(reading)) == read(STORY)  # noqa: S301


def test_no_statement_was_said_after_its_article() -> None:
    days = [statement.said_on for statement in read(STORY).statements if statement.said_on]
    assert days
    assert all(period.start is not None and period.start <= PUBLISHED.date() for period in days)


def test_its_name_is_what_the_graph_calls_it() -> None:
    assert EXTRACTOR.name == "rules"
