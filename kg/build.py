"""The pipeline, in order: read, extract, link, fuse, describe, store.

read ─Article→ extract ─Reading→ link ─Reading→ fuse ─Event→ describe ─Dataset→ store
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Protocol

from kg.errors import ArticleError, InputError, SetupError
from kg.extractors import Extractor, get_extractor
from kg.fusion import Memory, copies_of, fuse_again
from kg.knowledge import load as load_knowledge
from kg.linking import link
from kg.linking.dates import resolve_times
from kg.model import Article, Event, Reading
from kg.rdf.dataset import Dataset
from kg.rdf.literals import unicode_text
from kg.rdf.mapping import describe
from kg.rdf.terms import DATA_BASE
from kg.runners import LocalRunner, Runner
from kg.sources import open_source


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that could not be read, and why."""

    place: str
    reason: str


class Progress(Protocol):
    """Is told how far a stage has come."""

    def __call__(self, stage: str, done: int, total: int | None) -> None: ...


@dataclass(frozen=True, slots=True)
class Result:
    """A graph and what it was built from."""

    dataset: Dataset
    readings: tuple[Reading, ...]
    events: tuple[Event, ...]
    skipped: tuple[Skipped, ...] = ()
    memory: Memory = field(default_factory=Memory)  #: how reports were gathered, for the next time


def silent(stage: str, done: int, total: int | None) -> None:
    """A progress that nobody looks at."""


def read(sources: Iterable[str], *, allow_private: bool = False) -> Iterator[Article | ArticleError]:
    """The articles of the sources, in order; one that cannot be read is an error among them."""
    for spec in sources:
        for outcome in open_source(spec, allow_private=allow_private).articles():
            yield _encodable(outcome) if isinstance(outcome, Article) else outcome


def _encodable(article: Article) -> Article:
    """The same article, without what no encoding can carry: a file's name may hold any byte."""
    return replace(
        article,
        id=unicode_text(article.id),
        text=unicode_text(article.text),
        identifier=unicode_text(article.identifier),
        title=unicode_text(article.title),
        publisher=unicode_text(article.publisher),
        byline=unicode_text(article.byline),
        agency=unicode_text(article.agency),
        dateline=unicode_text(article.dateline),
        url=unicode_text(article.url),
    )


def extract_and_link(extractor: Extractor, article: Article) -> Reading | ArticleError:
    """What one article says, its mentions linked; an article that cannot be read is an error, not an end."""
    try:
        return link(extractor.extract(article))
    except InputError as error:
        return ArticleError(article.identifier, error.problem, error.remedy)
    except SetupError:
        raise  # what is not set up is missing for every article
    except Exception as error:  # noqa: BLE001  # one article must not cost the other million theirs
        trouble = f"cannot be read: a bug in kg ({type(error).__name__}: {error})"
        return ArticleError(article.identifier, trouble, "Please report it with the article")


def assemble(  # noqa: PLR0913  # each stage has its own choice
    articles: Sequence[Article],
    known: Sequence[Reading] = (),
    *,
    extractor: str = "rules",
    runner: Runner | None = None,
    base: str = DATA_BASE,
    now: datetime | None = None,
    memory: Memory | None = None,
    progress: Progress = silent,
) -> Result:
    """Build a graph from articles, and from readings made before.

    Articles of the same text count once. The result does not depend on the order of either, nor on ``memory``: what
    was decided before spares only the work.
    """
    have = {reading.article.text_hash: reading for reading in known}
    todo = _unread(articles, have)
    if todo:
        load_knowledge()  # here rather than in every process: what is not set up is told once
    skipped: list[Skipped] = []
    work = partial(extract_and_link, get_extractor(extractor, resolve_times))
    progress("extract", 0, len(todo))
    for done, outcome in enumerate((runner or LocalRunner()).map(work, todo), 1):
        progress("extract", done, len(todo))
        if isinstance(outcome, ArticleError):
            skipped.append(Skipped(outcome.place, str(outcome)))
        else:
            have[outcome.article.text_hash] = outcome
    readings = tuple(sorted(have.values(), key=lambda reading: _article_key(reading.article)))
    progress("fuse", 0, None)
    copies = copies_of(readings)
    events, decided = fuse_again(readings, copies, memory or Memory())
    progress("describe", 0, None)
    graph = describe(readings, events, copies=copies, base=base, now=now, extractor=extractor)
    return Result(graph, readings, events, tuple(skipped), decided)


def build(
    sources: str | Path | Iterable[str | Path], *, extractor: str = "rules", now: datetime | None = None
) -> Dataset:
    """The graph of everything that the sources say; what cannot be read is logged as a warning and left out.

    Raises:
        SourceError: a source cannot be opened at all.
        ArticleError: no article could be read.
    """
    specs = [sources] if isinstance(sources, str | Path) else sources
    outcomes = list(read(str(spec) for spec in specs))
    result = assemble([outcome for outcome in outcomes if isinstance(outcome, Article)], extractor=extractor, now=now)
    failures = [Skipped(o.place, str(o)) for o in outcomes if isinstance(o, ArticleError)] + [*result.skipped]
    if failures and not result.readings:
        raise ArticleError(failures[0].place, "no article could be read", "; ".join(f.reason for f in failures))
    for failure in failures:
        logging.getLogger(__name__).warning("skipped %s", failure.reason)
    return result.dataset


def _unread(articles: Iterable[Article], have: Mapping[str, Reading]) -> list[Article]:
    """What is to be read, in order: of the same text told by several sources the first in order, read now or before."""
    first: dict[str, Article] = {}
    for article in sorted(articles, key=_article_key):
        known = have.get(article.text_hash)
        if known is None or _article_key(article) < _article_key(known.article):
            first.setdefault(article.text_hash, article)
    return list(first.values())


def _article_key(article: Article) -> tuple[str, ...]:
    published = article.published.isoformat() if article.published else ""
    unsaid = sum(not part for part in (article.publisher, published, article.title))
    key = (article.id, article.text_hash, article.identifier, article.title, article.url, published, article.language)
    return (str(unsaid), *key)  # of two copies of a text the one that says more of itself comes first


class _Pipeline(ModuleType):
    """This module, callable: once it is imported, ``from kg import build`` finds it before the function."""

    def __call__(
        self, sources: str | Path | Iterable[str | Path], *, extractor: str = "rules", now: datetime | None = None
    ) -> Dataset:
        return build(sources, extractor=extractor, now=now)


sys.modules[__name__].__class__ = _Pipeline
