"""Whether it happened: plans, conditions, fears, denials, aims, habits; and the article's own voice."""

from __future__ import annotations

import pytest

from kg.model import Modality, StatementKind
from tests.extractors.catalogue import Case, Tells, check, params, read

PLANNED = (
    Case(
        "akan",
        "Israel akan menyerang Rafah.",
        tells=(Tells("attack", by="Israel", at="Rafah", modality="planned"),),
    ),
    Case(
        "berencana",
        "Turki berencana menyerang Kobani.",
        tells=(Tells("attack", by="Turki", at="Kobani", modality="planned"),),
    ),
    Case(
        "bersiap",
        "Pasukan RSF bersiap menyerbu El Fasher.",
        tells=(Tells("attack|raid", by="RSF", at="El Fasher", modality="planned"),),
    ),
    Case(
        "mengancam akan",
        "Houthi mengancam akan menembakkan rudal ke Tel Aviv.",
        tells=(Tells("missile-strike", by="Houthi", at="Tel Aviv", modality="planned"),),
    ),
    Case(
        "a scheduled round of talks",
        "Perundingan antara Rusia dan Ukraina dijadwalkan di Istanbul pada Kamis.",
        tells=(Tells("talks", by=None, at="Istanbul", modality="planned"),),
        flaw="the plan is not read",
    ),
)

CONDITIONAL = (
    Case(
        "jika with the happening inside",
        "Iran akan membalas jika Israel menyerang Teheran.",
        tells=(Tells("attack", by="Israel", at="Teheran", modality="conditional"),),
    ),
    Case(
        "jika behind the happening",
        "Israel akan menyerang Rafah jika perundingan gagal.",
    ),
    Case(
        "seandainya",
        "Seandainya NATO menyerang Moskow, perang besar akan pecah.",
    ),
)

HYPOTHETICAL = (
    Case(
        "mungkin",
        "Rusia mungkin menyerang Odesa.",
        tells=(Tells("attack", by="Rusia", at="Odesa", modality="hypothetical"),),
    ),
    Case(
        "bisa",
        "Menurut PBB, milisi itu bisa menyerang Nyala.",
        tells=(Tells("attack", by=None, at="Nyala", modality="hypothetical"),),
    ),
    Case(
        "dikhawatirkan",
        "Serangan besar ke El Fasher dikhawatirkan terjadi.",
        tells=(Tells("attack", by="", at="El Fasher", modality="hypothetical|planned"),),
        flaw="a fear above the happening is not read",
    ),
)

NEGATIVE = (
    Case(
        "tidak",
        "Rusia tidak menyerang Lviv pada Senin.",
        tells=(Tells("attack", by="Rusia", at="Lviv", polarity="negative"),),
    ),
    Case(
        "tidak pernah",
        "Iran tidak pernah menyerang Irbil.",
        tells=(Tells("attack", by="Iran", at="Irbil", polarity="negative"),),
    ),
    Case(
        "belum",
        "Tentara Israel belum menyerbu Rafah.",
        tells=(Tells("attack|raid", by="Israel", at="Rafah", polarity="negative"),),
    ),
    Case(
        "membantah telah",
        "Militer Israel membantah telah membom gereja di Gaza.",
        tells=(Tells("bombing|air-strike", by="Israel", on="gereja", at="Gaza", polarity="negative"),),
    ),
    Case(
        "membantah bahwa",
        "Rwanda membantah bahwa tentaranya menyerang Bunagana.",
        tells=(Tells("attack", by="Rwanda|tentara Rwanda|tentaranya", at="Bunagana", polarity="negative"),),
    ),
    Case(
        "bukan … yang",
        "Kementerian Pertahanan Rusia mengatakan bukan Rusia yang menembaki stasiun Kramatorsk.",
        tells=(Tells("shelling", by="Rusia|", at=None, polarity="negative"),),
    ),
    Case(
        "tanpa only negates its own noun",
        "Rusia menyerang Lviv tanpa peringatan.",
        tells=(Tells("attack", by="Rusia", at="Lviv"),),
    ),
    Case(
        "tidak hanya negates nothing",
        "Rusia tidak hanya menyerang Lviv tetapi juga Stryi.",
        tells=(Tells("attack", by="Rusia", at="Lviv; Stryi"),),
        flaw="any negation nearby is taken for the happening's own",
    ),
)

NO_NEWS = (
    Case("an aim", "Pasukan itu berlatih untuk menyerang Taiwan.", tells=()),
    Case("a call to stop", "PBB mendesak Israel berhenti menyerang Gaza.", tells=()),
    Case("a call to end attacks", "PBB menyerukan penghentian serangan di Gaza.", tells=()),
    Case("prevention", "Pagar itu dibangun guna mencegah serangan ke Nyala.", tells=()),
    Case("an ability", "Rudal itu mampu menghantam Tokyo.", tells=()),
    Case("a foiled plot", "Polisi Prancis menggagalkan rencana serangan di Paris."),
    Case("anticipation", "Warga Kharkiv bersiap menghadapi kemungkinan serangan."),
)


@pytest.mark.parametrize("case", params(PLANNED))
def test_a_plan_has_not_happened(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(CONDITIONAL))
def test_what_hangs_on_a_condition_has_not_happened(case: Case) -> None:
    check(case)
    told = [report for statement in read(case.text).statements for report in statement.reports]
    assert all(report.modality != "actual" for report in told)


@pytest.mark.parametrize("case", params(HYPOTHETICAL))
def test_what_may_be_is_hypothetical(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(NEGATIVE))
def test_what_is_said_not_to_have_happened_is_negative(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(NO_NEWS))
def test_aims_and_abilities_are_no_news(case: Case) -> None:
    check(case)
    told = [report for statement in read(case.text).statements for report in statement.reports]
    assert all(report.modality != "actual" or report.polarity != "positive" for report in told)


def test_the_article_itself_tells_what_nobody_is_quoted_for() -> None:
    text = "Dua rudal menghantam stasiun kereta di Kramatorsk pada Senin (4/3)."
    [statement] = read(text).statements
    assert statement.is_narration
    assert statement.kind is StatementKind.ASSERT
    assert statement.content.of(text) == text
    assert len(statement.reports) == 1


def test_what_is_said_is_not_told_again_by_the_article() -> None:
    text = "Menurut Gubernur Andriy Koval, dua rudal menghantam stasiun kereta di Kramatorsk."
    [statement] = read(text).statements
    assert not statement.is_narration
    assert len(statement.reports) == 1


def test_what_was_done_stays_done_when_the_speaker_threatens_in_the_next_sentence() -> None:
    found = read(
        "“Tentara menembaki warga pada 2 Maret. Pasukan kami akan menyerang Sumy,” kata Komandan Bogdan Lisenko."
    )
    modalities = {
        report.trigger.of(found.article.text): report.modality
        for statement in found.statements
        for report in statement.reports
    }
    assert modalities["menembaki"] is Modality.ACTUAL
    assert modalities["menyerang"] is Modality.PLANNED
