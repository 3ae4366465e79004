"""How well a model reads held-out texts, from plain text to trees and names.

    python -m kg.languages.id.training.score DATA [MODEL ...]

Punctuation counts for parts of speech but not for attachment. A model that only parses or only
finds names is scored on what it does.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.scorer import Scorer
from spacy.tokens import Doc
from spacy.training import Example

import kg.languages.id.graph.component  # noqa: F401  # makes its part of the pipeline known to spaCy
from kg.languages.id.name_tagger import CONVENTIONS, NameTagger
from kg.languages.id.training.conllu import Sentence
from kg.languages.id.training.docs import name_document, tree_document
from kg.languages.id.training.names import NamedSentence, load_names
from kg.languages.id.training.treebanks import load_treebanks

RELATIONS = ("nsubj", "obj", "obl", "nsubj:pass", "obl:agent", "ccomp", "conj", "acl:relcl", "xcomp", "appos")
OVERALL = {"tokens": "token_f", "POS": "pos_acc", "UAS": "dep_uas", "LAS": "dep_las", "sentences": "sents_f"}
NAME_LABELS = ("PER", "LOC", "ORG")


@dataclass
class Scores:
    """Percentages by their names, and how many words a second of one core were read."""

    values: dict[str, float]
    words_per_second: float
    details: dict[str, float] = field(default_factory=dict)


def score_trees(nlp: Language, sentences: Sequence[Sentence]) -> Scores:
    """Parts of speech, attachments and single relations, each sentence read by itself."""
    found, speed = _read(nlp, [tree_document(nlp.vocab, [sentence]) for sentence in sentences])
    values = {name: _percent(found.get(key)) for name, key in OVERALL.items()}
    return Scores(values, speed, _by_label(found.get("dep_las_per_type"), RELATIONS))


def score_names(nlp: Language, sentences: Sequence[NamedSentence]) -> Scores:
    """Names with exactly the right extent and label."""
    found, speed = _read(nlp, [name_document(nlp.vocab, sentence) for sentence in sentences])
    values = {name: _percent(found.get(key)) for name, key in (("P", "ents_p"), ("R", "ents_r"), ("F", "ents_f"))}
    return Scores(values, speed, _by_label(found.get("ents_per_type"), NAME_LABELS))


def _read(nlp: Language, answers: Sequence[Doc]) -> tuple[Mapping[str, object], float]:
    nlp(answers[0].text)
    started = time.process_time()
    docs = list(nlp.pipe(answer.text for answer in answers))
    seconds = time.process_time() - started
    examples = [Example(doc, answer) for doc, answer in zip(docs, answers, strict=True)]
    return Scorer(nlp).score(examples), sum(map(len, docs)) / seconds


def _percent(value: object) -> float:
    return 100 * value if isinstance(value, float) else 0.0


def _by_label(found: object, labels: Sequence[str]) -> dict[str, float]:
    table = found if isinstance(found, dict) else {}
    return {label: 100 * table[label]["f"] if label in table else 0.0 for label in labels}


def report(nlp: Language, data: Path) -> str:
    """The scores of the model on every test set in `data`, one line each."""
    lines: list[str] = []

    def add(test: str, scores: Scores) -> None:
        lines.append(f"{test}: {_line(scores.values)}; {scores.words_per_second:,.0f} words/s")
        lines.append(f"    {_line(scores.details)}")

    if "parser" in nlp.pipe_names:
        for test, sentences in load_treebanks(data / "ud_id", 1).tests.items():
            add(test, score_trees(nlp, sentences))
    for test, named in load_names(data / "ner_id").tests.items():
        add(test, score_names(nlp, named))
        for convention in _other_conventions(nlp):
            add(f"{test} ({convention})", score_names(nlp, named))
    return "\n".join(lines)


def _other_conventions(nlp: Language) -> Iterator[str]:
    """Every convention of names that the pipeline can follow beside its own, followed meanwhile."""
    for _, component in nlp.pipeline:
        if isinstance(component, NameTagger):
            own = component.convention
            for component.convention in CONVENTIONS:
                if component.convention != own:
                    yield component.convention
            component.convention = own


def _line(values: Mapping[str, float]) -> str:
    return "  ".join(f"{name} {value:.1f}" for name, value in values.items())


def folder_size(folder: Path) -> float:
    """Megabytes (10⁶ bytes) of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m kg.languages.id.training.score", description="Score models.")
    parser.add_argument("data", type=Path, help="folder with ud_id/ and ner_id/")
    parser.add_argument("models", type=Path, nargs="*", default=[Path(__file__).parent.parent / "model"])
    options = parser.parse_args(arguments)
    for path in options.models:
        started = time.perf_counter()
        nlp = spacy.load(path)
        seconds = time.perf_counter() - started
        sys.stdout.write(f"{path.name}: {folder_size(path):.1f} MB, loaded in {seconds:.2f} s\n")
        sys.stdout.write(report(nlp, options.data) + "\n")


if __name__ == "__main__":
    main()
