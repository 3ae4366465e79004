"""Why accounts were joined, as people say it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from kg.fusion.accounts import Told
from kg.fusion.naming import readable_day
from kg.fusion.weights import Weights
from kg.fusion.world import World

#: What each fact is called when a reader asks; ``{}`` is what it is about.
PHRASES: Mapping[str, str] = {
    "same type": "both tell of {}",
    "kin type": "they call it by kindred words",
    "same day": "same day ({})",
    "days that overlap": "days that overlap",
    "days that may be one": "one gives a stretch of time that holds the other's day",
    "news of those days": "one gives the day, the other was printed then",
    "printed in one week": "printed in the same days",
    "no news then": "the one that gives no day was printed long after",
    "same town": "same place ({})",
    "same region": "same region ({})",
    "same state": "same state ({})",
    "place in the other": "one place lies in the other ({})",
    "place in the state": "one names the town, the other the state ({})",
    "same unknown place": "same place by its name ({})",
    "unknown place": "nobody knows where one of the places lies",
    "place named in its article": "the article of the one names the place of the other ({})",
    "same town in both articles": "both articles name the same town",
    "one place": "only one names a place",
    "same agent": "same agent ({})",
    "agents of one side": "agents of one side ({})",
    "other agent": "each names another agent",
    "same target": "same target ({})",
    "same speaker": "the same speaker ({})",
    "the agent speaks": "the one speaks for whom the other names as the agent",
    "same parties in both articles": "both articles name the same parties",
    "same thing": "same thing hit ({})",
    "other thing": "other names for what was hit",
    "same kind of thing": "both name a thing of one kind ({})",
    "other kind of thing": "they name things of other kinds",
    "same name": "both name {}",
    "same figure": "same figure ({})",
    "same large figure": "same figure ({})",
    "figures that fit": "figures of one size",
    "other figures": "figures of another size",
    "the same words": "almost the same words",
    "many words in common": "many words in common",
    "said again word for word": "said again word for word",
    "same sentence": "in the same sentence",
    "next sentence": "in the next sentence",
    "same paragraph": "in the same paragraph",
    "told last": "told right after it",
    "told first": "it is what the article tells first",
    "takes it up": "the one takes up what the other tells",
    "told by the same words": "the same words tell of it",
    "told as a further one": "told as a further one",
    "says no place or day": "the one names no place or day of its own",
    "a denial": "the one denies it",
}

#: Facts of no interest to a reader.
UNSAID = frozenset(
    {
        *("same broad type", "broader type", "no place", "no day"),
        *("near sentence", "far sentence", "in one saying", "takes up another"),
    }
)


def reason(one: Told, other: Told, facts: Sequence[tuple[str, str]], weights: Weights, world: World) -> str:
    """Who tells both, and what speaks for their being one, the weightiest first; what speaks against last."""
    known = {fact for fact in facts if fact[0] in PHRASES}
    order = sorted(known, key=lambda fact: (-weights.of(fact), fact))
    speaks_for = [_said(fact, one, world) for fact in order if weights.of(fact) > 0]
    against = [_said(fact, one, world) for fact in order if weights.of(fact) < 0]
    told = "; ".join(dict.fromkeys(speaks_for)) or "nothing speaks against it"
    though = f"; though {', '.join(dict.fromkeys(against))}" if against else ""
    return f"{one.speaker_label} and {other.speaker_label}: {told}{though}"


def _said(fact: tuple[str, str], one: Told, world: World) -> str:
    name, detail = fact
    if name == "same day":
        detail = readable_day(date.fromordinal(one.start))
    return PHRASES[name].format(world.label(detail)).removesuffix(" ()")
