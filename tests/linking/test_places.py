import pytest

from kg.knowledge import load
from kg.linking.places.geometry import distance
from kg.linking.places.surroundings import kind_beside
from kg.model import MentionKind, Place
from tests.builders import article
from tests.linking.cases import linked, linked_name, organization, place, place_of


def test_martuni_among_towns_of_karabakh_is_the_one_in_karabakh() -> None:
    source = article("Rudal menghantam Martuni dan Shushi di Nagorno-Karabakh. Armenia mengecam Azerbaijan.")
    names = ("Martuni", "Shushi", "Nagorno-Karabakh", "Armenia", "Azerbaijan")
    mention = linked(source, *(place(source, name) for name in names))[0]
    assert place_of(mention).id == "martuni-146969"
    assert "rather than Martuni (town) in Gegharkunik" in mention.link_reason


def test_martuni_by_lake_sevan_is_the_one_in_gegharkunik() -> None:
    source = article("Warga Martuni di provinsi Gegharkunik mengungsi ke Vardenis di Armenia.")
    names = ("Martuni", "Gegharkunik", "Vardenis", "Armenia")
    assert place_of(linked(source, *(place(source, name) for name in names))[0]).id == "martuni-gegharkunik-616438"


@pytest.mark.parametrize(
    ("one", "other"), [("Stepanakert", "Khankendi"), ("Martakert", "Aghdere"), ("Karin Tak", "Dashalty")]
)
def test_rival_names_in_one_article_are_one_place(one: str, other: str) -> None:
    source = article(f"Yang satu menyebut {one}, yang lain {other}.")
    both = linked(source, place(source, one), place(source, other))
    assert both[0].entity == both[1].entity


def test_an_unknown_village_keeps_its_name_and_has_no_coordinates() -> None:
    mention = linked_name("Lembah Kunang", MentionKind.PLACE)
    assert mention.entity == Place("lembah-kunang", "Lembah Kunang")
    assert "not in the gazetteer" in mention.link_reason


def test_a_small_town_in_a_state_that_is_not_named_is_not_guessed() -> None:
    source = article("Desa Bolton di Sudan terbakar.", language="en")
    mention = linked(source, place(source, "Bolton"), place(source, "Sudan"))[0]
    assert place_of(mention).latitude is None
    assert mention.link_reason


def test_a_large_town_needs_no_state_beside_it() -> None:
    assert place_of(linked_name("Istanbul", MentionKind.PLACE)).latitude == pytest.approx(41.0, abs=0.1)


def test_the_state_that_is_named_decides_between_two_towns() -> None:
    source = article("Ledakan di Tripoli, Lebanon, menewaskan dua orang.")
    mention = linked(source, place(source, "Tripoli"), place(source, "Lebanon"))[0]
    assert place_of(mention).geonames == "266826"


@pytest.mark.parametrize(
    ("text", "name", "identifier"),
    [
        ("Serangan di kota Gaza kemarin.", "Gaza", "gaza"),
        ("Perang di Gaza kemarin.", "Gaza", "gaza-strip"),
        ("Perang di Georgia kemarin.", "Georgia", "georgia"),
    ],
)
def test_a_kind_word_tells_a_town_from_a_region(text: str, name: str, identifier: str) -> None:
    source = article(text)
    assert place_of(linked(source, place(source, name))[0]).id.startswith(identifier)


def test_a_place_written_in_small_letters_is_none() -> None:
    assert linked_name("daerah itu", MentionKind.PLACE).entity is None


def test_an_unknown_place_does_not_take_the_id_of_a_known_one() -> None:
    source = article("Kota Darfur terbakar.")
    assert place_of(linked(source, place(source, "Darfur"))[0]) == Place("darfur-unlocated", "Darfur")


def test_the_states_of_actors_speak_for_a_place_too() -> None:
    source = article("Pasukan Spanyol berlatih di Palma.")
    mention = linked(source, place(source, "Palma"), organization(source, "Pasukan Spanyol"))[0]
    assert place_of(mention).within == ("illes-balears-2521383",)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("di desa Karin Tak", "Karin Tak", "village"),
        ("in the village of Moura", "Moura", "village"),
        ("wilayah Sagaing", "Sagaing", "region"),
        ("in Sagaing Region today", "Sagaing", "region"),
        ("kota terbesar, Stepanakert", "Stepanakert", ""),
        ("Kabupaten Nduga", "Nduga", "district"),
        ("in Kyiv city officials said", "Kyiv", ""),
    ],
)
def test_the_kind_of_a_place_stands_beside_its_name(text: str, name: str, kind: str) -> None:
    start = text.index(name)
    assert kind_beside(text, start, start + len(name)) == kind


def test_distance_is_in_kilometres_and_unknown_without_coordinates() -> None:
    knowledge = load()
    stepanakert, shusha = knowledge.places("Stepanakert")[0], knowledge.places("Shusha")[0]
    apart = distance(stepanakert, shusha)
    assert apart is not None
    assert 5 < apart < 10
    assert distance(shusha, Place("x", "X")) is None


def test_a_name_that_means_little_alone_is_found_in_its_own_state() -> None:
    source = article("Pesawat mendarat di Paro, Kabupaten Nduga.")
    assert place_of(linked(source, place(source, "Paro"), place(source, "Nduga"))[0]).id == "paro"
