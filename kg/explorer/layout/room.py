"""Room for the names, and no two nodes on one spot."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

from kg.explorer.layout.wiring import Indices, Points, added

NAME = (110.0, 18.0)  #: pixels that a name takes
ZOOMS = (0.4, 0.6, 0.9)  #: from how far names are read; the last stays true
TURNS = 20  #: so often names are moved at each zoom
LEAST = 24.0  #: pixels between any two nodes

Taken = dict[tuple[int, int], list[tuple[float, float]]]  #: nodes by square of the plane


def roomy(points: Points) -> Points:
    """Names moved off each other by the shorter way, as they are seen from afar, from nearer, and in full size."""
    points = points.copy()
    for zoom in ZOOMS:
        box = np.array(NAME) / zoom
        for _ in range(TURNS):
            pairs = _near(points / box, float("inf"), 1.0)
            if not len(pairs):
                break
            low, high = pairs.T
            along = points[high] - points[low]
            over = box - np.abs(along)
            upright = over[:, 1] <= over[:, 0]
            move = np.where(along < 0, -0.3, 0.3) * over
            move[upright, 0] = 0.0
            move[~upright, 1] = 0.0
            points += added(len(points), high, move) - added(len(points), low, move)
    return points


def apart(points: Points, least: float = LEAST) -> Points:
    """No two nearer than the least: who stands too near to one before moves to the nearest free spot."""
    points = points.copy()
    pairs = _near(points, 2.0, least)
    if not len(pairs):
        return points
    moving = sorted(set(pairs.max(axis=1).tolist()))
    taken: Taken = {}
    staying = np.ones(len(points), dtype=bool)
    staying[moving] = False
    for x, y in points[staying].tolist():
        taken.setdefault((int(x // least), int(y // least)), []).append((x, y))
    for node in moving:
        x, y = _free(taken, float(points[node, 0]), float(points[node, 1]), least)
        taken.setdefault((int(x // least), int(y // least)), []).append((x, y))
        points[node] = x, y
    return points


def _free(taken: Taken, x: float, y: float, least: float) -> tuple[float, float]:
    ring = 0
    while True:
        spots = [
            (x + across * least / 2, y + down * least / 2)
            for across in range(-ring, ring + 1)
            for down in range(-ring, ring + 1)
            if max(abs(across), abs(down)) == ring
        ]
        for spot in sorted(spots, key=lambda spot: ((spot[0] - x) ** 2 + (spot[1] - y) ** 2, spot)):
            if _is_free(taken, spot, least):
                return spot
        ring += 1


def _is_free(taken: Taken, spot: tuple[float, float], least: float) -> bool:
    across, down = int(spot[0] // least), int(spot[1] // least)
    return all(
        (x - spot[0]) ** 2 + (y - spot[1]) ** 2 >= least * least
        for right in (-1, 0, 1)
        for below in (-1, 0, 1)
        for x, y in taken.get((across + right, down + below), ())
    )


def _near(points: Points, norm: float, within: float) -> Indices:
    """Every two nodes nearer to each other than that."""
    pairs = np.asarray(cKDTree(points).query_pairs(within * (1 - 1e-9), p=norm, output_type="ndarray"), dtype=np.intp)
    return pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
