"""A dossier as a page of HTML: no script, nothing from elsewhere, and no word of an article but as text."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterable, Sequence
from importlib.resources import files

from kg.dossier import wording
from kg.dossier.chart import charts, color, letter
from kg.dossier.contents import Dossier, Figure, Row, Saying, Side, Source, Stance, Told, Words
from kg.dossier.links import web_link
from kg.dossier.markup import Markup, element, joined, verbatim

_DENYING = frozenset({Stance.DENIES, Stance.BOTH, Stance.TOOK_BACK})


def as_html(dossier: Dossier) -> str:
    """The whole page."""
    style = files("kg.dossier").joinpath("dossier.css").read_text("utf-8").strip()
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", dossier.title),
        element("style", Markup(style)),
    )
    body = element("body", element("main", _header(dossier), *_sections(dossier)))
    return f"<!doctype html>\n{element('html', head, body, lang='en').text}\n"


def _header(dossier: Dossier) -> Markup:
    kicker = [element("span", "Dossier of an event")]
    if dossier.contested:
        kicker.append(element("strong", "In dispute", class_="stamp"))
    moved = wording.moved(dossier)
    return element(
        "header",
        element("p", *kicker, class_="kicker"),
        element("h1", dossier.title),
        element("p", f"{dossier.standing}.", class_="standing"),
        _terms(dossier.frame, "frame"),
        *([element("p", moved, class_="moved")] if moved else []),
    )


def _sections(dossier: Dossier) -> Iterable[Markup]:
    if dossier.parts:
        parts = [element("li", f"{part.name} ", element("small", part.value)) for part in dossier.parts]
        yield _section(wording.PARTS, element("ul", *parts, class_="parts"))
    yield _section(
        wording.AGREED,
        element("p", wording.agreement(dossier)),
        *([_terms(dossier.agreed, "agreed")] if dossier.agreed else []),
        *_settled(dossier),
        class_="agreement",
    )
    yield _section(wording.SIDES, *_sides(dossier))
    if dossier.dispute:
        yield _dispute(dossier)
    if dossier.figures:
        yield _figures(dossier)
    unsaid = [element("p", wording.AS_READ), _list(dossier.unsaid, "unsaid")]
    yield _section(wording.UNSAID, *(unsaid if dossier.unsaid else [element("p", wording.NOTHING_UNSAID)]))
    yield _section(wording.REASONS, _list(dossier.reasons, "joined"))
    sources = element("ol", *(element("li", *_source(source)) for source in dossier.sources), class_="sources")
    yield _section(wording.SOURCES, sources)
    yield element("footer", element("p", dossier.address))


def _section(name: str, *children: Markup, class_: str = "") -> Markup:
    return element("section", element("h2", name), *children, class_=class_)


def _settled(dossier: Dossier) -> Iterable[Markup]:
    if dossier.settled:
        yield element("h3", wording.SETTLED)
        yield element("ul", *map(_cited, dossier.settled), class_="cited")


def _terms(rows: Sequence[Row], kind: str) -> Markup:
    pairs = [
        element(
            "div",
            element("dt", row.name),
            element("dd", row.value, *([element("small", row.note)] if row.note else [])),
        )
        for row in rows
    ]
    return element("dl", *pairs, class_=kind)


def _list(sentences: Sequence[str], kind: str) -> Markup:
    return element("ul", *(element("li", sentence) for sentence in sentences), class_=kind)


def _sides(dossier: Dossier) -> Iterable[Markup]:
    """The parties beside one another, then everybody else."""
    for are_parties in (True, False):
        shown = [_side(number, side) for number, side in enumerate(dossier.sides) if side.is_party is are_parties]
        if shown:
            yield element("div", *shown, class_="sides" if are_parties else "sides others")


def _side(number: int, side: Side) -> Markup:
    return element(
        "section",
        element(
            "h3",
            element("span", letter(number), class_="letter", aria_hidden="true"),
            element("span", side.name),
            element("em", side.stance.value, class_="denies" if side.stance in _DENYING else ""),
        ),
        *map(_saying, side.sayings),
        class_=f"side {color(number)}",
    )


def _saying(saying: Saying) -> Markup:
    parts = [
        element("p", element("b", saying.speaker), f" {saying.manner}", class_="speaking"),
        element("blockquote", element("p", verbatim(saying.words.text)), lang=saying.words.language, dir="auto"),
    ]
    if saying.condition:
        parts.append(element("p", "if: ", _quoted(saying.condition), class_="condition"))
    parts.append(element("ul", *map(_told, saying.told), class_="told"))
    where = [_where(saying.source)]
    where += [joined(f" · {each}") for each in (saying.relayed, wording.again(saying)) if each]
    parts.append(element("p", *where, class_="where"))
    return element("article", *parts)


def _told(told: Told) -> Markup:
    words = [joined(" ", _quoted(words)) for words in told.words]
    return element("li", wording.fact(told), *words, class_="denied" if told.denies and not told.taken_back else "")


def _quoted(words: Words) -> Markup:
    return element("q", verbatim(words.text), lang=words.language, dir="auto")


def _dispute(dossier: Dossier) -> Markup:
    dispute = dossier.dispute
    parts = [_list(dispute.reasons, "reasons")] if dispute.reasons else []
    if dispute.denials:
        parts += [element("h3", wording.DENIALS), element("ul", *map(_cited, dispute.denials), class_="cited")]
    if dispute.rivals:
        parts += [element("h3", wording.RIVALS), _terms(dispute.rivals, "rivals")]
    return _section(wording.DISPUTE, *parts, class_="dispute")


def _cited(saying: Saying) -> Markup:
    said = f" {saying.manner}: "
    return element(
        "li", element("b", saying.speaker), said, _quoted(saying.words), element("small", _where(saying.source))
    )


def _figures(dossier: Dossier) -> Markup:
    drawn = charts(dossier.figures)
    rows = [_figure(one) for one in dossier.figures]
    heads = [element("th", name, scope="col", role="columnheader") for name in wording.COLUMNS]
    # The roles are said again for browsers that forget them where the style lays rows out anew, on a narrow screen.
    head = element("thead", element("tr", *heads, role="row"), role="rowgroup")
    table = element("table", head, element("tbody", *rows, role="rowgroup"), role="table")
    parts = [element("div", *drawn, _legend(dossier), class_="charts")] if drawn else []
    return _section(wording.FIGURES, *parts, table)


def _legend(dossier: Dossier) -> Markup:
    numbers = sorted({one.side for one in dossier.figures})
    keys = [
        element("li", element("b", letter(number)), f" {dossier.sides[number].name}", class_=color(number))
        for number in numbers
    ]
    note = "A dot is a number, a bar a range, a broken line “at least”. The days are those on which a figure was given."
    return element("div", element("ul", *keys), element("p", note), class_="legend")


def _figure(one: Figure) -> Markup:
    whom = element("span", verbatim(one.of_whom.text), lang=one.of_whom.language, dir="auto")
    cells = {
        "day": wording.day_of(one),
        "outcome": one.outcome,
        "number": wording.amount(one),
        "whom": whom if one.of_whom.text else "",
        "by": one.by,
        "where": _where(one.source),
    }
    return element(
        "tr",
        *(element("td", cell, role="cell", class_=name) for name, cell in cells.items()),
        role="row",
        class_="off" if one.denied or one.corrected else "",
    )


def _source(source: Source) -> Iterable[Markup]:
    yield element("cite", verbatim(source.title.text), lang=source.title.language, dir="auto")
    paper = wording.printed(source)
    yield element("span", _link(source, paper) if source.address else paper)
    yield element("small", wording.details(source))


def _link(source: Source, words: str) -> Markup:
    return element("a", words, href=web_link(source.address), rel="noopener noreferrer")


def _where(source: Source) -> Markup:
    """The paper and its day, as a link where the article is on the web; else with the article's name."""
    paper = wording.printed(source)
    if source.address:
        return _link(source, paper)
    return joined(f"{paper}, ", element("span", source.identifier, class_="name"))
