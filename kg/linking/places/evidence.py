"""What speaks for and against a place being meant, each with its weight and in words.

A weight is the logarithm of how many times likelier a place becomes by it; they were set by hand and tried on the dev
part of the benchmark of places, where none of them matters much by itself.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.knowledge import Knowledge, Site
from kg.linking.places.candidates import FAMOUS, Candidate, Match, candidates_of
from kg.linking.places.context import SETTLED, Context
from kg.linking.places.geometry import bearing, distance, turn
from kg.linking.places.surroundings import Surroundings, Told

#: The name of a state mostly means the state, whatever towns bear it too.
STATE = 7.0
#: Packages list many a name by which nobody calls a place.
OTHER_NAME = -0.5
#: How much ten times as many people make a place likelier to be in the news.
FAME = 0.6
#: A region has at least so many people, for all that is known of its towns.
REGION = 300_000
#: Kilometres within which other places of the article speak for a choice.
NEAR = 150.0
#: Kilometres beyond which a place is far from all that the article is about.
REMOTE = 1000.0
#: How much a told distance may be off: newspapers round, and measure from anywhere in a town.
SLACK, SLACK_KILOMETRES = 0.35, 12.0
#: How far, in degrees, a told direction may be off.
OFF_COURSE = 60.0
#: What is of quite another kind than the text says is not meant.
UNFIT = -6.0
#: What lies so near (kilometres) to what it is said to lie in may be a part of it that no table has.
BESIDE = 60.0
#: What lies farther (kilometres) from the middle of a region than this does not lie in it.
WIDE = 300.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that speaks for a place (a positive weight) or against it."""

    weight: float
    words: str = ""  #: empty for what a reader need not be told
    is_kind: bool = False  #: whether it is that the text calls the place by its kind


def weigh(
    knowledge: Knowledge,
    name: str,
    candidate: Candidate,
    beside: Surroundings,
    everywhere: Surroundings,
    context: Context,
) -> list[Evidence]:
    """All that speaks for or against a candidate: its fame, the article, and the words around the name.

    ``beside`` is told at this naming, ``everywhere`` at any naming of it in the article.
    """
    site = candidate.site
    return [
        *_fame(candidate),
        *_state(knowledge, candidate, context),
        *_regions(knowledge, name, site, context),
        *_neighbours(name, site, context),
        *_kind(candidate, beside.kind or candidate.kind),
        *_containment(knowledge, site, beside.containers or everywhere.containers),
        *_contradiction(knowledge, site, beside if beside.containers else everywhere),
        *(found for told in everywhere.distances for found in _told_distance(knowledge, site, told)),
    ]


def _fame(candidate: Candidate) -> Iterator[Evidence]:
    site = candidate.site
    if site.kind == "state":
        yield Evidence(STATE, "a state of that name")
    elif site.is_curated:
        yield Evidence(1.0)
    if candidate.match is Match.MAIN:
        yield Evidence(1.0)
    elif candidate.match is Match.OTHER:
        yield Evidence(OTHER_NAME)
    elif candidate.match is Match.SOUND:
        yield Evidence(-1.5 - 6.0 * (1.0 - candidate.likeness), f"spelt like {candidate.spelt.title()}")
    if site.kind == "district":
        yield Evidence(-1.0)  # its seat mostly bears the same name, and is meant unless the text says otherwise
    if site.place.latitude is None and site.kind != "state":
        yield Evidence(-0.7)
    if site.kind in SETTLED:
        # where a town and the region around it bear one name, the town is meant; but who wrote the names of
        # Gaza City by hand left "Gaza" out, since that is the Strip
        yield Evidence(-1.0 if site.is_curated and candidate.match is Match.OTHER else 2.0)
    people = max(site.population, REGION) if site.kind in ("region", "sea") else site.population
    yield Evidence(FAME * math.log10(people + 1))


def _state(knowledge: Knowledge, candidate: Candidate, context: Context) -> Iterator[Evidence]:
    site = candidate.site
    share = context.share(site.state)
    if site.kind in ("state", "sea"):
        return
    if share:
        is_inferred = site.state in context.inferred
        why = "is where other places of the article lie" if is_inferred else "is named in the article"
        yield Evidence((0.5 if is_inferred else 1.0) + 2.0 * share, f"{title(knowledge, site.state)} {why}")
    elif site.state and site.state == context.home:
        yield Evidence(0.5)
    elif context.states:
        is_known = site.is_curated or (candidate.match is Match.MAIN and site.population >= FAMOUS)
        yield Evidence(-1.0 if is_known else -2.0)


def _regions(knowledge: Knowledge, name: str, site: Site, context: Context) -> Iterator[Evidence]:
    around = (container for container in knowledge.around(site) if container.kind != "state")
    named = next((whole for whole in around if context.regions.get(whole.place.id, frozenset()) - {name}), None)
    if named is not None:
        yield Evidence(1.5, f"{named.place.label} is named in the article")


def _neighbours(name: str, site: Site, context: Context) -> Iterator[Evidence]:
    apart = [
        (kilometres, anchor.place.label)
        for other, anchor in context.anchors.items()
        if other != name
        and anchor.place.id != site.place.id
        and (kilometres := distance(site.place, anchor.place)) is not None
    ]
    nearest = min(apart, default=None)
    if nearest is None or site.kind == "state":
        return
    several = sum(kilometres < NEAR for kilometres, _ in apart)
    weight = 2.0 * math.exp(-nearest[0] / NEAR) + min(1.0, 0.25 * several)
    if nearest[0] < NEAR:
        yield Evidence(weight, f"{nearest[0]:.0f} km from {nearest[1]}")
    else:
        yield Evidence(weight if nearest[0] < REMOTE else -0.7)


def _kind(candidate: Candidate, kind: str) -> Iterator[Evidence]:
    site = candidate.site
    if not kind or site.kind in ("site", "sea"):
        return
    if kind in SETTLED:
        if site.kind not in SETTLED:
            yield Evidence(UNFIT)
        elif kind == site.kind:
            yield Evidence(1.0, f"the text calls it a {kind}", is_kind=True)
        elif kind == "village" and site.population >= FAMOUS:
            yield Evidence(-2.0)
    elif site.kind in ("region", "district"):
        yield Evidence(3.0 if kind == site.kind else 2.0, f"the text calls it a {kind}", is_kind=True)
    else:
        yield Evidence(-0.5)


def _containment(knowledge: Knowledge, site: Site, names: Sequence[str]) -> Iterator[Evidence]:
    """ "Martuni, provinsi Gegharkunik": it lies in what the text says it lies in, or right beside it."""
    around = {container.place.id for container in knowledge.around(site)}
    for name in names:
        wholes = [whole.site for whole in candidates_of(knowledge, name)]
        within = next((whole for whole in wholes if whole.place.id in around), None)
        if within is not None:
            yield Evidence(2.5, f"the text says that it lies in {within.place.label}")
            return
        for whole in wholes:
            apart = distance(site.place, whole.place)
            if apart is not None and whole.place.id != site.place.id and apart <= BESIDE:
                yield Evidence(1.2, f"{apart:.0f} km from {whole.place.label}, which the text names beside it")
                return


def _contradiction(knowledge: Knowledge, site: Site, told: Surroundings) -> Iterator[Evidence]:
    """It does not lie where the text says that it lies: "Kampung Baru di Distrik Kenyam" is no town of Sulawesi.

    A comma alone may part the places of a list, but before a state's name it does not: "Tripoli, Lebanon".
    """
    if site.kind == "state":
        return
    around = {container.place.id for container in knowledge.around(site)} | {site.place.id}
    for name in told.containers:
        wholes = [whole.site for whole in candidates_of(knowledge, name)]
        is_certain = name in told.certain or any(whole.kind == "state" for whole in wholes)
        if is_certain and wholes and not any(whole.place.id in around or _may_hold(whole, site) for whole in wholes):
            yield Evidence(UNFIT)
            return


def _may_hold(whole: Site, site: Site) -> bool:
    """Whether a place may lie in another, for all that is known: borders are not, only middles and states."""
    if whole.kind == "state":
        return whole.state == site.state or not site.state
    apart = distance(whole.place, site.place)
    return apart is None or apart <= (WIDE if whole.kind in ("region", "sea") else BESIDE)


def _told_distance(knowledge: Knowledge, site: Site, told: Told) -> Iterator[Evidence]:
    """ "15 kilometer di utara Stepanakert" fits, or does not."""
    fits = [_fit(site, other.site, told) for other in candidates_of(knowledge, told.other)]
    if any(fits):
        yield Evidence(2.5, f"it lies {told.kilometres:.0f} km from {told.other}, as the text says")
    elif any(fit is False for fit in fits):
        yield Evidence(-1.5)


def _fit(site: Site, other: Site, told: Told) -> bool | None:
    apart = distance(site.place, other.place)
    if apart is None or site.place.id == other.place.id:
        return None
    if abs(apart - told.kilometres) > SLACK * told.kilometres + SLACK_KILOMETRES:
        return False
    course = bearing(other.place, site.place)
    if told.direction is None or course is None or apart < SLACK_KILOMETRES:
        return True
    return turn(course, told.direction) <= OFF_COURSE


def title(knowledge: Knowledge, identifier: str) -> str:
    """What a place is called."""
    site = knowledge.site(identifier)
    return site.place.label if site is not None else identifier
