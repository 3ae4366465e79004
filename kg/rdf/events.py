"""Events: what their reports say, together, and how far they agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from pyoxigraph import Triple

from kg.model import Account, Event, Period, Span
from kg.rdf.iris import Iris
from kg.rdf.literals import truth, whole, words
from kg.rdf.statements import days, slots
from kg.rdf.terms import CKG, DCTERMS_IS_REPLACED_BY, RDF_TYPE, RDFS_LABEL, SEM_SUB_EVENT_OF, event_type


def describe_event(event: Event, iris: Iris) -> Iterator[Triple]:
    """One event, and where the addresses lead that it had before its reports met."""
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
    for report, other, reason in _matches(event):
        yield Triple(iris.report(report), CKG.matchedWith, iris.report(other))
        yield Triple(iris.report(report), CKG.matchReason, words(reason))
    for account in event.accounts:
        yield from slots(subject, account.report, account.article, iris)
    yield from days(subject, common_period(event.accounts))
    if event.part_of:
        yield Triple(subject, SEM_SUB_EVENT_OF, iris.event(event.part_of))
    for former in event.former:
        yield Triple(iris.event(former), DCTERMS_IS_REPLACED_BY, subject)
    yield Triple(subject, CKG.reportCount, whole(len(event.accounts)))
    yield Triple(subject, CKG.sourceCount, whole(len(event.sources)))


def _matches(event: Event) -> Iterator[tuple[str, str, str]]:
    """Each report but the first with the one by which it came to the event, and why: steps away from the first."""
    near: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for match in event.matches:
        near[match.report].append((match.other, match.reason))
        near[match.other].append((match.report, match.reason))
    first = min(event.accounts, key=_printed).report.id
    seen, waiting = {first}, [first]
    for at in waiting:
        for other, reason in sorted(near[at]):
            if other not in seen:
                seen.add(other)
                waiting.append(other)
                yield other, at, reason


def _printed(account: Account) -> tuple[date, str, Span]:
    day = account.article.published.date() if account.article.published is not None else date.max
    return day, account.article.id, account.report.trigger


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
