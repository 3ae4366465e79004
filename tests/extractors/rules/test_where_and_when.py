"""Targets, places and days of what is told."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params

TARGETS = (
    Case(
        "a thing hit that is neither actor nor place",
        "Pasukan Rusia menembaki sebuah pasar di Kostiantynivka.",
        tells=(Tells("shelling", by="Rusia", on="pasar", at="Kostiantynivka"),),
    ),
    Case(
        "an army hit",
        "Gerilyawan ELN menyerang patroli tentara Kolombia di Arauca.",
        tells=(Tells("attack", by="ELN", on="tentara Kolombia|patroli tentara Kolombia|patroli", at="Arauca"),),
    ),
    Case(
        "a person hit",
        "Wali Kota Celaya, Juan Ortiz, ditembak mati di rumahnya.",
        tells=(Tells("shooting|assassination", by="", on="Juan Ortiz", tolls=None),),
    ),
    Case(
        "two things hit",
        "Drone pasukan Rusia menghantam dua gudang dan sebuah sekolah di Sumy.",
        tells=(Tells("drone-strike", by="Rusia", on="gudang; sekolah", at="Sumy"),),
    ),
    Case(
        "a nameless victim",
        "Seorang sopir ditembak di Yahukimo.",
        tells=(Tells("shooting", by="", on="sopir", at="Yahukimo", tolls=None),),
    ),
    Case(
        "a vehicle and its owner",
        "Konvoi PBB disergap di Rutshuru.",
        tells=(Tells("ambush", by="", on="Konvoi|Konvoi PBB|PBB", at="Rutshuru"),),
    ),
)

PLACES = (
    Case(
        "the town of something built",
        "Bom meledak di masjid Seh Dokan, Mazar-i-Sharif, pada Senin.",
        tells=(Tells("bombing", by="", at="Mazar-i-Sharif", day="2024-03-04"),),
    ),
    Case(
        "a list with a kind before each",
        "Rudal menghantam kota Lviv, desa Rava, dan kota Stryi.",
        tells=(Tells("missile-strike", by="", at="Lviv; Rava; Stryi"),),
    ),
    Case(
        "one kind before a list",
        "Serangan udara menghantam kota Idlib, Binnish, dan Saraqib.",
        tells=(Tells("air-strike", by="", at="Idlib; Binnish; Saraqib"),),
    ),
    Case(
        "the container in a comma is where it happens too",
        "Bom meledak di Quetta, Provinsi Balochistan, Pakistan.",
        tells=(Tells("bombing", by="", at="Quetta; Balochistan; Pakistan"),),
    ),
    Case(
        "the container behind di is where it happens too",
        "Tentara menembaki desa Thantlang di Negara Bagian Chin.",
        tells=(Tells("shelling|shooting", by=None, at="Thantlang; Chin"),),
    ),
    Case(
        "a district of Papua within its regency",
        "Kontak tembak terjadi di Distrik Sugapa, Kabupaten Intan Jaya, Papua Tengah.",
        tells=(Tells("clash", by="", at="Sugapa; Intan Jaya; Papua Tengah"),),
    ),
    Case(
        "the town of a distance is left out",
        "Roket menghantam desa Hroza, 80 kilometer dari Kharkiv.",
        tells=(Tells("missile-strike", by="", at="Hroza"),),
    ),
    Case(
        "sebelah barat of a distance",
        "Serangan itu menghantam desa Tiaret, sekitar 30 km sebelah barat Homs.",
        tells=(Tells("attack", by="", at="Tiaret"),),
    ),
    Case(
        "where the hit come from is no place",
        "Dua pekerja dari Makassar ditembak di Yahukimo.",
        tells=(Tells("shooting", by="", at="Yahukimo", tolls=None),),
    ),
    Case(
        "where the attackers come from is no place",
        "Milisi dari Rwanda menyerang Bunagana.",
        tells=(Tells("attack", by=None, at="Bunagana"),),
    ),
    Case(
        "the capital where it is said is no place hit",
        "Kementerian Pertahanan di Moskow mengatakan drone menghantam kilang di Tuapse.",
        tells=(Tells("drone-strike", by="", on="kilang", at="Tuapse"),),
    ),
    Case(
        "beyond the border",
        "Artileri Turki menghantam desa Zarkan di Suriah utara.",
        tells=(Tells("shelling", by="Turki", at="Zarkan; Suriah"),),
    ),
    Case(
        "a withdrawal's dari tells where",
        "Pasukan Armenia mundur dari Aghdam.",
        tells=(Tells("withdrawal", by="Armenia", at="Aghdam"),),
    ),
)

DAYS = (
    Case(
        "a date in brackets",
        "Rudal menghantam Poltava pada Selasa (27/2).",
        tells=(Tells("missile-strike", at="Poltava", day="2024-02-27"),),
    ),
    Case(
        "kemarin",
        "Rudal menghantam Poltava kemarin.",
        tells=(Tells("missile-strike", at="Poltava", day="2024-03-04"),),
    ),
    Case(
        "sejak tells a beginning",
        "Artileri Rusia menembaki Vovchansk sejak 1 Maret.",
        tells=(Tells("shelling", by="Rusia", at="Vovchansk", day="2024-03-01.."),),
    ),
    Case(
        "the day opens the sentence",
        "Pada 24 Februari 2022, Rusia menyerang Ukraina.",
        tells=(Tells("attack", by="Rusia", day="2022-02-24"),),
    ),
    Case(
        "the day of the saying is not the day of the attack",
        "Polisi Pakistan mengatakan pada Senin bahwa bom meledak di Quetta pada 1 Maret.",
        tells=(Tells("bombing", at="Quetta", day="2024-03-01"),),
    ),
    Case(
        "two attacks with a day each",
        "Rudal menghantam Poltava pada Jumat dan drone menghantam Sumy pada Minggu.",
        tells=(
            Tells("missile-strike", at="Poltava", day="2024-03-01"),
            Tells("drone-strike", at="Sumy", day="2024-03-03"),
        ),
    ),
    Case(
        "a month",
        "RSF merebut kota Nyala pada Oktober 2023.",
        tells=(Tells("territorial-gain", by="RSF", at="Nyala", day="2023-10-01..2023-10-31"),),
    ),
)


@pytest.mark.parametrize("case", params(TARGETS))
def test_what_is_hit_is_told_as_the_text_says_it(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(PLACES))
def test_only_the_places_of_the_happening_count(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(DAYS))
def test_the_day_is_the_happenings_own(case: Case) -> None:
    check(case)
