"""Incidents that people coded from the press: a description, and the killed, the injured and the sides beside it.

The format is the table of Indonesia's National Violence Monitoring System (SNPK; Government of Indonesia and World
Bank): one incident a row. Read are ``jenis_kek`` (1 conflict, 2 crime, 3 domestic, 4 law enforcement), ``insd_desc``
(the description, cut near 244 characters), ``kil_total``, ``inj_total``, ``actor_s1_tp`` (who acts) and
``idkejadian`` (what the incident is called). Rows of conflict and of law enforcement are incidents, if their
description is whole.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kg.errors import GoldError
from kg.languages.detection import detect
from kg.model import Article, Section, SectionKind, Span

_COLUMNS = ("jenis_kek", "insd_desc", "kil_total", "inj_total", "actor_s1_tp", "idkejadian")
_KINDS = frozenset({"1", "4"})
_CUT = 240  #: a description of so many characters or more may have lost its end


class Side(StrEnum):
    """Who acts in an incident; the mobile brigade is police."""

    ARMY = "army"
    POLICE = "police"
    SEPARATISTS = "separatists"
    UNCLEAR = "unclear"


_SIDES = {"14": Side.ARMY, "15": Side.POLICE, "16": Side.POLICE, "17": Side.SEPARATISTS, "1": Side.UNCLEAR}


@dataclass(frozen=True, slots=True)
class Incident:
    """What the coders made of one description; ``side`` is None for the many others who act (crowds, students)."""

    article: Article
    killed: int
    injured: int
    side: Side | None


def is_incidents(start: str) -> bool:
    """Whether a file that starts so is such a table: its first line names the columns that are read.

    >>> is_incidents('"area","idkejadian","kil_total","inj_total","actor_s1_tp","jenis_kek","insd_desc"')
    True
    """
    header = next(csv.reader([start.strip("\ufeff").partition("\n")[0]]), [])
    return set(_COLUMNS) <= set(header)


def load_incidents(file: Path, text: str) -> Iterator[Incident]:
    """The incidents of a file, whose text is given, in order.

    Raises:
        GoldError: the file is no table, or a count in it no whole number.
    """
    table = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    for row in _rows(file, table):
        described = (row["insd_desc"] or "").strip()
        if row["jenis_kek"] in _KINDS and described and len(row["insd_desc"]) < _CUT:
            place = f"{file.name}:{row['idkejadian'] or table.line_num}"
            yield Incident(
                _article(place, described),
                _count(file, table.line_num, row, "kil_total"),
                _count(file, table.line_num, row, "inj_total"),
                _SIDES.get(row["actor_s1_tp"]),
            )


def _rows(file: Path, table: csv.DictReader[str]) -> Iterator[dict[str, str]]:
    try:
        yield from table
    except csv.Error as error:
        raise GoldError(f"{file}:{table.line_num}", f"not CSV ({error})", "Write one incident a row") from error


def _count(file: Path, line: int, row: Mapping[str, str], column: str) -> int:
    value = row[column] or ""
    if not (value.isascii() and value.isdecimal()):
        raise GoldError(f"{file}:{line}: {column}", f"{value!r} is no count", "Write a whole number; 0 when nobody was")
    return int(value)


def _article(place: str, text: str) -> Article:
    """Descriptions are Indonesian, some English; too short or too hurried to tell, they are Indonesian."""
    language = "en" if detect(text) == "en" else "id"
    section = Section(SectionKind.PARAGRAPH, Span(0, len(text)))
    return Article(place, text, (section,), language, place)
