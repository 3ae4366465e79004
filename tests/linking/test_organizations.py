from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kg.model import Actor, ActorType
from tests.builders import article
from tests.linking.cases import actor_of, linked, linked_name, organization


@pytest.mark.parametrize(
    ("names", "identifier"),
    [
        (
            ("Kementerian Pertahanan Azerbaijan", "Azerbaijan's Defence Ministry", "Ministry of Defence of Azerbaijan"),
            "azerbaijan-ministry-of-defence",
        ),
        (
            ("Kementerian Luar Negeri Rusia", "Russian Foreign Ministry", "Russia’s Ministry of Foreign Affairs"),
            "russia-ministry-of-foreign-affairs",
        ),
        (("Kementerian Kesehatan Gaza", "the Gaza Health Ministry"), "gaza-strip-ministry-of-health"),
        (("pasukan Rusia", "Russian forces", "tentara Rusia", "militer Rusia"), "russia-armed-forces"),
        (("tentara Israel", "Israel's military", "IDF"), "israel-armed-forces"),
        (("pemerintah Kolombia", "the Colombian government", "Colombia's government"), "colombia-government"),
        (("Staf Umum Ukraina", "Ukraine's General Staff"), "ukraine-general-staff"),
        (("polisi Kenya", "Kenyan police"), "kenya-police"),
        (("parlemen Georgia", "Georgia's parliament"), "georgia-parliament"),
        (("warga Donbas", "residents of Donbas"), "donbas-civilians"),
    ],
)
def test_a_body_has_one_id_in_both_languages(names: tuple[str, ...], identifier: str) -> None:
    assert {actor_of(linked_name(name)).id for name in names} == {identifier}


def test_a_composed_body_is_named_in_both_languages_and_belongs_to_its_state() -> None:
    actor = actor_of(linked_name("Kementerian Pertahanan Moldova"))
    assert actor.label == "Ministry of Defence of Moldova"
    assert "Kementerian Pertahanan Moldova" in {name.text for name in actor.names if name.language == "id"}
    assert actor.member_of == ("moldova",)
    assert actor.type is ActorType.GOVERNMENT


@pytest.mark.parametrize(
    ("name", "groups"),
    [("Komnas HAM", ()), ("Komnas Perempuan", ()), ("Al Masirah", ("houthis",)), ("Reuters", ())],
)
def test_who_speaks_for_nobody_else_belongs_to_nobody_and_a_partys_channel_to_the_party(
    name: str, groups: tuple[str, ...]
) -> None:
    assert actor_of(linked_name(name)).member_of == groups


@pytest.mark.parametrize(
    ("name", "groups"),
    [
        ("polisi Khyber Pakhtunkhwa", ("pakistan",)),
        ("Kementerian Kesehatan Gaza", ("hamas",)),
        ("polisi Gaza", ("hamas",)),
        ("polisi Kherson", ()),  # whose they are depends on the day
        ("otoritas Papua", ()),  # who speaks for a region need not speak for its state
    ],
)
def test_the_offices_of_a_region_are_those_of_whoever_rules_it_where_that_is_known(
    name: str, groups: tuple[str, ...]
) -> None:
    assert actor_of(linked_name(name)).member_of == groups


@pytest.mark.parametrize(
    ("name", "identifier"),
    [("pasukan etnis Armenia", "ethnic-armenia-armed-forces"), ("separatis pro-Rusia", "pro-russia-separatists")],
)
def test_forces_that_are_only_near_a_state_are_not_its_army(name: str, identifier: str) -> None:
    actor = actor_of(linked_name(name))
    assert actor.id == identifier
    assert actor.member_of == ()


def test_rebels_of_a_state_do_not_belong_to_it() -> None:
    actor = actor_of(linked_name("pemberontak Suriah"))
    assert (actor.id, actor.type, actor.member_of) == ("syria-rebels", ActorType.ARMED_GROUP, ())


@pytest.mark.parametrize(
    "name", ["pejuang Hamas", "Hamas fighters", "kelompok Hamas", "anggota Hamas", "militan Hamas"]
)
def test_the_fighters_of_a_group_are_the_group(name: str) -> None:
    assert actor_of(linked_name(name)).id == "hamas"


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("milisi Kurdi YPG", "ypg"),
        ("gerilyawan Palestina Hamas", "hamas"),
        ("milisi Kurdi", "kurdish-militants"),
        ("Kurdish militia", "kurdish-militants"),
        ("pasukan pemerintah Suriah", "syria-armed-forces"),
        ("Syrian government forces", "syria-armed-forces"),
        ("pasukan Kementerian Pertahanan Armenia", "armenia-armed-forces"),
        ("jet India", "india-air-force"),
        ("Turkish jets", "turkey-air-force"),
        ("TNI-Polri", "indonesia-security-forces"),
        ("Indonesian security forces", "indonesia-security-forces"),
        ("kelompok Egianus Kogoya", "tpnpb-opm"),
        ("Lebanese", "lebanon"),
    ],
)
def test_what_is_told_beside_an_owner_makes_no_other_actor(name: str, identifier: str) -> None:
    assert actor_of(linked_name(name)).id == identifier


def test_a_government_by_its_head_is_that_of_the_state_led_on_the_day() -> None:
    source = replace(article("Pemerintahan Netanyahu menolak."), published=datetime(2023, 11, 1, tzinfo=UTC))
    assert actor_of(linked(source, organization(source, "Pemerintahan Netanyahu"))[0]).id == "israel-government"


def test_a_task_force_is_not_the_police_of_an_article_but_its_state_has_some() -> None:
    source = article("Polisi menolak. Satgas Damai Cartenz mengejar pelaku.")
    mentions = linked(source, organization(source, "Polisi"), organization(source, "Satgas Damai Cartenz"))
    assert actor_of(mentions[0]).id == "indonesia-police"


def test_of_two_states_none_has_the_police() -> None:
    source = article("Polisi menolak. Turki dan Suriah diam.")
    mentions = [organization(source, words) for words in ("Polisi", "Turki", "Suriah")]
    assert linked(source, *mentions)[0].entity is None


def test_members_of_an_alliance_are_not_an_armed_group() -> None:
    assert linked_name("anggota NATO").entity != linked_name("NATO").entity
    assert actor_of(linked_name("NATO")).type is ActorType.INTERNATIONAL


def test_the_troops_of_a_ministry_are_those_of_its_state() -> None:
    source = article("Kementerian Pertahanan Azerbaijan mengatakan unit tentara itu diserang.")
    mention = organization(source, "unit tentara", member_of="Kementerian Pertahanan Azerbaijan")
    assert actor_of(linked(source, mention)[0]).id == "azerbaijan-armed-forces"


@pytest.mark.parametrize(
    ("name", "state"), [("Moskow", "russia"), ("Gedung Putih", "united-states"), ("Baku", "azerbaijan")]
)
def test_a_capital_that_speaks_is_its_state(name: str, state: str) -> None:
    mention = linked_name(name)
    assert actor_of(mention).id == state
    assert "seat" in mention.link_reason


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("kantor berita Armenpress", "armenpress"),
        ("pihak Armenia", "armenia"),
        ("the paramilitary Rapid Support Forces (RSF)", "rapid-support-forces"),
        ("Pasukan Pertahanan Rakyat (PDF)", "peoples-defence-force"),
        ("pejabat Kementerian Pertahanan Rusia", "russia-ministry-of-defence-officials"),
        ("Xinhua news agency", "xinhua"),
    ],
)
def test_what_stands_around_a_name_is_no_part_of_it(name: str, identifier: str) -> None:
    assert actor_of(linked_name(name)).id == identifier


def test_a_group_that_nobody_knows_keeps_its_own_name() -> None:
    mention = linked_name("Front Lembah Merah")
    assert actor_of(mention) == Actor("front-lembah-merah", "Front Lembah Merah", ActorType.OTHER)
    assert "not among the known names" in mention.link_reason


def test_a_body_word_tells_the_type_of_an_unknown_group() -> None:
    assert actor_of(linked_name("Pasukan Lembah Merah")).type is ActorType.ARMED_FORCE


@pytest.mark.parametrize("name", ["pasukan", "warga sipil", "kelompok itu", "troops"])
def test_small_letters_alone_name_nobody(name: str) -> None:
    mention = linked_name(name)
    assert mention.entity is None
    assert mention.link_reason


def test_a_ministry_without_a_state_is_kept_apart_from_those_of_other_articles() -> None:
    one = article("Kementerian Kehutanan dan Kementerian Keuangan diam.")
    two = article("Kementerian Keuangan menolak.")
    first = actor_of(linked(one, organization(one, "Kementerian Keuangan"))[0])
    second = actor_of(linked(two, organization(two, "Kementerian Keuangan"))[0])
    assert first.id != second.id
    assert first.id.startswith("kementerian-keuangan-")


def test_the_only_army_of_an_article_may_be_called_the_army() -> None:
    source = article("Militer Myanmar menyerang. Menurut militer, desa itu kosong.")
    both = linked(source, organization(source, "Militer Myanmar"), organization(source, "militer", nth=0))
    assert actor_of(both[1]).id == "myanmar-armed-forces"


def test_of_two_armies_neither_is_the_army() -> None:
    source = article("Tentara Armenia dan tentara Azerbaijan bertempur. Menurut militer, desa itu kosong.")
    mentions = [organization(source, words) for words in ("Tentara Armenia", "tentara Azerbaijan", "militer")]
    assert linked(source, *mentions)[2].entity is None


def test_a_short_form_is_the_only_longer_name_that_holds_it() -> None:
    source = article("Junta Myanmar mengakui serangan. Sasaran junta adalah upacara.")
    both = linked(source, organization(source, "Junta Myanmar"), organization(source, "junta"))
    assert both[0].entity == both[1].entity


def test_troops_without_an_owner_are_nobodys_even_if_one_army_is_named() -> None:
    source = article("Tentara Armenia mundur. Lalu pasukan menembaki pasar.")
    mentions = linked(source, organization(source, "Tentara Armenia"), organization(source, "pasukan"))
    assert mentions[1].entity is None


def test_an_unknown_name_does_not_take_the_id_of_a_known_actor() -> None:
    assert actor_of(linked_name("Who")).id == "who-organization"


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Dewan Keamanan Armenia", "armenia-security-council"),
        ("Russia's Security Council", "russia-security-council"),
        ("Dewan Keamanan PBB", "un-security-council"),
    ],
)
def test_a_security_council_is_its_owners(name: str, identifier: str) -> None:
    assert actor_of(linked_name(name)).id == identifier
