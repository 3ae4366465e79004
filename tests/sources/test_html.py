"""HTML pages: the article out of the page, and what its head says."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from kg.model import SectionKind
from tests.sources.pages import FIRST, SECOND, THIRD, TITLE, paragraphs, parts, read_one, refusal

LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "Fajar"},
        {
            "@type": "NewsArticle",
            "headline": "Desa &amp; Perbatasan Ditembaki",
            "datePublished": "2023-10-18T07:12:00+07:00",
            "author": [{"@type": "Person", "name": "Rina Hapsari"}],
            "publisher": {"@type": "Organization", "name": "Harian Fajar"},
        },
    ],
}
PAGE = f"""<!doctype html><html lang="id"><head><title>Desa Ditembaki - Harian Fajar</title><meta charset="utf-8">
<link rel="canonical" href="https://www.fajar.example/dunia/1">
<script type="application/ld+json">{json.dumps(LINKED)}</script></head>
<body><nav><a href="/">Beranda</a> <a href="/d">Dunia</a></nav>
<article><h1>Desa &amp; Perbatasan Ditembaki</h1>
<figure><img src="a.jpg"><figcaption>Asap mengepul di desa itu, Selasa (17/10/2023). (AFP)</figcaption></figure>
<p>HARIAN FAJAR, BAKU - {FIRST}</p><p>{SECOND}</p><p>Baca juga: <a href="/2">Serangan Lain di Timur</a></p>
<p>{THIRD}</p><p>sumber : Reuters</p></article>
<aside><h3>Berita Lainnya</h3><ul><li><a href="/3">Hal Lain Terjadi</a></li></ul></aside>
<footer>Copyright © 2023 Harian Fajar</footer></body></html>"""


def test_a_news_page_comes_out_whole() -> None:
    article = read_one(PAGE)
    assert article.title == "Desa & Perbatasan Ditembaki"
    assert article.publisher == "Harian Fajar"
    assert article.byline == "Rina Hapsari"
    assert article.agency == "Reuters"
    assert article.dateline == "BAKU"
    assert article.published == datetime(2023, 10, 18, 7, 12, tzinfo=timezone(timedelta(hours=7)))
    assert article.identifier == article.url == "https://www.fajar.example/dunia/1"
    assert parts(article, SectionKind.CAPTION) == ["Asap mengepul di desa itu, Selasa (17/10/2023)."]
    assert paragraphs(article) == [FIRST, SECOND, THIRD]


def simple(head: str, top: str = "") -> str:
    paragraphs_ = "".join(f"<p>{text}</p>" for text in (FIRST, SECOND, THIRD))
    return f"<html><head>{head}</head><body><div><h1>{TITLE}</h1>{top}{paragraphs_}</div></body></html>"


def test_meta_tags_are_read_where_there_is_no_linked_data() -> None:
    article = read_one(
        simple(
            '<meta property="og:title" content="Desa Ditembaki - Fajar.co.id">'
            '<meta property="og:site_name" content="FAJAR.CO.ID"><meta name="author" content="Rina Hapsari">'
            '<meta property="article:published_time" content="2023-10-18T00:12:00Z">'
        )
    )
    assert article.title == "Desa Ditembaki"
    assert article.publisher == "Fajar"
    assert article.byline == "Rina Hapsari"
    assert article.published == datetime(2023, 10, 18, 0, 12, tzinfo=UTC)


def test_a_page_without_a_named_publisher_is_published_by_its_host() -> None:
    article = read_one(simple('<link rel="canonical" href="https://www.fajar.example/1">'))
    assert article.publisher == "fajar.example"
    assert article.id.startswith("fajar-example-")


def test_date_and_writer_are_read_from_the_page_where_its_head_is_silent() -> None:
    article = read_one(simple("", "<p>Rabu, 18 Oktober 2023 07:12 WIB</p><p>Penulis: Budi Santoso</p>"))
    assert article.published == datetime(2023, 10, 18, 7, 12, tzinfo=timezone(timedelta(hours=7)))
    assert article.byline == "Budi Santoso"
    assert paragraphs(article) == [FIRST, SECOND, THIRD]


def test_an_encoding_that_the_page_declares_is_believed() -> None:
    page = simple('<meta charset="iso-8859-1">').replace("sebuah desa", "sebuah kafé")
    assert "kafé" in read_one(page, encoding="latin-1").text


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title>x</title></head><body><div id=root></div><script>var a = 1</script></body></html>",
        "<html><body><ul>" + "<li><a href=/1>Menu Pilihan Nomor Satu</a></li>" * 30 + "</ul></body></html>",
        "<!doctype html>",
        "<html>" + "<div>" * 3000,
    ],
)
def test_a_page_without_an_article_is_refused(page: str) -> None:
    assert "no article found on the page" in refusal(page) or "no HTML" in refusal(page)


@pytest.mark.parametrize("script", ["{", "[]", "null", '{"@type": 3}', "[" * 5000, '{"@graph": {"@type": "Article"}}'])
def test_broken_linked_data_is_passed_over(script: str) -> None:
    assert read_one(simple(f'<script type="application/ld+json">{script}</script>')).title == TITLE
