"""Who acts and speaks in a made-up graph: sides with their people, bystanders, papers; more the larger it is."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from benchmarks.made_prose import Writer
from benchmarks.made_world import FIGHTS, Side, War, wars
from kg.knowledge import load, slug
from kg.model import Actor, ActorType, Name

_PLACES, _PEOPLE, _PAPERS = 0.05, 0.07, 0.006  #: for each node of the graph
_FEWEST = 6  #: towns of a war, so that there are some to fight over
_A_WAR = 250  #: nodes for each war, of which a small graph has fewer
AGENCIES = ("Reuters", "AFP", "Associated Press", "Antara", "Anadolu")
_BYSTANDERS = {
    "United Nations": ActorType.INTERNATIONAL,
    "ICRC": ActorType.AID,
    "Doctors Without Borders": ActorType.AID,
    "Amnesty International": ActorType.AID,
    "Human Rights Watch": ActorType.AID,
    "European Union": ActorType.INTERNATIONAL,
    "United States": ActorType.STATE,
    "Indonesia": ActorType.STATE,
    "Turkey": ActorType.STATE,
    "Qatar": ActorType.STATE,
}
ROLES = {
    "id": ("juru bicara militer", "menteri pertahanan", "gubernur", "komandan brigade", "kepala kepolisian",
           "wakil presiden", "kepala dinas kesehatan", "utusan khusus", "wali kota", "saksi mata"),
    "en": ("military spokesman", "defence minister", "governor", "brigade commander", "police chief",
           "vice president", "head of the health office", "special envoy", "mayor", "witness"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, and the number of the role that is given with the name."""

    actor: Actor
    role: int


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a war: the force, its bodies and units, its people."""

    force: Actor
    bodies: tuple[Actor, ...]
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody. ``parties`` are of each war, by its name, the two sides in order."""

    wars: tuple[War, ...]
    parties: dict[str, tuple[Party, Party]]
    bystanders: tuple[Actor, ...]
    people: tuple[Person, ...]  #: who belong to nobody, or to a bystander
    papers: tuple[tuple[Actor, str], ...]  #: with their language
    agencies: tuple[Actor, ...]


def cast(random: Random, nodes: int) -> Cast:
    """Enough of them for a graph of so many nodes."""
    count = min(len(FIGHTS), max(1, nodes // _A_WAR))
    towns = max(int(_PLACES * nodes / count), _FEWEST)
    fights = wars(random, towns * len(FIGHTS))[:count]
    each = max(2, int(_PEOPLE * nodes / (2 * count + 4)))
    used: set[str] = set()
    bystanders = tuple(_known(name, kind) for name, kind in _BYSTANDERS.items())
    return Cast(
        wars=fights,
        parties={war.name: (_party(random, war.sides[0], each, used), _party(random, war.sides[1], each, used))
                 for war in fights},
        bystanders=bystanders,
        people=tuple(_person(random, (random.choice(bystanders).id,), used) for _ in range(4 * each)),
        papers=tuple(_paper(random, used) for _ in range(max(6, int(_PAPERS * nodes)))),
        agencies=tuple(_known(name, ActorType.MEDIA) for name in AGENCIES),
    )  # fmt: skip


def _party(random: Random, side: Side, people: int, used: set[str]) -> Party:
    force = side.force
    office = Actor(
        f"{force.id}-press-office", f"{force.label} press office", ActorType.GOVERNMENT, member_of=(force.id,)
    )
    units = tuple(
        Actor(f"{force.id}-brigade-{number}", f"{number}th Brigade of {force.label}", ActorType.ARMED_FORCE,
              (Name(f"Brigade {number} {force.label}", "id"),), (force.id,))
        for number in random.sample(range(4, 200), max(1, people // 6))
    )  # fmt: skip
    bodies = (force, office, *units)
    return Party(force, bodies, tuple(_person(random, (random.choice(bodies).id,), used) for _ in range(people)))


def _person(random: Random, above: tuple[str, ...], used: set[str]) -> Person:
    label = _unused(random, used)
    first, last = label.split()
    names = (Name(last), Name(f"{first[0]}. {last}"), Name(f"{first} al-{last}", "id"))
    number = f"Q{90_000_000 + len(used)}" if random.random() < 0.3 else ""
    return Person(Actor(slug(label), label, ActorType.PERSON, names, above, number), random.randrange(10))


def _paper(random: Random, used: set[str]) -> tuple[Actor, str]:
    language = "id" if random.random() < 0.7 else "en"
    kind = random.choice(("Kabar", "Harian", "Warta", "Suara") if language == "id" else ("Herald", "Post", "Courier"))
    name = _unused(random, used).split()[0]
    label = f"{kind} {name}" if language == "id" else f"{name} {kind}"
    return Actor(slug(label), label, ActorType.MEDIA), language


def _unused(random: Random, used: set[str]) -> str:
    """A name that nobody bears yet."""
    writer = Writer(random, "en")
    while (name := writer.name()) in used:
        pass
    used.add(name)
    return name


def _known(name: str, kind: ActorType) -> Actor:
    found = load().actors(name)
    return found[0] if found else Actor(slug(name), name, kind)
