"""The graph-based parser: words taken apart, trees, the network and its place in a pipeline."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language

from kg.languages.id.graph.component import FACTORY, GraphParser
from kg.languages.id.graph.network import Array, Layer, Network, Weights, pack, unpack
from kg.languages.id.graph.trees import best_tree
from kg.languages.id.graph.words import Morphemes, familiar, features, morphemes, once, rows
from kg.languages.id.name_features import shape
from kg.languages.id.training.tokens import blank_pipeline

LABELS = ("dep", "ROOT", "nsubj", "obj")


@pytest.mark.parametrize(
    ("word", "prefix", "stem", "suffix"),
    [
        ("menyerang", "meny", "serang", ""),
        ("penyerangan", "peny", "serang", "an"),
        ("diserangnya", "di", "serang", "nya"),
        ("menembakkan", "men", "embak", "kan"),
        ("berjalan", "ber", "jal", "an"),  # letters cannot tell that jalan is the stem
        ("pertempuran", "per", "tempur", "an"),
        ("desa", "", "desa", ""),
        ("dia", "", "dia", ""),  # too short to be di-
        ("warganya", "", "warga", "nya"),
    ],
)
def test_affixes_are_taken_off_by_their_letters(word: str, prefix: str, stem: str, suffix: str) -> None:
    assert morphemes(word) == Morphemes(prefix, stem, suffix)


@pytest.mark.parametrize(
    ("form", "kinds"), [("Jakarta", "Xxx"), ("TNI", "XX"), ("1.250", "d.dd"), ("T-72", "X-dd"), ("anak-anak", "xx-xx")]
)
def test_shape_keeps_at_most_two_of_a_kind(form: str, kinds: str) -> None:
    assert shape(form) == kinds


@pytest.mark.parametrize(("word", "base"), [("anak-anak", "anak"), ("bom-boman", "bom"), ("ke-5", "ke-5")])
def test_reduplication_is_undone(word: str, base: str) -> None:
    assert once(word) == base


@pytest.mark.parametrize(("form", "read"), [("sesudah", "setelah"), ("Sesudah", "Setelah"), ("Desa", "Desa")])
def test_a_rare_function_word_is_read_as_its_twin(form: str, read: str) -> None:
    assert familiar(form) == read


def test_the_same_word_takes_the_same_rows_of_the_tables() -> None:
    lexical, formal = rows(features("Penyerangan"), 50, 70)
    assert (lexical, formal) == rows(features("Penyerangan"), 50, 70)
    assert lexical == rows(features("penyerangan"), 50, 70)[0]
    assert len(lexical) == 4
    assert max(lexical) < 50
    assert max(formal) < 70


def all_trees(size: int) -> list[tuple[int, ...]]:
    """Every way to hang `size` words under one another with one word on the root."""
    words = range(1, size + 1)
    hung = (heads for heads in product(range(size + 1), repeat=size) if heads.count(0) == 1)
    return [heads for heads in hung if all(leads_to_root(heads, word) for word in words)]


def leads_to_root(heads: tuple[int, ...], word: int) -> bool:
    for _ in heads:
        word = heads[word - 1] if word else 0
    return word == 0


@pytest.mark.parametrize("seed", range(30))
def test_the_best_tree_is_the_best_of_all_trees(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(5, 5)) * 3
    words = np.arange(1, 5)
    best = max(all_trees(4), key=lambda heads: float(scores[words, list(heads)].sum()))
    assert tuple(best_tree(scores)[1:].tolist()) == best


def test_a_single_word_is_the_root() -> None:
    assert best_tree(np.zeros((2, 2))).tolist() == [0, 0]


def some_weights(seed: int = 1) -> Weights:
    """A small network that has learnt nothing."""
    rng = np.random.default_rng(seed)

    def some(*size: int) -> Array:
        return rng.normal(size=size).astype(np.float32) * np.float32(0.3)

    words, states, arc, relation = 6, 4, 5, 3
    below = (words, 2 * states)
    return Weights(
        lexical=some(40, words),
        formal=some(50, words),
        treebank=some(words),
        root=some(words),
        gain=some(words),
        shift=some(words),
        layers=tuple(Layer(some(2, n, 4 * states), some(2, states, 4 * states), some(2, 4 * states)) for n in below),
        roles=some(2 * states, 2 * (arc + relation)),
        role_bias=some(2 * (arc + relation)),
        arcs=some(arc + 1, arc),
        relations=some(relation + 1, len(LABELS), relation + 1),
    )


SENTENCES = [["Tentara", "menyerang", "desa", "itu", "."], ["Ya"], ["Warga", "mengungsi"]]


def test_a_sentence_scores_the_same_alone_and_in_company() -> None:
    together = Network(some_weights()).scores(SENTENCES)
    for words, scores in zip(SENTENCES, together, strict=True):
        (alone,) = Network(some_weights()).scores([words])
        np.testing.assert_allclose(scores.arcs, alone.arcs, atol=1e-5)
        assert scores.arcs.shape == (len(words) + 1, len(words) + 1)
        np.testing.assert_allclose(np.exp(scores.arcs).sum(axis=1), 1, atol=1e-5)
        assert not np.exp(np.diag(scores.arcs)).any()


def test_relations_are_told_for_every_word() -> None:
    network = Network(some_weights())
    (scores,) = network.scores([SENTENCES[0]])
    relations = network.relations(scores, best_tree(scores.arcs))
    assert relations.shape == (5, len(LABELS))
    np.testing.assert_allclose(np.exp(relations).sum(axis=1), 1, atol=1e-5)


def test_packed_weights_score_nearly_the_same() -> None:
    weights = some_weights()
    packed = pack(weights)
    assert packed["lexical"].dtype == np.int8
    for plain, rough in zip(Network(weights).scores(SENTENCES), Network(unpack(packed)).scores(SENTENCES), strict=True):
        np.testing.assert_allclose(plain.arcs, rough.arcs, atol=0.02)


def test_no_sentence_has_no_scores() -> None:
    assert Network(some_weights()).scores([]) == []


def pipeline(trust: float) -> tuple[Language, GraphParser]:
    """A blank pipeline that hangs every sentence on its first word, and then parses it."""
    nlp = blank_pipeline()
    nlp.add_pipe("sentencizer")
    parser = nlp.add_pipe(FACTORY, config={"trust": trust})
    assert isinstance(parser, GraphParser)
    parser.networks = (Network(some_weights(1)), Network(some_weights(2)))
    parser.labels = LABELS
    return nlp, parser


TEXT = "Tentara menyerang desa itu. Warga mengungsi!"


def test_every_sentence_has_one_root_and_keeps_its_place() -> None:
    nlp, _ = pipeline(0)
    doc = nlp(TEXT)
    assert [sentence.text for sentence in doc.sents] == ["Tentara menyerang desa itu.", "Warga mengungsi!"]
    for sentence in doc.sents:
        roots = [token for token in sentence if token.dep_ == "ROOT"]
        assert roots == [sentence.root]
        assert all(token.head in sentence for token in sentence)
        assert {token.dep_ for token in sentence} <= set(LABELS)


def test_documents_together_are_parsed_as_alone() -> None:
    nlp, _ = pipeline(0)
    together = [doc.to_json() for doc in nlp.pipe([TEXT, "", "Ya."])]
    assert together == [nlp(text).to_json() for text in (TEXT, "", "Ya.")]


def test_a_trusted_tree_stays() -> None:
    nlp, parser = pipeline(0)
    doc = nlp("Warga mengungsi")
    doc[0].head, doc[1].head = doc[1], doc[1]
    doc[0].dep_, doc[1].dep_ = "obj", "ROOT"
    parser.trust = 100
    assert [(token.head.i, token.dep_) for token in parser(doc)] == [(1, "obj"), (1, "ROOT")]


def test_the_parser_is_saved_with_its_pipeline(tmp_path: Path) -> None:
    nlp, _ = pipeline(0)
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    again.to_disk(tmp_path / "again")
    assert again.pipe_names == nlp.pipe_names
    name = f"{FACTORY}/network-1.npz"
    assert (tmp_path / name).read_bytes() == (tmp_path / "again" / name).read_bytes()
    assert [token.dep_ for token in again(TEXT)] == [token.dep_ for token in spacy.load(tmp_path / "again")(TEXT)]
