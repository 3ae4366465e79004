"""How names are looked up: by a key that case and diacritics do not change, and by what they sound like."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from kg.knowledge.folding import fold

#: Scripts whose letters stand for sounds as Latin ones do, so that folding them gives a name people would read.
#: Arabic and Hebrew leave vowels out, and a Chinese character has many readings: those keep their own letters.
_FOLDED_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN")
#: Joined to a name in one spelling and left out in the next: "Al-Hudaydah", "el-Obeid", "Deir ez-Zor".
_ARTICLES = frozenset({"al", "el", "ad", "ar", "as", "at", "az", "ash", "ez", "ed", "er", "es", "et", "an", "ul"})
#: Letters that the ways of writing foreign names in Latin letters use one for another, in this order.
_SAME_SOUND = (
    ("zhzh", "z"), ("shch", "s"), ("tch", "c"), ("tsch", "c"), ("sch", "s"), ("dzh", "j"), ("dsch", "j"), ("dj", "j"),
    ("zh", "z"), ("sh", "s"), ("sy", "s"), ("ch", "c"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"),
    ("ph", "f"), ("ts", "c"), ("tz", "c"), ("ck", "k"), ("cz", "c"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
    ("iy", "i"), ("yi", "i"), ("ij", "i"), ("ya", "a"), ("yu", "u"), ("ye", "e"), ("yo", "o"), ("ia", "a"),
    ("ie", "e"), ("io", "o"), ("aw", "u"), ("au", "u"), ("ay", "e"), ("ai", "e"), ("ei", "e"), ("w", "v"),
    ("q", "k"), ("c", "k"), ("x", "k"), ("y", "i"), ("e", "i"), ("o", "u"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def key(name: str) -> str:
    """The name as the gazetteer's index has it; empty when nothing is left of it.

    >>> key("Shuşa"), key("Бахмут"), key("رفح")
    ('shusa', 'bakhmut', 'رفح')
    """
    if script_of(name) in ("", *_FOLDED_SCRIPTS):
        return fold(name)
    return " ".join(unicodedata.normalize("NFKC", name).casefold().replace("|", " ").split())


def script_of(name: str) -> str:
    """The script of the first letter, as Unicode calls it: "LATIN"; empty when there is no letter.

    >>> script_of("Gaza"), script_of("غزة"), script_of("2")
    ('LATIN', 'ARABIC', '')
    """
    letter = next((mark for mark in name if mark.isalpha()), "")
    if not letter or letter.isascii():
        return "LATIN" if letter else ""
    return unicodedata.name(letter, "").partition(" ")[0]


@lru_cache(maxsize=65536)
def sound(folded: str) -> str:
    """What a folded name sounds like, whatever the way of transliteration; never shown to anybody.

    >>> sound("deir ezzor") == sound("dayr az zawr"), sound("kharkov"), sound("kharkiv")
    (False, 'karkuv', 'karkiv')
    >>> sound("zaporizhzhia") == sound("zaporizhia"), sound("hodeida") == sound("al hudaydah")
    (True, False)
    """
    words = [word for word in folded.split() if word not in _ARTICLES] or folded.split()
    text = "".join(words)
    for spelt, meant in _SAME_SOUND:
        text = text.replace(spelt, meant)
    return _DOUBLED.sub(r"\1", text)
