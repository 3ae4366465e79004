"""Persons by their titles: "Menteri Luar Negeri Turki Mevlut Cavusoglu", "juru bicara militer Israel"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extractors.rules.bodies import body_before_head, body_phrase, jurisdiction
from kg.extractors.rules.found import Found
from kg.extractors.rules.offices import (
    acronym,
    bare_head,
    branch,
    fields_joined,
    numbered_unit,
    owner_behind,
    people_led,
)
from kg.extractors.rules.person_names import LONGEST_NAME, is_particle, name_behind, person_name
from kg.extractors.rules.scene import Scene
from kg.model import ActorType, MentionKind


@dataclass(frozen=True, slots=True)
class Holder:
    """The body or state that a title belongs to: tokens ``[first, last)`` and its name."""

    first: int
    last: int
    name: str


def titled_person(scene: Scene, index: int, stop: int, *, is_held: bool = False) -> Found | None:
    """The person whose title starts at a token, with or without a name behind it."""
    length = scene.phrase("persons.titles", index) or _possessed_title(scene, index)
    if length == 0:
        return None
    end = index + length
    if scene.lexicon.table("persons.fields").ending(scene.words[index:end], length) is not None:
        end += fields_joined(scene, end, stop)  # "Menteri Luar Negeri dan Perdagangan"
    holder: Holder | None = None
    while end < stop and not scene.knowledge.figure_at(scene.forms, end):
        step = 0 if _is_owned_body(scene, end) else _field(scene, end, stop)
        step = step or scene.phrase("persons.titles", end) or _concern(scene, end, stop) or _run_place(scene, end)
        step = (
            step
            or numbered_unit(scene, end)
            or _seat_of_office(scene, end, stop)
            or people_led(scene, end)
            or branch(scene, end, stop)
        )
        if not step:
            start = end + (owner_behind(scene, end, stop) if holder is None else 0)
            length = _holder_at(scene, index, start, stop, is_held=holder is not None)
            if length:
                holder = Holder(start, start + length, scene.text(start, start + length))
                step = start - end + length
            else:
                step = start - end + _place_behind(scene, start) if start > end else 0
        if not step:
            break
        end += step
    end = _past_short_form(scene, end, stop) if holder else end
    member_of = holder.name if holder else ""
    owned = not scene.phrase("persons.titles", index)
    core, core_end = name_behind(scene, end, stop, comma=holder is not None or owned or is_held)
    if core < core_end:
        role = scene.text(index, end)
        name = scene.text(core, core_end)
        return Found(index, core_end, core, core_end, MentionKind.PERSON, name, ActorType.PERSON, role, member_of)
    if holder is None:
        return None
    phrase = scene.text(index, end)
    return Found(index, end, end, end, MentionKind.PERSON, phrase, ActorType.PERSON, phrase, member_of)


def _field(scene: Scene, index: int, stop: int) -> int:
    """How many tokens the field of an office has, with those joined to it: "Politik, Hukum, dan Keamanan"."""
    opening = 1 if scene.is_in("persons.concerns", index) and scene.phrase("persons.fields", index + 1) else 0
    length = opening + scene.phrase("persons.fields", index + opening)
    joined = fields_joined(scene, index + length, stop) if length > opening else 0
    return length + joined if joined or not opening else 0


def _past_short_form(scene: Scene, index: int, stop: int) -> int:
    """Behind the short form in brackets that a name may follow: "… Tentara Nasional Libya (LNA) X"."""
    behind = index + 3
    is_bracketed = scene.word(index) == "(" and scene.word(index + 2) == ")" and behind < stop
    return behind if is_bracketed and person_name(scene, behind, stop) > behind else index


def _holder_at(scene: Scene, title: int, index: int, stop: int, *, is_held: bool) -> int:
    """How many tokens the body, state or area has whose a title is; a name like "Turki al-Malki" is a person's."""
    step = bare_head(scene, index) or body_phrase(scene, index, stop)
    if not step and not is_held:
        step = _local_jurisdiction(scene, title, index, stop)
    if step:
        return step
    step = jurisdiction(scene, index)
    if step and not scene.token(index + step).is_capitalised and is_particle(scene, index + step, stop):
        return 0
    return step or _office(scene, index, stop) or acronym(scene, index, stop) or _bare_body(scene, index)


def _is_owned_body(scene: Scene, index: int) -> bool:
    """Whether a field of office heads a body that is named: "juru bicara militer Israel"."""
    head = scene.lexicon.bodies.at(scene.words, index)
    field = scene.phrase("persons.fields", index)
    is_field = head is not None and field == head[0]
    if jurisdiction(scene, index) > max(field, 1):
        return True  # "Badan Energi Atom Internasional" is no field of office
    return is_field and head is not None and jurisdiction(scene, index + head[0]) > 0


def _place_behind(scene: Scene, index: int) -> int:
    return next(iter(scene.known_lengths(index)), 0)


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
    for length in scene.known_lengths(index + kind) if kind and index + kind < stop else ():
        end = index + kind + length
        if end < stop and person_name(scene, end, stop) > end:
            return kind + length
    return 0


def _concern(scene: Scene, index: int, stop: int) -> int:
    """ "untuk HAM", "urusan kemanusiaan": what an office is for; a name must follow it."""
    if not scene.is_in("persons.concerns", index):
        return 0
    for end in range(index + 2, min(index + 5, stop)):
        if scene.is_any("persons.links", index) and jurisdiction(scene, end - 1):
            return 0  # "spokesman for the Libyan National Army" speaks for it
        is_name = scene.token(end).is_capitalised and scene.token(end).pos == "PROPN" and not jurisdiction(scene, end)
        if is_name and person_name(scene, end, stop) - end >= 2:
            return end - index
    return 0


def _local_jurisdiction(scene: Scene, title: int, index: int, stop: int) -> int:
    if not scene.phrase("persons.local_titles", title) or not scene.token(index).is_capitalised:
        return 0
    for length in scene.known_lengths(index):
        end = index + length
        end += 1 if scene.word(end) == "," else 0
        if end < stop and person_name(scene, end, stop) > end:
            return length
    seen = _town_before_person(scene, index, stop)
    if seen:
        return seen
    behind = index + 1  # "Bupati Puncak Willem Wandik": a regency whose name is a word as well
    is_area = bool(scene.knowledge.sites(scene.forms[index])) and behind < stop
    return 1 if is_area and person_name(scene, behind, stop) - behind > 1 else 0


def _town_before_person(scene: Scene, index: int, stop: int) -> int:
    """ "Wali Kota Aitou Joseph Trad": a town that nobody knows, where the model sees a full name begin behind it."""
    end = person_name(scene, index, stop)
    for at in range(index + 1, end):
        seen = scene.seen_person(at)
        if seen is not None and seen.first == at:
            return at - index if end - at > 1 and index not in scene.model_names else 0
    return 0


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
    inner = titled_person(scene, at, stop, is_held=True)
    if inner is not None and inner.has_name:
        return replace(inner, first=index, role=scene.text(index, inner.core), member_of=holder)
    end = at + title
    phrase = scene.text(index, end)
    return Found(index, end, end, end, MentionKind.PERSON, phrase, ActorType.PERSON, phrase, holder)


def apposed_role(scene: Scene, phrase: Found, stop: int) -> Found:
    """A person with the office told behind the name: "X, a spokesman for the group," or "X, juru bicara Y,"."""
    at = phrase.last + 1
    if phrase.kind is not MentionKind.PERSON or not phrase.has_name or scene.word(phrase.last) != "," or at >= stop:
        return phrase
    while at < stop and scene.token(at).pos == "DET":
        at += 1
    start = at
    while at < stop and scene.token(at).pos == "ADJ" and not scene.phrase("persons.titles", at):
        at += 1
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
    if said in phrase.role:
        return phrase
    return replace(phrase, role=f"{phrase.role}, {said}" if phrase.role else said)
