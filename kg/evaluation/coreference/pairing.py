"""Which report of the system is which mention of the gold: one to one, article by article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import GoldError
from kg.evaluation.answers import SaidReport, said_reports
from kg.evaluation.assignment import assign
from kg.evaluation.coreference.gold import EventCollection, GoldMention
from kg.evaluation.gold import Gold
from kg.evaluation.names import is_one_of
from kg.model import EventType, Polarity, Reading, Report, Span

#: Of two ways to pair, the one whose reports stand where the mentions do; then type, speaker, polarity decide.
_TRIGGER_INSIDE, _TRIGGER_BESIDE, _EVIDENCE = 1000, 700, 400
_SAME_TYPE, _SPEAKER, _POLARITY = 20, 30, 10
_MOSTLY = 0.5  #: share of the evidence that the mention's words are, where the trigger stands elsewhere


@dataclass(frozen=True, slots=True)
class Read:
    """Words of the gold that a report tells; they may tell several events, of which a report is in one."""

    report: str  #: id of the report
    mentions: tuple[GoldMention, ...]  #: whichever of these it is


@dataclass(frozen=True, slots=True)
class Pairing:
    """The mentions that are read, each by its report."""

    read: tuple[Read, ...]
    unmatched: tuple[Report, ...] = ()  #: reports of what no mention covers


def pair(collection: EventCollection, readings: Mapping[str, Reading]) -> Pairing:
    """Mentions to reports; ``readings`` by the file of their article.

    Raises:
        GoldError: the words of a mention do not stand once in its article's text.
    """
    of_article: defaultdict[str, list[GoldMention]] = defaultdict(list)
    for mention in collection.mentions:
        of_article[mention.article].append(mention)
    read: list[Read] = []
    unmatched: list[Report] = []
    for article, mentions in sorted(of_article.items()):
        reading = readings[article]
        reports = said_reports(reading, Gold(collection.folder, Path(article)))
        found = _pairs(collection, mentions, reports, reading)
        read += [Read(reports[at].report.id, choices) for at, choices in sorted(found.items())]
        unmatched += [said.report for at, said in enumerate(reports) if at not in found]
    return Pairing(tuple(read), tuple(unmatched))


def _pairs(
    collection: EventCollection, mentions: Sequence[GoldMention], reports: Sequence[SaidReport], reading: Reading
) -> dict[int, tuple[GoldMention, ...]]:
    """Position of a report to the mentions that it may be: all those of the same words whose type fits."""
    text = reading.article.text
    weights: dict[tuple[int, int], int] = {}
    for row, mention in enumerate(mentions):
        span = _span(mention, text, collection.folder)
        for column, said in enumerate(reports):
            types = collection.by_id[mention.event].types
            if weight := _weight(mention, span, types, said):
                weights[row, column] = weight
    of_words: defaultdict[str, list[int]] = defaultdict(list)
    for row, mention in enumerate(mentions):
        of_words[mention.words].append(row)
    found = {}
    for row, column in assign(weights).items():
        same = [other for other in of_words[mentions[row].words] if (other, column) in weights]
        found[column] = tuple(mentions[other] for other in same)
    return found


def _span(mention: GoldMention, text: str, folder: Path) -> Span:
    if text.count(mention.words) != 1:
        place = f"{folder / mention.article}: {mention.event}"
        problem = f"{mention.words!r} stands {text.count(mention.words)} times in the text"
        raise GoldError(place, problem, "Give words that stand in it once")
    start = text.index(mention.words)
    return Span(start, start + len(mention.words))


def _weight(mention: GoldMention, span: Span, types: Sequence[EventType], said: SaidReport) -> int:
    """How well a report may be the mention; nought when it cannot."""
    report = said.report
    if not any(report.type.may_mean(kind) for kind in types):
        return 0
    if report.trigger in span:
        weight = _TRIGGER_INSIDE
    elif report.trigger.overlaps(span):
        weight = _TRIGGER_BESIDE
    elif _shared(report.evidence, span) >= _MOSTLY * (report.evidence.end - report.evidence.start):
        weight = _EVIDENCE
    else:
        return 0
    names = [name for speaker in said.speakers for name in speaker.names]
    return (
        weight
        + _SAME_TYPE * (report.type in types)
        + _SPEAKER * is_one_of(names, mention.speakers)
        + _POLARITY * ((report.polarity is Polarity.NEGATIVE) == mention.is_negative)
    )


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def settled(read: Sequence[Read], cluster_of: Mapping[str, str]) -> dict[int, str]:
    """Number of each mention that is read to the cluster of its report.

    Where one wording tells two events, its report is the mention of that event of which its cluster holds more
    other reports.
    """
    given: dict[int, str] = {}
    held: defaultdict[tuple[str, str], int] = defaultdict(int)
    for item in sorted(read, key=lambda item: len(item.mentions)):
        cluster = cluster_of.get(item.report)  # of two articles of the very same text a build keeps one
        free = [mention for mention in item.mentions if mention.number not in given]
        if cluster is None or not free:
            continue
        chosen = max(free, key=lambda mention: (held[mention.event, cluster], -mention.number))
        given[chosen.number] = cluster
        held[chosen.event, cluster] += 1
    return given


def spared(mentions: Sequence[GoldMention], given: Mapping[int, str]) -> Iterator[int]:
    """Numbers of the mentions that share their words with one that is read: one report is in one event only."""
    read = {(mention.article, mention.words) for mention in mentions if mention.number in given}
    for mention in mentions:
        if mention.number not in given and (mention.article, mention.words) in read:
            yield mention.number
