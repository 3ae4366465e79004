"""What there is to draw: actors, places, events and statements, and who says, did, was hit, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import networkx as nx
from pyoxigraph import NamedNode

from kg.explorer.reading import Facts
from kg.rdf.dataset import Dataset
from kg.rdf.terms import CKG


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of node: what the legend calls it, and how it looks."""

    name: str
    shape: str  #: vis-network's name for it
    sign: str  #: the same shape as a character, for the legend and the list
    color: str  #: legible on black and on white


PERSON = Sort("person", "dot", "●", "#3b82c4")
ORGANIZATION = Sort("organization", "square", "■", "#2a9d8f")
PLACE = Sort("place", "triangle", "▲", "#7a8f2e")
EVENT = Sort("event", "diamond", "◆", "#d9822b")
CONTESTED = Sort("contested event", "star", "★", "#d64545")
STATEMENT = Sort("statement", "hexagon", "⬢", "#8f7ac0")
SORTS = (PERSON, ORGANIZATION, PLACE, EVENT, CONTESTED, STATEMENT)


@dataclass(frozen=True, slots=True)
class Edge:
    """One line of the picture, read from its start to its end: "Ilham Aliyev says …"."""

    start: NamedNode
    end: NamedNode
    label: str


@dataclass(frozen=True, slots=True)
class Scene:
    """What is drawn of a graph; ``left_out`` counts the least connected, which did not fit."""

    facts: Facts
    sorts: dict[NamedNode, Sort]
    edges: tuple[Edge, ...]
    left_out: int = 0

    @property
    def nodes(self) -> tuple[NamedNode, ...]:
        """Everything drawn, in one order."""
        return tuple(self.sorts)


def scene(dataset: Dataset, most: int | None = None) -> Scene:
    """The picture of a graph, all of it or its ``most`` weightiest nodes; what nothing connects is not drawn."""
    facts = Facts(dataset)
    edges = sorted(set(_edges(facts)), key=lambda edge: (edge.start.value, edge.end.value, edge.label))
    degrees = Counter(node for edge in edges for node in (edge.start, edge.end))
    kept = sorted(degrees, key=lambda node: (-_weight(facts, node, degrees[node]), node.value))[:most]
    chosen = set(kept)
    drawn = tuple(edge for edge in edges if edge.start in chosen and edge.end in chosen)
    sorts = {node: sort_of(facts, node) for node in sorted(chosen, key=str)}
    return Scene(facts, sorts, drawn, len(degrees) - len(kept))


def neighbours(drawn: Scene) -> dict[NamedNode, set[NamedNode]]:
    """What shares an edge with each node, whichever way it points."""
    near: dict[NamedNode, set[NamedNode]] = {node: set() for node in drawn.nodes}
    for edge in drawn.edges:
        near[edge.start].add(edge.end)
        near[edge.end].add(edge.start)
    return near


def surroundings(drawn: Scene, centre: NamedNode, hops: int) -> Scene:
    """The part of a scene that lies no more than ``hops`` edges from one of its nodes, and every edge within it."""
    near = neighbours(drawn)
    chosen = wave = {centre}
    for _ in range(hops):
        wave = set().union(*(near[node] for node in wave)) - chosen
        chosen = chosen | wave
    edges = tuple(edge for edge in drawn.edges if edge.start in chosen and edge.end in chosen)
    return Scene(drawn.facts, {node: sort for node, sort in drawn.sorts.items() if node in chosen}, edges)


def components(drawn: Scene) -> list[list[NamedNode]]:
    """What hangs together, the largest first."""
    graph: nx.Graph[NamedNode] = nx.Graph()
    graph.add_nodes_from(drawn.nodes)
    graph.add_edges_from((edge.start, edge.end) for edge in drawn.edges)
    groups = [sorted(group, key=str) for group in nx.connected_components(graph)]
    return sorted(groups, key=lambda group: (-len(group), group[0].value))


def sort_of(facts: Facts, node: NamedNode) -> Sort:
    """Which sort a thing is of."""
    if facts.is_a(node, CKG.Event):
        return CONTESTED if facts.holds(node, CKG.contested) else EVENT
    if facts.is_a(node, CKG.Statement):
        return STATEMENT
    if facts.is_a(node, CKG.Place):
        return PLACE
    return PERSON if facts.is_a(node, CKG.Person) else ORGANIZATION


def _weight(facts: Facts, node: NamedNode, degree: int) -> int:
    """Contested events first, then what many reports speak of, then what is well connected."""
    if facts.holds(node, CKG.contested):
        return 1_000_000 + degree
    return degree + 10 * facts.number(node, CKG.reportCount)


def _edges(facts: Facts) -> Iterator[Edge]:
    accused: set[tuple[NamedNode, NamedNode]] = set()  # events, and whom anybody says they are by
    cleared: set[tuple[NamedNode, NamedNode]] = set()  # or says they are not by
    for statement in facts.members(CKG.Statement):
        reports = facts.things(statement, CKG.reports)
        if facts.holds(statement, CKG.isNarration) and not reports:
            continue
        yield from (Edge(speaker, statement, "says") for speaker in facts.things(statement, CKG.speaker))
        yield from (Edge(statement, listener, "to") for listener in facts.things(statement, CKG.addressee))
        for report in reports:
            denied, events = denies(facts, statement, report), facts.things(report, CKG.ofEvent)
            yield from (Edge(statement, event, "denies" if denied else "reports") for event in events)
            named = ((event, agent) for event in events for agent in facts.things(report, CKG.agent))
            (cleared if denied else accused).update(named)
    for event in facts.members(CKG.Event):
        for agent in facts.things(event, CKG.agent):
            if (event, agent) in accused or (event, agent) not in cleared:
                yield Edge(event, agent, "by")
        yield from (Edge(event, target, "on") for target in facts.things(event, CKG.target))
        yield from (Edge(event, place, "at") for place in facts.things(event, CKG.place))


def denies(facts: Facts, statement: NamedNode, report: NamedNode) -> bool:
    """Whether a statement says of a happening that it was not so."""
    return facts.word(report, CKG.polarity) == "negative" or facts.word(statement, CKG.statementKind) == "deny"
