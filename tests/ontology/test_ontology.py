"""The vocabulary says of itself what a reader needs, in two languages, and the program uses no word outside it."""

from __future__ import annotations

import json
import re
from enum import StrEnum

import pyoxigraph
import pytest
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.compare import isomorphic
from rdflib.term import Node

from kg.model import ActorType, EventType, Modality, Outcome, Polarity, StatementKind
from kg.queries import load_queries
from kg.rdf.resources import ontology_dir
from kg.rdf.terms import CKG as USED
from kg.rdf.terms import CKG_NS, KIND_NS, TYPE_NS, VAL_NS

CKG = Namespace(CKG_NS)
DCTERMS = Namespace("http://purl.org/dc/terms/")
VANN = Namespace("http://purl.org/vocab/vann/")
SCHEMA = Namespace("https://schema.org/")
CODING = Namespace("https://w3id.org/conflict-kg/codings#")
FILES = ("codings", "conflict", "event-types", "shapes", "statement-kinds", "values")
ENTITIES = {"Article", "Passage", "Actor", "Person", "Organization", "Place"}
CLASSES = ENTITIES | {"Event", "Attack", "Statement", "Report", "Toll", "Extraction"}
SCHEMES: tuple[tuple[str, str, type[StrEnum]], ...] = (
    (TYPE_NS.rstrip("#"), TYPE_NS, EventType),
    (KIND_NS.rstrip("#"), KIND_NS, StatementKind),
    (VAL_NS + "modalities", VAL_NS, Modality),
    (VAL_NS + "polarities", VAL_NS, Polarity),
    (VAL_NS + "outcomes", VAL_NS, Outcome),
    (VAL_NS + "actor-types", VAL_NS, ActorType),
)


def load(*names: str) -> Graph:
    graph = Graph()
    for name in names:
        graph.parse(ontology_dir() / f"{name}.ttl", format="turtle")
    return graph


def terms(graph: Graph) -> set[Node]:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, RDFS.Datatype)
    return {term for kind in kinds for term in graph.subjects(RDF.type, kind)}


def languages(graph: Graph, subject: Node, predicate: URIRef) -> list[str]:
    return sorted(str(text.language) for text in graph.objects(subject, predicate) if isinstance(text, Literal))


@pytest.fixture(scope="module")
def conflict() -> Graph:
    return load("conflict")


@pytest.fixture(scope="module")
def concepts() -> Graph:
    return load("event-types", "statement-kinds", "values", "codings")


@pytest.mark.parametrize("name", FILES)
def test_rdflib_and_oxigraph_read_the_same_number_of_triples(name: str) -> None:
    path = ontology_dir() / f"{name}.ttl"
    assert len(load(name)) == len(set(pyoxigraph.parse(path=path))) > 0


def test_every_turtle_file_is_known_here() -> None:
    assert {path.stem for path in ontology_dir().glob("*.ttl")} == set(FILES)


def test_the_ontology_says_its_version_licence_days_and_prefix(conflict: Graph) -> None:
    ontology = URIRef(CKG_NS.rstrip("#"))
    version = conflict.value(ontology, OWL.versionInfo)
    assert conflict.value(ontology, OWL.versionIRI) == URIRef(f"{ontology}/{version}")
    assert conflict.value(ontology, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")
    assert str(conflict.value(ontology, VANN.preferredNamespacePrefix)) == "ckg"
    assert str(conflict.value(ontology, VANN.preferredNamespaceUri)) == CKG_NS
    assert languages(conflict, ontology, DCTERMS.title) == languages(conflict, ontology, DCTERMS.description)
    assert not list(conflict.objects(None, OWL.imports))


def test_there_are_exactly_twelve_classes(conflict: Graph) -> None:
    assert set(conflict.subjects(RDF.type, OWL.Class)) == {CKG[name] for name in CLASSES}


def test_every_term_has_label_definition_and_example_and_says_where_it_is_defined(conflict: Graph) -> None:
    for term in terms(conflict):
        assert languages(conflict, term, RDFS.label) == ["en", "id"], term
        assert languages(conflict, term, SKOS.definition) == ["en", "id"], term
        assert conflict.value(term, SKOS.example), term
        assert conflict.value(term, RDFS.isDefinedBy) == URIRef(CKG_NS.rstrip("#")), term


def test_every_property_says_what_it_goes_from_and_to(conflict: Graph) -> None:
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in conflict.subjects(RDF.type, kind):
            assert conflict.value(term, RDFS.domain) or len(list(conflict.objects(term, SCHEMA.domainIncludes))) > 1
            assert conflict.value(term, RDFS.range) or len(list(conflict.objects(term, SCHEMA.rangeIncludes))) > 1


def test_examples_use_no_unknown_term(conflict: Graph) -> None:
    known = {str(term).removeprefix(CKG_NS) for term in terms(conflict)}
    for example in conflict.objects(None, SKOS.example):
        assert set(re.findall(r"\bckg:(\w+)", str(example))) <= known, example


def test_the_program_and_the_ontology_name_the_same_terms(conflict: Graph) -> None:
    used = {name for name in vars(USED) if not name.startswith("_")}
    datatypes = set(conflict.subjects(RDF.type, RDFS.Datatype))
    assert used == {str(term).removeprefix(CKG_NS) for term in terms(conflict) - datatypes}


@pytest.mark.parametrize(("scheme", "namespace", "members"), SCHEMES)
def test_each_scheme_holds_exactly_the_members_of_its_enum(
    concepts: Graph, scheme: str, namespace: str, members: type[StrEnum]
) -> None:
    in_scheme = set(concepts.subjects(SKOS.inScheme, URIRef(scheme)))
    assert in_scheme == {URIRef(namespace + member.value) for member in members}


def test_every_concept_has_labels_and_definitions_in_two_languages(concepts: Graph) -> None:
    for concept in concepts.subjects(RDF.type, SKOS.Concept):
        for predicate in (SKOS.prefLabel, RDFS.label, SKOS.definition):
            assert languages(concepts, concept, predicate) == ["en", "id"], concept
        if not str(concept).startswith(str(CODING)):
            assert languages(concepts, concept, SKOS.example) == ["en", "id"], concept


def test_every_scheme_has_version_licence_and_days(concepts: Graph) -> None:
    schemes = list(concepts.subjects(RDF.type, SKOS.ConceptScheme))
    assert len(schemes) == len(SCHEMES) + 4
    for scheme in schemes:
        assert languages(concepts, scheme, RDFS.label) == ["en", "id"]
        for predicate in (OWL.versionInfo, DCTERMS.license, DCTERMS.created, DCTERMS.modified):
            assert concepts.value(scheme, predicate), (scheme, predicate)


@pytest.mark.parametrize("member", EventType)
def test_an_attack_is_attack_or_narrower(concepts: Graph, member: EventType) -> None:
    attack = URIRef(TYPE_NS + EventType.ATTACK.value)
    concept = URIRef(TYPE_NS + member.value)
    assert (attack in concepts.transitive_objects(concept, SKOS.broader)) == member.is_attack


def test_top_concepts_are_those_that_have_nothing_broader(concepts: Graph) -> None:
    for concept in concepts.subjects(RDF.type, SKOS.Concept):
        scheme = concepts.value(concept, SKOS.inScheme)
        is_top = (scheme, SKOS.hasTopConcept, concept) in concepts
        assert is_top == ((concept, SKOS.topConceptOf, scheme) in concepts)
        assert is_top == (concepts.value(concept, SKOS.broader) is None), concept


def test_mappings_lead_to_codes_and_no_code_is_the_exact_match_of_two(concepts: Graph) -> None:
    for predicate in (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch):
        for code in concepts.objects(None, predicate):
            assert concepts.value(code, SKOS.notation), code
    exact = list(concepts.objects(None, SKOS.exactMatch))
    assert len(exact) == len(set(exact))


def test_a_notation_has_the_datatype_of_its_coding(conflict: Graph, concepts: Graph) -> None:
    datatypes = set(conflict.subjects(RDF.type, RDFS.Datatype))
    for subject, notation in concepts.subject_objects(SKOS.notation):
        assert isinstance(notation, Literal)
        assert notation.datatype in datatypes, subject


def test_every_type_and_kind_is_mapped_to_some_coding(concepts: Graph) -> None:
    mappings = (SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)
    for scheme in (TYPE_NS, KIND_NS):
        for concept in concepts.subjects(SKOS.inScheme, URIRef(scheme.rstrip("#"))):
            assert any(concepts.value(concept, mapping) for mapping in mappings), concept


def test_shapes_cover_every_class_in_core_terms_only() -> None:
    shapes = load("shapes")
    assert set(shapes.objects(None, SH.targetClass)) == {CKG[name] for name in CLASSES}
    assert not list(shapes.subject_objects(SH.sparql))
    for shape in shapes.subjects(SH.path, None):
        assert languages(shapes, shape, SH.message) == ["en", "id"]
    for shape in shapes.subjects(RDF.type, SH.NodeShape):
        assert languages(shapes, shape, SH.message) == ["en", "id"]


def test_value_lists_of_the_shapes_are_whole_schemes_or_parts_that_are_meant() -> None:
    shapes = load("shapes")
    lists = {frozenset(map(str, Collection(shapes, head))) for head in shapes.objects(None, SH["in"])}
    whole = {frozenset(namespace + member.value for member in members) for _, namespace, members in SCHEMES}
    attacks = frozenset(TYPE_NS + member.value for member in EventType if member.is_attack)
    organizations = frozenset(VAL_NS + member.value for member in ActorType if member is not ActorType.PERSON)
    assert lists == whole | {attacks, organizations}


def sources() -> dict[str, str]:
    files = [ontology_dir() / "shapes.ttl", ontology_dir() / "context.jsonld"]
    texts = {path.name: path.read_text(encoding="utf-8") for path in files}
    return texts | {query.name: query.text for query in load_queries()}


@pytest.mark.parametrize("name", sorted(sources()))
def test_no_file_uses_a_term_that_is_not_defined(name: str, conflict: Graph, concepts: Graph) -> None:
    known = {str(term) for term in terms(conflict)} | {str(term) for term in concepts.subjects(RDF.type, SKOS.Concept)}
    namespaces = {"ckg": CKG_NS, "type": TYPE_NS, "kind": KIND_NS, "val": VAL_NS}
    found = re.findall(r"(?<![\w?/])(ckg|type|kind|val):([\w-]+)", sources()[name])
    assert {namespaces[prefix] + local for prefix, local in found} <= known


def test_the_context_names_every_term(conflict: Graph) -> None:
    context = json.loads((ontology_dir() / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    named = {
        entry if isinstance(entry, str) else entry["@id"] for key, entry in context.items() if not key.startswith("@")
    }
    properties = terms(conflict) - set(conflict.subjects(RDF.type, RDFS.Datatype))
    assert {f"ckg:{str(term).removeprefix(CKG_NS)}" for term in properties} <= named


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # rdflib's own JSON-LD parser
def test_json_in_the_context_is_the_same_graph_as_turtle() -> None:
    context = json.loads((ontology_dir() / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    document = {
        "@context": context,
        "@id": "https://w3id.org/conflict-kg/id/report/1",
        "@type": "Report",
        "eventType": "type:shelling",
        "agent": ["https://w3id.org/conflict-kg/id/actor/a", "https://w3id.org/conflict-kg/id/actor/b"],
        "onOrAfter": "2020-10-11",
        "weapon": {"id": ["artileri", "mortir"]},
        "polarity": "val:positive",
    }
    turtle = """
        @prefix ckg: <https://w3id.org/conflict-kg/ontology#> .
        @prefix type: <https://w3id.org/conflict-kg/event-types#> .
        @prefix val: <https://w3id.org/conflict-kg/values#> .
        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
        <https://w3id.org/conflict-kg/id/report/1> a ckg:Report ; ckg:eventType type:shelling ;
            ckg:agent <https://w3id.org/conflict-kg/id/actor/a> , <https://w3id.org/conflict-kg/id/actor/b> ;
            ckg:onOrAfter "2020-10-11"^^xsd:date ; ckg:weapon "artileri"@id , "mortir"@id ; ckg:polarity val:positive .
    """
    read = Graph().parse(data=json.dumps(document), format="json-ld")
    assert isomorphic(read, Graph().parse(data=turtle, format="turtle"))
