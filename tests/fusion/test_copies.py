"""Which articles print almost the words of another, and which only tell of the same."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from kg.fusion import copies_of
from kg.model import Article
from tests import builders as make

STORY = (
    "Sebuah drone menghantam pasar ikan di kota Tarn, Ruvia, pada Selasa pagi ketika para pedagang baru membuka lapak. "
    "Sedikitnya tujuh orang tewas dan belasan lainnya dilarikan ke rumah sakit, menurut petugas penyelamat. "
    '"Atapnya runtuh menimpa kami," kata Mira Dolan, seorang pedagang. '
    "Kementerian Pertahanan Seldia belum memberikan tanggapan. Serangan itu terjadi sehari setelah perundingan di "
    "Olmek berakhir tanpa hasil."
)
#: The same as an editor leaves it, who touched every sentence.
TOUCHED = (
    STORY.replace("menghantam", "menyasar")
    .replace("belasan lainnya", "belasan orang lain")
    .replace("kata Mira", "tutur Mira")
    .replace("belum memberikan tanggapan", "belum menanggapi")
    .replace("berakhir tanpa hasil", "gagal")
)
#: Another reporter on the same market.
OTHER = (
    "Warga Tarn mengubur tujuh korban serangan pesawat nirawak di pasar ikan kota itu, Rabu. Gubernur menetapkan tiga "
    'hari berkabung. "Atapnya runtuh menimpa kami," kata Mira Dolan, seorang pedagang yang selamat. Ruvia menuding '
    "Seldia sengaja menyasar pedagang, sementara perundingan di Olmek tidak akan dilanjutkan pekan ini."
)
TUESDAY = datetime(2031, 3, 4, 9, 30, tzinfo=ZoneInfo("Asia/Jakarta"))


def printed(paper: str, text: str, at: datetime | None = TUESDAY, *, language: str = "id") -> Article:
    return make.article(text, publisher=paper, published=at, language=language)


def copies(*articles: Article) -> dict[str, str]:
    """The paper that prints the original by the paper that prints the copy."""
    readings = [make.reading(article) for article in articles]
    found = copies_of(readings)
    assert all(copies_of(order) == found for order in itertools.permutations(readings)), "the order must not matter"
    paper = {article.id: article.publisher for article in articles}
    return {paper[copy]: paper[original] for copy, original in found.items()}


def test_what_an_editor_touched_in_every_sentence_is_a_copy_of_what_was_printed_first() -> None:
    later = printed("Obor", TOUCHED, TUESDAY + timedelta(hours=2))
    assert copies(later, printed("Warta", STORY)) == {"Obor": "Warta"}


def test_a_copy_in_which_every_fifth_word_was_changed_is_found() -> None:
    words = STORY.split()
    changed = " ".join("lain" if place % 5 == 4 else word for place, word in enumerate(words))
    assert copies(printed("Warta", STORY), printed("Obor", changed, TUESDAY + timedelta(hours=1))) == {"Obor": "Warta"}


def test_five_papers_have_one_original() -> None:
    later = [printed(f"Warta {hours}", TOUCHED, TUESDAY + timedelta(hours=hours)) for hours in (1, 2, 3, 20)]
    found = copies(printed("Kabar", STORY), *later)
    assert found == dict.fromkeys((article.publisher for article in later), "Kabar")


def test_a_story_cut_by_half_is_a_copy() -> None:
    half = STORY[: STORY.index(" Kementerian")]
    assert copies(printed("Warta", STORY), printed("Obor", half, TUESDAY + timedelta(days=1))) == {"Obor": "Warta"}


def test_two_reporters_who_quote_the_same_words_copy_nothing() -> None:
    assert not copies(printed("Warta", STORY), printed("Lensa", OTHER))


def test_articles_that_share_nothing_but_quoted_speech_are_no_copies() -> None:
    speech = "“" + STORY.replace('"', "") + "”"
    first = f"Juru bicara pemerintah Ruvia membacakan pernyataan di hadapan wartawan di ibu kota hari ini. {speech}"
    second = f"Kantor gubernur Tarn menerbitkan sebuah keterangan tertulis yang cukup panjang pada sore hari. {speech}"
    assert not copies(printed("Warta", first), printed("Lensa", second))


def test_a_page_of_ten_paragraphs_does_not_copy_the_flash_among_them() -> None:
    flash = STORY[: STORY.index(" Sedikitnya")]
    assert not copies(printed("Warta", flash), printed("Lensa", f"{flash} {OTHER} {OTHER.replace('Tarn', 'Olmek')}"))


def test_the_same_words_a_week_later_are_no_copy() -> None:
    again = STORY.replace("Selasa", "Rabu")
    assert not copies(printed("Warta", STORY), printed("Obor", again, TUESDAY + timedelta(days=7)))


def test_a_paper_does_not_copy_itself() -> None:
    again = STORY.replace("tujuh", "sembilan").replace("Selasa", "Rabu")
    assert not copies(printed("Warta", STORY), printed("Warta", again, TUESDAY + timedelta(days=1)))


def test_articles_in_two_languages_are_no_copies() -> None:
    assert not copies(printed("Warta", STORY), printed("Herald", TOUCHED, language="en"))


def test_an_article_without_a_day_is_never_the_original_of_one_that_has_it() -> None:
    assert copies(printed("Arsip", STORY, None), printed("Zaman", TOUCHED)) == {"Arsip": "Zaman"}


def test_of_two_articles_without_a_day_one_is_the_copy_of_the_other() -> None:
    assert len(copies(printed("Arsip", STORY, None), printed("Zaman", TOUCHED, None))) == 1


def test_a_day_without_an_hour_is_later_than_an_hour_of_that_day() -> None:
    midnight = datetime(2031, 3, 4, tzinfo=UTC)
    assert copies(printed("Arsip", TOUCHED, midnight), printed("Warta", STORY)) == {"Arsip": "Warta"}


def test_too_few_words_are_no_story() -> None:
    flash = "Drone menghantam pasar ikan di kota Tarn, kata polisi."
    assert not copies(printed("Warta", flash), printed("Obor", flash + " Bersambung."))


def test_no_articles_have_no_copies() -> None:
    assert copies_of([]) == {}
