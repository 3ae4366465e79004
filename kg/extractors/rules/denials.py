"""Denials that point back: "Moskow membantah tuduhan itu", "GAM membantah", `"Itu fitnah," katanya`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extractors.rules.happenings import Draft, is_worth_telling
from kg.extractors.rules.own_side import side as side_of
from kg.extractors.rules.resumption import told_last
from kg.extractors.rules.saying import Saying
from kg.extractors.rules.scene import Scene
from kg.knowledge import fold
from kg.model import Modality, Outcome, Polarity, Report, StatementKind, content_id

#: In how many sentences before a denial the deed may be told that it denies.
_NEAR = 2
#: What tells that something is so, and may be what a denial means.
_TELLING = frozenset({StatementKind.ACCUSE, StatementKind.ASSERT, StatementKind.ANNOUNCE})


def denied_again(scene: Scene, sayings: Sequence[Saying], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, and for each denial of "that accusation" the accusation's report with the sign turned.

    The accusation is the last one before it whose agent is the side that denies, or the one right before that names
    it beside a deed; without one it is the blow told right before, unless somebody said something else since then.
    """
    result = sorted(drafts, key=lambda draft: draft.report.trigger)
    for saying in sayings:
        if saying.kind not in {StatementKind.DENY, StatementKind.REJECT} or any(d.saying == saying for d in drafts):
            continue
        noun = _claim_noun(scene, saying)
        noun = _lie(scene, saying) if noun is None and saying.is_direct else noun
        accused = None if noun is None else _accused(scene, noun, saying, sayings, result)
        if noun is None or accused is None:
            continue
        word = scene.span(noun, noun + 1)
        report = Report(
            id=content_id(scene.article.id, "report", word.start, word.end),
            type=accused.report.type,
            trigger=word,
            evidence=saying.content,
            polarity=Polarity.NEGATIVE,
            agents=accused.report.agents,
            targets=accused.report.targets,
            places=accused.report.places,
            period=accused.report.period,
            again=accused.report.trigger,
        )
        tokens = scene.document.tokens_in(saying.content)
        result.append(Draft(report, accused.happening, saying, tokens.start, tokens.stop))
    return result


def _accused(
    scene: Scene, noun: int, saying: Saying, sayings: Sequence[Saying], drafts: Sequence[Draft]
) -> Draft | None:
    told = sorted(drafts, key=lambda draft: draft.report.trigger)
    named = _accusation(scene, saying, told) or _named(scene, noun, saying, told)
    return named or _claimed(scene, noun, saying, told) or _blow(scene, noun, saying, sayings, told)


def _blow(scene: Scene, noun: int, saying: Saying, sayings: Sequence[Saying], drafts: Sequence[Draft]) -> Draft | None:
    """The blow told right before a denial, where nobody else has said anything since."""
    if "again.part" not in scene.lexicon.words or saying.kind is not StatementKind.DENY:
        return None
    if saying.is_direct and not scene.is_in("speech.claim_nouns", noun) and not _denied_before(saying, drafts):
        return None  # "This is a lie": of what, only a denial of the same mouth before it tells
    draft = told_last(scene, [draft for draft in drafts if is_worth_telling(draft)], noun, _NEAR)
    if draft is None or (draft.saying is not None and side_of(scene, saying.speakers[0]) is not None):
        return None  # who was accused is not the one who denies
    telling = {other.saying for other in drafts}
    between = range(draft.report.trigger.start, saying.extent.start)
    others = (
        other
        for other in sayings
        if other.kind in _TELLING
        and other not in telling
        and other.extent.start in between
        and not _names(scene, other) & _names(scene, saying)
    )
    if any(others):
        return None
    return replace(draft, report=replace(draft.report, agents=()))


def _denied_before(saying: Saying, drafts: Sequence[Draft]) -> bool:
    """Whether the saying told last before is a denial by the same speaker."""
    before = [d for d in drafts if d.saying is not None and d.report.trigger.start < saying.extent.start]
    last = max(before, key=lambda d: d.report.trigger.start, default=None)
    if last is None or last.saying is None or last.report.polarity is not Polarity.NEGATIVE:
        return False
    return {mention.name for mention in last.saying.speakers} == {mention.name for mention in saying.speakers}


def _lie(scene: Scene, saying: Saying) -> int | None:
    """The word that calls what was said a lie, in a quote that tells nothing else: "Itu fitnah"."""
    if saying.kind is not StatementKind.DENY:
        return None
    tokens = scene.document.tokens_in(saying.content)
    lies = [at for at in tokens if scene.phrase("speech.falsehoods", at)]
    if not lies:
        return None
    false = range(lies[0], lies[0] + scene.phrase("speech.falsehoods", lies[0]))
    rest = (at for at in range(tokens.start, false.start) if scene.token(at).pos in {"NOUN", "PROPN", "VERB", "NUM"})
    return None if any(not scene.is_in("speech.claim_nouns", at) for at in rest) else lies[0]


def _claim_noun(scene: Scene, saying: Saying) -> int | None:
    """The noun that stands for what another said, when it points back."""
    tokens = scene.document.tokens_in(saying.content)
    if saying.hit is not None and tokens.start == saying.hit.first:
        return tokens.start
    for index in tokens:
        if scene.is_in("speech.claim_nouns", index):
            return (
                index
                if scene.is_in("pronouns.definite", index + 1)
                or scene.word(index + 1) in {"", ".", ",", ":"}
                or scene.phrase("speech.falsehoods", index + 1)
                else None
            )
    return None


def _owner(scene: Scene, name: str) -> str:
    """The state that a body's name ends or begins with: whoever speaks for "militer Israel" denies for Israel."""
    words = name.split()
    if len(words) == 1 or scene.lexicon.bodies.at((*words, ""), 0) is None:
        return ""
    return next((last for last in (words[-1], " ".join(words[-2:])) if scene.knowledge.actors(last.title())), "")


def _names(scene: Scene, saying: Saying) -> set[str]:
    """The speaker, and those for whom it speaks."""
    speaker = saying.speakers[0]
    side = side_of(scene, speaker)
    names = {fold(name) for name in (speaker.name, speaker.member_of, side.name if side else "") if name}
    return names | {owner for name in names if (owner := _owner(scene, name))}


def _named(scene: Scene, noun: int, saying: Saying, drafts: Sequence[Draft]) -> Draft | None:
    """The deed that another told right before, naming the side that denies: "roket Jihad Islam jatuh di sana"."""
    if not scene.is_in("speech.claim_nouns", noun):
        return None
    number = scene.document.sentence_of[noun]
    for draft in reversed(drafts):
        other, report = draft.saying, draft.report
        near = number - scene.document.sentence_of[draft.happening.first]
        if other is None or report.trigger.start >= saying.extent.start or not 0 <= near <= _NEAR:
            continue
        told = fold(other.content.of(scene.article.text))
        is_deed = report.type.is_attack and report.polarity is Polarity.POSITIVE and report.modality is Modality.ACTUAL
        if is_deed and not _names(scene, other) & _names(scene, saying):
            if any(name in told for name in _names(scene, saying)):
                return replace(draft, report=replace(report, agents=()))
            return None
    return None


def _claimed(scene: Scene, noun: int, saying: Saying, drafts: Sequence[Draft]) -> Draft | None:
    """The blow that another told last, right before: "300 were killed, Kinshasa said. M23 dismissed the claims."."""
    is_claim = scene.is_in("speech.claim_nouns", noun) and scene.is_in("pronouns.pointing", noun - 1)
    if not is_claim or (scene.token(noun + 1).is_word and not scene.phrase("speech.falsehoods", noun + 1)):
        return None
    number = scene.document.sentence_of[noun]
    for draft in sorted(drafts, key=lambda d: d.report.trigger, reverse=True):
        other, report = draft.saying, draft.report
        killed = any(toll.outcome is Outcome.KILLED for toll in report.tolls)
        if report.trigger.start >= saying.extent.start or not (report.type.is_attack or killed):
            continue
        if other is not None and other.kind is StatementKind.DENY:
            continue  # two who deny deny what a third told
        near = number - scene.document.sentence_of[draft.happening.first] <= _NEAR
        is_deed = report.polarity is Polarity.POSITIVE and report.modality is Modality.ACTUAL
        if other is None or not near or not is_deed or _names(scene, other) & _names(scene, saying):
            return None
        return replace(draft, report=replace(report, agents=()))
    return None


def _accusation(scene: Scene, saying: Saying, drafts: Sequence[Draft]) -> Draft | None:
    names = _names(scene, saying)
    for draft in reversed(drafts):
        report = draft.report
        if report.trigger.start >= saying.extent.start or report.modality is not Modality.ACTUAL:
            continue
        agents = {fold(name) for agent in report.agents for name in (agent.name, agent.member_of) if name}
        if names & agents and report.type.is_attack and report.polarity is Polarity.POSITIVE:
            return draft
    return None
