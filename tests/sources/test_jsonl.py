"""JSON Lines: each line an article or the reason why not."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from kg.errors import ArticleError
from kg.model import Article
from kg.sources import Limits, open_source
from tests.sources.pages import FIRST, SECOND, THIRD, paragraphs, read_all, read_one


def line(**record: object) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"


def test_what_a_record_says_is_believed() -> None:
    article = read_one(
        line(
            text=f"{FIRST}\n\n{SECOND}",
            title="Desa Ditembaki",
            publisher="HARIAN FAJAR",
            published="2023-10-18T07:12:00+07:00",
            url="https://fajar.example/1",
            language="id-ID",
            byline="Rina Hapsari",
        )
    )
    assert article.title == "Desa Ditembaki"
    assert article.publisher == "Harian Fajar"
    assert article.published == datetime(2023, 10, 18, 7, 12, tzinfo=timezone(timedelta(hours=7)))
    assert article.identifier == article.url == "https://fajar.example/1"
    assert article.byline == "Rina Hapsari"
    assert paragraphs(article) == [FIRST, SECOND]


def test_a_bad_line_is_reported_by_file_and_line_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    lines = [line(text=FIRST), "nonsense\n", line(title="no text"), "[1]\n", "\n", line(text=3), line(text=SECOND)]
    path.write_text("".join(lines), encoding="utf-8")
    found = list(open_source(str(path)).articles())
    assert [one.text for one in found if isinstance(one, Article)] == [FIRST, SECOND]
    places = [one.place for one in found if isinstance(one, ArticleError)]
    assert places == [f"{path}:{number}" for number in (2, 3, 4, 6)]


def test_articles_of_one_file_without_addresses_are_told_apart(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl"
    path.write_text(line(text=FIRST) + line(text=SECOND), encoding="utf-8")
    found = [one.identifier for one in open_source(str(path)).articles() if isinstance(one, Article)]
    assert found == ["news.jsonl:1", "news.jsonl:2"]


def test_null_is_nothing() -> None:
    assert read_one(line(text=FIRST, title=None, url=None)).url == ""


def test_an_address_that_is_none_is_left_out() -> None:
    assert read_one(line(text=FIRST, url="javascript:alert(1)")).url == ""


def test_records_longer_than_what_is_looked_at_first_come_out_whole() -> None:
    long = "\n\n".join([SECOND] * 60)
    found = read_all(
        "".join(line(text=f"{FIRST}\n\n{long}\n\n{number} orang tewas di desa itu.") for number in range(3))
    )
    assert [one.text.split()[-6] for one in found if isinstance(one, Article)] == ["0", "1", "2"]


def test_a_line_beyond_the_limit_is_skipped_and_the_next_one_read() -> None:
    found = read_all(line(text=FIRST * 200) + line(text=THIRD * 2), Limits(document=10_000))
    assert [type(one) for one in found] == [ArticleError, Article]


@pytest.mark.parametrize("text", ['"text": ' * 3, "[" * 100_000, '{"text": "\\ud800 tewas"', "NaN"])
def test_malformed_json_is_an_error_and_no_crash(text: str, tmp_path: Path) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(text + "\n", encoding="utf-8")
    (error,) = open_source(str(path)).articles()
    assert isinstance(error, ArticleError)


def test_half_a_character_is_dropped() -> None:
    assert read_one('{"text": "' + FIRST + ' \\ud800"}').text == FIRST


def test_an_empty_file_is_reported(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").touch()
    (error,) = open_source(str(tmp_path / "empty.jsonl")).articles()
    assert "empty" in str(error)


def test_json_over_several_lines_is_one_error_rather_than_one_a_line(tmp_path: Path) -> None:
    file = tmp_path / "pretty.json"
    file.write_text(json.dumps([{"text": FIRST}, {"text": SECOND}], indent=1), "utf-8")
    (error,) = open_source(str(file)).articles()
    assert isinstance(error, ArticleError)
    assert "several lines" in str(error)
