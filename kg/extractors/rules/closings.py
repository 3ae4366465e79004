"""Sentences that are said as a whole, with the speaker at their end or set into them.

"…, President Idriss Deby said after visiting the site", "…, a teacher, Sani Umar, told the governor", "Israel hit it,
the ministry said, killing 20".
"""

from __future__ import annotations

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.cues import Hit
from kg.extractors.rules.interruptions import apposed_before, office_start
from kg.extractors.rules.scene import Scene
from kg.languages.lexicon import Voice


def goes_on_with(scene: Scene, hit: Hit) -> int | None:
    """Where the words end that a participle goes on with behind an inserted saying: "…, X said, killing ten"."""
    if scene.word(hit.last) != "," or scene.token(hit.last + 1).base != "advcl":
        return None
    verb = scene.token(hit.last + 1)
    is_participle = (
        verb.pos == "VERB" and verb.text.endswith("ing") and scene.lexicon.has_any("order.head_last", "titles")
    )
    if not is_participle or verb.head != hit.first or scene.lexicon.cues.at(scene.words, hit.last + 1) is not None:
        return None
    first, last = scene.document.sentence(hit.first)
    return without_marks(scene, first, last)


def comma_before_subject(scene: Scene, cast: Cast, hit: Hit) -> bool:
    """Whether a comma stands before the subject of a cue, with words before it: "Russia, Kyiv said, …"."""
    first = scene.document.sentence(hit.first)[0]
    phrase = cast.phrase_at(hit.first - 1)
    start = phrase.first if phrase is not None else hit.first - 1
    return start - 1 > first and scene.word(start - 1) == ","


def told_before(scene: Scene, cast: Cast, hit: Hit, stop: int) -> int | None:
    """Where the words end that are told to somebody behind the cue: "…, a teacher, Sani Umar, told the governor"."""
    if any(scene.token(i).pos in {"VERB", "AUX"} for i in range(hit.last, stop)):
        return None
    name = apposed_before(scene, cast, hit.first)
    phrase = None if name is None else cast.phrase_at(name)
    end = None if phrase is None else office_start(scene, phrase.core)
    if end is None:
        return None
    first = scene.document.sentence(hit.first)[0]
    return without_marks(scene, first, end) if any(scene.token(i).pos == "VERB" for i in range(first, end)) else None


def speaker_start(cast: Cast, hit: Hit) -> int:
    phrase = cast.phrase_at(hit.first - 1)
    return phrase.first if phrase is not None else hit.first - 1


def closes_sentence(scene: Scene, cast: Cast, hit: Hit, start: int, stop: int) -> bool:
    """Whether a whole clause stands before the speaker, and only an occasion behind: "…, X said after visiting it"."""
    if not scene.lexicon.has_any("order.head_last", "titles") or not comma_before_subject(scene, cast, hit):
        return False
    first = scene.document.sentence(hit.first)[0]
    before = range(first, speaker_start(cast, hit) - 1)
    if scene.token(first).pos in {"ADP", "SCONJ", "ADV", "VERB"} or scene.is_in("prepositions.dating", first):
        return False
    has_verb = any(scene.token(i).pos == "VERB" for i in before)
    verbs = [i for i in range(start, stop) if scene.token(i).pos in {"VERB", "AUX"}]
    is_occasion = scene.is_in("speech.occasion_prepositions", start)
    return has_verb and is_occasion and not any(scene.document.related(i, "nsubj") for i in verbs)


def closed_by(scene: Scene, hit: Hit, other: Hit) -> int | None:
    """Where "…, a negotiator said" closes the whole sentence, a saying in it: the comma before that speaker."""
    if other.voice is not Voice.ACTIVE or other.first not in scene.document.ancestors(hit.first):
        return None
    heads = [head for head in scene.document.related(other.first, "nsubj") if hit.last <= head < other.first]
    start = scene.document.subtree(heads[-1])[0] if heads else 0
    return start - 1 if start and scene.word(start - 1) == "," and start - 1 > hit.last else None


def without_marks(scene: Scene, first: int, last: int) -> int:
    while last > first and not scene.token(last - 1).is_word and scene.word(last - 1) not in {")", "%"}:
        last -= 1
    return last
