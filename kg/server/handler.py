"""The HTTP side: the page at ``/``, the endpoint at ``/sparql``, every thing of the graph at ``/id/…``."""

from __future__ import annotations

import json
import logging
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from pyoxigraph import NamedNode

from kg.rdf.terms import CKG, DATA_BASE, RDF_TYPE
from kg.server import linked
from kg.server.asking import Answer, Asker
from kg.server.protocol import RefusedError, Request, accepted, check_origin, own_names, sparql_of
from kg.server.worker import ROWS, TRIPLES

LOG = logging.getLogger("kg.server")
MOST_BODY = 1024 * 1024  #: bytes of a request
IDLE_SECONDS = 30.0  #: a connection that says nothing is closed
FILES = {"/": ("explorer.html", "text/html; charset=utf-8"), "/graph.ttl": ("graph.ttl", "text/turtle; charset=utf-8")}
JSON = "application/sparql-results+json"
DESCRIPTION = """\
@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .
<> a sd:Service ; sd:endpoint <> ; sd:supportedLanguage sd:SPARQL11Query .
"""


class GraphServer(ThreadingHTTPServer):
    """A server of one graph."""

    daemon_threads = True

    def __init__(self, folder: Path, asker: Asker, host: str, port: int) -> None:
        self.folder = folder
        self.asker = asker
        self._base: str | None = None
        super().__init__((host, port), Handler)
        self.own_names = own_names(host, self.server_port)

    def server_close(self) -> None:
        super().server_close()
        self.asker.close()

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002  (socketserver's names)
        """A client that goes away in the middle is not worth a traceback on the terminal."""
        LOG.debug("a request from %s ended early", client_address, exc_info=True)

    def base(self) -> str:
        """What the data's addresses begin with, as its articles tell; asked for once."""
        if self._base is None:
            self._base = self._told_base()
        return self._base

    def _told_base(self) -> str:
        answer = self.asker.ask(f"SELECT ?article WHERE {{ ?article {RDF_TYPE} {CKG.Article} }} LIMIT 1", [JSON])
        rows = json.loads(answer.body)["results"]["bindings"] if answer.status == 200 else []
        return rows[0]["article"]["value"].rsplit("article/", 1)[0] if rows else DATA_BASE


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: GraphServer
    server_version = "kg"
    sys_version = ""
    protocol_version = "HTTP/1.1"
    timeout = IDLE_SECONDS

    def do_GET(self) -> None:
        """Answer a GET."""
        self._respond()

    def do_HEAD(self) -> None:
        """Answer a HEAD: the same without the body."""
        self._respond()

    def do_POST(self) -> None:
        """Answer a POST."""
        self._respond()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the name http.server gives it)
        """Requests go to the log, not to the terminal."""
        LOG.debug("%s: %r", self.client_address[0], format % args)

    def _respond(self) -> None:
        try:
            body = self._body() if self.command == "POST" else b""
            header = self.headers.get
            check_origin(header("Host", ""), header("Origin", ""), header("Sec-Fetch-Site", ""), self.server.own_names)
            answer = self._answer(body)
        except RefusedError as refusal:
            # A body may be left unread, so that the connection cannot go on.
            self.close_connection = True
            answer = Answer(refusal.status, "text/plain", f"{refusal.reason}\n".encode())
        self._send(answer)

    def _answer(self, body: bytes) -> Answer:
        address = urlsplit(self.path)
        if address.path == "/sparql":
            return self._sparql(address.query, body)
        if self.command == "POST":
            raise RefusedError(405, "Only /sparql takes a POST.")
        if address.path in FILES:
            return self._file(*FILES[address.path])
        if address.path.startswith("/id/"):
            return self._thing(address.path.removeprefix("/id/"))
        raise RefusedError(404, "Nothing here. There is / , /sparql , /graph.ttl and /id/…")

    def _sparql(self, query: str, body: bytes) -> Answer:
        if self.command != "POST" and not query:
            return Answer(200, "text/turtle", DESCRIPTION.encode())
        request = Request(self.command, query, self.headers.get("Content-Type", ""), body)
        kinds = accepted(self.headers.get("Accept", ""), (*ROWS, *TRIPLES))
        return self.server.asker.ask(sparql_of(request), kinds)

    def _body(self) -> bytes:
        length = self.headers.get("Content-Length", "")
        if not length.isdecimal():
            raise RefusedError(411, "Say how long the request is (Content-Length).")
        if int(length) > MOST_BODY:
            raise RefusedError(413, f"A request may be {MOST_BODY:,} bytes long.")
        return self.rfile.read(int(length))

    def _file(self, name: str, kind: str) -> Answer:
        try:
            return Answer(200, kind, (self.server.folder / name).read_bytes())
        except FileNotFoundError as error:
            raise RefusedError(404, f"There is no {name}. Build the graph with kg build.") from error

    def _thing(self, path: str) -> Answer:
        base = self.server.base()
        try:
            thing = NamedNode(base + path)
        except ValueError as error:
            raise RefusedError(404, "No address of this graph looks like that.") from error
        ask = self.server.asker.ask
        kinds = accepted(self.headers.get("Accept", ""), ("text/html", *TRIPLES))
        kinds = ["text/html" if kind == "*/*" else kind for kind in kinds]
        has = ask(linked.outgoing(thing), [JSON])
        if has.status != 200:
            return has
        if linked.is_empty(has.body):
            raise RefusedError(404, "The graph has nothing of that address.")
        if kinds and kinds[0] != "text/html":
            return ask(linked.turtle(thing), kinds)
        points = ask(linked.incoming(thing), [JSON])
        if points.status != 200:
            return points
        return Answer(200, "text/html; charset=utf-8", linked.page(thing, base, has.body, points.body))

    def _send(self, answer: Answer) -> None:
        kind = (
            answer.type
            if "charset" in answer.type or not answer.type.startswith("text/")
            else f"{answer.type}; charset=utf-8"
        )
        self.send_response(answer.status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("Vary", "Accept")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        if urlsplit(self.path).path != "/":  # the page carries its own policy
            self.send_header("Content-Security-Policy", linked.POLICY)
        if answer.status == 503:
            self.send_header("Retry-After", "1")
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)
