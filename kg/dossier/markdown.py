r"""A dossier in Markdown, which what articles say cannot steer: no heading, link, table, code or HTML comes of it.

>>> escape("# [a](http://b) <script>`x`|")
'\\# \\[a\\](http\\://b) \\<script\\>\\`x\\`\\|'
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.dossier import wording
from kg.dossier.contents import Dossier, Row, Saying, Source, Words
from kg.dossier.links import web_link
from kg.dossier.markup import RIGHT_TO_LEFT

_ACTIVE = re.compile(r"[\\`*_\[\]<>|~&$^{}]")
#: What makes a block when a line begins with it.
_OPENING = re.compile(r"^(\d*)([#+\-=:.)])")
_LINKING = re.compile(r":(?=//)|(?<=\bwww)\.|(?<=\bxmpp):|(?<=\bmailto):", re.IGNORECASE)


def escape(text: str) -> str:
    """Plain words, on one line, that every reader of Markdown shows as they are."""
    safe = _ACTIVE.sub(r"\\\g<0>", " ".join(text.split()))
    safe = _LINKING.sub(r"\\\g<0>", safe)
    safe = _OPENING.sub(r"\1\\\2", safe)
    # An address of mail becomes a link even behind a backslash; not behind a sign without width.
    return safe.replace("@", "@&#8288;")


def line(text: str) -> str:
    """A line of the dossier's own, in which names from right to left do not turn what follows them."""
    return RIGHT_TO_LEFT.sub(r"\g<0>&lrm;", escape(text))


def as_markdown(dossier: Dossier) -> str:
    """The whole dossier."""
    return "".join(f"{line}\n" for line in _lines(dossier))


def _lines(dossier: Dossier) -> Iterator[str]:
    yield f"# {line(dossier.title)}"
    yield ""
    if moved := wording.moved(dossier):
        yield from (line(moved), "")
    yield from (f"**{line(wording.standing(dossier))}**", "")
    yield from _rows(dossier.frame)
    yield f"- **Address:** <{web_link(dossier.address)}>"
    if dossier.parts:
        parts = [f"- {line(part.name)} *({line(part.value)})*" for part in dossier.parts]
        yield from _section(wording.PARTS, parts)
    yield from _section(wording.AGREED, _agreement(dossier))
    yield from _section(wording.SIDES, _sides(dossier))
    if dossier.dispute:
        yield from _section(wording.DISPUTE, _dispute(dossier))
    if dossier.figures:
        yield from _section(wording.FIGURES, _table(dossier))
    yield from _section(wording.UNSAID, _unsaid(dossier))
    yield from _section(wording.REASONS, _list(dossier.reasons))
    yield from _section(wording.SOURCES, [_source(source) for source in dossier.sources])


def _agreement(dossier: Dossier) -> Iterator[str]:
    yield from (line(wording.agreement(dossier)), "", *_rows(dossier.agreed))
    if dossier.settled:
        yield from ("", f"### {wording.SETTLED}", "", *map(_cited, dossier.settled))


def _section(name: str, lines: Iterable[str]) -> Iterator[str]:
    yield from ("", f"## {name}", "")
    body = list(lines)
    while body and not body[-1]:
        body.pop()
    yield from body


def _unsaid(dossier: Dossier) -> list[str]:
    return [wording.AS_READ, "", *_list(dossier.unsaid)] if dossier.unsaid else [wording.NOTHING_UNSAID]


def _rows(rows: Iterable[Row]) -> list[str]:
    return [
        f"- **{line(row.name)}:** {line(row.value)}" + (f" *({line(row.note)})*" if row.note else "") for row in rows
    ]


def _list(sentences: Iterable[str]) -> list[str]:
    return [f"- {line(sentence)}" for sentence in sentences]


def _sides(dossier: Dossier) -> Iterator[str]:
    for number, side in enumerate(dossier.sides):
        yield from ([""] if number else [])
        yield f"### {line(wording.heading(side))}"
        for saying in side.sayings:
            yield ""
            yield from _saying(saying)


def _saying(saying: Saying) -> Iterator[str]:
    yield f"**{line(saying.speaker)}** {line(saying.manner)}:"
    yield ""
    yield f"> {_quoted(saying.words)}"
    yield ""
    if saying.condition:
        yield f"- if: {_quoted(saying.condition)}"
    for each in saying.told:
        words = f" – {', '.join(map(_quoted, each.words))}" if each.words else ""
        yield f"- {line(wording.fact(each))}{words}"
    further = [line(each) for each in (saying.relayed, wording.again(saying)) if each]
    yield f"- {' · '.join([_where(saying.source), *further])}"


def _dispute(dossier: Dossier) -> Iterator[str]:
    dispute = dossier.dispute
    yield from _list(dispute.reasons)
    if dispute.denials:
        yield from ("", f"### {wording.DENIALS}", "")
        yield from map(_cited, dispute.denials)
    if dispute.rivals:
        yield from ("", f"### {wording.RIVALS}", "", *_rows(dispute.rivals))


def _cited(saying: Saying) -> str:
    return f"- **{line(saying.speaker)}** {line(saying.manner)}: {_quoted(saying.words)} – {_where(saying.source)}"


def _table(dossier: Dossier) -> Iterator[str]:
    yield f"| {' | '.join(wording.COLUMNS)} |"
    yield f"|{'---|' * len(wording.COLUMNS)}"
    for one in dossier.figures:
        cells = (wording.day_of(one), one.outcome, wording.amount(one), one.of_whom.text, one.by)
        yield f"| {' | '.join(map(line, cells))} | {_where(one.source)} |"


def _source(source: Source) -> str:
    details = wording.details(source)
    tail = f" · {line(details)}" if details else ""
    paper = line(wording.printed(source))
    linked = f"[{paper}](<{_link(source.address)}>)" if source.address else paper
    return f"{source.number}. {_quoted(source.title)} – {linked}{tail}"


def _where(source: Source) -> str:
    """The paper and its day, as a link where the article is on the web; else with the article's name."""
    paper = line(wording.printed(source))
    if source.address:
        return f"[{paper}](<{_link(source.address)}>)"
    return f"{paper}, {line(source.identifier)}"


def _link(url: str) -> str:
    """An address as it stands in Markdown, where an ampersand may begin an entity."""
    return web_link(url).replace("&", "&amp;")


def _quoted(words: Words) -> str:
    return f"‹{escape(words.text)}›"
