"""What nobody says of an event, and who does not answer."""

from __future__ import annotations

from collections.abc import Sequence

from pyoxigraph import NamedNode

from kg.dossier.accounts import Account, circle, is_known
from kg.model import SIDE_TYPES
from kg.rdf.terms import CKG
from kg.show.facts import Facts
from kg.show.telling import names
from kg.show.wording import ATTACKS, many


def unsaid(facts: Facts, event: NamedNode, accounts: Sequence[Account]) -> list[str]:
    """A sentence for each question that the accounts leave open."""
    affirming = [account for account in accounts if account.affirms] or list(accounts)
    is_attack = any(facts.word(account.report, CKG.eventType) in ATTACKS for account in affirming)
    sentences = []
    # Who accuses means somebody, and who admits means themselves, also where no name was read.
    meant = any(facts.word(each.statement, CKG.statementKind) in {"accuse", "admit"} for each in affirming)
    settled = bool(facts.things(event, CKG.settledBy))
    if is_attack and not meant and not settled and not _filled(facts, affirming, CKG.agent):
        sentences.append("Nobody says who did it.")
    # Who denies a deed says which: where it was and whom it hit is said by them too.
    if is_attack and not _filled(facts, accounts, CKG.target) and not _said(facts, accounts, CKG.targetText):
        sentences.append("Nobody says who or what was hit.")
    if not _filled(facts, accounts, CKG.place):
        sentences.append("Nobody says where it happened.")
    sentences += _day(facts, accounts)
    if is_attack:
        sentences += _tolls(facts, affirming)
        if not _said(facts, affirming, CKG.weapon):
            sentences.append("Nobody says with which weapon.")
        sentences += _answers(facts, affirming, accounts, CKG.agent, "named as the doer")
        sentences += _answers(facts, affirming, accounts, CKG.target, "said to have been hit")
    if len({side for account in accounts for side in account.sides}) == 1:
        sentences.append("No second source speaks of it.")
    return sentences


def _filled(facts: Facts, accounts: Sequence[Account], slot: NamedNode) -> bool:
    return any(facts.things(account.report, slot) for account in accounts)


def _said(facts: Facts, accounts: Sequence[Account], slot: NamedNode) -> bool:
    return any(facts.texts(account.report, slot) for account in accounts)


def _day(facts: Facts, accounts: Sequence[Account]) -> list[str]:
    periods = [
        (facts.day(account.report, CKG.onOrAfter), facts.day(account.report, CKG.onOrBefore)) for account in accounts
    ]
    if any(first is not None and first == last for first, last in periods):
        return []
    dated = any(first is not None or last is not None for first, last in periods)
    return ["Nobody gives the day, only a longer time." if dated else "Nobody says when it happened."]


def _tolls(facts: Facts, accounts: Sequence[Account]) -> list[str]:
    outcomes = {
        facts.word(toll, CKG.outcome) for account in accounts for toll in facts.things(account.report, CKG.toll)
    }
    missing = [outcome for outcome in ("killed", "injured") if outcome not in outcomes]
    return [f"Nobody says how many were {' or '.join(missing)}."] if missing else []


def _answers(
    facts: Facts, affirming: Sequence[Account], accounts: Sequence[Account], slot: NamedNode, being: str
) -> list[str]:
    """Parties that others name, and of which nobody speaks."""
    speaking = {side for account in accounts for side in account.sides}
    speaking |= circle(facts, (who for account in accounts for who in facts.things(account.statement, CKG.speaker)))
    named = {
        party
        for account in affirming
        for party in facts.things(account.report, slot)
        if facts.word(party, CKG.actorType) in SIDE_TYPES
        and is_known(facts, party)
        and not circle(facts, [party]) & speaking
    }
    if not named:
        return []
    who = names(facts, sorted(named, key=str))
    verb = "is" if len(named) == 1 else "are"
    return [f"Nobody who speaks for {who} is heard, though {who} {verb} {being}."]


def how_much(reports: int, sources: int, articles: int) -> str:
    """How much a dossier rests on: "3 reports by 2 sources in 2 articles"."""
    return f"{many(reports, 'report')} by {many(sources, 'source')} in {many(articles, 'article')}"
