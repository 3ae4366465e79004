"""What speaks for two accounts being of one happening, and what against: named facts, each with its detail."""

from __future__ import annotations

from collections.abc import Iterator

from kg.fusion.accounts import MUTUAL, NARROW, NEWS, Figure, is_news
from kg.fusion.outline import Outline
from kg.fusion.weights import Fact
from kg.fusion.world import World
from kg.model import EventType


def compare(one: Outline, other: Outline, world: World) -> list[Fact]:
    """Everything that two accounts have in common or differ in, each fact once."""
    return [
        *_types(one, other),
        *_times(one, other),
        *_places(one, other, world),
        *_actors(one, other, world),
        *_things(one, other),
        *_figures(one, other),
        *_words(one, other),
    ]


def _types(one: Outline, other: Outline) -> Iterator[Fact]:
    shared = (one.types & other.types) - {EventType.ATTACK, EventType.OTHER}
    if shared:
        yield "same type", min(shared).value.replace("-", " ")
    elif one.types & other.types:
        yield "same broad type", min(one.types & other.types).value
    elif any(a.may_mean(b) for a in one.types for b in other.types):
        yield "broader type", ""
    else:
        yield "kin type", ""


def _times(one: Outline, other: Outline) -> Iterator[Fact]:
    if one.is_dated and other.is_dated:
        if one.day is not None and one.day == other.day:
            yield "same day", ""
        elif max(one.days, other.days) <= NARROW:
            yield "days that overlap", ""
        else:
            yield "days that may be one", ""
    elif one.is_dated or other.is_dated:
        dated, undated = (one, other) if one.is_dated else (other, one)
        if dated.days <= NARROW and undated.printed is not None:
            is_told_then = is_news(dated.start, dated.end, undated.printed)
            yield "news of those days" if is_told_then else "no news then", ""
        else:
            yield "no day", ""
    elif one.printed is not None and other.printed is not None and abs(one.printed - other.printed) < NEWS:
        yield "printed in one week", ""
    else:
        yield "no day", ""


def _places(one: Outline, other: Outline, world: World) -> Iterator[Fact]:
    if shared := one.places & other.places:
        place = min(shared, key=lambda each: (not world.is_narrow(each), each))
        wide = world.is_state_wide(place)
        yield "same town" if world.is_narrow(place) else "same state" if wide else "same region", place
    elif inner := (one.regions & other.places) | (other.regions & one.places):
        wide = all(map(world.is_state_wide, inner))
        yield "place in the state" if wide else "place in the other", min(inner)
    elif same := one.unknown & other.unknown:
        yield "same unknown place", min(same)
    elif named := (one.places & other.setting) | (other.places & one.setting):
        yield "place named in its article", min(named)
    elif not one.places and not other.places:
        towns = any(world.is_place(name) and world.is_narrow(name) for name in one.setting & other.setting)
        yield ("same town in both articles" if towns else "no place"), ""
    elif not one.places or not other.places:
        yield "one place", ""
    else:
        yield "unknown place", ""


def _actors(one: Outline, other: Outline, world: World) -> Iterator[Fact]:
    if same := one.agents & other.agents:
        yield "same agent", min(same)
    elif side := one.agent_side & other.agent_side:
        yield "agents of one side", min(side)
    elif one.agents and other.agents:
        yield "other agent", ""
    if one.types & MUTUAL:
        parties = [name for name in one.setting & other.setting if not world.is_place(name) or world.is_party(name)]
        if len(parties) > 1:
            yield "same parties in both articles", ""
    if same := one.targets & other.targets:
        yield "same target", min(same)
    if said := one.speakers & other.speakers:
        yield "same speaker", min(said)
    if (one.speaker_side & other.agent_side) or (other.speaker_side & one.agent_side):
        yield "the agent speaks", ""


def _things(one: Outline, other: Outline) -> Iterator[Fact]:
    if same := one.things & other.things:
        yield "same thing", min(same)
    elif one.things and other.things:
        yield "other thing", ""
    if same := one.kinds & other.kinds:
        yield "same kind of thing", min(same)
    elif one.kinds and other.kinds:
        yield "other kind of thing", ""
    if same := one.names & other.names:
        yield "same name", min(same)


def _figures(one: Outline, other: Outline) -> Iterator[Fact]:
    if not one.figures or not other.figures:
        return
    pairs = [(a, b) for a in one.figures for b in other.figures if a[0] is b[0]]
    if not pairs:
        return
    equal = [a[1] for a, b in pairs if a[1] and a[1] == b[1]]
    if equal and max(equal) > 9:
        yield "same large figure", str(max(equal))
    elif equal:
        yield "same figure", str(max(equal))
    elif any(_near(a, b) for a, b in pairs):
        yield "figures that fit", ""
    else:
        yield "other figures", ""


def _near(one: Figure, other: Figure) -> bool:
    """Whether the one may have grown from the other: neither is more than twice the other."""
    low, high = sorted((one[1] or one[2] or 0, other[1] or other[2] or 0))
    return low > 0 and high <= 2 * low


def _words(one: Outline, other: Outline) -> Iterator[Fact]:
    shared = len(one.words & other.words)
    least = min(len(one.words), len(other.words))
    if least < 4:
        return
    if shared >= 0.7 * least:
        yield "the same words", ""
    elif shared >= 0.4 * least:
        yield "many words in common", ""
