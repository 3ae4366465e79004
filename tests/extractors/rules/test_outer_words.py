"""Words around a happening that change who is said to have done it, or whether it was."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, Tells, check, params

NEGATION = (
    Case(
        "not to back an attack is not to deny it",
        "Presiden AS Joe Biden mengatakan AS tidak mendukung serangan Israel ke Rafah.",
        tells=(Tells("attack", by="Israel", at="Rafah"),),
        flaw="what is not said is passed over, with what it takes for granted",
    ),
    Case(
        "not to comment on an attack is not to deny it",
        "Israel tidak berkomentar tentang serangan di Isfahan.",
        tells=(Tells("attack", by="", at="Isfahan"),),
        flaw="what is not said is passed over, with what it takes for granted",
    ),
    Case(
        "nobody has claimed it, but it happened",
        "Tidak ada kelompok yang mengaku bertanggung jawab atas pengeboman di Peshawar.",
        tells=(Tells("bombing", by="", at="Peshawar"),),
        flaw="what is not said is passed over, with what it takes for granted",
    ),
    Case(
        "an unknown gunman shot all the same",
        "Orang tak dikenal menembak seorang guru di Maiduguri.",
        tells=(Tells("shooting", by=None, on="guru", at="Maiduguri"),),
    ),
    Case(
        "not to have taken part is to deny it",
        "Amerika Serikat menyatakan tidak terlibat dalam serangan di Erbil.",
        tells=(Tells("attack", by="Amerika Serikat", at="Erbil", polarity="negative"),),
    ),
    Case(
        "no attack took place",
        "Polisi mengatakan tidak terjadi serangan di Dover.",
        tells=(Tells("attack", by="", at="Dover", polarity="negative"),),
    ),
)

CLAIMS = (
    Case(
        "an attack claimed by somebody is theirs",
        "Serangan di Kerman diklaim ISIS pada Kamis.",
        tells=(Tells("attack", by="ISIS", at="Kerman"),),
    ),
    Case(
        "an accusation by nobody names no culprit",
        "Israel dituding mendalangi ledakan di Natanz.",
        tells=(),
    ),
    Case(
        "berada di balik: the accused is behind it, never the accuser",
        "Iran menuding Israel berada di balik ledakan di Natanz.",
        tells=(Tells("bombing", by="Israel", at="Natanz"),),
    ),
    Case(
        "a group told by its short name",
        "Seorang anggota TNI ditembak KKB di Nduga.",
        tells=(Tells("shooting", by="KKB", on="anggota TNI|TNI", at="Nduga"),),
    ),
    Case(
        "an officer of a numbered command speaks under his own name",
        '"Kami masih mengejar pelaku," kata Kapendam XVII/Cenderawasih Kolonel Johanes Parinussa.',
        says=(Says("assert|threaten", "Johanes Parinussa", "Kami masih mengejar pelaku", direct=True),),
    ),
    Case(
        "a denial of support",
        "Rwanda membantah mendukung M23.",
        says=(Says("deny", "Rwanda", "mendukung M23"),),
    ),
)

CLAUSES = (
    Case(
        "the main clause's town is not where the other clause's missile fell",
        "Setelah rudal Rusia menghantam gardu di Sumy, listrik padam di Odesa.",
        tells=(Tells("missile-strike", by="Rusia", at="Sumy"),),
        flaw="clauses of one sentence lend each other their words",
    ),
    Case(
        "two clauses joined by sedangkan",
        "Rudal menghantam Poltava pada Jumat, sedangkan drone menghantam Sumy pada Minggu.",
        tells=(
            Tells("missile-strike", at="Poltava", day="2024-03-01"),
            Tells("drone-strike", at="Sumy", day="2024-03-03"),
        ),
    ),
    Case(
        "a rising toll",
        "Korban tewas akibat serangan di Rafah bertambah menjadi 45 orang.",
        tells=(Tells("attack", by="", at="Rafah", tolls="killed 45"),),
    ),
    Case(
        "a water cannon shells nobody",
        "Filipina menuduh kapal China menyemprotkan meriam air di Scarborough.",
        tells=(),
        flaw="a water cannon is taken for a cannon",
    ),
    Case(
        "intercepted missiles hit no town",
        "Militer Suriah mengatakan pertahanan udaranya mencegat rudal Israel di atas Damaskus.",
        tells=(),
    ),
)


@pytest.mark.parametrize("case", params(NEGATION))
def test_only_the_happenings_own_negation_denies_it(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(CLAIMS))
def test_claims_and_suspicions_name_the_one_who_did_it(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(CLAUSES))
def test_one_clause_does_not_lend_its_words_to_another(case: Case) -> None:
    check(case)
