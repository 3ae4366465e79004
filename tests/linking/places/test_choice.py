import pytest

from kg.knowledge import load
from kg.linking.places.geometry import distance
from kg.model import MentionKind, Place
from tests.builders import article
from tests.linking.cases import linked, linked_name, organization, person, place, place_of


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


def test_the_runners_up_are_told_with_their_scores() -> None:
    source = article("Rudal menghantam Martuni dan Shushi di Nagorno-Karabakh. Armenia mengecam Azerbaijan.")
    names = ("Martuni", "Shushi", "Nagorno-Karabakh", "Armenia", "Azerbaijan")
    mention = linked(source, *(place(source, name) for name in names))[0]
    assert mention.link_score is not None
    assert mention.link_score > 0.9
    first = mention.runners_up[0]
    assert first.id == "martuni-gegharkunik-616438"
    assert first.score < 0.1
    assert "Armenia is named in the article" in first.reason


def test_what_the_text_says_that_it_lies_in_decides() -> None:
    source = article("In Moscow, a university town in Idaho, people lit candles.", language="en")
    moscow = place_of(linked(source, place(source, "Moscow"), place(source, "Idaho"))[0])
    assert moscow.latitude == pytest.approx(46.7, abs=0.1)


@pytest.mark.parametrize(
    ("text", "other", "identifier"),
    [
        ("Desa itu dekat Martuni, 40 kilometer dari Stepanakert.", "Stepanakert", "martuni-146969"),
        ("Bus tiba di Martuni, 70 kilometer di timur Yerevan.", "Yerevan", "martuni-gegharkunik-616438"),
    ],
)
def test_a_distance_decides_between_two_towns_of_one_name(text: str, other: str, identifier: str) -> None:
    source = article(text)
    martuni = place_of(linked(source, place(source, "Martuni"), place(source, other))[0])
    assert martuni.id == identifier


@pytest.mark.parametrize(
    ("written", "known"), [("Kupianks", "Kupiansk"), ("Kramatorks", "Kramatorsk"), ("Pokrovks", "Pokrovsk")]
)
def test_a_misspelt_town_is_found_in_the_state_that_is_named(written: str, known: str) -> None:
    source = article(f"Ukraina menyatakan {written} ditembaki.", language="id")
    mention = linked(source, place(source, written), place(source, "Ukraina"))[0]
    assert place_of(mention).label == known
    assert f"spelt like {known}" in mention.link_reason
    assert mention.link_score is not None
    assert mention.link_score < 1


def test_a_misspelt_town_of_nowhere_is_left_open() -> None:
    source = article("Roket jatuh di Kramatorks.")
    assert place_of(linked(source, place(source, "Kramatorks"))[0]) == Place("kramatorks", "Kramatorks")


def test_of_two_villages_of_one_name_and_nothing_to_tell_them_apart_neither_is_chosen() -> None:
    source = article("Di Ukraina, Ivanivka ditembaki.")
    mention = linked(source, place(source, "Ukraina"), place(source, "Ivanivka"))[1]
    assert place_of(mention) == Place("ivanivka", "Ivanivka")
    assert "nothing in the article decides" in mention.link_reason
    assert len(mention.runners_up) == 3


def test_a_name_of_one_word_that_stands_where_nobody_says_where_is_no_place() -> None:
    source = article("Dua anaknya, Sofia dan Daryna, selamat di Kharkiv.")
    mention = linked(source, place(source, "Sofia"), place(source, "Kharkiv"))[0]
    assert mention.entity is None
    assert "nothing here says that a place is meant" in mention.link_reason


def test_a_town_that_was_read_as_a_person_is_a_place_where_the_text_says_so() -> None:
    source = article("Milisi mundur dari Tel Abyad ke Raqqa di Suriah.")
    mention = linked(source, person(source, "Tel Abyad"), place(source, "Raqqa"), place(source, "Suriah"))[0]
    assert mention.kind is MentionKind.PLACE
    assert place_of(mention).latitude == pytest.approx(36.7, abs=0.1)


def test_an_airport_lies_at_the_town_whose_name_it_bears() -> None:
    source = article("Roket menghantam bandara Aden di Yaman.")
    airport = place_of(linked(source, place(source, "bandara Aden"), place(source, "Yaman"))[0])
    assert airport.latitude is None
    assert airport.within == (place_of(linked(source, place(source, "Aden"), place(source, "Yaman"))[0]).id,)


def test_several_towns_of_one_state_speak_for_it_where_nobody_names_it() -> None:
    source = article("Pertempuran di Baidoa dan Kismayo meluas ke Dinsoor.")
    names = ("Baidoa", "Kismayo", "Dinsoor")
    mention = linked(source, *(place(source, name) for name in names))[2]
    assert place_of(mention).latitude == pytest.approx(2.41, abs=0.2)


@pytest.mark.parametrize(
    ("text", "name", "others"),
    [
        ("Pasukan menembaki Kampung Baru di Distrik Kenyam, Nduga.", "Baru", ("Kenyam", "Nduga")),
        ("Roket jatuh di desa Ma'ar, distrik Bint Jbeil, Lebanon.", "Ma'ar", ("Bint Jbeil", "Lebanon")),
    ],
)
def test_a_namesake_that_lies_elsewhere_than_the_text_says_is_not_meant(
    text: str, name: str, others: tuple[str, ...]
) -> None:
    source = article(text)
    mention = linked(source, place(source, name), *(place(source, other) for other in others))[0]
    assert place_of(mention).latitude is None


def test_a_list_of_towns_says_not_that_one_lies_in_the_next() -> None:
    source = article("Drone menyerang Kharkiv, Odesa dan Lviv di Ukraina.")
    found = linked(source, *(place(source, name) for name in ("Kharkiv", "Odesa", "Lviv", "Ukraina")))
    assert all(place_of(mention).latitude is not None for mention in found[:3])


def test_a_mosque_that_bears_only_a_part_of_a_towns_name_does_not_lie_there() -> None:
    source = article("Bom meledak di masjid Abbas di Kotli, Pakistan.")
    names = ("masjid Abbas", "Kotli", "Pakistan")
    assert place_of(linked(source, *(place(source, name) for name in names))[0]).within == ()


def test_a_sea_is_not_the_region_on_its_shore() -> None:
    source = article("A ship was hit in the Red Sea off Yemen.", language="en")
    assert place_of(linked(source, place(source, "Red Sea"), place(source, "Yemen"))[0]).id == "red-sea"
