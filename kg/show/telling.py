"""One statement, one report, one passage: each as a line or two of English with the words it rests on."""

from __future__ import annotations

from collections.abc import Sequence

from pyoxigraph import NamedNode

from kg.rdf.terms import CKG, DCTERMS_ISSUED, DCTERMS_PUBLISHER
from kg.show.facts import Facts, tail
from kg.show.wording import (
    ATTACKS,
    MUTUAL,
    NOTHING_SAID,
    PREPOSITIONS,
    day_name,
    days,
    figure,
    listed,
    plain_day,
    spoken,
    verb,
    visible,
)

INDENT = "    "


def speaking(facts: Facts, statement: NamedNode) -> str:
    """Who says it and how: ``Ilham Aliyev (President of Azerbaijan) threatens, Sunday 1 November 2020 (indirect)``."""
    speakers = facts.things(statement, CKG.speaker)
    who = listed([with_role(facts, speaker) for speaker in speakers])
    kind = facts.word(statement, CKG.statementKind)
    parts = [f"{who or 'Somebody'} {verb(kind, len(speakers))}"]
    if addressees := facts.things(statement, CKG.addressee):
        parts.append(f" {PREPOSITIONS.get(kind, 'to ')}{names(facts, addressees)}")
    if day := facts.day(statement, CKG.saidOn):
        parts.append(f", {day_name(day)}")
    if places := facts.things(statement, CKG.saidAt):
        parts.append(f", at {names(facts, places)}")
    if facts.text(statement, CKG.condition):
        parts.append(", on condition")
    if not facts.holds(statement, CKG.isNarration):
        parts.append(" (in direct words)" if facts.holds(statement, CKG.isDirect) else " (indirect)")
    return "".join(parts)


def relaying(facts: Facts, statement: NamedNode) -> str:
    """Who passed it on; empty when nobody did."""
    relays = facts.things(statement, CKG.relayedBy)
    return f"relayed by {names(facts, relays)}" if relays else ""


def linking(facts: Facts, passage: NamedNode) -> list[str]:
    """Why words were taken to mean somebody or some place, how sure that is, and what else they could mean."""
    reasons = "; ".join(quoted(facts, passage, CKG.linkReason)) or "no reason kept"
    score = facts.text(passage, CKG.linkScore)
    runners_up = sorted(quoted(facts, passage, CKG.runnerUp), reverse=True)
    return [f"{reasons} (score {score})" if score else reasons, *(f"not {rival}" for rival in runners_up)]


def fact(facts: Facts, report: NamedNode) -> str:
    """What is said of one happening: ``missile strike · by: not said · on Martuni · 1 November 2020``."""
    kind = facts.word(report, CKG.eventType)
    is_attack = kind in ATTACKS
    agents, places = facts.things(report, CKG.agent), facts.things(report, CKG.place)
    targets = [target for target in facts.things(report, CKG.target) if target not in places]
    hit = [name for name in (names(facts, targets), *quoted(facts, report, CKG.targetText)) if name]
    parts = [spoken(kind)]
    if agents or is_attack:
        parts.append(f"by: {names(facts, agents) or NOTHING_SAID}")
    if hit:
        parts.append(f"{'with' if kind in MUTUAL else 'against'} {listed(hit)}")
    if places:
        parts.append(f"{'on' if is_attack else 'at'} {names(facts, places)}")
    parts.append(days(facts.day(report, CKG.onOrAfter), facts.day(report, CKG.onOrBefore)))
    if weapons := quoted(facts, report, CKG.weapon):
        parts.append(f"with {listed(weapons)}")
    parts += [toll(facts, each) for each in facts.things(report, CKG.toll)]
    modality = facts.word(report, CKG.modality)
    parts.append("" if modality == "actual" else spoken(modality))
    parts.append("DENIED" if facts.word(report, CKG.polarity) == "negative" else "")
    return " · ".join(part for part in parts if part)


def toll(facts: Facts, node: NamedNode) -> str:
    """A figure: ``at least 12 killed (warga sipil)``."""
    number = figure(facts.number(node, CKG.low), facts.number(node, CKG.high))
    whom = listed(quoted(facts, node, CKG.ofWhom))
    return f"{number} {facts.word(node, CKG.outcome)}" + (f" ({whom})" if whom else "")


def passages(facts: Facts, node: NamedNode) -> list[NamedNode]:
    """Where it is said, in the order of the text."""
    return sorted(facts.things(node, CKG.evidence), key=lambda passage: where(facts, passage))


def where(facts: Facts, passage: NamedNode) -> tuple[str, int, int]:
    """The article, the first character, and the one after the last."""
    article = next(iter(facts.things(passage, CKG.inArticle)), passage)
    return article.value, facts.number(passage, CKG.start) or 0, facts.number(passage, CKG.end) or 0


def quote(facts: Facts, passage: NamedNode) -> str:
    """The words and where they stand: ``‹rudal telah ditargetkan› 2705–2781``."""
    _, start, end = where(facts, passage)
    return f"‹{visible(facts.text(passage, CKG.quote))}› {start}–{end}"


def quotes(facts: Facts, node: NamedNode) -> list[str]:
    """Every passage that a thing rests on."""
    return [quote(facts, passage) for passage in passages(facts, node)]


def telling(facts: Facts, statement: NamedNode, report: NamedNode) -> list[str]:
    """A report outside its article: who says so and in which paper, the fact, the words."""
    lines = [f"{speaking(facts, statement)} · {source(facts, statement)}", f"{INDENT}{fact(facts, report)}"]
    return lines + [f"{INDENT}{line}" for line in quotes(facts, report)]


def source(facts: Facts, node: NamedNode) -> str:
    """The paper, its day and the article's name, of whatever rests on an article."""
    for passage in passages(facts, node):
        for article in facts.things(passage, CKG.inArticle):
            return printing(facts, article)
    return "no article"


def printing(facts: Facts, article: NamedNode) -> str:
    """An article by its paper, its day and its name."""
    paper = names(facts, facts.things(article, DCTERMS_PUBLISHER))
    day = facts.day(article, DCTERMS_ISSUED)
    return ", ".join(part for part in (paper, plain_day(day) if day else "", visible(tail(article))) if part)


def names(facts: Facts, things: Sequence[NamedNode]) -> str:
    """Labels in a sentence."""
    return listed([visible(facts.label(thing)) for thing in things])


def with_role(facts: Facts, actor: NamedNode) -> str:
    """A name with what the papers call its bearer."""
    roles = quoted(facts, actor, CKG.role)
    label = visible(facts.label(actor))
    return label + (f" ({roles[0]})" if roles and roles[0].casefold() != label.casefold() else "")


def quoted(facts: Facts, node: NamedNode, name: NamedNode) -> list[str]:
    """What a property says, fit to be shown, each once."""
    return list(dict.fromkeys(visible(text) for text in facts.texts(node, name)))
