"""The page as bytes: one file that needs no network, runs nothing but its own script, and writes the same twice.

Script and style are named by their hash in the page's own content security policy, so that nothing that slips in from
an article's words can run or dress the page. The words themselves stand in the page as base64, and nowhere else.
"""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

from kg.explorer.blocks import deflated
from kg.explorer.bundled import ENGINE, LAND, LICENCES, SCRIPT, STYLE, WORKER, part
from kg.explorer.layout import positions
from kg.explorer.packing import PackedGraph
from kg.explorer.picture import draw
from kg.explorer.scene import Scene, scene
from kg.explorer.vocabulary import questions, vocabulary
from kg.exporters.writing import write_file
from kg.model import Article
from kg.rdf.dataset import Dataset

_BLANK = re.compile(r"@(\w+)@")


def write_page(dataset: Dataset, out: Path, articles: Iterable[Article] = (), *, sparql: bool = True) -> None:
    """Write the page to ``out``; whoever reads it meanwhile sees the old one or the new one, never a half.

    ``articles`` are those whose texts can be read in it; ``sparql`` says whether questions can be asked in it.
    """
    write_file(out, [full_page(dataset, articles, sparql=sparql).encode()])


def network(dataset: Dataset) -> str:
    """The network alone as an HTML page, for a notebook or to hand on."""
    return bare_page(scene(dataset))


def full_page(dataset: Dataset, articles: Iterable[Article] = (), *, sparql: bool = True) -> str:
    """Every view of a graph; the articles whose texts are at hand can be read in it.

    With ``sparql`` it carries a query engine, and is some 2.7 MB larger.
    """
    packed, drawn = PackedGraph(dataset, articles), scene(dataset, most=None)
    blocks = {
        "graph": packed.graph(),
        "texts": packed.words(),
        "picture": packed.picture(drawn, positions(drawn), dict.fromkeys(drawn.nodes, 0)),
        "vocabulary": vocabulary(),
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
    return _fill(
        files("kg.explorer").joinpath("page.html").read_text("utf-8").strip() + "\n",
        {
            "csp": _policy(script, style, sparql=sparql),
            "style": style,
            "blocks": "\n".join(_data(name, content) for name, content in blocks.items()),
            "script": script,
        },
    )


def bare_page(drawn: Scene) -> str:
    """The network alone, as pyvis draws it."""
    picture = draw(drawn)
    hashes = " ".join(f"'{_hash(script)}'" for script in (picture.library, picture.drawing))
    return _fill(
        files("kg.explorer").joinpath("bare.html").read_text("utf-8").strip(),
        {
            "csp": f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:",
            "style": "html, body, #mynetwork { margin: 0; height: 100%; }",
            "library": picture.library,
            "drawing": picture.drawing,
        },
    )


def _data(name: str, content: str) -> str:
    return f'<script type="application/octet-stream" id="{name}">{content}</script>'


def _policy(script: str, style: str, *, sparql: bool) -> str:
    engine = " 'wasm-unsafe-eval'" if sparql else ""
    workers = " worker-src blob:;" if sparql else ""
    return (
        f"default-src 'none'; script-src '{_hash(script)}'{engine}; style-src '{_hash(style)}'; img-src data:;"
        f"{workers} connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def _fill(template: str, blanks: Mapping[str, str]) -> str:
    return _BLANK.sub(lambda match: blanks[match[1]], template)


@cache
def _deflated(name: str) -> str:
    return deflated(part(name))
