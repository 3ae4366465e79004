"""One inventory of relations for treebanks that follow different releases of Universal Dependencies.

Treebanks of the first release are brought to the second, and habits in which the Indonesian
treebanks differ among themselves (subtypes, the agent after *oleh*) are made alike, so that a
relation means the same wherever it was learnt.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from kg.languages.id.training.conllu import Sentence, Word, children, is_tree
from kg.languages.id.training.lists import word_set

PARTS_OF_SPEECH = word_set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X")
RENAMED = {
    "dobj": "obj",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux",
    "name": "flat",
    "mwe": "fixed",
    "neg": "advmod",
    "compound": "nmod",
    "_": "dep",
}
SIMPLER = {
    "compound": "nmod",
    "nmod:lmod": "nmod",
    "nmod:tmod": "nmod",
    "advmod:emph": "advmod",
    "case:adv": "case",
    "cc:preconj": "cc",
    "aux:pass": "aux",
    "clf": "dep",
    "discourse": "dep",
    "dislocated": "dep",
    "orphan": "dep",
    "vocative": "dep",
}
FUNCTION_RELATIONS = word_set("aux advmod mark case cc det cop")
PREDICATES = word_set("VERB ADJ ADV AUX")
TIME_NOUNS = word_set(
    "tahun bulan hari tanggal abad malam pagi siang sore minggu pekan saat waktu awal akhir masa jam pukul "
    "senin selasa rabu kamis jumat sabtu ahad"
)
CLAUSE_OPENERS = word_set("untuk dengan tanpa sebelum setelah sesudah sejak hingga sampai karena agar ketika")
WHEN = word_set("ketika saat sewaktu tatkala")
BOUND_PREFIXES = word_set("ke se non anti pra pro pasca sub semi multi antar al ter ber")

Lexicon = dict[str, tuple[str, str]]


def function_words(treebanks: Iterable[Sentence]) -> Lexicon:
    """Part of speech and relation of the words that nearly always serve as the same function word."""
    uses: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for sentence in treebanks:
        for word in sentence:
            uses[word.form.lower()][word.pos, word.relation.split(":")[0]] += 1
    lexicon: Lexicon = {}
    for form, counts in uses.items():
        use, count = counts.most_common(1)[0]
        if count >= 5 and count >= 0.75 * counts.total() and use[1] in FUNCTION_RELATIONS:
            lexicon[form] = use
    return lexicon


def to_second_release(sentence: Sentence, lexicon: Lexicon) -> Sentence:
    """A sentence with first-release labels in the terms of the second release."""
    words = [replace(word) for word in sentence]
    for word in words:
        word.relation = RENAMED.get(word.relation, word.relation)
        word.pos = "CCONJ" if word.pos == "CONJ" else word.pos
        word.pos = word.pos if word.pos in PARTS_OF_SPEECH else "X"
    for index, word in enumerate(words):
        _move_conjunction(words, index)
        _split_nominals(words, index)
        known = lexicon.get(word.form.lower())
        if known and word.relation in FUNCTION_RELATIONS:
            word.pos, word.relation = known
    for index in range(len(words)):
        _mark_clauses(words, index)
    return words


def _move_conjunction(words: Sentence, index: int) -> None:
    """*dan* depends on the conjunct that follows it, not on the one before."""
    word = words[index]
    if word.relation == "cc" and word.head < index:
        later = [i for i in children(words, word.head) if i > index and words[i].relation == "conj"]
        if later:
            word.head = later[0]


def _split_nominals(words: Sentence, index: int) -> None:
    """Nominals beside predicates are obliques, relative clauses have a subtype of their own."""
    word, head = words[index], words[words[index].head]
    if word.relation == "nmod" and word.head != index:
        if head.pos in PREDICATES:
            word.relation = "obl:tmod" if word.form.lower() in TIME_NOUNS else "obl"
        elif word.pos == "PRON":
            word.relation = "nmod:poss"
    if word.relation == "acl" and any(words[i].form.lower() == "yang" for i in children(words, index)):
        word.relation = "acl:relcl"


def _mark_clauses(words: Sentence, index: int) -> None:
    """*untuk*, *dengan* and the like before a verb open a clause."""
    word = words[index]
    if word.pos != "VERB" or word.head == index:
        return
    openers = [i for i in children(words, index) if words[i].form.lower() in CLAUSE_OPENERS and i < index]
    openers = [i for i in openers if words[i].relation in ("case", "mark")]
    for opener in openers:
        words[opener].pos, words[opener].relation = "SCONJ", "mark"
    if openers and word.relation in ("obl", "nmod", "acl"):
        word.relation = "advcl" if words[word.head].pos in PREDICATES else "acl"


def harmonise(sentence: Sentence) -> Sentence:
    """A second-release sentence with the relations that all treebanks here share."""
    words = [replace(word) for word in sentence]
    for index, word in enumerate(words):
        relation = word.relation
        if relation.startswith(("flat", "compound:")):
            relation = relation.split(":")[0]
        word.relation = SIMPLER.get(relation, relation)
        if word.relation == "obl" and _is_agent(words, index):
            word.relation = "obl:agent"
        if word.relation == "advmod" and word.form.lower() in WHEN and words[word.head].relation == "advcl":
            word.pos, word.relation = "SCONJ", "mark"
    return words


def _is_agent(words: Sentence, index: int) -> bool:
    """Whether the word is who did it, said with *oleh* after a passive verb."""
    if not words[words[index].head].form.lower().startswith(("di", "ter")):
        return False
    return any(words[i].form.lower() == "oleh" and words[i].relation == "case" for i in children(words, index))


def join_hyphens(sentence: Sentence) -> Sentence:
    """*anak - anak* cut in three becomes the one word *anak-anak* again, if it is one in the tree."""
    words = [replace(word) for word in sentence]
    index = 1
    while index < len(words) - 1:
        if words[index].form == "-" and _belong_together(words[index - 1], words[index + 1]):
            words = _joined(words, index - 1)
        else:
            index += 1
    return words if is_tree(words) else sentence


def _belong_together(left: Word, right: Word) -> bool:
    first, second = left.form.lower(), right.form.lower()
    if not any(map(str.isalpha, first + second)):
        return False
    same = first[:3] == second[:3] or second.startswith(first)
    return same or first.split("-")[-1] in BOUND_PREFIXES or second in ("an", "nya", "ku", "mu")


def _joined(words: Sentence, start: int) -> Sentence:
    """The sentence with the three words from `start` written as one."""
    span = range(start, start + 3)
    outside = [i for i in span if words[i].head not in span or words[i].head == i]
    governor = words[outside[0] if outside else start]
    root = governor.head in span
    form = "".join(words[i].form for i in span)
    new = replace(governor, form=form, space=words[start + 2].space)

    def moved(place: int) -> int:
        return place if place < start else start if place in span else place - 2

    rest = [*words[:start], new, *words[start + 3 :]]
    for word in rest:
        word.head = moved(word.head)
    if root:
        new.head = start
    return rest
