"""Which of the names that a package lists are worth keeping, and which may be met in running text unannounced."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from anyascii import anyascii

from kg.knowledge.folding import fold
from kg.knowledge.gazetteer.spelling import script_of
from kg.knowledge.states import State
from kg.knowledge.tables import Row

#: Towns of this size are known everywhere by their main name; those of the second size where a war has been since 1990.
PEOPLE = 15_000
PEOPLE_AT_WAR = 5_000
#: Other names of smaller towns outside war zones find more wrong than right in running text.
PEOPLE_WITH_OTHER_NAMES = 500_000
SHORTEST_NAME = 4
#: Other names that are shorter, or less like the main one, are mostly words and first names.
SHORTEST_OTHER_NAME = 5
LIKENESS = 0.5
#: Other names of a place that are shown, besides being found.
MOST_SHOWN = 12
_UNFIT = re.compile(r"[|,(\t\n/]")
#: Letters that only scholars' transliterations have; newspapers print the plain ones.
_SCHOLARLY = re.compile("[‘’ʻʼ`āēīōūḩḑẕţḏṭḥṣẓḍ]")
#: An ISO 15924 code for each script, so that a name can say in which it is written (BCP 47: "und-Arab").
_SCRIPT_CODES = {
    "ARABIC": "Arab", "ARMENIAN": "Armn", "BENGALI": "Beng", "CYRILLIC": "Cyrl", "CJK": "Hani", "DEVANAGARI": "Deva",
    "ETHIOPIC": "Ethi", "GEORGIAN": "Geor", "GREEK": "Grek", "HANGUL": "Hang", "HEBREW": "Hebr", "HIRAGANA": "Jpan",
    "KATAKANA": "Jpan", "KHMER": "Khmr", "LAO": "Laoo", "MYANMAR": "Mymr", "SINHALA": "Sinh", "TAMIL": "Taml",
    "THAI": "Thai",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Worth:
    """What is known of words and wars when a name is weighed."""

    ordinary: frozenset[str]  #: folded words and names that are also some town's, and the names of states
    at_war: frozenset[str]  #: ISO codes
    kinds: frozenset[str]  #: folded words that tell the kind of a region and are no part of its bare name

    @staticmethod
    def of(tables: Iterable[Row], states: Iterable[State]) -> Worth:
        """From the rows of ``compile.toml`` and the states."""
        words = {row.key: row for row in tables}
        ordinary = {fold(word) for language in ("en", "id", "names") for word in words["ordinary"].texts(language)}
        for state in states:
            named = (state.actor.label, *(name.text for name in state.actor.names), *state.demonyms)
            ordinary |= set(map(fold, named))
        kinds = frozenset(map(fold, words["regions"].texts("kinds")))
        return Worth(frozenset(ordinary), frozenset(words["at_war"].texts("countries")), kinds)

    def usable(self, others: Iterable[str]) -> Iterator[str]:
        """The other names of a place that people write: no codes, no letter-by-letter transliterations."""
        for other in others:
            is_code = other.isascii() and other.isupper() and len(other) <= SHORTEST_NAME
            is_machine_made = other.islower() and other.isascii()
            if not (_UNFIT.search(other) or is_code or is_machine_made) and len(other) > 1:
                yield other

    def is_known(self, country: str, people: int) -> bool:
        """Whether a town may be met in running text by its main name."""
        return people >= (PEOPLE_AT_WAR if country in self.at_war else PEOPLE)

    def has_known_others(self, country: str, people: int) -> bool:
        """Whether it may be met by its other names too."""
        return self.is_known(country, people) and (country in self.at_war or people >= PEOPLE_WITH_OTHER_NAMES)

    def is_plain(self, folded: str) -> bool:
        """Whether a main name is no ordinary word."""
        return len(folded) >= SHORTEST_NAME and folded not in self.ordinary

    def is_plain_other(self, folded: str, main: str) -> bool:
        """Whether another name is a spelling of the main one and no ordinary word."""
        if len(folded) < SHORTEST_OTHER_NAME or folded in self.ordinary:
            return False
        return SequenceMatcher(None, folded, main).ratio() >= LIKENESS

    def bare(self, name: str) -> str:
        """The name of a region without the words for its kind: "Kabupaten Nduga" is "Nduga"; empty when it has none.

        >>> Worth(frozenset(), frozenset(), frozenset({"kabupaten", "regency"})).bare("Nduga Regency")
        'Nduga'
        """
        words = name.split()
        kept = [word for word in words if fold(word) not in self.kinds]
        return " ".join(kept) if len(kept) < len(words) else ""


def plain_label(name: str) -> str:
    """The main name as newspapers print it, without scholars' marks.

    >>> plain_label("Rafaḩ"), plain_label("Ash Sharqīyah"), plain_label("Şanlıurfa")
    ('Rafah', 'Ash Sharqiyah', 'Şanlıurfa')
    """
    return anyascii(re.sub("[‘’ʻʼ`]", "'", name)) if _SCHOLARLY.search(name) else name


def shown(label: str, others: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The other names worth telling, as (language, name): spellings like the label, and those in other scripts."""
    chosen: dict[str, tuple[str, str]] = {}
    main = fold(label)
    for other in sorted(others):
        script = script_of(other)
        if script == "LATIN":
            folded = fold(other)
            if folded != main and SequenceMatcher(None, folded, main).ratio() >= LIKENESS:
                chosen.setdefault(folded, ("", other))
        elif script in _SCRIPT_CODES:
            language = f"und-{_SCRIPT_CODES[script]}"
            chosen.setdefault(language, (language, other))
    return tuple(sorted(chosen.values()))[:MOST_SHOWN]
