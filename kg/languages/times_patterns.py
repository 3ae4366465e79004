"""Patterns of ``times.toml``, laid out as a tree of words and names that one walk can follow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from kg.errors import SetupError
from kg.languages.times_data import Pattern, Share, TimeData, Unit, load_times
from kg.languages.times_tokens import tokenize

_SAY = re.compile(r"\{[^{}]*\}|>>|[\[\]<>|]|[^\s\[\]<>|{}]+")


@dataclass(frozen=True, slots=True)
class Way:
    """One way through a pattern: the names of its slots (empty for plain words), and where its own words begin."""

    pattern: Pattern
    slots: tuple[str, ...]
    own: int
    order: int = 0  #: earlier patterns are likelier


@dataclass(slots=True)
class Node:
    """A point of the tree: what may come next, by label, and the ways that are complete here."""

    next: dict[str, Node] = field(default_factory=dict)
    complete: list[Way] = field(default_factory=list)

    def add(self, labels: Iterable[str], way: Way) -> None:
        node = self
        for label in labels:
            node = node.next.setdefault(label, Node())
        node.complete.append(way)


@dataclass(frozen=True, slots=True)
class Entry:
    """A listed word: its list, its number there, and whether it needs a capital."""

    label: str
    value: int
    capital: bool


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language's times, ready to be found in a text."""

    words: Mapping[str, tuple[Entry, ...]]  #: by folded single word
    phrases: Node  #: listed words of several tokens; each way's ``own`` is the number the phrase stands for
    layers: tuple[Node, ...]
    abbreviations: frozenset[str]
    ahead: frozenset[str]
    lasting: frozenset[str]
    either: frozenset[str]
    past: frozenset[str]
    past_ending: str
    unpast: frozenset[str]
    turns: frozenset[str]
    begins: frozenset[str]
    started: frozenset[str]
    numbering: frozenset[str]
    counted: frozenset[str]
    counted_ending: str
    uncounted: frozenset[str]
    firm: frozenset[str]

    def is_past(self, word: str, before: str) -> bool:
        """Whether a word is a verb of what was: "held", "lasted"; not "freed" after "be"."""
        ends = bool(self.past_ending) and word.endswith(self.past_ending) and before not in self.unpast
        return word in self.past or ends

    def is_many(self, word: str) -> bool:
        """Whether a word looks like a plural: "in 2000 raids"."""
        return bool(self.counted_ending) and word.endswith(self.counted_ending) and word not in self.uncounted


@cache
def grammar(language: str) -> Grammar:
    """The grammar of time of a language."""
    data = load_times(language)
    words: dict[str, list[Entry]] = {}
    phrases = Node()
    for label, word, value in _lists(data):
        pieces = [token.word for token in tokenize(word)]
        if len(pieces) == 1:
            words.setdefault(pieces[0], []).append(Entry(label, value, word[0].isupper()))
        else:
            phrases.add([*map(literal, pieces)], Way(_phrase(label), (), value))
            for piece in pieces:
                words.setdefault(piece, []).append(Entry(literal(piece), 0, capital=False))
    layers = tuple(_tree(layer, words) for layer in data.layers)
    return Grammar(
        words={word: tuple(dict.fromkeys(entries)) for word, entries in words.items()},
        phrases=phrases,
        layers=layers,
        abbreviations=frozenset(
            (*(word.casefold() for names in data.months_short.values() for word in names), *data.abbreviations)
        ),
        ahead=frozenset(data.ahead),
        lasting=frozenset((*data.ahead, *data.lasting)),
        either=frozenset(data.either),
        past=frozenset(data.past),
        past_ending=data.past_ending,
        unpast=frozenset(data.unpast),
        turns=frozenset(data.turns),
        begins=frozenset(data.begins),
        started=frozenset(data.started),
        numbering=frozenset(data.numbering),
        counted=frozenset(data.counted),
        counted_ending=data.counted_ending,
        uncounted=frozenset(data.uncounted),
        firm=frozenset(data.firm),
    )


def literal(word: str) -> str:
    """The label of a plain word; no list has such a name."""
    return f"={word}"


@cache
def _phrase(label: str) -> Pattern:
    return Pattern.model_validate({"say": (), "means": "piece", "examples": (), "gives": label})


def _lists(data: TimeData) -> Iterable[tuple[str, str, int]]:
    """Every listed word with the name of its list and its number."""
    for number, names in data.months.items():
        yield from ((label, name, number) for name in names for label in ("month", "month_full"))
    for number, names in data.months_short.items():
        yield from ((label, name, number) for name in names for label in ("month", "month_short"))
    for number, names in data.weekdays.items():
        yield from (("weekday", name, number) for name in names)
    for key, names in data.units.items():
        unit = Unit[key.upper()]
        yield from (("unit", name, unit) for name in names)
        if unit in (Unit.DAY, Unit.WEEK):
            yield from (("short_unit", name, unit) for name in names)
        if unit >= Unit.WEEK:
            yield from (("long_unit", name, unit) for name in names)
    for key, names in data.single_units.items():
        yield from (("single_unit", name, Unit[key.upper()]) for name in names)
    for share, names in data.shares.items():
        yield from (("share", name, Share[share.upper()]) for name in names)
    for label, names in data.words.items():
        yield from ((label, name, 0) for name in names)
    for label, values in data.numbers.items():
        yield from ((label, name, value) for name, value in values.items())


def _tree(patterns: Iterable[Pattern], words: dict[str, list[Entry]]) -> Node:
    root = Node()
    for order, pattern in enumerate(patterns):
        for say in pattern.say:
            for elements in _expand(say):
                own = elements.index(">>") if ">>" in elements else 0
                plain = [element for element in elements if element != ">>"]
                root.add(map(_label, plain), Way(pattern, tuple(map(_slot, plain)), own, order))
                for element in plain:
                    if not element.startswith("{"):
                        words.setdefault(element, []).append(Entry(literal(element), 0, capital=False))
    return root


def _label(element: str) -> str:
    return element[1:-1].rpartition(":")[2] if element.startswith("{") else literal(element)


def _slot(element: str) -> str:
    return element[1:-1].partition(":")[0] if element.startswith("{") else ""


def _expand(say: str) -> list[tuple[str, ...]]:
    """Every sequence of words and slots that a template stands for, longest first."""
    pieces = _SAY.findall(say)
    variants, rest = _alternatives(pieces, 0, "")
    if rest != len(pieces):
        raise SetupError(f"times.toml: {say!r}: a bracket too many. Install the package again")
    return sorted({variant for variant in variants if variant}, key=lambda variant: (-len(variant), variant))


def _alternatives(pieces: list[str], at: int, closing: str) -> tuple[list[tuple[str, ...]], int]:
    """All variants of the pieces up to the closing bracket, and the place behind it."""
    done: list[tuple[str, ...]] = []
    current: list[tuple[str, ...]] = [()]
    while at < len(pieces) and pieces[at] != closing:
        piece = pieces[at]
        at += 1
        if piece == "|":
            done, current = done + current, [()]
        elif piece in "[<":
            inner, at = _alternatives(pieces, at, "]" if piece == "[" else ">")
            choices = [(), *inner] if piece == "[" else inner
            current = [head + tail for head in current for tail in choices]
        elif piece in "]>":
            raise SetupError(
                f"times.toml: {' '.join(pieces)!r}: a bracket that was not opened. Install the package again"
            )
        else:
            words = (piece,) if piece == ">>" or piece[0] == "{" else tuple(token.word for token in tokenize(piece))
            current = [head + words for head in current]
    return done + current, at + bool(closing)
