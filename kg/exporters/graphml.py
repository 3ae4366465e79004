"""GraphML, for Gephi and its like: who says what of which event, who is named in it, and where it was."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
from networkx.readwrite.graphml import GraphMLWriter
from pyoxigraph import NamedNode

from kg.exporters.index import Index
from kg.exporters.writing import write_file
from kg.rdf.dataset import Dataset
from kg.rdf.terms import CKG, WGS84_LAT, WGS84_LONG

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_KINDS = ((CKG.Actor, "actor"), (CKG.Place, "place"), (CKG.Event, "event"), (CKG.Statement, "statement"))
_TRAITS = (
    ("actorType", CKG.actorType),
    ("eventType", CKG.eventType),
    ("statementKind", CKG.statementKind),
    ("contested", CKG.contested),
    ("onOrAfter", CKG.onOrAfter),
    ("onOrBefore", CKG.onOrBefore),
    ("saidOn", CKG.saidOn),
)
_LINKS = (
    ("agent", CKG.agent),
    ("target", CKG.target),
    ("place", CKG.place),
    ("speaker", CKG.speaker),
    ("relayedBy", CKG.relayedBy),
    ("addressee", CKG.addressee),
    ("saidAt", CKG.saidAt),
    ("memberOf", CKG.memberOf),
    ("within", CKG.within),
)


class GraphmlExporter:
    """A directed multigraph of actors, places, events and statements."""

    def write(self, dataset: Dataset, out: Path) -> None:
        """Write one ``.graphml`` file."""
        writer = GraphMLWriter(encoding="utf-8", prettyprint=True)
        writer.add_graph_element(network(dataset))
        buffer = io.BytesIO()
        writer.dump(buffer)
        write_file(out, [buffer.getvalue()])


def network(dataset: Dataset) -> nx.MultiDiGraph[str]:
    """The graph's actors, places, events and statements, by their addresses, with what links them.

    A statement is linked to an event by each report that it makes; the link says with what modality and polarity.
    """
    index = Index(dataset)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for cls, kind in _KINDS:
        for subject in index.of_class(cls):
            graph.add_node(subject.value, kind=kind, **dict(_traits(subject, kind, index)))
    for subject in map(NamedNode, list(graph)):
        for name, predicate in _LINKS:
            for other in index.nodes(subject, predicate):
                if other.value in graph:
                    graph.add_edge(subject.value, other.value, kind=name)
        for report in index.nodes(subject, CKG.reports):
            how = {name: index.text(report, term) for name, term in _HOW}
            for event in index.nodes(report, CKG.ofEvent):
                graph.add_edge(subject.value, event.value, kind="reports", **how)
    return graph


_HOW = (("modality", CKG.modality), ("polarity", CKG.polarity))


def _traits(subject: NamedNode, kind: str, index: Index) -> Iterator[tuple[str, str | float]]:
    label = index.text(subject, CKG.content) if kind == "statement" else index.label(subject)
    yield "label", _NOT_XML.sub("\ufffd", label)
    for name, predicate in _TRAITS:
        if value := index.text(subject, predicate):
            yield name, value
    for name, predicate in (("latitude", WGS84_LAT), ("longitude", WGS84_LONG)):
        if value := index.text(subject, predicate):
            yield name, float(value)
