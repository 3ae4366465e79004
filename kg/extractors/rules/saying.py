"""One act of saying while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extractors.rules.cues import Hit
from kg.model import Mention, Span, StatementKind


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says what, before it is known what it reports.

    ``content`` is the words, ``extent`` the whole of speaker, cue and words.
    """

    kind: StatementKind
    speakers: tuple[Mention, ...]
    content: Span
    extent: Span
    hit: Hit | None
    is_direct: bool = False
    addressees: tuple[Mention, ...] = ()
    relays: tuple[Mention, ...] = ()
