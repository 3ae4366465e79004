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
        "pada saat: a state that is only there at the time",
        "Rudal menghantam Odesa saat Perdana Menteri Yunani Kyriakos Mitsotakis berkunjung.",
        tells=(Tells("missile-strike", by="", at="Odesa"),),
    ),
    Case(
        "the town's land is no attacker",
        "Sebuah bom meledak di Peshawar, Pakistan.",
        tells=(Tells("bombing", by="", at="Peshawar; Pakistan"),),
    ),
)

ATTACKERS = (
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
)


#: A text, and who is named in it without having attacked.
BESIDE = (
    # a state whose envoy visits
    ("Menteri Pertahanan Israel mengunjungi lokasi serangan di Majdal Shams.", "Israel"),
    # a state that helps the victims
    ("Yordania merawat korban serangan di Gaza.", "Yordania"),
    # the mediator of talks did not attack
    ("Qatar menengahi perundingan sesudah roket menghantam Ashkelon.", "Qatar"),
    # the one who mourns
    ("Presiden Iran Ebrahim Raisi berduka atas pengeboman di Kerman.", "Ebrahim Raisi"),
    # what somebody is wary of
    ("Jepang mewaspadai peluncuran rudal di Semenanjung Korea.", "Jepang"),
    # an accuser in a noun
    ("Tuduhan Armenia tentang penembakan di Jermuk dibantah Azerbaijan.", "Armenia"),
    # the guarantor of a truce
    ("Mesir dan Qatar menjamin gencatan senjata setelah pengeboman di Gaza.", "Mesir"),
    # whose citizens are warned
    ("Australia meminta warganya meninggalkan Lebanon setelah serangan di Beirut.", "Australia"),
    # who sells the weapon
    ("Amerika Serikat menjual jet tempur yang dipakai dalam serangan di Sanaa.", "Amerika Serikat"),
    # whose soldier is the victim
    ("Penembakan tentara Prancis di Kidal terjadi pada Jumat.", "Prancis"),
    # who comments on the attack of unknown others
    ("Menteri Luar Negeri Jerman Annalena Baerbock menyebut serangan di Sumy kejahatan perang.", "Jerman"),
    ("Menteri Luar Negeri Jerman Annalena Baerbock menyebut serangan di Sumy kejahatan perang.", "Baerbock"),
    # whose flag the ship hit flies
    ("Kapal berbendera Liberia diserang di Laut Merah.", "Liberia"),
    # against whom it is planned
    ("Pengeboman itu terjadi menjelang kunjungan Presiden Prancis Emmanuel Macron ke Mali.", "Prancis"),
    # in whose court it is tried
    ("Pengadilan Jerman mengadili tersangka penembakan di Hanau.", "Jerman"),
    # who is thanked
    ("Berkat bantuan India, korban ledakan di Kolombo dirawat.", "India"),
)


@pytest.mark.parametrize("case", params(BYSTANDERS))
def test_a_bystander_is_no_attacker(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(ATTACKERS))
def test_the_attacker_is_the_one_who_attacks_by_the_text(case: Case) -> None:
    check(case)


@pytest.mark.parametrize(("text", "name"), BESIDE)
def test_a_name_beside_an_attack_is_not_its_agent(text: str, name: str) -> None:
    agents = [mention.name for s in read(text).statements for report in s.reports for mention in report.agents]
    assert [agent for agent in agents if name in agent] == []


def test_the_victims_of_a_states_attack_leave_it_the_attacker() -> None:
    [statement] = read("Korban serangan Israel dirawat di Al Arish.").statements or [None]
    assert statement is None or all(m.name == "Israel" for r in statement.reports for m in r.agents)
