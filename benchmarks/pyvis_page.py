"""What pyvis makes of a graph by itself: the page to measure ours beside.

Physics are off, positions are given and edges are straight, which is the kindest setting that it has. Its tags for
Bootstrap are taken out, so that it opens without a network; a mark tells when its canvas has been drawn.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from pyoxigraph import NamedNode
from pyvis.network import Network

from kg.explorer.layout import Position
from kg.explorer.notebook import caption
from kg.explorer.scene import Scene

_REMOTE = re.compile(r'<link[^>]*?href="https?:[^>]*>|<script[^>]*?src="https?:[^>]*>\s*</script>', re.DOTALL)
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "edges": {"smooth": False, "arrows": {"to": {"enabled": True, "scaleFactor": 0.5}}},
}
#: The frame that draws was asked for before this one, and comes first.
_MARK = """<script>
requestAnimationFrame(() => performance.mark("kg:interactive"));
</script>"""


def pyvis_page(drawn: Scene, places: Mapping[NamedNode, Position]) -> str:
    """The scene as pyvis's page."""
    network = Network(directed=True, cdn_resources="in_line", height="100vh")
    network.options = _OPTIONS
    ids = {node: f"n{at}" for at, node in enumerate(drawn.nodes)}
    for node, sort in drawn.sorts.items():
        x, y = places[node]
        network.add_node(ids[node], label=caption(drawn, node), shape=sort.shape, color=sort.color, x=x, y=y, size=12)
    for edge in drawn.edges:
        network.add_edge(ids[edge.start], ids[edge.end], label=edge.label)
    page = _REMOTE.sub("", network.generate_html())
    head, body, tail = page.rpartition("</body>")
    return head + _MARK + body + tail
