"""A graph in which everything that an article can decide is some stranger's words: names, titles, quotes, addresses."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Triple

from kg.rdf.dataset import Dataset
from kg.rdf.iris import Iris
from kg.rdf.terms import CKG, DCTERMS_SOURCE, DCTERMS_TITLE, RDF_TYPE, RDFS_LABEL, SKOS_PREF_LABEL
from tests.hostile import iri


def graph_of(*strings: str) -> Dataset:
    """For each string an actor, a place, an event and a statement: named by it, at an address made of it."""
    return Dataset.of(triple for words in strings for triple in _told_in(words))


def _told_in(words: str) -> list[Triple]:
    iris, said = Iris(), Literal(words)
    actor, place, event, statement = iri(words), iris.place(words), iris.event(words), iris.statement(words)
    report, passage, article = (NamedNode(f"{statement.value}/{part}") for part in ("report", "passage", "article"))
    return [
        Triple(actor, RDF_TYPE, CKG.Actor),
        Triple(actor, SKOS_PREF_LABEL, said),
        Triple(actor, CKG.role, said),
        Triple(place, RDF_TYPE, CKG.Place),
        Triple(place, SKOS_PREF_LABEL, said),
        Triple(event, RDF_TYPE, CKG.Event),
        Triple(event, RDFS_LABEL, said),
        Triple(event, CKG.contested, Literal("true")),
        Triple(event, CKG.contestReason, said),
        Triple(event, CKG.agent, actor),
        Triple(event, CKG.place, place),
        Triple(statement, RDF_TYPE, CKG.Statement),
        Triple(statement, CKG.content, said),
        Triple(statement, CKG.speaker, actor),
        Triple(statement, CKG.evidence, passage),
        Triple(statement, CKG.reports, report),
        Triple(report, CKG.ofEvent, event),
        Triple(passage, CKG.quote, said),
        Triple(passage, CKG.inArticle, article),
        Triple(article, DCTERMS_TITLE, said),
        Triple(article, DCTERMS_SOURCE, iri(words)),
    ]
