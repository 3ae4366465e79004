"""The names of the ontology, as terms."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from kg.model import ActorType, EventType, Modality, Outcome, Polarity, StatementKind
from kg.rdf import terms
from kg.rdf.terms import CKG, CKG_NS, FOLDERS, PREFIXES, event_type, statement_kind, value


def test_each_term_of_the_ontology_has_its_own_name_as_address() -> None:
    named = {name: term for name, term in vars(CKG).items() if isinstance(term, NamedNode)}
    assert len(named) > 50
    assert all(term.value == CKG_NS + name for name, term in named.items())


def test_the_twelve_classes_start_with_a_capital() -> None:
    classes = {name for name, term in vars(CKG).items() if isinstance(term, NamedNode) and name[0].isupper()}
    assert classes == {
        *("Article", "Passage", "Actor", "Person", "Organization", "Place", "Event", "Attack"),
        *("Statement", "Report", "Toll", "Extraction"),
    }


@pytest.mark.parametrize("member", [*Modality, *Polarity, *Outcome, *ActorType])
def test_values_are_named_after_the_model(member: Modality | Polarity | Outcome | ActorType) -> None:
    assert value(member).value == f"https://w3id.org/conflict-kg/values#{member.value}"


def test_event_types_and_statement_kinds_are_named_after_the_model() -> None:
    assert event_type(EventType.MISSILE_STRIKE).value == "https://w3id.org/conflict-kg/event-types#missile-strike"
    assert statement_kind(StatementKind.DENY).value == "https://w3id.org/conflict-kg/statement-kinds#deny"


def test_no_prefix_has_two_meanings() -> None:
    assert not set(PREFIXES) & set(FOLDERS)
    assert len(set(PREFIXES.values())) == len(PREFIXES)
    assert all(namespace.endswith(("#", "/")) for namespace in PREFIXES.values())
    assert terms.DATA_BASE.endswith("/id/")
