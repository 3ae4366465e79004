"""One object of a gold file, read key by key: whatever is amiss is said with file, place, value and remedy."""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from kg.errors import GoldError

Choice = TypeVar("Choice", bound=StrEnum)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Node:
    """An object inside a gold file; ``where`` is its place, such as ``reports[3].tolls[0]``."""

    file: Path
    where: str
    fields: Mapping[str, object]

    @classmethod
    def open(cls, file: Path) -> Node:
        """The object that a whole file holds."""
        try:
            raw: object = json.loads(file.read_text("utf-8-sig"), object_pairs_hook=_no_doubles)
        except OSError as error:
            raise GoldError(str(file), f"cannot be read ({error.strerror})", "Name an existing gold file") from error
        except (ValueError, RecursionError) as error:
            raise GoldError(str(file), f"not JSON ({error})", "A gold file is one JSON object in UTF-8") from error
        return cls(file, "", _as_object(raw, file, ""))

    def fail(self, key: str, problem: str, remedy: str) -> GoldError:
        """The error to raise for ``key``."""
        return GoldError(f"{self.file}: {self._path(key)}", problem, remedy)

    def expect(self, allowed: tuple[str, ...]) -> None:
        """Refuse every key that the format does not know: a misspelt slot would silently go unscored."""
        for key in self.fields:
            if key not in allowed:
                near = difflib.get_close_matches(key, allowed, 1)
                hint = f"Did you mean {near[0]}?" if near else f"The keys here are {', '.join(allowed)}"
                raise self.fail(key, "no such key in the gold format", hint)

    def __contains__(self, key: str) -> bool:
        return key in self.fields

    def text(self, key: str) -> str | None:
        """A text, or None when the key is absent."""
        if key not in self.fields:
            return None
        return self._text(key, self.fields[key])

    def names(self, key: str) -> tuple[str, ...] | None:
        """A list of texts, any of which is right; a text alone is a list of one."""
        return self._several(key, self._text)

    def dates(self, key: str) -> tuple[date | None, ...] | None:
        """A date, null, or a list of them."""
        return self._several(key, self._date)

    def figures(self, key: str) -> tuple[int | None, ...] | None:
        """A whole number, null, or a list of them."""
        return self._several(key, self._figure)

    def choices(self, key: str, kinds: type[Choice]) -> tuple[Choice, ...] | None:
        """Values of an enumeration, any of which is right."""

        def one(place: str, value: object) -> Choice:
            text = self._text(place, value)
            if text not in set(kinds):
                near = difflib.get_close_matches(text, list(kinds), 1)
                hint = f"Did you mean {near[0]}?" if near else f"Use one of {', '.join(kinds)}"
                raise self.fail(place, f"{text!r} is no {kinds.__name__}", hint)
            return kinds(text)

        return self._several(key, one)

    def flag(self, key: str) -> bool | None:
        """True or false, or None when the key is absent."""
        value = self.fields.get(key)
        if key in self.fields and not isinstance(value, bool):
            raise self.fail(key, f"{value!r} is neither true nor false", "Write true or false, without quotes")
        return value if isinstance(value, bool) else None

    def degrees(self, key: str, limit: float) -> float | None:
        """Degrees within ``±limit``, or None when the key is absent."""
        if key not in self.fields:
            return None
        value = self.fields[key]
        if isinstance(value, bool) or not isinstance(value, int | float) or not -limit <= value <= limit:
            raise self.fail(key, f"{value!r} is no angle", f"Write degrees between -{limit:g} and {limit:g}")
        return float(value)

    def items(self, key: str) -> Iterator[Node]:
        """The objects of a list, in order."""
        for index, value in enumerate(self.list(key)):
            where = f"{self._path(key)}[{index}]"
            yield Node(self.file, where, _as_object(value, self.file, where))

    def item(self, key: str) -> Node:
        """The object of a key; one without keys when it is absent."""
        where = self._path(key)
        return Node(self.file, where, _as_object(self.fields.get(key, {}), self.file, where))

    def list(self, key: str) -> list[object]:
        """A list as it stands; empty when the key is absent."""
        value = self.fields.get(key, [])
        if not isinstance(value, list):
            raise self.fail(key, f"{_short(value)} is no list", "Put it in square brackets")
        return value

    def _several(self, key: str, read: Callable[[str, object], Value]) -> tuple[Value, ...] | None:
        if key not in self.fields:
            return None
        value = self.fields[key]
        if isinstance(value, list):
            return tuple(read(f"{key}[{index}]", each) for index, each in enumerate(value))
        return (read(key, value),)

    def _text(self, key: str, value: object) -> str:
        if not isinstance(value, str) or not value.strip():
            raise self.fail(key, f"{_short(value)} is no text", "Write some words in double quotes")
        return value

    def _date(self, key: str, value: object) -> date | None:
        if value is None:
            return None
        try:
            return date.fromisoformat(self._text(key, value))
        except ValueError as error:
            raise self.fail(key, f"{value!r} is no date", 'Write it as "2020-11-01", or null') from error

    def _figure(self, key: str, value: object) -> int | None:
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise self.fail(key, f"{_short(value)} is no figure", "Write a whole number, or null")
        return value

    def _path(self, key: str) -> str:
        return f"{self.where}.{key}" if self.where else key


def _as_object(value: object, file: Path, where: str) -> Mapping[str, object]:
    if not isinstance(value, dict):
        place = f"{file}: {where}" if where else str(file)
        raise GoldError(place, f"{_short(value)} is no object", "Write it in braces, with its keys")
    return value


def _no_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        keys = [key for key, _ in pairs]
        raise ValueError(f"the key {next(key for key in keys if keys.count(key) > 1)!r} stands twice in one object")
    return fields


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."
