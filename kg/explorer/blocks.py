"""Columns of numbers under a head of JSON, small enough for a page to carry: deflated, in base64.

A block begins with the length of its head in bytes (uint32, little-endian); then the head, filled up with spaces to a
multiple of four; then the columns in the order of the head, each filled up with zeros likewise. The head is
``{"data": …, "columns": [[name, type, length], …]}`` and a type one of ``u8 u16 u32 i32``.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64encode
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.uint8] | NDArray[np.uint16] | NDArray[np.uint32] | NDArray[np.int32]
Json = object  #: what :func:`json.dumps` takes

_TYPES = {"uint8": "u8", "uint16": "u16", "uint32": "u32", "int32": "i32"}


def block(data: Json, columns: Mapping[str, Column] | None = None) -> str:
    """Data and columns as the text that stands in the page."""
    columns = columns or {}
    names = [[name, _TYPES[column.dtype.name], len(column)] for name, column in columns.items()]
    head = json.dumps({"data": data, "columns": names}, ensure_ascii=False, separators=(",", ":"))
    parts = [_padded(head.encode(errors="replace"), b" ")]
    parts += [_padded(column.astype(column.dtype.newbyteorder("<")).tobytes(), b"\0") for column in columns.values()]
    return deflated(b"".join([len(parts[0]).to_bytes(4, "little"), *parts]))


def deflated(content: bytes) -> str:
    """Bytes as the text that stands in the page."""
    return b64encode(zlib.compress(content, 9)).decode("ascii")


def _padded(content: bytes, filler: bytes) -> bytes:
    return content + filler * (-len(content) % 4)
