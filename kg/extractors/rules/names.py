"""Who and where: every phrase that names a person, a body or a place, from left to right.

Titles, heads of bodies, kinds of places and known names decide first; the statistical model is asked
about what they leave, since it is at its weakest on the names of foreign wars.
"""

from __future__ import annotations

from dataclasses import replace

from kg.extractors.rules.agreement import agreed_names
from kg.extractors.rules.bodies import body_before_head, body_phrase
from kg.extractors.rules.body_names import body_behind, body_named, nested_names
from kg.extractors.rules.found import Found
from kg.extractors.rules.introductions import better_reading, introduced_person, told_by_neighbours, without_office
from kg.extractors.rules.locations import after_place_word, facility, is_struck, kind_of_place, known_name
from kg.extractors.rules.person_names import bare_person, is_introduced, person_name
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.titles import apposed_role, held_title, titled_person
from kg.model import ActorType, MentionKind

#: A name has at least so many letters.
SHORTEST_NAME = 2
#: An office that is told behind a name has no more tokens.
OFFICE_REACH = 14
KINDS = {"PER": MentionKind.PERSON, "LOC": MentionKind.PLACE, "ORG": MentionKind.ORGANIZATION}


def find_names(scene: Scene) -> tuple[Found, ...]:
    """Every naming phrase of the text, in order; phrases may nest, the outer one first."""
    found: list[Found] = []
    for first, last in scene.document.sentences:
        index = first
        while index < last:
            phrase = None
            if not _goes_on_from(scene, index, first):
                phrase = told_by_neighbours(scene, index, last) or _apposed_name(scene, index, last)
                phrase = phrase or _phrase_at(scene, index, last, first)
            if phrase is None:
                index += 1
                continue
            phrase = apposed_role(scene, phrase, last)
            if phrase.kind is MentionKind.PLACE and scene.is_in("places.facilities", phrase.last - 1):
                phrase = replace(phrase, is_facility=True)
            found.append(phrase)
            found.extend(nested_names(scene, phrase))
            index = phrase.last
            if index < last and scene.token(index).is_capitalised and scene.token(index).text[:1].islower():
                index += 1  # "Bosra al-Sham": a part of the name before it
    return agreed_names(scene, found)


def _goes_on_from(scene: Scene, index: int, first: int) -> bool:
    """Whether a capitalised word goes on with a name that a prefix hides: "pro-Islamic State gunmen"."""
    if index == first or not scene.token(index).is_capitalised:
        return False
    prefix, joint, name = scene.token(index - 1).text.partition("-")
    return bool(joint) and prefix.islower() and name[:1].isupper() and scene.lexicon.has("names.prefixes", prefix)


def _phrase_at(scene: Scene, index: int, stop: int, start: int) -> Found | None:
    if not scene.token(index).is_word:
        return None
    known_length = _known_length(scene, index)
    titled = better_reading(scene, titled_person(scene, index, stop), introduced_person(scene, index, stop))
    if titled is not None and titled.last - titled.first > known_length:
        return _where_they_live(scene, titled) or titled
    held = held_title(scene, index, stop)
    if held is not None:
        return held
    before = body_before_head(scene, index, stop)
    if before > known_length:
        return body_behind(scene, index, before)
    body = body_phrase(scene, index, stop)
    if body > known_length:
        return body_named(scene, index, body)
    figure = scene.knowledge.figure_at(scene.forms, index)
    if figure and figure >= known_length:
        return bare_person(scene, index, max(min(stop, index + figure), person_name(scene, index, stop)))
    if known_length:
        known = known_name(scene, index, known_length, stop)
        if known is not None:
            return known
    state = scene.knowledge.demonym(scene.forms[index]) if scene.token(index).is_capitalised else None
    if state is not None and scene.lexicon.has_any("order.head_last", "bodies"):
        return Found(index, index + 1, index, index + 1, MentionKind.ORGANIZATION, state.label, ActorType.STATE)
    return (
        facility(scene, index, stop) or kind_of_place(scene, index, stop) or _capitalised_run(scene, index, stop, start)
    )


def _apposed_name(scene: Scene, index: int, stop: int) -> Found | None:
    """The name right behind a word for its sort: "the Islamist group al-Shabaab", "the rebel group M23"."""
    if not scene.lexicon.has_any("order.head_last", "bodies"):
        return None
    for noun in range(index, min(index + 3, stop - 1)):
        if scene.is_in("names.class_nouns", noun) and scene.token(noun).pos == "NOUN":
            length = _known_length(scene, noun + 1)
            known = known_name(scene, noun + 1, length, stop) if length else None
            is_body = known is not None and known.kind is MentionKind.ORGANIZATION
            is_state = known is not None and known.actor_type is ActorType.STATE
            return replace(known, first=index) if known is not None and is_body and not is_state else None
        if scene.token(noun).pos not in {"ADJ", "NOUN", "PROPN"} or scene.knowledge.actors(scene.forms[noun]):
            return None
    return None


def _where_they_live(scene: Scene, person: Found) -> Found | None:
    """The town whose people are told, of which no person is named: "Warga Jaramana mengungsi"; None for a person."""
    is_single = person.has_name and person.core_end - person.core == 1 and scene.word(person.core_end) not in {",", "("}
    told = scene.is_any("names.residents", person.first) and scene.token(person.core).is_capitalised
    if not (is_single and told) or scene.knowledge.figure_by_surname(person.name) is not None:
        return None
    core, last = person.core, person.core_end
    return Found(core, last, core, last, MentionKind.PLACE, scene.text(core, last))


def is_common(scene: Scene, index: int) -> bool:
    """Whether a capitalised word is one of the language's own, at the head of a sentence: "Rudal", "Baku tembak"."""
    words = scene.words
    tables = (scene.lexicon.weapons, scene.lexicon.triggers, scene.lexicon.tolls, scene.lexicon.vague)
    sets = ("numbers.about", "numbers.at_least", "counted.nouns", "places.facilities")
    is_saying = scene.lexicon.cues.at(words, index) or scene.is_in("speech.according_to", index)
    return (
        bool(is_saying)
        or any(table.at(words, index) for table in tables)
        or any(scene.phrase(key, index) for key in sets)
    )


def _known_length(scene: Scene, index: int) -> int:
    length = next(iter(scene.known_lengths(index)), 0)
    if _opens(scene, index) and is_common(scene, index) and not _is_all_name(scene, index, index + length):
        return 0
    if length == 1 and scene.is_in("names.peoples", index) and not after_place_word(scene, index):
        return 0
    if scene.is_in("names.never", index):  # "Arab" names nobody, "Arab Saudi" does
        known = length > 1 and scene.knowledge.actors(" ".join(scene.forms[index : index + length]))
        return length if known else 0
    return length


def _is_all_name(scene: Scene, first: int, last: int) -> bool:
    """Whether several words, all with capitals, are a known body: "Dokter Lintas Batas" is no doctor."""
    is_capital = all(scene.token(index).is_capitalised for index in range(first, last))
    return last - first > 1 and is_capital and bool(scene.knowledge.actors(scene.text(first, last)))


def _opens(scene: Scene, index: int) -> bool:
    """Whether a token opens its sentence, or the words between quote marks."""
    return index == scene.document.sentence(index)[0] or not scene.token(index - 1).is_word


def _capitalised_run(scene: Scene, index: int, stop: int, start: int) -> Found | None:
    token = scene.token(index)
    if _opens(scene, index) and is_common(scene, index):
        return None
    if not token.is_capitalised or not token.text[:1].isalpha() or _is_nobody(scene, index):
        return None
    end = person_name(scene, index, stop)
    seen = scene.model_names.get(index)
    if index == start and token.pos != "PROPN" and (seen is None or end - index == 1 or token.pos in {"ADV", "ADP"}):
        return None
    if sum(c.isalpha() for c in scene.text(index, end)) < SHORTEST_NAME:
        return None
    head = _capital_head(scene, index, end)
    kind: MentionKind | None = None
    if seen is not None and seen.label in KINDS:
        end = max(end, seen.last) if KINDS[seen.label] is MentionKind.ORGANIZATION else end
        kind = _seen_kind(scene, index, end, stop, KINDS[seen.label])
    elif head is not None:
        return Found(index, end, index, end, MentionKind.ORGANIZATION, scene.text(index, end), head)
    elif after_place_word(scene, index) and token.pos == "PROPN":
        kind = MentionKind.PLACE
    elif token.pos == "PROPN" and ((end - index >= 2 and index > start) or _is_famous(scene, index, end)):
        kind = MentionKind.PERSON
    if kind is None:
        return None
    types = {MentionKind.PERSON: ActorType.PERSON, MentionKind.ORGANIZATION: ActorType.OTHER}
    return without_office(scene, Found(index, end, index, end, kind, scene.text(index, end), types.get(kind)))


def _is_famous(scene: Scene, first: int, last: int) -> bool:
    """Whether a surname alone means somebody in the news: "diumumkan Shoigu"."""
    return last - first == 1 and scene.knowledge.figure_by_surname(scene.forms[first]) is not None


def _is_nobody(scene: Scene, index: int) -> bool:
    """Whether a capitalised word names nobody: a day, "Januari-Juni", a people."""
    parts = scene.word(index).split("-")
    is_never = scene.is_in("names.never", index) or all(scene.lexicon.has("names.never", part) for part in parts)
    return is_never or (scene.is_in("names.peoples", index) and not after_place_word(scene, index))


def _seen_kind(scene: Scene, first: int, last: int, stop: int, kind: MentionKind) -> MentionKind:
    """What a name is that the model takes for one of a kind, where the words beside it know better."""
    if scene.token(first).text in scene.called_names and not after_place_word(scene, first):
        return MentionKind.PERSON
    if kind is MentionKind.PERSON and last - first == 1 and is_struck(scene, first, last):
        kind = MentionKind.PLACE
    if kind is not MentionKind.PLACE and after_place_word(scene, first):
        # the model is at its weakest on foreign towns: "dari Tel Abyad" is no person, "in Rakka" no body
        is_single_person = kind is MentionKind.PERSON and last - first == 1
        if is_single_person or scene.knowledge.sites(scene.text(first, last)):
            kind = MentionKind.PLACE
    titled = _holds_office(scene, first, last, stop) if last - first > 1 else is_introduced(scene, first, last)
    return MentionKind.PERSON if kind is MentionKind.PLACE and titled else kind


def _capital_head(scene: Scene, first: int, last: int) -> ActorType | None:
    """The sort of body whose name is no more than its head and field: "Dewan Keamanan Nasional"."""
    head = scene.lexicon.bodies.at(scene.words, first)
    if head is None or last - first == 1:
        return None
    end = first + head[0]
    is_whole = head[0] > 1 or (end < last and scene.phrase("persons.fields", end) == last - end)
    return head[1] if is_whole else None


def _holds_office(scene: Scene, first: int, last: int, stop: int) -> bool:
    """Whether an office between commas tells that a name is a person's: "Aung Myo Min, menteri …, mengatakan"."""
    if scene.word(last) != "," or not scene.phrase("persons.titles", last + 1) or after_place_word(scene, first):
        return False
    closed = "," in scene.words[last + 1 : min(stop, last + OFFICE_REACH)]
    return closed and not scene.knowledge.sites(scene.text(first, last))
