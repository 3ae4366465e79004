"""Training of the Indonesian model, on small sentences made up for the purpose."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # compiled, without types

from kg.languages.id.training.augment import common_words, renamed_entities, renamed_tree, restyled_quotes
from kg.languages.id.training.conllu import Sentence, Word, is_tree, parse_conllu, read_treebank
from kg.languages.id.training.docs import name_document, tree_document, tree_documents
from kg.languages.id.training.harmonise import function_words, harmonise, join_hyphens, to_second_release
from kg.languages.id.training.names import NamedSentence, apart, parse_names
from kg.languages.id.training.pools import NamePools
from kg.languages.id.training.recipe import tree_recipe, tree_tuning_recipe
from kg.languages.id.training.score import score_names, score_trees
from kg.languages.id.training.spacing import spaces_after
from kg.languages.id.training.tokens import blank_pipeline, indonesian_tokenizer

POOLS = NamePools(places=("Karin Tak",), territories=("Armenia",), persons=("Anahit Petrosyan",))


def conllu(*rows: str) -> list[str]:
    """CoNLL-U lines from rows of number, form, part of speech, head, relation and, if any, misc."""
    lines = []
    for row in rows:
        number, form, pos, head, relation, *misc = row.split()
        lines.append("\t".join([number, form, "_", pos, "_", "_", head, relation, "_", *(misc or ["_"])]) + "\n")
    return [*lines, "\n"]


def sentence(*rows: str) -> Sentence:
    """One sentence from such rows."""
    (only,) = parse_conllu(conllu(*rows))
    return only


def labels(words: Sentence) -> dict[str, str]:
    return {word.form: word.relation for word in words}


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Anak-anak Nagorno-Karabakh", ["Anak-anak", "Nagorno-Karabakh"]),
        ("rumahnya di Shusha.", ["rumahnya", "di", "Shusha", "."]),
        ("Baku,Azerbaijan", ["Baku", ",", "Azerbaijan"]),
        ("«Kami» “menang”", ["«", "Kami", "»", "“", "menang", "”"]),
        ('"Tidak,"katanya', ['"', "Tidak", ",", '"', "katanya"]),
        ("10-15 orang", ["10", "-", "15", "orang"]),
        ("Rp8,5 dan US$5.000", ["Rp", "8,5", "dan", "US$", "5.000"]),
        ("25%, Ahad (1/11)", ["25", "%", ",", "Ahad", "(", "1", "/", "11", ")"]),
        ("mundur.Dia pergi", ["mundur", ".", "Dia", "pergi"]),
        ("Dr. A. Putra ke-5", ["Dr.", "A.", "Putra", "ke-5"]),
        ("warga--tewas…", ["warga", "--", "tewas", "…"]),
        ("tank T-72", ["tank", "T-72"]),
    ],
)
def test_text_is_cut_into_surface_tokens(text: str, tokens: list[str]) -> None:
    assert [token.text for token in blank_pipeline()(text)] == tokens


def test_tokenizer_survives_saving_without_exceptions(tmp_path: Path) -> None:
    tokenizer = indonesian_tokenizer(blank_pipeline())
    tokenizer.to_disk(tmp_path / "tokenizer")
    other = Tokenizer(blank_pipeline().vocab).from_disk(tmp_path / "tokenizer")
    assert [token.text for token in other("anak-anak,dia")] == ["anak-anak", ",", "dia"]
    assert not tokenizer.rules
    assert (tmp_path / "tokenizer").stat().st_size < 100_000


def test_split_words_are_read_as_written() -> None:
    words = sentence(
        "1 Dia PRON 2 nsubj", "2 membuka VERB 0 root",
        "3-4 rumahnya _ _ _ SpaceAfter=No", "3 rumah NOUN 2 obj", "4 nya PRON 3 nmod:poss", "5 . PUNCT 2 punct",
    )  # fmt: skip
    assert [(w.form, w.pos, w.head, w.relation, w.space) for w in words[2:]] == [
        ("rumahnya", "NOUN", 1, "obj", False),
        (".", "PUNCT", 1, "punct", True),
    ]


def test_part_that_governs_gives_the_written_word_its_relation() -> None:
    words = sentence("1-2 Menurutnya _ _ _", "1 Menurut ADP 2 case", "2 nya PRON 3 obl", "3 benar ADJ 0 root")
    assert [(w.form, w.pos, w.head) for w in words] == [("Menurutnya", "PRON", 1), ("benar", "ADJ", 1)]


def test_what_is_no_tree_is_left_out(tmp_path: Path) -> None:
    circle = conllu("1 a X 2 dep", "2 b X 1 dep")
    two_roots = conllu("1 a X 0 root", "2 b X 0 root")
    good = ["# text = c\n", *conllu("1 c X 0 root")]
    path = tmp_path / "made-up.conllu"
    path.write_text("".join([*circle, *two_roots, *good]), encoding="utf-8")
    assert [[word.form for word in words] for words in read_treebank(path)] == [["c"]]


def test_first_release_labels_become_second_release() -> None:
    words = sentence(
        "1 Tentara NOUN 4 nsubj", "2 dan CONJ 1 cc", "3 polisi NOUN 1 conj", "4 menyerang VERB 0 root",
        "5 desa NOUN 4 dobj", "6 di ADP 7 case", "7 Susha PROPN 4 nmod", "8 pagi NOUN 4 nmod",
    )  # fmt: skip
    new = to_second_release(words, {})
    assert new[1].head == 2
    assert new[1].pos == "CCONJ"
    assert labels(new) | {"desa": "obj", "Susha": "obl", "pagi": "obl:tmod"} == labels(new)


def test_relative_and_purpose_clauses_are_told_apart() -> None:
    words = sentence(
        "1 Desa NOUN 3 nsubjpass", "2 yang PRON 3 nsubjpass", "3 direbut VERB 0 root",
        "4 untuk ADP 5 case", "5 menang VERB 3 nmod",
    )  # fmt: skip
    new = to_second_release(words, {})
    assert (new[3].pos, new[3].relation) == ("SCONJ", "mark")
    assert (new[1].relation, new[4].relation) == ("nsubj:pass", "advcl")
    relative = sentence("1 Desa NOUN 0 root", "2 yang PRON 3 nsubjpass", "3 direbut VERB 1 acl")
    assert to_second_release(relative, {})[2].relation == "acl:relcl"


def test_function_words_follow_the_native_treebanks() -> None:
    native = [sentence("1 telah AUX 2 aux", "2 jatuh VERB 0 root")] * 5
    lexicon = function_words(native)
    assert lexicon == {"telah": ("AUX", "aux")}
    old = sentence("1 telah ADV 2 advmod", "2 jatuh VERB 0 root")
    assert to_second_release(old, lexicon)[0].relation == "aux"


def test_agent_after_oleh_has_one_label_everywhere() -> None:
    rows = ["1 Desa NOUN 2 nsubj:pass", "2 direbut VERB 0 root", "3 oleh ADP 4 case", "4 tentara NOUN 2 obl"]
    assert harmonise(sentence(*rows))[3].relation == "obl:agent"
    assert harmonise(sentence(*rows[:2], "3 di ADP 4 case", "4 malam NOUN 2 obl"))[3].relation == "obl"


def test_subtypes_of_one_treebank_alone_are_dropped() -> None:
    words = sentence("1 Ilham PROPN 0 root", "2 Aliyev PROPN 1 flat:name", "3 kemarin NOUN 1 nmod:tmod")
    assert [word.relation for word in harmonise(words)] == ["root", "flat", "nmod"]


def test_reduplication_cut_in_three_is_joined() -> None:
    words = sentence(
        "1 Anak NOUN 4 nsubj", "2 - PUNCT 1 punct", "3 anak NOUN 1 compound", "4 pergi VERB 0 root",
        "5 2010 NUM 4 obl", "6 - PUNCT 7 punct", "7 2015 NUM 5 nmod",
    )  # fmt: skip
    joined = join_hyphens(words)
    assert [word.form for word in joined] == ["Anak-anak", "pergi", "2010", "-", "2015"]
    assert joined[0].head == 1
    assert is_tree(joined)


def test_spaces_are_restored_around_punctuation() -> None:
    forms = ["Ia", "berkata", ":", '"', "Ya", '"', "(", "10", "-", "15", ")", "."]
    text = "".join(form + " " * space for form, space in zip(forms, spaces_after(forms), strict=True))
    assert text.strip() == 'Ia berkata: "Ya" (10-15).'


def test_names_are_read_with_their_extent() -> None:
    lines = [
        "Ilham\tB-PERSON",
        "Aliyev\tI-PERSON",
        "di\tO",
        "Baku NOUN B-PLACE",
        "Ganja NOUN B-LOC",
        "",
        "Senin\tB-DATE",
    ]
    first, second = parse_names(lines)
    assert first.spans == [(0, 2, "PER"), (3, 4, "LOC"), (4, 5, "LOC")]
    assert second == NamedSentence(["Senin"], [])


def test_quotes_change_style_in_pairs() -> None:
    assert restyled_quotes(['"', "Ya", '"', "kata"], ("«", "»")) == ["«", "Ya", "»", "kata"]


def test_renamed_trees_keep_their_shape() -> None:
    words = [
        Word("Kabupaten", "PROPN", 2, "nsubj"),
        Word("Wonosari", "PROPN", 0, "flat"),
        Word("tenang", "ADJ", 2, "root"),
        Word("Senin", "PROPN", 2, "obl:tmod"),
    ]
    common = common_words([[Word("kabupaten", "NOUN", 0, "root")]])
    rng = random.Random(5)  # noqa: S311
    variants = [renamed_tree(words, POOLS, common, rng) for _ in range(20)]
    names = {name for place in ("Karin Tak", "Armenia", "Anahit Petrosyan") for name in place.split()}
    assert {variant[1].form for variant in variants} <= names | {"Wonosari"}
    assert len({variant[1].form for variant in variants}) > 1
    for variant in variants:
        assert [replace(word, form="") for word in variant] == [replace(word, form="") for word in words]
        assert (variant[0].form, variant[3].form) == ("Kabupaten", "Senin")


def test_renamed_entities_keep_their_labels() -> None:
    original = NamedSentence(
        ["Budi", "Santoso", "dari", "Kementerian", "Luar", "Indonesia", "di", "Bogor"],
        [(0, 2, "PER"), (3, 6, "ORG"), (7, 8, "LOC")],
    )
    rng = random.Random(5)  # noqa: S311
    variants = [renamed_entities(original, POOLS, frozenset({"Indonesia"}), rng) for _ in range(20)]
    changed = [variant for variant in variants if variant]
    assert changed
    for variant in changed:
        assert [label for *_, label in variant.spans] == ["PER", "ORG", "LOC"]
        person, ministry, place = (variant.forms[start:end] for start, end, _ in variant.spans)
        assert person in (["Budi", "Santoso"], ["Anahit", "Petrosyan"])
        assert ministry[:2] == ["Kementerian", "Luar"]
        assert " ".join(place).title() in ("Bogor", "Karin Tak", "Armenia")
    plain = NamedSentence(["Hujan", "turun"], [])
    assert renamed_entities(plain, POOLS, frozenset(), rng) is None


def test_documents_hold_every_sentence_once() -> None:
    vocab = blank_pipeline().vocab
    sentences = [sentence(f"1 kata{n} NOUN 0 root", "2 . PUNCT 1 punct") for n in range(9)]
    docs = list(tree_documents(vocab, sentences, random.Random(1)))  # noqa: S311
    assert sum(len(list(doc.sents)) for doc in docs) == 9
    assert [token.text for doc in docs for token in doc if not token.is_punct] == [f"kata{n}" for n in range(9)]


def test_a_perfect_reader_scores_a_hundred() -> None:
    nlp = blank_pipeline()
    named = NamedSentence(["Di", "Baku"], [(1, 2, "LOC")])
    assert [(e.text, e.label_) for e in name_document(nlp.vocab, named).ents] == [("Baku", "LOC")]
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "LOC", "pattern": "Baku"}])  # type: ignore[attr-defined]
    scores = score_names(nlp, [named])
    assert scores.values == {"P": 100, "R": 100, "F": 100}
    assert scores.details == {"PER": 0, "LOC": 100, "ORG": 0}


def test_attachment_is_scored_without_a_parser_as_nothing() -> None:
    scores = score_trees(blank_pipeline(), [sentence("1 Hujan NOUN 2 nsubj", "2 turun VERB 0 root")])
    assert scores.values["LAS"] == 0
    assert scores.values["tokens"] == 100


def test_root_of_a_document_is_its_own_head() -> None:
    doc = tree_document(blank_pipeline().vocab, [sentence("1 Hujan NOUN 2 nsubj", "2 turun VERB 0 root")])
    assert [(token.dep_, token.head.i) for token in doc] == [("nsubj", 1), ("ROOT", 1)]


def test_recipes_fix_the_seed() -> None:
    trees = tree_recipe(Path("a"), Path("b"), seed=7, steps=10)
    tuned = tree_tuning_recipe(Path("a"), Path("b"), Path("c"), seed=7, steps=10)
    for recipe in (trees, tuned):
        assert recipe["system"]["seed"] == recipe["training"]["seed"] == 7
        assert recipe["training"]["max_steps"] == 10


def test_what_is_scored_on_is_not_learnt_from_another_corpus() -> None:
    scored = NamedSentence(["Presiden", "Joko", "Widodo", "tiba", "di", "Bogor", "."], [(1, 3, "PER")])
    same = NamedSentence(["kata", "presiden", "joko", "widodo", "tiba"], [(2, 4, "PER")])
    other = NamedSentence(["presiden", "joko", "widodo", "pergi"], [(1, 3, "PER")])
    assert apart([same, other], [scored]) == [other]
