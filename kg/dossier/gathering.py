"""From a graph to the dossier of one event."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pyoxigraph import NamedNode

from kg.dossier.accounts import Account, by_side, gather
from kg.dossier.agreement import agreed, narrowest
from kg.dossier.contents import Dossier, Row, Source, Words
from kg.dossier.disputes import disputes
from kg.dossier.figures import figures_of
from kg.dossier.sayings import settling, sides_of
from kg.dossier.silence import how_much, unsaid
from kg.rdf.terms import (
    CKG,
    DCTERMS_CONTRIBUTOR,
    DCTERMS_IDENTIFIER,
    DCTERMS_ISSUED,
    DCTERMS_LANGUAGE,
    DCTERMS_PUBLISHER,
    DCTERMS_SOURCE,
    DCTERMS_TITLE,
)
from kg.show.containing import containers, nested, parts, why_within
from kg.show.facts import Facts, tail
from kg.show.joining import ONE_REPORT, checked, joined
from kg.show.telling import names
from kg.show.wording import days, language_name, many, spoken, visible
from kg.stores import Store

_PARTS = 200  #: listed of an event
_WEB = ("http://", "https://")


def gather_dossier(store: Store, event: NamedNode, instead_of: str = "") -> Dossier:
    """Everything that the graph says of the event; ``instead_of`` is the address that led to it."""
    facts = Facts(store)
    accounts = gather(facts, event)
    facts.load([event])
    sources = _sources(facts, accounts)
    sides = sides_of(facts, accounts, sources)
    figures = figures_of(facts, accounts, list(sides), sources)
    title = visible(facts.label(event))
    speaking = by_side(accounts)
    affirming = by_side(account for account in accounts if account.affirms and not account.taken_back)
    return Dossier(
        title=title[:1].upper() + title[1:],
        instead_of=visible(instead_of),
        address=visible(event.value),
        standing=how_much(len(accounts), len(speaking), len(sources)),
        contested=facts.holds(event, CKG.contested),
        frame=tuple(_frame(facts, event)),
        parts=tuple(_parts(facts, event)),
        affirming=tuple(visible(facts.label(side)) for side in affirming),
        agreed=tuple(agreed(facts, accounts, figures)),
        settled=tuple(settling(facts, event, accounts, sources)),
        sides=tuple(sides.values()),
        dispute=disputes(facts, event, accounts, sides.values()),
        figures=tuple(figures),
        unsaid=tuple(unsaid(facts, event, accounts)),
        reasons=tuple(_reasons(facts, event, accounts)),
        sources=tuple(sources.values()),
    )


def _reasons(facts: Facts, event: NamedNode, accounts: Sequence[Account]) -> list[str]:
    if len(accounts) < 2:
        return [ONE_REPORT]
    told = [(account.statement, account.report) for account in accounts]
    within = [why_within(facts, event, each) for each in containers(facts, event)[:1]]
    return [*map(str, joined(facts, told)), *checked(facts, told), *within]


def _frame(facts: Facts, event: NamedNode) -> list[Row]:
    """What, where and when, as far as anybody says."""
    rows = [
        Row("What", spoken(facts.word(event, CKG.eventType))),
        Row("Where", names(facts, narrowest(facts, facts.things(event, CKG.place)))),
        Row("When", days(facts.day(event, CKG.onOrAfter), facts.day(event, CKG.onOrBefore))),
    ]
    rows = [row if row.value else Row(row.name, "not said") for row in rows]
    around = containers(facts, event)
    return [*rows, Row("Part of", nested([visible(facts.label(each)) for each in around]))] if around else rows


def _parts(facts: Facts, event: NamedNode) -> Iterator[Row]:
    """The events that it is made of, by their days; of a long war, the first of them."""
    within = parts(facts, event)
    yield from (_part(facts, part) for part in within[:_PARTS])
    if len(within) > _PARTS:
        yield Row(f"and {len(within) - _PARTS:,} more", "later ones")


def _part(facts: Facts, part: NamedNode) -> Row:
    count = many(facts.number(part, CKG.reportCount) or 0, "report")
    return Row(visible(facts.label(part)), f"{count}, in dispute" if facts.holds(part, CKG.contested) else count)


def _sources(facts: Facts, accounts: Sequence[Account]) -> dict[NamedNode, Source]:
    """The articles, oldest first."""
    articles = dict.fromkeys(account.article for account in accounts)
    ordered = sorted(articles, key=lambda article: (facts.text(article, DCTERMS_ISSUED), article.value))
    numbers = {article: number for number, article in enumerate(ordered, 1)}
    return {article: _source(facts, article, numbers) for article in ordered}


def _source(facts: Facts, article: NamedNode, numbers: Mapping[NamedNode, int]) -> Source:
    identifier = facts.text(article, DCTERMS_IDENTIFIER) or tail(article)
    language = facts.text(article, DCTERMS_LANGUAGE)
    links = (link.value for link in facts.things(article, DCTERMS_SOURCE))
    return Source(
        number=numbers[article],
        title=Words(visible(facts.text(article, DCTERMS_TITLE) or identifier), language),
        paper=names(facts, facts.things(article, DCTERMS_PUBLISHER)),
        day=facts.day(article, DCTERMS_ISSUED),
        language=visible(language_name(language)),
        wires=tuple(visible(facts.label(agency)) for agency in facts.things(article, DCTERMS_CONTRIBUTOR)),
        address=next((link for link in links if link.lower().startswith(_WEB)), ""),
        identifier=visible(identifier),
        copy_of=next((numbers[one] for one in facts.things(article, CKG.copyOf) if one in numbers), 0),
    )
