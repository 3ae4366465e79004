"""Words written with hyphens as one token each, as the Indonesian tokenizer has them.

The English pipeline was trained on treebanks that cut "al-Burhan", "three-day" and "Secretary-General" in
three. Its trees need that; names and phrases read better whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

HYPHENS = frozenset("-‐‑")


@Pipeline.component("join_hyphens")
def join_hyphens(doc: Doc) -> Doc:
    """The document with every hyphenated word as one token; ranges of numbers ("10-12") stay apart."""
    with doc.retokenize() as changes:
        for first, last in _hyphenated(doc):
            changes.merge(doc[first:last])
    return doc


def _hyphenated(doc: Doc) -> Iterator[tuple[int, int]]:
    """The token ranges of the words with hyphens inside, however many."""
    index = 0
    while index < len(doc):
        end = index + 1
        while _joins(doc, end):
            end += 2
        if end > index + 1:
            yield index, end
        index = end


def _joins(doc: Doc, hyphen: int) -> bool:
    """Whether a hyphen stands at the index with a word close to it on both sides."""
    if not 0 < hyphen < len(doc) - 1 or doc[hyphen].text not in HYPHENS:
        return False
    left, right = doc[hyphen - 1], doc[hyphen + 1]
    if left.whitespace_ or doc[hyphen].whitespace_ or doc[hyphen].is_sent_start or right.is_sent_start:
        return False
    edges = left.text[-1:], right.text[:1]
    return all(c.isalnum() or c == "." for c in edges) and any(c.isalpha() for c in edges)
