"""Where the words around a name tell that it is somebody's who speaks: "kata Alamsyah", "Panca mengatakan"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.extractors.rules.quotes import MARKS
from kg.languages.lexicon import Frame, Voice

if TYPE_CHECKING:
    from kg.extractors.rules.scene import Scene

_OPENING = frozenset({".", "!", "?", ",", ";", ":", "–", "—"}) | MARKS
#: How many small words may stand between a name and its verb: "Panca juga sudah mengatakan".
ADVERB_REACH = 3
#: A noun made by a prefix and a suffix has at least so many letters: "pelatihan".
SHORTEST_DERIVED = 7


def called(scene: Scene) -> Iterator[int]:
    """The capitalised tokens that begin a speaker's name by the word of saying beside them.

    Only where the language tells names from the words of offices.
    """
    if not scene.lexicon.table("offices.heads"):
        return
    for index, token in enumerate(scene.document.tokens):
        is_name = token.is_capitalised and token.text[:1].isalpha() and len(token.text) > 1 and _is_free(scene, index)
        if is_name and (follows_cue(scene, index) or (_opens_saying(scene, index) and _is_no_word(scene, index))):
            yield index


def follows_cue(scene: Scene, index: int) -> bool:
    """Whether a bare cue beside a quote or a comma, or "menurut", stands right before a token."""
    before = index - 1
    if scene.is_in("speech.according_to", before):
        return _is_no_word(scene, index)
    cue = scene.lexicon.cues.at(scene.words, before)
    if cue is None or Voice.BARE not in cue[1].voices or not scene.same_sentence(before, index):
        return False
    return scene.word(before - 1) in MARKS or scene.word(before - 1) in {",", "?", "!"}


def _opens_saying(scene: Scene, index: int) -> bool:
    """Whether a name that opens its sentence or clause is the subject of a verb of saying."""
    first, stop = scene.document.sentence(index)
    if index != first and scene.word(index - 1) not in _OPENING:
        return False
    at = index + 1
    while at < stop and at - index < ADVERB_REACH + 1 and scene.token(at).pos in {"ADV", "AUX", "PART"}:
        at += 1
    cue = scene.lexicon.cues.at(scene.words, at) if at < stop else None
    return cue is not None and Voice.ACTIVE in cue[1].voices and cue[1].frame in {Frame.SAY, Frame.ASK}


def _is_free(scene: Scene, index: int) -> bool:
    """Whether nothing else is known by the word: no office, body, state or pronoun."""
    words = ("persons.titles", "offices.heads", "offices.institutions", "offices.words", "offices.ranks", "names.never")
    longest = max(scene.phrase(key, index) for key in words)
    if longest > scene.is_in("offices.given", index):
        return False
    pronouns = ("pronouns.third_person", "pronouns.third_plural", "pronouns.first_person")
    if any(scene.is_any(key, index) for key in pronouns) or scene.lexicon.bodies.at(scene.words, index):
        return False
    if scene.token(index).pos not in {"PROPN", "NOUN", "X", "ADJ", "VERB"} or scene.token(index).text.isupper():
        return False
    if scene.lexicon.cues.at(scene.words, index):
        return False
    form = scene.forms[index]
    knowledge = scene.knowledge
    return not (knowledge.actors(form) or knowledge.seat(form) or knowledge.demonym(form))


def _is_no_word(scene: Scene, index: int) -> bool:
    """Whether nothing tells that the capital only opens a sentence: "Peraturan itu menyebutkan"."""
    word = scene.token(index).lower
    return word not in scene.small_words and not is_derived(scene, word)


def is_derived(scene: Scene, word: str) -> bool:
    """Whether a word is made as nouns of doing and being are: "penanggulangan", "kesehatan"."""
    return (
        len(word) >= SHORTEST_DERIVED
        and any(scene.lexicon.has("offices.prefixes", word[:length]) for length in (2, 3))
        and any(scene.lexicon.has("offices.suffixes", word[-length:]) for length in (2, 3))
    )
