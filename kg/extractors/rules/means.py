"""With what a thing is done, and what kind of happening the guns and those before them make of it."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import agents_of_passive, next_clause, objects, subjects
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.triggers import Happening, weapon_at
from kg.languages.lexicon import Voice
from kg.model import EventType, MentionKind, Span

#: How many words of a noun phrase may stand between its first and the one that tells who is fired on.
REACH = 4


class MeansReader:
    """Reads the weapons of the happenings of one article."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._cast = cast

    def of(self, happening: Happening, rivals: Sequence[Happening], last: int) -> tuple[EventType, tuple[Span, ...]]:
        """The kind that the words around a trigger make of it, and the weapons that they tell."""
        kind, weapons = self._weapons(happening, rivals, last)
        beside = self._cast.phrase_at(happening.last) if happening.last < last else None
        if kind is EventType.SHOOTING and happening.voice is Voice.NOUN and beside is not None:
            # "penembakan Ganja": who fires on a town shells it
            kind = EventType.SHELLING if beside.kind is MentionKind.PLACE else kind
        if kind is EventType.SHELLING and self._is_shot(happening, weapons):
            kind = EventType.SHOOTING
        if kind in self._scene.lexicon.general_types and self._is_from_the_air(happening, rivals, last):
            kind = EventType.AIR_STRIKE
        return kind, weapons

    def _weapons(
        self, happening: Happening, rivals: Sequence[Happening], last: int
    ) -> tuple[EventType, tuple[Span, ...]]:
        """The weapons told with the trigger, and the type that they make of it; weapons of two sorts make none."""
        heads = list(agents_of_passive(self._scene, happening.last - 1)) if happening.voice is Voice.PASSIVE else []
        if happening.voice is Voice.PASSIVE:
            heads.append(happening.last)
        if happening.voice is Voice.ACTIVE:
            heads += [head for head in subjects(self._scene, happening.head) if weapon_at(self._scene, head)]
        stop = self._end(happening, rivals, last)
        for at in range(happening.last, stop):
            if self._scene.is_in("prepositions.with", at):
                head = at + 1
                while head < min(at + 4, stop) or (head < stop and self._lists(head)):
                    heads.append(head)
                    head += 1
        told = dict.fromkeys(weapon for head in heads if (weapon := weapon_at(self._scene, head)) is not None)
        kinds = {kind for _, kind in told if kind is not EventType.ATTACK}
        narrows = happening.type in self._scene.lexicon.general_types and len({kind for _, kind in told}) == 1
        kind = kinds.pop() if kinds and narrows else happening.type
        return kind, tuple(dict.fromkeys((*happening.weapons, *(span for span, _ in told))))

    def _end(self, happening: Happening, rivals: Sequence[Happening], last: int) -> int:
        """Up to where words behind a trigger may speak of it: the next trigger, or the next clause."""
        stop = min((h.first for h in rivals if h.first >= happening.last), default=last)
        return min(stop, next_clause(self._scene, happening.last, stop))

    def _is_from_the_air(self, happening: Happening, rivals: Sequence[Happening], last: int) -> bool:
        stop = self._end(happening, rivals, last)
        return any(self._scene.phrase("general.from_air", at) for at in range(happening.last, stop))

    def _is_shot(self, happening: Happening, weapons: Sequence[Span]) -> bool:
        """Whether a word for firing on towns and troops has people before the guns, or gunmen behind them."""
        if weapons or not self._scene.phrase("general.firing", happening.first):
            return False
        acting = subjects(self._scene, happening.head)
        hit = objects(self._scene, happening.head)
        behind: tuple[int, ...] = (*hit, happening.last)
        if happening.voice is Voice.PASSIVE:
            near = tuple(
                range(max(self._scene.document.sentence(happening.first)[0], happening.first - 2), happening.first)
            )
            hit, acting = (*acting, *near), (*agents_of_passive(self._scene, happening.last - 1), happening.last)
        else:
            hit = behind
        return self._any("general.crowds", hit) or self._any("general.gunmen", acting)

    def _any(self, key: str, heads: Sequence[int]) -> bool:
        """Whether one of the heads, or the phrase's first noun before it, is in a set."""
        for head in heads:
            if head >= len(self._scene.words):
                continue
            inside = [i for i in self._scene.document.subtree(head) if head - REACH <= i <= head]
            if any(self._scene.phrase(key, at) for at in (*inside, head)):
                return True
        return False

    def _lists(self, index: int) -> bool:
        """Whether a token goes on a list of weapons: ", artileri, dan rudal"."""
        scene = self._scene
        joint = scene.word(index) == "," or scene.is_in("prepositions.coordinators", index)
        return weapon_at(scene, index) is not None or (
            joint and any(weapon_at(scene, i) for i in (index + 1, index + 2))
        )
