"""The figures that are given of an event, each once, on the day on which it was given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from pyoxigraph import NamedNode

from kg.dossier.accounts import Account
from kg.dossier.contents import Figure, Source, Words
from kg.rdf.terms import CKG, DCTERMS_LANGUAGE
from kg.show.facts import Facts
from kg.show.telling import names, quoted
from kg.show.wording import listed


def figures_of(
    facts: Facts,
    accounts: Sequence[Account],
    sides: Sequence[tuple[NamedNode, ...]],
    sources: Mapping[NamedNode, Source],
) -> list[Figure]:
    """Every figure by its day; what a story printed again says is not said twice."""
    found: dict[object, Figure] = {}
    for account in accounts:
        source = sources[account.article]
        is_narration = facts.holds(account.statement, CKG.isNarration)
        speakers = [] if is_narration else facts.things(account.statement, CKG.speaker)
        for toll in facts.things(account.report, CKG.toll):
            figure = Figure(
                day=facts.day(account.statement, CKG.saidOn) or source.day,
                outcome=facts.word(toll, CKG.outcome),
                low=facts.number(toll, CKG.low),
                high=facts.number(toll, CKG.high),
                of_whom=Words(listed(quoted(facts, toll, CKG.ofWhom)), facts.text(account.article, DCTERMS_LANGUAGE)),
                by=names(facts, speakers or account.sides),
                side=sides.index(account.sides),
                source=source,
                denied=account.denies or account.taken_back,
                corrected=_is_corrected(facts, account, facts.word(toll, CKG.outcome)),
            )
            said = (figure.outcome, figure.low, figure.high, figure.of_whom, figure.by, figure.denied)
            found.setdefault((source.copy_of or source.number, said), figure)
    return sorted(found.values(), key=_order)


def _is_corrected(facts: Facts, account: Account, outcome: str) -> bool:
    """Whether the same side gave another figure later, of the same outcome."""
    later = (toll for report in account.corrected_by for toll in facts.things(report, CKG.toll))
    return any(facts.word(toll, CKG.outcome) == outcome for toll in later)


def _order(figure: Figure) -> tuple[date, str, int, int]:
    return figure.day or date.max, figure.outcome, figure.low or 0, figure.source.number
