"""What a saying does beyond its verb: "akan membalas" in one's own mouth is a threat, "akan membantu" a promise."""

from __future__ import annotations

from kg.extractors.rules.clauses import agents_of_passive, negated, subjects
from kg.extractors.rules.own_side import own_side
from kg.extractors.rules.owning import disowned
from kg.extractors.rules.parties import Parties
from kg.extractors.rules.scene import Scene
from kg.knowledge import fold
from kg.model import Mention, Span, StatementKind

#: Kinds that the words said may turn into a threat or a promise.
OPEN = frozenset({StatementKind.ASSERT, StatementKind.ANNOUNCE, StatementKind.PROMISE})


def kind_of(
    scene: Scene, parties: Parties, kind: StatementKind, content: Span, speaker: Mention, *, is_direct: bool
) -> StatementKind:
    """The kind of a statement, given its cue's kind and its words."""
    tokens = scene.document.tokens_in(content)
    plain = _by_its_words(scene, kind, tokens)
    if plain is not kind or kind not in OPEN:
        return plain
    for index in tokens:
        if not _is_own_doing(scene, parties, index, tokens, speaker, is_direct=is_direct):
            continue
        affirmed = scene.is_in("speech.affirmations", tokens.start) and any(_is_violent(scene, i) for i in tokens)
        if affirmed and kind is StatementKind.ASSERT and not _is_future(scene, index, tokens):
            return StatementKind.ADMIT  # "Ya, kami melancarkan serangan itu"
        if negated(scene, index):
            is_deed = _is_violent(scene, index) or scene.is_any("again.part", index)
            if kind is StatementKind.ASSERT and not _is_future(scene, index, tokens) and is_deed:
                return StatementKind.DENY
            continue
        if not _is_future(scene, index, tokens):
            continue
        stem = scene.without_suffix(scene.word(index))
        if scene.is_in("speech.hostile", index) or scene.lexicon.has("speech.hostile", stem):
            return StatementKind.THREATEN
        if scene.is_in("speech.helpful", index) and kind is not StatementKind.ANNOUNCE:
            return StatementKind.PROMISE
    return kind


def opens_demand(scene: Scene, first: int, last: int) -> bool:
    """Whether what somebody is warned of is what to do: "agar" comes before any verb."""
    for index in range(first, last):
        if scene.is_any("speech.demanding", index):
            return True
        if scene.token(index).pos in {"VERB", "AUX"} or scene.is_in("speech.content_openers", index):
            return False
    return False


def _by_its_words(scene: Scene, kind: StatementKind, tokens: range) -> StatementKind:
    """The kind that single words of the content make of it, whoever does what."""
    if kind is StatementKind.REJECT and any(scene.is_in("speech.claim_nouns", i) for i in tokens[:2]):
        return StatementKind.DENY
    if kind is StatementKind.ADMIT and _is_perception(scene, tokens):
        return StatementKind.ASSERT  # "mengaku mendengar ledakan" confesses to nothing
    if kind is StatementKind.ASSERT and _denies_aloud(scene, tokens):
        return StatementKind.DENY
    if kind is StatementKind.ADMIT and disowned(scene, tokens) is not None:
        return StatementKind.DENY  # "mengaku tidak tahu-menahu"
    is_false = any(scene.phrase("speech.falsehoods", i) for i in tokens)
    if kind is StatementKind.ASSERT and (is_false or disowned(scene, tokens) is not None):
        return StatementKind.DENY
    if kind in OPEN and any(scene.phrase("speech.firm", i) for i in tokens):
        is_announced = any(scene.is_in("modality.future", i) for i in tokens)
        return StatementKind.THREATEN if is_announced else kind
    return kind


def _denies_aloud(scene: Scene, tokens: range) -> bool:
    """Whether somebody denies in so many words: "We strongly deny …", "I categorically reject these accusations"."""
    if not scene.is_in("pronouns.first_person", tokens.start):
        return False
    for at in range(tokens.start + 1, min(tokens.start + 4, tokens.stop)):
        cue = scene.lexicon.cues.get(scene.word(at))
        if cue is not None:
            is_claim = any(scene.is_in("speech.claim_nouns", i) for i in range(at + 1, min(at + 4, tokens.stop)))
            return cue.kind is StatementKind.DENY or (cue.kind is StatementKind.REJECT and is_claim)
        if scene.token(at).pos not in {"ADV", "AUX"}:
            return False
    return False


def _is_perception(scene: Scene, tokens: range) -> bool:
    """Whether the words said open with what somebody saw, heard or felt."""
    return any(scene.is_in("speech.perceptions", i) for i in (tokens.start, _first_verb(scene, tokens) or -1))


def _is_violent(scene: Scene, index: int) -> bool:
    trigger = scene.lexicon.triggers.at(scene.words, index)
    return trigger is not None and trigger[1].type.is_attack


def _is_future(scene: Scene, index: int, tokens: range) -> bool:
    near = [c for c in scene.document.children[index] if c in tokens] + [
        i for i in (index - 1, index - 2) if i in tokens
    ]
    return any(scene.is_in("modality.future", i) for i in near)


def _is_own_doing(
    scene: Scene, parties: Parties, index: int, tokens: range, speaker: Mention, *, is_direct: bool
) -> bool:
    """Whether the speaker, or the speaker's side, is who does what the verb says."""
    if scene.token(index).pos not in {"VERB", "ADJ", "AUX"} and not scene.is_in("speech.hostile", index):
        return False
    # "terlibat" is no passive, whatever trees take it for
    passive = bool(scene.document.related(index, "nsubj:pass")) and not scene.is_any("again.part", index)
    doers = [h for h in (agents_of_passive(scene, index) if passive else subjects(scene, index)) if h in tokens]
    if passive and not doers:
        return False
    if not doers:
        return not is_direct or _first_verb(scene, tokens) == index
    for head in doers:
        if scene.is_in("pronouns.own_side", head) or scene.is_in("pronouns.first_person", head):
            return True
        if not is_direct and scene.is_in("pronouns.third_person", head):
            return True
        named = parties.actor(head)
        if named is not None and fold(named.name) in {fold(speaker.name), fold(speaker.member_of)}:
            return True
        if own_side(scene, head, speaker) is not None:
            return True
    return False


def _first_verb(scene: Scene, tokens: range) -> int | None:
    return next((i for i in tokens if scene.token(i).pos == "VERB"), None)
