"""In what a place lies by the words beside it: "Quetta, Provinsi Balochistan, Pakistan", "kota kecil di Donetsk"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extractors.rules.found import Found
from kg.extractors.rules.scene import Scene
from kg.model import Mention, MentionKind

#: What may stand behind a state's name that only ends what is said of a town.
_CLOSING = frozenset({"PUNCT", "ADP", "SCONJ", ""})
#: What stands between two places that lie in each other is told by these; others tell of a distance or a border.
_BESIDE = ("places.beside", "prepositions.away", "prepositions.distance")


def name_end(scene: Scene, phrase: Found) -> int:
    """Where a name ends with the direction behind it: "Ukraina timur"."""
    return phrase.last + scene.phrase("places.directions", phrase.last)


def lies_in(scene: Scene, gap: Sequence[str]) -> bool:
    """Whether what stands between two places has the first lie in the second, not beside it or far from it."""
    if len(gap) > 1 and any(scene.lexicon.has(key, word) for word in gap for key in _BESIDE):
        return False
    is_inside = bool(gap) and scene.lexicon.has("places.inside", gap[-1])
    return len(gap) <= 1 or is_inside or scene.lexicon.has("places.capitals", " ".join(gap[-2:]))


def is_closed(scene: Scene, phrase: Found) -> bool:
    """Whether a state's name only ends what is said of a town: "Jizan, Arab Saudi, pada Rabu", and acts no further."""
    return not opens_clause(scene, phrase) and scene.token(name_end(scene, phrase)).pos in _CLOSING


def opens_clause(scene: Scene, phrase: Found) -> bool:
    """Whether a name is what a verb speaks of: "bombed Kharkiv, and Belgorod was shelled"."""
    head = scene.token(scene.document.top(phrase.first, phrase.last))
    return head.base == "nsubj" and scene.token(head.head).pos == "VERB"


def as_place(mention: Mention) -> Mention:
    """A state as the land that it is."""
    return mention if mention.kind is MentionKind.PLACE else replace(mention, kind=MentionKind.PLACE, actor_type=None)
