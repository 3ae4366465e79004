"""Who said what happened, in a war: news articles to an RDF graph of attributed reports.

>>> from kg import build, query
>>> graph = build(["seeds/"])                                                   # doctest: +SKIP
>>> for row in query(graph, "who-accuses-whom", accuser="Azerbaijan"):         # doctest: +SKIP
...     print(row.accuser, row.accused, row.quote)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from kg._version import __version__

if TYPE_CHECKING:
    from kg.asking import query
    from kg.build import build
    from kg.errors import KgError
    from kg.rdf.dataset import Dataset

__all__ = ["Dataset", "KgError", "__version__", "build", "query"]

_HOMES = {"build": "kg.build", "query": "kg.asking", "KgError": "kg.errors", "Dataset": "kg.rdf.dataset"}


def __getattr__(name: str) -> Any:
    """The public names, imported when they are first asked for: a parser takes a second to open."""
    if name not in _HOMES:
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
