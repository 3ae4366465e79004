"""The model as triples: plain nodes with readable addresses, every text in its language, every fact somebody's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType

from pyoxigraph import NamedNode, Triple

from kg._version import __version__
from kg.model import Event, Reading
from kg.rdf.dataset import Dataset
from kg.rdf.entities import Register
from kg.rdf.events import describe_event
from kg.rdf.iris import Iris, slug
from kg.rdf.literals import moment, words
from kg.rdf.passages import references
from kg.rdf.statements import describe_article, describe_statements
from kg.rdf.terms import CKG, DATA_BASE, PROV_ENDED_AT_TIME, RDF_TYPE

NO_COPIES: Mapping[str, str] = MappingProxyType({})


def describe(
    readings: Sequence[Reading],
    events: Sequence[Event],
    *,
    copies: Mapping[str, str] = NO_COPIES,
    base: str = DATA_BASE,
    now: datetime | None = None,
    extractor: str = "rules",
) -> Dataset:
    """Articles, statements, reports and tolls, the events they speak of, and everybody named, as one graph.

    ``copies`` tells by ids which article prints the words of which earlier one.
    The graph depends on nothing but its arguments: the time of the extraction is written only when ``now`` gives it.
    """
    return Dataset.of(_triples(readings, events, copies, Iris(base), now, extractor), base)


def _triples(  # what the graph is made from
    readings: Sequence[Reading],
    events: Sequence[Event],
    copies: Mapping[str, str],
    iris: Iris,
    now: datetime | None,
    extractor: str,
) -> Iterator[Triple]:
    extraction = _extraction_iri(iris, now, extractor)
    accounts = {account.report.id: (event.id, account) for event in events for account in event.accounts}
    articles = {reading.article.id: reading.article for reading in readings}
    yield from _extraction(extraction, now, extractor)
    yield from Register(readings).describe(iris)
    for reading in readings:
        original = articles.get(copies.get(reading.article.id, ""))
        yield from describe_article(reading, original, iris)
        yield from references(reading, iris)
        yield from describe_statements(reading, accounts, iris, extraction)
    for event in events:
        yield from describe_event(event, iris)


def _extraction_iri(iris: Iris, now: datetime | None, extractor: str) -> NamedNode:
    when = [now.isoformat()] if now is not None else []
    return iris.extraction(slug(" ".join([extractor, __version__, *when])))


def _extraction(subject: NamedNode, now: datetime | None, extractor: str) -> Iterator[Triple]:
    yield Triple(subject, RDF_TYPE, CKG.Extraction)
    yield Triple(subject, CKG.extractor, words(extractor))
    yield Triple(subject, CKG.version, words(__version__))
    if now is not None:
        yield Triple(subject, PROV_ENDED_AT_TIME, moment(now))
