"""Events: what their reports say, together, and how far they agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import Triple

from kg.model import Account, Event, Period
from kg.rdf.iris import Iris
from kg.rdf.literals import truth, whole, words
from kg.rdf.statements import days, slots
from kg.rdf.terms import CKG, RDF_TYPE, RDFS_LABEL, event_type


def describe_event(event: Event, iris: Iris) -> Iterator[Triple]:
    """One event."""
    subject = iris.event(event.id)
    yield Triple(subject, RDF_TYPE, CKG.Event)
    if event.type.is_attack:
        yield Triple(subject, RDF_TYPE, CKG.Attack)
    yield Triple(subject, CKG.eventType, event_type(event.type))
    yield Triple(subject, RDFS_LABEL, words(event.label))
    yield Triple(subject, CKG.contested, truth(holds=event.contested))
    for reason in event.contest_reasons:
        yield Triple(subject, CKG.contestReason, words(reason))
    for statement in event.settled_by:
        yield Triple(subject, CKG.settledBy, iris.statement(statement))
    for correction in event.corrections:
        yield Triple(iris.report(correction.report), CKG.correctedBy, iris.report(correction.by))
    for match in event.matches:
        yield Triple(subject, CKG.matchReason, words(match.reason))
    for account in event.accounts:
        yield from slots(subject, account.report, account.article, iris)
    yield from days(subject, common_period(event.accounts))
    yield Triple(subject, CKG.reportCount, whole(len(event.accounts)))
    yield Triple(subject, CKG.sourceCount, whole(len(event.sources)))


def common_period(accounts: Sequence[Account]) -> Period | None:
    """Every day that all reports of an event allow; the whole stretch that any allows when they share no day."""
    periods = [account.report.period for account in accounts if account.report.period is not None]
    starts = [period.start for period in periods if period.start is not None]
    ends = [period.end for period in periods if period.end is not None]
    if not starts and not ends:
        return None
    start, end = max(starts, default=None), min(ends, default=None)
    if start is not None and end is not None and end <= start:
        return Period(min(starts), max(ends))
    return Period(start, end)
