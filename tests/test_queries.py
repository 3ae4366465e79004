"""Each question runs unchanged in two engines with one answer, and no value of a parameter is read as SPARQL."""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, QuerySolutions, RdfFormat, Store
from rdflib import Graph
from rdflib.query import ResultRow
from rdflib.term import Literal as RdflibLiteral

from kg.errors import QueryError, SetupError
from kg.queries import ParameterType, Query, bind, get_query, load_queries, parse

MINI = (Path(__file__).parent / "ontology" / "mini.ttl").read_bytes()
QUERIES = load_queries()
ASKED = [(query, dict(sample)) for query in QUERIES for sample in ((), *query.samples)]
Cell = tuple[str, str | None] | None


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.load(MINI, format=RdfFormat.TURTLE)
    return store


@pytest.fixture(scope="module")
def graph() -> Graph:
    return Graph().parse(data=MINI, format="turtle")


def answer(store: Store, sparql: str) -> list[tuple[Cell, ...]]:
    solutions = store.query(sparql)
    assert isinstance(solutions, QuerySolutions)
    return [
        tuple(
            None if term is None else (getattr(term, "value", ""), getattr(term, "language", None))
            for term in (row[variable] for variable in solutions.variables)
        )
        for row in solutions
    ]


def answer_of_rdflib(graph: Graph, sparql: str) -> list[tuple[Cell, ...]]:
    rows: list[tuple[Cell, ...]] = []
    for row in graph.query(sparql):
        assert isinstance(row, ResultRow)
        rows.append(
            tuple(
                None if term is None else (str(term), term.language if isinstance(term, RdflibLiteral) else None)
                for term in row
            )
        )
    return rows


def texts(store: Store, name: str, **params: str) -> list[tuple[str, ...]]:
    rows = answer(store, bind(get_query(name), params))
    return [tuple("" if cell is None else cell[0] for cell in row) for row in rows]


def test_there_are_enough_questions_and_each_says_what_it_asks() -> None:
    assert len(QUERIES) >= 18
    for query in QUERIES:
        assert query.summary, query.name
        assert not query.parameters or query.samples, query.name
        assert all(parameter.what for parameter in query.parameters), query.name


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_columns_can_be_attributes_of_a_row(query: Query, store: Store) -> None:
    solutions = store.query(query.text)
    assert isinstance(solutions, QuerySolutions)
    for variable in solutions.variables:
        assert variable.value.isidentifier()
        assert not keyword.iskeyword(variable.value), variable


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_every_question_finds_something_in_the_small_graph(query: Query, store: Store) -> None:
    assert answer(store, query.text)


@pytest.mark.parametrize(("query", "params"), ASKED, ids=[f"{query.name} {params}" for query, params in ASKED])
def test_rdflib_and_oxigraph_give_the_same_rows_in_the_same_order(
    query: Query, params: Mapping[str, str], store: Store, graph: Graph
) -> None:
    sparql = bind(query, params)
    assert answer(store, sparql) == answer_of_rdflib(graph, sparql)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_the_order_is_total(query: Query, store: Store) -> None:
    other_way = Store()
    other_way.extend(reversed(list(store)))
    assert answer(store, query.text) == answer(other_way, query.text)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
def test_a_name_that_nobody_bears_finds_nothing(query: Query, store: Store) -> None:
    for parameter in query.parameters:
        if parameter.type is ParameterType.TEXT:
            assert answer(store, bind(query, {parameter.name: "nobody bears this"})) == [], parameter.name


def test_unbound_means_open() -> None:
    for query in QUERIES:
        assert bind(query, {}) == query.text


def test_a_place_is_found_by_any_name_and_by_what_contains_it(store: Store) -> None:
    everything = {row[1] for row in texts(store, "attacks-by-place")}
    ganja = {"missile strike, Ganja, 11 October 2020"}
    assert {row[1] for row in texts(store, "attacks-by-place", place="gandja")} == ganja
    assert {row[1] for row in texts(store, "attacks-by-place", place="AZERBAIJAN")} == ganja
    assert ganja < everything


def test_an_attack_that_is_only_threatened_is_not_told_of(store: Store) -> None:
    for name in ("attacks-by-place", "attacks-by-actor", "attacks-on-target", "unclaimed-events"):
        assert not [row for row in texts(store, name) if "attack, threatened" in row], name


def test_an_agent_that_is_named_in_a_denial_only_has_not_attacked(store: Store) -> None:
    attackers = {row[0] for row in texts(store, "attacks-by-actor", actor="Armenia")}
    assert attackers == {"pasukan Armenia"}


def test_who_accuses_whom_takes_the_state_for_those_who_speak_for_it(store: Store) -> None:
    (row,) = texts(store, "who-accuses-whom", accuser="Azerbaijan", accused="Armenia")
    assert row[:2] == ("Hikmet Hajiyev", "pasukan Armenia")
    assert texts(store, "who-accuses-whom", accuser="Armenia") == []


def test_contested_events_put_a_denial_against_what_it_denies(store: Store) -> None:
    (row,) = texts(store, "contested-events", place="Ganja")
    assert row[2] == "Armenia: ‹membantah telah menyerang Ganja›"
    assert row[1].startswith("Azerbaijan: ‹sembilan orang tewas")
    assert row[3:6] == ("denied by Shushan Stepanyan", "", "2")


def test_contested_events_name_the_side_that_admits_the_deed(store: Store) -> None:
    admitting = Store()
    admitting.extend(store)
    admitting.update(
        "PREFIX ckg: <https://w3id.org/conflict-kg/ontology#> BASE <https://w3id.org/conflict-kg/id/> INSERT DATA "
        "{ <event/ganja> ckg:settledBy <statement/deny> }"
    )
    (row,) = texts(admitting, "contested-events", place="Ganja")
    assert row[4] == "Armenia"


def test_contested_events_put_another_agent_against_the_first_that_was_named(store: Store) -> None:
    (row,) = texts(store, "contested-events", since="2023-01-01")
    assert row[0] == "blast, al-Ahli hospital, 17 October 2023"
    assert row[1] == "Gaza health ministry: ‹an Israeli air strike killed 471 people›"
    assert row[2] == "Israel: ‹a rocket of Islamic Jihad that misfired›"


def test_days_are_kept_while_any_meant_day_fits(store: Store) -> None:
    def labels(**params: str) -> set[str]:
        return {row[1] for row in texts(store, "events-by-type", **params)}

    ganja, truce = "missile strike, Ganja, 11 October 2020", "ceasefire, from 14 October 2020"
    assert ganja in labels(since="2020-10-11", until="2020-10-11")
    assert ganja not in labels(since="2020-10-12")
    assert ganja not in labels(until="2020-10-09")
    assert truce in labels(since="2021-01-01")  # it has a first day only
    assert truce not in labels(until="2020-10-13")
    assert "shelling, Stepanakert" not in labels(since="2000-01-01")  # nobody says when


def test_statements_come_in_order_of_their_day_or_else_the_articles(store: Store) -> None:
    days = [row[0] for row in texts(store, "statements-of-person")]
    assert days == sorted(days)
    assert "2020-10-12" in days  # said on no known day, printed on that one


def test_figures_that_cannot_both_be_right_are_paired(store: Store) -> None:
    (row,) = texts(store, "conflicting-tolls")
    assert (row[2], row[3], row[5], row[6]) == ("7", "Kabar Semesta", "9", "Azerbaijan")


def test_a_figure_over_time_comes_by_day_where_it_is_given_twice(store: Store) -> None:
    rows = texts(store, "toll-over-time")
    assert [(row[0], row[1], row[2], row[3], row[4], row[6]) for row in rows] == [
        ("missile strike, Ganja, 11 October 2020", "killed", "", "", "7", "Kabar Semesta"),
        ("missile strike, Ganja, 11 October 2020", "killed", "2020-10-11", "9", "9", "Azerbaijan"),
    ]


def test_a_figure_over_time_is_marked_as_a_copy_or_as_corrected(store: Store) -> None:
    noted = Store()
    noted.extend(store)
    noted.update(
        "PREFIX ckg: <https://w3id.org/conflict-kg/ontology#> BASE <https://w3id.org/conflict-kg/id/> INSERT DATA "
        "{ <article/nameless> ckg:copyOf <article/ganja> . <report/claim> ckg:correctedBy <report/eight> }"
    )
    assert [row[7] for row in texts(noted, "toll-over-time")] == ["a copy", "corrected later"]


def test_first_to_say_takes_a_force_for_its_state_and_leaves_out_who_denies(store: Store) -> None:
    (row,) = texts(store, "first-to-say", event="Ganja")
    assert row[1:6] == (
        "Armenia",
        "Hikmet Hajiyev",
        "2020-10-12",
        'menuding pasukan Armenia menggunakan rudal "Tochka-U"',
        "",
    )


def test_claims_by_side_put_a_spokesman_with_his_state(store: Store) -> None:
    rows = texts(store, "claims-by-side", event="Ganja")
    assert [(row[1], row[3], row[4]) for row in rows] == [
        ("Armenia", "Shushan Stepanyan", "deny"),
        ("Azerbaijan", "Azerbaijan", "assert"),
        ("Azerbaijan", "Hikmet Hajiyev", "accuse"),
    ]
    assert {row[1] for row in texts(store, "claims-by-side", side="armenia")} == {"Armenia"}


def test_two_speakers_of_one_side_corroborate_nothing(store: Store) -> None:
    (row,) = texts(store, "corroborated-events", place="Ganja")
    assert row[1:4] == ("2", "Azerbaijan | Kabar Semesta", "Armenia")
    assert texts(store, "corroborated-events", least="3") == []


def test_an_accusation_is_answered_by_whoever_belongs_to_the_accused(store: Store) -> None:
    (row,) = texts(store, "unanswered-accusations")
    assert row[:3] == ("Islamic Jihad", "Israel's army", "blast, al-Ahli hospital, 17 October 2023")


def test_an_unknown_parameter_is_named_with_what_there_is() -> None:
    with pytest.raises(QueryError) as caught:
        bind(get_query("attacks-by-place"), {"plcae": "Gaza"})
    assert str(caught.value) == (
        "no parameter 'plcae' in attacks-by-place; it takes place, since, until. Did you mean place?"
    )


def test_an_unknown_query_is_named_with_the_nearest() -> None:
    with pytest.raises(QueryError, match=r"no query 'contested-event'.*Did you mean contested-events"):
        get_query("contested-event")
    with pytest.raises(QueryError, match=r"no query 'zzz'; `kg queries` lists what can be asked$"):
        get_query("zzz")


@pytest.mark.parametrize("value", ["yesterday", "2023-02-30", "20230101", "2023-1-1", "", '2023-01-01"'])
def test_what_is_no_day_is_refused_with_the_form_to_write(value: str) -> None:
    with pytest.raises(QueryError, match=r"attacks-by-place: since=.* is not of type date.*YYYY-MM-DD"):
        bind(get_query("attacks-by-place"), {"since": value})


TYPED = parse(
    "typed", "# param n integer: a number\n# param i iri: an address\nVALUES ?n { UNDEF }\nVALUES ?i { UNDEF }"
)


@pytest.mark.parametrize(
    ("params", "line"), [({"n": "-012"}, 'VALUES ?n { "-12"^^'), ({"i": "a:b"}, "VALUES ?i { <a:b> }")]
)
def test_numbers_and_addresses_become_terms(params: dict[str, str], line: str) -> None:
    assert line in bind(TYPED, params)


@pytest.mark.parametrize("params", [{"n": "1_0"}, {"n": "x"}, {"i": "no address"}, {"i": "a:b> } <"}])
def test_what_is_no_number_or_address_is_refused(params: dict[str, str]) -> None:
    with pytest.raises(QueryError):
        bind(TYPED, params)


HOSTILE = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from(['"', "'", "\\", "\n", "}", "{", " UNION ", "UNDEF", "#", "?place", "'''", "\\u0022", "$1"])
    ).map("".join),
)
ECHO = parse("echo", "# param place text: any\nSELECT ?place WHERE {\n  VALUES ?place { UNDEF }\n}")


@given(HOSTILE)
def test_a_value_stays_one_literal_whatever_it_holds(value: str) -> None:
    assert answer(Store(), bind(ECHO, {"place": value})) == [((value, None),)]


@given(HOSTILE)
def test_a_hostile_value_changes_one_line_only(value: str) -> None:
    query = get_query("contested-events")
    bound = bind(query, {"place": value})
    before, after = query.text.split("VALUES ?place { UNDEF }")
    assert bound == f"{before}VALUES ?place {{ {Literal(value)} }}{after}"


def test_half_a_surrogate_pair_does_not_reach_the_engine() -> None:
    assert answer(Store(), bind(ECHO, {"place": "a\ud800"})) == [(("a\ufffd", None),)]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("# param place text: any\nSELECT * WHERE { }", "VALUES lines"),
        ("SELECT * WHERE {\nVALUES ?place { UNDEF }\n}", "VALUES lines"),
        ("# param place colour: any\nVALUES ?place { UNDEF }", "is no parameter"),
        ("# param place text: any\n# sample: plaice=x\nVALUES ?place { UNDEF }", "sample 'plaice=x'"),
    ],
)
def test_a_file_whose_header_does_not_fit_is_a_broken_setup(text: str, problem: str) -> None:
    with pytest.raises(SetupError, match=re.escape(problem)):
        parse("broken", text)
