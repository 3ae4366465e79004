"""Where the coders of incidents and the rules disagree, whose fault it is: what a person found who read 200 such rows.

``snpk_disagreements.csv`` holds an even sample of the disagreements of one run over every sixth row, each judged by
its text alone: ``ours`` where the text says what the coders have and the rules do not; ``coder knew more`` where it
does not say so; ``text ambiguous`` where two readers may differ (``aparat`` is army or police, whoever is beaten is
hurt or not, a fight has no first side); ``coder wrong`` where the text says otherwise; ``scorer`` where the reports
are right and their sum is not. Rows go by the table's own names; no text of it is here.

    python -m benchmarks.disagreements
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

TABLE = Path(__file__).parent / "snpk_disagreements.csv"
FAULTS = ("ours", "text ambiguous", "coder knew more", "coder wrong", "scorer")


def faults() -> dict[str, Counter[str]]:
    """How many disagreements of each slot are whose fault."""
    sums: dict[str, Counter[str]] = {}
    with TABLE.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            sums.setdefault(row["slot"], Counter())[row["fault"]] += 1
    return sums


def main() -> None:
    sums = faults()
    print(f"{'':16}" + "".join(f"{fault:>17}" for fault in FAULTS))
    for slot, counts in sorted(sums.items()):
        print(f"{slot:16}" + "".join(f"{counts[fault]:>17}" for fault in FAULTS))
    whole = sum(sums.values(), Counter[str]())
    print(f"{'all':16}" + "".join(f"{whole[fault]:>17}" for fault in FAULTS))


if __name__ == "__main__":
    main()
