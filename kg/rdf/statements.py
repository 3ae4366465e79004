"""Articles, who says what in them, and what is said of the happenings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from pyoxigraph import NamedNode, Triple

from kg.model import Account, Article, Period, Reading, Report, Span, Statement, Toll
from kg.rdf.entities import publisher_of, speakers_of
from kg.rdf.iris import Iris, web_address
from kg.rdf.literals import day, moment, truth, unicode_text, whole, words
from kg.rdf.passages import entity_iri, evidence, linked_actors, linked_places
from kg.rdf.terms import (
    CKG,
    DCTERMS_CONTRIBUTOR,
    DCTERMS_IDENTIFIER,
    DCTERMS_ISSUED,
    DCTERMS_LANGUAGE,
    DCTERMS_PUBLISHER,
    DCTERMS_SOURCE,
    DCTERMS_SPATIAL,
    DCTERMS_TITLE,
    PROV_WAS_GENERATED_BY,
    RDF_TYPE,
    event_type,
    statement_kind,
    value,
)

_DAY = timedelta(days=1)


def describe_article(reading: Reading, original: Article | None, iris: Iris) -> Iterator[Triple]:
    """The article itself: title, paper, day, address, and the hash of the text that offsets count in.

    ``original`` is the earlier article whose words it prints, if it does.
    """
    article = reading.article
    subject = iris.article(article)
    yield Triple(subject, RDF_TYPE, CKG.Article)
    yield Triple(subject, DCTERMS_IDENTIFIER, words(article.identifier))
    yield Triple(subject, DCTERMS_PUBLISHER, iris.actor(publisher_of(reading).id))
    yield Triple(subject, CKG.textHash, words(replace(article, text=unicode_text(article.text)).text_hash))
    if original is not None:
        yield Triple(subject, CKG.copyOf, iris.article(original))
    for agency in reading.agencies:
        yield Triple(subject, DCTERMS_CONTRIBUTOR, iris.actor(agency.id))
    if reading.filed_from is not None:
        yield Triple(subject, DCTERMS_SPATIAL, iris.place(reading.filed_from.id))
    if article.title:
        yield Triple(subject, DCTERMS_TITLE, words(article.title, article.language))
    if article.language:
        yield Triple(subject, DCTERMS_LANGUAGE, words(article.language))
    if article.published is not None:
        yield Triple(subject, DCTERMS_ISSUED, moment(article.published))
    address = web_address(article.url)
    if address is not None:
        yield Triple(subject, DCTERMS_SOURCE, address)


def describe_statements(
    reading: Reading, accounts: Mapping[str, tuple[str, Account]], iris: Iris, extraction: NamedNode
) -> Iterator[Triple]:
    """Every act of saying in an article, with its reports.

    ``accounts`` tells of each report, by its id, the id of its event and whose account it is.
    """
    article = reading.article
    for statement in reading.statements:
        subject = iris.statement(statement.id)
        yield Triple(subject, RDF_TYPE, CKG.Statement)
        yield Triple(subject, PROV_WAS_GENERATED_BY, extraction)
        yield from _who(subject, statement, reading, iris)
        yield from _how(subject, statement, article)
        yield from evidence(subject, article, statement.evidence, iris)
        for report in statement.reports:
            yield Triple(subject, CKG.reports, iris.report(report.id))
            event, account = accounts.get(report.id, (None, None))
            for source in account.sources if account is not None else ():
                yield Triple(subject, CKG.source, iris.actor(source))
            yield from _report(report, article, event, iris, extraction)


def _who(subject: NamedNode, statement: Statement, reading: Reading, iris: Iris) -> Iterator[Triple]:
    for speaker in speakers_of(reading, statement):
        yield Triple(subject, CKG.speaker, iris.actor(speaker.id))
    relays = linked_actors(statement.relayed_by)
    if not relays and reading.agency is not None:
        relays = [reading.agency]
    for relay in relays:
        yield Triple(subject, CKG.relayedBy, iris.actor(relay.id))
    for addressee in linked_actors(statement.addressees):
        yield Triple(subject, CKG.addressee, iris.actor(addressee.id))
    for place in linked_places(statement.said_at):
        yield Triple(subject, CKG.saidAt, iris.place(place.id))


def _how(subject: NamedNode, statement: Statement, article: Article) -> Iterator[Triple]:
    yield Triple(subject, CKG.statementKind, statement_kind(statement.kind))
    yield Triple(subject, CKG.isDirect, truth(holds=statement.is_direct))
    yield Triple(subject, CKG.isNarration, truth(holds=statement.is_narration))
    yield _quoted(subject, CKG.content, statement.content, article)
    if statement.cue is not None:
        yield _quoted(subject, CKG.cue, statement.cue, article)
    if statement.condition is not None:
        yield _quoted(subject, CKG.condition, statement.condition, article)
    said = statement.said_on
    if said is not None and said.start is not None and said.end == said.start + _DAY:
        yield Triple(subject, CKG.saidOn, day(said.start))


def _report(report: Report, article: Article, event: str | None, iris: Iris, extraction: NamedNode) -> Iterator[Triple]:
    subject = iris.report(report.id)
    yield Triple(subject, RDF_TYPE, CKG.Report)
    yield Triple(subject, PROV_WAS_GENERATED_BY, extraction)
    yield Triple(subject, CKG.eventType, event_type(report.type))
    yield Triple(subject, CKG.modality, value(report.modality))
    yield Triple(subject, CKG.polarity, value(report.polarity))
    if event is not None:
        yield Triple(subject, CKG.ofEvent, iris.event(event))
    yield from slots(subject, report, article, iris)
    # A target that no link was found for is still something hit: its words say what.
    for span in (*report.target_texts, *(target.span for target in report.targets if target.entity is None)):
        yield _quoted(subject, CKG.targetText, span, article)
    yield from days(subject, report.period)
    if report.period is not None and report.period.span is not None:
        yield _quoted(subject, CKG.dateText, report.period.span, article)
    yield from evidence(subject, article, report.evidence, iris)
    for toll in report.tolls:
        yield Triple(subject, CKG.toll, iris.toll(report, toll))
        yield from _toll(iris.toll(report, toll), toll, article, iris)
        yield Triple(iris.toll(report, toll), PROV_WAS_GENERATED_BY, extraction)


def slots(subject: NamedNode, report: Report, article: Article, iris: Iris) -> Iterator[Triple]:
    """Who did it to whom, where and with what: a report's own, and its event's too."""
    for agent in linked_actors(report.agents):
        yield Triple(subject, CKG.agent, iris.actor(agent.id))
    for target in report.targets:
        if target.entity is not None:
            yield Triple(subject, CKG.target, entity_iri(target.entity, iris))
    for place in linked_places(report.places):
        yield Triple(subject, CKG.place, iris.place(place.id))
    for weapon in report.weapons:
        yield _quoted(subject, CKG.weapon, weapon, article)


def days(subject: NamedNode, period: Period | None) -> Iterator[Triple]:
    """The first and the last day that the period allows, both inclusive; an open bound is not written."""
    if period is None:
        return
    if period.start is not None:
        yield Triple(subject, CKG.onOrAfter, day(period.start))
    if period.end is not None and period.end > date.min:
        yield Triple(subject, CKG.onOrBefore, day(period.end - _DAY))


def _toll(subject: NamedNode, toll: Toll, article: Article, iris: Iris) -> Iterator[Triple]:
    yield Triple(subject, RDF_TYPE, CKG.Toll)
    yield Triple(subject, CKG.outcome, value(toll.outcome))
    if toll.low is not None:
        yield Triple(subject, CKG.low, whole(toll.low))
    if toll.high is not None:
        yield Triple(subject, CKG.high, whole(toll.high))
    if toll.of_whom:
        yield Triple(subject, CKG.ofWhom, words(toll.of_whom, article.language))
    yield from evidence(subject, article, toll.span, iris)


def _quoted(subject: NamedNode, predicate: NamedNode, span: Span, article: Article) -> Triple:
    return Triple(subject, predicate, words(span.of(article.text), article.language))
