"""One linked reading against one gold file.

Every list is scored the same way: gold items and answers are paired one to one so that the sum of right
values is the greatest there is, a pair counting only when the type (reports), the speaker (statements) or a
name (actors, places) agrees. A missed item misses all its slots; a false item counts once, as an item, and
only where the gold file says that its list is complete. Optional items earn nothing and cost nothing, and
are paired only with answers that nothing else could use. The article's own voice is scored through its
reports, never as a statement. Statements are scored a second time as ``direct speech`` and ``indirect speech``,
found by their words alone; ``attribution`` says how.
"""

from __future__ import annotations

from functools import partial

from kg.evaluation import answers
from kg.evaluation.answers import Entity, SaidReport
from kg.evaluation.attribution import Attribution
from kg.evaluation.compare import compare_actor, compare_article, compare_place, compare_report, compare_statement
from kg.evaluation.contest import Contest
from kg.evaluation.gold import Gold, GoldActor, GoldPlace, GoldReport, GoldStatement
from kg.evaluation.names import is_exactly
from kg.evaluation.naming import score_names
from kg.evaluation.scorecard import Row, Scorecard
from kg.model import Reading, Statement


def score(gold: Gold, reading: Reading) -> Scorecard:
    """How the reading of one article does; its mentions must be linked."""
    frame = tuple(Row("articles", verdict.slot, verdict.tally) for verdict in compare_article(reading, gold))
    card = Scorecard(1, frame)
    card += score_names(gold, reading)
    card += _actors(gold, reading).play()
    card += _places(gold, reading).play()
    contest = _statements(gold, reading)
    card += contest.play()
    card += Attribution(contest.article, reading, contest.wanted, contest.given, contest.is_complete).play()
    return card + _reports(gold, reading).play()


def _actors(gold: Gold, reading: Reading) -> Contest[GoldActor, Entity]:
    return Contest(
        article=gold.article.name,
        group="actors",
        wanted=gold.actors,
        given=answers.actors(reading),
        compare=partial(compare_actor, reading),
        name=lambda actor: " / ".join(actor.names),
        show=lambda given: given.entity.label,
        quote=partial(_entity_quote, reading),
        is_complete="actors" in gold.complete,
        excused=lambda given: given.is_frame,
    )


def _places(gold: Gold, reading: Reading) -> Contest[GoldPlace, Entity]:
    return Contest(
        article=gold.article.name,
        group="places",
        wanted=gold.places,
        given=answers.places(reading),
        compare=partial(compare_place, reading),
        name=lambda place: " / ".join(place.names),
        show=lambda given: given.entity.label,
        quote=partial(_entity_quote, reading),
        is_complete="places" in gold.complete,
        excused=lambda given: given.is_frame,
    )


def _statements(gold: Gold, reading: Reading) -> Contest[GoldStatement, Statement]:
    text = reading.article.text
    return Contest(
        article=gold.article.name,
        group="statements",
        wanted=tuple(item for item in gold.statements if not is_exactly(item.speaker or (), gold.publisher)),
        given=tuple(item for item in reading.statements if not answers.is_own_voice(item, reading, gold)),
        compare=partial(compare_statement, reading),
        name=lambda item: f"{item.id} ({' / '.join(item.speaker or ('any speaker',))})",
        show=lambda item: f"{_who(item)} ({item.kind})",
        quote=lambda item: item.evidence.of(text),
        is_complete="statements" in gold.complete,
    )


def _reports(gold: Gold, reading: Reading) -> Contest[GoldReport, SaidReport]:
    text = reading.article.text
    return Contest(
        article=gold.article.name,
        group="reports",
        wanted=gold.reports,
        given=answers.said_reports(reading, gold),
        compare=partial(compare_report, reading),
        name=lambda item: f"{item.id} ({' / '.join(item.type or ('any type',))})",
        show=lambda said: f"{said.report.type}, {said.report.modality}, {said.report.polarity}",
        quote=lambda said: said.report.evidence.of(text),
        is_complete="reports" in gold.complete,
        accused=lambda said: ", ".join(mention.name for mention in said.report.agents),
    )


def _who(statement: Statement) -> str:
    return ", ".join(mention.name for mention in statement.speakers)


def _entity_quote(reading: Reading, given: Entity) -> str:
    return given.mentions[0].span.of(reading.article.text) if given.mentions else ""
