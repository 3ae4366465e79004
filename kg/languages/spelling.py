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

#: A figure with no blank behind it: "3anggota".
_COUNTED = re.compile(r"(\d{1,3})([a-z]{4,})")
#: A name that a particle stresses: "GAM-lah".
_STRESSED = re.compile(r"([A-Z]\w*)-(?:lah|pun|kah)")
#: A day in figures.
_DAY = re.compile(r"\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?")
#: Two sentences with no blank between them: "itu.tidak", but not "detik.com".
_UNPARTED = re.compile(r"([a-z]{3,})\.([a-z]{3,})")


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
    domains: frozenset[str] = frozenset()  #: what stands behind the dot of a site
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
        lowered = self._dated([Written(w.text.lower(), w.start, w.end) if shouted else w for w in words])
        hurried = sum(word.text in self.full or word.text in self.names for word in lowered)
        hasty = shouted or hurried >= _HURRIED
        return list(self._joined([self._in_full(part, hasty=hasty) for word in lowered for part in self._parts(word)]))

    def _parts(self, word: Written) -> Iterator[Written]:
        """A word as it is, or the two that no blank parts: "itu.tidak", "3anggota"."""
        counted = _COUNTED.fullmatch(word.text) if self.full else None
        if counted is not None:
            stop = word.start + len(counted[1])
            yield Written(counted[1], word.start, stop)
            yield Written(counted[2], stop, word.end)
            return
        joint = _UNPARTED.fullmatch(word.text) if self.full else None
        if joint is None or joint[2] in self.domains:
            yield word
            return
        stop = word.start + len(joint[1])
        yield Written(joint[1], word.start, stop)
        yield Written(".", stop, stop + 1)
        yield Written(joint[2], stop + 1, word.end)

    def _is_shouted(self, words: Sequence[Written]) -> bool:
        longer = [word.text for word in words if len(word.text) >= _LONGER and word.text.isalpha()]
        return bool(self.full) and len(longer) >= _ENOUGH and sum(map(str.isupper, longer)) >= _SHOUTED * len(longer)

    def _in_full(self, word: Written, *, hasty: bool) -> Written:
        text = word.text
        name = self.names.get(text)
        if name is not None:
            return Written(name, word.start, word.end)
        stressed = _STRESSED.fullmatch(text) if self.full else None
        if stressed is not None:
            return Written(stressed[1], word.start, word.end)
        small = text.lower() if text[1:].islower() or len(text) == 1 else text
        full = self.full.get(small) or (self.hasty.get(text) if hasty else None)
        twice = _TWICE.fullmatch(small) if self.full and full is None else None
        if twice is not None:
            full = f"{twice[1]}{twice[2]}-{twice[2]}{twice[3] or ''}"
        if full is None:
            return word
        return Written(full.capitalize() if text[:1].isupper() else full, word.start, word.end)

    def _dated(self, words: list[Written]) -> list[Written]:
        """The words, the day that opens a note made one of them: "28/07/2001 warga …"."""
        start = 1 if words and words[0].text == "(" else 0
        end = start
        while end < len(words) and (words[end].text.isdigit() or words[end].text in {"/", "-"}):
            if end > start and words[end].start != words[end - 1].end:
                break
            end += 1
        day = "".join(word.text for word in words[start:end])
        if not self.full or not _DAY.fullmatch(day):
            return words
        return [*words[:start], Written(day, words[start].start, words[end - 1].end), *words[end:]]

    def _joined(self, words: Sequence[Written]) -> Iterator[Written]:
        """The words, a prefix that stands alone joined to its verb."""
        index = 0
        while index < len(words):
            word = words[index]
            behind = words[index + 1] if index + 1 < len(words) else None
            if behind is not None and word.text.lower() == self.prefix and behind.text in self.stems:
                joined = word.text + behind.text
                yield Written(self.full.get(joined, joined), word.start, behind.end)
                index += 2
                continue
            stroke = word.text + behind.text if behind is not None and behind.text == "/" else ""
            if behind is not None and stroke in self.full:
                yield Written(self.full[stroke], word.start, behind.end)
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
    stems -= set(table["parted"].get("nouns", ()))
    return Spelling(
        full=table["full"],
        hasty=table["hasty"],
        names={name.lower(): name for name in table["names"]["written"]},
        domains=frozenset(table["names"]["domains"]),
        prefix=prefix,
        stems=frozenset(stems),
    )
