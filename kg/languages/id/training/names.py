"""Corpora of Indonesian names: tokens with the persons, places and organisations among them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

LABELS = {
    "PER": "PER",
    "PERSON": "PER",
    "LOC": "LOC",
    "PLACE": "LOC",
    "ORG": "ORG",
    "ORGANISATION": "ORG",
    "ORGANIZATION": "ORG",
    "PPL": "PER",
    "PLC": "LOC",
    "IND": "ORG",
}
#: Sentences that share so many words in a row are taken for the same sentence.
SHARED = 4

Span = tuple[int, int, str]


@dataclass
class NamedSentence:
    """Tokens and the spans of names in them: first token, token after the last, label."""

    forms: list[str]
    spans: list[Span]


@dataclass(frozen=True)
class NameCorpora:
    """Sentences by their use; ``train`` by the convention they follow, ``tests`` are only ever scored on.

    ``listed`` is a corpus of texts without capitals: only lists of words are drawn from it.
    """

    train: dict[str, list[NamedSentence]]
    tests: dict[str, list[NamedSentence]]
    listed: list[NamedSentence]


def load_names(folder: Path) -> NameCorpora:
    """The corpora in `folder`, in the splits their makers gave them.

    NERP tells of the same news as IDNER-News-2k: whatever stands in a part that is scored on is left out.
    """

    def read(*files: str) -> list[NamedSentence]:
        return [s for file in files for s in read_names(folder / f"{file}.txt")]

    scored = read("idner2k_dev", "idner2k_test", "nergrit_ner-grit_valid", "nergrit_ner-grit_test")
    nerp = folder / "nerp_ner-prosa_train.txt"
    return NameCorpora(
        train={"news": read("idner2k_train"), "encyclopaedic": read("nergrit_ner-grit_train")},
        tests={
            "idner2k dev": read("idner2k_dev"),
            "idner2k": read("idner2k_test"),
            "nergrit": read("nergrit_ner-grit_test"),
        },
        listed=apart(read_names(nerp), scored) if nerp.exists() else [],
    )


def apart(sentences: Iterable[NamedSentence], scored: Iterable[NamedSentence]) -> list[NamedSentence]:
    """The sentences that share no run of words, small or capital, with the scored ones."""
    known = {run for sentence in scored for run in _runs(sentence)}
    return [sentence for sentence in sentences if not known & _runs(sentence)]


def _runs(sentence: NamedSentence) -> set[tuple[str, ...]]:
    words = [form.lower() for form in sentence.forms if any(char.isalnum() for char in form)]
    return {tuple(words[at : at + SHARED]) for at in range(len(words) - SHARED + 1)}


def read_names(path: Path) -> list[NamedSentence]:
    """All sentences of a file with one token a line, its tag last, and empty lines between sentences."""
    with path.open(encoding="utf-8") as lines:
        return list(parse_names(lines))


def parse_names(lines: Iterable[str]) -> Iterator[NamedSentence]:
    """Sentences from lines of token and tag (`B-PER`, `I-PER`, `O`); labels unknown here count as no name."""
    forms: list[str] = []
    tags: list[str] = []
    for line in [*lines, ""]:
        columns = line.split()
        if len(columns) >= 2:
            forms.append(columns[0])
            tags.append(columns[-1])
        elif not columns and forms:
            yield NamedSentence(forms, list(_spans(tags)))
            forms, tags = [], []


def _spans(tags: list[str]) -> Iterator[Span]:
    start, current = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        begins, label = tag[:1] == "B", LABELS.get(tag[2:], "")
        if current and (begins or label != current):
            yield start, index, current
            current = ""
        if label and not current:
            start, current = index, label
