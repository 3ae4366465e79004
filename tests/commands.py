"""The command line as a shell sees it: what was typed, what came out, how it ended."""

from __future__ import annotations

import io
import os
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from kg.cli import main

WIDTH = "110"  #: columns that tables are laid out for


@dataclass(frozen=True)
class Run:
    """A command that has ended."""

    code: int
    out: str
    err: str


def kg(*arguments: str | Path, cwd: Path | None = None, stdin: bytes = b"", program: str = "kg") -> Run:
    """Run a command in this process, its output a pipe."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "ascii", newline="\n") for _ in range(2))
    typed = io.TextIOWrapper(io.BytesIO(stdin), "utf-8")
    surroundings = {"COLUMNS": WIDTH, "PATH": "" if "/" in program else os.environ["PATH"]}
    with (
        patch.dict(os.environ, surroundings),
        patch("sys.argv", [program]),
        patch("sys.stdin", typed),
        redirect_stdout(out),
        redirect_stderr(err),
        chdir(cwd or Path.cwd()),
    ):
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = int(end.code or 0)
    out.flush()
    err.flush()
    return Run(code, _written(out), _written(err))


def _written(stream: io.TextIOWrapper) -> str:
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode()
