"""Everything known, behind a handful of questions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from kg.knowledge.folding import fold
from kg.knowledge.names import Names, runs
from kg.knowledge.sites import Site, Towns
from kg.knowledge.states import State, read_states
from kg.knowledge.tables import ACTOR_TABLES, PLACE_TABLES, read_actor, read_site, rows, site_id
from kg.model import Actor, Place

#: No town's name has more words than this ("San Pedro Sula" has three).
LONGEST_TOWN = 5


class Knowledge:
    """Who and what bears a name. Look-ups are exact but for case, diacritics, hyphens and apostrophes."""

    def __init__(
        self,
        states: Iterable[State],
        actors: Iterable[Actor],
        sites: Iterable[Site],
        seats: Iterable[tuple[str, str]] = (),
        persons: Iterable[Actor] = (),
    ) -> None:
        self._actors: Names[Actor] = Names()
        self._persons: Names[Actor] = Names()
        self._sites: Names[Site] = Names()
        self._demonyms: Names[Actor] = Names()
        self._seats: Names[Actor] = Names()
        self._actor_by_id: dict[str, Actor] = {}
        self._site_by_id: dict[str, Site] = {}
        self._adjectives: dict[str, str] = {}
        codes = {}
        for state in states:
            codes[state.code] = state.actor.id
            self._add_actor(state.actor)
            self._add_site(Site(state.place, "state", state.actor.id))
            self._adjectives[state.actor.id] = state.demonyms[0] if state.demonyms else ""
            for demonym in state.demonyms:
                self._demonyms.add(demonym, state.actor)
            for seat in state.seats:
                self._seats.add(seat, state.actor)
        for actor in actors:
            self._add_actor(actor)
        for person in persons:
            for name in (person.label, *(other.text for other in person.names)):
                self._persons.add(name, person)
        for site in sites:
            self._add_site(site)
        for seat, holder in seats:
            self._seats.add(seat, self._actor_by_id[holder])
        self._towns = Towns(codes)

    def actors(self, name: str) -> tuple[Actor, ...]:
        """The states, groups, forces, bodies and papers of that name, in any language; best known first."""
        return self._actors.find(name)

    def actor(self, identifier: str) -> Actor | None:
        """The known actor of that id."""
        return self._actor_by_id.get(identifier)

    def person(self, name: str) -> Actor | None:
        """The public figure of that full name, in any of its spellings."""
        return next(iter(self._persons.find(name)), None)

    def places(self, name: str) -> tuple[Place, ...]:
        """The places of that name, in any language: states and curated places first, then towns by size."""
        return tuple(site.place for site in self.sites(name))

    def sites(self, name: str) -> tuple[Site, ...]:
        """The same places with their kind, state and population."""
        return (*self._sites.find(name), *self._towns.find(fold(name)))

    def site(self, identifier: str) -> Site | None:
        """The curated place or state of that id."""
        return self._site_by_id.get(identifier)

    def demonym(self, name: str) -> Actor | None:
        """The state of an adjective or of its people: "Russian", "Azeri"."""
        return next(iter(self._demonyms.find(name)), None)

    def adjective(self, actor_id: str) -> str:
        """The English adjective of a state ("Azerbaijani"); empty when it has none."""
        return self._adjectives.get(actor_id, "")

    def seat(self, name: str) -> Actor | None:
        """The state or body that a capital or a building speaks for: "Moskow", "Gedung Putih"."""
        return next(iter(self._seats.find(name)), None)

    def state_place(self, actor_id: str) -> Place | None:
        """The territory of a state, given the id of its actor."""
        site = self._site_by_id.get(actor_id)
        return site.place if site is not None and site.kind == "state" else None

    def longest(self, tokens: Sequence[str], start: int) -> tuple[int, ...]:
        """How many tokens each known name has that starts at this token, longest first.

        Covers actors, places and seats. A name that has a capital letter is only found by one (of
        several words the last will do), and an acronym by its capitals: "puncak" is a peak,
        "Puncak" a regency of Papua.
        """
        words = fold(tokens[start]).split()
        if not words:
            return ()
        indexes = (self._actors, self._sites, self._seats)
        limit = max(index.longest_words(words[0]) for index in indexes)
        is_capital = tokens[start][:1].isupper()
        found = []
        for length, key, text in runs(tokens, start, max(limit, LONGEST_TOWN)):
            if any(index.has(key, text) for index in indexes) or (is_capital and self._towns.has(key)):
                found.append(length)
            count = key.count(" ") + 1
            if count >= limit and not (is_capital and self._towns.goes_on(key)):
                break
        return tuple(reversed(found))

    def _add_actor(self, actor: Actor) -> None:
        self._actor_by_id[actor.id] = actor
        for name in (actor.label, *(other.text for other in actor.names)):
            self._actors.add(name, actor)

    def _add_site(self, site: Site) -> None:
        self._site_by_id[site.place.id] = site
        for name in (site.place.label, *(other.text for other in site.place.names)):
            self._sites.add(name, site)


@lru_cache(maxsize=1)
def load() -> Knowledge:
    """Everything that ships with the program, read once."""
    actor_rows = [row for table in ACTOR_TABLES for row in rows(table)]
    place_rows = [row for table in PLACE_TABLES for row in rows(table)]
    ids = {row.key: site_id(row) for row in place_rows}
    return Knowledge(
        states=read_states(),
        actors=map(read_actor, actor_rows),
        sites=[read_site(row, ids) for row in place_rows],
        persons=map(read_actor, rows("persons.toml")),
        seats=[(seat, row.key) for row in actor_rows for seat in row.texts("seats")],
    )
