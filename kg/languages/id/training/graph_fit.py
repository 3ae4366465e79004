"""Training of the graph-based parser: sentences of like length together, smaller steps towards the end."""

from __future__ import annotations

import copy
import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import torch
from torch import nn

from kg.languages.id.training.conllu import Sentence
from kg.languages.id.training.graph import CONVERTED, Example, GraphNetwork, Rates, Sizes
from kg.languages.id.training.treebanks import Treebanks

ROOT = "ROOT"
LEAST_USES = 10  #: of a relation that is learnt; rarer ones are `dep`
WARM_UP = 200
AVERAGED_EVERY = 5
STEADINESS = 0.998  #: of the average over the states of training, which is what remains


@dataclass(frozen=True)
class Course:
    """How long and in which steps."""

    epochs: int
    rate: float
    words: int = 1500
    last_rate: float = 0.02  #: share of `rate` at the end

    def scaled(self, share: float) -> Course:
        """A share of the course, but at least one epoch."""
        return replace(self, epochs=max(1, round(self.epochs * share)))


#: The first of everything, the second of the second release alone.
FIRST_COURSE = Course(epochs=12, rate=0.002)
SECOND_COURSE = Course(epochs=7, rate=0.0006)

Variant = Callable[[Sentence, random.Random], Sentence]


def treebank_examples(treebanks: Treebanks) -> tuple[list[Example], list[Example]]:
    """What both courses read: everything, the sentences of the second release twice; and those alone."""
    native = [Example(sentence, name) for name, sentences in treebanks.origins.items() for sentence in sentences]
    return [*(Example(sentence, CONVERTED) for sentence in treebanks.converted), *native, *native], native


def relation_labels(sentences: Sequence[Sentence]) -> list[str]:
    """The relations worth learning, `dep` first."""
    uses = Counter(
        ROOT if word.head == place else word.relation for sentence in sentences for place, word in enumerate(sentence)
    )
    return ["dep", *sorted(label for label, count in uses.items() if count >= LEAST_USES and label != "dep")]


def batches(examples: Sequence[Example], words: int, rng: random.Random) -> list[list[Example]]:
    """Some `words` words at a time, sentences of like length together, in any order."""
    ordered = sorted(examples, key=lambda example: len(example.sentence) + 4 * rng.random())
    result: list[list[Example]] = [[]]
    size = 0
    for example in ordered:
        if result[-1] and size + len(example.sentence) > words:
            result.append([])
            size = 0
        result[-1].append(example)
        size += len(example.sentence)
    rng.shuffle(result)
    return result


def new_network(examples: Sequence[Example], seed: int, sizes: Sizes | None = None) -> GraphNetwork:
    """A network that has not seen any of the examples, but knows their relations and parts of speech."""
    torch.manual_seed(seed)
    sentences = [example.sentence for example in examples]
    tags = sorted({word.pos for sentence in sentences for word in sentence})
    return GraphNetwork(relation_labels(sentences), tags, sizes or Sizes(), Rates(), seed)


def study(
    network: GraphNetwork, examples: Sequence[Example], variant: Variant, course: Course, seed: int
) -> GraphNetwork:
    """The network after a course on the examples, half of which are seen as a variant each time."""
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    torch.manual_seed(seed)
    rng = random.Random(seed)  # noqa: S311
    network.train()
    average: GraphNetwork = copy.deepcopy(network)
    average.eval()
    optimizer = torch.optim.Adam(network.parameters(), lr=course.rate, betas=(0.9, 0.95), fused=True)
    total = course.epochs * len(batches(examples, course.words, rng))
    step = 0
    for epoch in range(course.epochs):
        seen = [Example(variant(e.sentence, rng), e.treebank) if rng.random() < 0.5 else e for e in examples]
        loss = 0.0
        todo = batches(seen, course.words, rng)
        for batch in todo:
            step += 1
            for group in optimizer.param_groups:
                group["lr"] = course.rate * min(1.0, step / WARM_UP) * max(course.last_rate, 1 - step / total)
            loss += _step(network, batch, optimizer)
            if step % AVERAGED_EVERY == 0:
                _follow(average, network, step)
        sys.stdout.write(f"graph {seed}: {epoch + 1} of {course.epochs}, loss {loss / len(todo):.3f}\n")
        sys.stdout.flush()
    return average


def _step(network: GraphNetwork, batch: Sequence[Example], optimizer: torch.optim.Optimizer) -> float:
    cost = network.loss(batch)
    optimizer.zero_grad()
    cost.backward()
    nn.utils.clip_grad_norm_(network.parameters(), 5.0)
    optimizer.step()
    return float(cost.item())


def _follow(average: GraphNetwork, network: GraphNetwork, step: int) -> None:
    """Draw the average a little nearer to the network."""
    share = 1 - min(STEADINESS, (step + 1) / (step + 20)) ** AVERAGED_EVERY
    with torch.no_grad():
        for kept, new in zip(average.parameters(), network.parameters(), strict=True):
            kept.lerp_(new, share)
