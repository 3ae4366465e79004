"""Two triggers of one happening: "menembakkan rudal dalam serangan ke Kyiv"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extractors.rules.happenings import Draft
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.spans import hull
from kg.languages.voices import Voice
from kg.model import EventType


def merged(drafts: Sequence[Draft], scene: Scene) -> list[Draft]:
    """Drafts of which one only carries the other ("menembakkan rudal dalam serangan ke Kyiv") made one."""
    kept: list[Draft] = []
    for draft in drafts:
        twin = next((k for k in kept if _one_happening(scene, k, draft)), None)
        if twin is None:
            kept.append(draft)
        else:
            kept[kept.index(twin)] = _joined(twin, draft)
    return kept


def _one_happening(scene: Scene, one: Draft, other: Draft) -> bool:
    if (one.saying, one.first) != (other.saying, other.first) or not _kin(one.report.type, other.report.type):
        return False
    if one.report.modality is not other.report.modality or one.report.polarity is not other.report.polarity:
        return False
    if one.happening.voice is other.happening.voice is Voice.NOUN and _is_listed(scene, one, other):
        return False
    a, b = one.report, other.report
    for left, right in ((a.agents, b.agents), (a.places, b.places)):
        if left and right and not {m.name for m in left} & {m.name for m in right}:
            return False
    linked = scene.token(other.happening.head).head == one.happening.head or (
        scene.token(one.happening.head).head == other.happening.head
    )
    return linked and scene.token(other.happening.head).base != "conj"


def _is_listed(scene: Scene, one: Draft, other: Draft) -> bool:
    """Whether a comma parts two nouns: "to the missile strikes on Lahore, to Pakistan's attack on Jammu"."""
    first, last = sorted((one.happening.head, other.happening.head))
    return "," in scene.words[first:last]


def _kin(one: EventType, other: EventType) -> bool:
    return one is other or (one.is_attack and other.is_attack and EventType.ATTACK in {one, other})


def _joined(one: Draft, other: Draft) -> Draft:
    a, b = one.report, other.report
    kind = b.type if a.type is EventType.ATTACK else a.type
    report = replace(
        a,
        type=kind,
        evidence=hull(a.evidence, b.evidence),
        agents=a.agents or b.agents,
        targets=a.targets or b.targets,
        target_texts=a.target_texts or b.target_texts,
        places=a.places or b.places,
        period=a.period or b.period,
        weapons=a.weapons or b.weapons,
        tolls=a.tolls or b.tolls,
    )
    return replace(one, report=report)
