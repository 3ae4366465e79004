"""Direct speech and its speaker: the cue before, inside or behind a quote, or none when it goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extractors.rules.cues import Hit
from kg.extractors.rules.quotes import Quote
from kg.extractors.rules.scene import Scene
from kg.languages.lexicon import Frame, Voice
from kg.model import Section, Span

#: Words between quote marks fewer than these are a name or irony, unless a cue stands right beside them.
SHORTEST = 4
#: How many tokens may stand between a quote and the cue behind it.
BEHIND_REACH = 3


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quote with its cue; ``goes_on`` when it continues what the quote before it says."""

    quote: Quote
    hit: Hit | None
    goes_on: bool = False


def attribute_quotes(scene: Scene, quotes: tuple[Quote, ...], hits: tuple[Hit, ...]) -> tuple[Attribution, ...]:
    """Each utterance with its cue; words in quote marks that are no utterance are left out."""
    found: list[Attribution] = []
    previous: Attribution | None = None
    for number, quote in enumerate(quotes):
        hit = _behind(scene, quote, hits) or _before(scene, quote, hits)
        attribution: Attribution | None = None
        if hit is not None and (_is_utterance(scene, quote) or hit.voice is Voice.BARE):
            attribution = Attribution(quote, hit)
        elif hit is None and previous is not None and _continues(scene, previous, quote):
            attribution = Attribution(quote, previous.hit, goes_on=True)
        elif hit is None and quote.open_ended and number + 1 < len(quotes):
            later = _behind(scene, quotes[number + 1], hits)
            if later is not None:
                attribution = Attribution(quote, later)
        if attribution is not None:
            found.append(attribution)
            previous = attribution
    return tuple(found)


def _is_utterance(scene: Scene, quote: Quote) -> bool:
    tokens = [scene.token(i) for i in scene.document.tokens_in(quote.inner)]
    return sum(t.is_word for t in tokens) >= SHORTEST


def _behind(scene: Scene, quote: Quote, hits: tuple[Hit, ...]) -> Hit | None:
    """The cue right behind a quote: `…," kata X`; also `…," X mengatakan`."""
    if quote.open_ended:
        return None
    section = _section(scene, quote.outer)
    for hit in hits:
        start = scene.token(hit.first).start
        if start < quote.outer.end or section is None or start >= section.span.end:
            continue
        between = [scene.token(i) for i in scene.document.tokens_in_gap(quote.outer.end, start)]
        words = [token for token in between if token.is_word]
        if any(token.text in {".", "!", "?"} for token in between) or hit.is_according:
            return None
        if hit.voice is Voice.BARE and len(words) <= BEHIND_REACH:
            return hit
        if scene.article.text[quote.outer.end - 2] == ".":
            return None  # a closed sentence leads to no cue behind it: `"… satu orang." Ia membantah …`
        if hit.voice is Voice.ACTIVE and _hangs_on(scene, quote, hit):
            return hit
        is_subject = all(token.pos in {"PROPN", "NOUN", "PRON", "DET", "ADP", "ADJ"} for token in words)
        if hit.voice is Voice.ACTIVE and 0 < len(words) <= 6 and is_subject and not _content_behind(scene, hit):
            return hit
        return None
    return None


def _hangs_on(scene: Scene, quote: Quote, hit: Hit) -> bool:
    """Whether the tree makes the words of a quote what the cue says."""
    return any(
        scene.token(i).head == hit.first and scene.token(i).base in {"ccomp", "parataxis", "obj", "obl"}
        for i in scene.document.tokens_in(quote.inner)
    )


def _content_behind(scene: Scene, hit: Hit) -> bool:
    """Whether an active cue has words of its own behind it, so that it is not the quote's."""
    last = scene.document.sentence(hit.first)[1]
    return any(scene.token(i).pos == "VERB" for i in range(hit.last, last))


def _before(scene: Scene, quote: Quote, hits: tuple[Hit, ...]) -> Hit | None:
    """The cue that opens a quote: `X mengatakan, "…"`, `X: "…"`."""
    section = _section(scene, quote.outer)
    for hit in reversed(hits):
        end = scene.token(hit.last - 1).end
        if end > quote.outer.start or section is None or end <= section.span.start:
            continue
        if hit.voice not in {Voice.ACTIVE, Voice.BARE} or hit.frame is Frame.JUDGE:
            return None
        between = [scene.token(i) for i in scene.document.tokens_in_gap(end, quote.outer.start)]
        if any(token.text in {".", "!", "?"} for token in between):
            return None
        if any(token.pos == "VERB" or scene.is_in("speech.content_openers", token.index) for token in between):
            return None
        opens = bool(between) and between[-1].text in {",", ":"}
        return hit if opens or not between else None
    return None


def _continues(scene: Scene, previous: Attribution, quote: Quote) -> bool:
    """Whether a quote without a cue goes on with the one before it.

    It does right behind the cue of a broken quote, and as a paragraph of its own after an open-ended one.
    """
    if not _is_utterance(scene, quote):
        return False
    before, here = _section(scene, previous.quote.outer), _section(scene, quote.outer)
    if before is None or here is None:
        return False
    if before == here:
        return _opens_sentence(scene, quote) or _is_broken(scene, previous, quote)
    adjacent = any(pair == (before, here) for pair in pairwise(scene.article.sections))
    alone = _fills(quote, here) and (quote.open_ended or _ends_with(quote, here))
    return adjacent and (alone or (_fills(quote, here) and previous.quote.open_ended))


def joined(scene: Scene, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The halves of a sentence that its cue breaks in two ("A," kata X, "B") made one utterance again."""
    found: list[Attribution] = []
    for attribution in attributions:
        last = found[-1] if found else None
        if last is None or not _is_half(scene, last, attribution):
            found.append(attribution)
            continue
        quote = Quote(
            Span(last.quote.outer.start, attribution.quote.outer.end),
            Span(last.quote.inner.start, attribution.quote.inner.end),
            attribution.quote.open_ended,
        )
        found[-1] = Attribution(quote, last.hit, last.goes_on)
    return found


def _is_half(scene: Scene, one: Attribution, other: Attribution) -> bool:
    """Whether the first quote ends amid a sentence and the second follows its cue at once."""
    text = scene.article.text
    unfinished = text[one.quote.inner.end - 1] not in ".!?…"
    gap = text[one.quote.outer.end : other.quote.outer.start].rstrip()
    return unfinished and gap.endswith((",", ":")) and _is_broken(scene, one, other.quote)


def _opens_sentence(scene: Scene, quote: Quote) -> bool:
    text = scene.article.text[: quote.outer.start].rstrip()
    return not text or text[-1] in '.!?…"”»'


def _is_broken(scene: Scene, previous: Attribution, quote: Quote) -> bool:
    """`"…," kata X, "…"`: the cue stands between the two halves."""
    if previous.hit is None:
        return False
    cue = scene.token(previous.hit.first).start
    gap = scene.document.tokens_in_gap(previous.quote.outer.end, quote.outer.start)
    return previous.quote.outer.end <= cue < quote.outer.start and len(gap) <= 25


def _fills(quote: Quote, section: Section) -> bool:
    return quote.outer.start - section.span.start <= 1


def _ends_with(quote: Quote, section: Section) -> bool:
    return section.span.end - quote.outer.end <= 1


def _section(scene: Scene, span: Span) -> Section | None:
    return next((s for s in scene.article.sections if span in s.span), None)
