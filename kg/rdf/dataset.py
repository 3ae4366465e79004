"""The graph as a value: triples in one order, so that the same triples are always the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import takewhile

from pyoxigraph import BlankNode, DefaultGraph, RdfFormat, Triple, parse, serialize

from kg.errors import GraphError
from kg.rdf.terms import DATA_BASE, FOLDERS, PREFIXES, RDF_TYPE

_BASE_TELLER = "article"  # a file tells its data base by the prefix of this folder


def _order(triple: Triple) -> tuple[str, bool, str, str]:
    """By subject, what it is before what it has, then by property and value."""
    predicate = triple.predicate
    return str(triple.subject), predicate != RDF_TYPE, predicate.value, str(triple.object)


@dataclass(frozen=True, slots=True)
class Dataset:
    """Triples without doubles, in their one order, and the base that the data's own IRIs start with.

    Build one with :meth:`of`, which sorts; triples with blank nodes have no one order and are refused.
    """

    triples: tuple[Triple, ...]
    base: str = DATA_BASE

    @classmethod
    def of(cls, triples: Iterable[Triple], base: str = DATA_BASE) -> Dataset:
        """Sort, and drop doubles."""
        distinct = set(triples)
        for triple in distinct:
            if isinstance(triple.subject, BlankNode) or isinstance(triple.object, BlankNode):
                raise GraphError(str(triple), "a blank node has no name to sort by", "Give it an IRI")
        return cls(tuple(sorted(distinct, key=_order)), base)

    @classmethod
    def from_turtle(cls, data: bytes, *, name: str = "Turtle", base: str | None = None) -> Dataset:
        """Read a graph back; the base is the one that the file's prefixes tell unless it is given.

        Raises :class:`GraphError`, which names the line, when the bytes are not Turtle.
        """
        try:
            parser = parse(data, RdfFormat.TURTLE)
            triples = [quad.triple for quad in parser if isinstance(quad.graph_name, DefaultGraph)]
        except (SyntaxError, UnicodeDecodeError) as error:
            line = getattr(error, "lineno", None)
            place = f"{name}, line {line}" if line else name
            raise GraphError(place, f"not Turtle: {error}", "Build the graph again") from error
        if base is None:
            told = parser.prefixes.get(_BASE_TELLER, "")
            suffix = _BASE_TELLER + "/"
            base = told.removesuffix(suffix) if told.endswith(suffix) else DATA_BASE
        return cls.of(triples, base)

    def __len__(self) -> int:
        return len(self.triples)

    def __iter__(self) -> Iterator[Triple]:
        return iter(self.triples)

    def __or__(self, other: Dataset) -> Dataset:
        """What both say, together."""
        return Dataset.of((*self.triples, *other.triples), self.base)

    @property
    def prefixes(self) -> dict[str, str]:
        """Every prefix that the graph is written with: the vocabularies', and one a folder of the data."""
        return {**PREFIXES, **{folder: f"{self.base}{folder}/" for folder in FOLDERS}}

    def turtle(self) -> bytes:
        """The graph as Turtle: prefixes by name, then one thing after another."""
        lines = self._serialized(RdfFormat.TURTLE, self.prefixes).split(b"\n")
        count = sum(1 for _ in takewhile(lambda line: line.startswith(b"@prefix "), lines))
        # The serializer lists prefixes by address, which a reader looks up by name, and sets nothing apart. No literal
        # spans lines, so that a line without indent is where the next thing starts.
        body = (b"\n" + line if line and not line.startswith(b"\t") else line for line in lines[count:])
        return b"\n".join([*sorted(lines[:count]), *body])

    def ntriples(self) -> bytes:
        """The graph as N-Triples, one line a triple."""
        return self._serialized(RdfFormat.N_TRIPLES)

    def _serialized(self, form: RdfFormat, prefixes: dict[str, str] | None = None) -> bytes:
        buffer = BytesIO()
        serialize(self.triples, buffer, form, prefixes=prefixes)
        return buffer.getvalue()
