from dataclasses import replace

from kg.linking import link
from kg.model import Actor, ActorType, Mention, Place, Reading
from tests.builders import article, reading, report, statement
from tests.linking.cases import actor_of, organization, person, place, place_of

TEXT = (
    "Moskow mengatakan pasukan Ukraina menembaki Donetsk. Juru bicara Kementerian Pertahanan Rusia Oleg Sidorov"
    " menyampaikan hal itu kepada Reuters di Moskow. Pasukan Rusia menyerang Kharkiv."
)


def told() -> Reading:
    source = article(TEXT, publisher="REPUBLIKA.CO.ID", agency="Reuters")
    shelling = report(
        source,
        "menembaki",
        agents=[organization(source, "pasukan Ukraina")],
        targets=[place(source, "Donetsk")],
        places=[place(source, "Donetsk")],
    )
    said = statement(
        source,
        "Moskow mengatakan pasukan Ukraina menembaki Donetsk.",
        shelling,
        speakers=[place(source, "Moskow")],
        relayed_by=[organization(source, "Reuters")],
        addressees=[place(source, "Rusia")],
        said_at=[place(source, "Moskow", nth=1)],
        cue="mengatakan",
    )
    mentions = [
        place(source, "Moskow"),
        place(source, "Moskow", nth=1),
        organization(source, "pasukan Ukraina"),
        place(source, "Donetsk"),
        person(source, "Oleg Sidorov", role="Juru bicara Kementerian Pertahanan Rusia"),
        place(source, "Kharkiv"),
    ]
    return reading(source, said, mentions=mentions)


def test_every_nested_mention_is_linked_with_its_reason() -> None:
    (said,) = link(told()).statements
    (shelling,) = said.reports
    nested = (*said.speakers, *said.relayed_by, *said.addressees, *said.said_at)
    nested += (*shelling.agents, *shelling.targets, *shelling.places)
    assert all(mention.entity is not None and mention.link_reason for mention in nested)


def test_a_capital_is_its_state_as_a_speaker_and_a_town_as_a_place() -> None:
    result = link(told())
    (said,) = result.statements
    assert actor_of(said.speakers[0]).id == "russia"
    assert place_of(said.said_at[0]).id == "moscow-524901"
    assert [actor_of(result.mentions[0]).id, place_of(result.mentions[1]).id] == ["russia", "moscow-524901"]


def test_a_place_that_is_spoken_to_is_its_state_and_one_that_is_hit_is_a_place() -> None:
    (said,) = link(told()).statements
    assert actor_of(said.addressees[0]).type is ActorType.STATE
    assert place_of(said.reports[0].targets[0]).id == "donetsk-709717"


def test_publisher_and_agency_are_media() -> None:
    result = link(told())
    assert result.publisher is not None
    assert result.agency is not None
    assert (result.publisher.id, result.agency.id) == ("republika", "reuters")


def test_an_unknown_paper_is_a_medium_of_its_own_name() -> None:
    result = link(reading(article("Sunyi.", publisher="Warta Lembah")))
    assert result.publisher == Actor("warta-lembah", "Warta Lembah", ActorType.MEDIA)
    assert result.agency is None


def test_a_paper_called_like_a_state_is_not_that_state() -> None:
    publisher = link(reading(article("Sunyi.", publisher="Georgia"))).publisher
    assert publisher is not None
    assert (publisher.id, publisher.type) == ("georgia-media", ActorType.MEDIA)


def test_of_several_agencies_none_is_the_source_of_everything() -> None:
    assert link(reading(article("Sunyi.", agency="AFP, Reuters"))).agency is None


def test_what_the_linked_belong_to_and_lie_in_stands_beside_them() -> None:
    related = link(told()).related
    assert {entity.id for entity in related if isinstance(entity, Actor)} >= {"russia-ministry-of-defence", "ukraine"}
    assert {entity.id for entity in related if isinstance(entity, Place)} >= {
        "russia",
        "ukraine",
        "donetsk-oblast-709716",
    }


def test_nothing_that_is_named_in_the_graph_is_missing() -> None:
    result = link(told())
    named = {type(entity) for entity in result.related}
    entities = [mention.entity for mention in result.mentions] + list(result.related)
    (said,) = result.statements
    entities += [mention.entity for mention in (*said.speakers, *said.relayed_by, *said.addressees)]
    entities += [result.publisher, result.agency, *(mention.entity for mention in said.reports[0].places)]
    actors = {entity.id for entity in entities if isinstance(entity, Actor)}
    places = {entity.id for entity in entities if isinstance(entity, Place)}
    assert named == {Actor, Place}
    for entity in entities:
        if isinstance(entity, Actor):
            assert set(entity.member_of) <= actors
        elif isinstance(entity, Place):
            assert set(entity.within) <= places


def test_a_state_that_is_only_a_place_is_an_actor_too() -> None:
    source = article("Perang berkecamuk di Sudan.")
    related = link(reading(source, mentions=[place(source, "Sudan")])).related
    assert [(type(entity), entity.id) for entity in related] == [(Actor, "sudan")]


def test_one_id_is_one_actor_with_all_its_names_and_roles() -> None:
    source = article(
        "Menteri Sari Dewi tiba. Ketua delegasi Sari Dewi menolak. Militer Israel dan tentara Israel diam."
    )
    mentions = [
        person(source, "Sari Dewi", role="Menteri"),
        person(source, "Sari Dewi", nth=1, role="Ketua delegasi"),
        organization(source, "Militer Israel"),
        organization(source, "tentara Israel"),
    ]
    result = link(reading(source, mentions=mentions)).mentions
    assert result[0].entity == result[1].entity
    assert actor_of(result[0]).roles == ("Menteri", "Ketua delegasi")
    assert result[2].entity == result[3].entity


def test_a_mention_that_is_not_safe_keeps_no_entity_but_a_reason() -> None:
    source = article("Mereka membawa bantuan.")
    (mention,) = link(reading(source, mentions=[organization(source, "bantuan")])).mentions
    assert mention.entity is None
    assert mention.link_reason


def test_linking_twice_changes_nothing() -> None:
    once = link(told())
    assert link(once) == once


def test_the_order_of_statements_does_not_change_an_entity() -> None:
    source = article("Bayu Laksono berbicara. Laksono pergi.")
    mentions: list[Mention] = [person(source, "Bayu Laksono", role="Menteri Turki"), person(source, "Laksono", nth=1)]
    forward = link(reading(source, mentions=mentions)).mentions
    backward = link(reading(source, mentions=mentions[::-1])).mentions
    assert forward == backward[::-1]


def test_an_article_without_mentions_is_left_as_it_is() -> None:
    bare = reading(article("Sunyi.", publisher=""))
    assert link(bare) == replace(bare, publisher=None)


def test_what_was_read_as_a_person_may_bear_the_whole_name_of_a_body() -> None:
    source = article("Sepuluh orang tewas, kata White Helmets.")
    (body,) = link(reading(source, mentions=[person(source, "White Helmets")])).mentions
    assert actor_of(body).id == "white-helmets"
    assert actor_of(body).type is not ActorType.PERSON
