"""SERVICE is found however it is hidden, and only there; and no store answers it."""

from __future__ import annotations

import pytest

from kg.errors import QueryError
from kg.stores import MemoryStore
from kg.stores.elsewhere import asks_elsewhere


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://a.example/> { ?s ?p ?o } }",
        "select*{service<http://a.example/>{?s ?p ?o}}",
        "SELECT * { SeRvIcE SILENT ?x { ?s ?p ?o } }",
        "SELECT * { ?s ?p 'it' SERVICE ex:a { ?s ?p ?o } }",
        "SELECT * { FILTER(?a<?b) SERVICE <http://a.example/> { ?s ?p ?o } }",
        "SELECT * { FILTER(?a<?b)SERVICE<http://a.example/>{?s ?p ?o} }",
        "SELECT * { ?s ex:it\\'s 1 . SERVICE <http://a.example/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p '''it's''' . SERVICE <http://a.example/> { ?s ?p ?o } } # '",
        "SELECT * { \\u0053ERVICE <http://a.example/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p <http://a.example/#x> . SERVICE <http://a.example/> { ?s ?p ?o } }",
        "# '\nSELECT * { SERVICE <http://a.example/> { ?s ?p ?o } } # '",
    ],
)
def test_call_to_another_endpoint_is_found(query: str) -> None:
    assert asks_elsewhere(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service a :service }",
        "SELECT * { ?s ?p 'SERVICE <x>', \"SERVICE\", '''SERVICE''', \"\"\"SERVICE\"\"\" }",
        "SELECT * { ?s ?p <http://a.example/SERVICE> }",
        "SELECT * { ?s ex:military.service ?o } # SERVICE",
        "SELECT * { ?s ?p 'x'@service }",
        "SELECT * { ?s ?p ?self_service }",
    ],
)
def test_the_word_elsewhere_is_no_call(query: str) -> None:
    assert not asks_elsewhere(query)


def test_no_question_makes_this_machine_call_another() -> None:
    with pytest.raises(QueryError, match="without a network"):
        MemoryStore().query("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }")
