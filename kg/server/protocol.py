"""What of the SPARQL 1.1 Protocol and of HTTP needs thought: what is asked, in which format, and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import parse_qs

from kg.stores.elsewhere import asks_elsewhere


class RefusedError(Exception):
    """A request that is not answered, with the status that says why."""

    def __init__(self, status: int, reason: str) -> None:
        self.status = status
        self.reason = reason
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Request:
    """What of an HTTP request matters to the endpoint."""

    method: str
    query: str  #: after the question mark
    content_type: str = ""
    body: bytes = b""


def sparql_of(request: Request) -> str:
    """The query that a request carries, by GET, as a form, or as it is; raises :class:`RefusedError`."""
    kind = request.content_type.partition(";")[0].strip().lower()
    fields = _fields(request.query)
    if request.method == "POST":
        if kind == "application/sparql-query":
            fields["query"] = [*fields.get("query", []), _text(request.body)]
        elif kind == "application/x-www-form-urlencoded":
            for name, values in _fields(_text(request.body)).items():
                fields.setdefault(name, []).extend(values)
        elif kind == "application/sparql-update":
            raise RefusedError(403, "This endpoint is read-only. Build the graph anew with kg build.")
        else:
            raise RefusedError(415, "Send application/sparql-query or application/x-www-form-urlencoded.")
    if "update" in fields:
        raise RefusedError(403, "This endpoint is read-only. Build the graph anew with kg build.")
    if "default-graph-uri" in fields or "named-graph-uri" in fields:
        raise RefusedError(400, "There is one graph here, the default one. Leave out the graph's address.")
    queries = fields.get("query", [])
    if len(queries) != 1 or not queries[0].strip():
        raise RefusedError(400, "Give exactly one query, such as ?query=SELECT+*+WHERE+{?s+?p+?o}+LIMIT+10")
    if asks_elsewhere(queries[0]):
        raise RefusedError(400, "SERVICE is not answered here: this endpoint speaks to no other.")
    return queries[0]


def accepted(header: str, offered: Iterable[str]) -> list[str]:
    """The offered media types that an Accept header takes, the most wanted first; ``*/*`` for any.

    >>> accepted("text/csv;q=0.5, application/json", ["application/json", "text/csv"])
    ['application/json', 'text/csv']
    """
    offered = list(offered)
    wanted: dict[str, float] = {}
    for part in (header or "*/*").split(","):
        kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weight = next((parameter[2:] for parameter in parameters if parameter.startswith("q=")), "1")
        for each in [one for one in (*offered, "*/*") if _covers(kind, one)]:
            wanted[each] = max(wanted.get(each, 0.0), _weight(weight) - (0.0005 if "*" in kind else 0.0))
    return sorted((kind for kind in wanted if wanted[kind] > 0), key=lambda kind: -wanted[kind])


def _covers(wanted: str, kind: str) -> bool:
    if wanted == kind:
        return True
    return wanted.endswith("/*") and wanted != "*/*" and kind.startswith(wanted[:-1]) and kind != "*/*"


def _weight(text: str) -> float:
    try:
        return min(1.0, max(0.0, float(text)))
    except ValueError:
        return 0.0


def own_names(host: str, port: int) -> frozenset[str]:
    """What the Host header may say: a page elsewhere that has its name point at this machine says its own."""
    names = {host, f"[{host}]"} if ":" in host else {host}
    if is_loopback(host):
        names |= {"localhost", "127.0.0.1", "[::1]"}
    return frozenset(f"{name}:{port}" for name in names) | (frozenset(names) if port == 80 else frozenset())


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach a server there."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def check_origin(host: str, origin: str, site: str, own: Sequence[str] | frozenset[str]) -> None:
    """Refuse what a page elsewhere makes a browser send here: the graph is nobody else's business."""
    if host.lower() not in own:
        raise RefusedError(421, "This server does not go by that name. Use the address that it was started with.")
    if origin and origin.lower().removeprefix("http://") not in own:
        raise RefusedError(403, "Pages elsewhere may not ask this server.")
    if site.lower() == "cross-site":
        raise RefusedError(403, "Pages elsewhere may not ask this server.")


def _fields(text: str) -> dict[str, list[str]]:
    try:
        return parse_qs(text, keep_blank_values=True, errors="strict", max_num_fields=20)
    except ValueError as error:
        raise RefusedError(400, "The request's fields cannot be read. Encode them as UTF-8, at most 20.") from error


def _text(body: bytes) -> str:
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise RefusedError(400, "The request's body is not UTF-8.") from error
