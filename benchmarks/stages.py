"""Seconds by stage over the seeds, and how the store compares with rdflib in the same run.

``python -m benchmarks.stages [SOURCE…]``. Figures are seconds of processor time, which is what one core takes, the
best of three runs. Names are looked up once and remembered, so the first run over texts never seen is told apart
("rules, first time"). The figure of PETRARCH2 is the published one, not measured here: sentences a second, the parse
before it not counted.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from rdflib import Graph

from kg.build import read
from kg.extractors import get_extractor
from kg.fusion import fuse
from kg.knowledge import load as load_knowledge
from kg.knowledge.gazetteer import GAZETTEER, Gazetteer
from kg.languages import load
from kg.languages.document import Document
from kg.linking import link
from kg.linking.dates import resolve_times
from kg.model import Article
from kg.queries import get_query
from kg.rdf.dataset import Dataset
from kg.rdf.mapping import describe
from kg.stores import DiskStore, MemoryStore

RUNS = 3
#: Sentences that PETRARCH2 codes in a second once CoreNLP has parsed them (its makers' figure).
PETRARCH2 = 250
SEEDS = Path(__file__).resolve().parent.parent / "seeds"
#: Simple enough for rdflib to answer within seconds.
QUESTIONS = ("denials", "who-accuses-whom", "most-mentioned-actors")
Answer = TypeVar("Answer")


def timed(work: Callable[[], Answer]) -> tuple[float, Answer]:
    """Processor seconds of the fastest run, and what it gave."""
    best, answer = float("inf"), work()  # the first run opens what is opened once, and does not count
    for _ in range(RUNS):
        start = time.process_time()
        answer = work()
        best = min(best, time.process_time() - start)
    return best, answer


def stages(sources: list[str]) -> Dataset:
    """Print the seconds of each stage; the graph that comes out."""
    reading, articles = timed(lambda: [a for a in read(sources) if isinstance(a, Article)])
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {words:,} words\n")
    print(f"{'stage':<10}{'seconds':>9}{'share':>8}{'words/s':>10}")
    opening = time.process_time()
    for code in sorted({article.language for article in articles}):
        load(code)
    opening = time.process_time() - opening
    load_knowledge()
    extractor = get_extractor("rules", resolve_times)
    start = time.process_time()
    for article in articles:
        extractor.extract(article)
    first = time.process_time() - start
    parsing, documents = timed(lambda: [_parse(article) for article in articles])
    sentences = sum(len(document.sentences) for document in documents)
    extracting, read_as = timed(lambda: [extractor.extract(article) for article in articles])
    linking, linked = timed(lambda: [link(reading) for reading in read_as])
    fusing, events = timed(lambda: fuse(linked))
    describing, dataset = timed(lambda: describe(linked, events))
    storing, _ = timed(lambda: _store(dataset))
    spent = {
        "read": reading,
        "parse": parsing,
        "rules": max(0.0, extracting - parsing),
        "link": linking,
        "fuse": fusing,
        "describe": describing,
        "store": storing,
    }
    total = sum(spent.values())
    for name, seconds in {**spent, "together": total}.items():
        print(f"{name:<10}{seconds:>9.3f}{seconds / total:>8.0%}{words / max(seconds, 1e-9):>10,.0f}")
    _against_petrarch(sentences, spent["rules"], max(0.0, first - parsing), parsing + spent["rules"])
    print(f"\nlinking: {1000 * linking / len(articles):.1f} ms an article")
    print(f"before that, once: {opening:.1f} s to open the parsers, {_opening()}")
    return dataset


def _opening() -> str:
    """What it takes to open what is known of the world."""
    gazetteer, _ = timed(lambda: Gazetteer().find("Martuni", is_acronym=False))
    load_knowledge.cache_clear()
    start = time.process_time()
    load_knowledge()
    everything = time.process_time() - start
    size = GAZETTEER.stat().st_size / 1e6
    return f"{1000 * gazetteer:.1f} ms the gazetteer ({size:.0f} MB), {1000 * everything:.0f} ms all that is known"


def _against_petrarch(sentences: int, rules: float, first: float, both: float) -> None:
    """Print the sentences a second of the rules, beside what PETRARCH2 was published with."""
    rows = {
        "rules": rules,
        "rules, first time": first,
        "parse and rules": both,
        "PETRARCH2, published": sentences / PETRARCH2,
    }
    print(f"\n{sentences:,} sentences{'a second':>22}{'times PETRARCH2':>18}")
    for name, seconds in rows.items():
        rate = sentences / max(seconds, 1e-9)
        print(f"{name:<24}{rate:>12,.0f}{rate / PETRARCH2:>18.1f}")


def _parse(article: Article) -> Document:
    return load(article.language).parse(article.text, [section.span for section in article.sections])


def _store(dataset: Dataset) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = DiskStore(Path(folder) / "store")
        store.add(dataset)
        store.close()


def against_rdflib(dataset: Dataset) -> None:
    """Print the seconds of the same work done by Oxigraph and by rdflib, and how many times longer rdflib takes."""
    turtle = dataset.turtle()
    print(f"\n{len(dataset):,} triples{'Oxigraph':>26}{'rdflib':>10}{'times':>8}")
    ours, store = timed(lambda: MemoryStore(Dataset.from_turtle(turtle)))
    theirs, graph = timed(lambda: Graph().parse(data=turtle, format="turtle"))
    _ratio("read Turtle", ours, theirs)
    for name in QUESTIONS:
        text = get_query(name).text
        ours, answer = timed(lambda text=text: store.query(text))  # type: ignore[misc]
        theirs, rows = timed(lambda text=text: list(graph.query(text)))  # type: ignore[misc]
        same = "" if len(rows) == len(answer) else f"  answers differ: {len(answer)} and {len(rows)} rows"
        _ratio(name, ours, theirs, same)


def _ratio(name: str, ours: float, theirs: float, remark: str = "") -> None:
    print(f"{name:<26}{ours:>14.4f}{theirs:>10.4f}{theirs / max(ours, 1e-9):>8,.0f}{remark}")


if __name__ == "__main__":
    against_rdflib(stages(sys.argv[1:] or [str(SEEDS)]))
