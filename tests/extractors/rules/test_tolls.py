"""Figures: how many were killed, injured, captured, missing or displaced."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params


def _toll(trap: str, text: str, tolls: str, flaw: str = "") -> Case:
    """A case about an attack in Goma whose figures alone are asked for."""
    return Case(trap, text, tells=(Tells("attack|shelling|bombing|missile-strike", by=None, tolls=tolls),), flaw=flaw)


EXACT = (
    _toll("digits", "Serangan di Goma menewaskan 12 orang.", "killed 12"),
    _toll("a number word", "Serangan di Goma menewaskan tiga orang.", "killed 3"),
    _toll("belas", "Serangan di Goma menewaskan dua belas orang.", "killed 12"),
    _toll("puluh", "Serangan di Goma menewaskan tiga puluh lima orang.", "killed 35"),
    _toll("seorang is one", "Serangan di Goma menewaskan seorang perawat.", "killed 1"),
    _toll("a dot parts thousands", "Serangan di Goma memaksa 12.500 warga mengungsi.", "displaced 12500"),
    _toll("a state behind the number", "Tiga orang tewas dalam serangan di Goma.", "killed 3"),
    _toll("sebanyak is exact", "Sebanyak 14 orang tewas dalam serangan di Goma.", "killed 14"),
    _toll("korban jiwa as a noun", "Serangan di Goma menelan 14 korban jiwa.", "killed 14"),
    _toll(
        "two outcomes share a sentence",
        "Serangan di Goma menewaskan empat orang dan melukai 20 lainnya.",
        "killed 4; injured 20",
    ),
    _toll(
        "two outcomes as states",
        "Empat orang tewas dan 20 orang terluka akibat serangan di Goma.",
        "killed 4; injured 20",
    ),
    _toll(
        "the rest of the numbers are no people",
        "Serangan di Goma merusak 30 rumah dan menewaskan dua orang.",
        "killed 2",
    ),
    _toll("ages are no figures", "Serangan di Goma menewaskan seorang anak berusia 7 tahun.", "killed 1"),
    _toll("missing", "Lima prajurit hilang setelah serangan di Goma.", "missing 5"),
    Case(
        "the toll in the next sentence",
        "Roket menghantam pasar di Goma. Sedikitnya sembilan orang tewas dalam serangan itu.",
        tells=(Tells("missile-strike", at="Goma", tolls=""), Tells("attack|missile-strike", tolls="killed 9-")),
    ),
    Case(
        "those who flee are a happening of their own",
        "Sedikitnya 2.000 warga mengungsi dari Goma.",
        tells=(Tells("displacement", by=None, at="Goma", tolls="displaced 2000-"),),
    ),
)

IMPRECISE = (
    _toll("sedikitnya", "Serangan di Goma menewaskan sedikitnya 12 orang.", "killed 12-"),
    _toll("setidaknya", "Setidaknya 12 orang tewas dalam serangan di Goma.", "killed 12-"),
    _toll("lebih dari", "Lebih dari 100 orang tewas dalam serangan di Goma.", "killed 100-|killed 101-"),
    _toll(
        "tak kurang dari",
        "Tak kurang dari 12 orang tewas dalam serangan di Goma.",
        "killed 12-",
    ),
    _toll("hingga between two numbers", "Serangan di Goma menewaskan 10 hingga 15 orang.", "killed 10-15"),
    _toll("antara … dan", "Serangan di Goma menewaskan antara 10 dan 15 orang.", "killed 10-15"),
    _toll("a dash between two numbers", "Serangan di Goma menewaskan 10-15 orang.", "killed 10-15"),
    _toll("puluhan", "Puluhan orang tewas dalam serangan di Goma.", "killed 20-99|killed 20-"),
    _toll("belasan", "Belasan orang terluka dalam serangan di Goma.", "injured 11-19"),
    _toll("ratusan", "Ratusan orang terluka akibat serangan di Goma.", "injured 200-999|injured 200-"),
    _toll("ribuan", "Ribuan orang terluka akibat serangan di Goma.", "injured 2000-9999|injured 2000-"),
    _toll("hampir is a ceiling", "Hampir 50 orang tewas dalam serangan di Goma.", "killed -50|killed 40-50"),
    _toll("sekitar", "Sekitar 50 orang tewas dalam serangan di Goma.", "killed 50|killed 45-55"),
)

PARTS = (
    _toll(
        "termasuk: a part is not added",
        "Serangan di Goma menewaskan 12 orang, termasuk empat anak-anak.",
        "killed 12|killed 12; killed 4",
    ),
    _toll(
        "di antaranya: a part is not added",
        "Serangan di Goma menewaskan 12 orang, tiga di antaranya anak-anak.",
        "killed 12|killed 12; killed 3",
    ),
    _toll(
        "terdiri dari: parts are not added",
        "Sebanyak 12 orang tewas dalam serangan di Goma, terdiri dari lima perempuan dan tujuh anak-anak.",
        "killed 12",
        flaw="coordinated and added figures are not all read",
    ),
    _toll(
        "two sorts of people",
        "Serangan di Goma menewaskan dua polisi dan tiga warga sipil.",
        "killed 2; killed 3",
    ),
)

NONE_AT_ALL = (
    _toll(
        "tidak ada korban jiwa",
        "Serangan di Goma pada Senin tidak menimbulkan korban jiwa.",
        "|killed 0",
    ),
    _toll(
        "tidak ada yang tewas",
        "Tidak ada yang tewas dalam serangan di Goma.",
        "|killed 0",
    ),
    _toll(
        "nobody hurt",
        "Serangan roket di Goma itu tidak melukai siapa pun.",
        "|injured 0",
    ),
    _toll(
        "a toll not yet known",
        "Belum ada laporan korban jiwa dalam serangan di Goma.",
        "",
    ),
    _toll("an unknown number", "Jumlah korban tewas dalam serangan di Goma belum diketahui.", ""),
    _toll("a number of attacks", "Ini serangan ketiga di Goma dalam dua hari.", ""),
    _toll("the town's inhabitants are no victims", "Serangan itu melanda Goma, kota berpenduduk 700.000 orang.", ""),
    _toll("soldiers who attack are no victims", "Sekitar 200 prajurit menyerang Goma.", ""),
)


@pytest.mark.parametrize("case", params(EXACT))
def test_a_figure_is_read_with_what_became_of_the_people(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(IMPRECISE))
def test_an_imprecise_figure_keeps_what_it_may_mean(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(PARTS))
def test_the_parts_of_a_figure_are_no_further_victims(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(NONE_AT_ALL))
def test_no_victims_are_made_up(case: Case) -> None:
    check(case)
