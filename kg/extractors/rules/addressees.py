"""To whom something is said: "mengatakan kepada parlemen bahwa …", "mendesak Israel agar …", "memperingatkan warga"."""

from __future__ import annotations

from dataclasses import replace

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import NARROWING, coordinated, objects
from kg.extractors.rules.cues import Hit
from kg.extractors.rules.parties import Parties
from kg.extractors.rules.scene import Scene
from kg.languages.lexicon import Frame, Voice
from kg.model import ActorType, Mention, MentionKind, StatementKind

#: How many tokens behind a cue "kepada" may begin, where no verb stands between.
BEHIND_REACH = 12
#: How many tokens before a cue it may: "X, kepada wartawan per telepon, mengatakan …".
BEFORE_REACH = 8
#: How many tokens a listener without a name may have: "negara-negara anggota Uni Eropa".
LONGEST = 5


def addressees_of(scene: Scene, cast: Cast, parties: Parties, hit: Hit) -> tuple[Mention, ...]:
    """Whom the speaker speaks to; for support, whom it backs. Nobody where the words name a thing."""
    return _Listeners(scene, cast, parties).of(hit)


class _Listeners:
    def __init__(self, scene: Scene, cast: Cast, parties: Parties) -> None:
        self._scene = scene
        self._cast = cast
        self._parties = parties

    def of(self, hit: Hit) -> tuple[Mention, ...]:
        return self._asked(hit) or self._spoken_to(hit) or self._told(hit) or self._before(hit) or self._backed(hit)

    def _asked(self, hit: Hit) -> tuple[Mention, ...]:
        """Who is asked or told to do something: the object of "mendesak", the subject of "didesak"."""
        scene = self._scene
        if hit.frame is not Frame.ASK or scene.is_any("speech.wishes", hit.last - 1):
            return ()
        if hit.voice is Voice.PASSIVE:
            subjects = scene.document.related(hit.last - 1, "nsubj", "nsubj:pass")
            return self._all(coordinated(scene, subjects[0])) if subjects else ()
        at = hit.last
        length = scene.phrase("speech.complementisers", at)
        if length and self._cast.phrase_at(at + length) is not None:
            at += length  # "meminta agar Israel mundur"
        if self._is_done_to(at):
            return ()
        return self._at(at) or self._parties.actors(objects(scene, hit.last - 1) if at == hit.last else ())

    def _is_done_to(self, start: int) -> bool:
        """Whether what is asked for is done to the noun: "menuntut pelaku dihukum" asks no culprit."""
        scene = self._scene
        last = scene.document.sentence(start)[1] if start < len(scene.words) else start
        for at in range(start, min(start + BEHIND_REACH, last)):
            if scene.is_in("pronouns.relative", at) or scene.word(at) in {",", ";"}:
                return False
            if scene.token(at).pos == "VERB":
                is_passive = scene.lexicon.has_any("speech.passive_prefixes", scene.word(at)[:2])
                return is_passive or bool(scene.document.related(at, "nsubj:pass", "aux:pass"))
        return False

    def _spoken_to(self, hit: Hit) -> tuple[Mention, ...]:
        """ "kepada X" behind the cue, before what is said."""
        scene = self._scene
        if hit.frame in {Frame.BLAME, Frame.JUDGE}:
            return ()
        stop = scene.document.sentence(hit.first)[1]
        for at in range(hit.last, min(hit.last + BEHIND_REACH, stop - 1)):
            length = self._preposition(at)
            found = self._at(at + length) or self._people(at, length) if length else ()
            if found:
                return found
            token = scene.token(at)
            if scene.is_in("speech.content_openers", at) or (token.pos in {"VERB", "AUX"} and token.base != "flat"):
                break
            if scene.word(at) in {",", ";", ":"} and at > hit.last:
                break
        return ()

    def _people(self, at: int, length: int) -> tuple[Mention, ...]:
        """Peoples whose name may be a place's too: nobody speaks to a place, "kepada Druze"."""
        mention = self._cast.at(at + length)
        if mention is None or mention.kind is not MentionKind.PLACE or self._scene.word(at) in {"pada", "di"}:
            return ()
        return (replace(mention, kind=MentionKind.ORGANIZATION, actor_type=ActorType.OTHER),)

    def _told(self, hit: Hit) -> tuple[Mention, ...]:
        """The object of a verb of telling: "memperingatkan warga agar …", "mengancam Iran dengan …"."""
        scene = self._scene
        if hit.voice is not Voice.ACTIVE or not scene.phrase("speech.told", hit.first):
            return ()
        found = self._at(hit.last)
        if not found:
            return ()
        stop = scene.document.sentence(hit.first)[1]
        for at in range(hit.last + 1, min(hit.last + BEHIND_REACH, stop)):
            if scene.phrase("speech.complementisers", at) or scene.is_in("prepositions.with", at):
                return found
            if scene.token(at).pos in {"VERB", "AUX", "PART", "PUNCT"}:
                break
        return found if hit.kind is StatementKind.THREATEN else ()

    def _before(self, hit: Hit) -> tuple[Mention, ...]:
        """ "X kepada wartawan menuduh …", "Dalam surat kepada PBB, X mengatakan …"."""
        scene = self._scene
        if hit.voice is not Voice.ACTIVE:
            return ()
        first = scene.document.sentence(hit.first)[0]
        for at in range(hit.first - 2, first, -1):
            if scene.token(at).pos in {"VERB", "AUX"} and scene.token(at).base not in {"acl", "flat"}:
                return ()
            if not scene.is_in("speech.addressee_prepositions", at) or scene.word(at) == "pada":
                continue
            phrase = self._cast.phrase_at(at - 1)
            is_person = phrase is not None and phrase.kind is MentionKind.PERSON and hit.first - at <= BEFORE_REACH
            is_letter = scene.is_any("speech.letters", at - 1)
            if is_person or is_letter or scene.word(at - 1) == ",":
                return self._at(at + 1)
            return ()
        return ()

    def _backed(self, hit: Hit) -> tuple[Mention, ...]:
        """ "menyatakan dukungan kepada X", "melontarkan ancaman terhadap X"."""
        scene = self._scene
        if hit.noun is None:
            return ()
        stop = scene.document.sentence(hit.first)[1]
        for at in range(hit.noun + 1, min(hit.noun + 4, stop - 1)):
            is_toward = scene.is_in("speech.topic_prepositions", at) or scene.is_in("speech.addressee_prepositions", at)
            if is_toward and self._cast.phrase_at(at + 1) is not None:
                return self._parties.actors((at + 1,))
        return ()

    def _preposition(self, at: int) -> int:
        """How many tokens of "kepada" or "di hadapan" start here."""
        if self._scene.token(at).pos == "PART":
            return 0
        return self._scene.phrase("speech.audience_places", at) or int(
            self._scene.is_in("speech.addressee_prepositions", at)
        )

    def _at(self, start: int) -> tuple[Mention, ...]:
        """The listeners that the noun phrase starting at a token names, those joined to it too."""
        scene = self._scene
        if not 0 <= start < len(scene.words) or not scene.same_sentence(start, start - 1):
            return ()
        while scene.is_any("speech.quantifiers", start) and not scene.phrase("speech.audience", start):
            start += 1
        phrase = self._cast.phrase_at(start)
        head = start if phrase is None else scene.document.top(phrase.first, phrase.last, start)
        heads = [start, *(i for i in coordinated(scene, head)[1:] if i > head)]
        return self._all(heads)

    def _all(self, heads: list[int] | tuple[int, ...]) -> tuple[Mention, ...]:
        found = (self._party(head) for head in heads)
        return tuple(dict.fromkeys(mention for mention in found if mention is not None))

    def _party(self, head: int) -> Mention | None:
        """An actor, or people whom only a noun tells: "masyarakat internasional", "prajuritnya"."""
        known = self._parties.actor(head)
        if known is not None or self._cast.phrase_at(head) is not None:
            return known
        scene = self._scene
        length = scene.phrase("speech.audience", head) or scene.phrase("persons.generic", head)
        if not length:
            stem = scene.without_suffix(scene.word(head))
            if not stem or not scene.lexicon.has("speech.audience", stem):
                return None
            length = 1
        span = scene.span(head, max(head + length, self._end(head)))
        text = " ".join(span.of(scene.article.text).split())
        return Mention(span, MentionKind.PERSON, text, ActorType.OTHER, role=text)

    def _end(self, start: int) -> int:
        """Where the noun phrase ends, without "itu" and what follows it."""
        scene = self._scene
        stop = min(start + LONGEST, scene.document.sentence(start)[1])
        end = start + 1
        while end < stop:
            phrase = self._cast.phrase_at(end)
            token = scene.token(end)
            is_part = token.pos in {"NOUN", "PROPN", "ADJ"} and start <= token.head < end
            if not is_part or token.base not in NARROWING:
                break
            end = min(phrase.last, stop) if phrase is not None else end + 1
        return end
