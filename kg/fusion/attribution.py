"""Whether an event happened and who did it, according to each side: denials, admissions, rival accounts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.fusion.accounts import MUTUAL, Told
from kg.fusion.sides import PAPERS, Side, Sides, enumerated, later, listed, on_day, on_days, order, speakers
from kg.fusion.world import World
from kg.languages.counted import is_figure
from kg.model import Actor, ActorType, Correction, EventType, StatementKind

#: Ways of saying in which a side tells of its own deed.
_OWN = frozenset({StatementKind.ADMIT, StatementKind.ASSERT, StatementKind.ANNOUNCE})
_OF_A_STATE = frozenset({ActorType.STATE, ActorType.GOVERNMENT, ActorType.ARMED_FORCE, ActorType.POLICE})


@dataclass(frozen=True, slots=True)
class Stance:
    """What one side says of its own part in an event; each row the earliest first."""

    side: Side
    denials: tuple[Told, ...]
    doubts: tuple[Told, ...]  #: that it did not happen, in other words than a denial's
    disputes: tuple[Told, ...]  #: that the figures are not right, which denies no deed
    claims: tuple[Told, ...]  #: that it was this side's deed

    @property
    def took_back(self) -> bool:
        """Whether the side denied what it had claimed before."""
        return bool(self.claims and self.denials) and later(self.denials[-1], self.claims[-1])

    @property
    def gave_in(self) -> bool:
        """Whether the side admitted what it had denied before."""
        return bool(self.claims and self.denials) and later(self.claims[-1], self.denials[-1])


def stances(members: Sequence[Told], sides: Sides) -> tuple[Stance, ...]:
    """Each side that denies the event, doubts it, or claims it for its own."""
    found: list[Stance] = []
    for side, told in sides.by_speaker(members).items():
        negative = [t for t in told if t.is_negative]
        disputes = tuple(t for t in negative if _is_about_figures(t))
        denials = tuple(t for t in negative if t.is_denial and not _is_about_figures(t))
        doubts = tuple(t for t in negative if not t.is_denial and not _is_about_figures(t))
        claims = tuple(t for t in told if side != PAPERS and _is_claim(t, sides, denials))
        if negative or claims:
            found.append(Stance(side, denials, doubts, disputes, claims))
    return tuple(found)


def _is_about_figures(told: Told) -> bool:
    article = told.account.article
    return is_figure(told.account.report.trigger.of(article.text), article.language)


def _is_claim(told: Told, sides: Sides, denials: Sequence[Told]) -> bool:
    """Whether a side says that it did it itself: a president who tells of his army's blow tells of his own.

    Who "confirms" an attack without saying whose it was may count the own dead or speak of the enemy's blow: it is
    the side's own deed only where the side had denied it on an earlier day.
    """
    kind = told.account.statement.kind
    if told.is_negative or kind not in _OWN or not _is_deed(told.type):
        return False
    if kind is not StatementKind.ADMIT and not _is_of_one_deed(told):
        return False
    if told.agents:
        own_forces = sides.of(told.agents) == sides.of(told.speakers) and _serve_a_state(told)
        return bool(told.agents & told.speaker_side) or own_forces
    return kind is StatementKind.ADMIT and bool(denials) and later(told, denials[0])


def _is_of_one_deed(told: Told) -> bool:
    """Whether a day, a place, a figure, a weapon or an earlier deed is named: "we strike soldiers" owns to none."""
    report = told.account.report
    return bool(report.places or report.period or report.tolls or report.weapons or report.again)


def _serve_a_state(told: Told) -> bool:
    """Whether those who did it are a state or serve one; a rebel group is no government's own."""
    agents = [agent.entity for agent in told.account.report.agents if isinstance(agent.entity, Actor)]
    return all(agent.type in _OF_A_STATE for agent in agents)


def _is_deed(kind: EventType) -> bool:
    """Whether it is something that one side does to another."""
    return kind.is_attack or kind is EventType.CEASEFIRE_VIOLATION


def settled_by(positions: Sequence[Stance]) -> tuple[str, ...]:
    """The first statement in which each side claims the deed, unless it took that back."""
    return tuple(sorted(s.claims[0].account.statement.id for s in positions if s.claims and not s.took_back))


def changes_of_mind(positions: Sequence[Stance]) -> Iterator[Correction]:
    """Claims that a side denied later, and denials that it gave up later by admitting the deed."""
    for stance in positions:
        if stance.took_back:
            yield from _overtaken(stance.claims, stance.denials)
        elif stance.gave_in:
            yield from _overtaken(stance.denials, stance.claims)


def _overtaken(earlier: Sequence[Told], then: Sequence[Told]) -> Iterator[Correction]:
    for told in earlier:
        yield Correction(told.id, next(other.id for other in then if later(other, told)))


def disputed_figures(positions: Sequence[Stance]) -> Iterator[str]:
    """A sentence for each side that says the figures are not right."""
    for stance in positions:
        if stance.disputes:
            yield f"{listed(speakers(stance.disputes))} disputed the figures{on_days(stance.disputes)}."


def denials(positions: Sequence[Stance], *, affirmed: bool) -> Iterator[str]:
    """A sentence for each side that denies it, or says that it did not happen where others say that it did."""
    for stance in positions:
        if stance.took_back:
            yield _turn(stance.claims, "claimed", stance.denials, "denied")
        elif stance.gave_in:
            yield _turn(stance.denials, "denied", stance.claims, "admitted")
        elif stance.denials:
            yield f"{listed(speakers(stance.denials))} denied it{on_days(stance.denials)}."
        if stance.doubts and affirmed:
            yield f"{listed(speakers(stance.doubts))} said{on_days(stance.doubts)} that it did not happen."


def _turn(first: Sequence[Told], did: str, then: Sequence[Told], later_did: str) -> str:
    one, other = first[0], next(told for told in then if later(told, first[-1]))
    again = "" if other.speaker_label == one.speaker_label else f"{other.speaker_label} "
    return f"{one.speaker_label} {did} it{on_day(one)} and {again}{later_did} it{on_day(other)}."


def rival_agents(members: Sequence[Told], positions: Sequence[Stance], sides: Sides, world: World) -> Iterator[str]:
    """Attackers of whom none is the other's, named by those who say that it happened.

    Who claims the deed settles who did it; two that claim it contest it all the same.
    """
    named = _grouped([t for t in members if t.agents and not t.is_negative], sides, agents=True)
    settled: set[str] = set()
    for stance in positions:
        if stance.claims and not stance.took_back:
            settled |= stance.side
            settled.update(actor for claim in stance.claims for actor in sides.of(claim.agents))
    rivals: list[Side] = []
    for (one, by), (other, by_others) in combinations(named.items(), 2):
        apart = not any(t.agent_side & u.agent_side for t in _first(by) for u in _first(by_others))
        if apart and _two_speak(by, by_others) and bool(one & settled) == bool(other & settled):
            rivals += [one, other]
    yield from _told(
        "They name different agents", [_naming(named[one], sides, world) for one in named if one in rivals]
    )


def rival_targets(members: Sequence[Told], sides: Sides, world: World) -> Iterator[str]:
    """Different parties to the war named as the one hit; a town and the people in it are no contradiction."""
    naming = [t for t in members if t.targets and not t.is_negative and t.type not in MUTUAL]
    named = _grouped([t for t in naming if all(map(world.is_party, t.targets))], sides, agents=False)
    rivals: list[Side] = []
    for (one, by), (other, by_others) in combinations(named.items(), 2):
        if not any(t.target_side & u.target_side for t in _first(by) for u in _first(by_others)):
            rivals += [one, other]
    sayings = [_name(named[one], named[one][0].targets, world) for one in named if one in rivals]
    yield from _told("They name different targets", sayings)


def _told(what: str, sayings: Sequence[str]) -> Iterator[str]:
    """One sentence for all that is said, if anything is."""
    if sayings:
        yield f"{what}: {enumerated(sayings)}."


def _grouped(members: Sequence[Told], sides: Sides, *, agents: bool) -> Mapping[Side, Sequence[Told]]:
    """Accounts by the side of whom they name, the side that was named first before the others."""
    found: defaultdict[Side, list[Told]] = defaultdict(list)
    for told in sorted(members, key=order):
        found[sides.of(told.agents if agents else told.targets)].append(told)
    return found


def _first(told: Sequence[Told]) -> list[Told]:
    """One account for each set of actors that it names."""
    return list({(t.agents, t.targets): t for t in reversed(told)}.values())


def _two_speak(by: Sequence[Told], by_others: Sequence[Told]) -> bool:
    """Whether it takes two speakers to name both."""
    return {t.speakers for t in by} != {t.speakers for t in by_others} or len({t.speakers for t in by}) > 1


def _naming(by: Sequence[Told], sides: Sides, world: World) -> str:
    own = all(sides.of_speaker(told) == sides.of(told.agents) for told in by)
    return f"{listed(speakers(by))} claimed it{on_days(by)}" if own else _name(by, by[0].agents, world)


def _name(by: Sequence[Told], actors: frozenset[str], world: World) -> str:
    names = speakers(by)
    what = " and ".join(sorted(world.label(actor) for actor in actors))
    return f"{listed(names)} named {what}{on_days(by)}"
