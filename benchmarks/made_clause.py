"""What one clause of a made-up article tells of a happening, slot by slot."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from benchmarks.made_draft import Draft
from benchmarks.made_sayings import OF_WHOM, WEAPONS, verb
from benchmarks.made_words import BUILDINGS, GLUE, PATRONS, PLAIN, said_day
from benchmarks.made_world import Happening
from kg.model import Actor, Mention, Modality, Outcome, Period, Polarity, Report, Span, Toll, content_id

_ONE = timedelta(days=1)
_WITH = {"id": "dengan", "en": "with"}
_AT_LEAST = {"id": "sedikitnya", "en": "at least"}
_OUTCOMES = {Outcome.KILLED: 6, Outcome.INJURED: 3, Outcome.DISPLACED: 1}


@dataclass
class Clause:
    """The slots of a report that is being written."""

    draft: Draft
    told: Happening
    modality: Modality = Modality.ACTUAL
    trigger: Span | None = None
    polarity: Polarity = Polarity.POSITIVE
    agents: list[Mention] = field(default_factory=list)
    targets: list[Mention] = field(default_factory=list)
    things: list[Span] = field(default_factory=list)
    places: list[Mention] = field(default_factory=list)
    weapons: list[Span] = field(default_factory=list)
    tolls: list[Toll] = field(default_factory=list)
    period: Period | None = None

    def tells(self, agent: Actor | None, *, placed: float = 0.85, dated: float = 0.5, counted: float = 0.3) -> None:
        """What happened: told of whoever did it, or else of what was hit; each slot as often as said."""
        words = verb(self.draft.language, self.told.type)
        if agent is not None:
            self.agents.append(self.draft.names(agent))
            self.trigger = self.draft.word(words.active)
        self._hits()
        self._where(placed)
        if agent is None:
            self.trigger = self.draft.word(words.passive)
        self._when(dated)
        self._with()
        self._counts(counted)

    def denies(self) -> None:
        """That who is blamed did it."""
        self.polarity = Polarity.NEGATIVE
        self.agents.append(self.draft.names(self.draft.party(self.told, self.told.accused).force))
        self.trigger = self.draft.word(verb(self.draft.language, self.told.type).denied)
        self._where(0.9)

    def report(self, content: Span) -> Report:
        """The report that the words make."""
        if self.trigger is None:
            raise ValueError("a report has a word that tells what happened")
        return Report(
            id=content_id("report", self.draft.key, self.trigger.start, self.told.type),
            type=self.told.type,
            trigger=self.trigger,
            evidence=content,
            modality=self.modality,
            polarity=self.polarity,
            agents=tuple(self.agents),
            targets=tuple(self.targets),
            target_texts=tuple(self.things),
            places=tuple(self.places),
            period=self.period,
            weapons=tuple(self.weapons),
            tolls=tuple(self.tolls),
        )

    def _hits(self) -> None:
        """A building by its name, something plain, or a unit."""
        number, way, language = self.told.thing, self.draft.random.random(), self.draft.language
        if way < 0.35 and number % 3 == 0:
            self.things.append(self.draft.word(f"{BUILDINGS[language][number % 5]} {PATRONS[number % 8]}"))
        elif way < 0.5:
            self.things.append(self.draft.word(PLAIN[language][number % 5]))
        elif way < 0.95:
            bodies = self.draft.party(self.told, 1 - self.told.by).bodies
            self.targets.append(self.draft.names(bodies[number % len(bodies)]))

    def _where(self, share: float) -> None:
        """The town; now and then only the region, or the town in its region."""
        if not self.draft.likely(share):
            return
        told, way = self.told, self.draft.random.random()
        at = GLUE[self.draft.language].at
        if not self.draft.text.endswith(f" {at}"):
            self.draft.word(at)
        named = [told.region] if way < 0.05 else [told.town, told.region] if way < 0.25 else [told.town]
        self.places += [self.draft.locates(place, told) for place in named]

    def _when(self, share: float) -> None:
        """The day; now and then two days of which it is one."""
        if self.draft.likely(share):
            self.draft.word(GLUE[self.draft.language].on)
            span = self.draft.word(said_day(self.told.day, self.draft.language))
            self.period = Period(self.told.day - self.draft.likely(0.08) * _ONE, self.told.day + _ONE, span)

    def _with(self) -> None:
        weapons = WEAPONS[self.draft.language].get(self.told.type, ())
        if weapons and self.draft.likely(0.35):
            self.draft.word(_WITH[self.draft.language])
            self.weapons.append(self.draft.word(self.draft.random.choice(weapons)))

    def _counts(self, share: float) -> None:
        """The toll, which grows from day to day; not everybody agrees on it."""
        draft, language = self.draft, self.draft.language
        if not draft.likely(share):
            return
        late = max(0, (draft.day - self.told.day).days)
        number = max(1, int(self.told.killed * min(1.0, 0.5 + 0.2 * late))) + 40 * draft.likely(0.06)
        outcome = draft.random.choices(list(_OUTCOMES), list(_OUTCOMES.values()))[0]
        whom = draft.random.choice(OF_WHOM[language])
        open_end = draft.likely(0.3)
        draft.word(GLUE[language].killing)
        least = f"{_AT_LEAST[language]} " if open_end else ""
        span = draft.word(f"{least}{number} {whom or GLUE[language].people}")
        self.tolls.append(Toll(outcome, number, None if open_end else number, span, whom))
