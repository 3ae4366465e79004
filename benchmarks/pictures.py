"""The pictures of the page that README shows: ``python -m benchmarks.pictures`` after ``make demo``."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser import ARGUMENTS, chromium

PAGE = Path("out/demo/explorer.html")
OUT = Path("kg/explorer/pictures")
HOSPITAL = "bombing gaza city"
GANJA = "missile strike ganja"
#: What is searched for and chosen, and the view that is then looked at.
PICTURES = {"accounts": (HOSPITAL, "accounts"), "evidence": (GANJA, "evidence"), "map": (GANJA, "map")}


def main() -> None:
    """Take every picture anew."""
    OUT.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 1280, "height": 800}, locale="en-GB")
        for name, (words, view) in PICTURES.items():
            page.goto(PAGE.resolve().as_uri())
            page.locator("#search").fill(words)
            page.locator("#found [role=option]").first.click()
            page.locator(f"nav.tabs .tab-{view}").click()
            page.wait_for_timeout(500)
            page.screenshot(path=OUT / f"{name}.png")
            print(OUT / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
