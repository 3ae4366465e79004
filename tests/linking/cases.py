"""Articles with mentions for the tests of linking: the words are found in the text, never counted."""

from __future__ import annotations

from dataclasses import replace

from kg.linking import link
from kg.model import Actor, Article, Mention, MentionKind, Place, Reading
from tests.builders import article, span


def person(source: Article, words: str, *, nth: int = 0, role: str = "", member_of: str = "") -> Mention:
    return Mention(span(source, words, nth), MentionKind.PERSON, words, role=role, member_of=member_of)


def organization(source: Article, words: str, *, nth: int = 0, member_of: str = "") -> Mention:
    return Mention(span(source, words, nth), MentionKind.ORGANIZATION, words, member_of=member_of)


def place(source: Article, words: str, *, nth: int = 0) -> Mention:
    return Mention(span(source, words, nth), MentionKind.PLACE, words)


def linked(source: Article, *mentions: Mention) -> tuple[Mention, ...]:
    """The mentions as they come out of linking, nothing else being in the article."""
    return link(Reading(source, mentions)).mentions


def linked_name(name: str, kind: MentionKind = MentionKind.ORGANIZATION, *, language: str = "id") -> Mention:
    """A name alone in an article."""
    source = replace(article(f"Kata {name} begitu.", language=language), language=language)
    (mention,) = linked(source, Mention(span(source, name), kind, name))
    return mention


def actor_of(mention: Mention) -> Actor:
    assert isinstance(mention.entity, Actor), mention.link_reason
    return mention.entity


def place_of(mention: Mention) -> Place:
    assert isinstance(mention.entity, Place), mention.link_reason
    return mention.entity
