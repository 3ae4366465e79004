"""The choice of one place among several: with its score, its reason, and those that came next."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from kg.knowledge import Knowledge, Site
from kg.linking.places.candidates import FAMOUS, Candidate, Match
from kg.linking.places.context import Context
from kg.linking.places.evidence import UNFIT, Evidence, title
from kg.linking.places.geometry import distance
from kg.model import RunnerUp

#: A place is chosen when it is so much likelier than all others together, those beside it left out.
SURE = 0.5
#: Two places nearer than this (kilometres) are the same for a reader of the news.
SAME = 25.0
#: How many of those that were not chosen are told.
MOST_TOLD = 3
#: Those that are mostly called otherwise are told only when they are at least so likely.
WORTH_TELLING = 0.01


@dataclass(frozen=True, slots=True)
class Choice:
    """Why a place was chosen, or why none was."""

    reason: str
    score: float | None = None  #: how likely the first of the candidates is, 0 to 1
    runners_up: tuple[RunnerUp, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """A candidate with all that speaks for and against it."""

    candidate: Candidate
    evidence: tuple[Evidence, ...]

    @property
    def weight(self) -> float:
        return sum(found.weight for found in self.evidence)

    @property
    def reasons(self) -> str:
        """What speaks for it, in words, the strongest first."""
        told = sorted((found for found in self.evidence if found.words), key=lambda found: -found.weight)
        return "; ".join(found.words for found in told)


def choose(knowledge: Knowledge, name: str, weighed: Sequence[Weighed], context: Context) -> tuple[Site | None, Choice]:
    """The place that is meant, or None when nothing decides, and why."""
    ranked = sorted(weighed, key=lambda one: (-one.weight, one.candidate.site.place.id))
    if not ranked:
        return None, Choice(f"“{name}” is not in the gazetteer")
    best = ranked[0]
    score = _share(knowledge, best, ranked)
    others = [one for one in ranked[1:] if _is_apart(knowledge, best.candidate.site, one.candidate.site)]
    rivals = {one: _runner_up(knowledge, one, ranked) for one in others}
    worth_telling = (rival for one, rival in rivals.items() if _is_namesake(one) or rival.score >= WORTH_TELLING)
    runners_up = tuple(islice(worth_telling, MOST_TOLD))
    here = described(knowledge, best.candidate.site)
    if not _is_supported(best, context):
        is_unfit = any(found.weight <= UNFIT for found in best.evidence)
        why = "the text says otherwise" if is_unfit else "the article names neither its state nor a place near it"
        return None, Choice(f"“{name}” could be {here}, but {why}", score=score, runners_up=runners_up)
    if score < SURE and others:
        other = rivals[others[0]].label
        several = f"{here} or another of that name there" if other == here else f"{here} or {other}"
        reason = f"“{name}” may be {several}; nothing in the article decides"
        return None, Choice(reason, score=score, runners_up=runners_up)
    rather = f" rather than {runners_up[0].label}" if runners_up else ""
    plain = "the best known of that name" if others else "no other of that name is known"
    return best.candidate.site, Choice(f"“{name}” is {here}{rather}: {best.reasons or plain}", score, runners_up)


def _is_namesake(one: Weighed) -> bool:
    return one.candidate.match is Match.MAIN


def _share(knowledge: Knowledge, best: Weighed, ranked: Sequence[Weighed]) -> float:
    """How likely a candidate is, 0 to 1: its weight among all that lie elsewhere, and how its name fits."""
    top = max(one.weight for one in ranked)
    own = math.exp(best.weight - top)
    site = best.candidate.site
    others = sum(
        math.exp(one.weight - top)
        for one in ranked
        if one is not best and _is_apart(knowledge, site, one.candidate.site)
    )
    return round(best.candidate.likeness * own / (own + others), 2)


def _runner_up(knowledge: Knowledge, one: Weighed, ranked: Sequence[Weighed]) -> RunnerUp:
    site = one.candidate.site
    return RunnerUp(site.place.id, described(knowledge, site), _share(knowledge, one, ranked), one.reasons)


def _is_supported(best: Weighed, context: Context) -> bool:
    """Whether a choice may stand: a small town in a state of which the article says nothing may not."""
    site, match = best.candidate.site, best.candidate.match
    if any(found.weight <= UNFIT for found in best.evidence):
        return False
    if site.kind in ("state", "sea"):
        return True
    is_hamlet = match is Match.OTHER and site.kind == "village"  # packages list names of villages that nobody uses
    if context.share(site.state) and not is_hamlet:
        return True
    if sum(found.words != "" and found.weight >= 1.0 for found in best.evidence) > is_hamlet:
        return True
    if match is Match.SOUND:
        return False
    if site.is_curated or (match is Match.MAIN and site.population >= FAMOUS):
        return True
    if site.kind == "region" and any(found.is_kind for found in best.evidence):
        return True
    is_home = bool(site.state) and site.state == context.home
    return match is Match.MAIN and not context.states and (is_home or site.kind == "region")


def described(knowledge: Knowledge, site: Site) -> str:
    """A place as a reader would tell it from another: "Martuni (town) in Nagorno-Karabakh"."""
    kind = "" if site.kind in ("state", "sea", "site") else f" ({site.kind})"
    place = f"{site.place.label}{kind}"
    return f"{place} in {title(knowledge, site.place.within[0])}" if site.place.within else place


def _is_apart(knowledge: Knowledge, one: Site, other: Site) -> bool:
    """Whether two places are two for a reader: not one town and the district, or the state, around it."""
    if any(whole.place.id == other.place.id for whole in knowledge.around(one)):
        return False
    if any(whole.place.id == one.place.id for whole in knowledge.around(other)):
        return False
    apart = distance(one.place, other.place)
    return apart is None or apart > SAME
