"""From the tokens around a happening to its parties, and to the things hit that are no parties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import NARROWING, cases
from kg.extractors.rules.found import Found
from kg.extractors.rules.frames import TWO_SIDED
from kg.extractors.rules.own_side import own_side
from kg.extractors.rules.parties import Parties
from kg.extractors.rules.place_standins import standing_at
from kg.extractors.rules.saying import Saying
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.triggers import Happening, weapon_at
from kg.extractors.rules.unnamed import Unnamed
from kg.model import ActorType, EventType, Mention, MentionKind, Span

#: A thing that is hit is told in no more tokens than this.
LONGEST_TARGET = 7
#: How far behind a word of quantity its noun may stand.
_COUNT_REACH = 5


@dataclass(frozen=True, slots=True)
class Sides:
    """The parties of a happening."""

    agents: tuple[Mention, ...] = ()
    targets: tuple[Mention, ...] = ()
    texts: tuple[Span, ...] = ()


class SideResolver:
    """Resolves tokens to parties within somebody's words or the article's own."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._cast = cast
        self._unnamed = Unnamed(scene, cast)

    def resolve(self, agents: tuple[int, ...], hit: tuple[int, ...], saying: Saying | None) -> Sides:
        parties = self.parties(saying)
        found: list[Mention] = []
        for head in parties.partners(agents):
            party = self._own(head, saying) or self.doer(head, parties)
            companion = self._companion(head)
            found.extend(p for p in (party, companion) if p is not None and p not in found)
        targets: list[Mention] = []
        texts: list[Span] = []
        for head in dict.fromkeys(self._described(self._counted(head)) for head in hit):
            first, last = self._scene.document.sentence(head)
            if weapon_at(self._scene, head) is not None:
                continue
            phrase = self._cast.phrase_at(head)
            aimed = any(self._scene.is_any("prepositions.aim", case) for case in cases(self._scene, head))
            place = self._cast.at(head)
            is_state = place is not None and bool(self._scene.knowledge.actors(place.name))
            if phrase is not None and phrase.kind is MentionKind.PLACE and not (aimed and is_state):
                is_hit = self._is_struck(phrase) and not self._only_contains(phrase, hit)
                targets.extend([place] if place is not None and is_hit else [])
                if phrase.first < phrase.core and self._scene.phrase("places.facilities", phrase.first):
                    texts.append(self._scene.span(phrase.first, phrase.core))
                continue
            again = standing_at(self._scene, self._cast, head)
            party = self._own(head, saying) or (again[1] if again is not None else parties.actor(head))
            if party is not None:
                targets.append(party)
            elif phrase is None and self._is_thing(head):
                words = self.noun_span(head, first, last)
                words = Span(min(words.start, self.noun_span(self._list_start(head), first, last).start), words.end)
                named = self._named_before(head, words)
                if named is not None:
                    targets.append(named)
                else:
                    texts.append(words)
        whole = (words for words in texts if not any(words != other and words in other for other in texts))
        return Sides(tuple(found), tuple(targets), tuple(whole))

    def _companion(self, head: int) -> Mention | None:
        """Who does it too: "Amerika Serikat bersama Inggris menggempur Hodeidah"."""
        phrase = self._cast.phrase_at(head)
        at = phrase.last if phrase is not None else head + 1
        length = self._scene.phrase("prepositions.comitative", at)
        other = self._cast.at(at + length) if length else None
        return other if other is not None and other.kind is MentionKind.ORGANIZATION else None

    def _list_start(self, head: int) -> int:
        """The first noun of the list of people that a head ends: "anak-anak, perempuan, dan lansia dibunuh"."""
        scene, at = self._scene, head
        while self._is_listed(at):
            at -= 1
            while scene.word(at) == "," or scene.is_in("prepositions.coordinators", at):
                at -= 1
        return at

    def _is_listed(self, head: int) -> bool:
        """Whether a bare noun goes on a list of people: "anak-anak, perempuan, dan lansia dibunuh"."""
        scene, before = self._scene, head - 1
        if not (scene.word(before) == "," or scene.is_in("prepositions.coordinators", before)):
            return False
        while scene.word(before) == "," or scene.is_in("prepositions.coordinators", before):
            before -= 1
        first = scene.document.sentence(head)[0]
        is_noun = before >= first and scene.token(before).pos == "NOUN" and self._cast.phrase_at(before) is None
        return is_noun and all(scene.phrase("people.listed", at) > 0 for at in (before, head))

    def _counted(self, head: int) -> int:
        """What a quantity is of: "sebagian besar Kota Aleppo", "sebanyak 194 warga"."""
        scene, at = self._scene, head
        last = scene.document.sentence(head)[1]
        if not scene.is_any("counted.quantities", head):
            return head
        while at < last and at < head + _COUNT_REACH:
            at += 1
            is_noun = scene.token(at).pos in {"NOUN", "PROPN"} and not scene.is_any("counted.quantities", at)
            if self._cast.phrase_at(at) is not None or is_noun:
                return at
        return head

    def _described(self, head: int) -> int:
        """The name that a noun between commas describes: "Kherson, satu-satunya ibu kota yang direbut", "Bugti, …"."""
        scene, token = self._scene, self._scene.token(head)
        before = next((i for i in range(head - 1, max(head - 5, -1), -1) if scene.word(i) == ","), None)
        if before is None or self._cast.phrase_at(head) is not None or not self._is_relative(head):
            return head
        phrase = self._cast.phrase_at(before - 1)
        is_apposed = token.base == "appos" and phrase is not None and phrase.first <= token.head < phrase.last
        is_aside = token.base in {"parataxis", "conj"} and phrase is not None and phrase.last == before
        return phrase.first if phrase is not None and (is_apposed or is_aside) else head

    def _is_relative(self, head: int) -> bool:
        """Whether a relative clause tells more of a noun: only then a noun between commas stands for the name."""
        return any(self._scene.token(child).base == "acl" for child in self._scene.document.children[head])

    def _only_contains(self, phrase: Found, hit: Sequence[int]) -> bool:
        """Whether a place only says in what the one before it lies: "menghantam Chasiv Yar, Donetsk"."""
        scene = self._scene
        before = self._cast.at(phrase.first - 2)
        is_behind = scene.word(phrase.first - 1) == "," and before is not None and before.kind is MentionKind.PLACE
        is_list = any(scene.is_in("prepositions.coordinators", at) for at in range(min(hit), max(hit)))
        return is_behind and not is_list

    def _is_struck(self, phrase: Found) -> bool:
        """Whether a place is what a blow lands on, and not only where it lands: "merebut Goma", "serangan ke Odesa"."""
        scene, before = self._scene, phrase.first - 1
        return (
            phrase.is_facility
            or not scene.is_in("prepositions.place", before)
            or scene.is_in("prepositions.toward", before)
        )

    def doer(self, head: int, parties: Parties) -> Mention | None:
        """Whoever a token names or stands for, and whom the text only tells: "massa", "pria bersenjata"."""
        apposed = self._unnamed.apposed(head)
        return apposed or self._unnamed.member_of(head) or parties.actor(head) or self._unnamed.party(head)

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

    def _is_thing(self, head: int) -> bool:
        scene, token = self._scene, self._scene.token(head)
        near = range(head, min(head + 2, len(scene.words)))
        if token.pos not in {"NOUN", "PROPN", "NUM"} or any(scene.phrase("places.facilities", at) for at in near):
            return token.pos in {"NOUN", "PROPN", "NUM"}
        is_deed = any(table.at(scene.words, head) for table in (scene.lexicon.triggers, scene.lexicon.cues))
        if is_deed or token.pos != "NOUN":
            return False
        if scene.is_in("counted.singles", head - 1):
            return True
        words = (scene.word(head), scene.without_suffix(scene.word(head)))
        untouchable = scene.lexicon.table("general.untouchable")
        return bool(len(untouchable)) and not any(word in untouchable for word in words if word)

    def _own(self, head: int, saying: Saying | None) -> Mention | None:
        """A party that a token stands for within somebody's words: "pasukannya", "unit tentaranya", "kami"."""
        if saying is None or not saying.speakers:
            return None
        scene, first = self._scene, self._scene.document.tokens_in(saying.content).start
        if scene.is_in("pronouns.first_singular", head) and saying.speakers[0].kind is MentionKind.PERSON:
            return replace(saying.speakers[0], span=scene.span(head, head + 1))
        is_another = any(phrase.kind is not MentionKind.PLACE for phrase, _ in self._cast.between(first, head))
        for at in (head, *scene.document.related(head, *NARROWING)):
            by_us = scene.is_in("pronouns.first_person", at) or scene.is_in("pronouns.first_person", at + 1)
            if is_another and not by_us and not scene.is_any("pronouns.first_possessive", at - 1):
                continue  # "Hamas dan pejuangnya": whose they are is told before
            own = own_side(scene, at, saying.speakers[0])
            if own is not None:
                return own
        return None

    def parties(self, saying: Saying | None) -> Parties:
        parties = Parties(self._scene, self._cast)
        if saying is not None and saying.speakers:
            parties.last_speaker = saying.speakers[0]
        return parties

    def noun_span(self, head: int, first: int, last: int) -> Span:
        """A noun with its numeral before and its modifiers behind it, without clauses and places."""
        scene = self._scene
        start, end = head, head + max(1, scene.phrase("places.facilities", head))
        while start > first and scene.token(start - 1).pos in {"NUM", "DET", "ADJ"} and start > head - 3:
            if scene.token(start - 1).pos == "ADJ" and scene.is_any("counted.quantities", start - 1):
                break  # "sebagian besar lawan"
            start -= 1
        if start > first and scene.token(start).pos == "NUM" and scene.is_any("counted.about", start - 1):
            start -= 1
        while end < last and end - head < LONGEST_TARGET:
            token = scene.token(end)
            phrase = self._cast.phrase_at(end)
            hangs = start <= token.head < end and token.base in {*NARROWING, "det"}
            hangs = hangs or scene.is_any("counted.ordinals", end)
            if not hangs or token.pos in {"ADP", "VERB", "PUNCT"} or (phrase and phrase.kind is MentionKind.PLACE):
                break
            if scene.lexicon.triggers.at(scene.words, end) is not None and not scene.lexicon.bodies.at(
                scene.words, end
            ):
                break
            end += 1
        return scene.span(start, end)

    def may_act(self, party: Mention) -> bool:
        return party.actor_type is not ActorType.MEDIA and party.kind is not MentionKind.PLACE

    def clean(self, sides: Sides, happening: Happening) -> Sides:
        agents = tuple(dict.fromkeys(m for m in sides.agents if self.may_act(m)))
        if happening.type is EventType.DISPLACEMENT:
            agents = tuple(m for m in agents if m.name != m.role)  # those who flee drove nobody out
        names = {m.name for m in agents}
        targets = tuple(dict.fromkeys(m for m in sides.targets if m.name not in names))
        if happening.type in TWO_SIDED and len(agents) > 1 and not targets:
            agents, targets = agents[:1], agents[1:]
        return Sides(agents, targets, tuple(dict.fromkeys(sides.texts)))
