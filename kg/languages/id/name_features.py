"""What is seen of a word when it is decided whether it belongs to a name: itself, its neighbours, its lists.

Every clue is a short text such as ``0s3=ang`` (the word ends so) or ``L=di`` (the nearest small word to the left).
What a clue is worth is learnt; :mod:`kg.languages.id.name_tagger` adds it up.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

#: How far around a word its neighbours are seen, and what is seen of them.
NEIGHBOURS = {
    -3: ("l",),
    -2: ("l", "sh", "pos"),
    -1: ("l", "sh", "pos", "s3"),
    1: ("l", "sh", "pos", "s3"),
    2: ("l", "sh", "pos"),
    3: ("l",),
}
_DIGIT = re.compile(r"\d")


class Word(NamedTuple):
    """A word and its part of speech."""

    form: str
    pos: str


@dataclass(frozen=True)
class WordLists:
    """What is known of words, all in small letters, before any text is read.

    ``kinds`` are the lists of names that a word is on (given names, towns, …); ``classes`` are the coarse and the
    fine class of words that are used alike.
    """

    kinds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    classes: Mapping[str, tuple[str, str]] = field(default_factory=dict)


def shape(form: str) -> str:
    """Capitals, small letters and figures, none more than twice in a row.

    >>> shape("Karabakh"), shape("TNI"), shape("(29/10/2013)")
    ('Xxx', 'XX', '(dd/dd/dd)')
    """
    found = ""
    for char in form:
        sort = "X" if char.isupper() else "x" if char.islower() else "d" if char.isdigit() else char
        if found[-2:] != 2 * sort:
            found += sort
    return found


def clues(words: Sequence[Word], lists: WordLists) -> list[list[str]]:
    """The clues to each word of a sentence."""
    seen = [_own(word) for word in words]
    small = [own["l"] for own in seen]
    kinds = [lists.kinds.get(word, ()) for word in small]
    classes = [lists.classes.get(_DIGIT.sub("0", word)) for word in small]
    capital = [word.form[:1].isupper() for word in words]
    return [
        [*_around(seen, at), *_pairs(seen, at), *_run(small, capital, at), *_known(kinds, classes, at)]
        for at in range(len(words))
    ]


def _own(word: Word) -> dict[str, str]:
    small = word.form.lower()
    affixes = {"p1": small[:1], "p2": small[:2], "p3": small[:3], "p4": small[:4]}
    affixes |= {"s2": small[-2:], "s3": small[-3:], "s4": small[-4:]}
    return {"w": word.form, "l": small, **affixes, "sh": shape(word.form), "pos": word.pos}


def _around(seen: Sequence[dict[str, str]], at: int) -> list[str]:
    found = [f"0{key}={value}" for key, value in seen[at].items()]
    for step, keys in NEIGHBOURS.items():
        place = at + step
        if 0 <= place < len(seen):
            found += [f"{step}{key}={seen[place][key]}" for key in keys]
        elif place in (-1, len(seen)):
            found.append(f"{step}EDGE")
    return found


def _pairs(seen: Sequence[dict[str, str]], at: int) -> list[str]:
    own, found = seen[at], []
    before = seen[at - 1] if at else None
    behind = seen[at + 1] if at + 1 < len(seen) else None
    if before is not None:
        found += [f"-1|0={before['l']}|{own['l']}", f"sh-1|0={before['sh']}|{own['sh']}"]
    if behind is not None:
        found += [f"0|1={own['l']}|{behind['l']}", f"sh0|1={own['sh']}|{behind['sh']}"]
    if before is not None and behind is not None:
        found.append(f"sh3={before['sh']}|{own['sh']}|{behind['sh']}")
    return found


def _run(small: Sequence[str], capital: Sequence[bool], at: int) -> list[str]:
    """The small words around the run of capitalised ones that a word stands in, and the run's first and last word."""
    left, right = at - 1, at + 1
    while left >= 0 and capital[left]:
        left -= 1
    while right < len(small) and capital[right]:
        right += 1
    before = small[left] if left >= 0 else "^"
    behind = small[right] if right < len(small) else "$"
    found = [f"L={before}", f"Ld={min(at - left, 4)}", f"R={behind}", f"LR={before}|{behind}"]
    if left + 1 < at:
        found.append(f"H={small[left + 1]}")
    if right - 1 > at:
        found.append(f"T={small[right - 1]}")
    return found


def _known(kinds: Sequence[tuple[str, ...]], classes: Sequence[tuple[str, str] | None], at: int) -> list[str]:
    found = ["G=" + "".join(kinds[at])] if kinds[at] else []
    for step in (-2, -1, 0, 1, 2):
        place = at + step
        if not 0 <= place < len(kinds):
            continue
        alike = classes[place]
        if abs(step) <= 1:
            found += [f"{step}g={kind}" for kind in kinds[place]]
            found += [f"{step}c={alike[0]}"] if alike else []
        found += [f"{step}C={alike[1]}"] if alike else []
    return found
