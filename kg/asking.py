"""Asking a graph: one of the saved questions, or one in SPARQL."""

from __future__ import annotations

import re
from dataclasses import make_dataclass
from functools import cache
from typing import Any

from kg.errors import QueryError
from kg.queries import bind, get_query
from kg.rdf.dataset import Dataset
from kg.rdf.terms import PREFIXES
from kg.stores import MemoryStore, Results, Solutions, Store


def query(graph: Dataset | Store, name: str, /, **params: object) -> list[Any]:
    """The rows that answer a saved question, each an object with a text a column (``None`` where a cell is empty).

    Raises:
        QueryError: no question of that name, or no such parameter.
    """
    store = MemoryStore(graph) if isinstance(graph, Dataset) else graph
    answer = store.query(bind(get_query(name), {key: str(value) for key, value in params.items()}))
    if not isinstance(answer, Solutions):
        raise QueryError(name, "does not answer in rows", "Ask it with kg sparql")
    row = _row(answer.variables)
    return [row(*(None if term is None else str(getattr(term, "value", term)) for term in cells)) for cells in answer]


def ask(store: Store, sparql: str) -> Results:
    """Answer a question in SPARQL, which need not declare the prefixes that graphs are written with.

    Raises:
        QueryError: it does not parse; the place counts the lines that were typed.
    """
    missing = [name for name in PREFIXES if f"{name}:" in sparql and not re.search(rf"(?i)prefix\s+{name}\s*:", sparql)]
    if not missing:
        return store.query(sparql)
    try:
        return store.query(" ".join(f"PREFIX {name}: <{PREFIXES[name]}>" for name in missing) + "\n" + sparql)
    except QueryError as error:
        place = re.sub(r"line (\d+)", lambda line: f"line {int(line[1]) - 1}", error.place)
        raise QueryError(place, error.problem, error.remedy) from error


@cache
def _row(columns: tuple[str, ...]) -> type:
    """One class for rows of the same columns, so that rows of two answers compare."""
    return make_dataclass("Row", [(column, str | None) for column in columns], frozen=True, slots=True)
