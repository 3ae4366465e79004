"""What a parse is compared with: arcs written as one line of `word/relation/governor`."""

from __future__ import annotations

from functools import cache

from spacy.language import Language as Pipeline
from spacy.tokens import Doc

from kg.languages.en import pipeline


@cache
def english() -> Pipeline:
    """The English pipeline, opened once for all tests."""
    return pipeline.load()


def arcs_of(sentence: str) -> set[str]:
    """Every arc of a parsed text, as `word/relation/governor`; a root governs itself."""
    doc = english()(sentence)
    relations, heads = pipeline.arcs(doc)
    return {f"{t.text}/{relations[t.i]}/{doc[heads[t.i]].text}" for t in doc}


def assert_trees(doc: Doc) -> None:
    """Each sentence is one tree: one root, no cycle, no arc to another sentence."""
    relations, heads = pipeline.arcs(doc)
    assert len(relations) == len(heads) == len(doc)
    for sentence in doc.sents:
        indices = range(sentence.start, sentence.end)
        roots = [i for i in indices if heads[i] == i]
        assert len(roots) == 1
        assert [i for i in indices if relations[i] == "root"] == roots
        for index in indices:
            steps = 0
            at = index
            while heads[at] != at:
                assert heads[at] in indices
                at, steps = heads[at], steps + 1
                assert steps <= len(sentence)
