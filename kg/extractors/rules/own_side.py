"""Whom "kami", "pihaknya", "unit tentaranya" and "our forces" stand for in somebody's mouth."""

from __future__ import annotations

from dataclasses import replace

from kg.extractors.rules.found import FIGHTERS
from kg.extractors.rules.scene import Scene
from kg.model import ActorType, Mention, MentionKind, Span

#: Those who speak of their own troops as of themselves.
_ARMIES = FIGHTERS - {ActorType.POLICE}


def own_side(scene: Scene, head: int, speaker: Mention) -> Mention | None:
    """The speaker's side, when a token stands for it: "pihaknya", "pasukannya", "kami", "our forces"."""
    word = scene.word(head)
    stem = scene.without_suffix(word)
    force = _force_at(scene, head, stem)
    if force:
        return _force_of(scene, speaker, force, scene.span(head, head + 1))
    is_owned = scene.is_in("pronouns.possessive", head - 1) and scene.lexicon.has("possessive.side", word)
    if is_owned or scene.lexicon.has("pronouns.own_side", word) or scene.lexicon.has("possessive.side", stem):
        of = side(scene, speaker)
        return None if of is None else replace(of, span=scene.span(head, head + 1))
    return None


def _force_at(scene: Scene, head: int, stem: str) -> str:
    """The force that a token names as the speaker's own, without what says whose it is; empty when it names none."""
    lexicon = scene.lexicon
    if stem:
        longer = f"{scene.word(head - 1)} {stem}"  # "angkatan udaranya"
        return next((force for force in (longer, stem) if _is_force(scene, force)), "")
    for start in (head - 1, head):
        length = head + 1 - start
        force = " ".join(scene.words[max(start, 0) : head + 1])
        if lexicon.has("possessive.force", force) and scene.is_in("pronouns.possessive", start - 1):
            return force  # "our forces", "its air force"
        body = lexicon.bodies.at(scene.words, start) if start == head else None
        if body is not None and body[1] in FIGHTERS and scene.is_in("pronouns.first_person", start + body[0]):
            return " ".join(scene.words[start : start + max(length, body[0])])  # "angkatan bersenjata kami"
    return ""


def _is_force(scene: Scene, words: str) -> bool:
    kind = scene.lexicon.bodies.get(words)
    return scene.lexicon.has("possessive.force", words) or (" " in words and kind in FIGHTERS)


def _force_of(scene: Scene, speaker: Mention, force: str, span: Span) -> Mention | None:
    if speaker.actor_type in _ARMIES:
        return replace(speaker, span=span)
    of = side(scene, speaker)
    if of is None:
        return None
    kind = scene.lexicon.bodies.get(force) or ActorType.ARMED_FORCE
    return Mention(span, MentionKind.ORGANIZATION, f"{force} {of.name}", kind, member_of=of.name)


def side(scene: Scene, speaker: Mention) -> Mention | None:
    """The state or body that a speaker speaks for; a body speaks for itself."""
    if speaker.member_of:
        kind = next((actor.type for actor in scene.knowledge.actors(speaker.member_of)), ActorType.OTHER)
        if speaker.kind is MentionKind.PERSON or speaker.actor_type is ActorType.GOVERNMENT:
            return Mention(speaker.span, MentionKind.ORGANIZATION, speaker.member_of, kind)
    return speaker if speaker.kind is MentionKind.ORGANIZATION else None


def names_another(scene: Scene, first: int, last: int) -> bool:
    """Whether tokens ``[first, last)`` name anybody but the one who speaks: "Hamas", but not "bahwa pihaknya"."""
    return any(
        scene.token(at).pos in {"NOUN", "PROPN", "PRON"}
        and not scene.is_in("pronouns.own_side", at)
        and not scene.is_in("pronouns.first_person", at)
        and not scene.is_in("pronouns.third_plural", at)
        and not scene.is_in("pronouns.third_person", at)
        and not scene.is_in("pronouns.relative", at)
        and not _is_own_force(scene, at)
        for at in range(first, last)
    )


def _is_own_force(scene: Scene, index: int) -> bool:
    """Whether a token is part of "his troops", "its forces"."""
    if scene.is_in("pronouns.possessive", index):
        return scene.is_any("possessive.force", index + 1) or scene.is_any("possessive.side", index + 1)
    is_own = scene.is_any("possessive.force", index) or scene.is_any("possessive.side", index)
    return is_own and scene.is_in("pronouns.possessive", index - 1)
