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

<<<<<<< HEAD
from kg.explorer.evidence import Evidence, evidence
from kg.explorer.picture import draw
from kg.explorer.scene import Scene, scene
from kg.rdf.dataset import Dataset
from kg.rdf.terms import CKG
=======
from kg.errors import SetupError
from kg.explorer.blocks import deflated
from kg.explorer.layout import communities_of, positions
from kg.explorer.packing import PackedGraph
from kg.explorer.scene import scene
from kg.explorer.vocabulary import questions, vocabulary
from kg.model import Article
from kg.rdf.dataset import Dataset
>>>>>>> 19da0f0 (The page holds the whole graph, and one state that all its views share)

_BLANK = re.compile(r"@(\w+)@")


<<<<<<< HEAD
def write_page(dataset: Dataset, out: Path) -> None:
    """Write the page to ``out``; whoever reads it meanwhile sees the old one or the new one, never a half."""
    part = out.with_name(f".{out.name}.part")
    part.write_text(full_page(scene(dataset)), encoding="utf-8", newline="\n")
    part.replace(out)


def network(dataset: Dataset) -> str:
    """The network alone as an HTML page, for a notebook or to hand on."""
    return bare_page(scene(dataset))


def full_page(drawn: Scene) -> str:
    """Search, list, network and evidence."""
    picture = draw(drawn)
    script = _asset("page.js")
=======
def full_page(dataset: Dataset, articles: Iterable[Article] = (), *, sparql: bool = True) -> str:
    """Every view of a graph; the articles whose texts are at hand can be read in it.

    With ``sparql`` it carries a query engine, and is some 2.7 MB larger.
    """
    packed, drawn = PackedGraph(dataset, articles), scene(dataset)
    blocks = {
        "graph": packed.graph(),
        "texts": packed.words(),
        "picture": packed.picture(drawn, positions(drawn), communities_of(drawn)),
        "vocabulary": vocabulary(),
        "land": _deflated("land.json"),
    }
    if sparql:
        blocks |= {
            "questions": questions(),
            "worker": _deflated("query-worker.js"),
            "engine": _deflated("oxigraph.wasm"),
        }
    script, style = _bundled("explorer.js").decode().strip(), _bundled("explorer.css").decode().strip()
>>>>>>> 19da0f0 (The page holds the whole graph, and one state that all its views share)
    return _fill(
        files("kg.explorer").joinpath("page.html").read_text("utf-8").strip() + "\n",
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
        f"default-src 'none'; script-src '{_hash(script)}'{engine}; style-src '{_hash(style)}'; img-src data:;"
        f"{workers} connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode("ascii")


def _fill(template: str, blanks: Mapping[str, str]) -> str:
    return _BLANK.sub(lambda match: blanks[match[1]], template)


@cache
def _deflated(name: str) -> str:
    return deflated(_bundled(name))


def _bundled(name: str) -> bytes:
    """A file that was built from ``web/``."""
    try:
        return files("kg.explorer").joinpath("bundle", name).read_bytes()
    except FileNotFoundError as error:
        raise SetupError(f"kg/explorer/bundle/{name} is missing. Install the package again, or run make") from error
