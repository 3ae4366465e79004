"""The page for everybody: axe finds nothing serious in any view, wide or narrow, light or dark, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser import Screen
from tests.explorer.conftest import Explorer

if TYPE_CHECKING:
    from playwright.sync_api import Page

Opens = Callable[..., Explorer]

AXE = Path(__file__).parents[2] / "kg" / "explorer" / "web" / "node_modules" / "axe-core" / "axe.min.js"
VIEWS = ("start", "accounts", "evidence", "network", "map", "timeline", "table", "query")
CHOSEN = "event/missile-strike-ganja"
RUN = "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
SCREENS = [
    pytest.param(Screen(), id="wide-light-english"),
    pytest.param(
        Screen(width=390, height=844, color_scheme="dark", locale="id-ID", touch=True), id="phone-dark-indonesian"
    ),
]


def serious(page: Page) -> list[str]:
    """What axe finds and calls serious or worse, with where it stands."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE.read_text("utf-8"))
    found = page.evaluate(RUN)
    return [
        f"{each['id']}: {node['target']} {node['failureSummary']}"
        for each in found
        if each["impact"] in ("serious", "critical")
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("page", SCREENS, indirect=True)
def test_no_view_has_a_serious_barrier(explorer: Opens) -> None:
    page = explorer()
    page.choose("ganja missile")
    found = {}
    for view in VIEWS:
        page.view(view)
        page.page.wait_for_timeout(150)
        found[view] = serious(page.page)
    assert found == {view: [] for view in VIEWS}


@pytest.mark.parametrize("page", SCREENS, indirect=True)
def test_nothing_chosen_and_nothing_found_are_no_barriers(explorer: Opens) -> None:
    page = explorer(view="table", since="2090-01-01")
    assert serious(page.page) == []
    page.search("qwxz")
    assert serious(page.page) == []


def test_every_control_can_be_reached_by_tab(explorer: Opens) -> None:
    page = explorer()
    reached = set()
    for _ in range(60):
        page.page.keyboard.press("Tab")
        reached.add(page.page.evaluate("document.activeElement?.innerText?.trim() || document.activeElement?.id || ''"))
    assert {"search", "Start", "Accounts", "Evidence", "Network", "Map", "Timeline", "Table", "Query"} <= reached


def test_first_key_offers_to_skip_what_repeats(explorer: Opens) -> None:
    page = explorer()
    page.page.keyboard.press("Tab")
    assert page.page.evaluate("document.activeElement.innerText") == "Skip to the view"
    page.page.keyboard.press("Enter")
    assert page.page.evaluate("document.activeElement.id") == "view"
