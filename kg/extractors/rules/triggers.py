"""Words that tell a happening: which of them do, of what type, with which weapon."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import adjacent_subject, objects, subjects
from kg.extractors.rules.collocations import Company
from kg.extractors.rules.scene import Scene
from kg.languages.lexicon import Trigger, Voice
from kg.model import EventType, Span

#: How many tokens of modifiers may stand between an event noun and the weapon that narrows it.
MODIFIER_REACH = 2


@dataclass(frozen=True, slots=True)
class Happening:
    """A word that tells a happening, at tokens ``[first, last)``.

    ``last`` takes in the words that narrow the type: all of "serangan rudal balistik".
    """

    first: int
    last: int
    type: EventType
    voice: Voice
    weapons: tuple[Span, ...] = ()
    weapon_head: int | None = None  #: the weapon that is the verb's subject or object

    top: int | None = None  #: the token that governs the others, when it is not the first
    is_alone: bool = False  #: it tells only what came of another happening, where the sentence tells one

    @property
    def head(self) -> int:
        return self.first if self.top is None else self.top


def find_happenings(scene: Scene, cast: Cast) -> tuple[Happening, ...]:
    """The words that tell happenings, in order; names of people and places tell none."""
    found: list[Happening] = []
    company = Company(scene, cast)
    index = 0
    while index < len(scene.words):
        phrase = cast.phrase_at(index)
        happening = None
        if phrase is None or not phrase.core <= index < phrase.core_end:
            happening = _hit(scene, index)
            if happening is not None and _is_named(scene, happening, found):
                happening = None
            happening = happening or _longest(_trigger(scene, index), _in_company(scene, company, index))
        if happening is None:
            index += 1
            continue
        found.append(happening)
        index = happening.last
    return tuple(h for h in found if not h.is_alone or not _has_another(scene, h, found))


def _is_named(scene: Scene, happening: Happening, found: list[Happening]) -> bool:
    """Whether a weapon only kills in the name of a happening told already: "bom bunuh diri menewaskan tiga orang"."""
    if not found or not scene.phrase("hit.killing", happening.first):
        return False
    weapon, last = happening.weapon_head, found[-1]
    if weapon is None:
        return False
    is_of_weapon = weapon < last.first and scene.same_sentence(weapon, last.first)
    return is_of_weapon or last.first <= weapon < last.last  # "rudal yang jatuh di pasar menewaskan tiga orang"


def _has_another(scene: Scene, happening: Happening, others: list[Happening]) -> bool:
    return any(other is not happening and scene.same_sentence(other.first, happening.first) for other in others)


def _longest(*happenings: Happening | None) -> Happening | None:
    """Of two readings of the words at a token the one with more words; of equals the latter."""
    return max(reversed([h for h in happenings if h is not None]), key=lambda h: h.last - h.first, default=None)


def _in_company(scene: Scene, company: Company, index: int) -> Happening | None:
    """A word that tells a happening by who stands around it: "mengirim pasukan"."""
    found = company.at(index)
    if found is None or _is_figurative(scene, index):
        return None
    length, sense = found
    if scene.phrase("never.phrases", index) > length:
        return None  # "menahan diri" is no "menahan"; of planes, but of no drone, "shot down" tells a blow
    top = scene.document.top(index, index + length)
    return Happening(index, index + length, sense.type, sense.voice, top=top, is_alone=sense.is_alone)


def _trigger(scene: Scene, index: int) -> Happening | None:
    entry = scene.lexicon.triggers.at(scene.words, index)
    if entry is None:
        stem = scene.without_suffix(scene.word(index))
        trigger = scene.lexicon.triggers.get(stem) if stem else None
        if trigger is None:
            return None
        entry = (1, trigger)
    if scene.phrase("never.phrases", index) or _is_figurative(scene, index):
        return None
    length, trigger = entry
    voice = _voice(scene, index, trigger)
    if voice is None:
        return None
    kind, last, weapons = trigger.type, index + length, tuple[Span, ...]()
    if kind in scene.lexicon.general_types or voice is Voice.NOUN:
        kind, last, weapons = _narrowed(scene, kind, index, last, voice)
    top = scene.document.top(index, index + length)
    return Happening(index, last, kind, voice, weapons, top=top)


def _is_figurative(scene: Scene, index: int) -> bool:
    """Whether what stands beside a trigger makes it sport, business or a figure of speech: "merebut medali"."""
    first, last = scene.document.sentence(index)
    behind = any(scene.phrase("never.behind", at) for at in range(index + 1, min(index + 3, last)))
    return behind or any(scene.phrase("never.before", at) for at in range(max(first, index - 2), index))


def _voice(scene: Scene, index: int, trigger: Trigger) -> Voice | None:
    token = scene.token(index)
    if trigger.voices == {Voice.NOUN}:
        return Voice.NOUN
    if Voice.PASSIVE in trigger.voices and Voice.ACTIVE in trigger.voices:
        # one form for both, as English participles are: the tree decides
        if scene.document.related(index, "nsubj:pass", "aux:pass", "obl:agent") or _is_participle(scene, index):
            return Voice.PASSIVE
        if Voice.NOUN in trigger.voices and token.pos in {"NOUN", "PROPN"}:
            return Voice.NOUN
        return Voice.ACTIVE if token.pos == "VERB" else None
    if Voice.NOUN in trigger.voices and token.pos in {"NOUN", "PROPN", "X"}:
        return Voice.NOUN
    if Voice.PASSIVE not in trigger.voices and scene.document.related(index, "aux:pass"):
        return None
    if scene.lexicon.has_any("order.head_last", "bodies") and _is_another_use(scene, index, trigger):
        return None
    order = (Voice.ACTIVE, Voice.PASSIVE, Voice.HAPPEN, Voice.NOUN)
    return next((voice for voice in order if voice in trigger.voices), None)


def _is_another_use(scene: Scene, index: int, trigger: Trigger) -> bool:
    """Whether an English form is not used as it is listed: "Houthi targets" for "targets", "had evacuated them"."""
    if Voice.ACTIVE in trigger.voices:
        return scene.token(index).pos in {"NOUN", "PROPN"}
    has_subject = any(scene.token(child).relation == "nsubj" for child in scene.document.children[index])
    return Voice.PASSIVE in trigger.voices and has_subject and bool(scene.document.related(index, "obj"))


def _is_participle(scene: Scene, index: int) -> bool:
    """Whether a form only modifies a noun: "a town attacked at dawn", but not "when they attacked the town"."""
    token = scene.token(index)
    return token.relation in {"acl", "amod"} and not scene.document.related(index, "nsubj", "obj")


def _narrowed(
    scene: Scene, kind: EventType, index: int, last: int, voice: Voice
) -> tuple[EventType, int, tuple[Span, ...]]:
    """The type that the words beside an event noun make of it: "serangan rudal", "missile attack"."""
    if voice is not Voice.NOUN:
        return kind, last, ()
    stop = scene.document.sentence(index)[1]
    if last < stop:
        modifier = scene.lexicon.modifiers.at(scene.words, last)
        if modifier is not None:
            return modifier[1], last + modifier[0], ()
        weapon = scene.lexicon.weapons.at(scene.words, last)
        if weapon is not None:
            end = last + weapon[0]
            return _with_weapon(scene, kind, weapon[1]), end, (scene.span(last, end),)
    before = scene.lexicon.weapons.ending(scene.words, index)
    if before is not None:
        return _with_weapon(scene, kind, before[1]), last, (scene.span(index - before[0], index),)
    inner = _weapon_inside(scene, index, last)
    return kind, last, inner


def _with_weapon(scene: Scene, kind: EventType, weapon: EventType) -> EventType:
    return weapon if kind in scene.lexicon.general_types and weapon is not EventType.ATTACK else kind


def _weapon_inside(scene: Scene, first: int, last: int) -> tuple[Span, ...]:
    for at in range(first, last):
        weapon = scene.lexicon.weapons.at(scene.words, at)
        if weapon is not None and at + weapon[0] <= last:
            return (scene.span(at, at + weapon[0]),)
    return ()


def _hit(scene: Scene, index: int) -> Happening | None:
    """A weapon does it: "dua rudal menghantam stasiun", "menembakkan roket ke kota"."""
    as_subject = scene.phrase("hit.subject", index)
    as_killer = scene.phrase("hit.killing", index)
    as_object = scene.phrase("hit.object", index)
    if as_subject:
        heads = [
            *scene.document.related(index, "nsubj"),
            *([a] if (a := adjacent_subject(scene, index)) is not None else []),
        ]
        heads += _shared(scene, index)
        if scene.token(index).relation == "acl":
            heads.append(scene.token(index).head)
        heads.append(index - 1)  # "peluru mortir jatuh", whatever the tree takes "mortir" for
    elif as_killer:
        heads = list(_doing(scene, index))
    if as_subject or as_killer:
        for head in heads:
            weapon = weapon_at(scene, head)
            if weapon is not None and weapon[1] is EventType.AIR_STRIKE and scene.phrase("hit.falls", index):
                return None  # a plane that falls strikes nobody
            if weapon is not None:
                is_passive = scene.phrase("hit.passive", index) or scene.document.related(index, "aux:pass")
                voice = Voice.PASSIVE if is_passive else Voice.HAPPEN
                return Happening(index, index + (as_subject or as_killer), weapon[1], voice, (weapon[0],), head)
    if as_object:
        end = index + as_object
        heads = [*objects(scene, index), *range(end, min(end + MODIFIER_REACH + 1, scene.document.sentence(index)[1]))]
        for head in heads:
            weapon = weapon_at(scene, head)
            if weapon is not None:
                kind = weapon[1]
                carriers = [carrier for at in subjects(scene, index) if (carrier := weapon_at(scene, at)) is not None]
                if any(carrier[1] is EventType.AIR_STRIKE for carrier in carriers):
                    kind = EventType.AIR_STRIKE  # "dua pesawat menembakkan roket"
                return Happening(index, end, kind, Voice.ACTIVE, (weapon[0],), head)
    return None


def _shared(scene: Scene, verb: int) -> tuple[int, ...]:
    """The subject of the verb that a fall is joined to: "roket itu gagal meluncur dan jatuh"."""
    is_joined = scene.token(verb).base == "conj" and scene.phrase("hit.falls", verb)
    return subjects(scene, verb) if is_joined else ()


def _doing(scene: Scene, verb: int) -> tuple[int, ...]:
    """The subjects of an active verb, as the tree tells: a weapon killed, not whoever stood beside one."""
    if scene.document.related(verb, "aux:pass", "nsubj:pass"):
        return ()
    own = tuple(head for head in scene.document.related(verb, "nsubj") if head < verb)
    beside = None if own or scene.lexicon.has_any("order.head_last", "bodies") else adjacent_subject(scene, verb)
    return own if beside is None else (beside,)


def weapon_at(scene: Scene, index: int) -> tuple[Span, EventType] | None:
    """The weapon whose words cover a token, and the type of attack that it makes."""
    if not 0 <= index < len(scene.words):
        return None
    first = scene.document.sentence(index)[0]
    for start in range(index, max(first, index - 2) - 1, -1):
        found = scene.lexicon.weapons.at(scene.words, start)
        if found is not None and start + found[0] > index:
            return scene.span(start, start + found[0]), found[1]
    return None
