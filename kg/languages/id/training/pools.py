"""Names to stand in for the names of the training texts."""

from __future__ import annotations

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class NamePools:
    """Names to draw from: places and territories as a whole, persons as given and family name."""

    places: tuple[str, ...]
    territories: tuple[str, ...]
    persons: tuple[str, ...]

    def place(self, rng: random.Random) -> list[str]:
        """The words of a place: a territory in one draw of five."""
        return rng.choice(self.territories if rng.random() < 0.2 else self.places).split()

    def person(self, rng: random.Random, *, full: bool) -> list[str]:
        """The words of a person's name: all of them, or the family name alone."""
        words = rng.choice(self.persons).split()
        return words if full else words[-1:]

    def word(self, rng: random.Random) -> str:
        """One capitalised word of any name."""
        words = self.place(rng) if rng.random() < 0.5 else self.person(rng, full=True)
        capitalised = [word for word in words if word[0].isupper()]
        return rng.choice(capitalised or words)
