"""The network: what is drawn of what lies around the selection, of ways between two things, of the whole graph.

Its list says of every node where it stands on the canvas: ``data-node``, ``data-x``, ``data-y``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.browser import Screen
from tests.explorer.conftest import GANJA, HOSPITAL, Explorer

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
    names = page.page.locator(".mirror .things > li > .thing > span:last-child").all_text_contents()
    return set(names)


def things(page: Explorer) -> int:
    """How many nodes the canvas says that it draws."""
    return int(page.page.locator(".network .stage").get_attribute("data-things") or "-1")


def item(page: Explorer, name: str) -> Locator:
    at = page.page.locator(".mirror .things > li > .thing > span:last-child").all_text_contents().index(name)
    return page.page.locator(".mirror .things > li").nth(at)


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


def test_figure_beside_a_node_draws_as_many_more(explorer: Opens) -> None:
    page = network(explorer, HOSPITAL)
    before = things(page)
    figure = item(page, "Israel").locator("> .more")
    more = int(figure.inner_text().removeprefix("+"))
    figure.click()
    rest(page)
    assert things(page) - before == more
    assert item(page, "Israel").locator("> .more").count() == 0


def test_ways_between_two_things_lead_from_one_to_the_other(explorer: Opens) -> None:
    page = network(explorer, HOSPITAL)
    click(page, "Mahmoud Abbas")
    click(page, "Gaza City", add=True)
    scope(page, "path")
    assert {"Mahmoud Abbas", HOSPITAL, "Gaza City"} <= drawn(page)
    assert "Mahmoud Abbas" in page.seen.locator(".notice").inner_text()


def test_no_way_between_two_things_is_said(explorer: Opens) -> None:
    page = network(explorer, HOSPITAL)
    link = page.link["selected"]
    page.choose(GANJA)
    ends = f"{link} {page.link['selected']}"
    page.open(view="network", scope="path", selected=ends)
    page.seen.locator(".notice", has_text=HOSPITAL).filter(has_text=GANJA).wait_for()
    assert things(page) == 0


def test_one_thing_has_no_way(explorer: Opens) -> None:
    page = explorer(view="network", scope="path", selected="actor/hamas")
    page.seen.locator(".notice", has_text="two things").wait_for()


def test_statements_are_lines_or_nodes(explorer: Opens) -> None:
    page = network(explorer, HOSPITAL)
    fold = page.seen.locator('.legend [data-kind="statement"]')
    assert page.seen.locator('.mirror [data-kind="statement"]').count() == 0
    assert "denies" in item(page, "Israel").locator(".denial").first.inner_text()
    fold.click()
    rest(page)
    assert page.link["collapsed"] == "-statement"
    assert page.seen.locator('.mirror [data-kind="statement"]').count() > 10
    page.seen.locator('.legend [data-kind="statement"]').click()
    rest(page)
    assert page.seen.locator('.mirror [data-kind="statement"]').count() == 0


def test_things_of_a_kind_are_one_node_with_their_number(explorer: Opens) -> None:
    page = network(explorer, HOSPITAL)
    assert {"Israel", "Hamas"} <= drawn(page)
    fold = page.seen.locator('.legend [data-kind="organization"]')
    number = fold.inner_text().split()[-2]
    fold.click()
    rest(page)
    assert f"{number} organizations" in drawn(page)
    assert "Israel" not in drawn(page)
    click(page, f"{number} organizations")
    assert {"Israel", "Hamas"} <= drawn(page)


def test_line_chooses_the_statements_that_it_stands_for(explorer: Opens) -> None:
    page = network(explorer, "mahmoud abbas", collapsed="statement")
    (x0, y0), (x1, y1) = place(page, "Mahmoud Abbas"), place(page, HOSPITAL)
    canvas(page).click(position={"x": (x0 + x1) / 2, "y": (y0 + y1) / 2})
    rest(page)
    assert page.link["selected"].startswith("statement/")
    assert HOSPITAL in drawn(page)


def test_dragged_node_stays_where_it_was_put_until_reset(explorer: Opens) -> None:
    page = network(explorer, HOSPITAL)
    start = place(page, "Hamas")
    box = canvas(page).bounding_box()
    assert box
    page.page.mouse.move(box["x"] + start[0], box["y"] + start[1])
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + start[0] + 30, box["y"] + start[1] + 10, steps=3)
    page.page.mouse.move(box["x"] + start[0] + 60, box["y"] + start[1] + 20, steps=3)
    page.page.mouse.up()
    rest(page)
    assert place(page, "Hamas") == pytest.approx((start[0] + 60, start[1] + 20), abs=2)
    assert "selected" in page.link
    click(page, "Hamas")
    assert page.link["selected"] == "actor/hamas"
    page.seen.locator(".zoom button").nth(3).click()
    rest(page)
    assert place(page, "Hamas") == pytest.approx(start, abs=2)


def test_dragged_ground_moves_everything_and_the_link_keeps_it(explorer: Opens) -> None:
    page = network(explorer, scope="all")
    before = place(page, "Hamas")
    box = canvas(page).bounding_box()
    assert box
    page.page.mouse.move(box["x"] + 5, box["y"] + box["height"] - 5)
    page.page.mouse.down()
    page.page.mouse.move(box["x"] + 85, box["y"] + box["height"] - 45, steps=5)
    page.page.mouse.up()
    rest(page)
    moved = place(page, "Hamas")
    assert moved == pytest.approx((before[0] + 80, before[1] - 40), abs=2)
    link = page.link
    page.open(view="start")
    page.open(**link)
    rest(page)
    assert place(page, "Hamas") == pytest.approx(moved, abs=2)


def test_wheel_enlarges_around_the_pointer(explorer: Opens) -> None:
    page = network(explorer, scope="all")
    x, y = place(page, "Hamas")
    other = place(page, "Ukraine")
    box = canvas(page).bounding_box()
    assert box
    page.page.mouse.move(box["x"] + x, box["y"] + y)
    page.page.mouse.wheel(0, -300)
    rest(page)
    assert place(page, "Hamas") == pytest.approx((x, y), abs=2)
    assert abs(place(page, "Ukraine")[0] - x) > 1.3 * abs(other[0] - x)


def test_keyboard_walks_chooses_and_opens(explorer: Opens) -> None:
    page = network(explorer, HOSPITAL)
    keys = page.page.keyboard
    page.seen.locator(".toolbar .listing").focus()
    keys.press("Tab")
    while not canvas(page).evaluate("it => it === document.activeElement"):
        keys.press("Tab")
    news = page.page.locator("[aria-live]")
    assert HOSPITAL in news.inner_text()
    keys.press("ArrowUp")
    stood = news.inner_text()
    assert HOSPITAL not in stood
    assert "relations" in stood
    keys.press("Enter")
    rest(page)
    name = page.page.locator(".detail h2").inner_text()
    assert stood.startswith(name)
    before = drawn(page)
    keys.press("e")
    rest(page)
    assert before < drawn(page)


def test_whole_graph_draws_every_thing_that_has_a_relation(explorer: Opens) -> None:
    page = network(explorer, scope="all")
    assert things(page) > 300
    listed = page.seen.locator(".mirror .things > li").count()
    left = page.seen.locator(".mirror > .count").last.inner_text()
    assert listed == 200
    assert str(things(page) - 200) in left


def test_filters_leave_out_what_does_not_pass(explorer: Opens) -> None:
    page = network(explorer, HOSPITAL, kind="https://w3id.org/conflict-kg/statement-kinds#condemn")
    assert "Mahmoud Abbas" in drawn(page)
    assert "Daniel Hagari" not in drawn(page)
    scope(page, "all")
    assert "Daniel Hagari" not in drawn(page)
    assert "Mahmoud Abbas" in drawn(page)


def test_list_holds_every_line_of_the_drawing_once_at_each_end(explorer: Opens) -> None:
    page = network(explorer, HOSPITAL)
    lines = int(page.seen.locator(".stage").get_attribute("data-relations") or 0)
    assert lines > 10
    assert page.seen.locator(".mirror .relations > li").count() == 2 * lines


def test_pointing_at_the_list_lights_the_canvas(explorer: Opens) -> None:
    page = network(explorer, HOSPITAL)
    over = page.seen.locator("canvas.over")
    plain = over.evaluate("it => it.toDataURL()")
    item(page, "Hamas").locator("> .thing").hover()
    rest(page)
    assert over.evaluate("it => it.toDataURL()") != plain


@pytest.mark.parametrize("page", [Screen(locale="id-ID", color_scheme="dark", reduced_motion="reduce")], indirect=True)
def test_network_speaks_indonesian(explorer: Opens) -> None:
    page = network(explorer, HOSPITAL)
    assert page.seen.locator(".toolbar .segments button").first.inner_text() == "Sekitar pilihan"
    assert "membantah" in page.seen.locator(".mirror .denial").first.inner_text()
