"""A reading with every mention at its one actor or place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from kg.knowledge import Knowledge, fold, load, slug
from kg.linking.organizations import Found, Organizations
from kg.linking.persons import Persons, gather
from kg.linking.places import Context, Located, context_of, kind_beside, locate
from kg.linking.related import related_to
from kg.model import Actor, ActorType, Article, Mention, MentionKind, Name, Place, Reading, Report, Span, Statement

#: "AFP, Reuters": more than one agency.
_SEVERAL = re.compile(r"[,;/]| (?:dan|and) ")
#: The state whose papers write in a language of one state only.
HOMES = {"id": "indonesia"}


def link(reading: Reading) -> Reading:
    """The reading with its mentions linked, wherever they are nested, and what they belong to beside it.

    Pure and deterministic. A mention that names nobody in particular keeps no entity, with the reason.
    """
    linker = _Linker.of(load(), reading)
    mentions = tuple(linker.mention(mention) for mention in reading.mentions)
    statements = tuple(linker.statement(statement) for statement in reading.statements)
    publisher = linker.medium(reading.article.publisher)
    agencies = tuple(filter(None, map(linker.medium, _SEVERAL.split(reading.article.agency))))
    linked = replace(
        reading,
        mentions=mentions,
        statements=statements,
        publisher=publisher,
        agencies=agencies,
        filed_from=linker.town(reading.article.dateline),
    )
    return _unified(linked, linker.knowledge, linker.persons.joined)


@dataclass(frozen=True, slots=True)
class _Linker:
    knowledge: Knowledge
    article: Article
    organizations: Organizations
    persons: Persons
    context: Context
    acting: frozenset[tuple[int, int]]  #: spans of those who speak or act
    _located: dict[tuple[str, str], Located] = field(default_factory=dict)
    _found: dict[tuple[str, ActorType | None, str], Found] = field(default_factory=dict)

    @staticmethod
    def of(knowledge: Knowledge, reading: Reading) -> _Linker:
        article = reading.article
        everyone = sorted(set(reading.every_mention()), key=lambda mention: (mention.span, repr(mention)))
        named = dict.fromkeys(mention.name for mention in everyone if mention.kind is MentionKind.ORGANIZATION)
        organizations = Organizations(knowledge, article.language, article.id, tuple(named))
        full, roles, groups = gather(mention for mention in everyone if mention.kind is MentionKind.PERSON)
        persons = Persons(
            knowledge,
            organizations,
            full,
            {key: tuple(said) for key, said in roles.items()},
            {key: tuple(said) for key, said in groups.items()},
        )
        places = [mention.name for mention in everyone if mention.kind is MentionKind.PLACE]
        states = _states(knowledge, organizations, persons, everyone)
        context = context_of(knowledge, places, states, HOMES.get(article.language, ""))
        acting = frozenset((who.span.start, who.span.end) for who in _acting(reading))
        return _Linker(knowledge, article, organizations, persons, context, acting)

    def mention(self, mention: Mention) -> Mention:
        """A mention on its own: a place that speaks or acts elsewhere is the actor that it stands for."""
        is_acting = (mention.span.start, mention.span.end) in self.acting
        if not is_acting and mention.kind is MentionKind.PLACE:
            return self.place(mention)
        return self.actor(mention)

    def actor(self, mention: Mention) -> Mention:
        """A mention of one who speaks, is spoken to, or acts."""
        if mention.kind is MentionKind.PERSON:
            found = self.persons.resolve(mention.name, mention.role)
        else:
            key = (mention.name, mention.actor_type, mention.member_of)
            if key not in self._found:
                self._found[key] = self._organization(*key)
            found = self._found[key]
        return replace(mention, entity=found.actor, link_reason=found.reason)

    def _organization(self, name: str, actor_type: ActorType | None, member_of: str) -> Found:
        person = self.persons.named(name) if self.organizations.known(name) is None else None
        return person or self.organizations.resolve(name, actor_type, member_of)

    def place(self, mention: Mention) -> Mention:
        """A mention of where; a person's name that is taken for a place's is no place."""
        if not self.knowledge.sites(mention.name):
            person = self.persons.named(mention.name)
            if person is not None:
                return replace(mention, entity=None, link_reason=person.reason)
        kind = kind_beside(self.article.text, mention.span.start, mention.span.end)
        key = (mention.name, kind)
        if key not in self._located:
            self._located[key] = locate(self.knowledge, *key, self.context)
        located = self._located[key]
        return replace(mention, entity=located.place, link_reason=located.reason)

    def target(self, mention: Mention) -> Mention:
        """A mention of whom or what an act hits: an actor or a place, as the text has it."""
        return self.place(mention) if mention.kind is MentionKind.PLACE else self.actor(mention)

    def statement(self, statement: Statement) -> Statement:
        speakers = tuple(map(self.actor, statement.speakers))
        own = {speaker.entity.id for speaker in speakers if speaker.entity is not None}

        def others(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
            """Nobody passes on their own words."""
            linked = tuple(map(self.actor, mentions))
            return tuple(mention for mention in linked if mention.entity is None or mention.entity.id not in own)

        return replace(
            statement,
            speakers=speakers,
            relayed_by=others(statement.relayed_by),
            addressees=tuple(map(self.actor, statement.addressees)),
            said_at=tuple(map(self.place, statement.said_at)),
            reports=tuple(map(self.report, statement.reports)),
        )

    def report(self, report: Report) -> Report:
        return replace(
            report,
            agents=tuple(map(self.actor, report.agents)),
            targets=tuple(map(self.target, report.targets)),
            places=tuple(map(self.place, report.places)),
        )

    def town(self, dateline: str) -> Place | None:
        """The town that the article is filed from: "KYIV, Ukraina" is Kyiv."""
        name = dateline.partition(",")[0].strip()
        if not slug(name):
            return None
        span = Span(0, max(1, len(name)))
        entity = self.place(Mention(span, MentionKind.PLACE, name.title() if name.isupper() else name)).entity
        return entity if isinstance(entity, Place) else None

    def medium(self, name: str) -> Actor | None:
        """A paper or an agency by the name that the page gives it."""
        if not slug(name):
            return None
        for actor in self.knowledge.actors(name):
            if actor.type is ActorType.MEDIA:
                return actor
        identifier = slug(name)
        taken = self.knowledge.actor(identifier)
        return Actor(f"{identifier}-media" if taken else identifier, name, ActorType.MEDIA)


def _acting(reading: Reading) -> Iterator[Mention]:
    for statement in reading.statements:
        yield from (*statement.speakers, *statement.relayed_by, *statement.addressees)
        for report in statement.reports:
            yield from report.agents


def _states(
    knowledge: Knowledge, organizations: Organizations, persons: Persons, mentions: list[Mention]
) -> Iterator[str]:
    """The state of each actor that is mentioned, as often as it is."""
    for mention in mentions:
        if mention.kind is MentionKind.PLACE:
            continue
        is_person = mention.kind is MentionKind.PERSON
        found = persons.resolve(mention.name, mention.role) if is_person else organizations.known(mention.name)
        actor = found.actor if found is not None else None
        for identifier in (actor.id, *actor.member_of) if actor is not None else ():
            if knowledge.state_place(identifier) is not None:
                yield identifier


def _unified(reading: Reading, knowledge: Knowledge, joined: Mapping[str, Actor]) -> Reading:
    """The reading with one actor for each id: all the names and roles that the article gives them."""
    merged: dict[str, Actor] = {}
    for mention in reading.every_mention():
        if isinstance(mention.entity, Actor):
            known = merged.get(mention.entity.id)
            merged[mention.entity.id] = mention.entity if known is None else _merge(known, mention.entity)
    for medium in (reading.publisher, *reading.agencies):
        if medium is not None:
            merged.setdefault(medium.id, medium)

    def settle(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
        return tuple(
            replace(mention, entity=merged[mention.entity.id]) if isinstance(mention.entity, Actor) else mention
            for mention in mentions
        )

    statements = tuple(
        replace(
            statement,
            speakers=settle(statement.speakers),
            relayed_by=settle(statement.relayed_by),
            addressees=settle(statement.addressees),
            reports=tuple(
                replace(report, agents=settle(report.agents), targets=settle(report.targets))
                for report in statement.reports
            ),
        )
        for statement in reading.statements
    )
    filed_from = [reading.filed_from] if reading.filed_from else []
    places = {place.id: place for place in filed_from} | {
        mention.entity.id: mention.entity for mention in reading.every_mention() if isinstance(mention.entity, Place)
    }
    return replace(
        reading,
        mentions=settle(reading.mentions),
        statements=statements,
        publisher=merged[reading.publisher.id] if reading.publisher else None,
        agencies=tuple(merged[agency.id] for agency in reading.agencies),
        related=related_to(knowledge, merged.values(), places.values(), joined),
    )


def _merge(one: Actor, other: Actor) -> Actor:
    names: tuple[Name, ...] = tuple(dict.fromkeys((*one.names, *other.names)))
    return replace(
        one,
        names=tuple(name for name in names if fold(name.text) != fold(one.label) or name in one.names),
        member_of=tuple(dict.fromkeys((*one.member_of, *other.member_of))),
        roles=tuple(dict.fromkeys((*one.roles, *other.roles))),
    )
