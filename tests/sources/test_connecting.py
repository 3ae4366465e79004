"""No page and no redirect leads this program into the network that it runs in."""

from __future__ import annotations

import socket

import pytest

from kg.errors import ArticleError
from kg.sources import Limits, open_source
from kg.sources.connecting import is_public
from tests.sources.servers import page, serving

QUICK = Limits(connect=1.0, read=0.5, deadline=2.0, pause=0.0)


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104 - looked at, not bound
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
    ],
)
def test_an_address_inside_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:4700:4700::1111", "::ffff:8.8.8.8"])
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"])
def test_this_machine_is_not_asked_however_it_is_called(host: str) -> None:
    with serving(page("<p>secret</p>")) as site:
        (error,) = open_source(f"http://{host}:{site.port}/", limits=QUICK).articles()
    assert isinstance(error, ArticleError)
    assert "not on the public internet" in str(error)
    assert site.asked == []


def test_a_redirect_inside_is_not_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(page("", status=302, Location="http://169.254.169.254/latest/")) as site:
        pretend(monkeypatch, {"news.example": ["127.0.0.1"]}, public={"127.0.0.1"})
        (error,) = open_source(f"http://news.example:{site.port}/", limits=QUICK).articles()
    assert "leads to 169.254.169.254" in str(error)


def test_a_name_with_one_address_inside_is_refused_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(monkeypatch, {"news.example": ["93.184.215.14", "10.0.0.1"]})
    (error,) = open_source("http://news.example/", limits=QUICK).articles()
    assert "leads to 10.0.0.1" in str(error)


def test_a_name_is_asked_for_once_so_that_it_cannot_change_its_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(page("<p>x</p>")) as site:
        asked = pretend(monkeypatch, {"news.example": ["127.0.0.1"]}, public={"127.0.0.1"})
        list(open_source(f"http://news.example:{site.port}/", limits=QUICK).articles())
    assert asked == ["news.example"]


def pretend(monkeypatch: pytest.MonkeyPatch, names: dict[str, list[str]], public: set[str] | None = None) -> list[str]:
    """Let names lead where a test wants them; tells which were asked for."""
    real = socket.getaddrinfo
    asked: list[str] = []

    def lookup(host: str, port: int, *args: object, **kwargs: object) -> list[object]:
        if host in names:
            asked.append(host)
            return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in names[host]]
        return list(real(host, port, *args, **kwargs))  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    if public is not None:
        monkeypatch.setattr("kg.sources.connecting.is_public", lambda address: address in public or is_public(address))
    return asked
