"""Places told again by their kind alone: "kota itu", "distrik tersebut", "the village"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.found import Found
from kg.extractors.rules.scene import Scene
from kg.model import Mention, MentionKind

#: A place told again was named within so many places before.
_REACH = 12
#: What the gazetteer calls places that are no town.
_WIDE = frozenset({"region", "state", "sea", "district"})


def told_again(scene: Scene, cast: Cast, first: int, last: int) -> Iterator[tuple[Found, Mention]]:
    """The places that tokens ``[first, last)`` point back to, in order."""
    for at in range(first, last):
        found = standing_at(scene, cast, at)
        if found is not None and found[0].last <= last:
            yield found


def standing_at(scene: Scene, cast: Cast, index: int) -> tuple[Found, Mention] | None:
    """The place that a kind of place with "itu" or "tersebut" stands for; None when none of that kind was named."""
    length = scene.phrase("places.kinds", index)
    end = index + length
    if not length or cast.phrase_at(index) is not None or not scene.is_in("pronouns.definite", end):
        return None
    kind = scene.words[index:end]
    before = [(phrase, mention) for phrase, mention in cast.inside(0, index) if _is_named(phrase, mention)][-_REACH:]
    same = [mention for phrase, mention in before if scene.words[phrase.first : phrase.first + length] == kind]
    is_town = scene.phrase("places.settlements", index) == length
    towns = [m for p, m in before if is_town and _may_be_town(scene, p, m) and not _is_container(scene, cast, p)]
    named = same[-1:] or towns[-1:]
    if not named:
        return None
    span = scene.span(index, end + 1)
    found = Found(index, end + 1, index, end + 1, MentionKind.PLACE, named[0].name)
    return found, Mention(span, MentionKind.PLACE, named[0].name)


def _is_named(phrase: Found, mention: Mention) -> bool:
    return mention.kind is MentionKind.PLACE and not phrase.is_facility


def _may_be_town(scene: Scene, phrase: Found, mention: Mention) -> bool:
    """Whether a name may be a town's: none that is called a province, and none known only as a land."""
    if phrase.first < phrase.core and not scene.phrase("places.settlements", phrase.first):
        return False
    kinds = {site.kind for site in scene.knowledge.sites(mention.name)}
    return not kinds or not kinds <= _WIDE


def _is_container(scene: Scene, cast: Cast, phrase: Found) -> bool:
    """Whether a name only says where the one before it lies: "Chasiv Yar, Donetsk"."""
    before = cast.at(phrase.first - 2)
    return scene.word(phrase.first - 1) == "," and before is not None and before.kind is MentionKind.PLACE
