"""Where a text tells a time: every expression with its words and its meaning, not yet a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from kg.languages.times_data import Pattern, Sense, languages_with_times
from kg.languages.times_meaning import Meaning, are_neighbours
from kg.languages.times_patterns import Entry, Grammar, Node, Way, grammar, literal
from kg.languages.times_quotes import sayings
from kg.languages.times_tokens import Token, figures, is_figure, tokenize
from kg.languages.times_turns import Turn, is_beginning, is_start, turn_of
from kg.model import Span


@dataclass(frozen=True, slots=True)
class Expression:
    """The words of a text that tell a time."""

    span: Span
    meaning: Meaning
    turn: Turn
    begins: bool  #: words beside it tell that something began then
    sentence: int  #: how many sentences of the text ended before it
    starts: bool = False  #: the verb before it says that this is the first day of something
    said: Expression | None = None  #: of words in a quotation, the time when they were said: "…," he said on Monday


class _Item(NamedTuple):
    """A find that starts at some token: what it is, up to where, and what it carries."""

    label: str
    end: int
    value: int
    numbers: tuple[tuple[str, int], ...]
    meaning: Meaning | None
    alone: bool


class _Find(NamedTuple):
    start: int
    end: int
    meaning: Meaning


@lru_cache(maxsize=8)
def find_times(text: str, language: str) -> tuple[Expression, ...]:
    """Every time expression of a text, in order; of two that overlap the longer one. None in an unknown language."""
    if language not in languages_with_times():
        return ()
    chart = _Chart(text, grammar(language))
    chart.fill()
    found = list(chart.expressions())
    said = sayings(text, [expression.span for expression in found], chart.rules.turns)
    return tuple(replace(each, said=found[said[at]]) if at in said else each for at, each in enumerate(found))


class _Chart:
    """All that can be found at each token, filled layer by layer; its work grows with the text and no faster."""

    def __init__(self, text: str, rules: Grammar) -> None:
        self.rules = rules
        self.tokens = tokenize(text, rules.abbreviations)
        self.words = frozenset(token.word for token in self.tokens)
        self.items: dict[int, list[_Item]] = {}
        self.finds: list[_Find] = []

    def fill(self) -> None:
        """Look up every word, then walk each layer's tree from each token."""
        known = self.rules.words
        for at, token in enumerate(self.tokens):
            if (token.word in known or is_figure(token)) and (found := self._look_up(at, token)):
                self.items[at] = found
        starts = sorted(self.items)
        for at in starts:
            for way, end, _ in self._walk(self.rules.phrases, at):
                self.items[at].append(_Item(way.pattern.gives, end, way.own, (), None, alone=False))
        for number, layer in enumerate(self.rules.layers):
            first = layer.next
            for at in starts:
                for item in self.items[at]:
                    if item.label in first:
                        break
                else:
                    continue
                for way, end, path in self._walk(layer, at):
                    self._take(way, at, end, path, is_time=number > 0)

    def expressions(self) -> Iterator[Expression]:
        """The finds that stand, in the order of the text."""
        tokens = self.tokens
        taken: set[int] = set()
        kept: list[_Find] = []
        # The order of the finds, layer by layer and as the data lists them, decides between equals.
        for find in sorted(
            self.finds, key=lambda find: (tokens[find.start].start - tokens[find.end - 1].end, find.start)
        ):
            own = range(find.start, find.end)
            if taken.isdisjoint(own):
                taken.update(own)
                kept.append(find)
        for find in sorted(kept):
            first, last = tokens[find.start], tokens[find.end - 1]
            turn = turn_of(find.meaning.sense, tokens, find.start, find.end, self.rules)
            begins = is_beginning(tokens, find.start, find.end, self.rules)
            starts = is_start(tokens, find.start, self.rules)
            yield Expression(Span(first.start, last.end), find.meaning, turn, begins, first.sentence, starts)

    def _look_up(self, at: int, token: Token) -> list[_Item]:
        word = token.word
        entries = self.rules.words.get(word, ())
        if is_figure(token):
            readings = [*self._readings(at, token), *((entry.label, entry.value) for entry in entries)]
            return [_Item(label, at + 1, value, (), None, alone=False) for label, value in readings]
        if entries and token.capital and not token.opens and not self._follows_count(at):
            # "Minggu" within a sentence is the day, not the week; where any word has a capital it may be both
            entries = _with_capital(entries)
        return [
            _Item(entry.label, at + 1, entry.value, (), None, alone=False)
            for entry in entries
            if token.capital or not entry.capital
        ]

    def _readings(self, at: int, token: Token) -> list[tuple[str, int]]:
        before = self.tokens[at - 1] if at else None
        is_listed = at > 1 and self._has_label(at - 2, ("{month}",))  # "30 Desember-4 Januari"
        beside = self.tokens[at - 2] if at > 1 and not is_listed else None
        readings = figures(token, before, beside, self.rules.numbering)
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if not (following and following.joined):
            return readings
        is_plain_year = len(token.word) == 4 and not (before and before.word == "-") and not following.capital
        if following.word not in self.rules.counted and not (is_plain_year and self.rules.is_many(following.word)):
            return readings
        is_year = before and (before.word in ("/", *self.rules.firm) or self._has_label(at - 1, ("{month}",)))
        return [reading for reading in readings if reading[0] == "count" or (is_year and reading[0] == "year")]

    def _follows_count(self, at: int) -> bool:
        return any(item.label in ("count", "several") for item in self.items.get(at - 1, ()))

    def _walk(self, node: Node, start: int) -> list[tuple[Way, int, tuple[_Item, ...]]]:
        """Every complete way that begins at a token, with the items on it; the likelier pattern first."""
        found: list[tuple[Way, int, tuple[_Item, ...]]] = []
        following = node.next
        open_ends: list[tuple[Node, int, tuple[_Item, ...]]] = [
            (following[item.label], item.end, (item,)) for item in self.items[start] if item.label in following
        ]
        while open_ends:
            node, at, path = open_ends.pop()
            found.extend((way, at, path) for way in node.complete)
            following = node.next
            if following and at in self.items and self.tokens[at].joined:
                for item in self.items[at]:
                    if item.label in following:
                        open_ends.append((following[item.label], item.end, (*path, item)))  # noqa: PERF401 - hot
        if len(found) > 1:
            found.sort(key=_likelier)
        return found

    def _take(self, way: Way, start: int, end: int, path: tuple[_Item, ...], *, is_time: bool) -> None:
        pattern = way.pattern
        if way.own:
            start = path[way.own - 1].end
        if self._is_barred(pattern, start, end):
            return
        numbers = dict(pattern.numbers)
        parts: list[Meaning] = []
        for slot, item in zip(way.slots, path, strict=True):
            if item.meaning:
                parts.append(item.meaning)
            elif item.numbers:
                numbers.update(item.numbers)
            elif slot:
                numbers[slot] = item.value
        listed = tuple(sorted(numbers.items()))
        if not is_time:
            self._put(start, _Item(pattern.gives, end, 0, listed, None, alone=False))
            return
        if pattern.means is Sense.TOGETHER and not are_neighbours(*parts):
            return
        meaning = Meaning(pattern.means, listed, tuple(parts))
        alone = any(item.alone for item in path) if pattern.alone == "parts" else pattern.alone == "yes"
        labels = (pattern.gives,) if pattern.apart else ("time", pattern.gives)
        for label in filter(None, labels):
            self._put(start, _Item(label, end, 0, (), meaning, alone))
        if alone:
            self.finds.append(_Find(start, end, meaning))

    def _put(self, at: int, item: _Item) -> None:
        """Keep the first find of its kind and length; the data lists the likelier first."""
        here = self.items.setdefault(at, [])
        if not any(known.label == item.label and known.end == item.end for known in here):
            here.append(item)

    def _is_barred(self, pattern: Pattern, start: int, end: int) -> bool:
        """Whether the neighbours say that these words are something else."""
        if pattern.beside and self.words.isdisjoint(pattern.beside):
            return True
        if pattern.opens and not self.tokens[start].opens:
            return True
        if start and self.tokens[start].joined and self._has_label(start - 1, pattern.unless_before):
            return True
        if end >= len(self.tokens) or not self.tokens[end].joined:
            return bool(pattern.only_after)
        following = self.tokens[end]
        if pattern.unless_name_follows and following.capital:
            return True
        if pattern.name_only_after and following.capital and not following.opens:
            before = self.tokens[start - 1] if start and self.tokens[start].joined else None
            if before and before.word not in pattern.name_only_after and not is_figure(before):
                return True
        if pattern.only_after and not self._has_label(end, pattern.only_after):
            return True
        return self._has_label(end, pattern.unless_after)

    def _has_label(self, at: int, barring: tuple[str, ...]) -> bool:
        if not barring:
            return False
        if self.tokens[at].word in barring:
            return True
        return any(f"{{{item.label}}}" in barring for item in self.items.get(at, ()))


def _with_capital(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Of a word listed both with a capital and without, only the entries with one."""
    if not any(entry.capital for entry in entries):
        return entries
    return tuple(entry for entry in entries if entry.capital or entry.label.startswith(literal("")))


def _likelier(found: tuple[Way, int, tuple[_Item, ...]]) -> int:
    return found[0].order
