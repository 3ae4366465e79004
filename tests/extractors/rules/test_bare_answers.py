"""Answers that name nothing of the blow told before: bare charges and denials, quotes that call it a lie, claims."""

from __future__ import annotations

import pytest

from kg.model import Polarity, Report, StatementKind
from tests.extractors.catalogue import read

POSITIVE, NEGATIVE = Polarity.POSITIVE, Polarity.NEGATIVE


def _reports(text: str) -> dict[str, Report]:
    found = (report for statement in read(text).statements for report in statement.reports)
    return {report.trigger.of(text): report for report in found}


def _meant(text: str, report: Report) -> str:
    return "" if report.again is None else report.again.of(text)


@pytest.mark.parametrize(
    ("text", "answer", "meant", "agents"),
    [
        ("Roket menghantam pasar di Sumy. Moskow justru menuding Ukraina.", "Ukraina", "menghantam", ["Ukraina"]),
        (
            "Bom meledak di Beirut. Hizbullah menuduh Israel dan Amerika Serikat.",
            "Israel dan Amerika Serikat",
            "meledak",
            ["Israel", "Amerika Serikat"],
        ),
        (
            "Bom meledak di Quetta. Kabul menuding Pakistan sebagai dalangnya.",
            "sebagai dalangnya",
            "meledak",
            ["Pakistan"],
        ),
        (
            "Bom meledak di Quetta. Kabul menyatakan Pakistan bertanggung jawab.",
            "bertanggung jawab",
            "meledak",
            ["Pakistan"],
        ),
        ("Bom meledak di Quetta. Sehari kemudian ISIS mengaku sebagai pelaku.", "sebagai pelaku", "meledak", ["ISIS"]),
        ("Drone menghantam kilang di Basra. Uni Eropa mengecam aksi tersebut.", "aksi", "menghantam", []),
    ],
)
def test_who_is_blamed_or_judged_for_no_more_than_that_did_what_was_told_right_before(
    text: str, answer: str, meant: str, agents: list[str]
) -> None:
    report = _reports(text)[answer]
    assert (_meant(text, report), report.polarity) == (meant, POSITIVE)
    assert [agent.name for agent in report.agents] == agents


@pytest.mark.parametrize(
    ("text", "answer", "meant"),
    [
        ("Jet membombardir sekolah di Hpakant. Junta menyebut laporan itu rumor belaka.", "laporan", "membombardir"),
        ("Tiga rudal menghantam apartemen di Odesa. Peskov menepis tuduhan tersebut.", "tuduhan", "menghantam"),
        ("Bom meledak di Bogota. Seorang juru runding ELN mengaku tidak tahu-menahu.", "tahu-menahu", "meledak"),
        (
            'TPNPB menuduh prajurit TNI menembak pendeta itu. Kolonel Suriastawa membantah. "Itu fitnah," katanya.',
            "fitnah",
            "menembak",
        ),
    ],
)
def test_a_denial_that_names_nothing_denies_the_blow_told_right_before(text: str, answer: str, meant: str) -> None:
    report = _reports(text)[answer]
    assert (_meant(text, report), report.polarity) == (meant, NEGATIVE)


def test_what_somebody_else_said_in_between_is_what_is_denied() -> None:
    text = (
        "Mobil bom meledak di Pulwama. India menuding Pakistan melindungi kelompok itu. Islamabad menolak tudingan itu."
    )
    assert "tudingan" not in _reports(text)


def test_who_is_denied_to_have_hit_is_the_one_who_rejects_the_charge() -> None:
    report = _reports("Rusia menampik tudingan menyasar mal di Kremenchuk.")["menyasar"]
    assert report.polarity is NEGATIVE
    assert [agent.name for agent in report.agents] == ["Rusia"]


def test_who_claims_an_attack_owns_up_to_it() -> None:
    text = "Kelompok bersenjata menyerbu bandara di Bamako. JNIM mengklaim serangan itu."
    claim = read(text).statements[-1]
    assert claim.kind is StatementKind.ADMIT
    assert [agent.name for agent in claim.reports[0].agents] == ["JNIM"]


def test_who_owns_up_to_stand_behind_a_blow_did_it() -> None:
    text = "Dua bom meledak di Jolo. Kelompok ISIS mengaku berada di balik serangan tersebut."
    assert [agent.name for agent in _reports(text)["serangan"].agents] != []


def test_a_name_that_a_particle_stresses_is_who_did_it() -> None:
    report = _reports("Mayor Edi Sulistiadi menyatakan GAM-lah yang menembak para buruh.")["menembak"]
    assert [agent.name for agent in report.agents] == ["GAM"]


def test_a_death_toll_that_breaks_through_a_number_counts_the_dead() -> None:
    text = "Bom meledak di Mogadishu. Jumlah korban tewas menembus 231 orang dan lebih dari 275 orang terluka."
    tolls = [(toll.outcome.value, toll.low) for report in _reports(text).values() for toll in report.tolls]
    assert tolls == [("killed", 231), ("injured", 275)]


def test_quote_marks_around_the_word_of_denial_make_no_quote() -> None:
    text = 'Roket menghantam Golan. Hizbullah "membantah dengan tegas" segala keterlibatan.'
    report = _reports(text)["keterlibatan"]
    assert (_meant(text, report), report.polarity) == ("menghantam", NEGATIVE)
