"""One gold item against one answer: the verdict on every slot, or None when the two cannot be a pair.

Against no answer at all (``given=None``) every wanted slot comes out as missing.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from math import asin, cos, radians, sin, sqrt

from kg.evaluation import answers
from kg.evaluation.answers import Entity, SaidReport
from kg.evaluation.gold import Gold, GoldActor, GoldPlace, GoldReport, GoldStatement, Names
from kg.evaluation.names import contains, is_exactly, is_one_of, words
from kg.evaluation.slots import (
    Answer,
    Verdict,
    choice_slot,
    date_slot,
    flag_slot,
    names_slot,
    places_slot,
    presence_slot,
    tolls_slot,
)
from kg.evaluation.tally import Tally
from kg.model import Actor, Place, Reading, Statement

NEAR_KM = 15.0  #: coordinates are right within this distance
EARTH_KM = 6371.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a pair is worth."""

    verdicts: tuple[Verdict, ...]
    is_exact: bool = False  #: the names are the same, not one inside the other

    @property
    def score(self) -> int:
        """One for the item and one for each right value; errors and loose names only break ties."""
        total = sum((verdict.tally for verdict in self.verdicts), Tally())
        return 1000 * (1 + total.right) - min(10 * (total.wrong + total.spurious), 900) + self.is_exact


def compare_report(reading: Reading, gold: GoldReport, given: SaidReport | None) -> Comparison | None:
    """A report counts as found only when its type agrees."""
    if given and gold.type is not None and given.report.type not in gold.type:
        return None
    report = given.report if given else None
    period = report.period if report else None
    in_own_voice = given is not None and given.is_narration and gold.speaker == ()
    speakers = given.speakers if given and not in_own_voice else ()
    return Comparison(
        _scored(
            names_slot("agent", gold.agent, answers.named(report.agents, reading) if report else ()),
            names_slot("target", gold.target, answers.targets(report, reading) if report else ()),
            places_slot("places", gold.places, answers.named(report.places, reading, Place) if report else ()),
            date_slot("on or after", gold.on_or_after, period.start if period else None),
            date_slot("on or before", gold.on_or_before, answers.last_day(period)),
            names_slot("weapon", gold.weapon, answers.weapons(report, reading) if report else ()),
            names_slot("speaker", gold.speaker, speakers),
            choice_slot("modality", gold.modality, report.modality if report else None),
            choice_slot("polarity", gold.polarity, report.polarity if report else None),
            tolls_slot("tolls", gold.tolls, report.tolls if report else ()),
        )
    )


def compare_statement(reading: Reading, gold: GoldStatement, given: Statement | None) -> Comparison | None:
    """A statement counts as found only when its speaker agrees."""
    text = reading.article.text
    speakers = answers.named(given.speakers, reading) if given else ()
    every_name = tuple(chain.from_iterable(answer.names for answer in speakers))
    if given and gold.speaker is not None and not _speaker_agrees(gold.speaker, every_name):
        return None
    condition = given.condition.of(text) if given and given.condition else ""
    content = given.content.of(text) if given else ""
    return Comparison(
        _scored(
            choice_slot("kind", gold.kind, given.kind if given else None),
            names_slot("addressee", gold.addressee, answers.named(given.addressees, reading) if given else ()),
            names_slot("relayed by", gold.relayed_by, answers.relays(given, reading, gold.relayed_by) if given else ()),
            flag_slot("is direct", gold.is_direct, given.is_direct if given else None),
            date_slot("said on", gold.said_on, answers.the_day(given.said_on) if given else None),
            names_slot("said at", gold.said_at, answers.named(given.said_at, reading, Place) if given else ()),
            presence_slot("condition", gold.has_condition, condition),
            names_slot("content", gold.content_has, (Answer((content,), content),) if content else ()),
        ),
        is_exact=is_exactly(every_name, gold.speaker or ()),
    )


def _speaker_agrees(wanted: Names, given: Names) -> bool:
    return is_one_of(given, wanted) if wanted else not given


def compare_actor(reading: Reading, gold: GoldActor, given: Entity | None) -> Comparison | None:
    """An actor counts as found only when a name agrees."""
    names = answers.all_names(given, reading.article.text) if given else ()
    if given and not is_one_of(names, gold.names):
        return None
    actor = given.entity if given and isinstance(given.entity, Actor) else None
    roles = (*actor.roles, *(mention.role for mention in given.mentions)) if given and actor else ()
    role = ", ".join(dict.fromkeys(filter(None, roles)))
    return Comparison(
        _scored(
            choice_slot("type", gold.type, actor.type if actor else None),
            names_slot("role", gold.role, (Answer((role,), role),) if role else ()),
            _same_as(gold.same_as, reading, Actor),
        ),
        is_exact=is_exactly(names, gold.names),
    )


def compare_place(reading: Reading, gold: GoldPlace, given: Entity | None) -> Comparison | None:
    """A place counts as found only when a name agrees."""
    names = answers.all_names(given, reading.article.text) if given else ()
    if given and not is_one_of(names, gold.names):
        return None
    place = given.entity if given and isinstance(given.entity, Place) else None
    return Comparison(
        _scored(_coordinates(gold, place), _same_as(gold.same_as, reading, Place)),
        is_exact=is_exactly(names, gold.names),
    )


def compare_article(reading: Reading, gold: Gold) -> tuple[Verdict, ...]:
    """The article's frame, as far as the gold file gives it."""
    article = reading.article
    paper = answers.publisher(reading)
    day = article.published.date() if article.published else None
    return _scored(
        choice_slot("language", (gold.language,) if gold.language else None, article.language or None),
        date_slot("published", (gold.published,) if gold.published else None, day),
        names_slot("publisher", gold.publisher or None, (paper,) if paper.names else ()),
        names_slot("title", (gold.title,) if gold.title else None, _one(article.title)),
    )


def _one(text: str) -> tuple[Answer, ...]:
    return (Answer((text,), text),) if text else ()


def _coordinates(gold: GoldPlace, place: Place | None) -> Verdict | None:
    if gold.lat is None or gold.lon is None:
        return None
    wanted = f"{gold.lat}, {gold.lon}"
    if place is None or place.latitude is None or place.longitude is None:
        return Verdict("coordinates", Tally(missing=1), wanted, "")
    away = distance_km(gold.lat, gold.lon, place.latitude, place.longitude)
    tally = Tally(right=1) if away <= NEAR_KM else Tally(wrong=1)
    return Verdict("coordinates", tally, wanted, f"{place.latitude}, {place.longitude} ({away:.0f} km away)")


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The great-circle distance between two places given in degrees (haversine).

    >>> round(distance_km(39.8, 46.75, 40.8, 46.75))
    111
    """
    phi, other_phi = radians(lat), radians(other_lat)
    half = sin((other_phi - phi) / 2) ** 2
    half += cos(phi) * cos(other_phi) * sin(radians(other_lon - lon) / 2) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def _same_as(wanted: Names | None, reading: Reading, kind: type[Actor] | type[Place]) -> Verdict | None:
    """The names must all be found, and end at one identifier."""
    if not wanted:
        return None
    ends = [(name, _identifiers(name, reading, kind)) for name in wanted]
    given = "; ".join(f"{name} → {', '.join(sorted(found)) or 'nothing'}" for name, found in ends)
    if any(not found for _, found in ends):
        tally = Tally(missing=1)
    else:
        tally = Tally(right=1) if len({one for _, found in ends for one in found}) == 1 else Tally(wrong=1)
    return Verdict("same as", tally, " = ".join(wanted), given)


def _identifiers(name: str, reading: Reading, kind: type[Actor] | type[Place]) -> set[str]:
    text = reading.article.text
    linked = [mention for mention in reading.every_mention() if isinstance(mention.entity, kind)]
    exact = {
        mention.entity.id
        for mention in linked
        if mention.entity and words(name) in (words(mention.name), words(mention.span.of(text)))
    }
    inside = {mention.entity.id for mention in linked if mention.entity and contains(mention.span.of(text), name)}
    return exact or inside


def _scored(*verdicts: Verdict | None) -> tuple[Verdict, ...]:
    return tuple(verdict for verdict in verdicts if verdict is not None)
