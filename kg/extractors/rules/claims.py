"""Sayings that a noun tells: "klaim Hamas bahwa …", "ancaman Israel untuk …"."""

from __future__ import annotations

from kg.extractors.rules.scene import Scene
from kg.model import StatementKind

#: How many tokens behind the noun, past whoever's claim it is, "bahwa" may stand.
REACH = 7


def claim_kind(scene: Scene, index: int) -> StatementKind | None:
    """What a noun with its owner and a clause behind it does in saying; None where it is no such noun.

    Only the first word of saying of a sentence counts: in "membantah klaim X bahwa …" the denial is what is told.
    """
    if scene.token(index + 1).pos != "PROPN" and scene.lexicon.bodies.at(scene.words, index + 1) is None:
        return None
    kind = next((kind for kind in StatementKind if scene.is_any(f"claims.{kind}", index)), None)
    if kind is None:
        return None
    first = scene.document.sentence(index)[0]
    if any(scene.lexicon.cues.at(scene.words, i) is not None for i in range(first, index)):
        return None
    return kind if opener(scene, index) is not None else None


def opener(scene: Scene, index: int) -> int | None:
    """The "bahwa" behind a noun of claiming, with nothing but its owner between."""
    stop = min(index + REACH, scene.document.sentence(index)[1] - 1)
    for at in range(index + 2, stop):
        if scene.is_in("speech.content_openers", at):
            return at
        if scene.token(at).pos in {"VERB", "AUX", "PUNCT", "ADP", "SCONJ"}:
            return None
    return None


def claimed(scene: Scene, index: int) -> tuple[int, int]:
    """The tokens of what is claimed: the clause of "bahwa", as far as it hangs together."""
    at = opener(scene, index)
    if at is None:
        return index, index
    clause = set(scene.document.subtree(scene.token(at).head))
    end = at + 1
    while end in clause and scene.word(end) not in {",", ";"}:
        end += 1
    while end > at + 1 and not scene.token(end - 1).is_word:
        end -= 1
    return at + 1, end
