"""One event on one page, to hand on: what is agreed, what each side says, what is in dispute, and what nobody says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from kg.dossier.contents import Dossier
from kg.dossier.gathering import gather_dossier
from kg.dossier.markdown import as_markdown
from kg.dossier.webpage import as_html
from kg.show.choosing import choose_event
from kg.stores import Store

WRITERS: Final[Mapping[str, Callable[[Dossier], str]]] = MappingProxyType({"md": as_markdown, "html": as_html})


def dossier(store: Store, name: str, form: str = "md") -> str:
    """The dossier of the event of that name, as Markdown or as a page.

    Raises :class:`kg.errors.QueryError` when no event, or more than one, is called that.
    """
    chosen = choose_event(store, name)
    return WRITERS[form](gather_dossier(store, chosen.thing, chosen.instead_of))


__all__ = ["WRITERS", "dossier"]
