"""The paper and the town at the head of an article, and what only looks like them."""

from __future__ import annotations

import pytest

from kg.languages.page import page_words
from kg.sources.mastheads import house_name, split_dateline


@pytest.mark.parametrize(
    ("opening", "language", "house", "town"),
    [
        ("REPUBLIKA.CO.ID, BAKU - ", "id", "REPUBLIKA.CO.ID", "BAKU"),
        ("TEMPO.CO, Jakarta - ", "id", "TEMPO.CO", "Jakarta"),
        ("JAKARTA, KOMPAS.com - ", "id", "KOMPAS.com", "JAKARTA"),
        ("KOMPAS.com - ", "id", "KOMPAS.com", ""),
        ("Jakarta, CNN Indonesia -- ", "id", "CNN Indonesia", "Jakarta"),
        ("Jakarta (ANTARA) - ", "id", "ANTARA", "Jakarta"),
        ("Moskow, 3 April (TASS) - ", "id", "TASS", "Moskow"),
        ("LONDON, Warta Nusantara – ", "id", "Warta Nusantara", "LONDON"),
        ("MATA DUNIA, KYIV - ", "id", "MATA DUNIA", "KYIV"),
        ("JawaPos.com–", "id", "JawaPos.com", ""),
        ("Jakarta - ", "id", "", "Jakarta"),
        ("KYIV (The Meridian Post) — ", "en", "The Meridian Post", "KYIV"),
        ("GAZA CITY, Oct. 17 (AFP) -- ", "en", "AFP", "GAZA CITY"),
        ("JERUSALEM/GAZA, Oct 17 (Reuters) - ", "en", "Reuters", "JERUSALEM/GAZA"),
        ("KYIV, Ukraine (AP) — ", "en", "AP", "KYIV, Ukraine"),
        ("KYIV, Ukraine — ", "en", "", "KYIV, Ukraine"),
        ("Beirut, Lebanon – ", "en", "", "Beirut, Lebanon"),
        ("TEL AVIV — ", "en", "", "TEL AVIV"),
    ],
)
def test_a_dateline_names_paper_and_town(opening: str, language: str, house: str, town: str) -> None:
    dateline = split_dateline(f"{opening}Rudal menghantam kota itu pada Selasa.", language)
    assert dateline is not None
    assert (dateline.house, dateline.town, dateline.end) == (house, town, len(opening))


@pytest.mark.parametrize(
    "sentence",
    [
        "Rusia - yang menyerang lebih dulu - membantah tuduhan itu.",
        "Israel - Palestina kembali berperang sejak Sabtu.",
        "TNI - Polri mengirim pasukan ke daerah itu.",
        "Presiden Joko Widodo - bersama para menteri - bertolak ke Kyiv.",
        "Putin — Ukraine’s enemy — said the war would go on.",
        "Nagorno-Karabakh diakui sebagai bagian dari Azerbaijan.",
    ],
)
def test_a_dash_in_a_sentence_makes_no_dateline(sentence: str) -> None:
    assert split_dateline(sentence, "id") is None


def test_a_name_that_the_page_calls_a_paper_is_one() -> None:
    dateline = split_dateline("KYIV, Cakrawala - Rudal menghantam kota.", "id", frozenset({"cakrawala"}))
    assert dateline is not None
    assert (dateline.house, dateline.town) == ("Cakrawala", "KYIV")


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("REPUBLIKA.CO.ID", "Republika"),
        ("KOMPAS.com", "Kompas"),
        ("Liputan6.com", "Liputan6"),
        ("ANTARA", "Antara"),
        ("AFP", "AFP"),
        ("CNN INDONESIA", "CNN Indonesia"),
        ("HARIAN CAKRAWALA", "Harian Cakrawala"),
        ("The Meridian Post", "The Meridian Post"),
    ],
)
def test_a_papers_name_is_written_as_in_a_sentence(printed: str, name: str) -> None:
    assert house_name(printed, page_words("id")) == name
