"""Which triggers tell no news: aims, rights, habits, what nobody vouches for."""

from __future__ import annotations

from kg.extractors.rules.backdrop import is_measured
from kg.extractors.rules.clauses import BETWEEN
from kg.extractors.rules.frames import TWO_SIDED
from kg.extractors.rules.modality import governing, is_goal_of_plan
from kg.extractors.rules.saying import Saying
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.triggers import Happening
from kg.languages.lexicon import Voice
from kg.model import EventType, StatementKind

#: How many tokens before a verb the word may stand that makes it a habit.
_HABIT_REACH = 4


def is_no_news(scene: Scene, happening: Happening, saying: Saying | None = None) -> bool:
    """Whether the trigger is only an aim, a right, a reason, a habit: "upaya menengahi gencatan senjata"."""
    if scene.word(scene.document.sentence(happening.head)[1] - 1) == "?" or _is_doubted(scene, happening, saying):
        return True
    if _is_held(scene, happening) or _is_habit(scene, happening, saying):
        return True
    if is_goal_of_plan(scene, happening):
        return False
    for head in governing(scene, happening):
        if scene.is_in("light.avoid", head) and head != happening.head and not _came_to_an_end(scene, happening):
            return True
        opening = scene.document.subtree(head)[0]
        if scene.is_in("modality.inverted", opening) and opening < head - 1:
            return True  # "Had the army not bombed the town, …"
        below = (child for child in scene.document.children[head] if child < head and not _is_of_cue(saying, child))
        if any(_is_aim(scene, happening, child) for child in below):
            return True
        at = head - 1
        first = scene.document.sentence(head)[0]
        while at >= first and scene.token(at).pos in BETWEEN and not _is_aim(scene, happening, at):
            at -= 1
        if (
            at >= first
            and not _is_of_cue(saying, at)
            and (_is_aim(scene, happening, at) or scene.is_in("light.avoid", at))
        ):
            return True
    return False


def is_struck(scene: Scene, happening: Happening) -> bool:
    """Whether a gathering is only what a blow hits: "menyerang sebuah pertemuan di desa itu" tells of no talks."""
    if happening.voice is not Voice.NOUN or happening.type is not EventType.TALKS:
        return False
    token = scene.token(happening.head)
    blow = scene.lexicon.triggers.at(scene.words, token.head)
    is_hit = token.base == "obj" or token.relation == "nsubj:pass"
    return is_hit and blow is not None and blow[1].type.is_attack


def _is_aim(scene: Scene, happening: Happening, index: int) -> bool:
    """Whether a word makes of a happening an aim or a fear; "the toll from the blast" tells of one that was."""
    if not scene.is_in("modality.purpose", index) or happening.first <= index < happening.last:
        return False  # "penghentian tembakan berlaku": what has been stopped
    if happening.voice is not Voice.NOUN or not scene.is_in("prepositions.away", index):
        return True
    governor = scene.token(happening.head).head
    is_toll = scene.lexicon.tolls.at(scene.words, governor) is not None  # "died from the blast"
    return not is_toll and scene.token(governor).pos not in {"NOUN", "PROPN"}


def _is_of_cue(saying: Saying | None, index: int) -> bool:
    """Whether a token belongs to the word of saying itself: "distanced itself from the bombing"."""
    return saying is not None and saying.hit is not None and saying.hit.first <= index < saying.hit.last


def _came_to_an_end(scene: Scene, happening: Happening) -> bool:
    """Whether what ended had been going on: "the war ended in May", "ending a siege of nine months"."""
    return scene.token(happening.head).relation == "nsubj" or is_measured(scene, happening)


def _is_habit(scene: Scene, happening: Happening, saying: Saying | None) -> bool:
    """Whether a happening is told as what is wont to happen: "kerap menyerang", "Biasanya milisi itu menyerang"."""
    first = scene.document.sentence(happening.head)[0]
    if saying is not None and saying.hit is not None and saying.hit.last <= happening.first:
        first = max(first, saying.hit.last)  # "has always denied the attack": the saying is wont, not the deed
    if scene.phrase("modality.habitual", first) and first < happening.first:
        return True
    for governor in (happening.head, scene.token(happening.head).head):
        near = range(max(first, governor - _HABIT_REACH), governor)
        if any(scene.phrase("modality.habitual", at) and not _is_cut_off(scene, at, governor) for at in near):
            return True
    return False


def _is_cut_off(scene: Scene, index: int, governor: int) -> bool:
    """Whether another verb or a mark stands between a word of habit and the verb that it might be of."""
    return any(scene.token(at).pos in {"VERB", "PUNCT"} for at in range(index + 1, governor))


def _is_held(scene: Scene, happening: Happening) -> bool:
    """Whether a land is only told by who holds it: "Kashmir yang dikuasai India"; "yang baru direbut" is news."""
    before = happening.first - 1
    is_state = scene.phrase("general.held", happening.first) > 0 and happening.voice is Voice.PASSIVE
    described = scene.is_in("pronouns.relative", before) or scene.token(happening.head).base in {"acl", "amod"}
    return is_state and described and scene.token(before).pos not in {"ADV", "AUX"}


def _is_doubted(scene: Scene, happening: Happening, saying: Saying | None) -> bool:
    """Whether the trigger hangs on what vouches for nothing: "gagal membunuh", "reports that X had …"."""
    below = happening.head
    for governor in scene.document.ancestors(happening.head):
        if scene.token(below).base in {"conj", "parataxis"} or scene.is_in("general.about", governor):
            break  # "menghentikan kegiatannya dan mengevakuasi staf"; "penyelidikan atas serangan"
        below = governor
        is_avoided = scene.phrase("light.avoid", governor) > 0 and not _came_to_an_end(scene, happening)
        if is_avoided or _is_in_doubt(scene, happening, governor):
            return True
        if scene.is_in("speech.claim_nouns", governor) and scene.token(governor).pos in {"NOUN", "PROPN"}:
            denied = saying is not None and saying.kind is StatementKind.DENY
            return happening.voice is not Voice.NOUN and not denied
        if scene.token(governor).pos in {"VERB", "ADJ"} and scene.token(governor).base not in {"xcomp", "ccomp", "aux"}:
            break
    near = range(max(0, happening.head - 2), happening.head)
    return any(_is_in_doubt(scene, happening, at) for at in near)


def is_only_suspected(scene: Scene, happening: Happening) -> bool:
    """Whether somebody unnamed suspects who is told to have made a happening: "dituding mendalangi pengeboman"."""
    if happening.voice is not Voice.NOUN:
        return False
    return any(scene.is_in("modality.suspected", governor) for governor in scene.document.ancestors(happening.head))


def _is_in_doubt(scene: Scene, happening: Happening, index: int) -> bool:
    """Whether a word leaves it open that a happening was.

    Who is suspected of an attack is not sure to have made it, but it was made: "dituding mendalangi pengeboman". And
    talks that failed were held.
    """
    if not scene.phrase("modality.doubt", index):
        return False
    if happening.voice is not Voice.NOUN:
        return True
    is_held = happening.type in TWO_SIDED and scene.is_in("modality.failed", index) and index > happening.first
    return not is_held and not scene.is_in("modality.suspected", index)
