"""One piece of the graph: its communities as discs with room between them, and each community within its disc."""

from __future__ import annotations

from math import sqrt

import numpy as np

from kg.explorer.layout.grouping import grouped
from kg.explorer.layout.mosaic import ASPECT, set_apart
from kg.explorer.layout.springs import scattered, sprung
from kg.explorer.layout.wiring import Indices, Numbers, Points, Wiring, added

SMALL = 280  #: as many nodes are laid out at once, every one seeing every other
FAN = 6  #: with more than so many nodes that have no other neighbour, they are laid around their hub by themselves
HUB = 0.12  #: how far the neighbours of a hub keep off it
GAP = 1.6  #: empty room between communities, in edge lengths; a third of it between the parts of one
PULL = 0.8  #: how much a node leans towards its neighbours elsewhere


def nested(wiring: Wiring) -> Points:
    """Where the nodes of one piece stand, an edge being about one long, the middle at (0, 0)."""
    leaves, hubs = _leaves(wiring)
    if not len(leaves):
        return _Nest(wiring, np.zeros(wiring.count)).placed()
    is_leaf = np.zeros(wiring.count, dtype=np.intp)
    is_leaf[leaves] = 1
    core, part = next(wiring.parts(is_leaf))
    radii = np.array([_fan_radius(size) for size in np.bincount(hubs, minlength=wiring.count)[core]])
    points = np.zeros((wiring.count, 2))
    points[core] = _Nest(part, radii).placed()
    for hub in np.unique(hubs):
        around = leaves[hubs == hub]
        points[around] = points[hub] + _fan(len(around))
    return points


def _leaves(wiring: Wiring) -> tuple[Indices, Indices]:
    """Nodes with one neighbour only where that has many of them, and that neighbour."""
    degrees = wiring.degrees
    ends = np.concatenate([wiring.ends, wiring.ends[:, ::-1]])
    ends = ends[(degrees[ends[:, 0]] == 1) & (degrees[ends[:, 1]] > 1)]
    ends = ends[np.bincount(ends[:, 1], minlength=wiring.count)[ends[:, 1]] > FAN]
    ends = ends[np.argsort(ends[:, 0])]
    return ends[:, 0], ends[:, 1]


def _fan(count: int) -> Points:
    """A sunflower around (0, 0) whose heart is left free."""
    turns = np.empty(count, dtype=np.complex128)
    turn, golden = 1 + 0j, complex(-0.7373688780783197, 0.6754902942615238)
    for at in range(count):
        turns[at] = turn
        turn *= golden
        turn /= abs(turn)
    turns *= 0.62 * np.sqrt(np.arange(count) + 1.5 + min(count, 40) / 8)
    return np.stack([turns.real, turns.imag], axis=1)


def _fan_radius(count: int) -> float:
    return 0.62 * sqrt(count + 1.5 + min(count, 40) / 8) if count else 0.0


class _Nest:
    """Communities within communities, until each is small enough to be seen at once."""

    def __init__(self, wiring: Wiring, radii: Numbers) -> None:
        self._wiring = wiring
        self._fans = radii
        self._radii = radii + HUB * np.sqrt(np.maximum(wiring.degrees - 3, 0))
        self._points = np.zeros((wiring.count, 2))  # where each is, as far as is known by now

    def placed(self) -> Points:
        return self._placed(np.arange(self._wiring.count, dtype=np.intp), self._wiring, np.zeros(2), 0)

    def _placed(self, nodes: Indices, part: Wiring, centre: Points, depth: int) -> Points:
        radii = self._radii[nodes]
        pull = self._pull(nodes, centre)
        groups = grouped(part) if len(nodes) > SMALL else np.zeros(len(nodes), dtype=np.intp)
        quotient = part.between(groups)
        if quotient.count == 1:
            points = _alone(part, radii, pull)
            return points if depth else _long_side_level(points)
        gap = GAP / (1 if depth == 0 else 3)
        sizes = np.sqrt(np.bincount(groups, weights=np.square(radii + 0.55))) + gap / 2
        centres = sprung(quotient, sizes, added(quotient.count, groups, pull), rounds=200)
        if not depth:
            centres = _long_side_level(centres)
        insides = list(part.parts(groups))
        for group, (inside, _) in enumerate(insides):
            self._points[nodes[inside]] = centre + centres[group]
        shapes: list[tuple[Points, Numbers]] = []
        placed = np.zeros((len(nodes), 2))
        for group, (inside, alone) in enumerate(insides):
            placed[inside] = self._placed(nodes[inside], alone, centre + centres[group], depth + 1)
            shapes.append(outline(alone, placed[inside], self._fans[nodes[inside]]))
        moves = set_apart(shapes, centres, gap, 0.6 if depth else 1.5, 1.0 if depth else ASPECT)
        return _centred(placed + moves[groups])

    def _pull(self, nodes: Indices, centre: Points) -> Points:
        """Where the neighbours outside are, as a lean of a size that no node exceeds."""
        count = self._wiring.count
        here = np.full(count, -1, dtype=np.intp)
        here[nodes] = np.arange(len(nodes))
        ends = np.concatenate([self._wiring.ends, self._wiring.ends[:, ::-1]])
        ends = ends[(here[ends[:, 0]] >= 0) & (here[ends[:, 1]] < 0)]
        along = self._points[ends[:, 1]] - centre
        along /= np.maximum(np.sqrt(np.square(along).sum(axis=1, keepdims=True)), 1e-9)
        pull = added(len(nodes), here[ends[:, 0]], along * PULL)
        pull /= np.maximum(1.0, np.sqrt(np.square(pull).sum(axis=1, keepdims=True)) / (2 * PULL))
        return pull


def _alone(part: Wiring, radii: Numbers, pull: Points) -> Points:
    if part.count > 8 * SMALL:  # so many that hang together so closely have no shape to show
        return scattered(part.count)
    return _centred(sprung(part, radii, pull))


def _centred(points: Points) -> Points:
    middle: Points = (points.max(axis=0) + points.min(axis=0)) / 2
    return points - middle


def _long_side_level(points: Points) -> Points:
    """Turned so that they reach furthest from left to right."""
    x, y = (points - points.mean(axis=0)).T
    xx, yy, xy = float((x * x).sum()), float((y * y).sum()), float((x * y).sum())
    lean = complex(xx - yy, 2 * xy)
    if abs(lean) < 1e-9:
        return _centred(points)
    half = complex(sqrt(max(0.0, (1 + lean.real / abs(lean)) / 2)), sqrt(max(0.0, (1 - lean.real / abs(lean)) / 2)))
    cosine, sine = half.real, half.imag if lean.imag >= 0 else -half.imag
    return _centred(np.stack([x * cosine + y * sine, y * cosine - x * sine], axis=1))


def outline(part: Wiring, points: Points, reach: Numbers | None = None) -> tuple[Points, Numbers]:
    """What a community covers: its nodes, and its edges dot by dot."""
    start, stop = points[part.ends[:, 0]], points[part.ends[:, 1]]
    dots = np.ceil(np.sqrt(np.square(stop - start).sum(axis=1))).astype(np.intp)
    edge = np.repeat(np.arange(len(dots)), dots)
    along = (np.arange(len(edge)) - np.repeat(np.cumsum(dots) - dots, dots) + 0.5) / dots[edge]
    between = start[edge] + (stop - start)[edge] * along[:, None]
    radii = np.zeros(len(points)) if reach is None else reach
    return np.concatenate([points, between]), np.concatenate([radii, np.zeros(len(between))])
