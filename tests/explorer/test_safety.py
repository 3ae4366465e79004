"""Words of strangers in our own page, opened and used in a real browser: nothing of them runs, asks or leaves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.explorer import write_page
from tests.browser import Watch
from tests.explorer.conftest import Explorer
from tests.explorer.strangers import articles_of, graph_of
from tests.hostile import EVERY

if TYPE_CHECKING:
    from playwright.sync_api import Page

VIEWS = ("start", "accounts", "evidence", "network", "map", "timeline", "table", "query")
#: What a page may be made of, whoever wrote the articles; the rest would have been smuggled in.
FORBIDDEN = "iframe, object, embed, base, video, audio, math, style:not(head style), img, frame, portal, applet"

HANDLERS = "[...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a => /^on/i.test(a.name)).length"


@pytest.fixture(scope="module")
def strange_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page in which every hostile string is a name, a title, a quote, an address, an id and a text."""
    file = tmp_path_factory.mktemp("strange") / "explorer.html"
    write_page(graph_of(*EVERY), file, articles_of(*EVERY))
    return file


def test_nothing_of_strangers_runs_in_any_view(page: Page, strange_page: Path, watch: Watch) -> None:
    explorer = Explorer(page, strange_page, watch).open()
    scripts = page.locator("script").count()
    for view in VIEWS:
        explorer.view(view)
        for chosen in ("event", "actor", "place", "statement", "article"):
            explorer.search(RUN_WORDS[chosen])
            if page.locator("#found [role=option]:not(.none)").count():
                page.locator("#found [role=option]").first.click()
        assert page.locator(FORBIDDEN).count() == 0, view
        assert page.locator("script").count() == scripts, view
        assert page.evaluate(HANDLERS) == 0, view
    assert page.evaluate("typeof __pwned") == "undefined"
    assert len(page.frames) == 1


def test_every_link_out_is_one_of_the_web(page: Page, strange_page: Path, watch: Watch) -> None:
    explorer = Explorer(page, strange_page, watch).open(view="table", of="article")
    for view in ("evidence", "table", "accounts"):
        explorer.view(view)
        links = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.protocol)")
        assert set(links) <= {"http:", "https:", "file:", "blob:"}


RUN_WORDS = {"event": "strike", "actor": "alert", "place": "evil", "statement": "script", "article": "pwned"}
