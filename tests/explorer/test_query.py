"""Questions asked in the page are answered as `kg query` answers them, and nothing that is typed is read as SPARQL."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from pyoxigraph import RdfFormat, parse

from kg.asking import ask
from kg.explorer import bundling, write_page
from kg.folder import GraphFolder
from kg.queries import bind, get_query, load_queries
from kg.stores import MemoryStore, Triples
from kg.tables import render
from tests.browser import Screen, Watch
from tests.conftest import Demo
from tests.explorer.conftest import Explorer
from tests.explorer.strangers import graph_of
from tests.hostile import HOSTILE
from tests.war import graph

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., Explorer]


@pytest.fixture(scope="module")
def store(demo: Demo) -> MemoryStore:
    return MemoryStore(GraphFolder(demo.graph).dataset())


def wait(page: Page) -> str:
    """What the page says once it has answered."""
    expect(page.locator(".answer, .query > .fault:not([hidden])")).to_be_visible(timeout=20_000)
    return page.locator(".asked-status").inner_text()


def saved(page: Page, form: str) -> str:
    """The answer as the file that the page hands over."""
    with page.expect_download() as waiting:
        page.locator(".saving").get_by_role("button", name=form).click()
    return Path(waiting.value.path()).read_text("utf-8")


def link(query: str, params: Mapping[str, str]) -> dict[str, str]:
    return {"view": "query", "query": query, **{f"p.{name}": value for name, value in params.items()}}


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


def test_long_question_can_be_stopped_and_another_be_asked(explorer: Open) -> None:
    page = explorer(view="query", sparql="SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }").page
    expect(page.locator(".asked-status")).to_have_text("Asking …")
    page.get_by_role("button", name="Stop").click()
    expect(page.locator(".asked-status")).to_have_text("Stopped.")
    page.locator("textarea.sparql").fill("ASK { ?s ?p ?o }")
    page.get_by_role("button", name="Ask").click()
    expect(page.locator(".asked-status")).to_contain_text("Yes")


def test_table_of_thousands_of_rows_holds_only_those_in_sight(explorer: Open) -> None:
    page = explorer(view="query", sparql="SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o").page
    assert wait(page).startswith("12,2")
    grid = page.get_by_role("grid")
    rows = int(grid.get_attribute("aria-rowcount") or "0")
    assert rows > 10_000
    assert page.locator(".grid tbody tr").count() < 100
    grid.focus()
    page.keyboard.press("Control+End")
    expect(page.locator(".grid .active")).to_be_in_viewport()
    assert page.locator(".grid tr:has(.active)").get_attribute("aria-rowindex") == str(rows)
    assert page.locator(".grid tbody tr").count() < 100
    page.keyboard.press("Control+Home")
    expect(page.locator('.grid tr[aria-rowindex="2"] td').first).to_be_in_viewport()


def test_thing_in_an_answer_is_chosen_by_mouse_and_by_keyboard(explorer: Open) -> None:
    here = explorer(**link("contested-events", {}))
    wait(here.page)
    here.page.locator(".grid .thing").first.click()
    chosen = here.link["selected"]
    assert chosen.startswith("event/")
    grid = here.page.get_by_role("grid")
    grid.focus()
    here.page.keyboard.press("ArrowDown")
    here.page.keyboard.press("End")
    here.page.keyboard.press("Enter")
    assert here.link["selected"].startswith("event/")
    assert here.link["selected"] != chosen
    assert here.link["query"] == "contested-events"


def test_field_keeps_the_focus_when_its_value_is_asked_for(explorer: Open) -> None:
    here = explorer(**link("contested-events", {}))
    wait(here.page)
    here.page.locator("#blank-place").focus()
    here.page.keyboard.type("Gaza")
    here.page.keyboard.press("Tab")
    expect(here.page.locator(".asked-status")).to_contain_text("1 row")
    expect(here.page.locator("#blank-since")).to_be_focused()
    here.page.keyboard.press("Shift+Tab")
    here.page.keyboard.type("Gaza City")
    here.page.keyboard.press("Enter")
    expect(here.page.locator("textarea.sparql")).to_have_value(re.compile('"Gaza City"'))
    expect(here.page.locator("#blank-place")).to_be_focused()


def test_undo_brings_back_the_question_before(explorer: Open) -> None:
    here = explorer(**link("articles", {}))
    wait(here.page)
    here.page.get_by_label("Question").select_option("denials")
    expect(here.page.locator(".query .summary")).to_have_text(get_query("denials").summary)
    here.page.get_by_role("button", name="Undo").click()
    expect(here.page.locator(".query .summary")).to_have_text(get_query("articles").summary)


def test_question_that_is_not_there_is_told(explorer: Open) -> None:
    page = explorer(**link("who-won", {})).page
    expect(page.locator(".query > .fault")).to_contain_text("who-won")


@pytest.mark.parametrize("page", [Screen(locale="id-ID")], indirect=True)
def test_every_question_is_put_in_indonesian_too(explorer: Open) -> None:
    here = explorer(view="query")
    put = here.page.locator(".questions li").all_inner_texts()
    assert not set(put) & {query.summary for query in load_queries()}
    english = {each.what for query in load_queries() for each in query.parameters}
    for query in load_queries():
        here.page.evaluate("link => { location.hash = new URLSearchParams(link).toString() }", link(query.name, {}))
        expect(here.page.locator("textarea.sparql")).to_have_value(query.text)
        names = here.page.locator(".blank-name").all_inner_texts()
        assert not set(names) & {each.name for each in query.parameters} - {"agent"}
        assert not set(here.page.locator(".blank .hint").all_inner_texts()) & english


@pytest.mark.parametrize("page", [Screen(), Screen(color_scheme="dark"), Screen(390, 844, touch=True)], indirect=True)
@pytest.mark.parametrize(
    "hash_", [{}, link("who-accuses-whom", {}), {"sparql": "SELECT ?e { ?e ckg:contested tru e }"}]
)
def test_axe_finds_nothing_serious_and_nothing_is_wider_than_the_screen(hash_: dict[str, str], explorer: Open) -> None:
    here = explorer(**{"view": "query", **hash_})
    if hash_:
        wait(here.page)
    here.page.evaluate((bundling.WEB / "node_modules/axe-core/axe.min.js").read_text("utf-8"))
    found = here.page.evaluate("axe.run('#view').then(found => found.violations)")
    assert [each["id"] for each in found if each["impact"] in {"serious", "critical"}] == []
    assert here.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_words_of_strangers_are_shown_and_do_nothing(page: Page, watch: Watch, tmp_path: Path) -> None:
    write_page(graph_of(*HOSTILE), tmp_path / "explorer.html")
    here = Explorer(page, tmp_path / "explorer.html", watch).open(
        view="query",
        sparql="SELECT * { ?thing rdfs:label|skos:prefLabel|ckg:content|ckg:quote ?words } ORDER BY ?words",
    )
    wait(page)
    grid, shown = page.get_by_role("grid"), set[str]()
    grid.focus()
    last = f'.grid tr[aria-rowindex="{grid.get_attribute("aria-rowcount")}"] .active'
    while True:
        shown |= set(page.locator(".grid td:nth-child(2)").all_inner_texts())
        if page.locator(last).count():
            break
        grid.press("PageDown")
    assert {" ".join(each.split()) for each in HOSTILE} <= {" ".join(each.split()) for each in shown}
    assert here.page.evaluate("globalThis.__pwned") is None
    assert page.locator("#view :is(img, svg, iframe, script)").count() == 0


def test_page_without_the_engine_says_how_to_ask_and_the_rest_works(page: Page, watch: Watch, tmp_path: Path) -> None:
    write_page(graph(), tmp_path / "explorer.html", sparql=False)
    here = Explorer(page, tmp_path / "explorer.html", watch).open(view="query", query="denials")
    expect(here.seen).to_contain_text("kg explore DIR --sparql")
    expect(here.view("start")).to_contain_text("Most contested")


def test_without_web_assembly_the_view_says_what_to_do_and_the_rest_works(explorer: Open, page: Page) -> None:
    page.add_init_script("delete globalThis.WebAssembly")
    here = explorer(view="query")
    expect(here.seen).to_contain_text("kg sparql")
    expect(here.view("start")).to_contain_text("Most contested")
