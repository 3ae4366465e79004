"""What each command of the command line does: one call into the package, and its words."""

from __future__ import annotations

import time
from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from kg.build import Progress, Result, Skipped, assemble, read
from kg.errors import ArticleError, InputError, QueryError
from kg.folder import GRAPH, PAGE, Counts, GraphFolder, Summary
from kg.model import Article, Place
from kg.runners import DaskRunner, LocalRunner, Runner


@dataclass
class Clock:
    """Seconds spent by stage."""

    spent: dict[str, float] = field(default_factory=dict)
    _since: float = field(default_factory=time.perf_counter)

    def stage(self, name: str) -> None:
        """Count the time since the last call to a stage."""
        now = time.perf_counter()
        self.spent[name] = round(self.spent.get(name, 0.0) + now - self._since, 3)
        self._since = now


def build(args: Namespace, progress: Progress) -> str:
    """Read sources into a folder; what is in the folder already is kept and not read again."""
    clock, folder = Clock(), GraphFolder(Path(args.out))
    known = folder.readings()
    outcomes = list(read(args.source, allow_private=args.allow_private))
    articles = [outcome for outcome in outcomes if isinstance(outcome, Article)]
    failures = [Skipped(o.place, str(o)) for o in outcomes if isinstance(o, ArticleError)]
    clock.stage("read")
    result = assemble(
        articles,
        known,
        extractor=args.extractor,
        runner=_runner(args),
        base=args.base,
        now=_now(args),
        progress=progress,
    )
    clock.stage("extract, link, fuse, describe")
    skipped = (*failures, *result.skipped)
    read_now = len(articles) - len(result.skipped)
    if not result.readings:
        reasons = "\n".join(f"  {skip.reason}" for skip in skipped)
        raise InputError(" ".join(args.source), f"no article could be read\n{reasons}")
    summary = summarise(result, skipped, clock.spent)
    folder.write(result, summary)
    return told(summary, read_now, len(outcomes), args.out)


def _runner(args: Namespace) -> Runner:
    return DaskRunner() if args.runner == "dask" else LocalRunner(args.processes)


def _now(args: Namespace) -> datetime | None:
    if args.now is None:
        return None
    try:
        moment = datetime.fromisoformat(args.now)
    except ValueError as error:
        raise InputError("--now", f"{args.now!r} is no time", "Write it like 2026-11-22T18:00:00+00:00") from error
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def summarise(result: Result, skipped: Sequence[Skipped], seconds: dict[str, float]) -> Summary:
    """The numbers of a build."""
    statements = [s for reading in result.readings for s in reading.statements if not s.is_narration]
    reports = [r for reading in result.readings for s in reading.statements for r in s.reports]
    speakers = {m.entity.id if m.entity else m.name for s in statements for m in s.speakers}
    places = {m.entity.id for report in reports for m in report.places if isinstance(m.entity, Place)}
    counts = Counts(
        articles=len(result.readings),
        statements=len(statements),
        speakers=len(speakers),
        reports=len(reports),
        events=len(result.events),
        contested=sum(event.contested for event in result.events),
        places=len(places),
        triples=len(result.dataset),
    )
    languages = Counter(reading.article.language for reading in result.readings)
    names = tuple(reading.article.id for reading in result.readings)
    return Summary(names, dict(sorted(languages.items())), tuple(skipped), counts, seconds)


def told(summary: Summary, read_now: int, offered: int, out: str) -> str:
    """A build in a few lines."""
    c, lines = summary.counts, []
    if summary.skipped:
        lines += [f"{read_now} of {offered} articles read; {len(summary.skipped)} skipped:"]
        lines += [f"  {skip.reason}" for skip in summary.skipped]
    languages = ", ".join(
        f"{n} {LANGUAGES.get(code, code)}" for code, n in sorted(summary.languages.items(), key=_most)
    )
    lines += [
        f"Read {c.articles} articles ({languages}): {c.statements} statements by {c.speakers} speakers,",
        f"{c.reports} reports of {c.events} events, {c.contested} of them contested, at {c.places} places."
        + ("" if summary.skipped else " Nothing was skipped."),
        "",
        f"  {Path(out, GRAPH)!s:<28}{c.triples:,} triples",
        f"  {Path(out, PAGE)!s:<28}open it in a browser; it needs no network",
        f"  {'kg queries':<28}what you can ask",
    ]
    return "\n".join(lines)


LANGUAGES = {"id": "Indonesian", "en": "English"}


def _most(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def parameters(pairs: Sequence[str]) -> dict[str, str]:
    """``KEY=VALUE`` pairs; an empty value is a mistake."""
    found: dict[str, str] = {}
    for pair in pairs:
        key, sign, value = pair.partition("=")
        if not sign or not key or not value:
            raise QueryError("--param", f"{pair!r} is not KEY=VALUE", "For example --param place=Gaza")
        found[key] = value
    return found
