"""Around a noun that tells a happening: whose it is, and at what it is aimed."""

from __future__ import annotations

from kg.extractors.rules.clauses import NARROWING, agents_of_passive, cases, clause_head, objects, subjects
from kg.extractors.rules.frames import TWO_SIDED, VerbFrames
from kg.extractors.rules.triggers import Happening, weapon_at
from kg.model import MentionKind


class Frames(VerbFrames):
    """The tokens around verbs and nouns alike."""

    def beside(self, happening: Happening, last: int) -> tuple[int, ...]:
        """The owner of an event noun: "serangan rudal Rusia", "Russia's attack", "serangan oleh X"."""
        scene = self._scene
        at = self._past_manner(happening, last)
        if at < last and scene.is_in("prepositions.agent", at):
            if at + 1 < last and weapon_at(scene, at + 1) is not None:
                return self.weapon_owner(at + 1)
            return (at + 1,) if at + 1 < last else ()
        phrase = self._cast.phrase_at(at) if at < last else None
        is_behind = phrase is not None and phrase.first == at and phrase.kind is not MentionKind.PLACE
        if phrase is not None and is_behind and self._may_own(at):
            is_victim = self._is_open(happening) and not self._has_victim(happening, phrase.last)
            return () if is_victim else (at, *self._joined(phrase.last, last))
        if (
            phrase is None
            and at < last
            and (scene.lexicon.bodies.at(scene.words, at) or self._tells_people(at))
            and not (self.takes_victims(happening) or self._is_open(happening))
        ):
            return (at,)
        for child in scene.document.children[happening.head]:
            owner = self._cast.phrase_at(child)
            before = child < happening.first and scene.token(child).base in NARROWING
            if owner is not None and before and not self._has_preposition(child):
                return (child,)
            if scene.token(child).relation == "obl:agent":
                return (child,)
        for child in scene.document.related(happening.head, "acl"):
            if scene.is_in("light.passive", child):
                return agents_of_passive(scene, child)
        return ()

    def _has_victim(self, happening: Happening, behind: int) -> bool:
        """Whether who is hit is told besides: "penembakan TNI terhadap warga", "menjadi korban penembakan KKB"."""
        if self.takes_victims(happening):
            return False
        verb = clause_head(self._scene, happening.head)
        return self._scene.is_any("prepositions.aim", behind) or (
            verb != happening.head and self.is_light(verb, "light.target")
        )

    def _past_manner(self, happening: Happening, last: int) -> int:
        """Past what only tells how it was done: "serangan balasan Israel", "tembakan artileri dan tank Azerbaijan"."""
        scene, at = self._scene, happening.last
        while at < last:
            length = scene.phrase("general.manner", at)
            if scene.is_in("prepositions.coordinators", at) and weapon_at(scene, at + 1) is not None:
                length = 1 + (weapon[0] if (weapon := scene.lexicon.weapons.at(scene.words, at + 1)) else 1)
            if not length:
                return at
            at += length
        return at

    def _is_open(self, happening: Happening) -> bool:
        """Whether who stands right behind the noun may have done it or suffered it: "penembakan tentara"."""
        takes = self.takes_victims(happening) or self._scene.phrase("patient.open", happening.first) > 0
        return takes and happening.last - happening.first == 1

    def _tells_people(self, at: int) -> bool:
        """Whether fighters stand here whom the text does not name: "serangan militan", "tembakan penembak jitu"."""
        return any(self._scene.phrase(key, at) for key in ("people.armed", "people.doers", "people.crowds"))

    def _may_own(self, behind: int) -> bool:
        """Whether a name right behind an event noun owns it: "serangan Rusia"; in English only as a clause's subject.

        "the shelling Hamas began" tells a doer, "shelling Tabriz" what is shelled.
        """
        if not self._scene.lexicon.has_any("order.head_last", "bodies"):
            return True
        token = self._scene.token(behind)
        return token.base == "nsubj" and self.is_light(token.head, "light.agent")

    def takes_victims(self, happening: Happening) -> bool:
        """Whether what stands right behind the noun is hit rather than hitting: "pembunuhan Ismail Haniyeh"."""
        return self._scene.phrase("patient.nouns", happening.first) > 0

    def _has_preposition(self, index: int) -> bool:
        return any(
            not self._scene.lexicon.has("pronouns.possessive_marks", self._scene.word(c))
            for c in cases(self._scene, index)
        )

    def _joined(self, at: int, last: int) -> tuple[int, ...]:
        """Further owners joined by "dan"."""
        joined: list[int] = []
        while at + 1 < last and self._scene.is_in("prepositions.coordinators", at):
            phrase = self._cast.phrase_at(at + 1)
            if phrase is None or phrase.first != at + 1 or phrase.kind is MentionKind.PLACE:
                break
            joined.append(at + 1)
            at = phrase.last
        return tuple(joined)

    def carried(self, happening: Happening, verb: int, first: int) -> tuple[int, ...]:
        """The agent of a light verb: "X melancarkan serangan", "serangan dilancarkan oleh X"."""
        if any(self._scene.is_in("prepositions.dating", case) for case in cases(self._scene, happening.head)):
            return ()  # "launched missiles two weeks after the bombing of its consulate"
        if self.is_light(verb, "light.agent") and happening.head > verb:
            return tuple(head for head in subjects(self._scene, verb) if head >= first)
        if self.is_light(verb, "light.passive"):
            return agents_of_passive(self._scene, verb)
        return ()

    def is_light(self, verb: int, key: str) -> bool:
        return self._scene.phrase(key, verb) > 0

    def aimed_at(self, happening: Happening, last: int) -> tuple[int, ...]:
        """What stands behind a preposition of aim right after an event noun: "serangan terhadap warga sipil"."""
        scene = self._scene
        verb = clause_head(scene, happening.head)
        hit: tuple[int, ...] = ()
        if verb != happening.head and self.is_light(verb, "light.target"):
            hit = subjects(scene, verb)
        if verb != happening.head and (self.is_light(verb, "light.happen") or scene.is_in("general.damage", verb)):
            hit = objects(scene, verb)
        is_open = (
            self._scene.phrase("patient.open", happening.first) > 0 and self._cast.phrase_at(happening.last) is None
        )
        if (self.takes_victims(happening) or is_open) and happening.last < last:
            head = self.noun_from(happening.last)
            return () if head is None else (head,)
        if happening.type in TWO_SIDED:
            return self.opponents(happening, last)
        stop = min(last, happening.last + 7)
        for at in range(happening.last, stop):
            if scene.is_in("prepositions.target", at) and at + 1 < last:
                head = self.noun_from(at + 1)
                return hit if head is None else (*hit, head)
            if scene.token(at).pos == "VERB" or scene.word(at) in {",", "."}:
                break
        return hit

    def between(self, happening: Happening, last: int) -> tuple[int, ...]:
        """Both sides of "antara X dan Y" right behind a noun."""
        scene = self._scene
        at = happening.last
        if not scene.is_in("prepositions.between", at) or at + 1 >= last:
            return ()
        phrase = self._cast.phrase_at(at + 1)
        return () if phrase is None else (at + 1, *self._joined(phrase.last, last))

    def damaged(self, happening: Happening, first: int) -> tuple[int, ...]:
        """What was ruined "akibat" the happening."""
        scene = self._scene
        at = happening.first - 1
        if not scene.is_in("general.cause", at):
            return ()
        for word in range(at - 1, max(first, at - 4) - 1, -1):
            if scene.is_in("general.damage", word):
                found = scene.document.related(word, "nsubj") or self._nouns_before(word, first)
                return found[:1]
        return ()

    def _nouns_before(self, index: int, first: int) -> tuple[int, ...]:
        """The thing that a ruined state set off by a comma speaks of: the object of the verb before it."""
        for at in range(index - 1, first - 1, -1):
            if self._scene.token(at).pos == "VERB":
                return objects(self._scene, at)
        return ()
