"""What every source keeps to, wherever its articles come from and however they are written down."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ArticleError
from kg.model import Article, Section
from kg.sources import PLACES, Source, open_source
from kg.sources.formats import FORMATS
from tests.sources.pages import BARE, FIRST, SECOND, THIRD, TITLE, paragraphs
from tests.sources.servers import page, serving

MARKUP = f"<html><body><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></body></html>"
RECORD = json.dumps({"title": TITLE, "text": f"{FIRST}\n\n{SECOND}\n\n{THIRD}"})


@contextlib.contextmanager
def in_a_file(tmp_path: Path, name: str, page_: str) -> Iterator[Source]:
    (tmp_path / name).write_text(page_, encoding="utf-8")
    yield open_source(str(tmp_path / name))


@contextlib.contextmanager
def in_a_folder(tmp_path: Path) -> Iterator[Source]:
    (tmp_path / "news.txt").write_text(BARE, encoding="utf-8")
    yield open_source(str(tmp_path))


@contextlib.contextmanager
def on_the_web(_tmp_path: Path) -> Iterator[Source]:
    with serving(page(MARKUP)) as site:
        yield open_source(site.url(), allow_private=True)


@contextlib.contextmanager
def in_a_pipe(_tmp_path: Path) -> Iterator[Source]:
    yield open_source("-", stdin=io.BytesIO(BARE.encode()))


Opening = Callable[[Path], contextlib.AbstractContextManager[Source]]
SOURCES: dict[str, Opening] = {
    "plain text": lambda path: in_a_file(path, "news.txt", BARE),
    "html": lambda path: in_a_file(path, "news.html", MARKUP),
    "json lines": lambda path: in_a_file(path, "news.jsonl", RECORD),
    "folder": in_a_folder,
    "web": on_the_web,
    "pipe": in_a_pipe,
}


@pytest.mark.parametrize("kind", SOURCES)
def test_the_same_article_is_read_from_every_source(kind: str, tmp_path: Path) -> None:
    with SOURCES[kind](tmp_path) as source:
        (article,) = source.articles()
    assert isinstance(article, Article)
    assert article.title == TITLE
    assert paragraphs(article) == [FIRST, SECOND, THIRD]
    assert article.id.endswith(article.text_hash[:6])
    assert article.identifier
    assert str(tmp_path) not in repr(article)


def test_every_kind_of_place_and_every_format_is_named_here() -> None:
    assert len(PLACES) + len(FORMATS) == len(SOURCES)


LINES = st.sampled_from(
    [
        "",
        TITLE,
        FIRST,
        SECOND,
        THIRD,
        "Baca Juga",
        "Baca juga: Hal Lain",
        "Advertisement",
        "Rabu, 18 Oktober 2023 | 07:12 WIB",
        "Foto: AP/STR",
        "Rep: Rina Hapsari/ Red: Tio",
        "sumber : Reuters",
        "Berita Lainnya",
        f"HARIAN FAJAR, BAKU - {FIRST}",
        "Internasional | Eropa",
        "HARIAN FAJAR",
        "COPYRIGHT © FAJAR 2023",
        "(AP)",
        "—",
        "Kota itu jatuh",
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(LINES, max_size=14))
def test_lines_in_any_order_give_exact_sections_or_a_reason(lines: list[str]) -> None:
    (found,) = open_source("-", stdin=io.BytesIO("\n".join(lines).encode())).articles()
    if isinstance(found, ArticleError):
        assert found.problem
        return
    assert "\n\n".join(section.span.of(found.text) for section in found.sections) == found.text
    assert all(isinstance(section, Section) for section in found.sections)
    for sentence in (SECOND, THIRD):
        kept = found.text.count(sentence)
        assert kept or sentence not in lines or "Berita Lainnya" in lines or sentence == found.title


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_articles_or_reasons(data: bytes) -> None:
    for found in open_source("-", stdin=io.BytesIO(data)).articles():
        assert isinstance(found, (Article, ArticleError))
