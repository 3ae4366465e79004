"""Who did it and who was hit: the parties of one happening.

An agent is set only where grammar names one; what stands beside an event by chance is no agent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import agents_of_passive, cases, clause_head, coordinated, objects, obliques, subjects
from kg.extractors.rules.parties import Parties
from kg.extractors.rules.saying import Saying
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.triggers import Happening, weapon_at
from kg.languages.lexicon import Frame, Voice
from kg.model import ActorType, EventType, Mention, MentionKind, Span, StatementKind

#: A thing that is hit is told in no more tokens than this.
LONGEST_TARGET = 7
#: Happenings with two sides and no attacker.
TWO_SIDED = frozenset(
    {EventType.CLASH, EventType.TALKS, EventType.AGREEMENT, EventType.CEASEFIRE, EventType.PRISONER_EXCHANGE}
)


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties of a happening."""

    agents: tuple[Mention, ...] = ()
    targets: tuple[Mention, ...] = ()
    texts: tuple[Span, ...] = ()


class RoleReader:
    """Reads the parties of the happenings of one article."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._cast = cast

    def sides(self, happening: Happening, saying: Saying | None, first: int, last: int) -> Sides:
        """The parties that the words in tokens ``[first, last)`` name."""
        if happening.voice is Voice.NOUN:
            sides = self._of_noun(happening, saying, first, last)
        elif happening.voice is Voice.PASSIVE:
            hit = (
                self._hit_things(happening) if happening.weapon_head is not None else self._passive_subjects(happening)
            )
            hit = tuple(head for head in hit if head >= first)
            sides = self._sides(self._passive_agents(happening), hit, saying)
        elif happening.voice is Voice.HAPPEN:
            sides = self._sides(self._weapon_owner(happening.weapon_head), self._hit_things(happening), saying)
        else:
            sides = self._of_verb(happening, saying, first, last)
        return self._clean(self._not_the_accuser(sides, happening, saying), happening)

    def _not_the_accuser(self, sides: Sides, happening: Happening, saying: Saying | None) -> Sides:
        """Who accuses is not who did it; of "X dituding Y mendalangi serangan" the accused X is."""
        if saying is None or saying.kind is not StatementKind.ACCUSE:
            return sides
        accusers = {name for speaker in saying.speakers for name in (speaker.name, speaker.member_of) if name}
        agents = tuple(agent for agent in sides.agents if agent.name not in accusers)
        if agents == sides.agents or agents or saying.hit is None or saying.hit.voice is not Voice.PASSIVE:
            return Sides(agents, sides.targets, sides.texts)
        accused = self._parties(None).actors(subjects(self._scene, saying.hit.last - 1))
        return Sides(tuple(a for a in accused if a.name not in accusers), sides.targets, sides.texts)

    def _passive_agents(self, happening: Happening) -> tuple[int, ...]:
        """The doers of a passive verb; of a weapon that does it, its owner."""
        heads = agents_of_passive(self._scene, happening.last - 1) or self._far_agent(happening)
        if heads and weapon_at(self._scene, heads[0]) is not None:
            return self._weapon_owner(heads[0])
        return heads or (self._weapon_owner(happening.weapon_head) if happening.weapon_head is not None else ())

    def _far_agent(self, happening: Happening) -> tuple[int, ...]:
        """The doer whose "oleh" stands behind the adjuncts of a passive verb, before any other verb."""
        scene = self._scene
        for at in range(happening.last, scene.document.sentence(happening.head)[1] - 1):
            if scene.is_in("prepositions.agent", at) and self._cast.phrase_at(at + 1) is not None:
                return coordinated(scene, at + 1)
            if scene.token(at).pos == "VERB" or scene.is_in("prepositions.coordinators", at):
                break
        return ()

    def _weapon_owner(self, weapon: int | None) -> tuple[int, ...]:
        """Whose weapon it is: "rudal Rusia", "roket yang ditembakkan Hamas", "Russian missiles"."""
        if weapon is None:
            return ()
        scene = self._scene
        last = scene.document.sentence(weapon)[1]
        for child in scene.document.related(weapon, "acl"):
            if agents := agents_of_passive(scene, child):
                return agents
        if any(scene.is_in("general.made", at) for at in range(weapon + 1, min(weapon + 4, last))):
            return ()  # who made a weapon is not who fired it
        for at in range(weapon + 1, min(weapon + 4, last)):
            phrase = self._cast.phrase_at(at)
            if phrase is not None and phrase.first == at and phrase.kind is MentionKind.ORGANIZATION:
                return (at,)
            if phrase is not None or not (scene.token(at).is_capitalised or scene.token(at).pos in {"NOUN", "ADJ"}):
                break
        owners = scene.document.related(weapon, "nmod", "amod", "compound")
        return tuple(o for o in owners if o < weapon and self._cast.phrase_at(o) is not None)[:1]

    def _of_verb(self, happening: Happening, saying: Saying | None, first: int, last: int) -> Sides:
        verb = happening.head
        heads = tuple(
            head for head in subjects(self._scene, verb) if head >= first and not self._is_accused(head, saying)
        )
        hit = self._opponents(happening, last) if happening.type in TWO_SIDED else self._hit_things(happening)
        armed = next((head for head in heads if weapon_at(self._scene, head) is not None), None)
        heads = heads if armed is None else self._weapon_owner(armed)
        sides = self._sides(heads, hit, saying)
        if sides.agents or saying is None:
            return sides
        elided = self._elided(happening, saying, heads)
        return Sides(elided, sides.targets, sides.texts)

    def _is_accused(self, head: int, saying: Saying | None) -> bool:
        return (
            saying is not None
            and saying.hit is not None
            and head < saying.hit.first
            and head not in self._scene.document.tokens_in(saying.content)
        )

    def _elided(self, happening: Happening, saying: Saying, heads: tuple[int, ...]) -> tuple[Mention, ...]:
        """The agent of a verb without a subject in somebody's words: the accused, the asked, or the speaker."""
        if heads or saying.hit is None or saying.is_direct:
            return ()
        if saying.hit.frame in {Frame.BLAME, Frame.ASK}:
            named = self._parties(saying).actors(objects(self._scene, saying.hit.last - 1))
            acting = tuple(party for party in named if self._may_act(party))
            if acting:
                return acting
        content = self._scene.document.tokens_in(saying.content)
        if saying.hit.frame in {Frame.BLAME, Frame.ASK}:
            phrase = self._cast.phrase_at(content.start)
            if phrase is not None and phrase.last <= happening.first:
                party = self._parties(saying).actor(content.start)
                return (party,) if party is not None and self._may_act(party) else ()
            return saying.addressees if saying.hit.frame is Frame.ASK else ()
        opening = [i for i in content if self._scene.token(i).pos in {"NOUN", "PROPN", "PRON"} and i < happening.first]
        return () if opening else self._speaking_side(saying)

    def _speaking_side(self, saying: Saying) -> tuple[Mention, ...]:
        """Who acts when the speaker tells of own doings: the state or body that the speaker belongs to."""
        side = self._parties(saying).side(saying.speakers[0])
        return () if side is None else (side,)

    def _passive_subjects(self, happening: Happening) -> tuple[int, ...]:
        own = self._scene.document.related(happening.head, "nsubj")
        if own and self._scene.is_in("pronouns.relative", own[0]):
            return subjects(self._scene, happening.head)
        return own or subjects(self._scene, happening.head)

    def _hit_things(self, happening: Happening) -> tuple[int, ...]:
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
        head = self._noun_from(at)
        return () if head is None else (head,)

    def _noun_from(self, index: int) -> int | None:
        """The noun of the phrase that starts at a token, its numeral or article passed over."""
        last = self._scene.document.sentence(index)[1] if index < len(self._scene.words) else index
        at = index
        while at < last and self._scene.token(at).pos in {"NUM", "DET", "ADJ"} and at < index + 3:
            at += 1
        if self._scene.is_in("places.relative", at):
            return None
        return at if at < last and self._scene.token(at).pos in {"NOUN", "PROPN"} else None

    def _of_noun(self, happening: Happening, saying: Saying | None, first: int, last: int) -> Sides:
        scene = self._scene
        agents = self._beside(happening, last)
        if not agents and saying is not None and self._is_claimed(happening, saying):
            aimed = self._sides((), self._aimed_at(happening, last), saying)
            return Sides(self._speaking_side(saying), aimed.targets, aimed.texts)
        verb = clause_head(scene, happening.head)
        if not agents and verb != happening.head:
            agents = self._carried(happening, verb, first)
        if happening.type in TWO_SIDED:
            agents = self._between(happening, last) or agents
        hit = self._aimed_at(happening, last)
        damaged = self._damaged(happening, first)
        sides = self._sides(agents, hit, saying)
        if not sides.agents and saying is not None:
            sides = Sides(self._owned(happening, saying), sides.targets, sides.texts)
        texts = (*sides.texts, *(self._noun_span(d, first, last) for d in damaged))
        if not sides.agents and saying is not None and self._is_light(verb, "light.agent") and not agents:
            heads = tuple(head for head in subjects(scene, verb) if head >= first)
            sides = Sides(self._elided(happening, saying, heads), sides.targets, sides.texts)
        return Sides(sides.agents, sides.targets, texts)

    def _is_claimed(self, happening: Happening, saying: Saying) -> bool:
        """ "mengaku bertanggung jawab atas penembakan itu": the speaker's side did it."""
        tokens = self._scene.document.tokens_in(saying.content)
        opening = range(max(0, tokens.start - 1), happening.first)
        if saying.hit is None or saying.hit.frame is Frame.BLAME:
            return False
        return (
            any(self._scene.phrase("speech.responsibility", i) for i in opening) and happening.first - tokens.start <= 5
        )

    def _owned(self, happening: Happening, saying: Saying) -> tuple[Mention, ...]:
        """Whose doing a noun is by the saying alone: "blamed X for the blast", "X announced a truce"."""
        hit = saying.hit
        if hit is None or saying.is_direct:
            return ()
        top = clause_head(self._scene, happening.head)
        if not hit.first <= top < hit.last:
            return ()
        if hit.frame is Frame.BLAME:
            return tuple(
                p for p in self._parties(saying).actors(objects(self._scene, hit.last - 1)) if self._may_act(p)
            )
        is_object = happening.head in objects(self._scene, hit.last - 1)
        if saying.kind is StatementKind.ANNOUNCE and is_object and not happening.type.is_attack:
            return saying.speakers
        return ()

    def _beside(self, happening: Happening, last: int) -> tuple[int, ...]:
        """The owner of an event noun: "serangan rudal Rusia", "Russia's attack", "serangan oleh X"."""
        scene = self._scene
        at = happening.last
        if at < last and scene.is_in("prepositions.agent", at):
            if at + 1 < last and weapon_at(scene, at + 1) is not None:
                return self._weapon_owner(at + 1)
            return (at + 1,) if at + 1 < last else ()
        phrase = self._cast.phrase_at(at) if at < last else None
        if phrase is not None and phrase.first == at and phrase.kind is not MentionKind.PLACE:
            return () if self._takes_victims(happening) else (at, *self._joined(phrase.last, last))
        if (
            phrase is None
            and at < last
            and scene.lexicon.bodies.at(scene.words, at)
            and not self._takes_victims(happening)
        ):
            return (at,)
        for child in scene.document.children[happening.head]:
            owner = self._cast.phrase_at(child)
            before = child < happening.first and scene.token(child).base in {"nmod", "amod", "compound", "flat"}
            if owner is not None and before and not self._has_preposition(child):
                return (child,)
            if scene.token(child).relation == "obl:agent":
                return (child,)
        for child in scene.document.related(happening.head, "acl"):
            if scene.is_in("light.passive", child):
                return agents_of_passive(scene, child)
        return ()

    def _takes_victims(self, happening: Happening) -> bool:
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

    def _carried(self, happening: Happening, verb: int, first: int) -> tuple[int, ...]:
        """The agent of a light verb: "X melancarkan serangan", "serangan dilancarkan oleh X"."""
        if self._is_light(verb, "light.agent") and happening.head > verb:
            return tuple(head for head in subjects(self._scene, verb) if head >= first)
        if self._is_light(verb, "light.passive"):
            return agents_of_passive(self._scene, verb)
        return ()

    def _is_light(self, verb: int, key: str) -> bool:
        return self._scene.phrase(key, verb) > 0

    def _aimed_at(self, happening: Happening, last: int) -> tuple[int, ...]:
        """What stands behind a preposition of aim right after an event noun: "serangan terhadap warga sipil"."""
        scene = self._scene
        verb = clause_head(scene, happening.head)
        hit: tuple[int, ...] = ()
        if verb != happening.head and self._is_light(verb, "light.target"):
            hit = subjects(scene, verb)
        if verb != happening.head and (self._is_light(verb, "light.happen") or scene.is_in("general.damage", verb)):
            hit = objects(scene, verb)
        if self._takes_victims(happening) and happening.last < last:
            head = self._noun_from(happening.last)
            return () if head is None else (head,)
        if happening.type in TWO_SIDED:
            return self._opponents(happening, last)
        stop = min(last, happening.last + 7)
        for at in range(happening.last, stop):
            if scene.is_in("prepositions.target", at) and at + 1 < last:
                head = self._noun_from(at + 1)
                return hit if head is None else (*hit, head)
            if scene.token(at).pos == "VERB" or scene.word(at) in {",", "."}:
                break
        return hit

    def _opponents(self, happening: Happening, last: int) -> tuple[int, ...]:
        """The other side: "bertempur dengan M23", "pertempuran melawan RSF"."""
        scene = self._scene
        for at in range(happening.last, min(last - 1, happening.last + 5)):
            if scene.is_in("prepositions.against", at) and self._cast.phrase_at(at + 1) is not None:
                return coordinated(scene, at + 1)
        return ()

    def _between(self, happening: Happening, last: int) -> tuple[int, ...]:
        """Both sides of "antara X dan Y" right behind a noun."""
        scene = self._scene
        at = happening.last
        if not scene.is_in("prepositions.between", at) or at + 1 >= last:
            return ()
        phrase = self._cast.phrase_at(at + 1)
        return () if phrase is None else (at + 1, *self._joined(phrase.last, last))

    def _damaged(self, happening: Happening, first: int) -> tuple[int, ...]:
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

    def _sides(self, agents: tuple[int, ...], hit: tuple[int, ...], saying: Saying | None) -> Sides:
        parties = self._parties(saying)
        found: list[Mention] = []
        for head in self._with_partners(agents):
            party = self._own(head, saying) or parties.actor(head)
            if party is not None and party not in found:
                found.append(party)
        targets: list[Mention] = []
        texts: list[Span] = []
        for head in hit:
            first, last = self._scene.document.sentence(head)
            if weapon_at(self._scene, head) is not None:
                continue
            phrase = self._cast.phrase_at(head)
            aimed = any(self._scene.is_any("prepositions.aim", case) for case in cases(self._scene, head))
            place = self._cast.at(head)
            is_state = place is not None and bool(self._scene.knowledge.actors(place.name))
            if phrase is not None and phrase.kind is MentionKind.PLACE and not (aimed and is_state):
                targets.extend([place] if place is not None and phrase.is_facility else [])
                if phrase.first < phrase.core and self._scene.phrase("places.facilities", phrase.first):
                    texts.append(self._scene.span(phrase.first, phrase.core))
                continue
            party = self._own(head, saying) or parties.actor(head)
            if party is not None:
                targets.append(party)
            elif phrase is None and self._is_thing(head):
                words = self._noun_span(head, first, last)
                named = self._named_before(head, words)
                if named is not None:
                    targets.append(named)
                else:
                    texts.append(words)
        return Sides(tuple(found), tuple(targets), tuple(texts))

    def _named_before(self, head: int, words: Span) -> Mention | None:
        """The hospital or station by name that "rumah sakit itu", "the hospital" points back to."""
        scene = self._scene
        length = scene.phrase("places.facilities", head)
        tokens = scene.document.tokens_in(words)
        marked = scene.is_in("pronouns.definite", tokens.stop - 1) or scene.is_in("pronouns.definite", tokens.stop)
        if not length or not (marked or scene.is_in("pronouns.definite_before", tokens.start - 1)):
            return None
        noun = scene.words[head : head + length]
        for phrase, mention in reversed(list(self._cast.inside(0, head))):
            name = scene.words[phrase.first : phrase.last]
            if phrase.is_facility and noun in (name[:length], name[-length:]):
                return replace(mention, span=scene.span(head, head + length))
        return None

    def _with_partners(self, heads: tuple[int, ...]) -> tuple[int, ...]:
        """The heads and those joined before them by "dan", which a tree may have lost."""
        found = list(heads)
        for head in heads:
            phrase = self._cast.phrase_at(head)
            while phrase is not None and self._scene.is_in("prepositions.coordinators", phrase.first - 1):
                before = self._cast.phrase_at(phrase.first - 2)
                joined = before is not None and before.kind is phrase.kind and not self._has_case(before.first)
                if before is None or not joined or not self._scene.same_sentence(before.first, head):
                    break
                found.insert(0, before.first)
                phrase = before
        return tuple(dict.fromkeys(found))

    def _has_case(self, index: int) -> bool:
        return self._scene.token(index - 1).pos == "ADP" if index else False

    def _is_thing(self, head: int) -> bool:
        token = self._scene.token(head)
        near = range(head, min(head + 2, len(self._scene.words)))
        known = any(self._scene.phrase("places.facilities", at) for at in near)
        counted = (
            self._scene.is_in("counted.singles", head - 1)
            and self._scene.lexicon.triggers.at(self._scene.words, head) is None
        )
        return token.pos in {"NOUN", "PROPN", "NUM"} and (known or counted)

    def _own(self, head: int, saying: Saying | None) -> Mention | None:
        """A party that a token stands for within somebody's words: "pasukannya", "unit tentaranya", "kami"."""
        if saying is None or not saying.speakers:
            return None
        parties = self._parties(saying)
        for at in (head, *self._scene.document.related(head, "nmod", "flat", "compound")):
            own = parties.own_side(at, saying.speakers[0])
            if own is not None:
                return own
        return None

    def _parties(self, saying: Saying | None) -> Parties:
        parties = Parties(self._scene, self._cast)
        if saying is not None and saying.speakers:
            parties.last_speaker = saying.speakers[0]
        return parties

    def _noun_span(self, head: int, first: int, last: int) -> Span:
        """A noun with its numeral before and its modifiers behind it, without clauses and places."""
        scene = self._scene
        start, end = head, head + 1
        while start > first and scene.token(start - 1).pos in {"NUM", "DET", "ADJ"} and start > head - 3:
            start -= 1
        while end < last and end - head < LONGEST_TARGET:
            token = scene.token(end)
            phrase = self._cast.phrase_at(end)
            hangs = start <= token.head < end and token.base in {"nmod", "amod", "flat", "compound", "det"}
            if not hangs or token.pos in {"ADP", "VERB", "PUNCT"} or (phrase and phrase.kind is MentionKind.PLACE):
                break
            end += 1
        return scene.span(start, end)

    def _may_act(self, party: Mention) -> bool:
        return party.actor_type is not ActorType.MEDIA and party.kind is not MentionKind.PLACE

    def _clean(self, sides: Sides, happening: Happening) -> Sides:
        agents = tuple(dict.fromkeys(m for m in sides.agents if self._may_act(m)))
        names = {m.name for m in agents}
        targets = tuple(dict.fromkeys(m for m in sides.targets if m.name not in names))
        if happening.type in TWO_SIDED and len(agents) > 1 and not targets:
            agents, targets = agents[:1], agents[1:]
        return Sides(agents, targets, tuple(dict.fromkeys(sides.texts)))
