"""One question, answered in a process of its own, which may be killed at any moment without harm.

It imports nothing of this package, so that it starts at once: the question comes as JSON on standard input, the
answer goes to standard output as one line of JSON (status, media type) and the body.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from io import BytesIO

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    serialize,
)

Answer = tuple[int, str, bytes]

ROWS = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "application/xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
}
TRIPLES = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "text/plain": RdfFormat.N_TRIPLES,
    "application/rdf+xml": RdfFormat.RDF_XML,
}
_PLAIN = "text/plain"


class _TooLongError(Exception):
    """The answer does not fit."""


class _Bounded(BytesIO):
    """Bytes up to a limit."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def write(self, data: bytes) -> int:  # type: ignore[override]
        if self.tell() + len(data) > self.most:
            raise _TooLongError
        return super().write(data)


def answer(
    folder: str, sparql: str, accepted: list[str], most_bytes: int, prefixes: Mapping[str, str] | None = None
) -> Answer:
    """Status, media type and body; ``accepted`` are media types, the most wanted first."""
    try:
        result = Store.read_only(folder).query(sparql)
        return _written(result, accepted, _Bounded(most_bytes), prefixes or {})
    except SyntaxError as error:
        return 400, _PLAIN, f"The query does not parse: {error}\n".encode()
    except _TooLongError:
        return 413, _PLAIN, f"The answer is longer than {most_bytes:,} bytes. Add a LIMIT to the query.\n".encode()
    except MemoryError:
        return 503, _PLAIN, b"The query needs more memory than there is for it. Ask for less.\n"
    except (OSError, ValueError, RuntimeError) as error:
        return 500, _PLAIN, f"The query failed: {error}\n".encode()


def _written(
    result: QuerySolutions | QueryBoolean | QueryTriples,
    accepted: list[str],
    out: _Bounded,
    prefixes: Mapping[str, str],
) -> Answer:
    known = TRIPLES if isinstance(result, QueryTriples) else ROWS
    if isinstance(result, QueryBoolean):  # CSV and TSV have no form for yes and no
        known = {kind: form for kind, form in ROWS.items() if not kind.startswith("text/")}
    kind = next((kind for kind in accepted if kind in known or kind == "*/*"), None)
    if kind is None:
        return 406, _PLAIN, f"This answer comes as one of: {', '.join(known)}\n".encode()
    if kind == "*/*":
        kind = next(iter(known))
    if isinstance(result, QueryTriples):
        serialize(result, out, TRIPLES[kind], prefixes=dict(prefixes))
    else:
        result.serialize(out, ROWS[kind])
    return 200, kind, out.getvalue()


def _limit(seconds: int, memory: int) -> None:
    """Let the system end what the parent forgot to: processor time and memory, where it knows such limits."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  (not on Windows)

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def main() -> None:
    """Answer the one question on standard input."""
    question = json.load(sys.stdin.buffer)
    _limit(int(question["seconds"]) + 2, int(question["memory"]))
    status, kind, body = answer(
        question["folder"], question["sparql"], question["accepted"], question["most_bytes"], question["prefixes"]
    )
    sys.stdout.buffer.write(json.dumps({"status": status, "type": kind}).encode() + b"\n" + body)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
