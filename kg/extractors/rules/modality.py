"""Whether a happening is told as a fact, a plan, a condition or a possibility, and whether it is denied."""

from __future__ import annotations

from kg.extractors.rules.clauses import BETWEEN, clause_head
from kg.extractors.rules.owning import disowning_at
from kg.extractors.rules.saying import Saying
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.triggers import Happening
from kg.languages.lexicon import Voice
from kg.model import EventType, Modality, Polarity, Span, StatementKind

#: How many tokens before a trigger its markers are looked for when the tree is silent.
NEAR = 3


def governing(scene: Scene, happening: Happening) -> tuple[int, ...]:
    """The trigger, and for an event noun the verb that carries it."""
    if happening.voice is not Voice.NOUN:
        return (happening.head,)
    verb = clause_head(scene, happening.head)
    if verb == happening.head or _is_topic(scene, happening.head, verb):
        return (happening.head,)
    return (happening.head, verb)


def _is_topic(scene: Scene, noun: int, verb: int) -> bool:
    """Whether a noun between an event and its verb takes the event for granted: "menyerukan penyelidikan atas …"."""
    between = (governor for governor in scene.document.ancestors(noun) if governor != noun)
    for governor in between:
        if governor == verb:
            return False
        if scene.is_in("general.about", governor):
            return True
    return False


def find_condition(scene: Scene, content: Span) -> Span | None:
    """The clause that states a condition within the words said: "jika negosiasi gagal"."""
    tokens = scene.document.tokens_in(content)
    for index in tokens:
        length = scene.phrase("modality.conditional", index)
        if not length:
            continue
        head = scene.token(index).head
        inside = [i for i in scene.document.subtree(head) if i in tokens and i >= index] if head != index else []
        end = index + length
        while end < tokens.stop and scene.word(end) not in {",", ";", "."}:
            end += 1
        last = max(end, _contiguous(inside, index)) if scene.word(end) not in {",", ";", "."} else end
        if last - index > length:
            return scene.span(index, min(last, tokens.stop))
    return None


def _contiguous(indices: list[int], start: int) -> int:
    end = start
    for index in indices:
        if index > end + 1:
            break
        end = index
    return end + 1


def modality_of(scene: Scene, happening: Happening, saying: Saying | None, condition: Span | None) -> Modality:
    """How the happening is told."""
    trigger = scene.span(happening.first, happening.last)
    if condition is not None and (trigger in condition or _is_main_of(scene, happening, condition)):
        return Modality.CONDITIONAL
    heads = governing(scene, happening)
    certain = [head for head in heads if head == happening.head or scene.lexicon.tolls.at(scene.words, head) is None]
    if any(_marked(scene, head, "modality.hypothetical") for head in certain):  # "the raid may have killed ten": it was
        return Modality.HYPOTHETICAL
    carrying = [head for head in heads if head != happening.head]
    if any(scene.token(h).pos == "ADJ" and scene.is_in("modality.hypothetical", h) for h in carrying):
        return Modality.HYPOTHETICAL  # "an attack was imminent"
    if any(scene.is_in("modality.planned", head) and not _is_made_too(scene, head) for head in carrying):
        return Modality.PLANNED
    # "serangan ini tidak akan dibiarkan" speaks of an attack that was: only a verb that carries the noun plans it
    own = [head for head in heads if head == happening.head or _is_light(scene, head)]
    if any(_marked(scene, head, "modality.future") or _marked(scene, head, "modality.planned") for head in own):
        return Modality.PLANNED
    promised = scene.lexicon.cues.get(scene.word(happening.head))
    if is_goal_of_plan(scene, happening) or (promised is not None and promised.kind in _UNREAL):
        return Modality.PLANNED  # "menjanjikan bantuan"
    is_wished = (saying is not None and _is_of_what_is_to_come(scene, happening, saying)) or _is_wanted(
        scene, happening
    )
    return Modality.PLANNED if is_wished and not _is_known(scene, happening) else Modality.ACTUAL


def _is_made_too(scene: Scene, verb: int) -> bool:
    """Whether what is planned is told to be made besides: "no strikes were planned or carried out"."""
    return any(scene.phrase("light.passive", other) for other in scene.document.related(verb, "conj"))


def _is_known(scene: Scene, happening: Happening) -> bool:
    """Whether an attack is known to have been, whatever is asked for: "asked why nobody was held for the massacre"."""
    if happening.voice is not Voice.NOUN or not happening.type.is_attack:
        return False
    is_definite = scene.is_in("pronouns.definite", happening.last) or scene.is_in(
        "pronouns.definite_before", happening.first - 1
    )
    verb = clause_head(scene, happening.head)
    return is_definite and not (_is_light(scene, verb) or scene.phrase("light.avoid", verb))


def is_goal_of_plan(scene: Scene, happening: Happening) -> bool:
    """Whether somebody is to set out for talks, or is asked to them: "dijadwalkan bertolak ke X untuk berunding"."""
    if happening.type is not EventType.TALKS or happening.voice is Voice.NOUN:
        return False
    near = range(max(scene.document.sentence(happening.head)[0], happening.first - 2), happening.first)
    if not any(scene.is_in("modality.goal", at) for at in near):
        return False
    keys = ("modality.future", "modality.planned", "modality.invited")
    return any(
        scene.phrase(key, governor) or _marked(scene, governor, key)
        for governor in scene.document.ancestors(happening.head)
        for key in keys
    )


def _is_of_what_is_to_come(scene: Scene, happening: Happening, saying: Saying) -> bool:
    """Whether what is threatened, promised or asked for is this happening.

    Somebody who threatens in one sentence may tell in another what has been done: "Mereka menyerang warga. Kami akan
    membalas."
    """
    if saying.kind not in _UNREAL:
        return False
    if saying.kind not in (StatementKind.THREATEN, StatementKind.PROMISE):
        return True
    first, last = scene.document.sentence(happening.head)
    tokens = scene.document.tokens_in(saying.content)
    if first <= tokens.start and tokens.stop <= last:
        return True
    return any(scene.phrase("modality.future", at) for at in range(max(first, tokens.start), min(last, tokens.stop)))


def _is_wanted(scene: Scene, happening: Happening) -> bool:
    """Whether the trigger hangs on a verb of asking or promising, whoever asks: "X memerintahkan Y merebut Z"."""
    if happening.voice is Voice.NOUN:
        cue = scene.lexicon.cues.get(scene.word(clause_head(scene, happening.head)))
        return cue is not None and cue.kind in _UNREAL and clause_head(scene, happening.head) < happening.head
    for governor in scene.document.ancestors(happening.head):
        cue = scene.lexicon.cues.get(scene.word(governor))
        if cue is not None and cue.kind in _UNREAL:
            return True
        if scene.token(governor).base not in {"xcomp", "ccomp", "aux"}:
            break
    return False


#: What is threatened, promised, demanded or asked for has not happened.
_UNREAL = frozenset({StatementKind.THREATEN, StatementKind.PROMISE, StatementKind.DEMAND, StatementKind.APPEAL})


def _is_main_of(scene: Scene, happening: Happening, condition: Span) -> bool:
    """Whether a condition hangs on the trigger's own sentence and the trigger is told as to come."""
    token = scene.token(happening.head)
    first, last = scene.document.sentence(token.index)
    inside = scene.span(first, last)
    heads = governing(scene, happening)
    return condition in inside and any(_marked(scene, head, "modality.future") for head in heads)


def _marked(scene: Scene, index: int, key: str) -> bool:
    if any(scene.phrase(key, child) for child in scene.document.children[index] if child < index):
        return True
    first = scene.document.sentence(index)[0]
    for at in range(index - 1, max(first, index - NEAR) - 1, -1):
        if scene.phrase(key, at):
            return True
        if scene.token(at).pos not in {"AUX", "ADV", "PART", "VERB"}:
            return False
    return False


def polarity_of(scene: Scene, happening: Happening, saying: Saying | None) -> Polarity:
    """Whether the happening is told to have happened or not to have."""
    heads = [head for head in governing(scene, happening) if head == happening.head or _is_light(scene, head)]
    heads += _completed(scene, happening)
    if happening.voice is Voice.ACTIVE and scene.phrase("negation.refusals", happening.first - 1):
        return Polarity.NEGATIVE  # "menolak berunding"
    if saying is not None and _is_refused(scene, happening, saying):
        return Polarity.NEGATIVE
    for head in tuple(heads):
        if scene.token(head).base == "acl":
            antecedent = scene.token(head).head
            heads += [antecedent, clause_head(scene, antecedent)]
    negative = any(_negated(scene, head, happening.head) for head in heads)
    if saying is not None and saying.hit is not None and saying.hit.kind is StatementKind.DENY:
        return Polarity.POSITIVE if _behind_contrast(scene, happening, saying) else Polarity.NEGATIVE
    if saying is not None and saying.kind is StatementKind.DENY:
        part = disowning_at(scene, scene.document.tokens_in(saying.content))
        if _is_called_false(scene, saying) or (part is not None and part < happening.first):
            return Polarity.NEGATIVE
    return Polarity.NEGATIVE if negative else Polarity.POSITIVE


def _completed(scene: Scene, happening: Happening) -> list[int]:
    """The verbs that a trigger completes and that are negated for it: "tidak ikut bertempur", "took no part in".

    Not every verb: who does not hesitate to strike strikes.
    """
    above = list(scene.document.ancestors(happening.head))[:2]
    return [at for at in above if at < happening.head and scene.phrase("light.part", at)]


def _is_refused(scene: Scene, happening: Happening, saying: Saying) -> bool:
    """Whether a deed is what somebody refuses to do: "refused to bomb Kyiv", but not "rejected the attack"."""
    hit = saying.hit
    if hit is None or hit.kind is not StatementKind.REJECT or happening.voice is not Voice.ACTIVE:
        return False
    token = scene.token(happening.head)
    governed = hit.first <= token.head < hit.last and token.base in {"xcomp", "ccomp"}
    return governed or happening.first == hit.last


def _is_called_false(scene: Scene, saying: Saying) -> bool:
    """Whether the words said call what they tell a lie: "Kabar bahwa … adalah bohong"."""
    return any(scene.phrase("speech.falsehoods", i) for i in scene.document.tokens_in(saying.content))


def _behind_contrast(scene: Scene, happening: Happening, saying: Saying) -> bool:
    """Whether a word like "melainkan" stands between what is denied and the trigger."""
    tokens = scene.document.tokens_in(saying.content)
    return any(scene.phrase("negation.contrast", i) for i in range(tokens.start + 1, happening.first))


def _is_light(scene: Scene, verb: int) -> bool:
    """Whether a verb only carries an event noun, so that to negate it is to negate the event."""
    return any(scene.phrase(key, verb) for key in ("light.agent", "light.passive", "light.happen", "light.target"))


def _is_negation(scene: Scene, index: int) -> bool:
    """Whether a word negates the verb behind it; "tak kurang dari", "tidak hanya", "tak dikenal" do not."""
    return scene.is_in("negation.words", index) and not scene.phrase("negation.apart", index)


def _is_contrasted(scene: Scene, first: int, last: int) -> bool:
    """Whether "melainkan" sets another against what is negated: "Bukan X, melainkan Y, yang menembak"."""
    return any(scene.phrase("negation.contrast", i) for i in range(first, last))


def _negated(scene: Scene, index: int, trigger: int) -> bool:
    """Whether a word is negated: by a word below it, below its subject or object, or right before it."""
    before = [child for child in scene.document.children[index] if child < index and _is_negation(scene, child)]
    if any(not _is_contrasted(scene, child, max(index, trigger)) for child in before):
        return True
    parts = [i for i in scene.document.related(index, "nsubj", "obj") if i < index or scene.document.related(i, "det")]
    if any(
        scene.is_in("negation.words", child)
        for part in parts
        for child in scene.document.related(part, *(("det", "cc", "advmod") if part < index else ("det",)))
        if child < part and not _is_contrasted(scene, part, max(index, trigger))
    ):
        return True
    first = scene.document.sentence(index)[0]
    at = index - 1
    while at >= first and at >= index - NEAR and scene.token(at).pos in BETWEEN:
        if _is_negation(scene, at):
            return not _is_contrasted(scene, at, max(index, trigger))
        at -= 1
    return False
