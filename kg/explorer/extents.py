"""Which places of a graph are wider than a town: drawn like one, a region would tell where in it something was."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

import numpy as np
from pyoxigraph import NamedNode

from kg.errors import SetupError
from kg.explorer.blocks import block
from kg.explorer.packing import Numbers
from kg.knowledge import Site, load
from kg.rdf.dataset import Dataset
from kg.rdf.terms import WGS84_LAT

WIDE = frozenset({"state", "region", "district", "sea"})  #: kinds of place in the gazetteer


def extents(dataset: Dataset, numbers: Numbers) -> str:
    """The places with a point that the gazetteer knows, by whether they are wide, as a block."""
    sites = sorted((numbers[place], site.kind in WIDE) for place, site in _known(dataset))
    columns = {"wide": True, "narrow": False}
    return block(
        {},
        {
            name: np.array([at for at, wide in sites if wide is is_wide], dtype=np.uint32)
            for name, is_wide in columns.items()
        },
    )


def _known(dataset: Dataset) -> Iterator[tuple[NamedNode, Site]]:
    """Places with what the gazetteer says of them; none where it was not built, since a page can be made without."""
    start = f"{dataset.base}place/"
    places = {
        triple.subject
        for triple in dataset
        if triple.predicate == WGS84_LAT
        and isinstance(triple.subject, NamedNode)
        and triple.subject.value.startswith(start)
    }
    if not places:
        return
    try:
        knowledge = load()
    except SetupError:
        return
    for place in places:
        site = knowledge.site(unquote(place.value.removeprefix(start)))
        if site is not None:
            yield place, site
