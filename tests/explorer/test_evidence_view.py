"""An article with every word marked that a fact rests on, beside the facts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.explorer import write_page
from kg.folder import GraphFolder
from kg.rdf.iris import Iris
from kg.rdf.terms import CKG
from kg.show.facts import Facts, nodes
from tests.browser import Screen, Watch
from tests.conftest import Demo
from tests.dossier.market import EVENT, market, monitors
from tests.explorer.conftest import Explorer

if TYPE_CHECKING:
    from playwright.sync_api import Page

Opens = Callable[..., Explorer]

KABAR = "article/kabar-semesta-2020-10-12-8ec0da"
GANJA = "event/missile-strike-ganja-2020-10-11-4024df"
ARABIC = f"article/{Iris().article(monitors().article).value.rpartition('/')[2]}"
PHONE = Screen(width=390, height=844, touch=True)
#: The words of the text that are lit.
LIT = "[...document.querySelectorAll('.text mark.lit')].map(mark => mark.textContent).join('')"


@pytest.fixture(scope="session")
def one_text_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of the shelled market that holds the text of the Arabic article alone."""
    out = tmp_path_factory.mktemp("market-text") / "explorer.html"
    write_page(market(), out, [monitors().article], sparql=False)
    return out


@pytest.fixture
def at_market(page: Page, one_text_page: Path, watch: Watch) -> Opens:
    return Explorer(page, one_text_page, watch).open


def test_text_stands_whole_however_its_marks_overlap(explorer: Opens, demo: Demo) -> None:
    folder = GraphFolder(demo.graph)
    making = folder.making()
    assert making is not None
    articles = [reading.article for reading in folder.kept(making.edition).readings]
    texts = {Iris().article(each).value: each.text for each in articles}
    assert len(texts) == 8
    for address, text in texts.items():
        page = explorer(view="evidence", selected=address.removeprefix(Iris().base))
        lines = page.seen.locator(".text p").all_text_contents()
        assert lines == [line for line in text.split("\n") if line]


def test_every_passage_of_the_article_lights_up_with_its_fact(explorer: Opens, demo: Demo) -> None:
    page = explorer(view="evidence", selected=KABAR)
    store = GraphFolder(demo.graph).store()
    facts = Facts(store)
    article = Iris().base + KABAR
    statements = nodes(
        store,
        f"SELECT DISTINCT ?it WHERE {{ ?it a {CKG.Statement} ; {CKG.evidence}/{CKG.inArticle} <{article}> }}",
    )
    facts.load(statements)
    quotes = {facts.text(passage, CKG.quote) for each in statements for passage in facts.things(each, CKG.evidence)}
    lit = set()
    for fact in page.seen.locator(".fact").all():
        fact.locator(".manner").first.hover()
        lit.add(page.page.evaluate(LIT))
    assert lit == quotes
    store.close()


def test_pointing_at_words_lights_their_facts(explorer: Opens) -> None:
    page = explorer(view="evidence", selected=KABAR)
    page.seen.locator(".text mark", has_text="sembilan orang tewas").first.hover()
    assert page.seen.locator(".fact.lit .who").inner_text().endswith("Azerbaijan")
    assert page.seen.locator(".toll.lit").inner_text() == "9 killed (orang)"
    page.seen.locator("h2").hover()
    assert page.seen.locator(".lit").count() == 0


@pytest.mark.parametrize("page", [Screen(reduced_motion="reduce")], indirect=True)
def test_facts_out_of_sight_are_brought_into_sight(explorer: Opens) -> None:
    page = explorer(view="evidence", selected=KABAR)
    last = page.seen.locator(".fact").last
    last.scroll_into_view_if_needed()
    page.page.mouse.move(300, 500)
    page.seen.locator(".text mark").first.hover()
    pane = page.seen.locator(".fact-pane")
    fact, seen = page.seen.locator(".fact.lit").first.bounding_box(), pane.bounding_box()
    assert fact is not None
    assert seen is not None
    assert seen["y"] <= fact["y"] < seen["y"] + seen["height"]


def test_clicking_a_name_chooses_whom_it_means_and_stays_in_the_article(explorer: Opens) -> None:
    page = explorer(view="evidence", selected=KABAR)
    page.seen.locator(".text mark.m-person", has_text="Shushan Stepanyan").click()
    assert page.link["selected"] == "actor/shushan-stepanyan"
    assert page.link["article"] == KABAR
    assert page.seen.locator("h2").inner_text().startswith("Armenia Bantah")
    assert page.seen.locator(".text mark.chosen").count() > 0


def test_arrows_go_from_words_to_words_and_enter_chooses(explorer: Opens) -> None:
    page = explorer(view="evidence", selected=KABAR)
    assert page.seen.locator(".text mark[tabindex='0']").count() == 1
    page.seen.locator(".text mark").first.focus()
    for key in ("End", "Home", "ArrowRight"):
        page.page.keyboard.press(key)
    assert page.seen.locator(".text mark:focus").inner_text() == "Stepanakert"
    assert page.seen.locator(".text mark[tabindex='0']").count() == 1
    assert "places: Stepanakert" in page.page.locator("[aria-live=polite]").inner_text()
    page.page.keyboard.press("Enter")
    assert page.link["selected"].startswith("place/stepanakert")


def test_what_is_chosen_elsewhere_is_read_in_each_article_that_speaks_of_it(explorer: Opens) -> None:
    page = explorer(view="evidence", selected=GANJA)
    articles = page.seen.locator(".articles button")
    assert articles.all_inner_texts() == ["Warta Nusantara · 12 Oct 2020", "Kabar Semesta · 12 Oct 2020"]
    assert "membantah" in page.seen.locator(".text mark.chosen").all_text_contents()
    articles.nth(1).click()
    assert page.link["article"] == KABAR
    assert page.seen.locator("h2").inner_text().startswith("Armenia Bantah")
    page.page.keyboard.press("Control+z")
    assert page.seen.locator("h2").inner_text().startswith("Azerbaijan: Rudal Armenia")


def test_words_that_are_read_from_an_account_are_sought_out(explorer: Opens) -> None:
    page = explorer(view="accounts", selected=GANJA)
    card = page.seen.locator(".saying", has_text="Nagorno-Karabakh military").first
    card.get_by_role("button", name="read it there").click()
    sought = page.seen.locator(".text mark.sought")
    assert "tidak menyerang Ganja" in "".join(sought.all_text_contents()).replace("\n", " ")
    assert sought.first.is_visible()


def test_kinds_of_mark_can_be_left_out_and_the_link_says_so(explorer: Opens) -> None:
    page = explorer(view="evidence", selected=KABAR)
    page.seen.locator(".legend button", has_text="places").click()
    assert page.link["unmarked"] == "place"
    assert page.seen.locator(".text mark.m-place").count() == 0
    assert page.seen.locator(".legend button", has_text="places").get_attribute("aria-pressed") == "false"
    assert page.seen.locator(".text mark.m-organization").count() > 0


def test_names_say_what_they_were_taken_for_why_and_what_else_they_could_be(explorer: Opens) -> None:
    page = explorer(view="evidence", selected=KABAR)
    martuni = page.seen.locator(".name", has=page.page.get_by_role("button", name="Martuni"))
    assert "in Nagorno-Karabakh rather than Martuni" in martuni.inner_text()
    assert "score 0.89" in martuni.inner_text()
    assert "not 0.10 Martuni (town) in Gegharkunik" in martuni.inner_text()


def test_arabic_reads_from_right_to_left(at_market: Opens) -> None:
    page = at_market(view="evidence", selected=ARABIC)
    assert page.seen.locator(".text").get_attribute("lang") == "ar"
    line = page.seen.locator(".text p").first
    assert line.evaluate("element => getComputedStyle(element).direction") == "rtl"
    assert line.text_content() == monitors().article.text


def test_article_whose_text_is_not_at_hand_shows_its_words_with_where_they_stand(at_market: Opens) -> None:
    page = at_market(view="evidence", selected=f"event/{EVENT}")
    page.seen.locator(".articles button", has_text="Evening Courier").click()
    assert "does not carry the article’s text" in page.seen.locator(".text").inner_text()
    apart = page.seen.locator(".text .apart", has_text="denied shelling the market")
    assert apart.first.locator(".offsets").inner_text() == "0–63"
    apart.first.locator("mark").hover()
    assert page.seen.locator(".fact.lit").count() == 1


def test_without_a_choice_articles_are_offered(explorer: Opens) -> None:
    page = explorer(view="evidence")
    assert page.seen.locator(".choices li").count() == 8
    page.seen.locator(".choices .thing").first.click()
    assert page.link["selected"].startswith("article/")
    assert page.seen.locator(".text mark").count() > 0


@pytest.mark.parametrize("page", [PHONE], indirect=True)
def test_facts_stand_below_the_text_on_a_phone(explorer: Opens) -> None:
    page = explorer(view="evidence", selected=KABAR)
    text, facts = (page.seen.locator(name).bounding_box() for name in (".text", ".fact-pane"))
    assert text is not None
    assert facts is not None
    assert facts["y"] >= text["y"] + text["height"]
    assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
