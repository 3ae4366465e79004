"""From a graph to the dossier of one event."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pyoxigraph import NamedNode

from kg.dossier.accounts import Account, by_side, gather
from kg.dossier.agreement import agreed, narrowest
from kg.dossier.contents import Dossier, Figure, Row, Saying, Side, Source, Stance, Told, Words
from kg.dossier.disputes import disputes
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
from kg.show.facts import Facts, tail
from kg.show.telling import fact, names, passages, quoted, relaying, speaking, with_role
from kg.show.wording import days, language_name, listed, spoken, visible
from kg.stores import Store

_WEB = ("http://", "https://")
_TOO_SHORT = 3  #: words that say nothing alone: "membantah", "tuduhan itu"


def gather_dossier(store: Store, event: NamedNode, instead_of: str = "") -> Dossier:
    """Everything that the graph says of the event; ``instead_of`` is the address that led to it."""
    facts = Facts(store)
    accounts = gather(facts, event)
    facts.load([event])
    sides = by_side(accounts)
    sources = _sources(facts, accounts)
    figures = _figures(facts, accounts, list(sides), sources)
    title = visible(facts.label(event))
    affirming = list(by_side([account for account in accounts if account.affirms]))
    told = {side: _side(facts, side, accounts, sources) for side, accounts in sides.items()}
    return Dossier(
        title=title[:1].upper() + title[1:],
        instead_of=visible(instead_of),
        address=visible(event.value),
        standing=how_much(len(accounts), len(sides), len(sources)),
        contested=facts.holds(event, CKG.contested),
        frame=tuple(_frame(facts, event)),
        affirming=tuple(visible(facts.label(side)) for side in affirming),
        agreed=tuple(agreed(facts, accounts)),
        sides=tuple(told.values()),
        dispute=disputes(facts, event, accounts, told.values(), figures),
        figures=tuple(figures),
        unsaid=tuple(unsaid(facts, accounts)),
        reasons=tuple(quoted(facts, event, CKG.matchReason)),
        sources=tuple(sources.values()),
    )


def _frame(facts: Facts, event: NamedNode) -> list[Row]:
    """What, where and when, as far as anybody says."""
    rows = [
        Row("What", spoken(facts.word(event, CKG.eventType))),
        Row("Where", names(facts, narrowest(facts, facts.things(event, CKG.place)))),
        Row("When", days(facts.day(event, CKG.onOrAfter), facts.day(event, CKG.onOrBefore))),
    ]
    return [row if row.value else Row(row.name, "not said") for row in rows]


def _sources(facts: Facts, accounts: Sequence[Account]) -> dict[NamedNode, Source]:
    """The articles, oldest first."""
    articles = dict.fromkeys(account.article for account in accounts)
    ordered = sorted(articles, key=lambda article: (facts.text(article, DCTERMS_ISSUED), article.value))
    return {article: _source(facts, article, number) for number, article in enumerate(ordered, 1)}


def _source(facts: Facts, article: NamedNode, number: int) -> Source:
    identifier = facts.text(article, DCTERMS_IDENTIFIER) or tail(article)
    language = facts.text(article, DCTERMS_LANGUAGE)
    links = (link.value for link in facts.things(article, DCTERMS_SOURCE))
    return Source(
        number=number,
        title=Words(visible(facts.text(article, DCTERMS_TITLE) or identifier), language),
        paper=names(facts, facts.things(article, DCTERMS_PUBLISHER)),
        day=facts.day(article, DCTERMS_ISSUED),
        language=visible(language_name(language)),
        wires=tuple(visible(facts.label(agency)) for agency in facts.things(article, DCTERMS_CONTRIBUTOR)),
        address=next((link for link in links if link.lower().startswith(_WEB)), ""),
        identifier=visible(identifier),
    )


def _side(facts: Facts, side: NamedNode, accounts: Sequence[Account], sources: dict[NamedNode, Source]) -> Side:
    statements: dict[NamedNode, list[Account]] = {}
    for account in accounts:
        statements.setdefault(account.statement, []).append(account)
    sayings = [_saying(facts, told, sources) for told in statements.values()]
    return Side(visible(facts.label(side)), _stance(accounts), tuple(sayings))


def _stance(accounts: Sequence[Account]) -> Stance:
    affirms, denies = any(a.affirms for a in accounts), any(a.denies for a in accounts)
    if affirms:
        return Stance.BOTH if denies else Stance.AFFIRMS
    return Stance.DENIES if denies else Stance.OPEN


def _saying(facts: Facts, accounts: Sequence[Account], sources: dict[NamedNode, Source]) -> Saying:
    """One statement, with what each of its reports says of the event."""
    statement, article = accounts[0].statement, accounts[0].article
    language = facts.text(article, DCTERMS_LANGUAGE)
    speaker = listed([with_role(facts, who) for who in facts.things(statement, CKG.speaker)]) or "Somebody"
    manner = speaking(facts, statement).removeprefix(speaker).strip()
    if facts.holds(statement, CKG.isNarration):
        manner = f"{manner} in its own voice"
    words = _words(facts, statement)
    condition = visible(facts.text(statement, CKG.condition))
    return Saying(
        speaker=speaker,
        manner=manner,
        words=Words(words, language),
        condition=Words(condition, language) if condition else None,
        relayed="" if facts.holds(statement, CKG.isNarration) else relaying(facts, statement),
        told=tuple(_told(facts, account, words, language) for account in accounts),
        source=sources[article],
    )


def _words(facts: Facts, statement: NamedNode) -> str:
    """The words said; with speaker and verb where they would say nothing alone."""
    content = visible(facts.text(statement, CKG.content))
    whole = [visible(facts.text(passage, CKG.quote)) for passage in passages(facts, statement)]
    if len(content.split()) > _TOO_SHORT or facts.holds(statement, CKG.isDirect):
        return content
    return next((quote for quote in whole if content in quote), content)


def _told(facts: Facts, account: Account, said: str, language: str) -> Told:
    quotes = [visible(facts.text(passage, CKG.quote)) for passage in passages(facts, account.report)]
    return Told(
        line=fact(facts, account.report),
        denies=account.denies,
        words=tuple(Words(quote, language) for quote in dict.fromkeys(quotes) if quote not in said),
    )


def _figures(
    facts: Facts, accounts: Sequence[Account], sides: Sequence[NamedNode], sources: dict[NamedNode, Source]
) -> list[Figure]:
    """Every figure once, by outcome and day."""
    found: dict[Figure, None] = {}
    for account in accounts:
        speakers = facts.things(account.statement, CKG.speaker)
        language = facts.text(account.article, DCTERMS_LANGUAGE)
        for toll in facts.things(account.report, CKG.toll):
            figure = Figure(
                day=account.said(facts),
                outcome=facts.word(toll, CKG.outcome),
                low=facts.number(toll, CKG.low),
                high=facts.number(toll, CKG.high),
                of_whom=Words(listed(quoted(facts, toll, CKG.ofWhom)), language),
                by=names(facts, speakers) or visible(facts.label(account.side)),
                side=sides.index(account.side),
                source=sources[account.article],
                denied=account.denies,
            )
            found[figure] = None
    return sorted(found, key=lambda one: (one.day or date.max, one.outcome, one.low or 0, one.source.number))
