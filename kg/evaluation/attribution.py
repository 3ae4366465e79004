"""Direct and indirect speech apart: were the words heard at all, and is it the right mouth they come from?

Under ``statements`` an answer with another speaker is no answer. Here it is: a gold statement is found when an
answer's words hold one of its ``content_has``, whoever is said to speak, and of those that are found ``speaker``
counts whether it is the right one (what is not found is not counted there). The group is that of the gold's
``is_direct``; a false alarm's is its own. Gold statements without ``content_has`` or ``is_direct``, and optional
ones, are in neither group, but an answer that could be one of them is no false alarm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.evaluation import answers
from kg.evaluation.assignment import assign
from kg.evaluation.gold import GoldStatement
from kg.evaluation.names import is_one_of
from kg.evaluation.scorecard import DIRECT, INDIRECT, ITEMS, Finding, Row, Scorecard, sum_rows
from kg.evaluation.slots import Verdict, names_slot
from kg.evaluation.tally import Tally
from kg.model import Reading, Statement

#: What a pair is worth: first that a statement is asked for, then the speaker, then the manner of speech.
ASKED, BY_SPEAKER, BY_MANNER = 100, 10, 3


@dataclass(frozen=True, slots=True)
class Attribution:
    """The statements of one article, with what a person wrote down of them."""

    article: str
    reading: Reading
    wanted: Sequence[GoldStatement]
    given: Sequence[Statement]
    is_complete: bool

    def play(self) -> Scorecard:
        """Pair by content, then count."""
        pairs = assign(dict(self._weights()))
        rows: list[Row] = []
        findings: list[Finding] = []
        for index, item in enumerate(self.wanted):
            if not _is_asked(item):
                continue
            group = group_of(item.is_direct)
            column = pairs.get(index)
            if column is None:
                rows.append(Row(group, ITEMS, Tally(missing=1)))
                continue
            rows.append(Row(group, ITEMS, Tally(right=1, unjudged=0 if self.is_complete else 1)))
            verdict = self._speaker(item, self.given[column])
            if verdict is None:
                continue
            rows.append(Row(group, verdict.slot, verdict.tally))
            if verdict.tally.wrong or verdict.tally.missing or verdict.tally.spurious:
                findings.append(self._slip(group, item, self.given[column], verdict))
        if self.is_complete:
            strays = [said for index, said in enumerate(self.given) if index not in set(pairs.values())]
            rows += [Row(group_of(said.is_direct), ITEMS, Tally(spurious=1)) for said in strays]
        return Scorecard(0, sum_rows(rows), tuple(findings))

    def _weights(self) -> Iterator[tuple[tuple[int, int], int]]:
        for row, item in enumerate(self.wanted):
            for column, said in enumerate(self.given):
                verdict = self._speaker(item, said)
                is_speaker = verdict is not None and verdict.tally.right > 0
                words = said.content.of(self.reading.article.text)
                if not (is_speaker if item.content_has is None else is_one_of((words,), item.content_has)):
                    continue
                is_manner = item.is_direct is said.is_direct
                yield (row, column), 1 + ASKED * _is_asked(item) + BY_SPEAKER * is_speaker + BY_MANNER * is_manner

    def _speaker(self, item: GoldStatement, said: Statement) -> Verdict | None:
        return names_slot("speaker", item.speaker, answers.named(said.speakers, self.reading))

    def _slip(self, group: str, item: GoldStatement, said: Statement, verdict: Verdict) -> Finding:
        quote = said.evidence.of(self.reading.article.text)
        wanted, given = verdict.wanted or "nobody", verdict.given or "nobody"
        return Finding(self.article, group, verdict.slot, "wrong slot", item.id, wanted, given, quote)


def _is_asked(item: GoldStatement) -> bool:
    return not item.optional and item.is_direct is not None and bool(item.content_has)


def group_of(is_direct: bool | None) -> str:
    """Which rows a statement counts in."""
    return DIRECT if is_direct else INDIRECT
