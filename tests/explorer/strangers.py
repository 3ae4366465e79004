"""A graph in which everything that an article can decide is some stranger's words: names, titles, quotes, addresses."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Triple

from kg.model import Article, content_id
from kg.rdf.dataset import Dataset
from kg.rdf.iris import Iris
from kg.rdf.literals import whole
from kg.rdf.terms import (
    CKG,
    DCTERMS_IDENTIFIER,
    DCTERMS_ISSUED,
    DCTERMS_LANGUAGE,
    DCTERMS_PUBLISHER,
    DCTERMS_SOURCE,
    DCTERMS_TITLE,
    RDF_TYPE,
    RDFS_LABEL,
    SKOS_ALT_LABEL,
    SKOS_PREF_LABEL,
    WGS84_LAT,
    WGS84_LONG,
)
from tests.builders import article
from tests.hostile import iri


def graph_of(*strings: str) -> Dataset:
    """For each string an actor, a place, an event and a statement: named by it, at an address made of it."""
    return Dataset.of(triple for words in strings for triple in _told_in(words))


def articles_of(*strings: str) -> list[Article]:
    """For each string the article that the graph has of it, the string at the head of its text."""
    return [article(words + ".", id=content_id(words)) for words in strings]


def _told_in(words: str) -> list[Triple]:
    iris, said = Iris(), Literal(words)
    actor, place, event, statement = iri(words), iris.place(words), iris.event(words), iris.statement(words)
    report, passage, toll = (NamedNode(f"{statement.value}/{part}") for part in ("report", "passage", "toll"))
    (printed,) = articles_of(words)
    paper = iris.article(printed)
    types = [
        (actor, CKG.Actor),
        (place, CKG.Place),
        (event, CKG.Event),
        (statement, CKG.Statement),
        (report, CKG.Report),
        (toll, CKG.Toll),
        (passage, CKG.Passage),
        (paper, CKG.Article),
    ]
    values: list[tuple[NamedNode, NamedNode, NamedNode | Literal]] = [
        (actor, SKOS_PREF_LABEL, said),
        (actor, SKOS_ALT_LABEL, said),
        (actor, CKG.role, said),
        (actor, CKG.evidence, passage),
        (place, SKOS_PREF_LABEL, said),
        (place, WGS84_LAT, said),
        (place, WGS84_LONG, said),
        (event, RDFS_LABEL, said),
        (event, CKG.contested, Literal("true")),
        (event, CKG.contestReason, said),
        (event, CKG.matchReason, said),
        (event, CKG.agent, actor),
        (event, CKG.place, place),
        (event, CKG.onOrAfter, said),
        (event, CKG.reportCount, said),
        (statement, CKG.content, said),
        (statement, CKG.speaker, actor),
        (statement, CKG.cue, said),
        (statement, CKG.condition, said),
        (statement, CKG.saidOn, said),
        (statement, CKG.evidence, passage),
        (statement, CKG.reports, report),
        (report, CKG.ofEvent, event),
        (report, CKG.eventType, iri(words)),
        (report, CKG.place, place),
        (report, CKG.targetText, said),
        (report, CKG.weapon, said),
        (report, CKG.toll, toll),
        (report, CKG.evidence, passage),
        (toll, CKG.low, said),
        (toll, CKG.high, said),
        (toll, CKG.ofWhom, said),
        (passage, CKG.quote, said),
        (passage, CKG.inArticle, paper),
        (passage, CKG.start, whole(0)),
        (passage, CKG.end, whole(len(words))),
        (passage, CKG.refersTo, actor),
        (passage, CKG.linkReason, said),
        (paper, DCTERMS_TITLE, said),
        (paper, DCTERMS_IDENTIFIER, said),
        (paper, DCTERMS_ISSUED, said),
        (paper, DCTERMS_LANGUAGE, said),
        (paper, DCTERMS_PUBLISHER, actor),
        (paper, DCTERMS_SOURCE, iri(words)),
    ]
    return [
        *(Triple(thing, RDF_TYPE, kind) for thing, kind in types),
        *(Triple(thing, name, value) for thing, name, value in values),
    ]
