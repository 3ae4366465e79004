"""Sayings that a noun or a small word tells: reports, claims, "menurut", "kata X" in every place."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, check, params

NOMINAL = (
    Case(
        "laporan X menyebut",
        "Laporan PBB menyebut 300 warga sipil dibunuh di El Geneina.",
        says=(Says("assert", "PBB", "300 warga sipil dibunuh"),),
    ),
    Case(
        "pernyataan X menyebutkan",
        "Pernyataan Kementerian Pertahanan Rusia menyebutkan 40 drone ditembak jatuh.",
        says=(Says("assert", "Kementerian Pertahanan Rusia", "40 drone ditembak jatuh"),),
    ),
    Case(
        "dalam pernyataannya",
        "Dalam pernyataannya, Kementerian Luar Negeri Iran menyebut serangan itu kejahatan perang.",
        says=(Says("assert|condemn", "Kementerian Luar Negeri Iran", "serangan itu kejahatan perang"),),
    ),
    Case(
        "data menunjukkan",
        "Data OCHA menunjukkan 80.000 orang mengungsi dari Goma.",
        says=(Says("assert", "OCHA", "80.000 orang mengungsi"),),
    ),
    Case(
        "tuduhan X bahwa",
        "Tuduhan Kyiv bahwa Rusia menculik anak-anak Ukraina bukan hal baru.",
        says=(Says("accuse", "Kyiv|Ukraina", "Rusia menculik anak-anak"),),
    ),
    Case(
        "klaim X bahwa",
        "Klaim Hamas bahwa empat sandera tewas akibat serangan udara belum dapat diverifikasi.",
        says=(Says("assert", "Hamas", "empat sandera tewas"),),
    ),
    Case(
        "setelah pengakuan X bahwa",
        "Kecaman meluas setelah pengakuan militer Israel bahwa pasukannya menembaki ambulans.",
        says=(Says("admit|assert", "militer Israel|Israel", "pasukannya menembaki ambulans"),),
    ),
    Case(
        "versi X",
        "Versi TNI, tiga anggota TPNPB tewas dalam kontak tembak itu.",
        says=(Says("assert", "TNI", "tiga anggota TPNPB tewas"),),
    ),
    Case(
        "berdasarkan laporan",
        "Berdasarkan laporan UNHCR, 2.000 keluarga meninggalkan Bukavu.",
        says=(Says("assert", "UNHCR", "2.000 keluarga meninggalkan Bukavu"),),
    ),
    Case(
        "mengacu pada data",
        "Mengacu pada data Palang Merah, korban tewas mencapai 70 orang.",
        says=(Says("assert", "Palang Merah", "korban tewas mencapai 70 orang"),),
    ),
)

ADVERBIAL = (
    Case(
        "kata X behind",
        "Dua rumah warga terbakar, kata Wali Kota Donetsk Alexei Kulemzin.",
        says=(Says("assert", "Alexei Kulemzin", "Dua rumah warga terbakar"),),
    ),
    Case(
        "kata dia inserted",
        "Komandan Yusuf Daud tiba di lokasi. Pasukannya, kata dia, sudah menguasai jembatan.",
        says=(Says("assert|admit", "Yusuf Daud", "sudah menguasai jembatan"),),
    ),
    Case(
        "kata dia opening",
        "Komandan Yusuf Daud tiba di lokasi. Kata dia, jembatan itu sudah dikuasai.",
        says=(Says("assert|admit", "Yusuf Daud", "jembatan itu sudah dikuasai"),),
    ),
    Case(
        "menurut dia",
        "Gubernur Andriy Koval meninjau pelabuhan. Menurut dia, tiga gudang hancur.",
        says=(Says("assert", "Andriy Koval", "tiga gudang hancur"),),
    ),
    Case(
        "menurutnya inserted",
        "Gubernur Andriy Koval meninjau pelabuhan. Tiga gudang, menurutnya, hancur total.",
        says=(Says("assert", "Andriy Koval", "hancur total"),),
    ),
    Case(
        "ujarnya",
        "Gubernur Andriy Koval meninjau pelabuhan. Perbaikan akan memakan waktu enam bulan, ujarnya.",
        says=(Says("assert|promise", "Andriy Koval", "Perbaikan akan memakan waktu"),),
    ),
    Case(
        "lapor agency",
        "Sedikitnya 30 orang tewas dalam serangan di Plateau, lapor Reuters.",
        says=(Says("assert", "Reuters", "30 orang tewas"),),
    ),
    Case(
        "seperti diberitakan",
        "Ledakan terdengar di Isfahan, seperti diberitakan kantor berita Fars.",
        says=(Says("assert", "Fars", "Ledakan terdengar di Isfahan"),),
    ),
    Case(
        "sebagaimana dikutip",
        ("Menteri Pertahanan Israel Katz mengatakan operasi di Jenin diperluas, sebagaimana dikutip Antara dari AFP."),
        says=(Says("assert|announce", "Israel Katz|Katz", "operasi di Jenin diperluas", via="Antara; AFP"),),
    ),
    Case(
        "seperti dikatakan",
        "Seperti dikatakan juru bicara IDF Daniel Hagari, terowongan itu berada di bawah rumah sakit.",
        says=(Says("assert", "Daniel Hagari", "terowongan itu berada"),),
    ),
    Case(
        "menurut laporan",
        "Menurut laporan Human Rights Watch, sedikitnya 40 warga dieksekusi di Solhan.",
        says=(Says("assert", "Human Rights Watch", "40 warga dieksekusi"),),
    ),
    Case(
        "menurut saksi",
        "Menurut saksi mata, para pelaku datang dengan sepeda motor.",
        says=(Says("assert", "saksi mata|saksi", "para pelaku datang"),),
    ),
    Case(
        "sesuai keterangan",
        "Sesuai keterangan polisi setempat, pelaku berjumlah enam orang.",
        says=(Says("assert", "polisi|polisi setempat", "pelaku berjumlah enam"),),
    ),
)


@pytest.mark.parametrize("case", params(NOMINAL))
def test_a_source_says_what_it_holds(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(ADVERBIAL))
def test_words_around_a_clause_tell_who_says_it(case: Case) -> None:
    check(case)
