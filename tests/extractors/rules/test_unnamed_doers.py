"""Doers whom the text tells without a name: armed men, a mob, the police; and bodies that are told by their men."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params, read

UNNAMED = (
    Case(
        "a group that nobody knows",
        "Empat petani dibunuh sekelompok orang tak dikenal di Beni pada Senin.",
        tells=(Tells("attack|execution", by="orang tak dikenal", at="Beni", day="2024-03-04", tolls="killed 4"),),
    ),
    Case(
        "armed men, and what they do next",
        "Orang-orang bersenjata menyerbu gereja di Owo dan menembaki jemaah.",
        tells=(
            Tells("attack|raid", by="orang-orang bersenjata", on="gereja", at="Owo"),
            Tells("shooting", by="orang-orang bersenjata", on="jemaah"),
        ),
    ),
    Case(
        "armed men behind a saying",
        "Gubernur Bala Mohammed mengatakan pria bersenjata menculik dua perawat di Bauchi.",
        tells=(Tells("abduction", by="pria bersenjata", on="dua perawat", at="Bauchi", tolls="captured 2"),),
    ),
    Case(
        "a mob",
        "Rumah kepala desa dibakar massa.",
        tells=(Tells("arson", by="massa", on="rumah kepala desa"),),
    ),
    Case(
        "the attackers and a list of deeds",
        "Para penyerang membakar rumah dan menjarah toko di Plateau.",
        tells=(
            Tells("arson", by="penyerang", on="rumah", at=None),
            Tells("looting", by="penyerang", on="toko", at="Plateau"),
        ),
    ),
    Case(
        "the police of nowhere in particular",
        "Polisi menangkap ratusan mahasiswa di Yangon.",
        tells=(Tells("detention", by="polisi", on="ratusan mahasiswa", at="Yangon", tolls="captured 200-999"),),
    ),
    Case(
        "whoever is introduced by seorang",
        "Polisi menangkap seorang pria yang menembak tiga warga di Christchurch.",
        tells=(
            Tells("detention", by="polisi", on="seorang pria", tolls=None),
            Tells("shooting", by="pria", on="tiga warga", at="Christchurch", tolls=None),
        ),
    ),
    Case(
        "what narrows them belongs to them",
        "Serangan milisi separatis di Kalat menewaskan enam tentara.",
        tells=(Tells("attack", by="milisi separatis", at="Kalat", tolls="killed 6"),),
    ),
    Case(
        "the members of a group are the group",
        "Anggota Abu Sayyaf menculik empat nelayan di Sulu.",
        tells=(Tells("abduction", by="Abu Sayyaf", on="empat nelayan", at="Sulu", tolls="captured 4"),),
    ),
    Case(
        "a sort of group with its name behind it",
        "Kelompok pemberontak M23 merebut kota Masisi.",
        tells=(Tells("territorial-gain", by="M23", on="Masisi", at="Masisi"),),
    ),
    Case(
        "a unit by its number",
        "Brigade 47 Ukraina merebut desa Robotyne.",
        tells=(Tells("territorial-gain", by="Brigade 47 Ukraina", on="Robotyne", at="Robotyne"),),
    ),
    Case(
        "a part of a group is that part",
        "Front 36 dari FARC menyerang pos polisi di Ituango.",
        tells=(Tells("attack", by="Front 36", on="pos polisi", at="Ituango"),),
    ),
)

NOBODY = (
    Case(
        "those who flee drove nobody out",
        "Ratusan warga mengungsi dari Rutshuru.",
        tells=(Tells("displacement", by="", at="Rutshuru", tolls=None),),
    ),
    Case(
        "the men of a body that splits from another are not that other",
        "Kelompok pecahan Boko Haram menyerang desa di Borno.",
        tells=(Tells("attack", by="Kelompok pecahan Boko Haram|", at="Borno"),),
    ),
    Case(
        "a noun that may be either's leaves the doer open",
        "Penembakan tentara di Arauca terjadi pada Senin.",
        tells=(Tells("shooting", by="", at="Arauca", day="2024-03-04"),),
    ),
    Case(
        "a former member is no longer one",
        "Bekas anggota FARC dibunuh di Cauca.",
        tells=(Tells("attack", by="", at="Cauca"),),
    ),
)


@pytest.mark.parametrize("case", params(UNNAMED))
def test_who_is_told_without_a_name_is_told_all_the_same(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(NOBODY))
def test_a_word_for_people_does_not_make_them_doers(case: Case) -> None:
    check(case)


def test_the_same_words_are_the_same_doers_through_an_article() -> None:
    reading = read("Massa membakar kantor bupati di Yalimo.\n\nPolisi mundur ketika massa menyerbu pasar.")
    names = {agent.name for s in reading.statements for r in s.reports if r.type.is_attack for agent in r.agents}
    assert names == {"massa"}
