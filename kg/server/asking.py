"""Questions to the store, each in a process that is killed when its time is up; one waits ready, started before."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore, Lock

from kg.rdf.terms import PREFIXES
from kg.server import worker


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one question may cost."""

    seconds: float = 10.0
    most_bytes: int = 32 * 1024 * 1024  #: of the answer
    memory: int = 3 * 1024**3  #: bytes of address space
    at_once: int = 4  #: questions answered at the same time


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back over HTTP."""

    status: int
    type: str
    body: bytes


BUSY = Answer(503, "text/plain", b"Too many questions at once. Ask again in a moment.\n")


class Asker:
    """Answers questions about one store, which other programs may rebuild meanwhile: each opens it anew."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.folder = folder
        self.limits = limits
        self._turns = BoundedSemaphore(limits.at_once)
        self._lock = Lock()
        self._ready: subprocess.Popen[bytes] | None = _start()
        self._closed = False

    def ask(self, sparql: str, accepted: Sequence[str]) -> Answer:
        """The answer in the first of the accepted media types that fits it."""
        if not self._turns.acquire(timeout=self.limits.seconds):
            return BUSY
        try:
            return self._answer(self._question(sparql, accepted))
        finally:
            self._turns.release()

    def close(self) -> None:
        """End the process that waits."""
        with self._lock:
            self._closed = True
            if self._ready:
                _end(self._ready)
            self._ready = None

    def _question(self, sparql: str, accepted: Sequence[str]) -> bytes:
        limits = self.limits
        return json.dumps(
            {
                "folder": str(self.folder),
                "sparql": sparql,
                "accepted": list(accepted),
                "most_bytes": limits.most_bytes,
                "seconds": limits.seconds,
                "memory": limits.memory,
                "prefixes": dict(PREFIXES),
            }
        ).encode()

    def _answer(self, question: bytes) -> Answer:
        process = self._take()
        try:
            out, _ = process.communicate(question, timeout=self.limits.seconds)
        except subprocess.TimeoutExpired:
            reason = f"The query took longer than {self.limits.seconds:g} seconds. Ask for less, or add a LIMIT.\n"
            return Answer(503, "text/plain", reason.encode())
        finally:
            _end(process)
        head, _, body = out.partition(b"\n")
        if not head:
            return Answer(503, "text/plain", b"The query used up its memory or its time. Ask for less.\n")
        told = json.loads(head)
        return Answer(told["status"], told["type"], body)

    def _take(self) -> subprocess.Popen[bytes]:
        """The process that waits, and another one started in its place."""
        with self._lock:
            process, self._ready = self._ready, None if self._closed else _start()
        return process or _start()


def _start() -> subprocess.Popen[bytes]:
    # The script by its path: importing the package would take longer than most questions. With -P its folder is
    # not searched for modules.
    return subprocess.Popen(  # noqa: S603  (our own script, no shell)
        [sys.executable, "-P", worker.__file__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    process.kill()
    for stream in (process.stdin, process.stdout):
        if stream and not stream.closed:
            try:
                stream.close()
            except BrokenPipeError:
                continue  # the process was gone before it had read everything
    process.wait()
