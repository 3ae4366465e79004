"""From a spaCy pipeline to the one representation of parsed text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import pairwise

from spacy.language import Language as Pipeline
from spacy.tokens import Doc
from spacy.tokens import Token as ParsedToken

from kg.languages.document import Document, NameSpan, Token
from kg.languages.spelling import Spelling, Written
from kg.model import Span

#: Relation and governor of every token of a spaCy document, as Universal Dependencies.
Arcs = Callable[[Doc], tuple[list[str], list[int]]]

NO_SPELLING = Spelling()
NAME_LABELS = {"PERSON": "PER", "PER": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG", "NORP": "NORP"}


def plain_arcs(doc: Doc) -> tuple[list[str], list[int]]:
    """The arcs of a pipeline that already speaks Universal Dependencies."""
    return [token.dep_ for token in doc], [token.head.i for token in doc]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a text, its hasty words in full, and where in the text the characters of its words stand."""

    doc: Doc
    start: int
    starts: dict[int, int]
    ends: dict[int, int]

    def span(self, token: ParsedToken) -> tuple[int, int]:
        end = token.idx + len(token.text)
        return self.start + self.starts.get(token.idx, token.idx), self.start + self.ends.get(end, end)


def _piece(doc: Doc, start: int, spelling: Spelling) -> _Piece:
    words = [Written(token.text, token.idx, token.idx + len(token.text)) for token in doc]
    full = spelling.respelt(words)
    if full == words:
        return _Piece(doc, start, {}, {})
    spaces = [word.end < behind.start for word, behind in pairwise(full)]
    respelt = Doc(doc.vocab, [word.text for word in full], [*spaces, False])
    placed = list(zip(respelt, full, strict=True))
    starts = {token.idx: word.start for token, word in placed}
    return _Piece(respelt, start, starts, {token.idx + len(token.text): word.end for token, word in placed})


def to_document(
    text: str, pieces: Iterable[Span], pipeline: Pipeline, arcs: Arcs, spelling: Spelling = NO_SPELLING
) -> Document:
    """Parse the pieces of a text (its paragraphs) one by one, so that no sentence runs across two.

    White space never becomes a token. A hasty word is parsed as the word in full, and stands where it stood.
    """
    tokens: list[Token] = []
    sentences: list[tuple[int, int]] = []
    names: list[NameSpan] = []
    written = [_piece(pipeline.make_doc(span.of(text)), span.start, spelling) for span in pieces]
    for piece, doc in zip(written, pipeline.pipe([piece.doc for piece in written]), strict=True):
        relations, heads = arcs(doc)
        places: dict[int, int] = {}
        for token in doc:
            if not token.is_space:
                places[token.i] = len(tokens) + len(places)
        for token in doc:
            if token.i not in places:
                continue
            index = places[token.i]
            head = places.get(heads[token.i], index)
            relation = "root" if head == index else relations[token.i].lower()
            start, end = piece.span(token)
            tokens.append(Token(index, token.text, start, end, token.lower_, token.pos_, relation, head))
        for sentence in doc.sents:
            inside = [places[t.i] for t in sentence if t.i in places]
            if inside:
                sentences.append((inside[0], inside[-1] + 1))
        for name in doc.ents:
            inside = [places[t.i] for t in name if t.i in places]
            if inside and name.label_ in NAME_LABELS:
                names.append(NameSpan(inside[0], inside[-1] + 1, NAME_LABELS[name.label_]))
    return Document(text, tuple(tokens), tuple(sentences), tuple(names))
