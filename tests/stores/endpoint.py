"""A tiny SPARQL endpoint on loopback, for the time of a test."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Store

ROWS, TRIPLES = "application/sparql-results+json", "application/n-triples"


class _Endpoint(BaseHTTPRequestHandler):
    """``/sparql`` asks and updates, ``/store`` loads; the other paths misbehave as their names say."""

    store: Store

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        path = self.path.partition("?")[0]
        misbehaviour = {
            "/busy": (500, "text/plain", b"too busy\nmore lines"),
            "/page": (200, "text/html", b"<html>"),
            "/cut": (200, ROWS, b'{"head":{"vars":["x"]},"results":{"bindings":[{'),
            "/long": (200, ROWS, b" " * 100_000),
            "/elsewhere": (302, "text/plain", b"moved"),
        }
        if path == "/slow":
            self._drip()
        elif path in misbehaviour:
            self._answer(*misbehaviour[path])
        elif path == "/store":
            self.store.load(body, RdfFormat.N_TRIPLES)
            self._answer(204, "text/plain", b"")
        elif self.headers["Content-Type"] == "application/sparql-update":
            self.store.update(body.decode())
            self._answer(204, "text/plain", b"")
        else:
            self._ask(body.decode())

    def _ask(self, sparql: str) -> None:
        try:
            found = self.store.query(sparql)
        except SyntaxError as error:
            self._answer(400, "text/plain", str(error).encode())
            return
        if isinstance(found, QueryTriples):
            self._answer(200, TRIPLES, found.serialize(format=RdfFormat.N_TRIPLES) or b"")
        else:
            self._answer(200, ROWS, found.serialize(format=QueryResultsFormat.JSON) or b"")

    def _answer(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if status == 302:
            self.send_header("Location", "/sparql")
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", ROWS)
        self.end_headers()
        for _ in range(20):
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.02)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the name that the server gives it)
        """Say nothing."""


@contextmanager
def endpoint() -> Iterator[str]:
    """The address of an endpoint around an empty store; ``/sparql`` and ``/store`` are under it."""
    handler = type("_Handler", (_Endpoint,), {"store": Store()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
