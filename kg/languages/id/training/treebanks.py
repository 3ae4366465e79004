"""The Indonesian treebanks: what is learnt first, what is learnt last, what scores are taken on."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from pathlib import Path

from kg.languages.id.training.conllu import Sentence, is_tree, read_treebank
from kg.languages.id.training.harmonise import (
    Lexicon,
    function_words,
    harmonise,
    join_hyphens,
    to_second_release,
)
from kg.languages.id.training.spacing import spaces_after

TUNING_SHARE = {"csui": 60, "pud": 80, "gsd": 140}


@dataclass(frozen=True)
class Treebanks:
    """Sentences by their use.

    `converted` are those brought over from the first release of Universal Dependencies, `native`
    those published in the second, and `origins` the same by treebank; `tuning` chooses the best state
    during training; `tests` are only ever scored on.
    """

    converted: list[Sentence]
    native: list[Sentence]
    origins: dict[str, list[Sentence]]
    tuning: list[Sentence]
    tests: dict[str, list[Sentence]]


def load_treebanks(folder: Path, seed: int) -> Treebanks:
    """The treebanks in `folder`, split the same way for the same seed."""
    rng = random.Random(seed)  # noqa: S311
    files = {
        "csui": "id_csui-ud-train.conllu",
        "pud": "id_pud-ud-test.conllu",
        "gsd": "id_gsd-ud-dev.conllu",
    }
    raw = {name: read_treebank(folder / file) for name, file in files.items()}
    lexicon = function_words(sentence for name in raw for sentence in raw[name])
    tuning: list[Sentence] = []
    native: list[Sentence] = []
    origins: dict[str, list[Sentence]] = {}
    for name, sentences in raw.items():
        shuffled = [harmonise(sentence) for sentence in sentences]
        rng.shuffle(shuffled)
        tuning += shuffled[: TUNING_SHARE[name]]
        origins[name] = shuffled[TUNING_SHARE[name] :]
        native += origins[name]
    rng.shuffle(native)
    tests = {
        "CSUI": read_treebank(folder / "id_csui-ud-test.conllu"),
        "GSD": read_treebank(folder / "id_gsd-ud-test.conllu"),
    }
    return Treebanks(
        converted=converted(read_treebank(folder / "parser-id.conllu.train"), lexicon),
        native=native,
        origins=origins,
        tuning=tuning,
        tests={name: [harmonise(sentence) for sentence in sentences] for name, sentences in tests.items()},
    )


def converted(sentences: list[Sentence], lexicon: Lexicon) -> list[Sentence]:
    """First-release sentences with second-release labels, hyphenated words whole, spaces restored."""
    result = []
    for sentence in sentences:
        words = harmonise(to_second_release(join_hyphens(sentence), lexicon))
        spaces = spaces_after([word.form for word in words])
        words = [replace(word, space=space) for word, space in zip(words, spaces, strict=True)]
        if is_tree(words):
            result.append(words)
    return result
