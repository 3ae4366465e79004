"""An event with its sides next to each other, as the dossier of the same event has them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.dossier.contents import Dossier, Stance
from kg.dossier.gathering import gather_dossier
from kg.explorer import write_page
from kg.folder import GraphFolder
from kg.rdf.iris import Iris
from kg.rdf.terms import CKG
from kg.show.facts import nodes
from kg.stores import MemoryStore, Store
from tests.browser import Screen, Watch
from tests.conftest import Demo
from tests.dossier.market import EVENT, market
from tests.explorer.conftest import Explorer

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

Opens = Callable[..., Explorer]

GANJA = "event/missile-strike-ganja-2020-10-11-4024df"
PAZIGYI = "event/air-strike-pazigyi-2023-04-11-833b2a"
HOSPITAL = "event/air-strike-gaza-city-2023-10-17-69f4c5"
MARKET = f"event/{EVENT}"
STANCES = {
    Stance.AFFIRMS: "affirms",
    Stance.DENIES: "denies",
    Stance.BOTH: "both",
    Stance.GAVE_IN: "gave-in",
    Stance.TOOK_BACK: "took-back",
    Stance.OPEN: "open",
}
PHONE = Screen(width=390, height=844, touch=True)


@pytest.fixture(scope="module")
def store(demo: Demo) -> Iterator[Store]:
    store = GraphFolder(demo.graph).store()
    yield store
    store.close()


@pytest.fixture(scope="session")
def market_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page of the shelled market, whose articles' texts are not at hand."""
    out = tmp_path_factory.mktemp("market") / "explorer.html"
    write_page(market(), out, sparql=False)
    return out


@pytest.fixture
def at_market(page: Page, market_page: Path, watch: Watch) -> Opens:
    return Explorer(page, market_page, watch).open


def names(found: Locator) -> str:
    """What some things are called, without their signs."""
    labels: list[str] = found.locator(".thing > span:last-child").all_inner_texts()
    return " and ".join(labels) if len(labels) < 3 else f"{', '.join(labels[:-1])} and {labels[-1]}"


def assert_tells(seen: Locator, dossier: Dossier) -> None:
    """The view says what the dossier says: sides, stances, agreement, dispute, figures, silence."""
    columns = seen.locator(".side").all()
    shown = [
        (
            names(column.locator("h3")),
            column.get_attribute("data-stance"),
            column.get_attribute("data-party") == "true",
            int(column.get_attribute("data-sayings") or 0),
        )
        for column in columns
    ]
    told = [(side.name, STANCES[side.stance], side.is_party, len(side.sayings)) for side in dossier.sides]
    assert sorted(shown) == sorted(told)
    assert [side for side in shown if side[2]] == [side for side in told if side[2]]
    assert (seen.locator(".stamp:not(.calm)").count() == 1) is dossier.contested
    agreed = [note.get_attribute("title") for note in seen.locator(".agreed dd small").all()]
    assert agreed == [row.note for row in dossier.agreed]
    for side in dossier.affirming:
        assert side in seen.locator(".agreed p").inner_text()
    assert (seen.locator("dd[data-slot=denied] li").count() > 0) is bool(dossier.dispute.denials)
    doers = [names(each) for each in seen.locator("dd[data-slot=agent] li").all()]
    assert {row.name for row in dossier.dispute.rivals} <= set(doers)
    if not any(reason.startswith("They name different agents") for reason in dossier.dispute.reasons):
        assert len(doers) == len(dossier.dispute.rivals)
    assert seen.locator(".reasons li").all_text_contents() == list(dossier.dispute.reasons)
    given = [figure for figure in dossier.figures if figure.low is not None or figure.high is not None]
    assert seen.locator(".ranges li").count() == len(given)
    assert seen.locator(".ranges li.off").count() == sum(figure.denied or figure.corrected for figure in given)
    assert seen.locator(".gaps li").all_inner_texts() == list(dossier.unsaid)
    assert seen.locator(".admission").count() == len(dossier.settled)


def test_every_event_in_dispute_is_told_as_its_dossier_tells_it(explorer: Opens, store: Store) -> None:
    contested = nodes(store, f"SELECT ?event WHERE {{ ?event {CKG.contested} true }}")
    assert contested
    for event in [*contested, Iris().event(PAZIGYI.removeprefix("event/"))]:
        seen = explorer(view="accounts", selected=event.value.removeprefix(Iris().base)).seen
        assert_tells(seen, gather_dossier(store, event))


def test_market_is_told_as_its_dossier_tells_it(at_market: Opens) -> None:
    seen = at_market(view="accounts", selected=MARKET).seen
    assert_tells(seen, gather_dossier(MemoryStore(market()), Iris().event(EVENT)))


def test_story_printed_twice_stands_once_with_who_prints_it_again(at_market: Opens) -> None:
    seen = at_market(view="accounts", selected=MARKET).seen
    accusation = seen.locator(".saying", has_text="Idris Malun")
    assert accusation.count() == 1
    assert "printed again by Obor Timur" in accusation.inner_text()


def test_denial_stands_struck_beside_the_accusation_that_it_answers(explorer: Opens) -> None:
    seen = explorer(view="accounts", selected=GANJA).seen
    denial = seen.locator(".side", has_text="Armenia").locator(".saying", has_text="Shushan Stepanyan")
    assert "Armenia menembakkan rudal" in denial.locator(".answers s").inner_text()
    assert denial.locator(".denial s").inner_text() == "shelling · at Ganja"
    denial.locator(".answers button").click()
    assert "Armenia menembakkan rudal" in seen.locator(".saying:focus").inner_text()
    seen.locator(".saying:focus .denied-by button").click()
    assert "denies" in seen.locator(".saying:focus").inner_text()


def test_facts_are_marked_by_who_says_the_same_and_who_says_otherwise(explorer: Opens) -> None:
    page = explorer(view="accounts", selected=HOSPITAL)
    blamed = page.seen.locator("[data-stance=affirms] .saying", has_text="melancarkan serangan udara")
    assert "✗ Israel" in blamed.locator("dd[data-slot=by] .contradict").inner_text()
    assert "✓" in blamed.locator("dd[data-slot=on] .agree").inner_text()
    alone = page.seen.locator(".saying", has_text="314 lainnya")
    assert alone.locator("dd[data-slot=toll] :is(.agree, .contradict)").count() == 0


def test_correction_is_marked_and_leads_to_what_was_said_later(explorer: Opens) -> None:
    seen = explorer(view="accounts", selected=HOSPITAL).seen
    seen.get_by_role("button", name="corrected later").click()
    assert "471" in seen.locator(".saying:focus").inner_text()
    assert "at least" not in seen.locator(".ranges li.off s").inner_text()


def test_accounts_that_do_not_pass_the_filters_are_counted_and_can_be_shown(explorer: Opens) -> None:
    page = explorer(view="accounts", selected=GANJA, source="actor/kabar-semesta")
    assert page.seen.locator(".saying").count() == 3
    note = page.seen.locator(".hidden-note")
    assert "8 more accounts are hidden by the filters" in note.inner_text()
    note.get_by_role("button").click()
    assert page.seen.locator(".saying").count() == 11
    assert page.seen.locator(".saying.dimmed").count() == 8
    assert page.link["all"] == "1"


def test_without_a_choice_the_most_contested_events_are_offered(explorer: Opens) -> None:
    page = explorer(view="accounts")
    assert page.seen.locator("h2").inner_text() == "The most contested events"
    page.seen.locator(".choices .thing").first.click()
    assert page.link["selected"] == HOSPITAL
    assert page.seen.locator(".side").count() > 1


def test_an_actor_offers_its_events_and_the_most_contested_first(explorer: Opens) -> None:
    page = explorer(view="accounts", selected="actor/armenia")
    assert page.seen.locator("h2").inner_text() == "Events of Armenia"
    assert "Ganja" in page.seen.locator(".choices li").first.inner_text()


def test_words_lead_to_the_article(explorer: Opens) -> None:
    page = explorer(view="accounts", selected=GANJA)
    page.seen.locator(".saying", has_text="Hikmet Hajiyev").first.get_by_role("button", name="read it there").click()
    assert page.link["view"] == "evidence"
    assert page.link["selected"].startswith("article/warta-nusantara")


def test_view_speaks_indonesian(explorer: Opens) -> None:
    page = explorer(view="accounts", selected=GANJA)
    page.page.get_by_role("button", name="Indonesia", exact=True).click()
    text = page.seen.inner_text()
    assert "Dibantah oleh" in text
    assert "membantahnya" in text
    assert "denies" not in text


@pytest.mark.parametrize("page", [PHONE], indirect=True)
def test_sides_stand_below_one_another_on_a_phone(explorer: Opens) -> None:
    page = explorer(view="accounts", selected=GANJA)
    boxes = [column.bounding_box() for column in page.seen.locator(".side").all()]
    assert len({round(box["x"]) for box in boxes if box}) == 1
    assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
