"""Words that speak once more of what was told before make no second happening."""

from __future__ import annotations

import pytest

from kg.fusion import fuse
from kg.model import Report
from tests.extractors.catalogue import read


def _by_trigger(text: str) -> dict[str, Report]:
    found = (report for statement in read(text).statements for report in statement.reports)
    return {report.trigger.of(text): report for report in found}


@pytest.mark.parametrize(
    ("text", "again", "meant"),
    [
        ("Drone Rusia menghantam Odesa. Sekjen PBB Antonio Guterres mengutuk serangan itu.", "serangan", "menghantam"),
        ("Bom meledak di Quetta. Presiden Zardari mengecam ledakan tersebut.", "ledakan", "meledak"),
        ("Israel mengebom Rafah. Presiden Mesir mengutuk pengeboman itu.", "pengeboman", "mengebom"),
        ("Pasukan RSF menyerang El Obeid dan menjarah pasar. RSF membantah serangan itu.", "serangan", "menyerang"),
    ],
)
def test_a_definite_noun_takes_up_what_was_told_last(text: str, again: str, meant: str) -> None:
    reports = _by_trigger(text)
    assert reports[again].again == reports[meant].trigger


@pytest.mark.parametrize(
    "text",
    [
        "Milisi menculik dua guru di Nduga. Guterres mengutuk serangan itu.",
        "Bom meledak di Quetta. Sehari kemudian, serangan lain menewaskan dua polisi di Bannu.",
    ],
)
def test_another_sort_of_deed_or_another_deed_is_not_taken_up(text: str) -> None:
    assert all(report.again is None for report in _by_trigger(text).values())


@pytest.mark.parametrize(
    ("text", "again", "meant"),
    [
        ("Rudal menghantam pasar di Kharkiv. Sedikitnya 12 orang tewas.", "tewas", "menghantam"),
        ("Bom meledak di Quetta. Polisi mencatat 40 orang terluka.", "terluka", "meledak"),
        ("Milisi menyerang Desa Mangu pada Senin. Puluhan pedagang dibunuh.", "dibunuh", "menyerang"),
        ("Mortir menghujani Sumy. Kyiv mengatakan penembakan itu berlangsung dua jam.", "penembakan", "menghujani"),
        (
            "Rudal menghantam Odesa. Sekjen PBB Antonio Guterres mengutuk serangan mengerikan itu.",
            "serangan",
            "menghantam",
        ),
    ],
)
def test_what_came_of_an_attack_takes_it_up(text: str, again: str, meant: str) -> None:
    reports = _by_trigger(text)
    assert reports[again].again == reports[meant].trigger


@pytest.mark.parametrize(
    ("text", "again", "meant"),
    [
        ("Jet menggempur pasar di Nyala. RSF membantah menyerang pasar itu.", "menyerang", "menggempur"),
        (
            "Bom meledak di bandara Aden. Polisi menuding Houthi menembakkan rudal ke bandara itu.",
            "menembakkan",
            "meledak",
        ),
        (
            "Jet menggempur Nyala. Militer Sudan membantah serangan udara di tempat tersebut.",
            "serangan udara",
            "menggempur",
        ),
        ("Rudal menghantam Odesa. Moskow membantah serangan ke Odesa itu.", "serangan", "menghantam"),
        ("Rudal menghantam Odesa pada Rabu. Kyiv mengatakan serangan Rabu itu keliru.", "serangan", "menghantam"),
    ],
)
def test_what_was_hit_before_is_hit_once(text: str, again: str, meant: str) -> None:
    reports = _by_trigger(text)
    assert reports[again].again == reports[meant].trigger


@pytest.mark.parametrize(
    "text",
    [
        "Jet menggempur pasar di Nyala. Pasar itu diserang lagi pada Senin.",
        "Jet menggempur pasar di Nyala. Milisi menyerang sekolah itu.",
        "Jet menggempur Nyala karena RSF membunuh dua tentara. Sedikitnya 12 orang dibunuh di Zalingei.",
        "Bom meledak di masjid. Pada Selasa jembatan di kota Sumy ditutup. Tiga orang tewas.",
        "Tiga bom meledak di Gwoza. Polisi mengatakan 18 orang tewas dalam rangkaian ledakan itu.",
        "Rudal menghantam Kharkiv. Sejak Februari sudah 900 warga tewas di provinsi itu.",
        "Rudal menghantam Kharkiv. Di Sumy, tiga orang tewas.",
        "Rudal menghantam Kharkiv. Sementara itu, tiga orang tewas ketika jembatan runtuh.",
        "Milisi menyerang Desa Mangu. Dua guru juga dibunuh.",
        "Milisi menyerang Desa Mangu. Dua guru dibunuh di Bokkos pada Senin.",
    ],
)
def test_sums_and_what_is_set_apart_take_up_nothing(text: str) -> None:
    assert all(report.again is None for report in _by_trigger(text).values())


def test_what_is_taken_up_is_one_event() -> None:
    text = "Drone Rusia menghantam Odesa pada Senin. Sekjen PBB Antonio Guterres mengutuk serangan itu."
    assert len(fuse([read(text)])) == 1
