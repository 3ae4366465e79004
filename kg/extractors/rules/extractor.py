"""The extractor by rules: an article alone, read into statements, reports and mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from kg.extractors.rules.anaphora import pointing_back
from kg.extractors.rules.answers import answered
from kg.extractors.rules.backdrop import is_background, is_measured
from kg.extractors.rules.cast import Cast
from kg.extractors.rules.casualties import with_tolls
from kg.extractors.rules.counted_days import with_counted_days
from kg.extractors.rules.denials import denied_again
from kg.extractors.rules.happenings import Draft, HappeningReader, is_worth_telling
from kg.extractors.rules.merging import merged
from kg.extractors.rules.modality import find_condition
from kg.extractors.rules.owning import is_unclaimed
from kg.extractors.rules.resumption import with_general_words
from kg.extractors.rules.saying import Saying
from kg.extractors.rules.sayings import Sayings
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.spans import hull
from kg.extractors.rules.trees import own_clauses
from kg.knowledge import load as load_knowledge
from kg.languages import load as load_language
from kg.model import Article, Mention, MentionKind, Period, Reading, Report, Span, Statement, StatementKind, content_id

#: Every time expression of a text as a period: text, part of it, language, the article's own time.
TimeReader = Callable[[str, Span | None, str, datetime | None], tuple[Period, ...]]


@dataclass(frozen=True)
class RuleExtractor:
    """Reads an article by dependency rules and lexicons.

    ``times`` tells the time expressions; without it no statement or report is dated.
    """

    times: TimeReader | None = None

    @property
    def name(self) -> str:
        """What the graph calls this extractor."""
        return "rules"

    def extract(self, article: Article) -> Reading:
        """What an article says, each part with the words that say it."""
        language = load_language(article.language)
        knowledge = load_knowledge()
        document = language.parse(article.text, [section.span for section in article.sections])
        document = own_clauses(document, language.lexicon, knowledge)
        scene = Scene(article, document, language.lexicon, knowledge)
        cast = Cast(scene)
        periods = self.times(article.text, None, article.language, article.published) if self.times else ()
        spans = tuple(period.span for period in periods if period.span is not None)
        ear = Sayings(scene, cast, spans)
        sayings = ear.read()
        reader = HappeningReader(scene, cast, sayings, periods, ear.unheard)
        drafts = with_general_words(scene, reader, with_counted_days(scene, merged(reader.read(), scene)))
        drafts = with_tolls(scene, cast, reader, drafts, spans)
        drafts = denied_again(scene, sayings, answered(scene, cast, sayings, drafts))
        told = [draft for draft in drafts if is_worth_telling(draft) or _tells_of_it(scene, draft)]
        told = [draft for draft in told if not is_background(scene, draft)]
        statements = _Statements(scene, cast, periods).build(sayings, pointing_back(scene, told))
        return Reading(article, _mentions(cast, statements), statements)


def _tells_of_it(scene: Scene, draft: Draft) -> bool:
    """Whether words tell nobody and nothing of a happening but how long it lasted, or that nobody claims it."""
    return is_measured(scene, draft.happening) or is_unclaimed(scene, draft.happening)


def _mentions(cast: Cast, statements: Iterable[Statement]) -> tuple[Mention, ...]:
    """The names of the text, and the parties that statements found beyond them, by place in the text."""
    found = dict.fromkeys(cast.mentions)
    for statement in statements:
        found.update(
            dict.fromkeys((*statement.speakers, *statement.relayed_by, *statement.addressees, *statement.said_at))
        )
        for report in statement.reports:
            found.update(dict.fromkeys((*report.agents, *report.targets, *report.places)))
    return tuple(sorted(found, key=lambda m: (m.span, m.name, m.kind)))


class _Statements:
    """Puts reports into the statements that make them."""

    def __init__(self, scene: Scene, cast: Cast, periods: tuple[Period, ...]) -> None:
        self._scene = scene
        self._cast = cast
        self._periods = periods
        self._contents: list[Span] = []

    def build(self, sayings: Sequence[Saying], drafts: Iterable[Draft]) -> tuple[Statement, ...]:
        self._contents = [saying.content for saying in sayings]
        by_saying: dict[Saying, list[Report]] = defaultdict(list)
        narrated: dict[int, list[Report]] = defaultdict(list)
        for draft in drafts:
            if draft.saying is not None:
                by_saying[draft.saying].append(draft.report)
            else:
                narrated[self._scene.document.sentence_of[draft.happening.first]].append(draft.report)
        statements = [self._said(saying, by_saying[saying]) for saying in sayings]
        statements += [self._narrated(number, reports) for number, reports in narrated.items()]
        return tuple(sorted(statements, key=lambda s: (s.content, s.id)))

    def _said(self, saying: Saying, reports: list[Report]) -> Statement:
        article, hit = self._scene.article, saying.hit
        cue = self._scene.span(hit.first, hit.last) if hit else None
        return Statement(
            id=content_id(article.id, "statement", saying.content.start, saying.content.end, cue),
            kind=saying.kind,
            evidence=hull(saying.extent, *(report.evidence for report in reports)),
            content=saying.content,
            speakers=saying.speakers,
            relayed_by=saying.relays,
            addressees=saying.addressees,
            is_direct=saying.is_direct,
            cue=cue,
            said_on=self._said_on(saying),
            said_at=self._said_at(saying),
            condition=find_condition(self._scene, saying.content) or self._fronted_condition(saying),
            reports=tuple(_without_speakers(report, saying) for report in reports),
        )

    def _narrated(self, number: int, reports: list[Report]) -> Statement:
        span = self._scene.document.sentence_span(number)
        return Statement(
            id=content_id(self._scene.article.id, "narration", span.start, span.end),
            kind=StatementKind.ASSERT,
            evidence=hull(span, *(report.evidence for report in reports)),
            content=span,
            reports=tuple(reports),
        )

    def _fronted_condition(self, saying: Saying) -> Span | None:
        """ "Jika Israel tidak mundur, Hizbullah mengancam …": the clause that opens the cue's sentence."""
        hit, scene = saying.hit, self._scene
        if hit is None or saying.is_direct:
            return None
        first = scene.document.sentence(hit.first)[0]
        comma = next((i for i in range(first, hit.first) if scene.word(i) == ","), None)
        if comma is None or comma == first or not scene.phrase("modality.conditional", first):
            return None
        return find_condition(scene, scene.span(first, comma))

    def _sentence(self, saying: Saying) -> Span | None:
        if saying.hit is None:
            return None
        return self._scene.document.sentence_span(self._scene.document.sentence_of[saying.hit.first])

    def _said_on(self, saying: Saying) -> Period | None:
        """The time in the cue's sentence that is not part of what is said."""
        sentence = self._sentence(saying)
        if sentence is None:
            return None
        outside = [
            period
            for period in self._periods
            if period.span is not None and period.span in sentence and not period.span.overlaps(saying.content)
        ]
        return outside[-1] if outside else None

    def _said_at(self, saying: Saying) -> tuple[Mention, ...]:
        """The place in the cue's sentence that is not part of what is said: "Berbicara di Baku, …"."""
        sentence = self._sentence(saying)
        if sentence is None or saying.hit is None:
            return ()
        first, last = self._scene.document.sentence(saying.hit.first)
        found = [
            replace(mention)
            for phrase, mention in self._cast.between(first, last)
            if mention.kind is MentionKind.PLACE
            and not any(mention.span.overlaps(content) for content in self._contents)
            and self._scene.is_in("prepositions.place_only", phrase.first - 1)
        ]
        return tuple(found[:1])


def _without_speakers(report: Report, saying: Saying) -> Report:
    """The report without a toll that reaches from the speaker over the word of saying: who tells of it is not hurt."""
    tolls = tuple(toll for toll in report.tolls if toll.of_whom or not _reaches_over(toll.span, saying))
    return replace(report, tolls=tolls) if len(tolls) < len(report.tolls) else report


def _reaches_over(span: Span, saying: Saying) -> bool:
    return span.end > saying.content.start > span.start and any(each.span in span for each in saying.speakers)
