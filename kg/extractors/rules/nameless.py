"""People whom the text does not name, but whose words it gives: "seorang penggembala", "pejabat Ukraina"."""

from __future__ import annotations

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.scene import Scene
from kg.model import ActorType, Mention, MentionKind


def nameless(scene: Scene, cast: Cast, head: int) -> Mention | None:
    """A person without a name, described by a noun that the language uses for people who speak."""
    first, stop = scene.document.sentence(head)
    start = next((i for i in range(max(first, head - 2), head + 1) if scene.phrase("persons.generic", i)), None)
    length = 0 if start is None else scene.phrase("persons.generic", start)
    if start is None or start + length <= head:
        if not (scene.is_in("counted.singles", head - 1) and scene.token(head).pos == "NOUN"):
            return None
        start, length = head, 1  # "seorang penggembala", "a lawmaker": whoever is introduced so
    end = start + length
    member_of = ""
    while end < stop and end - start < 8:
        phrase = cast.phrase_at(end)
        if phrase is not None and phrase.kind is not MentionKind.PERSON and phrase.first == end:
            member_of = member_of or (phrase.name if phrase.kind is MentionKind.ORGANIZATION else "")
            end = phrase.last
        elif scene.token(end).head in range(start, end) and scene.token(end).base in {
            "nmod",
            "amod",
            "flat",
            "compound",
        }:
            end += 1
        else:
            break
    before = cast.phrase_at(start - 1) if start > first else None
    if (
        before is not None
        and before.kind is not MentionKind.PERSON
        and scene.token(start - 1).head in range(start, end)
    ):
        start, member_of = before.first, before.name
    text = " ".join(scene.text(start, end).split())
    return Mention(scene.span(start, end), MentionKind.PERSON, text, ActorType.OTHER, role=text, member_of=member_of)
