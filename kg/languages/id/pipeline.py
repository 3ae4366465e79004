"""The Indonesian parser: the project's own model, beside this file."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language as Pipeline

import kg.languages.id.graph.component  # noqa: F401  # makes its part of the pipeline known to spaCy
from kg.errors import SetupError
from kg.languages.id import name_tagger
from kg.languages.spacy_parser import plain_arcs as arcs

__all__ = ["arcs", "load"]

CONVENTION = "encyclopaedic"  #: a state is a place wherever it is named: what it does there, the rules tell

MODEL = Path(__file__).parent / "model"


def load() -> Pipeline:
    """Tagger, parser and names.

    Raises:
        SetupError: the model is not there.
    """
    if not (MODEL / "config.cfg").exists():
        raise SetupError("the Indonesian model is missing; train it with python -m kg.languages.id.train DATA")
    nlp = spacy.load(MODEL)
    names = nlp.get_pipe("names")
    if isinstance(names, name_tagger.NameTagger):
        names.convention = CONVENTION
    return nlp
