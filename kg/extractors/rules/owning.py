"""Words that own up to a deed or disown it: "claimed the attack", "a claim X rejects", "had nothing to do with it"."""

from __future__ import annotations

from kg.extractors.rules.clauses import clause_head, objects, subjects
from kg.extractors.rules.own_side import names_another
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.triggers import Happening
from kg.languages.voices import Voice

#: How many tokens before a word of denial the claim may stand that it rejects: "a claim the army rejects".
_CLAIM_REACH = 6
#: How many words may stand between a verb that labels and the happening that it labels: "called the latest strikes".
_LABELLED = 3


def claims_deed(scene: Scene, index: int) -> bool:
    """Whether a verb of claiming owns up to a deed: its object is a blow or what was told before, and no clause."""
    if not scene.is_any("speech.claiming", index):
        return False
    if scene.is_any("again.it", index + 1):
        return scene.token(index + 1).base == "obj" and not scene.document.related(index, "ccomp", "xcomp")
    owned = [*objects(scene, index), *scene.document.related(index, "nsubj:pass")]
    return any(tells_blow(scene, at) for at in owned) and not scene.document.related(index, "ccomp", "xcomp")


def tells_blow(scene: Scene, index: int) -> bool:
    """Whether a noun tells an attack."""
    trigger = scene.lexicon.triggers.at(scene.words, index)
    is_noun = trigger is not None and Voice.NOUN in trigger[1].voices and scene.token(index).pos in {"NOUN", "PROPN"}
    return trigger is not None and is_noun and trigger[1].type.is_attack


def claimed_at(scene: Scene, index: int) -> tuple[int, int]:
    """The tokens of the deed that a verb of claiming owns up to."""
    owned = [at for at in objects(scene, index) if at > index]
    if not owned:
        return index, index
    end = owned[0] + 1
    inside = set(scene.document.subtree(owned[0]))
    while end in inside and scene.word(end) not in {",", ";", ":"}:
        end += 1
    return index + 1, end


def labels(scene: Scene, index: int) -> bool:
    """Whether a verb calls a happening by a name: "called the strikes measured"; a name of its own is none."""
    if not scene.is_any("speech.calling", index) or scene.token(index).pos != "VERB":
        return False
    is_passive = scene.document.related(index, "nsubj:pass", "aux:pass")
    if not is_passive and scene.is_any("again.it", index + 1) and subjects(scene, index):
        last = scene.document.sentence(index)[1]
        return any(scene.phrase("speech.abhorrent", at) for at in range(index + 2, min(index + 9, last)))
    claim = next((at for at in range(index + 2, index + 5) if scene.is_in("speech.claim_nouns", at)), None)
    if not is_passive and claim is not None and scene.phrase("speech.falsehoods", claim + 1) and subjects(scene, index):
        return True
    if is_passive or not scene.is_in("pronouns.definite_before", index + 1):
        return False
    stop = min(index + 2 + _LABELLED, scene.document.sentence(index)[1])
    return any(tells_blow(scene, at) for at in range(index + 2, stop)) and bool(subjects(scene, index))


def rejects_claim(scene: Scene, index: int) -> bool:
    """Whether a word of denial closes "a claim the army rejects", whatever the tree takes it for."""
    if not scene.is_any("speech.rejecting", index) or scene.token(index + 1).is_word:
        return False
    near = range(max(scene.document.sentence(index)[0], index - _CLAIM_REACH), index)
    noun = next((at for at in reversed(near) if scene.is_in("speech.claim_nouns", at)), None)
    return noun is not None and scene.word(noun - 2) == "," and "," not in scene.words[noun:index]


def disowning_at(scene: Scene, tokens: range) -> int | None:
    """The word by which it is said that somebody has no part in what is told."""
    return next((at for at in tokens if scene.phrase("speech.disowning", at)), None)


def disowned(scene: Scene, tokens: range) -> int | None:
    """The word by which a side says that it has no part in what is told: "it had nothing to do with the shelling"."""
    at = disowning_at(scene, tokens)
    return None if at is None or names_another(scene, tokens.start, at) else at


def is_unclaimed(scene: Scene, happening: Happening) -> bool:
    """Whether a blow is told to be claimed by nobody: "No group has claimed the blasts"."""
    verb = clause_head(scene, happening.head)
    if happening.voice is not Voice.NOUN or not scene.is_any("speech.claiming", verb) or verb > happening.first:
        return False
    below = scene.document.children
    words = [*below[verb], *(at for head in subjects(scene, verb) for at in (head, *below[head]))]
    return any(scene.is_in("negation.words", at) for at in words if at < verb)
