"""Variants of training sentences: other quotation marks, other names."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.languages.id.training.conllu import Sentence
from kg.languages.id.training.lists import word_set
from kg.languages.id.training.names import NamedSentence, Span
from kg.languages.id.training.pools import NamePools

QUOTE_STYLES = (('"', '"'), ("“", "”"), ("‘", "’"), ("«", "»"), ("”", "”"), ("'", "'"))
DOUBLE_QUOTES = frozenset(['"', "“", "”", "«", "»", "``", "''"])
NAME_WORD = re.compile(r"[A-Z][a-z'’-]{2,}")
CALENDAR = word_set(
    "senin selasa rabu kamis jumat sabtu minggu ahad januari februari maret april mei juni juli agustus "
    "september oktober november desember"
)


def restyled_quotes(forms: Sequence[str], style: tuple[str, str]) -> list[str]:
    """The tokens with their double quotation marks, opening and closing in turn, in another style."""
    result = []
    opened = False
    for form in forms:
        if form in DOUBLE_QUOTES:
            opened = not opened
            result.append(style[0] if opened else style[1])
        else:
            result.append(form)
    return result


def common_words(treebank: Iterable[Sentence]) -> frozenset[str]:
    """Words that also occur in lower case, and so are not names by themselves (*Kabupaten*, *Gunung*)."""
    return frozenset(word.form for sentence in treebank for word in sentence if word.form.islower())


def renamed_tree(sentence: Sentence, pools: NamePools, common: frozenset[str], rng: random.Random) -> Sentence:
    """The sentence in one style of quotation marks, most of its proper names replaced word by word."""
    forms = restyled_quotes([word.form for word in sentence], rng.choice(QUOTE_STYLES))
    swapping = rng.random() < 0.7
    result = []
    for word, form in zip(sentence, forms, strict=True):
        swap = swapping and word.pos == "PROPN" and _is_name(form, common) and rng.random() < 0.7
        result.append(replace(word, form=pools.word(rng) if swap else form))
    return result


def _is_name(form: str, common: frozenset[str]) -> bool:
    lower = form.lower()
    return bool(NAME_WORD.fullmatch(form)) and lower not in common and lower not in CALENDAR


def renamed_entities(
    sentence: NamedSentence, pools: NamePools, places: frozenset[str], rng: random.Random
) -> NamedSentence | None:
    """The sentence with most of its places and persons replaced; None if nothing came to be replaced.

    Within organisations, a word of `places` makes room for another place (*Kementerian Pertahanan
    Indonesia*).
    """
    forms = restyled_quotes(sentence.forms, rng.choice(QUOTE_STYLES))
    words: list[str] = []
    spans: list[Span] = []
    changed = False
    position = 0
    for start, end, label in sentence.spans:
        words += forms[position:start]
        name = forms[start:end]
        new = _other_name(name, label, pools, places, rng)
        changed = changed or new != name
        spans.append((len(words), len(words) + len(new), label))
        words += new
        position = end
    return NamedSentence(words + forms[position:], spans) if changed else None


def _other_name(name: list[str], label: str, pools: NamePools, places: frozenset[str], rng: random.Random) -> list[str]:
    if label == "LOC" and rng.random() < 0.75:
        place = pools.place(rng)
        return [word.upper() for word in place] if rng.random() < 0.08 else place
    if label == "PER" and rng.random() < 0.6:
        return pools.person(rng, full=len(name) > 1 or rng.random() < 0.3)
    if label == "ORG" and len(name) > 1 and name[-1] in places and rng.random() < 0.6:
        return [*name[:-1], *pools.place(rng)]
    return name
