"""How the network for trees is built and trained."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from thinc.api import Config

WIDTH = 96
TUNED_LEARNING_RATE = 0.0004


def _encoder() -> dict[str, Any]:
    return {
        "factory": "tok2vec",
        "model": {
            "@architectures": "spacy.Tok2Vec.v2",
            "embed": {
                "@architectures": "spacy.MultiHashEmbed.v2",
                "width": WIDTH,
                "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE"],
                "rows": [5000, 1000, 2500, 2500],
                "include_static_vectors": False,
            },
            "encode": {
                "@architectures": "spacy.MaxoutWindowEncoder.v2",
                "width": WIDTH,
                "depth": 4,
                "window_size": 1,
                "maxout_pieces": 3,
            },
        },
    }


def _listener() -> dict[str, Any]:
    return {"@architectures": "spacy.Tok2VecListener.v1", "width": WIDTH}


def _transitions(state: str, hidden: int) -> dict[str, Any]:
    return {
        "@architectures": "spacy.TransitionBasedParser.v2",
        "state_type": state,
        "extra_state_tokens": False,
        "hidden_width": hidden,
        "maxout_pieces": 2,
        "use_upper": True,
        "tok2vec": _listener(),
    }


def _corpus(path: Path) -> dict[str, Any]:
    return {"@readers": "spacy.Corpus.v1", "path": str(path), "max_length": 0, "gold_preproc": False, "limit": 0}


def _training(seed: int, scores: dict[str, float | None], **settings: Any) -> dict[str, Any]:
    start, stop = settings.pop("words")
    return {
        "dev_corpus": "corpora.dev",
        "train_corpus": "corpora.train",
        "seed": seed,
        "gpu_allocator": None,
        "max_epochs": 0,
        "patience": 1600,
        "accumulate_gradient": 1,
        "batcher": {
            "@batchers": "spacy.batch_by_words.v1",
            "discard_oversize": False,
            "tolerance": 0.2,
            "size": {"@schedules": "compounding.v1", "start": start, "stop": stop, "compound": 1.001},
        },
        "optimizer": {
            "@optimizers": "Adam.v1",
            "L2_is_weight_decay": True,
            "L2": 0.01,
            "grad_clip": 1.0,
            "use_averages": settings.pop("averages"),
            "learn_rate": settings.pop("rate"),
        },
        "logger": {"@loggers": "spacy.ConsoleLogger.v1", "progress_bar": False},
        "score_weights": scores,
        **settings,
    }


def _configuration(components: dict[str, Any], corpora: tuple[Path, Path], training: dict[str, Any]) -> Config:
    return Config(
        {
            "paths": {},
            "system": {"gpu_allocator": None, "seed": training["seed"]},
            "nlp": {
                "lang": "xx",
                "pipeline": list(components),
                "batch_size": 256,
                "tokenizer": {"@tokenizers": "spacy.Tokenizer.v1"},
            },
            "components": components,
            "corpora": {"train": _corpus(corpora[0]), "dev": _corpus(corpora[1])},
            "training": training,
            "initialize": {},
        }
    )


TREE_SCORES: dict[str, float | None] = {
    "pos_acc": 0.2,
    "dep_las": 0.6,
    "sents_f": 0.2,
    "dep_uas": 0.0,
    "morph_acc": None,
}


def tree_recipe(train: Path, tuning: Path, seed: int, steps: int) -> Config:
    """First stage: parts of speech and trees from everything there is."""
    components = {
        "tok2vec": _encoder(),
        "morphologizer": {
            "factory": "morphologizer",
            "model": {"@architectures": "spacy.Tagger.v2", "tok2vec": _listener()},
        },
        "parser": {
            "factory": "parser",
            "min_action_freq": 10,
            "learn_tokens": False,
            "update_with_oracle_cut_size": 100,
            "model": _transitions("parser", 96),
        },
    }
    settings = {"dropout": 0.15, "max_steps": steps, "eval_frequency": 200}
    training = _training(seed, TREE_SCORES, words=(100, 1000), rate=0.001, averages=True, **settings)
    return _configuration(components, (train, tuning), training)


def tree_tuning_recipe(train: Path, tuning: Path, start: Path, seed: int, steps: int) -> Config:
    """Second stage: the model of the first goes on with native second-release trees, in smaller steps."""
    names = ("tok2vec", "morphologizer", "parser")
    components: dict[str, Any] = {name: {"source": str(start)} for name in names}
    settings = {"dropout": 0.2, "max_steps": steps, "eval_frequency": 100}
    training = _training(seed, TREE_SCORES, words=(600, 1000), rate=TUNED_LEARNING_RATE, averages=True, **settings)
    return _configuration(components, (train, tuning), training)
