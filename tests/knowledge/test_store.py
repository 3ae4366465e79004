import pytest

from kg.knowledge import Knowledge, load
from kg.model import ActorType


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load()


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Rusia", "russia"),
        ("Russian Federation", "russia"),
        ("AS", "united-states"),
        ("U.S.", "united-states"),
        ("Inggris", "united-kingdom"),
        ("Korsel", "south-korea"),
        ("Uni Emirat Arab", "united-arab-emirates"),
        ("Türkiye", "turkey"),
        ("Kongo", "dr-congo"),
        ("Pantai Gading", "ivory-coast"),
        ("Palestina", "palestine"),
        ("Kosovo", "kosovo"),
        ("Taiwan", "taiwan"),
    ],
)
def test_a_state_is_found_by_the_names_that_newspapers_use(knowledge: Knowledge, name: str, identifier: str) -> None:
    (actor,) = knowledge.actors(name)
    assert (actor.id, actor.type) == (identifier, ActorType.STATE)
    place = knowledge.state_place(identifier)
    assert place is not None
    assert place in knowledge.places(name)


@pytest.mark.parametrize(
    ("names", "identifier"),
    [
        (("KKB", "TPNPB-OPM", "OPM", "West Papua National Liberation Army"), "tpnpb-opm"),
        (("Hizbullah", "Hezbollah"), "hezbollah"),
        (("Jihad Islam", "Palestinian Islamic Jihad"), "palestinian-islamic-jihad"),
        (("ISIS", "Daesh", "IS"), "islamic-state"),
        (("Pasukan Dukungan Cepat", "Rapid Support Forces", "RSF"), "rapid-support-forces"),
        (("Pasukan Pertahanan Israel", "IDF", "Militer Israel"), "israel-armed-forces"),
        (("PBB", "United Nations", "U.N."), "united-nations"),
        (("OKI", "Organisation of Islamic Cooperation"), "oic"),
        (("REPUBLIKA.CO.ID", "Republika"), "republika"),
        (("Azertag", "AZERTAC"), "azertag"),
    ],
)
def test_one_group_has_many_names(knowledge: Knowledge, names: tuple[str, ...], identifier: str) -> None:
    assert {knowledge.actors(name)[0].id for name in names} == {identifier}


@pytest.mark.parametrize("word", ["as", "who", "is", "Is", "sana", "un"])
def test_an_acronym_is_not_an_ordinary_word(knowledge: Knowledge, word: str) -> None:
    assert knowledge.actors(word) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stepanakert", "Khankendi"),
        ("Shushi", "Shusha"),
        ("Martakert", "Aghdere"),
        ("Karin Tak", "Dashalty"),
        ("Bakhmut", "Artemivsk"),
        ("Mariupol", "Zhdanov"),
        ("Kyiv", "Kiev"),
        ("Krimea", "Crimea"),
        ("Jalur Gaza", "Gaza Strip"),
        ("Kivu Utara", "North Kivu"),
    ],
)
def test_rival_names_are_one_place(knowledge: Knowledge, one: str, other: str) -> None:
    assert knowledge.places(one)[0].id == knowledge.places(other)[0].id


def test_two_towns_of_one_name_are_two_places(knowledge: Knowledge) -> None:
    assert {"martuni-146969", "martuni-gegharkunik-616438"} <= {place.id for place in knowledge.places("Martuni")}


def test_a_town_of_the_package_lies_in_its_state(knowledge: Knowledge) -> None:
    (town, *_) = knowledge.places("Bandung")
    assert town.id == "bandung-1650357"
    assert town.within == ("kota-bandung-6559695",)
    assert town.latitude == pytest.approx(-6.92, abs=0.1)


def test_a_curated_town_is_not_found_a_second_time_in_the_package(knowledge: Knowledge) -> None:
    assert len([place for place in knowledge.places("Kramatorsk") if place.geonames == "704508"]) == 1


@pytest.mark.parametrize(
    ("seat", "holder"), [("Moskow", "russia"), ("Gedung Putih", "united-states"), ("Kiev", "ukraine")]
)
def test_a_capital_or_a_building_speaks_for_its_government(knowledge: Knowledge, seat: str, holder: str) -> None:
    actor = knowledge.seat(seat)
    assert actor is not None
    assert actor.id == holder


def test_brussels_speaks_for_the_union_and_not_for_belgium(knowledge: Knowledge) -> None:
    actor = knowledge.seat("Brussels")
    assert actor is not None
    assert actor.id == "european-union"


def test_an_adjective_is_its_state_and_a_noun_is_none(knowledge: Knowledge) -> None:
    actor = knowledge.demonym("Azeri")
    assert actor is not None
    assert actor.id == "azerbaijan"
    assert knowledge.adjective("azerbaijan") == "Azerbaijani"
    assert knowledge.demonym("meja") is None


def test_only_a_state_has_a_territory(knowledge: Knowledge) -> None:
    assert knowledge.state_place("hamas") is None


def test_a_public_figure_is_known_in_every_spelling_and_is_no_organisation(knowledge: Knowledge) -> None:
    one, other = knowledge.figure("Volodymyr Zelensky"), knowledge.figure("Volodymyr Zelenskyy")
    assert one is not None
    assert one == other
    assert knowledge.actors("Volodymyr Zelensky") == ()


@pytest.mark.parametrize(
    ("text", "start", "lengths"),
    [
        ("di wilayah Nagorno-Karabakh pada", 2, (1,)),
        ("di Nagorno - Karabakh pada", 1, (3,)),
        ("dari Amerika Serikat dan", 1, (2, 1)),
        ("kata militer Israel kemarin", 1, (2,)),
        ("serangan di kota New York City itu", 3, (3, 2)),
        ("dari puncak gunung", 1, ()),
        ("Rusia , Ukraina", 0, (1,)),
        ("menyerang ( Kyiv )", 2, (1,)),
        ("as he said", 0, ()),
        ("AS mengatakan", 0, (1,)),
        (", Kyiv", 0, ()),
    ],
)
def test_names_are_found_in_running_text_longest_first(
    knowledge: Knowledge, text: str, start: int, lengths: tuple[int, ...]
) -> None:
    assert knowledge.longest(text.split(), start) == lengths


@pytest.mark.parametrize("word", ["Serang", "Lima", "Susi", "Rizal", "Asia", "Police", "Hit", "Baru"])
def test_ordinary_words_and_first_names_are_not_towns(knowledge: Knowledge, word: str) -> None:
    assert knowledge.longest([word], 0) == ()
