"""Where a graph is kept and asked: in memory, on disk, or at a SPARQL endpoint."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from pyoxigraph import Triple

from kg.stores.local import DiskStore, MemoryStore
from kg.stores.remote import RemoteStore
from kg.stores.results import Results, Solutions, Term, Triples

__all__ = ["DiskStore", "MemoryStore", "RemoteStore", "Results", "Solutions", "Store", "Term", "Triples"]


class Store(Protocol):
    """A graph that can be added to and asked. A :class:`kg.rdf.dataset.Dataset` can be added as it is."""

    def add(self, triples: Iterable[Triple]) -> None:
        """Add triples; what is there already stays as it is."""
        ...

    def query(self, sparql: str) -> Results:
        """Answer a question in SPARQL."""
        ...

    def close(self) -> None:
        """Let go of files and connections; to be called once, at the end."""
        ...
