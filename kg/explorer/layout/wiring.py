"""The graph as arrays: who is joined to whom, and what hangs together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

Indices = NDArray[np.intp]
Numbers = NDArray[np.float64]
Points = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Wiring:
    """Nodes by number, and each joined pair once, whichever way its edges point and however many they are."""

    count: int
    ends: Indices  #: a row for every pair, the smaller number first, in order
    weights: Numbers  #: how many edges join the pair

    @classmethod
    def of(cls, count: int, ends: Indices, weights: Numbers | None = None) -> Wiring:
        """Edges as they come; what is joined to itself alone is not joined."""
        rows = np.asarray(ends, dtype=np.intp).reshape(-1, 2)
        if rows.size and (rows.min() < 0 or rows.max() >= count):
            raise ValueError(f"ends: an edge names node {rows.max()} of {count}. Number nodes from 0 to {count - 1}")
        each = np.ones(len(rows)) if weights is None else weights
        low, high = rows.min(axis=1), rows.max(axis=1)
        apart = low != high
        keys, places = np.unique(low[apart] * count + high[apart], return_inverse=True)
        pairs = np.stack([keys // max(count, 1), keys % max(count, 1)], axis=1).astype(np.intp)
        return cls(count, pairs, np.bincount(places, weights=each[apart], minlength=len(keys)).astype(np.float64))

    @property
    def degrees(self) -> Indices:
        """With how many others each is joined."""
        return np.bincount(self.ends.ravel(), minlength=self.count).astype(np.intp)

    def within(self, groups: Indices) -> Wiring:
        """The same nodes, joined only where both are of one group."""
        kept = groups[self.ends[:, 0]] == groups[self.ends[:, 1]]
        return Wiring(self.count, self.ends[kept], self.weights[kept])

    def between(self, groups: Indices) -> Wiring:
        """Every group as one node."""
        return Wiring.of(int(groups.max(initial=-1)) + 1, groups[self.ends], self.weights)

    def parts(self, groups: Indices) -> Iterator[tuple[Indices, Wiring]]:
        """Every group alone: its nodes, and how they are joined when numbered in that order."""
        order = np.argsort(groups, kind="stable")
        sizes = np.bincount(groups)
        firsts = np.cumsum(sizes) - sizes
        numbers = np.empty(self.count, dtype=np.intp)
        numbers[order] = np.arange(self.count) - np.repeat(firsts, sizes)
        within = self.within(groups)
        owners = groups[within.ends[:, 0]]
        rows = np.argsort(owners, kind="stable")
        ends, weights = numbers[within.ends[rows]], within.weights[rows]
        stops = np.cumsum(np.bincount(owners, minlength=len(sizes)))
        for group, (first, size, stop) in enumerate(zip(firsts.tolist(), sizes.tolist(), stops.tolist(), strict=True)):
            start = int(stops[group - 1]) if group else 0
            yield order[first : first + size], Wiring(size, ends[start:stop], weights[start:stop])

    def pieces(self) -> Indices:
        """Of every node the number of the piece that it hangs together with, the largest first."""
        if not self.count:
            return np.empty(0, dtype=np.intp)
        return by_size(np.asarray(connected_components(self.matrix(), directed=False)[1], dtype=np.intp))

    def matrix(self) -> csr_array:
        """A one for every pair."""
        ones = np.ones(len(self.ends))
        return csr_array((ones, (self.ends[:, 0], self.ends[:, 1])), shape=(self.count, self.count))


def by_size(groups: Indices) -> Indices:
    """Groups numbered anew: the largest first, and of equals the one with the smallest node."""
    _, firsts, inverse, sizes = np.unique(groups, return_index=True, return_inverse=True, return_counts=True)
    order = np.lexsort((firsts, -sizes))
    ranks = np.empty(len(order), dtype=np.intp)
    ranks[order] = np.arange(len(order))
    return ranks[inverse]


def added(count: int, where: Indices, what: Points) -> Points:
    """Vectors summed by the node they are for; one after the other, so that no sum depends on the machine."""
    sums = [np.bincount(where, weights=what[:, axis], minlength=count) for axis in (0, 1)]
    return np.stack(sums, axis=1).astype(np.float64)
