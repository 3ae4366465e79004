"""The parser as a part of a spaCy pipeline, after one that has found the sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import DEP, HEAD  # type: ignore[import-not-found]  # compiled, without types
from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc

from kg.languages.id.graph.network import Network, SentenceScores, pack, unpack
from kg.languages.id.graph.trees import best_tree
from kg.languages.id.graph.words import familiar

FACTORY = "kg_graph_parser"
ROOT = "ROOT"
LABELS = "labels.txt"

#: One row a word, as spaCy counts: how far its governor is, the number of its relation. The root governs itself.
Arcs = NDArray[np.uint64]


class GraphParser:
    """Gives every sentence of a document the tree that its networks find best.

    The tree that an earlier parser found has a voice: each of its arcs weighs `trust` more, in log probability,
    and so does its relation where the arc is kept.
    """

    def __init__(
        self, strings: StringStore, networks: Sequence[Network] = (), labels: Sequence[str] = (), trust: float = 0.0
    ) -> None:
        self._strings = strings
        self.networks = tuple(networks)
        self.labels = tuple(labels)
        self.trust = trust

    @property
    def labels(self) -> tuple[str, ...]:
        """The relations, in the order in which the networks score them."""
        return self._labels

    @labels.setter
    def labels(self, labels: Sequence[str]) -> None:
        self._labels = tuple(labels)
        self._numbers = np.array([self._strings.add(label) for label in labels], dtype=np.uint64)

    def __call__(self, doc: Doc) -> Doc:
        """The document, parsed."""
        return next(self.pipe([doc]))

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 256) -> Iterator[Doc]:
        """The documents, parsed many at a time."""
        remaining = iter(docs)
        while together := list(islice(remaining, batch_size)):
            spans = [(doc, sentence.start, sentence.end) for doc in together for sentence in doc.sents]
            words = [[familiar(token.text) for token in doc[start:end]] for doc, start, end in spans]
            voices = list(zip(*(network.scores(words) for network in self.networks), strict=True))
            before = {id(doc): doc.to_array([HEAD, DEP]).astype(np.uint64) for doc in together}
            trees: dict[int, list[Arcs]] = {id(doc): [] for doc in together}
            for (doc, start, end), voice in zip(spans, voices, strict=True):
                trees[id(doc)].append(self._tree(before[id(doc)][start:end], voice))
            for doc in together:
                if len(doc):
                    found = np.concatenate(trees[id(doc)])
                    doc.from_array([HEAD, DEP], found)  # type: ignore[arg-type]  # its stub knows no unsigned
                yield doc

    def _tree(self, before: Arcs, voices: Sequence[SentenceScores]) -> Arcs:
        places = np.arange(1, len(before) + 1)
        distances = before[:, 0].astype(np.int32)
        earlier = np.where(distances == 0, 0, places + distances)
        arcs = sum((voice.arcs for voice in voices[1:]), voices[0].arcs) / len(voices)
        arcs[places, earlier] += self.trust
        heads = best_tree(arcs)
        scored = [network.relations(voice, heads) for network, voice in zip(self.networks, voices, strict=True)]
        relations = sum(scored[1:], scored[0]) / len(scored)
        kept = heads[1:] == earlier
        relations += self.trust * (kept[:, None] & (before[:, 1:] == self._numbers))
        relations[:, self.labels.index(ROOT)] = -np.inf
        result = np.empty_like(before)
        rooted = heads[1:] == 0
        result[:, 0] = np.where(rooted, 0, heads[1:] - places).astype(np.int64).view(np.uint64)
        result[:, 1] = np.where(rooted, np.uint64(self._strings.add(ROOT)), self._numbers[relations.argmax(axis=1)])
        return result

    def to_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002  # what spaCy calls
        """Labels as text, the weights of each network as an archive of arrays."""
        path.mkdir(parents=True, exist_ok=True)
        (path / LABELS).write_text("\n".join(self.labels) + "\n", encoding="utf-8")
        for number, network in enumerate(self.networks):
            np.savez_compressed(path / f"network-{number}.npz", **pack(network.weights))  # type: ignore[arg-type]

    def from_disk(self, path: Path, *, exclude: Iterable[str] = ()) -> GraphParser:  # noqa: ARG002
        """What `to_disk` wrote."""
        self.labels = tuple((path / LABELS).read_text(encoding="utf-8").split())
        networks = []
        for file in sorted(path.glob("network-*.npz")):
            with np.load(file) as stored:
                networks.append(Network(unpack(stored)))
        self.networks = tuple(networks)
        return self


@Language.factory(FACTORY, assigns=["token.dep", "token.head"], requires=["doc.sents"], default_config={"trust": 0.0})
def create(nlp: Language, name: str, trust: float) -> GraphParser:  # noqa: ARG001  # what spaCy calls
    """The component, still without networks."""
    return GraphParser(nlp.vocab.strings, trust=trust)
