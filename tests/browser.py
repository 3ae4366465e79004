"""A real browser for pages: Debian's Chromium without a head or a network, and a watch over what pages do in it.

``page`` is a page of a context of its own; ``open_page(page, path)`` opens a file in it. A page may ask for itself,
for ``blob:`` and for ``data:``; everything else is refused. Refused requests, errors, breaches of the page's
Content-Security-Policy, dialogs and windows fail the test, unless it takes them out of ``watch``.

    @pytest.mark.parametrize("page", [Screen(width=390, height=844, touch=True)], indirect=True)
    def test_list_fits_on_a_phone(page: Page, tmp_path: Path) -> None: ...
"""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Route, WebError

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_POLICY = "Content Security Policy"
_OF_THE_PAGE = ("blob:", "data:", "about:")

Kind = Literal["request", "error", "violation", "dialog", "window"]


@dataclass(frozen=True, slots=True)
class Screen:
    """What a page is looked at with."""

    width: int = 1280
    height: int = 800
    color_scheme: Literal["dark", "light"] = "light"
    reduced_motion: Literal["reduce", "no-preference"] = "no-preference"
    locale: str = "en-GB"
    touch: bool = False
    density: float = 1  #: device pixels to a pixel


@dataclass
class Watch:
    """What pages did that no page may do, in order."""

    seen: list[tuple[Kind, str]] = field(default_factory=list)
    opened: set[str] = field(default_factory=set)  #: addresses that the test itself opened

    def take(self, kind: Kind) -> list[str]:
        """What was seen of a kind, which the test expects and looks at itself."""
        taken = [words for each, words in self.seen if each == kind]
        self.seen = [(each, words) for each, words in self.seen if each != kind]
        return taken

    def of_the_test(self, address: str) -> bool:
        """Whether a request is for the page that was opened, or for what the page itself holds."""
        return address.startswith(_OF_THE_PAGE) or address.partition("#")[0] in self.opened

    def answer(self, route: Route) -> None:
        """Let a request through or refuse it."""
        if self.of_the_test(route.request.url):
            route.continue_()
        else:
            self.seen.append(("request", route.request.url))
            route.abort()

    def hear(self, message: ConsoleMessage) -> None:
        """Keep what the console calls an error."""
        if message.type == "error":
            self.seen.append(("violation" if _POLICY in message.text else "error", message.text))

    def fail(self, error: WebError) -> None:
        """Keep what a script did not catch."""
        self.seen.append(("error", str(error.error)))

    def close(self, dialog: Dialog) -> None:
        """Keep an alert, a prompt or a question, and answer no."""
        self.seen.append(("dialog", f"{dialog.type}: {dialog.message}"))
        dialog.dismiss()


@dataclass(frozen=True)
class Chromium:
    """The one browser of a run of tests."""

    browser: Browser
    loop: asyncio.AbstractEventLoop

    @contextmanager
    def page(self, watch: Watch, screen: Screen | None = None) -> Iterator[Page]:
        """A page of its own context, without a history, a cache or a network."""
        screen = screen or Screen()
        with _running(self.loop):
            context = self.browser.new_context(
                viewport={"width": screen.width, "height": screen.height},
                color_scheme=screen.color_scheme,
                reduced_motion=screen.reduced_motion,
                locale=screen.locale,
                has_touch=screen.touch,
                is_mobile=screen.touch,
                device_scale_factor=screen.density,
                service_workers="block",
            )
            try:
                context.on("console", watch.hear)
                context.on("weberror", watch.fail)
                context.on("dialog", watch.close)
                context.route("**/*", watch.answer)
                page = context.new_page()
                page.on("websocket", lambda socket: watch.seen.append(("request", socket.url)))
                context.on("page", lambda other: watch.seen.append(("window", other.url)))
                yield page
            finally:
                context.close()


def open_page(page: Page, where: Path | str, watch: Watch) -> None:
    """Open a file, or an address that a test serves; a fragment may stand behind an address."""
    address = where.resolve().as_uri() if isinstance(where, Path) else where
    watch.opened.add(address.partition("#")[0])
    page.goto(address, wait_until="load")


def chromium() -> str | None:
    """Where the browser is, if there is one."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Chromium]:
    program = chromium()
    if program is None:
        pytest.skip("no chromium on PATH: apt-get install chromium")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415  # most runs of tests open no browser

    playwright = sync_playwright().start()
    loop = asyncio.get_running_loop()
    with _running(None):
        with _running(loop):
            started = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield Chromium(started, loop)
        with _running(loop):
            started.close()
    playwright.stop()


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def page(browser: Chromium, watch: Watch, request: pytest.FixtureRequest) -> Iterator[Page]:
    with browser.page(watch, getattr(request, "param", None)) as page:
        yield page
    assert watch.seen == []


@contextmanager
def _running(loop: asyncio.AbstractEventLoop | None) -> Iterator[None]:
    """Playwright's loop counts as running only while a page is open: beside it no test could run one of its own."""
    before = asyncio._get_running_loop()
    asyncio._set_running_loop(loop)
    try:
        yield
    finally:
        asyncio._set_running_loop(before)
