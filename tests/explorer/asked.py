"""A question in the page: its link, its answer, and the file that is handed over."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page


def wait(page: Page) -> str:
    """What the page says once it has answered."""
    expect(page.locator(".answer, .query > .fault:not([hidden])")).to_be_visible(timeout=20_000)
    return page.locator(".asked-status").inner_text()


def saved(page: Page, form: str) -> str:
    """The answer as the file that the page hands over."""
    with page.expect_download() as waiting:
        page.locator(".saving").get_by_role("button", name=form).click()
    return Path(waiting.value.path()).read_text("utf-8")


def link(query: str, params: Mapping[str, str]) -> dict[str, str]:
    return {"view": "query", "query": query, **{f"p.{name}": value for name, value in params.items()}}
