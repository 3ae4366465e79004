"""Who says what of which event, read from a graph afresh: what the page's filters are held against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.rdf.dataset import Dataset
from kg.rdf.resources import ontology_dir
from kg.rdf.terms import CKG, DCTERMS_ISSUED, DCTERMS_PUBLISHER, RDF_TYPE, SKOS_NS

BROADER = NamedNode(SKOS_NS + "broader")


@dataclass(frozen=True)
class Account:
    """One report of a statement, or a statement that reports nothing; things by their short addresses."""

    statement: str
    report: str
    event: str
    article: str
    type: frozenset[str]  #: with all that it is a kind of
    actor: frozenset[str]  #: with all that they belong to
    side: frozenset[str]
    place: frozenset[str]  #: with all that they lie in
    kind: frozenset[str]
    source: frozenset[str]
    contested: bool
    days: tuple[str, str] | None  #: the first and the last, as far as they are bounded


class Told:
    """A graph's triples by subject and property."""

    def __init__(self, dataset: Dataset) -> None:
        self.base = dataset.base
        self._values: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        self._members: defaultdict[str, list[str]] = defaultdict(list)
        for triple in dataset:
            assert isinstance(triple.subject, NamedNode)
            assert isinstance(triple.object, NamedNode | Literal)
            subject, value = self.key(triple.subject.value), triple.object.value
            if isinstance(triple.object, NamedNode):
                value = self.key(value)
            self._values[subject, triple.predicate.value].append(value)
            if triple.predicate == RDF_TYPE:
                self._members[value].append(subject)
        self._broader = {
            quad.subject.value: quad.object.value
            for quad in parse((ontology_dir() / "event-types.ttl").read_bytes(), RdfFormat.TURTLE)
            if quad.predicate == BROADER and isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode)
        }

    def key(self, address: str) -> str:
        """As links have it: without the data base."""
        return address.removeprefix(self.base)

    def all(self, thing: str, *properties: NamedNode) -> list[str]:
        return [value for each in properties for value in self._values.get((thing, each.value), [])]

    def one(self, thing: str, name: NamedNode) -> str:
        return next(iter(self.all(thing, name)), "")

    def members(self, kind: NamedNode) -> list[str]:
        return self._members[kind.value]

    def up(self, things: Iterable[str], name: NamedNode) -> frozenset[str]:
        found: set[str] = set()
        waiting = list(things)
        while waiting:
            at = waiting.pop()
            if at not in found:
                found.add(at)
                waiting += self.all(at, name)
        return frozenset(found)

    @cached_property
    def accounts(self) -> list[Account]:
        return [
            self._account(statement, report)
            for statement in self.members(CKG.Statement)
            for report in self.all(statement, CKG.reports) or [""]
        ]

    def _account(self, statement: str, report: str) -> Account:
        places = set(self.members(CKG.Place))
        event = self.one(report, CKG.ofEvent)
        article = self.one(self.one(statement, CKG.evidence), CKG.inArticle)
        speakers = self.all(statement, CKG.speaker)
        sides = self.all(statement, CKG.source) or speakers
        named = [*self.all(report, CKG.agent, CKG.target), *self.all(statement, CKG.addressee, CKG.relayedBy)]
        where = self.all(report, CKG.place) if report else self.all(statement, CKG.saidAt)
        types = set(self.all(report, CKG.eventType))
        types |= {self._broader[each] for each in types if each in self._broader}
        return Account(
            statement,
            report,
            event,
            article,
            type=frozenset(types),
            actor=self.up((each for each in (*speakers, *sides, *named) if each not in places), CKG.memberOf),
            side=frozenset(sides),
            place=self.up((each for each in (*where, *named) if each in places), CKG.within),
            kind=frozenset(self.all(statement, CKG.statementKind)),
            source=frozenset(self.all(article, DCTERMS_PUBLISHER)),
            contested=self.one(event, CKG.contested) == "true",
            days=self._days(report, event, statement, article),
        )

    def _days(self, report: str, event: str, statement: str, article: str) -> tuple[str, str] | None:
        for thing in (report, event):
            first, last = self.one(thing, CKG.onOrAfter), self.one(thing, CKG.onOrBefore)
            if first or last:
                return first or "0000", last or "9999"
        said = self.one(statement, CKG.saidOn) or self.one(article, DCTERMS_ISSUED)[:10]
        return (said, said) if said else None
