"""Whole or nothing: what is written has another name until it is complete."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import InputError


def write_file(out: Path, pieces: Iterable[bytes]) -> None:
    """Write a file; whatever goes wrong, an older one of that name stays as it was."""
    with _blaming(out):
        out.parent.mkdir(parents=True, exist_ok=True)
        partial = out.with_name(f".{out.name}.part")
        try:
            with partial.open("wb") as stream:
                stream.writelines(pieces)
            partial.replace(out)
        finally:
            partial.unlink(missing_ok=True)


def write_folder(out: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write files into a folder once all of them are complete; what else is in the folder is left alone."""
    with _blaming(out):
        out.parent.mkdir(parents=True, exist_ok=True)
        partial = out.with_name(f".{out.name}.part")
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        try:
            names = [_put(partial, name, data) for name, data in files]
            out.mkdir(exist_ok=True)
            for name in names:
                (partial / name).replace(out / name)
        finally:
            shutil.rmtree(partial, ignore_errors=True)


def _put(folder: Path, name: str, data: bytes) -> str:
    (folder / name).write_bytes(data)
    return name


@contextmanager
def _blaming(out: Path) -> Iterator[None]:
    """What the system refuses is said of the place that was asked for."""
    try:
        yield
    except OSError as error:
        raise InputError(str(out), f"cannot be written: {error.strerror or error}", "Choose another --out") from error
