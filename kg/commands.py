"""What the longer commands of the command line do: one call into the package, and its words."""

from __future__ import annotations

import re
import shutil
import sys
import time
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from kg.build import Progress, Result, Skipped, assemble, read
from kg.edition import edition
from kg.errors import ArticleError, InputError
from kg.extractors import get_extractor
from kg.folder import GRAPH, PAGE, GraphFolder, Kept, Making
from kg.model import Article
from kg.rdf.terms import DATA_BASE
from kg.runners import DaskRunner, LocalRunner, Runner
from kg.summary import Offered, Summary, counted, told

_BASE = re.compile(r"https?://[^\s<>\"{}|\\^`]+[/#]")


@dataclass
class Clock:
    """Seconds spent by stage; passes on what it is told."""

    progress: Progress
    spent: dict[str, float] = field(default_factory=dict)
    _stage: str = "read"
    _since: float = field(default_factory=time.perf_counter)

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        """A stage has come so far."""
        now = time.perf_counter()
        self.spent[self._stage] = round(self.spent.get(self._stage, 0.0) + now - self._since, 3)
        self._stage, self._since = stage, now
        self.progress(stage, done, total)


def build(args: Namespace, progress: Progress) -> str:
    """Read sources into a folder; what is in the folder already is kept and not read again."""
    clock, folder, now = Clock(progress), GraphFolder(Path(args.out)), _now(args)
    making = _making(args, folder.making())
    _refuse_own_folder(args.source, folder.path)
    with folder.writing():
        kept = folder.kept(making.edition)
        articles, failures = _read(args, clock)
        result = assemble(
            [*articles, *kept.stale],
            kept.readings,
            extractor=making.extractor,
            runner=_runner(args),
            base=making.base,
            now=now,
            memory=folder.memory(),
            progress=clock,
        )
        skipped = (*failures, *result.skipped)
        if not result.readings:
            reasons = "\n".join(f"  {skip.reason}" for skip in skipped)
            raise InputError(" ".join(args.source), f"no article could be read\n{reasons}")
        clock("store", 0, None)
        folder.write(result, making, sparql=args.sparql)
        clock("done", 1, 1)
        summary = summarise(result, articles, kept, skipped, clock.spent)
        folder.report(summary)
    files = [(GRAPH, f"{summary.counts.triples:,} triples"), (PAGE, "open it in a browser; it needs no network")]
    return told(summary, folder.path, files, _program())


def _read(args: Namespace, progress: Progress) -> tuple[list[Article], list[Skipped]]:
    articles: list[Article] = []
    failures: list[Skipped] = []
    for done, outcome in enumerate(read(args.source, allow_private=args.allow_private), 1):
        progress("read", done, None)
        if isinstance(outcome, ArticleError):
            failures.append(Skipped(outcome.place, str(outcome)))
        else:
            articles.append(outcome)
    return articles, failures


def _making(args: Namespace, before: Making | None) -> Making:
    """As the folder's graph was made, unless the arguments say otherwise."""
    extractor = args.extractor or (before.extractor if before else "rules")
    get_extractor(extractor)
    if args.base and not _BASE.fullmatch(args.base):
        example = "Write the start of an address that ends in / or #, e.g. https://example.org/id/"
        raise InputError("--base", f"{args.base!r} cannot start an IRI", example)
    return Making(args.base or (before.base if before else DATA_BASE), extractor, edition(extractor))


def _refuse_own_folder(sources: Iterable[str], out: Path) -> None:
    """A graph inside a folder of articles would be read as one of them the next time."""
    for source in sources:
        path = Path(source)
        if path.is_dir() and out.resolve().is_relative_to(path.resolve()):
            raise InputError(f"--out {out}", f"lies in {source}, which is read", "Choose a folder outside of it")


def _runner(args: Namespace) -> Runner:
    return DaskRunner(processes=args.processes) if args.runner == "dask" else LocalRunner(args.processes)


def _now(args: Namespace) -> datetime | None:
    if args.now is None:
        return None
    try:
        moment = datetime.fromisoformat(args.now)
    except ValueError as error:
        raise InputError("--now", f"{args.now!r} is no time", "Write it like 2026-11-22T18:00:00+00:00") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def summarise(
    result: Result, articles: Sequence[Article], kept: Kept, skipped: Sequence[Skipped], seconds: dict[str, float]
) -> Summary:
    """The numbers of a build."""
    unread = {skip.place for skip in result.skipped}
    offered = [article for article in articles if article.identifier not in unread]
    texts = {article.text_hash for article in offered}
    before = {article.text_hash for article in _before(kept)}
    counts, languages = counted(result.dataset)
    return Summary(
        articles=tuple(reading.article.id for reading in result.readings),
        languages=languages,
        offered=Offered(
            read=len(offered),
            new=len(texts - before),
            copies=len(offered) - len(texts),
            before=len(before),
            again=len(kept.stale),
        ),
        skipped=tuple(skipped),
        counts=counts,
        seconds=seconds,
    )


def _before(kept: Kept) -> Iterator[Article]:
    yield from (reading.article for reading in kept.readings)
    yield from kept.stale


def _program() -> str:
    """How this program was called, so that a hint can be typed as it stands."""
    called = sys.argv[0]
    return called if Path(called).name == "kg" and not shutil.which("kg") else "kg"
