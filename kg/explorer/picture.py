"""The network as pyvis draws it, taken apart so that only what is safe and needs no network goes into a page.

pyvis writes a page that loads Bootstrap from elsewhere and runs whatever a heading, a title or an identifier
holds. Taken from it are two scripts: the drawing library that it carries, and the nodes and edges as data.
Nodes get numbers for identifiers and no titles; labels are drawn on a canvas, where nothing can run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pyoxigraph import NamedNode
from pyvis.network import Network

from kg.errors import SetupError
from kg.explorer.layout import positions
from kg.explorer.scene import CONTESTED, EVENT, STATEMENT, Scene
from kg.rdf.terms import CKG

LABEL_LENGTH = 36
EDGE_COLOR = "#8a8f98"
DENIAL_COLOR = "#d64545"
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "keyboard": False, "multiselect": False, "hideEdgesOnDrag": True},
    "nodes": {"borderWidth": 1, "borderWidthSelected": 4, "font": {"size": 17, "color": "#7d828a"}},
    "edges": {
        "smooth": False,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}},
        "font": {"size": 13, "color": EDGE_COLOR, "strokeWidth": 0, "align": "middle"},
    },
}
_SCRIPT = re.compile(r"<script[^>]*>(.*?)</script>", re.DOTALL)
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Picture:
    """The two scripts of a picture: the drawing library, and the drawing."""

    library: str
    drawing: str


def draw(drawn: Scene) -> Picture:
    """The scene as pyvis's scripts; they draw into the element ``mynetwork``."""
    network = Network(directed=True, cdn_resources="in_line", bgcolor="transparent")
    network.options = OPTIONS
    places = positions(drawn)
    ids = {node: f"n{at}" for at, node in enumerate(drawn.nodes)}
    for node, sort in drawn.sorts.items():
        x, y = places[node]
        size = 22 if sort is CONTESTED else 18 if sort is EVENT else 10 if sort is STATEMENT else 14
        network.add_node(ids[node], label=caption(drawn, node), shape=sort.shape, color=sort.color, x=x, y=y, size=size)
    for edge in drawn.edges:
        color = DENIAL_COLOR if edge.label == "denies" else EDGE_COLOR
        network.add_edge(ids[edge.start], ids[edge.end], label=edge.label, color=color, dashes=edge.label == "denies")
    return _take_apart(network.generate_html())


def caption(drawn: Scene, node: NamedNode) -> str:
    """A short name to draw: a statement is called by its first words."""
    said = drawn.facts.text(node, CKG.content) if drawn.sorts[node] is STATEMENT else ""
    name = " ".join((said or drawn.facts.label(node)).split())
    return name if len(name) <= LABEL_LENGTH else name[: LABEL_LENGTH - 1].rstrip() + "…"


def _take_apart(html: str) -> Picture:
    scripts = _SCRIPT.findall(html)
    library = next((script for script in scripts if "vis-network" in script[:200]), None)
    drawing = next((script for script in scripts if "function drawGraph()" in script), None)
    if library is None or drawing is None:
        raise SetupError("pyvis: its page is not laid out as expected. Install pyvis 0.3.2")
    return Picture(_SOURCE_MAP.sub("", library).strip(), drawing.strip())
