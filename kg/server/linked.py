"""Linked data: one thing of the graph as a page for people; all its words escaped, its links within the server."""

from __future__ import annotations

import hashlib
import html
import json
from base64 import b64encode
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, QueryResultsFormat, QuerySolutions, parse_query_results

from kg.rdf.terms import CKG, PREFIXES, RDFS_LABEL, SKOS_PREF_LABEL

MOST_INCOMING = 200
_STYLE = (
    ":root{color-scheme:light dark}body{font:16px/1.5 Georgia,serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;"
    "border-bottom:1px solid #8884;overflow-wrap:anywhere;font-weight:normal}th{width:12rem;font-style:italic}"
    "small{opacity:.7}"
)
POLICY = (
    f"default-src 'none'; style-src 'sha256-{b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def outgoing(thing: NamedNode) -> str:
    """The question for what a thing has, with the names of what it points at."""
    return (
        f"SELECT ?property ?value ?name WHERE {{ {thing} ?property ?value"
        f" OPTIONAL {{ ?value {SKOS_PREF_LABEL}|{RDFS_LABEL}|{CKG.quote}|{CKG.content} ?name }} }}"
        f" ORDER BY ?property ?value ?name"
    )


def incoming(thing: NamedNode) -> str:
    """The question for what points at a thing."""
    return (
        f"SELECT ?property ?value ?name WHERE {{ ?value ?property {thing}"
        f" OPTIONAL {{ ?value {SKOS_PREF_LABEL}|{RDFS_LABEL}|{CKG.quote}|{CKG.content} ?name }} }}"
        f" ORDER BY ?property ?value ?name LIMIT {MOST_INCOMING}"
    )


def turtle(thing: NamedNode) -> str:
    """The question for a thing's own triples."""
    return f"CONSTRUCT {{ {thing} ?property ?value }} WHERE {{ {thing} ?property ?value }}"


def page(thing: NamedNode, base: str, has: bytes, points: bytes) -> bytes:
    """The page from the two answers, each as SPARQL results in JSON."""
    own, others = _rows(has), _rows(points)
    names = [value.value for name, value, _ in own if name in (SKOS_PREF_LABEL, RDFS_LABEL)]
    title = html.escape(names[0] if names else thing.value.removeprefix(base))
    parts = [
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>',
        f"<style>{_STYLE}</style></head><body><h1>{title}</h1><p><small>{html.escape(thing.value)}</small></p>",
        f"<table>{_table(own, base)}</table>",
    ]
    if others:
        parts.append(f"<h2>What points here</h2><table>{_table(others, base)}</table>")
    if len(others) == MOST_INCOMING:
        parts.append(f"<p>Only the first {MOST_INCOMING} are shown.</p>")
    parts.append('<p><a href="/">The whole graph</a></p></body></html>\n')
    return "".join(parts).encode()


def is_empty(answer: bytes) -> bool:
    """Whether an answer in JSON has no rows."""
    return not json.loads(answer)["results"]["bindings"]


Row = tuple[NamedNode, NamedNode | Literal, str]


def _rows(answer: bytes) -> list[Row]:
    found = parse_query_results(answer, QueryResultsFormat.JSON)
    rows: dict[tuple[NamedNode, NamedNode | Literal], str] = {}
    if isinstance(found, QuerySolutions):
        for solution in found:
            name, value, label = solution["property"], solution["value"], solution["name"]
            if isinstance(name, NamedNode) and isinstance(value, NamedNode | Literal):
                rows.setdefault((name, value), label.value if isinstance(label, Literal) else "")
    return [(name, value, label) for (name, value), label in rows.items()]


def _table(rows: list[Row], base: str) -> str:
    return "".join(
        f"<tr><th>{_short(name)}</th><td>{_cell(value, label, base)}</td></tr>" for name, value, label in rows
    )


def _cell(value: NamedNode | Literal, label: str, base: str) -> str:
    if isinstance(value, Literal):
        language = f" <small>{html.escape(value.language)}</small>" if value.language else ""
        return html.escape(value.value) + language
    text = html.escape(label) or _short(value)
    if value.value.startswith(base):
        return f'<a href="/id/{html.escape(value.value.removeprefix(base))}">{text}</a>'
    if value.value.startswith(("http://", "https://")) and not value.value.startswith(tuple(PREFIXES.values())):
        return f'<a rel="noreferrer" href="{html.escape(value.value)}">{text}</a>'
    return text


def _short(name: NamedNode) -> str:
    """``ckg:speaker`` instead of its whole address."""
    for prefix, namespace in PREFIXES.items():
        if name.value.startswith(namespace):
            return html.escape(f"{prefix}:{name.value.removeprefix(namespace)}")
    return html.escape(unquote(name.value))
