"""One article read back: who says what in it, in the order of its text, and what nobody says."""

from __future__ import annotations

from collections.abc import Sequence

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
from kg.show.facts import Facts, nodes, pairs, tail
from kg.show.telling import INDENT, fact, linking, names, passages, printing, quote, quotes, relaying, speaking, where
from kg.show.wording import ATTACKS, language_name, plain_day, spoken, visible


def show_article(facts: Facts, article: NamedNode, *, why: bool) -> list[str]:
    """Its frame, its statements, its own voice, the gaps; with ``why`` the reason for each link."""
    statements = _statements(facts, article)
    spoken_ones = [one for one in statements if not facts.holds(one, CKG.isNarration)]
    own_voice = [one for one in statements if facts.holds(one, CKG.isNarration)]
    lines = [*_frame(facts, article, own_voice), ""]
    for statement in spoken_ones:
        lines += _statement(facts, statement)
    if any(facts.things(one, CKG.reports) for one in own_voice):
        lines.append(f"{names(facts, facts.things(article, DCTERMS_PUBLISHER))} itself says:")
        for statement in own_voice:
            lines += _reports(facts, statement)
    if not statements:
        lines.append("Nobody was found saying anything here.")
    gaps = _gaps(facts, statements)
    if gaps:
        lines += ["", f"Not found here: {'; '.join(gaps)}."]
    return [*lines, *_links(facts, article)] if why else lines


def _statements(facts: Facts, article: NamedNode) -> list[NamedNode]:
    statements = nodes(
        facts.store,
        f"SELECT ?statement WHERE {{ ?passage {CKG.inArticle} {article} ."
        f" ?statement {CKG.evidence} ?passage ; {RDF_TYPE} {CKG.Statement} }}",
    )
    facts.load([article, *statements])
    return sorted(statements, key=lambda statement: (_first_place(facts, statement), statement.value))


def _first_place(facts: Facts, node: NamedNode) -> tuple[str, int, int]:
    return min((where(facts, passage) for passage in passages(facts, node)), default=("", 0, 0))


def _frame(facts: Facts, article: NamedNode, own_voice: Sequence[NamedNode]) -> list[str]:
    """Title, then paper, day, agency and language: the article's own voice is relayed by its agency."""
    title = facts.text(article, DCTERMS_TITLE) or facts.text(article, DCTERMS_IDENTIFIER) or tail(article)
    day = facts.day(article, DCTERMS_ISSUED)
    relays = list(dict.fromkeys(relay for one in own_voice for relay in facts.things(one, CKG.relayedBy)))
    parts = [names(facts, facts.things(article, DCTERMS_PUBLISHER)), plain_day(day) if day else "date unknown"]
    parts.append(f"after {names(facts, relays)}" if relays else "")
    language = language_name(facts.text(article, DCTERMS_LANGUAGE))
    line = ", ".join(part for part in parts if part)
    frame = f"{line} · {visible(language)}" if language else line
    return [visible(title), frame, visible(tail(article)), *_copies(facts, article)]


def _copies(facts: Facts, article: NamedNode) -> list[str]:
    """Whose words it prints, and who prints its own."""
    copies = nodes(facts.store, f"SELECT ?copy WHERE {{ ?copy {CKG.copyOf} {article} }}")
    facts.load(copies)
    originals = facts.things(article, CKG.copyOf)
    lines = [f"prints almost the words of {printing(facts, original)}" for original in originals]
    return lines + [f"almost its words are in {printing(facts, copy)}" for copy in sorted(copies, key=str)]


def _statement(facts: Facts, statement: NamedNode) -> list[str]:
    lines = [f"{speaking(facts, statement)}:"]
    lines += [f"{INDENT}{_words(facts, statement, passage)}" for passage in passages(facts, statement)]
    if condition := facts.text(statement, CKG.condition):
        lines.append(f"{INDENT}if: ‹{visible(condition)}›")
    if relay := relaying(facts, statement):
        lines.append(f"{INDENT}{relay}")
    return lines + _reports(facts, statement)


def _words(facts: Facts, statement: NamedNode, passage: NamedNode) -> str:
    """What was said and where it stands, without speaker and cue where they can be told apart from it."""
    content, whole = facts.text(statement, CKG.content), facts.text(passage, CKG.quote)
    if not content or whole.count(content) != 1:
        return quote(facts, passage)
    start = where(facts, passage)[1] + whole.index(content)
    return f"‹{visible(content)}› {start}–{start + len(content)}"


def _reports(facts: Facts, statement: NamedNode) -> list[str]:
    lines = []
    reports = facts.things(statement, CKG.reports)
    for report in sorted(reports, key=lambda node: (_first_place(facts, node), node.value)):
        lines.append(f"{INDENT}• {fact(facts, report)}")
        lines += [f"{INDENT}  {line}" for line in quotes(facts, report)]
    return lines


def _gaps(facts: Facts, statements: Sequence[NamedNode]) -> list[str]:
    """For every attack told as a fact: whether anybody here says who did it, and how many it hurt."""
    attacks: dict[NamedNode, list[NamedNode]] = {}
    for statement in statements:
        for report in facts.things(statement, CKG.reports):
            is_told = facts.word(report, CKG.modality) == "actual" and facts.word(report, CKG.polarity) == "positive"
            if is_told and facts.word(report, CKG.eventType) in ATTACKS:
                event = next(iter(facts.things(report, CKG.ofEvent)), report)
                attacks.setdefault(event, []).append(report)
    gaps = []
    for reports in attacks.values():
        missing = []
        if not any(facts.things(report, CKG.agent) for report in reports):
            missing.append("who is behind")
        if not any(facts.things(report, CKG.toll) for report in reports):
            missing.append("how many were hurt in")
        if missing:
            gaps.append(f"{' and '.join(missing)} {_brief(facts, reports)}")
    return list(dict.fromkeys(gaps))


def _brief(facts: Facts, reports: Sequence[NamedNode]) -> str:
    kind = spoken(facts.word(reports[0], CKG.eventType))
    places = list(dict.fromkeys(place for report in reports for place in facts.things(report, CKG.place)))
    return f"the {kind}" + (f" on {names(facts, places)}" if places else "")


def _links(facts: Facts, article: NamedNode) -> list[str]:
    """Why each name was taken for whom or where."""
    links = pairs(
        facts.store,
        f"SELECT ?passage ?entity WHERE {{ ?passage {CKG.inArticle} {article} ; {CKG.refersTo} ?entity }}",
    )
    facts.load([node for link in links for node in link])
    links.sort(key=lambda link: (where(facts, link[0]), link[1].value))
    lines = ["", "Why each name was taken for whom:"] if links else []
    for passage, entity in links:
        reason, *runners_up = linking(facts, passage)
        lines.append(f"{INDENT}{quote(facts, passage)} → {visible(facts.label(entity))} ({_path(entity)}): {reason}")
        lines += [f"{INDENT}{INDENT}{rival}" for rival in runners_up]
    return lines


def _path(entity: NamedNode) -> str:
    return visible("/".join(entity.value.rsplit("/", 2)[-2:]))
