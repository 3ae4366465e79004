"""What the page calls kinds of event, ways of saying, outcomes and types of actor, in Indonesian and English."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from functools import cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.explorer.blocks import block
from kg.queries import load_queries
from kg.rdf.resources import ontology_dir
from kg.rdf.terms import SKOS_NS, SKOS_PREF_LABEL

_SCHEMES = ("event-types.ttl", "statement-kinds.ttl", "values.ttl")
_BROADER = NamedNode(SKOS_NS + "broader")


@cache
def vocabulary() -> str:
    """Every concept's labels by language, and the one that it is a kind of, as a block."""
    labels: defaultdict[str, dict[str, str]] = defaultdict(dict)
    broader: dict[str, str] = {}
    for name in _SCHEMES:
        for quad in parse((ontology_dir() / name).read_bytes(), RdfFormat.TURTLE):
            if not isinstance(quad.subject, NamedNode):
                continue
            if quad.predicate == SKOS_PREF_LABEL and isinstance(quad.object, Literal):
                labels[quad.subject.value][quad.object.language or "en"] = quad.object.value
            elif quad.predicate == _BROADER and isinstance(quad.object, NamedNode):
                broader[quad.subject.value] = quad.object.value
    return block({"labels": {iri: labels[iri] for iri in sorted(labels)}, "broader": dict(sorted(broader.items()))})


@cache
def questions() -> str:
    """The saved queries with what they ask and take, as a block."""
    return block([asdict(query) for query in load_queries()])
