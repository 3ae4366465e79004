"""The acts of saying of one made-up article: the paper's own voice, claims, answers, threats, demands."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from benchmarks.made_cast import ROLES, Person
from benchmarks.made_clause import Clause
from benchmarks.made_draft import Draft
from benchmarks.made_sayings import ASKING, CUES, UNNAMED
from benchmarks.made_world import Happening
from kg.model import Actor, Mention, Modality, Period, Span, Statement, StatementKind, content_id

_ONE = timedelta(days=1)
_IF = {"id": "jika", "en": "if"}
_TO = {"id": "kepada", "en": "to"}


@dataclass
class _Saying:
    """One sentence: who says it and how; without a speaker the paper does."""

    start: int
    kind: StatementKind = StatementKind.ASSERT
    speaker: Mention | None = None
    cue: Span | None = None
    content: int = 0
    listener: Mention | None = None
    relays: tuple[Mention, ...] = ()
    condition: Span | None = None


@dataclass
class Story:
    """A draft and what it says so far."""

    draft: Draft
    statements: list[Statement] = field(default_factory=list)
    truth: dict[str, Happening] = field(default_factory=dict)  #: what each report, by its id, tells of

    def lead(self, told: Happening) -> None:
        """The paper itself: what happened, mostly where and when, often how many died."""
        saying = _Saying(self.draft.next())
        saying.content = saying.start
        clause = Clause(self.draft, told)
        agent = self.draft.party(told, told.by).force if self.draft.likely(0.4) else None
        clause.tells(agent, placed=0.97, dated=0.9, counted=0.5)
        self._ends(saying, clause)

    def claims(self, told: Happening) -> None:
        """Somebody of the side that was hit says who did it, or only what happened."""
        accuses = self.draft.likely(0.6)
        kind = StatementKind.ACCUSE if accuses else StatementKind.ASSERT
        saying = self._says(self._voice(told, 1 - told.by), kind)
        clause = Clause(self.draft, told)
        clause.tells(self.draft.party(told, told.accused).force if accuses else None)
        self._ends(saying, clause)

    def answers(self, told: Happening) -> None:
        """Whoever is blamed denies it, admits it, or names the other side."""
        way = self.draft.random.random()
        kind = StatementKind.DENY if way < 0.55 else StatementKind.ADMIT if way < 0.75 else StatementKind.ACCUSE
        saying = self._says(self._voice(told, told.accused), kind)
        clause = Clause(self.draft, told)
        if kind is StatementKind.DENY:
            clause.denies()
        else:
            by = told.accused if kind is StatementKind.ADMIT else 1 - told.accused
            clause.tells(self.draft.party(told, by).force, counted=0.1)
        self._ends(saying, clause)

    def adds(self, told: Happening) -> None:
        """A bystander, or somebody unnamed, tells it with a toll or condemns it; an agency may have relayed it."""
        random, cast = self.draft.random, self.draft.cast
        voice = random.choice((*cast.people, *cast.bystanders)) if self.draft.likely(0.8) else None
        saying = self._says(voice, StatementKind.CONDEMN if self.draft.likely(0.2) else StatementKind.ASSERT)
        clause = Clause(self.draft, told)
        clause.tells(None, dated=0.6, counted=0.8)
        if self.draft.likely(0.2):
            saying.relays = (self.draft.names(random.choice(cast.agencies)),)
        self._ends(saying, clause)

    def threatens(self, planned: Happening) -> None:
        """One side says what it will do, and mostly under which condition."""
        saying = self._says(self._voice(planned, planned.by), StatementKind.THREATEN)
        clause = Clause(self.draft, planned, Modality.PLANNED)
        clause.tells(self.draft.party(planned, planned.by).force, placed=0.9, dated=0.3, counted=0)
        if self.draft.likely(0.7):
            clause.modality = Modality.CONDITIONAL
            saying.condition = self.draft.word(f"{_IF[self.draft.language]} {self.draft.writer.headline().lower()}")
        self._ends(saying, clause)

    def asks(self, told: Happening) -> None:
        """Somebody demands, appeals for, backs, rejects or promises something, often to somebody."""
        random = self.draft.random
        saying = self._says(self._voice(told, random.randrange(2)), random.choice(ASKING))
        if saying.listener is None and self.draft.likely(0.5):
            saying.listener = self.draft.names(self.draft.party(told, random.randrange(2)).force)
        self.draft.word(self.draft.writer.sentence(told.town.label)[:-1])
        self._ends(saying, None)

    def _voice(self, told: Happening, side: int) -> Actor | Person:
        party = self.draft.party(told, side)
        return self.draft.random.choice(party.people if self.draft.likely(0.6) else party.bodies)

    def _says(self, voice: Actor | Person | None, kind: StatementKind) -> _Saying:
        """Who speaks, the verb of saying, who is spoken to, and the quote mark if one opens."""
        draft = self.draft
        saying = _Saying(draft.next(), kind)
        if voice is None:
            saying.speaker = draft.unnamed(draft.random.choice(UNNAMED[draft.language]))
        elif isinstance(voice, Person):
            saying.speaker = draft.names(voice.actor, ROLES[draft.language][voice.role])
        else:
            saying.speaker = draft.names(voice)
        saying.cue = draft.word(draft.random.choice(CUES[draft.language][kind]))
        if draft.likely(0.22):
            draft.word(_TO[draft.language])
            saying.listener = draft.names(draft.random.choice(draft.cast.bystanders))
        if kind is not StatementKind.DENY and draft.likely(0.3):
            draft.quotes()
        saying.content = draft.next()
        return saying

    def _ends(self, saying: _Saying, clause: Clause | None) -> None:
        """Closes the sentence, and keeps the statement that it makes."""
        draft = self.draft
        content = Span(saying.content, len(draft.text))
        reports = (clause.report(content),) if clause is not None else ()
        draft.capitalizes(saying.start)
        self.truth |= {report.id: clause.told for report in reports if clause is not None}
        said = saying.cue is not None and draft.likely(0.6)
        self.statements.append(
            Statement(
                id=content_id("statement", draft.key, saying.start),
                kind=saying.kind,
                evidence=Span(saying.start, draft.ends()),
                content=content,
                speakers=(saying.speaker,) if saying.speaker is not None else (),
                relayed_by=saying.relays,
                addressees=(saying.listener,) if saying.listener is not None else (),
                is_direct=draft.text[saying.content - 1 : saying.content] == "“",
                cue=saying.cue,
                said_on=Period(draft.day, draft.day + _ONE) if said else None,
                condition=saying.condition,
                reports=reports,
            )
        )
