"""The graph in the page: every triple comes back, and every quote, whatever the words are."""

from __future__ import annotations

import json
import zlib
from base64 import b64decode
from typing import Any

import numpy as np
import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.explorer.blocks import Column, block
from kg.explorer.packing import PackedGraph
from kg.model import Article
from kg.rdf.dataset import Dataset
from kg.rdf.terms import CKG, RDFS_LABEL, XSD_INTEGER
from tests.builders import article
from tests.hostile import HOSTILE
from tests.war import FIRST, SECOND, graph

TYPES = {"u8": "<u1", "u16": "<u2", "u32": "<u4", "i32": "<i4"}


def unpacked(text: str) -> tuple[Any, dict[str, list[int]]]:
    """Data and columns of a block, read as its format is described."""
    content = zlib.decompress(b64decode(text))
    at = 4 + int.from_bytes(content[:4], "little")
    head = json.loads(content[4:at])
    columns = {}
    for name, kind, length in head["columns"]:
        column = np.frombuffer(content, TYPES[kind], length, at)
        columns[name] = column.tolist()
        at += -(-column.nbytes // 4) * 4
    assert at == len(content)
    return head["data"], columns


def triples_of(packed: PackedGraph) -> set[Triple]:
    """The triples that a page would make of its blocks, the quotes that are slices of texts among them."""
    data, columns = unpacked(packed.graph())
    terms: list[NamedNode | Literal] = [NamedNode(prefix + name) for prefix, names in data["iris"] for name in names]
    for suffix, values in data["literals"]:
        terms += [literal(value, suffix) for value in values]
    rows = zip(np.cumsum(columns["subjects"]), columns["predicates"], columns["objects"], strict=True)
    found = [(terms[s], NamedNode(data["predicates"][p]), terms[o]) for s, p, o in rows]
    words, numbers = unpacked(packed.words())
    texts = {terms[number]: text for number, text in words["texts"]}
    slots = {(s, p): o for s, p, o in found}
    for number in numbers["sliced"]:
        passage = terms[number]
        home = slots[passage, CKG.inArticle]
        start, end = (int(slots[passage, bound].value) for bound in (CKG.start, CKG.end))
        language = slots[home, NamedNode("http://purl.org/dc/terms/language")].value
        found.append((passage, CKG.quote, Literal(texts[home][start:end], language=language)))
    return {Triple(s, p, o) for s, p, o in found if isinstance(s, NamedNode)}


def literal(value: str, suffix: str) -> Literal:
    if suffix.startswith("@"):
        return Literal(value, language=suffix[1:])
    return Literal(value, datatype=NamedNode(suffix[2:])) if suffix else Literal(value)


@pytest.mark.parametrize("articles", [(), (FIRST,), (FIRST, SECOND)])
def test_page_holds_every_triple_with_texts_and_without(articles: tuple[Article, ...]) -> None:
    assert triples_of(PackedGraph(graph(), articles)) == set(graph())


def test_quotes_that_a_text_holds_are_not_kept_twice() -> None:
    _, columns = unpacked(PackedGraph(graph(), (FIRST, SECOND)).words())
    assert len(columns["sliced"]) == sum(triple.predicate == CKG.quote for triple in graph())


def test_quote_that_is_no_slice_of_the_text_stays_as_the_graph_has_it() -> None:
    other = article("Sama sekali lain.", id=FIRST.id)
    assert triples_of(PackedGraph(graph(), (other,))) == set(graph())


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_strangers_come_back_as_they_were(words: str) -> None:
    thing = NamedNode("https://example.org/id/event/x")
    dataset = Dataset.of(
        [
            Triple(thing, RDFS_LABEL, Literal(words)),
            Triple(thing, RDFS_LABEL, Literal(words, language="id")),
            Triple(thing, CKG.start, Literal("7", datatype=XSD_INTEGER)),
        ]
    )
    assert triples_of(PackedGraph(dataset)) == set(dataset)


def test_characters_beyond_the_first_plane_count_once() -> None:
    text = "\U0001f4a5\U0001f4a5 Rudal 𐎀 jatuh."
    told = article(text, id=FIRST.id)
    quote = Literal(text[3:8], language="id")
    passage = NamedNode("https://w3id.org/conflict-kg/id/passage/p")
    home = NamedNode("https://w3id.org/conflict-kg/id/article/" + FIRST.id)
    dataset = Dataset.of(
        [
            Triple(passage, CKG.inArticle, home),
            Triple(passage, CKG.start, Literal("3", datatype=XSD_INTEGER)),
            Triple(passage, CKG.end, Literal("8", datatype=XSD_INTEGER)),
            Triple(passage, CKG.quote, quote),
            Triple(home, NamedNode("http://purl.org/dc/terms/language"), Literal("id")),
        ]
    )
    packed = PackedGraph(dataset, (told,))
    assert quote.value == "Rudal"
    assert len(unpacked(packed.words())[1]["sliced"]) == 1
    assert triples_of(packed) == set(dataset)


def test_columns_of_every_type_come_back() -> None:
    columns: dict[str, Column] = {
        "a": np.array([1, 2, 255], np.uint8),
        "b": np.array([65535], np.uint16),
        "c": np.array([], np.uint32),
        "d": np.array([-7, 2**31 - 1], np.int32),
    }
    data, found = unpacked(block({"ä": "\u2028"}, columns))
    assert data == {"ä": "\u2028"}
    assert found == {name: column.tolist() for name, column in columns.items()}
