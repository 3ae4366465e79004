"""Handing the graph on: one exporter a format, by the name that the command line knows it by."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, Protocol

from kg.exporters.graphml import GraphmlExporter
from kg.exporters.jsonld import JsonLdExporter
from kg.exporters.tables import CsvExporter
from kg.exporters.triples import NTriplesExporter, TrigExporter, TurtleExporter
from kg.rdf.dataset import Dataset

__all__ = ["EXPORTERS", "Exporter"]


class Exporter(Protocol):
    """Writes a graph in one format: the same graph as the same bytes, whole or not at all."""

    def write(self, dataset: Dataset, out: Path) -> None:
        """Write to ``out``, a file, or a folder where the format has several files; raises ``InputError``."""
        ...


EXPORTERS: Final[Mapping[str, Exporter]] = MappingProxyType(
    {
        "turtle": TurtleExporter(),
        "trig": TrigExporter(),
        "ntriples": NTriplesExporter(),
        "jsonld": JsonLdExporter(),
        "csv": CsvExporter(),
        "graphml": GraphmlExporter(),
    }
)
