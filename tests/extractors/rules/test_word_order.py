"""Who does it by the order of words, in sentences too hasty for a tree, and where order must tell nobody."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import EXTRACTOR, article

DOERS = (
    ("12/7/01 aparat tni menyerang desa itu dan menganiaya 3 warga", {"aparat TNI"}),
    ("pos brimob di lhoong diserang oleh sekitar 20 org anggota gam", {"GAM"}),
    ("terjadi penembakan thd seorang guru yg dilakukan oleh 2 anggota gam", {"GAM"}),
    ("seorang warga ditembak pasukan tni saat pulang dr kebun", {"TNI"}),
    ("Aparat Brimob membakar empat rumah warga.", {"Brimob"}),
    ("Pasukan GAM menghadang truk yang lewat di Peureulak.", {"GAM"}),
    ("Rumah kepala desa itu dibakar orang tak dikenal.", {"orang tak dikenal"}),
    ("seorang warga dianiaya oleh seorang oknum polisi di Kupang", {"oknum polisi"}),
    ("Polisi memukuli dua warga di Kupang.", {"polisi"}),
)
FIGHTS = (
    ("terjadi kontak senjata antara 15 anggota tni dgn 20 anggota gam di lhoong", ("TNI", "GAM")),
    ("36 aparat tni terlibat baku tembak dgn 2 anggota gam", ("aparat TNI", "GAM")),
    ("Baku tembak pecah antara polisi dan kelompok bersenjata di Intan Jaya.", ("polisi", "kelompok bersenjata")),
)
NOBODY = (
    # whoever holds the meeting that is struck has not struck it
    "Dua ledakan terjadi pada rapat umum yang digelar pemberontak M23 di Bukavu.",
    # what an army owns is hit by others
    "Pos TNI di Nduga diserang.",
    "Warga di dekat markas polisi menyerang rumah itu.",
)


def _agents(text: str) -> list[tuple[str, ...]]:
    reports = [report for s in EXTRACTOR.extract(article(text)).statements for report in s.reports]
    return [tuple(agent.name for agent in report.agents) for report in reports if report.agents]


@pytest.mark.parametrize(("text", "doers"), DOERS)
def test_a_doer_is_told_by_where_it_stands(text: str, doers: set[str]) -> None:
    assert {name for names in _agents(text) for name in names} == doers


@pytest.mark.parametrize(("text", "sides"), FIGHTS)
def test_a_fight_has_two_sides(text: str, sides: tuple[str, str]) -> None:
    reports = [report for s in EXTRACTOR.extract(article(text)).statements for report in s.reports]
    assert [[m.name for m in (*r.agents, *r.targets)] for r in reports if r.agents] == [list(sides)]


@pytest.mark.parametrize("text", NOBODY)
def test_an_army_that_stands_by_is_no_doer(text: str) -> None:
    named = {name for names in _agents(text) for name in names}
    assert not {name for name in named if "M23" in name or "TNI" in name or "polisi" in name}
