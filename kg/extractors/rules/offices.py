"""Offices: what stands between a title and a name, and when two titles are of one office."""

from __future__ import annotations

from kg.extractors.rules.bodies import body_phrase, jurisdiction
from kg.extractors.rules.scene import Scene
from kg.knowledge import fold

#: A title and the body it belongs to are parted by no more small words: "kepala biro politik Hamas".
LONGEST_BRANCH = 3
#: A body's capitals are no fewer: "AM Hendropriyono" has two of his own.
SHORTEST_ACRONYM = 3
#: What is told between an office and its holder's name has no more tokens: "yang ditunjuk Rusia di Kharkiv,".
LONGEST_REMARK = 9


def branch(scene: Scene, index: int, stop: int) -> int:
    """The small words between a title and its body: "kepala biro politik Hamas", "kepala delegasi ICRC"."""
    if scene.lexicon.has_any("order.head_last", "bodies"):
        return 0
    at = index
    while at < stop and at - index < LONGEST_BRANCH and _is_plain(scene, at):
        at += 1
        if at < stop and scene.token(at).is_capitalised and (body_phrase(scene, at, stop) or jurisdiction(scene, at)):
            return at - index
    return 0


def fields_joined(scene: Scene, index: int, stop: int) -> int:
    """How many tokens go on with the field of an office by "dan": "(Politik), Hukum, dan Keamanan", a name behind them.

    A body that is named is no field: "juru bicara polisi dan militer Israel".
    """
    at, is_closed = index, False
    while at < stop and not is_closed:
        start = at + (scene.word(at) == ",")
        is_closed = scene.is_in("prepositions.coordinators", start)
        start += is_closed
        length = scene.phrase("persons.fields", start) if start > at else 0
        if not length or (scene.token(start).is_capitalised != scene.token(index - 1).is_capitalised):
            return 0
        at = start + length
    is_owned = scene.lexicon.bodies.at(scene.words, at - 1) is not None and jurisdiction(scene, at) > 0
    goes_on = at < stop and (scene.token(at).is_capitalised or scene.word(at) == ",")
    return at - index if is_closed and goes_on and not is_owned else 0


def acronym(scene: Scene, index: int, stop: int) -> int:
    """ "juru bicara CSP Mohamed Ould": capitals between an office and a name are the body's, however unknown."""
    text, behind = scene.token(index).text, scene.token(index + 1)
    is_short = text.isalpha() and text.isupper() and len(text) >= SHORTEST_ACRONYM and not set(text) <= set("IVXL")
    is_name = index + 1 < stop and behind.is_capitalised and behind.text.isalpha() and not behind.text.isupper()
    return 1 if is_short and is_name else 0


def _is_plain(scene: Scene, index: int) -> bool:
    token = scene.token(index)
    is_small = token.text.isalpha() and token.text.islower() and token.pos in {"NOUN", "ADJ"}
    is_small = is_small and scene.lexicon.bodies.at(scene.words, index) is None
    return is_small and not scene.is_in("names.ethnic", index) and not scene.phrase("places.kinds", index)


def people_led(scene: Scene, index: int) -> int:
    """ "pemimpin etnis Armenia": a people is led, whose state the leader does not belong to."""
    return 1 + jurisdiction(scene, index + 1) if scene.is_in("names.ethnic", index) else 0


def numbered_unit(scene: Scene, index: int) -> int:
    """ "XVII/Cenderawasih", "1702/Jayawijaya": the unit that an officer commands, by its number."""
    number = scene.token(index).text
    is_number = number.isdigit() or (bool(number) and set(number) <= set("IVXL"))
    return 3 if is_number and scene.word(index + 1) == "/" and scene.token(index + 2).is_capitalised else 0


def owner_behind(scene: Scene, index: int, stop: int) -> int:
    """ "of Donetsk", "for the ministry": how many tokens lead from a title to the name that owns it."""
    if not scene.is_any("persons.links", index):
        return 0
    at = index + 1
    while at < stop and scene.token(at).pos == "DET":
        at += 1
    return at - index if at < stop and scene.token(at).is_capitalised else 0


def bare_head(scene: Scene, index: int) -> int:
    """ "juru bicara junta Zaw Min Tun": the head of a body that bears no name of its own, a person's behind it."""
    head = scene.lexicon.bodies.at(scene.words, index)
    if head is None:
        return 0
    behind = index + head[0]
    is_unnamed = scene.phrase("names.whole", index) == head[0]
    is_unnamed |= scene.phrase("names.unnamed", index) == head[0] and not scene.token(index).is_capitalised
    is_name = scene.knowledge.figure_at(scene.forms, behind) > 0 or scene.phrase("persons.titles", behind) > 0
    is_name |= scene.token(behind).is_capitalised and not jurisdiction(scene, behind)
    named = scene.knowledge.actors(scene.text(index, behind + 1)) if scene.token(behind).is_word else ()
    return head[0] if is_unnamed and is_name and not named else 0


def past_remark(scene: Scene, index: int, stop: int) -> int:
    """Where the comma stands that ends a remark on an office: "… PBB di Sudan, X", "… yang ditunjuk Rusia, X"."""
    if not (scene.is_in("pronouns.relative", index) or scene.is_in("prepositions.place", index)):
        return index
    end = min(stop, index + LONGEST_REMARK)
    return next((at for at in range(index + 1, end) if scene.word(at) == ","), index)


def is_headed_by(scene: Scene, name: str, words: list[str]) -> bool:
    """Whether a body's name begins or ends with its head: "militer Myanmar", but not "junta militer Myanmar".

    What "of" leads to is no part of that: "Azerbaijan's Ministry of Defence" is a ministry.
    """
    full = fold(name).split()
    link = next((at for at, word in enumerate(full) if scene.lexicon.has_any("persons.links", word)), len(full))
    return words in (full[: len(words)], full[-len(words) :], full[:link][-len(words) :])


def is_same_office(scene: Scene, role: str, said: list[str]) -> bool:
    """Whether a title later in the text is the office of a role: its head, or a rank that it holds.

    "sang presiden" is no "asisten presiden", "the minister" no "aide to the minister".
    """
    words, full = _spelt_out(scene, said), _spelt_out(scene, fold(role).split())
    if not words or not set(words) <= set(full):
        return False
    if words[0] == full[0]:
        return True
    if scene.lexicon.has_any("order.head_last", "bodies"):
        return _head(scene, words) == _head(scene, full)
    return scene.lexicon.has("persons.ranks", words[0])


def _head(scene: Scene, words: list[str]) -> str:
    """The noun that an English title is of: the last before "of" or "to"."""
    ends = (at for at, word in enumerate(words) if word == "to" or scene.lexicon.has_any("persons.links", word))
    return words[max(next(ends, len(words)) - 1, 0)]


def _spelt_out(scene: Scene, title: list[str]) -> list[str]:
    short = scene.lexicon.short_titles
    return [part for word in title for part in short.get(word, word).split()]
