"""Which states an article has fight, so that a state's name on a weapon may tell who fired it."""

from __future__ import annotations

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.triggers import weapon_at
from kg.knowledge import fold
from kg.languages.lexicon import Frame
from kg.model import ActorType, EventType, Mention, MentionKind

#: What a state fights with.
_FORCES = frozenset({ActorType.ARMED_FORCE, ActorType.POLICE})
#: Happenings that only those who fight take part in.
_OF_WAR = frozenset(
    {
        EventType.CLASH,
        EventType.TROOP_MOVEMENT,
        EventType.TERRITORIAL_GAIN,
        EventType.WITHDRAWAL,
        EventType.CEASEFIRE,
        EventType.CEASEFIRE_VIOLATION,
        EventType.MOBILISATION,
        EventType.PRISONER_EXCHANGE,
    }
)
#: How far above a name the word may stand that tells its part: "serangan rudal balistik Rusia".
_REACH = 3


def is_crewed(scene: Scene, weapon: int) -> bool:
    """Whether a weapon comes with its men: an aircraft with its crew, artillery as an arm of an army."""
    found = weapon_at(scene, weapon)
    words = found[0].of(scene.article.text).lower() if found else ""
    return scene.lexicon.has("general.crewed", words)


def is_belligerent(scene: Scene, cast: Cast, owner: int) -> bool:
    """Whether the state named at a token fights elsewhere in the article: by its army, or as one side of a blow."""
    state = _state(scene, cast, owner)
    phrase = cast.phrase_at(owner)
    if not state or phrase is None:
        return False
    for other, mention in cast.inside(0, len(scene.words)):
        if other.first <= owner < other.last or mention.kind is MentionKind.PLACE:
            continue
        if mention.actor_type in _FORCES and state in _masters(scene, mention):
            return True
        if _key(scene, mention.name) == state and _takes_part(scene, other.first, other.last):
            return True
    return False


def _state(scene: Scene, cast: Cast, index: int) -> str:
    mention = cast.at(index)
    return "" if mention is None else _key(scene, mention.name)


def _masters(scene: Scene, force: Mention) -> set[str]:
    """The keys of those whom an army belongs to, as the text or as is known: "tentara Rusia", "IDF"."""
    known = next(iter(scene.knowledge.actors(force.name)), None)
    return {_key(scene, force.member_of), *(known.member_of if known is not None else ())}


def _key(scene: Scene, name: str) -> str:
    """One key for a state by any of its names: its own, its people's, its capital's."""
    known = scene.knowledge
    actor = next(iter(known.actors(name)), None) or known.demonym(name) or known.seat(name)
    return actor.id if actor is not None else fold(name)


def _takes_part(scene: Scene, first: int, last: int) -> bool:
    """Whether a name stands with a word of war or of blame, on its own and not as the maker of a weapon."""
    if _is_on_weapon(scene, first, last):
        return False
    index = scene.document.top(first, last)
    for governor in list(scene.document.ancestors(index))[:_REACH]:
        trigger = scene.lexicon.triggers.at(scene.words, governor)
        if trigger is not None and (trigger[1].type.is_attack or trigger[1].type in _OF_WAR):
            return True
        if scene.phrase("hit.object", governor) or scene.phrase("light.agent", governor):
            return True
        cue = scene.lexicon.cues.at(scene.words, governor)
        if cue is not None and cue[1].frame is Frame.BLAME and scene.token(index).base in {"obj", "nsubj"}:
            return True
        if cue is not None:
            return False
    return False


def _is_on_weapon(scene: Scene, first: int, last: int) -> bool:
    """Whether a name only says whose make a weapon is: "bom Amerika", but not "serangan rudal Rusia"."""
    for at in (first - 1, last):
        found = weapon_at(scene, at)
        if found is None:
            continue
        opening = scene.document.tokens_in(found[0]).start
        return scene.lexicon.triggers.ending(scene.words, opening) is None
    return False
