"""Doers beside the clause's own subject: crews, companions, holders of a fallen town; and all that a list has hit."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params, read

BESIDE = (
    Case(
        "a warship's navy",
        "Kapal perang Rusia menembakkan rudal ke Odesa.",
        tells=(Tells("missile-strike", by="Rusia", at="Odesa", weapon="rudal"),),
    ),
    Case(
        "a jet of those who rule",
        "Jet tempur junta menjatuhkan bom di desa Pazigyi.",
        tells=(Tells("air-strike", by="junta", at="Pazigyi", weapon="bom; jet tempur"),),
    ),
    Case(
        "who strikes together with another",
        "Amerika Serikat bersama Inggris menggempur Hodeidah pada Kamis.",
        tells=(Tells("attack", by="Amerika Serikat; Inggris", on="Hodeidah", at="Hodeidah", day="2024-02-29"),),
    ),
    Case(
        "into whose hands a town falls",
        "Kabul jatuh ke tangan Taliban pada Senin.",
        tells=(Tells("territorial-gain", by="Taliban", on="Kabul", at="Kabul", day="2024-03-04"),),
    ),
    Case(
        "behind an open noun, with the victims told besides",
        "Penembakan TNI terhadap warga di Beoga menewaskan dua orang.",
        tells=(Tells("shooting", by="TNI", on="warga", at="Beoga", tolls="killed 2"),),
    ),
    Case(
        "the victims of a group's shooting",
        "Tiga warga menjadi korban penembakan KKB di Yahukimo.",
        tells=(Tells("shooting", by="KKB", on="tiga warga", at="Yahukimo"),),
    ),
    Case(
        "a ship that is hit fires nothing",
        "Drone Ukraina menghantam kapal perang Rusia di Sevastopol.",
        tells=(Tells("drone-strike", by=None, on="kapal perang", at="Sevastopol"),),
    ),
)

LISTED = (
    Case(
        "people on a list that a verb ends",
        "Anak-anak, perempuan, dan lansia dibunuh di El Fasher.",
        tells=(Tells("attack|execution", by="", on="Anak-anak, perempuan, dan lansia", at="El Fasher"),),
    ),
    Case(
        "the name that a noun with a clause of its own tells more of",
        "Nawab Akbar Bugti, pemimpin suku yang dibunuh pasukan Pakistan pada 2006, dikenang.",
        tells=(Tells("attack|assassination|execution", by="pasukan Pakistan", on="Nawab Akbar Bugti", tolls=None),),
    ),
    Case(
        "most of something is some of it",
        "Serangan itu menghancurkan sebagian besar rumah di Derna.",
        tells=(Tells("attack", by="", on="rumah", at="Derna"),),
    ),
)


@pytest.mark.parametrize("case", params(BESIDE))
def test_who_does_it_with_or_from_something_is_told(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(LISTED))
def test_all_that_is_hit_is_told(case: Case) -> None:
    check(case)


def test_figures_counted_from_a_day_on_have_no_last_day() -> None:
    reading = read("Tentara menembaki warga di Yangon.\n\nSejak kudeta pada Senin, sedikitnya 327 orang tewas.")
    periods = [r.period for s in reading.statements for r in s.reports if r.tolls]
    assert periods
    assert all(period is None or period.end is None for period in periods)


def test_a_town_that_is_shelled_is_nobody_who_is_hurt() -> None:
    reading = read("Presiden Zelensky mengatakan Rusia telah menembaki Kherson.")
    assert not [toll for s in reading.statements for r in s.reports for toll in r.tolls]
