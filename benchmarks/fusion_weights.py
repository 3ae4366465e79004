"""Fit how much each fact speaks for two accounts being one: ``python -m benchmarks.fusion_weights [FOLDER] [--write]``.

Ridge-regularised logistic regression on a hand-made collection (``tests/gold_events/dev``). Within an article, each
report is held against every happening that the article has told of before, as the gold has them; across articles, each
article's account of a happening against every other's. Pairs that a limit keeps apart are left out: no weight is asked.
Prints the table of ``kg/fusion/weights.toml``, or writes it.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np

from kg.build import assemble, read
from kg.evaluation.coreference.gold import EventCollection, load_events
from kg.evaluation.coreference.pairing import pair
from kg.fusion import weights as table_of_weights
from kg.fusion.accounts import Told
from kg.fusion.comparison import compare
from kg.fusion.limits import apart
from kg.fusion.outline import Outline, outline
from kg.fusion.strands import settled, stance
from kg.fusion.telling import tell
from kg.fusion.weights import Weights
from kg.fusion.world import World
from kg.model import Article, Reading

Example = tuple[frozenset[str], bool]  #: names of the facts, and whether the two are one
GOLD = Path("tests/gold_events/dev")
TABLE = Path(table_of_weights.__file__).with_name("weights.toml")
#: A fact that was seen less often gets no weight.
SEEN = 5
#: How strongly weights are drawn to nothing.
RIDGE = {"within": 2.0, "across": 2.0}
#: Facts that hold of two reports of one article by their nature, or tell which articles were chosen.
LEFT_OUT = {
    "within": frozenset(
        {
            *("no news then", "printed in one week", "no day", "news of those days", "same speaker", "no place"),
            *("one place", "same town in both articles", "place named in its article", "same parties in both articles"),
        }
    ),
    "across": frozenset({"same speaker"}),
}
#: From which log-odds on a match is taken: what fits two happenings as well, or crosses a limit, falls away later.
LEAST = {"within": 0.0, "across": -0.75}
HEAD = """# Log-odds of each fact, by ridge-regularised logistic regression on hand-made gold; one not listed has none.
# `python -m benchmarks.fusion_weights --write` writes this file anew.
"""


def main(arguments: Sequence[str]) -> None:
    """Fit and print, or write."""
    folder = next((Path(each) for each in arguments if not each.startswith("--")), GOLD)
    _, readings, event_of = paired(folder)
    weights = fitted(examples_of(list(readings.values()), event_of))
    table = HEAD + "".join(_section(name, found) for name, found in weights.items())
    if "--write" in arguments:
        TABLE.write_text(table, "utf-8", newline="\n")
    print(table)


def paired(folder: Path) -> tuple[EventCollection, dict[str, Reading], dict[str, str]]:
    """A collection, its readings by file, and the event of each report that a mention of the gold covers."""
    collection = load_events(folder)
    articles = [article for article in read([str(folder)]) if isinstance(article, Article)]
    readings = {Path(reading.article.identifier).name: reading for reading in assemble(articles).readings}
    return collection, readings, {each.report: each.mentions[0].event for each in pair(collection, readings).read}


def examples_of(readings: Sequence[Reading], event_of: Mapping[str, str]) -> dict[str, list[Example]]:
    """What the gold answers of these articles: within each, and across them."""
    world = World(readings)
    told = [each for each in tell(readings, world, {}) if each.id in event_of]
    told.sort(key=lambda each: (each.account.article.id, each.account.report.trigger, each.id))
    within: list[Example] = []
    strands = list(_strands(told, event_of, world, within))
    return {"within": within, "across": list(_across(strands, world))}


def fitted(examples: Mapping[str, Sequence[Example]]) -> dict[str, Weights]:
    """The weights that fit the examples best, less what a match is taken from on."""
    found = {}
    for name, asked in examples.items():
        counts = Counter(fact for facts, _ in asked for fact in facts)
        facts = sorted(fact for fact, seen in counts.items() if seen >= SEEN and fact not in LEFT_OUT[name])
        rows = [[fact in facts_found for fact in facts] for facts_found, _ in asked]
        start, *each = _fit(rows, [is_one for _, is_one in asked], name)
        found[name] = Weights(start - LEAST[name], dict(zip(facts, each, strict=True)))
    return found


def _strands(
    told: Sequence[Told], event_of: Mapping[str, str], world: World, examples: list[Example]
) -> Iterator[tuple[str, str, Outline]]:
    """Each article's accounts as the gold has them: article, event, outline. What is asked on the way is an example."""
    articles: defaultdict[str, list[Told]] = defaultdict(list)
    for each in told:
        articles[each.account.article.id].append(each)
    for article, reports in articles.items():
        found: dict[str, Outline] = {}
        last: Told | None = None
        for report in reports:
            event = event_of[report.id]
            for position, (key, strand) in enumerate(found.items()):
                if report.is_actual and not any(apart(report, member, world) for member in strand.members):
                    facts = [*compare(outline(report), strand, world), *stance(report, strand, last, position == 0)]
                    examples.append((frozenset(name for name, _ in facts), key == event))
            found[event] = found[event].join(outline(report)) if event in found else outline(report)
            last = report
        yield from ((article, event, settled(strand)) for event, strand in found.items())


def _across(strands: Sequence[tuple[str, str, Outline]], world: World) -> Iterator[Example]:
    for (article, event, one), (elsewhere, another, other) in combinations(strands, 2):
        if article == elsewhere or not (one.members[0].is_actual and other.members[0].is_actual):
            continue
        if not any(apart(a, b, world) for a in one.members for b in other.members):
            yield frozenset(name for name, _ in compare(one, other, world)), event == another


def _section(name: str, weights: Weights) -> str:
    order = sorted(weights.facts.items(), key=lambda row: (-round(row[1], 2), row[0]))
    lines = "".join(f'"{fact}" = {weight:.2f}\n' for fact, weight in order)
    return f"\n[{name}]\nstart = {weights.start:.2f}\n\n[{name}.facts]\n{lines}"


def _fit(rows: Sequence[Sequence[bool]], answers: Sequence[bool], name: str) -> list[float]:
    """The weight of nothing known, then that of each fact: Newton's method on the penalised likelihood."""
    data = np.hstack([np.ones((len(rows), 1)), np.array(rows, float)])
    wanted, fitted = np.array(answers, float), np.zeros(data.shape[1])
    penalty = np.diag([1e-6] + [RIDGE[name]] * (data.shape[1] - 1))
    for _ in range(50):
        likely = 1 / (1 + np.exp(-data @ fitted))
        slope = data.T @ (likely - wanted) + penalty @ fitted
        bend = (data * (likely * (1 - likely))[:, None]).T @ data + penalty
        step = np.linalg.solve(bend, slope)
        fitted = fitted - step
        if np.abs(step).max() < 1e-9:
            break
    return [float(weight) for weight in fitted]


if __name__ == "__main__":
    main(sys.argv[1:])
