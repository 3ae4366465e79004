"""What gathering reports into events takes, and how well it does, at ten thousand and a hundred thousand reports.

``python -m benchmarks.fusion [REPORTS…]``. The readings are made up (``made_reports``), so that it is known which
report tells what. Seconds are of processor time on one core; memory is the peak of a process that makes the readings
and gathers them, beside that of one that only makes them. B³ is held against what truly happened, which the text does
not always tell: two attacks on one town on one day cannot be told apart by anybody when no word does.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping

from benchmarks.made_reports import make
from kg.fusion import fuse

SIZES = (10_000, 100_000)
COUNTS = ("reports", "articles", "happenings", "events")


def b_cubed(key: Mapping[str, str], response: Mapping[str, str]) -> tuple[float, float]:
    """Precision and recall of a clustering, in time that grows with its members, not with its pairs of clusters.

    >>> b_cubed({"a": "x", "b": "x", "c": "y"}, {"a": "1", "b": "1", "c": "1"})
    (0.5555555555555556, 1.0)
    """
    both = Counter((key[member], response[member]) for member in key)
    of_key, of_response = Counter(key.values()), Counter(response[member] for member in key)
    precision = sum(shared * shared / of_response[found] for (_, found), shared in both.items()) / len(key)
    recall = sum(shared * shared / of_key[true] for (true, _), shared in both.items()) / len(key)
    return precision, recall


def measured(size: int) -> dict[str, float]:
    """Figures of one run, in this process."""
    made = make(size)
    before = _megabytes()
    start = time.process_time()
    events = fuse(made.readings)
    seconds = time.process_time() - start
    response = {account.report.id: event.id for event in events for account in event.accounts}
    precision, recall = b_cubed(made.truth, response)
    return {
        "reports": len(made.truth),
        "articles": len(made.readings),
        "happenings": len(set(made.truth.values())),
        "events": len(events),
        "seconds": seconds,
        "before": before,
        "peak": _megabytes(),
        "precision": precision,
        "recall": recall,
    }


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(sizes: list[int]) -> None:
    """Print a row a size, each measured in a process of its own, and how the time of a report grows."""
    print("".join(f"{name:>12}" for name in (*COUNTS, "seconds", "ms/report", "MB", "MB made", "B³ P", "B³ R")))
    each: list[float] = []
    for size in sizes:
        run = [sys.executable, "-m", "benchmarks.fusion", "--measure", str(size)]
        found = json.loads(subprocess.run(run, capture_output=True, check=True, text=True).stdout)  # noqa: S603
        each.append(1000 * found["seconds"] / found["reports"])
        cells = [f"{found[name]:,.0f}" for name in COUNTS]
        cells += [f"{found['seconds']:.1f}", f"{each[-1]:.3f}", f"{found['peak']:,.0f}", f"{found['before']:,.0f}"]
        cells += [f"{found['precision']:.3f}", f"{found['recall']:.3f}"]
        print("".join(f"{cell:>12}" for cell in cells))
    if len(each) > 1:
        print(f"\na report takes {each[-1] / each[0]:.2f} times as long among {sizes[-1]:,} as among {sizes[0]:,}")


if __name__ == "__main__":
    if "--measure" in sys.argv:
        print(json.dumps(measured(int(sys.argv[-1]))))
    else:
        main([int(size) for size in sys.argv[1:]] or list(SIZES))
