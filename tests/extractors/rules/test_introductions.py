"""Persons introduced by a long office, and speakers whom only the word of saying beside them tells."""

from __future__ import annotations

import pytest

from kg.model import Mention, MentionKind
from tests.extractors.catalogue import read

#: text, the person's name, words of the role
OFFICES = [
    # a police office with a rank between body and name
    ("Kepala Bidang Humas Polda Tarna Raya Kombes Sarwo Edi Tanu hadir.", "Sarwo Edi Tanu", "Kepala Bidang Humas"),
    # the field of the office is a list
    ("Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Mahrus Anwari hadir.", "Mahrus Anwari", "Hukum"),
    # a short form in brackets before the name
    ("Kepala Badan Kepegawaian Negara (BKN) Haryo Wibowo hadir.", "Haryo Wibowo", "Badan Kepegawaian Negara"),
    # a regency is no first name
    ("Ketua KPU Sidoarjo Iskandar Mulyadi hadir.", "Iskandar Mulyadi", "Ketua KPU Sidoarjo"),
    # an office of a company, in English
    ("Corporate Secretary PT Kereta Api Indonesia Anneke Purbasari hadir.", "Anneke Purbasari", "Corporate Secretary"),
    # a doctor's two initials are his own
    ("Kepala Dinas Kesehatan Kota Ambon RZ Panca Wattimena hadir.", "RZ Panca Wattimena", "Kepala Dinas Kesehatan"),
    # two offices by a slash
    ("Menteri Riset dan Teknologi/Kepala Badan Riset dan Inovasi Nasional Bambang Suryo hadir.", "Bambang Suryo", "/"),
    # the name behind a comma
    ("Kepala Dinas Tenaga Kerja Kabupaten Bekasi, Suhup Irawan, menolak.", "Suhup Irawan", "Dinas Tenaga Kerja"),
    # an institution in between, and three fields in a list
    ("Kepala Bagian Hukum, Rumah Sakit Umum Pusat Wahidin, Banu Hermanto, menolak.", "Banu Hermanto", "Bagian Hukum"),
    ("Kepala Dinas Pertanian, Pangan, dan Perikanan Sleman Heri Saptono hadir.", "Heri Saptono", "Perikanan Sleman"),
    # a regency that is a first name
    ("Wali Kota Bogor Bima Aryo hadir.", "Bima Aryo", "Wali Kota Bogor"),
    # two offices of one person, and one at another's house
    ("Pakar kebakaran yang juga Guru Besar Universitas Pelita Lucas Simanjuntak hadir.", "Lucas Simanjuntak", "Guru"),
    ("Peneliti pada Lembaga Studi Hak Asasi Manusia Sulteng Arfandi Lamato hadir.", "Arfandi Lamato", "Peneliti"),
    # the office behind the name
    ("Marlan Matalihi, Wali Kota Ternate, menolak.", "Marlan Matalihi", "Wali Kota Ternate"),
    ("Tirta Maharanti (45), dokter emergensi di Ambon, menolak.", "Tirta Maharanti", "dokter emergensi"),
    ("Hasan Wirajuda, selaku kuasa hukum keluarga, menolak.", "Hasan Wirajuda", "kuasa hukum"),
]


def person(text: str, name: str) -> Mention:
    return next(m for m in read(text).mentions if m.name == name and m.kind is MentionKind.PERSON)


@pytest.mark.parametrize(("text", "name", "role"), OFFICES)
def test_a_name_stands_behind_the_last_word_of_the_office(text: str, name: str, role: str) -> None:
    assert role in person(text, name).role


@pytest.mark.parametrize(
    "text",
    [
        "Dinas Kesehatan Provinsi merilis Sistem Pengelolaan Pengaduan Publik Nasional.",
        "Prajurit Satgas Yonif Raider 321 tiba di pos itu.",
        "Sebanyak 31 buruh perkebunan PT Bumi Rimba tiba.",
        "Ia menyebut Peraturan Menteri Kesehatan itu.",
    ],
)
def test_words_of_offices_alone_are_nobodys_name(text: str) -> None:
    assert [m.name for m in read(text).mentions if m.kind is MentionKind.PERSON and not m.role] == []


def test_a_mayor_and_another_minister_are_two() -> None:
    found = read("Menteri Hukum dan HAM Hamdan Awalu dan Menteri Agama Lukas Siaga meneken naskah itu.")
    assert {"Hamdan Awalu", "Lukas Siaga"} <= {mention.name for mention in found.mentions}


#: text, the speaker's name in full
CALLED = [
    # called by a name that is an adjective and a first name
    ('Kepala Ombudsman Maluku Teguh P. Nugraha datang. "Harus teguh," kata Teguh.', "Teguh P. Nugraha"),
    # by the middle of the name
    ('Wali Kota Denpasar Ida Bagus Rai Mantra datang. "Kita mulai besok," ujar Rai Mantra.', "Ida Bagus Rai Mantra"),
    # by a name that is a town of another country
    ('Pengacara itu, Kisran Manila, datang. "Kami menolak putusan itu," ucap Kisran.', "Kisran Manila"),
    # by the office alone
    ('Panglima TNI Marsekal Hadi Tanuja datang. "Kami siap," kata Panglima TNI.', "Hadi Tanuja"),
    ('Presiden Rahmat Widada datang. "Jangan mudik dulu," tutur Presiden.', "Rahmat Widada"),
    ('Jalan ditutup. "Jangan mudik dulu," tutur Gubernur.', "Gubernur"),
    ('Kapal tiba. "Kami lari ke bukit," ujar seorang ibu.', "seorang ibu"),
    # the tree would have the quote's own subject speak
    (
        'Bupati Jumhur Azis datang. "Sterilisasi Balai Kota dilakukan pagi ini," papar Azis yang ikut dites.',
        "Jumhur Azis",
    ),
    # a headline has run into its paragraph
    (
        'Tidak hilang Ketua Umum KDMK Benyamin Uhira mengatakan, burung itu ada. "Masih ada," ujarnya.',
        "Benyamin Uhira",
    ),
    # never named in full
    ('Air naik. "Kami mengungsi semalam," tutur Baihajar.', "Baihajar"),
]


@pytest.mark.parametrize(("text", "name"), CALLED)
def test_a_name_beside_a_word_of_saying_is_a_speaker(text: str, name: str) -> None:
    (statement,) = (s for s in read(text).statements if s.is_direct)
    assert [speaker.name for speaker in statement.speakers] == [name]
