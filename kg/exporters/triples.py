"""The graph as it is, in the RDF formats that are lists of triples."""

from __future__ import annotations

from pathlib import Path

from kg.exporters.writing import write_file
from kg.rdf.dataset import Dataset


class TurtleExporter:
    """Turtle, with prefixes, one thing after another."""

    def write(self, dataset: Dataset, out: Path) -> None:
        """Write one ``.ttl`` file."""
        write_file(out, [dataset.turtle()])


class TrigExporter:
    """TriG. The graph is the default one; a graph that no article shares would hide who speaks of the same."""

    def write(self, dataset: Dataset, out: Path) -> None:
        """Write one ``.trig`` file; Turtle is what TriG looks like when it has one graph."""
        write_file(out, [dataset.turtle()])


class NTriplesExporter:
    """N-Triples, a line a triple."""

    def write(self, dataset: Dataset, out: Path) -> None:
        """Write one ``.nt`` file."""
        write_file(out, [dataset.ntriples()])
