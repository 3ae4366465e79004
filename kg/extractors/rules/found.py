"""A name as the finder sees it: the phrase, its core, and what the words around it say."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import ActorType, MentionKind

#: Who fights.
FIGHTERS = frozenset({ActorType.ARMED_FORCE, ActorType.ARMED_GROUP, ActorType.POLICE})


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens ``[first, last)`` speak of somebody or some place; ``[core, core_end)`` is the name itself.

    In "Presiden Azerbaijan Ilham Aliyev" the phrase is all four words, the core the last two.
    A phrase without a name of its own ("Presiden Azerbaijan") has an empty core.
    """

    first: int
    last: int
    core: int
    core_end: int
    kind: MentionKind
    name: str
    actor_type: ActorType | None = None
    role: str = ""
    member_of: str = ""
    is_facility: bool = False  #: a hospital, a station: something in a place rather than a place of the map

    @property
    def has_name(self) -> bool:
        return self.core < self.core_end
