"""What the gazetteer's file holds, and of which tables it was made."""

from __future__ import annotations

import hashlib
from enum import IntEnum
from functools import cache
from pathlib import Path

#: Raised when the tables below change their meaning, so that an older file is not misread.
FORMAT = 1
#: Where the tables are that are written by hand, and the compiled file beside them.
DATA = Path(__file__).resolve().parent.parent / "data"
GAZETTEER = DATA / "gazetteer.sqlite"
#: The tables written by hand that are compiled into the file.
TABLES = ("compile.toml", "states.toml", "places/*.toml")
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


def table_files() -> list[Path]:
    """The tables written by hand, in order."""
    return sorted(path for pattern in TABLES for path in DATA.glob(pattern))


@cache
def tables_digest() -> str:
    """A hash of the tables written by hand: a file compiled from others is out of date."""
    digest = hashlib.sha256()
    for path in table_files():
        digest.update(path.relative_to(DATA).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
