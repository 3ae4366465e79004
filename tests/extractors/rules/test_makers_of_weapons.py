"""Who made a weapon is not who fired it."""

from __future__ import annotations

import pytest

from tests.extractors.catalogue import Case, Tells, check, params

MADE = (
    Case("a tank", "Tank Jerman menembaki Kursk.", tells=(Tells("shelling", by="", at="Kursk"),)),
    Case(
        "a drone",
        "Drone Turki mengebom warga sipil di Mekelle.",
        tells=(Tells("drone-strike", by="", on="warga sipil", at="Mekelle"),),
    ),
    Case(
        "an aircraft that another owns",
        "Jet Prancis milik Uni Emirat Arab mengebom Hodeidah.",
        tells=(Tells("air-strike|bombing", by="Uni Emirat Arab", at="Hodeidah"),),
    ),
    Case(
        "a rocket that another owns",
        "Roket Iran milik Rusia menghantam Odesa.",
        tells=(Tells("missile-strike", by="Rusia", at="Odesa"),),
    ),
)

FIELDED = (
    Case(
        "the state fights elsewhere in the article",
        "Iran menyerang Israel semalam. Rudal Iran menghantam Haifa.",
        tells=(Tells("attack", by="Iran", on="Israel"), Tells("missile-strike", by="Iran", at="Haifa")),
    ),
    Case(
        "its army is named elsewhere in the article",
        "Drone Rusia menghantam Odesa. Tentara Rusia belum menanggapi.",
        tells=(Tells("drone-strike", by="Rusia", at="Odesa"),),
    ),
    Case(
        "aircraft are flown by their own",
        "Pesawat Israel mengebom Rafah.",
        tells=(Tells("air-strike|bombing", by="Israel", at="Rafah"),),
    ),
    Case(
        "a group's rockets",
        "Roket Hamas menghantam Ashkelon.",
        tells=(Tells("missile-strike", by="Hamas", at="Ashkelon"),),
    ),
    Case(
        "an attack by name is the state's own",
        "Serangan drone Turki menewaskan lima orang di Qamishli.",
        tells=(Tells("drone-strike", by="Turki", at="Qamishli", tolls="killed 5"),),
    ),
)

ENGLISH = (
    Case("bombs", "American bombs hit Hodeidah.", tells=(Tells("bombing", by="", at="Hodeidah"),)),
    Case("a state's own", "Ukraine's drones hit Ryazan.", tells=(Tells("drone-strike", by="Ukraine", at="Ryazan"),)),
    Case("supplied by", "Rockets supplied by Iran hit Haifa.", tells=(Tells("missile-strike", by="", at="Haifa"),)),
    Case(
        "the state fights elsewhere in the article",
        "Russia attacked Ukraine at night. Russian missiles hit Odesa.",
        tells=(Tells("attack", by="Russia", on="Ukraine"), Tells("missile-strike", by="Russia|Russian", at="Odesa")),
    ),
)

FIRING = (
    Case(
        "before a crowd",
        "Polisi Myanmar menembaki pengunjuk rasa di Mandalay.",
        tells=(Tells("shooting", by="Polisi Myanmar|Myanmar", on="pengunjuk rasa", at="Mandalay"),),
    ),
    Case(
        "on a town",
        "Tentara Armenia menembaki Tovuz.",
        tells=(Tells("shelling", by="Armenia", at="Tovuz"),),
    ),
    Case(
        "from the air",
        "Jet Rusia membombardir Idlib.",
        tells=(Tells("air-strike", by="Rusia", at="Idlib"),),
    ),
)


@pytest.mark.parametrize("case", params(MADE))
def test_the_maker_of_a_weapon_is_not_its_user(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(FIELDED))
def test_a_fighting_states_weapon_is_its_own(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", params(ENGLISH))
def test_english_weapons_follow_the_same_line(case: Case) -> None:
    check(case, "en")


@pytest.mark.parametrize("case", params(FIRING))
def test_the_guns_and_the_fired_on_tell_what_kind_of_attack(case: Case) -> None:
    check(case)
