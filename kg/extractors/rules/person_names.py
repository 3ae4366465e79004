"""Names of persons: where one ends, and where it stands behind an office."""

from __future__ import annotations

from kg.extractors.rules.bodies import jurisdiction, starts_something_else
from kg.extractors.rules.found import Found
from kg.extractors.rules.offices import past_remark
from kg.extractors.rules.scene import Scene
from kg.languages.lexicon import Voice
from kg.model import ActorType, MentionKind

#: A name of a person has no more tokens than this.
LONGEST_NAME = 6


def person_name(scene: Scene, start: int, stop: int) -> int:
    """Where the person's name that starts at a token ends; ``start`` itself when none does."""
    end = start
    known = min(stop, start + scene.knowledge.figure_at(scene.forms, start))
    while end < stop and end - start < LONGEST_NAME:
        token = scene.token(end)
        if not (token.is_capitalised and token.text[:1].isalpha()):
            if end == start or not is_particle(scene, end, stop):
                break
        elif end > start and (starts_something_else(scene, end) or scene.is_in("pronouns.third_person", end)):
            break  # "melalui X. Ia membantah"
        end += 1
    return max(end, known)


def bare_person(scene: Scene, first: int, last: int) -> Found:
    """A person told by nothing but the name at tokens ``[first, last)``."""
    return Found(first, last, first, last, MentionKind.PERSON, scene.text(first, last), ActorType.PERSON)


def is_particle(scene: Scene, index: int, stop: int) -> bool:
    """Whether a small word stands inside a name: "van" in "Ursula van der Meer", "al-Qudra"."""
    head, hyphen, tail = scene.token(index).text.partition("-")
    if hyphen and tail[:1].isupper() and scene.lexicon.has("names.articles", head.lower()):
        return True
    behind = index + 1
    while behind < stop and scene.is_in("names.inner", behind):
        behind += 1
    return scene.is_in("names.inner", index) and behind < stop and scene.token(behind).is_capitalised


def is_introduced(scene: Scene, first: int, last: int) -> bool:
    """Whether a name behind a word of saying has a title behind it: "tutur Esperance, warga Goma" is no town."""
    cue = scene.lexicon.cues.at(scene.words, first - 1)
    is_said = cue is not None and Voice.BARE in cue[1].voices and scene.same_sentence(first - 1, first)
    return is_said and scene.word(last) == "," and scene.phrase("persons.titles", last + 1) > 0


def name_behind(scene: Scene, index: int, stop: int, *, comma: bool) -> tuple[int, int]:
    is_other = scene.is_in("places.directions", index)  # "Komando Mindanao Barat" is no Mr Barat's
    is_other |= scene.token(index).is_capitalised and _heads_a_name(scene, index)
    end = person_name(scene, index, stop) if index < stop and not is_other else index
    if end > index:
        return (index, end) if not _is_place_only(scene, index, end) else (index, index)
    comma_at = past_remark(scene, index, stop) if index < stop else index
    comma = comma or comma_at > index or _is_known_behind(scene, index + 1, stop)
    if comma and scene.word(comma_at) == "," and comma_at + 1 < stop:
        start = comma_at + 1
        while start < stop and (rank := scene.phrase("persons.titles", start)):
            start += rank
        end = person_name(scene, start, stop)
        is_person = scene.seen_person(start) is not None
        if end > start and (is_person or end - start >= 2) and _is_set_off(scene, start, end, index < comma_at):
            return start, end
    return index, index


def _heads_a_name(scene: Scene, index: int) -> bool:
    """Whether a body's or a building's name begins: "perawat Puskesmas Kiwirok", "pejabat Kementerian Kesehatan"."""
    is_person = scene.knowledge.figure_at(scene.forms, index) > 0
    head = scene.lexicon.bodies.at(scene.words, index) is not None or scene.phrase("places.facilities", index) > 0
    return head and not is_person


def _is_known_behind(scene: Scene, index: int, stop: int) -> bool:
    """Whether somebody known or seen as a person is named between two commas: "penasihat perdana menteri, X, …"."""
    if scene.knowledge.figure_at(scene.forms, index):
        return True
    end = person_name(scene, index, stop) if index < stop else index
    return scene.seen_person(index) is not None and end - index > 1 and scene.word(end) == ","


def _is_set_off(scene: Scene, first: int, last: int, is_far: bool) -> bool:
    """Whether a name behind a comma is the holder's: a known place may begin it when a comma ends it too."""
    if scene.knowledge.figure_at(scene.forms, first):
        return True
    known = next(iter(scene.known_lengths(first)), 0)
    is_closed = scene.word(last) == ","
    return is_closed and known < last - first and not jurisdiction(scene, first) if known or is_far else True


def _is_place_only(scene: Scene, first: int, last: int) -> bool:
    """Whether the words behind a title are just a known place or body: "Presiden Rusia"."""
    return jurisdiction(scene, first) == last - first
