"""The articles that files of any format hold, each with how its reading is scored; a file shows its own format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kg.errors import GoldError
from kg.evaluation.direct_speech import score_quotes
from kg.evaluation.incident_scoring import score_incident
from kg.evaluation.incidents import is_incidents, load_incidents
from kg.evaluation.loading import load_gold
from kg.evaluation.scorecard import Scorecard
from kg.evaluation.scoring import score
from kg.evaluation.tagged import is_tagged, load_tagged
from kg.model import Article, Reading

_HEAD = 8192  #: bytes of a file that show its format


@dataclass(frozen=True, slots=True)
class Case:
    """One article, by its file or as it is, and what its linked reading is worth."""

    article: Path | Article
    score: Callable[[Reading], Scorecard]


def cases(paths: Iterable[Path]) -> list[Case]:
    """Every article of the files named, in order; all of them are checked before any is read.

    A folder stands for the ``.json`` files in it, else for its tables of incidents and its tagged articles.

    Raises:
        GoldError: a file cannot be read, follows no format, or names an article that is not there.
    """
    return [case for file in gold_files(paths) for case in _cases(file)]


def gold_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The files named, those of a folder in order of name."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        inside = sorted(path.glob("*.json")) or [file for file in sorted(path.iterdir()) if _is_other_format(file)]
        if not inside:
            raise GoldError(str(path), "holds no .json file", "Name a gold file, or a folder of gold files")
        yield from inside


def sampled(every: Sequence[Case], size: int | None) -> list[Case]:
    """So many of the cases, spread evenly from the first on: the same ones every time; None takes them all.

    >>> sampled(list("abcdefg"), 3)
    ['a', 'c', 'e']
    """
    if size is None or size >= len(every):
        return list(every)
    return [every[number * len(every) // size] for number in range(size)]


def _cases(file: Path) -> Iterator[Case]:
    head = _head(file)
    if is_tagged(head):
        for tagged in load_tagged(file, _text(file)):
            yield Case(tagged.article, partial(score_quotes, tagged))
    elif is_incidents(head):
        for incident in load_incidents(file, _text(file)):
            yield Case(incident.article, partial(score_incident, incident))
    else:
        gold = load_gold(file)
        if not gold.article.is_file():
            raise GoldError(f"{gold.file}: article", f"no file {gold.article}", "Give it relative to the gold file")
        yield Case(gold.article, partial(score, gold))


def _is_other_format(file: Path) -> bool:
    if not file.is_file():
        return False
    head = _head(file)
    return is_tagged(head) or is_incidents(head)


def _head(file: Path) -> str:
    """How a file begins; empty when it cannot be read, which whoever loads it will say."""
    try:
        with file.open("rb") as stream:
            return stream.read(_HEAD).decode("utf-8", "replace")
    except OSError:
        return ""


def _text(file: Path) -> str:
    """The whole file. Tables put together from many hands hold stray bytes, which stand as U+FFFD."""
    try:
        return file.read_bytes().decode("utf-8", "replace")
    except OSError as error:
        raise GoldError(str(file), f"cannot be read ({error.strerror})", "Name an existing gold file") from error
