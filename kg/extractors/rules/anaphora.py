"""Words that speak once more of a happening told before: "serangan itu", "the blast", "12 orang dibunuh"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extractors.rules.happenings import Draft
from kg.extractors.rules.numbers import figure_at
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.triggers import Happening
from kg.knowledge import fold
from kg.languages.voices import Voice
from kg.model import EventType, Modality, Period, Polarity, Report

#: How many adjectives may stand between a noun and the word that makes it point back.
_MODIFIERS = 2
#: How far before a word the one may stand that makes it only date or explain another.
_OPENING = 6
#: How long what tells a noun may be, before the word that makes it point back, and what may stand in it.
_PHRASE = 6
_INSIDE = frozenset({"ADP", "NOUN", "PROPN", "NUM", "ADJ", "DET", "PRON"})
#: In how many sentences behind an attack those who were killed in it may be told of.
_SEQUEL = 2
#: What a word for one sort of attack may speak of besides: after a missile "ledakan itu", after mortars "penembakan".
_LOOSE = {
    EventType.BOMBING: frozenset(
        {EventType.AIR_STRIKE, EventType.MISSILE_STRIKE, EventType.DRONE_STRIKE, EventType.SUICIDE_BOMBING}
        | {EventType.SHELLING}
    ),
    EventType.SHOOTING: frozenset({EventType.SHELLING, EventType.CLASH}),
    EventType.CLASH: frozenset({EventType.AMBUSH}),
    EventType.RAID: frozenset({EventType.AIR_STRIKE, EventType.MISSILE_STRIKE, EventType.DRONE_STRIKE}),
}

#: The ways in which two sides tell of one blow from afar.
_STRIKES = _LOOSE[EventType.BOMBING] | {EventType.BOMBING}


def pointing_back(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each that only names again what was told before with the report of that.

    The happening told last is meant, of those of the same kind.
    """
    result: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.report.trigger, d.report.id)):
        result.append(replace(draft, report=_pointed(scene, draft, result)))
    return result


def _pointed(scene: Scene, draft: Draft, earlier: Sequence[Draft]) -> Report:
    report = draft.report
    if report.again is not None:
        meant = next((d.report for d in earlier if d.report.trigger == report.again), None)
    elif _is_anaphor(scene, draft):
        meant = _meant(scene, draft, earlier)
    elif _is_sequel(scene, draft):
        meant = _struck(scene, draft, earlier)
    else:
        meant = _hit_again(scene, draft, earlier)
    if meant is None:
        return replace(report, again=None)
    is_fire = report.type is EventType.SHOOTING and meant.type is EventType.SHELLING
    return replace(report, again=meant.again or meant.trigger, type=meant.type if is_fire else report.type)


def definite_behind(scene: Scene, index: int) -> bool:
    """Whether the noun that ends before a token points back: "itu", "mengerikan itu", "besar" itu"."""
    for at in range(index, index + _MODIFIERS + 1):
        if not scene.same_sentence(index - 1, at):
            return False
        if scene.is_in("pronouns.definite", at):
            return True
        if scene.token(at).pos != "ADJ" and not scene.is_any("again.epithets", at):
            break
    return _closes_phrase(scene, index)


def _closes_phrase(scene: Scene, index: int) -> bool:
    """Whether "itu" closes what tells a noun that ends before a token: "ke Barda itu", "26 orang itu", "Rabu itu"."""
    for at in range(index, index + _PHRASE):
        if not scene.same_sentence(index - 1, at) or scene.token(at).pos not in _INSIDE:
            return False
        if scene.is_in("pronouns.definite", at):
            head = scene.token(at - 1)
            return head.is_capitalised or head.pos in {"PROPN", "NUM"} or scene.phrase("counted.nouns", at - 1) > 0
    return False


def _is_anaphor(scene: Scene, draft: Draft) -> bool:
    happening, report = draft.happening, draft.report
    if happening.voice is not Voice.NOUN or report.modality is not Modality.ACTUAL:
        return False
    if scene.is_any("again.many", happening.first - 1) or scene.is_any("again.many", happening.first):
        return False  # "kedua serangan itu" are not the last one
    return definite_behind(scene, happening.last) or scene.is_in("pronouns.definite_before", happening.first - 1)


def _meant(scene: Scene, draft: Draft, earlier: Sequence[Draft]) -> Report | None:
    """The report told last of what a word may mean: one of its own kind, or for "serangan" any attack."""
    report, told = draft.report, {other.report.trigger: other.report for other in earlier}
    before = [d for d in reversed(earlier) if d.report.trigger.end <= report.trigger.start and _was(d.report)]
    # what a sentence is about comes before what only dates or explains it
    fitting = [d.report for d in sorted(before, key=lambda d: is_aside(scene, d.happening))]
    loose = _LOOSE.get(report.type, frozenset())
    meant = next((other for other in fitting if report.type.may_mean(other.type) or other.type in loose), None)
    root = meant if meant is None or meant.again is None else told.get(meant.again, meant)
    is_weak = not definite_behind(scene, draft.happening.last)  # "the assault on X in April" need not be told before
    return None if root is None or _is_another(report, root, is_weak=is_weak) else meant


def _is_another(report: Report, told: Report, *, is_weak: bool) -> bool:
    """Whether a word tells its own day or place, other than what was told before: "the massacre at Pahalgam"."""
    day, other = report.period, told.period
    if day is not None and day.span is not None and (other is None or other.span is None):
        return is_weak
    if day is not None and other is not None and not _may_be_one(day, other):
        return True
    own, known = _names_of(report), _names_of(told)
    return is_weak and bool(own) and bool(known) and not own & known


def _may_be_one(one: Period, other: Period) -> bool:
    """Whether two times share a day; an open bound shares them all."""
    before = one.end is not None and other.start is not None and one.end <= other.start
    behind = other.end is not None and one.start is not None and other.end <= one.start
    return not (before or behind)


def _names_of(report: Report) -> set[str]:
    """The names of where a report says something was, and of what it hit there."""
    return {fold(mention.name) for mention in (*report.places, *report.targets)}


def _was(report: Report) -> bool:
    """Whether a report tells of what was; who only denies something has told of nothing to be taken up."""
    denied = report.polarity is Polarity.NEGATIVE and report.again is None
    return report.modality is Modality.ACTUAL and not denied


def _is_sequel(scene: Scene, draft: Draft) -> bool:
    """Whether a sentence tells only of people who were killed or hurt, not by whom, where or when.

    What it sets apart is another happening: "juga dibunuh", "Sementara itu, lima orang dibunuh", "sejak".
    """
    happening, report = draft.happening, draft.report
    if happening.voice is not Voice.PASSIVE or not report.type.is_attack or report.modality is not Modality.ACTUAL:
        return False
    if report.agents or report.places or report.period is not None or report.targets:
        return False
    is_plain = report.polarity is Polarity.POSITIVE and _are_people(scene, draft)
    return is_plain and not is_apart(scene, draft.first, "again.apart", "again.beside", "again.sums")


def is_aside(scene: Scene, happening: Happening) -> bool:
    """Whether a happening only dates or explains what its sentence is about: "karena warga membunuh dua tentara"."""
    first = scene.document.sentence(happening.head)[0]
    for at in range(happening.first - 1, max(first, happening.first - _OPENING) - 1, -1):
        if scene.is_in("prepositions.dating", at) or scene.is_any("again.grounds", at):
            return True
        if scene.word(at) in {",", ";"}:
            return False
    return False


def is_apart(scene: Scene, index: int, *keys: str) -> bool:
    """Whether a word in the sentence of a token sets it apart from what was told before, or sums up many happenings."""
    kept = [key for key in keys if key in scene.lexicon.words]
    if "again.sums" in keys and _spans_time(scene, *scene.document.sentence(index)):
        return True
    return any(scene.phrase(key, at) for key in kept for at in range(*scene.document.sentence(index)))


def _spans_time(scene: Scene, first: int, last: int) -> bool:
    """Whether figures are given for a length of time: "killed in eight months", "dalam dua pekan"."""
    for at in range(first, last):
        figure = figure_at(scene, at + 1, last) if scene.is_in("again.spans", at) else None
        if figure is not None and figure.first == at + 1 and scene.is_in("background.lengths", figure.last):
            return True
    return False


def _are_people(scene: Scene, draft: Draft) -> bool:
    """Whether a word of killing or wounding tells of people, none of them named: "11 orang", "puluhan pedagang"."""
    at = draft.happening.head
    if scene.lexicon.tolls.at(scene.words, at) is None and not scene.phrase("hurt.passive", at):
        return False
    heads = (scene.document.tokens_in(span) for span in draft.report.target_texts)
    words = [at for tokens in heads for at in tokens]
    if any(scene.token(at).pos == "PROPN" for at in words):
        return False
    keys = ("counted.nouns", "hurt.people", "hurt.known")
    return bool(draft.report.tolls) or any(scene.phrase(key, at) for key in keys for at in words)


def _struck(scene: Scene, draft: Draft, earlier: Sequence[Draft]) -> Report | None:
    """The attack told last in the sentences right before."""
    number = scene.document.sentence_of[draft.happening.first]
    for other in reversed(earlier):
        distance = number - scene.document.sentence_of[other.happening.first]
        if distance > _SEQUEL:
            return None
        if is_aside(scene, other.happening):
            continue
        if distance > 0 and other.report.type.is_attack and other.report.modality is Modality.ACTUAL:
            return other.report if draft.report.type.may_mean(other.report.type) else None
    return None


def _hit_again(scene: Scene, draft: Draft, earlier: Sequence[Draft]) -> Report | None:
    """The attack told before on what a report says was hit: "membantah menyerang rumah sakit itu"."""
    report = draft.report
    is_plain = report.type.is_attack and report.modality is Modality.ACTUAL and report.period is None
    if not is_plain or is_apart(scene, draft.happening.first, "again.apart", "again.beside", "again.sums"):
        return None
    words = [at for at in range(draft.happening.last, draft.last) if scene.is_in("pronouns.definite", at + 1)]
    if draft.happening.voice is Voice.PASSIVE:
        words = [at for at in range(draft.first, draft.happening.first) if scene.is_in("pronouns.definite", at + 1)]
    named = {scene.word(at) for at in words if scene.token(at).pos in {"NOUN", "ADJ"}}
    for other in reversed(earlier) if named else ():
        was = other.report.modality is Modality.ACTUAL and other.report.type.is_attack
        if was and alike(report.type, other.report.type) and named & _struck_words(scene, other):
            return other.report
    return None


def alike(one: EventType, other: EventType) -> bool:
    """Whether two words for attacks may be said of one."""
    return one.may_mean(other) or {one, other} <= _STRIKES


def _struck_words(scene: Scene, draft: Draft) -> set[str]:
    """The nouns of what a report says was hit, and of where: "Desa" of "Desa Tudun Biri"."""
    report = draft.report
    found: set[str] = set()
    for span in (*report.target_texts, *(party.span for party in report.targets)):
        found |= {scene.word(at) for at in scene.document.tokens_in(span)}
    for span in (place.span for place in (*report.places, *report.targets)):
        at = scene.document.tokens_in(span).start
        found.add(scene.word(at - 1))
        if scene.phrase("places.kinds", at - 1) or scene.phrase("places.kinds", at):
            found |= {scene.word(at)}
    return (found | scene.lexicon.words["again.spots"].members) if report.places else found
