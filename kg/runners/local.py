"""Work on this machine, in this process or in a few of its own."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")


class LocalRunner:
    """With one process nothing is started; with more, work and items must be picklable.

    Items are drawn as they are needed, a few ahead for each process, so that a source may be endless.
    """

    def __init__(self, processes: int = 1) -> None:
        if processes < 1:
            raise ValueError(f"a runner needs at least one process, not {processes}")
        self._processes = processes

    def map(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """The results in the order of the items."""
        if self._processes == 1:
            return map(work, items)
        return self._in_processes(work, items)

    def _in_processes(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        # "spawn" everywhere: a fork copies the threads' locks of whatever library has started one.
        context = multiprocessing.get_context("spawn")
        waiting = iter(items)
        pool = ProcessPoolExecutor(self._processes, mp_context=context)
        try:
            ahead: deque[Future[Result]] = deque(
                pool.submit(work, item) for item in islice(waiting, 4 * self._processes)
            )
            while ahead:
                result = ahead.popleft().result()
                ahead.extend(pool.submit(work, item) for item in islice(waiting, 1))
                yield result
        finally:
            pool.shutdown(cancel_futures=True)
