"""Places by their names: known ones, kinds of place with a name behind them, and things built."""

from __future__ import annotations

from kg.extractors.rules.bodies import jurisdiction
from kg.extractors.rules.found import Found
from kg.extractors.rules.person_names import is_introduced, person_name
from kg.extractors.rules.scene import Scene
from kg.languages.lexicon import Voice
from kg.model import ActorType, EventType, MentionKind

#: What comes down on places rather than on persons.
RAINING = frozenset({EventType.SHELLING, EventType.BOMBING, EventType.AIR_STRIKE})


def known_name(scene: Scene, index: int, length: int, stop: int) -> Found | None:
    end = index + length
    name = " ".join(scene.forms[index:end])
    actors = scene.knowledge.actors(name)
    sites = scene.knowledge.sites(name)
    behind = scene.token(end) if end < stop else None
    goes_on = behind is not None and behind.is_capitalised and behind.text[:1].isalpha()
    if goes_on and _is_first_name(scene, index, end, is_actor=bool(actors)):
        return None
    if not actors and scene.knowledge.seat(name):
        kind = MentionKind.PLACE if sites or after_place_word(scene, index) else MentionKind.ORGANIZATION
        return Found(
            index,
            end,
            index,
            end,
            kind,
            scene.text(index, end),
            ActorType.STATE if kind is not MentionKind.PLACE else None,
        )
    if not actors and not any(site.is_curated for site in sites):
        if is_introduced(scene, index, end):
            return None
        seen = scene.model_names.get(index)
        struck = not goes_on and (is_struck(scene, index, end) or _is_hit(scene, index) or _is_entered(scene, index))
        if (seen is not None and seen.label == "PER" and not struck) or (goes_on and seen is None):
            return None
        if not struck and not after_place_word(scene, index) and (seen is None or seen.label != "LOC"):
            return None
    if not actors and behind is not None and behind.is_capitalised and scene.is_in("places.directions", end):
        end += 1  # "Aceh Utara": a part of it with a name of its own
    text = scene.text(index, end)
    if actors and not (sites and after_place_word(scene, index)):
        return Found(index, end, index, end, MentionKind.ORGANIZATION, text, actors[0].type)
    if sites:
        built = is_built(scene, index, end)
        return Found(index, end, index, end, MentionKind.PLACE, text, is_facility=built)
    return Found(index, end, index, end, MentionKind.ORGANIZATION, text, ActorType.STATE)


def _is_first_name(scene: Scene, index: int, end: int, *, is_actor: bool) -> bool:
    """Whether a known name is somebody's first: "kata Sofia Bondar", but not "di Sofia Bondar" or "Sofia Utara".

    A state's needs more: only what the model takes for a person ("Georgia Whitmore") is none.
    """
    if after_place_word(scene, index) or scene.is_in("places.directions", end) or scene.phrase("places.kinds", end):
        return False
    seen, behind = scene.model_names.get(index), scene.known_lengths(end)
    if is_actor:
        return not behind and seen is not None and seen.label == "PER" and seen.last > end
    return not behind and (seen is None or seen.label != "LOC" or seen.last > end)


def is_struck(scene: Scene, first: int, last: int) -> bool:
    """Whether a name stands where what is shelled or bombed stands: "shelling Tabriz", "Tabriz was bombed"."""
    start, stop = scene.document.sentence(first)
    before = scene.lexicon.triggers.ending(scene.words[start:first], first - start)
    if before is not None and before[1].type in RAINING:
        return Voice.ACTIVE in before[1].voices or scene.token(first - 1).pos == "VERB"
    at = last
    while at < stop and scene.token(at).pos == "AUX":
        at += 1
    behind = scene.lexicon.triggers.at(scene.words, at) if at < stop else None
    is_passive = behind is not None and behind[1].type in RAINING and Voice.PASSIVE in behind[1].voices
    return is_passive and behind is not None and (at > last or Voice.ACTIVE not in behind[1].voices)


def _is_hit(scene: Scene, index: int) -> bool:
    """Whether a name stands right behind what a weapon does: "drones hit Ryazan"."""
    start = scene.document.sentence(index)[0]
    verb = scene.token(index - 1)
    before = scene.lexicon.table("hit.subject").ending(scene.words[start:index], index - start)
    return before is not None and verb.pos == "VERB" and scene.token(index).head == verb.index


def _is_entered(scene: Scene, index: int) -> bool:
    """Whether a name that the model passes over stands behind a verb that takes it: "menyerbu Macomia"."""
    before = scene.token(index - 1)
    is_free = index not in scene.model_names and scene.knowledge.figure_by_surname(scene.forms[index]) is None
    return (
        is_free and before.pos == "VERB" and scene.token(index).pos == "PROPN" and scene.same_sentence(index - 1, index)
    )


def is_built(scene: Scene, first: int, last: int) -> bool:
    """Whether a name begins or ends with a word for something built: "RS Al-Ahli", "al-Ahli hospital"."""
    table = scene.lexicon.table("places.facilities")
    return (
        scene.phrase("places.facilities", first) > 0 or table.ending(scene.words[first:last], last - first) is not None
    )


def after_place_word(scene: Scene, index: int) -> bool:
    """Whether a preposition of place or a kind of place stands before a token, lists passed over."""
    before = index - 1
    first = scene.document.sentence(index)[0]
    if before >= first and scene.is_in("places.directions", before):
        return True
    if before < first:
        return False
    if scene.lexicon.table("places.kinds").ending(scene.words[first:index], index - first):
        return True
    return scene.is_in("prepositions.place", before)


def kind_of_place(scene: Scene, index: int, stop: int) -> Found | None:
    """ "desa Karin Tak": a kind of place with a capitalised name behind it."""
    length = scene.phrase("places.kinds", index)
    start = index + length
    if not length or start >= stop or scene.phrase("places.directions", index - 1) > 1:
        return None  # "barat laut Kharkiv" is no sea
    end = person_name(scene, start, stop)
    for known in scene.known_lengths(start):
        if start + known <= end:
            end = start + known
            break
    if end == start or scene.is_in("names.never", start) or _is_group(scene, start, end):
        return None
    if scene.phrase("places.natural", index) == length:
        return Found(index, end, index, end, MentionKind.PLACE, scene.text(index, end))
    is_town = end - start in scene.known_lengths(start)
    built = is_built(scene, index, end) and not is_town
    return Found(index, end, start, end, MentionKind.PLACE, scene.text(start, end), is_facility=built)


def _is_group(scene: Scene, first: int, last: int) -> bool:
    """Whether a name is an armed group's and no place's: whose "kamp Jaish-e-Mohammed" is."""
    name = " ".join(scene.forms[first:last])
    actors = scene.knowledge.actors(name)
    return bool(actors) and actors[0].type is ActorType.ARMED_GROUP and not scene.knowledge.sites(name)


def facility(scene: Scene, index: int, stop: int) -> Found | None:
    """ "Rumah Sakit Al-Ahli": something built, with a name of its own; the whole phrase is the name."""
    length = scene.phrase("places.facilities", index)
    start = index + length
    if not length or start >= stop or scene.is_in("names.never", start):
        return None
    if jurisdiction(scene, start) or scene.lexicon.bodies.at(scene.words, start):
        return None
    end = person_name(scene, start, stop)
    if end == start or not (scene.token(index).is_capitalised or scene.token(start).pos == "PROPN"):
        return None
    if scene.phrase("places.kinds", index) == length and end - start in scene.known_lengths(start):
        return Found(index, end, start, end, MentionKind.PLACE, scene.text(start, end))
    owner = _owner(scene, start, end) if scene.is_any("places.offices", index) else None
    if owner is not None:  # "Kantor Koordinasi Bantuan Kemanusiaan PBB" acts as a body
        kind, holder = owner
        return Found(index, end, index, end, MentionKind.ORGANIZATION, scene.text(index, end), kind, "", holder)
    return Found(index, end, index, end, MentionKind.PLACE, scene.text(index, end), is_facility=True)


def _owner(scene: Scene, first: int, last: int) -> tuple[ActorType, str] | None:
    """The known body that a name ends with, its sort and name."""
    for start in range(first + 1, last):
        actors = scene.knowledge.actors(scene.text(start, last))
        if actors:
            return actors[0].type, scene.text(start, last)
    return None
