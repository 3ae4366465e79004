"""Which articles print almost the words of an earlier one, as several papers print one wire story."""

from __future__ import annotations

import hashlib
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, time, timedelta
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from kg.model import Article, Reading

Rows = NDArray[np.uint64]  #: hashes of words in a row, each once, sorted

#: Words in a row that are compared: where an editor has changed every tenth word, four pairs in five still stand.
_IN_A_ROW = 2
#: The share of all rows of two articles that both must have (Jaccard). Every fifth word changed leaves 0.47. What two
#: people wrote of one event shares a tenth, what two took down of one speech up to 0.37.
_ALIKE = 0.4
#: A copy may also be cut short: then this share of its rows stands in the other, and the other is no more than so many
#: times as long. Who prints a flash among ten paragraphs of their own prints no copy of the flash.
_CONTAINED, _TIMES_AS_LONG = 0.7, 2
#: With fewer rows in its own voice than this there is too little to know an article by.
_FEWEST = 12
#: A story is printed within days; the same words a week later are a formula or a look back.
_WITHIN = timedelta(days=3)
#: Bands of the index, and hashes in each. Articles that share 0.4 of their rows meet in 94 of 100 cases, 0.5 in 996 of
#: 1,000, 0.1 in 4 of 100; those that meet are compared row for row.
_BANDS, _HASHES = 42, 3
_SEED = 1
_PRIME = np.uint64(0x9E3779B97F4A7C15)  #: odd and large, so that the order of the words counts

_WORD = re.compile(r"\w+")
#: What others said is theirs, whoever prints it.
_QUOTED = re.compile(r'“[^”\n]*”|„[^“”\n]*[“”]|«[^»\n]*»|"[^"\n]*"')


@dataclass(frozen=True, slots=True)
class _Print:
    """An article in the order of printing, with the rows of words of its own voice."""

    position: int
    article: Article
    rows: Rows


def copies_of(readings: Sequence[Reading]) -> dict[str, str]:
    """The id of the original by the id of each article that prints almost its words; the original is the earliest.

    Two papers, one language, a few days: what a paper takes up from itself is a sequel, or a form that it fills in
    every day. Only the articles' own voice is compared, for many papers print what somebody said in the same words.
    The order of the readings does not matter.
    """
    articles = sorted({reading.article.id: reading.article for reading in readings}.values(), key=age)
    prints: dict[str, list[_Print]] = {}
    for position, article in enumerate(articles):
        rows = _own_rows(article.text)
        if len(rows) >= _FEWEST:
            prints.setdefault(article.language, []).append(_Print(position, article, rows))
    pairs = [pair for language in sorted(prints) for pair in _meetings(prints[language]) if _is_copy(*pair)]
    original: dict[str, str] = {}
    for later, earlier in sorted((other.position, one.position) for one, other in pairs):
        first = articles[earlier].id
        original.setdefault(articles[later].id, original.get(first, first))
    return original


def age(article: Article) -> tuple[date, str, str]:
    """What puts articles in the order of printing: the day, the hour, the id. Who does not say when comes last."""
    printed = article.published
    if printed is None:
        return date.max, "", article.id
    at = printed if printed.tzinfo is not None else printed.replace(tzinfo=UTC)
    # Midnight is how a page is dated that gives no hour.
    return printed.date(), "24" if printed.time() == time() else at.astimezone(UTC).strftime("%dT%H:%M:%S"), article.id


def _meetings(prints: Sequence[_Print]) -> Iterator[tuple[_Print, _Print]]:
    """Pairs that may be copies, the earlier article first: some band of their signatures is the same."""
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415  # brings SciPy: who asks a graph need not wait for it

    index = MinHashLSH(num_perm=_BANDS * _HASHES, params=(_BANDS, _HASHES))
    signatures = MinHash.generator(
        (each.rows.tolist() for each in prints),
        num_perm=_BANDS * _HASHES,
        seed=_SEED,
        hashfunc=int,  # the rows are hashes already
        scheme="affine64",
    )
    by_position = {each.position: each for each in prints}
    at_hand: deque[_Print] = deque()
    for each, signature in zip(prints, signatures, strict=True):
        while at_hand and _days_apart(at_hand[0], each) > _WITHIN:
            index.remove(at_hand.popleft().position)
        for position in sorted(index.query(signature)):
            yield by_position[position], each
        index.insert(each.position, signature)
        at_hand.append(each)


def _days_apart(earlier: _Print, later: _Print) -> timedelta:
    """How many days lie between; none where an article does not say when it was printed."""
    one, other = earlier.article.published, later.article.published
    return other.date() - one.date() if one is not None and other is not None else timedelta()


def _is_copy(one: _Print, other: _Print) -> bool:
    if one.article.publisher and one.article.publisher == other.article.publisher:
        return False
    common = len(np.intersect1d(one.rows, other.rows, assume_unique=True))
    short, long = sorted((len(one.rows), len(other.rows)))
    is_cut = common >= _CONTAINED * short and long <= _TIMES_AS_LONG * short
    return is_cut or common >= _ALIKE * (short + long - common)


def _own_rows(text: str) -> Rows:
    """Every few words in a row that an article says in its own voice."""
    words = [_hash(word) for word in _WORD.findall(_QUOTED.sub(" ", text).casefold())]
    if len(words) < _IN_A_ROW:
        return np.empty(0, np.uint64)
    hashed = np.array(words, np.uint64)
    rows = np.zeros(len(words) - _IN_A_ROW + 1, np.uint64)
    for place in range(_IN_A_ROW):
        rows = rows * _PRIME + hashed[place : place + len(rows)]
    return np.unique(rows)


@lru_cache(maxsize=1 << 17)
def _hash(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode(errors="replace"), digest_size=8).digest(), "little")
