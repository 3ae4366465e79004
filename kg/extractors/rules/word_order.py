"""Who does it by the order of words alone, where the tree tells nobody.

Hasty sentences lose their trees. What is left is that Indonesian puts a doer before its verb, behind a passive or
behind "oleh", and the sides of a fight behind "antara". Only those who fight or are told as nameless doers are found
so: a word that stands by a deed by chance is mostly no army.
"""

from __future__ import annotations

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import BETWEEN
from kg.extractors.rules.found import FIGHTERS
from kg.extractors.rules.frames import TWO_SIDED
from kg.extractors.rules.people import People
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.triggers import Happening, weapon_at
from kg.extractors.rules.unnamed import Unnamed
from kg.languages.lexicon import Voice
from kg.model import EventType, Mention, MentionKind

#: How far before a verb its doer may stand, and how far behind a passive its "oleh".
_BEFORE, _BEHIND = 25, 12
#: How many words may lead from "oleh" or "antara" to the name: "oleh sekitar 20 orang anggota GAM".
_LEAD = 4
#: How many tokens may stand between a noun and the verb that carries it.
_LIGHT = 3
#: What opens a clause of its own, before which another clause's doer stands.
_OPENERS = ("prepositions.dating", "prepositions.when")


class WordOrder:
    """Finds the doers of one article's happenings."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._cast = cast
        self._unnamed = Unnamed(scene, cast)
        self._people = People(scene, cast)

    def doers(self, happening: Happening, first: int, last: int) -> tuple[Mention, ...]:
        """Those who do it, of a fight both sides, within tokens ``[first, last)``."""
        if happening.type in TWO_SIDED:
            return self._sides(happening, first, last) if happening.type is EventType.CLASH else ()
        if happening.voice is Voice.ACTIVE:
            own = self._scene.document.related(happening.head, "nsubj")
            is_armed = any(weapon_at(self._scene, head) is not None for head in own if head < happening.first)
            return () if is_armed else self._before(happening.first, first)
        if happening.voice is Voice.PASSIVE:
            return self._behind(happening.last, last)
        if happening.voice is Voice.NOUN:
            return self._of_noun(happening, first, last)
        return ()

    def _of_noun(self, happening: Happening, first: int, last: int) -> tuple[Mention, ...]:
        scene = self._scene
        for at in range(happening.first - 1, max(first, happening.first - _LIGHT) - 1, -1):
            if scene.phrase("light.agent", at):
                return self._before(at, first)
        is_aside = False  #: whether a place or time stands between, which "yang" would speak of
        for at in range(happening.last, min(last, happening.last + _BEHIND)):
            is_aside = is_aside or (scene.token(at).pos == "ADP" and not scene.is_in("prepositions.aim", at))
            if scene.is_in("pronouns.relative", at) and is_aside:
                break
            if scene.phrase("light.passive", at):
                return self._behind(at + 1, last)
            if self._people.is_verb(at) or scene.word(at) in {".", ";"}:
                break
        return ()

    def _before(self, verb: int, first: int) -> tuple[Mention, ...]:
        """The doer of an active verb: the nearest noun before it that no preposition and no other verb governs."""
        scene = self._scene
        at, floor = verb - 1, max(first, verb - _BEFORE)
        while at >= floor:
            if scene.word(at) in {";", "."} or any(scene.is_in(key, at) for key in _OPENERS):
                return ()
            if scene.word(at) == ")":
                at = next((i for i in range(at, floor - 1, -1) if scene.word(i) == "("), at) - 1
                continue
            if not self._people.is_noun(at) or scene.lexicon.triggers.at(scene.words, at):
                at -= 1
                continue
            start = self._people.start(at, floor)
            before = scene.token(start - 1) if start > floor else None
            opens = scene.is_in("prepositions.dating", start - 1) or scene.phrase("hurt.until", start - 1)
            is_governed = before is not None and (before.pos in {"ADP", "VERB"} or self._people.is_passive(start - 1))
            is_governed = is_governed and not opens
            doer = self._led_to(start, at + 1) if not is_governed else None  # past figures only: "pos TNI" is none
            if doer is not None:
                return (doer,)
            if not is_governed and self._people.of(self._people.head(start, at + 1)) is not None:
                return ()
            at = start - 1
        return ()

    def _behind(self, index: int, last: int) -> tuple[Mention, ...]:
        """The doer of a passive verb that ends at a token: at once behind it, or behind "oleh"."""
        scene = self._scene
        doer = self._led_to(index, last)
        if doer is not None:
            return (doer,)
        for at in range(index, min(last, index + _BEHIND)):
            if scene.is_in("prepositions.agent", at):
                doer = self._led_to(at + 1, last)
                return () if doer is None else (doer,)
            if self._people.is_verb(at) or scene.word(at) in {".", ";"}:
                return ()
        return ()

    def _led_to(self, index: int, last: int) -> Mention | None:
        """The doer whose words start at a token, figures and count words passed over."""
        scene = self._scene
        for at in range(index, min(last, index + _LEAD)):
            doer = self._doer(at)
            if doer is not None:
                return doer
            is_lead = scene.token(at).pos in {"NUM", "DET", "ADV"} or scene.phrase("counted.nouns", at)
            if not is_lead and not scene.is_any("people.counters", at) and not scene.is_any("names.stand_ins", at):
                return None
        return None

    def _doer(self, index: int) -> Mention | None:
        """Whoever a token names or tells, if it is somebody who fights or a nameless doer."""
        scene = self._scene
        found = self._unnamed.member_of(index)
        phrase = self._cast.phrase_at(index)
        if found is None and phrase is not None and phrase.first == index:
            found = self._cast.at(index)
        keys = ("people.armed", "people.members")
        is_told = scene.lexicon.bodies.at(scene.words, index) or any(scene.phrase(key, index) for key in keys)
        if found is None and phrase is None and (is_told or scene.phrase("people.doers", index)):
            found = self._unnamed.party(index)
        if found is None or found.kind is MentionKind.PLACE:
            return None
        return found if found.actor_type in FIGHTERS or scene.phrase("people.doers", index) else None

    def _sides(self, happening: Happening, first: int, last: int) -> tuple[Mention, ...]:
        """The sides of a fight: "antara X dan Y", "X terlibat kontak senjata dengan Y", "X dan Y bentrok"."""
        scene = self._scene
        for at in range(happening.last, min(last, happening.last + _BEHIND)):
            if scene.is_in("prepositions.between", at):
                one = self._led_to(at + 1, last)
                return () if one is None else (one, *self.opposed(at + 1, last, one))
            if self._ends(at):
                break
        start = happening.first
        while start > first and (
            scene.token(start - 1).pos in BETWEEN or scene.phrase("light.agent", start - 1) or self._joins(start - 1)
        ):
            start -= 1
        found = self._before(start, first)
        return (*found, *self.opposed(happening.last, last, found[0])) if found else ()

    def _joins(self, index: int) -> bool:
        return self._scene.is_any("general.mutual", index)

    def _ends(self, index: int) -> bool:
        """Whether another clause begins: a verb that does not only say that the fight took place."""
        is_verb = self._people.is_verb(index) and not self._scene.phrase("light.happen", index)
        return is_verb or self._scene.word(index) in {".", ";"}

    def opposed(self, index: int, last: int, one: Mention) -> tuple[Mention, ...]:
        """The other side, behind "dan", "dengan" or "melawan"."""
        scene = self._scene
        for at in range(index, min(last, index + _BEHIND)):
            if scene.is_in("prepositions.against", at) or scene.is_in("prepositions.coordinators", at):
                other = self._led_to(at + 1, last)
                return () if other is None or other.name == one.name else (other,)
            if self._ends(at):
                break
        return ()
