"""One spelling for the many ways in which a name is written."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

#: Marks that vanish ("Sana'a" is "Sanaa", "U.S." is "US"); every other mark parts two words.
_VANISHING = re.compile(r"['’‘ʼʻ`´.]")
_PARTING = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The name in small letters of a-z and digits, its words one space apart.

    Case, diacritics, script, hyphens and apostrophes do not tell two names apart:

    >>> fold("Mevlüt Çavuşoğlu"), fold("Nagorno–Karabakh"), fold("Sana’a"), fold("U.S.")
    ('mevlut cavusoglu', 'nagorno karabakh', 'sanaa', 'us')
    """
    ascii_name = name if name.isascii() else anyascii(_VANISHING.sub("", name))
    return _PARTING.sub(" ", _VANISHING.sub("", ascii_name).lower()).strip()


def slug(name: str) -> str:
    """The folded name as the readable end of an IRI; empty when nothing of it is left.

    >>> slug("Karin Tak")
    'karin-tak'
    """
    return fold(name).replace(" ", "-")


def is_acronym(name: str) -> bool:
    """Whether a name is at most four letters, all capitals, so that its case must be kept.

    "AS" (Amerika Serikat) is not "as", nor "WHO" "who", nor "SANA" the Indonesian "sana".

    >>> is_acronym("WHO"), is_acronym("U.S."), is_acronym("ASEAN"), is_acronym("Mali")
    (True, True, False, False)
    """
    letters = [mark for mark in name if mark.isalpha()]
    return 0 < len(letters) <= 4 and all(mark.isupper() for mark in letters)
