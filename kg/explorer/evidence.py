"""What the page says of each node when it is chosen: its properties, its words, and who says what of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.explorer.picture import caption
from kg.explorer.reading import Facts, path, tail
from kg.explorer.scene import CONTESTED, EVENT, PLACE, SORTS, STATEMENT, Scene, denies
from kg.rdf.terms import (
    CKG,
    DCTERMS_IDENTIFIER,
    DCTERMS_ISSUED,
    DCTERMS_PUBLISHER,
    DCTERMS_SOURCE,
    DCTERMS_TITLE,
    SKOS_ALT_LABEL,
    SKOS_EXACT_MATCH,
    WGS84_LAT,
    WGS84_LONG,
)

MOST_QUOTES = 12  #: passages shown of one actor or place

Pairs = tuple[tuple[str, str], ...]  # what it is called, and its value


@dataclass(frozen=True, slots=True)
class Source:
    """An article, as the panel names it."""

    title: str
    paper: str
    day: str
    address: str  #: where it is on the web; empty when it is not


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an article and where they stand in it."""

    words: str
    article: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Account:
    """One report: whose it is, what it says, and whether it says that it was not so."""

    statement: int  #: which node; -1 when it is not drawn
    speakers: str
    kind: str
    denies: bool
    facts: Pairs
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """One node with all that the panel shows of it."""

    path: str
    label: str
    caption: str
    sort: int
    facts: Pairs
    quotes: tuple[Quote, ...]
    more: int  #: passages that are not shown
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that the page's script reads."""

    sorts: tuple[tuple[str, str, str], ...]  #: name, sign and colour
    articles: tuple[Source, ...]
    cards: tuple[Card, ...]
    edges: tuple[tuple[int, int, str], ...]


def evidence(drawn: Scene) -> Evidence:
    """The panel's data for a scene."""
    return _Panel(drawn).all()


class _Panel:
    def __init__(self, drawn: Scene) -> None:
        self.drawn = drawn
        self.facts: Facts = drawn.facts
        self.index = {node: at for at, node in enumerate(drawn.nodes)}
        self.articles = {article: at for at, article in enumerate(self.facts.members(CKG.Article))}
        self.told: defaultdict[NamedNode, list[tuple[NamedNode, NamedNode]]] = defaultdict(list)
        for statement in self.facts.members(CKG.Statement):
            for report in self.facts.things(statement, CKG.reports):
                for event in self.facts.things(report, CKG.ofEvent):
                    self.told[event].append((statement, report))

    def all(self) -> Evidence:
        return Evidence(
            tuple((sort.name, sort.sign, sort.color) for sort in SORTS),
            tuple(self._source(article) for article in self.articles),
            tuple(self._card(node) for node in self.drawn.nodes),
            tuple((self.index[edge.start], self.index[edge.end], edge.label) for edge in self.drawn.edges),
        )

    def _source(self, article: NamedNode) -> Source:
        facts = self.facts
        title = facts.text(article, DCTERMS_TITLE) or facts.text(article, DCTERMS_IDENTIFIER) or tail(article)
        paper = ", ".join(facts.labels(article, DCTERMS_PUBLISHER))
        links = (link.value for link in facts.things(article, DCTERMS_SOURCE))
        address = next((link for link in links if link.startswith(("http://", "https://"))), "")
        return Source(title, paper, facts.text(article, DCTERMS_ISSUED)[:10], address)

    def _card(self, node: NamedNode) -> Card:
        sort, facts = self.drawn.sorts[node], self.facts
        quotes = self._quotes(node)
        if sort is STATEMENT:
            pairs = self._statement(node)
            accounts = [(node, report) for report in facts.things(node, CKG.reports)]
        elif sort in (EVENT, CONTESTED):
            pairs, accounts = self._event(node), self.told[node]
        else:
            pairs, accounts = self._place(node) if sort is PLACE else self._actor(node), []
        label = facts.text(node, CKG.content) if sort is STATEMENT else facts.label(node)
        told = sorted((self._account(*account) for account in accounts), key=self._order)
        return Card(
            path(node),
            label,
            caption(self.drawn, node),
            SORTS.index(sort),
            tuple((name, value) for name, value in pairs if value),
            quotes[:MOST_QUOTES],
            max(0, len(quotes) - MOST_QUOTES),
            tuple(told),
        )

    def _quotes(self, node: NamedNode) -> tuple[Quote, ...]:
        found = []
        for passage in self.facts.things(node, CKG.evidence):
            for article in self.facts.things(passage, CKG.inArticle):
                start, end = self.facts.span(passage)
                found.append(Quote(self.facts.text(passage, CKG.quote), self.articles.get(article, -1), start, end))
        return tuple(sorted(found, key=lambda quote: (quote.article, quote.start, quote.end)))

    def _order(self, account: Account) -> tuple[str, int, int]:
        first = account.quotes[0] if account.quotes else Quote("", -1, 0, 0)
        day = list(self.articles)[first.article] if first.article >= 0 else None
        return (self.facts.text(day, DCTERMS_ISSUED) if day else "", first.article, first.start)

    def _account(self, statement: NamedNode, report: NamedNode) -> Account:
        facts = self.facts
        modality = facts.word(report, CKG.modality)
        pairs = (
            ("what", facts.word(report, CKG.eventType)),
            ("by", self._names(report, CKG.agent)),
            ("on", ", ".join((*facts.labels(report, CKG.target), *facts.texts(report, CKG.targetText)))),
            ("at", self._names(report, CKG.place)),
            ("when", self._days(report)),
            ("with", ", ".join(facts.texts(report, CKG.weapon))),
            ("toll", "; ".join(self._toll(toll) for toll in facts.things(report, CKG.toll))),
            ("so far", "" if modality == "actual" else modality),
        )
        return Account(
            self.index.get(statement, -1),
            self._names(statement, CKG.speaker),
            facts.word(statement, CKG.statementKind),
            denies(facts, statement, report),
            tuple(pair for pair in pairs if pair[1]),
            self._quotes(report),
        )

    def _event(self, node: NamedNode) -> Pairs:
        facts = self.facts
        return (
            ("type", facts.word(node, CKG.eventType)),
            ("when", self._days(node)),
            ("contested", "\n".join(facts.texts(node, CKG.contestReason))),
            ("reports", facts.text(node, CKG.reportCount)),
            ("independent sources", facts.text(node, CKG.sourceCount)),
            ("joined because", "\n".join(facts.texts(node, CKG.matchReason))),
        )

    def _statement(self, node: NamedNode) -> Pairs:
        facts = self.facts
        return (
            ("speaker", self._names(node, CKG.speaker)),
            ("whose account", self._names(node, CKG.source)),
            ("kind", facts.word(node, CKG.statementKind)),
            ("words", "direct" if facts.holds(node, CKG.isDirect) else "indirect"),
            ("to", self._names(node, CKG.addressee)),
            ("said on", facts.text(node, CKG.saidOn)),
            ("said at", self._names(node, CKG.saidAt)),
            ("on condition", "; ".join(facts.texts(node, CKG.condition))),
            ("relayed by", self._names(node, CKG.relayedBy)),
        )

    def _actor(self, node: NamedNode) -> Pairs:
        facts = self.facts
        return (
            ("type", facts.word(node, CKG.actorType)),
            ("called", "; ".join(facts.texts(node, CKG.role))),
            ("belongs to", self._names(node, CKG.memberOf)),
            *self._identity(node),
        )

    def _place(self, node: NamedNode) -> Pairs:
        facts = self.facts
        point = [facts.text(node, name) for name in (WGS84_LAT, WGS84_LONG)]
        return (
            ("lies in", self._names(node, CKG.within)),
            ("at", ", ".join(filter(None, point))),
            *self._identity(node),
        )

    def _identity(self, node: NamedNode) -> Pairs:
        same = "; ".join(link.value for link in self.facts.things(node, SKOS_EXACT_MATCH))
        return ("also", "; ".join(self.facts.texts(node, SKOS_ALT_LABEL))), ("same as", same)

    def _names(self, node: NamedNode, name: NamedNode) -> str:
        return ", ".join(self.facts.labels(node, name))

    def _days(self, node: NamedNode) -> str:
        first, last = self.facts.text(node, CKG.onOrAfter), self.facts.text(node, CKG.onOrBefore)
        if first == last:
            return first
        return f"{first} to {last}" if first and last else f"since {first}" if first else f"by {last}"

    def _toll(self, toll: NamedNode) -> str:
        low, high = self.facts.text(toll, CKG.low), self.facts.text(toll, CKG.high)
        figure = low if low == high else f"{low}–{high}" if low and high else f"{low}+" if low else f"up to {high}"
        whom = ", ".join(self.facts.texts(toll, CKG.ofWhom))
        return f"{figure} {self.facts.word(toll, CKG.outcome)}".strip() + (f" ({whom})" if whom else "")
