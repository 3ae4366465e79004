"""What a line of a page is, seen alone."""

from __future__ import annotations

import pytest

from kg.languages.page import page_words, readable_languages
from kg.sources.captions import is_marked
from kg.sources.lines import LineKind, classify


@pytest.mark.parametrize(
    ("text", "language", "kind", "value"),
    [
        ("Rep: Dwina Agustin/ Red: Christiyaningsih", "id", LineKind.WRITER, "Dwina Agustin"),
        ("Penulis: Bagus Adinegara | Editor: Teguh Prakoso", "id", LineKind.WRITER, "Bagus Adinegara"),
        ("Reporter : Sari Dewi", "id", LineKind.WRITER, "Sari Dewi"),
        ("sumber : Reuters", "id", LineKind.AGENCY, "Reuters"),
        ("Sumber: AFP/Antara", "id", LineKind.AGENCY, "AFP, Antara"),
        ("Source: Reuters and AFP", "en", LineKind.AGENCY, "Reuters, AFP"),
        ("REUTERS | AL JAZEERA", "id", LineKind.AGENCY, "Reuters, AL JAZEERA"),
        ("Foto: AP/STR", "id", LineKind.CREDIT, "AP/STR"),
        ("Foto: Asap mengepul di desa itu.", "id", LineKind.CAPTION, "Asap mengepul di desa itu."),
        ("Senin 02 Nov 2020 01:50 WIB", "id", LineKind.DATE, "Senin 02 Nov 2020 01:50 WIB"),
        ("18 October 2023, 09:40 GMT", "en", LineKind.DATE, "18 October 2023, 09:40 GMT"),
        ("Baca Juga", "id", LineKind.LINKS, ""),
        ("[Baca juga: Gencatan Senjata Terancam Bubar]", "id", LineKind.FURNITURE, ""),
        ("Simak juga: Kota Tua yang Hilang", "id", LineKind.FURNITURE, ""),
        ("READ MORE: What we know so far", "en", LineKind.FURNITURE, ""),
        ("Related:", "en", LineKind.LINKS, ""),
        ("Berita Lainnya", "id", LineKind.MORE, ""),
        ("More from World", "en", LineKind.MORE, ""),
        ("Beranda > Dunia > Kaukasus", "id", LineKind.CRUMBS, ""),
        ("Tag: Gaza, Israel", "id", LineKind.FURNITURE, ""),
        ("Ikuti kami di Google News", "id", LineKind.FURNITURE, ""),
        ("COPYRIGHT © ANTARA 2023", "id", LineKind.NOTICE, ""),
        ("ADVERTISEMENT", "id", LineKind.FURNITURE, ""),
        ("Terkait serangan itu, polisi menahan dua orang.", "id", LineKind.TEXT, ""),
        ("Related groups denied the attack.", "en", LineKind.TEXT, ""),
        ("Share prices fell in Kyiv.", "en", LineKind.TEXT, ""),
        ("By Tuesday the town had fallen.", "en", LineKind.TEXT, ""),
        ("Bagikan bantuan, tentara ditembaki.", "id", LineKind.TEXT, ""),
    ],
)
def test_a_line_shows_what_it_is(text: str, language: str, kind: LineKind, value: str) -> None:
    line = classify(text, language)
    assert (line.kind, line.value) == (kind, value)


@pytest.mark.parametrize("language", readable_languages())
def test_every_pattern_of_a_language_fits_its_example(language: str) -> None:
    words = page_words(language)
    for pattern in words.furniture:
        assert classify(pattern.example, language).kind in (LineKind.FURNITURE, LineKind.NOTICE), pattern.example
    for pattern in words.relays:
        assert classify(pattern.example, language).kind is LineKind.AGENCY, pattern.example
    for pattern in (*words.credits, *words.captions):
        assert pattern.regex.search(pattern.example), pattern.example
        assert is_marked(pattern.example, words), pattern.example
