"""What can be taken away from the page: the same triples, words and figures as the graph has, under safe names."""

from __future__ import annotations

import csv
import io
import re
import struct
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Page
from pyoxigraph import Literal, NamedNode, Triple

from kg.explorer import write_page
from kg.exporters.tables import safe
from kg.rdf.dataset import Dataset
from kg.rdf.iris import Iris
from kg.rdf.shapes import violations
from kg.rdf.terms import CKG, RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL, SKOS_PREF_LABEL, XSD_NS
from tests.browser import Screen, Watch
from tests.explorer.conftest import Explorer
from tests.explorer.test_access import serious
from tests.explorer.told import Account, Told
from tests.war import graph

Opens = Callable[..., Explorer]

HOSPITAL = "event/air-strike-gaza-city-2023-10-17"
PHONE = Screen(width=390, height=844, color_scheme="dark", locale="id-ID", touch=True)


@pytest.fixture(scope="session")
def seeds(seeds_page: Path) -> Dataset:
    return Dataset.from_turtle((seeds_page.parent / "graph.ttl").read_bytes())


@pytest.fixture(scope="session")
def told(seeds: Dataset) -> Told:
    return Told(seeds)


def export(page: Explorer, name: str) -> tuple[str, bytes]:
    """Take something out of the menu: its file's name, and what is in it."""
    if page.page.locator(".export-panel").is_hidden():
        page.page.locator(".toggle-export").click()
    with page.page.expect_download() as download:
        page.page.locator(f".export-{name}").click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def lines(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_whole_graph_is_the_same_bytes_as_its_file(explorer: Opens, seeds_page: Path) -> None:
    name, content = export(explorer(view="table"), "turtle")
    assert name == "kg.ttl"
    assert content == (seeds_page.parent / "graph.ttl").read_bytes()


def test_words_and_names_of_any_kind_are_written_as_turtle_has_them(page: Page, watch: Watch, tmp_path: Path) -> None:
    actor, odd = Iris().actor("ana-kovar"), "https://example.org/"
    words = ['"\\\n\r\t\b\f\x00\x1f\x7f', "\u202b\U0001f600\ue000", "=1", "</script>", "a'b", "é"]
    values: list[NamedNode | Literal] = [
        *(Literal(each) for each in words),
        *(Literal(each, language="id") for each in words),
        Literal("1", datatype=NamedNode(odd + "own")),
        *(Literal(each, datatype=NamedNode(XSD_NS + "integer")) for each in ("12", "-3", "x")),
        *(Literal(each, datatype=NamedNode(XSD_NS + "decimal")) for each in ("1.5", "-.5", "2")),
        *(Literal(each, datatype=NamedNode(XSD_NS + "double")) for each in ("1e5", "1.0E-5", "INF")),
        *(Literal(each, datatype=NamedNode(XSD_NS + "boolean")) for each in ("true", "0")),
        *(NamedNode(odd + each) for each in ("", "a b".replace(" ", "%20"), "#", "ü", "a.b.")),
    ]
    things = [Iris().actor(each) for each in ("1a", "a.b", "a.", ".", "-x", "%2F", "a/b", "ü", "a:b", "'", "_")]
    dataset = Dataset.of(
        [
            *graph(),
            *(Triple(actor, SKOS_ALT_LABEL, value) for value in values),
            *(Triple(thing, SKOS_PREF_LABEL, Literal("x")) for thing in things),
            Triple(NamedNode(odd + "s"), NamedNode(odd + "p"), NamedNode(CKG.Actor.value[: -len("Actor")])),
        ]
    )
    path = tmp_path / "explorer.html"
    write_page(dataset, path, sparql=False)
    assert export(Explorer(page, path, watch).open(view="table"), "turtle")[1] == dataset.turtle()


@pytest.mark.parametrize(
    "chosen",
    [
        HOSPITAL,
        "actor/hamas",
        "place/ukraine",
        "statement/",
        "article/harian-cakrawala-2023",
        "actor/reuters place/ganja",
    ],
)
def test_chosen_things_are_handed_on_whole_with_what_they_rest_on(
    chosen: str, explorer: Opens, seeds: Dataset, told: Told
) -> None:
    typed = sorted(told.key(str(triple.subject)[1:-1]) for triple in seeds if triple.predicate == RDF_TYPE)
    keys = [next(key for key in typed if key.startswith(part)) for part in chosen.split(" ")]
    _, content = export(explorer(view="table", selected=" ".join(keys)), "turtle")
    part = Dataset.from_turtle(content)
    assert set(part) < set(seeds)
    wanted = {seeds.base + key for key in keys}
    whole = {triple for triple in seeds if str(triple.subject)[1:-1] in wanted}
    assert whole <= set(part)
    assert violations(content) == ()


def test_event_is_handed_on_with_every_account_and_its_words(explorer: Opens, told: Told) -> None:
    event = next(each for each in told.members(CKG.Event) if each.startswith(HOSPITAL))
    _, content = export(explorer(view="table", selected=event), "turtle")
    part = Told(Dataset.from_turtle(content))
    accounts = [each for each in told.accounts if each.event == event]
    assert len(accounts) == 17
    for each in accounts:
        for thing in (each.statement, each.report, *told.all(each.report, CKG.toll)):
            passages = told.all(thing, CKG.evidence)
            assert part.all(thing, CKG.evidence) == passages
            assert [part.one(passage, CKG.quote) for passage in passages] == [
                told.one(passage, CKG.quote) for passage in passages
            ]
        assert each.article in part.members(CKG.Article)
        assert {*each.side, *each.source, *told.all(each.report, CKG.agent)} <= set(part.members(CKG.Actor))
        assert set(told.all(each.report, CKG.place)) <= set(part.members(CKG.Place))


def test_nothing_chosen_hands_on_what_passes_the_filters(explorer: Opens, told: Told) -> None:
    page = explorer(view="table", side="actor/armenia", contested="yes")
    expected = [each for each in told.accounts if "actor/armenia" in each.side and each.contested]
    name, content = export(page, "turtle")
    assert name == "kg-filtered.ttl"
    assert set(Told(Dataset.from_turtle(content)).members(CKG.Statement)) == {each.statement for each in expected}
    assert violations(content) == ()
    rows = lines(export(page, "csv")[1])
    assert sorted(row["report_id"] for row in rows) == sorted(each.report for each in expected)


def test_accounts_are_lines_with_the_words_and_where_they_stand(explorer: Opens, told: Told) -> None:
    name, content = export(explorer(view="table", selected="actor/hamas"), "csv")
    assert name == "kg-actor-hamas.csv"
    assert content.startswith(b"\xef\xbb\xbfstatement_id,report_id,")
    assert content.count(b"\r\n") >= 9
    rows = {(row["statement_id"], row["report_id"]): row for row in lines(content)}
    expected = [each for each in told.accounts if "actor/hamas" in each.actor]
    assert set(rows) == {(each.statement, each.report) for each in expected}
    for each in expected:
        compare(rows[each.statement, each.report], each, told)


def compare(row: dict[str, str], each: Account, told: Told) -> None:
    passages = told.all(each.statement, CKG.evidence)
    assert row["quote"] == safe(" | ".join(dict.fromkeys(told.one(passage, CKG.quote) for passage in passages)))
    assert row["start"] == " | ".join(dict.fromkeys(told.one(passage, CKG.start) for passage in passages))
    assert row["content"] == safe(told.one(each.statement, CKG.content))
    assert row["article_id"] == each.article
    assert row["event_id"] == each.event
    assert set(row["place_ids"].split(" | ")) == set(told.all(each.report, CKG.place)) | (
        set() if row["place_ids"] else {""}
    )
    assert row["contested"] == str(each.contested).lower()


def test_no_cell_is_a_formula(page: Page, watch: Watch, tmp_path: Path) -> None:
    tricks = ["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", 'a;=1,"b"\nc']
    triples = [
        Triple(triple.subject, triple.predicate, Literal(tricks[at % len(tricks)]))
        if triple.predicate in (CKG.content, SKOS_PREF_LABEL, RDFS_LABEL, CKG.targetText)
        else triple
        for at, triple in enumerate(graph())
    ]
    path = tmp_path / "explorer.html"
    write_page(Dataset.of(triples), path, sparql=False)
    opened = Explorer(page, path, watch).open(view="table")
    for item in ("csv", "sheet"):
        content = export(opened, item)[1]
        cells = [cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")) for cell in row]
        assert any(cell.startswith("'") for cell in cells)
        assert all(
            cell == safe(cell.lstrip("'")) for cell in cells if cell.startswith(("'", "=", "+", "-", "@", "\t", "\r"))
        )


def test_list_in_sight_is_a_table_in_its_order(explorer: Opens) -> None:
    page = explorer(view="table", of="actor", sort="-speaks", side="actor/hamas")
    name, content = export(page, "sheet")
    assert name == "kg-filtered-table.csv"
    rows = lines(content)
    assert [row["called"] for row in rows]
    shown = page.seen.locator("tbody tr th").all_inner_texts()
    assert [row["actor"] for row in rows] == [text.split("\n")[-1] for text in shown]


@pytest.mark.parametrize("page", [Screen(density=2, color_scheme="dark")], indirect=True)
def test_picture_is_as_dense_as_the_screen_with_a_line_at_its_foot(explorer: Opens) -> None:
    page = explorer(view="network", selected="actor/hamas")
    name, content = export(page, "png")
    assert name == "kg-actor-hamas-network.png"
    assert content.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", content[16:24])
    room = page.seen.locator("canvas").first.bounding_box()
    assert room is not None
    assert width == pytest.approx(2 * room["width"], abs=3)
    assert height > 2 * room["height"] + 20


def test_drawing_is_xml_that_says_what_it_is_of(explorer: Opens) -> None:
    page = explorer(view="network", selected="actor/hamas", contested="yes")
    name, content = export(page, "svg")
    assert name == "kg-actor-hamas-network.svg"
    root = ET.fromstring(content)  # noqa: S314  # the page's own
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    foot = " ".join(text.text or "" for text in list(root)[-1])
    assert re.search(r"\d+ accounts of \d+ events · Filters: in dispute · Chosen: Hamas", foot)
    assert "script" not in content.decode().lower()


def test_view_that_is_no_picture_says_why(explorer: Opens) -> None:
    page = explorer(view="table")
    page.page.locator(".toggle-export").click()
    item = page.page.locator(".export-png")
    assert item.get_attribute("aria-disabled") == "true"
    assert "no picture" in item.inner_text()
    item.dispatch_event("click")
    assert "no picture" in page.page.locator(".export-news").inner_text()


def test_menu_says_of_what_and_of_how_many(explorer: Opens, told: Told) -> None:
    page = explorer(view="table")
    scope = page.page.locator(".export-scope").first
    for link, words in (
        ({}, f"Of the whole graph: {len(told.accounts)} accounts"),
        ({"contested": "yes"}, "Of what passes the filters: "),
        ({"selected": "actor/hamas"}, "Of Hamas: "),
        ({"selected": "actor/hamas actor/israel"}, "Of 2 chosen things: "),
    ):
        page.open(view="table", **link)
        if scope.count() == 0:
            page.page.locator(".toggle-export").click()
        scope.filter(has_text=words).wait_for()


def test_menu_by_keyboard_alone(explorer: Opens) -> None:
    page = explorer(view="table")
    keyboard = page.page.keyboard
    opener = page.page.locator(".toggle-export")
    opener.focus()
    keyboard.press("Enter")
    assert opener.get_attribute("aria-expanded") == "true"
    keyboard.press("ArrowDown")
    with page.page.expect_download() as download:
        keyboard.press("Enter")
    assert download.value.suggested_filename == "kg.csv"
    keyboard.press("Escape")
    assert page.page.locator(".export-panel").is_hidden()
    assert opener.evaluate("each => each === document.activeElement")


def test_link_is_copied(explorer: Opens) -> None:
    page = explorer(view="table", selected="actor/hamas")
    page.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.page.locator(".toggle-export").click()
    page.page.locator(".export-link").click()
    page.page.get_by_text("The link is copied").wait_for()
    assert page.page.evaluate("navigator.clipboard.readText()") == page.page.url


def test_link_that_cannot_be_copied_is_shown_chosen(explorer: Opens) -> None:
    page = explorer(view="table", selected="actor/hamas")
    page.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
    page.page.locator(".toggle-export").click()
    page.page.locator(".export-link").click()
    page.page.locator(".export-news input").wait_for()
    assert page.page.evaluate("getSelection().toString() || document.activeElement.value") == page.page.url


def test_name_of_a_file_is_safe_whatever_a_thing_is_called(page: Page, watch: Watch, tmp_path: Path) -> None:
    event = Iris().event("..%2F..%2Fetc/" + "x" * 300 + "\u202egnp.exe")
    dataset = Dataset.of([*graph(), Triple(event, RDF_TYPE, CKG.Event)])
    path = tmp_path / "explorer.html"
    write_page(dataset, path, sparql=False)
    opened = Explorer(page, path, watch).open(view="table", selected=Told(dataset).key(event.value))
    name, _ = export(opened, "csv")
    assert re.fullmatch(r"kg-event-[a-z0-9-]{1,90}\.csv", name)


@pytest.mark.parametrize("page", [Screen(color_scheme="dark")], indirect=True)
def test_paper_has_every_line_in_light_colours_under_what_it_is_of(explorer: Opens) -> None:
    page = explorer(view="table", of="account", source="actor/harian-cakrawala")
    page.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.page.evaluate("document.documentElement.dataset.theme") == "light"
    assert "Filters: Paper: Harian Cakrawala" in (page.page.locator(".print-head").text_content() or "")
    rows = int(page.seen.locator("table").get_attribute("aria-rowcount") or 0) - 1
    assert page.seen.locator("tbody tr").count() == rows > 50
    page.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.page.locator(".print-head").count() == 0
    assert page.page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert page.seen.locator("tbody tr").count() < rows


def test_bar_and_filters_are_not_printed(explorer: Opens) -> None:
    page = explorer(view="start")
    page.page.emulate_media(media="print")
    assert page.page.locator(".bar").is_hidden()
    assert page.page.locator("#filters").is_hidden()
    assert page.seen.is_visible()


@pytest.mark.parametrize("page", [Screen(), PHONE], indirect=True)
def test_open_menu_is_no_barrier_and_fits(explorer: Opens) -> None:
    page = explorer(view="table", selected="actor/hamas", side="actor/hamas")
    page.page.locator(".toggle-export").click()
    assert serious(page.page) == []
    box = page.page.locator(".export-panel").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert page.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
