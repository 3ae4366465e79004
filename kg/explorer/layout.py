"""Where each node stands: what hangs together is spread by springs, and the pieces are laid side by side."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil, sqrt

import numpy as np
from numpy.typing import NDArray
from pyoxigraph import NamedNode

from kg.explorer.scene import Scene, components

SEED = 20201101
SPACING = 100.0  #: pixels between two nodes that share an edge
MARGIN = 1.5  #: empty room around a piece, in spacings

Points = NDArray[np.float64]
Position = tuple[int, int]


def positions(drawn: Scene) -> Mapping[NamedNode, Position]:
    """Whole pixels for every node, the same for the same scene."""
    pieces = [(group, _spread(group, drawn)) for group in components(drawn)]
    corners = _shelves([points.max(axis=0) + 2 * MARGIN for _, points in pieces])
    placed: dict[NamedNode, Position] = {}
    for (group, points), corner in zip(pieces, corners, strict=True):
        for node, (x, y) in zip(group, (points + corner + MARGIN) * SPACING, strict=True):
            placed[node] = (round(float(x)), round(float(y)))
    return placed


def _spread(group: list[NamedNode], drawn: Scene) -> Points:
    """Springs along the edges, everything else apart (Fruchterman and Reingold 1991); the corner at (0, 0)."""
    count = len(group)
    index = {node: at for at, node in enumerate(group)}
    ends = np.array(
        [(index[edge.start], index[edge.end]) for edge in drawn.edges if edge.start in index and edge.end in index],
        dtype=np.intp,
    ).reshape(-1, 2)
    points: Points = np.random.default_rng(SEED).random((count, 2)) * sqrt(count)
    repulsion = _Repulsion(count)
    rounds = 150 if count <= 400 else 60
    for turn in range(rounds if count > 1 else 0):
        step = 0.25 * sqrt(count) * (1 - turn / rounds)
        push = repulsion(points)
        pull = points[ends[:, 1]] - points[ends[:, 0]]
        pull *= np.sqrt((pull**2).sum(axis=1, keepdims=True))
        np.add.at(push, ends[:, 0], pull)
        np.add.at(push, ends[:, 1], -pull)
        length = np.maximum(np.sqrt((push**2).sum(axis=1, keepdims=True)), 1e-9)
        points += push / length * np.minimum(length, step)
    points -= points.min(axis=0)
    wide, high = points.max(axis=0)
    return points if wide >= high else points[:, ::-1]  # screens are wider than high


class _Repulsion:
    """How hard every node is pushed away by all others, and how much the middle draws it in.

    The squares of memory it works in are kept from round to round: asking for new ones costs more than the sums.
    """

    def __init__(self, count: int) -> None:
        self._x, self._y, self._square, self._spare = (np.empty((count, count), np.float32) for _ in range(4))

    def __call__(self, points: Points) -> Points:
        xs, ys = points.astype(np.float32).T
        np.subtract(xs[:, None], xs[None, :], out=self._x)
        np.subtract(ys[:, None], ys[None, :], out=self._y)
        np.multiply(self._x, self._x, out=self._square)
        np.multiply(self._y, self._y, out=self._spare)
        self._square += self._spare
        np.maximum(self._square, 1e-4, out=self._square)
        self._x /= self._square
        self._y /= self._square
        pushes: Points = np.stack([self._x.sum(axis=1), self._y.sum(axis=1)], axis=1).astype(np.float64)
        pushes += 0.05 * (points.mean(axis=0) - points)
        return pushes


def _shelves(sizes: list[Points]) -> list[Points]:
    """The upper left corners of boxes set on shelves, in the order given, about as wide as high."""
    area = sum(float(size[0] * size[1]) for size in sizes)
    width = max([ceil(sqrt(1.6 * area)), *(float(size[0]) for size in sizes)])
    corners: list[Points] = []
    x = y = height = 0.0
    for size in sizes:
        if x and x + size[0] > width:
            x, y, height = 0.0, y + height, 0.0
        corners.append(np.array([x, y]))
        x, height = x + float(size[0]), max(height, float(size[1]))
    return corners
