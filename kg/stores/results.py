"""What a question comes back with, the same from every store, and the question that cannot be asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from kg.errors import QueryError
from kg.stores.elsewhere import asks_elsewhere

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Solutions:
    """The rows of a SELECT. A variable that a row leaves unbound is None there."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[tuple[Term | None, ...]]:
        return iter(self.rows)


@dataclass(frozen=True, slots=True)
class Triples:
    """The triples of a CONSTRUCT or DESCRIBE, without doubles, in one order."""

    triples: tuple[ox.Triple, ...]

    def __len__(self) -> int:
        return len(self.triples)

    def __iter__(self) -> Iterator[ox.Triple]:
        return iter(self.triples)


#: The rows of a SELECT, the yes or no of an ASK, or the triples of a CONSTRUCT.
Results = Solutions | Triples | bool


def freeze(found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> Results:
    """An answer of the engine, read to its end."""
    try:
        if isinstance(found, ox.QueryBoolean):
            return bool(found)
        if isinstance(found, ox.QueryTriples):
            return Triples(tuple(sorted(set(found), key=str)))
        variables = tuple(variable.value for variable in found.variables)
        return Solutions(variables, tuple(map(tuple, found)))
    finally:
        # Only the thread that asked may let the engine's answer go, and a traceback may outlive it elsewhere.
        del found


def ask(store: ox.Store, sparql: str) -> Results:
    """Ask a store.

    Raises:
        QueryError: the question does not parse (with line and column), or asks another machine.
    """
    if asks_elsewhere(sparql):
        raise QueryError("query", "SERVICE is not answered: a graph is asked without a network", "Leave SERVICE out")
    try:
        return freeze(store.query(sparql))
    except SyntaxError as error:
        raise _unreadable(str(error)) from error
    except UnicodeEncodeError as error:
        raise QueryError("query", "not Unicode text: it holds half of a surrogate pair", "Remove it") from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError("query", f"cannot be answered: {error}", "Look at its functions") from error


def _unreadable(message: str) -> QueryError:
    position = _POSITION.match(message)
    if position is None:
        return QueryError("query", f"not SPARQL: {message}", "Correct it there")
    line, column, problem = position.groups()
    return QueryError(f"query, line {line}, column {column}", f"not SPARQL: {problem}", "Correct it there")
