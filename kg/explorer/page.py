"""The page as bytes: one file that needs no network, runs nothing but its own three scripts, and writes the same twice.

Scripts are named by their hash in the page's own content security policy, so that a script that slips in from
an article's words does not run. The words themselves are JSON in which ``<`` never stands.
"""

from __future__ import annotations

import hashlib
import html
import json
import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import asdict
from importlib.resources import files
from pathlib import Path

from kg.explorer.evidence import Evidence, evidence
from kg.explorer.picture import draw
from kg.explorer.scene import Scene, scene
from kg.rdf.dataset import Dataset
from kg.rdf.terms import CKG

_BLANK = re.compile(r"@(\w+)@")
_BARE_STYLE = "html, body, #mynetwork { margin: 0; height: 100%; }"


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
    return _fill(
        "page.html",
        {
            "csp": _policy(picture.library, picture.drawing, script),
            "style": _asset("page.css"),
            "counts": html.escape(counts(drawn)),
            "evidence": as_json(evidence(drawn)),
            "library": picture.library,
            "drawing": picture.drawing,
            "script": script,
        },
    )


def bare_page(drawn: Scene) -> str:
    """The network alone."""
    picture = draw(drawn)
    return _fill(
        "bare.html",
        {
            "csp": _policy(picture.library, picture.drawing),
            "style": _BARE_STYLE,
            "library": picture.library,
            "drawing": picture.drawing,
        },
    )


def counts(drawn: Scene) -> str:
    """How much there is, and how much of it is drawn."""
    facts = drawn.facts
    contested = sum(facts.holds(event, CKG.contested) for event in facts.members(CKG.Event))
    said = [each for each in facts.members(CKG.Statement) if not facts.holds(each, CKG.isNarration)]
    sizes = [
        f"{len(members):,} {name}"
        for members, name in (
            (facts.members(CKG.Article), "articles"),
            (said, "statements"),
            (facts.members(CKG.Report), "reports"),
            (facts.members(CKG.Event), "events"),
        )
    ]
    line = f"{', '.join(sizes)}, {contested:,} of them contested"
    if drawn.left_out:
        line += f"; the {len(drawn.nodes):,} weightiest of {len(drawn.nodes) + drawn.left_out:,} nodes are drawn"
    return line


def as_json(data: Evidence) -> str:
    """JSON that may stand inside a script element: no ``<``, ``>`` or ``&``, nothing but ASCII."""
    text = json.dumps(asdict(data), separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _policy(*scripts: str) -> str:
    hashes = " ".join(f"'sha256-{b64encode(hashlib.sha256(script.encode()).digest()).decode()}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; "
        "connect-src 'none'; base-uri 'none'; form-action 'none'"
    )


def _fill(name: str, blanks: Mapping[str, str]) -> str:
    return _BLANK.sub(lambda match: blanks[match[1]], _asset(name))


def _asset(name: str) -> str:
    return files("kg.explorer").joinpath(name).read_text("utf-8").strip()
