"""The graph-based parser while it learns, in torch; `export` turns it into the network that reads.

Parts of speech are learnt beside the trees, because what helps to tell them helps to attach. The treebanks
annotate differently: each has a vector of its own, added to its words, so that their habits do not mix.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from kg.languages.id.graph.network import SLOPE, Array, Layer, Weights
from kg.languages.id.graph.words import features, rows
from kg.languages.id.training.conllu import Sentence

CONVERTED = "gsd1"  #: the sentences of the older release
TREEBANKS = (CONVERTED, "gsd", "csui", "pud")


@dataclass(frozen=True)
class Sizes:
    """Widths of the parts of the network, and rows of its tables."""

    lexical: int = 8192
    formal: int = 12288
    words: int = 128
    states: int = 160
    layers: int = 2
    arc: int = 192
    relation: int = 64


@dataclass(frozen=True)
class Example:
    """A sentence and the treebank whose habits it follows."""

    sentence: Sentence
    treebank: str


@dataclass(frozen=True)
class Rates:
    """How much is hidden from the network while it learns."""

    units: float = 0.33
    words: float = 0.15
    formal: float = 0.1


class GraphNetwork(nn.Module):  # type: ignore[misc]  # torch has no types where it is not installed
    """The network with everything that only training needs."""

    def __init__(self, labels: Sequence[str], tags: Sequence[str], sizes: Sizes, rates: Rates, seed: int) -> None:
        super().__init__()
        self.labels = {label: number for number, label in enumerate(labels)}
        self.tags = {tag: number for number, tag in enumerate(tags)}
        self.sizes, self.rates = sizes, rates
        self.rng = random.Random(seed)  # noqa: S311
        self.lexical = nn.EmbeddingBag(sizes.lexical, sizes.words, mode="sum")
        self.formal = nn.EmbeddingBag(sizes.formal, sizes.words, mode="sum")
        self.treebank = nn.Embedding(len(TREEBANKS), sizes.words)
        self.root = nn.Parameter(torch.randn(sizes.words) * 0.3)
        self.normal = nn.LayerNorm(sizes.words)
        below = [sizes.words, *[2 * sizes.states] * (sizes.layers - 1)]
        self.recurrent = nn.ModuleList(
            nn.LSTM(width, sizes.states, batch_first=True) for width in below for _ in ("forward", "backward")
        )
        self.roles = nn.Linear(2 * sizes.states, 2 * (sizes.arc + sizes.relation))
        self.arcs = nn.Parameter(torch.empty(sizes.arc + 1, sizes.arc))
        self.relations = nn.Parameter(torch.randn(len(labels), sizes.relation + 1, sizes.relation + 1) * 0.02)
        self.tagger = nn.Linear(2 * sizes.states, len(tags))
        self._start()

    def _start(self) -> None:
        """A row that no word ever takes stays at zero, and so says nothing about words never seen."""
        nn.init.zeros_(self.lexical.weight)
        nn.init.zeros_(self.formal.weight)
        nn.init.normal_(self.treebank.weight, std=0.1)
        nn.init.orthogonal_(self.arcs)
        width = self.sizes.states
        for layer in self.recurrent:
            for gate in range(4):
                nn.init.orthogonal_(layer.weight_hh_l0.data[gate * width : (gate + 1) * width])
            nn.init.zeros_(layer.bias_hh_l0)
            nn.init.zeros_(layer.bias_ih_l0)
            layer.bias_ih_l0.data[width : 2 * width] = 1

    def forward(self, examples: Sequence[Example]) -> Scored:
        """All that is scored in some sentences."""
        lengths = torch.tensor([len(example.sentence) + 1 for example in examples])
        longest = int(lengths.max())
        places = torch.cat([torch.arange(1, int(n)) + row * longest for row, n in enumerate(lengths)])
        words = self._words(examples)
        below = words.new_zeros(len(examples) * longest, words.shape[1]).index_copy(0, places, words)
        below = below.view(len(examples), longest, -1)
        below = torch.cat([self.root.expand(len(examples), 1, -1), below[:, 1:]], 1)
        habits = self.treebank(torch.tensor([TREEBANKS.index(example.treebank) for example in examples]))
        states = self._states(self._hide(self.normal(below + habits[:, None])), lengths)
        roles = self._hide(functional.leaky_relu(self.roles(states), float(SLOPE)))
        arc, relation = self.sizes.arc, self.sizes.relation
        governor, dependent, governor_of, dependent_of = roles.split([arc, arc, relation, relation], dim=2)
        one = roles.new_ones(*roles.shape[:2], 1)
        arcs = (torch.cat([dependent, one], 2) @ self.arcs * self._scale()) @ governor.transpose(1, 2)
        outside = torch.arange(longest) >= lengths[:, None]
        arcs = arcs.masked_fill(outside[:, None] | torch.eye(longest, dtype=torch.bool), -1e9)
        return Scored(
            arcs=arcs.reshape(-1, longest)[places],
            governors=torch.cat([governor_of, one], 2).reshape(-1, relation + 1),
            dependents=torch.cat([dependent_of, one], 2).reshape(-1, relation + 1)[places],
            tags=self.tagger(states).reshape(-1, len(self.tags))[places],
            starts=places // longest * longest,
        )

    def _scale(self) -> float:
        return 4 / float(self.sizes.arc**0.5)

    def _words(self, examples: Sequence[Example]) -> Tensor:
        lexical: list[int] = []
        formal: list[int] = []
        starts: tuple[list[int], list[int]] = ([], [])
        for example in examples:
            for word in example.sentence:
                first, second = _rows(word.form, self.sizes)
                if self.training and self.rng.random() < self.rates.words:
                    first = first[2:] if self.rng.random() < 0.5 else []
                if self.training:
                    second = [row for row in second if self.rng.random() >= self.rates.formal]
                starts[0].append(len(lexical))
                starts[1].append(len(formal))
                lexical += first
                formal += second
        words: Tensor = self.lexical(torch.tensor(lexical, dtype=torch.long), torch.tensor(starts[0]))
        return words + self.formal(torch.tensor(formal, dtype=torch.long), torch.tensor(starts[1]))

    def _states(self, below: Tensor, lengths: Tensor) -> Tensor:
        count, longest, _ = below.shape
        times = torch.arange(longest)[None]
        turned = torch.where(times < lengths[:, None], lengths[:, None] - 1 - times, times)
        flat = (turned + torch.arange(count)[:, None] * longest).reshape(-1)

        def turn(states: Tensor) -> Tensor:
            return states.reshape(-1, states.shape[2])[flat].view(states.shape)

        for forward, backward in zip(self.recurrent[::2], self.recurrent[1::2], strict=True):
            below = self._hide(torch.cat([forward(below)[0], turn(backward(turn(below))[0])], 2))
        return below

    def _hide(self, states: Tensor) -> Tensor:
        """Some units of a sentence hidden, the same ones at every word."""
        if not self.training:
            return states
        kept = 1 - self.rates.units
        return states * states.new_empty(states.shape[0], 1, states.shape[2]).bernoulli_(kept) / kept

    def loss(self, examples: Sequence[Example]) -> Tensor:
        """How surprising the trees and parts of speech of the sentences are."""
        scored = self(examples)
        words = [(place, word) for example in examples for place, word in enumerate(example.sentence)]
        heads = torch.tensor([0 if word.head == place else word.head + 1 for place, word in words])
        found = ["ROOT" if word.head == place else word.relation for place, word in words]
        relations = torch.tensor([self.labels.get(label, 0) for label in found])
        tags = torch.tensor([self.tags[word.pos] for _, word in words])
        related = scored.relations(heads, self.relations)
        cost: Tensor = functional.cross_entropy(scored.arcs, heads) + functional.cross_entropy(related, relations)
        return cost + 0.3 * functional.cross_entropy(scored.tags, tags)

    def export(self, habits: Sequence[float]) -> Weights:
        """The network that reads, following the habits of the treebanks in these shares."""
        width = self.sizes.states

        def gates(tensor: Tensor) -> Array:
            first, forget, candidate, output = tensor.split(width)
            return _array(torch.cat([first / 2, forget / 2, output / 2, candidate])).T.copy()

        layers = [
            Layer(
                inputs=np.stack([gates(direction.weight_ih_l0) for direction in pair]),
                states=np.stack([gates(direction.weight_hh_l0) for direction in pair]),
                bias=np.stack([gates(direction.bias_ih_l0 + direction.bias_hh_l0) for direction in pair]),
            )
            for pair in zip(self.recurrent[::2], self.recurrent[1::2], strict=True)
        ]
        return Weights(
            lexical=_array(self.lexical.weight),
            formal=_array(self.formal.weight),
            treebank=_array(torch.tensor(habits, dtype=torch.float32) @ self.treebank.weight),
            root=_array(self.root),
            gain=_array(self.normal.weight),
            shift=_array(self.normal.bias),
            layers=tuple(layers),
            roles=_array(self.roles.weight.T),
            role_bias=_array(self.roles.bias),
            arcs=_array(self.arcs * self._scale()),
            relations=_array(self.relations.permute(1, 0, 2)),
        )


@dataclass(frozen=True)
class Scored:
    """Scores for the words of a batch; `starts` says where in `governors` the root of each word's sentence is."""

    arcs: Tensor
    governors: Tensor
    dependents: Tensor
    tags: Tensor
    starts: Tensor

    def relations(self, heads: Tensor, weights: Tensor) -> Tensor:
        """Scores of the relations of words to their governors."""
        width = self.dependents.shape[1]
        turned = self.dependents @ weights.permute(1, 0, 2).reshape(width, -1)
        chosen = self.governors[self.starts + heads]
        scores: Tensor = torch.bmm(turned.view(len(heads), -1, width), chosen[:, :, None])[:, :, 0]
        return scores


def _array(tensor: Tensor) -> Array:
    array: Array = np.ascontiguousarray(tensor.detach().numpy(), dtype=np.float32)
    return array


@cache
def _rows(form: str, sizes: Sizes) -> tuple[list[int], list[int]]:
    return rows(features(form), sizes.lexical, sizes.formal)
