"""Hasty spelling: how a language shortens, joins and parts its words, and what they are written in full.

Rules and models know words in full. What stands in the text stays: a respelt token keeps its place, and only its form
is the full one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import SetupError

#: A text is written in capitals when so great a share of its longer words is, and it has so many.
_SHOUTED, _ENOUGH = 0.7, 4
_LONGER = 4
#: A text is written in a hurry when it has so many words that show it.
_HURRIED = 2
#: A word said twice is written once, with a two: "luka2", "tembak2an".
_TWICE = re.compile(r"((?:di|me|ber|ter)?)([a-z]{3,})2(an|nya)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """A word in full, and the characters ``[start, end)`` that it stands for."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Spelling:
    """What a language's hasty words mean. Forms are in small letters; none of them is a word of its own."""

    full: Mapping[str, str] = field(default_factory=dict)  #: "yg" → "yang"
    hasty: Mapping[str, str] = field(default_factory=dict)  #: the same, but only among other hasty words
    names: Mapping[str, str] = field(default_factory=dict)  #: names that are no words: "tni" → "TNI"
    prefix: str = ""  #: what is joined to a verb and often parted from it: "di tembak"
    stems: frozenset[str] = frozenset()  #: what it is joined to

    def respelt(self, words: Sequence[Written]) -> list[Written]:
        """The words in full, each where it stood.

        >>> spelling = Spelling({"yg": "yang"}, {"dr": "dari"}, {"tni": "TNI"}, "di", frozenset({"tembak"}))
        >>> texts = "warga yg di tembak tni dr 2".split()
        >>> [word.text for word in spelling.respelt([Written(text, 0, 1) for text in texts])]
        ['warga', 'yang', 'ditembak', 'TNI', 'dari', '2']
        """
        shouted = self._is_shouted(words)
        lowered = [Written(w.text.lower(), w.start, w.end) for w in words] if shouted else list(words)
        hurried = sum(word.text in self.full or word.text in self.names for word in lowered)
        hasty = shouted or hurried >= _HURRIED
        return list(self._joined([self._in_full(word, hasty=hasty) for word in lowered]))

    def _is_shouted(self, words: Sequence[Written]) -> bool:
        longer = [word.text for word in words if len(word.text) >= _LONGER and word.text.isalpha()]
        return bool(self.full) and len(longer) >= _ENOUGH and sum(map(str.isupper, longer)) >= _SHOUTED * len(longer)

    def _in_full(self, word: Written, *, hasty: bool) -> Written:
        text = word.text
        name = self.names.get(text)
        if name is not None:
            return Written(name, word.start, word.end)
        small = text.lower() if text[1:].islower() or len(text) == 1 else text
        full = self.full.get(small) or (self.hasty.get(text) if hasty else None)
        twice = _TWICE.fullmatch(small) if self.full and full is None else None
        if twice is not None:
            full = f"{twice[1]}{twice[2]}-{twice[2]}{twice[3] or ''}"
        if full is None:
            return word
        return Written(full.capitalize() if text[:1].isupper() else full, word.start, word.end)

    def _joined(self, words: Sequence[Written]) -> Iterator[Written]:
        """The words, a prefix that stands alone joined to its verb."""
        index = 0
        while index < len(words):
            word = words[index]
            behind = words[index + 1] if index + 1 < len(words) else None
            if behind is not None and word.text.lower() == self.prefix and behind.text in self.stems:
                yield Written(word.text + behind.text, word.start, behind.end)
                index += 2
                continue
            yield word
            index += 1


def load_spelling(folder: Path, passives: frozenset[str] = frozenset()) -> Spelling:
    """What ``spelling.toml`` of a language says; a language without one is never respelt.

    ``passives`` are verbs known from elsewhere, whose prefix may stand apart as well.

    Raises:
        SetupError: the file is no TOML.
    """
    path = folder / "spelling.toml"
    if not path.exists():
        return Spelling()
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SetupError(f"{path.name}: {error}") from error
    prefix = table["parted"]["prefix"]
    stems = {*table["parted"]["stems"], *(verb.removeprefix(prefix) for verb in passives if verb.startswith(prefix))}
    return Spelling(
        full=table["full"],
        hasty=table["hasty"],
        names={name.lower(): name for name in table["names"]["written"]},
        prefix=prefix,
        stems=frozenset(stems),
    )
