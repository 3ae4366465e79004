"""Communities: who has more to do with each other than with the rest."""

from __future__ import annotations

from collections import deque

import numpy as np

from kg.explorer.layout.wiring import Indices, Numbers, Wiring, by_size

LEVELS = 12  #: more than any graph has had; a bound all the same


def grouped(wiring: Wiring, resolution: float = 1.0) -> Indices:
    """The community of every node by modularity (Blondel and others 2008), the largest first; each hangs together.

    Nodes are asked in their own order and equals stay where they are, so that nothing is left to chance.
    """
    groups = np.arange(wiring.count, dtype=np.intp)
    loops: Numbers = np.zeros(wiring.count)
    level = wiring
    for _ in range(LEVELS):
        moved = by_size(_moved(level, loops, resolution))
        if len(np.unique(moved)) == level.count:
            break
        inside = moved[level.ends[:, 0]] == moved[level.ends[:, 1]]
        within = np.bincount(moved[level.ends[inside, 0]], weights=2 * level.weights[inside], minlength=moved.max() + 1)
        loops = (within + np.bincount(moved, weights=loops)).astype(np.float64)
        groups, level = moved[groups], level.between(moved)
    return wiring.within(groups).pieces()


def _moved(level: Wiring, loops: Numbers, resolution: float) -> Indices:
    """Every node moved to the group that it is joined to most beyond what chance would have, until none gains."""
    count = level.count
    neighbours, weights, starts = _rows(level)
    totals = (np.bincount(level.ends.ravel(), weights=np.repeat(level.weights, 2), minlength=count) + loops).tolist()
    share = resolution / max(sum(totals), 1e-9)
    groups, mass = list(range(count)), list(totals)
    waiting, queued = deque(range(count)), [True] * count
    left = 40 * count  # moves that swing to and fro in the last bits of a sum must end
    while waiting and left:
        left -= 1
        node = waiting.popleft()
        queued[node] = False
        own, total = groups[node], totals[node]
        links = {own: 0.0}
        for at in range(starts[node], starts[node + 1]):
            other = groups[neighbours[at]]
            links[other] = links.get(other, 0.0) + weights[at]
        mass[own] -= total
        best, most = own, links[own] - share * total * mass[own] + 1e-12
        for group, link in links.items():
            gain = link - share * total * mass[group]
            if gain > most:
                best, most = group, gain
        mass[best] += total
        if best == own:
            continue
        groups[node] = best
        for at in range(starts[node], starts[node + 1]):
            other = neighbours[at]
            if not queued[other] and groups[other] != best:
                queued[other] = True
                waiting.append(other)
    return np.array(groups, dtype=np.intp)


def _rows(wiring: Wiring) -> tuple[list[int], list[float], list[int]]:
    """Neighbours of all nodes in one row, their weights, and where each node's begin."""
    sources = np.concatenate([wiring.ends[:, 0], wiring.ends[:, 1]])
    targets = np.concatenate([wiring.ends[:, 1], wiring.ends[:, 0]])
    order = np.lexsort((targets, sources))
    starts = np.concatenate([[0], np.cumsum(np.bincount(sources, minlength=wiring.count))])
    return targets[order].tolist(), np.tile(wiring.weights, 2)[order].tolist(), starts.tolist()
