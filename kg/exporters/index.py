"""The graph by subject, for formats that go from thing to thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg.rdf.dataset import Dataset
from kg.rdf.terms import RDF_TYPE, RDFS_LABEL, SKOS_PREF_LABEL

Node = NamedNode | Literal


class Index:
    """What each thing has, and who points at it, in the order of the dataset."""

    def __init__(self, dataset: Dataset) -> None:
        self.base = dataset.base
        self._forward: defaultdict[NamedNode, defaultdict[NamedNode, list[Node]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._backward: defaultdict[tuple[NamedNode, NamedNode], list[NamedNode]] = defaultdict(list)
        for subject, predicate, value in map(_parts, dataset):
            self._forward[subject][predicate].append(value)
            if isinstance(value, NamedNode):
                self._backward[value, predicate].append(subject)

    def subjects(self) -> Iterator[NamedNode]:
        """Everything that the graph says something of."""
        return iter(self._forward)

    def properties(self, subject: NamedNode) -> Iterator[tuple[NamedNode, list[Node]]]:
        """What one thing has."""
        return iter(self._forward[subject].items())

    def of_class(self, kind: NamedNode) -> list[NamedNode]:
        """Everything of a class."""
        return self._backward.get((kind, RDF_TYPE), [])

    def values(self, subject: NamedNode, predicate: NamedNode) -> list[Node]:
        """What the property holds, which may be nothing."""
        return self._forward[subject].get(predicate, []) if subject in self._forward else []

    def nodes(self, subject: NamedNode, predicate: NamedNode) -> list[NamedNode]:
        """The things, not the texts, that the property holds."""
        return [value for value in self.values(subject, predicate) if isinstance(value, NamedNode)]

    def sources(self, subject: NamedNode, predicate: NamedNode) -> list[NamedNode]:
        """Everything that points here with that property."""
        return self._backward.get((subject, predicate), [])

    def text(self, subject: NamedNode, predicate: NamedNode) -> str:
        """The first value as text; empty when there is none."""
        values = self.values(subject, predicate)
        return self.local(values[0]) if values else ""

    def label(self, subject: NamedNode) -> str:
        """What a reader would call it: its label, else the end of its address."""
        return self.text(subject, SKOS_PREF_LABEL) or self.text(subject, RDFS_LABEL) or self.local(subject)

    def local(self, value: Node) -> str:
        """A text as it is; of one of our own addresses, the part after the base or the namespace."""
        if isinstance(value, Literal):
            return value.value
        return value.value.removeprefix(self.base).rpartition("#")[2]


def _parts(triple: Triple) -> tuple[NamedNode, NamedNode, Node]:
    subject, value = triple.subject, triple.object
    if not isinstance(subject, NamedNode) or not isinstance(value, NamedNode | Literal):
        raise TypeError(f"only addresses and literals are exported, not {triple}")
    return subject, triple.predicate, value
