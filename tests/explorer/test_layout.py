"""Where the nodes of the network stand: apart, by community, piece by piece, and the same every time."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import combinations, pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from kg.explorer.layout import communities, layout, positions
from kg.explorer.scene import scene
from tests.war import graph

Ends = NDArray[np.intp]

LEAST = 20  #: pixels that any two nodes are apart


def edges(*pairs: tuple[int, int]) -> Ends:
    return np.array(pairs, dtype=np.intp).reshape(-1, 2)


def wars(number: int, size: int) -> tuple[int, Ends]:
    """Groups that are joined closely within and by one edge to the next."""
    rng = np.random.default_rng(1)
    pairs: list[tuple[int, int]] = []
    for first in range(0, number * size, size):
        pairs += [(first + node, first + int(rng.integers(node))) for node in range(1, size)]
        pairs += [(first + int(one), first + int(other)) for one, other in rng.integers(size, size=(size, 2))]
    pairs += [(first, first + size) for first in range(0, (number - 1) * size, size)]
    return number * size, edges(*pairs)


def path(count: int) -> Ends:
    return edges(*pairwise(range(count)))


def star(count: int) -> Ends:
    return edges(*((0, leaf) for leaf in range(1, count)))


def nearest(points: NDArray[np.float64]) -> float:
    return float(cKDTree(points).query(points, 2)[0][:, 1].min())


def test_the_same_graph_is_laid_out_the_same_way() -> None:
    count, ends = wars(12, 40)
    assert layout(count, ends).tobytes() == layout(count, ends).tobytes()
    assert communities(count, ends).tobytes() == communities(count, ends).tobytes()


def test_order_and_direction_of_the_edges_do_not_matter() -> None:
    count, ends = wars(12, 40)
    assert (layout(count, ends) == layout(count, ends[::-1, ::-1])).all()


def test_hashing_of_strings_does_not_move_a_node() -> None:
    code = (
        "from kg.explorer.layout import positions; from kg.explorer.scene import scene; from tests.war import graph\n"
        "print(sorted((node.value, at) for node, at in positions(scene(graph())).items()))"
    )
    printed = {
        subprocess.run(  # noqa: S603 - our own words
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


@pytest.mark.parametrize(
    ("count", "ends"),
    [(3000, star(3000)), (3000, path(3000)), wars(12, 40), (60, edges(*combinations(range(60), 2))), (500, edges())],
    ids=["star", "path", "wars", "everyone with everyone", "singles"],
)
def test_no_two_nodes_are_nearer_than_the_least_distance(count: int, ends: Ends) -> None:
    points = layout(count, ends)
    assert points.shape == (count, 2)
    assert np.isfinite(points).all()
    assert nearest(points) >= LEAST


def test_pieces_stand_apart() -> None:
    count, ends = wars(3, 50)
    points = layout(2 * count, np.concatenate([ends, ends + count]))
    between = cKDTree(points[:count]).query(points[count:])[0].min()
    assert between > 100


def test_the_largest_piece_is_in_the_middle() -> None:
    count, ends = wars(4, 60)
    small = [path(12) + count + 12 * at for at in range(8)]
    points = layout(count + 96, np.concatenate([ends, *small]))
    middle = (points.max(axis=0) + points.min(axis=0)) / 2
    largest = points[:count]
    assert (largest.min(axis=0) < middle).all()
    assert (largest.max(axis=0) > middle).all()


def test_pairs_and_singles_stand_in_rows() -> None:
    points = layout(300, edges(*((node, node + 1) for node in range(0, 200, 2))))
    rows = np.unique(points[:, 1])
    assert len(rows) < 30
    wide, high = np.ptp(points, axis=0)
    assert 1 < wide / high < 2.5


def test_nodes_of_one_community_are_nearer_than_those_of_others() -> None:
    count, ends = wars(12, 40)
    points = layout(count, ends)
    groups = np.arange(count) // 40
    far = np.hypot(*(points[:, None] - points[None, :]).transpose(2, 0, 1))
    same = groups[:, None] == groups[None, :]
    assert 2 * far[same].mean() < far[~same].mean()


def test_large_communities_leave_room_between_them() -> None:
    count, ends = wars(10, 100)
    points = layout(count, ends)
    groups = communities(count, ends)
    for one, other in combinations(range(groups.max() + 1), 2):
        assert cKDTree(points[groups == one]).query(points[groups == other])[0].min() > 50


def test_communities_are_those_who_have_most_to_do_with_each_other() -> None:
    ends = edges(*combinations(range(5), 2), *combinations(range(5, 12), 2), (0, 5), (12, 13))
    assert communities(14, ends).tolist() == [1] * 5 + [0] * 7 + [2] * 2


def test_communities_hang_together() -> None:
    count, ends = wars(12, 40)
    groups = communities(count, ends)
    for group in range(groups.max() + 1):
        members = set(np.flatnonzero(groups == group).tolist())
        inside = [(one, other) for one, other in ends.tolist() if one in members and other in members]
        reached = {min(members)}
        while more := {node for pair in inside if reached & set(pair) for node in pair} - reached:
            reached |= more
        assert reached == members


def test_largest_community_comes_first() -> None:
    count, ends = wars(12, 40)
    sizes = np.bincount(communities(count, ends)).tolist()
    assert sizes == sorted(sizes, reverse=True)


def test_network_is_wider_than_high() -> None:
    count, ends = wars(12, 40)
    wide, high = np.ptp(layout(count, ends), axis=0)
    assert wide > high


def test_hub_has_its_leaves_around_it() -> None:
    points = layout(301, star(301))
    leaves = points[1:] - points[0]
    assert np.abs(leaves.mean(axis=0)).max() < 100
    assert np.hypot(*leaves.T).min() > 40


def test_nothing_to_draw_is_no_fault() -> None:
    assert layout(0, edges()).shape == (0, 2)
    assert communities(0, edges()).shape == (0,)


def test_one_node_stands_alone() -> None:
    assert layout(1, edges()).shape == (1, 2)
    assert communities(1, edges()).tolist() == [0]


def test_edge_to_itself_draws_nothing_together() -> None:
    assert (layout(3, edges((0, 0), (1, 2))) == layout(3, edges((1, 2)))).all()


def test_parallel_edges_make_no_second_node() -> None:
    points = layout(3, edges((0, 1), (1, 0), (0, 1), (1, 2)))
    assert nearest(points) >= LEAST


def test_edge_to_a_node_that_is_not_there_says_so() -> None:
    with pytest.raises(ValueError, match="node 7 of 3"):
        layout(3, edges((0, 7)))


def test_scene_has_whole_pixels_for_every_node() -> None:
    drawn = scene(graph())
    places = positions(drawn)
    assert set(places) == set(drawn.nodes)
    assert all(isinstance(number, int) for place in places.values() for number in place)
