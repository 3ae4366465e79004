"""Figures of the killed, injured, captured, missing and displaced, and the words that give them."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extractors.rules.numbers import Figure, figure_at
from kg.extractors.rules.scene import Scene
from kg.model import Outcome, Span, Toll

#: How many tokens may stand between a figure and the word that tells what became of the people.
REACH = 7
#: ... where a sum is put: "to 31 the number of militants who it says were killed".
_SUMMED = 11
#: ... and how far behind "the number" it may stand: "the number of people killed in Saturday's strike to 15".
_SUM_REACH = 14
#: So near a figure the word that tells its outcome is its own.
_CLOSE = 2
#: How many tokens of a noun may stand between two figures that are joined.
_LIST_REACH = 6
#: What may stand between them.
LOOSE = frozenset({"AUX", "ADV", "PART", "ADJ", "NOUN", "PROPN", "DET", "ADP", "PRON", "NUM", "PUNCT", "VERB"})


@dataclass(frozen=True, slots=True)
class FoundToll:
    """A toll with the token of the word that tells the outcome."""

    toll: Toll
    word: int
    use: str  #: state, cause, noun


def find_tolls(scene: Scene, first: int, last: int, times: tuple[Span, ...]) -> tuple[FoundToll, ...]:
    """The tolls told in tokens ``[first, last)``, in order."""
    found: list[FoundToll] = []
    ends: list[int] = [first]
    waiting: Figure | None = None  #: a figure whose word may stand behind the next: "dua guru dan satu murid tewas"
    for figure in _figures(scene, first, last, times):
        part = _is_part(scene, figure, first)
        own = _behind(scene, figure, last) if part else None
        if part and found and (own is None or use_of(scene, own) != "state"):
            found.append(_part(scene, figure, found[-1], last))
            ends.append(figure.last)
            continue
        word = _outcome_word(scene, figure, first, last)
        if word is not None and not _is_nearly(scene, word, first) and not _tells_who(scene, figure, word):
            found.append(_toll(scene, figure, word, last))
        elif found and _goes_on(scene, figure, found[-1], ends[-1]):
            found.append(_part(scene, figure, found[-1], last))
        else:
            waiting = figure
            continue
        is_last = scene.is_in("prepositions.coordinators", figure.first - 1)  # a lone comma begins anew
        if waiting is not None and is_last and found[-1].use == "state" and _is_joined(scene, figure, waiting.last):
            found.insert(len(found) - 1, _part(scene, waiting, found[-1], last))
        waiting, ends = None, [*ends, figure.last]
    found.extend(_none_at_all(scene, first, last))
    return tuple(found)


def _figures(scene: Scene, first: int, last: int, times: tuple[Span, ...]) -> list[Figure]:
    figures: list[Figure] = []
    index = first
    while index < last:
        figure = figure_at(scene, index, last)
        if figure is None:
            index += 1
            continue
        span = scene.span(figure.first, figure.last)
        dated = any(span.overlaps(time) for time in times)
        is_unit = figure.last < last and scene.phrase("counted.units", figure.last)
        aged = scene.word(figure.first - 1) == "(" and scene.word(figure.last) == ")"
        article = scene.token(figure.last - 1).base == "det" and not any(
            counts_people(scene, at) for at in (figure.last, figure.last + 1)
        )
        above = figure.first - 2
        is_part = scene.token(above).pos == "NOUN" or scene.word(above) in scene.lexicon.numbers
        whole = scene.is_in("counted.of", figure.first - 1) and is_part and not _is_taken(scene, figure)
        ranked = scene.is_any("persons.ranks", figure.first - 1) and figure.last - figure.first == 1  # "Sersan Dua"
        of_a_thing = scene.is_any("counted.for_things", figure.first)  # "sebuah kelompok dokter"
        acts = scene.is_in("prepositions.agent", figure.first - 1) or scene.phrase("hurt.passive", figure.first - 1)
        if not (dated or is_unit or aged or article or whole or ranked or of_a_thing or acts):
            figures.append(figure)
        index = figure.last
    return figures


def _is_taken(scene: Scene, figure: Figure) -> bool:
    """Whether a phrase that tells a cause ends right before a figure: "claimed the lives of two soldiers"."""
    return any(
        found is not None and found[0] == length and "cause" in found[1].uses
        for length in (3, 4)
        for found in [scene.lexicon.tolls.at(scene.words, figure.first - length)]
        if figure.first >= length
    )


def _goes_on(scene: Scene, figure: Figure, before: FoundToll, end: int) -> bool:
    """Whether a figure has the outcome of the one before: "dan 20 lainnya", "menewaskan dua guru dan satu murid"."""
    return scene.is_in("counted.rest", figure.last) or (before.use == "cause" and _is_joined(scene, figure, end))


def _is_nearly(scene: Scene, word: int, first: int) -> bool:
    """Whether what might have become of somebody did not: "nyaris tewas"."""
    return any(scene.phrase("hurt.nearly", at) for at in range(max(first, word - 2), word))


def _tells_who(scene: Scene, figure: Figure, word: int) -> bool:
    """Whether a noun only says who somebody is: "tutur Hawa, seorang pengungsi"."""
    found = scene.lexicon.tolls.at(scene.words, word)
    is_calling = found is not None and found[1].outcome in {Outcome.DISPLACED, Outcome.CAPTURED}
    return is_calling and figure.low == figure.high == 1 and use_of(scene, word) == "noun" and word == figure.last


def _is_joined(scene: Scene, figure: Figure, before: int) -> bool:
    """Whether a figure of people goes on a list that another began: "delapan tentara dan tiga warga"."""
    joint = figure.first - 1
    if figure.first - before > _LIST_REACH or not (
        scene.is_in("prepositions.coordinators", joint) or scene.word(joint) in {",", "&"}
    ):
        return False
    if any(scene.token(at).pos in {"VERB", "ADP", "PUNCT"} for at in range(before, joint)):
        return False
    return counts_people(scene, before) and counts_people(scene, figure.last)


def counts_people(scene: Scene, index: int) -> bool:
    nouns = ("counted.nouns", "hurt.people")
    bodies = scene.lexicon.bodies.at(scene.words, index) or scene.knowledge.actors(scene.token(index).text)
    return any(scene.phrase(key, index) for key in nouns) or bool(bodies)


def _is_part(scene: Scene, figure: Figure, first: int) -> bool:
    near = range(max(first, figure.first - 2), figure.first)
    behind = scene.phrase("counted.parts_behind", figure.last)
    return behind > 0 or any(scene.phrase("counted.parts", at) for at in near)


def _outcome_word(scene: Scene, figure: Figure, first: int, last: int) -> int | None:
    """The word that tells what became of the counted: a cause before it, a state behind, a noun on either side."""
    told = _predicate(scene, figure, first, last)
    if told is not None:
        own = _behind(scene, figure, last)
        is_near = own is not None and own - figure.last <= _CLOSE and use_of(scene, own) == "state"
        return own if is_near else told  # "dua orang luka-luka dan tiga orang tewas", whatever the tree makes of it
    summed = _summed_up(scene, figure, first)
    if summed is not None:
        return summed
    before = _before(scene, figure, first)
    if before is not None and use_of(scene, before) == "cause":
        return before
    behind = _behind(scene, figure, last)
    return behind if behind is not None else before


def _predicate(scene: Scene, figure: Figure, first: int, last: int) -> int | None:
    """The state that the tree says of the counted, however far off: "An employee of the agency … was killed"."""
    at = figure.last - 1
    noun = scene.token(at).head if scene.token(at).base in {"nummod", "det"} else at
    if noun == at and scene.token(at).base == "nsubj":
        noun = at
    verb = scene.token(noun).head
    if scene.token(noun).base == "nsubj" and first <= verb < last and use_of(scene, verb) == "state":
        return verb
    return None


def use_of(scene: Scene, index: int) -> str:
    """How a word tells an outcome here; where it can be a state and a cause ("killed"), the tree decides."""
    found = scene.lexicon.tolls.at(scene.words, index)
    if found is None:
        return ""
    uses = found[1].uses
    if uses == {"noun"} and _is_of_a_thing(scene, index):
        return ""
    if uses >= {"state", "cause"}:
        return "cause" if _is_cause(scene, index) else "state"
    return next(use for use in ("state", "cause", "noun") if use in uses)


def _is_of_a_thing(scene: Scene, index: int) -> bool:
    """Whether a word for people only says what a thing is for: "dua kamp pengungsi", "a displacement camp"."""
    for start in range(max(0, index - 2), index + 1):
        length = scene.phrase("places.facilities", start)
        if length > 1 and start <= index < start + length and scene.same_sentence(start, index):
            return True
    return scene.phrase("places.kinds", index - 1) > 0 and scene.token(index).head == index - 1


def _is_cause(scene: Scene, index: int) -> bool:
    passive = scene.document.related(index, "nsubj:pass", "aux:pass") or scene.token(index).relation in {"acl", "amod"}
    return not passive and bool(scene.document.related(index, "obj"))


def _behind(scene: Scene, figure: Figure, last: int) -> int | None:
    start = _past_parenthesis(scene, figure.last, last)
    summed = any(scene.phrase("counted.sums", at) for at in range(start, min(last, start + _CLOSE)))
    for at in range(start, min(last, start + (_SUMMED if summed else REACH))):
        use = use_of(scene, at)
        if use == "noun" and scene.phrase("hurt.deaths", at):
            return None
        if use in {"state", "noun"} and not (use == "noun" and at > start + 1):
            return at
        word = scene.word(at)
        if word in {",", ";", ".", ":"} or scene.is_in("prepositions.coordinators", at):
            return None
        if scene.phrase("hurt.active", at) or _speaks(scene, at, figure.first):
            return None  # "empat pemuda memukul X hingga tewas", "a doctor said that 40 were dead"
        if use == "cause" or scene.token(at).pos not in LOOSE or (at > start and figure_at(scene, at, last)):
            return None
    return None


def _summed_up(scene: Scene, figure: Figure, first: int) -> int | None:
    """The outcome of a sum before a figure: "taking the number of people killed in Saturday's strike to 15"."""
    if not scene.is_in("counted.summing", figure.first - 1):
        return None
    word = None
    for at in range(figure.first - 2, max(first, figure.first - _SUM_REACH) - 1, -1):
        if scene.word(at) in {",", ";"}:
            return None
        word = at if scene.lexicon.tolls.at(scene.words, at) is not None else word
        if word is not None and scene.phrase("counted.sums", at):
            return word
    return None


def _speaks(scene: Scene, index: int, first: int) -> bool:
    """Whether a word of saying has the counted for its subject."""
    if scene.lexicon.cues.at(scene.words, index) is None:
        return False
    subjects = (i for i in scene.document.related(index, "nsubj") if scene.token(i).relation == "nsubj" and i < index)
    return any(first in scene.document.subtree(i) for i in subjects)


def _past_parenthesis(scene: Scene, index: int, last: int) -> int:
    """Past ", termasuk lima anak," behind the counted: the word that tells the outcome stands behind it."""
    at = index + scene.phrase("counted.nouns", index)
    if scene.word(at) != "," or not scene.phrase("counted.parts", at + 1):
        return index
    closing = next((i for i in range(at + 1, min(last, at + 10)) if scene.word(i) == ","), None)
    return index if closing is None else closing + 1


def _before(scene: Scene, figure: Figure, first: int) -> int | None:
    for at in range(figure.first - 1, max(first, figure.first - REACH * 2) - 1, -1):
        use = use_of(scene, at)
        near = figure.first - at <= 2
        reached = any(scene.is_in("numbers.reach", i) for i in range(at + 1, figure.last))
        reached = reached and not scene.is_in("prepositions.coordinators", figure.first - 1)
        reached = reached and scene.token(figure.last - 1).base != "det"  # "bodies reached the clinic, a medic said"
        if use == "cause" and figure.first - at <= 3:
            return at
        if use == "noun" and (near or reached) and not scene.is_in("prepositions.coordinators", figure.first - 1):
            return at
        if use == "state" and reached:
            return at
        if scene.word(at) in {";", ".", ":"}:
            return None
    return None


def _toll(scene: Scene, figure: Figure, word: int, last: int) -> FoundToll:
    found = scene.lexicon.tolls.at(scene.words, word)
    outcome = found[1].outcome if found else Outcome.KILLED
    length = found[0] if found else 1
    span = scene.span(min(figure.first, word), max(figure.last, min(word + length, last)))
    return FoundToll(
        Toll(outcome, figure.low, figure.high, span, _of_whom(scene, figure, last)), word, use_of(scene, word)
    )


def _part(scene: Scene, figure: Figure, whole: FoundToll, last: int) -> FoundToll:
    of_whom = _of_whom(scene, figure, last)
    end = figure.last + len(of_whom.split())
    span = scene.span(figure.first, min(end, last))
    return FoundToll(Toll(whole.toll.outcome, figure.low, figure.high, span, of_whom), whole.word, whole.use)


def _of_whom(scene: Scene, figure: Figure, last: int) -> str:
    length = scene.phrase("counted.nouns", figure.last) if figure.last < last else 0
    if not length or scene.is_in("counted.rest", figure.last):
        return ""
    return scene.text(figure.last, figure.last + length)


def _none_at_all(scene: Scene, first: int, last: int) -> list[FoundToll]:
    """ "tidak ada korban jiwa": a toll of nought."""
    found: list[FoundToll] = []
    for index in range(first, last):
        length = scene.phrase("counted.no_toll", index)
        at = index + length
        if length and at < last and use_of(scene, at) == "noun":
            entry = scene.lexicon.tolls.at(scene.words, at)
            if entry is not None:
                toll = Toll(entry[1].outcome, 0, 0, scene.span(index, at + entry[0]))
                found.append(FoundToll(toll, at, "noun"))
    return found
