"""Words of saying that say nothing: what is supposed, refused, asked, only aimed at, or told of nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extractors.rules.clauses import BETWEEN, agents_of_passive, subjects
from kg.extractors.rules.quotes import MARKS
from kg.extractors.rules.scene import Scene
from kg.languages.lexicon import Cue, Frame, Voice
from kg.model import StatementKind

if TYPE_CHECKING:
    from kg.extractors.rules.cues import Hit

#: How many tokens behind "jika" a verb may still be supposed only.
SUPPOSED_REACH = 6
#: How many tokens behind a verb of asking "whether" may stand.
QUESTION_REACH = 4
#: How many tokens behind a verb "agar" may stand, where it speaks to somebody.
LISTENER_REACH = 6
#: Kinds of saying whose words are what somebody will do or not do.
_WILLED = frozenset({StatementKind.PROMISE, StatementKind.REJECT})
#: What a relative clause may say of somebody who speaks: "pejabat yang mengatakan …", but not "yang meminta …".
_TELLING = frozenset({StatementKind.ASSERT, StatementKind.ANNOUNCE, StatementKind.ACCUSE, StatementKind.DENY})


def is_empty(scene: Scene, index: int, length: int, cue: Cue) -> bool:
    """Whether a cue is nobody's, or says of nobody what happened."""
    behind = index + length
    return (
        _is_unspoken(scene, index, length, cue)
        or _is_silence(scene, behind, cue)
        or _is_conduct(scene, index, behind, cue)
        or _is_question(scene, behind, cue)
        or _is_epithet(scene, index, cue)
        or (cue.kind is StatementKind.ADMIT and scene.is_any("speech.recognised", behind))
        or (scene.is_any("speech.only_to_people", index) and not _has_listener(scene, behind))
    )


def _has_listener(scene: Scene, behind: int) -> bool:
    """Whether a verb that may do something to things speaks to somebody: "melarang warga …", "mendorong … agar"."""
    while scene.is_any("speech.quantifiers", behind):
        behind += 1
    if scene.phrase("speech.audience", behind) or scene.phrase("persons.generic", behind):
        return True
    stop = min(behind + LISTENER_REACH, scene.document.sentence(behind - 1)[1])
    return scene.token(behind).pos == "PROPN" or any(
        scene.phrase("speech.complementisers", i) for i in range(behind, stop)
    )


def is_demanded(scene: Scene, hit: Hit, other: Hit) -> bool:
    """Whether a cue is only what another asks for, promises or rejects: "meminta pemerintah menjamin …"."""
    if not (hit.frame is Frame.ASK or hit.kind in _WILLED) or hit.is_void or hit.voice is Voice.BARE:
        return False
    between = range(hit.last, other.first)
    head = scene.token(other.first).head
    if scene.token(other.first).base == "conj" and head in between:
        return True
    is_apart = any(
        scene.word(i) in {",", ";"} or scene.is_in("speech.joiners", i) or scene.is_in("speech.breakers", i)
        for i in between
    )
    return hit.frame is Frame.ASK and not is_apart and scene.same_sentence(hit.first, other.first)


def is_withheld(scene: Scene, index: int) -> bool:
    """Whether somebody has not said it, or not yet."""
    withheld = any(scene.phrase("speech.withheld", at) for at in range(index - 3, index))
    return withheld or _is_aim(scene, index) or _is_neither(scene, index)


def _is_epithet(scene: Scene, index: int, cue: Cue) -> bool:
    """Whether a relative clause only tells somebody from others: "pejabat yang meminta namanya dirahasiakan"."""
    at = index - 1
    while scene.token(at).pos in BETWEEN and at > index - 3:
        at -= 1
    is_clause = scene.is_in("pronouns.relative", at) and scene.word(at - 1) != ","
    return is_clause and Voice.ACTIVE in cue.voices and cue.kind not in _TELLING


def is_supposed(scene: Scene, index: int) -> bool:
    """Whether a word stands in a conditional clause: "jika pemerintah menolak berunding" tells of no refusal."""
    first = scene.document.sentence(index)[0]
    for at in range(index - 1, max(first, index - SUPPOSED_REACH) - 1, -1):
        if scene.phrase("modality.conditional", at):
            return True
        if scene.word(at) in {",", ";", ":"} or scene.word(at) in MARKS:
            return False
    return False


def _is_unspoken(scene: Scene, index: int, length: int, cue: Cue) -> bool:
    """Whether a cue is turned on somebody by nobody: "X dituduh membunuh", "Asked whether …"."""
    passive = Voice.PASSIVE in cue.voices and Voice.ACTIVE not in cue.voices
    passive = passive or bool(scene.document.related(index + length - 1, "aux:pass"))
    if passive and cue.frame in {Frame.BLAME, Frame.JUDGE}:
        return not agents_of_passive(scene, index + length - 1)
    opens = index == scene.document.sentence(index)[0] and scene.token(index).base in {"advcl", "acl"}
    return cue.frame is Frame.ASK and opens and Voice.PASSIVE in cue.voices and Voice.ACTIVE in cue.voices


def _is_silence(scene: Scene, index: int, cue: Cue) -> bool:
    """Whether somebody refuses only to speak: "declined to comment", "menolak berkomentar" reject nothing."""
    at = index + 1 if scene.phrase("speech.complementisers", index) else index
    return cue.kind is StatementKind.REJECT and scene.phrase("speech.silence", at) > 0


def _is_conduct(scene: Scene, index: int, behind: int, cue: Cue) -> bool:
    """Whether a crowd refuses by what it does: "ratusan warga menolak meninggalkan rumah mereka" says nothing."""
    if cue.kind is not StatementKind.REJECT or not scene.same_sentence(index, behind):
        return False
    if scene.token(behind).base != "xcomp":
        return False
    return any(scene.phrase("general.crowds", head) for head in subjects(scene, index))


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
