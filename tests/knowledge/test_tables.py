import re

import pytest

from kg.errors import SetupError
from kg.knowledge import Knowledge, fold, load
from kg.knowledge.states import read_states
from kg.knowledge.tables import ACTOR_TABLES, Row, read_actor, rows, site_id, tables_in
from kg.model import Actor, ActorType, Name


@pytest.fixture(scope="module")
def actors() -> list[Actor]:
    return [read_actor(row) for table in ACTOR_TABLES for row in rows(table)]


def test_the_tables_cover_the_wars_of_the_age(actors: list[Actor]) -> None:
    assert len(actors) >= 350
    assert len({actor.type for actor in actors}) >= 7
    assert len(list(read_states())) >= 195


def test_every_id_is_readable_and_used_once(actors: list[Actor]) -> None:
    ids = [actor.id for actor in actors] + [state.actor.id for state in read_states()]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", identifier) for identifier in ids)


def test_members_belong_to_known_actors(actors: list[Actor]) -> None:
    knowledge = load()
    assert [(actor.id, group) for actor in actors for group in actor.member_of if knowledge.actor(group) is None] == []


def test_wikidata_numbers_are_numbers_and_not_shared(actors: list[Actor]) -> None:
    numbers = [actor.wikidata for actor in (*actors, *(state.actor for state in read_states())) if actor.wikidata]
    assert all(re.fullmatch(r"Q[1-9][0-9]*", number) for number in numbers)
    assert len(numbers) == len(set(numbers))


def test_two_actors_share_a_name_only_in_two_languages(actors: list[Actor]) -> None:
    bearers: dict[tuple[str, bool, str], set[str]] = {}
    for actor in (*actors, *(state.actor for state in read_states())):
        for name in {Name(actor.label), *actor.names}:
            for language in (name.language,) if name.language else ("", "en", "id"):
                bearers.setdefault((fold(name.text), name.text.isupper(), language), set()).add(actor.id)
    assert {key: ids for key, ids in bearers.items() if len(ids) > 1} == {}


def test_every_curated_place_lies_on_earth_and_in_something_known() -> None:
    knowledge = load()
    table = [row for name in tables_in("places") for row in rows(name)]
    assert len(table) >= 1_000
    assert len({row.key for row in table}) == len(table)
    for row in table:
        site = knowledge.site(site_id(row))
        assert site is not None, row.key
        latitude, longitude = site.place.latitude, site.place.longitude
        assert (latitude is None) == (longitude is None), row.key
        assert latitude is None or -90 <= latitude <= 90, row.key
        assert longitude is None or -180 <= longitude <= 180, row.key
        assert all(knowledge.site(container) is not None for container in site.place.within), row.key
        assert not site.state or knowledge.state_place(site.state) is not None, row.key


def test_every_curated_place_says_where_its_point_is_from_and_when_that_was_looked_at() -> None:
    table = [row for name in tables_in("places") for row in rows(name)]
    unsaid = [
        row.key for row in table if not row.text("source") or not re.fullmatch(r"\d{4}-\d\d-\d\d", row.text("date"))
    ]
    assert unsaid == []


def test_a_label_that_a_language_shares_stays_a_name_of_that_language() -> None:
    row = Row("some.toml", "papua", {"type": "other", "en": ["Papua"], "id": ["Papua", "Tanah Papua"]})
    assert read_actor(row).names == (Name("Papua", "id"), Name("Tanah Papua", "id"))


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"type": "army", "en": ["X"]}, "x.type"),
        ({"type": "other", "en": "X"}, "x.en"),
        ({"type": 3, "en": ["X"]}, "x.type"),
    ],
)
def test_a_row_that_cannot_be_understood_names_its_place(fields: dict[str, object], complaint: str) -> None:
    with pytest.raises(SetupError, match=complaint):
        read_actor(Row("some.toml", "x", fields))


def test_a_coordinate_must_be_a_number() -> None:
    with pytest.raises(SetupError, match=r"x\.lat"):
        Row("some.toml", "x", {"lat": "north"}).number("lat")


def test_a_store_of_ones_own_knows_only_what_it_is_given() -> None:
    knowledge = Knowledge((), [Actor("front", "Front", ActorType.ARMED_GROUP)], load().gazetteer, [("Bukit", "front")])
    assert [actor.id for actor in knowledge.actors("front")] == ["front"]
    assert knowledge.seat("Bukit") == knowledge.actor("front")
    assert knowledge.actors("Rusia") == ()
