"""Wars that are made up, in real places: who fights whom, where, in which bursts, and how often it is told.

News comes in heaps: a few towns and a few weeks hold most of what happens, and one happening in a hundred is told by
hundreds of reports while most are told once. The same seed gives the same wars.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from kg.knowledge import load
from kg.knowledge.gazetteer import GAZETTEER
from kg.knowledge.sites import Site
from kg.model import Actor, ActorType, EventType, Place

START, DAYS = date(2031, 1, 1), 730
PLACES = 1000
#: State whose towns are fought over; who fights; how the two are called in Indonesian.
FIGHTS = (
    ("ukraine", "Russia", "Ukraine"),
    ("sudan", "Rapid Support Forces", "Sudanese army"),
    ("yemen", "Saudi-led coalition", "Houthi"),
    ("palestine", "Israel Defense Forces", "Hamas"),
    ("azerbaijan", "Armenia", "Azerbaijan"),
    ("syria", "Syria", "Hayat Tahrir al-Sham"),
    ("afghanistan", "Taliban", "ISIS-K"),
    ("ethiopia", "Ethiopia", "Tigray People's Liberation Front"),
    ("pakistan", "India", "Pakistan"),
    ("nigeria", "Boko Haram", "Nigerian army"),
    ("myanmar", "Tatmadaw", "Arakan Army"),
    ("dr-congo", "M23", "FARDC"),
    ("indonesia", "TPNPB", "TNI"),
)
TYPES = {
    EventType.SHELLING: 20,
    EventType.AIR_STRIKE: 20,
    EventType.DRONE_STRIKE: 15,
    EventType.MISSILE_STRIKE: 12,
    EventType.BOMBING: 9,
    EventType.SHOOTING: 9,
    EventType.ATTACK: 6,
    EventType.CLASH: 6,
    EventType.AMBUSH: 3,
}
_OFFENSIVES = 8  #: a war has so many, and most of what happens falls into one
_IN_OFFENSIVE = 0.6
_TAIL, _MOST = 1.1, 400  #: exponent of the reports a happening gets, and their greatest number
_GOLDEN = 0.6180339887498949  #: multiples of it, less their whole part, lie evenly between nought and one
_CAMPAIGN = 0.004  #: share of happenings that are a month's fighting in a region, told as one


@dataclass(frozen=True, slots=True)
class Side:
    """One party to a war and whoever speaks for it."""

    force: Actor
    voices: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Offensive:
    """Some weeks in which a few towns see most of the fighting."""

    first: int  #: days after the start
    days: int
    towns: tuple[Site, ...]


@dataclass(frozen=True, slots=True)
class War:
    """Two sides and the towns that they fight over, the most embattled first."""

    name: str
    sides: tuple[Side, Side]
    towns: tuple[Site, ...]
    offensives: tuple[Offensive, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that one side did in a town on a day; of a campaign, in a region in a month."""

    id: str
    war: War
    type: EventType
    town: Place
    region: Place
    day: date
    by: int  #: which of the sides did it
    accused: int  #: whom the other side names
    thing: int  #: number of what was hit, among the things that there are words for
    killed: int
    reports: int
    is_campaign: bool = False


def wars(random: Random, places: int = PLACES) -> tuple[War, ...]:
    """All wars, with so many real places between them."""
    each, rest = divmod(places, len(FIGHTS))
    return tuple(_war(random, state, sides, each + (number < rest)) for number, (state, *sides) in enumerate(FIGHTS))


def _war(random: Random, state: str, sides: list[str], size: int) -> War:
    towns = _towns(state, size)
    random.shuffle(towns)
    offensives = tuple(
        Offensive(
            random.randrange(DAYS - 40), random.randint(10, 30), tuple(random.sample(towns, random.randint(3, 6)))
        )
        for _ in range(_OFFENSIVES)
    )
    first, second = (_side(name) for name in sides)
    return War(state, (first, second), tuple(towns), offensives)


def _towns(state: str, size: int) -> list[Site]:
    question = (
        "SELECT id FROM place WHERE state = ? AND kind IN ('city', 'town', 'village') AND within <> ''"
        " ORDER BY is_curated DESC, people DESC, id LIMIT ?"
    )
    with sqlite3.connect(f"{GAZETTEER.as_uri()}?mode=ro&immutable=1", uri=True) as file:
        rows = file.execute(question, (state, size)).fetchall()
    return [site for (identifier,) in rows if (site := load().site(identifier)) is not None]


def _side(name: str) -> Side:
    force = load().actors(name)[0]
    body = Actor(f"{force.id}-press-office", f"{name} press office", ActorType.GOVERNMENT, member_of=(force.id,))
    person = Actor(f"{force.id}-spokesman", f"the spokesman of {name}", ActorType.PERSON, member_of=(force.id,))
    return Side(force, (force, body, person))


def happening(random: Random, number: int, all_wars: tuple[War, ...]) -> Happening:
    """One more happening of some war."""
    war = random.choice(all_wars)
    day, town = random.randrange(DAYS), _embattled(random, war.towns)
    if random.random() < _IN_OFFENSIVE:
        offensive = random.choice(war.offensives)
        day, town = offensive.first + random.randrange(offensive.days), random.choice(offensive.towns)
    kind = random.choices(list(TYPES), list(TYPES.values()))[0]
    by = random.randrange(2)
    is_campaign = random.random() < _CAMPAIGN
    on = START + timedelta(days=day)
    around = [site.place for site in load().around(town)]
    return Happening(
        id=f"happening-{number}",
        war=war,
        type=EventType.AIR_STRIKE if is_campaign else kind,
        town=town.place,
        region=around[0] if around else town.place,
        day=on.replace(day=1) if is_campaign else on,
        by=by,
        accused=1 - by if random.random() < 0.15 else by,
        thing=random.randrange(1000),
        killed=int(random.paretovariate(1.2)),
        reports=_told_by(number),
        is_campaign=is_campaign,
    )


def _told_by(number: int) -> int:
    """How many reports a happening gets: the heavy tail is spread evenly, so that few happenings have it like many."""
    return min(_MOST, int((1 - number * _GOLDEN % 1) ** (-1 / _TAIL)))


def _embattled(random: Random, towns: tuple[Site, ...]) -> Site:
    """A town, the first ones far more often than the last."""
    return towns[min(int(random.paretovariate(0.8)) - 1, len(towns) - 1)]
