"""The graph that the page is measured with is like a real one: of the size asked, valid, every quote in place."""

from __future__ import annotations

import zlib
from functools import cache

import pytest
from pyoxigraph import Literal, NamedNode

from benchmarks.made_graph import Made, make_graph
from kg.explorer.reading import Facts
from kg.explorer.scene import SORTS, scene
from kg.model import StatementKind
from kg.rdf.shapes import violations
from kg.rdf.terms import CKG, WGS84_LAT

NODES = 300


@cache
def made() -> Made:
    return make_graph(NODES)


def test_it_is_of_the_size_that_was_asked() -> None:
    drawn = scene(made().dataset, most=10**9)
    assert len(drawn.nodes) == pytest.approx(NODES, rel=0.02)
    assert len(drawn.edges) == pytest.approx(2 * NODES, rel=0.15)
    assert len(made().articles) == NODES // 5
    assert set(drawn.sorts.values()) == set(SORTS)


def test_it_is_valid() -> None:
    assert violations(made().dataset.turtle()) == ()


def test_every_quote_is_what_its_article_has_there() -> None:
    facts = Facts(made().dataset)
    texts = {article.id: article.text for article in made().articles}
    passages = list(facts.members(CKG.Passage))
    assert len(passages) > NODES
    for passage in passages:
        (source,) = facts.things(passage, CKG.inArticle)
        text = texts[source.value.rsplit("/", 1)[1]]
        start, end = facts.span(passage)
        assert facts.text(passage, CKG.quote) == text[start:end]


def test_every_slot_and_kind_of_saying_occurs() -> None:
    said = {triple.predicate for triple in made().dataset}
    kinds = {value.rsplit("#", 1)[1] for value in _values(CKG.statementKind)}
    for predicate in (CKG.addressee, CKG.relayedBy, CKG.condition, CKG.weapon, CKG.target, CKG.targetText, CKG.toll,
                      CKG.contestReason, CKG.matchReason, CKG.memberOf, CKG.runnerUp, WGS84_LAT):  # fmt: skip
        assert predicate in said
    assert (
        {"accuse", "deny", "admit", "threaten", "condemn", "assert"} <= kinds <= {kind.value for kind in StatementKind}
    )


def test_an_event_is_told_in_several_articles() -> None:
    assert max(map(int, _values(CKG.reportCount))) > 4


def test_its_articles_are_as_long_and_as_hard_to_pack_as_news() -> None:
    texts = [article.text for article in made().articles]
    whole = "\n".join(texts).encode()
    assert all(1200 <= len(text) <= 3500 for text in texts)
    assert 0.33 < len(zlib.compress(whole, 9)) / len(whole) < 0.42
    assert {article.language for article in made().articles} == {"id", "en"}


def test_the_same_size_gives_the_same_graph() -> None:
    assert make_graph(50) == make_graph(50) != make_graph(50, seed=2)


def _values(name: NamedNode) -> set[str]:
    objects = [triple.object for triple in made().dataset if triple.predicate == name]
    return {value.value for value in objects if isinstance(value, Literal | NamedNode)}
