"""The page: safe whatever the articles say, offline, the same bytes for the same graph."""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.explorer import network, write_page
from kg.explorer.page import full_page
from kg.explorer.scene import CONTESTED, scene
from kg.rdf.dataset import Dataset
from kg.rdf.iris import Iris
from kg.rdf.terms import CKG, DCTERMS_SOURCE, DCTERMS_TITLE, RDFS_LABEL, SKOS_ALT_LABEL, SKOS_PREF_LABEL
from tests.hostile import HOSTILE
from tests.war import graph

TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "h1", "p", "main", "nav", "label", "input"),
    *("fieldset", "legend", "ul", "section", "div", "aside", "noscript", "script"),
}


class Parts(HTMLParser):
    """What a browser would see: elements with their attributes, and the text of scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append((dict(attrs), ""))

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] == "script" and self.scripts[-1][1] == "":
            self.scripts[-1] = (self.scripts[-1][0], data)


def hostile_graph(words: str) -> Dataset:
    """The little war, with the words wherever an article's words may end up."""
    iris = Iris()
    tricks = [
        Triple(iris.actor("seldian-forces"), SKOS_ALT_LABEL, Literal(words)),
        Triple(iris.actor("ana-kovar"), CKG.role, Literal(words)),
    ]
    renamed = []
    for triple in graph():
        if triple.predicate in (SKOS_PREF_LABEL, RDFS_LABEL, DCTERMS_TITLE, CKG.quote, CKG.content, CKG.contestReason):
            renamed.append(Triple(triple.subject, triple.predicate, Literal(words)))
        else:
            renamed.append(triple)
    return Dataset.of([*renamed, *tricks])


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_strangers_never_become_markup_or_script(words: str) -> None:
    assert_harmless(full_page(scene(hostile_graph(words))), scripts=4)


def test_network_alone_is_as_harmless() -> None:
    assert_harmless(network(hostile_graph(" ".join(HOSTILE))), scripts=2)


def assert_harmless(page: str, scripts: int) -> None:
    """Nothing but the page's own elements, scripts and attributes."""
    parts = Parts(page)
    assert {tag for tag, _ in parts.elements} <= TAGS
    assert len(parts.scripts) == scripts
    names = {name for _, attributes in parts.elements for name in attributes}
    assert not any(name.startswith("on") or name in {"src", "href", "action", "srcdoc"} for name in names)
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", page)


def test_words_arrive_whole_in_the_data() -> None:
    data = evidence_of(full_page(scene(hostile_graph(HOSTILE[0]))))
    assert HOSTILE[0] in {card["label"] for card in data["cards"]}


def test_address_that_is_no_web_address_is_no_link() -> None:
    article = next(triple.subject for triple in graph() if triple.object == CKG.Article)
    trick = Triple(article, DCTERMS_SOURCE, NamedNode("javascript:alert(1)"))
    kept = [triple for triple in graph() if triple.predicate != DCTERMS_SOURCE]
    data = evidence_of(full_page(scene(Dataset.of([*kept, trick]))))
    assert [article["address"] for article in data["articles"]] == ["", ""]


def test_only_the_pages_own_scripts_may_run() -> None:
    parts = Parts(full_page(scene(graph())))
    policy = next(
        attributes["content"] or ""
        for tag, attributes in parts.elements
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert "default-src 'none'" in policy
    assert "connect-src 'none'" in policy
    runnable = [text for attributes, text in parts.scripts if attributes.get("type") != "application/json"]
    hashes = {b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in runnable}
    assert hashes == set(re.findall(r"'sha256-([^']+)'", policy))


def test_page_loads_nothing_from_anywhere() -> None:
    page = full_page(scene(graph()))
    assert "bootstrap" not in page.lower()
    assert "cdn." not in page
    assert "sourceMappingURL" not in page


def test_same_graph_is_the_same_page(tmp_path: Path) -> None:
    write_page(graph(), tmp_path / "one.html")
    write_page(Dataset.of(reversed(graph().triples)), tmp_path / "two.html")
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.html", "two.html"]


def test_page_replaces_an_older_one(tmp_path: Path) -> None:
    page = tmp_path / "explorer.html"
    page.write_text("old", "utf-8")
    write_page(graph(), page)
    assert page.read_text("utf-8").startswith("<!doctype html>")


def test_graph_without_anything_to_draw_still_makes_a_page() -> None:
    assert evidence_of(full_page(scene(Dataset.of([]))))["cards"] == []


def test_event_shows_who_says_so_and_who_denies_it() -> None:
    data = evidence_of(full_page(scene(graph())))
    contested = [card for card in data["cards"] if data["sorts"][card["sort"]][0] == CONTESTED.name]
    (event,) = contested
    sides = {(account["speakers"], account["denies"]) for account in event["accounts"]}
    assert sides == {("Ana Kovar", False), ("Kabar Uji", False), ("Seldian Forces", True)}
    toll = [dict(account["facts"]).get("toll") for account in event["accounts"]]
    assert "12+ killed (warga sipil)" in toll


def test_every_quote_has_its_article_and_offsets() -> None:
    data = evidence_of(full_page(scene(graph())))
    quotes = [quote for card in data["cards"] for quote in card["quotes"]]
    assert quotes
    for quote in quotes:
        assert data["articles"][quote["article"]]["paper"] in {"Kabar Uji", "Test Herald"}
        assert quote["end"] - quote["start"] == len(quote["words"])


def evidence_of(page: str) -> dict[str, Any]:
    """The data block, as the page's script reads it."""
    found = re.search(r'<script type="application/json" id="evidence">(.*?)</script>', page)
    assert found
    data: dict[str, Any] = json.loads(found[1])
    return data
