"""What a made-up article is filled with: sentences that look like news and compress about as well."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

_SOURCE = Path(__file__).with_name("made_vocabulary.toml")
_NASAL = {"p": "mem", "t": "men", "k": "meng", "s": "meny"}  #: and the root loses its first letter
_PREFIX = {"b": "mem", "f": "mem", "v": "mem", "d": "men", "c": "men", "j": "men", "z": "men"}
_SOFT = "lmnrwy"
_ONSETS = ("b", "d", "f", "g", "h", "k", "l", "m", "n", "r", "s", "t", "w", "y", "z", "sh", "kh", "")
_VOWELS = ("a", "a", "e", "i", "o", "u", "ai")
_ENDS = ("", "", "n", "r", "m", "d", "k", "l", "sh", "v")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of one language; ``roots`` are verbs without what is put before or behind them."""

    nouns: tuple[str, ...]
    adjectives: tuple[str, ...]
    roots: tuple[str, ...]
    verbs: tuple[str, ...]
    adverbials: tuple[str, ...]
    links: tuple[str, ...]
    prepositions: tuple[str, ...]
    joins: tuple[str, ...]
    helpers: tuple[str, ...]
    determiners: tuple[str, ...]


@cache
def vocabulary(language: str) -> Vocabulary:
    """The words of ``id`` or ``en``."""
    told = tomllib.loads(_SOURCE.read_text("utf-8"))[language]
    links = tuple(" ".join(link.split()) for link in told.pop("links").split(";"))
    return Vocabulary(links=links, **{name: tuple(words.split()) for name, words in told.items()})


def meant(root: str) -> str:
    """An Indonesian root as what somebody does.

    >>> [meant(root) for root in ("tutup", "bawa", "sita", "lihat", "ambil")]
    ['menutup', 'membawa', 'menyita', 'melihat', 'mengambil']
    """
    first = root[0]
    if first in _NASAL:
        return _NASAL[first] + root[1:]
    return ("me" if first in _SOFT else _PREFIX.get(first, "meng")) + root


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes sentences that tell of nothing in particular."""

    random: Random
    language: str

    def sentence(self, town: str) -> str:
        """One sentence; now and then it names the town."""
        parts = [self._of("links") + ","] if self._is(0.15) else []
        parts += self._clause(town)
        while self._is(0.4):
            parts += [self._of("joins"), *self._clause(town)]
        text = " ".join(parts)
        return text[0].upper() + text[1:] + "."

    def headline(self) -> str:
        """What a title goes on with."""
        return " ".join(self._thing()).title()

    def _clause(self, town: str) -> list[str]:
        parts = self._thing()
        if self._is(0.15):
            parts.append(self._of("adverbials"))
        way = self.random.random()
        if way < 0.55:
            parts += [*self._does(), *self._thing()]
        elif way < 0.75:
            parts += self._suffers()
        else:
            parts.append(self._of("verbs"))
        if self._is(0.4):
            parts += [self._of("prepositions"), *self._thing()]
        elif self._is(0.1):
            parts += ["di" if self.language == "id" else "in", town]
        return parts

    def _does(self) -> list[str]:
        root = self._of("roots")
        if self.language == "en":
            return [self._of("helpers"), root]
        ending = "" if root.endswith(("i", "kan")) else self.random.choice(("", "", "kan", "i"))
        return [*([self._of("helpers")] if self._is(0.15) else []), meant(root) + ending]

    def _suffers(self) -> list[str]:
        root = self._of("roots")
        return ["asked", "to", root] if self.language == "en" else [f"di{root}"]

    def _thing(self) -> list[str]:
        """Somebody or something, perhaps with what it is like, perhaps counted, perhaps by its name."""
        if self._is(0.11):
            return [self.name()]
        noun, like = self._of("nouns"), [self._of("adjectives")] if self._is(0.35) else []
        number = [f"{self.random.randint(2, 980)}"] if self._is(0.07) else []
        if self.language == "en":
            return [*(number or [self._of("determiners")]), *like, noun]
        which = [self._of("determiners")] if not number and self._is(0.15) else []
        of = [self._of("nouns")] if self._is(0.25) else []
        return [*number, *which, noun + ("nya" if self._is(0.08) else ""), *of, *like]

    def name(self) -> str:
        """Somebody's name that nobody bears."""
        return " ".join(self._coined().title() for _ in range(2))

    def _coined(self) -> str:
        parts = [
            self.random.choice(_ONSETS) + self.random.choice(_VOWELS) for _ in range(self.random.choice((2, 2, 3)))
        ]
        return "".join(parts) + self.random.choice(_ENDS)

    def _of(self, kind: str) -> str:
        words: tuple[str, ...] = getattr(vocabulary(self.language), kind)
        return self.random.choice(words)

    def _is(self, share: float) -> bool:
        return self.random.random() < share
