"""When two names are the same name: case-folded, without diacritics, whole words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

#: Letters that carry their mark inside, so that taking diacritics off leaves them as they are.
_LETTERS = str.maketrans({"ı": "i", "ə": "e", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe"})
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=65536)
def words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared.

    >>> words("Mevlüt Çavuşoğlu"), words("Nagorno-Karabakh")
    (('mevlut', 'cavusoglu'), ('nagorno', 'karabakh'))
    """
    spread = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in spread if not unicodedata.combining(char))
    return tuple(_WORD.findall(plain.translate(_LETTERS)))


def contains(answer: str, wanted: str) -> bool:
    """Whether ``wanted`` stands in ``answer`` as whole words.

    >>> contains("kota Martuni", "Martuni"), contains("Nigeria", "Niger")
    (True, False)
    """
    whole, part = words(answer), words(wanted)
    return bool(part) and any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))


def is_one_of(answers: Iterable[str], wanted: Iterable[str]) -> bool:
    """Whether some answer is, or contains, some wanted name."""
    wanted = tuple(wanted)
    return any(contains(answer, name) for answer in answers for name in wanted)


def is_exactly(answers: Iterable[str], wanted: Iterable[str]) -> bool:
    """Whether some answer is a wanted name and nothing more."""
    names = {words(name) for name in wanted} - {()}
    return any(words(answer) in names for answer in answers)
