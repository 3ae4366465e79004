"""A catalogue of constructions: a trap, the text that sets it, and what a careful reader finds there.

Articles are dated Tuesday 5 March 2024, so "Senin" is the day before.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

import pytest

from kg.extractors.rules import RuleExtractor
from kg.linking.dates import resolve_times
from kg.model import Article, Mention, Period, Reading, Report, Section, SectionKind, Span, Statement, content_id

PUBLISHED = datetime(2024, 3, 5, 9, tzinfo=timezone(timedelta(hours=7)))
EXTRACTOR = RuleExtractor(resolve_times)


@dataclass(frozen=True, slots=True)
class Says:
    """An act of saying. ``None`` asks nothing, ``""`` asks for none, ``"A; B"`` for both, ``"A|B"`` for either."""

    kind: str
    by: str
    words: str | None = None  #: a piece of what is said
    without: str | None = None  #: a piece of the text that is not said
    to: str | None = None
    via: str | None = None
    direct: bool | None = None
    condition: str | None = None
    at: str | None = None
    on: str | None = None


@dataclass(frozen=True, slots=True)
class Tells:
    """What is said of one happening, asked in the same way; no agent unless one is expected."""

    type: str
    by: str | None = ""
    on: str | None = None  #: actors, places and things hit
    at: str | None = None
    day: str | None = None  #: "2024-03-04", or "2024-03-01..2024-03-04" with both days inclusive
    weapon: str | None = None
    tolls: str | None = None  #: "killed 12; injured 20-29; missing 3-"
    modality: str = "actual"
    polarity: str = "positive"
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A trap with its text. ``says`` and ``tells`` are all that must be found; ``None`` asks nothing.

    The article's own voice is no saying here, but what it tells counts.
    """

    trap: str
    text: str
    says: tuple[Says, ...] | None = None
    tells: tuple[Tells, ...] | None = None
    flaw: str = ""  #: why the reader does not get it right yet


def params(cases: Iterable[Case]) -> list[object]:
    """The cases as pytest parameters, named by their traps; the flawed ones are expected to fail."""
    return [
        pytest.param(case, id=case.trap, marks=[pytest.mark.xfail(strict=True, reason=case.flaw)] if case.flaw else [])
        for case in cases
    ]


def article(text: str, language: str = "id") -> Article:
    """An article whose paragraphs are parted by blank lines."""
    return Article(
        id=f"uji-{content_id(ascii(text))}",
        text=text,
        sections=tuple(
            Section(SectionKind.PARAGRAPH, Span(*match.span())) for match in re.finditer(r"\S(?:.*\S)?", text)
        ),
        language=language,
        identifier="uji.txt",
        publisher="Kabar Uji",
        published=PUBLISHED,
    )


def read(text: str, language: str = "id") -> Reading:
    """What the reader finds, every part of it pointing at the words that say it."""
    reading = EXTRACTOR.extract(article(text, language))
    assert_points_at_its_words(reading)
    return reading


def spans_of(reading: Reading) -> Iterator[Span]:
    """Every span anywhere in a reading."""
    for mention in reading.mentions:
        yield mention.span
    for statement in reading.statements:
        yield from (statement.evidence, statement.content)
        yield from (span for span in (statement.cue, statement.condition) if span is not None)
        for party in (statement.speakers, statement.relayed_by, statement.addressees, statement.said_at):
            yield from (mention.span for mention in party)
        yield from _period_span(statement.said_on)
        for report in statement.reports:
            yield from (report.trigger, report.evidence, *report.target_texts, *report.weapons)
            yield from (mention.span for mention in (*report.agents, *report.targets, *report.places))
            yield from _period_span(report.period)
            yield from (toll.span for toll in report.tolls)


def assert_points_at_its_words(reading: Reading) -> None:
    """Spans lie in the text, sayings hold their words, reports lie in their statements, ids are unique.

    Only direct speech that goes on in a later quote has its cue elsewhere.
    """
    text = reading.article.text
    for span in spans_of(reading):
        assert span.end <= len(text)
        quote = span.of(text)
        assert quote == quote.strip()
        assert quote
    reports = [report for statement in reading.statements for report in statement.reports]
    for statement in reading.statements:
        assert statement.content in statement.evidence
        assert statement.cue is None or statement.cue in statement.evidence or statement.is_direct
        assert statement.is_narration or statement.speakers
        for report in statement.reports:
            assert report.evidence in statement.evidence
            assert all(toll.low is None or toll.high is None or toll.low <= toll.high for toll in report.tolls)
    for nodes in (reading.statements, reports):
        ids = [node.id for node in nodes]
        assert sorted(set(ids)) == sorted(ids)


def _period_span(period: Period | None) -> Iterator[Span]:
    if period is not None and period.span is not None:
        yield period.span


def check(case: Case, language: str = "id") -> None:
    """The reading holds what the case expects, and nothing else of the kinds that it asks about."""
    reading = read(case.text, language)
    if case.says is not None:
        said = [statement for statement in reading.statements if not statement.is_narration]
        _assert_same(case.says, [_said(case.text, statement) for statement in said])
    if case.tells is not None:
        told = [_told(case.text, s, r) for s in reading.statements for r in s.reports]
        _assert_same(case.tells, told)


Slots = dict[str, str]


def _assert_same(expected: tuple[Says, ...] | tuple[Tells, ...], found: list[Slots]) -> None:
    rest = list(found)
    for wanted in expected:
        match = next((slots for slots in rest if _fits(wanted, slots)), None)
        assert match is not None, f"expected {wanted}\nfound {found}"
        rest.remove(match)
    assert not rest, f"beyond what is expected: {rest}"


def _fits(wanted: Says | Tells, found: Slots) -> bool:
    for slot in wanted.__slots__:
        value = getattr(wanted, slot)
        if value is None:
            continue
        if slot == "without":
            if value.casefold() in found["words"].casefold():
                return False
        elif slot in {"words", "condition"} and value:
            if value.casefold() not in found[slot].casefold():
                return False
        elif slot in {"kind", "type", "modality", "polarity", "direct", "day", "tolls"}:
            if found[slot] not in str(value).split("|"):
                return False
        elif not _same_names(value, found[slot]):
            return False
    return True


def _same_names(wanted: str, found: str) -> bool:
    """As many names on both sides, each wanted one standing as whole words in another found one."""
    names, rest = wanted.split("; "), found.split("; ")
    if len(names) != len(rest) or bool(wanted) != bool(found):
        return False
    for name in names:
        options = [option for option in name.split("|") if option]
        match = next((r for r in rest if any(f" {o} ".casefold() in f" {r} ".casefold() for o in options)), None)
        if match is None and wanted:
            return False
        if match is not None:
            rest.remove(match)
    return True


def _names(mentions: Iterable[Mention]) -> str:
    return "; ".join(mention.name for mention in mentions)


def _days(period: Period | None) -> str:
    if period is None:
        return ""
    last = period.end - timedelta(days=1) if period.end else None
    return str(period.start) if period.start == last else f"{period.start or ''}..{last or ''}"


def _said(text: str, statement: Statement) -> Slots:
    return {
        "kind": statement.kind.value,
        "by": _names(statement.speakers),
        "words": statement.content.of(text),
        "to": _names(statement.addressees),
        "via": _names(statement.relayed_by),
        "direct": str(statement.is_direct),
        "condition": statement.condition.of(text) if statement.condition else "",
        "at": _names(statement.said_at),
        "on": _days(statement.said_on),
    }


def _told(text: str, statement: Statement, report: Report) -> Slots:
    tolls = []
    for toll in report.tolls:
        low, high = ("" if number is None else str(number) for number in (toll.low, toll.high))
        tolls.append(f"{toll.outcome.value} {low if low == high else f'{low}-{high}'}")
    return {
        "type": report.type.value,
        "by": _names(report.agents),
        "on": "; ".join([*(m.name for m in report.targets), *(span.of(text) for span in report.target_texts)]),
        "at": _names(report.places),
        "day": _days(report.period),
        "weapon": "; ".join(span.of(text) for span in report.weapons),
        "tolls": "; ".join(tolls),
        "modality": report.modality.value,
        "polarity": report.polarity.value,
        "speaker": _names(statement.speakers),
    }
