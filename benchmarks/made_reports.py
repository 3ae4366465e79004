"""Readings of articles that nobody wrote, as extractor and linker would hand them over, with what truly happened.

Several papers tell each happening in one to four reports an article: the paper's own voice, whoever was hit, whoever
is accused and denies it or names the other side. Tolls grow from day to day; days and places are left out, or are a
whole weekend, a whole region, a whole month; wire stories are printed twice. The same seed gives the same readings.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from benchmarks.made_page import Page
from benchmarks.made_world import Happening, happening, wars
from kg.knowledge import load
from kg.model import Actor, ActorType, Article, Place, Reading, Section, SectionKind, Span, content_id

PAPERS = tuple(Actor(f"paper-{number}", f"Paper {number}", ActorType.MEDIA) for number in range(40))
_COPIED = 0.12  #: share of articles that another paper prints too
_BACKGROUND = 0.35  #: share of articles that recall an earlier happening
_LOOKED_AT = 6  #: earlier happenings among which the recalled one is looked for
_RECALLED = timedelta(days=60)


@dataclass(frozen=True)
class Made:
    """Readings, and of every report the happening that it truly tells."""

    readings: tuple[Reading, ...]
    truth: dict[str, str]
    war_of: dict[str, str]  #: of every article, by its id


@dataclass
class _Desk:
    """What has been told so far."""

    random: Random
    truth: dict[str, str] = field(default_factory=dict)
    war_of: dict[str, str] = field(default_factory=dict)
    earlier: defaultdict[str, list[Happening]] = field(default_factory=lambda: defaultdict(list))


def make(size: int, seed: int = 1) -> Made:
    """Readings with that many reports, or a few more."""
    desk = _Desk(Random(seed))  # noqa: S311  # made up, not secret
    readings: list[Reading] = []
    for reading in _readings(desk):
        readings.append(reading)
        if len(desk.truth) >= size:
            break
    return Made(tuple(readings), desk.truth, desk.war_of)


def _readings(desk: _Desk) -> Iterator[Reading]:
    """Articles without end, of one happening after another in no order of time."""
    random = desk.random
    all_wars = wars(random)
    number = 0
    while True:
        number += 1
        told = happening(random, number, all_wars)
        left, desk_of = told.reports, desk.earlier[told.war.name]
        while left > 0:
            page = _write(random, told, _recalled(random, told, desk_of), left)
            for paper in random.sample(PAPERS, 2 if random.random() < _COPIED else 1):
                left -= page.told.count(told.id)
                reading = _reading(desk, page, paper)
                desk.war_of[reading.article.id] = told.war.name
                yield reading
        desk_of.append(told)


def _recalled(random: Random, told: Happening, earlier: list[Happening]) -> Happening | None:
    if not earlier or random.random() > _BACKGROUND:
        return None
    for candidate in random.choices(earlier, k=_LOOKED_AT):
        if timedelta(0) < told.day - candidate.day < _RECALLED:
            return candidate
    return None


def _write(random: Random, told: Happening, recalled: Happening | None, left: int) -> Page:
    """A story in one to four reports of what happened, and perhaps one of what happened before."""
    later = min(int(random.expovariate(0.7)), 20)
    page = Page(random, random.choice(("id", "id", "en")), told.day + timedelta(days=later))
    if told.is_campaign:
        page.month(told)
    else:
        page.lead(told)
        ways = [page.claim, page.follow, page.answer, page.again]
        for way in random.sample(ways, min(random.choice((0, 1, 2, 2, 3, 3)), left - 1)):
            way(told)
    if recalled is not None:
        if recalled.is_campaign:
            page.month(recalled)
        else:
            page.background(recalled)
    page.rest()
    return page


def _reading(desk: _Desk, page: Page, paper: Actor) -> Reading:
    text = f"{page.text} ({paper.label})"
    identifier = f"{paper.id}-{page.day.isoformat()}-{content_id(paper.id, text)[:6]}"
    article = Article(
        id=identifier,
        text=text,
        sections=(Section(SectionKind.PARAGRAPH, Span(0, len(text))),),
        language=page.language,
        identifier=f"{identifier}.txt",
        publisher=paper.label,
        published=datetime.combine(page.day, datetime.min.time(), UTC),
    )
    statements, truth = page.finished(identifier)
    desk.truth |= truth
    return Reading(article, tuple(page.mentions), statements, paper, related=_related(page))


def _related(page: Page) -> tuple[Actor | Place, ...]:
    """What the named places lie in, and whom the named actors belong to."""
    around: dict[str, Place] = {}
    above: dict[str, Actor] = {}
    for mention in page.mentions:
        entity = mention.entity
        if isinstance(entity, Place) and (site := load().site(entity.id)) is not None:
            around |= {outer.place.id: outer.place for outer in load().around(site)}
        elif isinstance(entity, Actor):
            found = [load().actor(identifier) for identifier in entity.member_of]
            above |= {actor.id: actor for actor in found if actor is not None}
    return (*above.values(), *around.values())
