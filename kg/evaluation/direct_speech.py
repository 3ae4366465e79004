"""One linked reading against the tagged quotes of its article.

Only direct statements are scored, for the tags leave indirect speech unmarked.

- An extent is its words alone: marks and punctuation at either end, quote marks among them, belong to neither side,
  so it is the same whether the quote marks count or not. A statement is found when it shares a word with a tagged
  one, one answer to one quote however many sentences it spans; it is exact when its first and last word are the same.
- A cue is right when it overlaps the tagged one ("kata" and "katanya" alike).
- A speaker is judged for each tagged statement; one without an answer is missing, so precision is the share of found
  statements whose speaker is right. Right is a speaker one of whose mentions in the article overlaps a PERSON tag of
  the person meant, or bears that whole name; half a name that the reading does not join to the whole is wrong.
- Roles are counted once a person, against any role tagged for them, as whole words of what the reading calls them:
  the reading keeps the body with the office (tagged apart, as AFFILIATION). A person whom no PERSON tag names has
  an introduction without tags, so that their role is not judged.
- The annotators tagged the quotes of public figures and left those of other people alone. Such a quote is told from
  the text, whatever the reading says: it has no tag inside, and right behind it stands a word that the corpus tags
  as a cue elsewhere, here without a tag. Answers there are counted in the row "untagged", for what they find, and
  are no false alarms. Any other direct statement without a tag is spurious: titles, single words in quote marks,
  quotes without a cue behind them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.evaluation.answers import entity_names
from kg.evaluation.assignment import assign
from kg.evaluation.names import contains, is_one_of
from kg.evaluation.quotations import Person, Quotation, Untagged, quotations, untagged_quotes
from kg.evaluation.scorecard import ITEMS, QUOTES, Finding, Row, Scorecard, sum_rows
from kg.evaluation.tagged import Chunk, TaggedArticle
from kg.evaluation.tally import Tally
from kg.model import Mention, Reading, Span, Statement

Mark = tuple[Row, Finding | None]  #: one verdict, and what to say of it when something is amiss
Words = tuple[int, int]  #: the first and the last token of an extent that are words


def score_quotes(tagged: TaggedArticle, reading: Reading) -> Scorecard:
    """How the reading of one tagged article does; its mentions must be linked."""
    marks = list(_Sheet(tagged, reading).marks())
    rows = sum_rows(row for row, _ in marks)
    return Scorecard(1, rows, tuple(finding for _, finding in marks if finding))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A tagged article and its reading, side by side."""

    tagged: TaggedArticle
    reading: Reading

    def marks(self) -> Iterator[Mark]:
        wanted = quotations(self.tagged)
        given = tuple(statement for statement in self.reading.statements if statement.is_direct)
        pairs = self._pairs(wanted, given)
        for row, quotation in enumerate(wanted):
            yield from self._statement(quotation, given[pairs[row]] if row in pairs else None)
        stray = [statement for column, statement in enumerate(given) if column not in pairs.values()]
        untagged = untagged_quotes(self.tagged)
        for statement in stray:
            if not any(self.tagged.span(quote.said).overlaps(statement.content) for quote in untagged):
                yield from self._stray(statement)
        yield from self._untagged(untagged, stray)
        yield from self._cues(wanted, given, untagged)
        yield from self._roles(wanted, {row: given[column] for row, column in pairs.items()})

    def _pairs(self, wanted: Sequence[Quotation], given: Sequence[Statement]) -> dict[int, int]:
        extents = [self._words(self._tokens(statement.content)) for statement in given]
        weights: dict[tuple[int, int], int] = {}
        for row, quotation in enumerate(wanted):
            extent = self._extent(quotation.statement)
            for column, other in enumerate(extents):
                if extent and other and (shared := min(extent[1], other[1]) - max(extent[0], other[0]) + 1) > 0:
                    weights[row, column] = shared
        return assign(weights)

    def _statement(self, quotation: Quotation, statement: Statement | None) -> Iterator[Mark]:
        quote = self.tagged.text(quotation.statement)
        if statement is None:
            yield self._mark(ITEMS, Tally(missing=1), quote)
            yield self._mark("exact", Tally(missing=1))
            if quotation.speaker:
                yield self._mark("speaker", Tally(missing=1))
            return
        yield self._mark(ITEMS, Tally(right=1))
        said = statement.content.of(self.reading.article.text)
        exact = self._words(self._tokens(statement.content)) == self._extent(quotation.statement)
        yield self._mark("exact", Tally(right=1) if exact else Tally(wrong=1), quote, quote, said)
        if quotation.speaker:
            right = any(self._is(mention, quotation.speaker) for mention in statement.speakers)
            names = ", ".join(mention.name for mention in statement.speakers)
            tally = Tally(right=1) if right else Tally(wrong=1)
            yield self._mark("speaker", tally, quote, quotation.speaker.name, names)

    def _stray(self, statement: Statement) -> Iterator[Mark]:
        text = self.reading.article.text
        names = ", ".join(mention.name for mention in statement.speakers)
        yield self._mark(ITEMS, Tally(spurious=1), names, quote=statement.evidence.of(text))
        yield self._mark("exact", Tally(spurious=1))

    def _untagged(self, untagged: Sequence[Untagged], stray: Sequence[Statement]) -> Iterator[Mark]:
        """How many of the quotes without tags are found: nobody knows what else is one, so for recall alone."""
        for quote in untagged:
            hit = any(self.tagged.span(quote.said).overlaps(statement.content) for statement in stray)
            yield self._mark("untagged", Tally(right=1, unjudged=1) if hit else Tally(missing=1))

    def _cues(
        self, wanted: Sequence[Quotation], given: Sequence[Statement], untagged: Sequence[Untagged]
    ) -> Iterator[Mark]:
        """Cues stand for themselves, whatever became of their quotes; one that two quotes share counts once."""
        text = self.reading.article.text
        tagged = dict.fromkeys(self.tagged.span(quotation.cue) for quotation in wanted if quotation.cue)
        found = dict.fromkeys(statement.cue for statement in given if statement.cue)
        for cue in tagged:
            hit = any(cue.overlaps(other) for other in found)
            around = Span(max(0, cue.start - 40), min(len(text), cue.end + 40)).of(text)
            yield self._mark("cue", Tally(right=1) if hit else Tally(missing=1), cue.of(text), quote=around)
        left = [self.tagged.span(quote.cue) for quote in untagged]
        for other in found:
            if not any(other.overlaps(cue) for cue in (*tagged, *left)):
                yield self._mark("cue", Tally(spurious=1))

    def _roles(self, wanted: Sequence[Quotation], given: dict[int, Statement]) -> Iterator[Mark]:
        """One verdict a person who is quoted: any of the tagged roles, as words of what the reading calls them."""
        people: dict[str, tuple[Person, list[str]]] = {}
        for row, quotation in enumerate(wanted):
            if quotation.speaker is None or not quotation.speaker.is_introduced:
                continue
            _, said = people.setdefault(quotation.speaker.name, (quotation.speaker, []))
            if row in given:
                said += self._said_roles(given[row], quotation.speaker)
        for person, said in people.values():
            shown = ", ".join(dict.fromkeys(said))
            if not person.roles:
                tally = Tally(spurious=1 if said else 0)
            elif not said:
                tally = Tally(missing=1)
            else:
                tally = Tally(right=1) if is_one_of(said, person.roles) else Tally(wrong=1)
            yield self._mark("role", tally, person.name, " / ".join(person.roles) or "nothing", shown or "nothing")

    def _said_roles(self, statement: Statement, person: Person) -> list[str]:
        speakers = [mention for mention in statement.speakers if self._is(mention, person)]
        return [other.role for mention in speakers for other in self._chain(mention) if other.role]

    def _is(self, mention: Mention, person: Person) -> bool:
        """Whether whoever is mentioned is the person of the tags."""
        spans = [self.tagged.span(chunk) for chunk in person.named_at]
        if any(other.span.overlaps(span) for other in self._chain(mention) for span in spans):
            return True
        return any(contains(name, person.name) for name in entity_names(mention, self.reading.article.text))

    def _chain(self, mention: Mention) -> list[Mention]:
        """Every mention that the reading takes for the same as this one."""
        others = [other for other in self.reading.mentions if _same(other, mention)]
        return [mention, *others]

    def _tokens(self, span: Span) -> list[int]:
        return [index for index, token in enumerate(self.tagged.spans) if token.overlaps(span)]

    def _extent(self, chunk: Chunk) -> Words | None:
        return self._words(range(chunk.first, chunk.last))

    def _words(self, tokens: Sequence[int]) -> Words | None:
        inner = [index for index in tokens if any(char.isalnum() for char in self.tagged.words[index])]
        return (inner[0], inner[-1]) if inner else None

    def _mark(
        self, slot: str, tally: Tally, item: str = "", wanted: str = "", given: str = "", quote: str = ""
    ) -> Mark:
        """A verdict; without an item nothing is said of it, for another verdict says it already."""
        what = "wrong slot" if tally.wrong else "missing" if tally.missing else "spurious" if tally.spurious else ""
        finding = Finding(self.tagged.article.identifier, QUOTES, slot, what, item, wanted, given, quote)
        return Row(QUOTES, slot, tally), finding if what and item else None


def _same(one: Mention, other: Mention) -> bool:
    if one.entity and other.entity:
        return (type(one.entity), one.entity.id) == (type(other.entity), other.entity.id)
    return one.name == other.name
