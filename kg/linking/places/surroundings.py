"""What the words around a name say of the place: its kind, what it lies in, how far it is from another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from kg.knowledge import fold
from kg.languages.alternation import any_of
from kg.linking.vocabulary import vocabulary
from kg.model import Mention, Span

#: Characters between a name and what it is said to lie in: "Martuni, sebuah kota di provinsi Gegharkunik".
_REACH = 60
#: Characters from a name to a distance that is told of it: "Desa itu, yang terletak 15 kilometer dari …".
_NEARBY = 70
#: What parts the names of a list.
_LISTED = re.compile(r"\s*(?:,|,?\s(?:dan|serta|and|hingga|maupun|atau|or))\s+", re.IGNORECASE)
_PREPOSITIONS = frozenset({"di", "dalam", "in", "of", "within", "inside"})
KILOMETRES = {"km": 1.0, "mile": 1.609}


@dataclass(frozen=True, slots=True)
class Told:
    """How far from another place, and in which direction, a place is said to lie."""

    kilometres: float
    other: str  #: name of the other place
    direction: float | None = None  #: degrees clockwise from north


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is told right beside one naming of a place."""

    kind: str = ""  #: village, town, city, district, region; empty when not told
    is_announced: bool = False  #: whether the words before say that a place follows
    containers: tuple[str, ...] = ()  #: names of what it is, or may be, said to lie in: after a comma may be a list
    certain: tuple[str, ...] = ()  #: those of them that a word says so of: "desa X di Y", "desa X, distrik Y"
    distances: tuple[Told, ...] = ()


def surroundings_of(text: str, mentions: Sequence[Mention]) -> dict[Span, Surroundings]:
    """What is told beside each of the mentions, which come in the order of the text."""
    containers: dict[Span, list[str]] = {}
    certain: dict[Span, list[str]] = {}
    for one, other in reversed(list(pairwise(mentions))):
        between = text[one.span.end : other.span.start]
        further, sure = containers.get(other.span, []), certain.get(other.span, [])
        if _lies_in(between):
            containers[one.span] = [other.name, *further]
            if _says_so(between):
                certain[one.span] = [other.name, *sure]
        elif _LISTED.fullmatch(between):
            containers[one.span], certain[one.span] = further, sure  # "Martuni dan Askeran di Karabakh": both lie there
    distances: dict[Span, list[Told]] = {}
    for span, told in _distances(text, mentions):
        distances.setdefault(span, []).append(told)
    return {
        mention.span: Surroundings(
            kind_beside(text, mention.span.start, mention.span.end),
            is_announced(text, mention.span.start),
            tuple(containers.get(mention.span, ())),
            tuple(certain.get(mention.span, ())),
            tuple(distances.get(mention.span, ())),
        )
        for mention in mentions
    }


def _lies_in(between: str) -> bool:
    """Whether the words between two names say that the first lies in the second: ", di provinsi ", ", "."""
    return len(between) <= _REACH and _patterns().inside.fullmatch(between) is not None


def _says_so(between: str) -> bool:
    """Whether more than a comma says it: a preposition, or the word for a district or region."""
    words = fold(between).split()
    kinds = (vocabulary().kinds.get(word) for word in words)
    return any(word in _PREPOSITIONS for word in words) or any(kind in ("district", "region") for kind in kinds)


def _distances(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[Span, Told]]:
    """Each distance that is told, with the mention of the place that it is told of."""
    starts = {mention.span.start: number for number, mention in enumerate(mentions)}
    for found in _patterns().distance.finditer(text):
        number = starts.get(found.end())
        if number is None:
            continue
        told = Told(_kilometres(found), mentions[number].name, _direction(found["direction"]))
        if told.kilometres <= 0:
            continue
        before = mentions[number - 1] if number else None
        if before is not None and _is_joined(text[before.span.end : found.start()]):
            yield before.span, told
        elif number + 1 < len(mentions):
            after = mentions[number + 1]
            if _patterns().onwards.fullmatch(text[mentions[number].span.end : after.span.start]):
                yield after.span, told


def _is_joined(between: str) -> bool:
    return len(between) <= _NEARBY and not re.search(r"[.!?;]\s|\n", between)


def _kilometres(found: re.Match[str]) -> float:
    words = vocabulary().distances
    number = fold(found["number"])
    count = words.numbers.get(number)
    if count is None:
        digits = found["number"].replace(",", ".")
        count = float(digits) if digits.count(".") <= 1 else 0.0
    return count * KILOMETRES["mile" if fold(found["unit"]) in words.miles else "km"]


def _direction(words: str | None) -> float | None:
    return vocabulary().distances.directions.get(fold(words)) if words else None


@dataclass(frozen=True, slots=True)
class _Patterns:
    inside: re.Pattern[str]
    announcing: re.Pattern[str]
    distance: re.Pattern[str]
    onwards: re.Pattern[str]  #: from the place that a distance is told from to the place that it is told of


def _any(words: Sequence[str]) -> str:
    """A pattern for any of some phrases, whose words any white space may part."""
    return any_of(words).replace(r"\ ", r"\s+")


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    words = vocabulary()
    kinds, distances = _any(list(words.kinds)), words.distances
    numbers = rf"\d+(?:[.,]\d+)?|{_any(list(distances.numbers))}"
    units = _any([*distances.kilometres, *distances.miles])
    toward, directions, away = _any(distances.toward), _any(list(distances.directions)), _any(distances.away)
    apposed = rf"(?:(?:sebuah|a|an|the)\s+(?:[\w-]+\s+){{0,3}}(?:{kinds})\s+)?"  # "Moscow, a university town in Idaho"
    inside = rf"\s*(?:[,(]\s*|\s){apposed}(?:(?:{_any(words.inside)})\s+)*(?:(?:{kinds}|{directions}|the)\s+)*"
    name = r"[A-Z][\w'’-]*(?:[ -](?:al|el|an|ad|as|ash|az|ez|di|de|[A-Z])[\w'’-]*)*"
    joint = r"(?:,|,?\s(?:dan|serta|and|or|atau|to|hingga|through|maupun|lalu|kemudian|then))\s+"
    announcing = (
        rf"(?:^|[\s(])(?i:{_any(words.announcing)}|{kinds})\s+(?:(?i:{kinds}|{directions}|the|pula|juga)\s+)*"
        rf"(?:{name}{joint})*$"
    )
    distance = (
        rf"\b(?P<number>{numbers})[\s-]+(?P<unit>{units})\s+(?:(?:{toward})\s+)*(?:(?P<direction>{directions})\s+)?"
        rf"(?:(?:{away})\s+)?(?:(?:{kinds}|the)\s+)*"
    )
    onwards = rf"\s*[,)]\s*(?:(?:{_any(words.inside)})\s+)*(?:(?:{kinds}|the)\s+)*"
    return _Patterns(
        inside=re.compile(inside, re.IGNORECASE),
        announcing=re.compile(announcing),
        distance=re.compile(distance, re.IGNORECASE),
        onwards=re.compile(onwards, re.IGNORECASE),
    )


def is_announced(text: str, start: int) -> bool:
    """Whether the words before a name say that a place follows: "di Ariha dan " Jisr al-Shughour, "near " Rmeish."""
    return _patterns().announcing.search(text[max(0, start - _REACH - 40) : start]) is not None


def kind_beside(text: str, start: int, end: int) -> str:
    """The kind that the words right before a name, or right after it, tell: "desa Karin Tak", "Sagaing Region"."""
    kinds = vocabulary().kinds
    before = fold(text[max(0, start - 30) : start]).split()
    is_apart = text[max(0, start - 1) : start] not in (" ", "")
    if is_apart or before[-2:] == ["ibu", "kota"]:  # the capital of Ossetia is no city called Ossetia
        before = []
    for length in (2, 1):
        kind = kinds.get(" ".join(before[-length:])) if len(before) >= length else None
        if kind is not None:
            return kind
    after = text[end : end + 16].split()
    is_apart = text[end : end + 1] == " "
    return kinds.get(fold(after[0]), "") if is_apart and after and after[0].strip(",.").istitle() else ""
