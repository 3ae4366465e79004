"""Events told by many articles, as people wrote them down: a folder of ``*.txt`` and its ``events.json``.

The gold of event coreference: which words of which article tell which happening. What no mention covers is open:
it may be read as a report without being wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

from kg.evaluation.gold import Names
from kg.evaluation.node import Node
from kg.model import EventType, Period, Polarity

FILE = "events.json"
_DATED = re.compile(r"-(\d{4})-(\d{2})(?:-(\d{2}))?$")


@dataclass(frozen=True, slots=True)
class GoldMention:
    """Words of one article that tell an event."""

    number: int  #: its place among all mentions of the collection
    event: str  #: id of the event
    article: str  #: the article's file
    words: str  #: they stand once in the article's text
    speakers: Names  #: any of these is who says so
    is_negative: bool = False  #: whether the speaker denies the event or a part in it


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """One happening and everything that the articles say of it."""

    id: str
    types: tuple[EventType, ...]  #: every type that can be defended
    mentions: tuple[GoldMention, ...]
    within: str = ""  #: id of the event that contains it: a war, a siege
    sources: int | None = None  #: how many independent ones tell it
    contested: bool | None = None


@dataclass(frozen=True)
class EventCollection:
    """Articles and the events that they tell."""

    folder: Path
    events: tuple[GoldEvent, ...]
    pairs_apart: tuple[tuple[str, str], ...] = ()  #: ids of events that look alike and are two

    @cached_property
    def by_id(self) -> dict[str, GoldEvent]:
        return {event.id: event for event in self.events}

    @cached_property
    def containers(self) -> frozenset[str]:
        """Ids of the events that contain others."""
        return frozenset(event.within for event in self.events if event.within)

    @property
    def articles(self) -> tuple[str, ...]:
        """The files, in order."""
        return tuple(sorted({mention.article for mention in self.mentions}))

    @property
    def mentions(self) -> tuple[GoldMention, ...]:
        return tuple(mention for event in self.events for mention in event.mentions)

    def above(self, event: str) -> Iterator[str]:
        """The container of an event, and those around it, the narrowest first."""
        seen = {event}
        while (event := self.by_id[event].within) and event not in seen:
            seen.add(event)
            yield event

    def when(self, event: str) -> Period | None:
        """The day or month that the event's id ends in; a container's is that of its beginning, and tells nothing.

        >>> EventCollection(Path(), ()).when("ganja-2020-10-11").start
        datetime.date(2020, 10, 11)
        """
        dated = _DATED.search(event)
        if dated is None or event in self.containers:
            return None
        year, month, day = (int(part or 0) for part in dated.groups())
        try:
            start = date(year, month, day or 1)
        except ValueError:
            return None
        one = timedelta(days=1)
        return Period(start, start + one if day else (start.replace(day=28) + 4 * one).replace(day=1))


def is_collection(path: Path) -> bool:
    """Whether a path is such a folder, or the ``events.json`` of one."""
    return (path / FILE).is_file() if path.is_dir() else path.name == FILE


def load_events(path: Path) -> EventCollection:
    """The collection of a folder, or of its ``events.json``.

    Raises:
        GoldError: the file does not follow the format, or names an article or an event that is not there.
    """
    file = path / FILE if path.is_dir() else path
    node = Node.open(file)
    node.expect(("events", "pairs_apart", "wire_copies", "note"))
    numbers = iter(range(10**9))
    events = tuple(_event(item, file.parent, numbers) for item in node.items("events"))
    ids = {event.id for event in events}
    if len(ids) < len(events):
        raise node.fail("events", "two events have one id", "Give each its own")
    for position, event in enumerate(events):
        if event.within and event.within not in ids:
            raise node.fail(f"events[{position}].within", f"no event {event.within!r}", "Name the id of an event")
    return EventCollection(file.parent, events, tuple(_pairs(node, ids)))


def _event(node: Node, folder: Path, numbers: Iterator[int]) -> GoldEvent:
    node.expect(("id", "note", "within", "types", "mentions", "sources", "contested"))
    identifier = node.text("id")
    if identifier is None:
        raise node.fail("id", "is missing", "Give the event a name of its own")
    types = node.choices("types", EventType)
    if not types:
        raise node.fail("types", "are missing", f"Give one or more of {', '.join(EventType)}")
    sources, contested = node.item("sources"), node.item("contested")
    sources.expect(("count", "reason"))
    contested.expect(("value", "reason"))
    count = sources.figures("count")
    return GoldEvent(
        id=identifier,
        types=types,
        mentions=tuple(_mention(item, identifier, folder, next(numbers)) for item in node.items("mentions")),
        within=node.text("within") or "",
        sources=count[0] if count else None,
        contested=contested.flag("value"),
    )


def _mention(node: Node, event: str, folder: Path, number: int) -> GoldMention:
    node.expect(("article", "words", "speaker", "polarity", "note"))
    article, words = node.text("article"), node.text("words")
    if article is None or words is None:
        key = "words" if article else "article"
        raise node.fail(key, "is missing", "A mention is an article's file and words that stand in its text")
    if not (folder / article).is_file():
        raise node.fail("article", f"no file {article}", f"Give it relative to {folder}")
    polarity = node.choices("polarity", Polarity) or (Polarity.POSITIVE,)
    return GoldMention(
        number, event, article, words, node.names("speaker") or (), is_negative=polarity == (Polarity.NEGATIVE,)
    )


def _pairs(node: Node, ids: set[str]) -> Iterator[tuple[str, str]]:
    for index, pair in enumerate(node.list("pairs_apart")):
        where = f"pairs_apart[{index}]"
        names = Node(node.file, "", {where: pair}).names(where) or ()
        for name in names[:2]:
            if name not in ids:
                raise node.fail(where, f"no event {name!r}", "Name the ids of two events, and why they are two")
        if len(names) < 2:
            raise node.fail(where, "is no pair", "Name the ids of two events, and why they are two")
        yield names[0], names[1]
