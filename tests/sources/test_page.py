"""A saved newspaper page becomes an article: every house style, and pages that keep to none."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from kg.model import SectionKind
from tests.sources.pages import BARE, ENGLISH, FIRST, SECOND, THIRD, TITLE, paragraphs, parts, read_one, refusal

WIB = timezone(timedelta(hours=7))

FULL = f"""HARIAN FAJAR
Internasional | Kaukasus

{TITLE}

Warga mengungsi ke kota terdekat

Rep: Rina Hapsari/ Red: Tio Wibowo
Rabu, 18 Oktober 2023 | 07:12 WIB
Asap mengepul di desa itu, Selasa (17/10/2023).
Foto: AP/STR
Asap mengepul di desa itu, Selasa (17/10/2023).

HARIAN FAJAR, BAKU - {FIRST}

Baca Juga
Warga Desa Lain Menolak Pergi

Siapa Menguasai Perbatasan?

{SECOND}

BACA JUGA: Seribu Pengungsi Tiba

{THIRD}

(rin/tio)
sumber : Reuters/AFP
Advertisement
Berita Lainnya
Harga Beras Naik
Presiden meresmikan jembatan.
"""


def test_every_piece_of_a_full_page_finds_its_place() -> None:
    article = read_one(FULL)
    assert article.title == TITLE
    assert article.publisher == "Harian Fajar"
    assert article.byline == "Rina Hapsari"
    assert article.agency == "Reuters, AFP"
    assert article.dateline == "BAKU"
    assert article.published == datetime(2023, 10, 18, 7, 12, tzinfo=WIB)
    assert article.language == "id"
    assert parts(article, SectionKind.SUBTITLE) == ["Warga mengungsi ke kota terdekat"]
    assert parts(article, SectionKind.CAPTION) == ["Asap mengepul di desa itu, Selasa (17/10/2023)."]
    assert paragraphs(article) == [FIRST, SECOND, THIRD]


def test_sections_cover_the_text_with_blank_lines_between() -> None:
    article = read_one(FULL)
    assert "\n\n".join(section.span.of(article.text) for section in article.sections) == article.text


def test_the_identity_is_readable_and_ends_in_the_texts_hash() -> None:
    article = read_one(FULL)
    assert article.id == f"harian-fajar-2023-10-18-{article.text_hash[:6]}"


def test_a_page_without_a_header_has_its_first_short_line_as_title() -> None:
    article = read_one(BARE)
    assert article.title == TITLE
    assert paragraphs(article) == [FIRST, SECOND, THIRD]
    assert article.published is None
    assert article.publisher == ""


def test_paragraphs_alone_lose_nothing() -> None:
    article = read_one(f"{FIRST}\n\n{SECOND}")
    assert article.title == ""
    assert paragraphs(article) == [FIRST, SECOND]


def test_one_sentence_is_an_article() -> None:
    assert paragraphs(read_one(FIRST)) == [FIRST]


def test_lines_without_blank_ones_between_are_paragraphs() -> None:
    assert paragraphs(read_one(f"{TITLE}\n{FIRST}\n{SECOND}\nBaca juga: Hal Lain\n{THIRD}")) == [FIRST, SECOND, THIRD]


def test_lines_broken_at_a_margin_are_joined() -> None:
    page = """Desa di Perbatasan Ditembaki

Pasukan pemerintah menembaki sebuah desa di perbatasan pada
Selasa malam, kata juru bicara militer kepada para wartawan
yang berkumpul di ibu kota negara itu.

Sedikitnya tiga warga sipil tewas dan belasan lainnya luka
dalam serangan itu, menurut keterangan rumah sakit setempat
yang disampaikan pada Rabu pagi.
"""
    article = read_one(page)
    assert article.title == "Desa di Perbatasan Ditembaki"
    assert [text.count("\n") for text in paragraphs(article)] == [0, 0]
    assert len(paragraphs(article)) == 2


def test_a_title_may_ask() -> None:
    assert read_one(f"Siapa Menembaki Desa Itu?\n\n{FIRST}\n\n{SECOND}").title == "Siapa Menembaki Desa Itu?"


def test_an_impossible_date_is_no_date_and_stays_out_of_the_text() -> None:
    article = read_one(f"{TITLE}\n31 Februari 2023\n\n{FIRST}\n\n{SECOND}")
    assert article.published is None
    assert "Februari" not in article.text


def test_a_subheading_in_the_body_is_kept() -> None:
    assert "Latar belakang" in paragraphs(read_one(f"{TITLE}\n\n{FIRST}\n\nLatar belakang\n\n{SECOND}"))


def test_sentences_under_a_heading_for_links_are_kept() -> None:
    assert paragraphs(read_one(f"{TITLE}\n\n{FIRST}\n\nBerita Terkait\n\n{SECOND}")) == [FIRST, SECOND]


def test_nothing_of_other_articles_below_the_closed_one_is_kept() -> None:
    assert "jembatan" not in read_one(FULL).text


def test_a_sentence_that_begins_like_a_label_is_text() -> None:
    sentence = "Sumber air bersih di desa itu rusak, dan foto udara memperlihatkan kawah besar."
    assert paragraphs(read_one(f"{TITLE}\n\n{FIRST}\n\n{sentence}")) == [FIRST, sentence]


def test_a_title_that_begins_like_an_agency_line_is_a_title() -> None:
    title = "Sumber: Pemberontak Siap Berunding Pekan Depan"
    article = read_one(f"{title}\n\n{FIRST}\n\n{SECOND}")
    assert (article.title, article.agency) == (title, "")


def test_a_standfirst_above_the_byline_is_the_subtitle() -> None:
    article = read_one(f"{TITLE}\n\nSerangan itu terjadi saat warga tidur.\n\nOleh Budi Santoso\n\n{FIRST}\n\n{SECOND}")
    assert parts(article, SectionKind.SUBTITLE) == ["Serangan itu terjadi saat warga tidur."]
    assert article.byline == "Budi Santoso"
    assert paragraphs(article) == [FIRST, SECOND]


def test_writers_named_below_a_short_article_do_not_make_its_body_a_header() -> None:
    article = read_one(f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\nPenulis: Budi Santoso\nEditor: Tia Lestari")
    assert paragraphs(article) == [FIRST, SECOND]
    assert article.byline == "Budi Santoso"


def test_invisible_characters_and_doubled_spaces_go() -> None:
    laid_out = FIRST.replace(" sebuah", "\u00a0 se\u00adbu\u200bah")
    article = read_one(f"{TITLE}\n\n{laid_out}\n\n{SECOND}")
    assert paragraphs(article) == [FIRST, SECOND]


def test_letters_are_composed() -> None:
    assert "Türkiye" in read_one(f"{TITLE}\n\n{FIRST}\n\nTu\u0308rkiye mengecam serangan itu.").text


@pytest.mark.parametrize(
    "opening",
    ["JAKARTA, KOMPAS.com - ", "Kompas.com, Jakarta - ", "KOMPAS.com - "],
)
def test_a_papers_name_is_the_same_however_it_signs(opening: str) -> None:
    article = read_one(f"{TITLE}\n\n{opening}{FIRST}\n\n{SECOND}")
    assert article.publisher == "Kompas"
    assert paragraphs(article) == [FIRST, SECOND]


def test_an_agencys_own_article_is_published_by_it() -> None:
    article = read_one(
        f"Village shelled overnight\n\nGAZA CITY, Oct. 17 (AFP) -- {ENGLISH}\n\nNobody was hurt, he said."
    )
    assert (article.publisher, article.agency, article.dateline) == ("AFP", "", "GAZA CITY")


def test_an_agencys_article_in_a_paper_is_published_by_the_paper() -> None:
    top = "The Harbour Times\nWorld / Asia\n\nVillage shelled overnight"
    article = read_one(f"{top}\n\nGAZA CITY (AFP) - {ENGLISH}\n\nNo one was hurt.")
    assert (article.publisher, article.agency) == ("The Harbour Times", "AFP")


def test_a_paper_that_signs_only_below_is_found_there() -> None:
    page = f"{TITLE}\n\nJayapura (SUARA LAUT) - {FIRST}\n\n{SECOND}\n\nCOPYRIGHT © SUARA LAUT 2023\nBerita Terkait"
    assert read_one(page).publisher == "Suara Laut"


def test_a_page_of_furniture_holds_no_article() -> None:
    page = "Advertisement\nBerita Lainnya\nBaca juga: Rudal Hantam Kota Tua di Perbatasan\nIkuti kami di media sosial\n"
    assert "no article on the page" in refusal(page)


def test_another_language_is_named_with_those_that_can_be_read() -> None:
    message = refusal(
        "Le président a déclaré mardi que la guerre était finie et que les troupes rentreraient chez elles."
    )
    assert "French (fr)" in message
    assert "English (en), Indonesian (id)" in message


def test_malay_is_not_taken_for_indonesian() -> None:
    page = "Polis Sahkan Serangan\n\nPegawai polis itu berkata lima askar maut kerana letupan bom pada hari Isnin."
    assert "Malay (ms)" in refusal(page)


@pytest.mark.parametrize(
    "line",
    [
        "Kabar Cendrawasih, 14 Maret 2024",
        "14 Maret 2024 | Kabar Cendrawasih",
        "Kabar Cendrawasih - Kamis, 14 Maret 2024",
    ],
)
@pytest.mark.parametrize("opening", ["JAYAPURA, KC - ", "JAYAPURA - ", ""])
def test_the_paper_beside_the_day_is_the_publisher(line: str, opening: str) -> None:
    article = read_one(f"{TITLE}\n\n{line}\n\n{opening}{FIRST}\n\n{SECOND}")
    assert article.publisher == "Kabar Cendrawasih"
    assert article.published is not None
    assert article.published.date().isoformat() == "2024-03-14"
    assert paragraphs(article) == [FIRST, SECOND]
    assert article.title == TITLE


def test_a_title_with_a_day_in_it_is_no_paper() -> None:
    article = read_one(f"Gencatan Senjata di Helsinki, 15 Agustus 2005\n\n{FIRST}\n\n{SECOND}")
    assert article.title == "Gencatan Senjata di Helsinki, 15 Agustus 2005"


@pytest.mark.parametrize(
    ("head", "opening", "publisher"),
    [
        (f"kilasUtara > Internasional\n\n{TITLE}", "", "kilasUtara"),
        (f"Fajar Benua - Dunia\n\n{TITLE}", "BAKU, FAJAR BENUA - ", "Fajar Benua"),
        (f"OBOR LAUTAN, Selasa 28 Desember 2021, 18:45\n\n{TITLE}", "", "Obor Lautan"),
        (f"MIMBAR LAUTAN\nRabu, 28 Agustus 2024 | 06:45 WIB\n\n{TITLE}", "", "Mimbar Lautan"),
        (f"gemalautan.id\nInternasional\n\n{TITLE}", "Gema Lautan, Baku - ", "Gema Lautan"),
        (f"Layar Benua\nDunia\n\n{TITLE}", "LAYARBENUA, BAKU - ", "Layar Benua"),
        (f"LENTERA LAUT\nInternasional\n\n{TITLE}", "BAKU, SENIN — ", "Lentera Laut"),
        (f"{TITLE}\n\nKanal Warta Utara\n\nJumat, 28 Feb 2025 11:20 WIB", "", "Kanal Warta Utara"),
    ],
)
def test_papers_sign_their_head_in_many_ways(head: str, opening: str, publisher: str) -> None:
    article = read_one(f"{head}\n\n{opening}{FIRST}\n\n{SECOND}")
    assert (article.title, article.publisher) == (TITLE, publisher)
    assert paragraphs(article) == [FIRST, SECOND]


def test_a_town_beside_the_day_is_no_title() -> None:
    article = read_one(f"SUARA LAUT\nDili, Kamis 8 April 1999\n\n{TITLE}\n\n{FIRST}\n\n{SECOND}")
    assert article.title == TITLE
    assert article.published is not None


@pytest.mark.parametrize("credit", ["(Foto: AFP)", "ANTARA FOTO/Budi Raharjo", "(Reuters)"])
def test_a_caption_that_is_only_a_credit_is_none(credit: str) -> None:
    article = read_one(f"{TITLE}\n\nRabu, 18 Oktober 2023\n{credit}\n\nBAKU - {FIRST}\n\n{SECOND}")
    assert paragraphs(article) == [FIRST, SECOND]
    assert parts(article, SectionKind.CAPTION) == []
