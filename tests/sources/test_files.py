"""Files and folders: what is read, in which order, and what is reported instead."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.errors import ArticleError, SourceError
from kg.model import Article
from kg.sources import Limits, open_source
from tests.sources.pages import BARE, FIRST


def test_a_folder_with_one_bad_file_among_ten_yields_nine_articles_and_one_report(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"{number}.txt").write_text(BARE.replace("tiga", f"{number + 2}"), encoding="utf-8")
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7\n\x00\x01")
    found = list(open_source(str(tmp_path)).articles())
    assert sum(isinstance(one, Article) for one in found) == 9
    (error,) = [one for one in found if isinstance(one, ArticleError)]
    place = f"{tmp_path}/scan.pdf"
    assert str(error) == f"{place}: not text (starts with %PDF). Convert it first, e.g. pdftotext {place}"


def test_a_folder_is_read_in_the_order_of_names_with_its_folders_and_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".hidden.txt", "deep/c.txt", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(BARE, encoding="utf-8")
    found = [one.identifier for one in open_source(str(tmp_path)).articles() if isinstance(one, Article)]
    assert found == ["a.txt", "b.txt", "c.txt"]


def test_the_same_file_in_another_folder_is_the_same_article(tmp_path: Path) -> None:
    articles = []
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "news.txt").write_text(BARE, encoding="utf-8")
        articles += list(open_source(str(tmp_path / folder)).articles())
    assert articles[0] == articles[1]
    assert isinstance(articles[0], Article)
    assert articles[0].id.startswith("news-")


def test_a_file_is_read_in_the_format_that_it_shows(tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text('{"text": "' + FIRST + '"}\n', encoding="utf-8")
    (article,) = open_source(str(tmp_path / "news.txt")).articles()
    assert isinstance(article, Article)
    assert article.text == FIRST


def test_what_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file or folder"):
        open_source(str(tmp_path / "nowhere"))


def test_a_folder_without_files_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no files in this folder"):
        open_source(str(tmp_path))


def test_a_pipe_among_the_files_is_reported_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (error,) = open_source(str(tmp_path)).articles()
    assert "not a regular file" in str(error)


def test_an_empty_file_is_reported(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (error,) = open_source(str(tmp_path / "empty.txt")).articles()
    assert isinstance(error, ArticleError)
    assert "empty" in str(error)


@pytest.mark.parametrize("piece", ["kata ", "x", "(AP) - ", "  ", "a.", "KYIV, "])
def test_five_megabytes_on_one_line_are_refused_in_no_time(tmp_path: Path, piece: str) -> None:
    (tmp_path / "long.txt").write_text("Awal " + piece * (5_000_000 // len(piece)), encoding="utf-8")
    (error,) = open_source(str(tmp_path / "long.txt")).articles()
    assert "more than the 1,000,000 an article may have" in str(error)


@pytest.mark.parametrize("piece", ["kata ", "x", "(AP) - ", "A, B ", "baca juga ", "1/1/"])
def test_a_long_line_within_the_limit_is_handled_in_bounded_time(tmp_path: Path, piece: str) -> None:
    (tmp_path / "long.txt").write_text(FIRST + "\n" + piece * (200_000 // len(piece)), encoding="utf-8")
    assert len(list(open_source(str(tmp_path / "long.txt")).articles())) == 1


def test_a_file_beyond_the_limit_is_not_read_to_its_end(tmp_path: Path) -> None:
    (tmp_path / "big.txt").write_text(BARE * 100, encoding="utf-8")
    (error,) = open_source(str(tmp_path / "big.txt"), limits=Limits(document=5000)).articles()
    assert "larger than 5,000 bytes" in str(error)
