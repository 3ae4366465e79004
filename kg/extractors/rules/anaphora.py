"""Words that speak once more of a happening told before: "serangan itu", "the blast"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extractors.rules.happenings import Draft
from kg.extractors.rules.scene import Scene
from kg.languages.voices import Voice
from kg.model import Modality, Report


def pointing_back(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each that only names again what was told before with the report of that.

    The happening told last is meant, of those of the same kind.
    """
    result: list[Draft] = []
    for draft in drafts:
        earlier = _meant(draft.report, result) if _is_anaphor(scene, draft) else None
        again = draft.report.again if earlier is None else earlier.again or earlier.trigger
        result.append(replace(draft, report=replace(draft.report, again=again)))
    return result


def _is_anaphor(scene: Scene, draft: Draft) -> bool:
    happening, report = draft.happening, draft.report
    if happening.voice is not Voice.NOUN or report.again is not None or report.modality is not Modality.ACTUAL:
        return False
    definite = scene.is_in("pronouns.definite", happening.last) and scene.same_sentence(happening.first, happening.last)
    return definite or scene.is_in("pronouns.definite_before", happening.first - 1)


def _meant(report: Report, earlier: Sequence[Draft]) -> Report | None:
    """The report told last of what a word may mean: one of its own kind, or for "serangan" any attack."""
    fitting = [
        draft.report
        for draft in reversed(earlier)
        if draft.report.trigger.end <= report.trigger.start and draft.report.modality is Modality.ACTUAL
    ]
    return next((other for other in fitting if report.type.may_mean(other.type)), None)
