"""Which program reads: what was read by another is read again, so that old and new never mix in one graph."""

from __future__ import annotations

import hashlib
import re
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

from kg.model import content_id

#: What a reading depends on, beside the article itself.
READERS = ("model.py", "extractors", "languages", "linking", "knowledge")
#: What decides which reports tell one happening, beside the readings.
FUSERS = ("model.py", "fusion", "languages", "knowledge")
_PACKAGE = Path(__file__).resolve().parent


def edition(extractor: str) -> str:
    """A short name of everything that an article is read by: rules, words, models, libraries.

    >>> edition("rules") == edition("rules") != edition("other")
    True
    """
    return content_id(extractor, _files(_PACKAGE, READERS), *_libraries())


def fusion_edition() -> str:
    """A short name of everything that reports are gathered by."""
    return content_id(_files(_PACKAGE, FUSERS))


@cache
def _files(package: Path, names: tuple[str, ...]) -> str:
    found = [path for name in names for path in (package / name, *(package / name).rglob("*")) if path.is_file()]
    digest = hashlib.sha256()
    for path in sorted(path for path in found if "__pycache__" not in path.parts):
        digest.update(path.relative_to(package).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _libraries() -> list[str]:
    try:
        names = [re.split(r"[^\w.-]", line)[0] for line in requires("conflict-kg") or () if "extra ==" not in line]
        return sorted(f"{name} {version(name)}" for name in names)
    except PackageNotFoundError:
        return []  # run from its folder without being installed
