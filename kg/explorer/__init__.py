"""The graph as one offline page: a network to look at, a list to search, and the words behind every node."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.explorer.page import network, write_page
    from kg.explorer.scene import MOST_NODES

__all__ = ["MOST_NODES", "network", "write_page"]

_HOMES = {"MOST_NODES": "kg.explorer.scene", "network": "kg.explorer.page", "write_page": "kg.explorer.page"}


def __getattr__(name: str) -> Any:
    """The public names, imported when they are first asked for: the page is bundled before any library is there."""
    if name not in _HOMES:
        raise AttributeError(f"module 'kg.explorer' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
