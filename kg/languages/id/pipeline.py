"""The Indonesian parser: the project's own model, beside this file."""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.language import Language as Pipeline

from kg.errors import SetupError
from kg.languages.spacy_parser import plain_arcs as arcs

__all__ = ["arcs", "load"]

MODEL = Path(__file__).parent / "model"


def load() -> Pipeline:
    """Tagger, parser and names.

    Raises:
        SetupError: the model is not there.
    """
    if not (MODEL / "config.cfg").exists():
        raise SetupError("the Indonesian model is missing; train it with python -m kg.languages.id.train DATA")
    return spacy.load(MODEL)
