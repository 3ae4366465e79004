"""Which event lies in which: a strike in its campaign, a campaign in its war."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kg.fusion.accounts import EVER, MUTUAL, NEVER
from kg.fusion.limits import may_be_one
from kg.fusion.outline import Outline


def containers(events: Mapping[str, Outline]) -> dict[str, str]:
    """The id of the narrowest event that contains each event, by the id of that; of most events none is known."""
    at: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(events):
        if _is_container(events[key]):
            for place in events[key].arena:
                at[place].append(key)
    found: dict[str, str] = {}
    for key, item in events.items():
        near = {other for place in item.places | item.regions for other in at.get(place, ())} - {key}
        holding = [other for other in near if _contains(events[other], item)]
        if holding:
            found[key] = min(holding, key=lambda other: (*_narrowness(events[other]), other))
    return found


def _last(whole: Outline) -> int:
    """The end of what goes on, as far as is known: what is told of as going on went on when it was printed."""
    printed = [told.printed for told in whole.members if told.printed is not None]
    return whole.end if whole.end != EVER or not printed else max(printed) + 1


def _narrowness(whole: Outline) -> tuple[int, int]:
    return _last(whole) - whole.start, -len(whole.regions)


def _is_container(item: Outline) -> bool:
    first = item.members[0]
    return first.is_whole and first.is_actual and not first.is_negative


def _articles(item: Outline) -> set[str]:
    return {told.account.article.id for told in item.members}


def _contains(whole: Outline, part: Outline) -> bool:
    """Whether the days, the kind and the sides of the one allow that the other is a piece of it."""
    is_told_with_it = bool(_articles(whole) & _articles(part))
    if not part.members[0].is_actual or not part.is_dated or (part.members[0].is_whole and whole.start >= part.start):
        return False
    if not whole.types & MUTUAL and whole.kinds and part.kinds and not whole.kinds & part.kinds:
        return False  # a campaign against power stations is none against markets
    if not _sides_agree(whole, part) or (whole.start == NEVER and not is_told_with_it):
        return False  # since when "perang itu" goes on, only its article tells
    in_time = whole.start <= part.start and part.end <= (whole.end if is_told_with_it else _last(whole))
    return in_time and (bool(whole.types & MUTUAL) or any(may_be_one(a, b) for a in whole.types for b in part.types))


def _sides_agree(whole: Outline, part: Outline) -> bool:
    if not whole.agents or not part.agents:
        return True
    return bool(whole.agent_side & (part.agent_side | part.target_side))
