"""A graph that nobody's news made, of any size: what the page for it is measured with.

As many articles as a fifth of the nodes that the network shows, each of a newspaper's length; two edges a node.
A few happenings are told in dozens of articles, most in one. The same size and seed give the same graph.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from random import Random

from benchmarks.made_cast import Cast, cast
from benchmarks.made_draft import Draft
from benchmarks.made_events import gathered
from benchmarks.made_sayings import BESIDE, verb
from benchmarks.made_story import Story
from benchmarks.made_world import Happening, happening
from kg.knowledge import load
from kg.model import Actor, Article, Place, Reading, Statement, content_id
from kg.rdf.dataset import Dataset
from kg.rdf.mapping import describe

_NEW = 0.6  #: share of articles that are the first of what they tell
_RECALLS = 0.25
_BESIDE = 0.15  #: share of happenings that are no attacks
_LENGTHS = (1250, 3100)  #: characters of an article, sentences begun not counted


@dataclass(frozen=True, slots=True)
class Made:
    """A graph, and the articles that it rests on."""

    dataset: Dataset
    articles: tuple[Article, ...]


@dataclass
class _Desk:
    """What has been told so far: every telling of a happening, so that the much told is told again."""

    random: Random
    cast: Cast
    seed: int
    tellings: list[Happening] = field(default_factory=list)
    number: int = 0
    truth: dict[str, Happening] = field(default_factory=dict)
    nodes: set[str] = field(default_factory=set)

    def fresh(self) -> Happening:
        """Something that has not been told."""
        self.number += 1
        told = happening(self.random, self.number, self.cast.wars)
        if self.random.random() < _BESIDE:
            told = replace(told, type=self.random.choice(list(BESIDE["id"])))
        return told

    def known(self) -> Happening:
        """Something that has been told before, the more likely the oftener."""
        return self.random.choice(self.tellings)


def make_graph(nodes: int, seed: int = 1) -> Made:
    """A graph whose network has about so many nodes."""
    random = Random(seed)  # noqa: S311  # made up, not secret
    desk = _Desk(random, cast(random, nodes), seed)
    count = max(1, nodes // 5)
    readings = tuple(_reading(desk, number, nodes * (number + 1) / count) for number in range(count))
    events = gathered(readings, desk.truth)
    return Made(describe(readings, events), tuple(reading.article for reading in readings))


def _reading(desk: _Desk, number: int, up_to: float) -> Reading:
    """One article with as many acts of saying as bring the graph to so many nodes."""
    random = desk.random
    told = desk.fresh() if not desk.tellings or random.random() < _NEW else desk.known()
    paper, language = random.choice(desk.cast.papers)
    day = told.day + timedelta(days=min(int(random.expovariate(0.5)), 20))
    draft = Draft(random, desk.cast, language, f"{paper.id}-{day}-{content_id(desk.seed, number)[:6]}", day)
    story = Story(draft)
    length = int(random.triangular(*_LENGTHS, 1900))
    _writes(desk, story, told, paper, up_to, length)
    draft.goes_on(told.town.label, length)
    desk.truth |= story.truth
    published = datetime.combine(day, time(random.randrange(24), random.randrange(60)), UTC)
    text = draft.finished()
    address = f"https://{paper.id}.example/{day:%Y/%m/%d}/{draft.key}"
    article = Article(
        id=draft.key,
        text=text,
        sections=tuple(draft.sections),
        language=language,
        identifier=address,
        title=_title(draft, told),
        publisher=paper.label,
        dateline=told.town.label,
        published=published,
        url=address,
    )
    agencies = (random.choice(desk.cast.agencies),) if random.random() < 0.25 else ()
    filed = told.town if random.random() < 0.5 else None
    return Reading(article, tuple(draft.mentions), tuple(story.statements), paper, agencies, filed, _related(draft))


def _writes(desk: _Desk, story: Story, told: Happening, paper: Actor, up_to: float, length: int) -> None:
    random, draft = desk.random, story.draft
    ways = [story.claims, story.answers, story.adds, story.claims, story.adds, story.answers]
    random.shuffle(ways)
    story.lead(told)
    desk.tellings.append(told)
    desk.nodes |= drawn(story.statements[-1], paper, told)
    while len(desk.nodes) < up_to and len(draft.text) < length:
        about = told
        if random.random() < 0.15:
            about = desk.fresh()
            story.threatens(about)
        elif random.random() < _RECALLS:
            about = desk.known() if random.random() < 0.5 else desk.fresh()
            story.lead(about)
            desk.tellings.append(about)
        elif random.random() < 0.1:
            story.asks(told)
        else:
            random.choice(ways)(told)
        desk.nodes |= drawn(story.statements[-1], paper, about)
        if draft.likely(0.5):
            draft.goes_on(told.town.label, len(draft.text) + 150)
        if draft.likely(0.6):
            draft.breaks()


def drawn(statement: Statement, paper: Actor, told: Happening) -> set[str]:
    """The nodes that the network shows because of a statement."""
    ids = {f"statement/{statement.id}"}
    ids |= {f"actor/{mention.entity.id}" for mention in (*statement.speakers, *statement.addressees) if mention.entity}
    if statement.is_narration:
        ids.add(f"actor/{paper.id}")
    elif not any(mention.entity for mention in statement.speakers):
        ids.add(f"actor/unnamed-{statement.id}")
    for report in statement.reports:
        ids.add(f"event/{told.id}")
        ids |= {
            f"{_folder(mention.entity)}/{mention.entity.id}"
            for mention in (*report.agents, *report.targets, *report.places)
            if mention.entity
        }
    return ids


def _folder(entity: Actor | Place) -> str:
    return "place" if isinstance(entity, Place) else "actor"


def _title(draft: Draft, told: Happening) -> str:
    at = {"id": "di", "en": "in"}[draft.language]
    return f"{verb(draft.language, told.type).noun.capitalize()} {at} {told.town.label}: {draft.writer.headline()}"


def _related(draft: Draft) -> tuple[Actor | Place, ...]:
    """What the named places lie in, and whom the named actors belong to."""
    around: dict[str, Place] = {}
    above: dict[str, Actor] = {}
    mine = {body.id: body for parties in draft.cast.parties.values() for party in parties for body in party.bodies}
    for mention in draft.mentions:
        entity = mention.entity
        if isinstance(entity, Place) and (site := load().site(entity.id)) is not None:
            around |= {outer.place.id: outer.place for outer in load().around(site)}
        elif isinstance(entity, Actor):
            found = [mine.get(identifier) or load().actor(identifier) for identifier in entity.member_of]
            above |= {actor.id: actor for actor in found if actor is not None}
    return (*around.values(), *above.values())
