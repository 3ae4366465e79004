"""From triggers to reports: every slot of what a sentence says of one happening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import cases
from kg.extractors.rules.means import MeansReader
from kg.extractors.rules.modality import find_condition, modality_of, polarity_of
from kg.extractors.rules.news import is_no_news, is_only_suspected, is_struck
from kg.extractors.rules.places import places_of
from kg.extractors.rules.roles import RoleReader
from kg.extractors.rules.saying import Saying
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.sides import Sides
from kg.extractors.rules.spans import hull
from kg.extractors.rules.triggers import Happening, find_happenings
from kg.languages.voices import Voice
from kg.model import EventType, Mention, Modality, Period, Polarity, Report, Span, content_id


@dataclass(frozen=True, slots=True)
class Draft:
    """A report with the trigger that it comes from and the saying that it stands in."""

    report: Report
    happening: Happening
    saying: Saying | None
    first: int  #: tokens ``[first, last)`` are the words that it was read from
    last: int
    has_subject: bool = False  #: a verb whose doer or victim is told, though not who that is
    is_condition: bool = False  #: on which something else hangs: "jika pemerintah menolak berunding"


class HappeningReader:
    """Reads the happenings of one article."""

    def __init__(
        self,
        scene: Scene,
        cast: Cast,
        sayings: tuple[Saying, ...],
        periods: tuple[Period, ...],
        unheard: tuple[Span, ...] = (),
    ) -> None:
        self._scene = scene
        self._cast = cast
        self._sayings = sayings
        self._periods = periods
        self._unheard = unheard
        self._roles = RoleReader(scene, cast)
        self._means = MeansReader(scene, cast)
        self._happenings = tuple(h for h in find_happenings(scene, cast) if not is_struck(scene, h))

    def read(self) -> tuple[Draft, ...]:
        """A draft for every trigger that tells a happening, in the order of the text."""
        happenings = self._happenings
        drafts: list[Draft] = []
        for happening in happenings:
            saying = self.saying_at(self._scene.span(happening.first, happening.last))
            if is_no_news(self._scene, happening, saying):
                continue
            if self.is_unheard(self._scene.span(happening.first, happening.last), saying):
                continue
            first, last = self.region(happening.first, saying)
            rivals = [h for h in happenings if first <= h.first < last]
            drafts.append(self.draft(happening, saying, first, last, rivals))
        return tuple(drafts)

    def is_unheard(self, span: Span, saying: Saying | None) -> bool:
        """Whether a span stands in words that nobody who is named says, within another's words or the article's own."""
        return any(span.overlaps(words) and (saying is None or words in saying.content) for words in self._unheard)

    def saying_at(self, span: Span) -> Saying | None:
        """The innermost saying in whose words a span stands."""
        holding = [s for s in self._sayings if span in s.content]
        return min(holding, key=lambda s: s.content.end - s.content.start, default=None)

    def region(self, index: int, saying: Saying | None) -> tuple[int, int]:
        """The tokens around a token that its slots may stand in: its sentence, within the words said."""
        first, last = self._scene.document.sentence(index)
        if saying is None:
            for other in self._sayings:
                tokens = self._scene.document.tokens_in(other.content)
                if first < tokens.start < last and index < tokens.start:
                    last = tokens.start
                elif first < tokens.stop <= index:
                    first = max(first, tokens.stop)
            return first, last
        tokens = self._scene.document.tokens_in(saying.content)
        return max(first, tokens.start), min(last, tokens.stop)

    def killing(self, word: int, kind: EventType, saying: Saying | None, voice: Voice = Voice.ACTIVE) -> Sides:
        """Who killed whom by a word like "menewaskan" that an event noun or nothing else carries."""
        first, last = self.region(word, saying)
        return self._roles.sides(Happening(word, word + 1, kind, voice), saying, first, last)

    def where_and_when(self, happening: Happening, first: int, last: int) -> tuple[tuple[Mention, ...], Period | None]:
        """The places and the time that tokens ``[first, last)`` give a happening told by its figures alone."""
        rivals = sorted([*(h for h in self._happenings if first <= h.first < last), happening], key=lambda h: h.first)
        places = places_of(self._scene, self._cast, happening, rivals, first, last)
        return places, self._period(happening, rivals, first, last)

    def times_in(self, first: int, last: int) -> tuple[Period, ...]:
        """The times told in tokens ``[first, last)``."""
        region = self._scene.span(first, last)
        return tuple(p for p in self._periods if p.span is not None and p.span in region)

    def draft(
        self, happening: Happening, saying: Saying | None, first: int, last: int, rivals: Sequence[Happening]
    ) -> Draft:
        """All that the words in tokens ``[first, last)`` say of one happening."""
        scene = self._scene
        sides = self._roles.sides(happening, saying, first, last)
        if is_only_suspected(scene, happening):
            sides = replace(sides, agents=())
        places = places_of(scene, self._cast, happening, rivals, first, last)
        content = saying.content if saying else scene.span(first, last)
        condition = find_condition(scene, content)
        if condition is not None and scene.span(happening.first, happening.last) not in condition:
            places = tuple(place for place in places if place.span not in condition)  # where, not on which terms
        kind, weapons = self._means.of(happening, rivals, last)
        trigger = scene.span(happening.first, happening.last)
        period = self._period(happening, rivals, first, last)
        spans = [trigger, *(m.span for m in (*sides.agents, *sides.targets, *places)), *sides.texts, *weapons]
        if period is not None and period.span is not None:
            spans.append(period.span)
        region = scene.span(first, last)
        inside = [trigger, *(span for span in spans if span in region)]
        report = Report(
            id=content_id(scene.article.id, "report", trigger.start, trigger.end),
            type=kind,
            trigger=trigger,
            evidence=hull(*inside),
            modality=modality_of(scene, happening, saying, condition),
            polarity=Polarity.NEGATIVE if self._is_ruled_out(sides.agents) else polarity_of(scene, happening, saying),
            agents=sides.agents,
            targets=sides.targets,
            target_texts=sides.texts,
            places=places,
            period=period,
            weapons=weapons,
        )
        is_condition = condition is not None and trigger in condition
        return Draft(report, happening, saying, first, last, self._has_subject(happening), is_condition)

    def _has_subject(self, happening: Happening) -> bool:
        if self._scene.lexicon.has_any("order.head_last", "bodies") or happening.voice is Voice.NOUN:
            return False  # English tells no finite verb from a participle
        heads = self._scene.document.related(happening.head, "nsubj")
        return any(self._scene.token(head).pos in {"NOUN", "PROPN"} for head in heads)

    def _is_ruled_out(self, agents: Sequence[Mention]) -> bool:
        """Whether a cleft takes the deed from its doer: "it was not Russia that attacked", "bukan Rusia yang …"."""
        scene = self._scene
        for agent in agents:
            at = scene.document.tokens_in(agent.span).start
            phrase = self._cast.phrase_at(at) if at < len(scene.words) else None
            if phrase is not None and scene.is_in("negation.words", phrase.first - 1):
                return scene.is_in("pronouns.relative", phrase.last)
        return False

    def _period(self, happening: Happening, rivals: Sequence[Happening], first: int, last: int) -> Period | None:
        """The time expression of the region that stands nearest to the trigger, if no other trigger is nearer to it."""
        best: tuple[int, Period] | None = None
        for period in self._periods:
            if period.span is None:
                continue
            tokens = self._scene.document.tokens_in(period.span)
            if not len(tokens) or tokens.start < first or tokens.stop > last:
                continue
            if any(self._scene.phrase("modality.records", i) for i in range(tokens.start - 4, tokens.start)):
                continue  # "untuk pertama kalinya sejak 2016" tells when it was not
            if self._is_of_another(tokens, happening, rivals):
                continue
            distance = _distance(happening, tokens)
            opens = tokens.start - first <= 2 or self._leads_on(tokens.stop, happening)
            if not opens and any(_distance(h, tokens) < distance for h in rivals if not self._akin(h, happening)):
                continue
            if best is None or distance < best[0]:
                best = (distance, period)
        return None if best is None else best[1]

    def _is_of_another(self, tokens: range, happening: Happening, rivals: Sequence[Happening]) -> bool:
        """Whether a time before a noun is that of the verb which the noun is only the topic of.

        "Police arrested a woman on Monday over the explosion that killed six the previous afternoon".
        """
        scene = self._scene
        if happening.voice is not Voice.NOUN or tokens.stop > happening.first:
            return False
        is_topic = any(scene.is_in("speech.topic_prepositions", case) for case in cases(scene, happening.head))
        verb = next((h.head for h in rivals if h.head == scene.token(happening.head).head), None)
        above = {scene.token(at).head for at in tokens}
        return is_topic and verb is not None and verb < tokens.start and verb in above

    def _leads_on(self, end: int, happening: Happening) -> bool:
        """Whether a clause right behind a time tells what happened at it: "on 7 October, when gunmen stormed"."""
        at = end + (self._scene.word(end) == ",")
        return (
            self._scene.is_in("prepositions.when", at) and self._scene.token(happening.head).head < at < happening.first
        )

    def _akin(self, one: Happening, other: Happening) -> bool:
        """Whether two triggers are parts of one clause ("melancarkan serangan")."""
        return (
            other.head in (self._scene.token(one.head).head, one.head) or self._scene.token(other.head).head == one.head
        )


def _distance(happening: Happening, tokens: range) -> int:
    """How far a time stands from a trigger; behind is nearer than before."""
    if tokens.start >= happening.last:
        return 2 * (tokens.start - happening.last)
    return 2 * (happening.first - tokens.stop) + 1


def is_worth_telling(draft: Draft) -> bool:
    """Whether a report says anything of its happening beyond that there is one.

    Whoever speaks of a happening at all says that it was: "mengutuk serangan itu".
    """
    report = draft.report
    told = report.agents or report.targets or report.target_texts or report.places or report.tolls or report.period
    if report.modality is Modality.HYPOTHETICAL and report.polarity is Polarity.NEGATIVE:
        return False  # "tidak dapat dijatuhkan": what cannot be is no news
    is_voiced = draft.saying is not None and bool(draft.saying.speakers)
    if draft.is_condition and not report.type.is_attack and report.polarity is Polarity.NEGATIVE:
        return False  # "jika mereka menolak berunding": the condition of a statement says it
    if report.modality is not Modality.ACTUAL:
        return bool(told) or (is_voiced and draft.happening.voice is not Voice.NOUN)
    return bool(told) or is_voiced or draft.has_subject
