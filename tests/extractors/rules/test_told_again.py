"""Towns told again by their kind, lands that towns lie in, and what a killing tells beyond its figures."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params

AGAIN = (
    Case(
        "the town named before",
        "Warga Bukavu menutup toko sebelum M23 merebut kota itu.",
        tells=(Tells("territorial-gain", by="M23", on="Bukavu", at="Bukavu"),),
    ),
    Case(
        "a district is the last district",
        "TPNPB menyerang Distrik Kiwirok di Papua. Polisi menangkap dua orang di distrik tersebut.",
        tells=(
            Tells("attack", by="TPNPB", on="Kiwirok", at="Kiwirok; Papua"),
            Tells("detention", by="polisi", on="dua orang", at="Kiwirok", tolls="captured 2"),
        ),
    ),
    Case(
        "the town, not the land that it lies in",
        "Rudal menghantam Chasiv Yar, Donetsk. Serangan di kota itu menewaskan 12 orang.",
        tells=(
            Tells("missile-strike", by="", on="Chasiv Yar", at="Chasiv Yar; Donetsk"),
            Tells("attack", by="", at="Chasiv Yar", tolls="killed 12"),
        ),
    ),
    Case(
        "a village that nobody named",
        "Serangan di desa itu menewaskan 12 orang.",
        tells=(Tells("attack", by="", at="", tolls="killed 12"),),
    ),
)

LYING = (
    Case(
        "a state ends the list",
        "Rudal jatuh di Jizan, Arab Saudi, pada Rabu.",
        tells=(Tells("missile-strike", by="", at="Jizan; Arab Saudi", day="2024-02-28"),),
    ),
    Case(
        "a town of a kind in a land",
        "Militan menyerbu Macomia, kota distrik di Provinsi Cabo Delgado, Mozambik utara.",
        tells=(Tells("attack|raid", by="militan", on="Macomia", at="Macomia; Cabo Delgado; Mozambik"),),
    ),
    Case(
        "the capital of a land",
        "Ledakan terjadi di Damaskus, ibu kota Suriah, pada Rabu.",
        tells=(Tells("bombing", by="", at="Damaskus; Suriah", day="2024-02-28"),),
    ),
    Case(
        "a state that acts is no land around a town",
        "Di Goma, Rwanda mengerahkan pasukan.",
        tells=(Tells("troop-movement", by="Rwanda", at="Goma"),),
    ),
    Case(
        "a neighbour is no land around a town",
        "Bom meledak di Bunagana, kota kecil di perbatasan dengan Uganda.",
        tells=(Tells("bombing", by="", at="Bunagana"),),
    ),
)

KILLING = (
    Case(
        "who kills in an event that another noun tells",
        "Israel mengatakan pasukannya menewaskan 10 militan dalam baku tembak di Jenin.",
        tells=(Tells("clash", by="pasukan Israel", on="10 militan", at="Jenin", tolls="killed 10", speaker="Israel"),),
    ),
    Case(
        "who kills elsewhere did not do what was told before",
        "Bom meledak di Quetta. Polisi menewaskan dua pelaku.",
        tells=(
            Tells("bombing", by="", at="Quetta"),
            Tells("attack", by="polisi", on="dua pelaku", tolls="killed 2"),
        ),
    ),
    Case(
        "what kills is nobody",
        "Serangan terjadi di Gao. Ledakan itu menewaskan tiga warga.",
        tells=(Tells("attack", by="", at="Gao"), Tells("bombing", by="", tolls="killed 3")),
    ),
    Case(
        "figures alone with their own place and day",
        "Bom meledak di Quetta. Di Karachi, tiga orang tewas pada Senin.",
        tells=(
            Tells("bombing", by="", at="Quetta"),
            Tells("attack", by="", at="Karachi", day="2024-03-04", tolls="killed 3"),
        ),
    ),
)

OWNERS = (
    Case(
        "what tells how stands between a deed and its doer",
        "Serangan balasan Israel ke Rafah menewaskan 20 orang.",
        tells=(Tells("attack", by="Israel", on="Rafah", at="Rafah", tolls="killed 20"),),
    ),
    Case(
        "two weapons of one owner",
        "Tembakan artileri dan tank Azerbaijan menghantam pos di Talish.",
        tells=(Tells("shelling", by="Azerbaijan", at="Talish"),),
    ),
    Case(
        "a helicopter's army, not what it strikes",
        "Helikopter angkatan udara Afganistan yang menyerang sekolah itu menewaskan 36 orang.",
        tells=(Tells("air-strike", by="angkatan udara Afganistan", tolls="killed 36"),),
    ),
    Case(
        "those whom a relative clause has do it",
        "Delegasi Rusia bertemu pejabat Ukraina di Istanbul.",
        tells=(Tells("talks", by="Delegasi Rusia|Rusia", on="pejabat Ukraina|Ukraina", at="Istanbul"),),
    ),
    Case(
        "a group with its short form behind it",
        "Sedikitnya 25 orang tewas ketika milisi Besi Merah Putih (BMP) menyerbu gereja di Liquica.",
        tells=(Tells("attack|raid", by="Besi Merah Putih", on="gereja", at="Liquica", tolls="killed 25-"),),
    ),
    Case(
        "one's own doing by a suffix",
        "Militer Karabakh menyatakan Talish sudah kembali dikuasainya.",
        tells=(Tells("territorial-gain", by="Militer Karabakh", on="Talish", at="Talish"),),
    ),
)


@pytest.mark.parametrize("case", params(AGAIN))
def test_a_kind_of_place_points_back_to_the_one_named_before(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(LYING))
def test_where_a_place_lies_is_where_it_happens_too(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(KILLING))
def test_who_kills_is_told_with_the_figures(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(OWNERS))
def test_the_doer_stands_behind_what_narrows_the_deed(case: Case) -> None:
    check(case)
