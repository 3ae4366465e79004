"""Words of saying in a text: which of them speak, and in which voice."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.extractors.rules.claims import claim_kind
from kg.extractors.rules.clauses import agents_of_passive, negated, subjects
from kg.extractors.rules.own_side import names_another
from kg.extractors.rules.owning import claims_deed, labels, rejects_claim
from kg.extractors.rules.quotes import MARKS, Quote
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.sources import is_vessel
from kg.extractors.rules.unsaid import is_demanded, is_empty, is_supposed, is_withheld
from kg.languages.lexicon import Cue, Frame, Voice
from kg.model import Span, StatementKind

#: How many tokens behind a verb its noun may stand: "menyatakan penuh dukungan".
COMPOSITE_REACH = 3
#: How many tokens behind a verb that puts a figure what is counted may stand: "put the number of dead at".
FIGURED_REACH = 4


#: Of how many words a cue may be that quote marks only stand around.
_MARKED = 4


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of saying at tokens ``[first, last)``."""

    first: int
    last: int
    kind: StatementKind
    frame: Frame
    voice: Voice
    is_pronominal: bool = False  #: "ujarnya": the speaker is in the suffix
    is_according: bool = False  #: "menurut X"
    noun: int | None = None  #: "dukungan" in "menyatakan dukungan"
    is_void: bool = False  #: "tidak mengatakan": what follows is said by nobody
    has_object: bool = False  #: "menyebutnya": what is spoken of is in the suffix


def find_cues(scene: Scene, quotes: tuple[Quote, ...], is_name: Callable[[Hit], bool]) -> tuple[Hit, ...]:
    """The words of saying outside of direct speech and of names, in order."""
    hits: list[Hit] = []
    index = 0
    while index < len(scene.words):
        hit = _claim(scene, index) or _hit(scene, index)
        is_said = in_quote(scene, index, quotes) and not _is_only_marked(scene, index, quotes)
        if hit is None or is_name(hit) or is_said or is_supposed(scene, index):
            index += 1
            continue
        hits.append(hit)
        index = hit.last
    return tuple(_refused(scene, hits))


def _refused(scene: Scene, hits: list[Hit]) -> list[Hit]:
    """The cues, those void that another cue of denial or refusal takes back: "refused to say that …"."""
    taken_back = {StatementKind.REJECT, StatementKind.DENY}
    result: list[Hit] = []
    for hit in hits:
        before = result[-1] if result else None
        adjacent = before is not None and hit.first - before.last <= 1 and scene.same_sentence(before.first, hit.first)
        is_under = before is not None and scene.token(hit.first).head == before.first
        refused = before is not None and before.kind in taken_back and (is_under or adjacent)
        is_joined = scene.is_in("speech.joiners", hit.first - 1)
        demanded = before is not None and is_demanded(scene, before, hit)
        result.append(replace(hit, is_void=True) if (refused and not is_joined) or demanded else hit)
    return result


def in_quote(scene: Scene, index: int, quotes: tuple[Quote, ...]) -> bool:
    """Whether a token stands between quote marks of a whole utterance."""
    token = scene.token(index)
    span = Span(token.start, token.end)
    return any(span in quote.inner for quote in quotes)


def _is_only_marked(scene: Scene, index: int, quotes: tuple[Quote, ...]) -> bool:
    """Whether quote marks only stand around how somebody denies: `Hizbullah "membantah dengan tegas" keterlibatan`."""
    quote = next((quote for quote in quotes if quote.inner.start == scene.token(index).start), None)
    cue = scene.lexicon.cues.at(scene.words, index)
    if quote is None or cue is None or Voice.ACTIVE not in cue[1].voices or scene.token(index).is_capitalised:
        return False
    tokens = scene.document.tokens_in(quote.inner)
    is_short = len(tokens) <= _MARKED and all(scene.token(at).is_word for at in tokens)
    return is_short and scene.token(tokens.start - 2).is_word and scene.token(tokens.stop + 1).is_word


def _claim(scene: Scene, index: int) -> Hit | None:
    """A noun that tells what its owner says: "klaim Hamas bahwa …"."""
    kind = claim_kind(scene, index)
    return None if kind is None else Hit(index, index + 1, kind, Frame.SAY, Voice.NOUN, noun=index)


def _hit(scene: Scene, index: int) -> Hit | None:
    length = _according(scene, index)
    if length:
        return Hit(index, index + length, StatementKind.ASSERT, Frame.SAY, Voice.NOUN, is_according=True)
    entry = scene.lexicon.cues.at(scene.words, index)
    if entry is None and scene.token(index).pos == "VERB":
        carried = _composite(scene, Hit(index, index + 1, StatementKind.ASSERT, Frame.SAY, Voice.ACTIVE))
        if carried.noun is not None:
            return carried
    if entry is None:
        return _suffixed(scene, index)
    length, cue = entry
    if is_empty(scene, index, length, cue):
        return Hit(index, index + length, cue.kind, cue.frame, Voice.ACTIVE, is_void=True)
    voice = _voice(scene, index, length, cue)
    if voice is None or voice is Voice.BARE:
        return None if voice is None else _bare(scene, index, length, cue)
    hit = _composite(scene, Hit(index, index + length, cue.kind, cue.frame, voice))
    if cue.kind is StatementKind.ASSERT and length == 1 and claims_deed(scene, index):
        hit = replace(hit, kind=StatementKind.ADMIT, frame=Frame.JUDGE, has_object=True)
    if is_withheld(scene, index):
        return replace(hit, is_void=True)
    if not negated(scene, index):
        return hit
    if scene.phrase("speech.granting", index):
        return replace(hit, kind=StatementKind.ADMIT)  # "tidak menampik": to grant
    return replace(hit, is_void=True)  # who does not say a thing says nothing


def _tells_figures(scene: Scene, index: int) -> bool:
    """Whether a plain verb says how many there are: "put the dead at 40", "raised the number of those killed to 31"."""
    if not scene.is_in("speech.figuring", index) or scene.token(index).pos != "VERB":
        return False
    if not subjects(scene, index) or scene.document.related(index, "nsubj:pass", "aux:pass"):
        return False
    stop = min(index + 1 + FIGURED_REACH, scene.document.sentence(index)[1])
    return any(scene.lexicon.tolls.at(scene.words, at) is not None for at in range(index + 1, stop)) or any(
        scene.phrase("counted.sums", at) for at in range(index + 1, stop)
    )


def _according(scene: Scene, index: int) -> int:
    """How many tokens of "menurut" start here, or of "berdasarkan" before a source, or of a "kata" that opens all."""
    length = scene.phrase("speech.according_to", index)
    if length:
        return length
    length = scene.phrase("speech.based_on", index)
    if length and is_vessel(scene, index + length):
        return length
    opens = index == scene.document.sentence(index)[0]
    return 1 if opens and scene.is_any("speech.opening", index) and scene.token(index + 1).pos != "PUNCT" else 0


def _suffixed(scene: Scene, index: int) -> Hit | None:
    """A cue with a suffix ("ujarnya", "menurutnya"), or one that speaks only for a source ("data menunjukkan")."""
    if _tells_figures(scene, index) or labels(scene, index):
        return Hit(index, index + 1, StatementKind.ASSERT, Frame.SAY, Voice.ACTIVE)
    if scene.is_any("speech.showing", index):
        is_source = any(is_vessel(scene, child) for child in scene.document.related(index, "nsubj"))
        return Hit(index, index + 1, StatementKind.ASSERT, Frame.SAY, Voice.ACTIVE) if is_source else None
    stem = scene.without_suffix(scene.word(index))
    cue = scene.lexicon.cues.get(stem) if stem else None
    if cue is not None and Voice.ACTIVE in cue.voices:
        hit = _composite(scene, Hit(index, index + 1, cue.kind, cue.frame, Voice.ACTIVE))
        return hit if hit.noun is not None else replace(hit, has_object=True)
    if cue is None or Voice.BARE not in cue.voices:
        return _according_pronoun(scene, index, stem)
    return _bare(scene, index, 1, cue, is_pronominal=True)


def _according_pronoun(scene: Scene, index: int, stem: str) -> Hit | None:
    if stem and scene.lexicon.has("speech.according_to", stem):
        return Hit(index, index + 1, StatementKind.ASSERT, Frame.SAY, Voice.NOUN, is_pronominal=True, is_according=True)
    return None


def _voice(scene: Scene, index: int, length: int, cue: Cue) -> Voice | None:
    verb = index + length - 1
    if Voice.BARE in cue.voices and closes_quote(scene, index - 1):
        return Voice.BARE
    if cue.kind is StatementKind.DENY and any(scene.phrase("speech.undeniable", index - k) == k for k in (2, 3)):
        return None  # "it was impossible to deny that …"
    if _is_nominal(scene, index) or scene.phrase("speech.colliding", index + length):
        return None
    if cue.frame is Frame.BLAME and scene.is_in("speech.charges", index + length):
        return None  # "X accused of shelling": a headline's passive, by nobody
    is_passive_tree = bool(scene.document.related(index, "nsubj:pass", "aux:pass")) or bool(
        scene.document.related(index, "obl:agent")
    )
    if Voice.PASSIVE in cue.voices and (is_passive_tree or Voice.ACTIVE not in cue.voices):
        return Voice.PASSIVE if agents_of_passive(scene, verb) else None
    if scene.document.related(verb, "aux:pass"):
        return None
    is_beside = Voice.BARE in cue.voices and _beside_quote_or_comma(scene, index)
    if is_beside and not (Voice.ACTIVE in cue.voices and _subject_before(scene, index)):
        return Voice.BARE
    if Voice.ACTIVE in cue.voices:
        return Voice.ACTIVE
    return None


def closes_quote(scene: Scene, index: int) -> bool:
    """Whether a mark closes an utterance: what stands before it is no subject of the word of saying behind it."""
    return scene.word(index) in MARKS and scene.word(index - 1) in {",", "?", "!", "…", "..."}


def _subject_before(scene: Scene, index: int) -> bool:
    """Whether the comma before a cue only closes what is said of its subject: "X, who ..., said"."""
    return any(child < index for child in scene.document.related(index, "nsubj"))


def _is_nominal(scene: Scene, index: int) -> bool:
    """Whether a form that is a verb and a noun ("claims", "support") is no verb here."""
    token = scene.token(index)
    if rejects_claim(scene, index):
        return False
    if token.base == "amod":  # "denied responsibility and condemned attacks"
        return not (scene.is_in("speech.joiners", index - 1) and scene.token(index - 2).pos == "NOUN")
    if token.pos == "PROPN":
        return token.is_capitalised and token.base in {"flat", "compound"}
    if token.pos != "NOUN":
        return False
    return token.base == "compound" or bool(scene.document.related(index, "det", "nmod:poss", "case"))


def _beside_quote_or_comma(scene: Scene, index: int) -> bool:
    before = scene.word(index - 1)
    return before in MARKS or (before in {",", "–", "—", "?", "!", "..."} and scene.same_sentence(index, index - 1))


def _bare(scene: Scene, index: int, length: int, cue: Cue, *, is_pronominal: bool = False) -> Hit | None:
    if _beside_quote_or_comma(scene, index):
        return Hit(index, index + length, cue.kind, cue.frame, Voice.BARE, is_pronominal)
    return None


def _composite(scene: Scene, hit: Hit) -> Hit:
    """ "menyatakan dukungan": the noun says what is done in saying."""
    verb = scene.word(hit.last - 1)
    stop = min(hit.last + COMPOSITE_REACH, scene.document.sentence(hit.first)[1])
    for at in range(hit.last, stop):
        kind = scene.lexicon.composites.get((verb, scene.word(at)))
        if kind is StatementKind.ADMIT and names_another(scene, hit.last, at):
            break  # "menyatakan Hamas bertanggung jawab" admits nothing
        if kind is not None:
            return replace(hit, kind=kind, frame=Frame.JUDGE, noun=at)
        if scene.token(at).pos == "VERB":
            break
    return hit
