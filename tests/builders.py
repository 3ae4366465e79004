"""Small makers of the model's nouns for tests: every span is found in the text, never counted by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from kg.model import (
    Actor,
    ActorType,
    Article,
    EventType,
    Mention,
    MentionKind,
    Modality,
    Outcome,
    Period,
    Place,
    Polarity,
    Reading,
    Report,
    Section,
    SectionKind,
    Span,
    Statement,
    StatementKind,
    Toll,
    content_id,
)


def article(  # one parameter a field that tests vary
    text: str,
    *,
    id: str = "",  # noqa: A002  (the field's name)
    language: str = "id",
    publisher: str = "Kabar Uji",
    title: str = "",
    agency: str = "",
    published: datetime | None = None,
    url: str = "",
) -> Article:
    """An article of one paragraph."""
    key = content_id(ascii(publisher), ascii(text))
    identifier = url or f"{key}.txt"
    return Article(
        id=id or f"uji-{key}",
        text=text,
        sections=(Section(SectionKind.PARAGRAPH, Span(0, len(text))),),
        language=language,
        identifier=identifier,
        title=title,
        publisher=publisher,
        agency=agency,
        published=published,
        url=url,
    )


def span(source: Article, words: str, nth: int = 0) -> Span:
    """Where the words stand in the article, for the ``nth`` time."""
    start = -1
    for _ in range(nth + 1):
        start = source.text.index(words, start + 1)
    return Span(start, start + len(words))


def actor(label: str, type: ActorType = ActorType.STATE, **fields: object) -> Actor:  # noqa: A002  (the field's name)
    """An actor whose id is its label in small letters."""
    return Actor(id=label.lower().replace(" ", "-"), label=label, type=type, **fields)  # type: ignore[arg-type]


def place(label: str, *within: str, **fields: object) -> Place:
    """A place whose id is its label in small letters, and the ids of the places around it."""
    return Place(id=label.lower().replace(" ", "-"), label=label, within=within, **fields)  # type: ignore[arg-type]


def mention(
    source: Article, words: str, entity: Actor | Place | None = None, *, role: str = "", reason: str = "", nth: int = 0
) -> Mention:
    """The words as a name; of an organisation when no entity tells what kind."""
    kind = MentionKind.ORGANIZATION
    if isinstance(entity, Place):
        kind = MentionKind.PLACE
    elif entity is not None and entity.type is ActorType.PERSON:
        kind = MentionKind.PERSON
    return Mention(
        span=span(source, words, nth),
        kind=kind,
        name=words,
        actor_type=entity.type if isinstance(entity, Actor) else None,
        role=role,
        entity=entity,
        link_reason=reason,
    )


def day(year: int, month: int, number: int, source: Span | None = None) -> Period:
    """A period of one day."""
    start = date(year, month, number)
    return Period(start, start + timedelta(days=1), source)


def toll(
    source: Article, words: str, low: int | None, high: int | None, *, outcome: Outcome = Outcome.KILLED, of: str = ""
) -> Toll:
    """The figure that the words give."""
    return Toll(outcome, low, high, span(source, words), of)


def report(  # one parameter a slot
    source: Article,
    trigger: str,
    type: EventType = EventType.ATTACK,  # noqa: A002  (the field's name)
    *,
    agents: Sequence[Mention] = (),
    targets: Sequence[Mention] = (),
    target_texts: Sequence[str] = (),
    places: Sequence[Mention] = (),
    period: Period | None = None,
    weapons: Sequence[str] = (),
    tolls: Sequence[Toll] = (),
    modality: Modality = Modality.ACTUAL,
    polarity: Polarity = Polarity.POSITIVE,
    nth: int = 0,
) -> Report:
    """What is said of one happening; its evidence is the whole article unless something narrower is asked."""
    at = span(source, trigger, nth)
    return Report(
        id=content_id("report", ascii(source.id), at.start, type, *(m.span.start for m in (*agents, *places))),
        type=type,
        trigger=at,
        evidence=at,
        modality=modality,
        polarity=polarity,
        agents=tuple(agents),
        targets=tuple(targets),
        target_texts=tuple(span(source, words) for words in target_texts),
        places=tuple(places),
        period=period,
        weapons=tuple(span(source, words) for words in weapons),
        tolls=tuple(tolls),
    )


def statement(  # one parameter a slot
    source: Article,
    words: str,
    *reports: Report,
    kind: StatementKind = StatementKind.ASSERT,
    content: str = "",
    speakers: Sequence[Mention] = (),
    relayed_by: Sequence[Mention] = (),
    addressees: Sequence[Mention] = (),
    cue: str = "",
    said_on: Period | None = None,
    said_at: Sequence[Mention] = (),
    condition: str = "",
    is_direct: bool = False,
) -> Statement:
    """One act of saying; without speakers and cue it is the article's own voice."""
    evidence = span(source, words)
    return Statement(
        id=content_id("statement", ascii(source.id), evidence.start, evidence.end, kind, ascii(cue)),
        kind=kind,
        evidence=evidence,
        content=span(source, content or words),
        speakers=tuple(speakers),
        relayed_by=tuple(relayed_by),
        addressees=tuple(addressees),
        is_direct=is_direct,
        cue=span(source, cue) if cue else None,
        said_on=said_on,
        said_at=tuple(said_at),
        condition=span(source, condition) if condition else None,
        reports=reports,
    )


def reading(
    source: Article,
    *statements: Statement,
    mentions: Sequence[Mention] = (),
    publisher: Actor | None = None,
    agencies: Sequence[Actor] = (),
    related: Sequence[Actor | Place] = (),
) -> Reading:
    """An article with what was read in it."""
    return Reading(source, tuple(mentions), statements, publisher, tuple(agencies), None, tuple(related))
