"""A page in a real browser without a head: how soon it can be used, how smoothly it pans, how fast it finds.

Every visit is of a browser of its own with an empty profile and no network. Needs chromium on PATH.
"""

from __future__ import annotations

import math
import shutil
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import CDPSession, Page, sync_playwright

from kg.errors import SetupError
from tests.browser import ARGUMENTS

SCREEN = {"width": 1280, "height": 800}
PATIENCE = 180_000  #: milliseconds that a page may take until it can be used
PAN = 3.0  #: seconds
_STEP = 1 / 120  #: seconds between two movements of the mouse

_IS_READY = "performance.getEntriesByName('kg:interactive').length > 0"
_CANVAS = """() => {
  const area = (c) => { const r = c.getBoundingClientRect(); return r.width * r.height; };
  const canvas = [...document.querySelectorAll("canvas")].sort((a, b) => area(b) - area(a))[0];
  if (!canvas) return null;
  const r = canvas.getBoundingClientRect(), e = 14;
  const right = Math.min(r.right, innerWidth), bottom = Math.min(r.bottom, innerHeight);
  const corners = [[r.left + e, r.top + e], [right - e, r.top + e], [r.left + e, bottom - e], [right - e, bottom - e]];
  const middles = [[r.left + e, (r.top + bottom) / 2], [right - e, (r.top + bottom) / 2]];
  const free = [...corners, ...middles].find(([x, y]) => document.elementFromPoint(x, y) === canvas);
  return free ? { from: free, to: [(r.left + right) / 2, (r.top + bottom) / 2] } : null;
}"""
_COUNT = """() => {
  window.kgFrames = [];
  const count = (now) => { window.kgFrames.push(now); window.kgCounting = requestAnimationFrame(count); };
  window.kgCounting = requestAnimationFrame(count);
}"""
_COUNTED = """() => { cancelAnimationFrame(window.kgCounting); return window.kgFrames; }"""
_FOUND = "() => performance.getEntriesByName('kg:search').map((entry) => entry.duration)"


@dataclass(frozen=True, slots=True)
class Visit:
    """What one visit measured; what a page does not offer is None."""

    interactive: float  #: seconds from the start of the navigation
    opening: float  #: seconds of processor that this took, whatever else the machine was doing
    heap: float  #: megabytes of JavaScript, after a collection
    frames: float | None = None  #: a second, while panning over everything
    drawing: float | None = None  #: milliseconds of processor for each of them
    search: float | None = None  #: milliseconds, the median of all queries
    slowest_search: float | None = None


def visit(path: Path, *, overview: str = "", queries: Sequence[str] = ()) -> Visit:
    """Open a page, pan over its picture of everything (at the fragment ``overview``), type some queries."""
    with opened() as (page, session):
        idle = _processor(page)
        page.goto(path.resolve().as_uri())
        interactive = until_ready(page)
        opening = _processor(page) - idle
        heap = _heap(session)
        show(page, overview)
        idle = _processor(page)
        gaps = pan(page)
        drawing = _processor(page) - idle
        found = search(page, queries) if queries else []
        return Visit(
            interactive=interactive,
            opening=opening,
            heap=heap,
            frames=1000 * len(gaps) / sum(gaps) if gaps else None,
            drawing=1000 * drawing / len(gaps) if gaps else None,
            search=median(found) if found else None,
            slowest_search=max(found, default=None),
        )


def browser() -> str | None:
    """Where the browser is, if there is one."""
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@contextmanager
def opened() -> Iterator[tuple[Page, CDPSession]]:
    """A browser without a past, and a line to its inspector."""
    program = browser()
    if program is None:
        raise SetupError("chromium: not on PATH. apt-get install chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        try:
            context = started.new_context(viewport=SCREEN, offline=True)  # type: ignore[arg-type]
            page = context.new_page()
            page.set_default_timeout(PATIENCE)
            yield page, context.new_cdp_session(page)
        finally:
            started.close()


def until_ready(page: Page) -> float:
    """Seconds from the start of the navigation until the page says that it can be used."""
    patience = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(_IS_READY):  # what waits inside the page runs words as a script, which ours forbids
        if time.monotonic() > patience:
            raise SetupError(f"{page.url}: three minutes, and it does not say that it can be used")
        page.wait_for_timeout(50)
    moment: float = page.evaluate("performance.getEntriesByName('kg:interactive')[0].startTime")
    return moment / 1000


def show(page: Page, overview: str) -> None:
    """Go to a fragment of the page, and wait until it is calm."""
    if overview:
        page.evaluate("(hash) => { location.hash = hash; }", overview)
    page.wait_for_timeout(3000)


def pan(page: Page) -> list[float]:
    """Milliseconds between frames while the picture is dragged about in circles; none where there is no picture."""
    spots = page.evaluate(_CANVAS)
    if spots is None:
        return []
    (x, y), (middle_x, middle_y) = spots["from"], spots["to"]
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(_COUNT)
    start = time.monotonic()
    while (passed := time.monotonic() - start) < PAN:
        turn = 2 * math.pi * passed
        reach = 0.25 * (1 - math.cos(turn))
        page.mouse.move(x + (middle_x - x) * reach + 40 * math.sin(turn), y + (middle_y - y) * reach)
        time.sleep(max(0.0, _STEP - (time.monotonic() - start - passed)))
    moments: list[float] = page.evaluate(_COUNTED)
    page.mouse.up()
    return [after - before for before, after in pairwise(moments)]


def search(page: Page, queries: Sequence[str]) -> list[float]:
    """Milliseconds that each key of each query took to be answered, as the page measures itself."""
    box = page.locator("input[type=search]:visible, [role=searchbox]:visible, [role=combobox]:visible").first
    for query in queries:
        box.fill("")
        box.press_sequentially(query, delay=30)
        page.wait_for_timeout(150)
    found: list[float] = page.evaluate(_FOUND)
    return found


def profile(path: Path, overview: str, top: int = 12) -> Iterator[tuple[str, list[tuple[float, str]]]]:
    """Where the time goes, first while the page opens, then while it is dragged: milliseconds by function."""
    with opened() as (page, session):
        page.goto(path.resolve().as_uri())
        until_ready(page)
        session.send("Profiler.enable")
        session.send("Profiler.setSamplingInterval", {"interval": 500})
        session.send("Profiler.start")
        page.reload()
        until_ready(page)
        yield "opening", _heaviest(session.send("Profiler.stop")["profile"], top)
        show(page, overview)
        session.send("Profiler.start")
        pan(page)
        yield "panning", _heaviest(session.send("Profiler.stop")["profile"], top)


def _heaviest(recorded: dict[str, Any], top: int) -> list[tuple[float, str]]:
    """Functions by the milliseconds spent in themselves."""
    names = {}
    for node in recorded["nodes"]:
        frame = node["callFrame"]
        where = f"{frame['url'].rsplit('/', 1)[-1][:40]}:{frame['lineNumber'] + 1}:{frame['columnNumber']}"
        names[node["id"]] = f"{frame['functionName'] or '(nameless)'} {where if frame['url'] else ''}".strip()
    spent: Counter[str] = Counter()
    for node, delta in zip(recorded["samples"], recorded["timeDeltas"], strict=True):
        spent[names[node]] += delta
    return [(micros / 1000, name) for name, micros in spent.most_common(top)]


def _processor(page: Page) -> float:
    """Seconds of processor that the page and the drawing of it have taken so far."""
    started = page.context.browser
    if started is None:
        raise SetupError("chromium: gone while a page was open")
    told = started.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    return sum(process["cpuTime"] for process in told if process["type"] in ("renderer", "GPU"))


def _heap(session: CDPSession) -> float:
    session.send("HeapProfiler.collectGarbage")
    session.send("Performance.enable")
    metrics = session.send("Performance.getMetrics")["metrics"]
    used: float = next(metric["value"] for metric in metrics if metric["name"] == "JSHeapUsedSize")
    return used / 1e6
