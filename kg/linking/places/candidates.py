"""Everything that a name may mean: by the name as it stands, without its kind, with it, or as it sounds."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from rapidfuzz import process
from rapidfuzz.distance import OSA

from kg.knowledge import Knowledge, Site, fold, slug
from kg.knowledge.gazetteer import key, sound
from kg.linking.vocabulary import vocabulary

#: A town of this size is known without its state being named.
FAMOUS = 300_000
#: A misspelt name sounds at least so like the right one: the share of sounds that need no change.
LIKENESS = 0.8
#: The mean of that and of the share of letters that need no change.
ALIKE = 0.8
#: Shorter names are like too many others.
SHORTEST = 5
MOST_ALIKE = 8


class Match(Enum):
    """How a name came to mean a place."""

    MAIN = "by its name"
    OTHER = "by another of its names"
    KIND = "by its name with or without its kind"
    SOUND = "by a name that is spelt alike"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean, and how well the name fits it."""

    site: Site
    match: Match
    likeness: float = 1.0  #: 1 for the name as it is known, less for one that is misspelt
    spelt: str = ""  #: the known name that a misspelt one is taken for
    kind: str = ""  #: the kind that is part of the name at hand: "Kabupaten Nduga"


def all_candidates(knowledge: Knowledge, name: str, states: Sequence[str]) -> tuple[Candidate, ...]:
    """The places that a name is known to mean; and, where none of them fits these states, those that sound so there."""
    known = candidates_of(knowledge, name)
    return (*known, *_alike(knowledge, name, states)) if _may_be_misspelt(known, states) else known


def candidates_of(knowledge: Knowledge, name: str) -> tuple[Candidate, ...]:
    """The places that a name is known to mean, the best known first; none when it is in no table."""
    found = {candidate.site.place.id: candidate for candidate in _named(knowledge, name)}
    bare, kind = without_kind(name)
    if bare:
        for site in knowledge.sites(bare):
            found.setdefault(site.place.id, Candidate(site, Match.KIND, kind=kind))
    for prefix in vocabulary().prefixes:
        for site in knowledge.sites(f"{prefix} {name}"):
            found.setdefault(site.place.id, Candidate(site, Match.KIND))
    is_state = any(candidate.site.kind == "state" for candidate in found.values())
    return tuple(one for one in found.values() if not (is_state and one.match is Match.OTHER))


def _named(knowledge: Knowledge, name: str) -> Iterator[Candidate]:
    wanted, (_, kind) = key(name), without_kind(name)
    for site in knowledge.sites(name):
        names = (site.place.label, *(name.text for name in site.place.names if site.is_curated))
        is_main = site.kind == "state" or wanted in map(key, names)
        yield Candidate(site, Match.MAIN if is_main else Match.OTHER, kind=kind)


def without_kind(name: str) -> tuple[str, str]:
    """A name without the words for its kind or direction, and the kind; empty when it has no such words.

    >>> without_kind("Kabupaten Nduga"), without_kind("Sagaing Region"), without_kind("Martuni")
    (('Nduga', 'district'), ('Sagaing', 'region'), ('', ''))
    """
    words, kinds = name.split(), vocabulary().kinds
    for length in (2, 1):
        if len(words) > length:
            if kind := kinds.get(fold(" ".join(words[:length]))):
                return " ".join(words[length:]), kind
            if kind := kinds.get(fold(" ".join(words[-length:]))):
                return " ".join(words[:-length]), kind
    return "", ""


def _may_be_misspelt(known: Iterable[Candidate], states: Container[str]) -> bool:
    """Whether a name may be a misspelt one: nothing in these states is called so, nor any well-known place."""
    return not any(
        one.site.kind == "state"
        or one.site.state in states
        or (one.match is Match.MAIN and (one.site.is_curated or one.site.population >= FAMOUS))
        for one in known
    )


def _alike(knowledge: Knowledge, name: str, states: Iterable[str]) -> tuple[Candidate, ...]:
    """The places of some states whose names sound nearly so, the likeliest first."""
    bare, kind = without_kind(name)
    written = fold(bare or name)
    heard = sound(written)
    if len(written) < SHORTEST or not slug(name) or not heard:
        return ()
    found: dict[str, Candidate] = {}
    for state in states:
        known = knowledge.gazetteer.soundings(state, heard[0])
        for sounding, likeness, _ in process.extract(
            heard, list(known), scorer=OSA.normalized_similarity, score_cutoff=LIKENESS, limit=MOST_ALIKE
        ):
            for spelt in known[sounding]:
                how_like = (likeness + OSA.normalized_similarity(written, spelt)) / 2
                if how_like < ALIKE:
                    continue
                for site in knowledge.gazetteer.find(spelt, is_acronym=False):
                    before = found.get(site.place.id)
                    if site.state == state and (before is None or before.likeness < how_like):
                        found[site.place.id] = Candidate(site, Match.SOUND, round(how_like, 4), spelt, kind)
    return tuple(sorted(found.values(), key=lambda one: (-one.likeness, one.site.place.id)))
