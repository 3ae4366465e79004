"""Encodings that pages are saved in, and files that are no text."""

from __future__ import annotations

import pytest

from tests.sources.pages import BARE, FIRST, SECOND, THIRD, TITLE, paragraphs, read_one, refusal

QUOTED = f"{BARE}\n“Kami bertahan,” kata wali kota di kafé itu.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_a_page_reads_the_same_in_every_encoding(encoding: str) -> None:
    article = read_one(QUOTED, encoding=encoding)
    assert article.title == TITLE
    assert paragraphs(article) == [FIRST, SECOND, THIRD, "“Kami bertahan,” kata wali kota di kafé itu."]


def test_a_page_that_lies_about_its_encoding_is_refused() -> None:
    assert "claims utf-16" in refusal(b"\xff\xfe" + b"\xd8" * 61)


def test_bytes_of_no_known_encoding_are_refused() -> None:
    noise = bytes(128 + (n * 37 + n // 7) % 128 for n in range(4000))
    assert "not readable as text" in refusal(noise)


@pytest.mark.parametrize(
    ("data", "mark"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "%PDF"),
        (b"PK\x03\x04rest", "zip"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"{\\rtf1\\ansi", "rtf"),
    ],
)
def test_a_binary_is_named_with_a_remedy(data: bytes, mark: str) -> None:
    message = refusal(data + b"\x00" * 40)
    assert "not text (starts with" in message
    assert mark in message


def test_nul_bytes_are_not_text() -> None:
    assert "NUL" in refusal(b"Desa\x00ditembaki\x00pasukan")


@pytest.mark.parametrize("data", [b"", b"\n \n\n"])
def test_an_empty_page_is_refused(data: bytes) -> None:
    assert "empty" in refusal(data)
