"""A graph's folder: ``graph.ttl``, ``store/``, ``explorer.html``, ``report.json``, and what was read.

``readings.jsonl`` keeps each article with what it was read as, so that adding to a folder reads only what is new;
``fusion.json`` keeps how their reports fell into events, so that only what the new ones may change is looked into.
Everything is written under another name and renamed when it is complete.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from pydantic import TypeAdapter, ValidationError

from kg.edition import fusion_edition
from kg.errors import GraphError, InputError
from kg.exporters.writing import write_file
from kg.fusion.memory import Decision, Memory
from kg.model import Article, Reading
from kg.rdf.dataset import Dataset
from kg.stores import DiskStore, MemoryStore, Store

if TYPE_CHECKING:
    from kg.build import Result
    from kg.summary import Summary

GRAPH, STORE, PAGE, REPORT, READINGS = "graph.ttl", "store", "explorer.html", "report.json", "readings.jsonl"
FUSION = "fusion.json"
Read = TypeVar("Read")
_MAKE_ONE = "Make one with kg build SOURCE… --out DIR"


@dataclass(frozen=True, slots=True)
class Making:
    """How a folder's graph was made."""

    base: str  #: where its data IRIs begin
    extractor: str
    edition: str  #: what its articles were read by


@dataclass(frozen=True, slots=True)
class Kept:
    """What a folder holds from earlier builds."""

    readings: tuple[Reading, ...] = ()
    stale: tuple[Article, ...] = ()  #: articles that another edition read, to be read again


@dataclass(frozen=True, slots=True)
class GraphFolder:
    """The folder that a build writes and every other command reads."""

    path: Path

    def making(self) -> Making | None:
        """How the graph was made; ``None`` when the folder is new."""
        file = self.path / READINGS
        if not file.is_file():
            if (self.path / GRAPH).exists():
                raise GraphError(str(file), "is missing, so nothing can be added", "Build into a new folder")
            return None
        with file.open(encoding="utf-8", errors="replace", newline="\n") as lines:
            return _parsed(TypeAdapter(Making), f"{file}:1", lines.readline())

    def kept(self, edition: str) -> Kept:
        """What was read before; what another edition read counts only as articles.

        Raises:
            GraphError: the file is damaged.
        """
        made = self.making()
        if made is None:
            return Kept()
        if made.edition == edition:
            return Kept(readings=tuple(_parsed(_reading_adapter(), place, line) for place, line in self._lines()))
        return Kept(stale=self._articles())

    def _articles(self) -> tuple[Article, ...]:
        return tuple(_parsed(_stale_adapter(), place, line).article for place, line in self._lines())

    def _lines(self) -> list[tuple[str, str]]:
        """Where each reading stands, and its line; nothing when only the graph was kept."""
        file = self.path / READINGS
        if not file.is_file():
            return []
        # Not splitlines: a reading may hold characters that it takes for the end of a line.
        lines = file.read_text("utf-8", errors="replace").removesuffix("\n").split("\n")[1:]
        return [(f"{file}:{number}", line) for number, line in enumerate(lines, 2)]

    def memory(self) -> Memory:
        """How reports fell into events before; nothing when other rules gathered them, or when it cannot be read."""
        try:
            kept = TypeAdapter(_Remembered).validate_json((self.path / FUSION).read_bytes())
        except (OSError, ValidationError):
            return Memory()
        return Memory(kept.known) if kept.edition == fusion_edition() else Memory()

    def dataset(self) -> Dataset:
        """The graph in memory."""
        return Dataset.from_turtle(self.turtle(), name=str(self.path / GRAPH))

    def turtle(self) -> bytes:
        """The graph as it was written."""
        try:
            graph = (self.path / GRAPH).read_bytes()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise GraphError(str(self.path), "holds no graph", _MAKE_ONE) from error
        except OSError as error:
            raise GraphError(str(self.path / GRAPH), f"cannot be read: {error.strerror}", "Check it") from error
        if not graph.strip():
            raise GraphError(str(self.path / GRAPH), "is empty", _MAKE_ONE)
        return graph

    def store(self) -> Store:
        """The graph, to ask: on disk, or in memory when only ``graph.ttl`` is there."""
        if (self.path / STORE / "CURRENT").is_file():
            try:
                return DiskStore(self.path / STORE, read_only=True)
            except RuntimeError as error:
                remedy = "Remove that folder: graph.ttl answers in its stead"
                raise GraphError(str(self.path / STORE), "is damaged", remedy) from error
        return MemoryStore(self.dataset())

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Make the folder, and keep every other build out of it meanwhile."""
        fresh = not self.path.exists()
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            if not os.access(self.path, os.W_OK):
                raise PermissionError(13, "Permission denied")
        except OSError as error:
            raise InputError(str(self.path), f"cannot be written: {error.strerror}", "Choose another --out") from error
        try:
            with _locked(self.path):
                yield
        finally:
            if fresh and not any(self.path.iterdir()):
                self.path.rmdir()

    def write(self, result: Result, making: Making, *, sparql: bool = True) -> None:
        """Write the graph in all its forms, what was read first; ``sparql`` says whether its page takes questions.

        Whenever this is cut short, each file is whole, and the graph that was there can still be asked.
        """
        from kg.explorer import write_page  # noqa: PLC0415  # asking a graph draws no page

        turtle = result.dataset.turtle()
        self._prepare_store(result.dataset)
        write_file(self.path / READINGS, _lines(making, result.readings))
        write_file(self.path / FUSION, [_remembered(result.memory)])
        articles = [reading.article for reading in result.readings]
        write_page(result.dataset, self.path / PAGE, articles, sparql=sparql)
        write_file(self.path / GRAPH, [turtle])
        self._swap_store()

    def write_page(self, *, sparql: bool) -> None:
        """Write the page anew from what the folder holds."""
        from kg.explorer import write_page  # noqa: PLC0415  # asking a graph draws no page

        write_page(self.dataset(), self.path / PAGE, self._articles(), sparql=sparql)

    def report(self, summary: Summary) -> None:
        """Write what a build did, when all the rest is there."""
        text = json.dumps(asdict(summary), ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        write_file(self.path / REPORT, [text.encode(errors="replace")])

    def _prepare_store(self, dataset: Dataset) -> None:
        shutil.rmtree(self.path / f".{STORE}.part", ignore_errors=True)
        store = DiskStore(self.path / f".{STORE}.part")
        store.add(dataset)
        store.close()

    def _swap_store(self) -> None:
        """Between the two renamings there is no store, and graph.ttl answers in its stead."""
        old = self.path / f".{STORE}.old"
        shutil.rmtree(old, ignore_errors=True)
        if (self.path / STORE).exists():
            (self.path / STORE).rename(old)
        (self.path / f".{STORE}.part").rename(self.path / STORE)
        shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Two builds into one folder would each lose what the other read."""
    if sys.platform == "win32":
        yield
        return
    import fcntl  # noqa: PLC0415  # not on every system

    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise InputError(str(folder), "another kg build is writing to it", "Wait until it is done") from error
        yield
    finally:
        os.close(handle)


@dataclass(frozen=True, slots=True)
class _Stale:
    """A reading of which only the article is still understood."""

    article: Article


@dataclass(frozen=True, slots=True)
class _Remembered:
    """What fusion decided, and by which rules."""

    edition: str
    known: dict[str, tuple[Decision, ...]]


def _remembered(memory: Memory) -> bytes:
    kept = _Remembered(fusion_edition(), {key: memory.known[key] for key in sorted(memory.known)})
    return TypeAdapter(_Remembered).dump_json(kept) + b"\n"


@cache
def _reading_adapter() -> TypeAdapter[Reading]:
    return TypeAdapter(Reading)


@cache
def _stale_adapter() -> TypeAdapter[_Stale]:
    return TypeAdapter(_Stale)


def _lines(making: Making, readings: Sequence[Reading]) -> Iterator[bytes]:
    yield json.dumps(asdict(making), sort_keys=True).encode() + b"\n"
    for reading in readings:
        yield _reading_adapter().dump_json(reading) + b"\n"


def _parsed(adapter: TypeAdapter[Read], place: str, line: str) -> Read:
    try:
        return adapter.validate_json(line)
    except ValidationError as error:
        raise GraphError(place, "is damaged", "Build into a new folder") from error
