"""The page that pyvis draws: a small part of a graph, shown in a notebook or handed on, in which nothing can run."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pyoxigraph import Literal, Triple
from rdflib import Graph

from kg.errors import GraphError, InputError, QueryError, SizeError
from kg.explorer import MOST_NODES, NetworkPage, network
from kg.explorer.notebook import caption
from kg.explorer.scene import scene
from kg.rdf.dataset import Dataset
from kg.rdf.iris import Iris
from kg.rdf.terms import CKG, RDF_TYPE, RDFS_LABEL, SKOS_PREF_LABEL
from tests.browser import Watch, open_page
from tests.explorer.strangers import graph_of
from tests.hostile import BLANK, EVERY, RUN, short
from tests.war import graph

TAGS = {"html", "head", "meta", "title", "style", "body", "div", "p", "span", "script"}
DRAWN = TAGS | {"canvas", "br"}
#: Points at one node after another and tells what is shown of each: its text, and the elements that it is made of.
POINT = """async ids => {
    const canvas = document.querySelector('canvas'), shown = [];
    network.setOptions({interaction: {tooltipDelay: 0}});
    for (const id of ids) {
        network.moveTo({position: network.getPosition(id), scale: 1});
        const corner = canvas.getBoundingClientRect(), at = network.canvasToDOM(network.getPosition(id));
        const where = {clientX: corner.x + at.x, clientY: corner.y + at.y, bubbles: true};
        canvas.dispatchEvent(new MouseEvent('mousemove', where));
        await new Promise(done => setTimeout(done, 4));
        const title = document.querySelector('.vis-tooltip');
        shown.push([title.innerText, ...[...title.querySelectorAll('*')].map(each => each.tagName)]);
        canvas.dispatchEvent(new MouseEvent('mousemove', {clientX: 1, clientY: 1, bubbles: true}));
    }
    return shown;
}"""
TAGS_THERE = "[...new Set([...document.querySelectorAll('*')].map(each => each.localName))]"


class Tags(HTMLParser):
    """The elements of a page, with the names of their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}


def crowd(count: int) -> Dataset:
    """One actor who is said to have done everything."""
    iris = Iris()
    doer = iris.actor("seldia")
    events = [iris.event(f"raid-{number}") for number in range(count - 1)]
    return Dataset.of(
        [
            Triple(doer, RDF_TYPE, CKG.Actor),
            *(Triple(event, RDF_TYPE, CKG.Event) for event in events),
            *(Triple(event, CKG.agent, doer) for event in events),
        ]
    )


@pytest.mark.parametrize("words", EVERY, ids=short)
def test_words_of_strangers_become_no_element(words: str) -> None:
    page = network(graph_of(words))
    tags = Tags(page.html)
    assert set(tags.tags) == TAGS
    assert tags.tags.count("script") == 2
    assert not {name for name in tags.attributes if name.startswith("on")} | tags.attributes & {"src", "href", "srcdoc"}
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029]", page.html)


def test_nothing_of_strangers_runs_wherever_it_is_shown(page: Page, watch: Watch, tmp_path: Path) -> None:
    drawn = scene(graph_of(*EVERY))
    made = network(graph_of(*EVERY))
    made.write(tmp_path / "network.html")
    open_page(page, tmp_path / "network.html", watch)
    ids = [f"n{at}" for at in range(len(drawn.nodes))]
    assert page.evaluate("nodes.map(node => node.label)") == [caption(drawn, node) for node in drawn.nodes]
    shown = page.evaluate(POINT, ids)
    assert {tag for _, *tags in shown for tag in tags} == {"BR"}
    assert sum(RUN in text for text, *_ in shown) > 200
    assert sum("evil.example" in text.splitlines()[-1] for text, *_ in shown) > 5
    page.evaluate("ids => ids.forEach(id => network.selectNodes([id]))", ids)
    assert set(page.evaluate(TAGS_THERE)) == DRAWN
    assert page.evaluate("typeof __pwned") == "undefined"
    assert len(page.frames) == 1


def test_notebook_shows_the_page_in_a_frame_that_reaches_nothing_around_it(
    page: Page, watch: Watch, tmp_path: Path
) -> None:
    notebook = tmp_path / "notebook.html"
    shown = network(graph_of(*EVERY))._repr_html_()
    notebook.write_text(f"<!doctype html><meta charset=utf-8><title>mine</title><h1>1</h1>{shown}<p>2</p>", "utf-8")
    open_page(page, notebook, watch)
    assert page.evaluate("[...document.body.children].map(each => each.localName)") == ["h1", "iframe", "p"]
    (frame,) = page.frames[1:]
    frame.wait_for_function("typeof network !== 'undefined'")
    assert frame.evaluate("nodes.length") == len(scene(graph_of(*EVERY)).nodes)
    assert frame.evaluate("typeof __pwned") == "undefined"
    assert (
        frame.evaluate("(() => { try { return parent.document.title } catch { return 'kept out' } })()") == "kept out"
    )
    assert page.evaluate("typeof __pwned") == "undefined"


def test_nodes_stay_where_they_are_put_and_say_what_is_known(page: Page, watch: Watch, tmp_path: Path) -> None:
    drawn = scene(graph())
    network(graph()).write(tmp_path / "network.html")
    open_page(page, tmp_path / "network.html", watch)
    given = page.evaluate("nodes.map(node => [node.x, node.y])")
    page.wait_for_timeout(300)
    assert page.evaluate("nodes.map(node => Object.values(network.getPosition(node.id)))") == given
    assert page.evaluate("network.physics.physicsEnabled") is False
    titles = [text for text, *_ in page.evaluate(POINT, [f"n{at}" for at in range(len(drawn.nodes))])]
    assert "Ana Kovar\nperson\nMenteri Pertahanan Ruvia" in titles
    (accusation,) = [title for title in titles if title.startswith("rudal pasukan Seldia")]
    assert accusation.splitlines()[1:] == [
        "statement",
        "‹Menteri Pertahanan Ruvia Ana Kovar mengatakan rudal pasukan Seldia menghantam sekolah di Tarn pada Ahad›",
        "Rudal Hantam Tarn",
        "https://kabar.example/rudal",
    ]
    assert "sort0" in page.content()


@pytest.mark.parametrize("told", ["bootstrap", "cdn.", "cloudflare", "jsdelivr", "sourceMappingURL", "tom-select"])
def test_nothing_of_what_pyvis_loads_from_elsewhere_is_left(told: str) -> None:
    assert told not in network(graph()).html


def test_same_graph_is_the_same_page_in_utf_8(tmp_path: Path) -> None:
    one, other = network(graph()), network(Dataset.of(reversed(graph().triples)))
    assert one == other
    one.write(str(tmp_path / "new" / "network.html"))
    assert (tmp_path / "new" / "network.html").read_bytes() == one.html.encode() == str(one).encode()
    assert repr(one) == "NetworkPage(11 nodes, 11 edges)"


@pytest.mark.parametrize("words", BLANK, ids=short)
def test_what_has_no_name_to_see_is_called_by_its_address(words: str) -> None:
    renamed = (triple for triple in graph() if triple.predicate not in (RDFS_LABEL, SKOS_PREF_LABEL, CKG.content))
    named = {triple.subject for triple in graph() if triple.predicate == SKOS_PREF_LABEL}
    page = network(Dataset.of([*renamed, *(Triple(thing, SKOS_PREF_LABEL, Literal(words)) for thing in named)]))
    assert {"ana-kovar", "tarn", "olmek"} <= labels(page)


def test_page_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(InputError, match="cannot be written"):
        network(graph()).write(tmp_path / "file" / "network.html")


@pytest.mark.parametrize(
    ("around", "hops", "nodes"),
    [
        ("actor/ana-kovar", 1, {"Ana Kovar", "rudal pasukan Seldia menghantam sek…"}),
        ("Olmek", 1, {"Olmek", "drone strike, Olmek, 3 March 2031"}),
        ("olmek", 2, {"Olmek", "drone strike, Olmek, 3 March 2031", "Senin pagi drone jatuh di Olmek"}),
    ],
)
def test_part_around_a_node_is_what_lies_so_many_edges_away(around: str, hops: int, nodes: set[str]) -> None:
    page = network(graph(), around=around, hops=hops)
    assert labels(page) == nodes


def test_every_edge_between_two_that_are_drawn_is_drawn() -> None:
    iris = Iris()
    triangle = Dataset.of([*graph(), Triple(iris.event("raid"), CKG.agent, iris.actor("seldian-forces"))])
    part = network(graph(), around="seldian-forces", hops=2)
    assert (part.nodes, part.edges) == (6, 6)
    assert network(triangle, around="seldian-forces", hops=2) == part


@pytest.mark.parametrize(
    ("around", "told"),
    [
        ("Atlantis", r"node 'Atlantis': the graph has no node of that name"),
        ("Tarm", r"node 'Tarm': .* Did you mean tarn"),
        ("Kabar Uji 2031", r"the graph has no node of that name"),
        ("", r"node '': the graph has no node of that name"),
        ("strike", r"2 nodes have these words\. Name one of event/drone-strike-olmek-.* \(drone strike, Olmek"),
        ("Ruvia Land", r"What no event or statement is connected with is no node"),
        ("<script>\x1b", r"node '<script>\\\\u{1b}'"),
    ],
)
def test_name_of_nothing_or_of_several_things_is_told(around: str, told: str) -> None:
    with pytest.raises(QueryError, match=told):
        network(graph(), around=around)


def test_page_of_as_many_nodes_as_it_can_draw_is_made() -> None:
    assert network(crowd(MOST_NODES)).nodes == MOST_NODES


def test_graph_of_more_is_refused_with_parts_that_can_be_drawn() -> None:
    many = crowd(MOST_NODES + 1) | graph()
    with pytest.raises(SizeError) as refused:
        network(many, name="out/war")
    told = str(refused.value)
    assert told.startswith("out/war: 2,012 nodes are more than the 2,000 that this page can draw. Draw what is around ")
    assert re.search(r"such as event/missile-strike-tarn-\S+ \(6 nodes\) or actor/kabar-uji \(3 nodes\) or ", told)
    assert told.endswith("; kg explore opens all of it")
    assert network(many, around="Tarn").nodes == 2


def test_part_that_is_too_large_is_refused_too() -> None:
    with pytest.raises(SizeError, match="2,001 nodes"):
        network(crowd(MOST_NODES + 1), around="seldia")


def test_graph_of_rdflib_is_drawn_alike() -> None:
    read = Graph().parse(data=graph().turtle(), format="turtle")
    assert network(read) == network(graph())


def test_graph_of_rdflib_with_blank_nodes_is_refused() -> None:
    with pytest.raises(GraphError, match="blank node"):
        network(Graph().parse(data="[] <x:y> 1 .", format="turtle"))


def test_empty_graph_is_an_empty_page() -> None:
    assert repr(network(Dataset.of([]))) == "NetworkPage(0 nodes, 0 edges)"


def labels(page: NetworkPage) -> set[str]:
    return {found.encode().decode("unicode_escape") for found in re.findall(r'"label": "([^"]+)", "shape"', page.html)}
