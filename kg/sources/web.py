"""Addresses on the web: one page each, fetched politely and with mistrust.

Proxies, cookies and passwords from the environment are left alone (``trust_env`` is off): the same command fetches
the same page from everywhere, and the check of where a name leads cannot be led around.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from io import BytesIO
from pathlib import PurePosixPath
from urllib.parse import urldefrag, urljoin, urlsplit

import requests
from urllib3.exceptions import HTTPError

from kg.errors import ArticleError, SourceError
from kg.model import Article
from kg.sources.base import Document, Limits, Settings, Source
from kg.sources.connecting import Guard, GuardedAdapter, PrivateAddressError
from kg.sources.formats import HEAD, read_document

_READABLE = ("text/html", "application/xhtml+xml", "text/plain", "application/json", "application/x-ndjson")
_REDIRECTS = (301, 302, 303, 307, 308)
_CHUNK = 65_536  #: bytes
_SAVE_IT = "Save the page from a browser and name the file"


@dataclass(frozen=True, slots=True)
class WebSource:
    """The page behind one address."""

    url: str
    allow_private: bool
    limits: Limits

    def articles(self) -> Iterator[Article | ArticleError]:
        try:
            document = _fetch(self.url, self.allow_private, self.limits)
        except ArticleError as error:
            yield error
            return
        yield from read_document(document)


@dataclass(frozen=True, slots=True)
class Web:
    """Opens what begins with a scheme."""

    def takes(self, spec: str) -> bool:
        return re.match(r"[a-z][a-z0-9+.-]+://", spec, re.IGNORECASE) is not None

    def open(self, spec: str, settings: Settings) -> Source:
        problem = _unfit(spec)
        if problem:
            raise SourceError(spec, problem, "Give an address such as https://example.org/news/1")
        return WebSource(urldefrag(spec).url, settings.allow_private, settings.limits)


def _unfit(url: str) -> str:
    """Why an address cannot be fetched, or nothing."""
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError as error:
        return f"not an address ({error})"
    if parts.scheme.lower() not in ("http", "https"):
        return f"{parts.scheme.lower()} addresses are not fetched, only http and https"
    if not host:
        return "an address without a host"
    return "an address with a password in it" if parts.username or parts.password else ""


def _fetch(url: str, allow_private: bool, limits: Limits) -> Document:
    """The document behind an address, or an ArticleError that says what stood in the way."""
    with Guard(allow_private, limits.deadline) as guard, requests.Session() as session:
        session.trust_env = False
        session.headers["User-Agent"] = user_agent()
        session.headers["Accept"] = ", ".join(_READABLE)
        for scheme in ("http://", "https://"):
            session.mount(scheme, GuardedAdapter(guard))
        try:
            document = _follow(session, url, guard, limits)
        except PrivateAddressError as error:
            raise ArticleError(
                url, f"leads to {error}, which is not on the public internet", "Allow private addresses to fetch it"
            ) from error
        except (requests.RequestException, HTTPError, OSError) as error:
            raise ArticleError(url, _reason(error, guard, limits), _SAVE_IT) from error
        if guard.expired:
            raise ArticleError(url, f"took longer than {limits.deadline:g} seconds", _SAVE_IT)
        return document


def user_agent() -> str:
    """How this program names itself to servers."""
    try:
        return f"conflict-kg/{version('conflict-kg')} (news reader)"
    except PackageNotFoundError:
        return "conflict-kg (news reader)"


def _follow(session: requests.Session, url: str, guard: Guard, limits: Limits) -> Document:
    at = url
    for _hop in range(limits.redirects + 1):
        with _ask(session, at, guard, limits) as response:
            if response.status_code not in _REDIRECTS or not response.headers.get("Location"):
                return _document(response, url, at, limits)
            onward = urldefrag(urljoin(at, response.headers["Location"])).url
        problem = _unfit(onward)
        if problem:
            raise ArticleError(url, f"redirects to {onward}: {problem}", _SAVE_IT)
        at = onward
    raise ArticleError(url, f"redirects more than {limits.redirects} times", "Check the address in a browser")


def _ask(session: requests.Session, url: str, guard: Guard, limits: Limits) -> requests.Response:
    """The server's answer, asked for a second time where it failed or did not come about."""
    for is_last in (False, True):
        try:
            response = session.get(url, stream=True, allow_redirects=False, timeout=(limits.connect, limits.read))
        except requests.Timeout:
            raise
        except requests.ConnectionError:
            if is_last or guard.expired:
                raise
        else:
            if response.status_code < 500 or is_last:
                return response
            response.close()
        time.sleep(limits.pause)
    raise AssertionError("the last attempt returns or raises")


def _document(response: requests.Response, url: str, at: str, limits: Limits) -> Document:
    if response.status_code != 200:
        reason = f" {response.reason}" if response.reason else ""
        raise ArticleError(url, f"the server answers {response.status_code}{reason}", "Check the address in a browser")
    declared = response.headers.get("Content-Type", "")
    media_type = declared.partition(";")[0].strip().lower()
    if media_type and media_type not in _READABLE:
        raise ArticleError(url, f"is {media_type}, not a page, plain text or JSON", "Convert it to text first")
    data = _body(response, url, limits)
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", declared, re.IGNORECASE)
    return Document(
        place=url,
        name=PurePosixPath(urlsplit(at).path).name or (urlsplit(at).hostname or ""),
        head=data[:HEAD],
        stream=BytesIO(data[HEAD:]),
        limits=limits,
        url=at,
        charset=charset[1] if charset else "",
        media_type=media_type,
    )


def _body(response: requests.Response, url: str, limits: Limits) -> bytes:
    """The answer, unpacked, as far as the limit."""
    data = bytearray()
    while chunk := response.raw.read1(_CHUNK, decode_content=True):
        data += chunk
        if len(data) > limits.document:
            raise ArticleError(url, f"answers with more than {limits.document:,} bytes", _SAVE_IT)
    return bytes(data)


def _reason(error: Exception, guard: Guard, limits: Limits) -> str:
    """What stood in the way, in words that are the same each time."""
    told = str(error)
    causes = (
        (guard.expired, f"took longer than {limits.deadline:g} seconds"),
        (isinstance(error, requests.ConnectTimeout), f"no connection within {limits.connect:g} seconds"),
        (
            isinstance(error, (requests.Timeout, TimeoutError)) or "timed out" in told,
            f"silent for {limits.read:g} seconds",
        ),
        (isinstance(error, requests.exceptions.SSLError), "its certificate or encryption cannot be trusted"),
        ("resolve" in told, "no such host is known"),
        (isinstance(error, requests.ConnectionError), "cannot be connected to"),
    )
    return next((cause for holds, cause in causes if holds), "its answer breaks off or cannot be unpacked")
