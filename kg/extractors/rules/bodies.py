"""Bodies by their heads: "Kementerian Pertahanan Rusia", "Israel's military", and whose they are."""

from __future__ import annotations

from kg.extractors.rules.scene import Scene
from kg.model import ActorType


def jurisdiction(scene: Scene, index: int) -> int:
    """How many tokens the state, body or region has that starts here and may own a title; 0 when none does.

    Towns known only to a gazetteer do not count: Vladimir is a city, and a president.
    """
    if index >= len(scene.forms):
        return 0
    for length in scene.known_lengths(index):
        name = " ".join(scene.forms[index : index + length])
        if scene.knowledge.actors(name) or any(site.is_curated for site in scene.knowledge.sites(name)):
            return length
        if scene.knowledge.demonym(name) or scene.knowledge.seat(name):
            return length
    single = scene.forms[index]
    return 1 if scene.knowledge.demonym(single) else 0


def body_phrase(scene: Scene, index: int, stop: int) -> int:
    """How many tokens the body has whose head word starts here ("Kementerian Pertahanan Rusia"); 0 if none.

    The phrase must hold a name: a ministry of nobody is no body.
    """
    head = scene.lexicon.bodies.at(scene.words, index)
    if head is None:
        return 0
    end = index + head[0]
    if head[0] > 1 and _is_capital(scene, index, end) and end < stop and _person_begins(scene, end):
        return head[0]  # "Kantor Perdana Menteri Fayez al-Sarraj": the office is named, and then its holder
    end += _members(scene, end) if head[1] is ActorType.OTHER else 0
    named = 0
    known = _known_body(scene, index)
    if _is_numbered(scene, index, end, stop):
        end = named = end + 1  # "Front 33", "Brigade 47 Ukraina"
    while end < stop and end - index < 9:
        if end == index + known and not jurisdiction(scene, end):
            return known  # "Tentara Arakan Khaing": what stands behind a known name is another's
        step = _body_step(scene, end)
        if step == 0 or (named and _person_begins(scene, end, is_full=scene.token(index).is_capitalised)):
            break
        length, names = step if isinstance(step, tuple) else (step, False)
        if names and scene.is_in("names.ethnic", end - 1):
            leader = scene.seen_person(end)  # "kelompok pimpinan Mohamed Hamdan Dagalo": all of the leader's name
            length = max(length, min(leader.last, stop) - end if leader is not None else 0)
        end += length
        if names:
            named = end
            if jurisdiction(scene, end - length) == length:
                named += end < stop and scene.is_in("places.directions", end)  # "Komando Mindanao Barat"
                break
    if named:
        return named - index
    return 0


def _is_numbered(scene: Scene, index: int, end: int, stop: int) -> bool:
    """Whether a body goes by its number, as units do: "Front 33", "Batalion 12"."""
    return end < stop and scene.phrase("bodies_by.number", index) > 0 and scene.word(end).isdigit()


def _members(scene: Scene, index: int) -> int:
    """Whom an association is of: "Ikatan Dokter Indonesia" has a title in its name."""
    return scene.phrase("persons.titles", index) if scene.token(index).is_capitalised else 0


def _known_body(scene: Scene, index: int) -> int:
    """How many tokens the known actor has that starts here."""
    lengths = scene.known_lengths(index)
    return next((n for n in lengths if scene.knowledge.actors(" ".join(scene.forms[index : index + n]))), 0)


def _is_capital(scene: Scene, first: int, last: int) -> bool:
    return all(scene.token(index).is_capitalised for index in range(first, last))


def _person_begins(scene: Scene, index: int, *, is_full: bool = False) -> bool:
    """Whether a person is named from here; behind a body in capitals only by more than one word.

    "Komite Perlawanan Madani" ends in no Mr Madani.
    """
    if scene.knowledge.figure_at(scene.forms, index):
        return True
    seen = scene.seen_person(index)
    return seen is not None and seen.first == index and (not is_full or seen.last - seen.first > 1)


def body_before_head(scene: Scene, index: int, stop: int) -> int:
    """How many tokens the body has whose name begins here and whose head stands last ("Russian Defence Ministry").

    Only in languages that say so; the phrase must hold a name or be one.
    """
    if not scene.lexicon.has_any("order.head_last", "bodies"):
        return 0
    best, at, named = 0, index, False
    while at < stop and at - index < 8:
        known = 0 if scene.is_in("names.never", at) else jurisdiction(scene, at)
        head = scene.lexicon.bodies.at(scene.words, at)
        if head is not None and not known:
            at += head[0]
            if named or (head[0] > 1 and all(scene.token(i).is_capitalised for i in range(index, at))):
                best, named = at - index, True
            continue
        field = scene.phrase("persons.fields", at)
        if known:
            if best:
                break
            at, named = at + known, True
        elif named and scene.is_in("pronouns.possessive_marks", at):
            at += 1
        elif field or (named and scene.is_in("names.ethnic", at)):
            at += field or 1
        elif _body_step(scene, at) == (1, True):
            at, named = at + 1, True
        else:
            break
    return best


def _body_step(scene: Scene, index: int) -> tuple[int, bool] | int:
    known = jurisdiction(scene, index)
    if known:
        return known, True
    if scene.is_in("names.ethnic", index):
        return 1, False
    field = scene.phrase("persons.fields", index)
    if field:
        return field, False
    inner = scene.lexicon.bodies.at(scene.words, index)
    if inner is not None:
        return inner[0], False
    token = scene.token(index)
    if token.text in {"/", "-"} and index + 1 < len(scene.words) and scene.token(index + 1).is_capitalised:
        return 2, True
    is_name = token.is_capitalised and token.text[:1].isalpha() and not starts_something_else(scene, index)
    if is_name and scene.token(index).pos != "VERB":
        return 1, True
    return 0


def starts_something_else(scene: Scene, index: int) -> bool:
    return scene.is_in("names.never", index) or scene.phrase("persons.titles", index) > 0
