"""Sayings inside of sayings: who passes on whose words, and what is one act of saying told by two words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extractors.rules.saying import Saying
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.spans import hull
from kg.model import ActorType, Span, StatementKind


def nested(scene: Scene, sayings: list[Saying]) -> list[Saying]:
    """The sayings of an article with what is said inside of another's words relayed by that other."""
    inner = _denied_in_quotes(scene, _without_frames(scene, sayings))
    return _without_pure_relays(list(_relayed(scene, inner)))


def _denied_in_quotes(scene: Scene, sayings: list[Saying]) -> list[Saying]:
    """ "Hezbollah denied responsibility: “The Resistance has nothing to do with it”": the quote denies too."""
    result: list[Saying] = []
    for saying in sayings:
        is_plain = saying.is_direct and saying.kind is StatementKind.ASSERT
        denials = (other for other in sayings if is_plain and other.kind is StatementKind.DENY)
        denies = any(_opens_quote(scene, other, saying) and _names(other) == _names(saying) for other in denials)
        result.append(replace(saying, kind=StatementKind.DENY) if denies else saying)
    return result


def _names(saying: Saying) -> set[str]:
    return {mention.name for mention in saying.speakers}


def _opens_quote(scene: Scene, outer: Saying, quote: Saying) -> bool:
    """Whether only a colon stands between what is said and a quote."""
    gap = scene.article.text[outer.content.end : quote.content.start]
    return outer.content.end < quote.content.start and gap.strip(" \"“‘'") == ":"


def _without_frames(scene: Scene, sayings: list[Saying]) -> list[Saying]:
    """ "He said he refused to …": one act of saying, the inner one, with the outer one's relays and listeners."""
    result = list(sayings)
    for outer in sayings:
        for inner in sayings:
            if _is_frame(scene, outer, inner) and outer in result and inner in result:
                result[result.index(inner)] = _framed(scene, outer, inner)
                result.remove(outer)
    return result


def _is_frame(scene: Scene, outer: Saying, inner: Saying) -> bool:
    if outer is inner or inner.content not in outer.content or inner.content == outer.content:
        return False
    if outer.hit is None or inner.hit is None or {m.name for m in outer.speakers} != {m.name for m in inner.speakers}:
        return False
    verbs = (i for i in scene.document.tokens_in(outer.content) if scene.token(i).pos == "VERB")
    joined = scene.is_in("speech.joiners", inner.hit.first - 1)
    opens = scene.token(inner.hit.first).start < inner.content.start
    return opens and not joined and next(verbs, None) == inner.hit.first


def _framed(scene: Scene, outer: Saying, inner: Saying) -> Saying:
    first = scene.token(inner.hit.first).start if inner.hit else inner.content.start
    return replace(
        inner,
        content=Span(first, inner.content.end),
        extent=hull(outer.extent, inner.extent),
        relays=inner.relays or outer.relays,
        addressees=inner.addressees or outer.addressees,
    )


def _without_pure_relays(sayings: list[Saying]) -> list[Saying]:
    """An agency that reports that somebody says something is the relay of that, no speaker beside it."""
    return [
        saying
        for saying in sayings
        if not (
            saying.speakers[0].actor_type is ActorType.MEDIA
            and any(o is not saying and o.content in saying.content and o.relays for o in sayings)
        )
    ]


def _relayed(scene: Scene, sayings: list[Saying]) -> Iterator[Saying]:
    """What is said inside of another's words is relayed by that other."""
    for saying in sayings:
        outer = [
            other
            for other in sayings
            if other is not saying
            and saying.hit is not None
            and saying.content != other.content
            and saying.content in other.content
            and {m.name for m in other.speakers} != {m.name for m in saying.speakers}
            and scene.span(saying.hit.first, saying.hit.last) in other.content
        ]
        if outer and not saying.relays:
            nearest = min(outer, key=lambda s: s.content.end - s.content.start)
            yield replace(saying, relays=nearest.speakers)
        else:
            yield saying
