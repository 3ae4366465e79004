"""Questions asked in the page are answered as `kg query` answers them, and nothing that is typed is read as SPARQL."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from pyoxigraph import RdfFormat, parse

from kg.asking import ask
from kg.folder import GraphFolder
from kg.queries import bind, get_query, load_queries
from kg.stores import MemoryStore, Triples
from kg.tables import render
from tests.conftest import Demo
from tests.explorer.asked import link, saved, wait
from tests.explorer.conftest import Explorer
from tests.hostile import HOSTILE

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., Explorer]


@pytest.fixture(scope="module")
def store(demo: Demo) -> MemoryStore:
    return MemoryStore(GraphFolder(demo.graph).dataset())


def keep_files(page: Page) -> None:
    """Keep what the page would hand over: browsers stop a page that hands over many files one after another."""
    page.evaluate("""() => {
        const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => { globalThis.handed = blob; return make(blob); };
        addEventListener("click", (event) => { if (event.target.download) event.preventDefault(); }, true);
    }""")


def handed(page: Page, form: str) -> str:
    page.locator(".saving").get_by_role("button", name=form).click()
    return str(page.evaluate("handed.text()"))


def test_every_saved_question_is_answered_as_on_the_command_line(explorer: Open, store: MemoryStore) -> None:
    page = explorer(view="query").page
    keep_files(page)
    for query in load_queries():
        for sample in ({}, *(dict(each) for each in query.samples)):
            page.evaluate("link => { location.hash = new URLSearchParams(link).toString() }", link(query.name, sample))
            expect(page.locator("textarea.sparql")).to_have_value(bind(query, sample))
            wait(page)
            answer = store.query(bind(query, sample))
            assert handed(page, "JSON") == render(answer, "json"), (query.name, sample)
            assert handed(page, "CSV") == render(answer, "csv"), (query.name, sample)


@pytest.mark.parametrize(
    "value", ['Ganja" } UNION { ?s ?p ?o } #', "a\\", "\t\b\f\x0b\x7f \u2028 é 😀", "UNDEF", *HOSTILE[:20]]
)
def test_value_is_one_term_however_it_is_written(value: str, explorer: Open) -> None:
    query = get_query("attacks-by-place")
    page = explorer(**link(query.name, {"place": value})).page
    wait(page)
    expect(page.locator("textarea.sparql")).to_have_value(bind(query, {"place": value}))
    assert page.locator(".query > .fault").is_hidden()


@pytest.mark.parametrize(
    ("param", "value", "told"),
    [
        ("since", "2020-02-30", "YYYY-MM-DD"),
        ("since", "yesterday", "YYYY-MM-DD"),
        ("least", "two", "in digits"),
    ],
)
def test_value_of_another_type_is_refused_with_what_to_write(param: str, value: str, told: str, explorer: Open) -> None:
    page = explorer(**link("corroborated-events", {param: value})).page
    expect(page.locator(".query > .fault")).to_contain_text(told)
    expect(page.locator(f"#blank-{param}")).to_have_attribute("aria-invalid", "true")


def test_number_is_written_plainly(explorer: Open) -> None:
    page = explorer(**link("corroborated-events", {"least": "003"})).page
    wait(page)
    query = get_query("corroborated-events")
    expect(page.locator("textarea.sparql")).to_have_value(bind(query, {"least": "003"}))


def test_form_narrows_the_question_and_the_link_says_so(explorer: Open, store: MemoryStore) -> None:
    here = explorer(view="query")
    here.page.get_by_label("Question").select_option("attacks-by-place")
    wait(here.page)
    field = here.page.get_by_role("combobox", name="place a place")
    field.fill("gan")
    assert "Ganja" in here.page.locator("datalist option").evaluate_all("found => found.map(each => each.value)")
    field.fill("Ganja")
    field.press("Enter")
    expect(here.page.locator("textarea.sparql")).to_have_value(bind(get_query("attacks-by-place"), {"place": "Ganja"}))
    wait(here.page)
    assert here.link == link("attacks-by-place", {"place": "Ganja"})
    answer = store.query(bind(get_query("attacks-by-place"), {"place": "Ganja"}))
    assert saved(here.page, "JSON") == render(answer, "json")


def test_ones_own_question_runs_by_keyboard_and_stands_in_the_link(explorer: Open, store: MemoryStore) -> None:
    here = explorer(view="query")
    here.page.get_by_label("Question").select_option("A question of my own (SPARQL)")
    wait(here.page)
    sparql = "# who speaks\nSELECT ?who (COUNT(*) AS ?n) { ?s ckg:speaker ?who } GROUP BY ?who ORDER BY DESC(?n) ?who"
    here.page.locator("textarea.sparql").fill(sparql)
    here.page.locator("textarea.sparql").press("Control+Enter")
    expect(here.page.locator(".grid th").first).to_have_text("who")
    assert here.link == {"view": "query", "sparql": sparql}
    assert saved(here.page, "JSON") == render(ask(store, sparql), "json")


def test_star_ask_and_triples_are_answered_too(explorer: Open, store: MemoryStore) -> None:
    page = explorer(view="query", sparql="ASK { ?e ckg:contested true }").page
    assert wait(page).startswith("Yes")
    assert json.loads(saved(page, "JSON")) == {"boolean": True}

    page = explorer(view="query", sparql="SELECT * { ?e ckg:place ?p . ?p wgs84:lat ?lat } ORDER BY ?e ?p").page
    wait(page)
    assert saved(page, "JSON") == render(
        ask(store, "SELECT * { ?e ckg:place ?p . ?p wgs84:lat ?lat } ORDER BY ?e ?p"), "json"
    )

    for sparql in (
        "CONSTRUCT { ?e a ckg:Event ; rdfs:label ?l } { ?e a ckg:Event ; rdfs:label ?l }",
        "DESCRIBE ?e { ?e ckg:contested true }",
    ):
        page = explorer(view="query", sparql=sparql).page
        wait(page)
        found = ask(store, sparql)
        assert isinstance(found, Triples)
        turtle = saved(page, "Turtle")
        assert {quad.triple for quad in parse(turtle.encode(), RdfFormat.TURTLE)} == set(found.triples)


def test_cells_are_handed_over_as_the_command_line_does(explorer: Open, store: MemoryStore) -> None:
    words = (
        "=1+1",
        "\\t=2",
        "\\t\\t",
        "a;=b",
        "-12.5",
        "- kata",
        'a\\"b',
        "a,b",
        "one\\ntwo",
        "",
        "＝1",
        "<b>",
        "\\u007F\\u2028",
    )
    cells = " ".join(f'"{each}"' for each in words)
    others = '"kata"@id true 12 "007"^^xsd:integer 1.50 "x"^^xsd:token <http://a.example/> UNDEF'
    sparql = f"SELECT ?cell {{ VALUES ?cell {{ {cells} {others} }} }}"
    page = explorer(view="query", sparql=sparql).page
    wait(page)
    for form in ("csv", "json"):
        assert saved(page, form.upper()) == render(ask(store, sparql), form)


def test_graph_in_the_page_is_the_graph(explorer: Open, demo: Demo) -> None:
    page = explorer(view="query", sparql="CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }").page
    wait(page)
    turtle = saved(page, "Turtle")
    assert {quad.triple for quad in parse(turtle.encode(), RdfFormat.TURTLE)} == set(GraphFolder(demo.graph).dataset())


def test_question_that_does_not_parse_is_told_with_its_line(explorer: Open) -> None:
    page = explorer(view="query", sparql="SELECT ?e {\n  ?e ckg:contested tru e\n}").page
    wait(page)
    expect(page.locator(".query > .fault")).to_contain_text("Line 2")
    expect(page.locator(".gutter .fault")).to_have_text("2")
    page.locator("textarea.sparql").fill("ASK { ?s ?p ?o }")
    page.get_by_role("button", name="Ask").click()
    expect(page.locator(".asked-status")).to_contain_text("Yes")
