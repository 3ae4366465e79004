"""English trees as Universal Dependencies, a catalogue: the trap, the sentence, the arcs it must hold."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from tests.languages.en.catalogue import arcs_of, assert_trees, english

CATALOGUE = [
    # subject and object of a plain clause
    ("The rebels shelled the port.", ["rebels/nsubj/shelled", "port/obj/shelled", "shelled/root/shelled"]),
    # the noun governs its preposition, and hangs on the verb as an oblique
    ("Two rockets fell in Odesa.", ["in/case/Odesa", "Odesa/obl/fell"]),
    # below a noun it is a nominal modifier
    ("The attack on Kharkiv ended.", ["on/case/Kharkiv", "Kharkiv/nmod/attack"]),
    # a passive has a subject, an auxiliary and an agent of its own
    (
        "The bridge was destroyed by engineers.",
        ["bridge/nsubj:pass/destroyed", "was/aux:pass/destroyed", "by/case/engineers", "engineers/obl:agent/destroyed"],
    ),
    # ... also when it modifies a noun
    (
        "They showed a missile fired by soldiers at Haifa.",
        ["fired/acl/missile", "soldiers/obl:agent/fired", "Haifa/obl/fired", "at/case/Haifa"],
    ),
    # a preposition before a clause marks it
    (
        "Kyiv accused Russia of attacking ports.",
        ["of/mark/attacking", "attacking/advcl/accused", "ports/obj/attacking"],
    ),
    # of two joined clauses each keeps its own preposition
    (
        "He accused them of attacking the town and of stealing grain.",
        ["attacking/advcl/accused", "stealing/conj/attacking", "of/mark/attacking", "of/mark/stealing"],
    ),
    # compound prepositions: both words are the noun's
    ("Four people died, according to UNICEF.", ["according/case/UNICEF", "to/case/UNICEF", "UNICEF/obl/died"]),
    ("The road closed because of mines.", ["because/case/mines", "of/fixed/because", "mines/obl/closed"]),
    # the predicate governs its copula
    ("Aliyev is the president.", ["Aliyev/nsubj/president", "is/cop/president", "president/root/president"]),
    ("The strike was deadly.", ["strike/nsubj/deadly", "was/cop/deadly", "deadly/root/deadly"]),
    # a copula without a nominal or adjective stays
    ("The embassy was in Khartoum.", ["was/root/was", "Khartoum/obl/was", "in/case/Khartoum"]),
    # what "there" is stays the subject
    ("There was no fire on the town.", ["There/expl/was", "fire/nsubj/was", "no/det/fire"]),
    # possessors, with their mark
    ("Israel's army denied its role.", ["Israel/nmod:poss/army", "'s/case/Israel", "its/nmod:poss/role"]),
    # relative clauses
    (
        "The group, which controls Goma, withdrew.",
        ["controls/acl:relcl/group", "which/nsubj/controls", "group/nsubj/withdrew"],
    ),
    # a name is headed by its last word, titles included, so that the head of the subject is the person
    (
        "General Ivan Petrenko spoke.",
        ["Petrenko/nsubj/spoke", "Ivan/flat/Petrenko", "General/flat/Petrenko"],
    ),
    # a common noun before a name is no part of it
    ("The Gaza hospital burned.", ["Gaza/compound/hospital", "hospital/nsubj/burned"]),
    # an apposition
    (
        "Anna Kovalenko, a spokeswoman for the army, spoke.",
        ["spokeswoman/appos/Kovalenko", "army/nmod/spokeswoman", "for/case/army"],
    ),
    # all members of a series hang on the first, "and" on the one behind it
    (
        "Shells hit homes, schools and shops.",
        ["schools/conj/homes", "shops/conj/homes", "and/cc/shops", "homes/obj/hit"],
    ),
    # a later member that has a subject keeps what follows it
    ("Rockets flew, one misfired and fell.", ["fell/conj/misfired", "one/nsubj/misfired"]),
    # indirect objects, and receivers behind "to"
    ("They gave the soldiers food.", ["soldiers/iobj/gave", "food/obj/gave"]),
    ("They gave food to them.", ["them/obl/gave", "to/case/them"]),
    # negation, particles, quantifiers
    ("The army did not pull back.", ["not/advmod/pull", "back/advmod/pull", "did/aux/pull"]),
    ("They gave up the town.", ["up/compound:prt/gave", "town/obj/gave"]),
    ("About 450 rockets landed.", ["About/advmod/450", "450/nummod/rockets"]),
    # nouns of time and of measure without a preposition
    ("The truce failed last Saturday.", ["Saturday/obl:tmod/failed", "last/amod/Saturday"]),
    # what a verb makes of its object
    ("They called him a traitor.", ["traitor/xcomp/called", "him/obj/called"]),
    # the words said, before or behind the word of saying
    ("The mayor said that shells hit a school.", ["hit/ccomp/said", "that/mark/hit"]),
    ("Shells hit a school, the mayor said.", ["hit/ccomp/said", "mayor/nsubj/said", "said/root/said"]),
    # a saying in the middle hangs on what is said
    ("Khartoum, the force said, was pounded.", ["said/parataxis/pounded", "Khartoum/nsubj:pass/pounded"]),
    # conditions
    ("He will leave if they attack.", ["if/mark/attack", "attack/advcl/leave", "will/aux/leave"]),
    # a fragment without a verb
    ("In Damascus.", ["Damascus/root/Damascus", "In/case/Damascus"]),
]


@pytest.mark.parametrize(("sentence", "arcs"), CATALOGUE, ids=[sentence for sentence, _ in CATALOGUE])
def test_a_sentence_has_its_arcs(sentence: str, arcs: list[str]) -> None:
    assert set(arcs) <= arcs_of(sentence)


def test_every_label_of_the_parser_has_a_universal_name() -> None:
    names = (
        "acl advcl advmod amod appos aux case cc ccomp compound conj cop csubj dep det discourse expl fixed flat iobj "
        "mark nmod nsubj nummod obj obl parataxis punct root xcomp"
    )
    universal = set(names.split())
    for sentence, _ in CATALOGUE:
        for arc in arcs_of(sentence):
            assert arc.rsplit("/", 2)[1].partition(":")[0] in universal


def test_white_space_governs_nothing() -> None:
    arcs = arcs_of(" \n The army  left \n\n Goma. ")
    assert {"army/nsubj/left", "Goma/obj/left"} <= arcs
    assert not any(arc.rsplit("/", 1)[1].isspace() for arc in arcs)


def test_a_text_of_white_space_is_still_a_tree() -> None:
    assert_trees(english()(" \n\n "))


TEXT = (
    "the army of by in and to was were be been that which said there Israel Gaza City Adm. hit killed 12 at least "
    "not because according , . \" - ' ’s “ ” is who what if its attack on Monday rockets fired \n al-Ahli"
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(TEXT.split(" ")), max_size=25))
def test_any_row_of_words_becomes_one_tree_a_sentence(words: list[str]) -> None:
    assert_trees(english()(" ".join(words)))


LABELS = ["prep", "pobj", "pcomp", "attr", "acomp", "agent", "dative", "expl", "conj", "cc", "nsubj", "compound", "dep"]


@st.composite
def random_trees(draw: st.DrawFn) -> Doc:
    """A document whose tree is any tree at all, with labels and parts of speech at random."""
    size = draw(st.integers(1, 9))
    order = draw(st.permutations(range(size)))
    heads = list(range(size))
    for place in range(1, size):
        heads[order[place]] = order[draw(st.integers(0, place - 1))]
    return Doc(
        english().vocab,
        words=[draw(st.sampled_from(["was", "in", "there", "Kyiv", "of", "struck"])) for _ in range(size)],
        heads=heads,
        deps=["ROOT" if heads[i] == i else draw(st.sampled_from(LABELS)) for i in range(size)],
        pos=[draw(st.sampled_from(["ADP", "VERB", "NOUN", "PROPN", "AUX", "SCONJ"])) for _ in range(size)],
        tags=["VBN"] * size,
    )


@settings(max_examples=200, deadline=None)
@given(random_trees())
def test_any_tree_stays_a_tree(doc: Doc) -> None:
    assert_trees(doc)
