"""A file shows its own format; folders and samples stand for the same articles every time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.errors import GoldError
from kg.evaluation import evaluate
from kg.evaluation.cases import cases
from kg.model import Article, Reading
from tests.commands import kg
from tests.evaluation.test_incidents import ROW, csv_of
from tests.evaluation.test_tagged import MARKET, rows


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "b.csv").write_text(csv_of(*(ROW | {"idkejadian": f"n{number}"} for number in range(7))), "utf-8")
    (tmp_path / "a.txt").write_text(rows(MARKET), "utf-8")
    (tmp_path / "README.md").write_text("Catatan.", "utf-8")
    return tmp_path


class Reader:
    """Reads nothing, and notes what it was given."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def __call__(self, source: Path | Article) -> Reading:
        assert isinstance(source, Article)
        self.names.append(source.identifier)
        return Reading(source)


def test_folder_stands_for_the_files_that_show_a_known_format(folder: Path) -> None:
    reader = Reader()
    card = evaluate([folder], reader)
    assert reader.names == ["a.txt:1", *(f"b.csv:n{number}" for number in range(7))]
    assert card.articles == 8
    assert {row.group for row in card.rows} == {"direct quotes", "incidents", "acting side"}


def test_gold_files_of_a_folder_come_before_other_formats(folder: Path) -> None:
    (folder / "gold.json").write_text(json.dumps({"article": "a.txt"}), "utf-8")
    assert [case.article for case in cases([folder])] == [folder / "a.txt"]


def test_sample_is_spread_evenly_and_the_same_every_time(folder: Path) -> None:
    first, again = Reader(), Reader()
    evaluate([folder / "b.csv"], first, sample=3)
    evaluate([folder / "b.csv"], again, sample=3)
    assert first.names == again.names == ["b.csv:n0", "b.csv:n2", "b.csv:n4"]


def test_sample_larger_than_all_is_all(folder: Path) -> None:
    assert evaluate([folder / "b.csv"], Reader(), sample=100).articles == 7


def test_progress_hears_of_every_article(folder: Path) -> None:
    heard: list[tuple[str, int, int | None]] = []
    evaluate([folder / "b.csv"], Reader(), sample=2, progress=lambda *told: heard.append(told))
    assert heard == [("evaluate", 0, 2), ("evaluate", 1, 2)]


def test_bytes_that_are_no_text_spoil_no_table(tmp_path: Path) -> None:
    file = tmp_path / "c.csv"
    file.write_bytes(csv_of(ROW).replace("merah", "“merah”").encode().replace(b"\x80\x9d", b"\x80_"))
    (case,) = cases([file])
    assert isinstance(case.article, Article)
    assert "merah\ufffd_" in case.article.text


def test_every_file_is_checked_before_any_article_is_read(folder: Path) -> None:
    broken = folder / "z.csv"
    broken.write_text(csv_of(ROW | {"kil_total": ""}), "utf-8")
    reader = Reader()
    with pytest.raises(GoldError, match="kil_total"):
        evaluate([folder], reader)
    assert reader.names == []


def test_command_scores_other_formats_and_lists_disagreements(folder: Path) -> None:
    tagged = folder / "a.txt"
    tagged.write_text(tagged.read_text("utf-8").replace("datang\tO", "datang\tU-STATEMENT"), "utf-8")
    run = kg("evaluate", tagged, folder / "b.csv", "--sample", "2", "--errors")
    assert run.code == 0, run.err
    assert run.out.startswith(" " * 24)
    assert "direct quotes" in run.out
    assert "killed exact" in run.out
    assert "2 articles" in run.out
    assert "a.txt:1\n" in run.out, "the disagreements follow, article by article"


@pytest.mark.parametrize("size", ["0", "-3", "some"])
def test_sample_must_be_a_whole_number(size: str) -> None:
    assert kg("evaluate", "x.csv", "--sample", size).code == 1
