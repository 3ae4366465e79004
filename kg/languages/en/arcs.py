"""English trees as Universal Dependencies (version 2).

The English pipeline was trained on trees in which a preposition governs its noun and a copula its
predicate. Here the word with the content governs: "fired at *Kyiv*" is an ``obl`` of *fired* with
*at* as its ``case``; "the strike was *deadly*" is headed by *deadly*, with *was* as ``cop``.

A name of several words is headed by its last one ("Daniel *Hagari*", "World Health *Organization*"), and
the other proper nouns hang on it as ``flat``. The treebanks head it by its first word; with titles before
English names ("U.N. chief Antonio Guterres") that would put the head of the subject outside the name.
"""

from __future__ import annotations

from spacy.tokens import Doc


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


RENAMED = {
    "ROOT": "root",
    "acomp": "xcomp",
    "agent": "obl:agent",
    "attr": "xcomp",
    "auxpass": "aux:pass",
    "csubjpass": "csubj:pass",
    "dative": "iobj",
    "dobj": "obj",
    "intj": "discourse",
    "meta": "dep",
    "neg": "advmod",
    "nsubjpass": "nsubj:pass",
    "oprd": "xcomp",
    "pcomp": "ccomp",
    "pobj": "obl",
    "poss": "nmod:poss",
    "preconj": "cc:preconj",
    "predet": "det:predet",
    "prep": "advmod",  # left without its noun: "the town it was fired at"
    "prt": "compound:prt",
    "quantmod": "advmod",
    "relcl": "acl:relcl",
}
PREDICATES = frozenset({"VERB", "AUX", "ADJ", "ADV"})
BE = _words("be am is are was were been being 's ’s 're ’re 'm ’m ai")
TIME_NOUNS = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december today tonight tomorrow yesterday second minute hour day night morning noon "
    "afternoon evening dawn dusk midnight week weekend fortnight month year decade time moment "
    "seconds minutes hours days nights mornings weeks weekends months years decades"
)
PREDICATE_LABELS = ("attr", "acomp")
COMPLEMENTS = ("pobj", "pcomp")
PREPOSITIONS = frozenset({"ADP", "SCONJ", "PART", "ADV"})
PREPOSITION_LABELS = ("prep", "agent", "dative")
#: What a preposition's clause or noun stays when the two are turned over.
KEPT_LABELS = ("conj", "ROOT", "relcl", "ccomp", "xcomp", "advcl", "acl", "parataxis", "appos")


class _Tree:
    """One document's trees while they are being turned over."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.labels = [token.dep_ or "dep" for token in doc]
        self.heads = [token.head.i for token in doc]

    def children(self, index: int) -> list[int]:
        return [i for i, head in enumerate(self.heads) if head == index and i != index]

    def child(self, index: int, *labels: str) -> int | None:
        """The first token below another by one of the labels."""
        return next((i for i in self.children(index) if self.labels[i] in labels), None)

    def swap(self, upper: int, lower: int, label: str) -> None:
        """Let the lower of two neighbours in a tree take the place of the upper one."""
        for other in self.children(upper):
            if other != lower:
                self.heads[other] = lower
        self.heads[lower] = lower if self.heads[upper] == upper else self.heads[upper]
        self.labels[lower], self.heads[upper] = label, lower

    def is_predicate(self, index: int) -> bool:
        return self.doc[index].pos_ in PREDICATES


def ud_arcs(doc: Doc) -> tuple[list[str], list[int]]:
    """The relation and the governor of every token: one tree a sentence, its root governing itself."""
    tree = _Tree(doc)
    for index in _deepest_first(tree):
        _raise_noun(tree, index)
    for index in range(len(doc)):
        _raise_predicate(tree, index)
    for index in range(len(doc)):
        _flatten_series(tree, index)
    relations = [_relation(tree, index) for index in range(len(doc))]
    _skip_blanks(doc, relations, tree.heads)
    return relations, tree.heads


def _deepest_first(tree: _Tree) -> list[int]:
    """All tokens, those far from the root before those near it."""

    def depth(index: int) -> int:
        steps = 0
        while tree.heads[index] != index:
            index, steps = tree.heads[index], steps + 1
        return steps

    return sorted(range(len(tree.heads)), key=depth, reverse=True)


def _raise_noun(tree: _Tree, index: int) -> None:
    """Turn over a preposition and what it governs."""
    if tree.doc[index].pos_ not in PREPOSITIONS and tree.labels[index] not in PREPOSITION_LABELS:
        return
    complement = next((c for label in COMPLEMENTS if (c := tree.child(index, label)) is not None), None)
    if complement is None:
        return
    is_clause = tree.labels[complement] == "pcomp" and tree.is_predicate(complement)
    below_noun = tree.heads[index] != index and not tree.is_predicate(tree.heads[index])
    tree.swap(index, complement, _role(tree, index, is_clause=is_clause, below_noun=below_noun))
    tree.labels[index] = "mark" if is_clause else "case"
    for other in tree.children(complement):
        if tree.labels[other] in COMPLEMENTS and tree.doc[other].pos_ in ("ADP", "SCONJ"):
            tree.heads[other], tree.labels[other] = index, "fixed"


def _role(tree: _Tree, preposition: int, *, is_clause: bool, below_noun: bool) -> str:
    """What the complement of a preposition is to the preposition's governor."""
    label, head = tree.labels[preposition], tree.heads[preposition]
    if label in KEPT_LABELS:
        return label
    if label in COMPLEMENTS or (label == "prep" and _is_compound_preposition(tree, head)):
        return "pobj"
    if is_clause:
        return "acl" if below_noun else "advcl"
    if label == "agent":
        return "obl:agent"
    return "nmod" if below_noun else "obl"


def _is_compound_preposition(tree: _Tree, index: int) -> bool:
    """Whether a token is the first half of "according to", "out of", "because of"."""
    governs = tree.labels[index] in PREPOSITION_LABELS or tree.doc[index].pos_ in ("ADP", "SCONJ")
    return governs and tree.labels[index] not in ("prt", "ROOT") and tree.child(index, *COMPLEMENTS) is None


def _raise_predicate(tree: _Tree, index: int) -> None:
    """Turn over a copula and its predicate; what is "there" is the subject."""
    if tree.doc[index].lower_ not in BE or tree.labels[index] in ("aux", "auxpass"):
        return
    predicate = tree.child(index, *PREDICATE_LABELS)
    if predicate is None:
        return
    if tree.child(index, "expl") is not None and tree.child(index, "nsubj") is None:
        tree.labels[predicate] = "nsubj"
        return
    tree.swap(index, predicate, tree.labels[index])
    is_passive = tree.doc[predicate].tag_ == "VBN"
    tree.labels[index] = "auxpass" if is_passive else "cop"
    for other in tree.children(predicate):
        if is_passive and tree.labels[other] == "nsubj" and other < index:
            tree.labels[other] = "nsubjpass"


def _flatten_series(tree: _Tree, index: int) -> None:
    """All members of a series hang on its first one; *and* hangs on the member behind it.

    In "rockets flew, one missed and fell" it is the one that fell: a member with a subject keeps its own.
    """
    head = tree.heads[index]
    if tree.labels[index] == tree.labels[head] == "conj" and tree.child(head, "nsubj", "nsubjpass") is None:
        tree.heads[index] = tree.heads[head]
    elif tree.labels[index] == "cc" and head < index:
        later = [i for i in tree.children(head) if i > index and tree.labels[i] == "conj"]
        tree.heads[index] = later[0] if later else head


def _relation(tree: _Tree, index: int) -> str:
    """The Universal Dependencies name of a label, where it depends on the words around."""
    label, head = tree.labels[index], tree.heads[index]
    if head == index:
        return "root"
    token = tree.doc[index]
    if label == "npadvmod":
        return "obl:tmod" if token.lower_ in TIME_NOUNS else "obl:npmod"
    if label == "compound" and token.pos_ == tree.doc[head].pos_ == "PROPN":
        return "flat"
    if label == "ROOT":  # two roots cannot be; one that hangs on another is a clause beside it
        return "parataxis"
    return RENAMED.get(label, label)


def _skip_blanks(doc: Doc, relations: list[str], heads: list[int]) -> None:
    """Hang everything on words: white space that the tokenizer kept governs nothing."""
    for sentence in doc.sents:
        root = next((t.i for t in sentence if heads[t.i] == t.i), sentence.start)
        if doc[root].is_space:
            words = [t.i for t in sentence if not t.is_space]
            if not words:
                continue
            first = next((i for i in words if heads[i] == root), words[0])
            heads[first], relations[first] = first, "root"
            heads[root], relations[root] = first, "dep"
            root = first
        for token in sentence:
            if token.i != root and doc[heads[token.i]].is_space:
                heads[token.i] = root
