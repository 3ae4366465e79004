"""The frame around the views: search, tabs, the link, undo, languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser import Screen
from tests.explorer.conftest import GANJA, HOSPITAL, Explorer

Opens = Callable[..., Explorer]


def test_page_opens_on_leads_the_most_contested_first(explorer: Opens) -> None:
    seen = explorer().seen
    assert seen.locator(".panel-contested li .thing").first.inner_text().endswith(HOSPITAL)
    assert seen.locator(".figure-articles dd").inner_text() == "8"


def test_search_takes_the_first_found_to_its_accounts(explorer: Opens) -> None:
    page = explorer()
    page.choose("ganja missile")
    assert page.link["view"] == "accounts"
    assert page.link["selected"].startswith("event/missile-strike-ganja")


def test_search_finds_names_without_their_marks(explorer: Opens) -> None:
    assert "António Guterres" in explorer().search("antonio guterres").first.inner_text()


def test_search_that_finds_nothing_says_so(explorer: Opens) -> None:
    assert "Nothing of that name" in explorer().search("qwxz").first.inner_text()


def test_search_by_keyboard_alone(explorer: Opens) -> None:
    page = explorer()
    page.page.keyboard.press("/")
    page.page.keyboard.type("hamas")
    page.page.keyboard.press("ArrowDown")
    page.page.keyboard.press("ArrowDown")
    page.page.keyboard.press("ArrowUp")
    page.page.keyboard.press("Enter")
    assert page.link["selected"] == "actor/hamas"


def test_digits_lead_to_the_views(explorer: Opens) -> None:
    page = explorer()
    page.page.keyboard.press("7")
    assert page.link["view"] == "table"


def test_link_opens_what_it_was_copied_from(explorer: Opens) -> None:
    link = {
        "view": "table",
        "selected": "actor/hamas",
        "place": "place/israel",
        "contested": "yes",
        "since": "2023-01-01",
    }
    page = explorer(**link)
    assert page.link == link
    assert page.page.locator("nav.tabs [aria-current=page]").inner_text() == "Table"
    assert page.page.locator(".detail h2").inner_text() == "Hamas"


def test_link_to_what_the_graph_does_not_hold_opens_the_rest(explorer: Opens) -> None:
    page = explorer(view="nowhere", selected="actor/nobody actor/hamas", since="yesterday", map="1,x,2")
    assert page.link == {"selected": "actor/hamas"}
    assert "does not hold (1)" in page.page.locator("footer").inner_text()


def test_choosing_is_undone_and_done_again(explorer: Opens) -> None:
    page = explorer(view="table", selected="actor/hamas")
    page.choose("kramatorsk")
    chosen = page.link["selected"]
    page.page.locator(".detail").click()
    page.page.keyboard.press("Control+z")
    assert page.link["selected"] == "actor/hamas"
    page.page.keyboard.press("Control+y")
    assert page.link["selected"] == chosen


def test_interface_changes_its_language_and_keeps_the_view(explorer: Opens) -> None:
    page = explorer(view="table", selected="actor/hamas")
    page.page.get_by_role("button", name="Indonesia", exact=True).click()
    assert page.page.locator("nav.tabs [aria-current=page]").inner_text() == "Tabel"
    assert page.page.evaluate("document.documentElement.lang") == "id"
    assert page.link == {"view": "table", "selected": "actor/hamas"}


@pytest.mark.parametrize("page", [Screen(locale="id-ID")], indirect=True)
def test_browser_that_asks_for_indonesian_gets_it(explorer: Opens) -> None:
    page = explorer()
    assert "Paling diperselisihkan" in page.seen.inner_text()
    assert "pengeboman, Kota Gaza" in page.seen.inner_text() or "17 Oktober 2023" in page.seen.inner_text()


@pytest.mark.parametrize("page", [Screen(width=390, height=844, touch=True)], indirect=True)
def test_nothing_is_wider_than_a_phone(explorer: Opens) -> None:
    page = explorer(selected="actor/hamas")
    assert page.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_word_of_another_page_in_the_link_is_only_text(explorer: Opens) -> None:
    page = explorer(selected="<img src=x onerror=alert(1)>", query="<script>alert(1)</script>", sparql="<b>")
    assert page.page.locator("img").count() == 0


def test_event_of_ganja_is_shown_by_its_card(explorer: Opens) -> None:
    page = explorer(view="network")
    page.choose("ganja missile")
    assert page.page.locator(".detail h2").inner_text() == GANJA


def test_way_back_of_the_browser_leads_to_what_was_looked_at(explorer: Opens) -> None:
    page = explorer(view="table", selected="actor/hamas")
    page.view("start")
    page.page.go_back()
    assert page.link == {"view": "table", "selected": "actor/hamas"}
    assert page.page.locator("nav.tabs [aria-current=page]").inner_text() == "Table"


def test_keys_are_listed_and_single_letters_can_be_switched_off(explorer: Opens) -> None:
    page = explorer()
    page.page.keyboard.press("?")
    page.page.get_by_label("Single letters and digits are keys").uncheck()
    page.page.get_by_role("button", name="Close").click()
    page.page.keyboard.press("7")
    assert "view" not in page.link
