"""One sentence of a made-up article, and the statement and report that it makes."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.made_world import Happening
from kg.model import (
    EventType,
    Mention,
    Period,
    Polarity,
    Report,
    Span,
    Statement,
    StatementKind,
    Toll,
    content_id,
)


@dataclass
class Sentence:
    """The slots of a sentence that is being written."""

    start: int
    told: Happening
    kind: StatementKind = StatementKind.ASSERT
    speaker: Mention | None = None
    cue: Span | None = None
    content: int | None = None
    trigger: Span | None = None
    agent: Mention | None = None
    thing: Span | None = None
    places: tuple[Mention, ...] = ()
    period: Period | None = None
    toll: Toll | None = None
    again: Span | None = None
    type: EventType | None = None
    polarity: Polarity = Polarity.POSITIVE


def statement_of(sentence: Sentence, article: str) -> Statement:
    report = _report(sentence, article)
    content = Span(sentence.content, report.evidence.end) if sentence.content is not None else report.evidence
    return Statement(
        id=content_id("statement", article, sentence.start),
        kind=sentence.kind,
        evidence=report.evidence,
        content=content,
        speakers=_some(sentence.speaker),
        cue=sentence.cue,
        reports=(report,),
    )


def _report(sentence: Sentence, article: str) -> Report:
    spans = [span for span in (sentence.trigger, sentence.thing, sentence.cue) if span is not None]
    ends = [span.end for span in spans] + [m.span.end for m in sentence.places]
    ends += [part.span.end for part in (sentence.period, sentence.toll) if part is not None and part.span is not None]
    if sentence.trigger is None or sentence.type is None:
        raise ValueError("a sentence tells something")
    return Report(
        id=content_id("report", article, sentence.trigger.start, sentence.type),
        type=sentence.type,
        trigger=sentence.trigger,
        evidence=Span(sentence.start, max(ends)),
        polarity=sentence.polarity,
        agents=_some(sentence.agent),
        target_texts=(sentence.thing,) if sentence.thing is not None else (),
        places=sentence.places,
        period=sentence.period,
        tolls=(sentence.toll,) if sentence.toll is not None else (),
        again=sentence.again,
    )


def _some(mention: Mention | None) -> tuple[Mention, ...]:
    return (mention,) if mention is not None else ()
