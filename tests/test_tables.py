"""Answers as tables, CSV, JSON and Turtle."""

from __future__ import annotations

import json

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import QueryError
from kg.rdf.literals import truth, whole
from kg.stores import Solutions, Triples
from kg.tables import render

LONG = "Juru bicara itu membantah bahwa pasukannya menembaki permukiman padat di kota tersebut pada Ahad dini hari"
ROWS = Solutions(
    ("who", "killed", "contested", "quote"),
    (
        (Literal("Kabar Uji"), whole(12), truth(holds=True), Literal(LONG, language="id")),
        (Literal("Test Herald"), None, None, None),
    ),
)
TRIPLE = Triple(NamedNode("https://a.example/s"), NamedNode("https://a.example/p"), Literal("o"))


def test_table_fits_its_width_and_breaks_long_cells() -> None:
    lines = render(ROWS, "table", 60).splitlines()
    assert max(map(len, lines)) <= 60
    assert lines[0].split() == ["who", "killed", "contested", "quote"]
    assert " ".join(line[-30:].strip() for line in lines[2:]).split()[-1] == "hari" or "dini hari" in render(
        ROWS, "table", 60
    )
    assert len(lines) > 4


def test_table_of_nothing_says_so() -> None:
    assert render(Solutions(("who",), ()), "table") == "nothing found\n"


@pytest.mark.parametrize("form", ["csv", "json"])
def test_nothing_found_is_still_csv_and_json(form: str) -> None:
    assert render(Solutions(("who",), ()), form) == {"csv": "who\n", "json": "[]\n"}[form]


def test_text_of_articles_cannot_steer_the_terminal() -> None:
    answer = render(Solutions(("quote",), ((Literal("a\x1b[2J\u202eb\nc"),),)), "table")
    assert answer.splitlines()[2] == "a\\u001b[2J\\u202eb c"


def test_csv_keeps_empty_cells_and_numbers_and_defuses_formulas() -> None:
    answer = Solutions(
        ("a", "b", "c"), ((Literal("=1+1"), Literal("-12.5"), None), (Literal('say "no", he'), whole(-3), None))
    )
    assert render(answer, "csv") == 'a,b,c\n\'=1+1,-12.5,\n"say ""no"", he",-3,\n'


def test_json_keeps_numbers_and_yes_and_leaves_out_what_is_empty() -> None:
    assert json.loads(render(ROWS, "json")) == [
        {"who": "Kabar Uji", "killed": 12, "contested": True, "quote": LONG},
        {"who": "Test Herald"},
    ]


def test_addresses_of_things_are_short_in_tables_and_whole_elsewhere() -> None:
    address = "https://w3id.org/conflict-kg/id/actor/reuters"
    answer = Solutions(("who",), ((NamedNode(address),),))
    assert "actor/reuters" in render(answer, "table").splitlines()
    assert address in render(answer, "csv")
    assert json.loads(render(answer, "json")) == [{"who": address}]


def test_yes_and_no() -> None:
    assert [render(True, "table"), render(False, "csv")] == ["yes\n", "no\n"]
    assert json.loads(render(True, "json")) == {"boolean": True}


def test_triples_are_turtle_and_nothing_else() -> None:
    assert render(Triples((TRIPLE,)), "ttl") == '<https://a.example/s> <https://a.example/p> "o" .\n'
    assert render(Triples((TRIPLE,)), "table") == render(Triples((TRIPLE,)), "ttl")
    with pytest.raises(QueryError, match=r"csv cannot hold triples\. Use ttl"):
        render(Triples((TRIPLE,)), "csv")
    with pytest.raises(QueryError, match="ttl cannot hold rows"):
        render(ROWS, "ttl")
