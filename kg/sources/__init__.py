"""Sources: wherever articles come from, each read into the same :class:`kg.model.Article`.

Two things vary apart: *where* the bytes are (a folder, the web, a pipe) and *how* articles are written down in them
(plain text, HTML, JSON Lines). Each kind of place is a module and one line in :data:`PLACES`, each way of writing
a module and one line in :data:`kg.sources.formats.FORMATS`.
"""

from __future__ import annotations

from typing import BinaryIO, Protocol

from kg.sources.base import Limits, Settings, Source
from kg.sources.files import Files
from kg.sources.stdin import StandardInput
from kg.sources.web import Web

__all__ = ["Limits", "Source", "open_source"]


class Place(Protocol):
    """A kind of place that articles are fetched from."""

    def takes(self, spec: str) -> bool:
        """Whether what a user typed names such a place."""
        ...

    def open(self, spec: str, settings: Settings) -> Source:
        """The source itself; a SourceError when it is not there."""
        ...


#: The first that takes what was typed opens it.
PLACES: tuple[Place, ...] = (StandardInput(), Web(), Files())


def open_source(
    spec: str, *, allow_private: bool = False, stdin: BinaryIO | None = None, limits: Limits | None = None
) -> Source:
    """The source that a user named: a file, a folder, an address, or ``-`` for standard input.

    Args:
        spec: as typed.
        allow_private: also fetch from addresses that the internet does not reach, such as this machine's own.
        stdin: where ``-`` reads from; the process's standard input when not given.
        limits: how much of the world to let in.

    Raises:
        SourceError: it cannot be opened at all.
    """
    settings = Settings(allow_private=allow_private, stdin=stdin, limits=limits or Limits())
    return next(place for place in PLACES if place.takes(spec)).open(spec, settings)
