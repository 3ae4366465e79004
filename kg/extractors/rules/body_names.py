"""Bodies as phrases of a text, with whom they belong to, and the names inside of a phrase."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extractors.rules.bodies import body_phrase, jurisdiction
from kg.extractors.rules.found import Found
from kg.extractors.rules.locations import known_name
from kg.extractors.rules.person_names import bare_person, person_name
from kg.extractors.rules.scene import Scene
from kg.model import ActorType, MentionKind

#: What a name may hold of another: the land that a body is of.
_LANDS = (None, ActorType.STATE, ActorType.GOVERNMENT)


def body_behind(scene: Scene, index: int, length: int) -> Found:
    """A body whose head stands last: "Israel's military", "Gaza Health Ministry"."""
    end = index + length
    head = scene.lexicon.bodies.ending(scene.words, end)
    kind = head[1] if head else ActorType.OTHER
    owner = jurisdiction(scene, index)
    holder = scene.text(index, index + owner) if owner and index + owner < end else ""
    return Found(index, end, index, end, MentionKind.ORGANIZATION, scene.text(index, end), kind, "", holder)


def body_named(scene: Scene, index: int, length: int, stop: int | None = None) -> Found:
    end = index + length
    end = _whole_name(scene, index, end) if stop is None else end
    head = scene.lexicon.bodies.at(scene.words, index)
    kind = head[1] if head else ActorType.OTHER
    core = index
    holder = _holder(scene, index, end)
    if kind is ActorType.MEDIA:
        # "kantor berita Azerbaijan Azertag": the name stands behind the head and its state
        behind = index + (head[0] if head else 0)
        behind += jurisdiction(scene, behind) if behind < end else 0
        if behind == end:
            follow = person_name(scene, end, scene.document.sentence(index)[1])
            end = max(end, follow)
        core = behind if behind < end else index
    name = scene.text(core, end)
    return Found(index, end, core, end, MentionKind.ORGANIZATION, name, kind, "", holder)


def _whole_name(scene: Scene, first: int, end: int) -> int:
    """Where the capitalised name of a body ends that goes on behind a place: "Tentara … Papua Barat-Organisasi …"."""
    stop = scene.document.sentence(first)[1]
    if not scene.token(first).is_capitalised or not scene.token(end - 1).is_capitalised:
        return end
    while end < stop and scene.token(end).is_capitalised and scene.token(end).text[:1].isalpha():
        seen = scene.seen_person(end)
        if (seen is not None and seen.last - seen.first > 1) or scene.phrase("persons.titles", end):
            break
        end += 1
    if scene.is_in("persons.concerns", end) and end + 1 < stop and scene.token(end + 1).is_capitalised:
        return _whole_name(scene, first, end + 2)  # "Organisasi Internasional untuk Migrasi"
    return end


def _holder(scene: Scene, first: int, last: int) -> str:
    """The state or group named inside of a body's name, the last one."""
    for index in range(last - 1, first, -1):
        length = jurisdiction(scene, index)
        if length and index + length <= last:
            return scene.text(index, index + length)
    return ""


def _leader(scene: Scene, index: int, stop: int) -> Found | None:
    """The person whom a body is told by: "kelompok pimpinan Mohamed Hamdan Dagalo", "pasukan Khalifa Haftar"."""
    known = scene.knowledge.figure_at(scene.forms, index)
    if known and index + known <= stop:
        return bare_person(scene, index, index + known)
    seen = scene.seen_person(index)
    if seen is None or seen.first != index or seen.last > stop or not scene.is_in("names.ethnic", index - 1):
        return None
    return bare_person(scene, index, seen.last)


def nested_names(scene: Scene, outer: Found) -> Iterator[Found]:
    """Names inside of a phrase, beside its core: the state in "Presiden Azerbaijan Ilham Aliyev"."""
    stop = outer.core if outer.has_name and outer.kind is MentionKind.PERSON else outer.last
    index = outer.first if outer.kind is MentionKind.PERSON else outer.first + 1
    if outer.kind is MentionKind.PLACE:
        return
    # inside of a known name there may be a land, but no other body: an army called "… National Liberation Army"
    is_whole = outer.kind is MentionKind.ORGANIZATION and bool(scene.knowledge.actors(outer.name))
    is_group = outer.actor_type is ActorType.ARMED_GROUP
    while index < stop:
        body = body_phrase(scene, index, stop) if outer.kind is MentionKind.PERSON else 0
        if body and index + body <= stop:
            inner = body_named(scene, index, body, stop)
            yield inner
            yield from nested_names(scene, inner)
            index += body
            continue
        leader = _leader(scene, index, stop) if outer.kind is MentionKind.ORGANIZATION else None
        if leader is not None:
            yield leader
            index = leader.last
            continue
        length = jurisdiction(scene, index)
        if not length and scene.phrase("places.kinds", index - 1):
            length = next(iter(scene.known_lengths(index)), 0)
        if length and index + length <= stop and length < outer.last - outer.first:
            known = known_name(scene, index, length, stop)
            if known is None and scene.knowledge.demonym(scene.forms[index]):
                text = scene.text(index, index + length)
                known = Found(
                    index, index + length, index, index + length, MentionKind.ORGANIZATION, text, ActorType.STATE
                )
            is_land = known is not None and known.actor_type in _LANDS
            if known is not None and (not is_whole or (is_land and not (is_group and known.actor_type is None))):
                yield known
            index += length
            continue
        index += 1
