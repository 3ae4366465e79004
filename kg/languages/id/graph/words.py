"""What the parser sees of a written word: the word, its stem and affixes, its letters and its shape.

Indonesian builds its verbs and nouns with affixes (*me-nyerang*, *di-serang*, *pe-nyerang-an*), which tell
voice and part of speech even of words never seen in training.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.strings import hash_string  # type: ignore[attr-defined]  # compiled, its stub leaves it out

from kg.languages.id.name_features import shape

#: Longest first: the first that fits is taken off.
PREFIXES = (
    "memper", "diper", "menge", "penge", "meny", "peny", "meng", "peng", "mem", "pem", "men", "pen",
    "ber", "per", "ter", "me", "pe", "di", "ke", "se", "be",
)  # fmt: skip
SUFFIXES = ("kannya", "annya", "inya", "nya", "kan", "lah", "kah", "pun", "an", "ku", "mu", "i")
LEAST_STEM = 3
#: Function words that the treebanks hardly have, and the common ones of the same use.
TWINS = {"sesudah": "setelah", "tatkala": "ketika", "manakala": "ketika", "lantaran": "karena"}
LONGEST_SPELT = 24
DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Morphemes:
    """A word taken apart by its letters alone; an affix that is not there is empty."""

    prefix: str
    stem: str
    suffix: str


def morphemes(word: str) -> Morphemes:
    """Prefix, stem and suffix of a word in lower case, as far as letters tell.

    >>> morphemes("menyerangnya")
    Morphemes(prefix='meny', stem='serang', suffix='nya')
    """
    prefix = suffix = ""
    for ending in SUFFIXES:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            suffix, word = ending, word[: -len(ending)]
            break
    for beginning in PREFIXES:
        if word.startswith(beginning) and len(word) - len(beginning) >= LEAST_STEM:
            prefix, word = beginning, word[len(beginning) :]
            break
    return Morphemes(prefix, ("s" if prefix in ("meny", "peny") else "") + word, suffix)


def familiar(form: str) -> str:
    """The word, or in place of a rare function word its common twin: *Sesudah* is read as *Setelah*."""
    twin = TWINS.get(form.lower(), form)
    return twin.capitalize() if form.istitle() and twin != form else twin


def once(word: str) -> str:
    """A reduplicated word without its repetition: *anak-anak* and *bom-boman* are *anak* and *bom*."""
    halves = word.split("-")
    repeated = len(halves) == 2 and halves[0] and halves[0][:3] == halves[1][:3]
    return halves[0] if repeated else word


@dataclass(frozen=True, slots=True)
class Features:
    """Of one word: `lexical` ones name it and its stem, `formal` ones say how it is built."""

    lexical: tuple[str, ...]
    formal: tuple[str, ...]


def features(form: str) -> Features:
    """The features of a word as written."""
    word = DIGIT.sub("0", form.lower())
    base = once(word)
    parts = morphemes(base)
    spelt = f"^{word}$"
    grams = [spelt[i : i + n] for n in (3, 4) for i in range(len(spelt) - n + 1)]
    formal = (
        f"px={parts.prefix}",
        f"sx={parts.suffix}",
        f"ps={parts.prefix}_{parts.suffix}",
        f"sh={shape(form)}",
        f"e3={word[-3:]}",
        f"b3={word[:3]}",
        f"red={base != word}",
        *(f"g={gram}" for gram in (grams if len(spelt) <= LONGEST_SPELT else ())),
    )
    return Features((f"w={word}", f"s={parts.stem}"), formal)


def rows(found: Features, lexical: int, formal: int) -> tuple[list[int], list[int]]:
    """Rows of the two tables of vectors, of `lexical` and `formal` rows, whose sum stands for a word.

    A word takes two rows, so that two words hardly ever share both.
    """
    words = [hash_string(name) for name in found.lexical]
    first = [row for number in words for row in (number % lexical, (number >> 32) % lexical)]
    return first, [hash_string(name) % formal for name in found.formal]
