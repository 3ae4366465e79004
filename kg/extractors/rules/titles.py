"""Persons by their titles: "Menteri Luar Negeri Turki Mevlut Cavusoglu", "juru bicara militer Israel"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extractors.rules.bodies import body_before_head, body_phrase, jurisdiction, starts_something_else
from kg.extractors.rules.found import Found
from kg.extractors.rules.scene import Scene
from kg.model import ActorType, MentionKind

#: A name of a person has no more tokens than this.
LONGEST_NAME = 6


@dataclass(frozen=True, slots=True)
class Holder:
    """The body or state that a title belongs to: tokens ``[first, last)`` and its name."""

    first: int
    last: int
    name: str


def person_name(scene: Scene, start: int, stop: int) -> int:
    """Where the person's name that starts at a token ends; ``start`` itself when none does."""
    end = start
    while end < stop and end - start < LONGEST_NAME:
        token = scene.token(end)
        if not (token.is_capitalised and token.text[:1].isalpha()):
            if end == start or not _is_particle(scene, end, stop):
                break
        elif end > start and starts_something_else(scene, end):
            break
        end += 1
    return end


def _is_particle(scene: Scene, index: int, stop: int) -> bool:
    """Whether a small word stands inside a name: "van" in "Ursula van der Meer", "al-Qudra"."""
    head, hyphen, tail = scene.token(index).text.partition("-")
    if hyphen and tail[:1].isupper() and scene.lexicon.has("names.inner", head.lower()):
        return True
    behind = index + 1
    while behind < stop and scene.is_in("names.inner", behind):
        behind += 1
    return scene.is_in("names.inner", index) and behind < stop and scene.token(behind).is_capitalised


def titled_person(scene: Scene, index: int, stop: int) -> Found | None:
    """The person whose title starts at a token, with or without a name behind it."""
    length = scene.phrase("persons.titles", index) or _possessed_title(scene, index)
    if length == 0:
        return None
    end = index + length
    holder: Holder | None = None
    while end < stop:
        step = scene.phrase("persons.fields", end) or scene.phrase("persons.titles", end)
        step = step or _concern(scene, end, stop) or _run_place(scene, end) or _seat_of_office(scene, end, stop)
        if not step:
            step = body_phrase(scene, end, stop) or _local_jurisdiction(scene, index, end, stop)
            step = step or jurisdiction(scene, end) or _office(scene, end, stop) or _bare_body(scene, end)
            if step:
                holder = Holder(end, end + step, scene.text(end, end + step))
        if not step:
            break
        end += step
    member_of = holder.name if holder else ""
    owned = not scene.phrase("persons.titles", index)
    core, core_end = _name_behind(scene, end, stop, comma=holder is not None or owned)
    if core < core_end:
        role = scene.text(index, end)
        name = scene.text(core, core_end)
        return Found(index, core_end, core, core_end, MentionKind.PERSON, name, ActorType.PERSON, role, member_of)
    if holder is None:
        return None
    phrase = scene.text(index, end)
    return Found(index, end, end, end, MentionKind.PERSON, phrase, ActorType.PERSON, phrase, member_of)


def _bare_body(scene: Scene, index: int) -> int:
    """ "juru bicara kementerian tersebut": a body that the text has named before."""
    head = scene.lexicon.bodies.at(scene.words, index)
    if head is None:
        return 0
    behind = index + head[0]
    if scene.is_in("pronouns.definite", behind):
        return head[0] + 1
    return head[0] if scene.word(behind) == "," else 0


def _possessed_title(scene: Scene, index: int) -> int:
    """ "juru bicaranya": a title whose last word bears a possessive suffix."""
    for length in (1, 2, 3):
        last = scene.without_suffix(scene.word(index + length - 1))
        if last and " ".join([*scene.words[index : index + length - 1], last]) in scene.lexicon.table("persons.titles"):
            return length
    return 0


def _office(scene: Scene, index: int, stop: int) -> int:
    """How many tokens an office of unknown words has that ends in its body: "Kebijakan Luar Negeri Uni Eropa".

    It is one only when a name follows the body.
    """
    at = index
    while at < stop and at - index < LONGEST_NAME and scene.token(at).is_capitalised and scene.token(at).text.isalpha():
        if at > index and scene.phrase("persons.titles", at):
            return at - index
        length = jurisdiction(scene, at)
        if length and at > index and at + length < stop and scene.token(at + length).is_capitalised:
            return at + length - index
        at += 1
    return 0


def _run_place(scene: Scene, index: int) -> int:
    """What a title runs without naming it: "direktur rumah sakit"."""
    length = 0 if scene.token(index).is_capitalised else scene.phrase("places.facilities", index)
    last = scene.document.sentence(index)[1] if length else index
    end = person_name(scene, index + length, last) if length and index + length < last else index + length
    return end - index if scene.word(end) == "," else length  # "kepala rumah sakit Nasser, Atef al-Hout"


def _seat_of_office(scene: Scene, index: int, stop: int) -> int:
    """A known place with its kind before it, when a name follows: "pejabat Provinsi Donetsk Andriy Koval"."""
    kind = scene.phrase("places.kinds", index)
    for length in scene.knowledge.longest(scene.forms, index + kind) if kind and index + kind < stop else ():
        end = index + kind + length
        if end < stop and person_name(scene, end, stop) > end:
            return kind + length
    return 0


def _concern(scene: Scene, index: int, stop: int) -> int:
    """ "untuk HAM", "urusan kemanusiaan": what an office is for; a name must follow it."""
    if not scene.is_in("persons.concerns", index):
        return 0
    for end in range(index + 2, min(index + 5, stop)):
        is_name = scene.token(end).is_capitalised and scene.token(end).pos == "PROPN" and not jurisdiction(scene, end)
        if is_name and person_name(scene, end, stop) - end >= 2:
            return end - index
    return 0


def _local_jurisdiction(scene: Scene, title: int, index: int, stop: int) -> int:
    if not scene.phrase("persons.local_titles", title) or not scene.token(index).is_capitalised:
        return 0
    for length in scene.knowledge.longest(scene.forms, index):
        end = index + length
        end += 1 if scene.word(end) == "," else 0
        if end < stop and person_name(scene, end, stop) > end:
            return length
    return 0


def _name_behind(scene: Scene, index: int, stop: int, *, comma: bool) -> tuple[int, int]:
    end = person_name(scene, index, stop) if index < stop else index
    if end > index:
        return (index, end) if not _is_place_only(scene, index, end) else (index, index)
    if comma and scene.word(index) == "," and index + 1 < stop:
        start = index + 1
        while start < stop and (rank := scene.phrase("persons.titles", start)):
            start += rank
        end = person_name(scene, start, stop)
        seen = scene.model_names.get(start)
        is_person = seen is not None and seen.label == "PER"
        if end > start and (is_person or end - start >= 2) and not scene.knowledge.longest(scene.forms, start):
            return start, end
    return index, index


def _is_place_only(scene: Scene, first: int, last: int) -> bool:
    """Whether the words behind a title are just a known place or body: "Presiden Rusia"."""
    return jurisdiction(scene, first) == last - first


def held_title(scene: Scene, index: int, stop: int) -> Found | None:
    """The person whose state or body is told before the title: "Israeli Prime Minister X", "RSF leader X"."""
    length = body_before_head(scene, index, stop) or jurisdiction(scene, index)
    at = index + length
    if not length or at >= stop:
        return None
    holder = scene.text(index, at)
    if scene.is_in("pronouns.possessive_marks", at):
        at += 1
    while at < stop and scene.phrase("persons.fields", at) and not scene.phrase("persons.titles", at):
        at += scene.phrase("persons.fields", at)
    title = scene.phrase("persons.titles", at) if at < stop else 0
    if not title:
        return None
    inner = titled_person(scene, at, stop)
    if inner is not None and inner.has_name:
        return replace(inner, first=index, role=scene.text(index, inner.core), member_of=inner.member_of or holder)
    end = at + title
    phrase = scene.text(index, end)
    return Found(index, end, end, end, MentionKind.PERSON, phrase, ActorType.PERSON, phrase, holder)


def apposed_role(scene: Scene, phrase: Found, stop: int) -> Found:
    """A person with the office told behind the name: "X, a spokesman for the group," or "X, juru bicara Y,"."""
    at = phrase.last + 1
    if phrase.kind is not MentionKind.PERSON or not phrase.has_name or scene.word(phrase.last) != "," or at >= stop:
        return phrase
    while at < stop and scene.token(at).pos in {"DET", "ADJ"} and not scene.phrase("persons.titles", at):
        at += 1
    start = at
    while at < stop and scene.phrase("persons.fields", at) and not scene.phrase("persons.titles", at):
        at += scene.phrase("persons.fields", at)
    title = scene.phrase("persons.titles", at) if at < stop else 0
    end = at + title
    while (
        title and end < stop and end - at < 10 and scene.word(end) not in {",", "."} and scene.token(end).pos != "VERB"
    ):
        end += 1
    if not title or scene.word(end) != ",":
        return phrase
    said = scene.text(start, end)
    return replace(phrase, role=f"{phrase.role}, {said}" if phrase.role else said)
