"""What the gazetteer's file holds, and of which tables it was made."""

from __future__ import annotations

import hashlib
from enum import IntEnum
from functools import cache
from pathlib import Path

#: Raised when the tables below change their meaning, so that an older file is not misread.
FORMAT = 1
_HOME = Path(__file__).resolve().parent.parent
#: Where the file stands, beside the tables written by hand.
GAZETTEER = _HOME / "data" / "gazetteer.sqlite"
#: What the file depends on, beside the packages.
MADE_OF = ("data/compile.toml", "data/states.toml", "data/places/*.toml", "gazetteer/*.py", "folding.py")
PLACE_COLUMNS = (
    "id", "label", "kind", "state", "within", "latitude", "longitude", "people", "geonames", "wikidata", "names",
    "is_curated", "source",
)  # fmt: skip

SCHEMA = """
CREATE TABLE about (what TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- numbered in the order in which places of one name come back: by hand first, then by size
CREATE TABLE place (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    label TEXT NOT NULL,
    kind TEXT NOT NULL,        -- state region district city town village site sea
    state TEXT NOT NULL,       -- id of the state; empty when contested or none
    within TEXT NOT NULL,      -- ids of what contains it, a line each
    latitude REAL,             -- degrees, WGS 84
    longitude REAL,
    people INTEGER NOT NULL,   -- 0 when unknown
    geonames TEXT NOT NULL,
    wikidata TEXT NOT NULL,
    names TEXT NOT NULL,       -- other names, a line each: language, tab, name
    is_curated INTEGER NOT NULL,
    source TEXT NOT NULL       -- where the row is from, and when it was looked at
);
CREATE TABLE name (
    key TEXT NOT NULL,
    tier INTEGER NOT NULL,     -- 0 by hand, 1 the name that the package gives first, 2 any other
    place INTEGER NOT NULL REFERENCES place(row),
    caps INTEGER NOT NULL,     -- see Caps
    alone INTEGER NOT NULL,    -- whether text that says it names a place, without a word for its kind
    PRIMARY KEY (key, tier, place)
) WITHOUT ROWID;
-- what the names of a war zone sound like, for those that are spelt in yet another way
CREATE TABLE sounding (
    state TEXT NOT NULL,
    sound TEXT NOT NULL,
    key TEXT NOT NULL,
    PRIMARY KEY (state, sound, key)
) WITHOUT ROWID;
"""


class Caps(IntEnum):
    """Which capitals text must have to mean a name."""

    NONE = 0  #: "wilayah Kursk" in small letters will do
    FIRST = 1
    ALL = 2  #: an acronym


@cache
def edition() -> str:
    """A hash of the tables and rules that the file is compiled by: one compiled by others is out of date."""
    digest = hashlib.sha256()
    for path in sorted(path for pattern in MADE_OF for path in _HOME.glob(pattern)):
        digest.update(path.relative_to(_HOME).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
