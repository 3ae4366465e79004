"""A graph's folder: ``graph.ttl``, ``store/``, ``explorer.html``, ``report.json``, and what was read.

``readings.jsonl`` keeps what each article was read as, so that adding to a folder reads only what is new.
Everything is written under another name and renamed when it is complete.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from kg import __version__
from kg.build import Result, Skipped
from kg.errors import GraphError, InputError
from kg.explorer import write_page
from kg.model import Reading
from kg.rdf.dataset import Dataset
from kg.stores import DiskStore

GRAPH, STORE, PAGE, REPORT, READINGS = "graph.ttl", "store", "explorer.html", "report.json", "readings.jsonl"


@dataclass(frozen=True, slots=True)
class Counts:
    """What a graph holds, in numbers."""

    articles: int
    statements: int  #: without the articles' own voice
    speakers: int
    reports: int
    events: int
    contested: int
    places: int
    triples: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did: articles by language, what was skipped and why, counts, seconds by stage."""

    articles: tuple[str, ...]
    languages: dict[str, int]
    skipped: tuple[Skipped, ...]
    counts: Counts
    seconds: dict[str, float]


@dataclass(frozen=True, slots=True)
class GraphFolder:
    """The folder that a build writes and every other command reads."""

    path: Path

    def readings(self) -> tuple[Reading, ...]:
        """What was read before; none when the folder is new.

        Raises:
            GraphError: another version wrote it, or it is damaged.
        """
        file = self.path / READINGS
        if not file.exists():
            if (self.path / GRAPH).exists():
                raise GraphError(str(file), "is missing, so nothing can be added", "Build into a new folder")
            return ()
        header, *lines = file.read_text("utf-8").splitlines()
        if header != json.dumps({"version": __version__}):
            raise GraphError(str(file), f"was not written by version {__version__}", "Build into a new folder")
        return tuple(_reading(file, number, line) for number, line in enumerate(lines, 2))

    def dataset(self) -> Dataset:
        """The graph in memory."""
        file = self.path / GRAPH
        return Dataset.from_turtle(self.turtle(), name=str(file))

    def turtle(self) -> bytes:
        """The graph as it was written."""
        try:
            return (self.path / GRAPH).read_bytes()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise GraphError(str(self.path), "holds no graph", "Make one with kg build SOURCE… --out DIR") from error

    def store(self) -> DiskStore:
        """The graph on disk, to ask."""
        if not (self.path / STORE).is_dir():
            raise GraphError(str(self.path), "holds no graph", "Make one with kg build SOURCE… --out DIR")
        return DiskStore(self.path / STORE, read_only=True)

    def write(self, result: Result, summary: Summary) -> None:
        """Write everything; the graph comes last but for the report, so that a report tells of a whole graph."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(str(self.path), f"cannot be written: {error.strerror}", "Choose another --out") from error
        self._put(READINGS, _lines(result.readings))
        self._replace_store(result.dataset)
        write_page(result.dataset, self.path / PAGE)
        self._put(GRAPH, [result.dataset.turtle()])
        report = json.dumps(asdict(summary), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        self._put(REPORT, [report.encode()])

    def _put(self, name: str, pieces: Iterable[bytes]) -> None:
        part = self.path / f".{name}.part"
        with part.open("wb") as stream:
            stream.writelines(pieces)
        part.replace(self.path / name)

    def _replace_store(self, dataset: Dataset) -> None:
        fresh, old = self.path / f".{STORE}.part", self.path / f".{STORE}.old"
        for folder in (fresh, old):
            shutil.rmtree(folder, ignore_errors=True)
        store = DiskStore(fresh)
        store.add(dataset)
        store.close()
        if (self.path / STORE).exists():
            (self.path / STORE).rename(old)
        fresh.rename(self.path / STORE)
        shutil.rmtree(old, ignore_errors=True)


@cache
def _adapter() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)


def _lines(readings: Sequence[Reading]) -> Iterator[bytes]:
    yield json.dumps({"version": __version__}).encode() + b"\n"
    for reading in readings:
        yield _adapter().dump_json(reading) + b"\n"


def _reading(file: Path, number: int, line: str) -> Reading:
    try:
        return _adapter().validate_json(line)
    except ValidationError as error:
        raise GraphError(f"{file}:{number}", "is damaged", "Build into a new folder") from error
