"""The words of an article that everything else points at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import NamedNode, Triple

from kg.model import Actor, Article, Mention, Place, Reading, Span
from kg.rdf.iris import Iris
from kg.rdf.literals import share, whole, words
from kg.rdf.terms import CKG, RDF_TYPE


def evidence(subject: NamedNode, article: Article, span: Span, iris: Iris) -> Iterator[Triple]:
    """That a thing is said in these words of the article, and where they stand."""
    passage = iris.passage(article, span)
    yield Triple(subject, CKG.evidence, passage)
    yield Triple(passage, RDF_TYPE, CKG.Passage)
    yield Triple(passage, CKG.inArticle, iris.article(article))
    yield Triple(passage, CKG.start, whole(span.start))
    yield Triple(passage, CKG.end, whole(span.end))
    yield Triple(passage, CKG.quote, words(span.of(article.text), article.language))


def references(reading: Reading, iris: Iris) -> Iterator[Triple]:
    """Where the article names each entity, and why those words were taken to mean it."""
    for mention in reading.every_mention():
        if mention.entity is None:
            continue
        entity = entity_iri(mention.entity, iris)
        passage = iris.passage(reading.article, mention.span)
        yield from evidence(entity, reading.article, mention.span, iris)
        yield Triple(passage, CKG.refersTo, entity)
        if mention.link_reason:
            yield Triple(passage, CKG.linkReason, words(mention.link_reason))
        if mention.link_score is not None:
            yield Triple(passage, CKG.linkScore, share(mention.link_score))
        for rival in mention.runners_up:
            told = f"{rival.score:.2f} {rival.label}" + (f": {rival.reason}" if rival.reason else "")
            yield Triple(passage, CKG.runnerUp, words(told))


def entity_iri(entity: Actor | Place, iris: Iris) -> NamedNode:
    """An actor's or a place's address."""
    return iris.place(entity.id) if isinstance(entity, Place) else iris.actor(entity.id)


def linked_actors(mentions: Sequence[Mention]) -> list[Actor]:
    """The actors that mentions were linked to; what is not linked, or is a place, fills no actor's slot."""
    return [mention.entity for mention in mentions if isinstance(mention.entity, Actor)]


def linked_places(mentions: Sequence[Mention]) -> list[Place]:
    """The places that mentions were linked to; what is not linked, or is an actor, fills no place's slot."""
    return [mention.entity for mention in mentions if isinstance(mention.entity, Place)]
