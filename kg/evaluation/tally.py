"""Counts of right and wrong, and what precision, recall and F1 they make."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a slot (or a whole item) was right, wrong, missing or spurious.

    ``unjudged`` is the part of ``right`` found in lists not known to be complete: it counts for recall only,
    for nobody knows how many false alarms stand beside it.
    """

    right: int = 0
    wrong: int = 0
    missing: int = 0
    spurious: int = 0
    unjudged: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right,
            self.wrong + other.wrong,
            self.missing + other.missing,
            self.spurious + other.spurious,
            self.unjudged + other.unjudged,
        )

    @property
    def precision(self) -> float | None:
        """The share of answers that are right; None when nothing can be judged.

        >>> Tally(right=3, wrong=1, missing=2).precision
        0.75
        """
        return _share(self.right - self.unjudged, self.wrong + self.spurious)

    @property
    def recall(self) -> float | None:
        """The share of what should have been found that is right.

        >>> Tally(right=3, wrong=1, missing=2).recall
        0.5
        """
        return _share(self.right, self.wrong + self.missing)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of the two; None when either cannot be told.

        >>> Tally(right=3, wrong=1, missing=2).f1
        0.6
        """
        precision, recall = self.precision, self.recall
        if precision is None or recall is None:
            return None
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _share(right: int, rest: int) -> float | None:
    return right / (right + rest) if right + rest else None
