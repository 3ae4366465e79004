"""What somebody answers to a happening told before without a word for it: who owns up, denies a part, doubts figures.

"TRF mengaku bertanggung jawab", "TPLF menyangkal keterlibatan pasukannya", "koalisi menyangkalnya", "Israel meragukan
jumlah korban", "India menuding Pakistan di belakangnya", "Moskow menuding Kyiv", "ASEAN mengecam aksi tersebut".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extractors.rules.anaphora import definite_behind
from kg.extractors.rules.cast import Cast
from kg.extractors.rules.happenings import Draft, is_worth_telling
from kg.extractors.rules.numbers import figure_at
from kg.extractors.rules.own_side import side
from kg.extractors.rules.owning import rejects_claim
from kg.extractors.rules.resumption import told_last
from kg.extractors.rules.saying import Saying
from kg.extractors.rules.scene import Scene
from kg.extractors.rules.spans import hull
from kg.extractors.rules.triggers import Happening
from kg.knowledge import fold
from kg.languages.lexicon import Frame
from kg.languages.lexicon import Voice as CueVoice
from kg.languages.voices import Voice
from kg.model import ActorType, Mention, MentionKind, Polarity, Report, StatementKind, content_id

#: What the words are that only describe whom a name tells: "the Border Commandos, a Colombian rebel faction".
_DESCRIBING = frozenset({"PUNCT", "DET", "ADJ", "NOUN", "PROPN", "ADP", "NUM"})
_DENIALS = frozenset({StatementKind.DENY, StatementKind.REJECT})
#: How many may be blamed in one breath without a word of what for.
_BLAMED = 2
#: In how many sentences before it the deed may stand that somebody condemns.
_JUDGED = 6


@dataclass(frozen=True, slots=True)
class _Answer:
    """The words of an answer that stand for the happening, at tokens ``[first, last)``."""

    first: int
    last: int
    polarity: Polarity
    agents: tuple[Mention, ...] = ()
    reach: int = 4  #: in how many sentences before it what it answers to may stand


def answered(scene: Scene, cast: Cast, sayings: Sequence[Saying], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, and a report of the happening told last for each answer that tells none by itself."""
    result = list(drafts)
    if "again.part" not in scene.lexicon.words:
        return result
    told = [draft for draft in drafts if is_worth_telling(draft)]
    telling = {draft.saying for draft in drafts}
    taken = {draft.report.trigger for draft in drafts}
    for saying in sayings:
        answer = None if saying in telling else _answer(scene, cast, saying)
        if answer is None or scene.span(answer.first, answer.last) in taken:
            continue
        meant = told_last(scene, told, answer.first, answer.reach)
        if meant is not None:
            result.append(_draft(scene, saying, answer, meant))
    return result


def _draft(scene: Scene, saying: Saying, answer: _Answer, meant: Draft) -> Draft:
    word = scene.span(answer.first, answer.last)
    report = Report(
        id=content_id(scene.article.id, "report", word.start, word.end),
        type=meant.report.type,
        trigger=word,
        evidence=hull(word, *(agent.span for agent in answer.agents)),
        polarity=answer.polarity,
        agents=answer.agents,
        again=meant.report.trigger,
    )
    happening = Happening(answer.first, answer.last, meant.report.type, Voice.NOUN)
    return Draft(report, happening, saying, answer.first, answer.last)


def _answer(scene: Scene, cast: Cast, saying: Saying) -> _Answer | None:
    if saying.hit is None:
        return None
    tokens = scene.document.tokens_in(saying.content)
    if saying.is_direct:
        return _denied_aloud(scene, tokens) if saying.kind is StatementKind.DENY else None
    is_cue_alone = tokens.start == saying.hit.first
    if saying.kind in _DENIALS:
        return _denied(scene, saying, tokens, is_cue_alone=is_cue_alone)
    if saying.kind is StatementKind.CONDEMN:
        pointed = _by_pronoun(scene, saying, Polarity.POSITIVE)
        by_suffix = _by_suffix(scene, saying, Polarity.POSITIVE) if is_cue_alone else None
        return pointed or by_suffix or _judged(scene, tokens)
    if saying.kind is StatementKind.ACCUSE:
        named = _only_named(scene, cast, saying, tokens) or _both_named(scene, cast, saying, tokens)
        return _blamed(scene, cast, tokens) or named
    if saying.kind is StatementKind.ASSERT:
        return _answerable(scene, cast, saying, tokens)
    if saying.kind is StatementKind.ADMIT:
        return _owned(scene, saying, tokens, is_cue_alone=is_cue_alone)
    return None


def _at(scene: Scene, tokens: range, key: str) -> range | None:
    """The first words of a set among some tokens."""
    return next((range(at, at + length) for at in tokens if (length := scene.phrase(key, at))), None)


def _denied(scene: Scene, saying: Saying, tokens: range, *, is_cue_alone: bool) -> _Answer | None:
    """ "meragukan jumlah korban", "menyangkal keterlibatan pasukannya"; who rejects to take part has no part yet."""
    words = _at(scene, tokens, "again.figures") or _figure(scene, tokens)
    if words is None and saying.kind is StatementKind.DENY:
        words = _at(scene, tokens, "again.part")
        words = None if words is None or _is_told(scene, range(words.stop, tokens.stop)) else words
    if words is not None:
        return _Answer(words.start, words.stop, Polarity.NEGATIVE)
    if saying.kind is StatementKind.DENY and (words := _at(scene, tokens, "again.presence")) is not None:
        armed = any(scene.phrase("again.armed", at) for at in range(tokens.start, words.start))
        return _Answer(words.start, words.stop, Polarity.NEGATIVE, reach=1) if armed else None
    if saying.kind is StatementKind.DENY and len(tokens) == 2 and scene.is_any("again.them", tokens.stop - 1):
        is_deed = scene.token(tokens.start).pos == "VERB"  # "denied firing them"
        return _Answer(tokens.start, tokens.stop, Polarity.NEGATIVE, _side(scene, saying), reach=2) if is_deed else None
    pointed = _by_pronoun(scene, saying, Polarity.NEGATIVE) if saying.kind is StatementKind.DENY else None
    return pointed or (_by_suffix(scene, saying, Polarity.NEGATIVE) if is_cue_alone else None)


def _figure(scene: Scene, tokens: range) -> range | None:
    """ "angka sembilan itu bohong"."""
    near = (at for at in tokens if scene.is_in("again.figure", at) and scene.is_in("pronouns.definite", at + 2))
    return next((range(at, at + 1) for at in near if figure_at(scene, at + 1, tokens.stop) is not None), None)


def _is_told(scene: Scene, behind: range) -> bool:
    """Whether words behind tell what somebody has a part in, or answers for: "terlibat dalam penyelundupan"."""
    return any(
        scene.is_in("again.of_what", at) and not (scene.is_any("again.it", at + 1) and not scene.token(at + 2).is_word)
        for at in behind
    )


def _by_suffix(scene: Scene, saying: Saying, polarity: Polarity) -> _Answer | None:
    """ "koalisi menyangkalnya": what is judged is in the suffix."""
    hit = saying.hit
    if hit is None or not (hit.has_object or rejects_claim(scene, hit.first)):
        return None
    return _Answer(hit.first, hit.last, polarity, reach=1)


def _by_pronoun(scene: Scene, saying: Saying, polarity: Polarity) -> _Answer | None:
    """ "the coalition denied it", "one of its commanders claimed it": what is answered to is only pointed at."""
    hit = saying.hit
    if hit is None or not scene.is_any("again.it", hit.last):
        return None
    is_whole = not scene.token(hit.last + 1).is_word or scene.token(hit.last).base == "obj"
    return _Answer(hit.last, hit.last + 1, polarity, reach=2) if is_whole else None


def _blamed(scene: Scene, cast: Cast, tokens: range) -> _Answer | None:
    """ "menuding Pakistan di belakangnya": the one who is named before is said to stand behind it."""
    words = _at(scene, tokens, "again.behind")
    if words is None or _is_told(scene, range(words.stop, tokens.stop)):
        return None
    named = [mention for _, mention in cast.between(tokens.start, words.start) if mention.kind is not MentionKind.PLACE]
    return _Answer(words.start, words.stop, Polarity.POSITIVE, tuple(named), reach=2) if len(named) == 1 else None


def _only_named(scene: Scene, cast: Cast, saying: Saying, tokens: range) -> _Answer | None:
    """ "The government accused the forces of Khalifa Haftar.": who is blamed is named, and not for what."""
    hit = saying.hit
    if hit is None or hit.frame is not Frame.BLAME or hit.voice is not CueVoice.ACTIVE:
        return None
    first = tokens.start
    while first < tokens.stop and scene.token(first).pos in {"DET", "ADJ"} and cast.phrase_at(first) is None:
        first += 1
    phrase = cast.phrase_at(first)
    blamed = None if phrase is None else cast.at(first)
    if phrase is None or blamed is None or phrase.first != first:
        return None
    behind = range(phrase.last, tokens.stop)
    is_apposed = scene.word(phrase.last) == "," and all(scene.token(at).pos in _DESCRIBING for at in behind)
    if behind and not is_apposed:
        return None
    is_party = blamed.kind is MentionKind.ORGANIZATION or blamed.actor_type is ActorType.STATE
    return _Answer(first, phrase.last, Polarity.POSITIVE, (blamed,), reach=2) if is_party else None


def _answerable(scene: Scene, cast: Cast, saying: Saying, tokens: range) -> _Answer | None:
    """ "Hezbollah said Israel was responsible": one named side answers for what was told before."""
    words = _at(scene, tokens, "again.answerable")
    if words is None or not (words.stop == tokens.stop or scene.is_in("speech.occasion_prepositions", words.stop)):
        return None
    named = [mention for _, mention in cast.between(tokens.start, words.start)]
    if not named and scene.is_in("pronouns.third_plural", tokens.start):
        named = list(_side(scene, saying))  # "The group said it was responsible."
    inside = range(tokens.start, words.start)
    is_denied = any(scene.is_in("negation.words", at) or scene.token(at).pos == "VERB" for at in inside)
    is_party = len(named) == 1 and (named[0].kind is MentionKind.ORGANIZATION or named[0].actor_type is ActorType.STATE)
    return (
        _Answer(words.start, words.stop, Polarity.POSITIVE, tuple(named), reach=2)
        if is_party and not is_denied
        else None
    )


def _denied_aloud(scene: Scene, tokens: range) -> _Answer | None:
    """ "We strongly deny any link to this", "We had no role": a denial in the speaker's own words."""
    words = _at(scene, tokens, "again.part")
    if words is None or _is_told(scene, range(words.stop, tokens.stop)):
        return None
    return _Answer(words.start, words.stop, Polarity.NEGATIVE, reach=2)


def _both_named(scene: Scene, cast: Cast, saying: Saying, tokens: range) -> _Answer | None:
    """ "Hizbullah menuduh Israel dan Amerika Serikat": who is blamed, and no word of what for, did what was told last.

    Whoever accuses itself of nothing names another than its own side.
    """
    named = [(phrase, mention) for phrase, mention in cast.between(tokens.start, tokens.stop)]
    if not 1 <= len(named) <= _BLAMED or any(mention.kind is MentionKind.PLACE for _, mention in named):
        return None
    inside = {at for phrase, _ in named for at in range(phrase.first, phrase.last)}
    rest = [at for at in tokens if at not in inside and scene.token(at).is_word]
    if any(not scene.is_in("prepositions.coordinators", at) for at in rest):
        return None
    own = {fold(name) for speaker in saying.speakers for name in (speaker.name, speaker.member_of) if name}
    parties = tuple(mention for _, mention in named if fold(mention.name) not in own)
    if len(parties) != len(named) or any(mention.kind is MentionKind.PERSON for mention in parties):
        return None
    return _Answer(tokens.start, tokens.stop, Polarity.POSITIVE, parties, reach=2)


def _judged(scene: Scene, tokens: range) -> _Answer | None:
    """ "mengecam aksi tersebut": what is condemned is called no more than a deed."""
    at = tokens.start
    while at < tokens.stop and scene.token(at).pos in {"ADV", "ADJ"}:
        at += 1
    if not scene.phrase("again.deeds", at) or not definite_behind(scene, at + 1):
        return None
    return _Answer(at, at + 1, Polarity.POSITIVE, reach=_JUDGED)


def _owned(scene: Scene, saying: Saying, tokens: range, *, is_cue_alone: bool) -> _Answer | None:
    """ "mengaku bertanggung jawab", "meminta maaf kepada keluarga korban"."""
    words = _at(scene, tokens, "again.owned")
    if words is not None and not _is_told(scene, range(words.stop, tokens.stop)):
        return _Answer(words.start, words.stop, Polarity.POSITIVE, _side(scene, saying))
    pointed = _by_pronoun(scene, saying, Polarity.POSITIVE)
    if pointed is not None:
        return pointed
    hit = saying.hit
    if hit is None or not is_cue_alone or hit.last - hit.first < 2:
        return None
    near = range(hit.last, scene.document.sentence(hit.first)[1])
    return _Answer(hit.first, hit.last, Polarity.POSITIVE) if _at(scene, near, "again.bereaved") else None


def _side(scene: Scene, saying: Saying) -> tuple[Mention, ...]:
    """The one for whom an admission is made, when the text names that one."""
    found = (side(scene, speaker) for speaker in saying.speakers[:1])
    return tuple(mention for mention in found if mention is not None and mention.name)
