"""Articles whose direct quotes a person tagged: one token and its tag a line, blank lines between sentences.

The format is that of the PFSA-ID corpus (Purnomo et al. 2022, "PFSA-ID: an annotated Indonesian corpus and
baseline model of public figures statements attributions"): BILOU tags, of which STATEMENT, CUE, CUECOREF
("katanya": cue and pronoun in one), PERSON, PERSONCOREF ("dia", "Sari"), ROLE and ISSUE are read here.
The file does not part its articles and has lost their paragraphs. Each has one ISSUE near its beginning, and most
open with a dateline ("MANADO, HARIAN —"): an article begins at the last dateline between two issues, or else with
the sentence of the issue.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from kg.errors import GoldError
from kg.evaluation.detokenising import detokenised
from kg.model import Article, Section, SectionKind, Span

_LINE = re.compile(r"([^\t]*\S[^\t]*)\t(?:O|([BILU])-([A-Z_]+))")
CUES = frozenset({"CUE", "CUECOREF"})
_DASHES = frozenset("—–")
_DATELINE_REACH = 10  #: how many tokens a dateline may take, its dash among them


@dataclass(frozen=True, slots=True)
class Token:
    """A token as the file has it; ``sentence`` counts the blocks between blank lines."""

    word: str
    step: str  #: B, I, L, U, or empty outside of any tag
    tag: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """The tokens ``[first, last)`` that one tag covers."""

    tag: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class TaggedArticle:
    """An article as text, with the tags of its tokens; ``spans`` is where each token stands in the text."""

    article: Article
    words: tuple[str, ...]
    sentences: tuple[int, ...]  #: of each token
    spans: tuple[Span, ...]
    chunks: tuple[Chunk, ...]
    cue_words: frozenset[str] = frozenset()  #: single words that the file tags as a cue, in whatever article

    def span(self, chunk: Chunk) -> Span:
        """Where a chunk stands in the text."""
        return Span(self.spans[chunk.first].start, self.spans[chunk.last - 1].end)

    def text(self, chunk: Chunk) -> str:
        """The words of a chunk."""
        return self.span(chunk).of(self.article.text)


def is_tagged(start: str) -> bool:
    """Whether a file that starts so is one of these.

    >>> is_tagged("MANADO\\tO\\n,\\tO\\n"), is_tagged('{"article": "a"}'), is_tagged("MANADO, HARIAN – Dua orang")
    (True, False, False)
    """
    first = next((line for line in start.splitlines() if line.strip()), "")
    return _LINE.fullmatch(first.strip("\ufeff")) is not None


def load_tagged(file: Path, text: str) -> tuple[TaggedArticle, ...]:
    """The articles of a file, whose text is given, in order.

    Raises:
        GoldError: a line that is no token and tag.
    """
    tokens = tuple(_tokens(file, text))
    starts = _starts(tokens)
    bounds = pairwise([*starts, len(tokens)])
    cue_words = frozenset(token.word for token in tokens if token.step == "U" and token.tag in CUES)
    return tuple(
        _article(file, number, tokens[first:last], cue_words) for number, (first, last) in enumerate(bounds, 1)
    )


def _tokens(file: Path, text: str) -> Iterator[Token]:
    sentence = 0
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if not line.strip():
            sentence += 1
            continue
        found = _LINE.fullmatch(line.rstrip("\r"))
        if found is None:
            raise GoldError(
                f"{file}:{number}", f"{line[:60]!r} is no token with its tag", "Write TOKEN, a tab, B-PERSON"
            )
        yield Token(found[1], found[2] or "", found[3] or "", sentence)


def _starts(tokens: Sequence[Token]) -> list[int]:
    """The first token of each article; what stands before the first issue belongs to the first article."""
    starts: list[int] = []
    heads = [0, *(i for i in range(1, len(tokens)) if tokens[i].sentence != tokens[i - 1].sentence)]
    dateline: int | None = None
    for head, end in pairwise([*heads, len(tokens)]):
        if _dateline(tokens[head:end]):
            dateline = head
        if any(token.tag == "ISSUE" and token.step in {"B", "U"} for token in tokens[head:end]):
            starts.append(head if dateline is None else dateline)
            dateline = None
    return [0, *starts[1:]] if tokens else []


def _dateline(sentence: Sequence[Token]) -> int:
    """How many tokens the dateline takes at the head of a sentence ("MANADO , HARIAN —"), 0 when there is none."""
    for index, token in enumerate(sentence[:_DATELINE_REACH]):
        if token.word in _DASHES:
            before = [other.word for other in sentence[:index]]
            return (
                index + 1 if "," in before and all(not word[:1].isalpha() or word.isupper() for word in before) else 0
            )
    return 0


def _article(file: Path, number: int, tokens: Sequence[Token], cue_words: frozenset[str]) -> TaggedArticle:
    opening = _dateline(tokens)
    town, _, house = " ".join(token.word for token in tokens[: max(opening - 1, 0)]).partition(" , ")
    tokens = tokens[opening:] or tokens
    text, spans = detokenised([token.word for token in tokens])
    name = f"{file.name}:{number}"
    section = Section(SectionKind.PARAGRAPH, Span(0, len(text)))
    return TaggedArticle(
        Article(name, text, (section,), "id", name, publisher=house, dateline=town),
        tuple(token.word for token in tokens),
        tuple(token.sentence for token in tokens),
        spans,
        tuple(_chunks(tokens)),
        cue_words,
    )


def _chunks(tokens: Sequence[Token]) -> Iterator[Chunk]:
    """The chunks of a run of tokens; one that is never closed ends where its tag does."""
    index = 0
    while index < len(tokens):
        token, end = tokens[index], index + 1
        if token.step:
            while token.step == "B" and end < len(tokens) and _goes_on(tokens[end], token.tag):
                end += 1
            yield Chunk(token.tag, index, end)
        index = end


def _goes_on(token: Token, tag: str) -> bool:
    return token.tag == tag and token.step in {"I", "L"}
