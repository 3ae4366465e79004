"""A reading with every mention at its one actor or place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from kg.knowledge import Knowledge, load, slug
from kg.linking.organizations import Found, Organizations
from kg.linking.persons import Persons, gather
from kg.linking.places import ArticlePlaces, is_announced
from kg.linking.unifying import unified
from kg.model import Actor, ActorType, Article, Mention, MentionKind, Place, Reading, Report, Span, Statement

#: "AFP, Reuters": more than one agency.
_SEVERAL = re.compile(r"[,;/]| (?:dan|and) ")
#: What the reader of names gives those of which it knows nothing but the capital letters.
_UNSURE_TYPES = (ActorType.PERSON, ActorType.OTHER)
#: Who may bear the name of the land that they rule.
_LANDS = (ActorType.STATE, ActorType.GOVERNMENT, ActorType.ARMED_GROUP)


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
    return unified(linked, linker.knowledge, linker.persons.joined)


@dataclass(frozen=True, slots=True)
class _Linker:
    knowledge: Knowledge
    article: Article
    organizations: Organizations
    persons: Persons
    places: ArticlePlaces
    acting: frozenset[Span]  #: spans of those who speak or act
    _found: dict[tuple[MentionKind, str, str, ActorType | None, str], Found] = field(default_factory=dict)

    @staticmethod
    def of(knowledge: Knowledge, reading: Reading) -> _Linker:
        article = reading.article
        everyone = sorted(set(reading.every_mention()), key=lambda mention: (mention.span, repr(mention)))
        named = dict.fromkeys(mention.name for mention in everyone if mention.kind is MentionKind.ORGANIZATION)
        today = article.published.date() if article.published else None
        organizations = Organizations(knowledge, article.language, article.id, tuple(named), today)
        full, roles, groups = gather(mention for mention in everyone if mention.kind is MentionKind.PERSON)
        persons = Persons(
            knowledge,
            organizations,
            full,
            {key: tuple(said) for key, said in roles.items()},
            {key: tuple(said) for key, said in groups.items()},
            today,
        )
        named_places = [mention for mention in everyone if _is_somewhere(knowledge, mention)]
        states = _states(knowledge, organizations, persons, everyone)
        places = ArticlePlaces.of(knowledge, article, named_places, states)
        acting = frozenset(who.span for who in _acting(reading))
        return _Linker(knowledge, article, organizations, persons, places, acting)

    def mention(self, mention: Mention) -> Mention:
        """A mention on its own: a place that speaks or acts elsewhere is the actor that it stands for."""
        if mention.span in self.acting:
            return self.actor(mention)
        is_place = mention.kind is MentionKind.PLACE or self._is_taken_for_somebody(mention)
        if not is_place:
            return self.actor(mention)
        person = None if self.knowledge.sites(mention.name) else self.persons.named(mention.name)
        if person is None:
            return self.place(mention)
        somebody = replace(mention, kind=MentionKind.PERSON, actor_type=ActorType.PERSON)
        return replace(somebody, entity=person.actor, link_reason=person.reason)

    def _is_taken_for_somebody(self, mention: Mention) -> bool:
        """Whether what was read as somebody's name is a place's: "dari Tel Abyad", in an article of Syria."""
        words = mention.span.of(self.article.text)
        if self.knowledge.demonym(words) is not None and not self.knowledge.actors(words):
            return False  # "shelled Israeli posts" hits no place called Israeli
        is_announced_here = is_announced(self.article.text, mention.span.start)
        known = self.organizations.known(mention.name)
        if known is not None:  # an entity that is also a region: "dari Puntland"
            actor = known.actor
            is_land = actor is not None and actor.type in _LANDS and self.places.is_named_so(mention.name)
            return is_land and is_announced_here and self.places.sure(mention.name)
        is_bare = not mention.role and not mention.member_of and mention.actor_type in (None, *_UNSURE_TYPES)
        if not is_bare or self.persons.has_role(mention.name):
            return False
        return self.places.sure(mention.name, is_announced=is_announced_here)

    def actor(self, mention: Mention) -> Mention:
        """A mention of one who speaks, is spoken to, or acts."""
        key = (mention.kind, mention.name, mention.role, mention.actor_type, mention.member_of)
        if key not in self._found:
            self._found[key] = self._somebody(mention)
        found = self._found[key]
        return replace(mention, entity=found.actor, link_reason=found.reason, runners_up=found.runners_up)

    def voice(self, mention: Mention) -> Mention:
        """A mention of one who speaks or is spoken to, be it "the police" of nobody knows where."""
        linked = self.actor(mention)
        found = self.organizations.of_this_article(mention.name) if linked.entity is None else None
        return linked if found is None else replace(mention, entity=found.actor, link_reason=found.reason)

    def _somebody(self, mention: Mention) -> Found:
        if mention.kind is MentionKind.PERSON and not self._is_a_body(mention):
            return self.persons.resolve(mention.name, mention.role, mention.actor_type)
        return self._organization(mention.name, mention.actor_type, mention.member_of)

    def _is_a_body(self, mention: Mention) -> bool:
        """Whether what was read as a person bears the whole name of a known body: "kata White Helmets"."""
        known = self.organizations.known(mention.name) if " " in mention.name and not mention.role else None
        is_body = known is not None and known.actor is not None and known.actor.type is not ActorType.STATE
        return is_body and self.persons.named(mention.name) is None

    def _organization(self, name: str, actor_type: ActorType | None, member_of: str) -> Found:
        known = self.organizations.known(name)
        if known is not None and known.actor is not None and known.actor.type is not ActorType.STATE:
            bearer = self.persons.surnamed(name)  # "Wagner" of Therese Kayikwamba Wagner is no group
            if bearer is not None and not self.organizations.is_named_otherwise(name, known.actor):
                return bearer
        person = self.persons.named(name) if known is None else None
        return person or self.organizations.resolve(name, actor_type, member_of)

    def place(self, mention: Mention) -> Mention:
        """A mention of where; a person's name that is taken for a place's is no place."""
        if not self.knowledge.sites(mention.name):
            person = self.persons.named(mention.name)
            if person is not None:
                return replace(mention, entity=None, link_reason=person.reason)
        place, choice = self.places.resolve(mention.name, mention.span)
        return replace(
            mention,
            kind=MentionKind.PLACE,
            actor_type=None,
            entity=place,
            link_reason=choice.reason,
            link_score=choice.score,
            runners_up=choice.runners_up,
        )

    def target(self, mention: Mention) -> Mention:
        """A mention of whom or what an act hits: an actor or a place, as the text has it."""
        return self.place(mention) if mention.kind is MentionKind.PLACE else self.actor(mention)

    def statement(self, statement: Statement) -> Statement:
        speakers = tuple(map(self.voice, statement.speakers))
        own = {speaker.entity.id for speaker in speakers if speaker.entity is not None}

        def others(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
            """Nobody passes on their own words."""
            linked = tuple(map(self.voice, mentions))
            return tuple(mention for mention in linked if mention.entity is None or mention.entity.id not in own)

        return replace(
            statement,
            speakers=speakers,
            relayed_by=others(statement.relayed_by),
            addressees=tuple(map(self.voice, statement.addressees)),
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
        return self.places.resolve(name.title() if name.isupper() else name)[0]

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


def _is_somewhere(knowledge: Knowledge, mention: Mention) -> bool:
    """Whether a mention is of a place, or of a state, in which places lie: "Ma'ar, Lebanon"."""
    return mention.kind is MentionKind.PLACE or any(site.kind == "state" for site in knowledge.sites(mention.name))


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
