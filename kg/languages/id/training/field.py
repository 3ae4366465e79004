"""Learning the weights of clues to names, with CRFsuite."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import pycrfsuite
from spacy.language import Language
from spacy.tokens import Doc

from kg.languages.id.name_features import Word, WordLists, clues
from kg.languages.id.name_tagger import CONVENTIONS, Field, allowed
from kg.languages.id.training.docs import name_document
from kg.languages.id.training.names import NamedSentence

TAGS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
#: Weights of the two penalties (L1 keeps few clues, L2 small weights), and how many steps are taken.
SETTINGS = {"c1": 0.1, "c2": 0.05, "max_iterations": 60}
#: Clues of less weight than this are left out.
LEAST_WEIGHT = 0.02


def learn(train: Mapping[str, Sequence[NamedSentence]], lists: WordLists, tagger: Language, work: Path) -> Field:
    """The field of the sentences of every convention.

    Each clue is given twice, for all conventions and for its own: what they share is learnt from all.
    """
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    for convention, sentences in train.items():
        for doc in tagged(sentences, tagger):
            found = clues([Word(token.text, token.pos_) for token in doc], lists)
            trainer.append([[*own, *(f"{convention}:{clue}" for clue in own)] for own in found], tags_of(doc))
    trainer.set_params(SETTINGS)
    file = work / "names.crfsuite"
    trainer.train(str(file))
    return _field(file, lists)


def tagged(sentences: Iterable[NamedSentence], tagger: Language) -> Iterator[Doc]:
    """Sentences with their names, cut into words and given parts of speech as the pipeline does with any text.

    A name that the pipeline's words do not begin and end with is left out.
    """
    answers = [name_document(tagger.vocab, sentence) for sentence in sentences]
    for answer, doc in zip(answers, tagger.pipe(answer.text for answer in answers), strict=True):
        spans = (doc.char_span(name.start_char, name.end_char, name.label_) for name in answer.ents)
        doc.set_ents([span for span in spans if span is not None])
        yield doc


def tags_of(doc: Doc) -> list[str]:
    """A tag for each word."""
    return [f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in doc]


def _field(file: Path, lists: WordLists) -> Field:
    tagger = pycrfsuite.Tagger()
    tagger.open(str(file))
    learnt = tagger.info()
    columns = {tag: column for column, tag in enumerate(TAGS)}
    found: dict[str, list[tuple[int, int, float]]] = {}
    for (clue, tag), weight in learnt.state_features.items():
        whose, colon, rest = clue.partition(":")
        own = [CONVENTIONS.index(whose)] if colon and whose in CONVENTIONS else range(len(CONVENTIONS))
        name = rest if colon and whose in CONVENTIONS else clue
        found.setdefault(name, []).extend((convention, columns[tag], weight) for convention in own)
    weights = np.zeros((len(CONVENTIONS), len(found), len(TAGS)), np.float32)
    for row, entries in enumerate(found.values()):
        for convention, column, weight in entries:
            weights[convention, row, column] += weight
    kept = np.abs(weights).max(axis=(0, 2)) >= LEAST_WEIGHT
    names = [clue for clue, is_kept in zip(found, kept, strict=True) if is_kept]
    steps = np.zeros((len(TAGS), len(TAGS)), np.float32)
    for (before, tag), weight in learnt.transitions.items():
        steps[columns[before], columns[tag]] = weight
    rows = {clue: row for row, clue in enumerate(names)}
    return Field(TAGS, rows, weights[:, kept], allowed(steps, TAGS), lists)
