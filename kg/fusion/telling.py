"""Reports as fusion compares them: their slots by ids, their days as numbers, what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from kg.fusion.accounts import EVER, MUTUAL, NARROW, NEVER, Told
from kg.fusion.world import World
from kg.knowledge import fold
from kg.languages.coreference import Wording, load_wording
from kg.model import Account, Actor, Article, Mention, Modality, Place, Reading, Report, Statement, content_id

_PROPER = re.compile(r"\b[^\W\d_]\w{3,}")
_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[.!?][”\"’)]*\s+(?=[“\"‘(]?[^\W\d_a-z])|\n+")
_END = re.compile(r"[.!?](?=\s|$)|\n")
_STOP = re.compile(r"[.;:\n]")
#: How far before its verb the doer of a clause may stand, in characters.
_CLAUSE = 70


def tell(readings: Sequence[Reading], world: World, sources: Mapping[str, tuple[str, ...]]) -> tuple[Told, ...]:
    """Every report of every article once, in an order that does not depend on that of the articles.

    ``sources`` tells whose account each statement gives, by ids.
    """
    told = {each.id: each for reading in readings for each in _teller(reading, world, sources).told()}
    return tuple(told[identifier] for identifier in sorted(told))


def _teller(reading: Reading, world: World, sources: Mapping[str, tuple[str, ...]]) -> _Teller:
    article = reading.article
    return _Teller(
        reading=reading,
        world=world,
        sources=sources,
        wording=load_wording(article.language),
        sentences=tuple(found.end() for found in _SENTENCE.finditer(article.text)),
        setting=_setting(reading, world),
        printed=article.published.date().toordinal() if article.published is not None else None,
    )


def _setting(reading: Reading, world: World) -> frozenset[str]:
    named = _linked(list(reading.every_mention()), Actor, Place)
    return frozenset(name for name in named if world.is_party(name) or (world.is_place(name) and world.is_narrow(name)))


@dataclass(frozen=True, slots=True)
class _Teller:
    """One article with what its reports share."""

    reading: Reading
    world: World
    sources: Mapping[str, tuple[str, ...]]
    wording: Wording
    sentences: tuple[int, ...]  #: where each but the first begins
    setting: frozenset[str]
    printed: int | None

    @property
    def article(self) -> Article:
        return self.reading.article

    def told(self) -> Iterator[Told]:
        for statement in self.reading.statements:
            speakers, label = self._speakers(statement)
            for report in statement.reports:
                yield self._told(statement, report, speakers, label)

    def _speakers(self, statement: Statement) -> tuple[frozenset[str], str]:
        """Ids of the speakers, and what to call them; of the article's own voice the paper."""
        article, publisher = self.article, self.reading.publisher
        if not statement.is_narration:
            speakers = _ids(statement.speakers, Actor)
            return speakers, " and ".join(sorted(map(self.world.label, speakers))) or "somebody"
        paper = publisher.id if publisher is not None else f'"{fold(article.publisher or article.id)}"'
        label = publisher.label if publisher is not None else article.publisher or article.identifier
        return frozenset({paper}), label

    def _told(self, statement: Statement, report: Report, speakers: frozenset[str], label: str) -> Told:
        article, world, wording = self.article, self.world, self.wording
        # "pria bersenjata" are nobody's rivals: who says more names them
        agents = _ids([agent for agent in report.agents if agent.name != agent.role], Actor)
        targets = _linked(report.targets, Actor, Place)
        if report.type in MUTUAL:
            agents = targets = agents | _ids(report.targets, Actor, Place)
        named = _ids(report.places, Place)
        places = world.narrowest(named)
        evidence = _words(report.evidence.of(article.text))
        start, end, is_dated = self._bounds(report)
        is_whole = self._is_whole(report, start, end)
        if is_whole and (report.period is None or report.period.end is None):
            end = EVER  # what goes on is not over on the day of printing
        return Told(
            account=Account(article, statement, report, self.sources.get(statement.id, ())),
            id=report.id,
            type=report.type,
            start=start,
            end=end,
            is_dated=is_dated,
            printed=self.printed,
            places=world.shared(places),
            unknown=frozenset(
                word for place in places if not world.is_located(place) for word in fold(world.label(place)).split()
            ),
            regions=world.shared(world.regions(named) | (named - places)),
            setting=self.setting,
            agents=world.shared(agents),
            agent_side=world.side(agents),
            targets=world.shared(targets),
            target_side=world.side(targets),
            things=world.shared(self._things(report)),
            kinds=world.shared(wording.kinds_in(evidence)),
            names=world.shared(self._names_beside(report) - places - agents - speakers),
            figures=frozenset(
                (toll.outcome, toll.low or 0, toll.high, fold(toll.of_whom))
                for toll in report.tolls
                if toll.low or toll.high
            ),
            words=world.shared(frozenset(filter(_tells, evidence))),
            content=_hash(statement.content.of(article.text)),
            weapons=frozenset(
                word for span in report.weapons for word in _words(span.of(article.text)) if _tells(word)
            ),
            speakers=world.shared(speakers),
            speaker_side=world.side(speakers),
            speaker_label=label,
            sentence=sum(at <= report.trigger.start for at in self.sentences),
            paragraph=sum(section.span.end <= report.trigger.start for section in article.sections),
            is_further=self._is_further(report),
            is_another=self._is_another(report),
            is_whole=is_whole,
        )

    def _bounds(self, report: Report) -> tuple[int, int, bool]:
        period = report.period
        start = period.start.toordinal() if period is not None and period.start is not None else NEVER
        end = period.end.toordinal() if period is not None and period.end is not None else EVER
        is_dated = start != NEVER or end != EVER
        if is_dated and self._is_war(report):
            # "perang yang pecah pada 27 September" goes on; of one that ended nobody says since when
            is_over = self.wording.ended.search(self._sentence(report).casefold()) is not None
            return (NEVER, end, is_dated) if is_over else (start, EVER, is_dated)
        if self.printed is not None and report.modality is Modality.ACTUAL:
            end = max(min(end, self.printed + 2), start + 1)  # a paper's clock may be a day behind the place
        return start, end, is_dated

    def _is_war(self, report: Report) -> bool:
        return self.wording.wars.fullmatch(report.trigger.of(self.article.text).casefold()) is not None

    def _things(self, report: Report) -> frozenset[str]:
        """The proper names in what was hit, without the words for its kind."""
        unlinked = [target.span for target in report.targets if target.entity is None]
        hit = " ".join(span.of(self.article.text) for span in (*report.target_texts, *unlinked))
        words = _PROPER.findall(self.wording.things.sub(" ", hit))
        return frozenset(fold(word) for word in words if word[0].isupper())

    def _names_beside(self, report: Report) -> frozenset[str]:
        """What is named in the evidence, states and their parts left out: they are named beside everything."""
        world = self.world
        beside = [mention for mention in self.reading.mentions if report.evidence.overlaps(mention.span)]
        return frozenset(
            name
            for name in _ids(beside, Actor, Place)
            if not (world.is_party(name) or (world.is_place(name) and world.is_state_wide(name)))
        )

    def _is_further(self, report: Report) -> bool:
        """Whether a word for one more stands up to two words before the trigger, or right behind it."""
        text = self.article.text
        before = text[max(0, report.trigger.start - 30) : report.trigger.start].casefold().split()[-2:]
        after = text[report.trigger.end : report.trigger.end + 30].casefold().split()[:1]
        return self.wording.further.search(" ".join([*before, *after])) is not None

    def _is_another(self, report: Report) -> bool:
        """Whether the clause around the word for the happening says that it is one more than what was told."""
        text, trigger = self.article.text, report.trigger
        clause = _STOP.split(text[max(0, trigger.start - _CLAUSE) : trigger.start])[-1]
        rest = _STOP.split(text[trigger.end : trigger.end + _CLAUSE // 2], maxsplit=1)[0]
        whole = (clause + text[trigger.start : trigger.end] + rest).casefold()
        return bool(self.wording.another.search(whole) or self.wording.answered.search(clause.casefold()))

    def _sentence(self, report: Report) -> str:
        """The evidence, and what follows it up to the end of its sentence."""
        found = _END.search(self.article.text, report.evidence.end)
        return self.article.text[report.evidence.start : found.start() if found else None]

    def _is_whole(self, report: Report, start: int, end: int) -> bool:
        """Whether it tells of a war, a siege, or of what went on all through a long stretch of time."""
        text, period = self.article.text, report.period
        if self._is_war(report):
            return True
        if period is None:
            found = self.wording.since.search(self._sentence(report).casefold())
            return found is not None and (bool(report.tolls) or found[1] in self.wording.onward)
        if end - start <= NARROW:
            return False
        if period.end is None or period.span is None:
            return period.end is None and period.start is not None
        told = text[max(0, period.span.start - 12) : period.span.end].casefold()
        return self.wording.lasting.search(told) is not None


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[str, ...]:
    """The words of a text, case-folded; each is one object, for thousands of accounts hold the same."""
    return tuple(map(intern, _WORD.findall(text.casefold())))


@lru_cache(maxsize=64)
def _hash(text: str) -> str:
    telling = sorted(set(filter(_tells, _words(text))))
    return content_id(*telling) if telling else ""


def _tells(word: str) -> bool:
    """Whether a word is likely to tell what a sentence is about: a figure, or no short one."""
    return len(word) > 3 or (len(word) > 1 and word.isdecimal())


def _ids(mentions: Sequence[Mention], *kinds: type[Actor] | type[Place]) -> frozenset[str]:
    """Ids of what was linked to the kinds that the slot takes; the names, in quotes, of what was not linked."""
    unlinked = {f'"{fold(m.name)}"' for m in mentions if m.entity is None and fold(m.name)}
    return _linked(mentions, *kinds) | unlinked


def _linked(mentions: Sequence[Mention], *kinds: type[Actor] | type[Place]) -> frozenset[str]:
    """Ids of what was linked to the kinds that the slot takes."""
    return frozenset(m.entity.id for m in mentions if isinstance(m.entity, kinds))
