"""Answers as text: a table to read, CSV, JSON, Turtle.

Cells of a table show no control characters, so that text from articles cannot steer a terminal.
"""

from __future__ import annotations

import csv
import io
import json
import textwrap
import unicodedata
from itertools import zip_longest

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, serialize

from kg.errors import QueryError
from kg.exporters.tables import safe
from kg.rdf.terms import XSD_BOOLEAN, XSD_INTEGER
from kg.stores import Results, Solutions, Term, Triples

FORMATS = ("table", "csv", "json", "ttl")
#: A column is never narrower or wider than these, in characters.
NARROWEST, WIDEST = 6, 60


def render(answer: Results, form: str, width: int = 120) -> str:
    """An answer in one of the formats.

    Raises:
        QueryError: the format cannot hold such an answer.
    """
    if isinstance(answer, bool):
        return json.dumps({"boolean": answer}) + "\n" if form == "json" else f"{'yes' if answer else 'no'}\n"
    if isinstance(answer, Triples):
        if form not in {"ttl", "table"}:
            raise QueryError("--format", f"{form} cannot hold triples", "Use ttl")
        lines = sorted(answer.triples, key=str)
        return (serialize(lines, format=RdfFormat.TURTLE) or b"").decode()
    if form == "ttl":
        raise QueryError("--format", "ttl cannot hold rows", "Use table, csv or json")
    if form == "csv":
        return _csv(answer)
    return _json(answer) if form == "json" else _table(answer, width)


def _text(term: Term | None) -> str:
    if term is None:
        return ""
    if isinstance(term, NamedNode | BlankNode):
        return term.value
    return str(getattr(term, "value", term))


def _csv(answer: Solutions) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.variables)
    writer.writerows([safe(_text(term)) for term in row] for row in answer)
    return out.getvalue()


def _json(answer: Solutions) -> str:
    rows = [
        {name: _value(term) for name, term in zip(answer.variables, row, strict=True) if term is not None}
        for row in answer
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _value(term: Term) -> str | int | bool:
    """Counts as numbers, yes and no as such, the rest as text."""
    kind = term.datatype if isinstance(term, Literal) else None
    if kind == XSD_INTEGER:
        return int(_text(term))
    return _text(term) == "true" if kind == XSD_BOOLEAN else _text(term)


def _table(answer: Solutions, width: int) -> str:
    rows = [[_visible(_short(_text(term))) for term in row] for row in answer]
    if not rows:
        return "nothing found\n"
    natural = [max(len(name), *(len(row[n]) for row in rows)) for n, name in enumerate(answer.variables)]
    widths = _fit(natural, width - 2 * (len(natural) - 1))
    lines = [_line([*answer.variables], widths), _line(["─" * w for w in widths], widths)]
    for row in rows:
        wrapped = [textwrap.wrap(cell, w) or [""] for cell, w in zip(row, widths, strict=True)]
        lines += [_line(list(parts), widths) for parts in zip_longest(*wrapped, fillvalue="")]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _short(text: str) -> str:
    """An address as its last two parts."""
    return "/".join(text.rsplit("/", 2)[-2:]) if text.startswith(("http://", "https://")) and "/id/" in text else text


def _visible(text: str) -> str:
    text = text.translate({ord(c): " " for c in "\n\t\r"})
    return "".join(c if unicodedata.category(c)[0] != "C" else f"\\u{ord(c):04x}" for c in text)


def _fit(natural: list[int], room: int) -> list[int]:
    """Widths of columns: each its own while there is room, the widest cut first."""
    widths = [min(max(w, NARROWEST), WIDEST) for w in natural]
    while sum(widths) > room and max(widths) > NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _line(cells: list[str], widths: list[int]) -> str:
    return "  ".join(cell.ljust(width) for cell, width in zip(cells, widths, strict=True))
