"""Around a verb that tells a happening: the tokens of who does it and of what it lands on."""

from __future__ import annotations

from kg.extractors.rules.belligerents import is_belligerent, is_crewed
from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import agents_of_passive, cases, coordinated, objects, obliques, subjects
from kg.extractors.rules.found import FIGHTERS
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.triggers import Happening, weapon_at
from kg.languages.lexicon import Voice
from kg.model import ActorType, EventType, MentionKind

#: How many tokens behind a weapon "milik" may stand: "jet tempur Amerika milik Arab Saudi".
WEAPON_REACH = 6
#: Whose name on a weapon may only tell who made it.
_MAKERS = frozenset({None, ActorType.STATE, ActorType.GOVERNMENT})
#: Who fields weapons without being named.
_FORCES = FIGHTERS | {ActorType.GOVERNMENT}
#: Happenings with two sides and no attacker.
TWO_SIDED = frozenset(
    {EventType.CLASH, EventType.TALKS, EventType.AGREEMENT, EventType.CEASEFIRE, EventType.PRISONER_EXCHANGE}
)


class VerbFrames:
    """Finds the tokens; whom they stand for is another question."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._cast = cast

    def passive_agents(self, happening: Happening) -> tuple[int, ...]:
        """The doers of a passive verb; of a weapon that does it, its owner."""
        heads = agents_of_passive(self._scene, happening.last - 1) or self._far_agent(happening)
        if heads and weapon_at(self._scene, heads[0]) is not None:
            return self.weapon_owner(heads[0])
        return heads or (self.weapon_owner(happening.weapon_head) if happening.weapon_head is not None else ())

    def _far_agent(self, happening: Happening) -> tuple[int, ...]:
        """The doer whose "oleh" stands behind the adjuncts of a passive verb, before any other verb."""
        scene = self._scene
        for at in range(happening.last, scene.document.sentence(happening.head)[1] - 1):
            if scene.is_in("prepositions.agent", at) and self._cast.phrase_at(at + 1) is not None:
                return coordinated(scene, at + 1)
            if scene.token(at).pos == "VERB" or scene.is_in("prepositions.coordinators", at):
                break
        return ()

    def weapon_owner(self, weapon: int | None) -> tuple[int, ...]:
        """Whose weapon it is: "rudal Rusia", "roket yang ditembakkan Hamas", "Russian missiles"."""
        if weapon is None:
            return ()
        scene = self._scene
        last = scene.document.sentence(weapon)[1]
        # what stands behind "merobek" is hit: "sebuah bom merobek bus tentara"
        last = next((at for at in range(weapon + 1, last) if scene.phrase("hit.killing", at)), last)
        for child in scene.document.related(weapon, "acl"):
            if scene.is_in("general.made", child):
                return ()  # "rockets supplied by Iran" may be anybody's
            trigger = scene.lexicon.triggers.at(scene.words, child)
            if trigger is not None and Voice.PASSIVE not in trigger[1].voices:
                continue  # "helikopter Rusia yang menyerang rumah": what stands behind is hit
            if agents := agents_of_passive(scene, child):
                return agents
        near = range(weapon + 1, min(weapon + WEAPON_REACH, last))
        owned = next((at + 1 for at in near if scene.is_in("pronouns.possessive_marks", at)), None)
        if owned is not None and scene.token(owned - 1).pos != "PUNCT" and scene.word(owned - 1).isalpha():
            return (owned,) if self._cast.phrase_at(owned) is not None else ()
        if any(scene.is_in("general.made", at) for at in range(weapon + 1, min(weapon + 4, last))):
            return ()  # who made a weapon is not who fired it
        named = self._named_beside(weapon, last)
        return named if not named or self._is_fielded(weapon, named[0]) else ()

    def _is_fielded(self, weapon: int, owner: int) -> bool:
        """Whether a name on a weapon tells who fired it.

        Aircraft are flown by those they are named for, and a group's rockets are its own. A state's name on what is
        sold the world over is its doing only where the article has that state fight: "bom Amerika", "drone Turki".
        """
        mention, phrase = self._cast.at(owner), self._cast.phrase_at(owner)
        if phrase is not None and self._scene.is_in("pronouns.possessive_marks", phrase.last):
            return True  # "Ukraine's drones"
        if mention is None or mention.actor_type not in _MAKERS or self.is_crewed(weapon):
            return True
        return is_belligerent(self._scene, self._cast, owner)

    def is_crewed(self, index: int) -> bool:
        """Whether a token names what carries its men: an aircraft, artillery, a warship."""
        return is_crewed(self._scene, index) or self._scene.phrase("general.crewed", index) > 0

    def handed(self, happening: Happening) -> tuple[int, ...] | None:
        """Who has what fell: "jatuh ke tangan M23"; None where the words tell nothing of the sort."""
        if not self._scene.phrase("general.handed", happening.first):
            return None
        head = self.noun_from(happening.last)
        return () if head is None else (head,)

    def _named_beside(self, weapon: int, last: int) -> tuple[int, ...]:
        """The name that stands with a weapon: "rudal Rusia", "Russian missiles"."""
        scene = self._scene
        for at in range(weapon + 1, min(weapon + 4, last)):
            phrase = self._cast.phrase_at(at)
            if phrase is not None and phrase.first == at and phrase.kind is MentionKind.ORGANIZATION:
                return (at,)
            body = scene.lexicon.bodies.at(scene.words, at) if phrase is None else None
            if body is not None and body[1] in _FORCES and len(scene.lexicon.table("people.armed")):
                return (at,)  # "pesawat militer", "artileri pasukan pemerintah"
            if phrase is not None or not (scene.token(at).is_capitalised or scene.token(at).pos in {"NOUN", "ADJ"}):
                break
        owners = scene.document.related(weapon, "nmod", "amod", "compound")
        return tuple(o for o in owners if o < weapon and self._cast.phrase_at(o) is not None)[:1]

    def passive_subjects(self, happening: Happening) -> tuple[int, ...]:
        own = self._scene.document.related(happening.head, "nsubj")
        if own and self._scene.is_in("pronouns.relative", own[0]):
            return subjects(self._scene, happening.head)
        own = tuple(head for head in own if head < happening.first) or own
        own = own or subjects(self._scene, happening.head)
        token = self._scene.token(happening.head)
        # "Setelah itu rumah-rumah dijarah": a tree that takes the verb for what describes the noun
        return own or ((token.head,) if token.base == "amod" and token.head < happening.first else ())

    def hit_things(self, happening: Happening) -> tuple[int, ...]:
        """What a blow lands on: the object, or the noun behind a preposition of aim."""
        aimed = tuple(
            i
            for i in obliques(self._scene, happening.last - 1)
            if any(self._scene.is_any("prepositions.aim", case) for case in cases(self._scene, i))
        )
        found = objects(self._scene, happening.last - 1)
        found = (*(() if happening.weapon_head in found else found), *aimed)
        if found or happening.last >= self._scene.document.sentence(happening.first)[1]:
            return found
        at = happening.last
        if self._scene.is_in("prepositions.aim", at):
            at += 1
        head = self.noun_from(at)
        return () if head is None else (head,)

    def noun_from(self, index: int) -> int | None:
        """The noun of the phrase that starts at a token, its numeral or article passed over."""
        last = self._scene.document.sentence(index)[1] if index < len(self._scene.words) else index
        at = index
        if self._scene.is_in("places.relative", at):
            return None  # "serangan di dekat bandara"
        while at < last and self._scene.token(at).pos in {"NUM", "DET", "ADJ"} and at < index + 3:
            at += 1
        if self._scene.is_in("places.relative", at):
            return None
        return at if at < last and self._scene.token(at).pos in {"NOUN", "PROPN"} else None

    def opponents(self, happening: Happening, last: int) -> tuple[int, ...]:
        """The other side: "bertempur dengan M23", "pertempuran melawan RSF"."""
        scene = self._scene
        for at in range(happening.last, min(last - 1, happening.last + 5)):
            if scene.is_in("prepositions.against", at) and self._cast.phrase_at(at + 1) is not None:
                return coordinated(scene, at + 1)
        is_met = happening.voice is Voice.ACTIVE  # "bertemu pemimpin Houthi"
        return objects(scene, happening.last - 1) if is_met else ()
