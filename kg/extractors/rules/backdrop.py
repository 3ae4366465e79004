"""Wars, sieges and the like: what only sets the scene, and what tells of a war by how long it has gone on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extractors.rules.clauses import clause_head
from kg.extractors.rules.numbers import figure_at
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.triggers import Happening
from kg.languages.lexicon import Voice
from kg.model import EventType

if TYPE_CHECKING:
    from kg.extractors.rules.happenings import Draft

#: How many tokens before a noun its length may begin: "fifteen months of bitter war".
_BEFORE = 5
#: How many tokens behind it: "the war, now in its second year".
_BEHIND = 6
#: What goes on for long enough to be measured.
_LASTING = frozenset({EventType.CLASH, EventType.ATTACK, EventType.RAID, EventType.SHELLING})


def is_background(scene: Scene, draft: Draft) -> bool:
    """Whether a word like "perang" only sets the scene: its figures, its start, its length or its sides tell more."""
    first = draft.happening.first
    if not scene.phrase("background.nouns", first) or draft.report.tolls or is_measured(scene, draft.happening):
        return False
    verb = clause_head(scene, draft.happening.head)
    is_waged = scene.phrase("light.agent", verb) and verb < draft.happening.head  # "since the war began" wages none
    if is_waged or scene.phrase("light.passive", verb):
        return False
    takes_its_course = scene.phrase("light.happen", verb) or scene.phrase("background.courses", verb)
    return not (takes_its_course and draft.report.period is not None)


def is_measured(scene: Scene, happening: Happening) -> bool:
    """Whether it is told how long something has gone on: "the 44-day war", "perang dua tahun", "in its third week"."""
    if happening.voice is not Voice.NOUN or happening.type not in _LASTING:
        return False
    first, last = scene.document.sentence(happening.first)
    before = range(max(first, happening.first - _BEFORE), happening.first)
    if any(_is_joined_length(scene, at) or _is_length(scene, at, happening.first) for at in before):
        return True
    behind = range(happening.last, min(last, happening.last + _BEHIND))
    return any(_is_ordinal_length(scene, at, last) for at in behind) or any(
        _is_length_behind(scene, at, last) for at in behind[:2]
    )


def _is_joined_length(scene: Scene, at: int) -> bool:
    """ "44-day", "two-year"."""
    number, joint, unit = scene.word(at).rpartition("-")
    return bool(joint) and scene.lexicon.has("background.lengths", unit) and _is_number(scene, number)


def _is_number(scene: Scene, word: str) -> bool:
    return word.isdecimal() or word in scene.lexicon.numbers


def _is_length(scene: Scene, at: int, stop: int) -> bool:
    """ "fifteen months of", right before the noun that it measures."""
    figure = figure_at(scene, at, stop)
    if figure is None or not scene.is_in("background.lengths", figure.last):
        return False
    return scene.is_in("counted.of", figure.last + 1) or (
        figure.last + 1 == stop and not scene.lexicon.has_any("order.head_last", "bodies")
    )


def _is_length_behind(scene: Scene, at: int, stop: int) -> bool:
    """ "perang dua tahun", "perang selama 44 hari"; in English a length stands before."""
    if scene.lexicon.has_any("order.head_last", "bodies"):
        return False
    start = at + scene.phrase("background.during", at)
    figure = figure_at(scene, start, stop)
    return figure is not None and figure.first == start and scene.is_in("background.lengths", figure.last)


def _is_ordinal_length(scene: Scene, at: int, stop: int) -> bool:
    """ "in its second week", "pekan kedua"."""
    if at + 1 >= stop:
        return False
    pair = (at, at + 1) if scene.lexicon.has_any("order.head_last", "bodies") else (at + 1, at)
    return scene.is_in("background.ordinals", pair[0]) and scene.is_in("background.lengths", pair[1])
