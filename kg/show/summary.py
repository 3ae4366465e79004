"""The whole graph in one look: how much was read, which articles, what is contested."""

from __future__ import annotations

from collections import Counter

from pyoxigraph import NamedNode

from kg.rdf.terms import (
    CKG,
    DCTERMS_IDENTIFIER,
    DCTERMS_ISSUED,
    DCTERMS_LANGUAGE,
    DCTERMS_PUBLISHER,
    DCTERMS_TITLE,
    RDF_TYPE,
)
from kg.show.facts import Facts, count, nodes, tail
from kg.show.telling import INDENT, names, quoted
from kg.show.wording import language_name, many, plain_day, visible

LIMIT = 100  #: lines of each list


def show_summary(facts: Facts) -> list[str]:
    """Counts, then contested events, then articles by day."""
    articles = nodes(facts.store, f"SELECT ?thing WHERE {{ ?thing {RDF_TYPE} {CKG.Article} }}")
    contested = nodes(facts.store, f"SELECT ?thing WHERE {{ ?thing {RDF_TYPE} {CKG.Event} ; {CKG.contested} true }}")
    facts.load([*articles, *contested])
    languages = Counter(facts.text(article, DCTERMS_LANGUAGE) for article in articles)
    by_language = ", ".join(f"{number:,} {language_name(code)}" for code, number in sorted(languages.items()) if code)
    said = f"FILTER NOT EXISTS {{ ?thing {CKG.isNarration} true }}"
    statements = count(facts.store, f"?thing {RDF_TYPE} {CKG.Statement} {said}")
    speakers = count(facts.store, f"?said {CKG.speaker} ?thing FILTER NOT EXISTS {{ ?said {CKG.isNarration} true }}")
    counts = [
        f"{many(len(articles), 'article')}{f' ({by_language})' if by_language else ''}:",
        f"{many(statements, 'statement')} by {many(speakers, 'speaker')},",
        f"{many(count(facts.store, f'?thing {RDF_TYPE} {CKG.Report}'), 'report')} of",
        f"{many(count(facts.store, f'?thing {RDF_TYPE} {CKG.Event}'), 'event')}, {len(contested):,} of them contested,",
        f"at {many(count(facts.store, f'?report {CKG.place} ?thing . ?report {RDF_TYPE} {CKG.Report}'), 'place')}.",
    ]
    lines = [" ".join(counts)]
    if contested:
        lines += ["", "Contested:"]
        for event in sorted(contested, key=lambda node: (facts.label(node), node.value))[:LIMIT]:
            reasons = " ".join(quoted(facts, event, CKG.contestReason))
            lines += [f"{INDENT}{visible(facts.label(event))}", f"{INDENT}{INDENT}{visible(tail(event))}"]
            lines += [f"{INDENT}{INDENT}{reasons}"] if reasons else []
    if articles:
        lines += ["", "Articles:"]
        ordered = sorted(articles, key=lambda node: (facts.text(node, DCTERMS_ISSUED), node.value))
        lines += [line for article in ordered[:LIMIT] for line in _article(facts, article)]
    if max(len(contested), len(articles)) > LIMIT:
        lines += ["", f"Only the first {LIMIT} of each list are shown."]
    return lines


def _article(facts: Facts, article: NamedNode) -> list[str]:
    day = facts.day(article, DCTERMS_ISSUED)
    title = facts.text(article, DCTERMS_TITLE) or facts.text(article, DCTERMS_IDENTIFIER)
    paper = names(facts, facts.things(article, DCTERMS_PUBLISHER))
    frame = ", ".join(part for part in (paper, plain_day(day) if day else "date unknown") if part)
    return [f"{INDENT}{visible(title)} · {frame}", f"{INDENT}{INDENT}{visible(tail(article))}"]
