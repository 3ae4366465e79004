"""Who says a thing of an event, and when: accounts of one side taken together, and how a sentence names them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kg.fusion.accounts import Told
from kg.fusion.naming import readable_day
from kg.fusion.world import World

Side = frozenset[str]
#: The side of every paper that speaks in its own voice.
PAPERS: Side = frozenset()
_NAMED = 3  #: a sentence names no more speakers than this
_SAYINGS = 6  #: and holds no more sayings against each other than this


class Sides:
    """The sides of a war, as far as who belongs to whom tells: an actor's side is the widest party above it.

    Who belongs to two that nothing known puts above one another, a rebel officer and his state, is of neither's side.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._known: dict[frozenset[str], Side] = {}

    def of(self, actors: frozenset[str]) -> Side:
        if actors not in self._known:
            above = self._world.side(actors)
            widest = frozenset(actor for actor in above if self._world.side(frozenset({actor})) == {actor})
            self._known[actors] = frozenset(map(self._world.head, widest or actors))
        return self._known[actors]

    def of_speaker(self, told: Told) -> Side:
        """The side that an account is given by."""
        return PAPERS if told.account.statement.is_narration else self.of(told.speakers)

    def by_speaker(self, members: Iterable[Told]) -> Mapping[Side, Sequence[Told]]:
        """The accounts of each side, the earliest first."""
        found: defaultdict[Side, list[Told]] = defaultdict(list)
        for told in sorted(members, key=order):
            found[self.of_speaker(told)].append(told)
        return {side: found[side] for side in sorted(found, key=sorted)}


def day_said(told: Told) -> date | None:
    """The day on which it was said, else that of the article."""
    said, published = told.account.statement.said_on, told.account.article.published
    if said is not None and said.day is not None:
        return said.day
    return published.date() if published is not None else None


def order(told: Told) -> tuple[date, str, int, str]:
    """Earlier accounts before later ones; within an article, as its text has them."""
    article, report = told.account.article, told.account.report
    return day_said(told) or date.max, article.id, report.trigger.start, told.id


def later(one: Told, other: Told) -> bool:
    """Whether the one was said on a later day than the other, as far as both days are known."""
    after, before = day_said(one), day_said(other)
    return after is not None and before is not None and before < after


def on_day(told: Told) -> str:
    """When it was said, as the end of a clause."""
    day = day_said(told)
    return f" on {readable_day(day)}" if day is not None else ""


def on_days(members: Sequence[Told]) -> str:
    """When these accounts, the earliest first, were given: the first day stands for all."""
    several = len({day_said(told) for told in members}) > 1
    when = on_day(members[0])
    return f" first{when}" if several and when else when


def speakers(members: Sequence[Told]) -> list[str]:
    """Who gives these accounts, the first to do so first."""
    return list(dict.fromkeys(told.speaker_label for told in members))


def enumerated(sayings: Sequence[str]) -> str:
    """What is said by one and by another, as one sentence has it."""
    left = len(sayings) - _SAYINGS
    more = [f"{left} more say otherwise"] if left > 0 else []
    return "; ".join([*sayings[:_SAYINGS], *more])


def listed(names: Sequence[str]) -> str:
    """Names in a row.

    >>> listed(["Armenia", "Russia", "Turkey", "Iran", "Georgia"])
    'Armenia, Russia, Turkey and 2 others'
    """
    kept = list(names[:_NAMED])
    left = len(names) - len(kept)
    if left:
        kept.append(f"{left} {'others' if left > 1 else 'other'}")
    return " and ".join(filter(None, [", ".join(kept[:-1]), kept[-1]]))
