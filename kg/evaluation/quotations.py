"""Who says each tagged quote: the tags beside it, and the person that a pronoun or half a name stands for.

A PERSON tag on a whole quote (there are a few, by a slip of the hand) names nobody and is passed over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.evaluation.detokenising import quote_sides
from kg.evaluation.names import contains, words
from kg.evaluation.tagged import CUES, Chunk, TaggedArticle

_PEOPLE = frozenset({"PERSON", "PERSONCOREF"})
#: Stand for whoever was named last; "katanya" has such a pronoun inside.
_PRONOUNS = frozenset({"dia", "ia", "beliau"})
_SHORTEST_NAME = 3  #: letters
_MARKS = frozenset('"“”„«»')


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who is quoted in one article, by name."""

    name: str
    named_at: tuple[Chunk, ...]  #: every PERSON of that name, or the words themselves when no name explains them
    roles: tuple[str, ...] = ()
    is_introduced: bool = True  #: a PERSON tag names them; whoever else is quoted has an introduction without tags


@dataclass(frozen=True, slots=True)
class Quotation:
    """One direct quote with its cue and speaker, as far as the tags tell them."""

    statement: Chunk
    cue: Chunk | None
    speaker: Person | None


def quotations(tagged: TaggedArticle) -> tuple[Quotation, ...]:
    """The direct quotes of an article, in order."""
    book = _Book(tagged)
    return tuple(book.quotation(chunk) for chunk in tagged.chunks if chunk.tag == "STATEMENT")


@dataclass(frozen=True, slots=True)
class Untagged:
    """A quote of somebody whom the tags pass over: all that is said, and the cue right behind it."""

    said: Chunk
    cue: Chunk


def untagged_quotes(tagged: TaggedArticle) -> tuple[Untagged, ...]:
    """The quotes that the text itself shows and the tags leave alone, in order.

    Such a quote stands between quote marks without any tag inside, and the word right behind it, itself without a
    tag, is one that the corpus tags as a cue elsewhere.
    """
    taken = {index for chunk in tagged.chunks for index in range(chunk.first, chunk.last)}
    found: list[Untagged] = []
    opened: int | None = None
    for index, side in enumerate(quote_sides(tagged.words)):
        if side == "opens":
            opened = index
        elif side == "closes" and opened is not None:
            cue = index + 1
            is_cued = cue < len(tagged.words) and tagged.words[cue] in tagged.cue_words
            if is_cued and taken.isdisjoint(range(opened, cue + 1)):
                found.append(Untagged(Chunk("", opened, cue), Chunk("", cue, cue + 1)))
            opened = None
    return tuple(found)


class _Book:
    """The people of one article, and whom each mention of them means."""

    def __init__(self, tagged: TaggedArticle) -> None:
        self._tagged = tagged
        self._mentions = [
            chunk for chunk in tagged.chunks if chunk.tag in _PEOPLE and tagged.words[chunk.first] not in _MARKS
        ]
        self._names = [chunk for chunk in self._mentions if chunk.tag == "PERSON"]
        self._by_word = self._telling_words()
        self._roles = {role: self._bearer(role) for role in tagged.chunks if role.tag == "ROLE"}

    def quotation(self, statement: Chunk) -> Quotation:
        """The cue stands behind the quote in its sentence, or else before it; the speaker behind the cue.

        Where nobody stands there ("katanya"), the person named last before the cue is meant.
        """
        behind, before = self._behind(statement), self._before(statement)
        cue = _first(behind, CUES) or _first(before[::-1], CUES)
        beside = _first(behind, _PEOPLE) if cue is None or cue.tag == "CUE" else None
        name = beside or self._last_before(cue.first if cue else statement.first)
        return Quotation(statement, cue, self._person(name) if name else None)

    def _behind(self, statement: Chunk) -> list[Chunk]:
        """What follows a quote in its sentence, up to the next quote."""
        sentences = self._tagged.sentences
        found: list[Chunk] = []
        for chunk in self._tagged.chunks:
            if chunk.first < statement.last or sentences[chunk.first] != sentences[statement.last - 1]:
                continue
            if chunk.tag == "STATEMENT" and any(other.tag in CUES for other in found):
                following = _first(self._behind(chunk), _PEOPLE)
                return [*found, following] if following and not _first(found, _PEOPLE) else found
            found.append(chunk)
        return found

    def _before(self, statement: Chunk) -> list[Chunk]:
        sentences = self._tagged.sentences
        return [
            chunk
            for chunk in self._tagged.chunks
            if chunk.last <= statement.first and sentences[chunk.first] == sentences[statement.first]
        ]

    def _last_before(self, token: int) -> Chunk | None:
        """Whom a pronoun means: a tagged person, or a word of one person's name that bears no tag.

        The tags pass over whoever speaks indirectly: "Rante menilai …. ”…,” katanya" has none on "Rante".
        """
        ends = {chunk.last: chunk for chunk in self._mentions}
        for index in range(token, 0, -1):
            if found := ends.get(index) or self._by_word.get(self._tagged.words[index - 1]):
                return found
        return None

    def _person(self, mention: Chunk) -> Person:
        """The person meant; words that no name explains ("Presiden") stand for themselves."""
        name = self._name(mention)
        if name is None:
            return Person(self._tagged.text(mention), (mention,), is_introduced=False)
        text = self._tagged.text(name)
        chunks = tuple(chunk for chunk in self._names if words(self._tagged.text(chunk)) == words(text))
        roles = (self._tagged.text(role) for role, bearer in self._roles.items() if bearer in chunks)
        return Person(text, chunks, tuple(dict.fromkeys(roles)))

    def _name(self, mention: Chunk) -> Chunk | None:
        """The PERSON that a mention stands for: the nearest before it that has its words, or else behind it."""
        if mention.tag == "PERSON":
            return mention
        said = self._tagged.text(mention)
        if said.casefold() in _PRONOUNS:
            before = self._last_before(mention.first)
            return self._name(before) if before else None
        nearest = sorted(self._names, key=lambda chunk: (chunk.first > mention.first, abs(chunk.first - mention.first)))
        for chunk in nearest:
            borne = (self._tagged.text(role) for role, bearer in self._roles.items() if bearer == chunk)
            if contains(self._tagged.text(chunk), said) or any(contains(role, said) for role in borne):
                return chunk
        return None

    def _telling_words(self) -> dict[str, Chunk]:
        """Every word that is part of one person's name alone."""
        bearers: dict[str, dict[tuple[str, ...], Chunk]] = {}
        for chunk in self._names:
            for word in self._tagged.words[chunk.first : chunk.last]:
                if len(word) >= _SHORTEST_NAME and word[:1].isupper():
                    bearers.setdefault(word, {})[words(self._tagged.text(chunk))] = chunk
        return {word: next(iter(people.values())) for word, people in bearers.items() if len(people) == 1}

    def _bearer(self, role: Chunk) -> Chunk | None:
        """The person whose role it is: the PERSON of the same sentence that stands nearest."""
        sentences = self._tagged.sentences
        beside = [chunk for chunk in self._names if sentences[chunk.first] == sentences[role.first]]
        return min(beside, key=lambda chunk: max(chunk.first - role.last, role.first - chunk.last), default=None)


def _first(chunks: Sequence[Chunk], tags: frozenset[str]) -> Chunk | None:
    return next((chunk for chunk in chunks if chunk.tag in tags), None)
