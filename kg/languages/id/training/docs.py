"""Training sentences as spaCy documents."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from kg.languages.id.training.conllu import Sentence
from kg.languages.id.training.names import NamedSentence
from kg.languages.id.training.spacing import spaces_after


def tree_document(vocab: Vocab, sentences: Sequence[Sentence]) -> Doc:
    """Sentences that follow one another as one document with parts of speech and trees."""
    words = [word for sentence in sentences for word in sentence]
    spaces = [word.space or index == len(s) - 1 for s in sentences for index, word in enumerate(s)]
    heads: list[int] = []
    labels: list[str] = []
    for sentence in sentences:
        offset = len(heads)
        labels += ["ROOT" if word.head == index else word.relation for index, word in enumerate(sentence)]
        heads += [offset + word.head for word in sentence]
    return Doc(
        vocab,
        words=[word.form for word in words],
        spaces=spaces,
        pos=[word.pos for word in words],
        heads=heads,
        deps=labels,
    )


def tree_documents(vocab: Vocab, sentences: Sequence[Sentence], rng: random.Random) -> Iterator[Doc]:
    """Documents of one to four sentences, so that the ends of sentences are learnt as well."""
    position = 0
    while position < len(sentences):
        size = rng.randint(1, 4)
        yield tree_document(vocab, sentences[position : position + size])
        position += size


def name_document(vocab: Vocab, sentence: NamedSentence) -> Doc:
    """A sentence as a document with its names."""
    doc = Doc(vocab, words=sentence.forms, spaces=spaces_after(sentence.forms))
    doc.set_ents([Span(doc, start, end, label=label) for start, end, label in sentence.spans])
    return doc


def save_documents(docs: Iterable[Doc], path: Path) -> Path:
    """The documents in spaCy's file format."""
    DocBin(docs=docs).to_disk(path)
    return path
