"""Train the Indonesian model from public treebanks and name corpora.

    python -m kg.languages.id.train DATA [--out DIR] [--work DIR] [--seed N]

DATA holds the folders `ud_id` and `ner_id`, as described in the model's card. The run takes about
an hour on one core and prints the scores of the result on the test sets.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import spacy
from spacy.language import Language

from kg.languages.id.graph.component import FACTORY, GraphParser
from kg.languages.id.graph.network import Network
from kg.languages.id.name_features import WordLists
from kg.languages.id.name_tagger import Field
from kg.languages.id.training.augment import common_words, renamed_entities, renamed_tree
from kg.languages.id.training.blend import blend
from kg.languages.id.training.conllu import Sentence
from kg.languages.id.training.docs import save_documents, tree_documents
from kg.languages.id.training.field import learn
from kg.languages.id.training.fit import NAMES, assemble, fit, save_model
from kg.languages.id.training.graph import GraphNetwork
from kg.languages.id.training.graph_fit import FIRST_COURSE, SECOND_COURSE, new_network, study, treebank_examples
from kg.languages.id.training.names import NameCorpora, load_names
from kg.languages.id.training.pools import NamePools
from kg.languages.id.training.recipe import tree_recipe, tree_tuning_recipe
from kg.languages.id.training.score import report
from kg.languages.id.training.tokens import blank_pipeline
from kg.languages.id.training.treebanks import Treebanks, load_treebanks
from kg.languages.id.training.wordlists import name_lists, word_classes
from kg.languages.id.training.worldnames import load_pools

MODEL = Path(__file__).parent / "model"
TREE_STEPS, TUNING_STEPS = 6000, 1600
#: How much each run of the second stage weighs in the final parser; the first stage has the rest.
TUNED_SHARES = (0.35, 0.35)
GRAPH_NETWORKS = 1
#: How much an arc of the transition-based parser weighs more than others. 2 is a little better on the tuning
#: sentences (0.2 LAS); on plain sentences of the rules' tests, 4 keeps more of what the transitions have right.
TRUST = 4.0
#: Whose habits of annotation the trees follow: converted GSD, GSD, CSUI, PUD.
HABITS = (0.0, 0.5, 0.5, 0.0)


def train_trees(treebanks: Treebanks, pools: NamePools, work: Path, seed: int, scale: float = 1.0) -> Path:
    """The folder of the tagger and parser: a first stage, runs of a second stage from there, blended."""
    vocab = blank_pipeline().vocab
    rng = random.Random(seed)  # noqa: S311
    everything = [*treebanks.converted, *treebanks.native]
    common = common_words(everything)

    def variants(sentences: Sequence[Sentence], copies: int) -> list[Sentence]:
        return [renamed_tree(sentence, pools, common, rng) for _ in range(copies) for sentence in sentences]

    def save(sentences: list[Sentence], name: str) -> Path:
        rng.shuffle(sentences)
        return save_documents(tree_documents(vocab, sentences, rng), work / f"{name}.spacy")

    tuning = save(list(treebanks.tuning), "tuning")
    first = save([*everything, *variants(everything, 1)], "all")
    second = save([*treebanks.native, *treebanks.native, *variants(treebanks.native, 2)], "native")
    start = fit(tree_recipe(first, tuning, seed, int(TREE_STEPS * scale)), work / "trees-1")
    tuned = []
    for run in range(len(TUNED_SHARES)):
        recipe = tree_tuning_recipe(second, tuning, start, seed + run, int(TUNING_STEPS * scale))
        tuned.append(fit(recipe, work / f"trees-2-{run}"))
    return blend([start, *tuned], [1 - sum(TUNED_SHARES), *TUNED_SHARES], work / "trees")


def train_graph(treebanks: Treebanks, pools: NamePools, seed: int, scale: float = 1.0) -> list[GraphNetwork]:
    """The networks of the graph-based parser: all trees first, those of the second release last."""
    common = common_words([*treebanks.converted, *treebanks.native])
    everything, native = treebank_examples(treebanks)

    def variant(sentence: Sentence, rng: random.Random) -> Sentence:
        return renamed_tree(sentence, pools, common, rng)

    networks = []
    for number in range(seed, seed + GRAPH_NETWORKS):
        network = new_network(everything, number)
        network = study(network, everything, variant, FIRST_COURSE.scaled(scale), number)
        networks.append(study(network, native, variant, SECOND_COURSE.scaled(scale), number))
    return networks


def add_graph(nlp: Language, networks: Sequence[GraphNetwork]) -> None:
    """Let the networks have the last word on the trees of a pipeline."""
    parser = nlp.add_pipe(FACTORY, after="parser", config={"trust": TRUST})
    if not isinstance(parser, GraphParser):
        raise TypeError(f"{FACTORY} is no graph-based parser")
    parser.networks = tuple(Network(network.export(HABITS)) for network in networks)
    parser.labels = tuple(networks[0].labels)


def train_names(corpora: NameCorpora, texts: Iterable[Sequence[str]], trees: Path, work: Path, seed: int) -> Field:
    """The recogniser of names: both corpora as they are, news once more with places and persons replaced."""
    pools, rng = load_pools(seed), random.Random(seed)  # noqa: S311
    known = [sentence for sentences in corpora.train.values() for sentence in sentences]
    places = frozenset(s.forms[a] for s in known for a, b, label in s.spans if label == "LOC" and b - a == 1)
    variants = (renamed_entities(sentence, pools, places, rng) for sentence in corpora.train["news"])
    sentences = corpora.train | {"news": [*corpora.train["news"], *(variant for variant in variants if variant)]}
    read = [*texts, *(sentence.forms for sentence in (*known, *corpora.listed))]
    lists = WordLists(name_lists(corpora.listed), word_classes(read, seed))
    return learn(sentences, lists, spacy.load(trees, exclude=["parser", "ner", NAMES]), work)


def train(data: Path, out: Path, work: Path, seed: int, scale: float = 1.0) -> None:
    """Train on the corpora in `data`, put the model in `out` and print its scores."""
    treebanks, corpora = load_treebanks(data / "ud_id", seed), load_names(data / "ner_id")
    pools = load_pools(seed)
    trees = train_trees(treebanks, pools, work, seed, scale)
    texts = [[word.form for word in tree] for tree in (*treebanks.converted, *treebanks.native)]
    names = train_names(corpora, texts, trees, work, seed)
    nlp = assemble(trees, names)
    add_graph(nlp, train_graph(treebanks, pools, seed, scale))
    save_model(nlp, out)
    sys.stdout.write(report(spacy.load(out), data) + "\n")


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m kg.languages.id.train", description="Train the Indonesian model.")
    parser.add_argument("data", type=Path, help="folder with ud_id/ and ner_id/")
    parser.add_argument("--out", type=Path, default=MODEL, help="where the model goes (default: into the package)")
    parser.add_argument("--work", type=Path, help="folder for what is in between (default: a temporary one)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scale", type=float, default=1.0, help="share of the training steps to take")
    options = parser.parse_args(arguments)
    if options.work:
        options.work.mkdir(parents=True, exist_ok=True)
        train(options.data, options.out, options.work, options.seed, options.scale)
        return
    with tempfile.TemporaryDirectory() as folder:
        train(options.data, options.out, Path(folder), options.seed, options.scale)


if __name__ == "__main__":
    main()
