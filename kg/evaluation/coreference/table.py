"""The evaluation of a collection of events as text: its table, its checks, and what is amiss."""

from __future__ import annotations

from collections.abc import Iterator

from kg.evaluation.coreference.checks import Merge, Share
from kg.evaluation.coreference.scorecard import EventScorecard, View
from kg.evaluation.coreference.scores import Scores
from kg.evaluation.scorecard import on_one_line, shown_share

_HEAD = ("MUC", "B³ P", "B³ R", "B³", "CEAF-e", "CoNLL")


def event_table(card: EventScorecard) -> str:
    """The figures of the program beside simpler ways, and the checks below."""
    wide = max(len(name) for view in (card.read, card.end_to_end) for name in (view.name, *view.rows)) + 2
    lines = [*_view(card.read, wide), "", *_view(card.end_to_end, wide), "", *_below(card)]
    return "\n".join(lines) + "\n"


def _view(view: View, wide: int) -> Iterator[str]:
    yield f"{view.name:{wide}}" + "".join(f"{name:>8}" for name in _HEAD)
    for name, given in view.rows.items():
        yield f"  {name:{wide}}"[:wide] + "".join(f"{shown_share(figure):>8}" for figure in _figures(given))


def _figures(given: Scores) -> tuple[float, ...]:
    return (given.muc, given.b3_precision, given.b3_recall, given.b3, given.ceaf_e, given.conll)


def _below(card: EventScorecard) -> Iterator[str]:
    checks, collection = card.checks, card.collection
    read = Share(len(card.homes.cluster_of), len(collection.mentions))
    of_read = f"{len(collection.articles)} articles, {len(collection.events)} events: {read} mentions are read"
    yield f"{of_read}; {len(card.pairing.unmatched)} reports match no mention"
    yield f"pairs to keep apart: {checks.apart.of - checks.apart.right} of {checks.apart.of} merged"
    crossing = len({merge.event for merge in checks.across})
    yield f"events that merge what is listed as two or is of different days: {crossing}"
    tally = checks.contested
    yield f"contested: precision {shown_share(tally.precision)}, recall {shown_share(tally.recall)}"
    off = "–" if checks.sources_off is None else f"{checks.sources_off:.1f}"
    said = f"{shown_share(checks.sources.value)} right, off by {off} on average"
    yield f"number of sources: {said} ({checks.sources.of} events that are read in full)"
    shares = f"precision {shown_share(checks.containing.value)}, recall {shown_share(checks.contained.value)}"
    yield f"within: {shares} ({checks.contained} events lie in their container)"


def event_errors(card: EventScorecard) -> str:
    """What is amiss: events in parts, events of the program that are several, and mentions that are not read."""
    lines = [*_splits(card), *_merges(card), *_disputes(card), *_unread(card)]
    return "".join(f"{' ' * (len(line) - len(line.lstrip(' ')))}{on_one_line(line)}\n" for line in lines)


def _splits(card: EventScorecard) -> Iterator[str]:
    for event in card.collection.events:
        parts = card.homes.parts(event.id)
        if len(parts) > 1:
            yield f"split: {event.id} is {len(parts)} events"
            for cluster, numbers in parts.items():
                yield f"  {cluster}"
                yield from (f"    {_words(card, number)}" for number in numbers)


def _merges(card: EventScorecard) -> Iterator[str]:
    marks = {(merge.event, *sorted((merge.one, merge.other))) for merge in card.checks.across}
    for cluster, events in card.homes.held().items():
        if len(events) < 2:
            continue
        limits = any(mark[0] == cluster for mark in marks)
        yield f"merged{' across limits' if limits else ''}: {cluster} holds {', '.join(events)}"
        for mention in card.collection.mentions:
            if card.homes.cluster_of.get(mention.number) == cluster:
                yield f"    {mention.event}: {_words(card, mention.number)}"
    for merge in card.checks.merged_pairs:
        yield _pair(merge)


def _pair(merge: Merge) -> str:
    return f"not kept apart: {merge.one} and {merge.other}, in {merge.event}"


def _disputes(card: EventScorecard) -> Iterator[str]:
    for event in card.collection.events:
        home = card.homes.home(event.id)
        if home is None or event.contested is None:
            continue
        ours = card.system.events[home]
        if ours.contested and not event.contested:
            yield f"contested, but should not be: {event.id} as {home}: {' '.join(ours.contest_reasons)}"
        elif event.contested and not ours.contested:
            yield f"not contested, but should be: {event.id} as {home}"


def _unread(card: EventScorecard) -> Iterator[str]:
    for mention in card.collection.mentions:
        if mention.number not in card.homes.cluster_of:
            yield f"not read: {mention.event}: {_words(card, mention.number)}"


def _words(card: EventScorecard, number: int) -> str:
    mention = card.collection.mentions[number]
    return f"‹{mention.words}› {mention.article}"
