"""The watch over pages sees what it is there to see, and nothing of it leaves the test."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import Chromium, Screen, Watch, open_page

POLICY = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"


def put(folder: Path, body: str) -> Path:
    path = folder / "some page.html"
    path.write_text(f"<!doctype html><meta charset=utf-8>{body}", "utf-8")
    return path


def test_quiet_page_passes(page: Page, watch: Watch, tmp_path: Path) -> None:
    open_page(page, put(tmp_path, "<p>Perang</p><script>fetch(URL.createObjectURL(new Blob(['x'])))</script>"), watch)
    assert page.locator("p").inner_text() == "Perang"


@pytest.mark.parametrize(
    "address", ["https://evil.example/x.png", "http://127.0.0.1:9/x.png", "//evil.example/x.png", "beside.png"]
)
def test_request_for_anything_but_the_page_is_refused_and_seen(
    address: str, page: Page, watch: Watch, tmp_path: Path
) -> None:
    (tmp_path / "beside.png").write_bytes(b"")
    open_page(page, put(tmp_path, f"<img src='{address}'>"), watch)
    (request,) = watch.take("request")
    assert request.endswith("x.png" if "x.png" in address else "beside.png")
    assert len(watch.take("error")) == 1


def test_link_that_is_followed_is_seen(page: Page, watch: Watch, tmp_path: Path) -> None:
    open_page(page, put(tmp_path, "<a href=https://evil.example/>go</a>"), watch)
    page.click("a")
    assert watch.take("request") == ["https://evil.example/"]
    watch.take("error")


def test_window_that_opens_is_seen(page: Page, watch: Watch, tmp_path: Path) -> None:
    open_page(page, put(tmp_path, "<button onclick=\"window.open('about:blank')\">open</button>"), watch)
    with page.context.expect_page():
        page.click("button")
    assert watch.take("window") == ["about:blank"]


def test_dialog_is_seen_and_closed(page: Page, watch: Watch, tmp_path: Path) -> None:
    open_page(page, put(tmp_path, "<script>alert(1); document.title = confirm(2)</script>"), watch)
    assert watch.take("dialog") == ["alert: 1", "confirm: 2"]
    assert page.title() == "false"


def test_errors_are_seen_whether_thrown_or_told(page: Page, watch: Watch, tmp_path: Path) -> None:
    open_page(page, put(tmp_path, "<script>console.error('told'); throw Error('thrown')</script>"), watch)
    page.evaluate("Promise.resolve()")
    told, thrown = watch.take("error")
    assert told == "told"
    assert "thrown" in thrown


@pytest.mark.parametrize(
    "body",
    ["<script>0</script>", "<p style='color:red'>x</p>", "<img src=data:,x>", "<p onclick='alert(1)'>x</p>"],
)
def test_breach_of_the_policy_is_seen(body: str, page: Page, watch: Watch, tmp_path: Path) -> None:
    open_page(page, put(tmp_path, POLICY + body), watch)
    assert len(watch.take("violation")) == 1


def test_what_a_test_does_not_take_is_left_for_the_end(browser: Chromium, tmp_path: Path) -> None:
    watch = Watch()
    with browser.page(watch) as page:
        open_page(page, put(tmp_path, "<script>alert(1)</script>"), watch)
    assert watch.seen == [("dialog", "alert: 1")]


@pytest.mark.parametrize(
    "page",
    [Screen(390, 844, color_scheme="dark", reduced_motion="reduce", locale="id-ID", touch=True, density=2)],
    indirect=True,
)
def test_screen_is_the_one_that_was_asked_for(page: Page, watch: Watch, tmp_path: Path) -> None:
    open_page(page, put(tmp_path, "<meta name=viewport content='width=device-width'>"), watch)
    asked = """() => [innerWidth, innerHeight, devicePixelRatio, navigator.language, navigator.maxTouchPoints > 0,
        matchMedia('(prefers-color-scheme: dark)').matches, matchMedia('(prefers-reduced-motion: reduce)').matches]"""
    assert page.evaluate(asked) == [390, 844, 2, "id-ID", True, True, True]


def test_other_tests_may_run_a_loop_of_their_own(browser: Chromium) -> None:
    assert browser.browser.is_connected()
    assert asyncio.run(asyncio.sleep(0, "done")) == "done"
