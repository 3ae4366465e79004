"""Where each node stands: communities apart, names legible, and pieces that do not hang together side by side."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from pyoxigraph import NamedNode

from kg.explorer.layout.grouping import grouped
from kg.explorer.layout.mosaic import ASPECT, set_apart
from kg.explorer.layout.nesting import nested, outline
from kg.explorer.layout.room import apart, roomy
from kg.explorer.layout.shelves import packed
from kg.explorer.layout.wiring import Indices, Points, Wiring
from kg.explorer.scene import Scene

SPACING = 85.0  #: pixels between two nodes that share an edge
WIDER = 1.25  #: names are wider than high, and so are screens
SMALL = 8  #: pieces of as many nodes stand in rows
SHAPED = 40  #: as many pieces are fitted to each other's outlines
BETWEEN = 2.0  #: empty room between pieces, in edge lengths
MARGIN = np.array([90.0, 45.0])  #: empty pixels beside and above a piece

Position = tuple[int, int]


def positions(drawn: Scene) -> Mapping[NamedNode, Position]:
    """Whole pixels for every node, the same for the same scene."""
    index = {node: at for at, node in enumerate(drawn.nodes)}
    ends = np.array([(index[edge.start], index[edge.end]) for edge in drawn.edges], dtype=np.intp).reshape(-1, 2)
    return {
        node: (round(x), round(y)) for node, (x, y) in zip(drawn.nodes, layout(len(index), ends).tolist(), strict=True)
    }


def layout(count: int, ends: Indices) -> Points:
    """Pixels for nodes 0 to ``count`` - 1, a row each; ``ends`` has a row of two nodes for every edge."""
    wiring = Wiring.of(count, ends)
    points = np.zeros((count, 2))
    pieces = list(wiring.parts(wiring.pieces()))
    known: dict[tuple[int, bytes], Points] = {}  # most small pieces are alike
    for nodes, piece in pieces:
        form = (piece.count, piece.ends.tobytes())
        if form not in known:
            known[form] = _piece(piece)
        points[nodes] = known[form]
    bar = max(SMALL, pieces[SHAPED][1].count if len(pieces) > SHAPED else 0)
    large = [(nodes, piece) for nodes, piece in pieces if piece.count > bar]
    small = [nodes for nodes, piece in pieces if piece.count <= bar]
    unit = SPACING * np.array([WIDER, 1.0])
    shapes = [outline(piece, points[nodes] / unit) for nodes, piece in large]
    together = [nodes for nodes, _ in large]
    if small:
        together.append(_block(points, small))
        shapes.append(
            outline(Wiring.of(len(together[-1]), np.empty((0, 2), dtype=np.intp)), points[together[-1]] / unit)
        )
    if shapes:
        moves = set_apart(shapes, np.zeros((len(shapes), 2)), BETWEEN, 1.0, ASPECT / WIDER)
        for nodes, move in zip(together, moves, strict=True):
            points[nodes] += move * unit
        points = np.round(points - points.min(axis=0))
    return points


def _block(points: Points, small: list[Indices]) -> Indices:
    """Small pieces in rows, the higher first, as if they were one."""
    small = sorted(small, key=lambda nodes: -float(np.ptp(points[nodes, 1])))
    corners = packed(np.array([np.ptp(points[nodes], axis=0) + 2 * MARGIN for nodes in small]))
    for nodes, corner in zip(small, corners, strict=True):
        points[nodes] += corner + MARGIN
    return np.concatenate(small)


def communities(count: int, ends: Indices) -> Indices:
    """The number of every node's community, 0 the largest; the same for the same graph."""
    return grouped(Wiring.of(count, ends))


def _piece(wiring: Wiring) -> Points:
    """One piece in pixels, its corner at (0, 0)."""
    points = nested(wiring) * SPACING
    points[:, 0] *= WIDER
    points = apart(roomy(points))
    points -= points.min(axis=0)
    return points
