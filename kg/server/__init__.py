"""The graph over HTTP, on this machine: a read-only SPARQL 1.1 endpoint, linked data, and the page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kg.errors import GraphError, InputError
from kg.server.asking import Asker, Limits
from kg.server.handler import GraphServer


def make_server(folder: Path, port: int = 0, host: str = "127.0.0.1", limits: Limits | None = None) -> GraphServer:
    """A server of the graph that ``kg build`` wrote to ``folder``, listening; port 0 takes any free one.

    Raises :class:`GraphError` when there is no graph, :class:`InputError` when the port is taken.
    """
    store = folder / "store"
    if not (store / "CURRENT").is_file():
        raise GraphError(str(folder), "holds no store", "Build one with kg build … --out")
    asker = Asker(store, limits or Limits())
    try:
        return GraphServer(folder, asker, host, port)
    except (OSError, OverflowError) as error:
        asker.close()
        raise InputError(f"{host}:{port}", f"cannot listen there: {error}", "Choose another --port") from error


def serve(
    folder: Path,
    port: int = 8000,
    host: str = "127.0.0.1",
    *,
    limits: Limits | None = None,
    ready: Callable[[str], None] = lambda _: None,
) -> None:
    """Serve until interrupted; ``ready`` is told the address once it can be opened."""
    with make_server(folder, port, host, limits) as server:
        ready(f"http://{host}:{server.server_port}/")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            return


__all__ = ["GraphServer", "Limits", "make_server", "serve"]
