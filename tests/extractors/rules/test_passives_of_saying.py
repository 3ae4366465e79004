"""Sayings told in the passive, and what only looks like a saying."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, check, params

PASSIVE = (
    Case(
        "disebut tanpa oleh",
        "Pemilik gudang itu disebut polisi sebagai anggota kelompok bersenjata.",
        says=(Says("assert|accuse", "polisi", "anggota kelompok bersenjata"),),
    ),
    Case(
        "dituduh front",
        "Jenderal Khalifa Haftar dituduh PBB merekrut tentara anak.",
        says=(Says("accuse", "PBB", "merekrut tentara anak"),),
    ),
    Case(
        "dibantah keras oleh",
        "Tudingan itu dibantah keras oleh pemerintah Rwanda.",
        says=(Says("deny", "pemerintah Rwanda|Rwanda"),),
    ),
    Case(
        "diyakini none",
        "Pemimpin kelompok itu diyakini bersembunyi di pegunungan.",
        says=(),
    ),
    Case(
        "didesak oleh",
        "Israel didesak oleh Prancis untuk membuka perbatasan Rafah.",
        says=(Says("demand|appeal", "Prancis", "membuka perbatasan Rafah", to="Israel"),),
    ),
    Case(
        "diminta",
        "Warga diminta polisi tidak mendekati lokasi ledakan.",
        says=(Says("appeal|demand", "polisi", "tidak mendekati lokasi", to="Warga|"),),
    ),
    Case(
        "diumumkan oleh",
        "Gencatan senjata itu diumumkan oleh Presiden Turki Recep Tayyip Erdogan.",
        says=(Says("announce", "Recep Tayyip Erdogan", "Gencatan senjata itu"),),
    ),
    Case(
        "ditolak",
        "Usulan gencatan senjata itu ditolak Taliban.",
        says=(Says("reject", "Taliban", "Usulan gencatan senjata"),),
    ),
    Case(
        "dikonfirmasi",
        "Kematian komandan itu dikonfirmasi oleh Hizbullah.",
        says=(Says("assert|admit", "Hizbullah", "Kematian komandan itu"),),
    ),
)

NONE = (
    Case(
        "pernyataan dirilis",
        "Pernyataan itu dirilis sehari setelah serangan di Odesa.",
        says=(),
    ),
    Case(
        "disebut nama",
        "Operasi yang disebut Pedang Besi itu dimulai pada Oktober.",
        says=(),
    ),
    Case(
        "terus didukung",
        "Pemberontak yang didukung Rwanda merebut Goma.",
        says=(),
    ),
    Case(
        "belum ada yang",
        "Belum ada kelompok yang mengaku bertanggung jawab atas ledakan itu.",
        says=(),
    ),
    Case(
        "tidak berkomentar",
        "Militer Israel menolak berkomentar soal ledakan di Isfahan.",
        says=(),
    ),
    Case(
        "mengancam thing",
        "Kelaparan mengancam jutaan warga Sudan.",
        says=(),
    ),
    Case(
        "menolak pergi",
        "Ratusan warga menolak meninggalkan rumah mereka.",
        says=(),
    ),
)


@pytest.mark.parametrize("case", params(PASSIVE))
def test_a_passive_names_who_says_it_behind(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(NONE))
def test_what_only_looks_like_saying_says_nothing(case: Case) -> None:
    check(case)
