"""What the graph holds of some things, fetched in a few questions and kept at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode

from kg.errors import GraphError
from kg.rdf.terms import (
    CKG,
    DCTERMS_PUBLISHER,
    RDFS_LABEL,
    SKOS_ALT_LABEL,
    SKOS_PREF_LABEL,
)
from kg.stores import Solutions, Store

Term = NamedNode | Literal
BATCH = 500  #: things asked for in one question

#: Where to go on from a statement, a report or an event to say it in full.
STEPS = (
    CKG.speaker,
    CKG.source,
    CKG.copyOf,
    CKG.relayedBy,
    CKG.addressee,
    CKG.saidAt,
    CKG.reports,
    CKG.evidence,
    CKG.ofEvent,
    CKG.agent,
    CKG.target,
    CKG.place,
    CKG.toll,
    CKG.inArticle,
    CKG.memberOf,
    CKG.within,
    DCTERMS_PUBLISHER,
)


def ask(store: Store, sparql: str) -> Solutions:
    """The rows that answer a SELECT."""
    answer = store.query(sparql)
    if not isinstance(answer, Solutions):
        raise GraphError("the store", "no rows came back for a SELECT", "Use a SPARQL 1.1 store")
    return answer


def nodes(store: Store, sparql: str) -> list[NamedNode]:
    """The things in the first column of the answer, each once."""
    found = (row[0] for row in ask(store, sparql))
    return list(dict.fromkeys(node for node in found if isinstance(node, NamedNode)))


def pairs(store: Store, sparql: str) -> list[tuple[NamedNode, NamedNode]]:
    """The things in the first two columns of the answer, each pair once."""
    found = [(row[0], row[1]) for row in ask(store, sparql)]
    named = [(one, other) for one, other in found if isinstance(one, NamedNode) and isinstance(other, NamedNode)]
    return list(dict.fromkeys(named))


def count(store: Store, pattern: str) -> int:
    """How many different ``?thing`` a SPARQL pattern finds."""
    (row,) = ask(store, f"SELECT (COUNT(DISTINCT ?thing) AS ?count) WHERE {{ {pattern} }}")
    return int(row[0].value) if isinstance(row[0], Literal) else 0


class Facts:
    """The properties of the things loaded so far.

    An actor's or a place's evidence (every passage that names it, in every article) is left out: it is asked
    for where it is wanted.
    """

    def __init__(self, store: Store) -> None:
        self.store = store
        self._known: dict[NamedNode, dict[NamedNode, list[Term]]] = {}

    def load(self, roots: Iterable[NamedNode]) -> None:
        """Fetch the roots and everything that it takes to speak of them."""
        wave = [root for root in dict.fromkeys(roots) if root not in self._known]
        while wave:
            for start in range(0, len(wave), BATCH):
                self._fetch(wave[start : start + BATCH])
            reached = (thing for near in wave for step in STEPS for thing in self.things(near, step))
            wave = [thing for thing in dict.fromkeys(reached) if thing not in self._known]

    def _fetch(self, things: Sequence[NamedNode]) -> None:
        for each in things:
            self._known[each] = defaultdict(list)
        rows = ask(
            self.store,
            f"SELECT ?thing ?property ?value WHERE {{ VALUES ?thing {{ {' '.join(map(str, things))} }}"
            f" ?thing ?property ?value"
            f" FILTER(?property != {CKG.evidence} || NOT EXISTS {{ ?value {CKG.refersTo} ?thing }}) }}",
        )
        for thing, name, value in rows:
            if isinstance(thing, NamedNode) and isinstance(name, NamedNode) and isinstance(value, NamedNode | Literal):
                self._known[thing][name].append(value)
        for values in (known for each in things for known in self._known[each].values()):
            values.sort(key=str)

    def _values(self, thing: NamedNode, name: NamedNode) -> list[Term]:
        return self._known.get(thing, {}).get(name, [])

    def things(self, thing: NamedNode, name: NamedNode) -> list[NamedNode]:
        """What a property points at."""
        return [value for value in self._values(thing, name) if isinstance(value, NamedNode)]

    def texts(self, thing: NamedNode, name: NamedNode) -> list[str]:
        """What a property says."""
        return [value.value for value in self._values(thing, name) if isinstance(value, Literal)]

    def text(self, thing: NamedNode, name: NamedNode) -> str:
        """What a property says first; empty when it says nothing."""
        return next(iter(self.texts(thing, name)), "")

    def holds(self, thing: NamedNode, name: NamedNode) -> bool:
        """Whether a yes-or-no property says yes."""
        return self.text(thing, name) == "true"

    def number(self, thing: NamedNode, name: NamedNode) -> int | None:
        """A count, or None when the graph gives none."""
        text = self.text(thing, name)
        return int(text) if text.lstrip("-").isdecimal() else None

    def day(self, thing: NamedNode, name: NamedNode) -> date | None:
        """A calendar day, also of an instant; None when the graph gives none."""
        try:
            return date.fromisoformat(self.text(thing, name)[:10])
        except ValueError:
            return None

    def word(self, thing: NamedNode, name: NamedNode) -> str:
        """A concept by its local name: ``missile-strike``."""
        return next((tail(value) for value in self.things(thing, name)), "")

    def label(self, thing: NamedNode) -> str:
        """What a thing is called; the end of its address when it has no name."""
        return self.text(thing, SKOS_PREF_LABEL) or self.text(thing, RDFS_LABEL) or tail(thing)

    def aliases(self, thing: NamedNode) -> list[str]:
        """Its other names, each once."""
        own = self.label(thing).casefold()
        others = {name.casefold(): name for name in self.texts(thing, SKOS_ALT_LABEL) if name.casefold() != own}
        return [others[key] for key in sorted(others)]


def tail(thing: NamedNode) -> str:
    """The last part of an address, as people write it."""
    return unquote(thing.value.replace("#", "/").rsplit("/", 1)[-1])
