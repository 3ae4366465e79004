"""The map: marks where reports say that things happened, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest

from tests.browser import Screen
from tests.explorer.conftest import Explorer
from tests.explorer.test_exports import export

if TYPE_CHECKING:
    from playwright.sync_api import Locator

Opens = Callable[..., Explorer]
GANJA_PLACE = "place/ganja-586523"
NEAR_GANJA = "46.36,40.68,400"
STEPANAKERT = "event/shelling-stepanakert-2020-10-10-721bb1"


def marks(page: Explorer) -> Locator:
    """The marks in sight, as the list beside the picture tells them."""
    page.seen.locator(".stage[data-land=drawn]").wait_for()
    return page.seen.locator(".mirror button")


def mark(page: Explorer, trait: str) -> Locator:
    """The one mark of that trait."""
    marks(page)
    return page.seen.locator(f".mirror button[{trait}]")


def figure(page: Explorer, what: str) -> int:
    return int(page.seen.locator(f".tally .{what}").get_attribute("data-events") or "0")


def test_mark_stands_where_the_place_is(explorer: Opens) -> None:
    ganja = mark(explorer(view="map", map=NEAR_GANJA), f"data-places='{GANJA_PLACE}'")
    assert float(ganja.get_attribute("data-longitude") or "") == pytest.approx(46.36, abs=0.01)
    assert float(ganja.get_attribute("data-latitude") or "") == pytest.approx(40.68, abs=0.01)
    assert ganja.get_attribute("data-wide") == "false"


def test_place_without_a_point_has_no_mark_and_is_listed_with_its_events(explorer: Opens) -> None:
    page = explorer(view="map")
    assert not any("place/israel" in (each.get_attribute("data-places") or "").split() for each in marks(page).all())
    listed = page.seen.locator(".pointless")
    assert "at places without a point" in listed.locator("summary").inner_text()
    listed.locator("summary").click()
    assert listed.locator("[data-place='place/israel'] + ul .thing").count() >= 2


def test_every_event_that_passes_is_on_the_map_or_counted_beside_it(explorer: Opens) -> None:
    page = explorer(view="map")
    counted = figure(page, "drawn") + figure(page, "pointless") + figure(page, "nowhere")
    assert page.page.locator(".status").inner_text().endswith(f"of {counted} events")


def test_contested_filter_leaves_the_marks_of_contested_events(explorer: Opens) -> None:
    page = explorer(view="map", contested="yes")
    counts = [(each.get_attribute("data-events"), each.get_attribute("data-contested")) for each in marks(page).all()]
    assert counts
    assert all(events == contested for events, contested in counts)


def test_region_is_drawn_apart_from_towns(explorer: Opens) -> None:
    page = explorer(view="map", map="138.2,-4.5,60")
    nduga = mark(page, "data-places*='place/nduga'")
    assert nduga.get_attribute("data-wide") == "true"
    assert "somewhere in it" in nduga.inner_text()


def test_a_report_of_a_town_in_a_region_marks_the_town_alone(explorer: Opens) -> None:
    page = explorer(view="map", selected="event/air-strike-hpakant-2022-10-01-c2563b", map="96.3,25.6,60")
    chosen = mark(page, "data-chosen=true")
    assert [each.get_attribute("data-places") for each in chosen.all()] == ["place/hpakant-1323815"]


def test_event_of_several_places_has_a_mark_at_each(explorer: Opens) -> None:
    page = explorer(view="map", selected=STEPANAKERT, map="46.8,39.75,800")
    chosen = mark(page, "data-chosen=true")
    assert {each.get_attribute("data-places") for each in chosen.all()} == {
        "place/stepanakert-146970",
        "place/shusha-147105",
        "place/martuni-146969",
    }


def test_borders_are_drawn_only_when_asked_for_and_labelled_as_disputed(explorer: Opens) -> None:
    page = explorer(view="map")
    note = page.seen.locator(".disputed")
    assert not note.is_visible()
    page.seen.get_by_label("Borders").check()
    assert "disputed; as Natural Earth draws them" in note.inner_text()
    assert page.link["borders"] == "1"


@pytest.mark.parametrize("page", [Screen(locale="id-ID")], indirect=True)
def test_map_speaks_indonesian(explorer: Opens) -> None:
    page = explorer(view="map", borders="1")
    assert "dipersengketakan" in page.seen.locator(".disputed").inner_text()
    assert page.seen.locator(".drawn").inner_text().endswith("di peta")


def test_what_is_seen_of_the_world_is_in_the_link_and_takes_no_undo(explorer: Opens) -> None:
    page = explorer(view="map")
    marks(page)
    page.seen.get_by_role("button", name="Closer").click()
    page.page.wait_for_url("**#*map=*")
    seen = page.link["map"]
    assert page.page.get_by_role("button", name="Undo").is_disabled()
    page.open(view="map", map=seen)
    assert page.link["map"] == seen


def test_keyboard_alone_moves_zooms_and_shows_everything(explorer: Opens) -> None:
    page = explorer(view="map", map="40,20,10")
    marks(page)
    page.page.locator(".map .stage canvas").focus()
    page.page.keyboard.press("ArrowRight")
    page.page.keyboard.press("+")
    page.page.wait_for_url(lambda address: "map=40%2C20" not in address)
    longitude, _, zoom = map(float, page.link["map"].split(","))
    assert (longitude, zoom) == (48.0, 15.0)
    page.page.keyboard.press("0")
    assert "map" not in page.link


def test_arrows_walk_through_the_marks_and_enter_chooses(explorer: Opens) -> None:
    page = explorer(view="map", map="46.36,40.68,100")
    walked = marks(page)
    walked.first.focus()
    first = page.page.evaluate("document.activeElement.dataset.key")
    page.page.keyboard.press("ArrowDown")
    assert page.page.evaluate("document.activeElement.dataset.key") != first
    page.page.keyboard.press("Home")
    page.page.keyboard.press("Enter")
    page.seen.locator(".opened .thing").first.click()
    assert page.link["selected"].startswith("event/")


def test_click_on_a_mark_of_one_event_chooses_it(explorer: Opens) -> None:
    page = explorer(view="map", map="96.3,25.6,60")
    only = mark(page, "data-places='place/hpakant-1323815'")
    x, y = (float(only.get_attribute(f"data-{axis}") or "0") for axis in "xy")
    page.page.locator(".map .stage canvas").click(position={"x": x, "y": y})
    assert page.link["selected"] == "event/air-strike-hpakant-2022-10-01-c2563b"


def test_pointing_at_a_mark_tells_what_it_stands_for(explorer: Opens) -> None:
    page = explorer(view="map", map="96.3,25.6,60")
    only = mark(page, "data-places='place/hpakant-1323815'")
    x, y = (float(only.get_attribute(f"data-{axis}") or "0") for axis in "xy")
    page.page.locator(".map .stage canvas").hover(position={"x": x, "y": y})
    assert "Hpakant" in page.seen.locator(".tip").inner_text()


def test_chosen_event_out_of_sight_is_brought_into_it(explorer: Opens) -> None:
    page = explorer(view="map", map="0,60,200", selected=STEPANAKERT)
    marks(page)
    page.page.wait_for_url(lambda address: "map=0%2C60" not in address)
    longitude, latitude, zoom = map(float, page.link["map"].split(","))
    assert (round(longitude), round(latitude), zoom) == (47, 40, 200)


@pytest.mark.parametrize("page", [Screen(width=390, height=844, touch=True)], indirect=True)
def test_map_fits_on_a_phone(explorer: Opens) -> None:
    page = explorer(view="map")
    assert marks(page).count() > 3
    assert page.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_region_that_no_report_goes_into_is_no_town_either(explorer: Opens) -> None:
    page = explorer(view="map", map="38,48.5,60")
    east = mark(page, "data-places='place/eastern-ukraine'")
    assert east.get_attribute("data-wide") == "true"


def test_map_is_handed_on_as_shapes_with_the_land_and_the_names(explorer: Opens) -> None:
    page = explorer(view="map", map=NEAR_GANJA, borders="1")
    marks(page)
    _, content = export(page, "svg")
    root = ET.fromstring(content)  # noqa: S314  # the page's own
    words = {text.text for text in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Ganja", "Borders are disputed; as Natural Earth draws them."} <= words
    assert root.find(".//{http://www.w3.org/2000/svg}path") is not None
    assert root.find(".//{http://www.w3.org/2000/svg}image") is None
