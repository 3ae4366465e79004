"""In what the accounts of an event cannot all be true: who denies it, and who names whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from pyoxigraph import NamedNode

from kg.dossier.accounts import Account, circle, is_known
from kg.dossier.contents import Dispute, Row, Side
from kg.rdf.terms import CKG
from kg.show.facts import Facts
from kg.show.telling import quoted
from kg.show.wording import listed, visible


def disputes(facts: Facts, event: NamedNode, accounts: Sequence[Account], sides: Iterable[Side]) -> Dispute:
    """Everything in which the accounts contradict one another; a denial that was given up is none."""
    return Dispute(
        reasons=tuple(quoted(facts, event, CKG.contestReason)),
        denials=tuple(
            saying
            for side in sides
            for saying in side.sayings
            if any(told.denies and not told.taken_back for told in saying.told)
        ),
        rivals=tuple(_rivals(facts, accounts)) if facts.holds(event, CKG.contested) else (),
    )


def _rivals(facts: Facts, accounts: Sequence[Account]) -> list[Row]:
    """Whom each side names as the doer, when two of them are not of one side."""
    naming: dict[NamedNode, dict[NamedNode, None]] = {}
    for account in accounts:
        if account.affirms and not account.taken_back:
            for agent in facts.things(account.report, CKG.agent):
                naming.setdefault(agent, {}).update(dict.fromkeys(account.sides))
    agents = sorted((agent for agent in naming if is_known(facts, agent)), key=str)
    is_rival = {
        agent
        for one, other in combinations(agents, 2)
        for agent in (one, other)
        if not circle(facts, [one]) & circle(facts, [other]) and set(naming[one]) != set(naming[other])
    }
    return [
        Row(visible(facts.label(agent)), f"named by {listed([visible(facts.label(side)) for side in naming[agent]])}")
        for agent in agents
        if agent in is_rival
    ]
