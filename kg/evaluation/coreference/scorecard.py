"""The evaluation of a collection of events: read, fuse, pair with the gold, score."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.build import Progress, silent
from kg.evaluation.coreference.baselines import every_report_alone, same_lemma_day_and_place
from kg.evaluation.coreference.checks import Checks, Homes, check
from kg.evaluation.coreference.gold import EventCollection, load_events
from kg.evaluation.coreference.pairing import Pairing, pair, settled, spared
from kg.evaluation.coreference.scores import Scores, clusters, in_order, scores
from kg.evaluation.coreference.system import System, system
from kg.model import Article, Reading

KG, LEMMA, ALONE = "kg", "same lemma of the trigger, same day, same place", "every report its own event"


@dataclass(frozen=True, slots=True)
class View:
    """The figures of each way to gather reports, over one choice of mentions."""

    name: str
    rows: Mapping[str, Scores]


@dataclass(frozen=True)
class EventScorecard:
    """How well the reports of a collection are gathered into its events."""

    collection: EventCollection
    readings: Mapping[str, Reading]  #: by the file of their article
    pairing: Pairing
    system: System
    homes: Homes
    read: View  #: key and response hold the mentions that are read
    end_to_end: View  #: the key holds all mentions
    checks: Checks

    def figures(self) -> dict[str, float]:
        """Every share of the program's own, by a name; the floors under them use these names."""
        found = {"mentions read": len(self.homes.cluster_of) / max(1, len(self.collection.mentions))}
        for view, given in (("read", self.read.rows[KG]), ("end to end", self.end_to_end.rows[KG])):
            found |= {f"{view}/MUC": given.muc, f"{view}/B³": given.b3, f"{view}/CEAF-e": given.ceaf_e}
            found |= {f"{view}/B³ precision": given.b3_precision, f"{view}/CoNLL": given.conll}
        checks = self.checks
        shares = {
            "pairs kept apart": checks.apart.value,
            "contested precision": checks.contested.precision,
            "contested recall": checks.contested.recall,
            "sources": checks.sources.value,
            "within recall": checks.contained.value,
            "within precision": checks.containing.value,
        }
        return found | {name: share or 0.0 for name, share in shares.items()}


def evaluate_events(
    path: Path, read_and_link: Callable[[Path | Article], Reading], *, progress: Progress = silent
) -> EventScorecard:
    """Read every article of a collection, gather its reports, and hold both against the gold.

    Raises:
        GoldError: the collection does not follow the format.
        SetupError: the scorer is not installed.
    """
    collection = load_events(path)
    readings: dict[str, Reading] = {}
    for done, name in enumerate(collection.articles):
        progress("evaluate", done, len(collection.articles))
        readings[name] = read_and_link(collection.folder / name)
    return score_events(collection, readings)


def score_events(collection: EventCollection, readings: Mapping[str, Reading]) -> EventScorecard:
    """Readings, by the file of their article, held against the gold."""
    pairing = pair(collection, readings)
    in_one = [readings[name] for name in sorted(readings)]
    ours = system(in_one)
    ways = {KG: ours.event_of, LEMMA: same_lemma_day_and_place(in_one), ALONE: every_report_alone(in_one)}
    homes = Homes(collection, settled(pairing.read, ours.event_of))
    some: dict[str, Scores] = {}
    every: dict[str, Scores] = {}
    for name, cluster_of in ways.items():
        given = settled(pairing.read, cluster_of)
        response = clusters(given)
        some[name] = scores(_key(collection, set(given)), response)
        left = set(spared(collection.mentions, given))
        every[name] = scores(
            _key(collection, {m.number for m in collection.mentions if m.number not in left}), response
        )
    return EventScorecard(
        collection=collection,
        readings=readings,
        pairing=pairing,
        system=ours,
        homes=homes,
        read=View("of the mentions that are read", some),
        end_to_end=View("end to end: of all mentions", every),
        checks=check(homes, ours),
    )


def _key(collection: EventCollection, wanted: set[int]) -> list[set[int]]:
    return in_order({m.number for m in event.mentions if m.number in wanted} for event in collection.events)
