"""The questions that can be asked of a graph: ``queries/*.rq`` by name, their parameters bound safely.

A file runs unchanged in any SPARQL 1.1 tool. Its header says what it asks; a parameter is one line of it,
``VALUES ?place { UNDEF }``, and every parameter may be left out. Binding puts one RDF term where ``UNDEF`` stood:

>>> query = parse("places", 'SELECT ?p WHERE {\\n  VALUES ?name { UNDEF }\\n}\\n# param name text: whose')
>>> print(bind(query, {"name": 'Gaza" } UNION {'}).splitlines()[1])
  VALUES ?name { "Gaza\\" } UNION {" }
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from functools import cache

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError, SetupError
from kg.rdf.literals import day, whole, words
from kg.rdf.resources import queries_dir

_HEADER = re.compile(r"^#\s*(summary|param|sample)\b[: ]\s*(.*\S)\s*$", re.MULTILINE)
_PARAM = re.compile(r"(?P<name>\w+) (?P<type>text|date|integer|iri): (?P<what>.+)")
_VALUES = re.compile(r"^([ \t]*VALUES[ \t]+\?(\w+)[ \t]+\{[ \t]*)UNDEF([ \t]*\}[ \t]*)$", re.MULTILINE)


class UnknownNameError(QueryError):
    """A query or a parameter that does not exist; the sentence names what does."""

    def __str__(self) -> str:
        return f"{self.problem}. {self.remedy}" if self.remedy else self.problem


class ParameterType(StrEnum):
    """What a parameter's text stands for."""

    TEXT = "text"
    DATE = "date"
    INTEGER = "integer"
    IRI = "iri"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A blank in a question that may be filled in."""

    name: str
    type: ParameterType
    what: str  #: what it stands for, in a phrase


@dataclass(frozen=True, slots=True)
class Query:
    """A question, as its file puts it."""

    name: str
    summary: str
    parameters: tuple[Parameter, ...]
    samples: tuple[tuple[tuple[str, str], ...], ...]  #: ways to ask it, each as pairs of name and value
    text: str  #: SPARQL, with every parameter open


def load_queries() -> tuple[Query, ...]:
    """All questions, by name."""
    return tuple(_all().values())


def get_query(name: str) -> Query:
    """The question of that name."""
    queries = _all()
    if name in queries:
        return queries[name]
    problem = f"no query '{name}'; `kg queries` lists what can be asked"
    raise UnknownNameError(name, problem, _did_you_mean(name, list(queries)))


def bind(query: Query, params: Mapping[str, str]) -> str:
    """The question's SPARQL with these parameters filled in; the rest stay open.

    A value becomes one RDF term of the parameter's type and is never read as SPARQL.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    for name in params:
        if name not in known:
            takes = f"it takes {', '.join(known)}" if known else "it takes none"
            problem = f"no parameter '{name}' in {query.name}; {takes}"
            raise UnknownNameError(query.name, problem, _did_you_mean(name, list(known)))
    terms = {name: _term(query, known[name], value) for name, value in params.items()}

    def fill(line: re.Match[str]) -> str:
        before, name, after = line.groups()
        return f"{before}{terms.get(name, 'UNDEF')}{after}"

    return _VALUES.sub(fill, query.text)


def parse(name: str, text: str) -> Query:
    """A question from the text of its file; an inconsistent header is a ``SetupError``."""
    fields = [(key, value) for key, value in _HEADER.findall(text)]
    parameters = tuple(_parameter(name, value) for key, value in fields if key == "param")
    names = [parameter.name for parameter in parameters]
    lines = [match.group(2) for match in _VALUES.finditer(text)]
    if sorted(names) != sorted(lines):
        raise SetupError(f"queries/{name}.rq: its header has parameters {names}, its VALUES lines {lines}")
    samples = tuple(_sample(name, value, names) for key, value in fields if key == "sample")
    return Query(name, " ".join(value for key, value in fields if key == "summary"), parameters, samples, text)


@cache
def _all() -> Mapping[str, Query]:
    return {
        path.stem: parse(path.stem, path.read_text(encoding="utf-8")) for path in sorted(queries_dir().glob("*.rq"))
    }


def _parameter(query: str, line: str) -> Parameter:
    match = _PARAM.fullmatch(line)
    if match is None:
        raise SetupError(f"queries/{query}.rq: '{line}' is no parameter; write NAME text|date|integer|iri: WHAT")
    return Parameter(match["name"], ParameterType(match["type"]), match["what"])


def _sample(query: str, line: str, names: list[str]) -> tuple[tuple[str, str], ...]:
    pairs = [word.partition("=") for word in shlex.split(line)]
    for name, equals, _ in pairs:
        if not equals or name not in names:
            raise SetupError(f"queries/{query}.rq: sample '{line}' does not fit its parameters {names}")
    return tuple((name, value) for name, _, value in pairs)


def _did_you_mean(word: str, choices: list[str]) -> str:
    close = get_close_matches(word, choices, n=1)
    return f"Did you mean {close[0]}?" if close else ""


def _text(value: str) -> Literal:
    return words(value)


def _date(value: str) -> Literal:
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value) is None:
        raise ValueError(value)
    return day(date.fromisoformat(value))


def _integer(value: str) -> Literal:
    if re.fullmatch(r"-?[0-9]{1,18}", value) is None:
        raise ValueError(value)
    return whole(int(value))


#: How the words of a value become a term, and what to write when they cannot.
_READERS: Mapping[ParameterType, tuple[Callable[[str], Literal | NamedNode], str]] = {
    ParameterType.TEXT: (_text, ""),
    ParameterType.DATE: (_date, "Write a day of the calendar as YYYY-MM-DD, e.g. 2023-01-31"),
    ParameterType.INTEGER: (_integer, "Write a whole number in digits, e.g. 12"),
    ParameterType.IRI: (NamedNode, "Write the whole address, e.g. https://w3id.org/conflict-kg/id/actor/reuters"),
}


def _term(query: Query, parameter: Parameter, value: str) -> str:
    read, remedy = _READERS[parameter.type]
    try:
        return str(read(value))
    except ValueError as error:
        problem = f"{parameter.name}={value!r} is not of type {parameter.type}"
        raise QueryError(query.name, problem, remedy) from error
