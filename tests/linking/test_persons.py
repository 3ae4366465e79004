import pytest

from kg.model import ActorType, MentionKind
from tests.builders import article
from tests.linking.cases import actor_of, linked, linked_name, organization, person, place


def test_a_surname_later_is_the_person_named_before() -> None:
    source = article("Presiden Azerbaijan Ilham Aliyev berpidato. Menurut Aliyev, perang usai.")
    both = linked(source, person(source, "Ilham Aliyev", role="Presiden Azerbaijan"), person(source, "Aliyev", nth=1))
    assert both[0].entity == both[1].entity
    aliyev = actor_of(both[0])
    assert (aliyev.id, aliyev.type, aliyev.roles) == ("ilham-aliyev", ActorType.PERSON, ("Presiden Azerbaijan",))
    assert aliyev.member_of == ("azerbaijan",)


def test_two_people_of_one_surname_stay_two_and_the_surname_alone_is_nobody() -> None:
    source = article("Raden Wijaya dan Sari Wijaya hadir. Wijaya menolak.")
    mentions = [person(source, "Raden Wijaya"), person(source, "Sari Wijaya"), person(source, "Wijaya", nth=2)]
    one, other, alone = linked(source, *mentions)
    assert actor_of(one).id != actor_of(other).id
    assert alone.entity is None
    assert "Raden Wijaya or Sari Wijaya" in alone.link_reason


def test_a_name_with_an_article_is_found_in_the_longer_name() -> None:
    source = article("Jenderal Yusuf Omar al-Hakim menolak. Al-Hakim pergi.")
    both = linked(source, person(source, "Yusuf Omar al-Hakim"), person(source, "Al-Hakim"))
    assert both[0].entity == both[1].entity


@pytest.mark.parametrize("name", ["Mevlut Cavusoglu", "Mevlüt Çavuşoğlu"])
def test_diacritics_do_not_make_another_person(name: str) -> None:
    assert actor_of(linked_name(name, MentionKind.PERSON)).id == "mevlut-cavusoglu"


@pytest.mark.parametrize("name", ["Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy"])
def test_the_spellings_of_a_public_figure_are_one_person(name: str) -> None:
    assert actor_of(linked_name(name, MentionKind.PERSON, language="en")).id == "volodymyr-zelenskyy"


@pytest.mark.parametrize("name", ["Jordan", "Georgia", "Chad"])
def test_a_person_called_like_a_state_is_a_person(name: str) -> None:
    actor = actor_of(linked_name(name, MentionKind.PERSON))
    assert actor.type is ActorType.PERSON
    assert actor.id == f"{name.lower()}-person"


@pytest.mark.parametrize(
    ("role", "group"),
    [
        ("Menteri Pertahanan Rusia", "russia"),
        ("juru bicara Kementerian Pertahanan Rusia", "russia-ministry-of-defence"),
        ("Azerbaijani President", "azerbaijan"),
        ("Ukraine's president", "ukraine"),
        ("Juru bicara militer Israel", "israel-armed-forces"),
        ("Sekretaris Jenderal PBB", "united-nations"),
        ("Duta Besar Rusia untuk PBB", "russia"),
        ("U.N. envoy for Yemen", "united-nations"),
        ("Panglima TNI", "indonesia-armed-forces"),
        ("pemimpin Karabakh", "nagorno-karabakh"),
        ("Kapolda Papua Irjen", "papua-police"),
        ("Pangdam XVII/Cenderawasih Mayjen", "kodam-cenderawasih"),
        ("Kapolres Nduga AKBP", "nduga-police"),
    ],
)
def test_a_role_tells_what_somebody_belongs_to(role: str, group: str) -> None:
    source = article(f"{role} Bayu Laksono berbicara.")
    (mention,) = linked(source, person(source, "Bayu Laksono", role=role))
    assert actor_of(mention).member_of == (group,)


@pytest.mark.parametrize(
    "role",
    ["mantan Presiden Rusia", "former Russian president", "Wali Kota Moskow", "dokter", "pemimpin etnis Armenia"],
)
def test_a_former_office_a_city_and_a_trade_make_nobody_a_member_of_a_state(role: str) -> None:
    source = article(f"{role} Bayu Laksono berbicara.")
    (mention,) = linked(source, person(source, "Bayu Laksono", role=role))
    assert actor_of(mention).member_of == ()
    assert actor_of(mention).roles == (role,)


def test_what_the_text_says_goes_before_the_role_unless_the_role_is_narrower() -> None:
    source = article("Juru bicara militer Israel Bayu Laksono berbicara. Menteri Sari Dewi dari Turki pergi.")
    mentions = linked(
        source,
        person(source, "Bayu Laksono", role="Juru bicara militer Israel", member_of="Israel"),
        person(source, "Sari Dewi", role="Menteri", member_of="Turki"),
    )
    assert actor_of(mentions[0]).member_of == ("israel-armed-forces",)
    assert actor_of(mentions[1]).member_of == ("turkey",)


def test_somebody_may_belong_to_a_group_that_only_the_article_knows() -> None:
    source = article("Front Lembah Merah mundur. Juru bicaranya, Bayu Laksono, membantah.")
    mentions = linked(
        source,
        organization(source, "Front Lembah Merah"),
        person(source, "Bayu Laksono", member_of="Front Lembah Merah"),
    )
    assert actor_of(mentions[1]).member_of == ("front-lembah-merah",)


def test_a_nameless_official_is_kept_apart_from_those_of_other_articles() -> None:
    role = "Seorang pejabat senior AS"
    one, two = article(f"{role} membantah kabar itu."), article(f"{role} membenarkan kabar itu.")
    first, second = (actor_of(linked(source, person(source, role, role=role))[0]) for source in (one, two))
    assert first.id != second.id
    assert first.member_of == ("united-states",)


def test_a_body_that_is_taken_for_a_person_is_still_a_body() -> None:
    source = article("Militer Myanmar menyerang. Militer membantah.")
    mentions = linked(source, organization(source, "Militer Myanmar"), person(source, "Militer", nth=1, role="Militer"))
    assert actor_of(mentions[1]).id == "myanmar-armed-forces"


def test_an_empty_name_is_nobody() -> None:
    source = article("… berbicara.")
    assert linked(source, person(source, "…"))[0].entity is None


def test_a_surname_that_is_taken_for_an_organisation_or_a_place_is_still_the_person() -> None:
    source = article("Bayu Laksono berbicara. Menurut Laksono, perang usai. Laksono pergi.")
    mentions = linked(
        source,
        person(source, "Bayu Laksono"),
        organization(source, "Laksono", nth=1),
        place(source, "Laksono", nth=2),
    )
    assert mentions[0].entity == mentions[1].entity == mentions[2].entity
    assert mentions[2].kind is MentionKind.PERSON


def test_residents_are_a_crowd_of_their_article_and_no_person() -> None:
    source = article("Warga melaporkan ledakan.")
    actor = actor_of(linked(source, person(source, "Warga", role="Warga"))[0])
    assert actor.type is ActorType.CIVILIANS
    assert actor.id != "warga"


def test_a_trader_called_like_a_president_is_another_man() -> None:
    source = article("Mahmoud Abbas, pedagang di Rafah, kehilangan rumahnya.")
    trader = actor_of(linked(source, person(source, "Mahmoud Abbas", role="pedagang di Rafah"))[0])
    assert trader.id.startswith("mahmoud-abbas-")
    assert trader.wikidata == ""
    leader = actor_of(linked(source, person(source, "Mahmoud Abbas", role="Presiden Palestina"))[0])
    assert (leader.id, leader.wikidata) == ("mahmoud-abbas", "Q127998")


def test_a_surname_that_is_also_a_groups_name_is_the_person_of_the_article() -> None:
    source = article("Menteri Kayikwamba Wagner tiba. Wagner meminta sanksi.")
    mentions = [person(source, "Kayikwamba Wagner", role="Menteri"), organization(source, "Wagner", nth=1)]
    assert actor_of(linked(source, *mentions)[1]).id == "kayikwamba-wagner"


def test_a_group_that_the_article_names_in_full_is_the_group() -> None:
    source = article("Menteri Kayikwamba Wagner mengecam Grup Wagner. Wagner diam.")
    mentions = [
        person(source, "Kayikwamba Wagner", role="Menteri"),
        organization(source, "Grup Wagner"),
        organization(source, "Wagner", nth=2),
    ]
    assert actor_of(linked(source, *mentions)[2]).id == "wagner-group"
