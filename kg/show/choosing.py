"""Which thing of the graph a person means: by the end of its address, the start of that, or a name."""

from __future__ import annotations

import difflib
import unicodedata
from collections import defaultdict

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.rdf.terms import CKG, DCTERMS_IDENTIFIER, DCTERMS_TITLE, RDF_TYPE, RDFS_LABEL, SKOS_ALT_LABEL, SKOS_PREF_LABEL
from kg.show.facts import ask, tail
from kg.show.wording import visible
from kg.stores import Store

CLASSES = (CKG.Article, CKG.Event, CKG.Actor, CKG.Place)
NAMES = (DCTERMS_TITLE, DCTERMS_IDENTIFIER, RDFS_LABEL, SKOS_PREF_LABEL, SKOS_ALT_LABEL)
AT_ONCE = 4  #: an exact name may be that of a state and of its land; more than this is a question back


def choose(store: Store, name: str) -> list[tuple[NamedNode, NamedNode]]:
    """The things meant, each after its class; several only when a name is exactly theirs.

    Raises :class:`QueryError` when nothing is called that, or too much begins with it.
    """
    classes, called = _everything(store)
    wanted = fold(name)
    exact = [thing for thing, names in called.items() if wanted in names or name == thing.value]
    found = exact or [thing for thing, names in called.items() if any(one.startswith(wanted) for one in names)]
    if not found or not wanted:
        raise QueryError(f"show {visible(name)!r}", "the graph has nothing of that name", _suggestion(wanted, called))
    if len(found) > (AT_ONCE if exact else 1):
        some = ", ".join(_path(thing) for thing in sorted(found, key=str)[:8])
        raise QueryError(f"show {visible(name)!r}", f"{len(found)} things begin so", f"Name one of {some} …")
    return [(classes[thing], thing) for thing in sorted(found, key=str)]


def fold(name: str) -> str:
    """A name as it is compared: without case, diacritics and needless space."""
    spread = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(char for char in spread if not unicodedata.combining(char)).split())


def _everything(store: Store) -> tuple[dict[NamedNode, NamedNode], dict[NamedNode, set[str]]]:
    """Every article, event, actor and place: its class, and all that it may be called."""
    rows = ask(
        store,
        f"SELECT ?kind ?thing ?name WHERE {{ VALUES ?kind {{ {' '.join(map(str, CLASSES))} }}"
        f" ?thing {RDF_TYPE} ?kind OPTIONAL {{ VALUES ?naming {{ {' '.join(map(str, NAMES))} }}"
        f" ?thing ?naming ?name }} }}",
    )
    classes: dict[NamedNode, NamedNode] = {}
    called: defaultdict[NamedNode, set[str]] = defaultdict(set)
    for kind, thing, name in rows:
        if isinstance(kind, NamedNode) and isinstance(thing, NamedNode):
            classes[thing] = kind
            called[thing] |= {fold(tail(thing)), fold(_path(thing))}
            if isinstance(name, Literal):
                called[thing].add(fold(name.value))
    return classes, called


def _path(thing: NamedNode) -> str:
    """``actor/azerbaijan``: the folder tells a state from its land."""
    return visible("/".join(thing.value.rsplit("/", 2)[-2:]))


def _suggestion(wanted: str, called: dict[NamedNode, set[str]]) -> str:
    everything = sorted({name for names in called.values() for name in names})
    near = difflib.get_close_matches(wanted, everything, 3)
    near += [name for name in everything if wanted and wanted in name][: 3 - len(near)]
    if near:
        return f"Did you mean {' or '.join(map(visible, dict.fromkeys(near)))}?"
    return "Without a name, show lists what there is"
