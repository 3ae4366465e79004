"""Everything known, behind a handful of questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from kg.knowledge.figures import Figure, read_figures
from kg.knowledge.folding import fold, is_acronym
from kg.knowledge.gazetteer import Gazetteer
from kg.knowledge.gazetteer.schema import Caps
from kg.knowledge.names import Names, has_capitals, runs
from kg.knowledge.sites import Site
from kg.knowledge.states import State, read_states
from kg.knowledge.tables import ACTOR_TABLES, read_actor, rows
from kg.model import Actor, Place

#: No place's name has more words than this ("Jalur Gaza bagian utara" has four).
LONGEST_PLACE = 6
#: Answers of the gazetteer kept at hand: texts ask about the same words again and again.
KEPT = 65_536


class Knowledge:
    """Who and what bears a name. Look-ups are exact but for case, diacritics, hyphens and apostrophes."""

    def __init__(
        self,
        states: Iterable[State],
        actors: Iterable[Actor],
        gazetteer: Gazetteer,
        seats: Iterable[tuple[str, str]] = (),
        figures: Iterable[Figure] = (),
    ) -> None:
        self._actors: Names[Actor] = Names()
        self._unread_figures = figures  # a thousand rows, which whoever only looks places up need not wait for
        self._states: Names[Site] = Names()
        self._demonyms: Names[Actor] = Names()
        self._seats: Names[Actor] = Names()
        self._actor_by_id: dict[str, Actor] = {}
        self._site_by_id: dict[str, Site] = {}
        self._adjectives: dict[str, str] = {}
        self.gazetteer = gazetteer
        self._capitals = lru_cache(KEPT)(gazetteer.capitals)
        self._goes_on = lru_cache(KEPT)(gazetteer.goes_on)
        for state in states:
            self._add_actor(state.actor)
            self._add_site(Site(state.place, "state", state.actor.id))
            self._adjectives[state.actor.id] = state.demonyms[0] if state.demonyms else ""
            for demonym in state.demonyms:
                self._demonyms.add(demonym, state.actor)
            for seat in state.seats:
                self._seats.add(seat, state.actor)
        for actor in actors:
            self._add_actor(actor)
        for seat, holder in seats:
            self._seats.add(seat, self._actor_by_id[holder])

    def actors(self, name: str) -> tuple[Actor, ...]:
        """The states, groups, forces, bodies and papers of that name, in any language; best known first."""
        return self._actors.find(name)

    def actor(self, identifier: str) -> Actor | None:
        """The known actor of that id."""
        return self._actor_by_id.get(identifier)

    @cached_property
    def _everybody(self) -> tuple[Names[Figure], Names[Figure]]:
        """The public figures by full name, and by the surnames that mean nobody else."""
        by_name: Names[Figure] = Names()
        by_surname: Names[Figure] = Names()
        for figure in self._unread_figures:
            for name in (figure.actor.label, *(other.text for other in figure.actor.names)):
                by_name.add(name, figure)
            for surname in figure.shorts:
                by_surname.add(surname, figure)
        return by_name, by_surname

    def figure(self, name: str) -> Figure | None:
        """The public figure of that full name, in any of its spellings."""
        return next(iter(self._everybody[0].find(name)), None)

    def figure_by_surname(self, surname: str) -> Figure | None:
        """The public figure whom a surname alone means in the news: "Netanyahu"."""
        found = self._everybody[1].find(surname)
        return found[0] if len(found) == 1 else None

    def figure_at(self, tokens: Sequence[str], start: int) -> int:
        """How many tokens the full name of a public figure has that starts at this token; 0 when none does."""
        words = fold(tokens[start]).split() if 0 <= start < len(tokens) else []
        known, _ = self._everybody
        limit = known.longest_words(words[0]) if words else 0
        found = [length for length, key, text in runs(tokens, start, limit) if known.has(key, text)]
        return found[-1] if found else 0

    def places(self, name: str) -> tuple[Place, ...]:
        """The places of that name, in any language: states and curated places first, then the others by size."""
        return tuple(site.place for site in self.sites(name))

    def sites(self, name: str) -> tuple[Site, ...]:
        """The same places with their kind, state and population."""
        return (*self._states.find(name), *self.gazetteer.find(name, is_acronym=is_acronym(name)))

    def site(self, identifier: str) -> Site | None:
        """The place of that id."""
        return self._site_by_id.get(identifier) or self.gazetteer.site(identifier)

    def around(self, site: Site) -> Iterator[Site]:
        """What contains a place, from the nearest outwards, its state last."""
        waiting, seen = list(site.place.within), {site.place.id}
        while waiting:
            container = self.site(waiting.pop(0))
            if container is not None and container.place.id not in seen:
                seen.add(container.place.id)
                yield container
                waiting.extend(container.place.within)

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
        return site.place if site is not None else None

    def longest(self, tokens: Sequence[str], start: int) -> tuple[int, ...]:
        """How many tokens each known name has that starts at this token, longest first.

        Covers actors, places and seats. A name that has a capital letter is only found by one (of
        several words the last will do), and an acronym by its capitals: "puncak" is a peak,
        "Puncak" a regency of Papua.
        """
        words = fold(tokens[start]).split()
        if not words:
            return ()
        indexes = (self._actors, self._states, self._seats)
        limit = max(index.longest_words(words[0]) for index in indexes)
        found = []
        for length, key, text in runs(tokens, start, LONGEST_PLACE):
            if any(index.has(key, text) for index in indexes) or self._is_place(key, text):
                found.append(length)
            if key.count(" ") + 1 >= limit and not self._goes_on(key):
                break
        return tuple(reversed(found))

    def _is_place(self, key: str, text: str) -> bool:
        caps = self._capitals(key)
        if caps is None or caps is Caps.NONE:
            return caps is Caps.NONE
        return is_acronym(text) if caps is Caps.ALL else has_capitals(text)

    def _add_actor(self, actor: Actor) -> None:
        self._actor_by_id[actor.id] = actor
        for name in (actor.label, *(other.text for other in actor.names)):
            self._actors.add(name, actor)

    def _add_site(self, site: Site) -> None:
        self._site_by_id[site.place.id] = site
        for name in (site.place.label, *(other.text for other in site.place.names)):
            self._states.add(name, site)


@lru_cache(maxsize=1)
def load() -> Knowledge:
    """Everything that ships with the program, read once."""
    actor_rows = [row for table in ACTOR_TABLES for row in rows(table)]
    return Knowledge(
        states=read_states(),
        actors=map(read_actor, actor_rows),
        gazetteer=Gazetteer(),
        figures=read_figures(),
        seats=[(seat, row.key) for row in actor_rows for seat in row.texts("seats")],
    )
