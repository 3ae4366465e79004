"""One actor or one place: what it is called, what it says, and what is said of it."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg.rdf.terms import CKG, RDF_TYPE, SKOS_EXACT_MATCH, WGS84_LAT, WGS84_LONG
from kg.show.event import accounts_of
from kg.show.facts import Facts, count, nodes, tail
from kg.show.telling import INDENT, linking, names, quote, quoted, source, speaking, telling
from kg.show.wording import many, spoken, visible

LIMIT = 40  #: reports or statements shown of each sort, the newest ones


def show_actor(facts: Facts, actor: NamedNode, *, why: bool) -> list[str]:
    """Its names, its statements, and the deeds said to be its own or done to it."""
    facts.load([actor])
    lines = [visible(facts.label(actor)), spoken(facts.word(actor, CKG.actorType)) or "actor"]
    lines += _names(facts, actor)
    if roles := quoted(facts, actor, CKG.role):
        lines.append(f"called: {', '.join(roles)}")
    if groups := facts.things(actor, CKG.memberOf):
        lines.append(f"belongs to: {names(facts, groups)}")
    lines += _said(facts, actor)
    lines += _reports(facts, "Said to have done", f"{CKG.agent} {actor}")
    lines += _reports(facts, "Said to have been hit, or to be the other side", f"{CKG.target} {actor}")
    return [*lines, *_mentions(facts, actor)] if why else lines


def show_place(facts: Facts, place: NamedNode, *, why: bool) -> list[str]:
    """Its names, where it lies, and what is said to have happened there."""
    facts.load([place])
    lines = [visible(facts.label(place)), "place"]
    lines += _names(facts, place)
    if wider := facts.things(place, CKG.within):
        lines.append(f"lies in: {names(facts, wider)}")
    latitude, longitude = facts.text(place, WGS84_LAT), facts.text(place, WGS84_LONG)
    if latitude and longitude:
        lines.append(f"latitude {latitude}, longitude {longitude}")
    lines += _reports(facts, "Said to have happened here", f"{CKG.place} {place}")
    lines += _reports(facts, "Said to have been hit", f"{CKG.target} {place}")
    return [*lines, *_mentions(facts, place)] if why else lines


def _names(facts: Facts, entity: NamedNode) -> list[str]:
    lines = [visible(tail(entity))]
    if aliases := facts.aliases(entity):
        lines.append(f"also: {', '.join(map(visible, aliases))}")
    if same := facts.things(entity, SKOS_EXACT_MATCH):
        lines.append(f"same as: {', '.join(visible(other.value) for other in same)}")
    return lines


def _said(facts: Facts, actor: NamedNode) -> list[str]:
    narration = f"FILTER NOT EXISTS {{ ?statement {CKG.isNarration} true }}"
    found = nodes(
        facts.store,
        f"SELECT ?statement WHERE {{ ?statement {CKG.speaker} {actor} ; {RDF_TYPE} {CKG.Statement} {narration} }}"
        f" ORDER BY ?statement",
    )
    shown = found[:LIMIT]
    facts.load(shown)
    lines = ["", f"Says ({many(len(found), 'statement')}{_cut(len(found))}):"] if found else []
    for line, statement in sorted((source(facts, statement), statement) for statement in shown):
        content = visible(facts.text(statement, CKG.content))
        lines += [f"{INDENT}{speaking(facts, statement)} · {line}", f"{INDENT}{INDENT}‹{content}›"]
    return lines


def _reports(facts: Facts, heading: str, pattern: str) -> list[str]:
    found = count(facts.store, f"?thing {pattern} ; {RDF_TYPE} {CKG.Report}")
    if not found:
        return []
    lines = ["", f"{heading} ({many(found, 'report')}{_cut(found)}):"]
    for statement, report in accounts_of(facts, f"?report {pattern}", LIMIT):
        lines += [f"{INDENT}{line}" for line in telling(facts, statement, report)]
    return lines


def _mentions(facts: Facts, entity: NamedNode) -> list[str]:
    passages = nodes(
        facts.store,
        f"SELECT ?passage WHERE {{ ?passage {CKG.refersTo} {entity} }} ORDER BY ?passage LIMIT {LIMIT}",
    )
    facts.load(passages)
    lines = ["", "Why these words were taken to mean it:"] if passages else []
    for passage in passages:
        article = names(facts, facts.things(passage, CKG.inArticle))
        reason, *runners_up = linking(facts, passage)
        lines.append(f"{INDENT}{quote(facts, passage)} in {article}: {reason}")
        lines += [f"{INDENT}{INDENT}{rival}" for rival in runners_up]
    return lines


def _cut(total: int) -> str:
    return f", {LIMIT} shown" if total > LIMIT else ""
