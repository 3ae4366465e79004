"""The explorer's page beside pyvis's own page of the same graph, in one run, in a real browser.

``python -m benchmarks.explorer [seeds|NODES …]``: the seeds, 10,000 and 50,000 nodes when nothing is said. Printed as a
Markdown table: how large the page is, when it can be used (seconds from the start of the navigation), frames a second
while everything is dragged about, milliseconds that one key in the search box is answered in, and the memory that
scripts hold. In brackets what the processor spent on it, whatever else the machine did. The middle one of three visits,
each by a browser that has never seen the page, and to one page after the other. ``--profile`` prints where our page's
time goes as well; ``--runs N`` visits more or less often.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from statistics import median

from benchmarks.browsing import Visit, browser, profile, visit
from benchmarks.made_graph import Made, make_graph
from benchmarks.pyvis_page import pyvis_page
from kg.build import assemble, read
from kg.explorer.layout import positions
from kg.explorer.page import full_page
from kg.explorer.reading import tail
from kg.explorer.scene import Scene, scene
from kg.model import Article

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
SIZES = ("seeds", "10000", "50000")
OVERVIEW = "#view=network&scope=all"  #: where our page shows the network of everything
QUERIES = 10
HEAD = """| graph | page | MB | usable after, s (processor) | frames/s (processor) | search, ms (most) | heap, MB |
|---|---|---|---|---|---|---|"""


@dataclass(frozen=True, slots=True)
class Row:
    """One page as it was measured."""

    page: str
    megabytes: float
    seen: Visit

    def cells(self) -> list[str]:
        seen = self.seen
        search = "" if seen.search is None else f"{seen.search:.1f} ({seen.slowest_search:.1f})"
        frames = "" if seen.frames is None else f"{seen.frames:.0f} ({seen.drawing:.0f} ms)"
        usable = f"{seen.interactive:.2f} ({seen.opening:.2f})"
        return [self.page, f"{self.megabytes:.2f}", usable, frames, search, f"{seen.heap:.0f}"]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.explorer", description=__doc__)
    parser.add_argument("sizes", nargs="*", default=SIZES)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--profile", action="store_true")
    wants = parser.parse_args(arguments)
    if browser() is None:
        print("The explorer's page is not measured: no chromium on PATH (apt-get install chromium)")
        return
    print(HEAD, flush=True)
    told: list[str] = []
    for size in wants.sizes:
        told += measured(size, wants.runs, with_profile=wants.profile)
    print("", *told, sep="\n")


def measured(size: str, runs: int, *, with_profile: bool) -> list[str]:
    """Print the rows of one graph; what else there is to say of it."""
    made = seeds() if size == "seeds" else make_graph(int(size))
    drawn = scene(made.dataset)
    start = time.perf_counter()
    places = positions(drawn)
    laid_out = time.perf_counter() - start
    with tempfile.TemporaryDirectory() as folder:
        kg, asking, pyvis = (Path(folder) / name for name in ("kg.html", "kg-sparql.html", "pyvis.html"))
        start = time.perf_counter()
        kg.write_text(full_page(made.dataset, made.articles, sparql=False), "utf-8")
        written = time.perf_counter() - start
        asking.write_text(full_page(made.dataset, made.articles, sparql=True), "utf-8")
        start = time.perf_counter()
        pyvis.write_text(pyvis_page(drawn, places), "utf-8")
        theirs = time.perf_counter() - start
        words = queries(drawn)
        seen: dict[str, list[Visit]] = defaultdict(list)
        for _ in range(runs):
            seen["kg"].append(visit(kg, overview=OVERVIEW, queries=words))
            seen["kg, with SPARQL"].append(visit(asking, overview=OVERVIEW, queries=words))
            seen["pyvis"].append(visit(pyvis))
        paths = (kg, asking, pyvis)
        rows = [Row(page, _size(path), _middle(seen[page])) for page, path in zip(seen, paths, strict=True)]
        name = f"{size} ({len(made.articles):,} articles, {len(drawn.nodes):,} nodes, {len(drawn.edges):,} edges)"
        _print_rows(name if size == "seeds" else name.partition("(")[2].rstrip(")"), rows)
        told = [f"{len(drawn.nodes):,} nodes: {laid_out:.1f} s of layout, {written:.1f} s of writing our page with it"]
        told.append(f"{theirs:.1f} s of writing pyvis's without")
        if with_profile:
            for part, heaviest in profile(kg, OVERVIEW):
                told += [f"\n{part}:", *(f"{spent:>9.1f} ms  {function}" for spent, function in heaviest)]
        return told


def seeds() -> Made:
    """The articles of the project itself."""
    result = assemble([article for article in read([str(SEEDS)]) if isinstance(article, Article)])
    return Made(result.dataset, tuple(reading.article for reading in result.readings))


def queries(drawn: Scene) -> list[str]:
    """Words to look for: the beginnings of names, spread over everything that is drawn."""
    nodes = drawn.nodes
    chosen = [nodes[at * len(nodes) // QUERIES] for at in range(QUERIES)]
    return [max((drawn.facts.label(node) or tail(node)).split(), key=len)[:7] for node in chosen]


def _middle(seen: Sequence[Visit]) -> Visit:
    """Of each measure the middle one."""
    middle: dict[str, float | None] = {}
    for each in fields(Visit):
        values = [value for one in seen if (value := getattr(one, each.name)) is not None]
        middle[each.name] = median(values) if values else None
    return Visit(**middle)  # type: ignore[arg-type]  # what every visit measures is there


def _print_rows(graph: str, rows: Sequence[Row]) -> None:
    for number, row in enumerate(rows):
        print("|", " | ".join([graph if number == 0 else "", *row.cells()]), "|", flush=True)
    ours, theirs = rows[0], rows[-1]
    times = [
        theirs.megabytes / ours.megabytes,
        theirs.seen.interactive / ours.seen.interactive,
        (ours.seen.frames or 0) / theirs.seen.frames if theirs.seen.frames else 0,
    ]
    cells = ["", "kg is better by", *(f"{ratio:.1f}×" if ratio else "" for ratio in times), ""]
    print("|", " | ".join([*cells, f"{theirs.seen.heap / ours.seen.heap:.1f}×"]), "|", flush=True)


def _size(path: Path) -> float:
    return path.stat().st_size / 1e6


if __name__ == "__main__":
    main()
