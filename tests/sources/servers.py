"""A web server on this machine that answers as badly as the web does."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """A running server: where it is, and what it was asked."""

    port: int
    asked: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)

    def url(self, path: str = "/news") -> str:
        return f"http://127.0.0.1:{self.port}{path}"


@contextlib.contextmanager
def serving(answer: Answer) -> Iterator[Site]:
    """A site that answers every request so."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.agents.append(self.headers.get("User-Agent", ""))
            self.close_connection = True
            with contextlib.suppress(OSError):
                answer(self)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def page(body: str | bytes, media_type: str = "text/html; charset=utf-8", status: int = 200, **headers: str) -> Answer:
    """Answer with a page."""
    data = body if isinstance(body, bytes) else body.encode()

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        if media_type:
            handler.send_header("Content-Type", media_type)
        handler.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def redirect(where: str) -> Answer:
    """Answer that the page is elsewhere."""
    return page(b"", status=302, Location=where)


def closed_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
