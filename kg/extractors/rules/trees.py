"""Sentences whose second clause a parser gave to the first: "Ukraina menembaki Belgorod dan Kharkiv dibom Rusia".

What stands behind "and" may end a list or begin a clause of its own; the verb behind it tells which.
"""

from __future__ import annotations

from dataclasses import replace

from kg.extractors.rules.clauses import BETWEEN
from kg.knowledge import Knowledge
from kg.languages.document import Document, Token
from kg.languages.lexicon import Lexicon, Voice

#: What the noun phrase that opens a clause is made of.
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "DET", "ADJ"})
#: Arcs of a noun that a list holds; what is behind "and" is parted later.
_JOINED = frozenset({"conj", "nmod", "obl"})
#: Words for people who fight, kill or crowd.
_PEOPLE = ("people.armed", "people.doers", "people.crowds")
#: A clause is opened by a noun phrase of no more tokens.
_LONGEST = 8


def own_clauses(document: Document, lexicon: Lexicon, knowledge: Knowledge) -> Document:
    """The document, each clause that "and" joins to a blow before it hanging on its own verb."""
    tokens = list(document.tokens)
    if not lexicon.has_any("order.head_last", "bodies"):  # "Houthi targets" are no verb
        for index in range(1, len(tokens)):
            _as_noun(tokens, lexicon, index)
            _as_verb(tokens, lexicon, index)
    for first, last in document.sentences:
        for at in range(first + 2, last - 2):
            if lexicon.has("prepositions.coordinators", tokens[at].lower):
                _Joint(tokens, lexicon, knowledge, first, at, last).mend()
    changed = tuple(tokens) != document.tokens
    return replace(document, tokens=tuple(tokens), _cache={}) if changed else document


def _as_noun(tokens: list[Token], lexicon: Lexicon, index: int) -> None:
    """Give a word for people that was taken for a verb its place beside the verb: "rumah itu dibakar milisi"."""
    token = tokens[index]
    words = [token.lower]
    is_people = lexicon.bodies.at(words, 0) or any(lexicon.has(key, token.lower) for key in _PEOPLE)
    if not is_people or token.pos not in {"VERB", "NOUN"} or token.base not in {"xcomp", "ccomp", "advcl"}:
        return
    trigger = lexicon.triggers.at([tokens[index - 1].lower], 0)
    relation = token.relation
    if trigger is not None and Voice.PASSIVE in trigger[1].voices:
        relation = "obl"
    tokens[index] = replace(token, pos="NOUN", relation=relation)
    for child in tokens[index + 1 : index + 3]:
        if child.head == index and child.base == "obj":
            tokens[child.index] = replace(child, relation="nmod")


def _as_verb(tokens: list[Token], lexicon: Lexicon, index: int) -> None:
    """Give a verb taken for a noun its clause: "membakar rumah dan menjarah toko", "para penyerang menjarah toko"."""
    token = tokens[index]
    trigger = lexicon.triggers.at([token.lower], 0)
    if trigger is None or trigger[1].voices != {Voice.ACTIVE} or token.pos in {"VERB", "ADP"}:
        return
    above = tokens[token.head]
    verb = tokens[above.head]
    if token.base == "conj" and above.base == "obj" and verb.pos == "VERB" and verb.index < above.index < index:
        tokens[index] = replace(token, pos="VERB", head=verb.index)
    elif token.base in {"nmod", "flat"} and above.index == index - 1 and above.base not in _JOINED:
        top = index if above.head == above.index else above.head
        tokens[index] = replace(token, pos="VERB", relation=above.relation, head=top)
        tokens[above.index] = replace(above, relation="nsubj", head=index)
    elif token.base in {"obl", "nmod", "conj"} and above.index < index and tokens[index - 1].pos == "PUNCT":
        tokens[index] = replace(token, pos="VERB", relation="conj")
    else:
        tokens[index] = replace(token, pos="VERB")
    behind = next((t for t in tokens[index + 1 : index + 4] if t.head == index and t.base == "nmod"), None)
    if behind is not None and not any(t.head == behind.index and t.base == "case" for t in tokens[index:]):
        tokens[behind.index] = replace(behind, relation="obj")


class _Joint:
    """One "and" with the verb before and the clause behind it."""

    def __init__(
        self, tokens: list[Token], lexicon: Lexicon, knowledge: Knowledge, first: int, at: int, last: int
    ) -> None:
        self._tokens, self._lexicon, self._knowledge = tokens, lexicon, knowledge
        self._words = [token.lower for token in tokens[:last]]
        self._first, self._at, self._last = first, at, last

    def mend(self) -> None:
        """Give the noun behind "and" to the verb behind it, when both are another clause's."""
        before, opening = self._verb_before(), self._verb_behind()
        if before is None or opening is None:
            return
        noun, verb = opening
        if self._tokens[noun].head == verb and self._tokens[noun].base == "nsubj" and self._stands_apart(before, verb):
            return
        self._part(before, noun, verb)

    def _stands_apart(self, before: int, verb: int) -> bool:
        """Whether nothing between the verb before and "and" hangs on the clause behind it."""
        inside = (self._tokens[i] for i in range(before + 1, self._at))
        return not any(self._at < token.head <= verb for token in inside if token.pos != "PUNCT")

    def _verb_before(self) -> int | None:
        """The word right before the joint's list that strikes what the list names; no other verb between them."""
        for index in range(self._at - 1, self._first, -1):
            trigger = self._lexicon.triggers.at(self._words, index)
            voices = trigger[1].voices if trigger else frozenset()
            throws = self._lexicon.table("hit.object").at(self._words, index)
            if (Voice.ACTIVE in voices or throws) and self._lexicon.cues.at(self._words, index) is None:
                struck = any(t.pos in {"NOUN", "PROPN"} for t in self._tokens[index + 1 : self._at])
                return index if struck else None
            if self._tokens[index].pos in {"VERB", "SCONJ", "PRON"}:
                return None
        return None

    def _verb_behind(self) -> tuple[int, int] | None:
        """The noun right behind "and" and the verb that it is the subject of."""
        at = self._at + 1
        while at < self._last and self._tokens[at].pos in _NOMINAL and at - self._at <= _LONGEST:
            if at > self._at + 1 and self._tokens[at].pos == "NOUN" and self._is_verb(at):
                break
            at += 1
        noun, end = self._head(self._at + 1, at), at
        while at < self._last and self._tokens[at].pos in BETWEEN and self._tokens[at].is_word:
            at += 1
        if noun is None or at >= self._last or not self._is_verb(at):
            return None
        is_passive = self._is_passive(at, has_auxiliary=at > end)
        acts = self._acts(self._at + 1, end) and (self._is_deed(at) or self._is_move(self._at + 1, at))
        return (noun, at) if is_passive or acts else None

    def _is_verb(self, index: int) -> bool:
        trigger = self._lexicon.triggers.at(self._words, index)
        listed = trigger is not None and Voice.NOUN not in trigger[1].voices
        return self._tokens[index].pos == "VERB" or listed

    def _head(self, first: int, last: int) -> int | None:
        inside = range(first, last)
        heads = (i for i in inside if self._tokens[i].head not in inside and self._tokens[i].pos in {"NOUN", "PROPN"})
        return next(heads, None)

    def _is_passive(self, index: int, *, has_auxiliary: bool) -> bool:
        """Whether something is done there to what "and" leads to; English tells it by an auxiliary."""
        trigger = self._lexicon.triggers.at(self._words, index)
        if trigger is None or Voice.PASSIVE not in trigger[1].voices:
            return False
        return (
            has_auxiliary
            if self._lexicon.has_any("order.head_last", "bodies")
            else Voice.ACTIVE not in trigger[1].voices
        )

    def _acts(self, first: int, last: int) -> bool:
        """Whether the words name somebody who can strike: a state or a body, no mere town."""
        forms = [token.text for token in self._tokens[first:last]]
        if any(self._lexicon.bodies.at(self._words, at) is not None for at in range(first, last)):
            return True
        lengths = self._knowledge.longest(forms, 0)
        return any(self._knowledge.actors(" ".join(forms[:length])) for length in lengths)

    def _is_deed(self, index: int) -> bool:
        """Whether a verb tells a blow, a saying or an answer; "using", "killing" go on with the first clause."""
        trigger = self._lexicon.triggers.at(self._words, index)
        if trigger is not None and Voice.ACTIVE in trigger[1].voices:
            return True
        cue = self._lexicon.cues.at(self._words, index)
        answers = self._lexicon.table("general.answers").at(self._words, index)
        return answers is not None or (cue is not None and Voice.ACTIVE in cue[1].voices)

    def _is_move(self, first: int, index: int) -> bool:
        """Whether an army does anything at all there: "dan pasukan Ukraina bertahan".

        What only tells the means, the dead or the cause goes on with the blow: "polisi dan tentara menggunakan bom".
        English tells no finite verb from a participle by its form.
        """
        if self._lexicon.has_any("order.head_last", "bodies") or self._tokens[index].pos != "VERB":
            return False
        sets = ("prepositions.with", "general.damage", "general.goes_on")
        if any(self._lexicon.table(key).at(self._words, index) for key in sets):
            return False
        toll = self._lexicon.tolls.at(self._words, index)
        is_cause = toll is not None and "cause" in toll[1].uses
        return not is_cause and self._lexicon.bodies.at(self._words, first) is not None

    def _part(self, before: int, noun: int, verb: int) -> None:
        tokens = self._tokens
        above = self._governors(before)
        if noun in above:
            return
        if verb in above:
            top = tokens[verb]
            relation, head = top.relation, before if top.head == verb else top.head
            for i in range(self._first, before):
                if tokens[i].head == verb:
                    tokens[i] = replace(tokens[i], head=before, relation=_active(tokens[i].relation))
            tokens[before] = replace(tokens[before], head=head, relation=relation, pos="VERB")
        for i in range(before + 1, self._at):
            if self._at < tokens[i].head <= verb and tokens[i].pos in {"NOUN", "PROPN"}:
                tokens[i] = replace(tokens[i], head=before, relation="obj")
        for i in range(self._at + 1, verb):
            if tokens[i].head < self._at and i != noun:
                tokens[i] = replace(tokens[i], head=noun, relation="nmod")
        for i in range(verb + 1, self._last):
            if tokens[i].head == before and tokens[i].base in {"obj", "obl", "advmod", "advcl"}:
                tokens[i] = replace(tokens[i], head=verb)
        is_hit = self._is_passive(verb, has_auxiliary=tokens[verb - 1].pos == "AUX")
        tokens[noun] = replace(tokens[noun], head=verb, relation="nsubj:pass" if is_hit else "nsubj")
        tokens[verb] = replace(tokens[verb], head=before, relation="conj", pos="VERB")
        tokens[self._at] = replace(tokens[self._at], head=verb)

    def _governors(self, index: int) -> set[int]:
        found: set[int] = set()
        while self._tokens[index].head != index and self._tokens[index].head not in found:
            index = self._tokens[index].head
            found.add(index)
        return found


def _active(relation: str) -> str:
    return "nsubj" if relation == "nsubj:pass" else relation
