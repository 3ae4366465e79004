"""The graph as one offline page: a network to look at, a list to search, and the words behind every node."""

from __future__ import annotations

from pathlib import Path

from kg.explorer.page import bare_page, full_page
from kg.explorer.scene import MOST_NODES, scene
from kg.rdf.dataset import Dataset


def write_page(dataset: Dataset, out: Path) -> None:
    """Write the page to ``out``; whoever reads it meanwhile sees the old one or the new one, never a half."""
    part = out.with_name(f".{out.name}.part")
    part.write_text(full_page(scene(dataset)), encoding="utf-8", newline="\n")
    part.replace(out)


def network(dataset: Dataset) -> str:
    """The network alone as an HTML page, for a notebook or to hand on."""
    return bare_page(scene(dataset))


__all__ = ["MOST_NODES", "network", "write_page"]
