"""Whom "ia", "-nya" and "mereka" stand for: who spoke, or whom a sentence was about, nearest before them."""

from __future__ import annotations

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.scene import Scene
from kg.model import Mention, MentionKind

#: In how many sentences before a pronoun whom it stands for is looked for.
REACH = 3


class Antecedents:
    """Remembers who spoke where, while a text is read from its beginning."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._cast = cast
        self._spoken: dict[int, Mention] = {}
        self._heard: list[tuple[int, Mention]] = []

    def heard(self, index: int, speaker: Mention) -> None:
        """Somebody spoke, by the word at a token."""
        self._spoken[self._scene.document.sentence_of[index]] = speaker
        self._heard.append((index, speaker))

    def person(self, index: int) -> Mention | None:
        """The person nearest before a token; None where a sentence is about two."""
        return self._nearest(index, MentionKind.PERSON)

    def body(self, index: int) -> Mention | None:
        """The body nearest before a token."""
        return self._nearest(index, MentionKind.ORGANIZATION)

    def _nearest(self, index: int, kind: MentionKind) -> Mention | None:
        scene = self._scene
        here = scene.document.sentence_of[index]
        for at, speaker in reversed(self._heard):
            if at < index and scene.document.sentence_of[at] == here and speaker.kind is kind:
                return speaker  # "The army denied it: "...," it said"
        for number in range(here - 1, max(here - 1 - REACH, -1), -1):
            spoken = self._spoken.get(number)
            if spoken is not None and spoken.kind is kind:
                return spoken
            topics = self._topics(number, kind)
            if topics:
                return topics[0] if len(topics) == 1 else None
        return None

    def _topics(self, number: int, kind: MentionKind) -> list[Mention]:
        """Whom the main clause of a sentence is about: the subjects of its root, of one kind."""
        scene = self._scene
        first, last = scene.document.sentences[number]
        found: dict[str, Mention] = {}
        for phrase, mention in self._cast.between(first, last):
            if mention.kind is not kind or (kind is MentionKind.PERSON and not phrase.has_name):
                continue
            token = scene.token(scene.document.top(phrase.first, phrase.last))
            if token.base == "nsubj" and scene.token(token.head).relation == "root":
                found.setdefault(mention.name, mention)
        return list(found.values())
