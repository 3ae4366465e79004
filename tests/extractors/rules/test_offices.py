"""Offices and those who hold them: fields joined by "dan", unknown bodies, namesakes of towns."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Says, Tells, check, params, read

HOLDERS = (
    Case(
        "a field of two",
        "Menteri Hukum dan HAM Yusril Mahendra mengatakan dua orang ditahan.",
        says=(Says("assert", by="Yusril Mahendra"),),
    ),
    Case(
        "a field of three",
        "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan Djoko Suyanto mengatakan TNI diserang di Puncak.",
        says=(Says("assert", by="Djoko Suyanto"),),
    ),
    Case(
        "a field of three for a name of one word",
        "Menteri Koordinator Politik, Hukum dan Keamanan Wiranto mengatakan TNI diserang di Puncak.",
        says=(Says("assert", by="Wiranto"),),
    ),
    Case(
        "a title whose own field goes on",
        "Menteri Luar Negeri dan Perdagangan Peter Szijjarto mengatakan Rusia menyerang Odesa.",
        says=(Says("assert", by="Peter Szijjarto"),),
    ),
    Case(
        "an unknown body's capitals",
        "Juru bicara KFLX Moussa Ould Ahmed mengatakan tentara Mali menyerang Menaka.",
        says=(Says("assert", by="Moussa Ould Ahmed"),),
    ),
    Case(
        "an office between commas",
        "Soe Win, wakil pemimpin junta, mengancam akan menyerang Laiza.",
        says=(Says("threaten", by="Soe Win"),),
    ),
    Case(
        "a name that a model takes for a place",
        "Aung Kyaw Moe, menteri hak asasi manusia NUG, mengatakan junta mengebom desa Pazigyi.",
        says=(Says("assert", by="Aung Kyaw Moe"),),
    ),
    Case(
        "a speaker with the name of a town",
        '"Kami lapar," tutur Esperance, warga Bukavu yang mengungsi ke sebuah gereja.',
        says=(Says("assert", by="Esperance", words="Kami lapar"),),
    ),
    Case(
        "a group told by its leader",
        "Kelompok pimpinan Ahmed Hassan Omar itu mengklaim telah menyerang tiga kamp militer.",
        says=(Says("assert", by="kelompok pimpinan Ahmed Hassan Omar"),),
    ),
)

TOLLS = (
    Case(
        "a camp is a thing",
        "Sebuah kamp pengungsi dibom di Jabalia.",
        tells=(Tells("bombing", on="kamp pengungsi", at="Jabalia", tolls=""),),
    ),
    Case(
        "two camps are things",
        "Tiga kamp pengungsi dibakar di Darfur.",
        tells=(Tells("arson", on="kamp pengungsi", at="Darfur", tolls=""),),
    ),
    Case(
        "those who die in another town did not protest",
        "Ratusan orang berunjuk rasa di Amman. Di kota Irbid, tiga orang tewas.",
        tells=(Tells("protest", at="Amman", tolls=""),),
    ),
    Case(
        "those who die in another town may have died by other means",
        "Dua rudal menghantam Odesa. Di kota Dnipro, tiga orang tewas.",
        tells=(Tells("missile-strike", at="Odesa", tolls=""), Tells("attack", tolls="killed 3")),
    ),
    Case(
        "those who die where the crowd is",
        "Ratusan orang berunjuk rasa di Amman. Tiga orang tewas.",
        tells=(Tells("protest", at="Amman", tolls=""), Tells("protest", tolls="killed 3")),
    ),
)


@pytest.mark.parametrize("case", params(HOLDERS))
def test_an_office_has_one_holder(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(TOLLS))
def test_figures_are_of_people_and_of_their_own_happening(case: Case) -> None:
    check(case)


def test_an_army_is_no_spokesman_of_an_army() -> None:
    text = (
        "Army spokesman Nabil Abdallah spoke on Sunday. Shops closed. "
        "Gunmen attacked an army base last Wednesday, the army said."
    )
    speakers = [mention.name for statement in read(text, "en").statements for mention in statement.speakers]
    assert "Nabil Abdallah" not in speakers
    assert any("army" in name for name in speakers)
