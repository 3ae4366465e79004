"""The network: what is drawn of what lies around the selection, of ways between two things, of the whole graph.

Its list says of every node where it stands on the canvas: ``data-node``, ``data-x``, ``data-y``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.browser import Screen
from tests.explorer.conftest import HOSPITAL, Explorer

if TYPE_CHECKING:
    from playwright.sync_api import Locator

Opens = Callable[..., Explorer]


def network(explorer: Opens, *words: str, **hash_: str) -> Explorer:
    """The network about what is found by these words, with its list, come to rest."""
    page = explorer(view="network", list="1", **hash_)
    for each in words:
        page.choose(each)
        page.view("network")
    page.seen.locator("[data-x]").first.wait_for(state="attached")
    rest(page)
    return page


def rest(page: Explorer) -> None:
    page.page.wait_for_timeout(250)


def drawn(page: Explorer) -> set[str]:
    """The names that the list has as drawn."""
    names = page.page.locator(".mirror .things > li > .thing > span:last-child").all_inner_texts()
    return set(names)


def item(page: Explorer, name: str) -> Locator:
    return page.page.locator(".mirror .things > li").filter(has=page.page.locator(f'> .thing > span:text-is("{name}")'))


def place(page: Explorer, name: str) -> tuple[float, float]:
    """Where a node stands on the canvas."""
    found = item(page, name)
    return float(found.get_attribute("data-x") or "nan"), float(found.get_attribute("data-y") or "nan")


def canvas(page: Explorer) -> Locator:
    return page.page.locator(".network canvas.ground")


def click(page: Explorer, name: str, *, times: int = 1, add: bool = False) -> None:
    x, y = place(page, name)
    canvas(page).click(position={"x": x, "y": y}, click_count=times, modifiers=["Control"] if add else [])
    rest(page)


def scope(page: Explorer, name: str) -> None:
    page.page.locator(f'.network [data-scope="{name}"]').click()
    rest(page)


def test_nothing_chosen_offers_events_in_dispute_and_the_whole_graph(explorer: Opens) -> None:
    page = explorer(view="network")
    page.seen.locator(".notice .thing").first.wait_for()
    page.seen.locator(".notice button:not(.thing)").click()
    assert page.link["scope"] == "all"


def test_neighbourhood_holds_who_speaks_of_the_event_who_did_it_and_where(explorer: Opens) -> None:
    page = network(explorer, HOSPITAL)
    assert {HOSPITAL, "Israel", "Hamas", "Mahmoud Abbas", "Gaza City"} <= drawn(page)


def test_clicking_on_the_canvas_chooses_what_is_drawn_there(explorer: Opens) -> None:
    page = network(explorer, HOSPITAL)
    before = drawn(page)
    click(page, "Hamas")
    assert page.link["selected"] == "actor/hamas"
    assert drawn(page) == before
    click(page, "Israel", add=True)
    assert page.link["selected"] == "actor/hamas actor/israel"


@pytest.mark.parametrize(
    "page",
    [Screen(density=2), Screen(density=1.5), Screen(width=390, height=844, density=3, touch=True)],
    indirect=True,
)
def test_click_finds_its_node_on_screens_of_any_density(explorer: Opens) -> None:
    page = network(explorer, HOSPITAL)
    click(page, "Hamas")
    assert page.link["selected"] == "actor/hamas"


def test_double_click_draws_more_and_leaves_the_rest_in_its_place(explorer: Opens) -> None:
    page = network(explorer, HOSPITAL)
    before = drawn(page)
    click(page, "Israel", times=2)
    assert before < drawn(page)
    assert page.link["expanded"] == "actor/israel"
    canvas(page).focus()
    page.page.keyboard.press("Control+z")
    rest(page)
    assert drawn(page) == before
