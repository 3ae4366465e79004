"""Running a recipe, and putting the trained parts together."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import registry
from thinc.api import Config, fix_random_seed

from kg.languages.id.name_tagger import FACTORY, Field, NameTagger
from kg.languages.id.training.tokens import blank_pipeline, indonesian_tokenizer

NAMES = "names"  #: the folder of the recogniser of names within the model
TOKENIZER_CALLBACK = "kg.indonesian_tokenizer.v1"
META = {
    "name": "kg_indonesian",
    "description": "Indonesian news: parts of speech, dependency trees, names of persons, places and organisations",
    "license": "CC BY-SA 4.0",
    "version": "1.0.0",
    "spacy_version": ">=3.8.7,<3.9.0",
}


def fit(recipe: Config, folder: Path) -> Path:
    """Train by the recipe; the best state is in the folder that is returned."""
    fix_random_seed(recipe["system"]["seed"])
    nlp = _initialised(recipe)
    folder.mkdir(parents=True, exist_ok=True)
    train(nlp, folder, use_gpu=-1, stdout=sys.stdout, stderr=sys.stderr)
    return folder / "model-best"


def _initialised(recipe: Config) -> Language:
    """A pipeline ready to be trained, its tokenizer in place before labels are counted."""
    recipe["initialize"]["before_init"] = {"@callbacks": TOKENIZER_CALLBACK}
    nlp = init_nlp(recipe)
    nlp.tokenizer = indonesian_tokenizer(nlp)
    nlp.config["initialize"]["before_init"] = None
    return nlp


def _set_tokenizer(nlp: Language) -> Language:
    nlp.tokenizer = indonesian_tokenizer(nlp)
    return nlp


def _tokenizer_callback() -> Callable[[Language], Language]:
    return _set_tokenizer


registry.callbacks.register(TOKENIZER_CALLBACK, func=_tokenizer_callback)


def assemble(trees: Path, names: Field) -> Language:
    """One pipeline that tags, parses and names; names that the folder of trees may hold are left out."""
    parser = spacy.load(trees, exclude=["ner", NAMES])
    nlp = blank_pipeline()
    for name in parser.pipe_names:
        nlp.add_pipe(name, source=parser)
    tagger = nlp.add_pipe(FACTORY, name=NAMES)
    if not isinstance(tagger, NameTagger):
        raise TypeError(f"{FACTORY} makes {type(tagger).__name__}, no {NameTagger.__name__}")
    tagger.field = names
    return nlp


def save_model(nlp: Language, folder: Path) -> None:
    """The pipeline in `folder`, ready for `spacy.load`.

    Settings of the training are left out, and so is the vocabulary of the training texts: the
    networks know words by their hashes.
    """
    kept = {key: value for key, value in nlp.config.items() if key in ("nlp", "components")}
    nlp.config = Config({"paths": {}, "system": {"gpu_allocator": None, "seed": 0}, **kept})
    nlp.batch_size = 256
    nlp.meta.update(META)
    with tempfile.TemporaryDirectory() as bare:
        nlp.to_disk(bare, exclude=["vocab"])
        spacy.load(bare).to_disk(folder)
