"""Sentences of Universal Dependencies treebanks, as the words that stand on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path


@dataclass(slots=True)
class Word:
    """A word as written, its part of speech and the word it depends on.

    `head` is the place of the governing word in the sentence, counted from 0; the root of the
    sentence governs itself. `space` says whether a space follows.
    """

    form: str
    pos: str
    head: int
    relation: str
    space: bool = True


Sentence = list[Word]


@dataclass(slots=True)
class _Row:
    number: int
    word: Word


def read_treebank(path: Path) -> list[Sentence]:
    """All well-formed sentences of a CoNLL-U file."""
    with path.open(encoding="utf-8") as lines:
        return list(parse_conllu(lines))


def parse_conllu(lines: Iterable[str]) -> Iterator[Sentence]:
    """Sentences from CoNLL-U lines, written words kept whole; those that are no tree are left out.

    Where the treebank splits a written word (*rumahnya* into *rumah* and *nya*), the written word
    takes part of speech, head and relation from the part that governs the others.
    """
    rows: list[_Row] = []
    ranges: dict[int, tuple[int, str, bool]] = {}
    for line in [*lines, ""]:
        columns = line.rstrip("\n").split("\t")
        if len(columns) < 8:
            if rows and not line.startswith("#"):
                sentence = _surface(rows, ranges)
                if is_tree(sentence):
                    yield sentence
                rows, ranges = [], {}
            continue
        space = len(columns) < 10 or "SpaceAfter=No" not in columns[9]
        if "-" in columns[0]:
            first, last = map(int, columns[0].split("-"))
            ranges[first] = (last, columns[1], space)
        elif columns[0].isdigit():
            head = int(columns[6]) if columns[6].isdigit() else 0
            rows.append(_Row(int(columns[0]), Word(columns[1], columns[3], head, columns[7], space)))


def _surface(rows: list[_Row], ranges: dict[int, tuple[int, str, bool]]) -> Sentence:
    """The written words of a sentence, their heads turned into places in the result."""
    words: Sentence = []
    place: dict[int, int] = {}
    start = 0
    while start < len(rows):
        last, form, space = ranges.get(rows[start].number, (rows[start].number, "", True))
        parts = [row for row in rows[start:] if row.number <= last]
        numbers = {row.number for row in parts}
        governor = next((row for row in parts if row.word.head not in numbers), parts[0])
        word = replace(governor.word)
        if form:
            word.form, word.space = form, space
        for row in parts:
            place[row.number] = len(words)
        words.append(word)
        start += len(parts)
    for index, word in enumerate(words):
        word.head = place.get(word.head, index) if word.head else index
    return words


def is_tree(sentence: Sentence) -> bool:
    """Whether every word of the sentence leads up to one single root."""
    if sum(word.head == index for index, word in enumerate(sentence)) != 1:
        return False
    for start in range(len(sentence)):
        seen: set[int] = set()
        index = start
        while sentence[index].head != index:
            if index in seen:
                return False
            seen.add(index)
            index = sentence[index].head
    return True


def children(sentence: Sentence, head: int) -> list[int]:
    """The places of the words that directly depend on the word at `head`."""
    return [index for index, word in enumerate(sentence) if word.head == head and index != head]
