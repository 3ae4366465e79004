"""Gold files from disk: every key checked, every fault named with its place and remedy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from kg.evaluation.gold import (
    Gold,
    GoldActor,
    GoldName,
    GoldPlace,
    GoldReport,
    GoldStatement,
    GoldToll,
    NameLabel,
    Names,
)
from kg.evaluation.node import Node
from kg.model import ActorType, EventType, Modality, Outcome, Polarity, StatementKind

LISTS = ("actors", "places", "reports", "statements")
NOTE = "note"  #: a remark for the next annotator, never scored


def load_gold(file: Path) -> Gold:
    """What ``file`` says of its article."""
    node = Node.open(file)
    node.expect((*(field.name for field in fields(Gold) if field.name != "file"), NOTE))
    article = node.text("article")
    if article is None:
        raise node.fail("article", "is missing", "Name the article's file, relative to the gold file")
    published = node.dates("published") or (None,)
    if len(published) > 1:
        raise node.fail("published", "several dates", "An article has one day of publication")
    return Gold(
        file=file,
        article=file.parent / article,
        language=node.text("language"),
        published=published[0],
        publisher=node.names("publisher") or (),
        title=node.text("title"),
        complete=_complete(node),
        names=tuple(_marked_names(node)) if "names" in node else None,
        actors=tuple(map(_actor, node.items("actors"))),
        places=tuple(map(_place, node.items("places"))),
        reports=tuple(map(_report, node.items("reports"))),
        statements=tuple(map(_statement, node.items("statements"))),
    )


def _complete(node: Node) -> frozenset[str]:
    named = node.names("complete") or ()
    for name in named:
        if name not in LISTS:
            raise node.fail("complete", f"{name!r} is no list of this format", f"Use {', '.join(LISTS)}")
    return frozenset(named)


def _marked_names(node: Node) -> Iterator[GoldName]:
    """Pairs of a name and its label, or its labels with a bar between them: ``["Mali", "LOC|ORG"]``."""
    for index, entry in enumerate(node.list("names")):
        where = f"names[{index}]"
        pair = Node(node.file, "", {where: entry}).names(where) or ()
        if len(pair) != len(("surface", "label")):
            raise node.fail(where, "is no pair of a name and its label", f'Write ["Mali", "{NameLabel.LOC}"]')
        labels = Node(node.file, "", {where: pair[1].split("|")}).choices(where, NameLabel)
        yield GoldName(pair[0], labels or ())


def _actor(node: Node) -> GoldActor:
    _expect(node, GoldActor)
    return GoldActor(
        names=_own_names(node),
        optional=bool(node.flag("optional")),
        type=node.choices("type", ActorType),
        role=node.names("role"),
        same_as=node.names("same_as"),
    )


def _place(node: Node) -> GoldPlace:
    _expect(node, GoldPlace)
    if ("lat" in node) != ("lon" in node):
        raise node.fail("lat" if "lat" in node else "lon", "stands alone", "Give both lat and lon, or neither")
    return GoldPlace(
        names=_own_names(node),
        optional=bool(node.flag("optional")),
        lat=node.degrees("lat", 90),
        lon=node.degrees("lon", 180),
        same_as=node.names("same_as"),
    )


def _report(node: Node) -> GoldReport:
    _expect(node, GoldReport)
    return GoldReport(
        id=node.text("id") or node.where,
        optional=bool(node.flag("optional")),
        type=node.choices("type", EventType),
        agent=node.names("agent"),
        target=node.names("target"),
        places=_places(node),
        on_or_after=node.dates("on_or_after"),
        on_or_before=node.dates("on_or_before"),
        weapon=node.names("weapon"),
        speaker=node.names("speaker"),
        modality=node.choices("modality", Modality),
        polarity=node.choices("polarity", Polarity),
        tolls=tuple(map(_toll, node.items("tolls"))) if "tolls" in node else None,
    )


def _toll(node: Node) -> GoldToll:
    _expect(node, GoldToll)
    outcome = node.choices("outcome", Outcome)
    if outcome is None or len(outcome) != 1:
        raise node.fail("outcome", "must be one outcome", f"Use one of {', '.join(Outcome)}")
    return GoldToll(outcome[0], node.figures("low"), node.figures("high"))


def _statement(node: Node) -> GoldStatement:
    _expect(node, GoldStatement)
    return GoldStatement(
        id=node.text("id") or node.where,
        optional=bool(node.flag("optional")),
        speaker=node.names("speaker"),
        kind=node.choices("kind", StatementKind),
        addressee=node.names("addressee"),
        relayed_by=node.names("relayed_by"),
        is_direct=node.flag("is_direct"),
        said_on=node.dates("said_on"),
        said_at=node.names("said_at"),
        has_condition=node.flag("has_condition"),
        content_has=node.names("content_has"),
    )


def _places(node: Node) -> tuple[Names, ...] | None:
    """Each place is a list of its names; a name alone is a place of one name."""
    if "places" not in node:
        return None
    entries = node.list("places")
    wrapped = Node(node.file, node.where, {f"places[{index}]": entry for index, entry in enumerate(entries)})
    return tuple(wrapped.names(key) or () for key in wrapped.fields)


def _own_names(node: Node) -> Names:
    names = node.names("names")
    if not names:
        raise node.fail("names", "is missing or empty", "Give every name that the article may use")
    return names


def _expect(node: Node, kind: type[GoldActor | GoldPlace | GoldReport | GoldStatement | GoldToll]) -> None:
    node.expect((*(field.name for field in fields(kind)), NOTE))
