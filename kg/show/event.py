"""One event: what happened by whose account, who says otherwise, and why the reports were joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyoxigraph import NamedNode

from kg.rdf.terms import CKG, DCTERMS_ISSUED
from kg.show.containing import containers, nested, parts, why_within
from kg.show.facts import Facts, pairs, tail
from kg.show.joining import ONE_REPORT, checked, joined
from kg.show.telling import INDENT, passages, telling, where
from kg.show.wording import days, many, spoken, visible

Account = tuple[NamedNode, NamedNode]  # a statement and its report
SOURCES_NAMED = 8
PARTS_NAMED = 12


def show_event(facts: Facts, event: NamedNode, *, why: bool) -> list[str]:
    """Its frame and its reports, oldest article first; with ``why`` the reason for each match."""
    accounts = accounts_of(facts, f"?report {CKG.ofEvent} {event}")
    facts.load([event])
    kind = spoken(facts.word(event, CKG.eventType))
    when = days(facts.day(event, CKG.onOrAfter), facts.day(event, CKG.onOrBefore)) or "no date"
    reports = facts.number(event, CKG.reportCount)
    articles = {where(facts, passage)[0] for _, report in accounts for passage in passages(facts, report)}
    counts = [
        many(len(accounts) if reports is None else reports, "report"),
        _sources(facts, event, accounts),
        many(len(articles), "article"),
    ]
    lines = [visible(facts.label(event)), f"{kind} · {when}", " · ".join(counts), visible(tail(event))]
    if facts.holds(event, CKG.contested):
        reasons = facts.texts(event, CKG.contestReason)
        lines.append("CONTESTED: " + (" ".join(map(visible, reasons)) or "the reports disagree"))
    around, within = containers(facts, event), parts(facts, event)
    lines += [f"part of: {nested([_named(facts, each) for each in around])}"] if around else []
    lines += [f"parts: {_some(facts, within)}"] if within else []
    for statement, report in accounts:
        lines += ["", *telling(facts, statement, report)]
    if why:
        lines += ["", "Why these reports were taken for one event:", *_why(facts, accounts)]
        lines += [f"{INDENT}{why_within(facts, event, each)}" for each in around[:1]]
    return lines


def _named(facts: Facts, event: NamedNode) -> str:
    return f"{visible(facts.label(event))} ({visible(tail(event))})"


def _some(facts: Facts, events: Sequence[NamedNode]) -> str:
    more = len(events) - PARTS_NAMED
    named = [_named(facts, event) for event in events[:PARTS_NAMED]]
    return "; ".join([*named, *([f"and {more:,} more"] if more > 0 else [])])


def _why(facts: Facts, accounts: list[Account]) -> Iterator[str]:
    if len(accounts) < 2:
        yield f"{INDENT}{ONE_REPORT}"
        return
    for match in joined(facts, accounts):
        one, other = match.one, match.other
        yield f"{INDENT}{one.what[:1].upper()}{one.what[1:]} ({one.where})"
        yield f"{INDENT}  ‹{one.words}›"
        yield f"{INDENT}and {other.what} ({other.where})"
        yield f"{INDENT}  ‹{other.words}›"
        yield f"{INDENT}were taken to be of one event because {match.because}."
    yield from (f"{INDENT}{sentence}" for sentence in checked(facts, accounts))


def _sources(facts: Facts, event: NamedNode, accounts: list[Account]) -> str:
    """How many speak of it independently of one another, and who: ``2 independent sources (Armenia, Reuters)``."""
    named = list(dict.fromkeys(source for statement, _ in accounts for source in facts.things(statement, CKG.source)))
    count = facts.number(event, CKG.sourceCount) or len(named)
    labels = [visible(facts.label(source)) for source in named[:SOURCES_NAMED]]
    labels += ["…"] if len(named) > SOURCES_NAMED else []
    return many(count, "source", "independent sources") + (f" ({', '.join(labels)})" if labels else "")


def accounts_of(facts: Facts, pattern: str, limit: int | None = None) -> list[Account]:
    """The reports that a SPARQL pattern finds, each with its statement, oldest article first, loaded."""
    newest_first = f" ORDER BY DESC(?issued) ?report LIMIT {limit}" if limit else ""
    accounts = pairs(
        facts.store,
        f"SELECT ?statement ?report ?issued WHERE {{ {pattern} . ?statement {CKG.reports} ?report ."
        f" OPTIONAL {{ ?report {CKG.evidence}/{CKG.inArticle}/{DCTERMS_ISSUED} ?issued }} }}{newest_first}",
    )
    facts.load(node for account in accounts for node in account)
    return sorted(accounts, key=lambda account: _age(facts, account))


def _age(facts: Facts, account: Account) -> tuple[str, tuple[str, int, int], str]:
    first = min((where(facts, passage) for passage in passages(facts, account[1])), default=("", 0, 0))
    articles = [article for passage in passages(facts, account[1]) for article in facts.things(passage, CKG.inArticle)]
    issued = min((facts.text(article, DCTERMS_ISSUED) for article in articles), default="")
    return issued, first, account[1].value
