"""The table: every thing of a kind as a line, in any order, however many lines there are."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pyoxigraph import Literal, Triple

from kg.explorer import write_page
from kg.rdf.dataset import Dataset
from kg.rdf.iris import Iris
from kg.rdf.terms import CKG, RDF_TYPE, SKOS_PREF_LABEL
from tests.browser import Screen, Watch
from tests.explorer.conftest import HOSPITAL, Explorer
from tests.explorer.told import Told
from tests.war import graph

Opens = Callable[..., Explorer]

TABLES = ("event", "account", "statement", "article", "actor", "place")


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The little war with twelve thousand towns."""
    iris, towns = Iris(), []
    for number in range(12_000):
        town = iris.place(f"town-{number}")
        towns += [
            Triple(town, RDF_TYPE, CKG.Place),
            Triple(town, SKOS_PREF_LABEL, Literal(f"Town {number:05}")),
        ]
    path = tmp_path_factory.mktemp("many") / "explorer.html"
    write_page(Dataset.of([*graph(), *towns]), path, sparql=False)
    return path


def column(page: Explorer, title: str) -> list[str]:
    """The cells of a column, of the lines that are in the page."""
    titles = [text.rstrip(" ▲▼") for text in page.seen.locator("thead th").all_inner_texts()]
    cells = page.seen.locator(f"tbody tr > *:nth-child({titles.index(title) + 1})")
    return [text.strip() for text in cells.all_inner_texts()]


def rows(page: Explorer) -> int:
    """How many lines the table says that it has."""
    return int(page.seen.locator("table").get_attribute("aria-rowcount") or 0) - 1


@pytest.mark.parametrize("of", TABLES)
def test_every_thing_of_a_kind_has_a_line(of: str, explorer: Opens, seeds_page: Path) -> None:
    told = Told(Dataset.from_turtle((seeds_page.parent / "graph.ttl").read_bytes()))
    classes = {
        "event": CKG.Event,
        "statement": CKG.Statement,
        "article": CKG.Article,
        "actor": CKG.Actor,
        "place": CKG.Place,
    }
    page = explorer(view="table", of=of)
    expected = told.accounts if of == "account" else told.members(classes[of])
    assert rows(page) == len(expected)
    choice = page.seen.get_by_role("group").locator("[aria-pressed=true]")
    assert re.findall(r"\d+", choice.inner_text()) == [str(len(expected))]


def test_lines_are_those_that_pass_the_filters(explorer: Opens) -> None:
    page = explorer(view="table", contested="yes")
    lines = rows(page)
    assert 0 < lines < 20
    assert len(column(page, "in dispute")) == lines
    assert all(re.search("reason|yes", cell) for cell in column(page, "in dispute"))


def test_event_shows_what_is_told_of_it(explorer: Opens) -> None:
    page = explorer(view="table", sort="-accounts")
    line = page.seen.locator("tbody tr", has_text=HOSPITAL)
    titles = [text.rstrip(" ▲▼") for text in page.seen.locator("thead th").all_inner_texts()]
    cells = dict(zip(titles, line.locator("> *").all_inner_texts(), strict=True))
    assert cells["when"] == "17 Oct 2023"
    assert "Gaza City" in cells["where"]
    assert "471" in cells["toll"]
    assert "killed" in cells["toll"]
    assert (cells["accounts"], cells["sources"], cells["in dispute"]) == ("17", "6", "4 reasons")


@pytest.mark.parametrize("title", ["accounts", "sources"])
def test_columns_of_numbers_are_sorted_by_size(title: str, explorer: Opens) -> None:
    page = explorer(view="table", sort="event")
    header = page.seen.locator("thead th", has_text=title)
    header.get_by_role("button").click()
    assert header.get_attribute("aria-sort") == "descending"
    assert page.link["sort"] == f"-{title}"
    figures = [int(cell) for cell in column(page, title)]
    assert figures == sorted(figures, reverse=True)
    assert len(set(figures)) > 1
    header.get_by_role("button").click()
    assert header.get_attribute("aria-sort") == "ascending"
    figures = [int(cell) for cell in column(page, title)]
    assert figures == sorted(figures)


def test_empty_cells_come_last_either_way(explorer: Opens) -> None:
    page = explorer(view="table", contested="yes", sort="when")
    up = column(page, "when")
    page.seen.locator("thead th", has_text="when").get_by_role("button").click()
    down = column(page, "when")
    known = [cell for cell in up if cell]
    assert up[: len(known)] == known
    assert down[: len(known)] == known[::-1]
    assert 1 < len(known) < len(up)


def test_order_is_undone(explorer: Opens) -> None:
    page = explorer(view="table")
    before = column(page, "event")
    page.seen.locator("thead th", has_text="event").get_by_role("button").click()
    after = column(page, "event")
    assert after != before
    page.page.keyboard.press("Control+z")
    assert column(page, "event") == before
    assert "sort" not in page.link


@pytest.mark.parametrize("of", TABLES)
def test_link_opens_each_table_in_its_order(of: str, explorer: Opens) -> None:
    page = explorer(view="table", of=of)
    for header in page.seen.locator("thead th").all()[:3]:
        header.get_by_role("button").click()
        link = page.link
        order = column(page, page.seen.locator("thead th").first.inner_text().rstrip(" ▲▼"))
        again = explorer(**link)
        assert again.link == link
        assert column(again, again.seen.locator("thead th").first.inner_text().rstrip(" ▲▼")) == order


def test_line_that_is_clicked_is_chosen(explorer: Opens) -> None:
    page = explorer(view="table")
    line = page.seen.locator("tbody tr", has_text=HOSPITAL)
    line.locator("td").nth(0).click()
    assert page.link["selected"].startswith("event/")
    assert line.get_attribute("aria-current") == "true"
    assert page.page.locator(".detail h2").inner_text() == HOSPITAL
    page.seen.locator("tbody tr").nth(3).locator("td").nth(0).click(modifiers=["Control"])
    assert len(page.link["selected"].split()) == 2


def test_thing_in_a_cell_is_chosen_by_itself(explorer: Opens) -> None:
    page = explorer(view="table")
    page.seen.locator("tbody td").get_by_role("button", name="Gaza City").first.click()
    assert page.link["selected"].startswith("place/gaza-city")


def test_chosen_event_is_brought_into_sight(explorer: Opens) -> None:
    page = explorer(view="table", sort="-event")
    page.choose("ganja missile")
    assert page.seen.locator("tr.chosen th").is_visible()
    assert page.seen.locator("tr.chosen th").evaluate(
        """cell => { const at = cell.getBoundingClientRect();
            const room = cell.closest(".table-scroller").getBoundingClientRect();
            return at.top >= room.top && at.bottom <= room.bottom; }"""
    )


def test_line_that_is_pointed_at_lights_up(explorer: Opens) -> None:
    page = explorer(view="table", of="account", selected="actor/hamas")
    line = page.seen.locator("tbody tr").nth(2)
    line.locator("td").first.hover()
    assert "lit" in (line.get_attribute("class") or "")
    page.page.locator("#search").hover()
    assert page.seen.locator("tr.lit").count() == 0


def test_only_lines_in_sight_are_in_the_page(page: Page, many: Path, watch: Watch) -> None:
    shown = Explorer(page, many, watch).open(view="table", of="place", sort="place")
    assert rows(shown) > 12_000
    assert page.locator("tbody tr").count() < 60
    shown.seen.locator("tbody tr th button").first.focus()
    page.keyboard.press("End")
    last = page.locator("tbody tr").last
    assert last.inner_text().startswith("▲\nTown 11999")
    assert last.get_attribute("aria-rowindex") == str(rows(shown) + 1)
    assert page.evaluate("document.activeElement.textContent") == "▲Town 11999"
    page.keyboard.press("PageUp")
    assert page.evaluate("document.activeElement.textContent") < "▲Town 11995"
    page.keyboard.press("Home")
    assert page.locator("tbody tr").first.get_attribute("aria-rowindex") == "2"
    assert page.locator("tbody tr").count() < 60


def test_wheel_shows_the_lines_in_between(page: Page, many: Path, watch: Watch) -> None:
    shown = Explorer(page, many, watch).open(view="table", of="place", sort="place")
    shown.seen.locator(".table-scroller").evaluate("each => { each.scrollTop = each.scrollHeight / 2; }")
    page.locator("tbody tr", has_text="Town 06000").wait_for()
    numbers = [
        int(index or 0) for index in page.locator("tbody tr").evaluate_all("all => all.map(each => each.ariaRowIndex)")
    ]
    assert numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def test_lines_by_keyboard_alone(explorer: Opens) -> None:
    page = explorer(view="table", sort="-accounts")
    keyboard = page.page.keyboard
    page.seen.locator("thead button").last.focus()
    keyboard.press("Tab")
    keyboard.press("ArrowDown")
    keyboard.press("ArrowDown")
    keyboard.press("ArrowUp")
    keyboard.press("Enter")
    second = page.seen.locator("tbody tr").nth(1)
    assert second.get_attribute("aria-current") == "true"
    keyboard.press("ArrowRight")
    keyboard.press("Enter")
    assert page.link["selected"].startswith("place/")


def test_nothing_to_list_says_so(explorer: Opens) -> None:
    page = explorer(view="table", until="1900-01-01")
    assert rows(page) == 0
    assert "Nothing passes the filters" in page.seen.inner_text()


@pytest.mark.parametrize("page", [Screen(width=390, height=844, touch=True, locale="id-ID")], indirect=True)
def test_first_column_stays_on_a_phone(explorer: Opens) -> None:
    page = explorer(view="table")
    assert page.page.evaluate("document.documentElement.scrollWidth") <= 390
    first = page.seen.locator("tbody th").first
    before = first.bounding_box()
    page.seen.locator(".table-scroller").evaluate("each => { each.scrollLeft = 300; }")
    assert first.bounding_box() == before
    assert "penuturan" in page.seen.inner_text().lower()
