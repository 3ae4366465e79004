"""From words of saying and quotes to acts of saying, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from kg.extractors.rules.addressees import addressees_of
from kg.extractors.rules.antecedents import Antecedents
from kg.extractors.rules.cast import Cast
from kg.extractors.rules.claims import claimed
from kg.extractors.rules.contents import content_according, content_after, content_around, content_before
from kg.extractors.rules.cues import Hit, find_cues
from kg.extractors.rules.direct import Attribution, attribute_quotes, joined
from kg.extractors.rules.intent import kind_of, opens_demand
from kg.extractors.rules.nesting import nested
from kg.extractors.rules.owning import claimed_at, claims_deed, rejects_claim
from kg.extractors.rules.parties import Parties
from kg.extractors.rules.quotes import MARKS, find_quotes
from kg.extractors.rules.saying import Saying
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.spans import hull
from kg.extractors.rules.speakers import quoted_source, relays_of, speakers_of
from kg.languages.lexicon import Frame, Voice
from kg.model import ActorType, Mention, MentionKind, Span, StatementKind

#: An indirect saying of fewer words says nothing of its own.
SHORTEST = 2
#: What follows a verb of which only a clause can be the object is a clause, if it has so many words.
SHORTEST_CLAUSE = 3


class Sayings:
    """Reads the sayings of one article from its first sentence to its last."""

    def __init__(self, scene: Scene, cast: Cast, times: tuple[Span, ...]) -> None:
        self._scene = scene
        self._cast = cast
        self._times = times
        self._parties = Parties(scene, cast)
        self._parties.antecedents = self._antecedents = Antecedents(scene, cast)
        self._quotes = find_quotes(scene.article)
        self._hits = find_cues(scene, self._quotes, partial(_is_title, cast))
        self._spoken: dict[Hit, tuple[Mention, ...]] = {}
        self._unheard: list[Span] = []

    @property
    def unheard(self) -> tuple[Span, ...]:
        """Words that somebody says whom nothing names, or that somebody is told not to say.

        They are nobody's report, and least of all the article's own.
        """
        return tuple(self._unheard)

    def read(self) -> tuple[Saying, ...]:
        """Every act of saying whose speaker the text tells."""
        attributions = attribute_quotes(self._scene, self._quotes, self._hits)
        by_hit: dict[Hit | None, list[Attribution]] = {}
        for attribution in attributions:
            by_hit.setdefault(attribution.hit, []).append(attribution)
        found: list[Saying] = []
        for hit in self._hits:
            is_owned = hit.kind is StatementKind.ADMIT and (hit.noun is not None or hit.has_object)
            if (hit.is_void or not self._speakers(hit)) and not is_owned:  # whoever claims it, the attack was
                self._unheard += self._words_of(hit, by_hit.get(hit, []))
            if hit.is_void:
                continue
            said = list(self._direct(hit, by_hit[hit])) if hit in by_hit else list(self._indirect(hit))
            found.extend(said)
            speakers = said[-1].speakers if said else self._speakers(hit)
            if speakers:
                self._parties.last_speaker = speakers[0]
                self._antecedents.heard(hit.first, speakers[0])
        return tuple(sorted(nested(self._scene, found), key=lambda s: (s.content.start, -s.content.end)))

    def _words_of(self, hit: Hit, attributions: list[Attribution]) -> list[Span]:
        """What a cue is about, whoever speaks."""
        if attributions:
            return [attribution.quote.inner for attribution in attributions]
        first, last = self._content(hit)
        return [self._scene.span(first, last)] if first < last else []

    def _direct(self, hit: Hit, attributions: list[Attribution]) -> Iterator[Saying]:
        speakers = self._speakers(hit)
        if not speakers:
            return
        addressees, told = self._listeners(hit)
        cue = self._scene.span(hit.first, hit.last)
        first, last = self._scene.document.sentence(hit.first)
        relays = self._relays(first, last, speakers, told)
        for attribution in joined(self._scene, attributions):
            content = attribution.quote.inner
            outer = attribution.quote.outer
            extent = outer if attribution.goes_on else hull(outer, cue)
            kind = kind_of(self._scene, self._parties, hit.kind, content, speakers[0], is_direct=True)
            yield Saying(kind, speakers, content, extent, hit, True, addressees, relays)

    def _indirect(self, hit: Hit) -> Iterator[Saying]:
        first, last = self._content(hit)
        if self._only_carries(hit, first) or self._is_epithet(hit):
            return
        hit = self._turned(hit, first, last)
        if last - first < SHORTEST and hit.kind is StatementKind.DENY and not self._is_named(first, last):
            first, last = hit.first, hit.last  # "Armenia membantah."
        elif hit.kind is StatementKind.CONDEMN and last - first == 1 and self._scene.is_any("again.it", first):
            first = hit.first  # "The front denounced it."
        elif last - first < SHORTEST and hit.last - hit.first > 1 and hit.kind is StatementKind.ADMIT:
            first, last = hit.first, hit.last  # "X meminta maaf."
        elif last - first < _fewest(hit) or not self._says_something(hit, first, last):
            return
        speakers = self._speakers(hit)
        if not speakers or (hit.is_according and self._is_relay(hit, speakers)):
            return
        content = self._trimmed(self._scene.span(first, last))
        cue = self._scene.span(hit.first, hit.last)
        begin, end = self._scene.document.sentence(hit.first)
        extent = self._extent(hit, cue, content, speakers)
        kind = kind_of(self._scene, self._parties, hit.kind, content, speakers[0], is_direct=False)
        addressees, told = self._listeners(hit, but=speakers)
        source = quoted_source(self._scene, self._parties, self._cast, hit, speakers[0])
        if source:
            speakers, told = source, (*speakers, *told)
        yield Saying(kind, speakers, content, extent, hit, False, addressees, self._relays(begin, end, speakers, told))

    def _is_named(self, first: int, last: int) -> bool:
        """Whether one word says what is denied: "menyangkal pelanggaran", but not "membantah keras"."""
        return last - first == 1 and self._scene.token(first).pos in {"NOUN", "VERB"}

    def _listeners(self, hit: Hit, but: tuple[Mention, ...] = ()) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
        """Whom is spoken to, and the papers among them, which pass on what they are told."""
        found = [m for m in addressees_of(self._scene, self._cast, self._parties, hit) if m not in but]
        told = tuple(m for m in found if m.actor_type is ActorType.MEDIA)
        return tuple(m for m in found if m not in told), told

    def _trimmed(self, span: Span) -> Span:
        """The words without a full stop that a tokenizer took for an initial's: "rudal Tochka-U."."""
        text = self._scene.article.text
        ends = text[span.end - 1] == "." and text[span.end : span.end + 1] in {"", " ", "\n"}
        single = ends and text[span.end - 2].isupper() and not text[span.end - 3].isalpha()
        return Span(span.start, span.end - 1) if single and span.end - span.start > 1 else span

    def _is_epithet(self, hit: Hit) -> bool:
        """Whether a cue only describes a noun: "faksi yang didukung Turki" is no saying of Turkey's."""
        passive = hit.voice is Voice.PASSIVE and hit.frame is Frame.JUDGE
        is_clause = self._scene.is_in("pronouns.relative", hit.first - 1)
        return passive and (is_clause or self._scene.token(hit.last - 1).base in {"acl", "amod"})

    def _only_carries(self, hit: Hit, first: int) -> bool:
        """Whether a cue only carries the next one: "menyatakan mendukung", "menegaskan menolak"."""
        plain = hit.kind in {StatementKind.ASSERT, StatementKind.ANNOUNCE}
        return plain and hit.voice is Voice.ACTIVE and any(o is not hit and o.first == first for o in self._hits)

    def _turned(self, hit: Hit, first: int, last: int) -> Hit:
        """The kind that what follows a cue makes of it."""
        scene = self._scene
        is_claim = any(scene.is_in("speech.claim_nouns", i) for i in range(hit.last, first + 2))
        is_claim = is_claim or rejects_claim(scene, hit.first)
        if hit.kind is StatementKind.REJECT and is_claim:
            return replace(hit, kind=StatementKind.DENY)  # to reject an accusation is to deny it
        if hit.kind is not StatementKind.ASSERT:
            return hit
        if scene.is_any("speech.warnings", hit.last - 1) and opens_demand(scene, hit.last, last):
            return replace(hit, kind=StatementKind.DEMAND)  # "memperingatkan warga agar tidak …"
        if scene.is_any("speech.calling", hit.first) and any(
            scene.phrase("speech.falsehoods", i) for i in range(first, last)
        ):
            return replace(hit, kind=StatementKind.DENY)  # "called the allegations baseless"
        is_label = scene.is_any("speech.labelling", hit.last - 1)
        if is_label and any(scene.phrase("speech.abhorrent", i) for i in range(first, last)):
            return replace(hit, kind=StatementKind.CONDEMN)
        return hit

    def _content(self, hit: Hit) -> tuple[int, int]:
        if hit.is_according:
            return content_according(self._scene, self._cast, hit)
        if hit.voice is Voice.NOUN:
            return claimed(self._scene, hit.first)
        if hit.voice is Voice.BARE:
            return content_before(self._scene, self._cast, hit)
        if hit.voice is Voice.PASSIVE:
            return self._passive_content(hit)
        if claims_deed(self._scene, hit.first):
            return claimed_at(self._scene, hit.first)
        around = content_around(self._scene, hit)
        title = self._cast.phrase_at(around[0]) if around is not None else None
        if around is not None and title is not None and title.kind is MentionKind.PERSON and around[1] <= title.last:
            around = None  # "Juru bicaranya, X, mengatakan …" says nothing yet
        return around or content_after(self._scene, self._cast, hit, self._hits, self._times)

    def _passive_content(self, hit: Hit) -> tuple[int, int]:
        """ "Penembakan dilaporkan oleh X di Y": the whole sentence but for its closing mark is what X says."""
        scene = self._scene
        first, last = scene.document.sentence(hit.first)
        if scene.token(hit.last - 1).base == "acl":  # "X, yang disebut Y memasok senjata, …": only its own clause
            comma = next((i for i in range(hit.last, last) if scene.word(i) == ","), last)
            return hit.last, comma
        while last > first and not scene.token(last - 1).is_word:
            last -= 1
        return first, last

    def _says_something(self, hit: Hit, first: int, last: int) -> bool:
        scene = self._scene
        if not any(scene.token(i).pos in {"NOUN", "PROPN", "VERB", "PRON", "ADJ", "NUM"} for i in range(first, last)):
            return False
        if hit.has_object or hit.noun is not None or hit.kind is not StatementKind.ASSERT or hit.frame is not Frame.SAY:
            return True
        if scene.is_in("speech.content_openers", first - 1) or hit.voice in {Voice.BARE, Voice.NOUN}:
            return True
        if scene.is_any("speech.labelling", hit.last - 1) and _labels(scene, first, last):
            return True
        is_clause = scene.is_any("speech.clausal", hit.last - 1) and last - first >= SHORTEST_CLAUSE
        if is_clause and not scene.is_any("speech.pointers", first):
            return True
        return any(
            scene.token(i).pos in {"VERB", "ADJ", "AUX"}
            or scene.token(i).base in {"cop", "aux"}
            or scene.is_in("negation.words", i)
            or scene.lexicon.triggers.at(scene.words, i) is not None
            or scene.lexicon.tolls.at(scene.words, i) is not None
            for i in range(first, last)
        )

    def _speakers(self, hit: Hit) -> tuple[Mention, ...]:
        if hit not in self._spoken:
            found = speakers_of(self._scene, self._cast, self._parties, hit)
            if not found and hit.voice is Voice.ACTIVE:
                found = self._shared_speakers(hit)
            self._spoken[hit] = found
        return self._spoken[hit]

    def _shared_speakers(self, hit: Hit) -> tuple[Mention, ...]:
        """The speakers of the cue before it in the sentence, when the two are joined."""
        scene = self._scene
        at = hit.first - 1
        while at >= 0 and scene.token(at).pos in {"AUX", "ADV"}:
            at -= 1
        if not (scene.is_in("speech.joiners", at) or scene.word(at) == ","):
            return ()
        for other in reversed(self._hits):
            if other.last <= hit.first and scene.same_sentence(other.first, hit.first):
                return self._spoken.get(other, ())
        return ()

    def _is_relay(self, hit: Hit, speakers: tuple[Mention, ...]) -> bool:
        """Whether "menurut kantor berita X" only passes on what another cue of the sentence says."""
        if speakers[0].actor_type is not ActorType.MEDIA:
            return False
        scene = self._scene
        return any(o is not hit and not o.is_according and scene.same_sentence(o.first, hit.first) for o in self._hits)

    def _relays(
        self, first: int, last: int, speakers: tuple[Mention, ...], told: tuple[Mention, ...] = ()
    ) -> tuple[Mention, ...]:
        found = (*told, *relays_of(self._scene, self._cast, self._hits, first, last))
        return tuple(mention for mention in found if mention not in speakers)

    def _extent(self, hit: Hit, cue: Span, content: Span, speakers: tuple[Mention, ...]) -> Span:
        sentence = self._scene.document.sentence_span(self._scene.document.sentence_of[hit.first])
        spans = [cue, content, *(s.span for s in speakers if s.span in sentence)]
        return hull(*spans)


def _fewest(hit: Hit) -> int:
    """How many words an indirect saying has at least: one where the cue needs no more, "menyangkal pelanggaran"."""
    is_short = hit.has_object or hit.frame is Frame.BLAME or hit.kind is StatementKind.DENY
    return 1 if is_short else SHORTEST


def _labels(scene: Scene, first: int, last: int) -> bool:
    """Whether words call something by a name: "serangan itu biadab", "putusan itu sebagai penghinaan"."""
    inner = range(first, last - 1)
    return any(
        scene.is_in("pronouns.definite", i)
        or scene.is_any("speech.as", i)
        or scene.word(i + 1) in MARKS
        or scene.without_suffix(scene.word(i))
        for i in inner
    )


def _is_title(cast: Cast, hit: Hit) -> bool:
    """Whether what looks like a word of saying is part of a title or of a name: "juru bicaranya", "Central Command"."""
    phrase = cast.phrase_at(hit.first)
    if phrase is None or hit.last > phrase.last:
        return False
    is_name = phrase.kind is MentionKind.ORGANIZATION and phrase.core < hit.first < phrase.core_end
    return phrase.kind is MentionKind.PERSON or is_name
