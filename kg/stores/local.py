"""Stores on this machine: in memory, or Oxigraph's files on disk."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad, Store, Triple

from kg.errors import GraphError
from kg.stores.results import Results, ask

_BULK = 50_000  #: above so many triples, writing new files is faster than one transaction


class MemoryStore:
    """A graph that lives as long as the program does."""

    def __init__(self, triples: Iterable[Triple] = ()) -> None:
        self._store = Store()
        self.add(triples)

    def add(self, triples: Iterable[Triple]) -> None:
        """Add triples; what is there already stays as it is."""
        self._store.extend(_quads(triples))

    def query(self, sparql: str) -> Results:
        """Answer a question in SPARQL; raises ``QueryError`` when it does not parse."""
        return ask(self._store, sparql)

    def close(self) -> None:
        """Forget everything."""
        self._store = Store()


class DiskStore:
    """A graph in a folder. One program writes at a time; any number may read while none writes."""

    def __init__(self, path: Path | str, *, read_only: bool = False) -> None:
        """Open the folder, and make it when it is to be written to.

        Raises ``GraphError`` when there is nothing to read, or when another program has it open for writing.
        """
        self._path = Path(path)
        self._read_only = read_only
        if read_only and not (self._path / "CURRENT").is_file():
            raise GraphError(str(path), "no store here", "Build one with kg build … --out")
        try:
            if not read_only:
                self._path.mkdir(parents=True, exist_ok=True)
            self._store: Store | None = Store.read_only(str(path)) if read_only else Store(str(path))
        except OSError as error:
            remedy = "Close the other program that uses it, or build the graph again"
            raise GraphError(str(path), f"the store does not open: {error}", remedy) from error

    def add(self, triples: Iterable[Triple]) -> None:
        """Add triples, all or none; what is there already stays as it is."""
        store = self._opened()
        if self._read_only:
            raise GraphError(str(self._path), "opened for reading only", "Open it for writing to add to it")
        distinct = set(triples)
        if len(distinct) > _BULK:
            store.bulk_extend(_quads(distinct))
        else:
            store.extend(_quads(distinct))
        store.flush()

    def query(self, sparql: str) -> Results:
        """Answer a question in SPARQL; raises ``QueryError`` when it does not parse."""
        return ask(self._opened(), sparql)

    def close(self) -> None:
        """Let go of the folder, so that another may open it."""
        self._store = None

    def _opened(self) -> Store:
        if self._store is None:
            raise GraphError(str(self._path), "the store is closed", "Open it again")
        return self._store


def _quads(triples: Iterable[Triple]) -> Iterable[Quad]:
    return (Quad(triple.subject, triple.predicate, triple.object) for triple in triples)
