"""Files and folders on this machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ArticleError, SourceError
from kg.model import Article
from kg.sources.base import Document, Limits, Settings, Source
from kg.sources.formats import HEAD, read_document


@dataclass(frozen=True, slots=True)
class FileSource:
    """One file, or every file of a folder and its folders, in the order of their names. Hidden ones are left out."""

    paths: tuple[Path, ...]
    limits: Limits

    def articles(self) -> Iterator[Article | ArticleError]:
        for path in self.paths:
            yield from _read(path, self.limits)


@dataclass(frozen=True, slots=True)
class Files:
    """Opens whatever is a path."""

    def takes(self, spec: str) -> bool:  # noqa: ARG002 - what is nothing else is a path
        return True

    def open(self, spec: str, settings: Settings) -> Source:
        path = Path(spec)
        if path.is_dir():
            paths = tuple(_visible_files(path))
            if not paths:
                raise SourceError(spec, "no files in this folder", "Name a folder that holds articles")
            return FileSource(paths, settings.limits)
        if not path.exists():
            raise SourceError(spec, "no such file or folder", "Check the path")
        return FileSource((path,), settings.limits)


def _visible_files(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from sorted(Path(root) / name for name in names if not name.startswith("."))


def _read(path: Path, limits: Limits) -> Iterator[Article | ArticleError]:
    place = path.as_posix()
    if not path.is_file():
        yield ArticleError(place, "not a regular file", "Leave it out, or name a file")
        return
    try:
        with path.open("rb") as stream:
            yield from read_document(Document(place, path.name, stream.read(HEAD), stream, limits))
    except OSError as error:
        yield ArticleError(place, f"cannot be opened ({error.strerror})", "Check that you may read it")
