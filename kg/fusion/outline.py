"""What several reports tell of one happening, put together: all that any of them says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce

from kg.fusion.accounts import Figure, Told
from kg.model import EventType


@dataclass(frozen=True, slots=True)
class Outline:
    """Some reports as one: sets joined, days that all of them allow."""

    members: tuple[Told, ...]
    types: frozenset[EventType]
    start: int
    end: int
    is_dated: bool
    printed: int | None  #: the day of the first article
    places: frozenset[str]
    unknown: frozenset[str]
    regions: frozenset[str]
    setting: frozenset[str]
    agents: frozenset[str]
    agent_side: frozenset[str]
    targets: frozenset[str]
    target_side: frozenset[str]
    things: frozenset[str]
    kinds: frozenset[str]
    names: frozenset[str]
    figures: frozenset[Figure]
    words: frozenset[str]
    speakers: frozenset[str]
    speaker_side: frozenset[str]
    arena: frozenset[str] = frozenset()  #: of a war: the places where it is told to go on

    @property
    def days(self) -> int:
        return self.end - self.start

    @property
    def day(self) -> int | None:
        """The one day that it can mean, when it is one."""
        return self.start if self.is_dated and self.days == 1 else None

    def join(self, other: Outline) -> Outline:
        """Both as one."""
        places = self.places | other.places
        regions = self.regions | other.regions
        printed = [day for day in (self.printed, other.printed) if day is not None]
        return Outline(
            members=self.members + other.members,
            types=self.types | other.types,
            start=max(self.start, other.start),
            end=min(self.end, other.end),
            is_dated=self.is_dated or other.is_dated,
            printed=min(printed, default=None),
            places=places - regions,
            unknown=self.unknown | other.unknown,
            regions=regions,
            setting=self.setting | other.setting,
            agents=self.agents | other.agents,
            agent_side=self.agent_side | other.agent_side,
            targets=self.targets | other.targets,
            target_side=self.target_side | other.target_side,
            things=self.things | other.things,
            kinds=self.kinds | other.kinds,
            names=self.names | other.names,
            figures=self.figures | other.figures,
            words=self.words | other.words,
            speakers=self.speakers | other.speakers,
            speaker_side=self.speaker_side | other.speaker_side,
            arena=self.arena | other.arena,
        )


def joined(outlines: Iterable[Outline]) -> Outline:
    """All of them, of which there must be one, as one."""
    return reduce(Outline.join, outlines)


def outline(told: Told) -> Outline:
    """One report as it stands."""
    return Outline(
        members=(told,),
        types=frozenset({told.type}),
        start=told.start,
        end=told.end,
        is_dated=told.is_dated,
        printed=told.printed,
        places=told.places,
        unknown=told.unknown,
        regions=told.regions,
        setting=told.setting,
        agents=told.agents,
        agent_side=told.agent_side,
        targets=told.targets,
        target_side=told.target_side,
        things=told.things,
        kinds=told.kinds,
        names=told.names,
        figures=told.figures,
        words=told.words,
        speakers=told.speakers,
        speaker_side=told.speaker_side,
    )
