"""What the graph says of an article, an event, an actor or a place, in sentences with the words they rest on."""

from __future__ import annotations

from kg.rdf.terms import CKG
from kg.show.article import show_article
from kg.show.choosing import Chosen, choose
from kg.show.entity import show_actor, show_place
from kg.show.event import show_event
from kg.show.facts import Facts
from kg.show.summary import show_summary
from kg.show.wording import visible
from kg.stores import Store

_VIEWS = {CKG.Article: show_article, CKG.Event: show_event, CKG.Actor: show_actor, CKG.Place: show_place}


def show(store: Store, name: str | None = None, *, why: bool = False) -> str:
    """The whole graph in one look, or the one thing named; ``why`` adds the reason for each link and match.

    A name is the end of an address (``actor/azerbaijan`` where it is not enough), the start of one, or what
    the thing is called. Raises :class:`kg.errors.QueryError` when it is none of them, or of too many things.
    """
    facts = Facts(store)
    if name is None:
        return _page(show_summary(facts))
    return "\n".join(_page(_one(facts, chosen, why=why)) for chosen in choose(store, name))


def _one(facts: Facts, chosen: Chosen, *, why: bool) -> list[str]:
    lines = _VIEWS[chosen.kind](facts, chosen.thing, why=why)
    return (
        [f"{visible(chosen.instead_of)} is now {visible(chosen.thing.value)}", *lines] if chosen.instead_of else lines
    )


def _page(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


__all__ = ["show"]
