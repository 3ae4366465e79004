"""The reports of an event as a dossier compares them: each with its statement, its article and its side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.model import SIDE_TYPES
from kg.rdf.terms import CKG, DCTERMS_CONTRIBUTOR, DCTERMS_PUBLISHER, SKOS_EXACT_MATCH
from kg.show.event import accounts_of
from kg.show.facts import Facts
from kg.show.telling import passages


@dataclass(frozen=True, slots=True)
class Account:
    """One report of the event, with the statement that makes it, the article that prints it and whose account it is."""

    statement: NamedNode
    report: NamedNode
    article: NamedNode
    sides: tuple[NamedNode, ...]  #: two that speak together are both meant
    denies: bool  #: says that it was not so
    affirms: bool  #: says that it was so, as a fact
    corrected_by: tuple[NamedNode, ...] = ()  #: what the same side reported later instead
    taken_back: bool = False  #: whether that says the contrary


def gather(facts: Facts, event: NamedNode) -> list[Account]:
    """Every report of the event, oldest article first, in the order of the text."""
    accounts = []
    found = accounts_of(facts, f"?report {CKG.ofEvent} {event}")
    facts.load(later for _, report in found for later in facts.things(report, CKG.correctedBy))
    for statement, report in found:
        article = _article(facts, (report, statement))
        if article is None:
            continue
        denies = facts.word(report, CKG.polarity) == "negative"
        affirms = not denies and facts.word(report, CKG.modality) == "actual"
        later = tuple(facts.things(report, CKG.correctedBy))
        back = any((facts.word(each, CKG.polarity) == "negative") is not denies for each in later)
        sides = _sides(facts, statement, article)
        accounts.append(Account(statement, report, article, sides, denies, affirms, later, back))
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
            waiting += [group for group in above if facts.word(group, CKG.actorType) in SIDE_TYPES]
    return frozenset(found)


def is_known(facts: Facts, actor: NamedNode) -> bool:
    """Whether more is known of it than its name, so that "the coalition" of one paper is not held to be another's."""
    return any(facts.things(actor, link) for link in (SKOS_EXACT_MATCH, CKG.memberOf))


def by_side(accounts: Iterable[Account]) -> dict[NamedNode, list[Account]]:
    """The accounts of each side, the sides in the order in which they first speak; a joint account is each one's."""
    sides: dict[NamedNode, list[Account]] = {}
    for account in accounts:
        for side in account.sides:
            sides.setdefault(side, []).append(account)
    return sides


def _article(facts: Facts, rests: Sequence[NamedNode]) -> NamedNode | None:
    for node in rests:
        for passage in passages(facts, node):
            for article in facts.things(passage, CKG.inArticle):
                return article
    return None


def _sides(facts: Facts, statement: NamedNode, article: NamedNode) -> tuple[NamedNode, ...]:
    found = facts.things(statement, CKG.source) or facts.things(statement, CKG.speaker)
    return tuple(found or facts.things(article, DCTERMS_PUBLISHER) or [article])
