"""Connections to the public internet only, and only until a deadline.

An address that a page or a redirect names may point into the network that this program runs in: at a router, a
database, a cloud's metadata service. So every name is resolved here, every one of its addresses is looked at, and
the connection is made to the very address that was looked at: a name that answers differently the second time
changes nothing.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from types import TracebackType
from typing import Self

from requests.adapters import HTTPAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.util.connection import create_connection


class PrivateAddressError(Exception):
    """A name leads to an address that the public internet does not reach."""


_TRANSLATED = IPv6Network("64:ff9b::/96")  # IPv4 behind a translator, in its last 32 bits


def is_public(address: str) -> bool:
    """Whether the public internet reaches an address.

    >>> [is_public(address) for address in ("93.184.215.14", "10.0.0.1", "::ffff:127.0.0.1", "169.254.169.254")]
    [True, False, False, False]
    """
    ip = ip_address(address.partition("%")[0])
    inner = _inner(ip) if isinstance(ip, IPv6Address) else None
    if inner is not None:
        return is_public(str(inner))
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_loopback)


def _inner(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that an IPv6 one stands for."""
    if ip in _TRANSLATED:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)


@dataclass(eq=False)
class Guard:
    """Makes the connections for one address, and cuts them all when its time is over."""

    allow_private: bool
    seconds: float
    expired: bool = False
    _sockets: list[socket.socket] = field(default_factory=list)
    _timer: threading.Timer | None = None

    def __enter__(self) -> Self:
        self._timer = threading.Timer(self.seconds, self._cut)
        self._timer.daemon = True
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer.join()
        for twin in self._sockets:
            twin.close()

    def _cut(self) -> None:
        # A server that sends a byte now and then never runs into the limit for silence; this ends it all the same.
        self.expired = True
        for twin in self._sockets:
            with contextlib.suppress(OSError):
                twin.shutdown(socket.SHUT_RDWR)

    def connect(self, connection: HTTPConnection) -> socket.socket:
        """A socket for a connection, to an address that was looked at."""
        host = connection.host.strip("[]")
        try:
            found = socket.getaddrinfo(host, connection.port, type=socket.SOCK_STREAM)
        except (socket.gaierror, UnicodeError) as error:
            raise NameResolutionError(host, connection, socket.gaierror(str(error))) from error
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        if not self.allow_private:
            for address in addresses:
                if not is_public(address):
                    raise PrivateAddressError(address)
        return self._open(connection, addresses)

    def _open(self, connection: HTTPConnection, addresses: list[str]) -> socket.socket:
        failure: OSError | None = None
        for address in addresses:
            try:
                opened = create_connection(
                    (address, connection.port), connection.timeout, socket_options=connection.socket_options
                )
            except OSError as error:
                failure = error
                continue
            self._sockets.append(opened.dup())  # TLS takes the socket itself away
            if self.expired:
                self._cut()
            return opened
        if isinstance(failure, TimeoutError):
            raise ConnectTimeoutError(connection, "the connection timed out") from failure
        raise NewConnectionError(connection, str(failure)) from failure


class GuardedAdapter(HTTPAdapter):
    """Sends requests through connections that a guard makes."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        super().__init__(max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **pool_kwargs: object) -> None:
        super().init_poolmanager(connections, maxsize, block, **pool_kwargs)
        self.poolmanager.pool_classes_by_scheme = _pools(self._guard)


def _pools(guard: Guard) -> dict[str, type[HTTPConnectionPool]]:
    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return guard.connect(self)

    class Encrypted(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return guard.connect(self)

    class PlainPool(HTTPConnectionPool):
        ConnectionCls = Plain

    class EncryptedPool(HTTPSConnectionPool):
        ConnectionCls = Encrypted

    return {"http": PlainPool, "https": EncryptedPool}
