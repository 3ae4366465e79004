"""Tables for spreadsheets: one a kind of thing, the ids to join them by, and the words that said it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from pyoxigraph import NamedNode

from kg.exporters.index import Index, Node
from kg.exporters.writing import write_folder
from kg.rdf.dataset import Dataset
from kg.rdf.terms import (
    CKG,
    DCTERMS_IDENTIFIER,
    DCTERMS_ISSUED,
    DCTERMS_LANGUAGE,
    DCTERMS_PUBLISHER,
    DCTERMS_SOURCE,
    DCTERMS_TITLE,
    RDFS_LABEL,
    SKOS_ALT_LABEL,
    SKOS_EXACT_MATCH,
    SKOS_PREF_LABEL,
    WGS84_LAT,
    WGS84_LONG,
)

_BETWEEN = " | "  #: several values in one cell
#: Where a formula may begin: also behind what another country's spreadsheet takes for the end of a cell.
_FORMULA = re.compile(r"^(?=[\t\r\n])|(?:^|[;\t\r\n])(?=[=+\-@＝＋－＠])")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


class Show(Enum):
    """How a cell shows a thing: by its id, to join by, or by its label, to read."""

    ID = auto()
    LABEL = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """What is reached from a row's thing along some properties, the first of them backwards when ``back``."""

    name: str
    path: tuple[NamedNode, ...] = ()
    show: Show = Show.LABEL
    back: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One row a thing of a class."""

    name: str
    kind: NamedNode
    columns: tuple[Column, ...]


def _read(**paths: NamedNode | tuple[NamedNode, ...]) -> tuple[Column, ...]:
    return tuple(Column(name, path if isinstance(path, tuple) else (path,)) for name, path in paths.items())


def _join(**paths: NamedNode | tuple[NamedNode, ...]) -> tuple[Column, ...]:
    return tuple(Column(column.name, column.path, Show.ID) for column in _read(**paths))


_ID = (Column("id", show=Show.ID),)
_WORDS = (
    *_read(quote=(CKG.evidence, CKG.quote), start=(CKG.evidence, CKG.start), end=(CKG.evidence, CKG.end)),
    *_join(article_id=(CKG.evidence, CKG.inArticle)),
)
_HAPPENING = (
    *_read(types=CKG.eventType, agents=CKG.agent, targets=CKG.target, target_texts=CKG.targetText, places=CKG.place),
    *_read(on_or_after=CKG.onOrAfter, on_or_before=CKG.onOrBefore, weapons=CKG.weapon),
    *_join(agent_ids=CKG.agent, target_ids=CKG.target, place_ids=CKG.place),
)

TABLES = (
    Table(
        "articles",
        CKG.Article,
        (
            *_ID,
            *_read(title=DCTERMS_TITLE, publisher=DCTERMS_PUBLISHER, issued=DCTERMS_ISSUED, language=DCTERMS_LANGUAGE),
            *_read(identifier=DCTERMS_IDENTIFIER, source=DCTERMS_SOURCE, text_hash=CKG.textHash),
            *_join(copy_of=CKG.copyOf),
        ),
    ),
    Table(
        "events",
        CKG.Event,
        (
            *_ID,
            *_read(label=RDFS_LABEL),
            *_HAPPENING,
            *_read(reports=CKG.reportCount, sources=CKG.sourceCount, contested=CKG.contested),
            *_read(contest_reasons=CKG.contestReason, match_reasons=CKG.matchReason),
        ),
    ),
    Table(
        "reports",
        CKG.Report,
        (
            *_ID,
            *_join(event_id=CKG.ofEvent),
            Column("statement_id", (CKG.reports,), Show.ID, back=True),
            *_HAPPENING,
            *_read(date_text=CKG.dateText, modality=CKG.modality, polarity=CKG.polarity),
            *_WORDS,
        ),
    ),
    Table(
        "statements",
        CKG.Statement,
        (
            *_ID,
            *_read(speakers=CKG.speaker, kind=CKG.statementKind, content=CKG.content, relayed_by=CKG.relayedBy),
            *_read(addressees=CKG.addressee, cue=CKG.cue, said_on=CKG.saidOn, said_at=CKG.saidAt),
            *_read(condition=CKG.condition, is_direct=CKG.isDirect, is_narration=CKG.isNarration),
            *_read(sources=CKG.source),
            *_join(speaker_ids=CKG.speaker, source_ids=CKG.source, report_ids=CKG.reports),
            *_WORDS,
        ),
    ),
    Table(
        "tolls",
        CKG.Toll,
        (
            *_ID,
            Column("report_id", (CKG.toll,), Show.ID, back=True),
            *_read(outcome=CKG.outcome, low=CKG.low, high=CKG.high, of_whom=CKG.ofWhom),
            *_WORDS,
        ),
    ),
    Table(
        "actors",
        CKG.Actor,
        (
            *_ID,
            *_read(label=SKOS_PREF_LABEL, type=CKG.actorType, roles=CKG.role, member_of=CKG.memberOf),
            *_read(other_names=SKOS_ALT_LABEL, same_as=SKOS_EXACT_MATCH),
            *_join(member_of_ids=CKG.memberOf),
        ),
    ),
    Table(
        "places",
        CKG.Place,
        (
            *_ID,
            *_read(label=SKOS_PREF_LABEL, within=CKG.within, latitude=WGS84_LAT, longitude=WGS84_LONG),
            *_read(other_names=SKOS_ALT_LABEL, same_as=SKOS_EXACT_MATCH),
            *_join(within_ids=CKG.within),
        ),
    ),
)


class CsvExporter:
    """A folder of tables, UTF-8, with a header each; no cell is a formula to a spreadsheet."""

    def write(self, dataset: Dataset, out: Path) -> None:
        """Write ``articles.csv``, ``events.csv`` and the rest into the folder ``out``."""
        index = Index(dataset)
        write_folder(out, ((f"{table.name}.csv", _table(table, index)) for table in TABLES))


def _table(table: Table, index: Index) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(column.name for column in table.columns)
    for subject in index.of_class(table.kind):
        writer.writerow(safe(_BETWEEN.join(dict.fromkeys(_cell(subject, column, index)))) for column in table.columns)
    return text.getvalue().encode()


def _cell(subject: NamedNode, column: Column, index: Index) -> Iterator[str]:
    reached: list[Node] = [subject]
    for position, predicate in enumerate(column.path):
        back = column.back and position == 0
        things = [value for value in reached if isinstance(value, NamedNode)]
        reached = [
            value
            for thing in things
            for value in (index.sources(thing, predicate) if back else index.values(thing, predicate))
        ]
    for value in reached:
        is_thing = isinstance(value, NamedNode) and column.show is Show.LABEL
        yield index.label(value) if is_thing and isinstance(value, NamedNode) else index.local(value)


def safe(cell: str) -> str:
    """The cell, with an apostrophe in front of whatever a spreadsheet would run as a formula.

    >>> safe("=1+1"), safe("-12.5"), safe("- kata"), safe("kata;=1+1")
    ("'=1+1", '-12.5', "'- kata", "kata;'=1+1")
    """
    return cell if _NUMBER.fullmatch(cell) else _FORMULA.sub(r"\g<0>'", cell)
