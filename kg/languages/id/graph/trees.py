"""The best tree over the words of a sentence, from a score for every pair of dependent and governor."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Heads = NDArray[np.intp]

FAR = 1e4  #: more than any sum of scores of one sentence


def best_tree(scores: NDArray[np.floating]) -> Heads:
    """The governor of every word, for `scores[dependent, governor]` with 0 for the root.

    Exactly one word hangs on the root. What stands in row 0 and in the diagonal does not matter.
    """
    weights = np.array(scores, dtype=np.float64)
    np.fill_diagonal(weights, -np.inf)
    weights[0] = -np.inf
    heads = _greedy(weights)
    if np.count_nonzero(heads[1:] == 0) == 1 and not _cycle(heads):
        return heads
    weights[1:, 0] -= FAR  # a second word on the root costs more than any other arc
    return _spanning(weights)


def _greedy(weights: Matrix) -> Heads:
    heads: Heads = weights.argmax(axis=1)
    heads[0] = 0
    return heads


def _spanning(weights: Matrix) -> Heads:
    """The spanning tree of greatest weight, after Chu and Liu, and Edmonds."""
    heads = _greedy(weights)
    cycle = _cycle(heads)
    if not cycle:
        return heads
    ring = np.array(cycle)
    rest = np.array([node for node in range(len(weights)) if node not in set(cycle)])
    lost = weights[ring, heads[ring]]
    size = len(rest)
    merged = np.full((size + 1, size + 1), -np.inf)
    merged[:size, :size] = weights[np.ix_(rest, rest)]
    leaving = weights[np.ix_(rest, ring)]
    merged[:size, size] = leaving.max(axis=1)
    entering = weights[np.ix_(ring, rest)] - lost[:, None] + lost.sum()
    merged[size, :size] = entering.max(axis=0)
    chosen = _spanning(merged)
    result = heads.copy()
    for place in range(1, size):
        inside = chosen[place] == size
        result[rest[place]] = ring[leaving[place].argmax()] if inside else rest[chosen[place]]
    door = chosen[size]
    result[ring[entering[:, door].argmax()]] = rest[door]
    return result


def _cycle(heads: Heads) -> list[int]:
    """Words that govern one another in a circle; none if all lead to the root."""
    state = [0] * len(heads)
    for start in range(1, len(heads)):
        path, node = [], start
        while node and not state[node]:
            state[node] = start
            path.append(node)
            node = int(heads[node])
        if node and state[node] == start:
            return path[path.index(node) :]
    return []
