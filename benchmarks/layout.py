"""How long the network's layout takes and how well it reads, beside networkx's springs in the same run.

``python -m benchmarks.layout [NODES…]``. The graphs are made to the shape of real ones: wars of very different size,
actors and places of which few are in everything, events that stand between them, statements that join a speaker to
events, and some powers that meddle in every war. networkx's springs are asked for graphs of up to 1,000 nodes.

===========  ==========================================================================================================
crossings    of 100 pairs of edges that do not share a node, how many cross (a sample of 400,000)
kept         share of a node's nearest drawn nodes, as many as it has neighbours, that are its neighbours
names        share of names (110 × 16 pixels) that lie on another, at the zoom where the mean edge is 100 pixels long
half way     the same where half of the edges are 100 pixels or longer, which is nearer to how one reads
in its own   share of a node's 8 nearest drawn nodes that are of its community (Louvain's, by networkx)
apart        mean distance of two communities' middles, in mean distances of a node from its community's middle
nearest      the smallest distance of two nodes, in mean edges
===========  ==========================================================================================================
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import networkx as nx
import numpy as np
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from kg.explorer.layout import layout

SIZES = (1_000, 10_000, 50_000)
PEER_UP_TO = 1_000
SEED = 20200927
NAME = np.array([110.0, 16.0])
EDGE = 100.0
SAMPLE = 400_000
COLUMNS = ("seconds", "crossings", "kept", "names", "half way", "in its own", "apart", "nearest")

Ends = NDArray[np.intp]
Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Made:
    """A graph, and which wars its nodes belong to, as a peer sees its communities."""

    count: int
    ends: Ends
    groups: Ends


def made(count: int) -> Made:
    """Twice as many edges as nodes."""
    rng = np.random.default_rng(SEED)
    ends = np.array(sorted(set(_edges(rng, count))), dtype=np.intp)
    graph: nx.Graph[int] = nx.Graph(ends.tolist())
    groups = np.full(count, -1, dtype=np.intp)
    for number, members in enumerate(nx.community.louvain_communities(graph, seed=SEED)):
        groups[sorted(members)] = number
    return Made(count, ends, groups)


def _edges(rng: np.random.Generator, count: int) -> Iterator[tuple[int, int]]:
    statements, events, actors = int(0.6 * count), int(0.2 * count), int(0.13 * count)
    wars = max(3, count // 250)
    war_of_event = _few(rng, wars, events)
    by_war = [np.flatnonzero(war_of_event == war) for war in range(wars)]
    powers = max(2, actors // 60)
    first_actor, first_place = statements + events, statements + events + actors
    homes = _homes(rng, war_of_event, actors - powers, wars)
    places = _homes(rng, war_of_event, count - first_place, wars)
    sides: list[list[int]] = []
    for event in range(events):
        war = war_of_event[event]
        there = [first_actor + powers + int(each) for each in _some(rng, homes[war], 1 + int(rng.random() < 0.9))]
        if rng.random() < 0.12:
            there.append(first_actor + int(_few(rng, powers, 1)[0]))
        sides.append(there)
        yield from ((statements + event, actor) for actor in there)
        yield from ((statements + event, first_place + int(each)) for each in _some(rng, places[war], 1))
    for statement in range(statements):
        event = int(_few(rng, events, 1)[0]) if rng.random() < 0.2 else int(rng.integers(events))
        about = by_war[war_of_event[event]]
        speakers = sides[event] if rng.random() < 0.5 else []
        if not speakers:
            speakers = [first_actor + powers + int(each) for each in _some(rng, homes[war_of_event[event]], 1)]
        if rng.random() < 0.1:
            speakers = [first_actor + int(_few(rng, powers, 1)[0])]
        yield from ((speaker, statement) for speaker in speakers[:1])
        yield (statement, statements + event)
        if rng.random() < 0.35:
            yield (statement, statements + int(_some(rng, about, 1)[0]))


def _few(rng: np.random.Generator, of: int, times: int) -> Ends:
    """Numbers of which the first come up far more often than the last."""
    weights = 1 / np.arange(1, of + 1) ** 0.9
    return rng.choice(of, size=times, p=weights / weights.sum()).astype(np.intp)


def _some(rng: np.random.Generator, of: Ends, times: int) -> Ends:
    return of[_few(rng, len(of), times)] if len(of) else of


def _homes(rng: np.random.Generator, wars: Ends, count: int, number: int) -> list[Ends]:
    """Numbers shared out among wars by how much happens in each; every war gets two."""
    homes = np.concatenate([np.tile(np.arange(number), 2), rng.choice(wars, size=count)])[:count]
    return [np.flatnonzero(homes == war) for war in range(number)]


def measures(graph: Made, points: Points) -> dict[str, float]:
    """What a reader would notice, as numbers."""
    rng = np.random.default_rng(SEED)
    starts, stops = points[graph.ends[:, 0]], points[graph.ends[:, 1]]
    lengths = np.hypot(*(stops - starts).T)
    zoomed = points * (EDGE / float(lengths.mean()))
    tree = cKDTree(zoomed)
    return {
        "crossings": 100 * _crossings(rng, graph.ends, points),
        "kept": _kept(graph, tree),
        "names": _covered(zoomed),
        "half way": _covered(points * (EDGE / float(np.median(lengths)))),
        "in its own": _in_its_own(graph, tree),
        "apart": _apart(graph, zoomed),
        "nearest": float(tree.query(zoomed, 2)[0][:, 1].min()) / EDGE,
    }


def _covered(points: Points) -> float:
    return len(np.unique(cKDTree(points / NAME).query_pairs(1.0, p=np.inf, output_type="ndarray"))) / len(points)


def _crossings(rng: np.random.Generator, ends: Ends, points: Points) -> float:
    one, other = ends[rng.integers(len(ends), size=(2, SAMPLE))]
    strangers = (one[:, :, None] != other[:, None, :]).all(axis=(1, 2))
    one, other = one[strangers], other[strangers]
    a, b, c, d = points[one[:, 0]], points[one[:, 1]], points[other[:, 0]], points[other[:, 1]]
    return float(((_side(a, b, c) != _side(a, b, d)) & (_side(c, d, a) != _side(c, d, b))).mean())


def _side(a: Points, b: Points, c: Points) -> NDArray[np.bool_]:
    return np.asarray(((b - a)[:, 0] * (c - a)[:, 1] - (b - a)[:, 1] * (c - a)[:, 0]) > 0)


def _kept(graph: Made, tree: cKDTree) -> float:
    neighbours: list[set[int]] = [set() for _ in range(graph.count)]
    for start, stop in graph.ends.tolist():
        neighbours[start].add(stop)
        neighbours[stop].add(start)
    nearest = tree.query(tree.data, 21)[1][:, 1:]
    shares = [
        len(theirs & set(nearest[node, : len(theirs)].tolist())) / min(len(theirs), 20)
        for node, theirs in enumerate(neighbours)
        if theirs
    ]
    return float(np.mean(shares))


def _in_its_own(graph: Made, tree: cKDTree) -> float:
    nearest = tree.query(tree.data, 9)[1][:, 1:]
    return float((graph.groups[nearest] == graph.groups[:, None])[graph.groups >= 0].mean())


def _apart(graph: Made, points: Points) -> float:
    drawn = graph.groups >= 0
    groups, points = graph.groups[drawn], points[drawn]
    sizes = np.bincount(groups)
    middles = np.stack([np.bincount(groups, weights=points[:, axis]) for axis in (0, 1)], axis=1) / sizes[:, None]
    own = float(np.hypot(*(points - middles[groups]).T).mean())
    large = middles[sizes >= 10]
    return float(np.hypot(*(large[:, None] - large[None, :]).transpose(2, 0, 1)).sum()) / (
        max(len(large) * (len(large) - 1), 1) * own
    )


def springs(count: int, ends: Ends) -> Points:
    """networkx's own layout."""
    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from(ends.tolist())
    laid = nx.spring_layout(graph, seed=SEED)
    return np.array([laid[node] for node in range(count)])


def main(sizes: list[int]) -> None:
    """Print the table."""
    print(f"{'':<26}" + "".join(f"{name:>12}" for name in COLUMNS))
    for size in sizes:
        graph = made(size)
        makers: list[tuple[str, Callable[[int, Ends], Points]]] = [("layout", layout)]
        if size <= PEER_UP_TO:
            makers.append(("networkx", springs))
        for name, maker in makers:
            start = time.process_time()
            points = maker(graph.count, graph.ends)
            figures = {"seconds": time.process_time() - start} | measures(graph, points)
            row = f"{f'{size:,} / {len(graph.ends):,}':<16}{name:<10}"
            print(row + "".join(f"{figures[column]:>12.2f}" for column in COLUMNS), flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or list(SIZES))
