"""The graph as a dictionary: what each thing has, by property."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from urllib.parse import unquote

from pyoxigraph import Literal, NamedNode, Triple

from kg.rdf.terms import CKG, RDF_TYPE, RDFS_LABEL, SKOS_PREF_LABEL

Term = NamedNode | Literal


class Facts:
    """Every triple at hand, by subject and property."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self._values: defaultdict[NamedNode, defaultdict[NamedNode, list[Term]]] = defaultdict(
            lambda: defaultdict(list)
        )
        self._members: defaultdict[NamedNode, list[NamedNode]] = defaultdict(list)
        for triple in triples:
            subject, value = triple.subject, triple.object
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
                self._values[subject][triple.predicate].append(value)
                if triple.predicate == RDF_TYPE and isinstance(value, NamedNode):
                    self._members[value].append(subject)

    def members(self, kind: NamedNode) -> list[NamedNode]:
        """Every thing of a class, by address."""
        return sorted(self._members.get(kind, []), key=str)

    def things(self, thing: NamedNode, name: NamedNode) -> list[NamedNode]:
        """What a property points at."""
        return [value for value in self._of(thing, name) if isinstance(value, NamedNode)]

    def texts(self, thing: NamedNode, name: NamedNode) -> list[str]:
        """What a property says, each once."""
        return list(dict.fromkeys(value.value for value in self._of(thing, name) if isinstance(value, Literal)))

    def text(self, thing: NamedNode, name: NamedNode) -> str:
        """What a property says first; empty when it says nothing."""
        return next(iter(self.texts(thing, name)), "")

    def word(self, thing: NamedNode, name: NamedNode) -> str:
        """A concept as words: "missile strike"."""
        return next((tail(value).replace("-", " ") for value in self.things(thing, name)), "")

    def label(self, thing: NamedNode) -> str:
        """What a thing is called; the end of its address when it has no name."""
        return self.text(thing, SKOS_PREF_LABEL) or self.text(thing, RDFS_LABEL) or tail(thing)

    def labels(self, thing: NamedNode, name: NamedNode) -> list[str]:
        """The names of what a property points at."""
        return [self.label(value) for value in self.things(thing, name)]

    def number(self, thing: NamedNode, name: NamedNode) -> int:
        """A count; 0 when the graph gives none."""
        text = self.text(thing, name)
        return int(text) if text.isdecimal() else 0

    def is_a(self, thing: NamedNode, kind: NamedNode) -> bool:
        """Whether a thing is of a class."""
        return kind in self.things(thing, RDF_TYPE)

    def holds(self, thing: NamedNode, name: NamedNode) -> bool:
        """Whether a yes-or-no property says yes."""
        return self.text(thing, name) == "true"

    def span(self, passage: NamedNode) -> tuple[int, int]:
        """Where a passage begins and ends."""
        return self.number(passage, CKG.start), self.number(passage, CKG.end)

    def _of(self, thing: NamedNode, name: NamedNode) -> list[Term]:
        return self._values[thing][name] if thing in self._values else []


def tail(thing: NamedNode) -> str:
    """The last part of an address, as people write it."""
    return unquote(thing.value.replace("#", "/").rsplit("/", 1)[-1])


def path(thing: NamedNode) -> str:
    """The last two parts: ``actor/ilham-aliyev``."""
    return "/".join(thing.value.rsplit("/", 2)[-2:])
