"""Which answer is held against which gold item: the one-to-one assignment that scores highest."""

from __future__ import annotations

from collections.abc import Mapping

import networkx as nx


def assign(weights: Mapping[tuple[int, int], int]) -> dict[int, int]:
    """Row to column, so that the sum of the weights of the chosen pairs is the greatest there is.

    Only pairs of the mapping may be chosen; weights are positive whole numbers.

    >>> assign({(0, 0): 3, (0, 1): 2, (1, 0): 2})
    {0: 1, 1: 0}
    """
    graph: nx.Graph[int] = nx.Graph()
    for (row, column), weight in sorted(weights.items()):
        graph.add_edge(row, -1 - column, weight=weight)
    pairs = (sorted(pair) for pair in nx.max_weight_matching(graph))
    return dict(sorted((row, -1 - column) for column, row in pairs))
