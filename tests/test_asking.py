"""Saved questions from Python."""

from __future__ import annotations

import keyword
from dataclasses import fields, is_dataclass
from datetime import date

import pytest

from kg.asking import ask, query
from kg.errors import QueryError
from kg.queries import Query, load_queries
from kg.stores import MemoryStore, Solutions
from tests.war import graph


@pytest.mark.parametrize("question", load_queries(), ids=lambda question: question.name)
def test_every_question_answers_in_rows_with_names(question: Query) -> None:
    for row in query(graph(), question.name):
        assert is_dataclass(row)
        names = [field.name for field in fields(row)]
        assert not any(keyword.iskeyword(name) for name in names)
        assert all(getattr(row, name) is None or isinstance(getattr(row, name), str) for name in names)


def test_who_accuses_whom() -> None:
    (row,) = query(graph(), "who-accuses-whom", accuser="Ana Kovar")
    assert (row.accuser, row.accused) == ("Ana Kovar", "Seldian Forces")
    assert row.quote in "rudal pasukan Seldia menghantam sekolah di Tarn"


def test_parameter_may_be_a_day() -> None:
    assert len(query(graph(), "articles", since=date(2031, 3, 4))) == 1
    assert query(graph(), "articles", since="2040-01-01") == []


def test_store_can_be_asked_as_well_as_a_graph() -> None:
    assert query(MemoryStore(graph()), "denials") == query(graph(), "denials")


def test_unknown_names_are_met_with_those_that_exist() -> None:
    with pytest.raises(QueryError, match=r"Did you mean denials\?"):
        query(graph(), "denails")
    with pytest.raises(QueryError, match="no parameter 'plcae' in attacks-by-place"):
        query(graph(), "attacks-by-place", plcae="Gaza")


def test_prefixes_of_the_ontology_need_not_be_declared() -> None:
    answer = ask(MemoryStore(graph()), "SELECT ?s { ?s ckg:statementKind kind:deny }")
    assert isinstance(answer, Solutions)
    assert len(answer) == 1
    assert ask(MemoryStore(graph()), "prefix ckg: <https://a.example/> ASK { ?s ckg:statementKind ?kind }") is False


def test_what_does_not_parse_is_found_where_it_was_typed() -> None:
    with pytest.raises(QueryError, match=r"line 2, column"):
        ask(MemoryStore(graph()), "SELECT ?s {\n  ?s a ) ckg:Event }")
