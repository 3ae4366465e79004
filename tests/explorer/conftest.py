"""The seeds' page, open in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlencode

import pytest

from tests.browser import Watch, open_page
from tests.conftest import Demo

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

#: Events of the seeds that two articles tell of, and that are in dispute; parts of their labels.
GANJA = "missile strike, Ganja, 11 October 2020"
HOSPITAL = "bombing, Gaza City, 17 October 2023"


@dataclass(frozen=True)
class Explorer:
    """The page as a person has it before them."""

    page: Page
    file: Path
    watch: Watch

    def open(self, **hash_: str) -> Explorer:
        """Open the page, or follow a link in it: ``open(view="table", of="event")``."""
        address = self.file.resolve().as_uri()
        open_page(self.page, f"{address}#{urlencode(hash_)}" if hash_ else address, self.watch)
        self.seen.wait_for()
        return self

    @property
    def link(self) -> dict[str, str]:
        """What the address now says, by name."""
        return {name: values[0] for name, values in parse_qs(self.page.evaluate("location.hash.slice(1)")).items()}

    def view(self, name: str) -> Locator:
        """Go to a view by its tab; what is seen of it."""
        self.page.locator(f"nav.tabs .tab-{name}").click()
        return self.seen

    @property
    def seen(self) -> Locator:
        """The view that is open."""
        return self.page.locator("#view > section")

    def search(self, words: str) -> Locator:
        """Type into the search box; the lines that are listed."""
        self.page.locator("#search").fill(words)
        return self.page.locator("#found [role=option]")

    def choose(self, words: str) -> None:
        """Search, and take the first that is found."""
        self.search(words).first.click()


@pytest.fixture(scope="session")
def seeds_page(demo: Demo) -> Path:
    """The page that a build of the seeds writes."""
    return demo.graph / "explorer.html"


@pytest.fixture
def explorer(page: Page, seeds_page: Path, watch: Watch) -> Callable[..., Explorer]:
    """Opens the seeds' page at a link: ``explorer(view="map")``."""
    return Explorer(page, seeds_page, watch).open
