"""The default input: every page of ``seeds/`` is read, and furniture is nowhere in it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.model import Article
from kg.sources import open_source
from tests.sources.pages import paragraphs

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
REAL = Path(__file__).parents[3] / "shared" / "seeds"
FURNITURE = re.compile(
    r"baca juga|read more|advertisement|berita (?:lainnya|terkait)|copyright|^sumber\s*:", re.IGNORECASE
)


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_seed_is_read_with_all_that_its_page_says(path: Path) -> None:
    (article,) = open_source(str(path)).articles()
    assert isinstance(article, Article)
    assert article.published is not None
    assert article.published.tzinfo is not None
    assert article.title
    assert article.publisher
    assert article.byline
    assert article.dateline
    assert len(paragraphs(article)) >= 8
    assert FURNITURE.search(article.text) is None
    assert article.text == article.text.strip()


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_no_sentence_of_a_seed_is_lost(path: Path) -> None:
    (article,) = open_source(str(path)).articles()
    assert isinstance(article, Article)
    for line in path.read_text(encoding="utf-8").splitlines():
        if len(line) > 160:
            assert line[80:] in article.text


@pytest.mark.skipif(not REAL.is_dir(), reason="the real page is not handed on with the project")
def test_a_real_page_comes_out_piece_by_piece() -> None:
    (article,) = open_source(str(REAL)).articles()
    assert isinstance(article, Article)
    assert article.title == "Azerbaijan Terus Bertempur Sebelum Armenia Lepaskan Karabakh"
    assert (article.publisher, article.agency, article.dateline) == ("Republika", "Reuters", "BAKU")
    assert article.published is not None
    assert article.published.isoformat() == "2020-11-02T01:50:00+07:00"
    assert [section.kind.value for section in article.sections] == ["subtitle", "caption", *["paragraph"] * 8]
    assert article.text.endswith("Aghdere, Aghdam, Gubadli, dan Khojavend.")
