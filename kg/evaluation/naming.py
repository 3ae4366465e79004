"""The names in an article, held against those that a person marked there: who is called PER, LOC or ORG, and where.

What counts as marked is everything that a reading mentions, by whichever part of the pipeline, as far as it is
a name:

- Of "kota Martuni" or "militer Israel" the name is what is left without the small words before and behind it.
  The capital of a sentence's first word says nothing where the language has the word for a common noun and no
  name of its own goes on behind it: "Tentara maju", "Militer Israel maju".
- What only stands for somebody is no name: a pronoun, an office ("Presiden Azerbaijan"), a crowd ("warga"), a
  people ("Druze").
- Of names inside of one another the longest counts: "Kementerian Pertahanan Rusia", and not its "Rusia".
- Persons are PER; places, states, and governments that are called like their land LOC; all other actors ORG.

A name is right with the same words and with one of the labels that gold allows; with another label it is wrong;
anything else is missing or spurious. Whether the kind of a place belongs to its name ("Kabupaten Nduga", "Kota
Gaza") is not asked: both sides go without it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from kg.errors import GoldError
from kg.evaluation.gold import Gold, NameLabel
from kg.evaluation.names import words
from kg.evaluation.scorecard import ITEMS, NAMES, Finding, Row, Scorecard, sum_rows
from kg.evaluation.tally import Tally
from kg.knowledge import load as load_knowledge
from kg.languages import load as load_language
from kg.languages.lexicon import Lexicon
from kg.model import ActorType, Mention, MentionKind, Reading, Span

_WORD = re.compile(r"[^\s\"“”„«»()\[\],;:!?]+")
_CLOSING = re.compile(r"[.'’”]+$")
_OPENS_SENTENCE = re.compile(r"(?:^|[.!?…:][\"”’)]*\s+|\n\s*|[\"“„«(]\s*)$")
_PRONOUNS = ("pronouns.third_person", "pronouns.third_plural", "pronouns.first_person", "pronouns.own_side")
_INITIAL = re.compile(r"^(?:\w\.)+$")


@dataclass(frozen=True, slots=True)
class Marked:
    """A name in the text and what may be right to call it."""

    span: Span
    labels: tuple[NameLabel, ...]


def score_names(gold: Gold, reading: Reading) -> Scorecard:
    """Nothing for an article whose names nobody marked."""
    if gold.names is None:
        return Scorecard()
    text = reading.article.text
    bare = partial(_without_kind, text=text, lexicon=load_language(reading.article.language).lexicon)
    wanted = [replace(name, span=bare(name.span, name.labels)) for name in located(gold, text)]
    given = {bare(span, (label,)): label for span, label in marked(reading).items()}
    rows: list[Row] = []
    findings: list[Finding] = []

    def count(slot: str, tally: Tally) -> None:
        rows.append(Row(NAMES, slot, tally))

    def amiss(what: str, span: Span, asked: str = "", answered: str = "") -> None:
        quote = " ".join(text[max(0, span.start - 30) : span.end + 30].split())
        findings.append(Finding(gold.article.name, NAMES, ITEMS, what, span.of(text), asked, answered, quote))

    for name in wanted:
        answer = given.pop(name.span, None)
        slot = answer if answer in name.labels else name.labels[0]
        if answer is None:
            tally = Tally(missing=1)
            amiss("missing", name.span, "|".join(name.labels))
        elif answer in name.labels:
            tally = Tally(right=1)
        else:
            tally = Tally(wrong=1)
            count(answer, Tally(spurious=1))
            amiss("wrong slot", name.span, "|".join(name.labels), answer)
        count(ITEMS, tally)
        count(slot, tally if not tally.wrong else Tally(missing=1))
    for span, label in given.items():
        count(ITEMS, Tally(spurious=1))
        count(label, Tally(spurious=1))
        amiss("spurious", span, answered=label)
    return Scorecard(0, sum_rows(rows), tuple(findings))


def located(gold: Gold, text: str) -> tuple[Marked, ...]:
    """Where the names of a gold file stand: each behind the one before it.

    Raises:
        GoldError: a name is not found there.
    """
    found: list[Marked] = []
    start = 0
    for number, name in enumerate(gold.names or ()):
        surface = r"\s+".join(map(re.escape, name.surface.split()))
        match = re.compile(rf"(?<!\w){surface}(?!\w)").search(text, start)
        if match is None:
            behind = f"behind names[{number - 1}] ({found[-1].span.of(text)!r})" if found else "in the text"
            raise GoldError(
                f"{gold.file}: names[{number}]",
                f"{name.surface!r} is not found {behind}",
                "Write every name as it stands, in the order of the text, which has neither title nor dateline",
            )
        found.append(Marked(Span(*match.span()), name.labels))
        start = match.end()
    return tuple(found)


def marked(reading: Reading) -> dict[Span, NameLabel]:
    """The names that a reading marks, in the order of the text, none inside of another."""
    text = reading.article.text
    inner = {mention.span for mention in reading.mentions}
    parts = [(part, m) for m in reading.mentions if (part := name_part(m, reading, inner)) is not None]
    # where a description is cut down to the name in it, that name's own mention knows better what it is; where a
    # name stands for another ("Netanyahu" for Israel's army), the mention of its bearer does
    parts.sort(key=lambda found: (found[0] != found[1].span, not _is_own(found[1], found[0].of(text))))
    labels: dict[Span, NameLabel] = {}
    for part, mention in parts:
        labels.setdefault(part, label(mention, part.of(text)))
    longest = _outermost(labels)
    return {span: labels[span] for span in longest}


def _is_own(mention: Mention, name: str) -> bool:
    return bool(set(words(name)) & set(words(mention.name)))


def _outermost(spans: Iterable[Span]) -> Iterator[Span]:
    last: Span | None = None
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if last is None or not span.overlaps(last):
            yield span
            last = span


def label(mention: Mention, name: str) -> NameLabel:
    """What sort of name it is; a state is called by its land, and so may be what a state has: "junta Myanmar"."""
    if mention.kind is MentionKind.PERSON:
        return NameLabel.PER
    is_cut = name != mention.name and mention.actor_type is not ActorType.MEDIA
    is_land = (is_cut or mention.actor_type is ActorType.GOVERNMENT) and bool(load_knowledge().sites(name))
    is_state = mention.kind is MentionKind.PLACE or mention.actor_type is ActorType.STATE
    return NameLabel.LOC if is_state or is_land else NameLabel.ORG


def name_part(mention: Mention, reading: Reading, mentioned: Iterable[Span] = ()) -> Span | None:
    """The part of a mention's words that is a name; None for a pronoun, an office, a common noun.

    ``mentioned`` are the spans of all mentions: behind a common noun they are names of their own.
    """
    text = reading.article.text
    found = [Span(m.start(), m.end()) for m in _WORD.finditer(text, mention.span.start, mention.span.end)]
    capital = [part for part in found if any(char.isupper() for char in part.of(text))]
    if capital and capital[0] == found[0] and _opens_sentence(text, found[0]) and _is_common(found, reading):
        behind = Span(capital[1].start, capital[-1].end) if len(capital) > 1 and capital[1] == found[1] else None
        if behind is None or behind in mentioned or _stands_alone(behind, found[0], text):
            capital = capital[1:]
    if not capital:
        return None
    part = _tidy(Span(capital[0].start, capital[-1].end), text)
    if load_language(reading.article.language).lexicon.has("names.peoples", part.of(text).lower()):
        return None
    is_office = mention.role and set(words(part.of(text))) <= set(words(mention.role))
    return None if mention.kind is MentionKind.PERSON and is_office else part


def _tidy(span: Span, text: str) -> Span:
    """Without the full stop of a sentence; initials keep theirs."""
    last = span.of(text).split()[-1]
    closing = _CLOSING.search(span.of(text))
    if closing is None or (_INITIAL.match(last) and len(last) > len(closing.group()) + 1):
        return span
    return Span(span.start, span.end - len(closing.group()))


def _opens_sentence(text: str, span: Span) -> bool:
    return _OPENS_SENTENCE.search(text[max(0, span.start - 4) : span.start]) is not None


def _is_common(found: list[Span], reading: Reading) -> bool:
    """Whether the first word is a common noun or a pronoun: the article writes it small elsewhere, or it is known."""
    text = reading.article.text
    said = [part.of(text).lower() for part in found]
    lexicon = load_language(reading.article.language).lexicon
    is_small_elsewhere = re.search(rf"(?<!\w){re.escape(said[0])}(?!\w)", text) is not None
    is_pronoun = any(lexicon.has_any(key, said[0]) for key in _PRONOUNS)
    head = lexicon.bodies.at(said, 0)
    is_head = head is not None and not any(part.of(text)[:1].isupper() for part in found[1 : head[0]])
    return is_small_elsewhere or is_pronoun or is_head


def _stands_alone(name: Span, head: Span, text: str) -> bool:
    """Whether a name stands elsewhere without the word before it: "Kelompok Houthi …", and then "Houthi"."""
    alone = rf"(?<!\w)(?P<head>{re.escape(head.of(text))}\s+)?{re.escape(name.of(text))}(?!\w)"
    return any(not match["head"] for match in re.finditer(alone, text, re.IGNORECASE))


def _without_kind(span: Span, labels: Collection[NameLabel], *, text: str, lexicon: Lexicon) -> Span:
    """A place's name without the kind of place that it begins with, when something is left."""
    found = [Span(m.start() + span.start, m.end() + span.start) for m in _WORD.finditer(span.of(text))]
    said = [part.of(text).lower() for part in found]
    at = 0
    while (
        NameLabel.LOC in labels and (kind := lexicon.table("places.kinds").at(said, at)) and at + kind[0] < len(found)
    ):
        at += kind[0]
    return Span(found[at].start, span.end) if at else span
