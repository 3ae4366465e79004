"""The page as bytes: one file that needs no network, runs nothing but its own script, and writes the same twice.

Script and style are named by their hash in the page's own content security policy, so that nothing that slips in from
an article's words can run or dress the page. The words themselves stand in the page as base64, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kg.explorer.blocks import deflated
from kg.explorer.bundled import ENGINE, LAND, LICENCES, SCRIPT, STYLE, WORKER, part
from kg.explorer.extents import extents
from kg.explorer.layout import positions
from kg.explorer.packing import PackedGraph
from kg.explorer.scene import scene
from kg.explorer.template import filled, hashed
from kg.explorer.vocabulary import questions, vocabulary
from kg.exporters.writing import write_file
from kg.model import Article
from kg.rdf.dataset import Dataset


def write_page(dataset: Dataset, out: Path, articles: Iterable[Article] = (), *, sparql: bool = True) -> None:
    """Write the page to ``out``; whoever reads it meanwhile sees the old one or the new one, never a half.

    ``articles`` are those whose texts can be read in it; ``sparql`` says whether questions can be asked in it.
    """
    write_file(out, [full_page(dataset, articles, sparql=sparql).encode()])


def full_page(dataset: Dataset, articles: Iterable[Article] = (), *, sparql: bool = True) -> str:
    """Every view of a graph; the articles whose texts are at hand can be read in it.

    With ``sparql`` it carries a query engine, and is some 2 MB larger.
    """
    packed, drawn = PackedGraph(dataset, articles), scene(dataset)
    blocks = {
        "graph": packed.graph(),
        "texts": packed.words(),
        "picture": packed.picture(drawn, positions(drawn)),
        "vocabulary": vocabulary(),
        "extents": extents(dataset, packed.numbers),
        "land": _deflated(LAND),
        "licences": _deflated(LICENCES),
    }
    if sparql:
        blocks |= {
            "questions": questions(),
            "worker": _deflated(WORKER),
            "engine": _deflated(ENGINE),
        }
    script, style = part(SCRIPT).decode().strip(), part(STYLE).decode().strip()
    return filled(
        "page.html",
        {
            "csp": _policy(script, style, sparql=sparql),
            "style": style,
            "blocks": "\n".join(_data(name, content) for name, content in blocks.items()),
            "script": script,
        },
    )


def _data(name: str, content: str) -> str:
    return f'<script type="application/octet-stream" id="{name}">{content}</script>'


def _policy(script: str, style: str, *, sparql: bool) -> str:
    engine = " 'wasm-unsafe-eval'" if sparql else ""
    workers = " worker-src blob:;" if sparql else ""
    return (
        f"default-src 'none'; script-src {hashed(script)}{engine}; style-src {hashed(style)}; img-src data:;"
        f"{workers} connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


@cache
def _deflated(name: str) -> str:
    return deflated(part(name))
