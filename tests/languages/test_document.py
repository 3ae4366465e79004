"""A parsed text: who governs whom, what lies below, and where the words stand."""

from __future__ import annotations

import pytest

from kg.languages import load
from kg.languages.document import Document, Token
from kg.model import Span

TEXT = "Rudal Rusia menghantam Kyiv. Lima orang tewas."


def _document() -> Document:
    """The text with its arcs told by hand: word, part of speech, relation, governor."""
    rows = (
        ("Rudal", "NOUN", "nsubj", 2),
        ("Rusia", "PROPN", "nmod:poss", 0),
        ("menghantam", "VERB", "root", 2),
        ("Kyiv", "PROPN", "obj", 2),
        (".", "PUNCT", "punct", 2),
        ("Lima", "NUM", "nummod", 6),
        ("orang", "NOUN", "nsubj", 7),
        ("tewas", "VERB", "root", 7),
        (".", "PUNCT", "punct", 7),
    )
    tokens: list[Token] = []
    at = 0
    for index, (word, pos, relation, head) in enumerate(rows):
        start = TEXT.index(word, at)
        at = start + len(word)
        tokens.append(Token(index, word, start, at, word.lower(), pos, relation, head))
    return Document(TEXT, tuple(tokens), ((0, 5), (5, 9)))


DOCUMENT = _document()


def test_a_token_knows_its_own_shape() -> None:
    rusia, stop = DOCUMENT.tokens[1], DOCUMENT.tokens[4]
    assert rusia.is_capitalised
    assert rusia.is_word
    assert rusia.base == "nmod"
    assert not stop.is_word
    assert not stop.is_capitalised


def test_children_stand_in_text_order_and_a_root_is_not_its_own_child() -> None:
    assert DOCUMENT.children[2] == (0, 3, 4)
    assert DOCUMENT.children[1] == ()


def test_a_subtree_holds_the_token_and_all_below_it() -> None:
    assert DOCUMENT.subtree(0) == (0, 1)
    assert DOCUMENT.subtree(2) == (0, 1, 2, 3, 4)
    assert DOCUMENT.subtree(2) is DOCUMENT.subtree(2)


def test_ancestors_come_nearest_first_and_end_at_the_root() -> None:
    assert list(DOCUMENT.ancestors(1)) == [0, 2]
    assert list(DOCUMENT.ancestors(2)) == []


def test_relations_are_asked_with_or_without_their_subtypes() -> None:
    assert DOCUMENT.related(0, "nmod") == (1,)
    assert DOCUMENT.related(0, "nmod:poss") == (1,)
    assert DOCUMENT.related(0, "nmod:tmod") == ()
    assert DOCUMENT.related(2, "nsubj", "obj") == (0, 3)


def test_sentences_are_told_by_their_tokens() -> None:
    assert DOCUMENT.sentence(6) == (5, 9)
    assert DOCUMENT.sentence_of[4] == 0
    assert DOCUMENT.sentence_span(1).of(TEXT) == "Lima orang tewas."


def test_a_span_of_tokens_is_a_span_of_the_text() -> None:
    assert DOCUMENT.span(0, 2).of(TEXT) == "Rudal Rusia"
    assert DOCUMENT.words((0, 1)) == "rudal rusia"


@pytest.mark.parametrize(
    ("span", "tokens"),
    [
        (Span(0, 11), range(2)),
        # a token that sticks out is not inside
        (Span(0, 10), range(1)),
        (Span(1, 11), range(1, 2)),
        (Span(0, len(TEXT)), range(9)),
        # between two tokens there is none
        (Span(5, 6), range(0)),
    ],
)
def test_only_whole_tokens_lie_in_a_span(span: Span, tokens: range) -> None:
    assert tuple(DOCUMENT.tokens_in(span)) == tuple(tokens)


def test_the_gap_between_two_characters_that_touch_is_empty() -> None:
    assert tuple(DOCUMENT.tokens_in_gap(5, 5)) == ()
    assert tuple(DOCUMENT.tokens_in_gap(5, 22)) == (1, 2)


@pytest.mark.parametrize("code", ["en", "id"])
def test_no_sentence_runs_across_two_paragraphs(code: str) -> None:
    text = "Kyiv, Odesa\n\nLviv. Sumy!"
    document = load(code).parse(text, [Span(0, 11), Span(13, len(text))])
    assert all(len({i < 11 for i in (document.sentence_span(n).start, document.sentence_span(n).end - 1)}) == 1
               for n in range(len(document.sentences)))  # fmt: skip
    assert [document.tokens[0].text, document.tokens[-1].text] == ["Kyiv", "!"]


@pytest.mark.parametrize("code", ["en", "id"])
def test_tokens_stand_where_the_text_has_them_and_blanks_are_none(code: str) -> None:
    text = "  Dua   rudal,\tkata  “Koval”.  "
    document = load(code).parse(text, [Span(0, len(text))])
    assert all(text[token.start : token.end] == token.text for token in document.tokens)
    assert not any(token.text.isspace() for token in document.tokens)
    assert [token.index for token in document.tokens] == list(range(len(document.tokens)))


def test_a_text_without_pieces_has_no_sentences() -> None:
    document = load("id").parse("apa pun", [])
    assert document.tokens == ()
    assert document.sentences == ()
