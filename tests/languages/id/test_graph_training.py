"""Training of the graph-based parser, where torch is installed, on small sentences made up for the purpose."""

# ruff: noqa: E402  # what needs torch is imported only where it is

from __future__ import annotations

import random

import numpy as np
import pytest

torch = pytest.importorskip("torch")

from kg.languages.id.graph.network import Network
from kg.languages.id.graph.trees import best_tree
from kg.languages.id.training.conllu import Sentence, Word
from kg.languages.id.training.graph import CONVERTED, TREEBANKS, Example, GraphNetwork, Sizes
from kg.languages.id.training.graph_fit import Course, batches, new_network, relation_labels, study, treebank_examples
from kg.languages.id.training.treebanks import Treebanks

SIZES = Sizes(lexical=64, formal=128, words=16, states=12, layers=2, arc=12, relation=8)


def clause(subject: str, verb: str, target: str) -> Sentence:
    return [Word(subject, "NOUN", 1, "nsubj"), Word(verb, "VERB", 1, "root"), Word(target, "NOUN", 1, "obj")]


def said(speaker: str, verb: str, subject: str, predicate: str) -> Sentence:
    return [
        Word(subject, "NOUN", 1, "nsubj"),
        Word(predicate, "ADJ", 1, "root"),
        Word(verb, "VERB", 1, "parataxis"),
        Word(speaker, "NOUN", 2, "nsubj"),
    ]


SENTENCES = [clause("tentara", "menyerang", "desa"), said("gubernur", "kata", "kota", "aman")]
EXAMPLES = [Example(sentence, name) for name in ("csui", "gsd") for sentence in SENTENCES] * 8


def unchanged(sentence: Sentence, _: random.Random) -> Sentence:
    return sentence


def trained(epochs: int, seed: int = 1, rate: float = 0.02) -> GraphNetwork:
    network = new_network(EXAMPLES, seed, SIZES)
    return study(network, EXAMPLES, unchanged, Course(epochs, rate=rate, words=40), seed)


def test_what_is_exported_scores_as_in_training() -> None:
    network = trained(1)
    habits = [0.0] * len(TREEBANKS)
    habits[TREEBANKS.index("csui")] = 1.0
    reader = Network(network.export(habits))
    words = [[word.form for word in sentence] for sentence in SENTENCES]
    with torch.no_grad():
        scored = network([Example(sentence, "csui") for sentence in SENTENCES])
        expected = torch.log_softmax(scored.arcs, 1).numpy()
    row = 0
    for sentence, scores in zip(words, reader.scores(words), strict=True):
        own = np.isfinite(scores.arcs[1:])
        mine = expected[row : row + len(sentence), : len(sentence) + 1]
        np.testing.assert_allclose(scores.arcs[1:][own], mine[own], atol=1e-4)
        row += len(sentence)


def test_trees_are_learnt() -> None:
    reader = Network(trained(40, rate=0.1).export([0.0, 0.5, 0.5, 0.0]))
    scores = reader.scores([[word.form for word in sentence] for sentence in SENTENCES])
    heads = [best_tree(score.arcs)[1:].tolist() for score in scores]
    assert heads == [[2, 0, 2], [2, 0, 2, 3]]


def test_the_same_seed_gives_the_same_network() -> None:
    first, second = (trained(2).export([0, 1, 0, 0]) for _ in range(2))
    np.testing.assert_array_equal(first.arcs, second.arcs)
    np.testing.assert_array_equal(first.lexical, second.lexical)
    assert not np.array_equal(first.arcs, trained(2, seed=2).export([0, 1, 0, 0]).arcs)


def test_batches_hold_every_sentence_once() -> None:
    found = batches(EXAMPLES, 20, random.Random(1))  # noqa: S311
    assert sorted(map(id, (e.sentence for batch in found for e in batch))) == sorted(id(e.sentence) for e in EXAMPLES)
    assert all(sum(len(e.sentence) for e in batch) <= 20 for batch in found)


def test_rare_relations_are_not_learnt() -> None:
    assert relation_labels([clause("a", "b", "c")] * 10 + [said("a", "b", "c", "d")]) == ["dep", "ROOT", "nsubj", "obj"]


def test_sentences_of_the_second_release_count_twice_and_come_last() -> None:
    old, new = SENTENCES
    everything, native = treebank_examples(Treebanks([old], [new], {"csui": [new]}, [], {}))
    assert everything == [Example(old, CONVERTED), Example(new, "csui"), Example(new, "csui")]
    assert native == [Example(new, "csui")]


def test_a_course_can_be_shortened_but_not_left_out() -> None:
    assert Course(epochs=12, rate=1).scaled(0.5).epochs == 6
    assert Course(epochs=12, rate=1).scaled(0.01).epochs == 1
