"""Asking in the page as a person does: by mouse and keyboard, in both languages, on any screen, without the engine."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kg.explorer import bundling, write_page
from kg.queries import get_query, load_queries
from tests.browser import Screen, Watch
from tests.explorer.asked import link, wait
from tests.explorer.conftest import Explorer
from tests.explorer.strangers import graph_of
from tests.hostile import HOSTILE
from tests.war import graph

if TYPE_CHECKING:
    from playwright.sync_api import Page

Open = Callable[..., Explorer]


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
