"""Where the ontology and the questions lie: beside the package in a checkout, inside it in an installed wheel."""

from __future__ import annotations

from pathlib import Path

from kg.errors import SetupError

_PACKAGE = Path(__file__).resolve().parent.parent


def ontology_dir() -> Path:
    """The folder of the ontology, its schemes, its shapes and its JSON-LD context."""
    return _folder("ontology", "conflict.ttl")


def queries_dir() -> Path:
    """The folder of the questions, one ``.rq`` file each."""
    return _folder("queries", "contested-events.rq")


def _folder(name: str, witness: str, package: Path = _PACKAGE) -> Path:
    """The folder that holds ``witness``: another folder of the same name does not count."""
    places = (package / "_shared" / name, package.parent / name)
    for place in places:
        if (place / witness).is_file():
            return place
    raise SetupError(f"the folder {name}/ with {witness} is missing beside and inside kg/. Install conflict-kg again")
