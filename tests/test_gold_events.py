"""The collection of events told by several articles: its files hold together and hold enough of the world."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NotRequired, TypedDict

import pytest

from kg.model import Article, EventType
from kg.sources import open_source

GOLD = Path(__file__).parent / "gold_events"
HALVES = ("dev", "held")
LEAST = {"events": 40, "articles": 120, "papers": 25, "copies": 6}
LEAST_SHARE_OF_ENGLISH = 0.25
WORDS = range(40, 111)


class Mention(TypedDict):
    """Words of one article that tell the event, and who says them by any of their names."""

    article: str
    words: str
    speaker: list[str]


class Told(TypedDict):
    """One happening and everything that the articles say of it."""

    id: str
    within: NotRequired[str]
    types: list[str]
    mentions: list[Mention]


class Collection(TypedDict):
    """One half of the collection."""

    events: list[Told]
    pairs_apart: list[tuple[str, str, str]]
    wire_copies: list[list[str]]


@cache
def collection(half: str) -> Collection:
    found: Collection = json.loads((GOLD / half / "events.json").read_text(encoding="utf-8"))
    return found


@cache
def articles(half: str) -> dict[str, Article]:
    texts = sorted((GOLD / half).glob("*.txt"))
    read = [item for text in texts for item in open_source(str(text)).articles()]
    return {article.identifier: article for article in read if isinstance(article, Article)}


def mentions(half: str) -> Iterator[Mention]:
    return (mention for event in collection(half)["events"] for mention in event["mentions"])


@pytest.mark.parametrize("half", HALVES)
def test_the_words_of_a_mention_stand_once_in_its_article(half: str) -> None:
    amiss = [m for m in mentions(half) if articles(half)[m["article"]].text.count(m["words"]) != 1]
    assert amiss == []


@pytest.mark.parametrize("half", HALVES)
def test_every_article_is_read_and_tells_an_event(half: str) -> None:
    files = {path.name for path in (GOLD / half).glob("*.txt")}
    assert set(articles(half)) == files == {mention["article"] for mention in mentions(half)}


@pytest.mark.parametrize("half", HALVES)
def test_every_name_of_an_event_is_one_event(half: str) -> None:
    events = collection(half)["events"]
    ids = [event["id"] for event in events]
    assert len(ids) == len(set(ids))
    named = {event["within"] for event in events if "within" in event}
    named |= {name for pair in collection(half)["pairs_apart"] for name in pair[:2]}
    assert named <= set(ids)
    copied = {file for group in collection(half)["wire_copies"] for file in group}
    assert copied <= set(articles(half))


@pytest.mark.parametrize("half", HALVES)
def test_every_event_has_types_of_the_ontology_and_every_mention_a_speaker(half: str) -> None:
    types = {str(kind.value) for kind in EventType}
    assert all(event["mentions"] and event["types"] for event in collection(half)["events"])
    assert {kind for event in collection(half)["events"] for kind in event["types"]} <= types
    assert all(mention["speaker"] for mention in mentions(half))


@pytest.mark.parametrize("half", HALVES)
def test_every_article_is_short_dated_and_signed_by_its_paper(half: str) -> None:
    for name, article in articles(half).items():
        assert article.publisher, name
        assert article.published, name
        assert len(article.text.split()) in WORDS, name


def test_no_event_lies_in_both_halves() -> None:
    ids = [{event["id"] for event in collection(half)["events"]} for half in HALVES]
    files = [set(articles(half)) for half in HALVES]
    assert all(not one & other for group in (ids, files) for one, other in pairwise(group))


def test_the_collection_is_large_and_mixed_enough() -> None:
    read = [article for half in HALVES for article in articles(half).values()]
    assert len(read) >= LEAST["articles"]
    assert sum(len(collection(half)["events"]) for half in HALVES) >= LEAST["events"]
    assert len({article.publisher for article in read}) >= LEAST["papers"]
    assert sum(len(group) - 1 for half in HALVES for group in collection(half)["wire_copies"]) >= LEAST["copies"]
    assert sum(article.language == "en" for article in read) >= LEAST_SHARE_OF_ENGLISH * len(read)
