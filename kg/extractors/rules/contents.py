"""What is said: from where to where the words of an indirect saying run."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.closings import (
    closed_by,
    closes_sentence,
    comma_before_subject,
    goes_on_with,
    speaker_start,
    told_before,
    without_marks,
)
from kg.extractors.rules.cues import Hit
from kg.extractors.rules.interruptions import apposed_before, office_start
from kg.extractors.rules.quotes import MARKS
from kg.extractors.rules.scene import Scene
from kg.languages.lexicon import Frame, Voice
from kg.model import Span, StatementKind

#: How far behind a cue "bahwa" may stand and still open its content.
COMPLEMENTISER_REACH = 25
#: How many tokens an inserted "kata X" may have before the comma that closes it.
INSERTED_REACH = 10
CLAUSE_BREAKS = frozenset({",", ";", "–", "—", "-"}) | MARKS


def content_after(
    scene: Scene, cast: Cast, hit: Hit, hits: tuple[Hit, ...], times: tuple[Span, ...]
) -> tuple[int, int]:
    """The tokens ``[first, last)`` of what is said behind a cue; empty when nothing is."""
    stop = _stop(scene, hit, hits, times)
    start = hit.last
    complementiser = _complementiser(scene, start, stop)
    if complementiser is not None:
        return complementiser, stop
    if scene.is_in("speech.figuring", hit.first):
        return start, stop  # "raised to 31 the number of those killed"
    start = _skip_adjuncts(scene, cast, start, stop, times)
    if start < stop and closes_sentence(scene, cast, hit, start, stop):
        return scene.document.sentence(hit.first)[0], speaker_start(cast, hit) - 1
    if scene.word(start) == "," and comma_before_subject(scene, cast, hit):
        return scene.document.sentence(hit.first)[0], stop  # "Russia, Kyiv said, shelled Kherson"
    while start < stop and (scene.word(start) in CLAUSE_BREAKS or scene.word(start) == ":"):
        start += 1
    if hit.frame is Frame.ASK and (end := told_before(scene, cast, hit, stop)) is not None:
        return scene.document.sentence(hit.first)[0], end
    if hit.frame is Frame.ASK:
        length = scene.phrase("speech.complementisers", start)
        start += length if start + length < stop else 0
    return start, stop


def content_around(scene: Scene, hit: Hit) -> tuple[int, int] | None:
    """What is said before an active cue or around it, as the tree tells: "it fell, he said", "it, he said, fell"."""
    token = scene.token(hit.first)
    if token.base == "parataxis" and token.head != hit.first:
        own = set(scene.document.subtree(hit.first))
        inside = [i for i in scene.document.subtree(token.head) if i not in own and scene.token(i).is_word]
        if not inside or _is_parted(scene, inside, hit):
            return None
        behind = goes_on_with(scene, hit)
        if behind is not None:
            return inside[0], behind
        return inside[0], inside[-1] + 1
    said = [c for c in scene.document.related(hit.first, "ccomp") if c < hit.first]
    if not said or any(c > hit.first for c in scene.document.related(hit.first, "ccomp", "xcomp")):
        return None
    if _is_parted(scene, said, hit):
        return None
    behind = goes_on_with(scene, hit)
    if behind is not None:
        return scene.document.sentence(hit.first)[0], behind
    stop = min(
        [hit.first, *(scene.document.subtree(s)[0] for s in scene.document.related(hit.first, "nsubj") if s > said[-1])]
    )
    first = scene.document.sentence(hit.first)[0]
    while stop > first and not scene.token(stop - 1).is_word:
        stop -= 1
    while first < stop and not scene.token(first).is_word:
        first += 1
    return (first, stop) if first < stop else None


def _is_parted(scene: Scene, inside: Sequence[int], hit: Hit) -> bool:
    """Whether a semicolon parts a cue from what stands before it: "Rusia menyerang Sumy; Kyiv mengatakan …"."""
    before = [i for i in inside if i < hit.first]
    return bool(before) and ";" in scene.words[before[-1] : hit.first]


def content_before(scene: Scene, cast: Cast, hit: Hit) -> tuple[int, int]:
    """The tokens of what is said before a cue: "…, kata pejabat itu"."""
    first, last = scene.document.sentence(hit.first)
    stop = last if goes_on_behind(scene, hit, last) else hit.first
    name = apposed_before(scene, cast, hit.first)
    phrase = None if name is None else cast.phrase_at(name)
    office = None if phrase is None else office_start(scene, phrase.core)
    stop = stop if office is None else office
    stop = without_marks(scene, first, stop)
    while first < stop and not scene.token(first).is_word:
        first += 1
    return first, stop


def goes_on_behind(scene: Scene, hit: Hit, last: int) -> bool:
    """Whether the words said go on behind an inserted cue: "Sembilan senjata, kata dia, juga dirampas"."""
    comma = next((i for i in range(hit.last, min(hit.last + INSERTED_REACH, last)) if scene.word(i) == ","), None)
    if comma is None or (comma == hit.last and not hit.is_pronominal):
        return False
    if any(scene.token(i).pos in {"VERB", "AUX"} for i in range(hit.first + 1, comma)):
        return False
    behind = [scene.token(i) for i in range(comma + 1, last) if scene.token(i).is_word]
    if len(behind) < 2 or scene.is_in("pronouns.relative", comma + 1):
        return False
    return behind[0].pos in {"VERB", "AUX", "ADV", "PART", "ADJ", "CCONJ"} or _is_unfinished(scene, hit)


def _is_unfinished(scene: Scene, hit: Hit) -> bool:
    """Whether what stands before a cue is no clause yet: "Akademi itu, …", "Sejak Oktober, …", "Jika X kalah, …"."""
    first = scene.document.sentence(hit.first)[0]
    while first < hit.first and scene.token(first).pos in {"PUNCT", "CCONJ"}:
        first += 1
    opens = scene.token(first).pos in {"ADP", "SCONJ"} or scene.phrase("modality.conditional", first) > 0
    before = range(first, hit.first)
    return opens or not any(scene.token(i).pos in {"VERB", "AUX", "ADJ"} for i in before)


def content_according(scene: Scene, cast: Cast, hit: Hit) -> tuple[int, int]:
    """The tokens that "menurut X" vouches for: what follows its comma, else what stands before it."""
    first, last = scene.document.sentence(hit.first)
    last = without_marks(scene, first, last)
    opening = [scene.token(i) for i in range(first, hit.first)]
    if any(token.pos in {"NOUN", "PROPN", "PRON", "VERB", "NUM"} for token in opening):
        # "Israel, menurut X, menyerang Y": inserted, X vouches for both halves
        behind = noun_phrase_end(scene, cast, hit.last, last)
        return (first, last) if "," in scene.words[behind : behind + 3] else content_before(scene, cast, hit)
    end = hit.last if hit.is_pronominal else noun_phrase_end(scene, cast, hit.last, last)
    while end < last and scene.word(end) != ",":
        if scene.token(end).pos == "VERB":
            break
        end += 1
    while end < last and not scene.token(end).is_word:
        end += 1
    return end, last


def noun_phrase_end(scene: Scene, cast: Cast, start: int, stop: int) -> int:
    """Where the noun phrase that starts at a token ends: its names, and the words that hang on them."""
    end = start
    while end < stop:
        phrase = cast.phrase_at(end)
        if phrase is not None:
            end = max(end + 1, min(phrase.last, stop))
            continue
        token = scene.token(end)
        if token.pos in {"NOUN", "ADJ", "DET", "NUM", "PROPN"} and (end == start or start <= token.head < end):
            end += 1
            continue
        break
    return max(end, start + 1)


def _complementiser(scene: Scene, start: int, stop: int) -> int | None:
    """The token behind "bahwa", when it comes before any other verb."""
    for at in range(start, min(stop, start + COMPLEMENTISER_REACH)):
        above = scene.token(scene.token(at).head).base
        is_relative = above == "acl" and scene.token(at).base in {"nsubj", "obj"}  # "a crime that will not …"
        if scene.is_in("speech.content_openers", at) and above != "advcl" and not is_relative:
            return at + 1 if at + 1 < stop else None
        if scene.token(at).pos in {"VERB", "AUX"} and scene.token(at).base != "acl":
            return None  # "said it was not X that attacked": that opens a clause of what is said
    return None


def _skip_adjuncts(scene: Scene, cast: Cast, start: int, stop: int, times: tuple[Span, ...]) -> int:
    """Past "kepada wartawan", "pada Senin", "dalam konferensi pers" right behind a cue."""
    at = start
    while at < stop:
        moved = at
        for span in times:
            is_led = at + 1 < stop and span.start == scene.token(at + 1).start and scene.token(at).pos != "NOUN"
            if span.start == scene.token(at).start or is_led:  # "pada Senin", but not "serangan Rabu itu"
                while moved < stop and scene.token(moved).start < span.end:
                    moved += 1
                break
        if (
            moved == at
            and scene.is_in("speech.addressee_prepositions", at)
            and scene.token(at).pos != "PART"
            and at + 1 < stop
        ):
            moved = noun_phrase_end(scene, cast, at + 1, stop)
        if moved == at and scene.is_in("speech.occasion_prepositions", at) and at + 1 < stop:
            end = noun_phrase_end(scene, cast, at + 1, stop)
            moved = end if scene.word(end) == "," or scene.is_in("speech.content_openers", end) else at
        if moved == at:
            break
        at = moved
    return at


def _stop(scene: Scene, hit: Hit, hits: tuple[Hit, ...], times: tuple[Span, ...]) -> int:
    """Where the content ends: the sentence, without a trailing date or the next saying of the same mouth."""
    last = scene.document.sentence(hit.first)[1]
    last = next((i for i in range(hit.last, last) if scene.word(i) == ";"), last)
    if hit.kind in {StatementKind.DENY, StatementKind.REJECT}:  # "denied responsibility: “We had no role”"
        last = next(
            (i for i in range(hit.last + 1, last - 1) if scene.word(i) == ":" and scene.word(i + 1) in MARKS), last
        )
    for other in hits:
        if hit.last <= other.first < last and (breaker := _breaker(scene, hit.last, other.first)) is not None:
            last = breaker
            break
        if hit.last <= other.first < last and _is_coordinated(scene, hit, other):
            before = other.first - 1
            while before > hit.last and (
                scene.is_in("speech.joiners", before)
                or not scene.token(before).is_word
                or scene.token(before).pos in {"AUX", "ADV", "SCONJ"}
            ):
                before -= 1
            last = before + 1
            break
        if hit.last <= other.first < last and other.voice is Voice.BARE:
            last = other.first
            break
        if hit.last <= other.first < last and (end := closed_by(scene, hit, other)) is not None:
            last = end
            break
    last = without_marks(scene, hit.last, last)
    for span in times:
        tokens = scene.document.tokens_in(span)
        trails = (
            len(tokens) and tokens.stop == last and tokens.start - 1 > hit.last and scene.word(tokens.start - 1) == ","
        )
        if trails and not any(scene.phrase("speech.day_parts", i) for i in tokens):
            last = tokens.start - 1
    return without_marks(scene, hit.last, last)


def _breaker(scene: Scene, first: int, last: int) -> int | None:
    """The word that sets another speaker's words against these: "sedangkan kepala kepolisian menyebut …"."""
    return next((i for i in range(first, last) if scene.is_in("speech.breakers", i)), None)


def _is_coordinated(scene: Scene, hit: Hit, other: Hit) -> bool:
    """Whether the second cue has the same subject as the first: "mengatakan A dan menegaskan B"."""
    if other.voice is not Voice.ACTIVE:
        return False
    before = other.first - 1
    while scene.token(before).pos in {"AUX", "ADV"} and before > hit.last:
        before -= 1
    if scene.is_in("speech.joiners", before):
        return True
    is_participle = scene.token(other.first).base == "advcl" and scene.word(other.first).endswith("ing")
    is_english = is_participle and scene.lexicon.has_any("order.head_last", "titles")  # "confirmed it, saying …"
    return scene.word(before) == "," and (scene.token(other.first).base == "conj" or is_english)
