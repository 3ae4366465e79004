"""Whose deed a happening is said to be: "X sebagai dalang serangan", "X di balik ledakan", "pelaku serangan adalah X".

Here no verb tells the deed: a noun tells the happening, another that somebody stands behind it. A name is taken only
where nothing but the words of blame stand between it and the happening, and where the blame is not denied.
"""

from __future__ import annotations

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import subjects
from kg.extractors.rules.parties import Parties
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.triggers import Happening
from kg.languages.lexicon import Voice
from kg.model import EventType, Mention

#: Besides attacks, what somebody can be blamed for.
_BLAMED = frozenset({EventType.CLASH, EventType.CEASEFIRE_VIOLATION, EventType.RIOT})
#: How many words may stand between a word of blame and the happening ("dalang sejumlah aksi"), or before a copula.
_FILLERS = 3


class Blame:
    """Finds the blamed of one article's happenings."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._cast = cast

    def blamed(self, happening: Happening, first: int, last: int, parties: Parties) -> tuple[Mention, ...]:
        """Whoever tokens ``[first, last)`` say is behind a happening; empty when they name nobody."""
        may_be_blamed = happening.type.is_attack or happening.type in _BLAMED
        if happening.voice is not Voice.NOUN or not may_be_blamed:
            return ()
        party = self._before(happening, first, parties) or self._behind(happening, first, last, parties)
        return () if party is None else (party,)

    def _before(self, happening: Happening, first: int, parties: Parties) -> Mention | None:
        """ "X sebagai pelaku serangan", "X berada di balik serangan", "X bertanggung jawab atas serangan"."""
        scene = self._scene
        end = happening.first
        while end > first and happening.first - end < _FILLERS and scene.is_in("blame.fillers", end - 1):
            end -= 1
        found = scene.lexicon.table("blame.before").ending(scene.words, end)
        if found is None or end - found[0] <= first:
            return None
        start = end - found[0]
        opening = start
        while opening > first and scene.phrase("blame.links", opening - 1):
            opening -= 1
        if opening <= first or self._is_denied(opening, start):
            return None
        head = opening - 1
        if scene.is_in("pronouns.definite", head):
            head -= 1
        phrase = self._cast.phrase_at(head)
        stands_beside = phrase is None or phrase.last == head + 1
        party = parties.actor(head) if stands_beside else None
        return party or next(iter(parties.actors(h for h in subjects(scene, start) if first <= h < opening)), None)

    def _behind(self, happening: Happening, first: int, last: int, parties: Parties) -> Mention | None:
        """ "pelaku serangan itu adalah X", "serangan itu ulah X"."""
        scene = self._scene
        at = happening.last
        while at < last and at - happening.last < _FILLERS and self._may_pass(at):
            at += 1
        is_doer = scene.lexicon.table("blame.doers").ending(scene.words, happening.first) is not None
        deed = scene.phrase("blame.deeds", at)
        copula = scene.phrase("blame.copulas", at) if happening.first > first and is_doer else 0
        step = deed or copula
        if not step or at + step >= last or self._is_denied(happening.last, at):
            return None
        return parties.actor(at + step)

    def _may_pass(self, index: int) -> bool:
        scene = self._scene
        if scene.phrase("blame.copulas", index) or scene.phrase("blame.deeds", index):
            return False
        return scene.is_in("pronouns.definite", index) or scene.token(index).pos in {"ADV", "AUX", "DET"}

    def _is_denied(self, first: int, last: int) -> bool:
        """Whether a negation stands among the words that link the blamed to the blame."""
        words = range(max(0, first - 1), last)
        return any(self._scene.phrase("blame.denials", at) for at in words)
