"""Who did it and who was hit: the parties of one happening.

An agent is set only where grammar names one; what stands beside an event by chance is no agent.
"""

from __future__ import annotations

from kg.extractors.rules.blame import Blame
from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import clause_head, objects, subjects
from kg.extractors.rules.frames import TWO_SIDED
from kg.extractors.rules.noun_frames import Frames
from kg.extractors.rules.own_side import names_another
from kg.extractors.rules.own_side import side as side_of
from kg.extractors.rules.owning import claims_deed
from kg.extractors.rules.saying import Saying
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.sides import SideResolver, Sides
from kg.extractors.rules.triggers import Happening, weapon_at
from kg.extractors.rules.word_order import WordOrder
from kg.languages.lexicon import Frame, Voice
from kg.model import ActorType, EventType, Mention, MentionKind, StatementKind

#: Whoever denies or admits a doing without another's name speaks of an own one.
_OF_ONESELF = frozenset({StatementKind.DENY, StatementKind.ADMIT})
#: How many tokens before a verb its weapon may stand: "bom bunuh diri menewaskan".
_WEAPON_REACH = 3
#: How far behind the word by which somebody answers for it the happening may stand.
_CLAIM_REACH = 4


class RoleReader:
    """Reads the parties of the happenings of one article."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._cast = cast
        self._frames = Frames(scene, cast)
        self._resolver = SideResolver(scene, cast)
        self._order = WordOrder(scene, cast)
        self._blame = Blame(scene, cast)

    def sides(self, happening: Happening, saying: Saying | None, first: int, last: int) -> Sides:
        """The parties that the words in tokens ``[first, last)`` name."""
        if happening.voice is Voice.NOUN:
            sides = self._of_noun(happening, saying, first, last)
        elif happening.voice is Voice.PASSIVE:
            hit = (
                self._frames.hit_things(happening)
                if happening.weapon_head is not None
                else self._frames.passive_subjects(happening)
            )
            hit = tuple(head for head in hit if head >= first)
            sides = self._resolver.resolve(self._frames.passive_agents(happening), hit, saying)
            if not sides.agents and saying is not None and self._scene.without_suffix(self._scene.word(happening.head)):
                own = self._speaking_side(saying)  # "Talish sudah kembali dikuasainya"
                sides = Sides(own, sides.targets, sides.texts)
        elif (takers := self._frames.handed(happening)) is not None:
            sides = self._resolver.resolve(takers, subjects(self._scene, happening.head), saying)
        elif happening.voice is Voice.HAPPEN:
            owner = self._frames.weapon_owner(happening.weapon_head)
            sides = self._resolver.resolve(owner, self._frames.hit_things(happening), saying)
        else:
            sides = self._of_verb(happening, saying, first, last)
        if not sides.agents:
            blamed = self._blame.blamed(happening, first, last, self._resolver.parties(saying))
            acting = tuple(party for party in blamed if self._resolver.may_act(party))
            sides = Sides(acting or self._order.doers(happening, first, last), sides.targets, sides.texts)
        elif happening.type is EventType.CLASH and len(sides.agents) == 1 and not sides.targets:
            other = self._order.opposed(happening.last, last, sides.agents[0])
            sides = Sides(sides.agents, other, sides.texts)
        if happening.type is EventType.WITHDRAWAL and happening.voice is Voice.ACTIVE:
            sides = Sides(
                tuple(a for a in sides.agents if a.kind is not MentionKind.PERSON), sides.targets, sides.texts
            )
        return self._resolver.clean(self._not_the_accuser(sides, saying), happening)

    def _not_the_accuser(self, sides: Sides, saying: Saying | None) -> Sides:
        """Who accuses is not who did it; of "X dituding Y mendalangi serangan" the accused X is."""
        if saying is None or saying.kind is not StatementKind.ACCUSE:
            return sides
        accusers = {name for speaker in saying.speakers for name in (speaker.name, speaker.member_of) if name}
        agents = tuple(agent for agent in sides.agents if agent.name not in accusers)
        if agents == sides.agents or agents or saying.hit is None or saying.hit.voice is not Voice.PASSIVE:
            return Sides(agents, sides.targets, sides.texts)
        accused = self._resolver.parties(None).actors(subjects(self._scene, saying.hit.last - 1))
        return Sides(tuple(a for a in accused if a.name not in accusers), sides.targets, sides.texts)

    def _of_verb(self, happening: Happening, saying: Saying | None, first: int, last: int) -> Sides:
        verb = happening.head
        heads = tuple(
            head
            for head in subjects(self._scene, verb)
            if head >= first
            and not self._is_accused(head, saying)
            and not self._is_of_another(head, happening)
            and not self._is_charge(head, saying)
        )
        hit = (
            self._frames.opponents(happening, last)
            if happening.type in TWO_SIDED
            else self._frames.hit_things(happening)
        )
        is_armed = (head for head in heads if weapon_at(self._scene, head) is not None or self._frames.is_crewed(head))
        armed = next(is_armed, None)
        heads = heads if armed is None else self._frames.weapon_owner(armed) or (armed,)
        sides = self._resolver.resolve(heads, hit, saying)
        if sides.agents or saying is None:
            return sides
        elided = self._elided(happening, saying, heads)
        return Sides(elided, sides.targets, sides.texts)

    def _is_of_another(self, head: int, happening: Happening) -> bool:
        """Whether a tree lends a verb the subject of another: of "X menuding Y menembak" the X, of a weapon's blow
        the doer in the next clause.
        """
        scene = self._scene
        if head > happening.head:
            near = range(max(0, happening.head - _WEAPON_REACH), happening.head)
            return any(weapon_at(scene, at) is not None and scene.same_sentence(at, head) for at in near)
        between = (scene.lexicon.cues.at(scene.words, at) for at in range(head + 1, happening.first))
        return any(cue is not None and cue[1].frame is Frame.BLAME for cue in between)

    def _is_accused(self, head: int, saying: Saying | None) -> bool:
        return (
            saying is not None
            and saying.hit is not None
            and head < saying.hit.first
            and head not in self._scene.document.tokens_in(saying.content)
        )

    def _elided(self, happening: Happening, saying: Saying, heads: tuple[int, ...]) -> tuple[Mention, ...]:
        """The agent of a verb without a subject in somebody's words: the accused, the asked, or the speaker."""
        if heads or saying.hit is None or saying.is_direct or saying.hit.is_according:
            return ()
        scene, content = self._scene, self._scene.document.tokens_in(saying.content)
        if saying.hit.frame in {Frame.BLAME, Frame.ASK}:
            if not self._is_governed(happening.head, saying):
                return ()
            named = self._resolver.parties(saying).actors(objects(self._scene, saying.hit.last - 1))
            acting = tuple(party for party in named if self._resolver.may_act(party))
            if acting:
                return acting
            phrase = self._cast.phrase_at(content.start)
            if phrase is not None and phrase.last <= happening.first:
                party = self._resolver.parties(saying).actor(content.start)
                return (party,) if party is not None and self._resolver.may_act(party) else ()
            asked = saying.addressees if saying.hit.frame is Frame.ASK else ()
            return tuple(party for party in asked if party.actor_type is not ActorType.OTHER)
        gap = scene.words[saying.hit.last : max(saying.hit.last, content.start)]
        if content.start < saying.hit.last or "," in gap or self._has_subject(happening.head, saying):
            return ()  # only what the cue governs may lack a subject: "mengaku telah menyerang"
        before = range(content.start, min(content.stop, happening.first))
        opening = [i for i in before if scene.token(i).pos in {"NOUN", "PROPN", "PRON"}]
        opening = [i for i in opening if not self._is_charge(i, saying)]
        return () if opening else self._speaking_side(saying)

    def _has_subject(self, verb: int, saying: Saying) -> bool:
        return any(not self._is_charge(at, saying) for at in self._scene.document.related(verb, "nsubj"))

    def _is_charge(self, head: int, saying: Saying | None) -> bool:
        """Whether a noun only stands for what somebody denies to have done: "menampik tudingan menyasar mal"."""
        return (
            saying is not None and saying.kind is StatementKind.DENY and self._scene.is_in("speech.claim_nouns", head)
        )

    def _is_governed(self, verb: int, saying: Saying) -> bool:
        """Whether a verb is what somebody is blamed for or asked to do, not what a clause below that tells.

        "menuduh Israel menembak", but not "menuduh Israel melindungi mereka yang menembak".
        """
        scene, hit = self._scene, saying.hit
        for at in (verb, *scene.document.ancestors(verb)):
            if hit is not None and hit.first <= at < hit.last:
                return True
            if scene.token(at).base in {"acl", "advcl"} and scene.token(scene.token(at).head).base != "root":
                return False
        return True

    def _speaking_side(self, saying: Saying) -> tuple[Mention, ...]:
        """Who acts when the speaker tells of own doings: the state or body that the speaker belongs to."""
        side = side_of(self._scene, saying.speakers[0])
        return () if side is None else (side,)

    def _of_noun(self, happening: Happening, saying: Saying | None, first: int, last: int) -> Sides:
        scene = self._scene
        agents = self._frames.beside(happening, last)
        if not agents and saying is not None and self._is_claimed(happening, saying):
            aimed = self._resolver.resolve((), self._frames.aimed_at(happening, last), saying)
            return Sides(self._speaking_side(saying), aimed.targets, aimed.texts)
        verb = clause_head(scene, happening.head)
        if not agents and verb != happening.head:
            agents = self._frames.carried(happening, verb, first)
        if happening.type in TWO_SIDED:
            agents = self._frames.between(happening, last) or agents
        hit = self._frames.aimed_at(happening, last)
        damaged = self._frames.damaged(happening, first)
        sides = self._resolver.resolve(agents, hit, saying)
        if not sides.agents and saying is not None:
            sides = Sides(self._owned(happening, saying), sides.targets, sides.texts)
        texts = (*sides.texts, *(self._resolver.noun_span(d, first, last) for d in damaged))
        if not sides.agents and saying is not None and self._frames.is_light(verb, "light.agent") and not agents:
            heads = tuple(head for head in subjects(scene, verb) if head >= first)
            sides = Sides(self._elided(happening, saying, heads), sides.targets, sides.texts)
        return Sides(sides.agents, sides.targets, texts)

    def _is_claimed(self, happening: Happening, saying: Saying) -> bool:
        """ "mengaku bertanggung jawab atas penembakan itu": the speaker's side did it."""
        scene, hit = self._scene, saying.hit
        tokens = scene.document.tokens_in(saying.content)
        if hit is None or hit.frame is Frame.BLAME:
            return False
        if saying.kind is StatementKind.ADMIT and claims_deed(scene, hit.first):
            return True
        keys = ["speech.disowning", "again.part"] if saying.kind is StatementKind.DENY else []
        for at in range(max(0, tokens.start - 1), happening.first):
            length = max(scene.phrase(key, at) for key in ("speech.responsibility", *keys))
            if length and happening.first - (at + length) < _CLAIM_REACH:
                return not names_another(scene, tokens.start, at)
        return False

    def _owned(self, happening: Happening, saying: Saying) -> tuple[Mention, ...]:
        """Whose doing a noun is by the saying alone: "blamed X for the blast", "X announced a truce"."""
        hit = saying.hit
        if hit is None or saying.is_direct:
            return ()
        if hit.last == happening.first and hit.kind in _OF_ONESELF and self._scene.token(happening.head).pos == "VERB":
            return self._speaking_side(saying)  # "denied shelling Tabriz": a gerund right behind the cue
        top = clause_head(self._scene, happening.head)
        top = self._scene.token(top).head if top == happening.head else top
        if not hit.first <= top < hit.last:
            return ()
        if hit.frame is Frame.BLAME:
            if not happening.type.is_attack and happening.type is not EventType.CEASEFIRE_VIOLATION:
                return ()  # who is blamed for the collapse of a truce made no truce
            blamed = self._resolver.parties(saying).actors(objects(self._scene, hit.last - 1))
            return tuple(party for party in blamed if self._resolver.may_act(party))
        is_object = happening.head in objects(self._scene, hit.last - 1)
        if saying.kind is StatementKind.ANNOUNCE and is_object and not happening.type.is_attack:
            return saying.speakers
        return ()
