"""What every source has in common: it yields articles, and says in a value which ones could not be read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from kg.errors import ArticleError
from kg.model import Article

#: What errors call the pipe that a program is fed through.
STANDARD_INPUT = "standard input"


class Source(Protocol):
    """Somewhere articles come from: a folder, an address, a pipe."""

    def articles(self) -> Iterator[Article | ArticleError]:
        """Each article in turn; one that cannot be read is an error in its place, and the rest goes on."""
        ...


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of the world is let in. Sizes in bytes, or characters for ``article``; times in seconds."""

    article: int = 1_000_000  #: characters of one article's page, its text or its line of JSON
    document: int = 10_000_000  #: bytes of one file or answer, after decompression
    connect: float = 10.0
    read: float = 20.0  #: the longest silence of a server
    deadline: float = 60.0  #: everything for one address together: names, redirects, retry, reading
    redirects: int = 5
    pause: float = 0.5  #: before the one retry


@dataclass(frozen=True, slots=True)
class Settings:
    """What a source may do, and where standard input is."""

    allow_private: bool = False
    stdin: BinaryIO | None = None
    limits: Limits = Limits()


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes that hold one article or many, and what is known of them from outside.

    ``head`` is the beginning, enough to tell the format by; ``stream`` stands right behind it.
    """

    place: str  #: how errors call it: the path or the address as the user gave it
    name: str  #: the file's name, without folders
    head: bytes
    stream: BinaryIO
    limits: Limits
    url: str = ""
    charset: str = ""  #: as the server says
    media_type: str = ""

    def read(self) -> bytes:
        """All of its bytes; an ArticleError when there are none, or more than the limit."""
        limit = self.limits.document
        data = self.head + self.stream.read(max(0, limit + 1 - len(self.head)))
        if len(data) > limit:
            raise ArticleError(self.place, f"larger than {limit:,} bytes", "Split it into one article a file")
        if not data.strip():
            raise ArticleError(self.place, "empty", "Save the article again")
        return data


class Format(Protocol):
    """A way of writing articles down."""

    def recognises(self, document: Document) -> bool:
        """Whether a document is written so, judged by its name, its media type and its beginning."""
        ...

    def read(self, document: Document) -> Iterator[Article | ArticleError]:
        """The articles in it."""
        ...
