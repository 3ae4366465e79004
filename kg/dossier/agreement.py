"""What everybody says who says that it happened: only what each of their accounts implies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from pyoxigraph import NamedNode

from kg.dossier.accounts import Account, by_side, circle
from kg.dossier.contents import Figure, Row
from kg.rdf.terms import CKG
from kg.show.containing import reached
from kg.show.facts import Facts
from kg.show.telling import names
from kg.show.wording import ATTACKS, days, figure, many, spoken

#: What one side says in one slot; None when it is silent.
Named = frozenset[NamedNode]
OUTCOMES = ("killed", "injured", "missing", "captured", "displaced")


def agreed(facts: Facts, accounts: Sequence[Account], figures: Sequence[Figure]) -> list[Row]:
    """A line for each slot in which the affirming sides agree; none when one side alone affirms."""
    standing = [account for account in accounts if not account.taken_back]
    sides = list(by_side(account for account in standing if account.affirms).values())
    if len(sides) < 2:
        return []
    undenied = not any(account.denies for account in standing)
    rows = [
        _type(facts, sides),
        _common(facts, "Where", sides, _places),
        _when(facts, sides),
        _common(facts, "Against whom", sides, _actors(CKG.target)),
        _common(facts, "By whom", sides, _actors(CKG.agent)) if undenied else None,
        *(_toll(outcome, figures) for outcome in OUTCOMES),
    ]
    return [row for row in rows if row is not None]


def _type(facts: Facts, sides: Sequence[Sequence[Account]]) -> Row | None:
    kinds = sorted({facts.word(account.report, CKG.eventType) for side in sides for account in side})
    if len(kinds) == 1:
        return Row("What", spoken(kinds[0]), _whose(len(sides), len(sides)))
    if all(kind in ATTACKS for kind in kinds):
        narrow = " or ".join(spoken(kind) for kind in kinds if kind != "attack")
        return Row("What", f"attack, called {narrow}", _whose(len(sides), len(sides)))
    return None


def _common(
    facts: Facts,
    name: str,
    sides: Sequence[Sequence[Account]],
    implied: Callable[[Facts, Account], Named],
) -> Row | None:
    """The narrowest things that every side that fills the slot names, or that contain what it names."""
    naming = [[each for account in side if (each := implied(facts, account))] for side in sides]
    naming = [each for each in naming if each]
    if len(naming) < 2:
        return None
    shared = frozenset.intersection(*(each for side in naming for each in side))
    narrow = narrowest(facts, sorted(shared, key=str))
    return Row(name, names(facts, narrow), _whose(len(naming), len(sides))) if narrow else None


def narrowest(facts: Facts, things: Sequence[NamedNode]) -> list[NamedNode]:
    """The things that contain none of the others: the town rather than its country."""
    return [thing for thing in things if not any(_contains(facts, thing, one) for one in things)]


def _places(facts: Facts, account: Account) -> Named:
    return reached(facts, facts.things(account.report, CKG.place), CKG.within)


def _actors(slot: NamedNode) -> Callable[[Facts, Account], Named]:
    def implied(facts: Facts, account: Account) -> Named:
        return circle(facts, facts.things(account.report, slot))

    return implied


def _contains(facts: Facts, wide: NamedNode, narrow: NamedNode) -> bool:
    return wide != narrow and any(wide in reached(facts, [narrow], step) for step in (CKG.within, CKG.memberOf))


def _when(facts: Facts, sides: Sequence[Sequence[Account]]) -> Row | None:
    """Every day that somebody allows, when there is a day that all allow."""
    periods = [[each for account in side if (each := _period(facts, account)) is not None] for side in sides]
    naming = [period for side in periods for period in side]
    count = sum(bool(side) for side in periods)
    if count < 2:
        return None
    latest_start, earliest_end = max(first for first, _ in naming), min(last for _, last in naming)
    if latest_start > earliest_end:
        return None
    widest = days(min(first for first, _ in naming), max(last for _, last in naming))
    narrowest = days(latest_start, earliest_end)
    value = widest if widest == narrowest else f"{widest}; all allow {narrowest}"
    return Row("When", value, _whose(count, len(sides)))


def _period(facts: Facts, account: Account) -> tuple[date, date] | None:
    first, last = facts.day(account.report, CKG.onOrAfter), facts.day(account.report, CKG.onOrBefore)
    return (first, last) if first is not None and last is not None else None


def _toll(outcome: str, figures: Sequence[Figure]) -> Row | None:
    """From the lowest to the highest figure that anybody gives."""
    found = _wholes([one for one in figures if one.outcome == outcome and not one.denied and not one.corrected])
    count = len({one.side for one in found})
    if count < 2:
        return None
    highest = [one.high for one in found if one.high is not None]
    value = figure(min(one.low or 0 for one in found), max(highest) if len(highest) == len(found) else None)
    return Row(outcome.capitalize(), value, f"{many(len(found), 'figure')} by {many(count, 'source')}")


def _wholes(figures: Sequence[Figure]) -> list[Figure]:
    """The largest figure that somebody gives in an article: "nine killed, four of them women"."""
    found: dict[tuple[str, int], Figure] = {}
    for one in figures:
        key = (one.by, one.source.number)
        if key not in found or (found[key].low or 0) < (one.low or 0):
            found[key] = one
    return list(found.values())


def _whose(count: int, all_of_them: int) -> str:
    if count == all_of_them:
        return "both sources" if count == 2 else f"all {count} sources"
    return (
        f"{count} of {all_of_them} sources; {'the other does' if all_of_them - count == 1 else 'the others do'} not say"
    )
