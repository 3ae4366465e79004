"""What a language says beside a happening to tell it from others, one file a language (``<code>/coreference.toml``)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from kg.errors import SetupError
from kg.languages.phrases import Phrases

_HERE = Path(__file__).parent
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Wording:
    """Patterns over case-folded text, and the words for what is hit, each with its kind: "masjid" a mosque."""

    further: re.Pattern[str]
    another: re.Pattern[str]
    answered: re.Pattern[str]
    lasting: re.Pattern[str]
    since: re.Pattern[str]
    wars: re.Pattern[str]
    ended: re.Pattern[str]
    things: re.Pattern[str]
    kinds: Phrases[str]
    onward: frozenset[str] = frozenset()

    def kinds_in(self, words: Sequence[str]) -> frozenset[str]:
        """The kinds of thing that case-folded words name; an Indonesian suffix may hang on the last of them."""
        found: set[str] = set()
        at = 0
        while at < len(words):
            length, kind = self.kinds.at(words, at) or self.kinds.at([words[at].removesuffix("nya")], 0) or (1, "")
            found.add(kind)
            at += length
        return frozenset(found - {""})


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")

    further: list[str]
    another: list[str]
    answered: list[str]
    lasting: list[str]
    since: list[str]
    onward: list[str]
    wars: list[str]
    ended: list[str]
    things: dict[str, list[str]]


@cache
def load_wording(language: str) -> Wording:
    """The words of a language; of one that has no file, none.

    Raises:
        SetupError: the file is damaged.
    """
    path = _HERE / language / "coreference.toml"
    if not language.isalpha() or not path.is_file():
        return Wording(_NOTHING, _NOTHING, _NOTHING, _NOTHING, _NOTHING, _NOTHING, _NOTHING, _NOTHING, Phrases({}))
    try:
        file = _File.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (tomllib.TOMLDecodeError, ValidationError) as error:
        raise SetupError(f"{language}/{path.name}: {error}") from error
    kinds = {word: kind for kind, words in file.things.items() for word in words}
    return Wording(
        further=_any(file.further),
        another=re.compile("|".join(file.another)),
        answered=re.compile("|".join(file.answered)),
        lasting=_any(file.lasting),
        since=_any(file.since),
        wars=_any(file.wars),
        ended=_any(file.ended),
        things=_any(kinds),
        kinds=Phrases(kinds),
        onward=frozenset(file.onward),
    )


def _any(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, whole, the longest first; an Indonesian suffix may hang on."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"\b({'|'.join(map(re.escape, ordered))})(?:nya)?\b", re.IGNORECASE)
