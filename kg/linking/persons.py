"""Which person a name means, and to whom they belong."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kg.knowledge import Knowledge, fold, slug
from kg.linking.bodies import compose_name
from kg.linking.organizations import Found, Organizations
from kg.linking.vocabulary import vocabulary
from kg.model import Actor, ActorType, Mention

#: "juru bicara Kementerian Pertahanan Rusia" has five words; longer roles are sentences.
_LONGEST_ROLE = 14


@dataclass(frozen=True, slots=True)
class Persons:
    """Resolves the persons of one article, who may be named in full once and by a surname later."""

    knowledge: Knowledge
    organizations: Organizations
    full_names: Mapping[str, str]  #: folded -> as first written
    roles: Mapping[str, tuple[str, ...]]  #: folded full name -> roles, as said
    groups: Mapping[str, tuple[str, ...]]  #: folded full name -> what the text says they belong to
    joined: dict[str, Actor] = field(default_factory=dict)  #: id -> each group that somebody was found to belong to

    def resolve(self, name: str) -> Found:
        """The person of a name."""
        key = fold(name)
        if not key:
            return Found(None, "the name is empty")
        bearers = _bearers(key, self.full_names)
        if len(bearers) > 1:
            several = " and ".join(self.full_names[bearer] for bearer in bearers)
            return Found(None, f"“{name}” may be {several}")
        if bearers:
            full = self.full_names[bearers[0]]
            return Found(
                self._person(bearers[0], full), f"“{name}” is {full}, the only one of that name in the article"
            )
        return Found(self._person(key, self.full_names.get(key, name)), f"“{name}” by name")

    def _person(self, key: str, label: str) -> Actor:
        known = self.knowledge.actors(label)
        if known and known[0].type is ActorType.PERSON:
            actor = known[0]
        else:
            identifier = slug(label)
            taken = self.knowledge.actor(identifier)
            actor = Actor(f"{identifier}-person" if taken else identifier, label, ActorType.PERSON)
        roles = tuple(dict.fromkeys(self.roles.get(key, ())))
        groups = tuple(dict.fromkeys(group for name in self.groups.get(key, ()) if (group := self._group(name))))
        if not groups:
            groups = tuple(dict.fromkeys(group for role in roles if (group := self._group_in_role(role))))
        return Actor(actor.id, actor.label, actor.type, actor.names, groups, actor.wikidata, roles)

    def _group(self, name: str) -> str:
        return self._join(self.organizations.resolve(name).actor)

    def _join(self, group: Actor | None) -> str:
        if group is None:
            return ""
        self.joined.setdefault(group.id, group)
        return group.id

    def _group_in_role(self, role: str) -> str:
        """The organisation or state that a role names first: "Menteri Pertahanan Rusia", "Ukraine's president"."""
        words = role.replace("’s", "").replace("'s", "").split()[:_LONGEST_ROLE]
        if not words or any(fold(word) in vocabulary().former for word in words[:2]):
            return ""
        for start in range(len(words)):
            for end in range(len(words), start, -1):
                actor = self._organization(" ".join(words[start:end]).strip(" ,."))
                if actor is not None:
                    return self._join(actor)
        return ""

    def _organization(self, name: str) -> Actor | None:
        """A known actor, a demonym's state or a composed body; never a seat: a mayor of Moscow is not Russia's."""
        known = next(iter(self.knowledge.actors(name)), None) or self.knowledge.demonym(name)
        if known is not None:
            return known if known.type is not ActorType.PERSON else None
        return compose_name(self.knowledge, name) if " " in name else None


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
        if " " in key:
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
