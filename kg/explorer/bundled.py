"""The page's parts as made from the sources in ``web/``: script, style, land, and the engine for questions."""

from __future__ import annotations

from pathlib import Path

from kg.errors import SetupError

#: Where they lie: made while the package is built, and never kept in the repository.
BUNDLE = Path(__file__).resolve().parent / "bundle"
SCRIPT = "explorer.js"
STYLE = "explorer.css"
LAND = "land.json"
WORKER = "query-worker.js"
ENGINE = "oxigraph.wasm"
LICENCES = "licences.txt"  #: the terms of all that is not this project's own
PARTS = (SCRIPT, STYLE, LAND, WORKER, ENGINE, LICENCES)


def part(name: str, folder: Path = BUNDLE) -> bytes:
    """One part, whole.

    Raises:
        SetupError: it has not been made.
    """
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        remedy = "In a checkout, run python -m kg.explorer.bundling; otherwise install conflict-kg again"
        raise SetupError(f"{folder / name}: this part of the explorer's page is missing. {remedy}") from error
