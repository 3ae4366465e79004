"""Addresses that may be followed."""

from __future__ import annotations

from urllib.parse import quote


def web_link(url: str) -> str:
    """An address on the web, in which nothing stands that could end a link.

    >>> web_link("https://a.example/b(c)?d=<e>&f='g'")
    'https://a.example/b%28c%29?d=%3Ce%3E&f=%27g%27'
    """
    return quote(url, safe="%/:?#@!$&+,;=~")
