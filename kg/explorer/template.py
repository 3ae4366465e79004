"""A page from its template, and the hash by which a page's policy knows its own scripts and its own style."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Mapping
from importlib.resources import files

_BLANK = re.compile(r"@(\w+)@")


def filled(name: str, blanks: Mapping[str, str]) -> str:
    """A template of this package with its ``@blanks@`` filled; what fills one is not searched for blanks again."""
    return _BLANK.sub(lambda blank: blanks[blank[1]], asset(name)) + "\n"


def asset(name: str) -> str:
    """The text of a file of this package."""
    return files("kg.explorer").joinpath(name).read_text("utf-8").strip()


def hashed(text: str) -> str:
    """A script or a style as a source of a Content-Security-Policy."""
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}'"
