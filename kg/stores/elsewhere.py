"""Whether a query would make this machine call another one: a graph of one's own is asked without a network."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"""
    <[^<>"{}|^`\\\s]*>                            # an address
    | \"\"\"(?:[^"\\]|\\.|\"(?!\"\"))*\"\"\"      # texts in their four kinds of quotes
    | '''(?:[^'\\]|\\.|'(?!''))*'''
    | "(?:[^"\\\n\r]|\\.)*"
    | '(?:[^'\\\n\r]|\\.)*'
    | \#[^\n\r]*                                  # a comment
    | [?$]\w+                                     # a variable
    | @[A-Za-z]+(?:-[A-Za-z0-9]+)*                # a language
    | (?:[\w][\w.-]*)?:(?:[\w.:%-]|\\.)*          # a prefixed name
    | (?P<word>\w+)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")


def asks_elsewhere(sparql: str) -> bool:
    """Whether a query would make this machine call another one.

    >>> asks_elsewhere('SELECT * { SERVICE <http://a.example/> { ?s ?p ?o } }')
    True
    >>> asks_elsewhere('SELECT ?service { ?s ?p "SERVICE <x>" . ?s :service 1 } # SERVICE')
    False
    """
    unescaped = _ESCAPE.sub(_character, sparql)
    return any(_has_word(text, "SERVICE") for text in {sparql, unescaped})


def _has_word(sparql: str, word: str) -> bool:
    return any((match["word"] or "").upper() == word for match in _TOKEN.finditer(sparql))


def _character(match: re.Match[str]) -> str:
    number = int(match[1] or match[2], 16)
    return chr(number) if number < 0x110000 else match[0]
