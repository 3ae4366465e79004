"""Everyday words that tell a happening only beside certain participants, as a language's folder lists them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.languages.phrases import Phrases
from kg.languages.voices import Voice
from kg.model import EventType


@dataclass(frozen=True, slots=True)
class Collocation:
    """A word in company: what it tells when the doer is one of ``by`` and what it is done to one of ``of``.

    An empty set asks for nobody. ``is_alone``: it only tells what came of another happening where its
    sentence tells one.
    """

    type: EventType
    voice: Voice
    of: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    is_alone: bool = False


def read_collocations(entries: Iterable[Mapping[str, Any]]) -> Phrases[tuple[Collocation, ...]]:
    """Every sense of every form, in the order of the file."""
    found: dict[str, list[Collocation]] = defaultdict(list)
    for entry in entries:
        for voice in (Voice.ACTIVE, Voice.PASSIVE, Voice.NOUN, Voice.HAPPEN):
            for form in entry.get(voice.value, ()):
                sides = tuple(entry.get("of", ())), tuple(entry.get("by", ()))
                found[form].append(Collocation(EventType(entry["type"]), voice, *sides, bool(entry.get("alone"))))
    return Phrases({form: tuple(senses) for form, senses in found.items()})
