"""People whom a sentence does not name, but whose words it gives: "seorang penggembala", "kata Presiden"."""

from __future__ import annotations

from dataclasses import replace

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import BETWEEN, NARROWING
from kg.extractors.rules.office_words import office_head, office_step
from kg.extractors.rules.offices import is_same_office
from kg.extractors.rules.scene import Scene
from kg.knowledge import fold
from kg.model import ActorType, Mention, MentionKind

#: How many tokens of a body's name may stand before its head: "prosecutor general 's office".
_LONGEST_BODY = 4
#: How many words the description of somebody may have.
LONGEST = 8


def nameless(scene: Scene, cast: Cast, head: int) -> Mention | None:
    """A person without a name, described by a noun that the language uses for people who speak."""
    body = _unowned_body(scene, cast, head)
    if body is not None:
        return body
    first, stop = scene.document.sentence(head)
    start = next((i for i in range(max(first, head - 2), head + 1) if scene.phrase("persons.generic", i)), None)
    is_single = False
    length = 0 if start is None else scene.phrase("persons.generic", start)
    if start is None or start + length <= head:
        length = _people(scene, head)
        if not length and not (scene.is_in("counted.singles", head - 1) and scene.token(head).pos == "NOUN"):
            return None
        is_single = scene.is_in("counted.singles", head - 1)
        start, length = head, max(length, 1)  # "seorang penggembala", "a lawmaker": whoever is introduced so
    end = start + length
    member_of = ""
    while end < stop and end - start < LONGEST:
        phrase = cast.phrase_at(end)
        if phrase is not None and phrase.kind is not MentionKind.PERSON and phrase.first == end:
            member_of = member_of or (phrase.name if phrase.kind is MentionKind.ORGANIZATION else "")
            end = phrase.last
        elif scene.token(end).head in range(start, end) and scene.token(end).base in NARROWING:
            end += 1
        else:
            break
    before = cast.phrase_at(start - 1) if start > first else None
    is_before = before is not None and before.kind is not MentionKind.PERSON
    if before is not None and is_before and scene.token(start - 1).head in range(start, end):
        start, member_of = before.first, before.name
    if scene.is_in("pronouns.definite", end) and not scene.phrase("persons.generic", start):
        return None  # "kelompok gerilya itu" is one that was named before
    start = _with_number(scene, start)
    start -= is_single
    text = " ".join(scene.text(start, end).split())
    return Mention(scene.span(start, end), MentionKind.PERSON, text, ActorType.OTHER, role=text, member_of=member_of)


def _unowned_body(scene: Scene, cast: Cast, head: int) -> Mention | None:
    """A body told without its owner: "the health ministry", "the prosecutor general's office"."""
    if not scene.lexicon.has_any("order.head_last", "bodies"):
        return None
    for start in range(max(scene.document.sentence(head)[0], head - _LONGEST_BODY), head + 1):
        found = scene.lexicon.bodies.at(scene.words, start)
        if found is None or found[0] < 2 or not start <= head < start + found[0]:
            continue
        opening = start - 1 if "-" in scene.word(start - 1) else start  # "the Houthi-run health ministry"
        if scene.is_in("pronouns.definite_before", opening - 1) and cast.phrase_at(start) is None:
            text = " ".join(scene.text(opening, start + found[0]).split())
            return Mention(scene.span(opening, start + found[0]), MentionKind.ORGANIZATION, text, found[1])
    return None


def _people(scene: Scene, index: int) -> int:
    """How many tokens of a word for people start here: "demonstran", "faksi-faksi"."""
    length = scene.phrase("speech.audience", index)
    if length:
        return length
    half, _, other = scene.word(index).partition("-")
    is_many = bool(half) and half == other
    is_body = scene.lexicon.bodies.get(half) is not None
    return int(is_many and (is_body or scene.lexicon.has("persons.generic", half)))


def _with_number(scene: Scene, start: int) -> int:
    """From "dua" in "dua saksi", where one or a few are told from all others."""
    before = start - 1
    is_few = scene.token(before).pos == "NUM" and scene.token(before).head == start
    return before if before >= 0 and is_few and scene.same_sentence(before, start) else start


def subject_before(scene: Scene, cast: Cast, verb: int) -> Mention | None:
    """Who stands right before a verb that only people and bodies do, where neither tree nor names tell who it is.

    "Persekutuan Gereja Sudan Selatan mengimbau …", "Mahasiswa mengecam …": the words from where the clause opens.
    """
    stop = verb
    while scene.token(stop - 1).pos in BETWEEN and scene.token(stop - 1).is_word:
        stop -= 1
    first, start = scene.document.sentence(verb)[0], stop
    while start > first and _is_part(scene, cast, start - 1):
        start -= 1
    if not 0 < stop - start <= LONGEST or (start > first and scene.token(start - 1).pos == "ADP"):
        return None
    while start < stop and (scene.is_any("speech.quantifiers", start) or scene.is_in("counted.singles", start)):
        if scene.phrase("speech.audience", start):
            break  # "kedua pihak"
        start += 1
    if any(scene.is_in("pronouns.definite", i) for i in range(start, stop)):
        return None
    if _people(scene, start) or scene.phrase("persons.generic", start):
        kind, actor_type = MentionKind.PERSON, ActorType.OTHER
    elif stop - start > 1 and all(scene.token(i).is_capitalised for i in (start, stop - 1)):
        kind, actor_type = MentionKind.ORGANIZATION, ActorType.OTHER
    else:
        return None
    text = " ".join(scene.text(start, stop).split())
    role = text if kind is MentionKind.PERSON else ""
    return Mention(scene.span(start, stop), kind, text, actor_type, role=role)


def _is_part(scene: Scene, cast: Cast, index: int) -> bool:
    token = scene.token(index)
    return token.is_word and (token.pos in {"NOUN", "PROPN", "ADJ", "NUM", "DET"} or cast.phrase_at(index) is not None)


def office_holder(scene: Scene, cast: Cast, index: int) -> Mention | None:
    """Whoever holds the office that begins at a token, without a name: "kata Presiden", "kata Panglima TNI".

    It is the last person before of that office, or else somebody whom the article does not name.
    """
    end = index + office_head(scene, index)
    if end == index or scene.is_in("counted.singles", index - 1):
        return None  # "seorang ibu" is nobody known
    while step := office_step(scene, end, has_name=True) or _modifies(scene, end, index):
        end += step
    said = fold(scene.text(index, end)).split()
    for _, mention in reversed(list(cast.inside(0, index))):
        if mention.kind is MentionKind.PERSON and mention.role and is_same_office(scene, mention.role, said):
            return replace(mention, span=scene.span(index, end))
    if scene.is_in("pronouns.definite", end):
        return None  # "gubernur tersebut" is one whom the text has named, and nobody is known whom
    text = " ".join(scene.text(index, end).split())
    return Mention(scene.span(index, end), MentionKind.PERSON, text, ActorType.OTHER, role=text)


def _modifies(scene: Scene, index: int, first: int) -> int:
    """Whether a small word tells more of the noun before it: "pekerja kemanusiaan", "ibu muda"."""
    token = scene.token(index)
    is_small = token.is_word and not token.is_capitalised and token.pos in {"NOUN", "ADJ"}
    return int(is_small and token.base in NARROWING and first <= token.head < index)
