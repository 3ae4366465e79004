"""Pieces that do not hang together, side by side without waste."""

from __future__ import annotations

from math import sqrt

import numpy as np

from kg.explorer.layout.wiring import Points

ASPECT = 1.6  #: screens are wider than high


def packed(sizes: Points) -> Points:
    """The upper left corners of boxes, the first in the corner, each of the others as high up as it fits.

    Boxes are set in the order given (the higher first wastes least) on the lowest stretch of the skyline.
    """
    if not len(sizes):
        return np.zeros((0, 2))
    area = float((sizes[:, 0] * sizes[:, 1]).sum())
    width = max(sqrt(ASPECT * area * 1.02), float(sizes[:, 0].max()))
    corners = np.zeros((len(sizes), 2))
    skyline = [(0.0, 0.0, width)]  # from x, the height, as wide
    for at, (wide, high) in enumerate(sizes.tolist()):
        index, x, y = _lowest(skyline, wide, width)
        corners[at] = x, y
        skyline = _covered(skyline, index, x, y + high, x + wide)
    return corners


def _lowest(skyline: list[tuple[float, float, float]], wide: float, width: float) -> tuple[int, float, float]:
    best = (float("inf"), 0.0, 0)
    for index, (x, _, _) in enumerate(skyline):
        if x + wide > width + 1e-9:
            break
        height, reached, other = 0.0, x, index
        while reached < x + wide - 1e-9:
            height = max(height, skyline[other][1])
            reached = skyline[other][0] + skyline[other][2]
            other += 1
        best = min(best, (height, x, index))
    height, x, index = best
    return index, x, height


def _covered(
    skyline: list[tuple[float, float, float]], index: int, x: float, height: float, end: float
) -> list[tuple[float, float, float]]:
    after = index
    while after < len(skyline) and skyline[after][0] + skyline[after][2] <= end + 1e-9:
        after += 1
    rest = skyline[after:]
    if rest and rest[0][0] < end:
        start, level, wide = rest[0]
        rest[0] = (end, level, start + wide - end)
    before = skyline[:index]
    if before and abs(before[-1][1] - height) < 1e-9:
        start, level, wide = before.pop()
        return [*before, (start, level, end - start), *rest]
    return [*before, (x, height, end - x), *rest]
