"""The reports of an event as a dossier compares them: each with its statement, its article and its side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from pyoxigraph import NamedNode

from kg.model import ActorType
from kg.rdf.terms import CKG, DCTERMS_CONTRIBUTOR, DCTERMS_ISSUED, DCTERMS_PUBLISHER
from kg.show.event import accounts_of
from kg.show.facts import Facts
from kg.show.telling import passages

#: Membership in these is taking a side; membership in the United Nations is not.
PARTIES = frozenset(
    kind.value
    for kind in (
        ActorType.STATE,
        ActorType.GOVERNMENT,
        ActorType.ARMED_FORCE,
        ActorType.ARMED_GROUP,
        ActorType.POLICE,
    )
)


@dataclass(frozen=True, slots=True)
class Account:
    """One report of the event, with the statement that makes it, the article that prints it and whose account it is."""

    statement: NamedNode
    report: NamedNode
    article: NamedNode
    side: NamedNode
    denies: bool  #: says that it was not so
    affirms: bool  #: says that it was so, as a fact

    def said(self, facts: Facts) -> date | None:
        """The day on which it was said, else the day on which it was printed."""
        return facts.day(self.statement, CKG.saidOn) or facts.day(self.article, DCTERMS_ISSUED)


def gather(facts: Facts, event: NamedNode) -> list[Account]:
    """Every report of the event, oldest article first, in the order of the text."""
    accounts = []
    for statement, report in accounts_of(facts, f"?report {CKG.ofEvent} {event}"):
        article = _article(facts, (report, statement))
        if article is None:
            continue
        denies = facts.word(report, CKG.polarity) == "negative"
        affirms = not denies and facts.word(report, CKG.modality) == "actual"
        accounts.append(Account(statement, report, article, _side(facts, statement, article), denies, affirms))
    facts.load(agency for account in accounts for agency in facts.things(account.article, DCTERMS_CONTRIBUTOR))
    return accounts


def circle(facts: Facts, actors: Iterable[NamedNode]) -> frozenset[NamedNode]:
    """The actors with every state, force or group that they belong to."""
    found: set[NamedNode] = set()
    waiting = list(actors)
    while waiting:
        actor = waiting.pop()
        if actor not in found:
            found.add(actor)
            above = facts.things(actor, CKG.memberOf)
            waiting += [group for group in above if facts.word(group, CKG.actorType) in PARTIES]
    return frozenset(found)


def by_side(accounts: Sequence[Account]) -> dict[NamedNode, list[Account]]:
    """The accounts of each side, the sides in the order in which they first speak."""
    sides: dict[NamedNode, list[Account]] = {}
    for account in accounts:
        sides.setdefault(account.side, []).append(account)
    return sides


def _article(facts: Facts, rests: Sequence[NamedNode]) -> NamedNode | None:
    for node in rests:
        for passage in passages(facts, node):
            for article in facts.things(passage, CKG.inArticle):
                return article
    return None


def _side(facts: Facts, statement: NamedNode, article: NamedNode) -> NamedNode:
    """Whose account it is: the party that the speaker belongs to; for a paper's own voice the agency that it prints."""
    if facts.holds(statement, CKG.isNarration):
        known = facts.things(statement, CKG.relayedBy) or facts.things(article, DCTERMS_PUBLISHER)
        return known[0] if known else article
    speakers = facts.things(statement, CKG.speaker)
    if not speakers:
        return statement
    above = circle(facts, speakers[:1]) - {speakers[0]}
    top = [group for group in above if not circle(facts, [group]) - {group}]
    return min(top, key=str, default=speakers[0])
