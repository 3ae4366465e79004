"""The network behind the trees, run with numpy: word vectors, two-way recurrent layers, biaffine scores.

After Dozat and Manning (2017), "Deep biaffine attention for neural dependency parsing". Trained with torch by
`kg.languages.id.training.graph`; here it only reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from thinc.api import NumpyOps

from kg.languages.id.graph.words import features, rows

Array = NDArray[np.float32]

#: Multiplies on one core. numpy's own product starts threads, which slow one another down on small matrices.
MULTIPLY = NumpyOps().gemm

WORDS_AT_ONCE = 2500
REMEMBERED = 40_000  #: words whose vectors are kept, about; then all are forgotten
SLOPE = np.float32(0.1)  #: of the units below zero
NEAR_ZERO = np.float32(1e-5)


@dataclass(frozen=True)
class Layer:
    """A recurrent layer of both directions (first axis: forward, backward).

    Gates stand in the order input, forget, output, candidate; the weights of the first three are halved, so
    that one tanh serves all four.
    """

    inputs: Array  #: 2 x below x 4 width
    states: Array  #: 2 x width x 4 width
    bias: Array  #: 2 x 4 width


@dataclass(frozen=True)
class Weights:
    """What training found out."""

    lexical: Array
    formal: Array
    treebank: Array  #: the habits of annotation to follow
    root: Array  #: stands for the root, before the first word
    gain: Array
    shift: Array
    layers: tuple[Layer, ...]
    roles: Array  #: from a state to its roles: as governor and dependent, of an arc and of its relation
    role_bias: Array
    arcs: Array  #: dependent (and 1) x governor
    relations: Array  #: dependent (and 1) x relations x governor (and 1)


@dataclass(frozen=True)
class SentenceScores:
    """Log probabilities for one sentence; place 0 is the root, and words count from 1."""

    arcs: Array  #: dependent x governor
    dependents: Array
    governors: Array


class Network:
    """Scores the trees of sentences."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._vectors: dict[str, Array] = {}
        self._root = self._normal(weights.root[None])[0]

    def scores(self, sentences: Sequence[Sequence[str]]) -> list[SentenceScores]:
        """For every sentence, given as its words, how likely each arc is."""
        result: dict[int, SentenceScores] = {}
        for group in _groups(sentences):
            states = self._states([sentences[place] for place in group])
            for place, state in zip(group, states, strict=True):
                result[place] = self._pairs(state)
        return [result[place] for place in range(len(sentences))]

    def relations(self, scores: SentenceScores, heads: NDArray[np.intp]) -> Array:
        """For every word but the root, log probabilities of its relation to the governor it has."""
        weights = self.weights.relations
        width, count, other = weights.shape
        turned = MULTIPLY(scores.dependents[1:], weights.reshape(width, count * other))
        chosen = scores.governors[heads[1:]]
        return _log_softmax(np.einsum("wrg,wg->wr", turned.reshape(-1, count, other), chosen))

    def _look_up(self, sentences: Iterable[Sequence[str]]) -> dict[str, Array]:
        """The vectors of all words of the sentences."""
        forms = {form for sentence in sentences for form in sentence}
        known = self._vectors if len(self._vectors) < REMEMBERED else {}
        new = sorted(forms - known.keys())
        if new:
            weights = self.weights
            totals = np.empty((len(new), len(self._root)), dtype=np.float32)
            for total, form in zip(totals, new, strict=True):
                lexical, formal = rows(features(form), len(weights.lexical), len(weights.formal))
                np.add(weights.lexical[lexical].sum(axis=0), weights.formal[formal].sum(axis=0), out=total)
            known = known | dict(zip(new, self._normal(totals), strict=True))
            self._vectors = known
        return known

    def _normal(self, vectors: Array) -> Array:
        vectors = vectors + self.weights.treebank
        centred = vectors - vectors.mean(axis=1, keepdims=True)
        spread = np.sqrt((centred * centred).mean(axis=1, keepdims=True) + NEAR_ZERO)
        normal: Array = centred / spread * self.weights.gain + self.weights.shift
        return normal

    def _states(self, sentences: Sequence[Sequence[str]]) -> list[Array]:
        """The words of sentences, the longest first, as they stand in their sentence."""
        lengths = np.array([len(sentence) + 1 for sentence in sentences])
        size = (int(lengths[0]), len(sentences))
        below = np.zeros((*size, len(self._root)), dtype=np.float32)
        below[0] = self._root
        vectors = self._look_up(sentences)
        for column, sentence in enumerate(sentences):
            below[1 : len(sentence) + 1, column] = [vectors[form] for form in sentence]
        times = np.arange(size[0])[:, None]
        turned = np.where(times < lengths, lengths - 1 - times, times)
        columns = np.arange(size[1])
        active = (times < lengths).sum(axis=1)
        for layer in self.weights.layers:
            both = _run(layer, below, below[turned, columns], active)
            below = np.concatenate([both[0], both[1][turned, columns]], axis=2)
        return [np.ascontiguousarray(below[:length, column]) for column, length in enumerate(lengths)]

    def _pairs(self, states: Array) -> SentenceScores:
        weights = self.weights
        roles = MULTIPLY(states, weights.roles) + weights.role_bias
        roles = np.maximum(roles, roles * SLOPE)
        arc, relation = weights.arcs.shape[1], weights.relations.shape[0] - 1
        governor, dependent, governor_of, dependent_of = np.split(roles, np.cumsum([arc, arc, relation]), axis=1)
        turned = MULTIPLY(np.ascontiguousarray(dependent), weights.arcs[:-1]) + weights.arcs[-1]
        arcs = MULTIPLY(turned, np.ascontiguousarray(governor), trans2=True)
        np.fill_diagonal(arcs, -np.inf)
        one = np.ones((len(states), 1), dtype=np.float32)
        return SentenceScores(_log_softmax(arcs), np.hstack([dependent_of, one]), np.hstack([governor_of, one]))


def _groups(sentences: Sequence[Sequence[str]]) -> Iterator[list[int]]:
    """Places of sentences of like length, the longest first."""
    group: list[int] = []
    for place in sorted(range(len(sentences)), key=lambda place: -len(sentences[place])):
        if group and (len(group) + 1) * len(sentences[group[0]]) > WORDS_AT_ONCE:
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _run(layer: Layer, forward: Array, backward: Array, active: NDArray[np.intp]) -> Array:
    """States of both directions; at each time only the first `active` sentences still have a word."""
    times, count, below = forward.shape
    width = layer.states.shape[1]
    gates = np.empty((2, times, count, 4 * width), dtype=np.float32)
    for direction, given in enumerate((forward, backward)):
        product = MULTIPLY(np.ascontiguousarray(given).reshape(-1, below), layer.inputs[direction])
        gates[direction] = (product + layer.bias[direction]).reshape(times, count, -1)
    states = np.zeros((2, times, count, width), dtype=np.float32)
    state = np.zeros((2, count, width), dtype=np.float32)
    memory = np.zeros_like(state)
    carried = np.empty((2, count, 4 * width), dtype=np.float32)
    for time in range(times):
        now = active[time]
        for direction in (0, 1):
            MULTIPLY(state[direction, :now], layer.states[direction], out=carried[direction, :now])
        gate = gates[:, time, :now]
        gate += carried[:, :now]
        np.tanh(gate, out=gate)
        candidate = gate[:, :, 3 * width :]
        opened = gate[:, :, : 3 * width]
        opened += 1
        opened *= np.float32(0.5)
        kept = memory[:, :now]
        kept *= opened[:, :, width : 2 * width]
        kept += opened[:, :, :width] * candidate
        np.multiply(opened[:, :, 2 * width :], np.tanh(kept), out=state[:, :now])
        states[:, time, :now] = state[:, :now]
    return states


def _log_softmax(scores: Array) -> Array:
    shifted = scores - scores.max(axis=1, keepdims=True)
    result: Array = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return result


def unpack(stored: Mapping[str, NDArray[np.generic]]) -> Weights:
    """Weights from their form on disk: tables as bytes with a scale for each row, the rest in half precision."""

    def table(name: str) -> Array:
        scaled: Array = stored[name].astype(np.float32) * stored[f"{name}.scale"].astype(np.float32)[:, None]
        return scaled

    def plain(name: str) -> Array:
        return np.ascontiguousarray(stored[name].astype(np.float32))

    count = sum(name.endswith(".states") for name in stored)
    layers = tuple(Layer(*(plain(f"{i}.{part}") for part in ("inputs", "states", "bias"))) for i in range(count))
    single = ("treebank", "root", "gain", "shift", "roles", "role_bias", "arcs", "relations")
    return Weights(table("lexical"), table("formal"), layers=layers, **{name: plain(name) for name in single})


def pack(weights: Weights) -> dict[str, NDArray[np.generic]]:
    """The form on disk, for `unpack`."""
    stored: dict[str, NDArray[np.generic]] = {}
    for name, value in (("lexical", weights.lexical), ("formal", weights.formal)):
        scale = np.maximum(np.abs(value).max(axis=1) / 127, 1e-4).astype(np.float16)
        stored[f"{name}.scale"] = scale
        stored[name] = np.clip(np.rint(value / scale.astype(np.float32)[:, None]), -127, 127).astype(np.int8)
    for number, layer in enumerate(weights.layers):
        for part in ("inputs", "states", "bias"):
            stored[f"{number}.{part}"] = getattr(layer, part).astype(np.float16)
    for name in ("treebank", "root", "gain", "shift", "roles", "role_bias", "arcs", "relations"):
        stored[name] = getattr(weights, name).astype(np.float16)
    return stored
