"""Places of the news found on the map: how often right, and how often honestly left open, beside simpler ways.

``python -m benchmarks.places`` prints totals; ``--failures`` also what went wrong, of the dev split alone: the test
split is text that nobody has looked at, and stays so.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from benchmarks.place_cases import DEV, NOWHERE, TEST, Case, Gold, Verdict, Where, load_cases
from benchmarks.place_peers import Reader, peers
from kg.extractors import Extractor, get_extractor
from kg.knowledge import load
from kg.knowledge.states import read_states
from kg.linking import link
from kg.linking.dates import resolve_times
from kg.model import Actor, Mention, MentionKind, Place, Reading

SETTLED = ("city", "town", "village")
Verdicts = Counter[tuple[str, Verdict]]  #: by trait


def read_by_kg(case: Case) -> list[Where]:
    """Where the program puts each marked name."""
    mentions = _linked(case)
    return [_where(_closest(gold, mentions)) for gold in case.golds]


def _linked(case: Case) -> list[Mention]:
    """The mentions of an article; a marked name that the reader overlooks is handed to the linker as a place."""
    reading = _extractor().extract(case.article)
    seen = [mention.span for mention in reading.every_mention()]
    overlooked = tuple(
        Mention(gold.span, MentionKind.PLACE, gold.name)
        for gold in case.golds
        if gold.where != NOWHERE and not any(gold.span.overlaps(span) for span in seen)
    )
    linked = link(Reading(case.article, (*reading.mentions, *overlooked), reading.statements))
    return sorted(linked.every_mention(), key=lambda mention: (mention.span, mention.kind is not MentionKind.PLACE))


@cache
def _extractor() -> Extractor:
    return get_extractor("rules", resolve_times)


def _closest(gold: Gold, mentions: Iterable[Mention]) -> Place | None:
    """The place of the mention that is the marked name, or else holds it."""
    near = [mention for mention in mentions if mention.span.overlaps(gold.span)]
    near.sort(key=lambda mention: mention.span != gold.span)
    return next(filter(None, map(_place, near)), None)


def _place(mention: Mention) -> Place | None:
    """A state that is named as an actor has a territory too; an airport that has no point lies at its town."""
    entity = mention.entity
    if isinstance(entity, Actor):
        return load().state_place(entity.id)
    if entity is not None and entity.latitude is None and entity.within:
        around = load().site(entity.within[0])
        return around.place if around is not None and around.kind in SETTLED else entity
    return entity


@cache
def _codes() -> dict[str, str]:
    return {state.place.id: state.code for state in read_states()}


def _where(place: Place | None) -> Where:
    if place is None:
        return NOWHERE
    state = next((_codes()[key] for key in (place.id, *place.within) if key in _codes()), "")
    return Where(place.latitude, place.longitude, state)


def judged(cases: Iterable[Case], read: Reader) -> Verdicts:
    """The verdicts on a reader, counted by trait."""
    counted: Verdicts = Counter()
    for case in cases:
        for gold, answer in zip(case.golds, read(case), strict=True):
            counted[gold.trait, gold.verdict(answer)] += 1
    return counted


def shares(counted: Verdicts, trait: str = "") -> tuple[int, float, float, float]:
    """How many; and the shares right within 20 km, right within 161 km, and right or left open."""
    got = Counter[Verdict]()
    for (other, verdict), count in counted.items():
        if trait in ("", other):
            got[verdict] += count
    total = got.total() or 1
    town, region = got[Verdict.TOWN], got[Verdict.REGION]
    return got.total(), town / total, (town + region) / total, 1 - got[Verdict.WRONG] / total


def _table(cases: Sequence[Case], readers: Sequence[tuple[str, Reader]]) -> None:
    found = [(name, judged(cases, read)) for name, read in readers]
    print(f"{'':<12}{'n':>5}" + "".join(f"{name:>22}" for name, _ in found))
    print(f"{'':<17}" + f"{'20 km 161 km  or open':>22}" * len(found))
    for trait in (*sorted({gold.trait for case in cases for gold in case.golds}), ""):
        cells = [shares(counted, trait) for _, counted in found]
        row = "".join(f"{town:>8.1%}{region:>7.1%}{fair:>7.1%}" for _, town, region, fair in cells)
        print(f"{trait or 'all':<12}{cells[0][0]:>5}{row}")


def _failures(cases: Iterable[Case]) -> None:
    for case in cases:
        mentions = _linked(case)
        for gold in case.golds:
            verdict = gold.verdict(_where(_closest(gold, mentions)))
            if verdict is not Verdict.TOWN:
                near = [mention for mention in mentions if mention.span.overlaps(gold.span)]
                why = next((f"{mention.kind} {mention.link_reason}" for mention in near), "overlooked")
                print(f"{case.article.id} {gold.name} ({gold.trait}) {verdict}: {why}")


def main(arguments: Sequence[str]) -> None:
    """Print the totals of both splits, and of all."""
    readers = [("kg", read_by_kg), *peers()]
    for title, cases in ((DEV, [*load_cases(DEV)]), (TEST, [*load_cases(TEST)]), ("all", [*load_cases()])):
        print(f"{title}: {len(cases)} articles")
        _table(cases, readers)
        print()
    if "--failures" in arguments:
        _failures(load_cases(DEV))


if __name__ == "__main__":
    main(sys.argv[1:])
