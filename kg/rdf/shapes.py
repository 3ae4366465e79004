"""Whether a graph looks as it must (SHACL Core), said in sentences."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

import pyshacl
from rdflib import RDF, SH, BNode, Graph, Literal
from rdflib.exceptions import ParserError
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.term import Node

from kg.errors import GraphError
from kg.rdf.resources import ontology_dir
from kg.rdf.terms import PREFIXES

_BLANK = "[]"  #: any blank node, as Turtle writes it


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One thing that is not as it must be: at which node, along which property, and what was found there."""

    focus: str  #: the node's IRI; ``[]`` for a blank node
    path: str  #: the property, shortened (``ckg:speaker``); empty when the node as a whole is at fault
    message: str
    value: str = ""  #: what was found; empty when something is missing

    def __str__(self) -> str:
        along = f" ({self.path})" if self.path else ""
        found = f"; found {self.value}" if self.value else ""
        node = self.focus if self.focus == _BLANK else f"<{self.focus}>"
        return f"{node}: {self.message}{along}{found}"


def violations(graph_turtle: bytes, language: str = "en") -> tuple[Violation, ...]:
    """Everything in a Turtle graph that its shapes forbid, in a fixed order; empty when it is as it must be.

    ``language`` chooses the messages: ``en`` or ``id``. Raises ``GraphError`` when the bytes are not Turtle.
    """
    with _quiet():
        _, report, _ = pyshacl.validate(_parse(graph_turtle), shacl_graph=_shapes(), inplace=True)
    if not isinstance(report, Graph):
        raise GraphError("the graph", f"could not be validated: {report}")
    found = (_violation(report, result, language) for result in report.subjects(RDF.type, SH.ValidationResult))
    return tuple(sorted(set(found)))


def _parse(turtle: bytes) -> Graph:
    try:
        return Graph().parse(data=turtle, format="turtle")
    except (BadSyntax, ParserError, UnicodeDecodeError) as error:
        reason = str(error).splitlines()[0]
        raise GraphError("the graph", f"not Turtle ({reason})", "Build it again") from error


@cache
def _shapes() -> Graph:
    return Graph().parse(ontology_dir() / "shapes.ttl", format="turtle")


def _violation(report: Graph, result: Node, language: str) -> Violation:
    path, value = report.value(result, SH.resultPath), report.value(result, SH.value)
    return Violation(
        focus=_address(report.value(result, SH.focusNode)),
        path=_path(report, path),
        message=_message(report, result, language),
        value="" if value is None else _short(value),
    )


def _address(node: Node | None) -> str:
    """The node's IRI; a blank node has none, and its label differs from one reading to the next."""
    return _BLANK if isinstance(node, BNode) else str(node)


def _message(report: Graph, result: Node, language: str) -> str:
    """The sentence in the language asked for, else in any: a validator's own sentences carry no language."""
    sentences = [text for text in report.objects(result, SH.resultMessage) if isinstance(text, Literal)]
    return str(min(sentences, key=lambda text: (text.language != language, text.language or "", str(text)), default=""))


def _path(report: Graph, path: Node | None) -> str:
    if path is None:
        return ""
    inverse = report.value(path, SH.inversePath)
    return _short(path) if inverse is None else f"^{_short(inverse)}"


def _short(node: Node) -> str:
    """A term as Turtle writes it, with a prefix where one is known."""
    if isinstance(node, BNode):
        return _BLANK
    for prefix, namespace in PREFIXES.items():
        if not isinstance(node, Literal) and str(node).startswith(namespace):
            return f"{prefix}:{str(node).removeprefix(namespace)}"
    return node.n3()


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps the libraries from speaking up about what the shapes are about to say: an invalid date, an odd IRI."""
    loggers = [logging.getLogger(name) for name in ("rdflib.term", "pyshacl.validate")]
    before = [logger.disabled for logger in loggers]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for logger in loggers:
            logger.disabled = True
        try:
            yield
        finally:
            for logger, disabled in zip(loggers, before, strict=True):
                logger.disabled = disabled
