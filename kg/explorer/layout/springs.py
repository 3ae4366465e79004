"""A few hundred nodes at most: what is joined is drawn together, everything else is pushed apart."""

from __future__ import annotations

from math import sqrt

import numpy as np
from scipy.sparse.csgraph import dijkstra

from kg.explorer.layout.wiring import Numbers, Points, Wiring, added

STRONGEST = 10.0  #: no spring pulls harder than so many of the mean


def scattered(count: int) -> Points:
    """Points spread evenly over a square with room for each (Roberts 2018), the same every time."""
    steps = np.arange(1, count + 1, dtype=np.float64)[:, None] * np.array([0.7548776662466927, 0.5698402909980532])
    spread: Points = (steps % 1.0 - 0.5) * sqrt(count)
    return spread


def sprung(wiring: Wiring, radii: Numbers, pull: Points, rounds: int = 120, gravity: float = 0.05) -> Points:
    """Springs and repulsion (Fruchterman and Reingold 1991) among discs, each drawn also where its ``pull`` points.

    Two discs that touch want to be one unit further apart; a pull of one is as strong as a spring of that length.
    """
    count = wiring.count
    if count < 2:
        return np.zeros((count, 2))
    size = float(np.sqrt((np.square(radii + 0.5)).sum()))
    points = started(wiring) * (size / sqrt(count))
    low, high = wiring.ends[:, 0], wiring.ends[:, 1]
    natural = 1.0 + radii[low] + radii[high]
    strength = np.minimum(wiring.weights / wiring.weights.mean(), STRONGEST) if len(low) else wiring.weights
    repulsion = Repulsion(radii)
    for turn in range(rounds):
        step = 0.2 * size * (1 - turn / rounds) ** 1.5 + 0.01
        push = repulsion(points)
        along = points[high] - points[low]
        along *= (np.sqrt(np.square(along).sum(axis=1)) / natural * strength)[:, None]
        push += added(count, low, along) - added(count, high, along)
        push += pull - gravity * points * (radii + 0.5)[:, None]
        length = np.maximum(np.sqrt(np.square(push).sum(axis=1, keepdims=True)), 1e-9)
        points = points + push / length * np.minimum(length, step)
        points -= points.mean(axis=0)
    return points


class Repulsion:
    """How hard every disc is pushed away by all others.

    The squares of memory it works in are kept from round to round: asking for new ones costs more than the sums.
    """

    def __init__(self, radii: Numbers) -> None:
        count = len(radii)
        self._x, self._y, self._square, self._spare = (np.empty((count, count), np.float32) for _ in range(4))
        half = (radii + 0.5).astype(np.float32)
        self._wanted = half[:, None] + half[None, :]

    def __call__(self, points: Points) -> Points:
        xs, ys = points.astype(np.float32).T
        np.subtract(xs[:, None], xs[None, :], out=self._x)
        np.subtract(ys[:, None], ys[None, :], out=self._y)
        np.multiply(self._x, self._x, out=self._square)
        np.multiply(self._y, self._y, out=self._spare)
        self._square += self._spare
        np.maximum(self._square, 1e-3, out=self._square)
        np.sqrt(self._square, out=self._spare)
        np.divide(self._wanted, self._spare, out=self._spare)
        np.multiply(self._spare, self._spare, out=self._square)
        self._square *= self._spare
        self._x *= self._square
        self._y *= self._square
        return np.stack([self._x.sum(axis=1), self._y.sum(axis=1)], axis=1).astype(np.float64)


def started(wiring: Wiring) -> Points:
    """Where to begin: by the steps from far-off nodes (PivotMDS, Brandes and Pich 2006), each a little off."""
    count = wiring.count
    spread = scattered(count)
    steps = _steps(wiring)
    squares = np.square(steps)
    squares -= squares.mean(axis=0) + (squares.mean(axis=1) - squares.mean())[:, None]
    axes = []
    left = squares
    for seed in spread.T:
        axis = seed.copy()
        for _ in range(30):
            inner = (left * axis[:, None]).sum(axis=0)
            axis = (left * inner).sum(axis=1)
            length = float(np.sqrt(np.square(axis).sum()))
            if length < 1e-9:
                axis = np.zeros(count)
                break
            axis /= length
        axes.append(axis * sqrt(count))
        left = left - axis[:, None] * (left * axis[:, None]).sum(axis=0)
    return np.stack(axes, axis=1) * (sqrt(count) / 3) + 0.15 * spread


def _steps(wiring: Wiring, most: int = 24) -> Numbers:
    """How many edges lead from each of some nodes, every one far from those before it, to every node."""
    count = wiring.count
    matrix = wiring.matrix()
    nearest = np.full(count, np.inf)
    columns: list[Numbers] = []
    at = int(np.argmax(wiring.degrees))
    for _ in range(min(most, count)):
        steps = np.asarray(dijkstra(matrix, directed=False, indices=at, unweighted=True), dtype=np.float64)
        reached = np.isfinite(steps)
        steps[~reached] = steps[reached].max() + 1
        columns.append(steps)
        nearest = np.minimum(nearest, steps)
        at = int(np.argmax(nearest))
    return np.stack(columns, axis=1)
