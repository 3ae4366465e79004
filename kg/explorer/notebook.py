"""The network as pyvis draws it: for a notebook, or to hand a small part of a graph on.

pyvis writes a page that loads Bootstrap from elsewhere and runs whatever a heading, a title or an identifier
holds. Taken from it are two scripts: the drawing library that it carries, and the nodes and edges as data.
Nodes get numbers for identifiers; labels are drawn on a canvas and titles are set as text, where nothing can run.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pyoxigraph import NamedNode
from pyvis.network import Network

from kg.errors import SetupError, SizeError
from kg.explorer.layout import positions
from kg.explorer.reading import path, tail
from kg.explorer.scene import CONTESTED, EVENT, SORTS, STATEMENT, Scene, neighbours, scene, surroundings
from kg.explorer.template import asset, filled, hashed
from kg.exporters.writing import write_file
from kg.rdf.dataset import Dataset
from kg.rdf.terms import CKG, DCTERMS_SOURCE, DCTERMS_TITLE
from kg.show.choosing import choose_one
from kg.show.wording import many
from kg.stores import MemoryStore

if TYPE_CHECKING:
    from rdflib import Graph

MOST_NODES: Final = 2000  #: vis-network draws no more than this fluently, and nobody reads more
LABEL_LENGTH = 36
TITLE_LENGTH = 400  #: characters of one line of a title
EXAMPLES = 3  #: parts of a graph that a refusal offers instead
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
_DRAWN = (CKG.Actor, CKG.Place, CKG.Event, CKG.Statement)
_ONLY_CONNECTED = "What no event or statement is connected with is no node; kg show says what is known of it"
_SCRIPT = re.compile(r"<script[^>]*>(.*?)</script>", re.DOTALL)
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True, repr=False)
class NetworkPage:
    """A network as a page of its own, which a notebook shows by itself."""

    html: str
    nodes: int
    edges: int

    def write(self, path: Path | str) -> None:
        """Write the page, in UTF-8, whole or not at all."""
        write_file(Path(path), [self.html.encode()])

    def __str__(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return f"NetworkPage({_size(self.nodes, self.edges)})"

    def _repr_html_(self) -> str:
        """A frame that can run the page's scripts and reach nothing of the notebook around it."""
        return (
            '<iframe sandbox="allow-scripts" width="100%" height="600" frameborder="0"'
            f' title="{_size(self.nodes, self.edges)}" srcdoc="{html.escape(self.html)}"></iframe>'
        )


@dataclass(frozen=True, slots=True)
class Picture:
    """The two scripts of a picture: the drawing library, and the drawing."""

    library: str
    drawing: str


def network(
    graph: Dataset | Graph, *, around: str | None = None, hops: int = 1, name: str = "the graph"
) -> NetworkPage:
    """The network of a graph as a page, or the part of it that lies around one node.

    ``around`` is what :func:`kg.show.show` takes: a name, words of one, or the end of an address (``actor/hamas``).
    ``name`` is what the graph is called in errors.

    Raises:
        SizeError: more nodes than such a page can draw.
        QueryError: nothing in the network goes by that name, or more than one thing does.
    """
    dataset = graph if isinstance(graph, Dataset) else _of_rdflib(graph, name)
    drawn = scene(dataset)
    if around is not None:
        store = MemoryStore(dataset)
        centre = choose_one(store, around, "node", _DRAWN, lists=_ONLY_CONNECTED, among=drawn.sorts)
        drawn = surroundings(drawn, centre.thing, hops)
    if len(drawn.nodes) > MOST_NODES:
        raise _refusal(drawn, name)
    return _page(drawn)


def _of_rdflib(graph: Graph, name: str) -> Dataset:
    """The same triples; N-Triples are Turtle too."""
    return Dataset.from_turtle(graph.serialize(format="nt", encoding="utf-8"), name=name)


def _page(drawn: Scene) -> NetworkPage:
    picture = draw(drawn, {node: "\n".join(_title(drawn, node)) for node in drawn.nodes})
    sorts = [sort for sort in SORTS if sort in drawn.sorts.values()]
    colors = "".join(f"\n.sort{at} {{ color: {sort.color}; }}" for at, sort in enumerate(sorts))
    style = asset("notebook.css") + colors
    page = filled(
        "notebook.html",
        {
            "csp": f"default-src 'none'; script-src {hashed(picture.library)} {hashed(picture.drawing)}; "
            f"style-src {hashed(style)}; img-src data:; base-uri 'none'; form-action 'none'",
            "style": style,
            "title": _size(len(drawn.nodes), len(drawn.edges)),
            "legend": " ".join(f'<span class="sort{at}">{s.sign}</span> {s.name}' for at, s in enumerate(sorts)),
            "library": picture.library,
            "drawing": picture.drawing,
        },
    )
    return NetworkPage(page, len(drawn.nodes), len(drawn.edges))


def draw(drawn: Scene, titles: Mapping[NamedNode, str] | None = None) -> Picture:
    """The scene as pyvis's scripts; they draw into the element ``mynetwork``."""
    network = Network(directed=True, bgcolor="transparent")
    network.options = OPTIONS
    places = positions(drawn)
    ids = {node: f"n{at}" for at, node in enumerate(drawn.nodes)}
    for node, sort in drawn.sorts.items():
        x, y = places[node]
        size = 22 if sort is CONTESTED else 18 if sort is EVENT else 10 if sort is STATEMENT else 14
        look = {"shape": sort.shape, "color": sort.color, "size": size, "x": x, "y": y}
        if titles:
            # pyvis sets every title as HTML once one of them holds these four letters.
            look["title"] = titles[node].replace("href", "h\u2060ref")
        network.add_node(ids[node], label=caption(drawn, node), **look)
    for edge in drawn.edges:
        color = DENIAL_COLOR if edge.label == "denies" else EDGE_COLOR
        network.add_edge(ids[edge.start], ids[edge.end], label=edge.label, color=color, dashes=edge.label == "denies")
    return Picture(_library(), _drawing(network.generate_html()))


def caption(drawn: Scene, node: NamedNode) -> str:
    """A short name to draw: a statement is called by its first words."""
    return _cut(_name(drawn, node), LABEL_LENGTH)


def _name(drawn: Scene, node: NamedNode) -> str:
    """What it says or is called; of its address whatever there is to see, where that is nothing but space."""
    said = drawn.facts.text(node, CKG.content) if drawn.sorts[node] is STATEMENT else ""
    return next(name for name in (said, drawn.facts.label(node), tail(node), node.value) if name.strip())


def _title(drawn: Scene, node: NamedNode) -> Iterator[str]:
    """What a node shows when it is pointed at: its name in full, its sort, why it is contested, and its words."""
    facts, sort = drawn.facts, drawn.sorts[node]
    yield _cut(_name(drawn, node), TITLE_LENGTH)
    yield sort.name
    yield from (_cut(text, TITLE_LENGTH) for text in facts.texts(node, CKG.role)[:EXAMPLES])
    yield from (_cut(text, TITLE_LENGTH) for text in facts.texts(node, CKG.contestReason))
    for passage in facts.things(node, CKG.evidence) if sort is STATEMENT else ():
        yield f"‹{_cut(facts.text(passage, CKG.quote), TITLE_LENGTH)}›"
        for article in facts.things(passage, CKG.inArticle):
            yield _cut(facts.text(article, DCTERMS_TITLE), TITLE_LENGTH)
            yield from (_cut(page.value, TITLE_LENGTH) for page in facts.things(article, DCTERMS_SOURCE))


def _cut(words: str, length: int) -> str:
    line = " ".join(words.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def _size(nodes: int, edges: int) -> str:
    return f"{many(nodes, 'node')}, {many(edges, 'edge')}"


def _refusal(drawn: Scene, name: str) -> SizeError:
    """With parts that could be drawn: what is around the nodes that have the most around them."""
    around = neighbours(drawn)
    fitting = sorted(
        (node for node in around if len(around[node]) < MOST_NODES), key=lambda node: (-len(around[node]), node.value)
    )
    examples = [f"{path(node)} ({many(len(around[node]) + 1, 'node')})" for node in fitting[:EXAMPLES]]
    return SizeError(
        name,
        f"{many(len(drawn.nodes), 'node')} are more than the {MOST_NODES:,} that this page can draw",
        f"Draw what is around one of them, such as {' or '.join(examples)}; kg explore opens all of it",
    )


@cache
def _library() -> str:
    scripts = _SCRIPT.findall(Network(cdn_resources="in_line").generate_html())
    library = next((script for script in scripts if "vis-network" in script[:200]), None)
    if library is None:
        raise _OTHER_PYVIS
    return _SOURCE_MAP.sub("", library).strip()


def _drawing(page: str) -> str:
    drawing = next((script for script in _SCRIPT.findall(page) if "function drawGraph()" in script), None)
    if drawing is None:
        raise _OTHER_PYVIS
    return str(drawing).strip()


_OTHER_PYVIS = SetupError("pyvis: its page is not laid out as expected. Install pyvis 0.3.2")
