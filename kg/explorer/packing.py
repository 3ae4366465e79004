"""The whole graph for the page: each term once, triples as three columns of numbers, words that a text holds left out.

The page makes the same triples of it again, so what it shows, hands on as Turtle and answers in SPARQL is one graph.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np
from pyoxigraph import Literal, NamedNode, Triple

from kg.explorer.blocks import block
from kg.explorer.layout import Position
from kg.explorer.scene import SORTS, Scene
from kg.model import Article, EventType
from kg.rdf.dataset import Dataset
from kg.rdf.iris import Iris
from kg.rdf.terms import CKG, DCTERMS_LANGUAGE, TYPE_NS

Numbers = Mapping[object, int]  #: every term of the graph, by number
Groups = list[tuple[str, list[str]]]

_XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"


class PackedGraph:
    """A graph by numbers: addresses come before literals, each group by what its members begin or end with."""

    def __init__(self, dataset: Dataset, articles: Iterable[Article] = ()) -> None:
        self.dataset = dataset
        iris = Iris(dataset.base)
        self.texts = dict(sorted((iris.article(each).value, each.text) for each in articles))
        self._quotes = _quotes(dataset, self.texts)
        self._kept = [triple for triple in dataset if triple not in self._quotes]
        self.numbers, self._iris, self._literals = _numbered(self._kept)

    def graph(self) -> str:
        """Terms and triples, as a block."""
        numbers = self.numbers
        predicates = sorted({triple.predicate.value for triple in self._kept})
        at = {predicate: number for number, predicate in enumerate(predicates)}
        rows = sorted((numbers[s], at[p.value], numbers[o]) for s, p, o in self._kept)
        table = np.array(rows, dtype=np.uint32).reshape(-1, 3)
        return block(
            {
                "base": self.dataset.base,
                "prefixes": self.dataset.prefixes,
                "iris": self._iris,
                "literals": self._literals,
                "predicates": predicates,
            },
            {
                "subjects": np.diff(table[:, 0], prepend=np.uint32(0)).astype(np.uint32),
                "predicates": table[:, 1].astype(np.uint8),
                "objects": table[:, 2],
            },
        )

    def words(self) -> str:
        """The articles' texts, and whose quotes are slices of them, as a block."""
        named = ((NamedNode(name), text) for name, text in self.texts.items())
        known = [(self.numbers[name], text) for name, text in named if name in self.numbers]
        sliced = [self.numbers[triple.subject] for triple in self._quotes]
        return block({"texts": known}, {"sliced": np.array(sorted(sliced), dtype=np.uint32)})

    def picture(self, drawn: Scene, places: Mapping[NamedNode, Position]) -> str:
        """The network: where each node stands, of which sort it is, and every line, as a block."""
        index = {node: at for at, node in enumerate(drawn.nodes)}
        labels = sorted({edge.label for edge in drawn.edges})
        points = [places[node] for node in drawn.nodes]
        return block(
            {"labels": labels, "sorts": [sort.name for sort in SORTS]},
            {
                "nodes": np.array([self.numbers[node] for node in drawn.nodes], dtype=np.uint32),
                "sorts": np.array([SORTS.index(sort) for sort in drawn.sorts.values()], dtype=np.uint8),
                "xs": np.array([x for x, _ in points], dtype=np.int32),
                "ys": np.array([y for _, y in points], dtype=np.int32),
                "starts": np.array([index[edge.start] for edge in drawn.edges], dtype=np.uint32),
                "ends": np.array([index[edge.end] for edge in drawn.edges], dtype=np.uint32),
                "labels": np.array([labels.index(edge.label) for edge in drawn.edges], dtype=np.uint8),
            },
        )


def _numbered(triples: Iterable[Triple]) -> tuple[Numbers, Groups, Groups]:
    """A number for every term, and for every kind of event: a filter may ask for one that only has narrower ones."""
    iris: defaultdict[str, set[str]] = defaultdict(set, {TYPE_NS: {kind.value for kind in EventType}})
    literals: defaultdict[str, set[str]] = defaultdict(set)
    for subject, _, value in triples:
        for term in (subject, value):
            if isinstance(term, Literal):
                literals[_suffix(term)].add(term.value)
            elif isinstance(term, NamedNode):
                cut = max(term.value.rfind("/"), term.value.rfind("#")) + 1
                iris[term.value[:cut]].add(term.value[cut:])
    iri_groups = [(prefix, sorted(names)) for prefix, names in sorted(iris.items())]
    literal_groups = [(suffix, sorted(values)) for suffix, values in sorted(literals.items())]
    addresses = [NamedNode(prefix + name) for prefix, names in iri_groups for name in names]
    words = [_literal(value, suffix) for suffix, values in literal_groups for value in values]
    return {term: at for at, term in enumerate([*addresses, *words])}, iri_groups, literal_groups


def _suffix(literal: Literal) -> str:
    """What stands behind a literal's closing quote in Turtle: ``@id``, ``^^`` and the type, or nothing."""
    if literal.language:
        return "@" + literal.language
    return "" if literal.datatype.value == _XSD_STRING else "^^" + literal.datatype.value


def _literal(value: str, suffix: str) -> Literal:
    if suffix.startswith("@"):
        return Literal(value, language=suffix[1:])
    return Literal(value, datatype=NamedNode(suffix[2:])) if suffix else Literal(value)


def _quotes(dataset: Dataset, texts: Mapping[str, str]) -> dict[Triple, None]:
    """The quotes that are slices of the articles' texts, in the articles' languages."""
    if not texts:
        return {}
    articles: dict[NamedNode, str] = {}
    bounds: defaultdict[NamedNode, dict[str, int]] = defaultdict(dict)
    languages: dict[str, str] = {}
    quotes: dict[NamedNode, Triple] = {}
    for triple in dataset:
        subject, predicate, value = triple.subject, triple.predicate, triple.object
        if not isinstance(subject, NamedNode):
            continue
        if predicate == CKG.inArticle and isinstance(value, NamedNode):
            articles[subject] = value.value
        elif predicate in (CKG.start, CKG.end) and isinstance(value, Literal) and value.value.isdecimal():
            bounds[subject][predicate.value] = int(value.value)
        elif predicate == CKG.quote:
            quotes[subject] = triple
        elif predicate == DCTERMS_LANGUAGE and isinstance(value, Literal):
            languages[subject.value] = value.value
    found: dict[Triple, None] = {}
    for passage, triple in quotes.items():
        article, span = articles.get(passage, ""), bounds[passage]
        if article in texts and article in languages and len(span) == 2:
            words = texts[article][span[CKG.start.value] : span[CKG.end.value]]
            quote = triple.object
            if isinstance(quote, Literal) and (quote.value, quote.language) == (words, languages[article]):
                found[triple] = None
    return found
