"""A server on loopback, and how to ask it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import quote

from kg.server import GraphServer, Limits, make_server


@contextmanager
def running(folder: Path, limits: Limits) -> Iterator[GraphServer]:
    with make_server(folder, limits=limits) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


class Reply:
    """A response, read to its end."""

    def __init__(self, response: HTTPResponse) -> None:
        self.status = response.status
        self.headers = response.headers
        self.type = response.headers.get_content_type()
        self.body = response.read()
        self.text = self.body.decode()


def send(server: GraphServer, path: str, *, method: str = "GET", body: str | None = None, **headers: str) -> Reply:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        connection.request(method, path, body, named)
        return Reply(connection.getresponse())
    finally:
        connection.close()


def ask(server: GraphServer, query: str, accept: str = "*/*") -> Reply:
    return send(server, f"/sparql?query={quote(query)}", Accept=accept)
