"""Shapes of any outline set side by side without waste, each near where it is wanted (Freivalds and others 2002)."""

from __future__ import annotations

from math import ceil, sqrt

import numpy as np
from numpy.typing import NDArray
from scipy.signal import fftconvolve

from kg.explorer.layout.wiring import Numbers, Points

Mask = NDArray[np.bool_]
ASPECT = 1.6  #: screens are wider than high


def set_apart(shapes: list[tuple[Points, Numbers]], wanted: Points, gap: float, cell: float, aspect: float) -> Points:
    """How far each shape is moved, so that a gap is between any two; those wanted nearest the middle are set first.

    A shape is discs: middles and radii. What is ``aspect`` times as far to the side counts as equally far.
    """
    masks, corners = [], np.zeros((len(shapes), 2), dtype=np.intp)
    for at, (points, radii) in enumerate(shapes):
        mask, corners[at] = _mask(points / cell, (radii + gap / 2) / cell)
        masks.append(mask)
    areas = np.array([int(mask.sum()) for mask in masks])
    places = _oblong(wanted / cell, int(areas.sum()), aspect)
    weight = np.array([1.0, aspect])
    order = np.argsort(-areas, kind="stable")
    field = np.zeros(_room(masks, aspect), dtype=bool)
    moves = np.zeros((len(shapes), 2))
    for at in order.tolist():
        mask = masks[at]
        spot = _nearest(field, mask, places[at] + corners[at], weight)
        while spot is None:
            field = np.pad(field, [(side // 2, side // 2) for side in field.shape])
            spot = _nearest(field, mask, places[at] + corners[at], weight)
        x, y = spot
        field[x : x + mask.shape[0], y : y + mask.shape[1]] |= mask
        moves[at] = np.array([x - field.shape[0] // 2, y - field.shape[1] // 2]) - corners[at]
    moves *= cell
    return moves


def _oblong(places: Points, area: int, aspect: float) -> Points:
    """Places spread over an oblong that the shapes just fill, not bent out of all shape, and none far off."""
    spread = np.sqrt(np.square(places).mean(axis=0))
    half = np.array([sqrt(area * aspect), sqrt(area / aspect)]) / 2
    scale = half / sqrt(3) / np.maximum(spread, 1e-6)
    spread_out = places * np.minimum(scale, 1.6 * scale.min())
    beyond = np.sqrt(np.square(spread_out / half).sum(axis=1, keepdims=True))
    within: Points = spread_out / np.maximum(beyond, 1.0)
    return within


def _mask(points: Points, radii: Numbers) -> tuple[Mask, NDArray[np.intp]]:
    """The cells that discs cover, and which cell is the first."""
    low = np.floor((points - radii[:, None]).min(axis=0)).astype(np.intp)
    high = np.ceil((points + radii[:, None]).max(axis=0)).astype(np.intp) + 1
    mask = np.zeros(tuple((high - low).tolist()), dtype=bool)
    for radius in np.unique(radii).tolist():
        some = points[radii == radius]
        reach = ceil(radius) + 1
        for across in range(-reach, reach + 1):
            for down in range(-reach, reach + 1):
                cells = np.floor(some).astype(np.intp) + np.array([across, down])
                off = np.maximum(np.abs(cells + 0.5 - some) - 0.5, 0.0)
                hit = np.square(off).sum(axis=1) < radius * radius
                mask[tuple((cells[hit] - low).T)] = True
    return mask, low


def _room(masks: list[Mask], aspect: float) -> tuple[int, int]:
    area = sum(int(mask.sum()) for mask in masks)
    wide, high = np.max([mask.shape for mask in masks], axis=0).tolist()
    return 2 * ceil(sqrt(aspect * area) * 0.8) + 2 * wide, 2 * ceil(sqrt(area / aspect) * 0.8) + 2 * high


def _nearest(field: Mask, mask: Mask, place: Points, weight: Points) -> tuple[int, int] | None:
    """The free spot for a mask's corner that is nearest to the place asked for."""
    if field.any():
        hits = fftconvolve(field.astype(np.float32), mask[::-1, ::-1].astype(np.float32), mode="valid") > 0.5
    else:
        hits = np.zeros([one - other + 1 for one, other in zip(field.shape, mask.shape, strict=True)], dtype=bool)
    middle = np.array(field.shape) // 2 + place
    across = (np.arange(hits.shape[0]) - middle[0]) * weight[0]
    down = (np.arange(hits.shape[1]) - middle[1]) * weight[1]
    cost = np.square(across)[:, None] + np.square(down)[None, :]
    cost[hits] = np.inf
    best = int(np.argmin(cost))
    if not np.isfinite(cost.flat[best]):
        return None
    x, y = np.unravel_index(best, cost.shape)
    return int(x), int(y)
