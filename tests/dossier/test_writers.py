"""Both writers: what articles say stays text, nothing is loaded, nothing runs."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pyoxigraph import Literal, NamedNode, Triple

from kg.dossier import dossier
from kg.model import StatementKind
from kg.rdf.dataset import Dataset
from kg.rdf.iris import Iris
from kg.rdf.terms import (
    CKG,
    DCTERMS_IDENTIFIER,
    DCTERMS_LANGUAGE,
    DCTERMS_SOURCE,
    DCTERMS_TITLE,
    RDF_TYPE,
    RDFS_LABEL,
    SEM_SUB_EVENT_OF,
    SKOS_PREF_LABEL,
    statement_kind,
)
from kg.stores import MemoryStore
from tests.hostile import HOSTILE, HOSTILE_MARKDOWN, short
from tests.war import graph

EVENT = "missile-strike-tarn"
SWAPPED = frozenset(
    {
        *(SKOS_PREF_LABEL, RDFS_LABEL, DCTERMS_TITLE, DCTERMS_IDENTIFIER, DCTERMS_LANGUAGE, CKG.quote, CKG.content),
        *(CKG.contestReason, CKG.matchReason, CKG.targetText, CKG.weapon, CKG.ofWhom, CKG.condition, CKG.role),
    }
)
VOID = {"meta", "line", "circle"}


def store_of(words: str) -> MemoryStore:
    """The little war, with the words wherever an article's words may end up, in its campaign and with a part."""
    named = [
        Triple(triple.subject, triple.predicate, Literal(words)) if triple.predicate in SWAPPED else triple
        for triple in graph()
    ]
    (event,) = (triple.subject for triple in graph() if triple.predicate == RDFS_LABEL and "Tarn" in str(triple.object))
    (denial,) = (
        triple.subject
        for triple in graph()
        if triple.predicate == CKG.statementKind and triple.object == statement_kind(StatementKind.DENY)
    )
    campaign, part = Iris().event("campaign"), Iris().event("part")
    further = [
        Triple(Iris().actor("ana-kovar"), CKG.role, Literal(words)),
        Triple(event, SEM_SUB_EVENT_OF, campaign),
        Triple(part, SEM_SUB_EVENT_OF, event),
        Triple(event, CKG.settledBy, denial),
        *(Triple(each, RDF_TYPE, CKG.Event) for each in (campaign, part)),
        *(Triple(each, RDFS_LABEL, Literal(words)) for each in (campaign, part)),
    ]
    return MemoryStore(Dataset.of([*named, *further]))


def blocks(page: str) -> list[Token]:
    """What a reader of Markdown sees, tables and struck words included."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)


def shape(page: str) -> list[tuple[str, str, str]]:
    """Every block and every piece of a line, without its words."""
    found = []
    for token in blocks(page):
        found.append((token.type, token.tag, ""))
        for child in token.children or ():
            kept = str(child.attrGet("href") or "") if child.type == "link_open" else ""
            if child.type not in {"text", "text_special"}:
                found.append((child.type, child.tag, kept))
    return found


@pytest.mark.parametrize("words", [*HOSTILE, *HOSTILE_MARKDOWN], ids=short)
def test_words_of_strangers_change_nothing_in_the_shape_of_markdown(words: str) -> None:
    assert shape(dossier(store_of(words), EVENT)) == shape(dossier(store_of("harmless"), EVENT))


@pytest.mark.parametrize("words", [*HOSTILE, *HOSTILE_MARKDOWN], ids=short)
def test_markdown_shows_the_words_as_they_are(words: str) -> None:
    shown = " ".join(
        "".join(child.content for child in token.children or ()) for token in blocks(dossier(store_of(words), EVENT))
    )
    plain = " ".join(words.split())
    if plain.isprintable():
        assert f"‹{plain}›" in shown.replace("\u2060", "")


def test_addresses_in_words_are_no_links() -> None:
    page = dossier(store_of("https://evil.example www.evil.example mailto:a@evil.example a@evil.example"), EVENT)
    assert "https://evil" not in page
    assert "www.evil" not in page
    assert not re.search(r"\w@\w", page)


@pytest.mark.parametrize("words", [*HOSTILE, *HOSTILE_MARKDOWN], ids=short)
def test_words_of_strangers_change_nothing_in_the_elements_of_the_page(words: str) -> None:
    tricked, harmless = (
        Elements(dossier(store_of(words), EVENT, "html")),
        Elements(dossier(store_of("harmless"), EVENT, "html")),
    )
    assert tricked.shape == harmless.shape
    assert not tricked.open


class Elements(HTMLParser):
    """What a browser would see: elements with the names of their attributes, and what is said in all."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.shape: list[tuple[str, tuple[str, ...]]] = []
        self.attributes: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.said: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shape.append((tag, tuple(name for name, _ in attrs)))
        self.attributes.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.shape.append((tag, tuple(name for name, _ in attrs)))
        self.attributes.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.said.append(data)


def test_page_runs_nothing_and_loads_nothing() -> None:
    page = dossier(MemoryStore(graph()), EVENT, "html")
    parts = Elements(page)
    assert "script" not in {tag for tag, _ in parts.shape}
    names = {name for _, attributes in parts.attributes for name in attributes}
    assert not any(name.startswith("on") or name in {"src", "srcset", "style", "action", "data"} for name in names)
    assert "url(" not in page
    assert "@import" not in page


def test_only_the_page_s_own_style_is_allowed() -> None:
    page = dossier(MemoryStore(graph()), EVENT, "html")
    (policy,) = (
        attributes["content"] or ""
        for tag, attributes in Elements(page).attributes
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy"
    )
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    digest = b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_words_in_quotes_have_their_language_and_their_own_direction() -> None:
    parts = Elements(dossier(MemoryStore(graph()), EVENT, "html"))
    quotes = [attributes for tag, attributes in parts.attributes if tag == "blockquote"]
    assert {quote["lang"] for quote in quotes} == {"id", "en"}
    assert {quote["dir"] for quote in quotes} == {"auto"}


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "JAVASCRIPT:alert(1)",
        "ftp://evil.example/",
        "file:///etc/passwd",
    ],
)
def test_only_addresses_on_the_web_are_links(address: str, form: str) -> None:
    assert address.partition(":")[0] not in dossier(store_at(address), EVENT, form)


def test_address_cannot_leave_its_link() -> None:
    trick = "https://evil.example/)(javascript:alert(1))'*_&lt;"
    page, markdown = dossier(store_at(trick), EVENT, "html"), dossier(store_at(trick), EVENT)
    hrefs = {attributes["href"] for tag, attributes in Elements(page).attributes if tag == "a"}
    assert hrefs == {"https://evil.example/%29%28javascript:alert%281%29%29%27%2A_&lt;"}
    assert {href for kind, _, href in shape(markdown) if kind == "link_open" and "evil" in href} == hrefs


def store_at(address: str) -> MemoryStore:
    """The little war, both papers at this address."""
    kept = [triple for triple in graph() if triple.predicate not in {DCTERMS_SOURCE, DCTERMS_IDENTIFIER}]
    articles = {triple.subject for triple in kept if triple.object == CKG.Article}
    return MemoryStore([*kept, *(Triple(each, DCTERMS_SOURCE, NamedNode(address)) for each in articles)])
