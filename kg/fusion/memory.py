"""What was decided before: adding articles asks anew only of the accounts that the new ones may bring together or part.

Accounts that are compared, directly or by way of others, are one neighbourhood. How a neighbourhood falls into events
depends on nothing outside it, so one that is as it was is not looked into again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from operator import attrgetter

from kg.fusion.accounts import Told
from kg.fusion.strands import Strand
from kg.fusion.world import World
from kg.model import Match

Decision = tuple[tuple[str, ...], tuple[Match, ...]]  #: ids of the strands of one event, and why they met

_SETS = tuple(each.name for each in fields(Told) if each.type == "frozenset[str]")
_REST = tuple(each.name for each in fields(Told) if each.name not in (*_SETS, "account", "figures"))
_sets, _rest = attrgetter(*_SETS), attrgetter(*_REST)


@dataclass(frozen=True, slots=True)
class Memory:
    """Neighbourhoods by everything that their accounts tell, each with how it fell into events."""

    known: Mapping[str, tuple[Decision, ...]] = field(default_factory=dict)


def neighbourhoods(partners: Sequence[Sequence[int]]) -> list[list[int]]:
    """Positions of the strands that are compared with one another, directly or by way of others.

    >>> neighbourhoods([[2], [], [3], []])
    [[0, 2, 3], [1]]
    """
    root = list(range(len(partners)))

    def top(at: int) -> int:
        while root[at] != at:
            root[at] = root[root[at]]
            at = root[at]
        return at

    for one, others in enumerate(partners):
        for other in others:
            left, right = sorted((top(one), top(other)))
            root[right] = left
    found: dict[int, list[int]] = {}
    for position in range(len(partners)):
        found.setdefault(top(position), []).append(position)
    return list(found.values())


def signature(strands: Sequence[Strand], compared: Iterable[tuple[int, int]], world: World) -> str:
    """A name of everything that decides how these accounts fall into events (SHA-256, hexadecimal)."""
    digest = hashlib.sha256(repr(sorted((strands[a].id, strands[b].id) for a, b in compared)).encode())
    for told in sorted((told for strand in strands for told in strand.outline.members), key=attrgetter("id")):
        digest.update(_said(told, world).encode(errors="replace"))
    return digest.hexdigest()


def _said(told: Told, world: World) -> str:
    account, report = told.account, told.account.report
    sets = [sorted(each) for each in (*_sets(told), map(repr, told.figures))]
    slots = (account.article.id, account.statement.id, account.statement.kind, report.modality, report.polarity)
    where = (report.trigger.start, report.trigger.end, report.again, bool(report.target_texts))
    named = told.places | told.regions | told.setting | told.agent_side | told.targets | told.speakers | told.names
    return repr((_rest(told), sets, slots, where, [world.known_of(each) for each in sorted(named)]))
