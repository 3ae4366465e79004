"""The graph as one offline page: a network to look at, a list to search, and the words behind every node."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.explorer.notebook import MOST_NODES, NetworkPage, network
    from kg.explorer.page import write_page

__all__ = ["MOST_NODES", "NetworkPage", "network", "write_page"]

_NOTEBOOK, _PAGE = "kg.explorer.notebook", "kg.explorer.page"
_HOMES = {"MOST_NODES": _NOTEBOOK, "NetworkPage": _NOTEBOOK, "network": _NOTEBOOK, "write_page": _PAGE}


def __getattr__(name: str) -> Any:
    """The public names, imported when they are first asked for: the page is bundled before any library is there."""
    if name not in _HOMES:
        raise AttributeError(f"module 'kg.explorer' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
