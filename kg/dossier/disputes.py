"""In what the accounts of an event cannot all be true: who denies, who names whom, which figures exclude which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from pyoxigraph import NamedNode

from kg.dossier.accounts import Account, circle
from kg.dossier.contents import Dispute, Figure, Row, Side
from kg.rdf.terms import CKG
from kg.show.facts import Facts
from kg.show.telling import quoted
from kg.show.wording import figure, listed, visible


def disputes(
    facts: Facts, event: NamedNode, accounts: Sequence[Account], sides: Iterable[Side], figures: Sequence[Figure]
) -> Dispute:
    """Everything in which the accounts contradict one another."""
    return Dispute(
        reasons=tuple(quoted(facts, event, CKG.contestReason)),
        denials=tuple(saying for side in sides for saying in side.sayings if any(told.denies for told in saying.told)),
        rivals=tuple(_rivals(facts, accounts)),
        figures=tuple(dict.fromkeys(_clashes(figures))),
    )


def _rivals(facts: Facts, accounts: Sequence[Account]) -> list[Row]:
    """Whom each side names as the doer, when two of them are not of one side."""
    naming: dict[NamedNode, dict[NamedNode, None]] = {}
    for account in accounts:
        if account.affirms:
            for agent in facts.things(account.report, CKG.agent):
                naming.setdefault(agent, {}).update(dict.fromkeys(account.sides))
    agents = sorted(naming, key=str)
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


def _clashes(figures: Sequence[Figure]) -> Iterator[str]:
    """Figures of different sides for the same people that no one number satisfies."""
    standing = [each for each in figures if not each.denied and not each.corrected]
    for one, other in combinations(standing, 2):
        same = one.outcome == other.outcome and one.of_whom.text.casefold() == other.of_whom.text.casefold()
        if same and one.side != other.side and _exclude(one, other):
            yield f"{one.by} says {_told(one)}; {other.by} says {_told(other)}."


def _exclude(one: Figure, other: Figure) -> bool:
    return (one.high is not None and one.high < (other.low or 0)) or (
        other.high is not None and other.high < (one.low or 0)
    )


def _told(one: Figure) -> str:
    whom = f" ({one.of_whom.text})" if one.of_whom.text else ""
    return f"{figure(one.low, one.high)} {one.outcome}{whom}"
