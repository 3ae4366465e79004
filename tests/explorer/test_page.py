"""The page: safe whatever the articles say, offline, the same bytes for the same graph."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from html.parser import HTMLParser
from pathlib import Path

import pytest
from pyoxigraph import Literal, Triple

from kg.explorer import write_page
from kg.explorer.page import full_page
from kg.rdf.dataset import Dataset
from kg.rdf.iris import Iris
from kg.rdf.terms import CKG, DCTERMS_TITLE, RDFS_LABEL, SKOS_ALT_LABEL, SKOS_PREF_LABEL
from tests.hostile import HOSTILE, short
from tests.war import graph

TAGS = {
    *("html", "head", "meta", "link", "title", "style", "body", "div", "p", "noscript", "script"),
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


@pytest.mark.parametrize("words", HOSTILE, ids=short)
def test_words_of_strangers_never_become_markup_or_script(words: str) -> None:
    assert_harmless(full_page(hostile_graph(words), sparql=False), scripts=8)


def assert_harmless(page: str, scripts: int) -> None:
    """Nothing but the page's own elements, scripts and attributes."""
    parts = Parts(page)
    assert {tag for tag, _ in parts.elements} <= TAGS
    assert len(parts.scripts) == scripts
    names = {name for _, attributes in parts.elements for name in attributes}
    assert not any(name.startswith("on") or name in {"src", "action", "srcdoc"} for name in names)
    assert {attributes.get("href", "data:,") for _, attributes in parts.elements} == {"data:,"}
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", page)


def test_only_the_pages_own_scripts_may_run() -> None:
    parts = Parts(full_page(graph()))
    policy = next(
        attributes["content"] or ""
        for tag, attributes in parts.elements
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert "default-src 'none'" in policy
    assert "connect-src 'none'" in policy
    runnable = [text for attributes, text in parts.scripts if "type" not in attributes]
    hashes = {b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in runnable}
    assert hashes == set(re.findall(r"'sha256-([^']+)'", policy.partition("style-src")[0]))


def test_page_loads_nothing_from_anywhere() -> None:
    page = full_page(graph())
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
