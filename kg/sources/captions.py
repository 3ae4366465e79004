"""Photo captions: how a line shows that it stands under a picture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.languages.page import PageWords
from kg.model import SectionKind
from kg.sources.cleaning import folded
from kg.sources.lines import Line, LineKind


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of an article that is kept, with its part in it."""

    kind: SectionKind
    text: str


_PARENTHESIS = re.compile(r"\s*[(\[]([^()\[\]]{2,60})[)\]]\.?$")


def without_credit(text: str, words: PageWords) -> str:
    """A caption without the name of who took the picture.

    >>> from kg.languages.page import page_words
    >>> without_credit("Asap mengepul di Ganja, Ahad (11/10). (AP)", page_words("id"))
    'Asap mengepul di Ganja, Ahad (11/10).'
    """
    found = _PARENTHESIS.search(text)
    if found and _is_credit(found[1], words):
        text = text[: found.start()]
    for credit in words.credits:
        text = credit.regex.sub("", text)
    return text.strip()


def is_marked(text: str, words: PageWords) -> bool:
    """Whether a line's own words show a caption: a credit at its end, "Arsip - " at its beginning."""
    return without_credit(text, words) != text or any(caption.regex.match(text) for caption in words.captions)


def captions_among(lines: Sequence[Line], words: PageWords) -> frozenset[int]:
    """Which lines are captions: marked ones, those beside a credit, and those printed twice."""
    found = set()
    printed: dict[str, int] = {}
    for index, line in enumerate(lines):
        if line.kind is not LineKind.TEXT:
            continue
        bare = folded(without_credit(line.text, words))
        if bare in printed:
            found |= {index, printed[bare]}
        printed.setdefault(bare, index)
        if is_marked(line.text, words) or _stands_by_credit(lines, index):
            found.add(index)
    return frozenset(found)


def _stands_by_credit(lines: Sequence[Line], index: int) -> bool:
    line = lines[index]
    return any(other.kind is LineKind.CREDIT and other.block == line.block for other in lines[index + 1 : index + 2])


def _is_credit(text: str, words: PageWords) -> bool:
    agencies = "|".join(re.escape(agency) for agency in words.agencies)
    photo = r"|".join(map(re.escape, words.photo))
    return bool(re.match(rf"(?:(?:{agencies})\b(?!\s+[a-z])|(?:{photo})\b\s*(?:[:/]|by\b))", text, re.IGNORECASE))
