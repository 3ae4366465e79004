"""Verbs of blows: what weapons, bombers and forces do, and what only looks like it."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, Tells, check, params

BLOWS = (
    Case(
        "a weapon kills",
        "Drone Amerika menewaskan dua petempur di Nangarhar.",
        tells=(Tells("drone-strike", by=None, on="dua petempur", at="Nangarhar", tolls="killed 2"),),
    ),
    Case(
        "a bomb tears a thing apart",
        "Di Kunduz, sebuah bom merobek bus tentara.",
        tells=(Tells("bombing", by="", on="bus tentara", at="Kunduz"),),
    ),
    Case(
        "what bears a bomb's name tells the killing already",
        "Bom bunuh diri menewaskan tiga orang di Quetta.",
        tells=(Tells("suicide-bombing", by="", at="Quetta", tolls="killed 3"),),
    ),
    Case(
        "a missile takes lives, and lives are nothing that is hit",
        "Rudal merenggut sepuluh nyawa di Ganja.",
        tells=(Tells("missile-strike", by="", on="", at="Ganja", tolls="killed 10"),),
    ),
    Case(
        "a verb made of a missile",
        "India merudal sembilan lokasi di Pakistan.",
        tells=(Tells("missile-strike", by="India", on="sembilan lokasi", at="Pakistan"),),
    ),
    Case(
        "razed by aircraft",
        "Penjara di Saada diratakan jet tempur.",
        tells=(Tells("air-strike", by="", on="Penjara", at="Saada"),),
    ),
    Case(
        "by mistake it was all the same",
        "Tentara Nigeria mengakui pihaknya tidak sengaja membom desa Tudun Biri.",
        tells=(Tells("bombing", by="Tentara Nigeria", on="Tudun Biri", at="Tudun Biri"),),
    ),
    Case(
        "a bomber and a suicide bomber",
        "Pengebom menyusup ke pemakaman di Gwoza. Pengebom bunuh diri menyerang masjid di Kandahar.",
        tells=(
            Tells("bombing", by=None, at="Gwoza"),
            Tells("suicide-bombing", by=None, on="masjid", at="Kandahar"),
        ),
    ),
    Case(
        "a bomb told as an event",
        "Dua polisi tewas dalam bom di Quetta.",
        tells=(Tells("bombing", by="", at="Quetta", tolls="killed 2"),),
    ),
    Case(
        "a prison is where, not a verb",
        "Korban tewas di penjara Saada mencapai 82 orang.",
        tells=(Tells("other", by="", at=None, tolls="killed 82"),),
    ),
    Case(
        "a figure before a semicolon is not of what stands behind it",
        "Jet menggempur pasar di Togoga. Sedikitnya 43 orang tewas; ambulans dihadang tentara.",
        tells=(
            Tells("air-strike", by="", on="pasar", at="Togoga"),
            Tells("air-strike", by="", tolls="killed 43-"),
            Tells("ambush", by="tentara", on="ambulans"),
        ),
    ),
    Case(
        "a halt to firing that is in force",
        "Penghentian tembakan berlaku di Gaza.",
        tells=(Tells("ceasefire", by="", at="Gaza"),),
    ),
)

SAID = (
    Case(
        "a coalition speaks without a name",
        "Koalisi mengakui serangan di Hodeidah.",
        says=(Says("admit", by="Koalisi", words="serangan di Hodeidah"),),
        tells=(Tells("attack", by="", at="Hodeidah", speaker="Koalisi"),),
    ),
    Case(
        "to give a thing a name",
        "Milisi menyerbu Desa Bokkos. Gubernur Caleb Mutfwang menamakan serangan itu biadab.",
        says=(Says("condemn", by="Caleb Mutfwang", words="serangan itu biadab"),),
    ),
)


@pytest.mark.parametrize("case", params(BLOWS))
def test_blows_are_read_by_what_deals_them(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(SAID))
def test_who_owns_up_or_gives_a_thing_a_name_says_so(case: Case) -> None:
    check(case)
