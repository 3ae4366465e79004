"""Times as a language tells them: at the head of a page, and in its sentences.

The words and patterns of a language are its ``times.toml``; the code knows none.
"""

from __future__ import annotations

from kg.languages.times_data import Sense, Share, Unit
from kg.languages.times_finder import Expression, find_times
from kg.languages.times_header import is_timestamp_line, parse_timestamp
from kg.languages.times_meaning import Meaning
from kg.languages.times_turns import Turn

__all__ = [
    "Expression",
    "Meaning",
    "Sense",
    "Share",
    "Turn",
    "Unit",
    "find_times",
    "is_timestamp_line",
    "parse_timestamp",
]
