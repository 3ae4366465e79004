"""One made-up article while it is being written: each sentence with the statement and the report that it makes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from benchmarks.made_sentence import Sentence, statement_of
from benchmarks.made_words import BUILDINGS, GLUE, PATRONS, PLAIN, REST, VERBS, said_day, said_month
from benchmarks.made_world import Happening
from kg.model import (
    Actor,
    EventType,
    Mention,
    MentionKind,
    Outcome,
    Period,
    Place,
    Polarity,
    Span,
    Statement,
    StatementKind,
    Toll,
)

_KIN = {
    EventType.SHELLING: EventType.MISSILE_STRIKE,
    EventType.AIR_STRIKE: EventType.BOMBING,
    EventType.DRONE_STRIKE: EventType.AIR_STRIKE,
    EventType.SHOOTING: EventType.CLASH,
}
_LOOSE, _KINDRED = 0.2, 0.08  #: how often a mere "attack", or a kindred type, is told instead
_ONE = timedelta(days=1)


@dataclass
class Page:
    """The text so far, and what it says; ``day`` is the day of the paper."""

    random: Random
    language: str
    day: date
    text: str = ""
    mentions: list[Mention] = field(default_factory=list)
    _sentences: list[Sentence] = field(default_factory=list)

    @property
    def told(self) -> list[str]:
        """The happening that each sentence tells."""
        return [sentence.told.id for sentence in self._sentences]

    def lead(self, told: Happening) -> None:
        """The paper itself: what, mostly where and when, often how many died."""
        self._tells(told, named=0.4, placed=0.9, dated=0.85, counted=0.6)

    def background(self, told: Happening) -> None:
        """What the paper recalls of earlier."""
        self._tells(told, named=0.4, placed=0.9, dated=0.7, counted=0.3)

    def claim(self, told: Happening) -> None:
        """The side that was hit says who did it."""
        sentence = self._says(told, 1 - told.by, StatementKind.ACCUSE, GLUE[self.language].said)
        self._active(sentence, told.by, placed=0.5, dated=0.3)

    def answer(self, told: Happening) -> None:
        """Whoever is blamed admits it, denies it, or names the other side."""
        way = self.random.random()
        glue = GLUE[self.language]
        if told.accused != told.by or way > 0.85:
            sentence = self._says(told, told.by, StatementKind.ACCUSE, glue.said)
            self._active(sentence, 1 - told.by, placed=0.8, dated=0.5)
        elif way > 0.4:
            sentence = self._says(told, told.by, StatementKind.DENY, glue.denied)
            sentence.polarity = Polarity.NEGATIVE
            sentence.trigger = self._word(VERBS[self.language][told.type].denied)
            self._where(sentence, 0.7)
            sentence.agent = sentence.speaker
            self._ends(sentence)
        else:
            sentence = self._says(told, told.by, StatementKind.ADMIT, glue.admitted)
            self._active(sentence, told.by, placed=0.5, dated=0.3)

    def follow(self, told: Happening) -> None:
        """The toll in a sentence of its own, which takes up the happening told before."""
        glue = GLUE[self.language]
        sentence = self._begins(told)
        sentence.type = EventType.ATTACK
        sentence.again = self._sentences[0].trigger
        sentence.trigger = self._word(glue.that_attack)
        self._counts(sentence, glue.killed)
        self._ends(sentence)

    def again(self, told: Happening) -> None:
        """Somebody of the side that was hit tells it anew, with the toll."""
        sentence = self._says(told, 1 - told.by, StatementKind.ASSERT, GLUE[self.language].said)
        self._passive(sentence, placed=0.4, dated=0.3, counted=0.8)

    def month(self, told: Happening) -> None:
        """A month's fighting in a region, summed up."""
        glue = GLUE[self.language]
        sentence = self._begins(told)
        since = self._word(f"{glue.since} {said_month(told.day, self.language)}")
        following = (told.day.replace(day=28) + 4 * _ONE).replace(day=1)
        sentence.period = Period(told.day, following, since)
        sentence.trigger = self._word(VERBS[self.language][told.type].noun)
        self._word(glue.at)
        sentence.places = (self._names(told.region),)
        self._counts(sentence, glue.have_killed, times=30)
        self._ends(sentence)

    def rest(self) -> None:
        """What else the story has, which tells of nothing."""
        self._word(" ".join(self.random.choices(REST[self.language].split(), k=30)) + ".")

    def finished(self, article: str) -> tuple[tuple[Statement, ...], dict[str, str]]:
        """The statements of the article of that id, and of every report what it truly tells."""
        statements = tuple(statement_of(sentence, article) for sentence in self._sentences)
        reports = [report for statement in statements for report in statement.reports]
        truth = {r.id: sentence.told.id for r, sentence in zip(reports, self._sentences, strict=True)}
        return statements, truth

    def _tells(self, told: Happening, *, named: float, placed: float, dated: float, counted: float) -> None:
        sentence = self._begins(told)
        if self.random.random() < named:
            self._active(sentence, told.by, placed=placed, dated=dated, counted=counted)
        else:
            self._passive(sentence, placed=placed, dated=dated, counted=counted)

    def _active(self, sentence: Sentence, by: int, *, placed: float, dated: float, counted: float = 0.3) -> None:
        sentence.agent = self._names(sentence.told.war.sides[by].force)
        sentence.trigger = self._word(VERBS[self.language][sentence.told.type].active)
        self._hits(sentence)
        self._where(sentence, placed)
        self._when(sentence, dated)
        self._counts(sentence, GLUE[self.language].killing, counted)
        self._ends(sentence)

    def _passive(self, sentence: Sentence, *, placed: float, dated: float, counted: float) -> None:
        self._hits(sentence)
        self._where(sentence, placed)
        sentence.trigger = self._word(VERBS[self.language][sentence.told.type].passive)
        self._when(sentence, dated)
        self._counts(sentence, GLUE[self.language].killing, counted)
        self._ends(sentence)

    def _says(self, told: Happening, side: int, kind: StatementKind, cue: str) -> Sentence:
        sentence = self._begins(told)
        sentence.kind = kind
        sentence.speaker = self._names(self.random.choice(told.war.sides[side].voices))
        sentence.cue = self._word(cue)
        sentence.content = len(self.text) + 1
        return sentence

    def _begins(self, told: Happening) -> Sentence:
        return Sentence(len(self.text) + bool(self.text), told)

    def _ends(self, sentence: Sentence) -> None:
        if sentence.type is None:
            sentence.type = sentence.told.type
            way = self.random.random()
            if way < _LOOSE and sentence.type.is_attack:
                sentence.type = EventType.ATTACK
            elif way < _LOOSE + _KINDRED:
                sentence.type = _KIN.get(sentence.type, sentence.type)
        self._sentences.append(sentence)
        self.text += "."

    def _hits(self, sentence: Sentence) -> None:
        """A building by its name, or something plain."""
        number, way = sentence.told.thing, self.random.random()
        if way < 0.4 and number % 3 == 0:
            building = BUILDINGS[self.language][number % 5]
            sentence.thing = self._word(f"{building} {PATRONS[number % 8]}")
        elif way < 0.6:
            sentence.thing = self._word(PLAIN[self.language][number % 5])

    def _where(self, sentence: Sentence, share: float) -> None:
        """The town; now and then only the region, or the town in its region."""
        if self.random.random() > share:
            return
        told = sentence.told
        self._word(GLUE[self.language].at)
        way = self.random.random()
        named = [told.region] if way < 0.08 else [told.town, told.region] if way < 0.16 else [told.town]
        sentence.places = tuple(map(self._names, named))

    def _when(self, sentence: Sentence, share: float) -> None:
        """The day; now and then two days of which it is one."""
        if self.random.random() > share:
            return
        day = sentence.told.day
        self._word(GLUE[self.language].on)
        span = self._word(said_day(day, self.language))
        early = self.random.random() < 0.1
        sentence.period = Period(day - early * _ONE, day + _ONE, span)

    def _counts(self, sentence: Sentence, verb: str, share: float = 1.0, times: int = 1) -> None:
        """The toll, which grows from day to day."""
        if self.random.random() > share:
            return
        late = max(0, (self.day - sentence.told.day).days)
        number = max(1, int(times * sentence.told.killed * min(1.0, 0.4 + 0.2 * late)))
        self._word(verb)
        span = self._word(f"{number} {GLUE[self.language].people}")
        sentence.toll = Toll(Outcome.KILLED, number, number, span)

    def _names(self, entity: Actor | Place) -> Mention:
        span = self._word(entity.label)
        if isinstance(entity, Place):
            mention = Mention(span, MentionKind.PLACE, entity.label, entity=entity, link_reason="made up")
        else:
            mention = Mention(span, MentionKind.ORGANIZATION, entity.label, entity.type, entity=entity)
        self.mentions.append(mention)
        return mention

    def _word(self, words: str) -> Span:
        if self.text:
            self.text += " "
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))
