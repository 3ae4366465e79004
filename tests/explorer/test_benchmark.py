"""What the page is measured beside, and how the figures are shown."""

from __future__ import annotations

import re

from benchmarks.browsing import Visit
from benchmarks.explorer import Row, queries
from benchmarks.pyvis_page import pyvis_page
from kg.explorer.layout import positions
from kg.explorer.scene import scene
from tests.war import graph


def test_the_page_of_pyvis_asks_nothing_of_the_network() -> None:
    drawn = scene(graph())
    page = pyvis_page(drawn, positions(drawn))
    assert not re.search(r"""<(?:script|link|img)[^>]*(?:src|href)\s*=\s*["']?(?:https?:)?//""", page)
    assert "new vis.Network(" in page
    assert "kg:interactive" in page


def test_it_holds_the_same_nodes_and_edges_as_ours() -> None:
    drawn = scene(graph())
    page = pyvis_page(drawn, positions(drawn))
    assert page.count('"id": "n') == len(drawn.nodes)
    assert page.count('"from": "n') == len(drawn.edges)


def test_what_is_looked_for_is_in_the_graph() -> None:
    drawn = scene(graph())
    labels = " ".join(drawn.facts.label(node) for node in drawn.nodes)
    assert all(query in labels for query in queries(drawn))


def test_what_a_page_does_not_offer_is_left_empty() -> None:
    shown = Row("pyvis", 3.4, Visit(interactive=4.326, opening=2.5, heap=56.4, frames=4.69, drawing=77.7)).cells()
    assert shown == ["pyvis", "3.40", "4.33 (2.50)", "5 (78 ms)", "", "56"]
