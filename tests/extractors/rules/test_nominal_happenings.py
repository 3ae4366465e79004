"""Happenings told by nouns, by light verbs, and by weapons."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params

NOUNS = (
    Case(
        "attacker and goal on the noun",
        "Serangan rudal Rusia ke Kharkiv merusak dua sekolah.",
        tells=(Tells("missile-strike", by="Rusia", at="Kharkiv", weapon="rudal"),),
    ),
    Case(
        "terhadap tells the target",
        "Serangan udara Israel terhadap rumah sakit di Khan Younis terjadi pada Senin.",
        tells=(Tells("air-strike", by="Israel", on="rumah sakit", at="Khan Younis", day="2024-03-04"),),
    ),
    Case(
        "oleh behind the noun",
        "Pengeboman oleh jet tempur Myanmar di Sagaing menewaskan 20 orang.",
        tells=(Tells("bombing|air-strike", by="Myanmar", at="Sagaing", tolls="killed 20"),),
    ),
    Case(
        "the one that a noun in -an hits is no attacker",
        "Penembakan warga sipil di Nduga menewaskan dua orang.",
        tells=(Tells("shooting", by="", on="warga sipil", at="Nduga", tolls="killed 2"),),
    ),
    Case(
        "the killed of a killing are no killers",
        "Pembunuhan Ismail Haniyeh di Teheran mengejutkan kawasan.",
        tells=(Tells("attack|assassination", by="", on="Ismail Haniyeh", at="Teheran"),),
    ),
    Case(
        "the kidnapped of a kidnapping are no kidnappers",
        "Penculikan 20 santri di Zamfara terjadi pada Sabtu.",
        tells=(Tells("abduction", by="", at="Zamfara", day="2024-03-02", tolls=None),),
    ),
    Case(
        "the weapon's noun in between",
        "Tembakan artileri Armenia di perbatasan menewaskan tiga tentara Azerbaijan.",
        tells=(Tells("shelling", by="Armenia", on=None, tolls="killed 3"),),
    ),
    Case(
        "a clash between two sides in the order of the text",
        "Pertempuran antara tentara Sudan dan RSF pecah di Omdurman pada Minggu (3/3).",
        tells=(Tells("clash", by="tentara Sudan", on="RSF", at="Omdurman", day="2024-03-03"),),
    ),
    Case(
        "a clash told by a verb and dengan",
        "Tentara Kongo bertempur dengan M23 di Sake.",
        tells=(Tells("clash", by="Tentara Kongo", on="M23", at="Sake"),),
    ),
    Case(
        "sides of a contact in Papua",
        "Kontak tembak antara TNI dan TPNPB terjadi di Intan Jaya.",
        tells=(Tells("clash", by="TNI", on="TPNPB", at="Intan Jaya"),),
    ),
    Case(
        "an attack on one day and nothing else",
        "Serangan itu terjadi di Kunduz pada Jumat.",
        tells=(Tells("attack", by="", at="Kunduz", day="2024-03-01"),),
    ),
    Case(
        "suicide bombing",
        "Serangan bom bunuh diri di pasar Kabul menewaskan 12 orang.",
        tells=(Tells("suicide-bombing", by="", at="Kabul", tolls="killed 12"),),
    ),
)

LIGHT = (
    Case(
        "melancarkan",
        "Hizbullah melancarkan serangan roket ke Haifa.",
        tells=(Tells("missile-strike", by="Hizbullah", at="Haifa", weapon="roket"),),
    ),
    Case(
        "melakukan",
        "Militer Turki melakukan serangan udara di Duhok pada Sabtu.",
        tells=(Tells("air-strike", by="Militer Turki", at="Duhok", day="2024-03-02"),),
    ),
    Case(
        "dilakukan oleh",
        "Penculikan itu dilakukan oleh Boko Haram di Chibok.",
        tells=(Tells("abduction", by="Boko Haram", at="Chibok"),),
    ),
    Case(
        "yang dilancarkan and a bare agent",
        "Serangan drone yang dilancarkan Ukraina merusak kilang di Ryazan.",
        tells=(Tells("drone-strike", by="Ukraina", at="Ryazan", weapon="drone"),),
    ),
    Case(
        "terlibat makes its subject a side",
        "Pasukan Ethiopia terlibat pertempuran dengan Fano di Lalibela.",
        tells=(Tells("clash", by="Pasukan Ethiopia", on="Fano", at="Lalibela"),),
    ),
    Case(
        "mengalami: the subject is hit",
        "Kota Zaporizhzhia mengalami serangan rudal pada Senin.",
        tells=(Tells("missile-strike", by="", at="Zaporizhzhia", day="2024-03-04"),),
    ),
    Case(
        "menjadi sasaran: the subject is hit",
        "Kapal tanker Yunani menjadi sasaran serangan drone di Laut Merah.",
        tells=(Tells("drone-strike", by="", at="Laut Merah"),),
    ),
    Case(
        "pecah: what happens has no agent",
        "Baku tembak pecah di Port-au-Prince pada Senin.",
        tells=(Tells("clash", by="", at="Port-au-Prince", day="2024-03-04"),),
    ),
)

WEAPONS = (
    Case(
        "the weapon is the subject",
        "Dua rudal menghantam stasiun kereta di Kramatorsk.",
        tells=(Tells("missile-strike", by="", on="stasiun kereta", at="Kramatorsk", weapon="rudal"),),
    ),
    Case(
        "the weapon's owner is the attacker",
        "Tentara Rusia belum menanggapi. Rudal Rusia menghantam apartemen di Dnipro.",
        tells=(Tells("missile-strike", by="Rusia", on="apartemen", at="Dnipro", weapon="Rudal"),),
    ),
    Case(
        "a drone falls",
        "Sebuah drone jatuh di gedung apartemen di Kazan.",
        tells=(Tells("drone-strike", by="", at="Kazan", weapon="drone"),),
    ),
    Case(
        "a car bomb goes off",
        "Bom mobil meledak di luar hotel di Mogadishu pada Minggu (3/3).",
        tells=(Tells("bombing", by="", at="Mogadishu", day="2024-03-03", weapon="Bom mobil"),),
    ),
    Case(
        "fired by a subject",
        "Korea Utara menembakkan artileri ke arah Pulau Yeonpyeong.",
        tells=(Tells("shelling", by="Korea Utara", at="Yeonpyeong", weapon="artileri"),),
    ),
    Case(
        "the weapon behind dengan",
        "Militan menyerang pos tentara di Gao dengan senapan dan granat.",
        tells=(Tells("attack|shooting|bombing", by=None, on="pos tentara", at="Gao", weapon="senapan; granat"),),
    ),
    Case(
        "fighter planes of a state",
        "Jet tempur Israel mengebom bandara Sanaa.",
        tells=(Tells("air-strike|bombing", by="Israel", at="Sanaa", weapon="Jet tempur"),),
    ),
    Case(
        "ditembakkan dari: where from is no place hit",
        "Roket yang ditembakkan dari Lebanon jatuh di Kiryat Shmona.",
        tells=(Tells("missile-strike", by="", at="Kiryat Shmona", weapon="Roket"),),
    ),
    Case(
        "made in a state: the maker is no attacker",
        "Drone buatan Iran menghantam gudang di Odesa.",
        tells=(Tells("drone-strike", by="", at="Odesa", weapon="Drone"),),
    ),
    Case(
        "a model's name is no attacker",
        "Rudal Iskander menghantam gudang di Odesa.",
        tells=(Tells("missile-strike", by="", at="Odesa"),),
    ),
    Case(
        "what shoots a weapon down hits no town",
        "Pertahanan udara Ukraina menembak jatuh 20 drone di Odesa.",
        tells=(),
    ),
)


@pytest.mark.parametrize("case", params(NOUNS))
def test_a_noun_tells_a_happening_and_its_sides(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(LIGHT))
def test_a_light_verb_lends_its_subject_to_the_noun(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(WEAPONS))
def test_a_weapon_tells_what_kind_of_attack(case: Case) -> None:
    check(case)
