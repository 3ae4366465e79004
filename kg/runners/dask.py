"""Work on many machines, by Dask (the extra ``dask``)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from importlib import import_module
from itertools import islice
from types import ModuleType
from typing import TypeVar

from kg.errors import SetupError

Item = TypeVar("Item")
Result = TypeVar("Result")

_AHEAD = 200  #: items handed out before the first result is asked for


class DaskRunner:
    """A Dask cluster: the one at ``address``, else one on this machine of ``processes`` workers."""

    def __init__(self, address: str = "", *, processes: int = 2) -> None:
        self._address = address
        self._processes = processes

    def map(self, work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Result]:
        """The results in the order of the items; a worker that dies has its items done by another."""
        try:
            distributed = import_module("distributed")
        except ImportError as error:
            raise SetupError("Dask is not installed. Install it with pip install 'conflict-kg[dask]'") from error
        return self._on_cluster(distributed, work, items)

    def _on_cluster(
        self, distributed: ModuleType, work: Callable[[Item], Result], items: Iterable[Item]
    ) -> Iterator[Result]:
        with ExitStack() as stack:
            where = self._address or stack.enter_context(
                distributed.LocalCluster(n_workers=self._processes, threads_per_worker=1, dashboard_address=None)
            )
            client = stack.enter_context(distributed.Client(where))
            waiting = iter(items)
            ahead = deque(client.submit(work, item, pure=False) for item in islice(waiting, _AHEAD))
            while ahead:
                result: Result = ahead.popleft().result()
                ahead.extend(client.submit(work, item, pure=False) for item in islice(waiting, 1))
                yield result
