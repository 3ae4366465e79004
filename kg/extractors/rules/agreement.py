"""What the rest of a text says of its names: short forms, lone first names, lists, and kinds decided together."""

from __future__ import annotations

from dataclasses import replace

from kg.extractors.rules.found import Found
from kg.extractors.rules.scene import Scene
from kg.model import ActorType, MentionKind

#: A lone part of a person's name has more letters than this.
SHORTEST_NAME = 2


def agreed_names(scene: Scene, found: list[Found]) -> tuple[Found, ...]:
    """The phrases of a text, decided with one another."""
    return _agreed(scene, _with_short_forms(scene, _with_parts(scene, found)))


def _with_short_forms(scene: Scene, found: list[Found]) -> list[Found]:
    """The phrases, and every use of the short forms that the text gives in brackets: "… Nasional (FARDC)"."""
    given: dict[str, Found] = {}
    for phrase in found:
        at = phrase.last + 1
        is_bracketed = scene.word(phrase.last) == "(" and scene.word(at + 1) == ")"
        if is_bracketed and phrase.kind is not MentionKind.PERSON and scene.token(at).text[:2].isupper():
            given.setdefault(scene.token(at).text, _body_of(scene, phrase, found))
    if not given:
        return found
    for form, full in given.items():
        actors = scene.knowledge.actors(form)
        is_known = bool(scene.knowledge.actors(full.name)) or len(actors) != 1
        if not is_known and actors[0].type is full.actor_type:  # an unknown long form of a known short one
            given[form] = replace(full, name=form)
    named = {(full.first, full.last): full.name for full in given.values()}
    found = [replace(phrase, name=named.get((phrase.first, phrase.last), phrase.name)) for phrase in found]
    known = {i for phrase in found for i in range(phrase.first, phrase.last) if phrase.last - phrase.first > 1}
    short = [phrase for phrase in found if phrase.last - phrase.first == 1 and scene.forms[phrase.first] in given]
    nested = {phrase.first for phrase in short} | _owners(found)
    kept = [phrase for phrase in found if phrase not in short]
    for i, form in enumerate(scene.forms):
        if form in given and (i in nested or i not in known):
            full = given[form]
            kept.append(replace(full, first=i, last=i + 1, core=i, core_end=i + 1, role=""))
    return sorted(kept, key=lambda phrase: (phrase.first, -phrase.last))


def _owners(found: list[Found]) -> set[int]:
    """The tokens between a title and the name behind it, where the body stands that the title is of."""
    persons = (phrase for phrase in found if phrase.kind is MentionKind.PERSON)
    return {
        index for phrase in persons for index in range(phrase.first, phrase.core if phrase.has_name else phrase.last)
    }


def _body_of(scene: Scene, place: Found, found: list[Found]) -> Found:
    """Whose short form stands behind a place: the mission's in "Misi PBB di Libya (UNSMIL)"."""
    if place.kind is not MentionKind.PLACE:
        return place
    before = place.first - 1
    if not scene.is_in("prepositions.place", before):
        return place
    bodies = (phrase for phrase in found if phrase.last == before and phrase.kind is MentionKind.ORGANIZATION)
    return next((phrase for phrase in bodies if phrase.has_name), place)


def _with_parts(scene: Scene, found: list[Found]) -> list[Found]:
    """The phrases, and each lone first or last name of a person whom the text names in full."""
    taken = {i for phrase in found for i in range(phrase.first, phrase.last)}
    parts = {
        part
        for phrase in found
        if phrase.kind is MentionKind.PERSON and phrase.core_end - phrase.core > 1
        for part in (scene.token(phrase.core).text, scene.token(phrase.core_end - 1).text)
    }
    more = [
        Found(i, i + 1, i, i + 1, MentionKind.PERSON, token.text, ActorType.PERSON)
        for i, token in enumerate(scene.document.tokens)
        if i not in taken and token.text in parts and len(token.text) > SHORTEST_NAME
    ]
    return sorted([*found, *more], key=lambda phrase: (phrase.first, -phrase.last))


def _agreed(scene: Scene, found: list[Found]) -> tuple[Found, ...]:
    """The same phrases, lone names of uncertain kind decided by their lists and by the rest of the text.

    "di Tovuz, Gadabay, dan Gubadli": what follows a place in a list is a place. A name that is a place
    once is one wherever it stands alone.
    """
    ends = {phrase.last: phrase for phrase in found}
    certain = {phrase.name for phrase in found if phrase.kind is MentionKind.PLACE}
    surnames = {phrase.name.split()[-1] for phrase in found if phrase.kind is MentionKind.PERSON and " " in phrase.name}
    agreed: list[Found] = []
    for phrase in found:
        decided = phrase
        is_lone = phrase.kind is MentionKind.PERSON and not phrase.role and phrase.core_end - phrase.core == 1
        is_open = is_lone and phrase.name not in surnames and phrase.name not in scene.called_names
        if is_open and (phrase.name in certain or _is_listed(scene, phrase, ends)):
            decided = replace(phrase, kind=MentionKind.PLACE, actor_type=None)
            certain.add(phrase.name)
            ends[phrase.last] = decided
        agreed.append(decided)
    return tuple(agreed)


def _is_listed(scene: Scene, phrase: Found, ends: dict[int, Found]) -> bool:
    """Whether a name goes on a list that a place began: "di Tovuz, Gadabay, dan Gubadli"."""
    before = phrase.first
    while before > 0 and (scene.word(before - 1) == "," or scene.is_in("prepositions.coordinators", before - 1)):
        before -= 1
    if before == phrase.first or before not in ends or ends[before].kind is not MentionKind.PLACE:
        return False
    joined = scene.is_in("prepositions.coordinators", phrase.first - 1)
    goes_on = scene.word(phrase.last) == "," or scene.is_in("prepositions.coordinators", phrase.last)
    return joined or goes_on
