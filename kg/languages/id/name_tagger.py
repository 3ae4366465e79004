"""The part of the Indonesian pipeline that finds names: a conditional random field, read by NumPy alone.

A sentence gets the one sequence of tags (B-PER, I-PER, … O) whose clues and transitions add up to the most. The
corpora that it learnt from follow two conventions, of which every clue has a weight in each: in the ``news`` one a
state is a place only where something is in it, in the ``encyclopaedic`` one wherever it is named.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.scorer import get_ner_prf
from spacy.tokens import Doc, Span
from spacy.training import Example

from kg.languages.id.name_features import Word, WordLists, clues

FACTORY = "kg_indonesian_names"
CONVENTIONS = ("news", "encyclopaedic")
NEVER = -1e4  #: the weight of a transition that no tags allow

Weights = NDArray[np.float32]


@dataclass(frozen=True)
class Field:
    """What was learnt: for each clue and convention a weight of every tag, and a weight for each pair of tags."""

    tags: tuple[str, ...]
    rows: dict[str, int]  #: clue → row of ``weights``
    weights: Weights  #: conventions × clues × tags
    steps: Weights  #: tag → next tag
    lists: WordLists

    def tag(self, words: Sequence[Word], convention: str) -> list[str]:
        """The likeliest tags of a sentence."""
        if not words:
            return []
        weights = self.weights[CONVENTIONS.index(convention)]
        found = [[self.rows[clue] for clue in own if clue in self.rows] for own in clues(words, self.lists)]
        scores = np.stack([weights[rows].sum(axis=0) for rows in found])
        return [self.tags[index] for index in self._best(scores)]

    def _best(self, scores: Weights) -> list[int]:
        """The path of tags with the greatest sum (Viterbi)."""
        start = [NEVER if tag.startswith("I-") else 0.0 for tag in self.tags]
        reached = scores[0] + np.asarray(start, dtype=np.float32)
        came_from = []
        for own in scores[1:]:
            sums = reached[:, None] + self.steps
            came_from.append(sums.argmax(axis=0))
            reached = sums.max(axis=0) + own
        path = [int(reached.argmax())]
        for origins in reversed(came_from):
            path.append(int(origins[path[-1]]))
        return path[::-1]


def allowed(steps: Weights, tags: Sequence[str]) -> Weights:
    """The weights of steps, those into the middle of a name that did not begin shut off."""
    result = steps.copy()
    for row, before in enumerate(tags):
        for column, tag in enumerate(tags):
            if tag.startswith("I-") and before not in (tag, f"B-{tag[2:]}"):
                result[row, column] = NEVER
    return result


def spans(tags: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """First token, token behind the last, and label of each name.

    >>> list(spans(["O", "B-PER", "I-PER", "B-LOC", "O"]))
    [(1, 3, 'PER'), (3, 4, 'LOC')]
    """
    start, label = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        if label and tag != f"I-{label}":
            yield start, index, label
            label = ""
        if tag.startswith("B-"):
            start, label = index, tag[2:]


class NameTagger:
    """The component: names into ``doc.ents``, sentence by sentence where sentences are known."""

    def __init__(self, convention: str = CONVENTIONS[0]) -> None:
        self.convention = convention
        self.field: Field | None = None

    def __call__(self, doc: Doc) -> Doc:
        sentences = list(doc.sents) if doc.has_annotation("SENT_START") else [doc[:]]
        doc.set_ents([name for sentence in sentences for name in self._names(doc, sentence)])
        return doc

    def _names(self, doc: Doc, sentence: Span) -> Iterator[Span]:
        tokens = [token for token in sentence if not token.is_space]
        if self.field is None or not tokens:
            return
        words = [Word(token.text, token.pos_) for token in tokens]
        for first, last, label in spans(self.field.tag(words, self.convention)):
            yield Span(doc, tokens[first].i, tokens[last - 1].i + 1, label=label)

    def score(self, examples: Iterable[Example], **_: object) -> dict[str, Any]:
        """Precision, recall and F of the names."""
        return get_ner_prf(examples)

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 - spaCy's signature
        """The folder of what was learnt."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        if self.field is not None:
            write_field(self.field, folder)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> NameTagger:  # noqa: ARG002
        """What was learnt, from its folder."""
        self.field = read_field(Path(path))
        return self


def write_field(field: Field, folder: Path) -> None:
    """Clues and word lists as text, weights as numbers of two bytes."""
    (folder / "clues.txt").write_text("\n".join(field.rows), "utf-8")
    np.save(folder / "weights.npy", field.weights.astype(np.float16))
    lists = field.lists
    known = {
        "tags": field.tags,
        "steps": field.steps.astype(float).round(4).tolist(),
        "kinds": {word: list(kinds) for word, kinds in sorted(lists.kinds.items())},
        "classes": {word: list(classes) for word, classes in sorted(lists.classes.items())},
    }
    (folder / "known.json").write_text(json.dumps(known, ensure_ascii=False, separators=(",", ":")), "utf-8")


def read_field(folder: Path) -> Field:
    """The same from disk."""
    known: dict[str, Any] = json.loads((folder / "known.json").read_text("utf-8"))
    names = (folder / "clues.txt").read_text("utf-8").split("\n")
    tags = tuple(known["tags"])
    return Field(
        tags,
        {clue: row for row, clue in enumerate(names)},
        np.load(folder / "weights.npy").astype(np.float32),
        allowed(np.asarray(known["steps"], dtype=np.float32), tags),
        WordLists(
            {word: tuple(kinds) for word, kinds in known["kinds"].items()},
            {word: (coarse, fine) for word, (coarse, fine) in known["classes"].items()},
        ),
    )


def make_tagger(nlp: Language, name: str, convention: str) -> NameTagger:  # noqa: ARG001 - spaCy's signature
    """What spaCy calls when a pipeline has the component."""
    return NameTagger(convention)


register: Callable[..., object] = Language.factory(
    FACTORY, assigns=["doc.ents", "token.ent_iob", "token.ent_type"], default_config={"convention": CONVENTIONS[0]}
)(make_tagger)

__all__ = ["FACTORY", "Field", "NameTagger"]
