"""Words before a time that turn it ahead ("will meet on Friday") or leave it behind ("was closed until Friday")."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from kg.languages.times_data import Sense
from kg.languages.times_patterns import Grammar
from kg.languages.times_tokens import Token

_REACH = 10  #: tokens between "will" and the time that it turns to the future
_STARTED = 3  #: tokens between "broke out" and its day
_CLAUSE_ENDS = frozenset(',.;:?!()"“”')
_ENDS = frozenset({Sense.UNTIL, Sense.BEFORE, Sense.WITHIN})


class Turn(Enum):
    """To which side of the article's day the words before a time turn it."""

    NONE = auto()
    AHEAD = auto()
    EITHER = auto()  #: "takes effect on Friday" is said before and after
    BEHIND = auto()  #: told of ends alone: what was until then


def turn_of(sense: Sense, tokens: Sequence[Token], start: int, end: int, rules: Grammar) -> Turn:
    """The turn that the nearest of its words gives a time, within the clause."""
    is_end = sense in _ENDS
    following = [token.word for token in tokens[end : end + 3]]
    if following[:1] == ["'"] and not rules.turns.isdisjoint(following):
        return Turn.NONE  # "will investigate Friday's strike"
    for at in range(start - 1, max(-1, start - 1 - _REACH), -1):
        word = tokens[at].word
        if tokens[at].capital and not tokens[at].opens:
            continue  # "the deal of May broke on Friday"
        if is_end and word in rules.lasting:
            return Turn.AHEAD
        before = tokens[at - 1].word if at else ""
        if is_end and rules.is_past(word, before) and before not in rules.ahead:  # "akan berlangsung hingga Jumat"
            return Turn.BEHIND
        if word in _CLAUSE_ENDS or word in rules.turns:
            break
        if word in rules.ahead or f"{word} {tokens[at + 1].word}" in rules.ahead:
            return Turn.AHEAD
        if word in rules.either or f"{word} {tokens[at + 1].word}" in rules.either:
            return Turn.EITHER
    opens = start == 0 or tokens[start].opens or tokens[start - 1].word in _CLAUSE_ENDS
    return Turn.BEHIND if is_end and opens else Turn.NONE


def is_beginning(tokens: Sequence[Token], start: int, end: int, rules: Grammar) -> bool:
    """Whether its clause says that something began then: "the war that broke out on 27 September"."""
    sentence = tokens[start].sentence
    near = tokens[max(0, start - _REACH) : end + _REACH]
    return any(token.word in rules.begins and token.sentence == sentence for token in near)


def is_start(tokens: Sequence[Token], start: int, rules: Grammar) -> bool:
    """Whether the verb before a time tells that it is a first day: "the truce that began on Sunday"."""
    return any(token.word in rules.started for token in tokens[max(0, start - _STARTED) : start])
