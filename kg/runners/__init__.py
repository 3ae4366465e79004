"""Many articles at once: the same work over all of them, the results in the order of the articles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

from kg.runners.dask import DaskRunner
from kg.runners.local import LocalRunner

__all__ = ["DaskRunner", "LocalRunner", "Runner"]

Item = TypeVar("Item")
Result = TypeVar("Result")


class Runner(Protocol):
    """Does a piece of work for each item, somewhere."""

    def map(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """The results in the order of the items, as they become ready; work's own errors come out here."""
        ...
