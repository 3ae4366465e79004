"""What a build did, in numbers and in a few lines."""

from __future__ import annotations

import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, Triple

from kg.build import Skipped
from kg.rdf.literals import truth
from kg.rdf.terms import CKG, DCTERMS_LANGUAGE, RDF_TYPE
from kg.show.wording import language_name, many, visible

WIDTH = 100
Node = object  # whatever stands in a triple


@dataclass(frozen=True, slots=True)
class Counts:
    """What a graph holds, in numbers."""

    articles: int
    statements: int  #: without the articles' own voice
    speakers: int
    reports: int
    events: int
    contested: int
    places: int
    triples: int


@dataclass(frozen=True, slots=True)
class Offered:
    """What came of the articles that a build was given."""

    read: int  #: could be read, be it now or before
    new: int
    copies: int  #: have the text of another one
    before: int  #: articles that the graph held before
    again: int = 0  #: of these, read again because another edition had read them


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did: articles by language, what was skipped and why, counts, seconds by stage."""

    articles: tuple[str, ...]
    languages: dict[str, int]
    offered: Offered
    skipped: tuple[Skipped, ...]
    counts: Counts
    seconds: dict[str, float]


def counted(triples: Iterable[Triple]) -> tuple[Counts, dict[str, int]]:
    """The numbers of a graph, and its articles by language."""
    everything, yes = tuple(triples), truth(holds=True)
    things: defaultdict[Node, set[Node]] = defaultdict(set)
    for triple in everything:
        if triple.predicate == RDF_TYPE:
            things[triple.object].add(triple.subject)
    narrated = {t.subject for t in everything if t.predicate == CKG.isNarration and t.object == yes}
    reports = things[CKG.Report]
    counts = Counts(
        articles=len(things[CKG.Article]),
        statements=len(things[CKG.Statement] - narrated),
        speakers=len({t.object for t in everything if t.predicate == CKG.speaker and t.subject not in narrated}),
        reports=len(reports),
        events=len(things[CKG.Event]),
        contested=sum(t.predicate == CKG.contested and t.object == yes for t in everything),
        places=len({t.object for t in everything if t.predicate == CKG.place and t.subject in reports}),
        triples=len(everything),
    )
    written = (t.object for t in everything if t.predicate == DCTERMS_LANGUAGE)
    languages = Counter(language.value for language in written if isinstance(language, Literal))
    return counts, dict(sorted(languages.items()))


def told(summary: Summary, folder: Path, files: Sequence[tuple[str, str]], program: str) -> str:
    """A build in a few lines: what was skipped, what was new, what the graph holds, where it lies."""
    lines = [*_skipped(summary), *textwrap.wrap(" ".join(_sentences(summary)), WIDTH, break_on_hyphens=False), ""]
    places = [(str(folder / name), what) for name, what in files] + [(f"{program} queries", "what you can ask")]
    width = max(len(place) for place, _ in places)
    return "\n".join([*lines, *(f"  {visible(place):<{width}}  {what}" for place, what in places)])


def _skipped(summary: Summary) -> list[str]:
    if not summary.skipped:
        return []
    read, skipped = summary.offered.read, len(summary.skipped)
    head = f"{read:,} of {many(read + skipped, 'article')} read; {skipped:,} skipped:"
    return [head, *(f"  {visible(skip.reason)}" for skip in summary.skipped)]


def _sentences(summary: Summary) -> Iterator[str]:
    offered, counts = summary.offered, summary.counts
    if not offered.before:
        yield f"Read {_holdings(summary)}"
    else:
        known = offered.read - offered.new - offered.copies
        were = f"{known:,} {'was' if known == 1 else 'were'} there already" if known else ""
        read = f"read {many(offered.new, 'new article')}" if offered.new else "nothing new"
        yield f"{read.capitalize()}{'; ' if were else ''}{were}."
        if offered.again:
            yield f"{many(offered.again, 'article')} of before {'was' if offered.again == 1 else 'were'} read again,"
            yield "because the program reads otherwise now."
        yield f"The graph holds {_holdings(summary)}"
    if offered.copies:
        yield f"{many(offered.copies, 'copy', 'copies')} of an article counted once."
    if not summary.skipped:
        yield "Nothing was skipped."
    if not counts.statements:
        yield "Nobody is quoted in it."


def _holdings(summary: Summary) -> str:
    counts = summary.counts
    by_number = sorted(summary.languages.items(), key=lambda item: (-item[1], item[0]))
    languages = ", ".join(f"{number:,} {language_name(code)}" for code, number in by_number)
    return (
        f"{many(counts.articles, 'article')} ({languages or 'language unknown'}): "
        f"{many(counts.statements, 'statement')} by {many(counts.speakers, 'speaker')}, "
        f"{many(counts.reports, 'report')} of {many(counts.events, 'event')}, "
        f"{f'{counts.contested:,}' if counts.contested else 'none'} of them contested, "
        f"at {many(counts.places, 'place')}."
    )
