"""Figures, and the happenings that they must not be lent to."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params

CASES = (
    Case(
        "a group of doctors is no victim",
        "Menurut sebuah kelompok dokter setempat, sedikitnya 17 orang tewas, termasuk lima anak, akibat serangan"
        " pesawat nirawak di kamp pengungsi.",
        tells=(Tells("drone-strike", tolls="killed 17-; killed 5"),),
    ),
    Case(
        "who speaks is no figure of the displaced",
        '"Dua bom jatuh di dekat dapur umum," tutur Hawa Ibrahim, 34 tahun, seorang pengungsi.',
        tells=(Tells("bombing", tolls=""),),
    ),
    Case(
        "the dead of another town are not of the fight told before",
        "Bentrokan pecah di Nduga. Sebelumnya, seorang guru ditemukan tewas di Yahukimo.",
        tells=(Tells("clash", at="Nduga", tolls=""), Tells("other", tolls="killed 1")),
    ),
    Case(
        "the dead of the next sentence are not of a broken truce",
        "Militer Sudan menuduh RSF melanggar gencatan senjata. Sedikitnya 17 orang tewas di El Obeid.",
        tells=(Tells("ceasefire-violation", by="RSF", tolls=""), Tells("other", tolls="killed 17-")),
    ),
    Case(
        "who beats back an attack does not withdraw",
        "Pasukan kota itu berhasil memukul mundur para penyerbu.",
        tells=(),
    ),
    Case(
        "two sides of a fight, one told by its leader, are no office",
        "Kontak tembak antara prajurit TNI dan KKB pimpinan Egianus Kogoya kembali pecah di Mbua.",
        tells=(Tells("clash", by="TNI", on="KKB", at="Mbua"),),
    ),
)


@pytest.mark.parametrize("case", params(CASES))
def test_a_figure_stays_with_its_own_happening(case: Case) -> None:
    check(case)
