"""Speakers whom only a noun tells, sources that are quoted through another, and what words make of a saying."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, check, params

CROWDS = (
    Case(
        "demonstran",
        "Ratusan demonstran menuntut presiden mundur.",
        says=(Says("demand", "demonstran", "presiden mundur"),),
    ),
    Case(
        "keluarga korban",
        "Keluarga para korban mendesak polisi mengusut pembunuhan itu.",
        says=(Says("demand", "Keluarga", "mengusut pembunuhan", to="polisi"),),
    ),
    Case(
        "kata pekerja bantuan",
        "Ribuan orang kehabisan air bersih, kata seorang pekerja bantuan.",
        says=(Says("assert", "pekerja bantuan", "kehabisan air bersih"),),
    ),
    Case(
        "dua saksi",
        "Menurut dua saksi, tentara menembaki jemaah.",
        says=(Says("assert", "dua saksi|saksi", "tentara menembaki jemaah"),),
    ),
    Case(
        "faksi-faksi",
        "Faksi-faksi Palestina menyerukan pemogokan umum di Tepi Barat.",
        says=(Says("appeal|demand", "Faksi-faksi Palestina", "pemogokan umum"),),
    ),
    Case(
        "persekutuan",
        "Persekutuan Gereja Sudan Selatan mengimbau warga tidak membalas.",
        says=(Says("appeal", "Persekutuan Gereja Sudan Selatan", "tidak membalas", to="warga"),),
    ),
    Case(
        "gereja setempat",
        "Gereja setempat menyebutkan 40 rumah dibakar.",
        says=(Says("assert", "Gereja setempat", "40 rumah dibakar"),),
    ),
    Case(
        "para tetua",
        "Para tetua adat meminta tentara meninggalkan kampung mereka.",
        says=(Says("appeal|demand", "tetua adat", "meninggalkan kampung", to="tentara"),),
    ),
    Case(
        "mahasiswa",
        "Mahasiswa mengecam penembakan di depan kampus.",
        says=(Says("condemn", "Mahasiswa", "penembakan di depan kampus"),),
    ),
    Case(
        "sebuah laporan tanpa pemilik",
        "Sebuah laporan menyebut 200 orang hilang.",
        says=(),
    ),
    Case(
        "keadaan yang mengancam",
        "Wabah kolera mengancam para pengungsi.",
        says=(),
    ),
)

QUOTING = (
    Case(
        "lapor agency mengutip ministry",
        "Sebanyak 90 orang terluka, lapor TASS mengutip Kementerian Darurat Rusia.",
        says=(Says("assert", "Kementerian Darurat Rusia|Kementerian Darurat", "90 orang terluka", via="TASS"),),
    ),
    Case(
        "agency, mengutip source, melaporkan",
        "Kantor berita IRNA, mengutip sumber militer, melaporkan dua drone ditembak jatuh di Isfahan.",
        says=(Says("assert", "sumber militer", "dua drone ditembak jatuh", via="IRNA"),),
    ),
    Case(
        "mengutip pernyataan",
        "Reuters, mengutip pernyataan Kementerian Kesehatan Yaman, melaporkan 12 orang tewas.",
        says=(Says("assert", "Kementerian Kesehatan Yaman", "12 orang tewas", via="Reuters"),),
    ),
    Case(
        "menurut laporan agency",
        "Tentara Eritrea menjarah kota itu, menurut laporan AFP.",
        says=(Says("assert", "AFP", "menjarah kota"),),
    ),
)

KINDS = (
    Case(
        "warns of acting",
        "Amerika Serikat memperingatkan akan menjatuhkan sanksi baru bila serangan berlanjut.",
        says=(Says("threaten", "Amerika Serikat", "menjatuhkan sanksi baru", condition="serangan berlanjut"),),
    ),
    Case(
        "own side acts",
        ("Menteri Pertahanan Israel Yoav Gallant memperingatkan bahwa Israel akan bertindak keras terhadap Hizbullah."),
        says=(Says("threaten", "Yoav Gallant", "bertindak keras"),),
    ),
    Case(
        "warns somebody to keep off",
        "Taliban memperingatkan warga agar tidak mendekati bandara.",
        says=(Says("demand|threaten|appeal", "Taliban", "tidak mendekati bandara", to="warga"),),
    ),
    Case(
        "promises to hand over",
        "Moskow mengatakan akan menyerahkan 500 jenazah tentara Ukraina.",
        says=(Says("promise|assert", "Moskow|Rusia", "menyerahkan 500 jenazah"),),
    ),
    Case(
        "says it rejects",
        "Presiden Aljazair Abdelmadjid Tebboune menegaskan negaranya menolak intervensi asing.",
        says=(Says("reject|assert", "Abdelmadjid Tebboune", "menolak intervensi asing"),),
    ),
    Case(
        "claims an attack",
        "ISIS mengklaim serangan bom di masjid itu.",
        says=(Says("admit|assert", "ISIS", "serangan bom di masjid"),),
    ),
    Case(
        "says sorry",
        "Presiden Azerbaijan Ilham Aliyev meminta maaf kepada keluarga korban.",
        says=(Says("admit", "Ilham Aliyev", "meminta maaf", to="keluarga korban"),),
    ),
    Case(
        "welcomes in content",
        "Juru bicara Houthi Mohammed Abdul-Salam mengatakan kelompoknya menyambut baik seruan itu.",
        says=(Says("support|assert", "Mohammed Abdul-Salam", "menyambut baik seruan"),),
    ),
    Case(
        "firm action",
        "Kapolda Sulawesi Tengah Agus Nugroho mengatakan polisi akan mengambil tindakan tegas terhadap pelaku.",
        says=(Says("threaten", "Agus Nugroho", "tindakan tegas"),),
    ),
    Case(
        "nobody is to expect it",
        "Pemerintah Mali menyatakan tidak akan berunding dengan kelompok teroris.",
        says=(Says("reject|assert|deny", "Pemerintah Mali|Mali", "tidak akan berunding"),),
    ),
)


@pytest.mark.parametrize("case", params(CROWDS))
def test_people_without_a_name_speak(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(QUOTING))
def test_the_source_speaks_and_who_quotes_it_relays(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(KINDS))
def test_what_is_said_decides_the_kind(case: Case) -> None:
    check(case)
