"""What somebody answers to a happening told before without a word for it, and general words that take one up."""

from __future__ import annotations

import pytest

from kg.model import Polarity, Report
from tests.extractors.catalogue import read

POSITIVE, NEGATIVE = Polarity.POSITIVE, Polarity.NEGATIVE


def _reports(text: str) -> dict[str, Report]:
    found = (report for statement in read(text).statements for report in statement.reports)
    return {report.trigger.of(text): report for report in found}


@pytest.mark.parametrize(
    ("text", "answer", "meant", "polarity"),
    [
        ("Milisi menyerang Bor. SPLA menyangkal keterlibatan pasukannya.", "keterlibatan", "menyerang", NEGATIVE),
        (
            "Jet menggempur Nyala. Militer Sudan menegaskan pesawatnya tidak terlibat.",
            "terlibat",
            "menggempur",
            NEGATIVE,
        ),
        ("PBB menyatakan jet menggempur Nyala; Tentara Sudan menyangkalnya.", "menyangkalnya", "menggempur", NEGATIVE),
        (
            "Bom meledak di Quetta. Militer Pakistan meragukan jumlah korban.",
            "jumlah korban",
            "meledak",
            NEGATIVE,
        ),
        (
            "Milisi menyergap patroli di Gao. Militer Mali menyebut angka sepuluh itu bohong.",
            "angka",
            "menyergap",
            NEGATIVE,
        ),
        (
            "Bom meledak di Quetta. ISIS mengaku bertanggung jawab lewat Telegram.",
            "bertanggung jawab",
            "meledak",
            POSITIVE,
        ),
        (
            "Bom meledak di Quetta. Militer Pakistan menuding India di belakangnya.",
            "di belakangnya",
            "meledak",
            POSITIVE,
        ),
        (
            "Drone menghantam pasar di Tawila. Militer Sudan meminta maaf kepada keluarga korban.",
            "meminta maaf",
            "menghantam",
            POSITIVE,
        ),
    ],
)
def test_an_answer_is_of_what_was_told_last(text: str, answer: str, meant: str, polarity: Polarity) -> None:
    reports = _reports(text)
    assert reports[answer].again == reports[meant].trigger
    assert reports[answer].type is reports[meant].type
    assert reports[answer].polarity is polarity


def test_who_owns_up_or_is_blamed_did_it() -> None:
    owned = _reports("Bom meledak di Quetta. ISIS mengaku bertanggung jawab lewat Telegram.")
    blamed = _reports("Bom meledak di Quetta. Militer Pakistan menuding India di belakangnya.")
    assert [agent.name for agent in owned["bertanggung jawab"].agents] == ["ISIS"]
    assert [agent.name for agent in blamed["di belakangnya"].agents] == ["India"]


def test_who_is_named_beside_a_deed_and_rejects_the_accusation_denies_the_deed() -> None:
    text = (
        "Menurut militer Israel, roket Jihad Islam gagal meluncur dan jatuh di Gaza. Jihad Islam menolak tuduhan itu."
    )
    reports = _reports(text)
    assert reports["tuduhan"].polarity is NEGATIVE
    assert reports["tuduhan"].again == reports["jatuh"].trigger


def test_who_is_not_named_beside_a_deed_denies_something_else() -> None:
    text = "Menurut militer Israel, roket Hamas jatuh di Gaza. Jihad Islam menolak tuduhan itu."
    assert _reports(text).keys() == {"jatuh"}


@pytest.mark.parametrize(
    "text",
    [
        "Bom meledak di Quetta. Gubernur Ahmad Rais membantah terlibat dalam penyelundupan.",
        "Bom meledak di Quetta. Iran menolak terlibat.",
        "Bom meledak di Quetta. Belum ada yang mengaku bertanggung jawab.",
        "Kementerian Keuangan Pakistan meragukan jumlah korban.",
        "Bom meledak di Quetta. Kementerian Kesehatan Pakistan meminta maaf atas keterlambatan itu.",
    ],
)
def test_an_answer_to_something_else_tells_nothing(text: str) -> None:
    assert _reports(text).keys() <= {"meledak"}


@pytest.mark.parametrize(
    ("text", "again", "meant"),
    [
        ("Rudal menghantam Odesa. Presiden Zelenskyy mengutuk kejadian tersebut.", "kejadian", "menghantam"),
        (
            'Bom meledak di Gao. PBB mengutuk "kejahatan keji" itu.',
            "kejahatan",
            "meledak",
        ),
        ("Bom meledak di Gao. Insiden itu menewaskan 12 orang.", "Insiden", "meledak"),
        (
            "Israel dan Hamas menyepakati gencatan senjata. Qatar membenarkan kesepakatan tersebut.",
            "kesepakatan",
            "menyepakati gencatan senjata",
        ),
    ],
)
def test_general_words_take_up_what_was_told_last(text: str, again: str, meant: str) -> None:
    reports = _reports(text)
    assert reports[again].again == reports[meant].trigger
    assert reports[again].type is reports[meant].type


def test_a_truce_told_before_may_be_broken() -> None:
    text = "India dan Pakistan menyepakati gencatan senjata. India menuduh Pakistan melanggar kesepakatan."
    text += " Pakistan menyangkal pelanggaran."
    reports = _reports(text)
    assert [agent.name for agent in reports["melanggar kesepakatan"].agents] == ["Pakistan"]
    assert reports["pelanggaran"].polarity is NEGATIVE
    assert reports["pelanggaran"].again == reports["melanggar kesepakatan"].trigger


@pytest.mark.parametrize(
    "text",
    [
        "Presiden Zelenskyy mengutuk kejadian tersebut.",
        "Bom meledak di Gao. Kementerian Perhubungan Mali mencatat kejadian banjir.",
        "Kementerian Perdagangan Mali menuduh Nigeria melanggar kesepakatan.",
        "Rapat ditutup polisi. PBB mengutuk kejadian itu.",
    ],
)
def test_general_words_alone_tell_nothing(text: str) -> None:
    assert _reports(text).keys() <= {"meledak"}
