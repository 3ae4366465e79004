"""Which thing of the graph a person means: by the end of its address, the start of that, a name, or words of one.

An event that has been joined to another, or told apart from it, keeps its old address as a pointer to what it became.
"""

from __future__ import annotations

import difflib
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass, replace

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.rdf.terms import (
    CKG,
    DCTERMS_IDENTIFIER,
    DCTERMS_IS_REPLACED_BY,
    DCTERMS_TITLE,
    RDF_TYPE,
    RDFS_LABEL,
    SKOS_ALT_LABEL,
    SKOS_PREF_LABEL,
)
from kg.show.facts import ask, pairs, tail
from kg.show.wording import visible
from kg.stores import Store

CLASSES = (CKG.Article, CKG.Event, CKG.Actor, CKG.Place)
NAMES = (DCTERMS_TITLE, DCTERMS_IDENTIFIER, RDFS_LABEL, SKOS_PREF_LABEL, SKOS_ALT_LABEL)
AT_ONCE = 4  #: an exact name may be that of a state and of its land; more than this is a question back
_CANDIDATES = 8  #: named in a question back


@dataclass(frozen=True, slots=True)
class Chosen:
    """A thing that was meant, and the address that led to it when it has another one by now."""

    kind: NamedNode
    thing: NamedNode
    instead_of: str = ""


def choose(store: Store, name: str) -> list[Chosen]:
    """The things meant; several only when a name is exactly theirs.

    Raises :class:`QueryError` when nothing is called that, or too much begins with it.
    """
    known = _everything(store, CLASSES)
    found, how = _matching(known, name)
    if not found:
        remedy = _suggestion(fold(name), known.called) or "Without a name, show lists what there is"
        raise QueryError(f"show {visible(name)!r}", "the graph has nothing of that name", remedy)
    if len(found) > (AT_ONCE if how == _EXACTLY else 1):
        raise QueryError(f"show {visible(name)!r}", f"{len(found)} things {how}", f"Name one of {_some(found)} …")
    return [known.chosen(thing) for thing in found]


def choose_event(store: Store, name: str) -> Chosen:
    """The one event meant.

    Raises :class:`QueryError` when no event is called that, or more than one may be.
    """
    return choose_one(store, name, "event", [CKG.Event], lists="kg query events-by-type lists them")


def choose_one(
    store: Store,
    name: str,
    noun: str,
    kinds: Sequence[NamedNode],
    *,
    lists: str,
    among: Container[NamedNode] | None = None,
) -> Chosen:
    """The one thing meant, of some classes and, where they are given, ``among`` some things.

    Raises :class:`QueryError` when none is called that, or more than one may be; ``lists`` says where they are listed.
    """
    known = _everything(store, kinds)
    if among is not None:
        known = known.among(among)
    found, how = _matching(known, name)
    if not found:
        remedy = _suggestion(fold(name), known.called) or lists
        raise QueryError(f"{noun} {visible(name)!r}", f"the graph has no {noun} of that name", remedy)
    if len(found) > 1:
        some = "; ".join(f"{_path(thing)} ({known.label(thing)})" for thing in found[:_CANDIDATES])
        more = "; …" if len(found) > _CANDIDATES else ""
        raise QueryError(f"{noun} {visible(name)!r}", f"{len(found)} {noun}s {how}", f"Name one of {some}{more}")
    return known.chosen(found[0])


def fold(name: str) -> str:
    """A name as it is compared: without case, diacritics and needless space."""
    spread = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(char for char in spread if not unicodedata.combining(char)).split())


_EXACTLY, _BEGIN, _HOLD = "are called so", "begin so", "have these words"


@dataclass(frozen=True, slots=True)
class _Known:
    """What may be chosen: the class of each thing, all that it may be called, and what replaced what."""

    classes: Mapping[NamedNode, NamedNode]
    called: Mapping[NamedNode, set[str]]
    labels: Mapping[NamedNode, str]
    successors: Mapping[NamedNode, NamedNode]

    def among(self, things: Container[NamedNode]) -> _Known:
        """Only what is one of some things, or was replaced by one."""
        called = {each: names for each, names in self.called.items() if self.successors.get(each, each) in things}
        return replace(self, called=called)

    def label(self, thing: NamedNode) -> str:
        return visible(self.labels.get(thing, tail(thing)))

    def chosen(self, thing: NamedNode) -> Chosen:
        """The thing itself, or what it became."""
        if thing in self.classes:
            return Chosen(self.classes[thing], thing)
        now = self.successors[thing]
        return Chosen(self.classes[now], now, thing.value)


def _matching(known: _Known, name: str) -> tuple[list[NamedNode], str]:
    """What is called exactly so; else what begins so; else what has these words in one of its names."""
    wanted = fold(name)
    words = _words(wanted)
    if not words:
        return [], _EXACTLY
    ways: tuple[tuple[str, Callable[[NamedNode, set[str]], bool]], ...] = (
        (_EXACTLY, lambda thing, names: wanted in names or name == thing.value),
        (_BEGIN, lambda _, names: any(one.startswith(wanted) for one in names)),
        (_HOLD, lambda _, names: any(words <= _words(one) for one in names)),
    )
    for how, is_meant in ways:
        found = sorted((thing for thing, names in known.called.items() if is_meant(thing, names)), key=str)
        if found:
            # An address of old is asked for by itself: what is there today comes first.
            return [thing for thing in found if thing in known.classes] or found, how
    return [], _EXACTLY


def _words(name: str) -> set[str]:
    return set(name.replace(",", " ").split())


def _everything(store: Store, kinds: Sequence[NamedNode]) -> _Known:
    """Every thing of these classes, and every old address of one."""
    rows = ask(
        store,
        f"SELECT ?kind ?thing ?naming ?name WHERE {{ VALUES ?kind {{ {' '.join(map(str, kinds))} }}"
        f" ?thing {RDF_TYPE} ?kind OPTIONAL {{ VALUES ?naming {{ {' '.join(map(str, NAMES))} }}"
        f" ?thing ?naming ?name }} }}",
    )
    replaced = dict(sorted(pairs(store, f"SELECT ?old ?new WHERE {{ ?old {DCTERMS_IS_REPLACED_BY} ?new }}"), key=str))
    classes: dict[NamedNode, NamedNode] = {}
    labels: dict[NamedNode, str] = {}
    called: defaultdict[NamedNode, set[str]] = defaultdict(set)
    for kind, thing, naming, name in rows:
        if isinstance(kind, NamedNode) and isinstance(thing, NamedNode) and thing not in replaced:
            classes[thing] = kind
            called[thing] |= {fold(tail(thing)), fold(_path(thing))}
            if isinstance(name, Literal):
                called[thing].add(fold(name.value))
                if naming in (RDFS_LABEL, SKOS_PREF_LABEL):
                    labels[thing] = name.value
    successors = {old: new for old in replaced if (new := _last(old, replaced)) in classes}
    for old in successors:
        called[old] |= {fold(tail(old)), fold(_path(old))}
    return _Known(classes, called, labels, successors)


def _last(old: NamedNode, replaced: Mapping[NamedNode, NamedNode]) -> NamedNode:
    """The end of a chain of replacements."""
    seen = {old}
    while old in replaced and replaced[old] not in seen:
        old = replaced[old]
        seen.add(old)
    return old


def _path(thing: NamedNode) -> str:
    """``actor/azerbaijan``: the folder tells a state from its land."""
    return visible("/".join(thing.value.rsplit("/", 2)[-2:]))


def _some(found: Sequence[NamedNode]) -> str:
    return ", ".join(map(_path, found[:_CANDIDATES]))


def _suggestion(wanted: str, called: Mapping[NamedNode, set[str]]) -> str:
    everything = sorted({name for names in called.values() for name in names})
    near = difflib.get_close_matches(wanted, everything, 3)
    near += [name for name in everything if wanted and wanted in name][: 3 - len(near)]
    return f"Did you mean {' or '.join(map(visible, dict.fromkeys(near)))}?" if near else ""
