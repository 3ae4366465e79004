"""Words of saying in a text: which of them speak, and in which voice."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extractors.rules.clauses import agents_of_passive, negated
from kg.extractors.rules.quotes import MARKS, Quote
from kg.extractors.rules.scene import Scene
from kg.languages.lexicon import Cue, Frame, Voice
from kg.model import Span, StatementKind

#: How many tokens behind a verb its noun may stand: "menyatakan penuh dukungan".
COMPOSITE_REACH = 3
#: How many tokens behind "jika" a verb may still be supposed only.
SUPPOSED_REACH = 6


#: How many tokens behind a verb of asking "whether" may stand: "asked the army whether".
QUESTION_REACH = 4


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


def find_cues(scene: Scene, quotes: tuple[Quote, ...]) -> tuple[Hit, ...]:
    """The words of saying outside of direct speech, in order."""
    hits: list[Hit] = []
    index = 0
    while index < len(scene.words):
        hit = _hit(scene, index)
        if hit is None or in_quote(scene, index, quotes) or _is_supposed(scene, index):
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
        result.append(replace(hit, is_void=True) if refused and not is_joined else hit)
    return result


def _is_supposed(scene: Scene, index: int) -> bool:
    """Whether a word stands in a conditional clause: "jika pemerintah menolak berunding" tells of no refusal."""
    first = scene.document.sentence(index)[0]
    for at in range(index - 1, max(first, index - SUPPOSED_REACH) - 1, -1):
        if scene.phrase("modality.conditional", at):
            return True
        if scene.word(at) in {",", ";", ":"} or scene.word(at) in MARKS:
            return False
    return False


def in_quote(scene: Scene, index: int, quotes: tuple[Quote, ...]) -> bool:
    """Whether a token stands between quote marks of a whole utterance."""
    token = scene.token(index)
    span = Span(token.start, token.end)
    return any(span in quote.inner for quote in quotes)


def _hit(scene: Scene, index: int) -> Hit | None:
    length = scene.phrase("speech.according_to", index)
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
    if _is_unspoken(scene, index, length, cue) or _says_nothing(scene, index + length, cue):
        return Hit(index, index + length, cue.kind, cue.frame, Voice.ACTIVE, is_void=True)
    voice = _voice(scene, index, length, cue)
    if voice is None or voice is Voice.BARE:
        return None if voice is None else _bare(scene, index, length, cue)
    hit = _composite(scene, Hit(index, index + length, cue.kind, cue.frame, voice))
    if (
        _is_aim(scene, index)
        or _is_neither(scene, index)
        or any(scene.phrase("speech.withheld", at) for at in range(index - 3, index))
    ):
        return replace(hit, is_void=True)
    if not negated(scene, index):
        return hit
    if scene.phrase("speech.granting", index):
        return replace(hit, kind=StatementKind.ADMIT)  # "tidak menampik": to grant
    return replace(hit, is_void=True)  # who does not say a thing says nothing


def _is_unspoken(scene: Scene, index: int, length: int, cue: Cue) -> bool:
    """Whether a cue is turned on somebody by nobody: "X dituduh membunuh", "Asked whether …"."""
    passive = Voice.PASSIVE in cue.voices and Voice.ACTIVE not in cue.voices
    passive = passive or bool(scene.document.related(index + length - 1, "aux:pass"))
    if passive and cue.frame in {Frame.BLAME, Frame.JUDGE}:
        return not agents_of_passive(scene, index + length - 1)
    opens = index == scene.document.sentence(index)[0] and scene.token(index).base in {"advcl", "acl"}
    return cue.frame is Frame.ASK and opens and Voice.PASSIVE in cue.voices and Voice.ACTIVE in cue.voices


def _says_nothing(scene: Scene, index: int, cue: Cue) -> bool:
    return _is_silence(scene, index, cue) or _is_question(scene, index, cue)


def _is_silence(scene: Scene, index: int, cue: Cue) -> bool:
    """Whether somebody refuses only to speak: "declined to comment", "menolak berkomentar" reject nothing."""
    at = index + 1 if scene.phrase("speech.complementisers", index) else index
    return cue.kind is StatementKind.REJECT and scene.phrase("speech.silence", at) > 0


def _is_question(scene: Scene, index: int, cue: Cue) -> bool:
    """Whether somebody only asks: "asked whether X shelled Y" says of nobody that he did."""
    if cue.kind not in {StatementKind.APPEAL, StatementKind.ASSERT}:
        return False
    last = min(index + QUESTION_REACH, scene.document.sentence(index - 1)[1])
    for at in range(index, last):
        if scene.is_in("speech.questions", at):
            return True
        if scene.token(at).pos in {"VERB", "AUX", "PUNCT", "PART"}:
            return False
    return False


def _suffixed(scene: Scene, index: int) -> Hit | None:
    """A cue with a possessive suffix: "ujarnya", "menyebutnya", "menurutnya"."""
    stem = scene.without_suffix(scene.word(index))
    cue = scene.lexicon.cues.get(stem) if stem else None
    if cue is not None and Voice.ACTIVE in cue.voices:
        hit = _composite(scene, Hit(index, index + 1, cue.kind, cue.frame, Voice.ACTIVE))
        return hit if hit.noun is not None else replace(hit, has_object=True)
    if cue is None or Voice.BARE not in cue.voices:
        return _according_pronoun(scene, index, stem)
    return _bare(scene, index, 1, cue, is_pronominal=True)


def _is_aim(scene: Scene, index: int) -> bool:
    """Whether a cue is only what somebody means to do: "tiba di Sanaa untuk membujuk …" tells of no saying yet."""
    return scene.is_any("speech.aims", index - 1) and scene.same_sentence(index, index - 1)


def _is_neither(scene: Scene, index: int) -> bool:
    """Whether a cue is one of two that are negated together: "neither confirmed nor denied"."""
    first = scene.document.sentence(index)[0]
    near = range(max(first, index - 4), min(index + 4, scene.document.sentence(index)[1]))
    joint = [i for i in near if scene.phrase("negation.correlative", i)]
    other = any(i != index and scene.lexicon.cues.at(scene.words, i) for i in near)
    denied = any(scene.is_in("negation.words", i) for i in near)
    return bool(joint) and other and denied


def _according_pronoun(scene: Scene, index: int, stem: str) -> Hit | None:
    if stem and scene.lexicon.has("speech.according_to", stem):
        return Hit(index, index + 1, StatementKind.ASSERT, Frame.SAY, Voice.NOUN, is_pronominal=True, is_according=True)
    return None


def _voice(scene: Scene, index: int, length: int, cue: Cue) -> Voice | None:
    verb = index + length - 1
    if _is_nominal(scene, index):
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
    if Voice.BARE in cue.voices and _beside_quote_or_comma(scene, index) and not _subject_before(scene, index):
        return Voice.BARE
    if Voice.ACTIVE in cue.voices:
        return Voice.ACTIVE
    return None


def _subject_before(scene: Scene, index: int) -> bool:
    """Whether the comma before a cue only closes what is said of its subject: "X, who ..., said"."""
    return any(child < index for child in scene.document.related(index, "nsubj"))


def _is_nominal(scene: Scene, index: int) -> bool:
    """Whether a form that is a verb and a noun ("claims", "support") is no verb here."""
    token = scene.token(index)
    if token.base == "amod":
        return True
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
        if kind is not None:
            return replace(hit, kind=kind, frame=Frame.JUDGE, noun=at)
        if scene.token(at).pos == "VERB":
            break
    return hit
