"""A store elsewhere, spoken to by the SPARQL 1.1 Protocol, within limits of time and size."""

from __future__ import annotations

import time
from collections.abc import Iterable
from itertools import islice

import requests
from pyoxigraph import QueryResultsFormat, RdfFormat, Triple, parse, parse_query_results, serialize
from requests.adapters import HTTPAdapter
from urllib3.util import Retry

from kg.errors import GraphError, QueryError
from kg.stores.results import Results, Triples, freeze

_BATCH = 5_000  #: triples a request
_CHUNK = 65_536  #: bytes
_ROWS, _TRIPLES = "application/sparql-results+json", "application/n-triples"


class RemoteStore:
    """A SPARQL endpoint. Adding uses its Graph Store when it is told one, and SPARQL Update otherwise.

    ``seconds`` bounds each request as a whole, ``most_bytes`` each answer. Redirects are not followed.
    """

    def __init__(
        self,
        url: str,
        *,
        update_url: str = "",
        graph_store_url: str = "",
        seconds: float = 60.0,
        most_bytes: int = 256 * 1024 * 1024,
    ) -> None:
        for address in filter(None, (url, update_url, graph_store_url)):
            if not address.startswith(("http://", "https://")):
                raise GraphError(address, "not a web address", "Give the endpoint's http:// or https:// address")
        self._url = url
        self._update_url = update_url or url
        self._graph_store_url = graph_store_url
        self._seconds = seconds
        self._most_bytes = most_bytes
        # The same triples added twice are added once, so that every request may be tried again.
        retry = Retry(2, backoff_factor=0.2, status_forcelist=(502, 503, 504), allowed_methods=None, redirect=0)
        self._session = requests.Session()
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, HTTPAdapter(max_retries=retry))

    def add(self, triples: Iterable[Triple]) -> None:
        """Add triples, a batch a request: should a later batch fail, the earlier ones are there to stay."""
        waiting = iter(triples)
        while batch := list(islice(waiting, _BATCH)):
            lines = serialize(batch, format=RdfFormat.N_TRIPLES) or b""
            if self._graph_store_url:
                self._post(self._graph_store_url, lines, _TRIPLES, "*/*", parameters={"default": ""})
            else:
                self._post(self._update_url, b"INSERT DATA {\n" + lines + b"}", "application/sparql-update", "*/*")

    def query(self, sparql: str) -> Results:
        """Answer a question in SPARQL; raises ``QueryError`` with the endpoint's words when it refuses it."""
        accept = f"{_ROWS}, {_TRIPLES};q=0.9"
        question = sparql.encode(errors="replace")
        body, kind = self._post(self._url, question, "application/sparql-query; charset=utf-8", accept)
        try:
            if kind == _TRIPLES:
                return Triples(tuple(sorted({quad.triple for quad in parse(body, RdfFormat.N_TRIPLES)}, key=str)))
            if kind in (_ROWS, "application/json"):
                return freeze(parse_query_results(body, QueryResultsFormat.JSON))
        except (SyntaxError, ValueError) as error:
            raise GraphError(self._url, f"the answer breaks off or is broken: {error}", "Ask for less") from error
        raise GraphError(
            self._url, f"answers with {kind or 'an unnamed format'}", "Give the address of a SPARQL endpoint"
        )

    def close(self) -> None:
        """Let go of the connection."""
        self._session.close()

    def _post(
        self, url: str, body: bytes, kind: str, accept: str, parameters: dict[str, str] | None = None
    ) -> tuple[bytes, str]:
        """The answer's bytes and its media type."""
        deadline = time.monotonic() + self._seconds
        headers = {"Content-Type": kind, "Accept": accept}
        try:
            with self._session.post(
                url,
                data=body,
                params=parameters,
                headers=headers,
                timeout=self._seconds,
                stream=True,
                allow_redirects=False,
            ) as response:
                answer = self._read(response, url, deadline)
        except requests.RequestException as error:
            raise GraphError(url, f"does not answer: {error}", "See whether the endpoint is up") from error
        self._check(response, answer, url)
        return answer, response.headers.get("Content-Type", "").partition(";")[0].strip().lower()

    def _read(self, response: requests.Response, url: str, deadline: float) -> bytes:
        answer = bytearray()
        for chunk in response.iter_content(_CHUNK):
            answer += chunk
            if len(answer) > self._most_bytes:
                raise GraphError(url, f"the answer is longer than {self._most_bytes} bytes", "Ask for less (LIMIT)")
            if time.monotonic() > deadline:
                raise GraphError(url, f"the answer took longer than {self._seconds:g} seconds", "Ask for less (LIMIT)")
        return bytes(answer)

    @staticmethod
    def _check(response: requests.Response, answer: bytes, url: str) -> None:
        """Turn a refusal into an error with the endpoint's own first line."""
        if response.ok and not response.is_redirect:
            return
        said = next(iter(answer[:500].decode(errors="replace").strip().splitlines()), response.reason or "")
        if response.status_code == requests.codes.bad_request:
            raise QueryError(f"query, at {url}", f"refused: {said}", "Correct it there")
        raise GraphError(url, f"answers {response.status_code}: {said}", "Check the address and your rights to it")
