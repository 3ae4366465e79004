"""What each side says of an event: its statements, each with its words, its paper, and who prints it again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from pyoxigraph import NamedNode

from kg.dossier.accounts import Account, circle
from kg.dossier.contents import Saying, Side, Source, Stance, Told, Words
from kg.model import SIDE_TYPES
from kg.rdf.terms import CKG, DCTERMS_LANGUAGE
from kg.show.facts import Facts
from kg.show.telling import fact, names, passages, relaying, speaking, with_role
from kg.show.wording import listed, visible

_TOO_SHORT = 3  #: words that say nothing alone: "membantah", "tuduhan itu"
#: The share of their words, in order, that a sentence and its copy have in common.
_ALIKE = 0.7

Sources = Mapping[NamedNode, Source]


def sides_of(facts: Facts, accounts: Sequence[Account], sources: Sources) -> dict[tuple[NamedNode, ...], Side]:
    """Each side, and each that speak together, as they first speak; the parties to the matter before all others."""
    grouped: dict[tuple[NamedNode, ...], list[Account]] = {}
    for account in accounts:
        grouped.setdefault(account.sides, []).append(account)
    named = circle(
        facts, (who for a in accounts for slot in (CKG.agent, CKG.target) for who in facts.things(a.report, slot))
    )
    found = {
        sides: Side(
            name=names(facts, sides),
            stance=_stance(told),
            is_party=_are_parties(facts, sides) and (bool(named & set(sides)) or _takes_position(facts, told)),
            sayings=_sayings(facts, told, sources),
        )
        for sides, told in grouped.items()
    }
    return dict(sorted(found.items(), key=lambda item: not item[1].is_party))


def _are_parties(facts: Facts, sides: Iterable[NamedNode]) -> bool:
    return any(facts.word(side, CKG.actorType) in SIDE_TYPES for side in sides)


def _takes_position(facts: Facts, accounts: Sequence[Account]) -> bool:
    return any(account.denies or facts.things(account.report, CKG.agent) for account in accounts)


def settling(facts: Facts, event: NamedNode, accounts: Sequence[Account], sources: Sources) -> Iterator[Saying]:
    """The statements in which whoever did it says so."""
    for statement in facts.things(event, CKG.settledBy):
        told = [account for account in accounts if account.statement == statement]
        if told:
            yield _saying(facts, told, sources)


def _stance(accounts: Sequence[Account]) -> Stance:
    standing = [account for account in accounts if not account.taken_back]
    affirms, denies = any(a.affirms for a in standing), any(a.denies for a in standing)
    if affirms != denies and len(standing) < len(accounts):
        return Stance.GAVE_IN if affirms else Stance.TOOK_BACK
    if affirms:
        return Stance.BOTH if denies else Stance.AFFIRMS
    return Stance.DENIES if denies else Stance.OPEN


def _sayings(facts: Facts, accounts: Sequence[Account], sources: Sources) -> tuple[Saying, ...]:
    """Each statement once; where one story is printed several times, what says the same is shown as it stands first."""
    statements: dict[NamedNode, list[Account]] = {}
    for account in accounts:
        statements.setdefault(account.statement, []).append(account)
    shown: list[tuple[str, Saying]] = []
    for statement, told in statements.items():
        kind, saying = facts.word(statement, CKG.statementKind), _saying(facts, told, sources)
        copied = [at for at, (way, first) in enumerate(shown) if way == kind and _prints_again(saying, first)]
        if copied:
            _, first = shown[copied[0]]
            shown[copied[0]] = kind, replace(first, again=(*first.again, saying.source))
        else:
            shown.append((kind, saying))
    return tuple(saying for _, saying in shown)


def _prints_again(saying: Saying, first: Saying) -> bool:
    """Whether one story is printed twice, and these are its same words, but for what an editor has touched."""
    one, other = saying.source, first.source
    same_story = one != other and (one.copy_of or one.number) == (other.copy_of or other.number)
    here, there = (each.words.text.casefold().split() for each in (saying, first))
    return same_story and SequenceMatcher(None, here, there, autojunk=False).ratio() >= _ALIKE


def _saying(facts: Facts, accounts: Sequence[Account], sources: Sources) -> Saying:
    """One statement, with what each of its reports says of the event."""
    statement, article = accounts[0].statement, accounts[0].article
    language = facts.text(article, DCTERMS_LANGUAGE)
    is_narration = facts.holds(statement, CKG.isNarration)
    speaker = listed([with_role(facts, who) for who in facts.things(statement, CKG.speaker)]) or "Somebody"
    manner = speaking(facts, statement).removeprefix(speaker).strip()
    words = _words(facts, statement)
    condition = visible(facts.text(statement, CKG.condition))
    return Saying(
        speaker=speaker,
        manner=f"{manner} in its own voice" if is_narration else manner,
        words=Words(words, language),
        condition=Words(condition, language) if condition else None,
        relayed="" if is_narration else relaying(facts, statement),
        told=tuple(_told(facts, account, words, language) for account in accounts),
        source=sources[article],
    )


def _words(facts: Facts, statement: NamedNode) -> str:
    """The words said; with speaker and verb where they would say nothing alone."""
    content = visible(facts.text(statement, CKG.content))
    whole = [visible(facts.text(passage, CKG.quote)) for passage in passages(facts, statement)]
    if len(content.split()) > _TOO_SHORT or facts.holds(statement, CKG.isDirect):
        return content
    return next((quote for quote in whole if content in quote), content)


def _told(facts: Facts, account: Account, said: str, language: str) -> Told:
    quotes = [visible(facts.text(passage, CKG.quote)) for passage in passages(facts, account.report)]
    return Told(
        line=fact(facts, account.report),
        denies=account.denies,
        taken_back=account.taken_back,
        words=tuple(Words(quote, language) for quote in dict.fromkeys(quotes) if quote not in said),
    )
