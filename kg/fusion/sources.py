"""Whose account each statement gives: a side's, a wire agency's, a paper's, or one person's.

Five papers that print one wire story are one source, and so are a minister and the spokesman of his army.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kg.fusion.copies import age
from kg.fusion.world import World
from kg.knowledge import fold
from kg.model import Actor, Mention, Reading, Statement
from kg.rdf.entities import publisher_of, speakers_of


def sources_of(readings: Sequence[Reading], world: World, copies: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """The ids of the actors whose account each statement gives, by the statement's id.

    A speaker gives the account of the widest body that the speaker belongs to. A paper gives that of the agency whose
    story it prints, else its own; papers that print almost the same words, which ``copies`` tells by the articles' ids,
    have one origin: the agency that any of them names, else the paper that printed them first.
    """
    stories: dict[str, list[Reading]] = {}
    for reading in sorted(readings, key=lambda each: age(each.article)):
        stories.setdefault(copies.get(reading.article.id, reading.article.id), []).append(reading)
    return {key: sources for prints in stories.values() for key, sources in _of_story(prints, world)}


def _of_story(prints: Sequence[Reading], world: World) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The sources of each statement of the articles that print one story, the earliest first."""
    agencies = [reading.agency for reading in prints if reading.agency is not None]
    origin = world.head((agencies[0] if agencies else publisher_of(prints[0])).id)
    nameless: dict[str, str] = {}
    for reading in prints:
        for statement in reading.statements:
            if statement.speakers:
                found = {_source(*voice, world, nameless) for voice in _voices(reading, statement)}
            else:
                found = {origin}  # what "is reported" nobody vouches for but the paper
            yield statement.id, tuple(sorted(found))


def _voices(reading: Reading, statement: Statement) -> Iterator[tuple[Actor, Mention]]:
    """Each speaker with the words that tell of them."""
    for speaker in speakers_of(reading, statement):
        words = [mention for mention in statement.speakers if mention.entity == speaker] or statement.speakers
        yield speaker, words[0]


def _source(speaker: Actor, mention: Mention, world: World, nameless: dict[str, str]) -> str:
    """Whom one speaker speaks for.

    ``nameless`` keeps those of the story who are known only by what they are ("seorang dokter"): each print of it has
    the same ones.
    """
    side = world.head(speaker.id)
    if side != speaker.id or (mention.entity is not None and mention.name != mention.role):
        return side
    return nameless.setdefault(fold(mention.name), speaker.id)
