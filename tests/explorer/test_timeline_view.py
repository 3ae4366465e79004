"""The timeline: accounts by day, and days that are taken hold of."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from tests.browser import Screen
from tests.explorer.conftest import GANJA, HOSPITAL, Explorer
from tests.explorer.test_exports import export

if TYPE_CHECKING:
    from playwright.sync_api import Locator

Opens = Callable[..., Explorer]
BARS = 80  #: pixels from the top of the picture: among the bars
GANJA_EVENT = "event/missile-strike-ganja-2020-10-11-4024df"


def picture(page: Explorer) -> Locator:
    return page.seen.locator("canvas")


def drag(page: Explorer, canvas: Locator, start: float, end: float, level: float = BARS) -> None:
    """Drag from a share of the width to another."""
    box = canvas.bounding_box()
    assert box is not None
    mouse = page.page.mouse
    mouse.move(box["x"] + box["width"] * start, box["y"] + level)
    mouse.down()
    mouse.move(box["x"] + box["width"] * (start + end) / 2, box["y"] + level)
    mouse.move(box["x"] + box["width"] * end, box["y"] + level)
    mouse.up()


def days_wanted(page: Explorer) -> tuple[str, str]:
    return page.link.get("since", ""), page.link.get("until", "")


def test_dragging_over_bars_wants_their_days_in_whole_bars(explorer: Opens) -> None:
    page = explorer(view="timeline")
    drag(page, picture(page), 0.87, 0.95)
    since, until = days_wanted(page)
    assert since.endswith("-01-01")
    assert until.endswith("-12-31")
    assert "2019" < since < until < "2024"


def test_one_undo_takes_back_a_whole_drag(explorer: Opens) -> None:
    page = explorer(view="timeline")
    drag(page, picture(page), 0.5, 0.95)
    page.page.keyboard.press("Control+z")
    assert days_wanted(page) == ("", "")
    assert page.page.get_by_role("button", name="Undo").is_disabled()


def test_link_with_days_shows_them_and_what_passes(explorer: Opens) -> None:
    page = explorer(view="timeline", since="2020-10-11", until="2020-10-11")
    assert picture(page).get_attribute("aria-valuetext") == "11 October 2020"
    days = page.seen.locator(".days")
    assert GANJA in days.inner_text()
    assert HOSPITAL not in days.inner_text()


def test_list_has_every_event_that_passes(explorer: Opens) -> None:
    page = explorer(view="timeline", since="2020-01-01", until="2022-12-31")
    events = page.seen.locator(".days li").count()
    assert page.page.locator(".status").inner_text().endswith(f"of {events} events")


def test_arrows_move_the_days_and_shift_moves_their_end(explorer: Opens) -> None:
    page = explorer(view="timeline", since="2020-01-01", until="2020-12-31")
    picture(page).focus()
    page.page.keyboard.press("ArrowRight")
    assert days_wanted(page) == ("2021-01-01", "2021-12-31")
    page.page.keyboard.press("Shift+ArrowRight")
    assert days_wanted(page) == ("2021-01-01", "2022-12-31")
    page.page.keyboard.press("Escape")
    assert days_wanted(page) == ("", "")


def test_arrow_makes_a_stretch_where_there_is_none(explorer: Opens) -> None:
    page = explorer(view="timeline")
    picture(page).focus()
    page.page.keyboard.press("ArrowRight")
    since, until = days_wanted(page)
    assert "1990" < since < until < "2024"


def test_click_on_a_bar_wants_its_days(explorer: Opens) -> None:
    page = explorer(view="timeline")
    box = picture(page).bounding_box()
    assert box is not None
    picture(page).click(position={"x": box["width"] * 0.97, "y": 140})
    assert days_wanted(page) == ("2023-01-01", "2023-12-31")


def test_all_days_again_clears_the_days(explorer: Opens) -> None:
    page = explorer(view="timeline", since="2020-01-01")
    page.seen.get_by_role("button", name="All days again").click()
    assert days_wanted(page) == ("", "")


def test_accounts_without_a_day_are_counted_beside_the_bars(explorer: Opens) -> None:
    page = explorer(view="timeline")
    dayless = int(page.seen.locator(".dayless").get_attribute("data-accounts") or "0")
    assert 0 < dayless < 199
    assert f"{dayless} accounts tell no day" in page.seen.locator(".legend").inner_text()


def test_days_are_those_of_the_saying_when_bars_count_by_it(explorer: Opens) -> None:
    page = explorer(view="timeline")
    page.seen.get_by_label("Bars count by").select_option("said")
    assert page.link["clock"] == "said"
    assert page.seen.locator(".dayless").count() == 0
    page.open(view="timeline", clock="said", since="2020-10-12", until="2020-12-31")
    assert GANJA in page.seen.locator(".days").inner_text()
    page.open(view="timeline", clock="happened", since="2020-10-12", until="2020-10-12")
    assert GANJA not in page.seen.locator(".days").inner_text()


def test_chosen_event_is_marked_in_the_list(explorer: Opens) -> None:
    page = explorer(view="timeline", selected=GANJA_EVENT)
    chosen = page.seen.locator(".days [aria-current=true]")
    assert chosen.get_attribute("data-event") == GANJA_EVENT
    assert chosen.count() == 1


def test_pointing_at_an_event_lights_its_line(explorer: Opens) -> None:
    page = explorer(view="timeline", since="2020-10-11", until="2020-10-11")
    line = page.seen.locator(f".days [data-event='{GANJA_EVENT}']")
    line.locator(".thing").hover()
    assert "lit" in (line.get_attribute("class") or "")


def test_days_in_sight_are_in_the_link_and_take_no_undo(explorer: Opens) -> None:
    page = explorer(view="timeline")
    page.seen.get_by_role("button", name="Closer").click()
    page.page.wait_for_url("**#*days=*")
    assert page.page.get_by_role("button", name="Undo").is_disabled()
    days = page.link["days"]
    page.open(view="timeline", days=days)
    assert page.link["days"] == days
    page.seen.get_by_role("button", name="Show everything").click()
    assert "days" not in page.link


def test_nothing_that_passes_is_said(explorer: Opens) -> None:
    page = explorer(view="timeline", since="1950-01-01", until="1950-12-31")
    assert page.seen.locator(".nothing").is_visible()


def test_strip_under_the_map_wants_days_too(explorer: Opens) -> None:
    page = explorer(view="map")
    everything = int(page.seen.locator(".drawn").get_attribute("data-events") or "0")
    drag(page, page.seen.locator(".strip canvas"), 0.87, 0.9, level=20)
    assert days_wanted(page)[0].startswith("20")
    fewer = int(page.seen.locator(".drawn").get_attribute("data-events") or "0")
    assert 0 < fewer < everything


@pytest.mark.parametrize("page", [Screen(locale="id-ID")], indirect=True)
def test_timeline_speaks_indonesian(explorer: Opens) -> None:
    page = explorer(view="timeline", since="2020-10-11", until="2020-10-11")
    assert picture(page).get_attribute("aria-valuetext") == "11 Oktober 2020"


@pytest.mark.parametrize("page", [Screen(width=390, height=844, touch=True)], indirect=True)
def test_tap_on_a_bar_works_on_a_phone(explorer: Opens) -> None:
    page = explorer(view="timeline")
    box = picture(page).bounding_box()
    assert box is not None
    page.page.touchscreen.tap(box["x"] + box["width"] * 0.95, box["y"] + 140)
    assert days_wanted(page) == ("2023-01-01", "2023-12-31")
    assert page.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_filters_say_that_days_are_those_of_the_saying(explorer: Opens) -> None:
    page = explorer(view="timeline", clock="said", since="2020-10-12")
    assert page.page.locator("#filters").get_by_text("said since 12 Oct 2020").is_visible()


def test_timeline_is_handed_on_as_shapes_with_its_rows(explorer: Opens) -> None:
    page = explorer(view="timeline")
    _, content = export(page, "svg")
    root = ET.fromstring(content)  # noqa: S314  # the page's own
    words = [text.text or "" for text in root.iter("{http://www.w3.org/2000/svg}text")]
    assert any(each.startswith("missile strike · ") for each in words)
    assert len(list(root.iter("{http://www.w3.org/2000/svg}rect"))) > 5
