"""Which person a name means, and to whom they belong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from kg.knowledge import Figure, Knowledge, fold, slug
from kg.linking.bodies import compose_name
from kg.linking.organizations import Found, Organizations, bare_body
from kg.linking.vocabulary import vocabulary
from kg.model import Actor, ActorType, Mention, RunnerUp

#: "juru bicara Kementerian Pertahanan Rusia" has five words; longer roles are sentences.
_LONGEST_ROLE = 14
#: "Kapolda Papua Barat Daya": a title and the area it is held over.
_LONGEST_SEAT = 5
#: What tells nothing of those whom a text does not name.
_UNSURE = (None, ActorType.PERSON, ActorType.OTHER)


@dataclass(frozen=True, slots=True)
class Persons:
    """Resolves the persons of one article, who may be named in full once and by a surname later."""

    knowledge: Knowledge
    organizations: Organizations
    full_names: Mapping[str, str]  #: folded -> as first written
    roles: Mapping[str, tuple[str, ...]]  #: folded full name -> roles, as said
    groups: Mapping[str, tuple[str, ...]]  #: folded full name -> what the text says they belong to
    today: date | None = None  #: the day of the article: offices are held from one day to another
    joined: dict[str, Actor] = field(default_factory=dict)  #: id -> each group that somebody was found to belong to

    def resolve(self, name: str, role: str = "", actor_type: ActorType | None = None) -> Found:
        """The person of a name, or the nameless holder of a role ("seorang pejabat senior AS")."""
        key = fold(name)
        if not key:
            return Found(None, "the name is empty")
        if key == fold(role) or not any(mark.isupper() for mark in name):
            return self._nameless(name, actor_type)
        known = self._by_surname(name)
        bearers = {self._identity(full): full for full in _bearers(key, self.full_names)}
        if len(bearers) > 1 or (known is not None and bearers and known.actor.id not in bearers):
            return self._one_of(name, bearers, known)
        if bearers:
            (bearer,) = bearers.values()
            full = self.full_names[bearer]
            return Found(self._person(bearer, full), f"“{name}” is {full}, the only one of that name in the article")
        if known is not None:
            reason = f"“{name}” alone is {known.actor.label}, the public figure of that surname"
            return Found(self._person(key, known.actor.label), reason)
        return Found(self._person(key, self.full_names.get(key, name)), f"“{name}” by name")

    def _one_of(self, name: str, bearers: Mapping[str, str], known: Figure | None) -> Found:
        """Nobody, since several people of the article bear a surname; who they are is told."""
        people = {identity: self.full_names[full] for identity, full in bearers.items()}
        if known is not None:
            people.setdefault(known.actor.id, known.actor.label)
        chance = round(1 / len(people), 2)
        runners_up = tuple(RunnerUp(identity, people[identity], chance) for identity in sorted(people))
        several = " or ".join(rival.label for rival in runners_up)
        return Found(None, f"“{name}” may be {several}; nothing in the article decides", runners_up)

    def _identity(self, full: str) -> str:
        """The id of a person by full name: two spellings of one public figure are one."""
        figure = self.knowledge.figure(full)
        return figure.actor.id if figure is not None else slug(full)

    def named(self, name: str) -> Found | None:
        """The person that a name means when the text has not said that it is one's: "Hagari", "Hemedti"."""
        bearers = _bearers(fold(name), self.full_names)
        figure = self.knowledge.figure(name) or (None if bearers else self._by_surname(name))
        if figure is not None:
            bearers = [fold(figure.actor.label)]
        if len(bearers) != 1 or not name[:1].isupper():
            return None
        full = figure.actor.label if figure is not None else self.full_names[bearers[0]]
        return Found(self._person(bearers[0], full), f"“{name}” is {full}, a person of the article")

    def _by_surname(self, name: str) -> Figure | None:
        """The public figure whom a surname alone means, if the news knew them by the day of the article."""
        figure = self.knowledge.figure_by_surname(name)
        return figure if figure is not None and figure.is_known_on(self.today) else None

    def surnamed(self, name: str) -> Found | None:
        """The one person of the article whose full name ends in a name; None when there is none or several."""
        key = fold(name)
        said = {full: fold(name.split()[-1]) for full, name in self.full_names.items()}
        bearers = [full for full in _bearers(key, self.full_names) if said[full] == key]  # "Houthi" is no al-Houthi
        if len(bearers) != 1:
            return None
        full = self.full_names[bearers[0]]
        return Found(self._person(bearers[0], full), f"“{name}” is {full}, who is named so in the article")

    def has_role(self, name: str) -> bool:
        """Whether the article calls somebody of that name a minister, a nurse, somebody's man."""
        key = fold(name)
        return key in self.roles or key in self.groups or self.knowledge.figure(name) is not None

    def _nameless(self, words: str, actor_type: ActorType | None) -> Found:
        """Somebody whom the text does not name: a body after all, or a person of this article alone."""
        composed = compose_name(self.knowledge, words)
        if composed is not None:
            return Found(composed, f"“{words}” read as {composed.label}")
        body = bare_body(words)
        if body is not None and body.type is not ActorType.CIVILIANS:
            found = self.organizations.resolve(words)
            if found.actor is not None or actor_type in _UNSURE:
                return found
        group = self._group_in_role(words)
        kind = ActorType.PERSON if body is None else body.type
        kind = kind if actor_type in _UNSURE else actor_type
        actor = Actor(self.organizations.own_id(words), words, kind, member_of=(group,) if group else ())
        return Found(actor, f"“{words}”: the text gives no name, so it is kept apart from those of other articles")

    def _person(self, key: str, label: str) -> Actor:
        roles = tuple(dict.fromkeys(self.roles.get(key, ())))
        figure = self.knowledge.figure(label)
        if figure is not None and _has_trade(roles):
            figure, actor = None, Actor(self.organizations.own_id(label), label, ActorType.PERSON)
        elif figure is not None:
            actor = figure.actor
        else:
            identifier = slug(label)
            taken = self.knowledge.actor(identifier)
            actor = Actor(f"{identifier}-person" if taken else identifier, label, ActorType.PERSON)
        groups = tuple(dict.fromkeys((*self._groups(key, roles), *self._offices(figure))))
        return Actor(actor.id, actor.label, actor.type, actor.names, groups, actor.wikidata, roles)

    def _groups(self, key: str, roles: tuple[str, ...]) -> Iterator[str]:
        """Ids of what a person belongs to: what the text says, or, where it is narrower, what the role says."""
        by_role = [group for role in roles if (group := self._group_in_role(role))]
        around = {container for group in by_role for container in self.joined[group].member_of}
        for name in self.groups.get(key, ()):
            actor = self._organization(name) or self._new_group(name)
            if actor is not None and actor.id not in around:
                yield self._join(actor)
        yield from by_role

    def _offices(self, figure: Figure | None) -> Iterator[str]:
        """Ids of what a public figure belongs to on the day of the article, whatever it says of that."""
        for identifier in figure.groups(self.today) if figure is not None else ():
            group = self.knowledge.actor(identifier)
            if group is not None:
                yield self._join(group)

    def _new_group(self, name: str) -> Actor | None:
        """An organisation that is not known, but that the article also mentions by itself."""
        is_mentioned = fold(name) in map(fold, self.organizations.named)
        return self.organizations.resolve(name).actor if is_mentioned else None

    def _join(self, group: Actor) -> str:
        self.joined.setdefault(group.id, group)
        return group.id

    def _group_in_role(self, role: str) -> str:
        """The organisation or state that a role names first: "Menteri Pertahanan Rusia", "Ukraine's president"."""
        words = role.replace("’s", "").replace("'s", "").split()[:_LONGEST_ROLE]
        if not words or any(fold(word) in vocabulary().former for word in words[:2]):
            return ""
        body = vocabulary().offices.get(fold(words[0]))
        for end in range(min(len(words), _LONGEST_SEAT), 1, -1) if body is not None else ():
            actor = self._organization(" ".join((body or "", *words[1:end])))
            if actor is not None:
                return self._join(actor)
        for start in range(len(words)):
            if start and fold(words[start - 1]) in vocabulary().qualifiers:
                continue  # who leads the ethnic Armenians is not Armenia's
            for end in range(len(words), start, -1):
                actor = self._organization(" ".join(words[start:end]).strip(" ,."))
                if actor is not None:
                    return self._join(actor)
        return ""

    def _organization(self, name: str) -> Actor | None:
        """A known actor, a demonym's state or a composed body; never a seat: a mayor of Moscow is not Russia's."""
        known = next(iter(self.knowledge.actors(name)), None) or self.knowledge.demonym(name)
        if known is not None:
            return known
        return compose_name(self.knowledge, name) if " " in name else None


def _has_trade(roles: Iterable[str]) -> bool:
    """Whether one of the roles is what no public figure is: a trader, a nurse, a resident."""
    words = (word for role in roles for word in fold(role).split()[:2])
    return any(word in vocabulary().trades for word in words)


def _bearers(key: str, full_names: Iterable[str]) -> list[str]:
    """The longer names of the article that hold this one as whole words."""
    return sorted(name for name in full_names if name != key and f" {key} " in f" {name} ")


def gather(mentions: Iterable[Mention]) -> tuple[dict[str, str], dict[str, list[str]], dict[str, list[str]]]:
    """Full names, and by folded name the roles and affiliations, in the order of the text."""
    full: dict[str, str] = {}
    roles: dict[str, list[str]] = {}
    groups: dict[str, list[str]] = {}
    for mention in mentions:
        key = fold(mention.name)
        if " " in key and key != fold(mention.role):  # "komandan Taliban" is nobody's full name
            full.setdefault(key, mention.name)
        if mention.role:
            roles.setdefault(key, []).append(mention.role)
        if mention.member_of:
            groups.setdefault(key, []).append(mention.member_of)
    for key in {*roles, *groups} - full.keys():
        bearers = _bearers(key, full)
        if len(bearers) == 1:
            roles.setdefault(bearers[0], []).extend(roles.get(key, ()))
            groups.setdefault(bearers[0], []).extend(groups.get(key, ()))
    return full, roles, groups
