"""Names beside an attack that did not make it. A false accusation is worse than a gap."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params, read

BYSTANDERS = (
    Case(
        "a state that condemns",
        "Prancis mengecam serangan di Beirut.",
        tells=(Tells("attack", by="", at="Beirut"),),
    ),
    Case(
        "a state whose envoy visits",
        "Menteri Pertahanan Israel mengunjungi lokasi serangan di Majdal Shams.",
        tells=None,
    ),
    Case(
        "a state that helps the victims",
        "Yordania merawat korban serangan di Gaza.",
        tells=None,
    ),
    Case(
        "the nationality of the victims",
        "Dua warga Prancis tewas dalam serangan di Niger.",
        tells=(Tells("attack", by="", tolls="killed 2"),),
    ),
    Case(
        "the owner of the embassy hit",
        "Kedutaan Besar Rusia di Kabul diserang pada Senin.",
        tells=(Tells("attack", by="", at="Kabul", day="2024-03-04"),),
    ),
    Case(
        "the owner of the base hit",
        "Roket menghantam pangkalan militer Amerika Serikat di Irak.",
        tells=(Tells("missile-strike", by="", on=None),),
    ),
    Case(
        "the maker of the weapon",
        "Rudal buatan Rusia menghantam pasar di Idlib.",
        tells=(Tells("missile-strike", by="", at="Idlib"),),
    ),
    Case(
        "the backer of the attackers",
        "Milisi yang didukung Iran menembakkan roket ke Erbil.",
        tells=(Tells("missile-strike", by=None, at="Erbil"),),
    ),
    Case(
        "the ally of the attacked",
        "Rudal menghantam Kharkiv, kata Polandia, sekutu Ukraina.",
        tells=(Tells("missile-strike", by="", at="Kharkiv"),),
    ),
    Case(
        "the mediator of talks did not attack",
        "Qatar menengahi perundingan sesudah roket menghantam Ashkelon.",
        tells=None,
    ),
    Case(
        "the investigator",
        "Polisi Turki menyelidiki pengeboman di Ankara.",
        tells=(Tells("bombing", by="", at="Ankara"),),
    ),
    Case(
        "the one who reports it",
        "Tentara Sudan melaporkan serangan drone di Merowe.",
        tells=(Tells("drone-strike", by="", at="Merowe"),),
    ),
    Case(
        "the one who mourns",
        "Presiden Iran Ebrahim Raisi berduka atas pengeboman di Kerman.",
        tells=None,
    ),
    Case(
        "the one who answers an attack",
        "Kenya menutup perbatasan setelah serangan di Mandera.",
        tells=(Tells("attack", by="", at="Mandera"),),
    ),
    Case(
        "the one who survives",
        "Imran Khan selamat dari penembakan di Wazirabad.",
        tells=(Tells("shooting|assassination", by="", at="Wazirabad"),),
    ),
    Case(
        "the one who fends off",
        "Pasukan Ukraina menangkis serangan di Kupiansk.",
        tells=(Tells("attack", by="", at="Kupiansk"),),
    ),
    Case(
        "the victims' army behind the noun",
        "Pembunuhan tentara Kolombia di Arauca terjadi pada Senin.",
        tells=(Tells("attack|assassination", by="", at="Arauca"),),
    ),
    Case(
        "what somebody is wary of",
        "Jepang mewaspadai peluncuran rudal di Semenanjung Korea.",
        tells=None,
    ),
    Case(
        "pada saat: a state that is only there at the time",
        "Rudal menghantam Odesa saat Perdana Menteri Yunani Kyriakos Mitsotakis berkunjung.",
        tells=(Tells("missile-strike", by="", at="Odesa"),),
    ),
    Case(
        "the town's land is no attacker",
        "Sebuah bom meledak di Peshawar, Pakistan.",
        tells=(Tells("bombing", by="", at="Peshawar"),),
    ),
)

ATTACKERS = (
    Case(
        "victims of an attack by somebody",
        "Korban serangan Israel dirawat di Al Arish.",
        tells=None,
    ),
    Case(
        "condemning the attack of another",
        "Turki mengecam serangan Israel ke Damaskus.",
        tells=(Tells("attack", by="Israel", at="Damaskus"),),
    ),
    Case(
        "the accuser never acts",
        "Hamas menuduh Israel mengebom sekolah di Nuseirat.",
        tells=(Tells("bombing|air-strike", by="Israel", on="sekolah", at="Nuseirat"),),
    ),
    Case(
        "the accuser never acts, the accused with its army",
        "Azerbaijan menuduh pasukan Armenia menembaki kota Tartar.",
        tells=(Tells("shelling|shooting", by="pasukan Armenia|Armenia", at="Tartar"),),
    ),
    Case(
        "the accuser never acts, a noun behind atas",
        "Sudan menuduh Uni Emirat Arab atas serangan drone di Port Sudan.",
        tells=(Tells("drone-strike", by="Uni Emirat Arab|", at="Port Sudan"),),
    ),
    Case(
        "an accuser in a noun",
        "Tuduhan Armenia tentang penembakan di Jermuk dibantah Azerbaijan.",
        tells=None,
    ),
)


def _agents(text: str) -> set[str]:
    return {m.name for s in read(text).statements for r in s.reports for m in r.agents}


@pytest.mark.parametrize("case", params(BYSTANDERS))
def test_a_bystander_is_no_attacker(case: Case) -> None:
    check(case)
    bystanders = {"Israel", "Yordania", "Iran", "Qatar", "Ebrahim Raisi", "Jepang"}
    assert not bystanders & _agents(case.text)


@pytest.mark.parametrize("case", params(ATTACKERS))
def test_the_attacker_is_the_one_who_attacks_by_the_text(case: Case) -> None:
    check(case)
    assert not {"Armenia", "Hamas", "Turki", "Sudan"} & _agents(case.text) or "pasukan Armenia" in case.text
