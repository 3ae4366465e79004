"""The filters: each narrows to what the graph says, and every count is what the choice would leave."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from kg.rdf.dataset import Dataset
from tests.browser import Screen
from tests.explorer.conftest import Explorer
from tests.explorer.told import Account, Told

Opens = Callable[..., Explorer]

TYPE = "https://w3id.org/conflict-kg/event-types#"
FACETS = ("type", "actor", "side", "place", "kind", "source")


@pytest.fixture(scope="session")
def told(seeds_page: Path) -> Told:
    return Told(Dataset.from_turtle((seeds_page.parent / "graph.ttl").read_bytes()))


def left(page: Explorer) -> tuple[int, int]:
    """Accounts and events that the page says are left."""
    return figures(page.page.locator("footer .status").inner_text())


def figures(text: str) -> tuple[int, int]:
    accounts, events = re.findall(r"\d+", text)
    return int(accounts), int(events)


def sizes(accounts: Iterable[Account]) -> tuple[int, int]:
    found = list(accounts)
    return len(found), len({each.event for each in found if each.event})


def left_of_each(page: Explorer, facet: str, values: list[str]) -> list[tuple[int, int]]:
    """What is left by one link after the other."""
    said: list[str] = page.page.evaluate(
        """async ([facet, values]) => {
            const said = [];
            for (const value of values) {
                const followed = new Promise(done => addEventListener("hashchange", done, { once: true }));
                location.hash = new URLSearchParams({ view: "table", [facet]: value }).toString();
                await followed;
                said.push(document.querySelector("footer .status").textContent);
            }
            return said;
        }""",
        [facet, values],
    )
    return [figures(text) for text in said]


@pytest.mark.parametrize("facet", FACETS)
def test_every_value_narrows_to_the_accounts_that_have_it(facet: str, explorer: Opens, told: Told) -> None:
    page = explorer(view="table")
    values = sorted({value for account in told.accounts for value in getattr(account, facet)})
    assert len(values) > 3
    expected = [sizes(each for each in told.accounts if value in getattr(each, facet)) for value in values]
    assert left_of_each(page, facet, values) == expected


@pytest.mark.parametrize("wanted", ["yes", "no"])
def test_contested_narrows_to_accounts_of_events_in_dispute(wanted: str, explorer: Opens, told: Told) -> None:
    page = explorer(view="table", contested=wanted)
    assert left(page) == sizes(each for each in told.accounts if each.contested == (wanted == "yes"))


@pytest.mark.parametrize(
    ("since", "until"),
    [("2022-01-01", ""), ("", "2020-12-31"), ("2023-10-17", "2023-10-17"), ("1995-01-01", "1995-12-31")],
)
def test_days_narrow_to_what_may_have_happened_then(since: str, until: str, explorer: Opens, told: Told) -> None:
    page = explorer(view="table", since=since, until=until)
    expected = [
        each for each in told.accounts if each.days and each.days[0] <= (until or "9999") and each.days[1] >= since
    ]
    assert 0 < len(expected) < len(told.accounts)
    assert left(page) == sizes(expected)


def test_filters_hold_together_and_any_of_one_facet_will_do(explorer: Opens, told: Told) -> None:
    page = explorer(
        view="table", side="actor/israel actor/hamas", type=TYPE + "attack", contested="yes", since="2023-10-01"
    )
    expected = [
        each
        for each in told.accounts
        if each.side & {"actor/israel", "actor/hamas"}
        and TYPE + "attack" in each.type
        and each.contested
        and each.days
        and each.days[1] >= "2023-10-01"
    ]
    assert len(expected) > 3
    assert left(page) == sizes(expected)


@pytest.mark.parametrize("facet", ["type", "side", "place", "kind"])
def test_counts_are_what_each_choice_would_leave_under_all_other_filters(
    facet: str, explorer: Opens, told: Told
) -> None:
    page = explorer(view="table", contested="yes", source="actor/harian-cakrawala", side="actor/russia actor/ukraine")
    expected = Counter[str]()
    for each in told.accounts:
        others = facet == "side" or each.side & {"actor/russia", "actor/ukraine"}
        if each.contested and "actor/harian-cakrawala" in each.source and others:
            expected.update(getattr(each, facet))
    panel = page.page.locator(f"#filters .facet-{facet}")
    if not panel.evaluate("details => details.open"):
        panel.locator("summary").click()
    while (closed := panel.locator(".twist[aria-expanded=false], button.link:not(:has-text('Fewer'))")).count():
        closed.first.click()
    shown = {}
    for label in panel.locator(".value label").all():
        shown[label.locator(".name").inner_text()] = int(label.locator(".count").inner_text())
    assert len(shown) > 1
    assert sorted(shown.values()) == sorted(expected.values())


def test_country_holds_its_towns(explorer: Opens, told: Told) -> None:
    page = explorer(view="table")
    place = page.page.locator("#filters .facet-place")
    place.get_by_label(re.compile("^Azerbaijan")).first.check()
    assert page.link["place"] == "place/azerbaijan"
    assert left(page) == sizes(each for each in told.accounts if "place/azerbaijan" in each.place)
    place.get_by_role("button", name="What belongs to Azerbaijan").click()
    town = place.get_by_label(re.compile("^Ganja"))
    town.check()
    page.page.locator("#filters .chips").get_by_role("button", name="Remove the filter Place: Azerbaijan").click()
    assert page.link["place"].startswith("place/ganja")
    assert left(page) == sizes(each for each in told.accounts if page.link["place"] in each.place)
    assert place.get_by_label(re.compile("^Azerbaijan")).evaluate("box => box.indeterminate")


def test_kind_of_thing_hides_others_and_leaves_the_accounts(explorer: Opens, told: Told) -> None:
    page = explorer(view="table")
    group = page.page.locator("#filters .facet-class")
    group.get_by_label("places").check()
    assert page.link["class"] == "place"
    assert left(page) == sizes(told.accounts)


def test_filter_is_undone_and_done_again(explorer: Opens) -> None:
    page = explorer(view="table")
    before = left(page)
    page.page.locator("#filters .facet-side label", has_text="Hamas").first.locator("input").check()
    after = left(page)
    assert after < before
    page.page.keyboard.press("Control+z")
    assert left(page) == before
    assert not page.page.locator("#filters .facet-side label", has_text="Hamas").first.locator("input").is_checked()
    page.page.keyboard.press("Control+y")
    assert left(page) == after


def test_link_with_every_filter_comes_back_as_it_was(explorer: Opens) -> None:
    link = {
        "view": "table",
        "type": TYPE + "attack",
        "actor": "actor/russia",
        "side": "actor/russia",
        "place": "place/ukraine",
        "kind": "https://w3id.org/conflict-kg/statement-kinds#deny",
        "source": "actor/harian-cakrawala",
        "class": "event place",
        "contested": "yes",
        "since": "2022-04-08",
        "until": "2022-04-08",
    }
    page = explorer(**link)
    assert page.link == link
    assert len(page.page.locator("#filters .chips button").all()) == len(link)


def test_chips_lift_one_filter_each_and_all_at_once(explorer: Opens) -> None:
    page = explorer(view="table", side="actor/hamas actor/israel", contested="yes")
    chips = page.page.locator("#filters .chips button")
    chips.filter(has_text="Hamas").click()
    assert page.link == {"view": "table", "side": "actor/israel", "contested": "yes"}
    page.page.get_by_role("button", name="Clear all").click()
    assert page.link == {"view": "table"}
    assert chips.count() == 0


def test_search_in_a_facet_finds_what_is_not_listed(explorer: Opens) -> None:
    page = explorer(view="table")
    facet = page.page.locator("#filters .facet-actor")
    facet.locator("summary").click()
    assert facet.get_by_label(re.compile("Guterres")).count() == 0
    facet.get_by_role("searchbox").fill("guterres")
    facet.get_by_label(re.compile("Guterres")).check()
    assert page.link["actor"] == "actor/antonio-guterres"
    facet.get_by_role("searchbox").fill("")
    assert "Guterres" in facet.locator("label").first.inner_text()


def test_more_values_are_shown_when_asked_for(explorer: Opens) -> None:
    facet = explorer(view="table").page.locator("#filters .facet-side")
    few = facet.locator("label").count()
    facet.get_by_role("button", name=re.compile("more")).click()
    assert facet.locator("label").count() > few
    assert facet.get_by_role("button", name=re.compile("more|Fewer")).evaluate(
        "each => each === document.activeElement"
    )


def test_year_of_the_data_sets_both_days(explorer: Opens) -> None:
    page = explorer(view="table")
    page.page.locator("#filters .years").get_by_role("button", name="2022").click()
    assert (page.link["since"], page.link["until"]) == ("2022-01-01", "2022-12-31")
    assert page.page.locator("#filter-since").input_value() == "2022-01-01"
    page.page.locator("#filters .years").get_by_role("button", name="2022").click()
    assert page.link == {"view": "table"}


def test_day_is_typed(explorer: Opens, told: Told) -> None:
    page = explorer(view="table")
    page.page.locator("#filter-since").fill("2023-04-01")
    page.page.locator("#filter-until").fill("2023-04-30")
    expected = [
        each for each in told.accounts if each.days and each.days[0] <= "2023-04-30" and each.days[1] >= "2023-04-01"
    ]
    assert left(page) == sizes(expected)


def test_filters_by_keyboard_alone(explorer: Opens) -> None:
    page = explorer(view="table")
    keyboard = page.page.keyboard
    page.page.locator("#contested-any").focus()
    keyboard.press("ArrowDown")
    assert page.link["contested"] == "yes"
    box = page.page.locator("#filters .facet-side label", has_text="Hamas").first.locator("input")
    box.focus()
    keyboard.press("Space")
    assert page.link["side"] == "actor/hamas"
    assert page.page.evaluate("document.activeElement.checked")


def test_what_is_left_is_told_to_those_who_listen(explorer: Opens) -> None:
    page = explorer(view="table")
    page.page.locator("#contested-yes").check()
    status = page.page.get_by_role("status")
    assert re.fullmatch(r"Filters: \d+ accounts? of \d+ events?", status.inner_text())


@pytest.mark.parametrize("page", [Screen(width=390, height=844, touch=True)], indirect=True)
def test_filters_lie_over_the_page_on_a_phone_and_go_away(explorer: Opens) -> None:
    page = explorer()
    panel = page.page.locator("#filters")
    toggle = page.page.locator(".toggle-filters")
    assert panel.is_hidden()
    assert toggle.get_attribute("aria-expanded") == "false"
    toggle.tap()
    assert panel.is_visible()
    assert toggle.get_attribute("aria-expanded") == "true"
    panel.get_by_label(re.compile("^in dispute")).tap()
    page.page.keyboard.press("Escape")
    assert panel.is_hidden()
    assert page.link["contested"] == "yes"
    assert page.page.evaluate("document.documentElement.scrollWidth") <= 390
