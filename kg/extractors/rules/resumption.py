"""General words that take up what was told before: "insiden itu", "kesepakatan tersebut", "melanggar kesepakatan".

Of what kind the happening was they do not say; they tell one only where another word told it before them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extractors.rules.anaphora import definite_behind, is_aside
from kg.extractors.rules.happenings import Draft, HappeningReader
from kg.extractors.rules.news import is_no_news
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.triggers import Happening
from kg.languages.voices import Voice
from kg.model import EventType, Modality, Polarity, StatementKind

#: In how many sentences before a general word the happening that it means is looked for.
_REACH = 4
#: How many adjectives may stand between a general word and what makes it point back: "this cowardly, brutal crime".
_EPITHETS = 2
_VIOLENT = frozenset({EventType.CLASH, EventType.RIOT})
_GENERAL = ("again.happenings", "again.pacts", "again.releases", "again.breaches")
_PACTS = frozenset({EventType.CEASEFIRE, EventType.AGREEMENT, EventType.PRISONER_EXCHANGE})

_KINDS = {"again.pacts": _PACTS, "again.releases": frozenset({EventType.PRISONER_EXCHANGE})}


def with_general_words(scene: Scene, reader: HappeningReader, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with those that general words tell once more."""
    if not drafts or "again.happenings" not in scene.lexicon.words:
        return list(drafts)
    result = list(drafts)
    for happening, meant in _found(scene, result):
        word = scene.span(happening.first, happening.last)
        saying = reader.saying_at(word)
        if is_no_news(scene, happening, saying) or reader.is_unheard(word, saying):
            continue
        first, last = reader.region(happening.first, saying)
        rivals = [draft.happening for draft in drafts if first <= draft.happening.first < last]
        draft = reader.draft(happening, saying, first, last, [*rivals, happening])
        again = None if meant is None else meant.report.trigger
        result.append(replace(draft, report=replace(draft.report, again=again)))
    return sorted(result, key=lambda d: (d.report.trigger, d.report.id))


def _found(scene: Scene, drafts: Sequence[Draft]) -> Iterator[tuple[Happening, Draft | None]]:
    """Each general word with what it means; a breach is of a truce told before, but tells a thing of its own."""
    taken = {at for draft in drafts for at in range(draft.happening.first, draft.happening.last)}
    index = 0
    while index < len(scene.words):
        length = max(scene.phrase(key, index) for key in _GENERAL)
        if length and taken.isdisjoint(range(index, index + length)):
            found = _at(scene, drafts, index, length)
            if found is not None:
                yield found
        index += max(length, 1)


def _at(scene: Scene, drafts: Sequence[Draft], index: int, length: int) -> tuple[Happening, Draft | None] | None:
    if scene.phrase("again.breaches", index):
        truce = _last(scene, drafts, index, frozenset({EventType.CEASEFIRE, EventType.AGREEMENT}), len(scene.words))
        voice = Voice.NOUN if scene.token(index).pos == "NOUN" else Voice.ACTIVE
        is_whole = length > 1 or not scene.token(index + 1).is_word or scene.is_in("pronouns.definite", index + 1)
        if truce is None or not is_whole:
            return None
        breach = frozenset({EventType.CEASEFIRE_VIOLATION})
        meant = _last(scene, drafts, index, breach, _REACH) if voice is Voice.NOUN else None
        return Happening(index, index + length, EventType.CEASEFIRE_VIOLATION, voice), meant
    if not (definite_behind(scene, index + length) or _definite_before(scene, index, length)):
        return None
    kinds = next((kinds for key, kinds in _KINDS.items() if scene.phrase(key, index)), None)
    meant = _last(scene, drafts, index, kinds, len(scene.words) if kinds else _REACH)
    return None if meant is None else (Happening(index, index + length, meant.report.type, Voice.NOUN), meant)


def _is_denied(draft: Draft) -> bool:
    return draft.saying is not None and draft.saying.kind is StatementKind.DENY


def _definite_before(scene: Scene, index: int, length: int) -> bool:
    """ "the incident", "this odious crime": what points back stands before, adjectives between; no "crime rate"."""
    head, at = index + length - 1, index - 1
    if scene.token(index).pos != "NOUN" or scene.token(index).base == "compound" or scene.token(head + 1).pos == "NOUN":
        return False
    while at >= index - _EPITHETS and scene.token(at).pos == "ADJ":
        at -= 1
    return scene.same_sentence(at, index) and scene.is_in("pronouns.pointing", at)


def told_last(scene: Scene, drafts: Sequence[Draft], index: int, reach: int = _REACH) -> Draft | None:
    """The happening that hurts people told last in the sentences right before a token."""
    return _last(scene, drafts, index, None, reach)


def _last(
    scene: Scene, drafts: Sequence[Draft], index: int, kinds: frozenset[EventType] | None, reach: int
) -> Draft | None:
    """The happening of some kinds told last before a token; without kinds any that hurts people."""
    number = scene.document.sentence_of[index]
    for draft in sorted(drafts, key=lambda d: d.report.trigger, reverse=True):
        report = draft.report
        if draft.happening.last > index or number - scene.document.sentence_of[draft.happening.first] > reach:
            continue
        if is_aside(scene, draft.happening):
            continue
        is_kind = report.type in kinds if kinds else report.type.is_attack or report.type in _VIOLENT
        is_told = report.polarity is Polarity.POSITIVE or (kinds is None and _is_denied(draft))
        if is_kind and report.modality is Modality.ACTUAL and is_told:
            return draft
    return None
