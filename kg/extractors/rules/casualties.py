"""Which happening a figure belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extractors.rules.anaphora import is_apart, is_aside
from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import agents_of_passive, cases
from kg.extractors.rules.found import FIGHTERS
from kg.extractors.rules.happenings import Draft, HappeningReader
from kg.extractors.rules.saying import Saying
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.sides import Sides
from kg.extractors.rules.spans import hull
from kg.extractors.rules.tolls import FoundToll, find_tolls
from kg.extractors.rules.triggers import Happening, weapon_at
from kg.extractors.rules.victims import find_victims
from kg.knowledge import fold
from kg.languages.lexicon import Voice
from kg.model import (
    EventType,
    MentionKind,
    Modality,
    Outcome,
    Period,
    Polarity,
    Report,
    Span,
    StatementKind,
    content_id,
)

#: Happenings that may cost lives.
VIOLENT = frozenset({EventType.CLASH, EventType.RIOT, EventType.PROTEST, EventType.CEASEFIRE_VIOLATION})
#: Happenings that kill only where the crowd is.
_OF_CROWDS = frozenset({EventType.PROTEST, EventType.RIOT})
#: Outcomes that tell by themselves that something happened.
_OF_BODIES = frozenset({Outcome.KILLED, Outcome.INJURED})
#: Words that tell a blow, and how.
_BLOWS = {"hurt.active": Voice.ACTIVE, "hurt.passive": Voice.PASSIVE, "hurt.nouns": Voice.NOUN}
#: In how many sentences behind a toll the happening may be told that it is of.
_NEXT = 2
#: What makes a figure one of another happening, or of many: "sejak Oktober", "46.000 tewas dalam perang ini".
_NOT_THAT = ("again.apart", "again.sums", "background.nouns")
#: Outcomes that another sort of happening may have.
WIDER = {
    Outcome.DISPLACED: frozenset({EventType.DISPLACEMENT}),
    Outcome.CAPTURED: frozenset({EventType.DETENTION, EventType.ABDUCTION}),
}


def with_tolls(
    scene: Scene, cast: Cast, reader: HappeningReader, drafts: Sequence[Draft], times: tuple[Span, ...]
) -> list[Draft]:
    """The drafts with the figures of their sentences; a figure alone reports again on the happening before it."""
    result = list(drafts)
    counted = [find_tolls(scene, first, last, times) for first, last in scene.document.sentences]
    for number, told in enumerate(find_victims(scene, cast, counted)):
        for toll in sorted((*counted[number], *told), key=lambda t: t.toll.span):
            _place(scene, cast, reader, result, toll, number)
    return sorted(result, key=lambda d: (d.report.trigger, d.report.id))


def _place(
    scene: Scene, cast: Cast, reader: HappeningReader, drafts: list[Draft], toll: FoundToll, number: int
) -> None:
    saying = reader.saying_at(toll.toll.span)
    if reader.is_unheard(toll.toll.span, saying):
        return
    same = [d for d in drafts if d.report.trigger == scene.span(toll.word, toll.word + 1)]
    if not same and _only_dates(scene, toll.word):
        drafts.append(_alone(scene, reader, toll, EventType.OTHER, saying))
        return
    here = same or [
        d
        for d in drafts
        if scene.document.sentence_of[d.happening.first] == number
        and d.saying == saying
        and _may_cost(d.report, toll)
        and not _is_parted_off(scene, d, toll)
    ]
    if here:
        owner = min(here, key=lambda d: _distance(scene, d, toll))
        drafts[drafts.index(owner)] = _with_killers(scene, reader, _with_toll(owner, toll), toll)
        return
    before = [d for d in drafts if d.report.trigger.start < toll.toll.span.start and _may_cost(d.report, toll)]
    if not before:
        first, last = scene.document.sentences[number]
        by_chance = any(scene.phrase("hurt.accidents", at) for at in range(first, last))
        if toll.toll.outcome in _OF_BODIES and not by_chance:
            alone = _alone(scene, reader, toll, _told_next(scene, drafts, toll, number), saying)
            drafts.append(_with_killers(scene, reader, alone, toll))
        return
    first, last = reader.region(toll.word, saying)
    is_elsewhere = _is_elsewhere(cast, before[-1].report, first, last)
    is_parted = _is_parted(scene, cast, reader, before[-1], number)
    if before[-1].report.type in _OF_CROWDS and is_elsewhere:
        return  # "Ribuan orang berunjuk rasa. Di kota Tirus, dua orang tewas": who died there did not protest
    frame = Draft(before[-1].report, before[-1].happening, saying, first, last)
    again = _placed(scene, _again(scene, before, toll, frame, is_elsewhere=is_elsewhere), reader)
    if is_parted or not _same_time(again.report, before[-1].report):
        again = replace(again, report=replace(again.report, again=None))
    killing = _with_killers(scene, reader, again, toll)
    if killing is not again:  # "Polisi menewaskan dua pelaku" is no part of the bombing before
        killing = replace(killing, report=replace(killing.report, type=EventType.ATTACK, again=None))
    drafts.append(killing)


def _with_killers(scene: Scene, reader: HappeningReader, draft: Draft, toll: FoundToll) -> Draft:
    """A report that names nobody with the subject and the object of "menewaskan" as doer and victim."""
    word, report = scene.lexicon.tolls.at(scene.words, toll.word), draft.report
    if _is_by_armed(scene, toll) and not report.agents:
        return _done_by(scene, draft, reader.killing(toll.word, report.type, draft.saying, Voice.PASSIVE))
    above = (draft.happening.head, *scene.document.ancestors(draft.happening.head))
    if word is None or "cause" not in word[1].uses or report.agents or toll.word not in above:
        return draft
    if scene.lexicon.has_any("order.head_last", "bodies") and toll.toll.span.start < scene.token(toll.word).start:
        return draft  # "three soldiers were killed": those counted before the word were killed
    return _done_by(scene, draft, reader.killing(toll.word, report.type, draft.saying))


def _done_by(scene: Scene, draft: Draft, sides: Sides) -> Draft:
    """A report with its doers, and with whom they hit where it tells nobody; as it is where nobody is told."""
    report = draft.report
    if not sides.agents:
        return draft
    is_open = not (report.targets or report.target_texts)
    targets, texts = (sides.targets, sides.texts) if is_open else (report.targets, report.target_texts)
    spans = [report.evidence, *(party.span for party in (*sides.agents, *targets)), *texts]
    inside = [span for span in spans if span in scene.span(draft.first, draft.last)]
    evidence = hull(*inside) if inside else report.evidence
    found = replace(report, agents=sides.agents, targets=targets, target_texts=texts, evidence=evidence)
    return replace(draft, report=found)


def _is_by_armed(scene: Scene, toll: FoundToll) -> bool:
    """Whether "by" tells who or what killed, and it is a weapon or those who fight: "were killed by Turkish drones"."""
    if toll.use != "state" or not scene.lexicon.has_any("order.head_last", "bodies"):
        return False
    if not scene.is_in("prepositions.agent", toll.word + 1):
        return False
    heads = agents_of_passive(scene, toll.word)
    bodies = (scene.lexicon.bodies.at(scene.words, head) for head in heads)
    is_armed = any(body is not None and body[1] in FIGHTERS for body in bodies)
    return is_armed or any(weapon_at(scene, head) is not None for head in heads)


def _counts_from(scene: Scene, draft: Draft, time: Span) -> bool:
    """Whether figures are counted from a time on: "327 orang tewas sejak serangan itu dimulai pada Rabu"."""
    at, word = scene.document.tokens_in(time).start, draft.happening.first
    since = next((i for i in range(at, draft.first - 1, -1) if scene.is_in("prepositions.since", i)), None)
    if since is None or "," in scene.words[since:at]:
        return False
    return not any(scene.is_in("pronouns.relative", i) for i in range(at, word))  # "sejak bom Bali yang menewaskan 202"


def _placed(scene: Scene, draft: Draft, reader: HappeningReader) -> Draft:
    """A report by figures alone with the place and the time of its own clause."""
    places, period = reader.where_and_when(draft.happening, draft.first, draft.last)
    if period is not None and period.span is not None and _counts_from(scene, draft, period.span):
        period = replace(period, end=None)
    spans = [draft.report.evidence, *(place.span for place in places)]
    spans += [period.span] if period is not None and period.span is not None else []
    evidence = hull(*spans)
    return replace(draft, report=replace(draft.report, places=places, period=period, evidence=evidence))


def _told_next(scene: Scene, drafts: list[Draft], toll: FoundToll, number: int) -> EventType:
    """What the next sentences tell that may have cost the lives; of what nobody tells only that people came to harm."""
    near = range(number + 1, number + 1 + _NEXT)
    behind = (d for d in drafts if scene.document.sentence_of[d.happening.first] in near and _may_cost(d.report, toll))
    told = (d.report.type for d in behind if not scene.phrase("background.nouns", d.happening.first))
    return next(told, EventType.OTHER)


def _alone(scene: Scene, reader: HappeningReader, toll: FoundToll, kind: EventType, saying: Saying | None) -> Draft:
    """A report of nothing but who came to harm: "Dua warga ditemukan tewas di Lhoong", "Polisi memukuli dua warga"."""
    first, last = reader.region(toll.word, saying)
    voice = next((voice for key, voice in _BLOWS.items() if scene.phrase(key, toll.word)), Voice.HAPPEN)
    is_blow = voice is not Voice.HAPPEN or (toll.use == "cause" and _is_by_fighters(scene, toll.word))
    if _is_by_armed(scene, toll):
        voice, is_blow = Voice.PASSIVE, True
    kind = EventType.ATTACK if is_blow and kind is EventType.OTHER else kind
    happening = Happening(toll.word, toll.word + 1, kind, voice)
    return _with_toll(reader.draft(happening, saying, first, last, (happening,)), toll)


def _only_dates(scene: Scene, word: int) -> bool:
    """Whether those who kill do so in a clause that only dates another: "it came after troops killed 11 militants"."""
    opens = any(scene.is_in("prepositions.dating", mark) for mark in cases(scene, word) if mark < word)
    return opens and scene.lexicon.has_any("order.head_last", "bodies") and _is_by_fighters(scene, word)


def _is_by_fighters(scene: Scene, word: int) -> bool:
    """Whether those who killed bear arms: "gunmen killed 26 tourists"."""
    bodies = (scene.lexicon.bodies.at(scene.words, head) for head in scene.document.related(word, "nsubj"))
    return any(body is not None and body[1] in FIGHTERS for body in bodies)


def _is_elsewhere(cast: Cast, report: Report, first: int, last: int) -> bool:
    """Whether words name a place that is none of a happening's."""
    known = {fold(place.name) for place in report.places}
    named = [mention for _, mention in cast.between(first, last) if mention.kind is MentionKind.PLACE]
    return bool(named) and not any(fold(place.name) in known for place in named)


def _is_parted(scene: Scene, cast: Cast, reader: HappeningReader, before: Draft, number: int) -> bool:
    """Whether a sentence between a happening and a figure leads elsewhere or to another day, and tells of nothing."""
    start = scene.document.sentence_of[before.happening.first] + 1
    for first, last in scene.document.sentences[start:number]:
        if _is_elsewhere(cast, before.report, first, last):
            return True
        when = before.report.period
        if any(when is None or not _overlap(when, period) for period in reader.times_in(first, last)):
            return True
    return is_aside(scene, before.happening)


def _same_time(report: Report, before: Report) -> bool:
    """Whether figures that have a day of their own have that of the happening before."""
    one, other = report.period, before.period
    return one is None or (other is not None and _overlap(one, other))


def _overlap(one: Period, other: Period) -> bool:
    return (one.start is None or other.end is None or one.start < other.end) and (
        other.start is None or one.end is None or other.start < one.end
    )


def _may_cost(report: Report, toll: FoundToll) -> bool:
    kinds = VIOLENT | WIDER.get(toll.toll.outcome, frozenset())
    is_to_come = report.modality in {Modality.PLANNED, Modality.CONDITIONAL}
    return not is_to_come and (report.type.is_attack or report.type in kinds)


def _distance(scene: Scene, draft: Draft, toll: FoundToll) -> tuple[int, int]:
    """The subject of the word that tells the toll first, then the nearest trigger."""
    is_below = any(
        c == draft.happening.head and scene.token(c).base != "conj" for c in scene.document.children[toll.word]
    )
    only_dates = any(scene.is_in("prepositions.dating", case) for case in cases(scene, draft.happening.head))
    governed = is_below and not only_dates  # "wounding eight people, two days after raids"
    same = draft.report.trigger.overlaps(toll.toll.span)
    return (
        0 if governed or same else 1,
        2 * abs(draft.happening.first - toll.word) + (0 if draft.happening.first <= toll.word else 15),
    )


def _with_toll(draft: Draft, toll: FoundToll) -> Draft:
    report = draft.report
    evidence = hull(report.evidence, toll.toll.span)
    return replace(draft, report=replace(report, tolls=(*report.tolls, toll.toll), evidence=evidence))


def _is_parted_off(scene: Scene, draft: Draft, toll: FoundToll) -> bool:
    """Whether a semicolon parts a figure from a happening told behind it: "43 orang tewas; ambulans dihadang"."""
    return ";" in scene.words[toll.word : draft.happening.first]


def _is_denied(draft: Draft) -> bool:
    return draft.saying is not None and draft.saying.hit is not None and draft.saying.hit.kind is StatementKind.DENY


def _again(scene: Scene, before: list[Draft], toll: FoundToll, frame: Draft, *, is_elsewhere: bool) -> Draft:
    """A further report on the happening told last: its type is taken over, and the figure added.

    Of an attack told long before, or at another place, only that it was one: "Di Sumy, tiga orang tewas".
    """
    last = before[-1].report
    near = scene.document.sentence_of[before[-1].happening.first] >= scene.document.sentence_of[toll.word] - 2
    kind, again = last.type, None if is_apart(scene, toll.word, *_NOT_THAT) else last.trigger
    if is_elsewhere or not near or again is None:
        again = None
        kind = EventType.ATTACK if kind.is_attack else EventType.OTHER
    elif kind is EventType.CEASEFIRE_VIOLATION:
        kind, again = EventType.OTHER, None  # who dies in the next sentence need not have died of it
    word = scene.span(toll.word, toll.word + 1)
    report = Report(
        id=content_id(scene.article.id, "report", word.start, word.end),
        type=kind,
        trigger=word,
        evidence=hull(word, toll.toll.span),
        tolls=(toll.toll,),
        polarity=Polarity.NEGATIVE if _is_denied(frame) else Polarity.POSITIVE,
        again=again,
    )
    happening = Happening(toll.word, toll.word + 1, kind, Voice.HAPPEN)
    return replace(frame, report=report, happening=happening)
