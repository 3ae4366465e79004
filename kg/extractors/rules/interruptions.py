"""A speaker parted from the word of saying by commas: "Yusuf, juru bicara X, mengatakan", "Juru bicara X, Yusuf, …"."""

from __future__ import annotations

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import BETWEEN
from kg.extractors.rules.cues import Hit
from kg.extractors.rules.found import Found
from kg.extractors.rules.scene import Scene
from kg.model import MentionKind

#: How many words the subject before the first comma may have.
LONGEST = 12
#: What the words that tell an office are.
_IN_OFFICES = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADP", "PART", "PRON"})


def interrupted_subject(scene: Scene, cast: Cast, hit: Hit) -> int | None:
    """The first token of who speaks, where commas close an insertion right before the cue; None where none does.

    Of a description and a name the name speaks; of a name and anything else, what comes first.
    """
    close = hit.first - 1
    while scene.token(close).pos in BETWEEN and scene.word(close) != ",":
        close -= 1
    first, start = scene.document.sentence(hit.first)[0], 0
    if scene.word(close) != "," or close <= first:
        return None
    start = _subject_start(scene, first, close)
    opening = next((i for i in range(start, close) if scene.word(i) == ","), None)
    if (
        opening is None
        or opening == start
        or opening - start > LONGEST
        or not _is_noun_phrase(scene, cast, start, opening)
    ):
        return None
    outer, inner = cast.phrase_at(start), cast.phrase_at(opening + 1)
    if inner is not None and _fills(scene, inner, opening + 1, close) and _is_name_of(inner, outer):
        return inner.first
    return start


def _subject_start(scene: Scene, first: int, close: int) -> int:
    """Past what opens a sentence before its subject: "Namun, …", "Di Kyiv, …"."""
    while scene.token(first).pos in {"CCONJ", "SCONJ", "ADV", "PUNCT"} and first < close:
        first += 1
    if scene.token(first).pos == "ADP":
        comma = next((i for i in range(first, close) if scene.word(i) == ","), None)
        return first if comma is None else comma + 1
    return first


def _is_noun_phrase(scene: Scene, cast: Cast, start: int, stop: int) -> bool:
    phrase = cast.phrase_at(start)
    if scene.token(start).pos not in {"NOUN", "PROPN", "PRON", "NUM", "DET"} and phrase is None:
        return False
    at = phrase.last if phrase is not None else start
    return all(scene.token(i).pos not in {"VERB", "AUX", "SCONJ"} or cast.phrase_at(i) for i in range(at, stop))


def _fills(scene: Scene, phrase: Found, first: int, last: int) -> bool:
    """Whether a name is all that stands between two commas, but for an age or a short form in brackets."""
    if phrase.first != first or not phrase.has_name:
        return False
    return phrase.last >= last or (scene.word(phrase.last) == "(" and ")" in scene.word(last - 1))


def _is_name_of(inner: Found, outer: Found | None) -> bool:
    if inner.kind is MentionKind.PERSON:
        return True
    described = outer is None or not outer.has_name or outer.kind is not inner.kind
    return described and inner.kind is MentionKind.ORGANIZATION


def apposed_before(scene: Scene, cast: Cast, cue: int) -> int | None:
    """The first token of a name that commas set behind its office right before a cue that closes a sentence.

    "…, the regional governor, Oleh Syniehubov, said": the office is a noun phrase between two commas.
    """
    if scene.word(cue - 1) != "," or not scene.lexicon.has_any("order.head_last", "titles"):
        return None
    phrase = cast.phrase_at(cue - 2)
    is_person = phrase is not None and phrase.kind is MentionKind.PERSON and phrase.has_name
    if phrase is None or not is_person or phrase.last != cue - 1:
        return None
    return phrase.first if office_start(scene, phrase.core) is not None else None


def office_start(scene: Scene, core: int) -> int | None:
    """Where the office opens that a comma parts from the name at a token, behind a comma of its own."""
    if scene.word(core - 1) != ",":
        return None
    first = scene.document.sentence(core)[0]
    start = core - 1
    while start > first and core - 1 - start < LONGEST and scene.token(start - 1).pos in _IN_OFFICES:
        start -= 1
    is_office = start < core - 1 and _opens_office(scene, start) and scene.word(start - 1) == ","
    return start if is_office and start - 1 > first else None


def _opens_office(scene: Scene, index: int) -> bool:
    return scene.token(index).pos == "DET" or scene.is_in("pronouns.possessive", index)
