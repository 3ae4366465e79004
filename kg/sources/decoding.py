"""Bytes to text: which encoding a page was saved in, and what is not text at all."""

from __future__ import annotations

import codecs
from typing import NoReturn

from charset_normalizer import from_bytes

from kg.errors import ArticleError
from kg.sources.base import STANDARD_INPUT

#: First bytes of what people mistake for text, how to call them, and what turns them into text.
_BINARY: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "%PDF", "Convert it first, e.g. pdftotext {place}"),
    (b"PK\x03\x04", "PK, a zip or office file", "Save it as plain text"),
    (b"\xd0\xcf\x11\xe0", "an old office document's mark", "Save it as plain text"),
    (b"{\\rtf", "{\\rtf", "Save it as plain text"),
    (b"\x1f\x8b", "a gzip mark", "Unpack it first, e.g. gunzip {place}"),
    (b"BZh91AY", "a bzip2 mark", "Unpack it first, e.g. bunzip2 {place}"),
    (b"7z\xbc\xaf", "a 7z mark", "Unpack it first"),
    (b"\x89PNG", "PNG", "It is an image; type out or recognise its text first"),
    (b"\xff\xd8\xff", "a JPEG mark", "It is an image; type out or recognise its text first"),
    (b"GIF8", "GIF8", "It is an image; type out or recognise its text first"),
    (b"RIFF", "RIFF", "It is an image or a recording; type out its text first"),
)

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins the same
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_WESTERN = ["cp1252", "latin_1"]
GOOD_TO_BAD = 3  # a page in another encoding has hardly any byte sequence that is UTF-8 by chance
_MESS = 0.1  # share of implausible characters above which a guess is not believed


def decode(data: bytes, place: str, declared: str = "") -> str:
    """The text of a page, or an ArticleError when it is no text or its encoding cannot be told.

    A byte order mark is believed first, then UTF-8 where it fits (other encodings almost never do by chance), then
    what the page or its server declares, then UTF-8 with a few bad bytes, then a guess.
    """
    refuse_binary(data, place)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding) or _undecodable(place, f"it claims {encoding[:6]} and is not")
    if b"\x00" in data:
        raise ArticleError(place, "not text (it holds NUL bytes)", "Convert it to text in UTF-8 first")
    for encoding in ("utf-8", declared):
        text = _strictly(data, encoding)
        if text is not None:
            return text
    return _nearly_utf8(data) or _guessed(data) or _undecodable(place, "its encoding cannot be told")


def refuse_binary(head: bytes, place: str) -> None:
    """Raise an ArticleError for a document whose beginning shows that it is no text."""
    for mark, called, remedy in _BINARY:
        if head.startswith(mark):
            file = "FILE" if place == STANDARD_INPUT or "://" in place else place
            raise ArticleError(place, f"not text (starts with {called})", remedy.format(place=file))


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding) if encoding else None
    except (UnicodeDecodeError, LookupError):
        return None


def _nearly_utf8(data: bytes) -> str | None:
    """UTF-8 with a byte or two gone bad, each shown as U+FFFD; None where bad ones are not the exception.

    >>> _nearly_utf8("Goïta, Çavuşoğlu, Kostyantynivka – ".encode() * 3 + b"\\xff").count("\ufffd")
    1
    >>> _nearly_utf8("Goïta".encode("latin-1")) is None
    True
    """
    text = data.decode("utf-8", errors="replace")
    bad = text.count("\ufffd")
    good = sum(not mark.isascii() for mark in text) - bad
    return text if good > GOOD_TO_BAD * bad else None


def _guessed(data: bytes) -> str | None:
    # Western pages are by far the likeliest among ours; only when they make no sense is the whole world tried.
    for candidates in (_WESTERN, None):
        best = from_bytes(data, cp_isolation=candidates).best()
        if best is not None and best.chaos < _MESS and (candidates or best.coherence > 0):
            return str(best)
    return None


def _undecodable(place: str, problem: str) -> NoReturn:
    raise ArticleError(place, f"not readable as text: {problem}", "Save it as UTF-8")
