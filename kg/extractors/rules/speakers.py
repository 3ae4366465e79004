"""Who speaks, and to whom: the parties around a word of saying."""

from __future__ import annotations

from kg.extractors.rules.cast import Cast
from kg.extractors.rules.clauses import BETWEEN, adjacent_subject, agents_of_passive, coordinated, subjects
from kg.extractors.rules.cues import Hit, closes_quote
from kg.extractors.rules.interruptions import apposed_before, interrupted_subject
from kg.extractors.rules.nameless import office_holder, subject_before
from kg.extractors.rules.parties import Parties
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.sources import beyond_vessel, is_vessel
from kg.languages.lexicon import Voice
from kg.model import ActorType, Mention, MentionKind

#: How many tokens behind a bare cue its speaker may begin ("kata … X").
BARE_REACH = 2
#: How many tokens a relay may stand from its verb ("dikutip dari kantor berita X").
RELAY_REACH = 4
#: How many tokens from a cue whom an agency quotes may stand.
QUOTED_REACH = 9


def speakers_of(scene: Scene, cast: Cast, parties: Parties, hit: Hit) -> tuple[Mention, ...]:
    """The parties that speak; none when the text leaves it open."""
    if hit.is_pronominal:
        near = parties.antecedents.person(hit.first) if parties.antecedents else None
        last = near or parties.last_speaker
        return (last,) if last else ()
    if hit.is_according:
        at = beyond_vessel(scene, hit.last)
        while scene.token(at).pos in {"DET", "NUM"} and at + 1 < scene.document.sentence(at)[1]:
            at += 1
        return _all(parties, coordinated(scene, _first_head(scene, cast, at)))
    if hit.voice is Voice.NOUN:
        return _all(parties, (_first_head(scene, cast, hit.last),))
    if hit.voice is Voice.BARE:
        return _behind(scene, cast, parties, hit)
    if hit.voice is Voice.PASSIVE:
        return _all(parties, agents_of_passive(scene, hit.last - 1))
    parted = interrupted_subject(scene, cast, hit)
    found = () if parted is None else _all(parties, (_first_head(scene, cast, parted),))
    if found:
        return found
    heads = _beside_cue(scene, cast, hit) or subjects(scene, hit.first)
    if heads and is_vessel(scene, heads[0]):
        return _of_vessel(scene, cast, parties, heads[0], hit)
    found = _all(parties, heads)
    if not found and not any(scene.token(head).head == hit.first and scene.token(head).pos != "PRON" for head in heads):
        adjacent = adjacent_subject(scene, hit.first)
        found = () if adjacent is None else _all(parties, (adjacent,))
        found = found or _before(scene, cast, parties, hit)
    opens = heads[0] if heads else scene.document.sentence(hit.first)[0]
    found = found or _named_beside(scene, cast, parties, opens, hit)
    if found or scene.is_any("speech.also_of_things", hit.first):
        return found
    somebody = subject_before(scene, cast, hit.first)
    return () if somebody is None else (somebody,)


def _named_beside(scene: Scene, cast: Cast, parties: Parties, first: int, hit: Hit) -> tuple[Mention, ...]:
    """The person named right before a cue, when no relative clause between may be what he stands in.

    A headline that has run into its paragraph leaves the tree another subject: "Tidak hilang Ketua X mengatakan".
    """
    at = hit.first - 1
    while at > first and scene.token(at).pos in BETWEEN:
        at -= 1
    phrase = cast.phrase_at(at)
    if phrase is None or phrase.kind is not MentionKind.PERSON or not phrase.has_name or phrase.last != at + 1:
        return ()
    between = range(first, phrase.first)
    is_inner = any(scene.is_in("pronouns.relative", i) or scene.token(i).pos == "ADP" for i in between[-1:])
    is_inner |= any(scene.is_in("pronouns.relative", i) for i in between)
    return () if is_inner else _all(parties, (at,))


def _beside_cue(scene: Scene, cast: Cast, hit: Hit) -> tuple[int, ...]:
    """The speaker set off by a comma right before a cue: "Ukraine, Russia's defence ministry said, had shelled …"."""
    phrase = cast.phrase_at(hit.first - 1)
    if phrase is None or phrase.last != hit.first or scene.word(phrase.first - 1) != ",":
        return ()
    own = subjects(scene, hit.first)
    return (hit.first - 1,) if own and all(head < phrase.first - 1 for head in own) else ()


def _all(parties: Parties, heads: tuple[int, ...]) -> tuple[Mention, ...]:
    found: list[Mention] = []
    for head in parties.partners(heads):
        speaker = parties.speaker(head)
        if speaker is not None and speaker not in found:
            found.append(speaker)
    return tuple(found)


def _of_vessel(scene: Scene, cast: Cast, parties: Parties, vessel: int, hit: Hit) -> tuple[Mention, ...]:
    """ "Laporan PBB menyebut …": whoever the report is of; "pernyataan itu" is of who spoke last."""
    at = beyond_vessel(scene, vessel)
    if at != vessel and at < hit.first:
        found = _all(parties, coordinated(scene, _first_head(scene, cast, at)))
        if found:
            return found
    is_back = scene.is_in("pronouns.definite", vessel + 1) and vessel + 2 == hit.first
    return (parties.last_speaker,) if is_back and parties.last_speaker else ()


def _first_head(scene: Scene, cast: Cast, index: int) -> int:
    """The head of the phrase that begins at a token; the token itself when it is in none."""
    phrase = cast.phrase_at(index)
    return index if phrase is None else scene.document.top(phrase.first, phrase.last, index)


def _behind(scene: Scene, cast: Cast, parties: Parties, hit: Hit) -> tuple[Mention, ...]:
    """The speaker behind a bare cue: "kata Aliyev", "ujar juru bicara itu"; before it in "Aliyev said"."""
    stop = scene.document.sentence(hit.first)[1]
    for at in range(hit.last, min(hit.last + BARE_REACH, stop)):
        if not scene.token(at).is_word:
            break
        phrase = cast.phrase_at(at)
        head = _first_head(scene, cast, at)
        holder = None if phrase is not None and phrase.has_name else office_holder(scene, cast, at)
        is_known = holder is not None and holder.name != holder.span.of(scene.article.text)
        speaker = (holder if is_known else None) or parties.speaker(at) or parties.speaker(head)
        if speaker is not None:
            others = coordinated(scene, head)[1:] if phrase else ()
            return (speaker, *(m for m in _all(parties, others) if m != speaker))
        if holder is not None:
            return (holder,)
    apposed = apposed_before(scene, cast, hit.first)
    if apposed is not None:
        return _all(parties, (apposed,))
    closes = closes_quote(scene, hit.first - 1)
    return _all(parties, tuple(head for head in subjects(scene, hit.first) if head > hit.first or not closes))


def _before(scene: Scene, cast: Cast, parties: Parties, hit: Hit) -> tuple[Mention, ...]:
    """The phrase that opens the sentence, when nothing but its own relative clause stands before the cue."""
    first = scene.document.sentence(hit.first)[0]
    skipped = {"ADV", "CCONJ", "SCONJ", "PUNCT"}
    while first < hit.first and scene.token(first).pos in skipped and cast.phrase_at(first) is None:
        first += 1
    phrase = cast.phrase_at(first)
    if phrase is None or phrase.last > hit.first:
        return ()
    rest = range(phrase.last, hit.first)
    opens = phrase.last < hit.first and (
        scene.is_in("pronouns.relative", phrase.last) or scene.word(phrase.last) == ","
    )
    plain = all(scene.token(i).pos in {"ADV", "AUX", "PART", "PUNCT", "ADP"} for i in rest)
    return _all(parties, (first,)) if opens or plain else ()


def quoted_source(scene: Scene, parties: Parties, cast: Cast, hit: Hit, speaker: Mention) -> tuple[Mention, ...]:
    """Whom an agency quotes beside the cue: "lapor Antara mengutip Kementerian X", "TASS, mengutip X, melaporkan"."""
    if speaker.actor_type is not ActorType.MEDIA:
        return ()
    first, last = scene.document.sentence(hit.first)
    for at in range(max(first, hit.first - QUOTED_REACH), min(last - 1, hit.last + QUOTED_REACH)):
        if not scene.is_any("speech.quoting", at):
            continue
        found = _all(parties, coordinated(scene, _first_head(scene, cast, beyond_vessel(scene, at + 1))))
        if found and all(mention.actor_type is not ActorType.MEDIA for mention in found):
            return found
    return ()


def relays_of(scene: Scene, cast: Cast, hits: tuple[Hit, ...], first: int, last: int) -> tuple[Mention, ...]:
    """The agencies and papers that a sentence names as the source it is quoted from."""
    found: list[Mention] = []
    according = {hit.last for hit in hits if hit.is_according}
    for phrase, mention in cast.between(first, last):
        if mention.actor_type is not ActorType.MEDIA:
            continue
        near = range(max(first, phrase.first - RELAY_REACH), phrase.first)
        if phrase.first in according or any(scene.is_in("speech.relay_verbs", at) for at in near):
            found.append(mention)
    return tuple(found)
