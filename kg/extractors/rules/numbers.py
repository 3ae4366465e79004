"""Numbers as news writes them: "1.000", "dua puluh lima", "puluhan", "lebih dari 30", "10 hingga 20"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extractors.rules.scene import Scene

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at tokens ``[first, last)``, as what it may be at least and at most."""

    first: int
    last: int
    low: int | None
    high: int | None


def figure_at(scene: Scene, index: int, stop: int) -> Figure | None:
    """The figure that starts at a token, what bounds it before and behind taken in."""
    vague = scene.lexicon.vague.at(scene.words, index)
    if vague is not None and not _only_rounds(scene, index, vague[0], stop):
        low, high = vague[1]
        return _bounded(scene, Figure(index, index + vague[0], low, high))
    value, end = _value(scene, index, stop)
    if value is None or _is_in_a_date(scene, index, end) or _ends_a_name(scene, index, end):
        return None
    figure = Figure(index, end, value, value)
    if end + 1 < stop and scene.is_in("numbers.between", end):
        upper, last = _value(scene, end + 1, stop)
        if upper is not None and upper > value:
            return Figure(index, last, value, upper)
    return _bounded(scene, figure)


def _only_rounds(scene: Scene, index: int, length: int, stop: int) -> bool:
    """Whether a vague number only rounds the one behind it: "some 40 people"."""
    return scene.phrase("numbers.about", index) == length and _value(scene, index + length, stop)[0] is not None


def _is_in_a_date(scene: Scene, first: int, last: int) -> bool:
    """Whether a number is a part of a date or of a name written with strokes: "12/7", "22/09/01"."""
    text, span = scene.article.text, scene.span(first, last)
    return text[max(0, span.start - 1) : span.start] in {"/", "-"} or text[span.end : span.end + 1] == "/"


def _ends_a_name(scene: Scene, first: int, last: int) -> bool:
    """Whether a number is the end of a name: "at Tower 22, a base"; "On Friday 22 were killed" names nothing."""
    name = scene.token(first - 1) if first else None
    if (
        name is None
        or not scene.same_sentence(first - 1, first)
        or not scene.lexicon.has_any("order.head_last", "bodies")
    ):
        return False
    is_name = name.is_capitalised and name.pos in {"NOUN", "PROPN"} and not scene.is_in("names.never", first - 1)
    is_closed = not scene.token(last).is_word or scene.token(last).pos == "ADP"
    return is_name and is_closed and last - first == 1 and scene.word(first).isdecimal()


def _value(scene: Scene, index: int, stop: int) -> tuple[int | None, int]:
    """The value of the number that starts at a token, and where it ends."""
    if index >= stop:
        return None, index
    total, current, end, seen, ones = 0, 0.0, index, False, False
    while end < stop:
        word = scene.word(end)
        unit = _unit(scene, word)
        factor = scene.lexicon.multipliers.get(word)
        if unit is not None and ones and not scene.lexicon.has_any("order.head_last", "bodies"):
            break  # "11 seorang": a day, and one
        if unit is not None and not (seen and _DIGITS.fullmatch(word)):
            current += unit
        elif factor is not None and seen and word == scene.lexicon.teen:
            current += factor
        elif factor is not None and seen:
            if factor >= 1000:
                total, current = total + round((current or 1) * factor), 0.0
            else:
                current = (current or 1) * factor
        else:
            break
        seen, ones = True, factor is None
        end += 1
    return (total + round(current), end) if seen else (None, index)


def _unit(scene: Scene, word: str) -> float | None:
    if word in scene.lexicon.numbers:
        return scene.lexicon.numbers[word]
    tens, joint, ones = word.partition("-")
    if joint and 20 <= scene.lexicon.numbers.get(tens, 0) < 100 and 0 < scene.lexicon.numbers.get(ones, 0) < 10:
        return scene.lexicon.numbers[tens] + scene.lexicon.numbers[ones]  # "forty-seven"
    if not _DIGITS.fullmatch(word):
        return None
    separator, decimal = scene.lexicon.separator, scene.lexicon.decimal
    whole = re.fullmatch(rf"\d{{1,3}}(?:{re.escape(separator)}\d{{3}})+", word)
    if whole:
        return int(word.replace(separator, ""))
    if word.isdecimal():
        return int(word)
    number = word.replace(decimal, ".")
    return float(number) if number.count(".") == 1 else None


def _bounded(scene: Scene, figure: Figure) -> Figure:
    """The figure with the words before it that open or close it: "sedikitnya 12", "hampir 50"."""
    for length in (3, 2, 1):
        first = figure.first - length
        if first < 0 or not scene.same_sentence(first, figure.first):
            continue
        if scene.phrase("numbers.at_least", first) == length:
            return Figure(first, figure.last, figure.low, None)
        if scene.phrase("numbers.at_most", first) == length:
            return Figure(first, figure.last, None, figure.high)
        if scene.phrase("numbers.about", first) == length:
            return Figure(first, figure.last, figure.low, figure.high)
    if scene.phrase("numbers.at_least_behind", figure.last):
        return Figure(figure.first, figure.last + 1, figure.low, None)
    return figure
